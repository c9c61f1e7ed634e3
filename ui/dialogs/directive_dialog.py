"""The chair urges (đôn đốc), and who was urged answers. One dialog each, for one dossier or several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.rules.life_acts import Acknowledged, Directed
from services.rules.moments import clock_text
from services.rules.set_phrases import DIRECTIVES
from ui.dialogs.act_dialog import ActDialog, short_code
from ui.dialogs.act_fields import WordsField
from ui.layout import fix
from ui.rule_wording import short_day
from ui.widgets.button import Button
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.rules.dossier_state import Directive
    from services.rules.life_requests import Request
    from ui.acts import Asked

MOST_LISTED = 6
BOX_HEIGHT = 92


class DirectiveDialog(ActDialog):
    """What the chair wants done; each holder reads it first, and says that it was read."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        count = len(asked.sheets)
        title = self.tr("Đôn đốc")
        if count > 1:
            title = self.tr("Đôn đốc %1 hồ sơ").replace("%1", str(count))
        super().__init__(window, asked, title, icon="bell-ringing")
        self.words = WordsField(self.tr("Nội dung đôn đốc"))
        fix(self.words.edit, height=BOX_HEIGHT)
        self.suggestions = [self._suggestion(one) for one in DIRECTIVES]
        self.body.addWidget(label(self._receivers(asked), "small", wrap=True))
        self.body.addWidget(self.words)
        for button in self.suggestions:
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        told = Note()
        told.say(
            self.tr(
                "Người giữ hồ sơ thấy ngay khi mở máy và phải trả lời. Bảng theo dõi cho biết ai chưa xem."
            )
        )
        self.body.addWidget(told)
        self.keep("words", self.words.edit)
        self.ready(self.tr("Gửi đôn đốc"), icon="bell-ringing")

    def requests(self) -> tuple[Request, ...] | None:
        text = self.words.given(self.tr("Chưa có nội dung. Chọn một câu bên dưới, hoặc gõ."))
        return None if text is None else (Directed(text, ""),)

    def _suggestion(self, sentence: str) -> Button:
        button = Button(sentence, "secondary", size="s")
        button.clicked.connect(self._on_suggested)
        return button

    def _on_suggested(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, Button):
            self.words.edit.setPlainText(chosen.text())
            self.words.edit.setFocus()

    def _receivers(self, asked: Asked) -> str:
        """Return `Gửi tới: Phạm Quang Dũng (2 hồ sơ), Trần Thị Mai`."""
        counts: dict[str, int] = {}
        for sheet in asked.sheets:
            name = asked.officers.get(sheet.life.holder, sheet.life.holder)
            counts[name] = counts.get(name, 0) + 1
        many = self.tr("%1 (%2 hồ sơ)")
        named = [
            many.replace("%1", name).replace("%2", str(count)) if count > 1 else name
            for name, count in counts.items()
        ]
        return self.tr("Gửi tới: %1").replace("%1", ", ".join(named))


class AcknowledgeDialog(ActDialog):
    """The answer to the chair; an empty one says only that it was read."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Trả lời đôn đốc"), icon="message-circle")
        for line in self._lines(asked)[:MOST_LISTED]:
            self.body.addWidget(label(line, "small", wrap=True))
        self.words = WordsField(self.tr("Trả lời (không bắt buộc)"))
        fix(self.words.edit, height=BOX_HEIGHT)
        self.body.addWidget(self.words)
        self.keep("words", self.words.edit)
        self.ready(self.tr("Đã xem, trả lời"), icon="check")

    def requests(self) -> tuple[Request, ...] | None:
        text = self.words.edit.words()
        if len(self.asked.sheets) > 1:
            return (Acknowledged("", text),)
        return tuple(Acknowledged(one.id, text) for one in self._waiting(self.asked)[0][1])

    def _lines(self, asked: Asked) -> list[str]:
        return [
            self.tr("%1 · %2 %3: %4")
            .replace("%1", code)
            .replace("%2", asked.officers.get(one.by, one.by))
            .replace("%3", f"{short_day(one.at.date())} {clock_text(one.at)}")
            .replace("%4", one.text)
            for code, waiting in self._waiting(asked)
            for one in waiting
        ]

    def _waiting(self, asked: Asked) -> list[tuple[str, list[Directive]]]:
        return [
            (
                short_code(sheet.code),
                [one for one in sheet.life.directives if one.acknowledged_at is None],
            )
            for sheet in asked.sheets
        ]
