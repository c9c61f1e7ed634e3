"""The days of a calendar that differ from their weekday, as rows of a table and as months."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.rules.working_time import DayKind, DayRule, WorkCalendar, sessions_text
from ui.dialogs.month_grid import Look
from ui.rule_wording import short_date, weekdays
from ui.tables.fact_table import Cell, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DAY = timedelta(days=1)
_NOON = time(12, 0)
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayRun:
    """One special day, or several alike that follow each other.

    Attributes:
        rule: The rule of the first day; the others say the same.
        is_unsaved: The office decided it on the screen and nothing is kept yet.
    """

    rule: DayRule
    last: date
    is_unsaved: bool = False

    @property
    def first(self) -> date:
        """The first day."""
        return self.rule.on

    @property
    def days(self) -> str:
        """`T3 24/11/2026`, or `05/02 – 11/02/2027`."""
        if self.first == self.last:
            return short_date(self.first)
        if self.first.year == self.last.year:
            return f"{self.first:%d/%m} – {self.last:%d/%m/%Y}"
        return f"{self.first:%d/%m/%Y} – {self.last:%d/%m/%Y}"


def day_runs(rules: Iterable[DayRule], unsaved: frozenset[date] = frozenset()) -> list[DayRun]:
    """Return the rules in order of date, equal neighbours as one; the office's own stay single."""
    found: list[DayRun] = []
    for rule in sorted(rules, key=lambda one: (one.on, one.is_local)):
        run = DayRun(rule, rule.on, rule.is_local and rule.on in unsaved)
        before = found[-1] if found else None
        if (
            before is not None
            and not rule.is_local
            and before.last + _DAY == rule.on
            and replace(before.rule, on=rule.on) == rule
        ):
            found[-1] = replace(before, last=rule.on)
        else:
            found.append(run)
    return found


def day_row(run: DayRun) -> Row:
    """Return a run as a row: day, kind, name, legal basis, whose rule it is."""
    rule = run.rule
    icon, tone, kind = kind_look(rule)
    name = rule.name
    if rule.certainty != "official":
        name = translate("CalendarDays", "%1 (dự kiến)").replace("%1", rule.name)
    owner = (
        translate("CalendarDays", "xã") if rule.is_local else translate("CalendarDays", "cả nước")
    )
    if run.is_unsaved:
        owner = translate("CalendarDays", "xã · chưa lưu")
    basis_tone = "ink2" if rule.certainty == "official" else "soon"
    source = (rule.source or translate("CalendarDays", "chưa ghi văn bản")).replace(
        ", Điều ", ", Đ."
    )
    basis, _, detail = source.partition(": ")
    return Row(
        (
            Cell(run.days, role="smallstrong"),
            Cell(kind, icon=icon, icon_tone=tone, tone="ink2"),
            Cell(name, narrow_detail=source),
            Cell(basis, detail, tone=basis_tone),
            Cell(owner, tone="soon" if run.is_unsaved else "ink2"),
        ),
        value=rule.on if rule.is_local else (rule.on, run.last),
    )


def kind_look(rule: DayRule) -> tuple[str, str, str]:
    """Return icon, tone and words for the kind of a day."""
    match rule.kind:
        case DayKind.HOLIDAY:
            return "calendar-off", "soon", translate("CalendarDays", "Nghỉ lễ")
        case DayKind.MADE_UP:
            return "repeat", "early", translate("CalendarDays", "Làm bù")
        case DayKind.HALF_DAY:
            hours = sessions_text(rule.sessions or ())
            return "sunset-2", "ink2", translate("CalendarDays", "Làm %1").replace("%1", hours)
        case DayKind.WORKED:
            return "circle-dashed", "ink2", translate("CalendarDays", "Chưa chốt")
        case DayKind.REST:
            return "circle-minus", "ink2", translate("CalendarDays", "Nghỉ")
        case DayKind.CLOSED:
            words = (
                translate("CalendarDays", "Đóng quầy cả ngày")
                if not rule.sessions
                else _closed_part(rule)
            )
            if rule.moves_deadlines:
                return "ban", "late", translate("CalendarDays", "%1, dời hạn").replace("%1", words)
            return "circle-minus", "ink2", words
        case DayKind.RECEPTION:
            return "sun", "ink2", _reception_part(rule)


def kind_words(rule: DayRule) -> str:
    """Return what sort of day it is, in words."""
    return kind_look(rule)[2]


def _closed_part(rule: DayRule) -> str:
    is_morning_open = any(start < _NOON for start, _ in rule.sessions or ())
    is_afternoon_open = any(end > _NOON for _, end in rule.sessions or ())
    if is_morning_open and not is_afternoon_open:
        return translate("CalendarDays", "Đóng quầy chiều")
    if is_afternoon_open and not is_morning_open:
        return translate("CalendarDays", "Đóng quầy sáng")
    return translate("CalendarDays", "Đóng quầy một phần")


def _reception_part(rule: DayRule) -> str:
    weekday = weekdays()[rule.on.weekday()] if rule.on.weekday() >= 5 else ""
    sessions = rule.sessions or ()
    if sessions and all(end <= _NOON for _, end in sessions):
        return translate("CalendarDays", "Nhận sáng %1").replace("%1", weekday).rstrip()
    return translate("CalendarDays", "Nhận hồ sơ %1").replace("%1", weekday).rstrip()


def month_looks(calendar: WorkCalendar, year: int, month: int, today: date) -> dict[date, Look]:
    """Return how each day of a month is drawn; today has an edge."""
    looks = {}
    on = date(year, month, 1)
    while on.month == month:
        looks[on] = Look.RING if on == today else _look(calendar, on)
        on += _DAY
    return looks


def _look(calendar: WorkCalendar, on: date) -> Look:
    rule, own = calendar.rule(on), calendar.local_rule(on)
    if rule is not None and rule.certainty == "uncertain":
        return Look.UNSURE
    if own is not None:
        return Look.PAUSED if own.kind is DayKind.CLOSED else Look.COUNTED
    if rule is not None and rule.kind in {DayKind.MADE_UP, DayKind.HALF_DAY}:
        return Look.WORKED
    if rule is not None and rule.kind is DayKind.HOLIDAY:
        return Look.OFF
    return Look.PLAIN if calendar.is_worked(on) else Look.REST


def legend() -> tuple[tuple[Look, str], ...]:
    """Return what each look means."""
    return (
        (Look.OFF, translate("CalendarDays", "nghỉ lễ, nghỉ bù")),
        (Look.WORKED, translate("CalendarDays", "làm bù, làm nửa ngày")),
        (Look.UNSURE, translate("CalendarDays", "chưa có văn bản chính thức")),
        (Look.PAUSED, translate("CalendarDays", "xã đóng quầy")),
        (Look.COUNTED, translate("CalendarDays", "xã nhận thêm")),
        (Look.REST, translate("CalendarDays", "nghỉ hằng tuần")),
        (Look.RING, translate("CalendarDays", "hôm nay")),
    )


def unsure_days(rules: Sequence[DayRule], today: date) -> tuple[list[str], list[str]]:
    """Return names and spans of the days to come that no official text settles."""
    unsure = [rule for rule in rules if rule.certainty == "uncertain" and rule.on >= today]
    runs = day_runs(replace(rule, kind=DayKind.HOLIDAY, source="") for rule in unsure)
    names: dict[str, None] = {}
    for run in runs:
        year = str(run.first.year)
        name = run.rule.name if year in run.rule.name else f"{run.rule.name} {year}"
        names[name] = None
    return list(names), [run.days for run in runs]
