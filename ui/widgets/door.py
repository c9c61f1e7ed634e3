"""A door: a painted row or figure that opens exactly the dossiers behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes

DOOR_HEIGHT = 28  # px at 100 %: the least a pointer has to hit
LIT = "accent_ink"  # words under the pointer; they are underlined as well


class Door(QAbstractButton):
    """What every door does alike; the drawing is its own. Enter opens it as Space does.

    Attributes:
        key: What is behind it.
    """

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tone(self, usual: str) -> str:
        """Return the colour token of the words: another one while the pointer is over them."""
        return LIT if self.underMouse() and self.isEnabled() else usual

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", event.reason() in strokes.KEYBOARD_REASONS)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def paint_words(painter: QPainter, place: QRectF, words: str, role: str, tone: str) -> None:
    """Write the words of a door in one line; underlined where `tone` says the pointer is there."""
    strokes.text(painter, place, words, role, tone)
    if tone != LIT:
        return
    look = theme()
    metrics = look.metrics(role)
    foot = place.center().y() + metrics.ascent() / 2
    wide = min(float(strokes.width_of(words, role)), place.width())
    painter.setPen(QPen(look.colour(tone), max(1, look.px(1))))
    painter.drawLine(QLineF(place.left(), foot, place.left() + wide, foot))
