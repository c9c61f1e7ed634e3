"""Settings, officers: who may sign in, as what, and their passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Accounts, Officer, Permission
from ui.dialogs.officer_dialogs import OfficerDialog, SetPasswordDialog
from ui.dialogs.password_dialogs import ChangePasswordDialog
from ui.layout import Breadth, Room, spread
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.mark import Avatar
from ui.widgets.note import Note
from ui.widgets.pill import Pill, pill_look
from ui.widgets.role_choice import role_name
from ui.widgets.text import ElidedLabel, label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.errors import AppError
    from ui.tasks import Tasks


class OfficerLine(Card):
    """One officer with what can be done.

    Signals:
        change_wanted, password_wanted, switch_wanted: Carry the Officer.
    """

    change_wanted = Signal(object)
    password_wanted = Signal(object)
    switch_wanted = Signal(object)

    def __init__(
        self, officer: Officer, *, may_manage: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind="quiet", margins=(14, 10, 14, 10), gap=0, parent=parent)
        self._officer = officer
        row = QHBoxLayout()
        spread(row, gap=12)
        row.addWidget(Avatar(officer.name, 38))
        texts = QVBoxLayout()
        spread(texts, gap=1)
        texts.addWidget(ElidedLabel(officer.name, "strong"))
        parts = (officer.username, role_name(officer.role), officer.position)
        texts.addWidget(ElidedLabel(" · ".join(filter(None, parts)), "caption", tone="ink2"))
        row.addLayout(texts, 1)
        row.addWidget(self._state())
        acts = QHBoxLayout()
        spread(acts, gap=8)
        self.change = self._button(self.tr("Sửa"))
        self.password = self._button(self.tr("Đặt mật khẩu"))
        switch = self.tr("Ngừng dùng") if officer.is_active else self.tr("Dùng lại")
        self.switch = self._button(switch)
        for button in (self.change, self.password, self.switch):
            button.setVisible(may_manage)
            acts.addWidget(button)
        acts.addStretch()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._parts, gap=12)
        self._parts.addLayout(row, 1)
        self._parts.addLayout(acts)
        self.column.addLayout(self._parts)
        self.change.clicked.connect(self._on_change)
        self.password.clicked.connect(self._on_password)
        self.switch.clicked.connect(self._on_switch)

    def arrange(self, *, stacked: bool) -> None:
        """Put the buttons beside the name, or below it where there is little room."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _button(self, words: str) -> Button:
        return Button(words, size="s", name=f"{words}: {self._officer.name}", parent=self)

    def _on_change(self) -> None:
        self.change_wanted.emit(self._officer)

    def _on_password(self) -> None:
        self.password_wanted.emit(self._officer)

    def _on_switch(self) -> None:
        self.switch_wanted.emit(self._officer)

    def _state(self) -> Pill:
        if not self._officer.is_active:
            return Pill(pill_look("stopped", self.tr("ngừng dùng")))
        if not self._officer.has_password:
            return Pill(pill_look("soon", self.tr("chưa có mật khẩu")))
        return Pill(pill_look("on_time", self.tr("đang dùng")))


class OfficersSection(QWidget):
    """The list of officers; those who may not change it see it and change their own password.

    Args:
        me: Who is signed in.

    Signals:
        changed: Somebody was added or changed.
    """

    SHOWS = frozenset({"officer"})
    changed = Signal()

    def __init__(
        self, accounts: Accounts, me: Officer, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._me = me
        self._tasks = tasks
        self._may_manage = me.may(Permission.OFFICERS)
        self._officers: tuple[Officer, ...] = ()
        self.lines: list[OfficerLine] = []
        self._is_stacked = False
        self.add = Button(self.tr("Thêm cán bộ"), icon="user-plus", key="Ctrl+N")
        self.own = Button(self.tr("Đổi mật khẩu của tôi"), icon="lock")
        self._said = Note("small")
        self._said.say("")
        self._list = QVBoxLayout()
        self._build()
        self.add.clicked.connect(self._on_add)
        self.own.clicked.connect(self._on_own)
        if self._may_manage:
            keys.bind(self, {"Ctrl+N": self.add.click})

    def arrange(self, room: Room) -> None:
        """Lay out for the room there is; called by the page that shows this."""
        self._is_stacked = room.breadth <= Breadth.NARROW
        for line in self.lines:
            line.arrange(stacked=self._is_stacked)

    def refresh(self) -> None:
        """Read the officers again."""
        self._tasks.run(self, self._accounts.list, self._show)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=10)
        column.addWidget(label(self.tr("Cán bộ"), "title"))
        lead = self.tr(
            "Ai đăng nhập ở máy này. Người nghỉ việc thì ngừng dùng, không xóa: "
            "hồ sơ cũ còn ghi tên."
        )
        column.addWidget(label(lead, "small", wrap=True))
        spread(self._list, gap=8)
        column.addLayout(self._list)
        column.addWidget(self._said)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.add)
        row.addWidget(self.own)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)
        self.add.setVisible(self._may_manage)

    def _show(self, found: tuple[Officer, ...]) -> None:
        self._officers = found
        for line in self.lines:
            self._list.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self.lines = [OfficerLine(officer, may_manage=self._may_manage) for officer in found]
        for line in self.lines:
            line.change_wanted.connect(self._on_change)
            line.password_wanted.connect(self._on_password)
            line.switch_wanted.connect(self._on_switch)
            line.arrange(stacked=self._is_stacked)
            self._list.addWidget(line)

    def _on_add(self) -> None:
        taken = [officer.username for officer in self._officers]
        dialog = OfficerDialog(self, self._accounts, self._me, self._tasks, taken=taken)
        dialog.finished.connect(self._on_added)
        dialog.open()

    def _on_added(self, officer: Officer | None) -> None:
        if officer is not None:
            self._on_done(self.tr("Đã thêm %1.").replace("%1", officer.name))
            self._on_password(officer)

    def _on_change(self, officer: Officer) -> None:
        dialog = OfficerDialog(self, self._accounts, self._me, self._tasks, officer=officer)
        dialog.finished.connect(self._on_changed)
        dialog.open()

    def _on_changed(self, officer: Officer | None) -> None:
        if officer is not None:
            self._on_done(self.tr("Đã sửa %1.").replace("%1", officer.name))

    def _on_password(self, officer: Officer) -> None:
        dialog = SetPasswordDialog(self, self._accounts, self._me, officer, self._tasks)
        dialog.finished.connect(self._on_password_set)
        dialog.open()

    def _on_password_set(self, is_done: bool | None) -> None:
        if is_done:
            self._on_done(self.tr("Đã đặt mật khẩu mới."))

    def _on_switch(self, officer: Officer) -> None:
        self._run(
            lambda: self._accounts.set_active(
                officer.username, self._me, is_active=not officer.is_active
            )
        )

    def _on_own(self) -> None:
        dialog = ChangePasswordDialog(self, self._accounts, self._me, self._tasks)
        dialog.finished.connect(self._on_password_set)
        dialog.open()

    def _run(self, call: Callable[[], Officer]) -> None:
        self._tasks.run(self, call, self._on_switched, self._on_refused)

    def _on_switched(self, officer: Officer) -> None:
        text = self.tr("%1: dùng lại.") if officer.is_active else self.tr("%1: ngừng dùng.")
        self._on_done(text.replace("%1", officer.name))

    def _on_done(self, sentence: str) -> None:
        self._said.say(sentence, "early")
        self.refresh()
        self.changed.emit()

    def _on_refused(self, error: AppError) -> None:
        self._said.say(words(error).text, "late")
