"""What the board says beyond the percentages, from numbers by day: ages, the days to come, what can still come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from services.rules.counting import DaySpan
    from services.rules.working_time import WorkCalendar

DayCount = tuple["date", int]
"""A day, and how many dossiers belong to it."""

IN_WORK_EDGES = (3, 7, 15, 30)  # last ages of the buckets, in calendar days
OVERDUE_EDGES = (2, 5, 10, 30)
UNCOLLECTED_LIMITS = ("uncollected_first_days", "uncollected_second_days", "uncollected_third_days")


@dataclass(frozen=True, slots=True)
class AgeCount:
    """How many dossiers have an age, in calendar days.

    Attributes:
        first: Youngest age in it.
        last: Oldest age in it; None for the last bucket, which has no end.
    """

    first: int
    last: int | None
    count: int


@dataclass(frozen=True, slots=True)
class DueCount:
    """A day to come and how many are due on it; a day that is not worked is kept, to be shown as such."""

    on: date
    is_worked: bool
    count: int


def age_counts(
    days: Iterable[DayCount], as_of: date, edges: Sequence[int], first: int = 0
) -> tuple[AgeCount, ...]:
    """Return how many dossiers are how old.

    Args:
        days: Since when, and how many.
        edges: The last age of each bucket but the last, rising.
        first: The age at which the first bucket begins; what is younger is counted in it.
    """
    counts = [0] * (len(edges) + 1)
    for on, count in days:
        age = (as_of - on).days
        counts[sum(age > edge for edge in edges)] += count
    firsts = (first, *(edge + 1 for edge in edges))
    return tuple(map(AgeCount, firsts, (*edges, None), counts))


def due_counts(
    counts: Iterable[DayCount], days: Iterable[date], calendar: WorkCalendar
) -> tuple[DueCount, ...]:
    """Return what is due on each of `days`."""
    found = dict(counts)
    return tuple(DueCount(on, calendar.is_worked(on), found.get(on, 0)) for on in days)


def expected_results(
    span: DaySpan, today: date, calendar: WorkCalendar, received: int, in_time: int
) -> int:
    """Return how many further results the period can bring, at most.

    What is in work and in time may all be solved in it, and what is received on its remaining worked days
    if as many come as came so far.

    Args:
        span: The period.
        received: How many came from its first day through `today`.
        in_time: How many are in work and not overdue.
    """
    if today > span.through:
        return 0
    gone = worked_days(calendar, span.since, today)
    left = worked_days(calendar, today, span.through) - calendar.is_worked(today)
    return in_time + (-(-received * left // gone) if gone else 0)


def worked_days(calendar: WorkCalendar, since: date, through: date) -> int:
    """Return how many days are worked from `since` through `through`."""
    return calendar.worked_days_between(since, through) + calendar.is_worked(since)
