"""Takes down a call to a citizen: what came of it, when they come. The only place with the whole telephone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.life_acts import Called, CallOutcome
from ui.dialogs.act_dialog import ActDialog
from ui.layout import spread
from ui.life_wording import call_outcome
from ui.rule_wording import short_date
from ui.widgets.chip import Chip
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from ui.acts import Asked

MOST_LETTERS = 500
_GROUPS = (4, 7)  # a number is read aloud as 0912 345 678


class CallDialog(ActDialog):
    """One call. Nothing is chosen in advance."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Ghi một lần gọi"), icon="phone")
        self.outcomes = {kind: Chip(call_outcome(kind)) for kind in CallOutcome}
        self.day = DateField(self.tr("Hẹn đến"), asked.calendar, asked.now)
        self.note = Field(self.tr("Ghi chú ngắn"))
        self.missing = Note("small", self)
        self._group = QButtonGroup(self)
        self._build()

    @property
    def outcome(self) -> CallOutcome | None:
        """What came of it; None while nothing is chosen."""
        chosen = [kind for kind, chip in self.outcomes.items() if chip.isChecked()]
        return chosen[0] if chosen else None

    def requests(self) -> tuple[Called, ...] | None:
        outcome, day = self.outcome, self.day.value()
        if outcome is None:
            self.missing.say(self.tr("Chưa chọn kết quả cuộc gọi."), "soon")
            return None
        if outcome is not CallOutcome.WILL_COME or self.day.is_empty:
            return (Called(outcome, self.note.text().strip()),)
        if day is None:
            self.day.say_problem()
            return None
        coming = self.tr("hẹn đến %1").replace("%1", short_date(day.date()))
        return (Called(outcome, " · ".join(filter(None, (coming, self.note.text().strip())))),)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.outcomes.values()))

    def _build(self) -> None:
        self.body.addLayout(self._number())
        chips = Flow(6)
        chips.show_widgets(tuple(self.outcomes.values()))
        for chip in self.outcomes.values():
            self._group.addButton(chip)
        self.body.addWidget(chips)
        self.body.addWidget(self.missing)
        self.missing.say("")
        self.day.hour.hide()
        self.day.hide()
        self.note.edit.setMaxLength(MOST_LETTERS)  # type: ignore[union-attr]  # a LineEdit
        self.body.addWidget(self.day)
        self.body.addWidget(self.note)
        self._group.buttonClicked.connect(self._on_outcome)
        self.keep("note", self.note.edit)
        self.ready(self.tr("Ghi cuộc gọi"))

    def _number(self) -> QVBoxLayout:
        """Return whom to call: the owner, and who filed for them."""
        column = QVBoxLayout()
        spread(column, gap=4)
        sheet = self.asked.sheets[0]
        for person in filter(None, (sheet.owner, sheet.filed_by)):
            row = QHBoxLayout()
            spread(row, gap=10)
            row.addWidget(label(_grouped(person.phone) or self.tr("không có số"), "title"))
            told = person.name
            if person.no_smartphone:
                told += " · " + self.tr("không dùng điện thoại thông minh")
            row.addWidget(ElidedLabel(told, "small", tone="ink2"), 1)
            column.addLayout(row)
        return column

    def _on_outcome(self) -> None:
        self.missing.say("")
        self.day.setVisible(self.outcome is CallOutcome.WILL_COME)
        self._place()


def _grouped(phone: str) -> str:
    digits = "".join(sign for sign in phone if sign.isdigit())
    first, second = _GROUPS
    return " ".join(filter(None, (digits[:first], digits[first:second], digits[second:])))
