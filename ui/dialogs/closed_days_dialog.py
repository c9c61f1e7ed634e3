"""Days that were closed before: each sheet can be printed again, the same to the byte."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from services.rules.moments import clock_text
from ui.rule_wording import short_date
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.task_row import Task, TaskRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from services.day_end import ClosedDay

WIDTH = 620


class ClosedDaysDialog(Dialog):
    """The list.

    Signals:
        reprint_wanted: A sheet is to be printed again. Carries the `ClosedDay`.
    """

    reprint_wanted = Signal(object)

    def __init__(self, opener: QWidget, days: Sequence[ClosedDay]) -> None:
        super().__init__(opener, opener.tr("Các ngày đã kết thúc"), width=WIDTH, icon="history")
        self.rows: list[TaskRow] = []
        for place, day in enumerate(days):
            row = TaskRow(self._task(day), is_first=place == 0)
            row.acted.connect(partial(self.reprint_wanted.emit, day))
            self.body.addWidget(row)
            self.rows.append(row)
        if not days:
            fact = self.tr("Quầy này chưa kết thúc ngày nào")
            self.body.addWidget(EmptyState("calendar-event", fact))
        self.set_primary(self.tr("Đóng"), self.leave)
        self._close.hide()

    def _task(self, day: ClosedDay) -> Task:
        facts = day.sheet.facts
        words = self.tr("%1 · %2 · nhận %3, trả %4")
        caption = words.replace("%1", clock_text(day.at)).replace("%2", day.sheet.officer)
        caption = caption.replace("%3", str(facts.received)).replace("%4", str(facts.returned))
        if day.sheet.revision > 1:
            again = self.tr("bản %1").replace("%1", str(day.sheet.revision))
            caption = f"{caption} · {again}"
        return Task(short_date(day.on), "done", caption, act=self.tr("In lại"), icon="printer")
