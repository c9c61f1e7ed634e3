"""The till at the end of a day: notes counted, what must be there, the difference and its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from services.rules.day_facts import DayAnswers, DayFacts, difference
from services.rules.fees import money
from ui.layout import spread
from ui.pages.day_end_words import signed_money
from ui.widgets.card import Card, rule
from ui.widgets.count_box import CountBox
from ui.widgets.field import Field
from ui.widgets.text import ElidedLabel, label, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MOST_NOTES = 9_999


class CashCard(Card):
    """Notes to be counted.

    Signals:
        changed: The count or its reason changed by typing.
    """

    changed = Signal()

    def __init__(self, notes: Sequence[int], parent: QWidget | None = None) -> None:
        """Make a card with one row for each note, in đồng."""
        super().__init__(gap=4, parent=parent)
        self._notes = tuple(notes)
        self._is_counted = False
        self._other = ElidedLabel("", "caption", tone="ink3", align=Qt.AlignmentFlag.AlignRight)
        self.boxes = [
            CountBox(self.tr("Số tờ %1").replace("%1", money(note)), most=MOST_NOTES)
            for note in notes
        ]
        self._sums = [label("", "smallstrong") for _ in notes]
        self._counted, self._expected, self._off = (label("", "strong") for _ in range(3))
        self._off_words = label(self.tr("Lệch"), "small")
        self.reason = Field(
            self.tr("Lý do lệch (in trên phiếu)"),
            placeholder=self.tr("Ví dụ: thu thiếu 1 bản sao"),
        )
        self._build()
        for box in self.boxes:
            box.counted.connect(self._on_counted)
        self.reason.edit.textEdited.connect(self._on_reason)  # type: ignore[union-attr]  # a line

    @property
    def counted_vnd(self) -> int | None:
        """What was counted; None before anything was typed."""
        if not self._is_counted:
            return None
        return sum(note * box.count for note, box in zip(self._notes, self.boxes, strict=True))

    @property
    def counts(self) -> dict[str, int]:
        """How many of each note, by its value; empty before anything was typed."""
        if not self._is_counted:
            return {}
        return {str(note): box.count for note, box in zip(self._notes, self.boxes, strict=True)}

    def restore(self, counts: Mapping[str, int], reason: str) -> None:
        """Show what was typed before."""
        self._is_counted = bool(counts)
        for note, box in zip(self._notes, self.boxes, strict=True):
            box.set_count(counts.get(str(note), 0))
        self.reason.set_text(reason)

    def show_facts(self, facts: DayFacts, answers: DayAnswers) -> None:
        """Show what must be there, and how far the count is from it."""
        other = self.tr("không phải tiền mặt: %1").replace("%1", money(facts.not_cash_vnd))
        self._other.setText(other if facts.not_cash_vnd else "")
        for note, box, shown in zip(self._notes, self.boxes, self._sums, strict=True):
            shown.setText(money(note * box.count))
        counted, off = answers.counted_vnd, difference(facts, answers)
        self._counted.setText(self.tr("chưa đếm") if counted is None else money(counted))
        self._expected.setText(money(facts.cash_vnd))
        is_off = bool(off)
        self._off.setText(signed_money(off) if off else "")
        for part in (self._off, self._off_words):
            part.setVisible(is_off)
            set_tone(part, "soon")
        self.reason.setVisible(is_off)

    def ask_reason(self) -> None:
        """Say that the difference needs a reason, and lead to it."""
        self.reason.set_problem(self.tr("Tiền lệch. Ghi lý do, ngày vẫn kết thúc được."))
        self.reason.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        spread(head, (0, 0, 0, 2), 8)
        head.addWidget(label(self.tr("Đếm tiền mặt"), "strong"))
        head.addWidget(self._other, 1)
        self.column.addLayout(head)
        grid = QGridLayout()
        spread(grid, gap=3, across=10)
        grid.setColumnStretch(3, 1)
        for row, (note, box, shown) in enumerate(
            zip(self._notes, self.boxes, self._sums, strict=True)
        ):
            value, times = label(money(note), "small"), label("×", "caption")
            value.setBuddy(box)
            for place, part in enumerate((value, times, box, shown)):
                side = (
                    Qt.AlignmentFlag.AlignRight if place in {0, 3} else Qt.AlignmentFlag.AlignLeft
                )
                grid.addWidget(part, row, place, side | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(grid)
        self.column.addWidget(rule())
        for words, shown in (
            (label(self.tr("Đếm được"), "small"), self._counted),
            (label(self.tr("Phải có"), "small"), self._expected),
            (self._off_words, self._off),
        ):
            self.column.addLayout(_line(words, shown))
        self.column.addWidget(self.reason)
        self.column.addStretch(1)

    def _on_counted(self, _count: int) -> None:
        self._is_counted = True
        self.changed.emit()

    def _on_reason(self, _words: str) -> None:
        self.changed.emit()


def _line(words: QLabel, shown: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    spread(row, (0, 2, 0, 0), 8)
    row.addWidget(words)
    row.addStretch(1)
    row.addWidget(shown)
    return row
