"""Moves a promise with an apology: before the term it is extended, after it a day is named and the term stands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from services.rules.acts import ActKind
from services.rules.life_requests import Apologise, Extend
from ui.act_words import moment_text
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import ReasonField
from ui.layout import spread
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from ui.acts import Asked

WIDTH = 680
SUGGESTED_DAYS = 3  # worked days from now or from the term: a proposal to be changed, no rule
LIMIT, LETTER_BEFORE = "reappointments", "apology_days_before"


class ApologyDialog(ActDialog):
    """For one dossier, or one letter with the same reason and day for each of several."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        self._is_late = asked.kind is ActKind.APOLOGISED
        title = self.tr("Xin lỗi và gia hạn")
        if self._is_late:
            title = self.tr("Xin lỗi và hẹn lại")
        super().__init__(window, asked, title, width=WIDTH, icon="mail")
        self.reason = ReasonField(
            asked.rules.reasons_for("late"), self.tr("Lý do ghi trong văn bản xin lỗi")
        )
        self.until = DateField(self.tr("Ngày hẹn mới"), asked.calendar, asked.now)
        self.signer = Field(self.tr("Người ký"))
        self.position = Field(self.tr("Chức vụ"))
        self.delivery = Segment(
            self.tr("Gửi văn bản"),
            (
                ("hand", self.tr("Trao tay")),
                ("post", self.tr("Bưu chính")),
                ("message", self.tr("Tin nhắn")),
                ("", self.tr("Chưa gửi")),
            ),
        )
        self._build()

    def requests(self) -> tuple[Extend | Apologise, ...] | None:
        given = self.reason.given()
        if given is None:
            return None
        code, words = given
        due_at = self.until.value()
        if due_at is None or due_at <= self._earliest():
            told = self.tr("Ngày hẹn mới phải sau %1.")
            self.until.say_problem(told.replace("%1", moment_text(self._earliest())))
            return None
        signer = self.signer.text().strip()
        if not signer:
            self.signer.set_problem(self.tr("Chưa có người ký. Văn bản xin lỗi phải có người ký."))
            self.signer.edit.setFocus()
            return None
        position = self.position.text().strip()
        if self._is_late:
            return (Apologise(due_at, words, code, signer, position, self.delivery.key),)
        return (Extend(due_at, words, code, signer, position),)

    def first_focus(self) -> QWidget | None:
        return self.reason.code

    def _build(self) -> None:
        told = Note("small")
        told.say(self._promised(), icon="info-circle")
        self.body.addWidget(told)
        for warning in filter(None, (self._further(), self._too_late_a_letter())):
            note = Note("small")
            note.say(warning, "soon")
            self.body.addWidget(note)
        self.body.addWidget(self.reason)
        self.until.set_value(self._suggested())
        self.body.addWidget(self.until)
        way = QBoxLayout.Direction
        signed = QBoxLayout(way.TopToBottom if self.is_narrow else way.LeftToRight)
        spread(signed, gap=12)
        signed.addWidget(self.signer, 1, Qt.AlignmentFlag.AlignTop)
        signed.addWidget(self.position, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(signed)
        if self.asked.signers:
            name, position = self.asked.signers[0]
            self.signer.set_text(name)
            self.position.set_text(position)
        if self._is_late:
            self._add_delivery()
        self._keep_all()
        self.ready(self.tr("Lập văn bản xin lỗi"), icon="printer")

    def _add_delivery(self) -> None:
        self.delivery.choose("")
        column = QVBoxLayout()
        spread(column, gap=4)
        column.addWidget(label(self.tr("Gửi văn bản"), "label"))
        column.addWidget(self.delivery, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)
        self.keep("delivery", self.delivery)

    def _keep_all(self) -> None:
        self.keep("code", self.reason.code)
        self.keep("reason", self.reason.words.edit)
        self.keep("day", self.until.day)
        self.keep("hour", self.until.hour)
        self.keep("signer", self.signer.edit)
        self.keep("position", self.position.edit)

    def _earliest(self) -> datetime:
        """Return what the new date has to come after: the term, or now where it is over."""
        if self._is_late:
            return self.asked.now
        return max(sheet.due_at for sheet in self.asked.sheets)

    def _suggested(self) -> datetime:
        calendar = self.asked.calendar
        on = max(self._earliest(), self.asked.now).date()
        for _ in range(SUGGESTED_DAYS):
            on = calendar.next_worked_day(on)
        return calendar.closing(on)

    def _promised(self) -> str:
        first = self.asked.sheets[0]
        if len(self.asked.sheets) > 1:
            told = self.tr("Một lý do và một ngày cho %1 hồ sơ; mỗi hồ sơ một văn bản.")
            return told.replace("%1", str(len(self.asked.sheets)))
        if self._is_late:
            told = self.tr("Đã quá hạn %1. Hạn này vẫn tính; công dân biết ngày có kết quả.")
        else:
            told = self.tr("Đang hẹn %1. Ngày hẹn mới thay ngày này.")
        return told.replace("%1", moment_text(first.due_at))

    def _further(self) -> str:
        """Quote the rule where a date is moved oftener than it allows without the chair."""
        limit = self.asked.rules.limit(LIMIT, self.asked.now.date())
        times = max(len(sheet.life.apologies) for sheet in self.asked.sheets)
        if times < limit.value:
            return ""
        told = self.tr(
            "Hồ sơ này đã hẹn lại %1 lần; quy định cho %2 lần (%3). "
            "Lần này ghi bạn là người duyệt. Ngày hẹn cũ vẫn giữ trong diễn biến."
        )
        told = told.replace("%1", str(times)).replace("%2", str(limit.value))
        return told.replace("%3", limit.source)

    def _too_late_a_letter(self) -> str:
        """Say that the letter ought to have gone earlier, where an extension comes at the last moment."""
        limit = self.asked.rules.limit(LETTER_BEFORE, self.asked.now.date())
        due = min(sheet.due_at for sheet in self.asked.sheets)
        left = self.asked.calendar.worked_days_between(self.asked.now.date(), due.date())
        if self._is_late or left >= limit.value:
            return ""
        told = self.tr(
            "Văn bản xin lỗi gửi chậm nhất %1 ngày làm việc trước hạn (%2). "
            "Hồ sơ đến hạn %3: vẫn lập được, gửi ngay trong buổi này."
        )
        told = told.replace("%1", str(limit.value)).replace("%2", limit.source)
        return told.replace("%3", moment_text(due))
