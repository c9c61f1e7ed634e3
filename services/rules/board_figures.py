"""The chair's board: on-time figures of a period, with their formula and the dossiers behind each.

The percentage is (early + on the day) / solved; beside it stands the harder one with the open overdue
dossiers in the denominator. Without a solved dossier there is no percentage, and never 100 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from services.rules.counting import (
    DaySpan,
    Rows,
    Standing,
    StandingCounts,
    Tally,
    frozen_tally,
    standing,
)
from services.rules.number_words import dotted
from services.rules.shares import Share

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import date

    from services.rules.counting import Counted
    from services.rules.working_time import WorkCalendar

Grouping = Literal["field", "holder", "procedure"]
NO_RESULT = "chưa có kết quả trả"


@dataclass(frozen=True, slots=True)
class OnTime:
    """The percentage the chair is judged by, in both readings.

    Attributes:
        share: On time of all that were solved.
        with_overdue: On time of all that were solved or are overdue.
    """

    found: Tally | StandingCounts

    @property
    def share(self) -> Share:
        return Share(self.found.on_time, self.found.solved)

    @property
    def with_overdue(self) -> Share:
        return Share(self.found.on_time, self.found.solved + self.found.overdue)

    @property
    def formula(self) -> str:
        """`(19 trước hạn + 60 đúng hạn) / 96 hồ sơ đã giải quyết = 82,29 %`."""
        if not self.found.solved:
            return self._without_result()
        return f"{self._on_time()} / {self._solved()} = {self.share.percent}"

    @property
    def formula_with_overdue(self) -> str:
        """`(19 trước hạn + 60 đúng hạn) / (96 hồ sơ đã giải quyết + 3 đang quá hạn) = 79,80 %`."""
        if not self.found.solved:
            return self._without_result()
        whole = f"({self._solved()} + {dotted(self.found.overdue)} đang quá hạn)"
        return f"{self._on_time()} / {whole} = {self.with_overdue.percent}"

    def _on_time(self) -> str:
        early = dotted(self.found.count(Standing.EARLY))
        on_day = dotted(self.found.count(Standing.ON_DAY))
        return f"({early} trước hạn + {on_day} đúng hạn)"

    def _solved(self) -> str:
        return f"{dotted(self.found.solved)} hồ sơ đã giải quyết"

    def _without_result(self) -> str:
        overdue = self.found.overdue
        return f"{NO_RESULT}; {dotted(overdue)} quá hạn" if overdue else NO_RESULT


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one field, officer or procedure."""

    name: str
    found: Tally

    @property
    def on_time(self) -> OnTime:
        return OnTime(self.found)


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day to come and the dossiers due on it; a day that is not worked is kept, to be shown as such."""

    on: date
    is_worked: bool
    rows: Rows


@dataclass(frozen=True, slots=True)
class Board:
    """All figures of the chair's board as of the last day of a period.

    Attributes:
        found: Every dossier of the period, by where it stands.
        groups: By what they were grouped, the largest number of solved first.
    """

    span: DaySpan
    found: Tally
    groups: dict[Grouping, tuple[Group, ...]]

    @property
    def on_time(self) -> OnTime:
        return OnTime(self.found)


def board(
    counted: Iterable[Counted],
    span: DaySpan,
    groupings: Sequence[Grouping] = ("field", "holder", "procedure"),
) -> Board:
    """Return the board of a period; the dossiers are gone through once."""
    total: dict[Standing, list[int]] = {}
    piles: list[tuple[Callable[[Counted], str], dict[str, dict[Standing, list[int]]]]] = [
        (attrgetter(grouping), {}) for grouping in groupings
    ]
    for one in counted:
        stands = standing(one, span)
        if stands is None:
            continue
        row = one.row
        total.setdefault(stands, []).append(row)
        for name_of, groups in piles:
            groups.setdefault(name_of(one), {}).setdefault(stands, []).append(row)
    return Board(
        span,
        frozen_tally(total),
        {grouping: _groups(found) for grouping, (_, found) in zip(groupings, piles, strict=True)},
    )


def _groups(found: dict[str, dict[Standing, list[int]]]) -> tuple[Group, ...]:
    groups = [Group(name, frozen_tally(rows)) for name, rows in found.items()]
    return tuple(sorted(groups, key=lambda group: (-group.found.solved, group.name)))


def due_soon(
    counted: Iterable[Counted], as_of: date, calendar: WorkCalendar, worked_days: int
) -> tuple[DueDay, ...]:
    """Return the next days and what is due on each, from `as_of` itself on.

    Paused dossiers are left out: their day will move. Days between that are not worked are included.

    Args:
        counted: The dossiers as of that day.
        as_of: Today, or the last day of the period looked at.
        calendar: The office's working days.
        worked_days: How many worked days to look ahead; `as_of` is the first if it is worked.
    """
    days = days_ahead(as_of, calendar, worked_days)
    found: dict[date, list[int]] = {on: [] for on in days}
    span = DaySpan(as_of, as_of)
    for one in counted:
        due = found.get(one.due_on) if one.due_on is not None else None
        if due is not None and standing(one, span) is Standing.RUNNING:
            due.append(one.row)
    return tuple(DueDay(on, calendar.is_worked(on), tuple(found[on])) for on in days)


def days_ahead(as_of: date, calendar: WorkCalendar, worked_days: int) -> list[date]:
    """Return the days from `as_of` through the last of so many worked days, all of them."""
    last = calendar.worked_day_from(as_of)
    for _ in range(worked_days - 1):
        last = calendar.next_worked_day(last)
    first = as_of.toordinal()
    return [as_of.fromordinal(day) for day in range(first, last.toordinal() + 1)]


@dataclass(frozen=True, slots=True)
class Apologies:
    """How many of the late and overdue dossiers got a letter of apology.

    Attributes:
        share: Apologised for, of all that are late or overdue.
        missing: The others.
    """

    share: Share
    missing: Rows


def apologies(found: Tally, apologised: Collection[int]) -> Apologies:
    """Return the ratio *xin lỗi / quá hạn*; `apologised` are the dossiers that got a letter."""
    late = found.rows(Standing.LATE, Standing.OVERDUE)
    missing = tuple(row for row in late if row not in apologised)
    return Apologies(Share(len(late) - len(missing), len(late)), missing)
