"""What reports count, read as it was known at a moment: one small row a dossier, never the dossier itself.

A dossier belongs to a span of days if it was received by the span's last day and was in work, or ended, on
or after its first day; what was stopped stays among those in work for good (form II.06a keeps it there).
A step of a linked dossier is never counted beside its whole. Of what is known now, `dossier_by_clock` finds what is in work and `dossier_by_end` what ended. Of what was
known at an earlier moment, the rows that have been so since before it are read, and the rows of
`dossier_past` that were so at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from models.dossier_past import OPEN_DAY
from models.dossier_rows import DAY_MS, ClockGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.store import Reading

AT_ONCE = 20_000  # rows handed over together
IDS_AT_ONCE = 500  # named in one statement
VIETNAM_MS = 7 * 3_600_000  # ahead of UTC, all year


@dataclass(frozen=True, slots=True)
class CountedSpan:
    """Which dossiers are read, and as of when.

    Attributes:
        since_day: First day of the span, in days since 1970, as all `_day`.
        through_day: Its last day.
        as_of_ms: What was known at this moment, in milliseconds since 1970.
    """

    since_day: int
    through_day: int
    as_of_ms: int

    @property
    def values(self) -> dict[str, int]:
        """The parameters its SQL names."""
        return {"since": self.since_day, "through": self.through_day, "as_of": self.as_of_ms}


class CountedRow(NamedTuple):
    """What reports count of one dossier.

    Attributes:
        ended_day: `OPEN_DAY` while it has not ended.
        paused_day: When the pause began in which it is; None where its clock is not paused.
    """

    id: int
    received_day: int
    due_day: int
    ended_day: int
    state: str
    channel: str
    procedure_id: int
    worked_by: str
    paused_day: int | None


_COLUMNS = "received_day, due_day, ended_day, state, channel, procedure_id, worked_by"
_PAUSED_SINCE = (
    f"CASE clock WHEN {int(ClockGroup.PAUSED)} THEN (clock_at_ms + {VIETNAM_MS}) / {DAY_MS} END"
)
_KNOWN = "received_day <= :through AND since_ms <= :as_of AND part = 0"
_IN_WORK = (
    f"SELECT id, {_COLUMNS}, {_PAUSED_SINCE} FROM dossier INDEXED BY dossier_by_clock"
    f" WHERE clock < {int(ClockGroup.READY)} AND {_KNOWN}"
)
_ENDED = (
    f"SELECT id, {_COLUMNS}, NULL FROM dossier INDEXED BY dossier_by_end"
    f" WHERE ended_day < {OPEN_DAY} AND ended_day >= :since AND {_KNOWN}"
)
_STOPPED = (
    f"SELECT id, {_COLUMNS}, NULL FROM dossier INDEXED BY dossier_by_clock"
    f" WHERE clock = {int(ClockGroup.STOPPED)} AND state = 'stopped'"
    f" AND ended_day < :since AND {_KNOWN}"
)
_CHANGED = (
    f"SELECT row_id, {_COLUMNS}, paused_day FROM dossier_past INDEXED BY dossier_past_until"
    f" WHERE until_ms > :as_of AND {_KNOWN} AND (ended_day >= :since OR state = 'stopped')"
)
_PARTS = (_IN_WORK, _ENDED, _STOPPED, _CHANGED)


def counted_rows(db: Reading, span: CountedSpan) -> Iterator[list[CountedRow]]:
    """Give the dossiers of a span, some thousand at a time; each dossier once, in no order."""
    for part in _PARTS:
        found = db.execute(part, span.values)
        while some := found.fetchmany(AT_ONCE):
            yield [CountedRow._make(row) for row in some]


def most_rows(db: Reading, span: CountedSpan) -> int:
    """Return about how many rows `counted_rows` will give: never less than known now, quick to tell."""
    return int(
        db.value(
            "SELECT (SELECT count(*) FROM dossier INDEXED BY dossier_by_clock"
            f" WHERE clock < {int(ClockGroup.READY)})"
            " + (SELECT count(*) FROM dossier INDEXED BY dossier_by_end"
            f" WHERE ended_day < {OPEN_DAY} AND ended_day >= ? AND received_day <= ?)",
            (span.since_day, span.through_day),
        )
    )


def received_rows(db: Reading, since_day: int, through_day: int) -> list[int]:
    """Return the dossiers received in a span of days, in the order in which they were received."""
    found = db.execute(
        "SELECT id FROM dossier WHERE received_day BETWEEN ? AND ? AND part = 0 ORDER BY received_at_ms, id",
        (since_day, through_day),
    )
    return [row[0] for row in found]


def listed_procedures(db: Reading) -> dict[int, tuple[str, str, str]]:
    """Return code, name and field of every listed procedure, by id."""
    rows = db.execute("SELECT id, code, name, field FROM listed_procedure")
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def names_of(db: Reading, ids: Sequence[int]) -> dict[int, tuple[bytes, str]]:
    """Return dossier id and code of rows, by row."""
    found: dict[int, tuple[bytes, str]] = {}
    for first in range(0, len(ids), IDS_AT_ONCE):
        some = ids[first : first + IDS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = db.execute(f"SELECT id, dossier_id, code FROM dossier WHERE id IN ({marks})", some)
        found.update((row[0], (row[1], row[2])) for row in rows)
    return found
