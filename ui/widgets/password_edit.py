"""Where a password is typed: hidden, with a word of help when the keyboard plays a trick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.field import LineEdit


class PasswordEdit(LineEdit):
    """A field whose letters are not shown.

    Signals:
        hinted: A letter shows that Caps Lock or a Vietnamese typing program is on; carries the
            sentence, empty when neither is.
    """

    hinted = Signal(object)

    def __init__(
        self, name: str, *, placeholder: str = "", big: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, placeholder=placeholder, icon="lock", big=big, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isalpha():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.hinted.emit(self._hint(letter, is_shifted=is_shifted))
        super().keyPressEvent(event)

    def _hint(self, letter: str, *, is_shifted: bool) -> str:
        if letter.isupper() != is_shifted and letter.upper() != letter.lower():
            return self.tr("Caps Lock đang bật.")
        if not letter.isascii():
            return self.tr("Bộ gõ tiếng Việt đang bật: mật khẩu sẽ có dấu.")
        return ""
