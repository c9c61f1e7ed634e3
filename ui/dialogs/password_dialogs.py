"""Changing one's own password, and setting another with the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.errors import AppError, InvalidInputError
from ui.pages.password_try import PasswordTry
from ui.tasks import Lane, Tasks
from ui.widgets.banner import Banner
from ui.widgets.code_edit import CodeEdit
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.new_password import NewPassword
from ui.widgets.password_edit import PasswordEdit
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.accounts import Accounts, Officer


class ConfirmPasswordDialog(Dialog):
    """One's own password again, before an act that cannot be taken back. Finishes with True.

    Args:
        why: What the password is asked for.
    """

    def __init__(
        self, opener: QWidget, accounts: Accounts, officer: Officer, tasks: Tasks, why: str
    ) -> None:
        super().__init__(opener, self.tr("Gõ mật khẩu của bạn"), officer.name, width=440)
        self.body.addWidget(label(why, "body", wrap=True))
        self.attempt = PasswordTry(tasks, self.tr("Tiếp tục"))
        self.body.addWidget(self.attempt)
        self.attempt.begin(lambda password: accounts.unlock(officer.username, password))
        self.attempt.passed.connect(self._on_passed)

    def first_focus(self) -> QWidget | None:
        return self.attempt.password

    def _on_passed(self, _officer: Officer) -> None:
        self.finish(True)


class ChangePasswordDialog(Dialog):
    """One's own password: the old one, the new one twice. Finishes with True."""

    def __init__(self, opener: QWidget, accounts: Accounts, officer: Officer, tasks: Tasks) -> None:
        super().__init__(opener, self.tr("Đổi mật khẩu"), officer.name, width=480)
        self._accounts = accounts
        self._officer = officer
        self._tasks = tasks
        self.old = PasswordEdit(self.tr("Mật khẩu đang dùng"))
        self._field = Field(self.tr("Mật khẩu đang dùng"), edit=self.old)
        self.new = NewPassword(self.tr("Mật khẩu mới"), self.tr("Gõ lại mật khẩu mới"))
        self.body.addWidget(self._field)
        self.body.addWidget(self.new)
        self.primary = self.set_primary(self.tr("Đổi mật khẩu"), self.save)
        self.old.returnPressed.connect(self.new.first.setFocus)
        self.new.entered.connect(self.save)

    def save(self) -> None:
        """Change it, or say what is in the way."""
        if not self.old.text():
            self._field.set_problem(self.tr("Gõ mật khẩu đang dùng."))
            self.old.setFocus()
            return
        new = self.new.value()
        if not new or not self.primary.isEnabled():
            return
        username, old = self._officer.username, self.old.text()
        self.primary.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._accounts.change_password(username, old, new),
            self._on_done,
            self._on_refused,
        )

    def _on_done(self, _nothing: None) -> None:
        self.finish(True)

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        if isinstance(error, InvalidInputError):
            self.new.say(words(error).text)
        else:
            self._field.set_problem(words(error).text, "late")
            self.old.selectAll()
            self.old.setFocus()


class ResetPasswordDialog(Dialog):
    """Another password for one officer, for whoever holds the recovery code. Finishes with True.

    Args:
        reset: Called on a worker with the code and the new password; raises InvalidInputError of the
            field `recovery_code` where the code does not open this desk.
    """

    def __init__(
        self, opener: QWidget, officer: Officer, reset: Callable[[str, str], None], tasks: Tasks
    ) -> None:
        super().__init__(opener, self.tr("Đặt lại mật khẩu"), officer.name, width=620)
        self._reset = reset
        self._tasks = tasks
        self.code = CodeEdit()
        self.new = NewPassword(self.tr("Mật khẩu mới"), self.tr("Gõ lại mật khẩu mới"))
        self.body.addWidget(
            Banner(
                "info",
                self.tr("Mã khôi phục ở phong bì trong két của cơ quan."),
                self.tr("Hồ sơ vẫn nguyên. Lần đặt lại này được ghi vào nhật ký."),
            )
        )
        self.body.addWidget(self.code)
        self.body.addWidget(self.new)
        self.primary = self.set_primary(self.tr("Đặt lại"), self.save)
        self.code.completed.connect(self.new.first.setFocus)
        self.new.entered.connect(self.save)

    def first_focus(self) -> QWidget | None:
        return self.code.boxes[0]

    def save(self) -> None:
        """Set it, or say what is in the way."""
        if not self.code.check():
            return
        new = self.new.value()
        if not new or not self.primary.isEnabled():
            return
        code = self.code.text()
        self.primary.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._reset(code, new),
            self._on_done,
            self._on_refused,
            lane=Lane.REMOTE,
        )

    def _on_done(self, _nothing: None) -> None:
        self.finish(True)

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field == "password":
            self.new.say(words(error).text)
        else:
            self.code.say(words(error).text)
