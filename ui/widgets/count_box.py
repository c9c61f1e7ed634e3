"""How many: a small field for a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.layout import fix
from ui.theme import restyle, theme


class CountBox(QLineEdit):
    """How many: focus selects all, digits overwrite, ↑ ↓ step.

    Signals:
        counted: The number changed by typing. Carries it.
    """

    counted = Signal(int)

    def __init__(self, name: str, *, most: int = 999, parent: QWidget | None = None) -> None:
        super().__init__("0", parent)
        self._most = most
        self.setAccessibleName(name)
        self.setProperty("count", "true")
        self.setProperty("zero", "true")
        self.setMaxLength(len(str(most)))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        fix(self, 46, 30)
        self.textEdited.connect(self._on_text_edited)
        theme().changed.connect(self._show_ink)  # Qt tells no widget that has a palette of its own
        self._show_ink()

    @property
    def count(self) -> int:
        """The number shown."""
        return int(self.text() or 0)

    def set_count(self, count: int) -> None:
        """Show a number; does not emit `counted`."""
        self.setText(str(max(0, min(count, self._most))))
        self._mark_zero()

    def set_missing(self, is_missing: bool) -> None:
        """Mark the box where a number ought to be."""
        kind = "soon" if is_missing else ""
        if (self.property("problem") or "") != kind:
            self.setProperty("problem", kind)
            restyle(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ink()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text():
            self.set_count(0)
        self.deselect()
        self._show_ink()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.set_count(self.count + step)
            self.selectAll()
            self.counted.emit(self.count)
            return
        if event.text() and event.text().isprintable() and not event.text().isdecimal():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_text_edited(self, words: str) -> None:
        digits = "".join(sign for sign in words if sign.isdecimal())
        if digits != words:
            self.setText(digits)
        if len(digits) > 1 and digits.startswith("0"):
            self.setText(str(int(digits)))
        self._mark_zero()
        self.counted.emit(self.count)

    def _mark_zero(self) -> None:
        zero = "true" if self.count == 0 else "false"
        if self.property("zero") != zero:
            self.setProperty("zero", zero)
            self._show_ink()

    def _show_ink(self) -> None:
        """Write a zero quieter than a number that counts."""
        palette = QPalette(QApplication.palette())
        is_zero = self.property("zero") == "true" and not self.hasFocus()
        palette.setColor(QPalette.ColorRole.Text, theme().colour("ink3" if is_zero else "ink"))
        self.setPalette(palette)
