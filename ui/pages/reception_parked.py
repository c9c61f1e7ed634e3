"""Who was asked to wait: a chip each, called back with Ctrl+1 … 5."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.layout import Breadth, Room, spread
from ui.pages.reception_words import name_of
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.menu import menu
from ui.widgets.painted import Painted
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.drafts import ParkedDraft

MOST_SHOWN = 5
ASK_AFTER = timedelta(hours=2)
MINUTE_MS = 60_000


class ParkedChip(Painted, QPushButton):
    """One person who waits."""

    def __init__(self, draft_id: bytes, name: str, key: str) -> None:
        super().__init__(name)
        self.draft_id = draft_id
        self._age = ""
        self._key = key
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_age(self, age: str) -> None:
        """Show since when."""
        self._age = age
        self.setAccessibleName(f"{self.tr('Gọi lại')} {self.text()}, {age}")
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = (
            look.px(10 + 8 + 8 + 6)
            + strokes.width_of(self.text(), "smallstrong")
            + strokes.width_of(self._age, "caption")
            + strokes.cap_width(self._key)
        )
        return QSize(width, look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        strokes.box(
            painter,
            frame,
            look.px(6),
            fill=look.colour("hover" if self.underMouse() else "pause_tint"),
            edge=look.colour("pause_line"),
            width=look.border,
        )
        left = float(look.px(10))
        for words, role, ink in (
            (self.text(), "smallstrong", "ink"),
            (self._age, "caption", "ink2"),
        ):
            width = strokes.width_of(words, role)
            strokes.text(painter, QRectF(left, 0, width, frame.height()), words, role, ink)
            left += width + look.px(8)
        place = strokes.cap_rect(look, left, frame.center().y(), self._key)
        strokes.cap(painter, place, self._key)
        painter.end()


class ParkedStrip(QWidget):
    """The people who wait.

    Signals:
        recalled: One is called back. Carries the draft's id.
    """

    recalled = Signal(object)

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._parked: list[ParkedDraft] = []
        self._chips: list[ParkedChip] = []
        self._most = 2
        self._drawing = QLabel()
        self._title = label(self.tr("Gác lại"), "smallmedium", tone="pause")
        self._menu_button = Button("", icon="player-pause")
        self._menu_button.clicked.connect(self._on_menu)
        self._row = QHBoxLayout(self)
        spread(self._row, gap=8)
        self._row.addWidget(self._drawing)
        self._row.addWidget(self._title)
        self._row.addWidget(self._menu_button)
        self.setAccessibleName(self.tr("Người đang chờ"))
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._timer.timeout.connect(self._show_ages)
        self._timer.start()
        self.show_parked([])

    @property
    def parked(self) -> list[ParkedDraft]:
        """Those who wait, longest first."""
        return self._parked

    def show_parked(self, parked: Sequence[ParkedDraft]) -> None:
        """Show who waits, longest first."""
        self._parked = list(parked)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, one in enumerate(parked[:MOST_SHOWN]):
            chip = ParkedChip(one.draft.id, name_of(one), f"Ctrl+{place + 1}")
            chip.clicked.connect(self._on_chip)
            self._chips.append(chip)
            self._row.addWidget(chip)
        self._show_ages()
        self._fit()

    def fit(self, room: Room) -> None:
        """Show chips where there is room, otherwise one button with a menu."""
        self._most = {Breadth.WIDE: 5, Breadth.REGULAR: 3, Breadth.COMPACT: 2}.get(room.breadth, 0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_timer"):
            self._drawing.setPixmap(theme().icon("player-pause", "pause", 18))

    def _fit(self) -> None:
        count = len(self._parked)
        as_chips = 0 < count <= self._most
        self._drawing.setPixmap(theme().icon("player-pause", "pause", 18))
        self._drawing.setVisible(as_chips)
        self._title.setVisible(as_chips)
        for chip in self._chips:
            chip.setVisible(as_chips)
        self._menu_button.setVisible(count > 0 and not as_chips)
        self._menu_button.setText(self.tr("Gác lại: %1").replace("%1", str(count)))
        self.setVisible(count > 0)

    def _show_ages(self) -> None:
        now = self._clock()
        for chip, one in zip(self._chips, self._parked, strict=False):
            chip.set_age(self._age_of(one, now))

    def _age_of(self, one: ParkedDraft, now: datetime) -> str:
        age = now - one.parked_at
        minutes = max(0, int(age.total_seconds() // 60))
        if minutes < 60:
            words = self.tr("%1 phút").replace("%1", str(minutes))
        else:
            words = self.tr("%1 giờ").replace("%1", str(minutes // 60))
        if age >= ASK_AFTER:
            words += self.tr(" · còn chờ không?")
        reason = one.draft.park_reason
        return f"{words} · {reason}" if reason and age < ASK_AFTER else words

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, ParkedChip):
            self.recalled.emit(chip.draft_id)

    def _on_menu(self) -> None:
        now = self._clock()
        entries = [
            (f"{name_of(one)}  ·  {self._age_of(one, now)}", partial(self._recall, one.draft.id))
            for one in self._parked
        ]
        opened = menu(self, entries)
        opened.popup(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def _recall(self, draft_id: bytes) -> None:
        self.recalled.emit(draft_id)
