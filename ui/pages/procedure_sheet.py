"""One procedure as the settings show it: terms, cases, papers, source, and what is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.rules.procedures import (
    Certainty,
    Paper,
    ProcedureVersion,
    is_long,
    select_papers,
)
from ui.catalogue_wording import (
    certainty_name,
    fee_line,
    fee_sentence,
    limit_words,
    paper_counts,
    rule_name,
    source_line,
)
from ui.layout import fix, spread
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.choice import Choice
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.pill import Pill, PillLook
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.procedure_overrides import Override

FACT_WIDTH = 92
CERTAINTY_LOOKS = {
    Certainty.OFFICIAL: ("early", "circle-check"),
    Certainty.UNCERTAIN: ("soon", "alert-circle"),
}


def certainty_look(procedure: ProcedureVersion) -> PillLook:
    """Return how far a procedure may be trusted, as a pill."""
    family, icon = CERTAINTY_LOOKS[procedure.certainty]
    return PillLook(certainty_name(procedure.certainty), family, icon)


class ProcedureSheet(QWidget):
    """The sheet. Empty until `show_procedure`.

    Signals:
        adjust_asked: The office wants to set its own fee, limit or papers. Carries the procedure.
    """

    adjust_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._procedure: ProcedureVersion | None = None
        self._may_adjust = True
        self._column = QVBoxLayout(self)
        spread(self._column, (0, 0, 0, 0), 6)
        self._body = QWidget()
        self._column.addWidget(self._body)
        self._column.addStretch(1)

    @property
    def procedure(self) -> ProcedureVersion | None:
        """What is shown."""
        return self._procedure

    def set_may_adjust(self, may: bool) -> None:
        """Say whether the officer may change the catalogue; for the next procedure shown."""
        self._may_adjust = may

    def show_procedure(self, procedure: ProcedureVersion, override: Override) -> None:
        """Show one procedure, and whether the office set something of its own."""
        self._procedure = procedure
        self.setAccessibleName(procedure.name)
        body = QWidget()
        column = QVBoxLayout(body)
        spread(column, (0, 0, 0, 0), 8)
        column.addWidget(label(procedure.name, "lead", wrap=True))
        column.addLayout(self._pills(procedure, override))
        for doubt in procedure.doubts:
            note = Note("small")
            column.addWidget(note)
            note.say(doubt, "soon")
        column.addLayout(_fact_grid(self._terms(procedure)))
        column.addWidget(rule())
        column.addWidget(_Papers(procedure))
        column.addWidget(rule())
        column.addLayout(_fact_grid(self._provenance(procedure)))
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body

    def _pills(self, procedure: ProcedureVersion, override: Override) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=6)
        row.addWidget(Pill(certainty_look(procedure)))
        if override.changes_version:
            row.addWidget(Pill(PillLook(self.tr("Xã đã chỉnh"), "accent", "adjustments")))
        if override.hidden:
            row.addWidget(Pill(PillLook(self.tr("Không nhận ở xã"), "sunken", "eye-off")))
        row.addStretch(1)
        if self._may_adjust:
            adjust = Button(self.tr("Xã chỉnh…"), "link", icon="adjustments")
            adjust.clicked.connect(self._on_adjust)
            row.addWidget(adjust)
        return row

    def _terms(self, procedure: ProcedureVersion) -> list[tuple[str, str]]:
        usual = _case_terms(procedure, "")
        return [
            (self.tr("Mã, lĩnh vực"), f"{procedure.code} · {procedure.field}"),
            (self.tr("Thời hạn"), limit_words(procedure.limit)),
            (self.tr("Quy tắc 15 giờ"), _capital(rule_name(procedure.rule_15h))),
            (self.tr("Phí, lệ phí"), fee_line(procedure)),
            *(
                (case.name, terms)
                for case in procedure.cases
                if (terms := _case_terms(procedure, case.key)) != usual
            ),
            (self.tr("Kết quả"), procedure.result),
            (self.tr("Thẩm quyền"), procedure.authority),
        ]

    def _provenance(self, procedure: ProcedureVersion) -> list[tuple[str, str]]:
        return [
            (self.tr("Nguồn"), source_line(procedure)),
            (self.tr("Căn cứ"), "; ".join(procedure.legal_basis) or "–"),
            (self.tr("Bản"), procedure.version),
        ]

    def _on_adjust(self) -> None:
        if self._procedure is not None:
            self.adjust_asked.emit(self._procedure)


class _Papers(QWidget):
    """The papers, by case; with a filter when there are many."""

    def __init__(self, procedure: ProcedureVersion) -> None:
        super().__init__()
        self._procedure = procedure
        self._rows: list[QWidget] = []
        self._count = label("", "caption")
        self._case = Choice(procedure.case_label or self.tr("Trường hợp"))
        self._filter = LineEdit(
            self.tr("Tìm giấy tờ"), placeholder=self.tr("Tìm giấy tờ, không cần dấu"), icon="search"
        )
        self._column = QVBoxLayout(self)
        spread(self._column, gap=4)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(self.tr("Giấy tờ"), "strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        self._column.addLayout(head)
        if procedure.cases:
            self._case.addItem(self.tr("Mọi trường hợp"), None)
            for case in procedure.cases:
                self._case.addItem(case.name, case.key)
            self._column.addWidget(self._case)
        if is_long(procedure.papers):
            self._column.addWidget(self._filter)
        self._case.currentIndexChanged.connect(self._on_changed)
        self._filter.textChanged.connect(self._on_changed)
        self._fill()

    def _on_changed(self, _now: object) -> None:
        self._fill()

    def _fill(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        papers = select_papers(
            self._procedure.papers, case=self._case.currentData(), text=self._filter.text()
        )
        self._count.setText(self.tr("%1 giấy").replace("%1", str(len(papers))))
        self._rows = [_paper_row(paper) for paper in papers]
        for row in self._rows:
            self._column.addWidget(row)


def _paper_row(paper: Paper) -> QWidget:
    row = QWidget()
    row.setToolTip(paper.name)
    row.setAccessibleName(f"{paper.short_name}, {paper_counts(paper)}")
    line = QHBoxLayout(row)
    spread(line, (0, 2, 0, 2), 8)
    words = QVBoxLayout()
    spread(words, gap=0)
    words.addWidget(label(paper.short_name, "small", tone="ink", wrap=True))
    if paper.group:
        words.addWidget(label(paper.group, "caption", wrap=True))
    line.addLayout(words, 1)
    counts: QLabel = label(paper_counts(paper), "caption", tone="ink2")
    line.addWidget(counts, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _fact_grid(facts: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    spread(grid, gap=4, across=10)
    grid.setColumnStretch(1, 1)
    for place, (name, words) in enumerate(facts):
        head = label(name, "caption", wrap=True)
        fix(head, width=FACT_WIDTH)
        grid.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
        said = label(words, "small", tone="ink", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(said, place, 1, Qt.AlignmentFlag.AlignTop)
    return grid


def _case_terms(procedure: ProcedureVersion, case: str) -> str:
    own = procedure.council_fee_for(case)
    fee = fee_sentence(procedure.fee_for(case)) if own is None else fee_line(procedure)
    return f"{limit_words(procedure.limit_for(case))}, {fee}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
