"""Hands dossiers on inside the commune: to whom, by when, with what word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.rules.identifiers import new_id
from services.rules.life_acts import Forwarded
from ui.dialogs.act_dialog import ActDialog
from ui.layout import spread
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from ui.acts import Asked

MOST_LETTERS = 200


class ForwardDialog(ActDialog):
    """To an officer of this desk, or to a unit that has no account here."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        count = len(asked.sheets)
        title = self.tr("Chuyển xử lý")
        if count > 1:
            title = self.tr("Chuyển xử lý %1 hồ sơ").replace("%1", str(count))
        super().__init__(window, asked, title, icon="arrows-exchange")
        self.to = Choice(self.tr("Người nhận"))
        self.unit = Field(
            self.tr("Bộ phận, ghi trên phiếu kiểm soát"),
            placeholder=self.tr("Công chức Tư pháp – Hộ tịch"),
            hint=self.tr("Ghi bộ phận nếu người nhận không dùng phần mềm này."),
        )
        self.step = DateField(self.tr("Bước này xong trước"), asked.calendar, asked.now)
        self.note = Field(self.tr("Ghi chú cho người nhận"))
        self._build()

    def requests(self) -> tuple[Forwarded, ...] | None:
        to, unit = str(self.to.currentData() or ""), self.unit.text().strip()
        step_due_at = self.step.value()
        if not to and not unit:
            self.unit.set_problem(
                self.tr("Chưa biết chuyển cho ai. Chọn người nhận, hoặc ghi bộ phận.")
            )
            self.to.setFocus()
            return None
        if step_due_at is None and not self.step.is_empty:
            self.step.say_problem()
            return None
        batch = new_id(self.asked.now).hex() if len(self.asked.sheets) > 1 else ""
        return (Forwarded(to, unit, step_due_at, self.note.text().strip(), batch),)

    def first_focus(self) -> QWidget | None:
        return self.to

    def _build(self) -> None:
        asked = self.asked
        self.to.addItem(self.tr("– không có trong danh sách –"), "")
        for username in asked.receivers:
            if username != asked.username:
                self.to.addItem(asked.officers.get(username, username), username)
        self.to.setCurrentIndex(1 if self.to.count() > 1 else 0)
        column = QVBoxLayout()
        spread(column, gap=4)
        column.addWidget(label(self.tr("Người nhận"), "label"))
        column.addWidget(self.to, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)
        for field in (self.unit, self.step, self.note):
            self.body.addWidget(field)
        for limited in (self.unit, self.note):
            limited.edit.setMaxLength(MOST_LETTERS)  # type: ignore[union-attr]  # a LineEdit
        printed = Note("small")
        printed.say(self._printed(), icon="printer")
        self.body.addWidget(printed)
        self.keep("to", self.to)
        self.keep("unit", self.unit.edit)
        self.keep("day", self.step.day)
        self.keep("hour", self.step.hour)
        self.keep("note", self.note.edit)
        self.ready(self.tr("Chuyển"), icon="arrows-exchange")

    def _printed(self) -> str:
        if len(self.asked.sheets) > 1:
            return self.tr("Danh sách bàn giao sẽ in, hai bên ký nhận.")
        return self.tr("Phiếu kiểm soát sẽ in thêm một dòng.")
