"""The product's mark: an open door in a rounded square."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes


class ProductMark(QWidget):
    """The mark, `edge` px wide at 100 %."""

    def __init__(self, edge: float = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Một Cửa"))

    def sizeHint(self) -> QSize:
        edge = theme().px(self._edge)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        ground, ink = look.colour("accent"), look.colour("on_accent")
        strokes.box(painter, QRectF(self.rect()), self.width() * 0.22, fill=ground)
        painter.scale(self.width() / 36, self.height() / 36)
        strokes.box(painter, QRectF(7, 26.5, 22, 2), 1, fill=ink)  # the threshold
        strokes.box(painter, QRectF(18, 8.5, 8.5, 19), 0.6, edge=ink, width=1.8)  # the frame
        door = QPolygonF(
            [QPointF(9.5, 8), QPointF(19.5, 6.5), QPointF(19.5, 29.5), QPointF(9.5, 28)]
        )
        painter.setPen(ink)
        painter.setBrush(ink)
        painter.drawPolygon(door)
        painter.setPen(ground)
        painter.setBrush(ground)
        painter.drawEllipse(QPointF(16.8, 18.2), 0.9, 0.9)  # the handle
        painter.end()
