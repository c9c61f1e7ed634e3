"""The list of the settings' sections, and the search in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from services.rules.vietnamese_text import fold
from ui.layout import fix, spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.field import LineEdit
from ui.widgets.painted import Painted
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIST_WIDTH, TAB_HEIGHT, TAB_GAP = 224, 36, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A section in the list.

    Attributes:
        words: What it can be found by, besides its title.
        make: Builds it on its first show.
    """

    key: str
    title: str
    icon: str
    words: str
    make: Callable[[], QWidget]


class SectionTab(Painted, QRadioButton):
    """A section in the list; ↑ ↓ move."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title)
        self._icon = icon
        self._is_unsaved = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_unsaved(False)

    def set_unsaved(self, is_unsaved: bool) -> None:
        """Show that something in the section is not kept yet."""
        self._is_unsaved = is_unsaved
        unsaved = self.tr("chưa lưu")
        self.setAccessibleName(f"{self.text()}, {unsaved}" if is_unsaved else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(TAB_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(TAB_HEIGHT))

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        frame = QRectF(self.rect())
        is_on = self.isChecked()
        if is_on:
            edge = look.colour("accent") if look.is_contrast else None
            fill = look.colour("accent_tint")
            strokes.box(painter, frame, look.px(7), fill=fill, edge=edge, width=look.border)
        elif self.underMouse():
            strokes.box(painter, frame, look.px(7), fill=look.colour("hover"))
        edge_px = look.px(18)
        left = frame.left() + look.px(12)
        place = QRectF(left, frame.center().y() - edge_px / 2, edge_px, edge_px)
        look.paint_icon(painter, place, self._icon, "accent_ink" if is_on else "ink2", 18)
        right = frame.right() - look.px(10)
        if self._is_unsaved:
            dot = look.px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("soon_solid"))
            painter.drawEllipse(QRectF(right - dot, frame.center().y() - dot / 2, dot, dot))
            right -= dot + look.px(4)
        left = place.right() + look.px(10)
        words = QRectF(left, frame.top(), right - left, frame.height())
        strokes.text(painter, words, self.text(), "strong" if is_on else "body", "ink")
        painter.end()


class SectionList(QWidget):
    """The search and the sections under it.

    Signals:
        chosen: A section was chosen. Carries its key.
    """

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Các mục cài đặt"))
        fix(self, width=LIST_WIDTH)
        self._found = {entry.key: fold(f"{entry.title} {entry.words}") for entry in entries}
        column = QVBoxLayout(self)
        spread(column, (0, 2, 0, 0), TAB_GAP)
        self.search = LineEdit(
            self.tr("Tìm trong cài đặt"), placeholder=self.tr("Tìm trong cài đặt"), icon="search"
        )
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_entered)
        column.addWidget(self.search)
        column.addSpacing(theme().px(6))
        self.tabs: dict[str, SectionTab] = {}
        for entry in entries:
            tab = SectionTab(entry.title, entry.icon)
            tab.toggled.connect(self._on_toggled)
            self.tabs[entry.key] = tab
            column.addWidget(tab)
        self.nothing = label(self.tr("Không có mục nào khớp"), "small")
        column.addWidget(self.nothing)
        self.nothing.hide()
        column.addStretch(1)

    def choose(self, key: str) -> None:
        """Show which section is open."""
        self.tabs[key].setChecked(True)

    def _on_toggled(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(next(key for key, tab in self.tabs.items() if tab.isChecked()))

    def _on_searched(self, text: str) -> None:
        wanted = fold(text).split()
        found = 0
        for key, tab in self.tabs.items():
            fits = all(word in self._found[key] for word in wanted)
            tab.setVisible(fits)
            found += fits
        self.nothing.setVisible(not found)

    def _on_entered(self) -> None:
        for key, tab in self.tabs.items():
            if not tab.isHidden():
                self.choose(key)
                tab.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
