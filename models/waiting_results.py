"""Which results wait to be collected, by what is known of them: called, not called, by post, no smartphone.

Read from `dossier_flag` and from the results group of the lists: never from all dossiers. A list is the ids
of its rows in order; a page of it is read by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from models.dossier_rows import EVERYBODY, ClockGroup
from models.list_pages import LISTED_COLUMNS, WITH_PROCEDURE, ListedRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading

UNTIL_EVER = 1 << 62  # milliseconds; later than every moment


class FlagSpan(NamedTuple):
    """Flags of one kind, from a moment up to but without another.

    Attributes:
        detail: Only those that say this; empty for all.
    """

    kind: str
    since_ms: int = 0
    until_ms: int = UNTIL_EVER
    detail: str = ""


class KnownOfResult(NamedTuple):
    """What a list of results shows of a dossier beside its row.

    Attributes:
        flags: Moment and detail by kind; the last one of each.
    """

    has_phone: bool
    flags: dict[str, tuple[int, str]]


def flagged(db: Reading, span: FlagSpan) -> tuple[int, ...]:
    """Return the rows with such a flag, the earliest first."""
    found = db.execute(
        f"SELECT row_id FROM dossier_flag WHERE {_where(span)} ORDER BY at_ms, row_id",
        _parameters(span),
    )
    return tuple(row[0] for row in found)


def count_flagged(db: Reading, span: FlagSpan) -> int:
    """Return how many rows have such a flag."""
    found = db.value(f"SELECT count(*) FROM dossier_flag WHERE {_where(span)}", _parameters(span))
    return int(found or 0)


def uncalled(db: Reading, holder: str = EVERYBODY) -> tuple[int, ...]:
    """Return the results nobody was called about: people without a smartphone first, then the oldest.

    Args:
        holder: Only those this officer holds.
    """
    whose, who = ("", ()) if holder == EVERYBODY else ("holder = ? AND", (holder,))
    found = db.execute(
        "SELECT id, EXISTS (SELECT 1 FROM dossier_flag"
        " WHERE row_id = dossier.id AND kind = 'no_smartphone') AS is_first FROM dossier"
        f" WHERE {whose} clock = ? AND NOT EXISTS (SELECT 1 FROM dossier_flag"
        " WHERE row_id = dossier.id AND kind = 'called')"
        " ORDER BY is_first DESC, clock_at_ms, id",
        (*who, int(ClockGroup.READY)),
    )
    return tuple(row[0] for row in found)


def rows_of(db: Reading, ids: Sequence[int]) -> list[ListedRow]:
    """Return the rows with these ids, in that order; one that is gone is left out."""
    if not ids:
        return []
    found = db.execute(
        f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE}"
        f" WHERE dossier.id IN ({', '.join('?' * len(ids))})",
        tuple(ids),
    )
    by_id = {row[0]: ListedRow._make(row) for row in found}
    return [by_id[id_] for id_ in ids if id_ in by_id]


def phones_of(db: Reading, ids: Sequence[int]) -> dict[int, str]:
    """Return the owners' telephone numbers by row: digits, empty where there is none."""
    if not ids:
        return {}
    marks = ", ".join("?" * len(ids))
    return dict(db.execute(f"SELECT id, phone FROM dossier WHERE id IN ({marks})", tuple(ids)))


def known_of(db: Reading, ids: Sequence[int]) -> dict[int, KnownOfResult]:
    """Return what is known of the results with these rows."""
    if not ids:
        return {}
    marks = ", ".join("?" * len(ids))
    known = {id_: KnownOfResult(bool(phone), {}) for id_, phone in phones_of(db, ids).items()}
    flags = db.execute(
        "SELECT row_id, kind, at_ms, detail FROM dossier_flag"
        f" WHERE row_id IN ({marks}) ORDER BY at_ms",
        tuple(ids),
    )
    for row_id, kind, at_ms, detail in flags:
        known[row_id].flags[kind] = (at_ms, detail)
    return known


def _where(span: FlagSpan) -> str:
    return "kind = ? AND at_ms >= ? AND at_ms < ?" + (" AND detail = ?" if span.detail else "")


def _parameters(span: FlagSpan) -> tuple[str | int, ...]:
    bounds: tuple[str | int, ...] = (span.kind, span.since_ms, span.until_ms)
    return (*bounds, span.detail) if span.detail else bounds
