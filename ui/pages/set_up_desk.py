"""Step 2: which desk this is, and when results are due."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.rules.dossier_codes import desk_range
from services.set_up import DESKS, SetUpDraft
from ui.pages.set_up_step import Step
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label


class DeskStep(Step):
    """The desk's number gives its range of dossier numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Quầy này")
        self.lead = self.tr(
            "Mỗi quầy có dải số hồ sơ riêng, nên không bao giờ trùng số kể cả khi mất mạng."
        )
        self.number = Choice(self.tr("Số quầy"))
        for number in DESKS:
            self.number.addItem(self.tr("Quầy %1").replace("%1", str(number)), number)
        self._range = Note("small")
        self.due_time = Segment(
            self.tr("Giờ hẹn trả"),
            (
                ("clock", self.tr("Đúng giờ nhận hồ sơ")),
                ("closing", self.tr("Cuối giờ làm việc")),
            ),
        )
        self._due_note = Note("small")
        desk = Card(kind="quiet", margins=(16, 14, 16, 14), gap=8)
        desk.column.addWidget(Field(self.tr("Số quầy"), edit=self.number))
        desk.column.addWidget(self._range)
        due = Card(kind="quiet", margins=(16, 14, 16, 14), gap=8)
        due.column.addWidget(label(self.tr("Giờ hẹn trả"), "label"))
        due.column.addWidget(self.due_time, 0, Qt.AlignmentFlag.AlignLeft)
        due.column.addWidget(self._due_note)
        self.column.addWidget(desk)
        self.column.addWidget(due)
        self.column.addStretch(1)
        self.number.currentIndexChanged.connect(self._on_number)
        self.due_time.chosen.connect(self._on_due_time)
        self.watch(self.number.activated, self.due_time.chosen)

    def show_draft(self, draft: SetUpDraft) -> None:
        self.number.setCurrentIndex(self.number.findData(draft.desk.number))
        self.due_time.choose(draft.desk.due_time)
        self._on_number(0)
        self._on_due_time(draft.desk.due_time)

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        number = int(self.number.currentData())
        return replace(draft, desk=replace(draft.desk, number=number, due_time=self.due_time.key))

    def summary(self, draft: SetUpDraft) -> str:
        return f"{self._desk(draft.desk.number)} · {self._numbers(draft.desk.number)}"

    def first_focus(self) -> QWidget | None:
        return self.number

    def _desk(self, number: int) -> str:
        return self.tr("Quầy %1").replace("%1", str(number))

    def _numbers(self, number: int) -> str:
        given = desk_range(number)
        words = self.tr("số %1–%2 mỗi ngày")
        return words.replace("%1", f"{given.first:04d}").replace("%2", f"{given.last:04d}")

    def _on_number(self, _place: int) -> None:
        number = int(self.number.currentData())
        words = self.tr("%1: %2. Hai quầy không được cùng số quầy.")
        self._range.say(
            words.replace("%1", self._desk(number)).replace("%2", self._numbers(number)),
            icon="info-circle",
        )

    def _on_due_time(self, key: str) -> None:
        texts = {
            "clock": self.tr("Nhận lúc 9 giờ 41 thì hẹn trả trước 9 giờ 41 của ngày đến hạn."),
            "closing": self.tr("Nhận lúc nào cũng hẹn trả trước giờ nghỉ của ngày đến hạn."),
        }
        self._due_note.say(texts[key], icon="info-circle")
