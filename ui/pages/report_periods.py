"""Which period the reports page shows, and as of when: three usual ones at hand, others in a menu, any days asked."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.rules.moments import local
from services.rules.report_periods import (
    Period,
    PeriodLength,
    calendar_period,
    period_before,
    reporting_period,
)
from ui.layout import Breadth, Room, spread
from ui.report_wording import period_words
from ui.widgets.menu import menu
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.clock import Clock
    from ui.dialogs.report_span_dialog import AskedSpan

MONTH, QUARTER, REPORTING, OTHER = "month", "quarter", "reporting", "other"
_ROMAN = ("I", "II", "III", "IV")


class ReportPeriods(QWidget):
    """The choice. The reporting month of today holds until another period is chosen.

    Signals:
        changed: Another period, or another moment, was chosen.
    """

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._chosen: Period | None = None  # None follows the reporting month of today
        self.as_of: datetime | None = None  # None: what is known now
        self.segment = Segment(self.tr("Kỳ"))
        self.text = ElidedLabel("", "smallstrong")
        row = QHBoxLayout(self)
        spread(row, gap=10)
        row.addWidget(self.segment)
        row.addWidget(self.text, 1)
        self.segment.chosen.connect(self._on_segment)

    @property
    def today(self) -> date:
        """The day it is."""
        return local(self._clock()).date()

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return self._chosen or reporting_period(self.today, PeriodLength.MONTH)

    def choose(self, period: Period | None, as_of: datetime | None = None) -> None:
        """Take another period (None: the reporting month of today), as known at a moment."""
        self._chosen, self.as_of = period, as_of
        self.mark()
        self.changed.emit()

    def mark(self) -> None:
        """Mark what is chosen; again after a menu was left without choosing."""
        today, period = self.today, self.period
        usual = {
            MONTH: calendar_period(today, PeriodLength.MONTH),
            QUARTER: calendar_period(today, PeriodLength.QUARTER),
            REPORTING: reporting_period(today, PeriodLength.MONTH),
        }
        found = [key for key, made in usual.items() if made == period and self.as_of is None]
        self.segment.choose(found[0] if found else OTHER)

    def fit(self, room: Room) -> None:
        """Say less where it is narrow."""
        is_short = room.breadth < Breadth.COMPACT
        quarter = self.tr("Quý %1").replace("%1", _ROMAN[(self.today.month - 1) // 3])
        self.segment.set_choices(
            (
                (MONTH, self.tr("Tháng") if is_short else self.tr("Tháng này")),
                (QUARTER, self.tr("Quý") if is_short else quarter),
                (REPORTING, self.tr("Kỳ") if is_short else self.tr("Kỳ báo cáo")),
                (OTHER, self.tr("Chọn") if is_short else self.tr("Tự chọn")),
            )
        )
        self.text.setVisible(room.breadth >= Breadth.NARROW)
        self.mark()

    def first_focus(self) -> QWidget | None:
        """Return the chosen one."""
        return next((button for button in self.segment.buttons() if button.isChecked()), None)

    def offer(self) -> None:
        """Open the menu of further periods."""
        month = reporting_period(self.today, PeriodLength.MONTH)
        quarter = reporting_period(self.today, PeriodLength.QUARTER)
        made = (
            (self.tr("Kỳ báo cáo trước"), period_before(month)),
            (self.tr("Quý báo cáo"), quarter),
            (self.tr("Quý báo cáo trước"), period_before(quarter)),
            (self.tr("6 tháng báo cáo"), reporting_period(self.today, PeriodLength.HALF_YEAR)),
            (self.tr("Năm báo cáo"), reporting_period(self.today, PeriodLength.YEAR)),
            (self.tr("Năm theo lịch"), calendar_period(self.today, PeriodLength.YEAR)),
        )
        entries: list[tuple[str, Callable[[], object]]] = [
            (f"{name} ({period_words(period)})", partial(self.choose, period))
            for name, period in made
        ]
        entries.append((self.tr("Chọn ngày và lúc lấy số liệu…"), self.ask))
        shown = menu(self, entries)
        shown.aboutToHide.connect(self.mark)
        shown.popup(self.segment.mapToGlobal(self.segment.rect().bottomLeft()))

    def ask(self) -> None:
        """Ask for any days, and as of when."""
        from ui.dialogs.report_span_dialog import ReportSpanDialog

        dialog = ReportSpanDialog(self, self.period.span, self.as_of, self._clock())
        dialog.finished.connect(self._on_asked)
        dialog.open()

    def _on_segment(self, key: str) -> None:
        match key:
            case "month":
                self.choose(calendar_period(self.today, PeriodLength.MONTH))
            case "quarter":
                self.choose(calendar_period(self.today, PeriodLength.QUARTER))
            case "reporting":
                self.choose(None)
            case _:
                self.offer()

    def _on_asked(self, asked: AskedSpan | None) -> None:
        if asked is not None:
            self.choose(asked.period, asked.as_of)
        else:
            self.mark()
