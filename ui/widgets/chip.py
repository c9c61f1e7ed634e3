"""A filter in a pill's shape: icon, words, how many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

CHIP_HEIGHT = 30


class Chip(Painted, QPushButton):
    """A filter: icon, words, how many. `setCheckable(False)` makes a plain suggestion of it."""

    def __init__(
        self,
        words: str,
        *,
        count: int | None = None,
        icon: str = "",
        family: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._count = count
        self._icon = icon
        self._family = family
        self._removable = removable
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show how many dossiers the filter holds, also 0; None shows no number."""
        self._count = count
        shown = "" if count is None else f" {count}"
        self.setAccessibleName(f"{self.text()}{shown}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = 2 * look.px(12) + strokes.width_of(self.text(), self._role())
        if self._icon:
            width += look.px(16 + 6)
        if self._count is not None:
            width += look.px(6) + strokes.width_of(str(self._count), "smallstrong")
        if self._removable:
            width += look.px(6 + 14)
        return QSize(width, look.px(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        is_on = self.isChecked()
        fill = "accent_tint" if is_on else "hover" if self.underMouse() else "surface"
        strokes.box(
            painter,
            frame,
            frame.height() / 2,
            fill=look.colour(fill),
            edge=look.colour("accent" if is_on else "line2"),
            width=look.border,
        )
        ink = "accent_ink" if is_on else "ink"
        left = float(look.px(12))
        middle = frame.center().y()
        if self._icon:
            edge = look.px(16)
            place = QRectF(left, middle - edge / 2, edge, edge)
            look.paint_icon(painter, place, self._icon, self._family or "ink2", 16)
            left += edge + look.px(6)
        width = strokes.width_of(self.text(), self._role())
        strokes.text(
            painter, QRectF(left, 0, width, frame.height()), self.text(), self._role(), ink
        )
        left += width
        if self._count is not None:
            left += look.px(6)
            number = str(self._count)
            width = strokes.width_of(number, "smallstrong")
            tone = self._family or ("accent_ink" if is_on else "ink2")
            place = QRectF(left, 0, width, frame.height())
            strokes.text(painter, place, number, "smallstrong", tone)
            left += width
        if self._removable:
            edge = look.px(14)
            place = QRectF(left + look.px(6), middle - edge / 2, edge, edge)
            look.paint_icon(painter, place, "x", ink, 14)
        painter.end()

    def _role(self) -> str:
        return "smallmedium"
