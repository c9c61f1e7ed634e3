"""When the result is due: the one function that slip, screens, lists and reports ask.

Conventions (Bộ luật Dân sự 2015, Điều 147–148; Nghị định 118/2025/NĐ-CP; practice of provincial systems):

- *ngày làm việc*: counting starts the day after reception and ends on the n-th worked day;
- *ngày*, *tháng*: counted straight through; an end that is not worked rolls to the next worked day; a month
  without that day number ends on its last day;
- the due time of these is the reception's clock time if both lie in office hours, else closing time; an
  office may choose closing time always (`DueTime.CLOSING`);
- *giờ làm việc*: counted in office hours, to the minute;
- *trong ngày*: due at closing; what comes in when no working time is left belongs to the next worked day;
- "after 15:00" is strict: 15:00:00 is not after it, 15:00:01 is;
- a pause moves the promise: the working time that was left when it began runs on from its end. Limits
  that are counted in whole days (*ngày*, *tháng*, and working days of an office that always promises
  closing time) move by whole days.
"""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.explanations import DayStep, Facts, steps
from services.rules.limits import Limit, LimitUnit, Pause
from services.rules.moments import local
from services.rules.reasons import sentence, warnings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.working_time import WorkCalendar

__all__ = [
    "Appointment",
    "DayStep",
    "DueTime",
    "Limit",
    "LimitUnit",
    "Pause",
    "Rule15h",
    "appointment",
    "clock_start",
    "resumed_due",
]

FIFTEEN = time(15, 0)  # "sau 15 giờ", e.g. Nghị định 23/2015/NĐ-CP, Điều 7


class Rule15h(StrEnum):
    """What a procedure says about reception after 15:00. The internal hand-over rule is not this one."""

    NONE = "none"
    SAME_DAY_NEXT_DAY = "same_day_next_day"  # "trong ngày" becomes the next working day
    START_NEXT_WORKING_DAY = "start_next_working_day"  # as if received at its opening


class DueTime(StrEnum):
    """Which time of the due day is promised."""

    CLOCK = "clock"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Appointment:
    """When the result is due, and why.

    Attributes:
        received_at: The moment of reception, Vietnam's clock.
        starts_at: The moment the limit runs from: reception itself, or the opening it was moved to.
        due_at: What is promised, to the minute.
        limit: The limit that was applied.
        steps: Every day from reception to the due day.
        warnings: Sentences to print beside the date: what could still change it.
        sentence: The reason in one line.
        rule_15h: The rule that was applied.
        due_time: The choice that was applied.
        pauses: The pauses that were applied, in order.
    """

    received_at: datetime
    starts_at: datetime
    due_at: datetime
    limit: Limit
    steps: tuple[DayStep, ...]
    warnings: tuple[str, ...]
    sentence: str
    rule_15h: Rule15h = Rule15h.NONE
    due_time: DueTime = DueTime.CLOCK
    pauses: tuple[Pause, ...] = ()


def appointment(
    received_at: datetime,
    limit: Limit,
    calendar: WorkCalendar,
    *,
    rule_15h: Rule15h = Rule15h.NONE,
    due_time: DueTime = DueTime.CLOCK,
    pauses: Sequence[Pause] = (),
) -> Appointment:
    """Return when the result is due, with its explanation.

    Args:
        received_at: When the complete dossier was received; any zone.
        limit: How long the procedure may take.
        calendar: The office's working days and hours.
        rule_15h: What the procedure says about reception after 15:00.
        due_time: Which time of the due day the office promises.
        pauses: When the clock stood still; in any order, not overlapping, none before reception.

    Raises:
        ValueError: A moment has no zone; a pause begins before reception or inside another one.
    """
    received_at = local(received_at)
    pauses = _in_order(pauses, received_at)
    starts_at = clock_start(received_at, limit, calendar, rule_15h)
    last_on = _last_day(starts_at, limit, calendar)
    first_due = due_at = _due(starts_at, last_on, limit, calendar, due_time)
    for pause in pauses:
        if pause.to_at > starts_at:
            counted = Pause(max(pause.from_at, starts_at), pause.to_at)
            due_at = resumed_due(due_at, counted, limit, calendar, due_time)
    facts = Facts(
        received_at=received_at,
        starts_at=starts_at,
        last_on=last_on,
        first_due=first_due,
        due_at=due_at,
        limit=limit,
        pauses=tuple(pause for pause in pauses if pause.from_at < pause.to_at),
        after_15h=starts_at != received_at and received_at.time() > FIFTEEN,
        whole_days=_in_whole_days(limit, due_time),
    )
    return Appointment(
        received_at,
        starts_at,
        due_at,
        limit,
        steps(facts, calendar),
        warnings(facts, calendar),
        sentence(facts, calendar),
        rule_15h,
        due_time,
        pauses,
    )


