"""What one procedure asks besides its papers: the case, copies and pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.fees import FeeKind
from ui.layout import spread
from ui.widgets.choice import Choice
from ui.widgets.count_box import CountBox
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.drafts import DraftItem
    from services.rules.procedures import ProcedureVersion

MOST_SEGMENTS, SEGMENT_LETTERS = 3, 52  # more cases or longer names go into a list


@dataclass(frozen=True, slots=True)
class Chosen:
    """A procedure of the sheet with what was said of it."""

    procedure: ProcedureVersion
    item: DraftItem


class ItemFields(QWidget):
    """The fields of one chosen procedure.

    Signals:
        edited: Carries the DraftItem.
        case_chosen: Another case was chosen: other papers. Carries its key.
    """

    edited = Signal(object)
    case_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self._case_row = QWidget()
        self._case_label = label("", "small")
        self._cases = Segment(self.tr("Trường hợp"))
        self._case_list = Choice(self.tr("Trường hợp"))
        row = QHBoxLayout(self._case_row)
        spread(row, gap=14)
        row.addWidget(self._case_label)
        row.addWidget(self._cases)
        row.addWidget(self._case_list, 1)
        row.addStretch(1)
        self._count_row = QWidget()
        self.copies = CountBox(self.tr("Số bản"))
        self.pages = CountBox(self.tr("Số trang mỗi bản"), most=9999)
        self._pages_label = label(self.tr("Số trang mỗi bản"), "small")
        self._copies_label = label(self.tr("Số bản"), "small")
        row = QHBoxLayout(self._count_row)
        spread(row, gap=8)
        for part in (self._copies_label, self.copies, self._pages_label, self.pages):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        spread(column, gap=8)
        column.addWidget(self._case_row)
        column.addWidget(self._count_row)
        self._cases.chosen.connect(self.case_chosen)
        self._case_list.activated.connect(self._on_case_listed)
        self.copies.counted.connect(self._on_copies)
        self.pages.counted.connect(self._on_pages)

    def show_item(self, chosen: Chosen | None, *, whose: str = "") -> None:
        """Show what this procedure asks, and whose it is among several; None hides everything."""
        is_other = chosen is None or self._chosen is None
        is_other = is_other or chosen.procedure is not self._chosen.procedure  # type: ignore[union-attr]  # neither is None here
        self._chosen = chosen
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        procedure, item = chosen.procedure, chosen.item
        if is_other:
            self._show_cases(procedure)
        self._cases.choose(item.case)
        self._case_list.setCurrentIndex(self._case_list.findData(item.case))
        rule = procedure.fee_for(item.case)
        per_page = rule.kind is FeeKind.PER_PAGE
        per_copy = per_page or rule.kind is FeeKind.PER_COPY
        self._pages_label.setVisible(per_page)
        self.pages.setVisible(per_page)
        self._copies_label.setVisible(per_copy)
        self.copies.setVisible(per_copy)
        self._count_row.setVisible(per_copy)
        of = f" · {whose}" if whose else ""
        self._copies_label.setText(self.tr("Số bản") + of)
        self._case_label.setText((procedure.case_label or self.tr("Trường hợp")) + of)
        self._fill(item)

    def fit(self, *, is_narrow: bool) -> None:
        """Use shorter words where room is short."""
        words = self.tr("Số trang") if is_narrow else self.tr("Số trang mỗi bản")
        self._pages_label.setText(words)

    def case_stop(self) -> QWidget:
        """Return what takes the focus when the case is missing."""
        if self._cases.isVisible():
            return self._cases.buttons()[0]
        return self._case_list

    def _show_cases(self, procedure: ProcedureVersion) -> None:
        cases = procedure.cases
        letters = sum(len(case.name) for case in cases)
        as_segments = len(cases) <= MOST_SEGMENTS and letters <= SEGMENT_LETTERS
        self._case_row.setVisible(bool(cases))
        self._cases.setVisible(as_segments)
        self._case_list.setVisible(not as_segments)
        self._cases.set_choices([(case.key, case.name) for case in cases] if as_segments else [])
        self._case_list.clear()
        if not as_segments:
            self._case_list.setPlaceholderText(self.tr("chọn trường hợp"))
            for case in cases:
                self._case_list.addItem(case.name, case.key)

    def _fill(self, item: DraftItem) -> None:
        if not self.copies.hasFocus():
            self.copies.set_count(item.copies)
        if not self.pages.hasFocus():
            self.pages.set_count(item.pages or 0)

    def _tell(self, item: DraftItem) -> None:
        if self._chosen is not None:
            self._chosen = Chosen(self._chosen.procedure, item)
            self.edited.emit(item)

    def _item(self) -> DraftItem:
        if self._chosen is None:
            raise ValueError("no procedure is shown")
        return self._chosen.item

    def _on_case_listed(self) -> None:
        self.case_chosen.emit(str(self._case_list.currentData()))

    def _on_copies(self, count: int) -> None:
        self._tell(replace(self._item(), copies=count))

    def _on_pages(self, count: int) -> None:
        self._tell(replace(self._item(), pages=count or None))
