"""What every hand-painted control does besides painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ui.widgets import strokes

if TYPE_CHECKING:
    _Control = QWidget
else:
    _Control = object  # two bases of Qt would make two C++ objects


class Painted(_Control):
    """Never smaller than its size hint, and ringed only for who came by key.

    Named before the real control, which keeps its role: `class Chip(Painted, QPushButton)`. A control
    that gives way says so in its own `minimumSizeHint`. A new text size needs nothing here: the font
    changes with it, and Qt then measures every widget again.
    """

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", event.reason() in strokes.KEYBOARD_REASONS)
        super().focusInEvent(event)
