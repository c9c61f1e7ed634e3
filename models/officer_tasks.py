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
        is_of_result: The flag names nobody: it is of results that wait, and who holds one is meant.
    """

    kind: str
    who: str = EVERYBODY
    since_ms: int = 0
    until_ms: int = UNTIL_EVER
    is_of_result: bool = False


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
    """Return where such flags lie: in order of kind and time, or with the results one officer holds."""
    where = "kind = ? AND at_ms >= ? AND at_ms < ?"
    bounds: tuple[str | int, ...] = (wanted.kind, wanted.since_ms, wanted.until_ms)
    if wanted.who == EVERYBODY:
        return f"dossier_flag WHERE {where}", bounds
    if not wanted.is_of_result:
        return f"dossier_flag WHERE {where} AND who = ?", (*bounds, wanted.who)
    held = "dossier CROSS JOIN dossier_flag ON row_id = dossier.id"
    ready = int(ClockGroup.READY)
    return f"{held} WHERE holder = ? AND clock = ? AND {where}", (wanted.who, ready, *bounds)


def count_answered(db: Reading, holder: str, until_ms: int) -> int:
    """Return of how many dossiers overdue at `until_ms` the citizen has had a letter since the term."""
    whose, who = ("", ()) if holder == EVERYBODY else ("holder = ? AND", (holder,))
    return int(
        db.value(
            f"SELECT count(*) FROM dossier WHERE {whose} clock = ? AND clock_at_ms < ?"
            " AND EXISTS (SELECT 1 FROM dossier_flag WHERE row_id = dossier.id"
            " AND kind = 'apologised' AND at_ms >= clock_at_ms)",
            (*who, int(ClockGroup.RUNNING), until_ms),
        )
    )
