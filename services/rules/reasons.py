"""Why the result is due on that day, in one line, and what may still change the date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from services.rules.explanations import CALENDAR_UNITS, Facts, name_of_rest, pause_text
from services.rules.limits import LimitUnit
from services.rules.moments import clock_text, short_day
from services.rules.working_time import DayKind, DayRule, WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = timedelta(days=1)
_MAY_CHANGE = "Ngày hẹn này có thể đổi khi có lịch mới."


def sentence(facts: Facts, calendar: WorkCalendar) -> str:
    """Return the reason in one line: `3 ngày làm việc · bỏ qua T3 24/11 Ngày Văn hóa Việt Nam`."""
    parts = [
        "Trong ngày" if facts.limit.unit is LimitUnit.SAME_DAY else str(facts.limit),
        _start_reason(facts),
        _short_month_reason(facts),
        *_skips(facts, calendar),
        *_made_up_days(facts, calendar),
        _roll_reason(facts, calendar),
        *(f"tạm dừng {pause_text(pause)}" for pause in facts.pauses if pause.from_at < pause.to_at),
    ]
    return " · ".join(part for part in parts if part)


def warnings(facts: Facts, calendar: WorkCalendar) -> tuple[str, ...]:
    """Return what could still change the date, or keep the citizen from coming: whole sentences."""
    due_on = facts.due_at.date()
    unsure = _unsure(facts, calendar)
    said = [f"{name} chưa có văn bản chính thức. {_MAY_CHANGE}" for name in unsure]
    if due_on > calendar.known_through:
        said.append(f"Chưa có lịch làm việc năm {due_on.year}. {_MAY_CHANGE}")
    elif due_on > calendar.official_through and not unsure:
        said.append(f"Lịch nghỉ năm {due_on.year} chưa có đủ văn bản chính thức. {_MAY_CHANGE}")
    if facts.received_at.date() < calendar.known_from:
        said.append(
            f"Không có lịch làm việc năm {facts.received_at.year}: chỉ trừ thứ Bảy, Chủ nhật."
        )
    closed = calendar.local_rule(due_on)
    if closed is not None and not calendar.desk_sessions(due_on):
        said.append(
            f"Ngày hẹn trả {short_day(due_on)} quầy đóng cửa ({closed.name}):"
            " báo công dân trước khi đến."
        )
    return tuple(said)


def _start_reason(facts: Facts) -> str:
    if facts.starts_at == facts.received_at:
        return ""
    if facts.limit.unit is LimitUnit.SAME_DAY:
        when = "nhận sau 15 giờ" if facts.after_15h else "nhận ngoài giờ làm việc"
        return f"{when} nên sang ngày làm việc kế tiếp"
    when = "nhận sau 15 giờ" if facts.after_15h else "nhận ngoài giờ làm việc"
    return f"{when} nên tính từ {clock_text(facts.starts_at)} {short_day(facts.starts_at.date())}"


def _short_month_reason(facts: Facts) -> str:
    on = facts.starts_at.date()
    if facts.limit.unit is not LimitUnit.MONTHS or facts.last_on.day == on.day:
        return ""
    return f"tháng {facts.last_on.month} không có ngày {on.day} nên lấy {facts.last_on:%d/%m}"


def _skips(facts: Facts, calendar: WorkCalendar) -> Iterator[str]:
    """Name the days off that are not ordinary weekends, each run of days once."""
    if facts.limit.unit in CALENDAR_UNITS:
        return
    off = [
        (on, name_of_rest(on, calendar))
        for on in _days_after(facts.received_at.date(), facts.due_at.date())
        if not calendar.is_worked(on) and calendar.note(on)
    ]
    for name, run in _runs(off):
        if any(calendar.is_usually_worked(on) for on in run):
            yield f"bỏ qua {_span(run)} {name}"


def _made_up_days(facts: Facts, calendar: WorkCalendar) -> Iterator[str]:
    if facts.limit.unit in CALENDAR_UNITS:
        return
    for on in _days_after(facts.received_at.date(), facts.due_at.date()):
        if calendar.kind(on) is DayKind.MADE_UP:
            yield f"tính cả {short_day(on)} làm bù"


def _roll_reason(facts: Facts, calendar: WorkCalendar) -> str:
    due_on = facts.first_due.date()
    if facts.limit.unit not in CALENDAR_UNITS or facts.last_on == due_on:
        return ""
    note = calendar.note(facts.last_on)
    day = f"{short_day(facts.last_on)} {note}" if note else short_day(facts.last_on)
    return f"ngày cuối rơi vào {day} nên dời sang {short_day(due_on)}"


def _runs(days: list[tuple[date, str]]) -> Iterator[tuple[str, list[date]]]:
    """Group days of one name that follow each other."""
    numbered = enumerate(days)
    for (name, _), group in groupby(
        numbered, lambda item: (item[1][1], item[1][0] - item[0] * _DAY)
    ):
        yield name, [on for _, (on, _) in group]


def _span(run: list[date]) -> str:
    return short_day(run[0]) if len(run) == 1 else f"{short_day(run[0])} – {short_day(run[-1])}"


def _unsure(facts: Facts, calendar: WorkCalendar) -> list[str]:
    """Name the days the date depends on that no official text settles, each name once."""
    named: dict[str, None] = {}
    for on in _days_after(facts.received_at.date(), facts.due_at.date()):
        rule = calendar.rule(on)
        if rule is not None and rule.certainty != "official" and on <= calendar.known_through:
            named[_with_year(rule)] = None
    return list(named)


def _with_year(rule: DayRule) -> str:
    year = str(rule.on.year)
    return rule.name if year in rule.name else f"{rule.name} {year}"


def _days_after(after: date, through: date) -> Iterator[date]:
    while after < through:
        after += _DAY
        yield after
