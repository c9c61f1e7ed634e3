"""One of a short list."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.layout import fix
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.field import FIELD_HEIGHT, INSET


class Choice(QComboBox):
    """One of a short list."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        fix(self, height=FIELD_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        painter = strokes.painter_for(self)
        edge = look.px(16)
        place = QRectF(self.width() - edge - look.px(INSET), (self.height() - edge) / 2, edge, edge)
        look.paint_icon(painter, place, "chevron-down", "ink2", 16)
        painter.end()
