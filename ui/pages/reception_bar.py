"""The live card of a narrow window: one bar under the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from services.rules.fees import money
from services.rules.moments import clock_text
from ui.layout import spread
from ui.pages.reception_words import commitment
from ui.rule_wording import retold, short_date
from ui.widgets.button import Button
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from services.reception import Preview


class CardBar(QFrame):
    """The live card of a narrow window: a bar under the sheet.

    Signals:
        receive_wanted, why_wanted: A button was pressed.
    """

    receive_wanted = Signal()
    why_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._date = ElidedLabel("", "lead")
        self._why = Button(self.tr("Vì sao?"), "link", key="F10", name=self.tr("Vì sao ngày này?"))
        self._detail = ElidedLabel("", "caption", tone="ink2")
        self.receive = Button(self.tr("Tiếp nhận và in"), "primary", key="F9", size="l")
        row = QHBoxLayout(self)
        spread(row, (12, 8, 8, 8), 10)
        words = QVBoxLayout()
        spread(words, gap=2)
        first = QHBoxLayout()
        spread(first, gap=8)
        first.addWidget(self._date)
        first.addWidget(self._why)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        row.addWidget(self.receive)
        self.receive.clicked.connect(self.receive_wanted)
        self._why.clicked.connect(self.why_wanted)

    def show_preview(self, preview: Preview | None) -> None:
        """Show the date in one line; None for no procedure yet."""
        latest = preview.latest if preview is not None else None
        self.receive.setEnabled(latest is not None)
        self._why.setVisible(latest is not None)
        if preview is None or latest is None:
            self._date.setText(self.tr("Chưa có ngày hẹn"))
            self._detail.setText(self.tr("Chọn thủ tục để có ngày hẹn"))
            return
        due_at = latest.appointment.due_at
        self._date.setText(
            self.tr("Hẹn %1 trước %2")
            .replace("%1", short_date(due_at.date()))
            .replace("%2", clock_text(due_at))
        )
        fee = money(preview.fee_vnd) if preview.fee_vnd else self.tr("không thu phí")
        if not all(item.fee.is_known for item in preview.items):
            fee = self.tr("chưa có mức thu")
        facts = (commitment(latest) or retold(latest.appointment.sentence), fee)
        self._detail.setText(" · ".join(facts))
        self._detail.set_role("caption", "ink2")

    def show_readiness(self, words: str, tone: str) -> None:
        """Say what is missing in place of the reason."""
        if tone == "soon" and words:
            self._detail.setText(words)
            self._detail.set_role("caption", "soon")
        self.receive.set_kind("primary" if tone != "soon" else "secondary")
