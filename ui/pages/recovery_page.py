"""The key is not where it should be: open the data with the recovery code or the passphrase.

Shown instead of the desk when the keyring is empty, locked, hanging, absent or holds another value. It
says first what is safe, and never offers to make anything new.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.errors import AppError, InvalidInputError
from ui.layout import Breadth, Room, fix, spread
from ui.pages.entrance import Entrance, Where
from ui.tasks import Lane, Tasks
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card, rule
from ui.widgets.code_edit import CodeEdit
from ui.widgets.field import Field
from ui.widgets.password_edit import PasswordEdit
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.clock import Clock

CARD_WIDTH = 720
CODE, PASSPHRASE = "code", "passphrase"


@dataclass(frozen=True, slots=True)
class Ways:
    """How the data can be opened; each returns what `RecoveryPage.opened` carries, or raises AppError.

    Attributes:
        by_keyring: Tries the keyring once more.
        by_passphrase: None where no passphrase was ever set.
    """

    by_keyring: Callable[[], Any]
    by_code: Callable[[str], Any]
    by_passphrase: Callable[[str], Any] | None = None


class RecoveryPage(Entrance):
    """What happened, what is safe, and the boxes for the code.

    Signals:
        opened: The data is open. Carries what the way returned.
        quit_wanted: Leave the program; nothing was changed.
    """

    opened = Signal(object)
    quit_wanted = Signal()

    def __init__(
        self,
        where: Where,
        fault: AppError,
        ways: Ways,
        tasks: Tasks,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(where, clock, parent)
        self._ways = ways
        self._tasks = tasks
        self._is_trying = False
        self.banner = Banner("soon", "")
        self.code = CodeEdit()
        self.passphrase = PasswordEdit(self.tr("Mật khẩu mở sổ"), big=True)
        self._passphrase_field = Field(self.tr("Mật khẩu mở sổ"), edit=self.passphrase)
        self.way = Segment(
            self.tr("Cách mở"),
            ((CODE, self.tr("Mã khôi phục")), (PASSPHRASE, self.tr("Mật khẩu mở sổ"))),
        )
        self.again = Button(self.tr("Thử lại kho khóa"), icon="refresh", key="Ctrl+R", size="l")
        self.open_it = Button(self.tr("Mở sổ"), "primary", icon="key", key="F9", size="l")
        self._build()
        self._connect()
        self.show_fault(fault)

    def show_fault(self, fault: AppError) -> None:
        """Say what is in the way."""
        said = words(fault)
        fact, _, advice = said.text.partition(". ")
        self.banner.say("soon", f"{fact}.", f"{advice} {said.code}".strip())

    def arrange(self, room: Room) -> None:
        is_tiny = room.breadth == Breadth.TINY
        self.code.arrange(2 if is_tiny else 3)
        margins = (20, 12, 20, 12) if is_tiny else (32, 24, 32, 20)
        spread(self._card.column, margins, 12)
        fix(self._card, width=min(CARD_WIDTH, room.width - 48))

    def try_it(self) -> None:
        """Open with what was typed."""
        if self.way.key == PASSPHRASE and self._ways.by_passphrase is not None:
            text, way = self.passphrase.text(), self._ways.by_passphrase
            if not text:
                self._passphrase_field.set_problem(self.tr("Gõ mật khẩu mở sổ rồi bấm Enter."))
                self.passphrase.setFocus()
                return
            self._run(lambda: way(text))
        elif self.code.check():
            code = self.code.text()
            self._run(lambda: self._ways.by_code(code))

    def try_keyring(self) -> None:
        """Ask the keyring once more."""
        self._run(self._ways.by_keyring)

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.code)
        holder = QWidget()
        column = QVBoxLayout(holder)
        spread(column)
        column.addWidget(self._passphrase_field)
        column.addStretch(1)
        self._pages.addWidget(holder)
        self._card = Card(margins=(32, 24, 32, 20), gap=12)
        column = self._card.column
        column.addWidget(label(self.tr("Mở sổ bằng mã khôi phục"), "title"))
        column.addWidget(self.banner)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pages)
        column.addWidget(rule())
        foot = QHBoxLayout()
        spread(foot, gap=8)
        foot.addWidget(self.again)
        leave = Button(self.tr("Thoát"), "link")
        leave.clicked.connect(self.quit_wanted)
        foot.addWidget(leave)
        foot.addStretch(1)
        foot.addWidget(self.open_it)
        column.addLayout(foot)
        self.way.choose(CODE)
        self.way.setVisible(self._ways.by_passphrase is not None)
        middle = QWidget()
        around = QVBoxLayout(middle)
        spread(around)
        around.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hold(middle)
        self.code.boxes[0].setFocus()

    def _connect(self) -> None:
        self.way.chosen.connect(self._on_way_chosen)
        self.code.entered.connect(self.try_it)
        self.passphrase.returnPressed.connect(self.try_it)
        self.passphrase.hinted.connect(self._on_hinted)
        self.open_it.clicked.connect(self.try_it)
        self.again.clicked.connect(self.try_keyring)
        keys.bind(self, {"F9": self.try_it, "Ctrl+R": self.try_keyring})

    def _run(self, way: Callable[[], Any]) -> None:
        if self._is_trying:
            return
        self._is_trying = True
        self.open_it.setText(self.tr("Đang mở…"))
        self._tasks.run(self, way, self._on_opened, self._on_refused, lane=Lane.REMOTE)

    def _on_way_chosen(self, key: str) -> None:
        self._pages.setCurrentIndex(1 if key == PASSPHRASE else 0)
        (self.passphrase if key == PASSPHRASE else self.code.boxes[0]).setFocus()

    def _on_hinted(self, hint: str) -> None:
        self._passphrase_field.set_problem(hint)

    def _on_opened(self, found: object) -> None:
        self._rest()
        self.code.clear()
        self.passphrase.clear()
        self.opened.emit(found)

    def _on_refused(self, error: AppError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError) and error.field == "passphrase":
            self._passphrase_field.set_problem(words(error).text, "late")
            self.passphrase.selectAll()
            self.passphrase.setFocus()
        elif isinstance(error, InvalidInputError):
            self.code.say(words(error).text)
        else:
            self.show_fault(error)

    def _rest(self) -> None:
        self._is_trying = False
        self.open_it.setText(self.tr("Mở sổ"))
