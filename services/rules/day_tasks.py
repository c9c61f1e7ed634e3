"""What an officer does first today: the order of tasks, the act behind each, and where its time begins and ends.

The order is that of "Hôm nay": who was urged answers first, then what is late, then what becomes late.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from services.rules.acts import ActKind
from services.rules.life import TABLE
from services.rules.moments import VIETNAM, local
from services.rules.permissions import Permission, Role, allows

if TYPE_CHECKING:
    from services.rules.working_time import WorkCalendar


class TaskKind(StrEnum):
    """One thing to do, in the order it is to be done."""

    DIRECTIVE = "directive"
    NOT_TAKEN = "not_taken"
    OVERDUE = "overdue"
    APOLOGY_DUE = "apology_due"  # the letter must go out today
    DUE_TODAY = "due_today"
    SUPPLEMENTED = "supplemented"
    CITIZEN_LATE = "citizen_late"  # the citizen's time to supplement is over
    TO_CALL = "to_call"  # a result is there, and nobody was called
    STEP_DUE = "step_due"
    DUE_SOON = "due_soon"
    UNCOLLECTED = "uncollected"
    UNPAID = "unpaid"
    REPEATED = "repeated"  # asked for more a second time today; for who leads


ACTS: Mapping[TaskKind, ActKind] = MappingProxyType(
    {
        TaskKind.DIRECTIVE: ActKind.ACKNOWLEDGED,
        TaskKind.NOT_TAKEN: ActKind.TAKEN_OVER,
        TaskKind.OVERDUE: ActKind.APOLOGISED,
        TaskKind.APOLOGY_DUE: ActKind.EXTENDED,
        TaskKind.DUE_TODAY: ActKind.FINISHED,
        TaskKind.SUPPLEMENTED: ActKind.FORWARDED,
        TaskKind.CITIZEN_LATE: ActKind.STOPPED,
        TaskKind.TO_CALL: ActKind.CALLED,
        TaskKind.STEP_DUE: ActKind.FORWARDED,
        TaskKind.DUE_SOON: ActKind.FINISHED,
        TaskKind.UNCOLLECTED: ActKind.CALLED,
        TaskKind.UNPAID: ActKind.PAID,
    }
)
"""What an officer does about a task of their own."""

URGENT = frozenset(
    {
        TaskKind.DIRECTIVE,
        TaskKind.NOT_TAKEN,
        TaskKind.OVERDUE,
        TaskKind.APOLOGY_DUE,
        TaskKind.DUE_TODAY,
    }
)
"""Tasks that cannot wait until tomorrow; the rail counts them."""


@dataclass(frozen=True, slots=True)
class TaskLimits:
    """The values tasks depend on, from dated data.

    Attributes:
        apology_days_before: How many working days before the term the letter goes out at the latest.
        remind_days_before: How many working days before the term one is reminded first.
        uncollected_days: After how many days a result has waited too long.
    """

    apology_days_before: int
    remind_days_before: int
    uncollected_days: int


@dataclass(frozen=True, slots=True)
class DayBounds:
    """Moments that part the tasks of a day; each one begins what comes after it.

    Attributes:
        begins: Midnight before now.
        ends: Midnight after now.
        apology_until: Terms before it, from `ends` on, want their letter today.
        remind_until: Terms before it, from `apology_until` on, are reminded of.
        uncollected_before: Results ready before it have waited too long.
        letters_by: When the office closes today; None on a day that is not worked.
    """

    now: datetime
    begins: datetime
    ends: datetime
    apology_until: datetime
    remind_until: datetime
    uncollected_before: datetime
    letters_by: datetime | None


def day_bounds(now: datetime, calendar: WorkCalendar, limits: TaskLimits) -> DayBounds:
    """Return what parts the tasks at `now`.

    A term on the next working day is "tomorrow", whatever days lie between.
    """
    today = local(now).date()
    apology_until = _after(_worked_day(today, limits.apology_days_before, calendar))
    remind_until = _after(_worked_day(today, limits.remind_days_before, calendar))
    begins = _midnight(today)
    return DayBounds(
        now=now,
        begins=begins,
        ends=_after(today),
        apology_until=apology_until,
        remind_until=max(apology_until, remind_until),
        uncollected_before=begins - timedelta(days=limits.uncollected_days),
        letters_by=calendar.closing(today) if calendar.is_worked(today) else None,
    )


def act_for(kind: TaskKind, role: Role, *, is_mine: bool) -> ActKind | None:
    """Return what `role` does about a task, or None where there is nothing to do but look.

    Who looks at the whole commune urges; what was urged already waits for its answer.
    """
    act = ACTS.get(kind) if is_mine else ActKind.DIRECTED
    if act is None or (not is_mine and kind is TaskKind.DIRECTIVE):
        return None
    return act if allows(role, TABLE[act].permission) else None


def sees_commune(role: Role) -> bool:
    """Say whether `role` looks at the tasks of everybody."""
    return allows(role, Permission.BOARD)


def has_own_tasks(role: Role) -> bool:
    """Say whether dossiers are held by officers of this role."""
    return allows(role, Permission.PROCESS)


def _worked_day(on: date, number: int, calendar: WorkCalendar) -> date:
    for _ in range(number):
        on = calendar.next_worked_day(on)
    return on


def _after(on: date) -> datetime:
    return _midnight(on + timedelta(days=1))


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time.min, VIETNAM)
