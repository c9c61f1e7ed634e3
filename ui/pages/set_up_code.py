"""Step 5: the recovery code, on paper and typed back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from services.rules.recovery_codes import GROUP_LENGTH, GROUPS, split_groups
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.layout import Breadth, Room, fix, spread
from ui.pages.set_up_step import Step
from ui.tasks import Lane, Tasks
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.code_edit import GroupEdit
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.password_edit import PasswordEdit
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from services.errors import AppError
    from services.set_up import SetUpDraft

FIELD_WIDTH = 200


@dataclass(frozen=True, slots=True)
class CodePaper:
    """What can be done with the page of the code; each call may wait and runs on a worker.

    Attributes:
        render: The page as PDF.
        print: Prints the PDF; None where there is no printer.
        file_name: What the file is called when saved; says nothing of the code.
    """

    render: Callable[[], bytes]
    print: Callable[[bytes], None] | None
    file_name: str


class CodeStep(Step):
    """Six groups to put on paper; one of them is typed back.

    Args:
        pick: Chooses which group, 1–6.
    """

    def __init__(
        self,
        tasks: Tasks,
        pick: Callable[[], int] = lambda: secrets.randbelow(GROUPS) + 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Mã khôi phục")
        self.lead = self.tr(
            "Dữ liệu trên máy này được mã hóa. Nếu quên hết mật khẩu hoặc hỏng Windows, 6 nhóm chữ"
            " này là cách duy nhất mở lại dữ liệu."
        )
        self._tasks = tasks
        self._pick = pick
        self._paper: CodePaper | None = None
        self._groups: tuple[str, ...] = ()
        self._asked = 0
        self._needs_passphrase = False
        self._cells = [_cell() for _ in range(GROUPS)]
        self._grid = QGridLayout()
        self._columns = 0
        spread(self._grid, gap=8)
        self.print_it = Button(self.tr("In mã ra giấy"), icon="printer", key="Ctrl+P")
        self.save_it = Button(self.tr("Lưu PDF ra USB"), icon="usb", key="Ctrl+S")
        self._state = Note("small")
        self._warning = Banner(
            "soon",
            self.tr("Cất tờ giấy ở nơi khóa được, không chụp ảnh, không gửi Zalo."),
            self.tr("Người giữ: văn thư và Chủ tịch. Ai có mã và máy này thì mở được dữ liệu."),
        )
        self.typed = GroupEdit("")
        self._question = label("", "label")
        self._question.setBuddy(self.typed)
        self._missing = Note("small")
        self.passphrase = PasswordEdit(self.tr("Mật khẩu mở sổ"))
        self._passphrase_field = Field(
            self.tr("Mật khẩu mở sổ"),
            edit=self.passphrase,
            hint=self.tr(
                "Máy này không có kho khóa, nên mỗi lần mở chương trình phải gõ mật khẩu này. Điền sẵn"
                " mật khẩu của người đầu tiên."
            ),
        )
        self._build()

    def show_code(
        self, code: str, paper: CodePaper, *, needs_passphrase: bool, passphrase: str = ""
    ) -> None:
        """Show a new code and ask for one group of it.

        Args:
            passphrase: Filled in where one is needed.
        """
        self._paper = paper
        self._groups = split_groups(code)
        self._asked = self._pick()
        for place, (cell, group) in enumerate(zip(self._cells, self._groups, strict=True), start=1):
            shown = f"{place}.  {group[:4]}-{group[4:]}"
            cell.findChildren(QLabel)[0].setText(shown)
            cell.setAccessibleName(" ".join([str(place), *group]))
        asked = self.tr("Để chắc đã ghi đúng, gõ lại nhóm số %1").replace("%1", str(self._asked))
        self._question.setText(asked)
        self.typed.setAccessibleName(asked)
        self.typed.clear()
        self.print_it.setVisible(paper.print is not None)
        self._state.say("")
        self._needs_passphrase = needs_passphrase
        self._passphrase_field.setVisible(needs_passphrase)
        self.passphrase.setText(passphrase if needs_passphrase else "")
        self._on_typed("")

    def is_typed_back(self) -> bool:
        """Say whether the group asked for was typed right."""
        return bool(self._groups) and self.typed.letters() == self._groups[self._asked - 1]

    def wanted_passphrase(self) -> str:
        """Return the passphrase to set, empty where none is needed."""
        return self.passphrase.text() if self._needs_passphrase else ""

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        if not self.is_typed_back():
            self._on_typed("")
            self._missing.say(
                self.tr("Nhóm %1 chưa khớp. So lại với tờ giấy.").replace("%1", str(self._asked)),
                "late",
            )
            self.typed.setFocus()
            return None
        return draft

    def summary(self, draft: SetUpDraft) -> str:
        return self.tr("cất ở két của văn thư")

    def arrange(self, room: Room) -> None:
        self._place(2 if room.breadth == Breadth.TINY else 3)

    def first_focus(self) -> QWidget | None:
        return self.typed

    def say(self, sentence: str) -> None:
        """Say what the passphrase breaks."""
        self._passphrase_field.set_problem(sentence, "late")
        self.passphrase.setFocus()

    def print_page(self) -> None:
        """Print the page."""
        paper = self._paper
        if paper is not None and paper.print is not None:
            send = paper.print
            self._state.say(self.tr("Đang gửi ra máy in…"), icon="printer")
            self._run(lambda: send(paper.render()), self._on_printed)

    def save_page(self) -> None:
        """Save the page as PDF where the officer says, usually a USB stick."""
        paper = self._paper
        if paper is None:
            return
        target = self.ask_path(paper.file_name)
        if target is not None:
            self._run(lambda: save_bytes(target, paper.render()), self._on_saved)

    def ask_path(self, file_name: str) -> Path | None:
        """Ask where to save; None when the officer thinks better of it."""
        return ask_save_path(self, self.tr("Lưu mã khôi phục"), file_name)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        spread(buttons, gap=8)
        buttons.addWidget(self.print_it)
        buttons.addWidget(self.save_it)
        buttons.addWidget(self._state)
        buttons.addStretch()
        answer = QHBoxLayout()
        spread(answer, gap=12)
        fix(self.typed, width=FIELD_WIDTH)
        answer.addWidget(self.typed)
        answer.addWidget(self._missing, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._grid)
        self.column.addLayout(buttons)
        self.column.addWidget(self._warning)
        self.column.addWidget(self._question)
        self.column.addLayout(answer)
        self.column.addWidget(self._passphrase_field)
        self.column.addStretch(1)
        self._place(3)
        self.print_it.clicked.connect(self.print_page)
        self.save_it.clicked.connect(self.save_page)
        self.typed.textEdited.connect(self._on_typed)
        self.passphrase.hinted.connect(self._on_hinted)
        self.watch(self.typed.textEdited, self.passphrase.textEdited)
        keys.bind(self, {"Ctrl+P": self.print_page, "Ctrl+S": self.save_page})

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_typed(self, _text: str) -> None:
        letters = self.typed.letters()[:GROUP_LENGTH]
        self.typed.show_letters(letters)
        left = GROUP_LENGTH - len(letters)
        if self.is_typed_back():
            self._missing.say(self.tr("Đúng nhóm %1").replace("%1", str(self._asked)), "early")
        elif left:
            self._missing.say(
                self.tr("Còn thiếu %1 ký tự").replace("%1", str(left)), icon="info-circle"
            )
        else:
            self._missing.say(
                self.tr("Chưa khớp nhóm %1. So lại với tờ giấy.").replace("%1", str(self._asked)),
                "late",
            )
        self.typed.set_problem("" if left or self.is_typed_back() else "late")

    def _on_hinted(self, hint: str) -> None:
        self._passphrase_field.set_problem(hint)

    def _run(self, call: Callable[[], object], done: Callable[[object], None]) -> None:
        self._tasks.run(self, call, done, self._on_failed, lane=Lane.REMOTE)

    def _on_printed(self, _nothing: object) -> None:
        self._state.say(self.tr("Đã gửi ra máy in."), "early")
        self.typed.setFocus()

    def _on_saved(self, _path: object) -> None:
        self._state.say(self.tr("Đã lưu. In ra giấy rồi xóa tệp trên USB."), "early")
        self.typed.setFocus()

    def _on_failed(self, error: AppError) -> None:
        self._state.say(words(error).text, "late")


def _cell() -> QFrame:
    cell = QFrame()
    cell.setProperty("card", "quiet")
    row = QHBoxLayout(cell)
    spread(row, (8, 10, 8, 10))
    row.addStretch(1)
    row.addWidget(label("", "lead"))
    row.addStretch(1)
    return cell
