"""Which days a report is of, and as of when: any span of days, by what was known at any moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from services.rules.clock_times import parse_clock
from services.rules.moments import VIETNAM, clock_text, local
from services.rules.report_periods import Period, chosen_period
from services.rules.typed_dates import parse_date
from ui.layout import spread
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.text import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from services.rules.counting import DaySpan

WIDTH = 620
_LAST_MINUTE = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class AskedSpan:
    """What was asked for.

    Attributes:
        as_of: None for what is known now.
    """

    period: Period
    as_of: datetime | None


class ReportSpanDialog(Dialog):
    """Finishes with an `AskedSpan`."""

    def __init__(self, opener: QWidget, span: DaySpan, as_of: datetime | None, now: datetime):
        super().__init__(opener, " ", width=WIDTH, icon="calendar-event")
        title = self.tr("Chọn kỳ và lúc lấy số liệu")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._now = local(now)
        example = self.tr("ngày/tháng/năm")
        self.since = Field(self.tr("Từ ngày"), placeholder=example)
        self.through = Field(self.tr("Đến hết ngày"), placeholder=example)
        self.day = Field(
            self.tr("Số liệu đến ngày"),
            placeholder=example,
            hint=self.tr("để trống: số liệu mới nhất"),
        )
        self.hour = Field(
            self.tr("Lúc"), placeholder="17:00", hint=self.tr("để trống: hết ngày đó")
        )
        self._build()
        self.since.set_text(f"{span.since:%d/%m/%Y}")
        self.through.set_text(f"{span.through:%d/%m/%Y}")
        if as_of is not None:
            self.day.set_text(f"{local(as_of):%d/%m/%Y}")
            self.hour.set_text(clock_text(local(as_of)))

    def confirm(self) -> None:
        """Finish with the span, or say what cannot be."""
        since, through = self._date(self.since), self._date(self.through)
        if since is None or through is None:
            return
        if through < since:
            self._refuse(self.through, self.tr("Ngày cuối sớm hơn ngày đầu. Sửa một trong hai."))
            return
        if since > self._now.date():
            self._refuse(self.since, self.tr("Kỳ này chưa bắt đầu, chưa có số liệu."))
            return
        as_of = self._moment()
        if as_of is None and self.day.text().strip():
            return
        if as_of is not None and as_of.date() < since:
            told = self.tr("Lúc này kỳ chưa bắt đầu. Chọn ngày từ %1 trở đi.")
            self._refuse(self.day, told.replace("%1", f"{since:%d/%m/%Y}"))
            return
        self.finish(AskedSpan(chosen_period(since, through), as_of))

    def first_focus(self) -> QWidget | None:
        return self.since.edit

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        for pair in ((self.since, self.through), (self.day, self.hour)):
            row = QHBoxLayout()
            spread(row, gap=16)
            for field in pair:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        told = self.tr(
            "Báo cáo tính theo những gì đã ghi đến lúc này. Việc ghi sau, kể cả nhập bù cho ngày"
            " trước, không làm đổi con số."
        )
        self.body.addWidget(label(told, "small", wrap=True))
        self.set_primary(self.tr("Lấy số liệu"), self.confirm)

    def _date(self, field: Field) -> date | None:
        on = parse_date(field.text(), self._now.date())
        if on is None:
            self._refuse(field, self.tr("Không có ngày này. Gõ như 15/10/2026."))
        return on

    def _moment(self) -> datetime | None:
        """Return the moment asked for; None where nothing is typed, or it cannot be (then it is said)."""
        if not self.day.text().strip():
            return None
        on = self._date(self.day)
        if on is None:
            return None
        hour = _LAST_MINUTE
        if self.hour.text().strip():
            typed = parse_clock(self.hour.text())
            if typed is None:
                self._refuse(self.hour, self.tr("Không có giờ này. Gõ như 17:00."))
                return None
            hour = typed
        at = datetime.combine(on, hour, VIETNAM)
        if on > self._now.date() or (at > self._now and self.hour.text().strip()):
            self._refuse(self.day, self.tr("Lúc này chưa tới. Để trống là số liệu mới nhất."))
            return None
        return min(at, self._now)

    def _refuse(self, field: Field, told: str) -> None:
        field.set_problem(told, "late")
        field.edit.setFocus()
