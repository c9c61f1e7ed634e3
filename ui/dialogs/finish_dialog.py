"""Records a signed result: its number, who signed, when, and its electronic files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.life_acts import Outcome
from services.rules.life_requests import Finish
from ui.act_words import moment_text
from ui.dialogs.act_dialog import ActDialog
from ui.layout import spread
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from ui.acts import Asked


class FinishDialog(ActDialog):
    """The result, at the desk from now on; signed yesterday is said by its date."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Ghi kết quả"), icon="file-certificate")
        self._scans: tuple[str, ...] = ()
        self.outcome = Segment(
            self.tr("Kết quả"),
            (
                (Outcome.GRANTED.value, self.tr("Đã giải quyết")),
                (Outcome.REFUSED.value, self.tr("Văn bản không chấp thuận")),
            ),
        )
        self.number = Field(self.tr("Số kết quả"), placeholder="12/2026")
        self.signer = Field(self.tr("Người ký"))
        self.signed = DateField(self.tr("Ký lúc"), asked.calendar, asked.now)
        self.electronic = TickBox(self.tr("Có kết quả điện tử ký số"))
        self.attach = Button("", icon="upload", key="Ctrl+O")
        self.note = Field(self.tr("Ghi chú"))
        self.promised = Note("small")
        self._build()

    def requests(self) -> tuple[Finish, ...] | None:
        finished_at = self.signed.value() if self._is_dated else None
        earliest = max(sheet.received_at for sheet in self.asked.sheets)
        if self._is_dated and (
            finished_at is None or not earliest <= finished_at <= self.asked.now
        ):
            told = self.tr("Giờ ký phải từ lúc nhận (%1) đến bây giờ.")
            self.signed.say_problem(told.replace("%1", moment_text(earliest)))
            return None
        return (
            Finish(
                finished_at,
                Outcome(self.outcome.key),
                self.number.text().strip(),
                self.electronic.isChecked(),
                self._scans,
                self.signer.text().strip(),
                self.note.text().strip(),
            ),
        )

    def set_scans(self, scans: tuple[str, ...]) -> None:
        """Take over which files belong to the result."""
        self._scans = scans
        self.electronic.setChecked(self.electronic.isChecked() or bool(scans))
        self._say_scans()

    def first_focus(self) -> QWidget | None:
        return self.number.edit

    @property
    def _is_dated(self) -> bool:
        """Whether another moment than now was typed."""
        typed = (self.signed.day.text(), self.signed.hour.text())
        return typed != self._now_typed

    def _build(self) -> None:
        self.outcome.choose(Outcome.GRANTED.value)
        self.signer.set_text(self.asked.signers[0][0] if self.asked.signers else "")
        self.signed.set_value(self.asked.now)
        self._now_typed = (self.signed.day.text(), self.signed.hour.text())
        self.attach.clicked.connect(self._on_attach)
        keys.bind(self, {"Ctrl+O": self._on_attach})
        column = QVBoxLayout()
        spread(column, gap=4)
        column.addWidget(label(self.tr("Kết quả"), "label"))
        column.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)
        for field in (self.number, self.signer, self.signed, self.promised):
            self.body.addWidget(field)
        files = QHBoxLayout()
        spread(files, gap=12)
        files.addWidget(self.electronic, 1)
        files.addWidget(self.attach)
        self.body.addLayout(files)
        self.body.addWidget(self.note)
        self._say_scans()
        self._say_promise()
        self.signed.day.textChanged.connect(self._say_promise)
        self.signed.hour.textChanged.connect(self._say_promise)
        self.keep("outcome", self.outcome)
        self.keep("number", self.number.edit)
        self.keep("signer", self.signer.edit)
        self.keep("electronic", self.electronic)
        self.keep("note", self.note.edit)
        self.ready(self.tr("Ghi kết quả"), icon="file-certificate")

    def _say_promise(self) -> None:
        """Say what the moment of signing means for the promise."""
        at = self.signed.value()
        due = max(sheet.due_at for sheet in self.asked.sheets)
        if at is None:
            self.promised.say("")
        elif at > due:
            told = self.tr("Ký sau hạn %1: tính là quá hạn.")
            self.promised.say(told.replace("%1", moment_text(due)), "soon")
        else:
            told = self.tr("Hẹn trả %1: ký trong hạn.")
            self.promised.say(told.replace("%1", moment_text(due)), "early")

    def _say_scans(self) -> None:
        words = self.tr("Đính kèm tệp")
        if self._scans:
            words = self.tr("%1 tệp đính kèm").replace("%1", str(len(self._scans)))
        self.attach.setText(words)

    def _on_attach(self) -> None:
        self.scans_wanted.emit(self._scans)
