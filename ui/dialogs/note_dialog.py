"""Writes a remark on a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.rules.acts import Noted
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import WordsField
from ui.widgets.note import Note

if TYPE_CHECKING:
    from ui.acts import Asked

WIDTH = 560


class NoteDialog(ActDialog):
    """One remark; it stays in the dossier's history for ever, and the dialog says so."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Ghi chú vào hồ sơ"), width=WIDTH)
        self.field = WordsField(self.tr("Ghi chú"), height=110)
        hint = Note()
        hint.say(self.tr("Ghi chú ở lại trong diễn biến, không xóa được."))
        self.body.addWidget(self.field)
        self.body.addWidget(hint)
        self.keep("note", self.field.edit)
        self.ready(self.tr("Ghi lại"))

    def requests(self) -> tuple[Noted, ...] | None:
        told = self.field.given(self.tr("Chưa có gì để ghi. Gõ ghi chú, hoặc Esc để đóng."))
        return None if told is None else (Noted(told),)
