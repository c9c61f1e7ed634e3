"""The rail: the pages that exist, their number (Alt+1…9) and what waits behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.layout import fix, spread
from ui.page import Badge, Page
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.badge import BADGE_HEIGHT, badge_width, paint_badge, paint_dot
from ui.widgets.key_cap import KeyCap
from ui.widgets.painted import Painted
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

RAIL_WIDTH, NARROW_WIDTH, ITEM_HEIGHT, LOW_HEIGHT = 188, 56, 38, 29


class RailItem(Painted, QPushButton):
    """One page on the rail."""

    def __init__(self, page: Page, number: int) -> None:
        super().__init__(page.title)
        self.page = page
        self._number = number
        self._badge = Badge(0)
        self._is_narrow = False
        self._is_low = False
        self._numbers_large = False
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{page.title}  Alt+{number}")
        self._name()

    def set_badge(self, badge: Badge) -> None:
        """Show what waits."""
        self._badge = badge
        self._name()
        self.update()

    def set_shape(self, *, narrow: bool, low: bool) -> None:
        """Show the icon only, or be shorter."""
        self._is_narrow, self._is_low = narrow, low
        self.updateGeometry()
        self.update()

    def set_numbers_large(self, is_large: bool) -> None:
        """Show the number as a key while Alt is held."""
        self._numbers_large = is_large
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(36), look.px(LOW_HEIGHT if self._is_low else ITEM_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        is_on = self.isChecked()
        if is_on:
            edge = look.colour("accent" if look.is_contrast else "line2")
            fill = look.colour("surface")
            strokes.box(painter, frame, look.px(7), fill=fill, edge=edge, width=look.border)
            high = look.px(18)
            bar = QRectF(frame.left(), frame.center().y() - high / 2, look.px(3), high)
            strokes.box(painter, bar, look.px(1.5), fill=look.colour("accent"))
        elif self.underMouse():
            strokes.box(painter, frame, look.px(7), fill=look.colour("hover"))
        tone = "accent_ink" if is_on else "ink2"
        size = look.px(20)
        left = frame.center().x() - size / 2 if self._is_narrow else frame.left() + look.px(12)
        place = QRectF(left, frame.center().y() - size / 2, size, size)
        look.paint_icon(painter, place, self.page.icon, tone, 20)
        if self._is_narrow:
            if self._numbers_large:
                cap = strokes.cap_rect(look, frame.left(), frame.center().y(), str(self._number))
                strokes.cap(painter, cap, str(self._number))
            elif self._badge.count > 0:
                edge_ = look.px(10)
                dot = QRectF(place.right() - edge_ * 0.3, place.top() - edge_ * 0.4, edge_, edge_)
                paint_dot(painter, dot, self._badge.family)
        else:
            self._paint_words(painter, frame, place.right())
        painter.end()

    def _paint_words(self, painter: QPainter, frame: QRectF, left: float) -> None:
        look = theme()
        is_on = self.isChecked()
        right = frame.right() - look.px(9)
        number = str(self._number)
        if self._numbers_large:
            cap = strokes.cap_rect(look, right - strokes.cap_width(number), 0, number)
            cap.moveCenter(QRectF(cap.left(), frame.top(), cap.width(), frame.height()).center())
            strokes.cap(painter, cap, number)
            right = cap.left()
        elif self._has_room_for_number(frame.width()):
            wide = strokes.width_of(number, "caption")
            place = QRectF(right - wide, frame.top(), wide + 1, frame.height())
            strokes.text(painter, place, number, "caption", "ink2")
            right = place.left()
        wide = badge_width(self._badge.count)
        if wide:
            high = look.px(BADGE_HEIGHT)
            place = QRectF(right - look.px(8) - wide, frame.center().y() - high / 2, wide, high)
            paint_badge(painter, place, self._badge.count, self._badge.family)
            right = place.left()
        left += look.px(8)
        place = QRectF(left, frame.top(), right - look.px(4) - left, frame.height())
        role = "strong" if is_on else "medium"
        strokes.text(painter, place, self.text(), role, "ink" if is_on else "ink2")

    def _has_room_for_number(self, width: float) -> bool:
        """Whether icon, whole title, badge and number stand beside each other; the tooltip says the number."""
        badge = badge_width(self._badge.count)
        parts = (
            strokes.width_of(self.text(), "strong"),
            badge,
            strokes.width_of(str(self._number), "caption"),
        )
        gaps = theme().px(12 + 20 + 8 + 4 + (8 if badge else 0) + 9)
        return sum(parts) + gaps <= width

    def _name(self) -> None:
        words = self.page.title
        if self._badge.count:
            words += f", {self._badge.count}"
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Alt+{self._number}")


class Rail(QFrame):
    """The column of pages.

    Signals:
        chosen: A page was chosen. Carries its key.
        keys_wanted: The key map was asked for.
    """

    chosen = Signal(str)
    keys_wanted = Signal()

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "chrome")
        self.setProperty("ruled", "right")
        self.setAccessibleName(self.tr("Các trang"))
        ordered = [page for page in pages if not page.at_foot]
        at_foot = [page for page in pages if page.at_foot]
        self.items = [RailItem(page, place) for place, page in enumerate((*ordered, *at_foot), 1)]
        self._column = QVBoxLayout(self)
        spread(self._column, (8, 8, 8, 6), 2)
        for item in self.items[: len(ordered)]:
            self._column.addWidget(item)
        self._column.addStretch(1)
        for item in self.items[len(ordered) :]:
            self._column.addWidget(item)
        for item in self.items:
            item.clicked.connect(self._on_item_clicked)
        self._hint = _KeysHint()
        self._hint.clicked.connect(self.keys_wanted)
        self._column.addWidget(self._hint)
        fix(self, RAIL_WIDTH)

    def show_page(self, key: str) -> None:
        """Mark the page on the screen."""
        for item in self.items:
            item.setChecked(item.page.key == key)

    def set_shape(self, *, narrow: bool, low: bool) -> None:
        """Be narrow (icons and dots), low, both or neither."""
        fix(self, NARROW_WIDTH if narrow else RAIL_WIDTH)
        spread(self._column, (8, 4 if low else 8, 8, 4), 0 if low else 2)
        self._hint.set_narrow(narrow)
        for item in self.items:
            item.set_shape(narrow=narrow, low=low)

    def refresh(self) -> None:
        """Ask every page what waits."""
        for item in self.items:
            if item.page.badge is not None:
                item.set_badge(item.page.badge())

    def set_numbers_large(self, is_large: bool) -> None:
        """Show the numbers as keys while Alt is held."""
        for item in self.items:
            item.set_numbers_large(is_large)

    def first_focus(self) -> QWidget | None:
        """Return the entry of the page on the screen."""
        chosen = [item for item in self.items if item.isChecked()]
        return chosen[0] if chosen else None

    def _on_item_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            item.setChecked(True)
            self.chosen.emit(item.page.key)


class _KeysHint(Painted, QPushButton):
    """“F1 Bảng phím  Alt + số” at the foot of the rail."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Bảng phím"))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        spread(row, (6, 3, 2, 3), 5)
        self._words = ElidedLabel(self.tr("Bảng phím"), "caption", tone="ink2")
        self._alt = KeyCap("Alt")
        self._number = ElidedLabel(self.tr("+ số"), "caption", tone="ink2")
        row.addWidget(KeyCap("F1"))
        row.addWidget(self._words, 1)
        row.addWidget(self._alt)
        row.addWidget(self._number)

    def set_narrow(self, is_narrow: bool) -> None:
        for part in (self._words, self._alt, self._number):
            part.setVisible(not is_narrow)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(36), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        return
