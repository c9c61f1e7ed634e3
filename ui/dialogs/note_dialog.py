"""Writes a remark on a dossier. Finishes with the text, or None."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.layout import at_least
from ui.widgets.dialog import Dialog
from ui.widgets.note import Note
from ui.widgets.text import label

WIDTH = 560
MOST_LETTERS = 2_000  # an act holds 64 KiB; a remark is read at a glance


class NoteDialog(Dialog):
    """One remark; it stays in the dossier's history for ever, and the dialog says so."""

    def __init__(self, opener: QWidget, subject: str) -> None:
        super().__init__(opener, self.tr("Ghi chú vào hồ sơ"), subject, width=WIDTH)
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.tr("Ghi chú"))
        self.edit.setTabChangesFocus(True)
        at_least(self.edit, height=110)
        told = label(self.tr("Ghi chú"), "label")
        told.setBuddy(self.edit)
        self.note = Note()
        self.note.say(self.tr("Ghi chú ở lại trong diễn biến, không xóa được."))
        self.body.addWidget(told)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.note)
        self.set_primary(self.tr("Ghi lại"), self.accept, icon="check")

    def accept(self) -> None:
        """Finish with what was written; with nothing, or too much, say so."""
        text = self.edit.toPlainText().strip()
        if not text:
            self.note.say(self.tr("Chưa có gì để ghi. Gõ ghi chú, hoặc Esc để đóng."), "soon")
            self.edit.setFocus()
        elif len(text) > MOST_LETTERS:
            told = self.tr("Ghi chú dài %1 chữ, nhiều nhất %2. Chưa ghi gì. Rút ngắn lại.")
            counts = told.replace("%1", str(len(text))).replace("%2", str(MOST_LETTERS))
            self.note.say(counts, "soon")
            self.edit.setFocus()
        else:
            self.finish(text)
