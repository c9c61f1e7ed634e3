"""The office's own targets: a percentage for each share, from a day on, by which document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from services.rules.legal_rules import LegalLimit
from services.rules.typed_dates import parse_date
from ui.layout import spread
from ui.report_wording import TARGET_NAMES
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.text import label
from ui.wording import said

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from services.rules.legal_rules import LegalRules

WIDTH = 560
FULL = 100


class TargetsDialog(Dialog):
    """Finishes with a `LegalLimit`; targets of earlier days stay what they were."""

    def __init__(self, opener: QWidget, rules: LegalRules, today: date) -> None:
        super().__init__(opener, " ", width=WIDTH, icon="adjustments")
        title = self.tr("Đặt mục tiêu")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._rules, self._today = rules, today
        self.target = Choice(self.tr("Mục tiêu của"))
        for name, words in TARGET_NAMES.items():
            self.target.addItem(said(words), name)
        self.percent = Field(self.tr("Phần trăm"), placeholder="95")
        self.since = Field(self.tr("Áp dụng từ ngày"), placeholder=self.tr("ngày/tháng/năm"))
        self.source = Field(
            self.tr("Theo văn bản"), placeholder=self.tr("Kế hoạch 45/KH-UBND ngày 05/01/2027")
        )
        self._build()
        self.since.set_text(f"{today:%d/%m/%Y}")
        self._on_target()

    def confirm(self) -> None:
        """Finish with the target, or say what is missing."""
        typed = self.percent.text().strip().removesuffix("%").strip()
        if not typed.isdigit() or int(typed) > FULL:
            self._refuse(self.percent, self.tr("Gõ số nguyên từ 0 đến 100."))
            return
        on = parse_date(self.since.text(), self._today)
        if on is None:
            self._refuse(self.since, self.tr("Không có ngày này. Gõ như 01/01/2027."))
            return
        source = self.source.text().strip()
        if not source:
            self._refuse(self.source, self.tr("Chưa có văn bản. Ghi số, ngày văn bản giao."))
            return
        self.finish(LegalLimit(self.target.currentData(), int(typed), on, source))

    def first_focus(self) -> QWidget | None:
        return self.target

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        head = label(self.tr("Mục tiêu của"), "label")
        head.setBuddy(self.target)
        self.body.addWidget(head)
        self.body.addWidget(self.target)
        row = QHBoxLayout()
        spread(row, gap=16)
        for field in (self.percent, self.since):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.source)
        told = self.tr("Kỳ trước ngày áp dụng vẫn so với mục tiêu cũ.")
        self.body.addWidget(label(told, "small", wrap=True))
        self.primary = self.set_primary(self.tr("Ghi mục tiêu"), self.confirm)
        self.target.currentIndexChanged.connect(self._on_target)

    def _on_target(self, _place: int = 0) -> None:
        """Show what holds now for the chosen share."""
        try:
            limit = self._rules.limit(self.target.currentData(), self._today)
        except KeyError:
            self.percent.set_text("")
            self.source.set_text("")
            return
        self.percent.set_text(str(limit.value))
        self.source.set_text(limit.source)

    def _refuse(self, field: Field, told: str) -> None:
        field.set_problem(told, "late")
        field.edit.setFocus()
