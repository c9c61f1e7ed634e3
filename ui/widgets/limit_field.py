"""A time limit: an amount and a unit, as law writes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.deadlines import Limit, LimitUnit
from ui.catalogue_wording import unit_words
from ui.layout import fix, spread
from ui.widgets.choice import Choice
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label

UNITS = (
    LimitUnit.WORKING_DAYS,
    LimitUnit.DAYS,
    LimitUnit.HOURS,
    LimitUnit.MONTHS,
    LimitUnit.SAME_DAY,
)


class LimitField(QWidget):
    """Amount and unit under one label; "trong ngày" needs no amount."""

    def __init__(self, name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.amount = LineEdit(name, placeholder=self.tr("số"))
        self.unit = Choice(self.tr("Đơn vị của %1").replace("%1", name.lower()))
        self.note = Note("caption")
        head = label(name, "label")
        head.setBuddy(self.amount)
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addWidget(head)
        row = QHBoxLayout()
        spread(row, gap=8)
        fix(self.amount, width=64)
        row.addWidget(self.amount)
        row.addWidget(self.unit, 1)
        column.addLayout(row)
        column.addWidget(self.note)
        self.unit.addItem(self.tr("– chọn đơn vị –"), None)
        for unit in UNITS:
            self.unit.addItem(unit_words(unit), unit)
        self.note.say(hint)
        self.unit.currentIndexChanged.connect(self._on_unit)
        self.amount.textEdited.connect(self._on_edited)

    def set_limit(self, limit: Limit | None, *, is_open: bool = False) -> None:
        """Fill in a limit; an open one keeps its amount but asks for the unit."""
        has_amount = limit is not None and limit.unit is not LimitUnit.SAME_DAY
        self.amount.setText(str(limit.amount) if limit and has_amount else "")
        unit = None if is_open or limit is None else limit.unit
        self.unit.setCurrentIndex(0 if unit is None else 1 + UNITS.index(unit))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return not self.amount.text().strip() and self.unit.currentData() is None

    def value(self) -> Limit | None:
        """Return the limit, or None when it is not one."""
        unit = self.unit.currentData()
        if unit is None:
            return None
        if LimitUnit(unit) is LimitUnit.SAME_DAY:
            return Limit(1, LimitUnit.SAME_DAY)
        typed = self.amount.text().strip()
        if not (typed.isascii() and typed.isdigit()):
            return None
        try:
            return Limit(int(typed), LimitUnit(unit))
        except ValueError:
            return None

    def say_problem(self, sentence: str = "") -> None:
        """Say under the field that it is no limit yet, and go there."""
        self.note.say(sentence or self.tr("Ghi số và chọn đơn vị, ví dụ 3 ngày làm việc."), "late")
        (self.amount if not self.amount.text() else self.unit).setFocus()

    def _on_unit(self, _place: int) -> None:
        unit = self.unit.currentData()
        self.amount.setEnabled(unit is None or LimitUnit(unit) is not LimitUnit.SAME_DAY)
        self._on_edited("")

    def _on_edited(self, _text: str) -> None:
        if self.note.text() != self._hint:
            self.note.say(self._hint)
