"""How far a long job has come: a bar, and how many of how many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes

BAR_HEIGHT = 10


class ProgressLine(QProgressBar):
    """The bar; without a known total it is shown half full and says nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), theme().px(BAR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        frame = QRectF(self.rect())
        edge = look.colour("line") if look.is_contrast else None
        strokes.box(
            painter, frame, frame.height() / 2, fill=look.colour("sunken"), edge=edge, width=1
        )
        share = self.value() / self.maximum() if self.maximum() > 0 else 0.5
        done = QRectF(frame.left(), frame.top(), frame.width() * share, frame.height())
        if done.width() > frame.height():
            strokes.box(painter, done, done.height() / 2, fill=look.colour("accent"))
        painter.end()
