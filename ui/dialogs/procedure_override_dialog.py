"""What the office sets itself for one procedure: council fees, its own shorter limit, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.rules.fees import FeeKind
from services.rules.procedure_overrides import Override, check_override
from ui.catalogue_wording import limit_words, paper_counts
from ui.layout import spread
from ui.widgets.card import rule
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.limit_field import LimitField
from ui.widgets.note import Note
from ui.widgets.switch import Switch
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.rules.deadlines import Limit
    from services.rules.procedures import Paper, ProcedureVersion

WIDTH = 640


class ProcedureOverrideDialog(Dialog):
    """Asks what the office sets. Finishes with `(code, Override)`, or None."""

    def __init__(self, opener: QWidget, original: ProcedureVersion, override: Override) -> None:
        super().__init__(
            opener,
            self.tr("Cách làm của xã"),
            f"{original.code} · {original.name}",
            width=WIDTH,
            icon="adjustments",
        )
        self._original = original
        self._before = override
        self.fees: dict[str, Field] = {}
        self.limits: dict[str, LimitField] = {}
        self.ticks: list[tuple[Paper, TickBox]] = []
        self.offered = Switch(self.tr("Tiếp nhận ở xã này"))
        self.problem = Note("small")
        self._build()

    def save(self) -> None:
        """Finish with what is filled in, or say what the office may not set."""
        override = self._override()
        if override is None:
            return
        problems = check_override(override, self._original)
        if problems:
            self._say_problem(problems[0].field, problems[0].message)
            return
        self.finish((self._original.code, override))

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        row = QHBoxLayout()
        spread(row, gap=10)
        self.offered.setChecked(not self._before.hidden)
        row.addWidget(self.offered)
        row.addWidget(label(self.tr("Tiếp nhận ở xã này"), "body"))
        row.addStretch(1)
        self.body.addLayout(row)
        for key, name in self._fee_cases():
            field = Field(name, placeholder=self.tr("chưa khai"), hint=self.tr("đồng mỗi hồ sơ"))
            known = dict(self._before.council_fees).get(key)
            field.set_text("" if known is None else str(known))
            self.fees[key] = field
            self.body.addWidget(field)
        for key, name, law in self._limit_cases():
            hint = self.tr("Để trống là theo quy định: %1.").replace("%1", limit_words(law))
            own = LimitField(name, hint=hint)
            own.set_limit(dict(self._before.limits).get(key))
            self.limits[key] = own
            self.body.addWidget(own)
        self.body.addWidget(rule())
        self.body.addWidget(label(self.tr("Giấy tờ xã yêu cầu"), "strong"))
        by_name = {paper.short_name: paper for paper in self._original.papers}
        for paper in by_name.values():
            self.body.addWidget(self._paper_row(paper))
        self.body.addWidget(self.problem)
        self.problem.hide()
        self.add_hint(self.tr("Áp dụng từ hồ sơ sau; hồ sơ đã nhận không đổi."))
        self.set_primary(self.tr("Lưu"), self.save, icon="device-floppy")

    def _fee_cases(self) -> list[tuple[str, str]]:
        found = []
        if self._original.fee.kind is FeeKind.SET_BY_COUNCIL:
            found.append(("", self.tr("Lệ phí theo HĐND tỉnh")))
        found += [
            (case.key, self.tr("Lệ phí theo HĐND tỉnh – %1").replace("%1", case.name))
            for case in self._original.cases
            if case.fee is not None and case.fee.kind is FeeKind.SET_BY_COUNCIL
        ]
        return found

    def _limit_cases(self) -> list[tuple[str, str, Limit]]:
        found = [("", self.tr("Thời hạn xã cam kết"), self._original.limit)]
        found += [
            (case.key, self.tr("Thời hạn xã cam kết – %1").replace("%1", case.name), case.limit)
            for case in self._original.cases
            if case.limit is not None
        ]
        return found

    def _paper_row(self, paper: Paper) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        spread(line, (0, 2, 0, 2), 8)
        tick = TickBox(paper.short_name)
        tick.setToolTip(paper.name)
        tick.setChecked(paper.short_name not in self._before.papers_off)
        line.addWidget(tick, 1)
        line.addWidget(
            label(paper_counts(paper), "caption", tone="ink2"), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self.ticks.append((paper, tick))
        return row

    def _override(self) -> Override | None:
        """Return what is filled in, or say what is no amount or no limit and return None."""
        fees = []
        for key, field in self.fees.items():
            typed = field.text().replace(".", "").strip()
            if not typed:
                continue
            if not (typed.isascii() and typed.isdigit()):
                field.set_problem(self.tr("Ghi số tiền bằng chữ số, ví dụ 8000."), "late")
                field.edit.setFocus()
                return None
            fees.append((key, int(typed)))
        limits = []
        for key, own in self.limits.items():
            limit = own.value()
            if limit is None and not own.is_empty:
                own.say_problem()
                return None
            if limit is not None:
                limits.append((key, limit))
        off = tuple(paper.short_name for paper, tick in self.ticks if not tick.isChecked())
        return Override(tuple(limits), tuple(fees), off, hidden=not self.offered.isChecked())

    def _say_problem(self, field: str, sentence: str) -> None:
        part, _, key = field.partition(".")
        if part == "limits" and key in self.limits:
            self.limits[key].say_problem(sentence)
        elif part == "council_fees" and key in self.fees:
            self.fees[key].set_problem(sentence, "late")
        else:
            self.problem.say(sentence, "late")
        self._place()
