"""A password field with its button: tries off the UI thread, counts a lock-out down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.errors import AppError, SignInError
from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.password_edit import PasswordEdit
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.accounts import Officer
    from ui.tasks import Tasks

SECOND_MS = 1000


class PasswordTry(QWidget):
    """Type, press Enter, be recognised – or be told what is wrong, below the field.

    Signals:
        passed: The password was right. Carries the Officer.
    """

    passed = Signal(object)

    def __init__(self, tasks: Tasks, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._action = action
        self._recognise: Callable[[str], Officer] | None = None
        self._locked_s = 0
        self._is_checking = False
        self._countdown = QTimer(self)
        self._countdown.setInterval(SECOND_MS)
        self._countdown.timeout.connect(self._on_second)
        self.password = PasswordEdit(self.tr("Mật khẩu"), big=True)
        self.field = Field(self.tr("Mật khẩu"), edit=self.password)
        self.button = Button(action, "primary", key="Enter", size="xl")
        column = QVBoxLayout(self)
        spread(column, gap=8)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.password.hinted.connect(self._on_hinted)
        self.password.returnPressed.connect(self.attempt)
        self.button.clicked.connect(self.attempt)

    def begin(self, recognise: Callable[[str], Officer]) -> None:
        """Wait for the password of another person; `recognise` runs on a worker."""
        self._recognise = recognise
        self._stop_countdown()
        self.password.clear()
        self.field.set_problem("")
        self.password.setFocus()

    def attempt(self) -> None:
        """Try what was typed."""
        recognise, password = self._recognise, self.password.text()
        if recognise is None or self._is_checking or self._locked_s:
            return
        if not password:
            self.field.set_problem(self.tr("Gõ mật khẩu rồi bấm Enter."))
            self.password.setFocus()
            return
        self._set_checking(True)
        self._tasks.run(self, lambda: recognise(password), self._on_passed, self._on_refused)

    def _on_hinted(self, hint: str) -> None:
        if not self._locked_s:
            self.field.set_problem(hint)

    def _on_passed(self, officer: Officer) -> None:
        self._set_checking(False)
        self.password.clear()
        self.passed.emit(officer)

    def _on_refused(self, error: AppError) -> None:
        self._set_checking(False)
        self.password.selectAll()
        self.password.setFocus()
        if isinstance(error, SignInError) and error.locked_s:
            self._locked_s = error.locked_s
            self._countdown.start()
        self.field.set_problem(words(error).text, "late")

    def _set_checking(self, is_checking: bool) -> None:
        self._is_checking = is_checking
        self.button.setText(self.tr("Đang kiểm tra…") if is_checking else self._action)

    def _on_second(self) -> None:
        self._locked_s -= 1
        if self._locked_s > 0:
            self.field.set_problem(words(SignInError(0, self._locked_s)).text, "late")
        else:
            self._stop_countdown()
            self.password.clear()
            self.field.set_problem("")

    def _stop_countdown(self) -> None:
        self._locked_s = 0
        self._countdown.stop()
