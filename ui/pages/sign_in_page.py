"""Signing in: who sits at the desk, and their password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.accounts import Accounts, Officer, reset_with_code
from ui.layout import Breadth, Room, fix, spread
from ui.pages.entrance import Entrance, Where
from ui.pages.password_try import PasswordTry
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card, upright
from ui.widgets.note import Note
from ui.widgets.person_card import PersonCard
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.clock import Clock
    from services.keys import KeySlots
    from ui.tasks import Tasks

SHOWN_AT_ONCE = 4
HALF_WIDTH = 360
KEYED = 9  # Alt+1 … Alt+9


class SignInPage(Entrance):
    """Who sits at the desk?

    Args:
        slots: Opens with the recovery code of whoever sets a forgotten password anew.

    Signals:
        signed_in: Somebody did. Carries the Officer.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        where: Where,
        accounts: Accounts,
        tasks: Tasks,
        clock: Clock,
        slots: KeySlots | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(where, clock, parent)
        self._accounts = accounts
        self._slots = slots
        self._tasks = tasks
        self._people: tuple[Officer, ...] = ()
        self._most = SHOWN_AT_ONCE
        self._cards = QButtonGroup(self)
        self._build()
        self.setFocusProxy(self.attempt.password)
        self._cards.idClicked.connect(self._on_chosen)
        self.attempt.passed.connect(self.signed_in)
        keys.bind(self, {"F9": self.attempt.attempt, "Up": self._on_up, "Down": self._on_down})

    def refresh(self) -> None:
        """Read who may sign in, and choose whoever does it most often here."""
        self._tasks.run(self, self._accounts.list, self._show_people)

    def chosen(self) -> Officer | None:
        """Return the officer chosen."""
        place = self._cards.checkedId()
        return self._people[place] if 0 <= place < len(self._people) else None

    def arrange(self, room: Room) -> None:
        is_wide = room.breadth >= Breadth.NARROW
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._rule.setVisible(is_wide)
        spread(
            self._halves, (32, 28, 32, 24) if is_wide else (20, 12, 20, 12), 28 if is_wide else 8
        )
        for half in (self._left, self._right):
            fix(half, width=HALF_WIDTH if is_wide else room.width - 80)
        for shown in (self._question, self._greeting, self._where_to, self._rules):
            shown.setVisible(is_wide)
        self._most = SHOWN_AT_ONCE if is_wide else 1
        self._show_some()

    def _build(self) -> None:
        self._list = QVBoxLayout()
        spread(self._list, gap=8)
        people = QWidget()
        people.setLayout(self._list)
        self.others = Button(self.tr("Người khác"), "link", icon="user-plus")
        self.others.clicked.connect(self._on_others)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        spread(left, gap=10)
        self._question = label(self.tr("Ai đang ngồi quầy?"), "label")
        left.addWidget(self._question)
        left.addWidget(people)
        left.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        self._right = QWidget()
        self._fill_right(QVBoxLayout(self._right))
        card = Card(margins=(0, 0, 0, 0))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rule = upright()
        self._halves.addWidget(self._left, 1)
        self._halves.addWidget(self._rule)
        self._halves.addWidget(self._right, 1)
        card.column.addLayout(self._halves)
        card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        middle = QWidget()
        row = QHBoxLayout(middle)
        spread(row)
        row.addStretch(1)
        row.addWidget(card, 100, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.hold(middle)

    def _fill_right(self, column: QVBoxLayout) -> None:
        spread(column, gap=8)
        self._greeting = label("", "title", wrap=True)
        self._where_to = label("", "body", tone="ink2", wrap=True)
        self.attempt = PasswordTry(self._tasks, self.tr("Vào làm việc"))
        forgotten = Button(self.tr("Quên mật khẩu"), "link")
        forgotten.clicked.connect(self._on_forgotten)
        recovery = Button(self.tr("Dùng mã khôi phục"), "link")
        recovery.clicked.connect(self._on_recovery)
        links = QHBoxLayout()
        spread(links)
        links.addWidget(forgotten)
        links.addStretch(1)
        links.addWidget(recovery)
        if self._slots is None:
            recovery.hide()
        self.help = Note("small")
        self.help.say("")
        self._rules = Note("small")
        column.addWidget(self._greeting)
        column.addWidget(self._where_to)
        column.addSpacing(theme().px(6))
        column.addWidget(self.attempt)
        column.addLayout(links)
        column.addWidget(self.help)
        column.addStretch(1)
        column.addWidget(self._rules)
        self._rules.say(  # not before it has a place: it would be a window of its own for a moment
            self.tr("Sai 5 lần thì tạm khóa, sai nữa khóa lâu hơn. Không cần mạng để đăng nhập."),
            icon="alert-circle",
        )

    def _show_people(self, everyone: tuple[Officer, ...]) -> None:
        self._people = tuple(officer for officer in everyone if officer.is_active)
        for card in self._cards.buttons():
            self._cards.removeButton(card)
            card.deleteLater()
        for place, officer in enumerate(self._people):
            usual = self.tr("hay dùng máy này") if place == 0 and officer.sign_ins else ""
            caption = " · ".join(filter(None, (officer.position, usual)))
            key = f"Alt+{place + 1}" if place < KEYED else ""
            card = PersonCard(officer.name, caption, key)
            self._cards.addButton(card, place)
            self._list.addWidget(card)
        if self._people:
            self._choose(0)
        self._show_some()

    def _show_some(self) -> None:
        """Show as many people as there is room for, the chosen one among them."""
        chosen = self._cards.checkedId()
        first = chosen if chosen >= self._most else 0
        for place in range(len(self._people)):
            self._cards.button(place).setVisible(first <= place < first + self._most)
        self.others.setVisible(len(self._people) > self._most)

    def _choose(self, place: int) -> None:
        card = self._cards.button(place)
        if card is None:
            return
        card.setChecked(True)
        self._show_some()
        self._on_chosen(place)

    def _on_up(self) -> None:
        self._step(-1)

    def _on_down(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        if self._people:
            self._choose((self._cards.checkedId() + step) % len(self._people))

    def _on_chosen(self, place: int) -> None:
        officer = self._people[place]
        self._greeting.setText(self.tr("Xin chào, %1").replace("%1", officer.name))
        desk = self._where.desk
        start = self.tr("Nhập mật khẩu để bắt đầu ở %1.").replace("%1", desk)
        self._where_to.setText(start if desk else self.tr("Nhập mật khẩu để bắt đầu."))
        self.help.say("")
        self.attempt.begin(lambda password: self._accounts.sign_in(officer.username, password))
        if not officer.has_password:
            self.help.say(
                self.tr(
                    "Tài khoản này chưa có mật khẩu. Nhờ phụ trách quầy đặt trong Cài đặt, mục Cán bộ,"
                    " hoặc dùng mã khôi phục."
                ),
                "soon",
            )

    def _on_others(self) -> None:
        self._most = len(self._people)
        self._show_some()
        self._cards.button(self._cards.checkedId()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_forgotten(self) -> None:
        self.help.say(
            self.tr(
                "Không ai đọc được mật khẩu cũ, hồ sơ vẫn nguyên. Nhờ phụ trách quầy đặt mật khẩu mới"
                " trong Cài đặt, mục Cán bộ; hoặc dùng mã khôi phục ở két của văn thư."
            ),
            icon="info-circle",
        )

    def _on_recovery(self) -> None:
        from ui.dialogs.password_dialogs import ResetPasswordDialog

        officer, slots = self.chosen(), self._slots
        if officer is None or slots is None:
            return
        dialog = ResetPasswordDialog(
            self,
            officer,
            lambda code, new: reset_with_code(self._accounts, slots, officer.username, code, new),
            self._tasks,
        )
        dialog.finished.connect(self._on_reset)
        dialog.open()

    def _on_reset(self, is_done: bool | None) -> None:
        self.attempt.password.setFocus()
        if is_done:
            self.help.say(self.tr("Đã đặt mật khẩu mới. Gõ mật khẩu mới để vào làm việc."), "early")
