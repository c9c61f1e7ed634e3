"""On or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QWidget,
)

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

SWITCH_WIDTH, SWITCH_HEIGHT = 40, 24


class Switch(Painted, QCheckBox):
    """On or off, at once. Its words stand beside it in a label of the page."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(SWITCH_WIDTH), look.px(SWITCH_HEIGHT))

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        is_on = self.isChecked()
        if is_on:
            strokes.box(painter, frame, frame.height() / 2, fill=look.colour("accent"))
        else:
            strokes.box(
                painter,
                frame,
                frame.height() / 2,
                fill=look.colour("surface"),
                edge=look.colour("field"),
                width=look.border,
            )
        edge = frame.height() - look.px(10 if not is_on else 8)
        left = frame.right() - edge - look.px(4) if is_on else frame.left() + look.px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_accent" if is_on else "field"))
        painter.drawEllipse(QRectF(left, (frame.height() - edge) / 2, edge, edge))
        painter.end()
