"""The covered screen: nobody sees the work, nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.moments import clock_text
from ui.layout import Breadth, Room, fix, spread
from ui.pages.entrance import Entrance, Where
from ui.pages.password_try import PasswordTry
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.mark import Avatar
from ui.widgets.text import label

if TYPE_CHECKING:
    from datetime import datetime

    from services.accounts import Accounts, Officer
    from services.clock import Clock
    from ui.tasks import Tasks

CARD_WIDTH = 440


class LockPage(Entrance):
    """Who covered the screen, and their password.

    Signals:
        unlocked: The same officer is back. Carries the Officer.
        switch_wanted: Somebody else wants to sign in; the work stays.
        sign_out_wanted: The officer leaves.
    """

    unlocked = Signal(object)
    switch_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(
        self,
        where: Where,
        accounts: Accounts,
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(where, clock, parent)
        self._accounts = accounts
        self._disc = Avatar("", 62)
        self._name = label("", "title")
        self._since = label("", "small", wrap=True)
        self.attempt = PasswordTry(tasks, self.tr("Mở khóa"))
        self.attempt.field.label.hide()
        self.attempt.password.setPlaceholderText(self.tr("Mật khẩu"))
        self._kept = Banner("early", self.tr("Việc đang làm được giữ nguyên"), icon="shield-check")
        self._switch = Button(self.tr("Đổi người dùng"), "link", icon="users", key="Ctrl+D")
        self._sign_out = Button(self.tr("Đăng xuất"), "link")
        self._build()
        self.setFocusProxy(self.attempt.password)
        self.attempt.passed.connect(self.unlocked)
        self._switch.clicked.connect(self.switch_wanted)
        self._sign_out.clicked.connect(self.sign_out_wanted)
        keys.bind(self, {"F9": self.attempt.attempt, "Ctrl+D": self._switch.click})

    def cover(
        self, officer: Officer, at: datetime, *, idle_minutes: int = 0, kept: str = ""
    ) -> None:
        """Wait for this officer's password.

        Args:
            idle_minutes: How long nobody touched anything; 0 when the officer locked the screen.
            kept: What stays as it was (“2 người đang gác lại”), without anybody's whole name.
        """
        self._disc.set_name(officer.name)
        self._name.setText(officer.name)
        why = self.tr("Đã khóa lúc %1 vì %2 phút không thao tác")
        asked = self.tr("Đã khóa lúc %1")
        text = (why if idle_minutes else asked).replace("%1", clock_text(at))
        self._since.setText(text.replace("%2", str(idle_minutes)))
        self._kept.say("early", self.tr("Việc đang làm được giữ nguyên"), kept)
        self.attempt.begin(lambda password: self._accounts.unlock(officer.username, password))

    def arrange(self, room: Room) -> None:
        is_tiny = room.breadth == Breadth.TINY or room.height < 450
        for shown in (self._disc, self._kept):
            shown.setVisible(not is_tiny)
        margins = (20, 10, 20, 10) if is_tiny else (36, 28, 36, 20)
        spread(self._card.column, margins, 8)
        fix(self._card, width=min(CARD_WIDTH, room.width - 48))

    def _build(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._card = Card(margins=(36, 28, 36, 20), gap=8)
        column = self._card.column
        column.addWidget(self._disc, 0, centre)
        column.addWidget(self._name, 0, centre)
        self._since.setAlignment(centre)
        column.addWidget(self._since)
        column.addWidget(self.attempt)
        column.addWidget(self._kept)
        links = QHBoxLayout()
        spread(links)
        links.addWidget(self._switch)
        links.addStretch(1)
        links.addWidget(self._sign_out)
        column.addLayout(links)
        middle = QWidget()
        around = QVBoxLayout(middle)
        spread(around)
        around.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hold(middle)
