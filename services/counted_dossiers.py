"""Dossiers as reports count them: of a span of days, as they were known at a moment.

A report as of a moment comes out the same whenever it is made: what was written down later, whatever day it
speaks of, changes nothing of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from models import counted_rows
from models.counted_rows import CountedSpan
from models.dossier_past import OPEN_DAY
from services.projections import milliseconds
from services.rules.counting import Counted, DaySpan
from services.rules.life import BusinessState
from services.rules.moments import local

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from models.counted_rows import CountedRow
    from models.store import Reading
    from services.projections import Progress

EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_RETURNED, _STOPPED = BusinessState.RETURNED, BusinessState.STOPPED


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Which dossiers a report speaks of, and as of when.

    Attributes:
        span: The days of the report, both included; a period that is not over ends with `as_of`.
        as_of: What was known at this moment counts.
    """

    span: DaySpan
    as_of: datetime

    @staticmethod
    def of(span: DaySpan, as_of: datetime) -> Snapshot:
        """Return the snapshot of a period, whether or not it is over.

        Raises:
            ValueError: The period begins after `as_of`.
        """
        return Snapshot(DaySpan(span.since, min(span.through, local(as_of).date())), as_of)

    @property
    def rows(self) -> CountedSpan:
        """The same as the tables have it."""
        since, through = map(day_number, (self.span.since, self.span.through))
        return CountedSpan(since, through, milliseconds(self.as_of))


def counted_dossiers(
    db: Reading,
    snapshot: Snapshot,
    names: Mapping[str, str],
    progress: Progress | None = None,
) -> tuple[Counted, ...]:
    """Return the dossiers of a snapshot, in order of arrival.

    Args:
        names: Officers' names by username.
        progress: Told how many are read, of how many; may raise `Cancelled`.
    """
    procedures, most = counted_rows.listed_procedures(db), 0
    if progress is not None:
        most = counted_rows.most_rows(db, snapshot.rows)
        progress(0, most)
    found: list[Counted] = []
    for some in counted_rows.counted_rows(db, snapshot.rows):
        found += [_counted(row, procedures[row.procedure_id], names) for row in some]
        if progress is not None:
            progress(len(found), max(most, len(found)))
    return tuple(sorted(found, key=_row))


def _row(one: Counted) -> int:
    return one.row


def _counted(row: CountedRow, procedure: tuple[str, str, str], names: Mapping[str, str]) -> Counted:
    ended_on = None if row.ended_day >= OPEN_DAY else day(row.ended_day)
    paused_on = None
    if row.paused_day is not None:
        paused_on = day(row.paused_day)
    elif row.state == _STOPPED:
        paused_on = ended_on
    code, name, field = procedure
    return Counted(
        row.id,
        field,
        name,
        code,
        names.get(row.worked_by, row.worked_by),
        row.channel,
        day(row.received_day),
        day(row.due_day),
        row.state,
        ended_on,
        ended_on if row.state == _RETURNED else None,
        paused_on,
    )


def _of_number(number: int) -> date:
    return date.fromordinal(number + EPOCH_ORDINAL)


day: Callable[[int], date] = lru_cache(maxsize=16_384)(_of_number)
"""Return the day with that number since 1970. Dossiers share few days, so each is made once."""


def day_number(on: date) -> int:
    """Return the number of a day since 1970."""
    return on.toordinal() - EPOCH_ORDINAL
