"""Key caps: which key does it, printed beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted


class KeyCap(Painted, QLabel):
    """One key or chord, for example `Ctrl+K`."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("phím %1").replace("%1", key))

    def sizeHint(self) -> QSize:
        return QSize(strokes.cap_width(self.text()), theme().px(strokes.CAP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        strokes.cap(painter, QRectF(self.rect()), self.text())
        painter.end()
