"""Adding an officer, changing one, setting a password for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from services.errors import AppError, InvalidInputError
from services.office import NewOfficer
from services.set_up import suggest_username
from ui.widgets.banner import Banner
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.new_password import NewPassword
from ui.widgets.note import Note
from ui.widgets.role_choice import RoleChoice, role_duties
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from services.accounts import Accounts, Officer
    from ui.tasks import Tasks


class OfficerDialog(Dialog):
    """Who somebody is and what they may do. Finishes with the Officer.

    Args:
        by: Who adds or changes.
        officer: Whom to change; None adds one.
        taken: User names in use, so that a free one is suggested.
    """

    def __init__(
        self,
        opener: QWidget,
        accounts: Accounts,
        by: Officer,
        tasks: Tasks,
        *,
        officer: Officer | None = None,
        taken: Iterable[str] = (),
    ) -> None:
        title = self.tr("Thêm cán bộ") if officer is None else self.tr("Sửa cán bộ")
        super().__init__(opener, title, officer.name if officer else "", width=520)
        self._accounts = accounts
        self._by = by
        self._tasks = tasks
        self._officer = officer
        self._taken = tuple(taken)
        self._has_own_username = False
        self.role = RoleChoice(self.tr("Vai trò"))
        self._duties = Note("caption")
        self.fields = {
            "name": Field(self.tr("Họ và tên")),
            "position": Field(self.tr("Việc phụ trách"), placeholder=self.tr("Tư pháp – hộ tịch")),
            "role": Field(self.tr("Vai trò"), edit=self.role),
            "username": Field(
                self.tr("Tên đăng nhập"), hint=self.tr("Ghi trong lịch sử hồ sơ, không đổi được")
            ),
        }
        self._problem = Banner("late", "")
        self._problem.hide()
        for field in (self.fields["name"], self.fields["position"], self.fields["role"]):
            self.body.addWidget(field)
        self.body.addWidget(self._duties)
        self.body.addWidget(self.fields["username"])
        self.body.addWidget(self._problem)
        self.primary = self.set_primary(
            self.tr("Thêm") if officer is None else self.tr("Giữ thay đổi"), self.save
        )
        self.role.currentIndexChanged.connect(self._on_role)
        self._fill()

    def save(self) -> None:
        """Keep it, or say at the field what is in the way."""
        if not self.primary.isEnabled():
            return
        self._problem.hide()
        self.primary.setEnabled(False)
        self._tasks.run(self, self._call(), self.finish, self._on_refused)

    def _call(self) -> _Call:
        return _Call(
            self._accounts,
            self._by,
            NewOfficer(
                username=self.fields["username"].text().strip(),
                name=self.fields["name"].text().strip(),
                role=self.role.role().value,
                position=self.fields["position"].text().strip(),
            ),
            is_new=self._officer is None,
        )

    def _fill(self) -> None:
        officer, username = self._officer, self.fields["username"].edit
        if officer is not None:
            self.fields["name"].set_text(officer.name)
            self.fields["position"].set_text(officer.position)
            self.fields["username"].set_text(officer.username)
            self.role.choose(officer.role)
        if isinstance(username, QLineEdit):
            username.setReadOnly(officer is not None)
            username.textEdited.connect(self._on_username)
        name = self.fields["name"].edit
        if isinstance(name, QLineEdit) and officer is None:
            name.textEdited.connect(self._on_named)
        self._on_role(0)

    def _on_role(self, _place: int) -> None:
        self._duties.say(role_duties(self.role.role()))

    def _on_username(self, typed: str) -> None:
        self._has_own_username = bool(typed)

    def _on_named(self, name: str) -> None:
        if not self._has_own_username:
            self.fields["username"].set_text(suggest_username(name, self._taken))

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        said = words(error).text
        field = self.fields.get(error.field) if isinstance(error, InvalidInputError) else None
        if field is not None:
            field.set_problem(said, "late")
            field.edit.setFocus()
        else:
            fact, _, advice = said.partition(". ")
            self._problem.say("late", f"{fact}.", advice)
            self._problem.show()


class _Call:
    """Adds or changes on the worker."""

    def __init__(
        self, accounts: Accounts, by: Officer, wanted: NewOfficer, *, is_new: bool
    ) -> None:
        self._accounts = accounts
        self._by = by
        self._wanted = wanted
        self._is_new = is_new

    def __call__(self) -> Officer:
        from services.accounts import Role

        wanted = self._wanted
        if self._is_new:
            return self._accounts.add(wanted, self._by)
        return self._accounts.change(
            wanted.username,
            self._by,
            name=wanted.name,
            role=Role(wanted.role),
            position=wanted.position,
        )


class SetPasswordDialog(Dialog):
    """A password for somebody else. Finishes with True."""

    def __init__(
        self, opener: QWidget, accounts: Accounts, by: Officer, officer: Officer, tasks: Tasks
    ) -> None:
        super().__init__(opener, self.tr("Đặt mật khẩu"), officer.name, width=480)
        self._accounts = accounts
        self._by = by
        self._officer = officer
        self._tasks = tasks
        self.new = NewPassword(self.tr("Mật khẩu mới"), self.tr("Gõ lại mật khẩu mới"))
        self.body.addWidget(
            Banner(
                "info",
                self.tr("Trao mật khẩu tận tay, người dùng tự đổi lại sau."),
                self.tr("Mật khẩu cũ hết tác dụng ngay; đang bị khóa thì được mở."),
            )
        )
        self.body.addWidget(self.new)
        self.primary = self.set_primary(self.tr("Đặt mật khẩu"), self.save)
        self.new.entered.connect(self.save)

    def first_focus(self) -> QWidget | None:
        return self.new.first

    def save(self) -> None:
        """Set it, or say what is in the way."""
        new = self.new.value()
        if not new or not self.primary.isEnabled():
            return
        username = self._officer.username
        self.primary.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._accounts.set_password(username, new, self._by),
            self._on_done,
            self._on_refused,
        )

    def _on_done(self, _nothing: None) -> None:
        self.finish(True)

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        self.new.say(words(error).text)
