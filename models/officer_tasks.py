"""Rows that wait for one officer, or for everybody: counted and named from flags and from the lists' index.

Never from all dossiers: flags of these kinds are on open ones, and the index by clock has those in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from models.dossier_rows import EVERYBODY, ClockGroup
from models.waiting_results import UNTIL_EVER

if TYPE_CHECKING:
    from models.store import Reading


class Wanted(NamedTuple):
    """Flags of one kind, from a moment up to but without another.

    Attributes:
        who: Only those that concern this officer; `EVERYBODY` for all.
        is_of_holder: The flag names nobody: who holds the dossier is meant.
    """

    kind: str
    who: str = EVERYBODY
    since_ms: int = 0
    until_ms: int = UNTIL_EVER
    is_of_holder: bool = False


def count_wanted(db: Reading, wanted: Wanted) -> int:
    """Return how many dossiers have such a flag."""
    sources, parameters = _sources(wanted)
    return int(db.value(f"SELECT count(DISTINCT row_id) FROM {sources}", parameters))


def wanted_rows(db: Reading, wanted: Wanted) -> tuple[int, ...]:
    """Return the rows with such a flag, the earliest first, each once."""
    sources, parameters = _sources(wanted)
    found = db.execute(f"SELECT row_id FROM {sources} ORDER BY at_ms, row_id", parameters)
    return tuple(dict.fromkeys(row[0] for row in found))


def _sources(wanted: Wanted) -> tuple[str, tuple[str | int, ...]]:
    span = "dossier_flag WHERE kind = ? AND at_ms >= ? AND at_ms < ?"
    bounds: tuple[str | int, ...] = (wanted.kind, wanted.since_ms, wanted.until_ms)
    if wanted.who == EVERYBODY:
        return span, bounds
    if not wanted.is_of_holder:
        return f"{span} AND who = ?", (*bounds, wanted.who)
    held = "(SELECT holder FROM dossier WHERE id = row_id) = ?"
    return f"{span} AND {held}", (*bounds, wanted.who)


def count_answered(db: Reading, holder: str, until_ms: int) -> int:
    """Return of how many dossiers overdue at `until_ms` the citizen has had a letter since the term.

    Only letters written since the oldest term that is still overdue are looked at.
    """
    whose, who = ("", ()) if holder == EVERYBODY else ("holder = ? AND", (holder,))
    oldest = db.value(
        f"SELECT min(clock_at_ms) FROM dossier WHERE {whose} clock = ?",
        (*who, int(ClockGroup.RUNNING)),
    )
    if oldest is None or oldest >= until_ms:
        return 0
    whose = "dossier.holder = ? AND" if who else ""
    return int(
        db.value(
            "SELECT count(DISTINCT row_id) FROM dossier_flag"
            " CROSS JOIN dossier ON dossier.id = row_id"
            " WHERE kind = 'apologised' AND at_ms >= ? AND at_ms <= ?"
            f" AND {whose} clock = ? AND clock_at_ms <= at_ms AND clock_at_ms < ?",
            (oldest, until_ms, *who, int(ClockGroup.RUNNING), until_ms),
        )
    )
