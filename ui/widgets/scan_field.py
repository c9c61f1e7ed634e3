"""The big field that takes a scan, a typed number or a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.field import LineEdit


class ScanField(LineEdit):
    """A field for scans and typing. A scanner's burst itself is caught by `ui/scanner.py`.

    Signals:
        entered: Enter was pressed on what was typed. Carries the text.
    """

    entered = Signal(str)

    def __init__(
        self, name: str, placeholder: str, *, key: str = "F4", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            name, placeholder=placeholder, icon="qrcode", key=key, big=True, parent=parent
        )
        self.setMaxLength(1_000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit(self.text())
            return
        super().keyPressEvent(event)
