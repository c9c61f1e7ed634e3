"""Any two days as the period of figures. Finishes with a `Period`, or None."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.report_periods import Period, chosen_period
from services.rules.typed_dates import parse_date
from ui.layout import spread
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.rules.counting import DaySpan

WIDTH = 460


class PeriodDialog(Dialog):
    """First and last day, both counted."""

    def __init__(self, opener: QWidget, span: DaySpan, today: date) -> None:
        super().__init__(opener, self.tr("Chọn kỳ"), width=WIDTH, icon="calendar-event")
        self._today = today
        self.since = LineEdit(self.tr("Từ ngày"), placeholder=self.tr("ngày/tháng/năm"))
        self.through = LineEdit(self.tr("Đến ngày"), placeholder=self.tr("ngày/tháng/năm"))
        self.since.setText(f"{span.since:%d/%m/%Y}")
        self.through.setText(f"{min(span.through, today):%d/%m/%Y}")
        self.note = Note()
        row = QHBoxLayout()
        spread(row, gap=12)
        for name, edit in ((self.tr("Từ ngày"), self.since), (self.tr("Đến ngày"), self.through)):
            column = QVBoxLayout()
            spread(column, gap=4)
            head = label(name, "label")
            head.setBuddy(edit)
            column.addWidget(head)
            column.addWidget(edit)
            row.addLayout(column)
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.note.say("")
        self.set_primary(self.tr("Xem kỳ này"), self.accept, icon="check")

    def accept(self) -> None:
        """Finish with the period, or say what is wrong with the days."""
        period = self._period()
        if period is not None:
            self.finish(period)

    def _period(self) -> Period | None:
        since, through = (
            parse_date(one.text(), self._today.replace(month=1, day=1))
            for one in (self.since, self.through)
        )
        if since is None or through is None:
            self.note.say(self.tr("Ngày chưa đọc được. Gõ như 15/10/2026."), "soon")
        elif through < since:
            self.note.say(self.tr("Ngày cuối trước ngày đầu. Đổi một trong hai ngày."), "soon")
        elif since > self._today:
            self.note.say(self.tr("Kỳ này chưa bắt đầu. Chọn ngày đầu không sau hôm nay."), "soon")
        else:
            return chosen_period(since, through)
        return None
