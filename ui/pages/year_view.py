"""Twelve months at a glance, days marked by what they are, and what the marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.dialogs.month_grid import DayKey, MonthGrid
from ui.layout import spread
from ui.pages.calendar_days import day_runs, legend, month_looks

if TYPE_CHECKING:
    from datetime import date

    from services.rules.working_time import WorkCalendar

MONTHS = 12


class YearView(QWidget):
    """Twelve months in two to four columns."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._shown: tuple[date, WorkCalendar] | None = None
        self._columns = 0
        self.months: list[MonthGrid] = []
        column = QVBoxLayout(self)
        spread(column, gap=12)
        self._grid = QGridLayout()
        spread(self._grid, gap=12, across=20)
        column.addLayout(self._grid)
        self._keys = QGridLayout()
        spread(self._keys, gap=4, across=12)
        self._key_widgets = [DayKey(look, words) for look, words in legend()]
        column.addLayout(self._keys)
        column.addStretch(1)

    def show_months(self, calendar: WorkCalendar, first: date, today: date) -> None:
        """Show the twelve months from the month of `first`."""
        first = first.replace(day=1)
        if self._shown != (first, calendar):
            self._shown = (first, calendar)
            self._make_months(calendar, first, today)

    def arrange(self, columns: int) -> None:
        """Put the months into that many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        self._place()

    def _make_months(self, calendar: WorkCalendar, first: date, today: date) -> None:
        for month in self.months:
            self._grid.removeWidget(month)
            month.hide()
            month.deleteLater()
        runs = day_runs(calendar.rules)
        self.months = []
        for step in range(MONTHS):
            years, number = divmod(first.month - 1 + step, 12)
            year, month_number = first.year + years, number + 1
            grid = MonthGrid(year, month_number, low=True)
            named = [
                f"{run.days} {run.rule.name}"
                for run in runs
                if (run.first.year, run.first.month) == (year, month_number)
            ]
            looks = month_looks(calendar, year, month_number, today)
            grid.show_days(looks, "; ".join(named))
            self.months.append(grid)
        self._place()

    def _place(self) -> None:
        columns = max(1, self._columns)
        for place, month in enumerate(self.months):
            self._grid.addWidget(
                month, place // columns, place % columns, Qt.AlignmentFlag.AlignTop
            )
        for place, key in enumerate(self._key_widgets):
            self._keys.addWidget(key, place // columns, place % columns)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
            self._keys.setColumnStretch(place, 1 if place < columns else 0)
