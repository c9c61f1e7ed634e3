"""The chair's board in SQL: where the dossiers of a period stand, counted or one by one.

One select says of every dossier of a span where it stands; counts, ages and lists all read it, so that a
number and the list behind it cannot differ. It says the same as `services/rules/counting.standing`, but for
stopped dossiers, which the board leaves out: nobody works on them and no clock runs.

Of what is known now, an index tells all that is asked of an open dossier and another all of an ended one;
no row of the table is read. Of what was known at an earlier moment, the rows that have been so since
before it and the rows of `dossier_past` that were so at it are read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.dossier_past import OPEN_DAY
from models.dossier_rows import DAY_MS, ClockGroup

if TYPE_CHECKING:
    from models.store import Reading

VIETNAM_MS = 7 * 3_600_000
_READY, _PAUSED = int(ClockGroup.READY), int(ClockGroup.PAUSED)
_CLOCK_DAY = f"(clock_at_ms + {VIETNAM_MS}) / {DAY_MS}"
_SINCE_DAY = f"(since_ms + {VIETNAM_MS}) / {DAY_MS}"
_WAITS = "state IN ('supplement', 'financial')"

Standings = tuple[str, ...]
"""Some of `STANDINGS`."""

SOLVED: Standings = ("early", "on_day", "late")
IN_WORK: Standings = ("running", "waiting", "overdue")
STANDINGS: Standings = (*SOLVED, *IN_WORK)
"""Names of `Standing` in lower case; in SQL a standing is its place in here."""

_EARLY, _ON_DAY, _LATE, _RUNNING, _WAITING, _OVERDUE = range(len(STANDINGS))
_RECEIVED = 10  # added to a standing where the dossier came within the span; tens of it
_KEYS = 100  # by which a procedure's id is multiplied to make room for both


@dataclass(frozen=True, slots=True)
class CountedSpan:
    """Which dossiers are counted, and as of when.

    Attributes:
        since_day: First day of the period, in days since 1970, as all `_day`.
        through_day: Its last day, or today in a period that is not over.
        is_over: Whether days after its last are known: what ended in them was still in work.
        as_of_ms: What was known at this moment; None for what is known now.
        procedures: Ids of listed procedures; None for all.
        worked_by: Username; None for everybody.
    """

    since_day: int
    through_day: int
    is_over: bool = False
    as_of_ms: int | None = None
    procedures: tuple[int, ...] | None = None
    worked_by: str | None = None

    @property
    def values(self) -> dict[str, Any]:
        """The parameters its SQL names."""
        return {
            "since": self.since_day,
            "through": self.through_day,
            "as_of": self.as_of_ms,
            "worked_by": self.worked_by,
        }


@dataclass(frozen=True, slots=True)
class StandingCount:
    """How many dossiers of one procedure and one officer stand alike.

    Attributes:
        received: How many of them were received within the span.
    """

    standing: str
    procedure_id: int
    worked_by: str
    count: int
    received: int


def standing_counts(
    db: Reading, span: CountedSpan, wanted: Standings = STANDINGS
) -> list[StandingCount]:
    """Return how many dossiers stand where, by procedure and officer.

    SQLite groups by sorting; over 55,000 rows that takes three times as long as handing one long text of
    keys over to be counted here.
    """
    key = (
        f"(procedure_id * {_KEYS} + standing + {_RECEIVED} * (received_day >= :since)) || worked_by"
    )
    keys = db.value(
        f"SELECT group_concat({key}, char(31)) FROM ({_standing(span, wanted)}){_scope(span)}",
        span.values,
    )
    return _counted(Counter(keys.split("\x1f"))) if keys else []


def _counted(keys: Counter[str]) -> list[StandingCount]:
    """Return what the keys (`"503canbo1"`: procedure 5, standing 3, canbo1) say."""
    found: dict[tuple[str, int, str], tuple[int, int]] = {}
    for key, count in keys.items():
        worked_by = key.lstrip("0123456789")
        procedure_id, rest = divmod(int(key[: len(key) - len(worked_by)]), _KEYS)
        is_new, standing = divmod(rest, _RECEIVED)
        place = (STANDINGS[standing], procedure_id, worked_by)
        before, received = found.get(place, (0, 0))
        found[place] = (before + count, received + count * is_new)
    return [StandingCount(*place, *counts) for place, counts in found.items()]


def days_received(db: Reading, span: CountedSpan, wanted: Standings) -> list[tuple[int, int]]:
    """Return how many of the dossiers that stand so were received on each day."""
    return _days(db, span, wanted, "received_day")


def days_due(
    db: Reading, span: CountedSpan, wanted: Standings, due: tuple[int, int] | None = None
) -> list[tuple[int, int]]:
    """Return how many of the dossiers that stand so are due on each day; `due` bounds the days."""
    return _days(db, span, wanted, "due_day", _due_between(due))


def _days(
    db: Reading, span: CountedSpan, wanted: Standings, day: str, more: str = ""
) -> list[tuple[int, int]]:
    return db.rows(
        f"SELECT {day}, count(*) FROM ({_standing(span, wanted)}){_scope(span, more)}"
        " GROUP BY 1 ORDER BY 1",
        span.values,
    )


def uncollected_days(db: Reading, span: CountedSpan) -> list[tuple[int, int]]:
    """Return how many results nobody has fetched yet, by the day since when they wait."""
    return db.rows(
        f"SELECT ended_day, count(*) FROM ({_uncollected(span)}){_scope(span)}"
        " GROUP BY 1 ORDER BY 1",
        span.values,
    )


def flagged(db: Reading, span: CountedSpan, wanted: Standings, kinds: tuple[str, ...]) -> int:
    """Return how many dossiers that stand so have a flag of one of these kinds."""
    return int(
        db.value(
            f"SELECT count(*) FROM ({_standing(span, wanted)}){_scope(span, _has_flag(span, kinds))}",
            span.values,
        )
    )


def flags_set(db: Reading, span: CountedSpan, kind: str, from_ms: int, until_ms: int) -> list[int]:
    """Return the dossiers on which a flag was set from a moment on, up to another, the newest first."""
    rows = db.execute(
        "SELECT row_id FROM (SELECT row_id, max(at_ms) AS at_ms, procedure_id, worked_by"
        " FROM dossier_flag CROSS JOIN dossier ON dossier.id = row_id"
        " WHERE kind = :kind AND at_ms >= :from_ms AND at_ms < :until_ms GROUP BY row_id)"
        f"{_scope(span)} ORDER BY at_ms DESC",
        span.values | {"kind": kind, "from_ms": from_ms, "until_ms": until_ms},
    )
    return [row[0] for row in rows]


def rows_standing(
    db: Reading, span: CountedSpan, wanted: Standings, due: tuple[int, int] | None = None
) -> list[int]:
    """Return the dossiers that stand so: what is due first where in work, what ended last where solved.

    Args:
        due: First and last day on which they are due, both included; None for any.
    """
    return _ids(db, span, _standing(span, wanted), _due_between(due), _order(wanted))


def rows_received(
    db: Reading, span: CountedSpan, wanted: Standings, days: tuple[int, int]
) -> list[int]:
    """Return the dossiers that stand so and were received from the first day through the last."""
    more = f"received_day BETWEEN {days[0]} AND {days[1]}"
    return _ids(db, span, _standing(span, wanted), more, "received_day, id")


def rows_uncollected(db: Reading, span: CountedSpan, days: tuple[int, int]) -> list[int]:
    """Return the results nobody fetched that wait since one of these days, the longest first."""
    more = f"ended_day BETWEEN {days[0]} AND {days[1]}"
    return _ids(db, span, _uncollected(span), more, "ended_day, id")


def rows_flagged(
    db: Reading, span: CountedSpan, wanted: Standings, kinds: tuple[str, ...], *, has: bool
) -> list[int]:
    """Return the dossiers that stand so and have (or have not) a flag of one of these kinds."""
    flag = _has_flag(span, kinds)
    more = flag if has else f"NOT {flag}"
    return _ids(db, span, _standing(span, wanted), more, _order(wanted))


def rows_urged(db: Reading, who: str) -> list[int]:
    """Return the dossiers on which somebody (anybody for an empty `who`) was urged and has not answered."""
    rows = db.execute(
        "SELECT row_id FROM dossier_flag WHERE kind = 'directive' AND ? IN ('', who)"
        " GROUP BY row_id ORDER BY min(at_ms)",
        (who,),
    )
    return [row[0] for row in rows]


def dossiers_urged(db: Reading, who: str) -> list[bytes]:
    """Return the ids of the dossiers of `rows_urged`, in its order."""
    ids = {
        row[0]: row[1]
        for row in db.execute(
            "SELECT row_id, dossier_id FROM dossier_flag CROSS JOIN dossier ON id = row_id"
            " WHERE kind = 'directive'"
        )
    }
    return [ids[one] for one in rows_urged(db, who)]


def dossiers_urged_since(db: Reading, since_ms: int, limit: int) -> list[bytes]:
    """Return dossiers on which somebody is urged now, or was since a moment: the unanswered first."""
    rows = db.execute(
        "SELECT dossier_id FROM dossier_flag CROSS JOIN dossier ON id = row_id"
        " WHERE kind = 'directive' OR kind = 'acknowledged' AND at_ms >= ?"
        " GROUP BY dossier_id ORDER BY max(kind) DESC, max(at_ms) DESC LIMIT ?",
        (since_ms, limit),
    )
    return [row[0] for row in rows]


def listed_procedures(db: Reading) -> dict[int, tuple[str, str, str]]:
    """Return code, name and field of every procedure that is listed, by id."""
    rows = db.execute("SELECT id, code, name, field FROM listed_procedure")
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _due_between(due: tuple[int, int] | None) -> str:
    return "" if due is None else f"due_day BETWEEN {due[0]} AND {due[1]}"


def _ids(db: Reading, span: CountedSpan, rows: str, more: str, order: str) -> list[int]:
    found = db.execute(f"SELECT id FROM ({rows}){_scope(span, more)} ORDER BY {order}", span.values)
    return [row[0] for row in found]


def _order(wanted: Standings) -> str:
    return "ended_day DESC, id DESC" if set(wanted) <= set(SOLVED) else "due_day, id"


def _scope(span: CountedSpan, more: str = "") -> str:
    tests = [more] if more else []
    if span.procedures is not None:
        tests.append(f"procedure_id IN ({', '.join(map(str, span.procedures))})")
    if span.worked_by is not None:
        tests.append("worked_by = :worked_by")
    return f" WHERE {' AND '.join(tests)}" if tests else ""


def _has_flag(span: CountedSpan, kinds: tuple[str, ...]) -> str:
    known = "" if span.as_of_ms is None else " AND at_ms <= :as_of"
    named = ", ".join(f"'{kind}'" for kind in kinds)
    return (
        "EXISTS (SELECT 1 FROM dossier_flag INDEXED BY dossier_flag_of"
        f" WHERE row_id = id AND kind IN ({named}){known})"
    )


# Where every dossier stands


def _standing(span: CountedSpan, wanted: Standings) -> str:
    """Return the select: standing, id, received_day, due_day, ended_day, procedure_id, worked_by."""
    parts = []
    if set(wanted) & set(SOLVED):
        parts.append(_solved(span))
    if set(wanted) & set(IN_WORK):
        parts.append(_in_work(span))
        if span.is_over:
            parts.append(_ended_later(span))
    every = " UNION ALL ".join(parts)
    if set(wanted) in ({*SOLVED}, {*IN_WORK}, {*STANDINGS}):
        return every
    places = ", ".join(str(STANDINGS.index(one)) for one in wanted)
    return f"SELECT * FROM ({every}) WHERE standing IN ({places})"


_COUNTED = "id, received_day, due_day, {ended}, procedure_id, worked_by"
_COUNTED_SOLVED = _COUNTED.format(ended="ended_day")
_COUNTED_OPEN = _COUNTED.format(ended=f"{OPEN_DAY} AS ended_day")


def _solved(span: CountedSpan) -> str:
    return (
        f"SELECT CASE WHEN state = 'withdrawn' OR ended_day = due_day THEN {_ON_DAY}"
        f" WHEN ended_day < due_day THEN {_EARLY} ELSE {_LATE} END AS standing,"
        f" {_COUNTED_SOLVED} FROM ({_ended(span, 'ended_day BETWEEN :since AND :through')})"
        " WHERE state IN ('finished', 'returned', 'withdrawn')"
    )


def _in_work(span: CountedSpan) -> str:
    """Return what is in work.

    Running dossiers lie in the index by their due moment, paused ones by the beginning of their pause: no
    row is read but of what paused after the period.
    """
    known = "" if span.as_of_ms is None else " AND since_ms <= :as_of"
    due_day = _CLOCK_DAY
    if span.is_over:
        due_day = f"(CASE WHEN clock = {_PAUSED} THEN due_day ELSE {_CLOCK_DAY} END)"
        known += " AND received_day <= :through"
    now = (
        f"SELECT CASE WHEN clock = {_PAUSED} AND {_CLOCK_DAY} <= :through THEN {_WAITING}"
        f" WHEN {due_day} < :through THEN {_OVERDUE} ELSE {_RUNNING} END AS standing,"
        f" id, received_day, {due_day} AS due_day, {OPEN_DAY} AS ended_day, procedure_id,"
        " holder AS worked_by FROM dossier INDEXED BY dossier_by_clock"
        f" WHERE clock < {_READY} AND part = 0{known}"
    )
    return now if span.as_of_ms is None else f"{now} UNION ALL {_in_work_then()}"


def _in_work_then() -> str:
    """Return what was in work at a moment and has changed since."""
    return (
        f"SELECT CASE WHEN {_WAITS} AND {_SINCE_DAY} <= :through THEN {_WAITING}"
        f" WHEN due_day < :through THEN {_OVERDUE} ELSE {_RUNNING} END AS standing,"
        f" row_id AS id, received_day, due_day, ended_day, procedure_id, worked_by {_PAST}"
        f" AND ended_day = {OPEN_DAY} AND received_day <= :through"
    )


def _ended_later(span: CountedSpan) -> str:
    """Return what ended after the period and was in work at its end."""
    return (
        f"SELECT CASE WHEN due_day < :through THEN {_OVERDUE} ELSE {_RUNNING} END AS standing,"
        f" {_COUNTED_OPEN} FROM ({_ended(span, 'ended_day > :through')})"
        " WHERE received_day <= :through AND state <> 'refused'"
    )


_ENDED = "received_day, due_day, ended_day, state, procedure_id, worked_by"
_PAST = (
    "FROM dossier_past INDEXED BY dossier_past_until WHERE until_ms > :as_of AND since_ms <= :as_of"
    " AND part = 0"
)


def _ended(span: CountedSpan, where: str) -> str:
    now = (
        f"SELECT id, {_ENDED} FROM dossier INDEXED BY dossier_by_end"
        f" WHERE ended_day < {OPEN_DAY} AND part = 0 AND {where}"
    )
    if span.as_of_ms is None:
        return now
    then = f"SELECT row_id AS id, {_ENDED} {_PAST} AND ended_day < {OPEN_DAY} AND {where}"
    return f"{now} AND since_ms <= :as_of UNION ALL {then}"


def _uncollected(span: CountedSpan) -> str:
    now = (
        f"SELECT id, {_CLOCK_DAY} AS ended_day, procedure_id, worked_by"
        f" FROM dossier INDEXED BY dossier_by_clock WHERE clock = {_READY} AND part = 0"
    )
    if span.as_of_ms is None:
        return now
    then = f"SELECT row_id AS id, ended_day, procedure_id, worked_by {_PAST} AND state = 'finished'"
    return f"{now} AND since_ms <= :as_of UNION ALL {then}"
