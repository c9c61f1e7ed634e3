"""What the officer may read out, in a tinted box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.text import label


class SpeechBox(QFrame):
    """A title and words to be said, on the accent tint."""

    def __init__(self, title: str, said: QLabel) -> None:
        """Make the box around `said`, whose text may change later."""
        super().__init__()
        self._drawing = QLabel()
        row = QHBoxLayout(self)
        spread(row, (14, 10, 14, 10), 10)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        spread(column, gap=2)
        column.addWidget(label(title, "smallstrong", tone="accent"))
        column.addWidget(said)
        row.addLayout(column, 1)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_drawing"):
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        strokes.box(
            painter,
            QRectF(self.rect()),
            look.px(8),
            fill=look.colour("accent_tint"),
            edge=look.colour("accent_tint2"),
            width=look.border,
        )
        painter.end()

    def _draw(self) -> None:
        self._drawing.setPixmap(theme().icon("message-circle", "accent_ink", 20))
