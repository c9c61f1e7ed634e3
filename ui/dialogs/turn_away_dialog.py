"""Form 03 at the counter: why it is not received, in words the citizen reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.guidance import Refusal
from ui.layout import fix, spread
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.legal_rules import CodedReason

WIDTH = 640
MOST_LETTERS = 2_000
OTHER = "other"


class TurnAwayDialog(Dialog):
    """Asks for the coded reason, its words and the law. Finishes with a Refusal, or None."""

    def __init__(
        self, opener: QWidget, subject: str, request: str, reasons: Sequence[CodedReason]
    ) -> None:
        """Make the dialog.

        Args:
            request: What the citizen asks for, as the sheet has it; may be empty.
        """
        super().__init__(
            opener, self.tr("Từ chối tiếp nhận"), subject or " ", width=WIDTH, icon="ban"
        )
        self._reasons = tuple(reasons)
        self.request = Field(
            self.tr("Nội dung yêu cầu"), placeholder=self.tr("việc công dân đề nghị")
        )
        self.request.set_text(request)
        self.code = Choice(self.tr("Nhóm lý do"))
        self.code.setPlaceholderText(self.tr("chọn nhóm lý do"))
        for reason in self._reasons:
            self.code.addItem(said(reason.words), reason.code)
        self.code.setCurrentIndex(-1)
        self.code.activated.connect(self._on_code)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Lý do ghi trên phiếu"))
        self.words.setTabChangesFocus(True)
        fix(self.words, height=84)
        self.basis = Field(
            self.tr("Căn cứ pháp lý"), placeholder=self.tr("văn bản, điều, khoản; không bắt buộc")
        )
        self.problem = Note()
        self.problem.hide()
        self._build()

    def confirm(self) -> None:
        """Finish with the refusal, or say what it lacks."""
        request, words = self.request.text().strip(), self.words.toPlainText().strip()
        code = self.code.currentData()
        if not request:
            self._say(
                self.tr("Chưa có nội dung yêu cầu. Gõ việc công dân đề nghị."), self.request.edit
            )
        elif code is None:
            self._say(self.tr("Chưa chọn nhóm lý do."), self.code)
        elif not words:
            self._say(self.tr("Chưa có lý do. Gõ vài lời công dân đọc hiểu được."), self.words)
        else:
            self.finish(
                Refusal(words[:MOST_LETTERS], str(code), self.basis.text().strip(), request)
            )

    def first_focus(self) -> QWidget | None:
        return self.request.edit if not self.request.text() else self.code

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        told = Note("small")
        told.say(
            self.tr(
                "Chưa tiếp nhận, chưa cấp số. Công dân nhận phiếu có lý do; phiếu ở lại trong sổ."
            ),
            icon="info-circle",
        )
        for part in (
            told,
            self.request,
            Field(self.tr("Nhóm lý do"), edit=self.code),
            label(self.tr("Lý do ghi trên phiếu"), "label"),
            self.words,
            self.basis,
            self.problem,
        ):
            self.body.addWidget(part)
        self.add_hint(self.tr("Phiếu 03 sẽ in"))
        self.primary = self.set_primary(self.tr("Từ chối và in"), self.confirm, icon="printer")

    def _say(self, words: str, where: QWidget) -> None:
        self.problem.say(words, "soon")
        self._place()
        where.setFocus()

    def _on_code(self) -> None:
        """Begin with the code's own words where nothing was typed yet."""
        known = {said(reason.words) for reason in self._reasons}
        if self.words.toPlainText().strip() in {"", *known} and self.code.currentData() != OTHER:
            self.words.setPlainText(self.code.currentText())
