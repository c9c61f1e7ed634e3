"""Asks for one reason in words: why a slip is printed again, corrected, or filed a second time."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets.chip import Chip
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 620
MOST_LETTERS = 200
CHIPS_IN_A_ROW_FROM = 600


class ReasonFor(StrEnum):
    """What the reason is for."""

    REPRINT = "reprint"
    CORRECTION = "correction"
    DUPLICATE = "duplicate"


class ReasonDialog(Dialog):
    """One reason, typed or taken from the usual ones. Finishes with the reason, or None.

    What was typed and not confirmed is offered again when the same question comes back.
    """

    _unsent: ClassVar[dict[tuple[ReasonFor, str], str]] = {}

    def __init__(self, opener: QWidget, purpose: ReasonFor, subject: str, times: int = 0) -> None:
        """Make the dialog.

        Args:
            subject: On what: `"H56.14.07-261123-2307 · Nguyễn Thị Phượng"`.
            times: For a reprint: which one this will be (1 for the first).
        """
        icons = {
            ReasonFor.REPRINT: "printer",
            ReasonFor.CORRECTION: "repeat",
            ReasonFor.DUPLICATE: "files",
        }
        super().__init__(opener, " ", subject, width=WIDTH, icon=icons[purpose])
        self._kept_under = (purpose, subject)
        self._times = times
        title, told, action = self._words(purpose)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.edit = LineEdit(self.tr("Lý do"))
        self.edit.setMaxLength(MOST_LETTERS)
        self.edit.setText(self._unsent.get(self._kept_under, ""))
        self.edit.textEdited.connect(self._on_edited)
        self.field = Field(
            self.tr("Lý do, ghi vào lịch sử hồ sơ"), edit=self.edit, placeholder=self.tr("gõ lý do")
        )
        self._build(told, self._usual(purpose))
        self.primary = self.set_primary(action, self.confirm, icon=icons[purpose])

    def confirm(self) -> None:
        """Finish with the reason, or say that there is none yet."""
        reason = " ".join(self.edit.text().split())
        if not reason:
            self.field.set_problem(
                self.tr("Chưa có lý do. Gõ vài chữ, hoặc chọn một lý do hay gặp.")
            )
            self.edit.setFocus()
            self._place()
            return
        self._unsent.pop(self._kept_under, None)
        self.finish(reason)

    def first_focus(self) -> QWidget | None:
        return self.edit

    def _build(self, told: str, usual: tuple[str, ...]) -> None:
        spread(self.body, (20, 16, 20, 16), 10)
        note = Note("small")
        note.say(told, icon="info-circle")
        self.body.addWidget(note)
        self.body.addWidget(self.field)
        self.body.addWidget(label(self.tr("Hay gặp"), "over"))
        self._chips = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._chips, gap=8)
        for words in usual:
            chip = Chip(words)
            chip.setCheckable(False)
            chip.clicked.connect(self._taker(words))
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._chips.addStretch(1)
        self.body.addLayout(self._chips)

    def _taker(self, words: str) -> Callable[[], None]:
        def take() -> None:
            self.edit.setText(words)
            self._on_edited(words)
            self.field.set_problem("")
            self.edit.setFocus()

        return take

    def _words(self, purpose: ReasonFor) -> tuple[str, str, str]:
        """Return title, what the officer should know, and the act."""
        match purpose:
            case ReasonFor.REPRINT:
                title = self.tr("In lại giấy hẹn")
                told = self.tr("Bản in lại lần %1. Giấy cũ vẫn dùng được. Ghi lý do in lại.")
                return title, told.replace("%1", str(max(1, self._times))), self.tr("In lại")
            case ReasonFor.CORRECTION:
                return (
                    self.tr("Sửa sau khi đã in giấy hẹn"),
                    self.tr(
                        "Số hồ sơ và giờ nhận không đổi. Giấy cũ hết hiệu lực, quét vào sẽ báo “đã thay”."
                        " In giấy mới và thu giấy cũ."
                    ),
                    self.tr("Sửa và in giấy mới"),
                )
            case ReasonFor.DUPLICATE:
                return (
                    self.tr("Nộp thêm hồ sơ cùng thủ tục"),
                    self.tr(
                        "Công dân đã có hồ sơ thủ tục này đang làm. Chưa tạo hồ sơ mới."
                        " Ghi lý do để nộp tiếp, hoặc đóng và mở hồ sơ cũ."
                    ),
                    self.tr("Nộp tiếp"),
                )

    def _usual(self, purpose: ReasonFor) -> tuple[str, ...]:
        match purpose:
            case ReasonFor.REPRINT:
                return (
                    self.tr("Máy in kẹt giấy"),
                    self.tr("Bản in mờ, rách"),
                    self.tr("Công dân làm mất giấy"),
                )
            case ReasonFor.CORRECTION:
                return (
                    self.tr("Ghi sai họ tên"),
                    self.tr("Chọn nhầm thủ tục"),
                    self.tr("Thiếu giấy tờ trong danh sách"),
                )
            case ReasonFor.DUPLICATE:
                return (
                    self.tr("Xin thêm bản"),
                    self.tr("Cho người khác trong nhà"),
                    self.tr("Hồ sơ cũ sẽ rút"),
                )

    def _on_edited(self, words: str) -> None:
        self._unsent[self._kept_under] = words

    def _place(self) -> None:
        is_wide = self.window().width() / theme().factor >= CHIPS_IN_A_ROW_FROM
        self._chips.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        super()._place()
