"""The product's mark (an open door) and the initials of a person."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted


def paint_mark(painter: QPainter, frame: QRectF) -> None:
    """Draw the mark filling `frame`."""
    look = theme()
    unit = frame.width() / 28
    strokes.box(painter, frame, 7 * unit, fill=look.colour("accent"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("on_accent"))

    def at(x: float, y: float) -> QPointF:
        return QPointF(frame.left() + x * unit, frame.top() + y * unit)

    painter.drawRect(QRectF(at(7, 6), at(21, 8)))  # lintel
    painter.drawRect(QRectF(at(19, 6), at(21, 21)))  # right post
    painter.drawRect(QRectF(at(5, 20), at(23, 22)))  # sill
    painter.drawPolygon(QPolygonF([at(7, 6), at(15.5, 8.4), at(15.5, 23.4), at(7, 21.5)]))  # leaf
    painter.setBrush(look.colour("accent"))
    painter.drawEllipse(at(12.9, 15.2), 1.1 * unit, 1.1 * unit)


class Mark(Painted, QLabel):
    """The mark at a size in px at 100 %."""

    def __init__(self, edge: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setAccessibleName("Một Cửa")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        edge = theme().px(self._edge)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        paint_mark(painter, QRectF(self.rect()))
        painter.end()


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name: “Lê Thu Hà” → “LH”."""
    words = name.split()
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


class Avatar(Painted, QPushButton):
    """The initials of an officer in a circle."""

    def __init__(self, name: str, edge: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show another officer."""
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        edge = theme().px(self._edge)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        strokes.box(
            painter,
            frame,
            frame.height() / 2,
            fill=look.colour("accent_tint2"),
            edge=look.colour("accent") if look.is_contrast else None,
            width=look.border,
        )
        role = "smallstrong" if self._edge < 36 else "lead"
        centre = Qt.AlignmentFlag.AlignHCenter
        strokes.text(painter, frame, initials(self._name), role, "accent_ink", centre)
        painter.end()
