"""The ground of every page before the desk itself: sign-in, lock, set-up, recovery.

Top: whose desk this is, text size and contrast. Middle: the page. Foot: the day and the desk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from services.rules.moments import clock_text, lunar
from ui import layout
from ui.layout import Breadth, Room, spread
from ui.rule_wording import short_date
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.card import scrolled
from ui.widgets.focus_ring import FocusRing
from ui.widgets.look_switch import LookSwitch
from ui.widgets.mark import Mark
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from datetime import datetime

    from services.clock import Clock

TICK_MS = 10_000  # the foot shows minutes
SMALL_HEIGHT = 450
AROUND_FOCUS = 30  # its label above and its note below are seen as well


@dataclass(frozen=True, slots=True)
class Where:
    """Whose desk this is, as the entrance shows it.

    Attributes:
        desk: `"Quầy 2"`, or empty before there is one.
        version: `"bản 1.4.0"`, or empty.
    """

    office: str
    unit: str
    desk: str = ""
    version: str = ""


class Entrance(QFrame):
    """The frame of a page before the desk. Put the page into `hold`."""

    def __init__(self, where: Where, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "bg")
        self._clock = clock
        self._where = where
        self._room: Room | None = None
        self._ring: FocusRing | None = None
        self._office = ElidedLabel(where.office, "lead")
        self._unit = ElidedLabel(where.unit, "small", tone="ink2")
        self.look = LookSwitch()
        self.note = Note("small")
        self._moment = ElidedLabel("", "caption", tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._column = QVBoxLayout(self)
        # Layouts are chosen to fit; a minimum of the moment must not push the window.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spread(self._column, (28, 18, 28, 14), 12)
        self._column.addLayout(self._head())
        self._middle = QVBoxLayout()
        self._column.addLayout(self._middle, 1)
        self._foot = QWidget()
        self._fill_foot()
        self._column.addWidget(self._foot)
        self.startTimer(TICK_MS)
        keys.bind(
            self,
            {
                "Ctrl++": self._on_larger,
                "Ctrl+=": self._on_larger,
                "Ctrl+-": self._on_smaller,
                "Ctrl+0": self._on_usual,
                "Alt+C": self.look.contrast.click,
            },
        )
        theme().changed.connect(self._on_look_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.show_moment(clock())

    def hold(self, page: QWidget, *, scrolls: bool = True) -> None:
        """Show `page` in the middle; where it is higher than the window it scrolls."""
        self._middle.addWidget(scrolled(page) if scrolls else page, 1)

    def show_where(self, where: Where) -> None:
        """Show another office or desk."""
        self._where = where
        self._office.setText(where.office)
        self._unit.setText(where.unit)
        self.show_moment(self._clock())

    def show_moment(self, now: datetime) -> None:
        """Show the day and the time in the foot."""
        moon = lunar(now.date())
        parts = [
            short_date(now.date()),
            self.tr("%1/%2 âm lịch").replace("%1", str(moon.day)).replace("%2", str(moon.month)),
            clock_text(now),
            self._where.desk,
            self._where.version,
        ]
        self._moment.setText(" · ".join(filter(None, parts)))

    def arrange(self, room: Room) -> None:
        """Lay the page out for the room there is; for pages that change their shape."""

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.isWindow() and self._ring is None:
            self._ring = FocusRing(self)

    def timerEvent(self, _event: object) -> None:
        self.show_moment(self._clock())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=12)
        names = QVBoxLayout()
        spread(names, gap=2)
        names.addWidget(self._office)
        names.addWidget(self._unit)
        row.addWidget(Mark(36))
        row.addLayout(names, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _fill_foot(self) -> None:
        row = QHBoxLayout(self._foot)
        spread(row, gap=16)
        self.note.say("")
        row.addWidget(self.note, 1)
        row.addWidget(self._moment, 1)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what got the focus into view; Qt does so for Tab only."""
        if not isValid(self) or now is None or not self.isAncestorOf(now):
            return
        above = now.parentWidget()
        while above is not None and above is not self:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(now, 0, theme().px(AROUND_FOCUS))
            above = above.parentWidget()

    def _on_larger(self) -> None:
        theme().step_text(1)

    def _on_smaller(self) -> None:
        theme().step_text(-1)

    def _on_usual(self) -> None:
        theme().step_text(0)

    def _on_look_changed(self) -> None:
        self._measure()

    def _measure(self) -> None:
        room = layout.room(self.width(), self.height(), theme().factor)
        is_small = room.breadth == Breadth.TINY or room.height < SMALL_HEIGHT
        spread(self._column, (16, 10, 16, 8) if is_small else (28, 18, 28, 14), 12)
        self._unit.setVisible(not is_small)
        self._foot.setVisible(not is_small)
        if self._room is None or self._room != room:
            self._room = room
            self.arrange(room)
