"""Step 3: who works here. At least one person with a password."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.accounts import Role
from services.office import NewOfficer
from services.set_up import SetUpDraft, has_manager, officer_problems, suggest_username
from ui.layout import Breadth, Room, spread
from ui.pages.set_up_step import Step, show_problems
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.password_edit import PasswordEdit
from ui.widgets.role_choice import RoleChoice, role_duties
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.rules.problems import Problem


class OfficerRow(Card):
    """One person.

    Signals:
        edited: Something was changed by hand.
        named: The name was changed; the user name may follow.
        unwanted: The person is to be taken off the list.
    """

    edited = Signal()
    named = Signal()
    unwanted = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(kind="quiet", margins=(16, 12, 16, 12), gap=6, parent=parent)
        self.password = PasswordEdit(self.tr("Mật khẩu"))
        self.role = RoleChoice(self.tr("Vai trò"))
        self.fields = {
            "name": Field(self.tr("Họ và tên")),
            "position": Field(self.tr("Việc phụ trách"), placeholder=self.tr("Tư pháp – hộ tịch")),
            "role": Field(self.tr("Vai trò"), edit=self.role),
            "username": Field(self.tr("Tên đăng nhập")),
            "password": Field(self.tr("Mật khẩu"), edit=self.password),
        }
        self.has_own_username = False
        self._grid = QGridLayout()
        self._columns = 0
        spread(self._grid, gap=8, across=12)
        self.column.addLayout(self._grid)
        self._duties = Note("caption")
        foot = QHBoxLayout()
        spread(foot, gap=8)
        foot.addWidget(self._duties, 1)
        name = self.tr("Bỏ người thứ %1").replace("%1", str(number))
        self.remove = Button("", "quiet", icon="x", size="s", name=name)
        foot.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(foot)
        self.remove.setVisible(number > 1)
        self.place(3)
        self._connect()

    def show_officer(self, officer: NewOfficer) -> None:
        """Fill the row in."""
        for name in ("name", "position", "username", "password"):
            self.fields[name].set_text(str(getattr(officer, name)))
        self.role.choose(Role(officer.role))
        self._on_role(0)

    def officer(self) -> NewOfficer:
        """Return what is typed."""
        return NewOfficer(
            username=self.fields["username"].text().strip().lower(),
            name=self.fields["name"].text().strip(),
            role=self.role.role().value,
            password=self.password.text(),
            position=self.fields["position"].text().strip(),
        )

    def place(self, columns: int) -> None:
        """Put the fields in so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for at, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _connect(self) -> None:
        name, username = self.fields["name"].edit, self.fields["username"].edit
        if isinstance(name, QLineEdit) and isinstance(username, QLineEdit):
            name.textEdited.connect(self.named)
            username.textEdited.connect(self._on_username)
        for field in self.fields.values():
            if isinstance(field.edit, QLineEdit):
                field.edit.textEdited.connect(self.edited)
        self.role.activated.connect(self.edited)
        self.role.currentIndexChanged.connect(self._on_role)
        self.password.hinted.connect(self._on_hinted)
        self.remove.clicked.connect(self.unwanted)

    def _on_username(self, typed: str) -> None:
        self.has_own_username = bool(typed)

    def _on_role(self, _place: int) -> None:
        self._duties.say(role_duties(self.role.role()))

    def _on_hinted(self, hint: str) -> None:
        self.fields["password"].set_problem(hint)


class OfficersStep(Step):
    """Officers one below the other; user names are suggested."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Cán bộ")
        self.lead = self.tr(
            "Ai tiếp nhận ở quầy này? Người đầu cần mật khẩu; người khác có thể đặt sau."
        )
        self.rows: list[OfficerRow] = []
        self._per_row = 3
        self._list = QVBoxLayout()
        spread(self._list, gap=10)
        self._problem = Note("small")
        self._problem.say("")
        self.add = Button(self.tr("Thêm người"), icon="user-plus", key="Ctrl+N")
        self.reveal = TickBox(self.tr("Hiện mật khẩu đang gõ"))
        foot = QHBoxLayout()
        spread(foot, gap=16)
        foot.addWidget(self.add)
        foot.addWidget(self.reveal, 1)
        self.column.addLayout(self._list)
        self.column.addWidget(self._problem)
        self.column.addLayout(foot)
        self.column.addStretch(1)
        self.add.clicked.connect(self._on_add)
        self.reveal.toggled.connect(self._on_reveal)
        keys.bind(self, {"Ctrl+N": self.add.click})

    def show_draft(self, draft: SetUpDraft) -> None:
        while self.rows:
            self._drop(self.rows[-1])
        for officer in draft.officers:
            self._append(officer)

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        officers = tuple(row.officer() for row in self.rows)
        found = officer_problems(officers)
        for place, row in enumerate(self.rows):
            problems = [one for one in found[place] if not self._may_wait(place, one, officers)]
            first = show_problems(row.fields, problems)
            if isinstance(first, QWidget):
                first.setFocus()
                return None
        if not has_manager(officers):
            self._problem.say(
                self.tr(
                    "Cần một người là Phụ trách quầy hoặc Quản trị kỹ thuật để sau này sửa được."
                ),
                "late",
            )
            self.rows[0].role.setFocus()
            return None
        return replace(draft, officers=officers)

    def summary(self, draft: SetUpDraft) -> str:
        if len(draft.officers) == 1:
            return draft.officers[0].name
        return self.tr("%1 người").replace("%1", str(len(draft.officers)))

    def arrange(self, room: Room) -> None:
        self._per_row = {Breadth.TINY: 1, Breadth.NARROW: 2}.get(room.breadth, 3)
        for row in self.rows:
            row.place(self._per_row)

    def first_focus(self) -> QWidget | None:
        if not self.rows:
            return None
        first = self.rows[0]
        return first.fields["name"].edit if not first.officer().name else first.password

    def _may_wait(self, place: int, problem: Problem, officers: tuple[NewOfficer, ...]) -> bool:
        """Only the first needs a password today."""
        return place > 0 and problem.field == "password" and not officers[place].password

    def _append(self, officer: NewOfficer) -> OfficerRow:
        row = OfficerRow(len(self.rows) + 1)
        row.show_officer(officer)
        row.place(self._per_row)
        row.edited.connect(self._on_edited)
        row.named.connect(self._on_named)
        row.unwanted.connect(self._on_unwanted)
        self.rows.append(row)
        self._list.addWidget(row)
        self._on_reveal(self.reveal.isChecked())
        return row

    def _drop(self, row: OfficerRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.setParent(None)
        row.deleteLater()

    def _on_add(self) -> None:
        row = self._append(NewOfficer("", ""))
        self.touched.emit()
        row.fields["name"].edit.setFocus()

    def _on_edited(self) -> None:
        self._problem.say("")
        self.touched.emit()

    def _on_named(self) -> None:
        row = self.sender()
        if isinstance(row, OfficerRow) and not row.has_own_username:
            taken = [other.officer().username for other in self.rows if other is not row]
            row.fields["username"].set_text(suggest_username(row.officer().name, taken))

    def _on_unwanted(self) -> None:
        row = self.sender()
        if isinstance(row, OfficerRow):
            self._drop(row)
            self.touched.emit()
            self.rows[-1].fields["name"].edit.setFocus()

    def _on_reveal(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for row in self.rows:
            row.password.setEchoMode(mode)
