"""The days that differ from their weekday: as a list, as twelve months; the office's own can be changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.working_time import DayRule, WorkCalendar
from ui.dialogs.local_day_dialog import LocalDayDialog
from ui.layout import Breadth, Room, fix, spread
from ui.pages.calendar_days import day_row, day_runs
from ui.pages.year_view import YearView
from ui.tables.fact_table import Column, FactTable
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.segment import Segment

AHEAD_DAYS = 400  # "sắp tới": a year and a month, so that next year's Tết is among them
YEAR_WIDTH = 560
UNBOUND = 16_777_215  # Qt's own "no limit" of a widget's width
SOON = "soon"

Calendar = Callable[[tuple[DayRule, ...]], WorkCalendar]
"""Answers the calendar in force with these days of the office's own."""


class CalendarDayList(QWidget):
    """The list with its tools.

    Signals:
        edited: The office's own days were changed on the screen.
    """

    edited = Signal()

    def __init__(self, calendar: Calendar, *, may_change: bool) -> None:
        super().__init__()
        self._calendar_with = calendar
        self._may_change = may_change
        self._today = date.min
        self._kept: tuple[DayRule, ...] = ()
        self._years: list[str] = []
        self._shows_months = False
        self._is_wide = False
        self.days: tuple[DayRule, ...] = ()
        self.span = Segment(self.tr("Những ngày nào"))
        self.add = Button(self.tr("Thêm ngày của xã"), icon="plus", key="Ctrl+N")
        self.change = Button(self.tr("Sửa"), key="Enter")
        self.remove = Button(self.tr("Xóa"), "danger", key="Delete")
        self.as_months = Button(self.tr("Xem lịch"), icon="calendar-event")
        self.table = FactTable(
            self.tr("Ngày khác thường"),
            (
                Column(self.tr("Ngày"), 158),
                Column(self.tr("Loại"), 168),
                Column(self.tr("Tên")),
                Column(self.tr("Căn cứ"), 212, least_width=840),
                Column(self.tr("Nguồn"), 96, least_width=680),
            ),
        )
        self.months = YearView(self.tr("Mười hai tháng"))
        self._build()
        self._connect()

    def show_days(self, kept: tuple[DayRule, ...], days: tuple[DayRule, ...], today: date) -> None:
        """Show the calendar with `days` of the office's own, of which `kept` are kept already."""
        self._kept, self.days, self._today = kept, days, today
        self._show()

    @property
    def calendar(self) -> WorkCalendar:
        """The calendar as it is on the screen, unsaved days included."""
        return self._calendar_with(self.days)

    def fit(self, room: Room) -> None:
        """Lay out for the room: the months beside the list, or instead of it."""
        self._is_wide = room.breadth >= Breadth.WIDE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._tools.setDirection(down if room.width < 1000 else across)
        is_tiny = room.breadth <= Breadth.TINY
        self.months.arrange(2 if is_tiny else 3 if self._is_wide or room.width < 1000 else 4)
        self._show_view()

    # -- acts ------------------------------------------------------------------------------------

    def add_day(self) -> None:
        """Ask for a day the office decides."""
        self._ask(None)

    def change_day(self) -> None:
        """Ask anew for the chosen day of the office."""
        rule = self._chosen()
        if rule is not None:
            self._ask(rule)

    def remove_day(self) -> None:
        """Take the chosen day of the office away; nothing is forgotten until it is saved."""
        rule = self._chosen()
        if rule is not None and self._may_change:
            self._take(tuple(day for day in self.days if day.on != rule.on))
            self.table.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.view.hasFocus():
            self.remove_day()
            return
        super().keyPressEvent(event)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=12)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column.addLayout(self._tools)
        spread(self._tools, gap=8)
        self.span.setProperty("shows", True)
        self.as_months.setProperty("shows", True)
        self.as_months.setCheckable(True)
        self._tools.addWidget(self.span, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools.addStretch(1)
        buttons = QHBoxLayout()
        self._tools.addLayout(buttons)
        spread(buttons, gap=8)
        for button in (self.change, self.remove, self.as_months, self.add):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add.setVisible(self._may_change)
        both = QHBoxLayout()
        column.addLayout(both)
        spread(both, gap=24)
        both.addWidget(self.table, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.months)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_day)
        self.change.clicked.connect(self.change_day)
        self.remove.clicked.connect(self.remove_day)
        self.as_months.clicked.connect(self._on_as_months)
        self.span.chosen.connect(self._on_span)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(self._on_opened)
        if self._may_change:
            keys.bind(self, {"Ctrl+N": self.add_day})

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        calendar = self.calendar
        self._offer_spans(calendar)
        held = {rule.on: rule for rule in self._kept}
        unsaved = frozenset(rule.on for rule in self.days if held.get(rule.on) != rule)
        self.table.show_rows([day_row(run) for run in day_runs(self._wanted(calendar), unsaved)])
        is_soon = self.span.key == SOON
        first = self._today if is_soon else date(int(self.span.key), 1, 1)
        self.months.show_months(calendar, first, self._today)
        self._show_view()
        self._on_row(self.table.value)

    def _offer_spans(self, calendar: WorkCalendar) -> None:
        last = min(calendar.known_through.year, self._today.year + 2)
        years = [str(year) for year in range(self._today.year, last + 1)]
        if years == self._years:  # a segment must not be remade while one of its buttons is clicked
            return
        self._years = years
        chosen = self.span.key if self.span.key in {SOON, *years} else SOON
        self.span.set_choices(((SOON, self.tr("Sắp tới")), *((year, year) for year in years)))
        self.span.choose(chosen)

    def _wanted(self, calendar: WorkCalendar) -> list[DayRule]:
        if self.span.key == SOON:
            last = self._today + timedelta(days=AHEAD_DAYS)
            return [rule for rule in calendar.rules if self._today <= rule.on <= last]
        return [rule for rule in calendar.rules if str(rule.on.year) == self.span.key]

    def _show_view(self) -> None:
        self.as_months.setVisible(not self._is_wide)
        self.as_months.setChecked(self._shows_months)
        self.months.setVisible(self._is_wide or self._shows_months)
        self.table.setVisible(self._is_wide or not self._shows_months)
        if self._is_wide:
            fix(self.months, width=YEAR_WIDTH)
        else:
            self.months.setProperty("fixedAt", None)
            self.months.setMinimumWidth(0)
            self.months.setMaximumWidth(UNBOUND)

    # -- slots -----------------------------------------------------------------------------------

    def _on_span(self, _key: str) -> None:
        self._show()

    def _on_as_months(self) -> None:
        self._shows_months = not self._shows_months
        self._show_view()

    def _on_row(self, _value: object) -> None:
        is_own = self._chosen() is not None and self._may_change
        self.change.setVisible(is_own)
        self.remove.setVisible(is_own)

    def _on_opened(self, _value: object) -> None:
        self.change_day()

    # -- private ---------------------------------------------------------------------------------

    def _chosen(self) -> DayRule | None:
        """Return the office's own day that is chosen, if one is."""
        value = self.table.value
        return next((rule for rule in self.days if rule.on == value), None)

    def _ask(self, before: DayRule | None) -> None:
        if not self._may_change:
            return
        dialog = LocalDayDialog(self, self.calendar, self._today, before)

        def take(days: tuple[DayRule, ...] | None) -> None:
            if days is None:
                return
            gone = {rule.on for rule in days} | ({before.on} if before is not None else set())
            self._take((*(rule for rule in self.days if rule.on not in gone), *days))
            self.table.choose(days[0].on)
            self.table.view.setFocus()

        dialog.finished.connect(take)
        dialog.open()

    def _take(self, days: tuple[DayRule, ...]) -> None:
        self.days = tuple(sorted(days, key=lambda rule: rule.on))
        self._show()
        self.edited.emit()