def resumed_due(
    due_at: datetime,
    pause: Pause,
    limit: Limit,
    calendar: WorkCalendar,
    due_time: DueTime = DueTime.CLOCK,
) -> datetime:
    """Return what is promised after a pause: the end of the pause + the working time left at its start.

    A pause that begins when the promise is already due changes nothing, nor does one without working time.
    Limits counted in whole days move by the days between the two dates, and roll; they never end before
    the clock runs again.
    """
    if pause.from_at >= due_at:
        return due_at
    if _in_whole_days(limit, due_time):
        return _moved_by_days(due_at, pause, limit, calendar, due_time)
    if calendar.working_minutes(pause.from_at, pause.to_at) == 0:
        return due_at
    left = calendar.working_minutes(pause.from_at, due_at)
    return calendar.add_working_minutes(pause.to_at, left)


def _in_order(pauses: Sequence[Pause], received_at: datetime) -> tuple[Pause, ...]:
    ordered = tuple(sorted(pauses, key=lambda pause: pause.from_at))
    earliest = received_at
    for pause in ordered:
        if pause.from_at < earliest:
            raise ValueError("a pause begins before reception or inside another one")
        earliest = pause.to_at
    return ordered


def _in_whole_days(limit: Limit, due_time: DueTime) -> bool:
    if limit.unit in {LimitUnit.DAYS, LimitUnit.MONTHS}:
        return True
    return due_time is DueTime.CLOSING and limit.unit is not LimitUnit.HOURS


def clock_start(
    received_at: datetime, limit: Limit, calendar: WorkCalendar, rule_15h: Rule15h
) -> datetime:
    """Return the moment the limit runs from; a pause before it changes nothing.

    Args:
        received_at: When the complete dossier was received, Vietnam's clock.
    """
    on = received_at.date()
    if received_at.time() > FIFTEEN and (
        rule_15h is Rule15h.START_NEXT_WORKING_DAY
        or (rule_15h is Rule15h.SAME_DAY_NEXT_DAY and limit.unit is LimitUnit.SAME_DAY)
    ):
        return calendar.opening(calendar.next_worked_day(on))
    if limit.unit is LimitUnit.SAME_DAY:
        if calendar.is_worked(on) and received_at < calendar.closing(on):
            return received_at
        return calendar.opening(calendar.next_worked_day(on))
    if limit.unit is LimitUnit.HOURS and not calendar.is_open(received_at):
        return calendar.next_opening(received_at)
    return received_at


def _last_day(starts_at: datetime, limit: Limit, calendar: WorkCalendar) -> date:
    """Return the day the count ends on, before it is rolled to a worked one."""
    on = starts_at.date()
    if limit.unit is LimitUnit.HOURS:
        return calendar.add_working_minutes(starts_at, limit.amount * 60).date()
    if limit.unit is LimitUnit.DAYS:
        return on + timedelta(days=limit.amount)
    if limit.unit is LimitUnit.MONTHS:
        return _months_later(on, limit.amount)
    if limit.unit is LimitUnit.WORKING_DAYS:
        for _ in range(limit.amount):
            on = calendar.next_worked_day(on)
    return on


def _due(
    starts_at: datetime, last_on: date, limit: Limit, calendar: WorkCalendar, due_time: DueTime
) -> datetime:
    if limit.unit is LimitUnit.HOURS:
        return calendar.add_working_minutes(starts_at, limit.amount * 60)
    on = calendar.worked_day_from(last_on)
    if limit.unit is LimitUnit.SAME_DAY or due_time is DueTime.CLOSING:
        return calendar.closing(on)
    return _same_clock(starts_at, on, calendar)


def _same_clock(at: datetime, on: date, calendar: WorkCalendar) -> datetime:
    """Return the clock time of `at` on a worked day, or its closing if one of the two is not open."""
    moved = datetime.combine(on, at.time().replace(second=0, microsecond=0), at.tzinfo)
    both_open = calendar.is_open(at) and calendar.is_open(moved)
    return moved if both_open else calendar.closing(on)


def _moved_by_days(
    due_at: datetime, pause: Pause, limit: Limit, calendar: WorkCalendar, due_time: DueTime
) -> datetime:
    from_on, to_on = local(pause.from_at).date(), local(pause.to_at).date()
    on = due_at.date()
    if limit.unit in {LimitUnit.DAYS, LimitUnit.MONTHS}:
        on = calendar.worked_day_from(on + (to_on - from_on))
    else:
        for _ in range(calendar.worked_days_between(from_on, to_on)):
            on = calendar.next_worked_day(on)
    moved = _same_clock(due_at, on, calendar)
    if moved >= pause.to_at and due_time is DueTime.CLOCK:
        return moved
    if calendar.closing(on) >= pause.to_at:
        return calendar.closing(on)
    return calendar.closing(calendar.next_worked_day(on))


def _months_later(on: date, count: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 + count, 12)
    return date(year, month + 1, min(on.day, months.monthrange(year, month + 1)[1]))
