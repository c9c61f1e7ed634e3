"""Settings, keys: in which ways the data can be opened, and making those ways anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services import key_pages
from services.accounts import Officer, Permission
from services.keys import SlotKind
from services.security_log import SecurityEventKind
from ui.dialogs.password_dialogs import ConfirmPasswordDialog
from ui.dialogs.recovery_code_dialog import RecoveryCodeDialog
from ui.layout import spread
from ui.pages.set_up_code import CodePaper
from ui.tasks import Lane, Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.new_password import NewPassword
from ui.widgets.note import Note
from ui.widgets.pill import Pill, pill_look
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.desk import Desk
    from services.errors import AppError
    from ui.pages.set_up_printer import Printers


class PassphraseDialog(Dialog):
    """The passphrase that opens the data where there is no keyring. Finishes with True."""

    def __init__(self, opener: QWidget, desk: Desk, me: Officer, tasks: Tasks) -> None:
        super().__init__(opener, self.tr("Đặt mật khẩu mở sổ"), width=480)
        self._desk = desk
        self._me = me
        self._tasks = tasks
        self.new = NewPassword(self.tr("Mật khẩu mở sổ"), self.tr("Gõ lại mật khẩu mở sổ"))
        self.body.addWidget(
            label(
                self.tr("Dùng khi kho khóa của máy không mở được. Mật khẩu cũ hết tác dụng ngay."),
                "small",
                wrap=True,
            )
        )
        self.body.addWidget(self.new)
        self.primary = self.set_primary(self.tr("Đặt mật khẩu"), self.save)
        self.new.entered.connect(self.save)

    def first_focus(self) -> QWidget | None:
        return self.new.first

    def save(self) -> None:
        """Set it, or say what is in the way."""
        desk, me, text = self._desk, self._me, self.new.value()
        if not text or not self.primary.isEnabled():
            return

        def keep() -> None:
            desk.slots.set_passphrase(desk.key, text)
            desk.accounts.log.note(SecurityEventKind.PASSPHRASE_SET, me.username)

        self.primary.setEnabled(False)
        self._tasks.run(self, keep, self._on_done, self._on_refused)

    def _on_done(self, _nothing: None) -> None:
        self.finish(True)

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        self.new.say(words(error).text)


class KeysSection(QWidget):
    """Three ways to open the data, each with its state and what can be done.

    Args:
        me: Who is signed in; only who may look after keys can change anything.
        printers: Of this PC; None where none can be asked.
    """

    def __init__(
        self,
        desk: Desk,
        me: Officer,
        tasks: Tasks,
        printers: Printers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._me = me
        self._tasks = tasks
        self._printers = printers
        self._then: Callable[[], None] | None = None
        self.repair = Button(self.tr("Ghi lại vào kho khóa"), size="s")
        self.new_code = Button(self.tr("Tạo mã mới"), size="s")
        self.set_passphrase = Button(self.tr("Đặt mật khẩu"), size="s")
        self._pills = {kind: Pill() for kind in SlotKind}
        self._said = Note("small")
        self._said.say("")
        self._build()
        for button in (self.repair, self.new_code, self.set_passphrase):
            button.setVisible(me.may(Permission.KEYS))
        self.repair.clicked.connect(self._on_repair)
        self.new_code.clicked.connect(self._on_new_code)
        self.set_passphrase.clicked.connect(self._on_set_passphrase)

    def refresh(self) -> None:
        """Look which ways there are."""
        self._tasks.run(self, self._desk.slots.kinds, self._show, self._on_refused)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=10)
        column.addWidget(label(self.tr("Khóa và mã khôi phục"), "title"))
        lead = self.tr("Dữ liệu được mã hóa. Có ít nhất hai cách mở thì không bao giờ mất dữ liệu.")
        column.addWidget(label(lead, "small", wrap=True))
        card = Card(kind="quiet", margins=(16, 12, 16, 12), gap=8)
        grid = QGridLayout()
        spread(grid, gap=10, across=12)
        lines = (
            (
                SlotKind.KEYRING,
                self.tr("Kho khóa của máy"),
                self.tr("Mở hằng ngày, không hỏi gì"),
                self.repair,
            ),
            (
                SlotKind.RECOVERY,
                self.tr("Mã khôi phục"),
                self.tr("Tờ giấy trong phong bì ở két"),
                self.new_code,
            ),
            (
                SlotKind.PASSPHRASE,
                self.tr("Mật khẩu mở sổ"),
                self.tr("Khi kho khóa không mở được"),
                self.set_passphrase,
            ),
        )
        for row, (kind, title, caption, button) in enumerate(lines):
            texts = QVBoxLayout()
            spread(texts, gap=1)
            texts.addWidget(label(title, "strong"))
            texts.addWidget(label(caption, "caption", tone="ink2", wrap=True))
            grid.addLayout(texts, row, 0)
            grid.addWidget(self._pills[kind], row, 1)
            grid.addWidget(button, row, 2)
        grid.setColumnStretch(0, 1)
        card.column.addLayout(grid)
        column.addWidget(card)
        row_of_words = QHBoxLayout()
        spread(row_of_words)
        row_of_words.addWidget(self._said)
        column.addLayout(row_of_words)
        column.addStretch(1)

    def _show(self, kinds: frozenset[SlotKind]) -> None:
        for kind, pill in self._pills.items():
            has = kind in kinds
            word = self.tr("đang dùng") if has else self.tr("chưa có")
            pill.set_look(pill_look("on_time" if has else "soon", word))

    def _paper(self, code: str) -> CodePaper:
        desk, printers = self._desk, self._printers
        printer = desk.setting().printer
        made_at = desk.clock()

        def render() -> bytes:
            setting = desk.setting()
            page = key_pages.recovery_page(code, desk.office(), setting.number, made_at)
            return key_pages.render(page)

        def send(content: bytes) -> None:
            if printers is not None:
                printers.print_pdf(printer, content, self.tr("Mã khôi phục"))

        return CodePaper(render, send if printers and printer else None, key_pages.FILE_NAME)

    def _confirmed(self, why: str, then: Callable[[], None]) -> None:
        """Ask for one's own password, then go on."""
        self._then = then
        dialog = ConfirmPasswordDialog(self, self._desk.accounts, self._me, self._tasks, why)
        dialog.finished.connect(self._on_confirmed)
        dialog.open()

    def _on_confirmed(self, is_sure: bool | None) -> None:
        then, self._then = self._then, None
        if is_sure and then is not None:
            then()

    def _on_new_code(self) -> None:
        self._confirmed(
            self.tr("Mã mới thay cho tờ giấy trong két. Tờ cũ sẽ hết tác dụng."), self._make_code
        )

    def _make_code(self) -> None:
        dialog = RecoveryCodeDialog(self, self._desk, self._me, self._tasks, self._paper)
        dialog.finished.connect(self._on_code_made)
        dialog.begin()

    def _on_code_made(self, is_done: bool | None) -> None:
        if is_done:
            self._said.say(self.tr("Mã mới đã có hiệu lực. Hủy tờ giấy cũ trong két."), "early")

    def _on_set_passphrase(self) -> None:
        self._confirmed(
            self.tr("Ai biết mật khẩu này và có máy này thì mở được dữ liệu."),
            self._ask_passphrase,
        )

    def _ask_passphrase(self) -> None:
        dialog = PassphraseDialog(self, self._desk, self._me, self._tasks)
        dialog.finished.connect(self._on_passphrase_set)
        dialog.open()

    def _on_passphrase_set(self, is_done: bool | None) -> None:
        if is_done:
            self._said.say(self.tr("Đã đặt mật khẩu mở sổ."), "early")
            self.refresh()

    def _on_repair(self) -> None:
        desk = self._desk
        self._said.say(self.tr("Đang hỏi kho khóa…"))
        self._tasks.run(
            self,
            lambda: desk.slots.repair_keyring(desk.key),
            self._on_repaired,
            self._on_refused,
            lane=Lane.REMOTE,
        )

    def _on_repaired(self, _nothing: None) -> None:
        self._said.say(self.tr("Kho khóa của máy mở được sổ này."), "early")
        self.refresh()

    def _on_refused(self, error: AppError) -> None:
        self._said.say(words(error).text, "soon")
