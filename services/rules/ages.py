"""Ages: how long dossiers have been in work, overdue, or waiting to be fetched, in buckets of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.counting import SOLVED, DaySpan, Rows, Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from services.rules.counting import Counted


@dataclass(frozen=True, slots=True)
class AgeBucket:
    """The dossiers of an age, in calendar days.

    Attributes:
        first: Youngest age in it.
        last: Oldest age in it; None for the last bucket, which has no end.
    """

    first: int
    last: int | None
    rows: Rows

    @property
    def name(self) -> str:
        """`0–3 ngày`, `trên 30 ngày`."""
        if self.last is None:
            return f"trên {self.first - 1} ngày"
        return f"{self.first}–{self.last} ngày"


def ages_in_work(
    counted: Iterable[Counted], as_of: date, edges: Sequence[int]
) -> tuple[AgeBucket, ...]:
    """Return the dossiers whose clock runs, by days since reception; paused ones are left out."""
    wanted = (Standing.RUNNING, Standing.OVERDUE)
    return _buckets(
        ((one.row, (as_of - one.received_on).days) for one in _standing(counted, as_of, wanted)),
        (-1, *edges),
    )


def ages_overdue(
    counted: Iterable[Counted], as_of: date, edges: Sequence[int]
) -> tuple[AgeBucket, ...]:
    """Return the overdue dossiers in work, by days since their day."""
    found = _standing(counted, as_of, (Standing.OVERDUE,))
    days = ((one.row, (as_of - one.due_on).days) for one in found if one.due_on is not None)
    return _buckets(days, (0, *edges))


def ages_uncollected(
    counted: Iterable[Counted], as_of: date, edges: Sequence[int]
) -> tuple[AgeBucket, ...]:
    """Return the results nobody has fetched, by days since they were ready."""
    days = (
        (one.row, (as_of - one.ended_on).days)
        for one in counted
        if one.state in SOLVED and one.ended_on is not None and one.ended_on <= as_of
        if one.returned_on is None or one.returned_on > as_of
    )
    return _buckets(days, (-1, *edges))


def _standing(
    counted: Iterable[Counted], as_of: date, wanted: Sequence[Standing]
) -> Iterator[Counted]:
    span = DaySpan(as_of, as_of)
    return (one for one in counted if standing(one, span) in wanted)


def _buckets(days: Iterable[tuple[int, int]], edges: Sequence[int]) -> tuple[AgeBucket, ...]:
    """Sort dossiers into buckets that end on each edge; `edges` begins with the day before the first."""
    piles: list[list[int]] = [[] for _ in edges]
    for row, age in days:
        piles[sum(age > edge for edge in edges) - 1].append(row)
    lasts = (*edges[1:], None)
    return tuple(
        AgeBucket(edge + 1, last, tuple(rows))
        for edge, last, rows in zip(edges, lasts, piles, strict=True)
    )
