"""Filling the empty lists and the search with many dossiers at once: what single writes would come to, faster.

For a rebuild: rows go in by the thousand, indexes and counters are made when all are there.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from models import dossier_past, dossier_rows, search_index
from models.dossier_rows import ARRIVALS, ARRIVALS_SHIFT, DAY_MS
from models.listed_procedures import ProcedureNames, procedure_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.dossier_rows import DossierRow
    from models.store import Writing

CHUNK = 2_000
_INDEXES = tuple(text for text in dossier_rows.SCHEMA if text.lstrip().startswith("CREATE INDEX"))


def fill(db: Writing, rows: Iterable[DossierRow]) -> int:
    """Write the rows of all dossiers into empty projections, in order; return how many there were."""
    for statement in _INDEXES:
        db.execute(f"DROP INDEX {statement.split()[2]}")
    listed: dict[ProcedureNames, int] = {}
    remaining, count = iter(rows), 0
    while chunk := list(islice(remaining, CHUNK)):
        for row in chunk:
            for names in (row.procedure_names, *(past.procedure for past in row.past)):
                if names not in listed:
                    listed[names] = procedure_id(db, names)
        _fill_chunk(db, chunk, count + 1, listed)
        count += len(chunk)
    _count(db)
    for statement in _INDEXES:
        db.execute(statement)
    return count


def _fill_chunk(
    db: Writing, chunk: list[DossierRow], first: int, listed: dict[ProcedureNames, int]
) -> None:
    """Write rows that get the ids from `first` on."""
    entries = [row.entry() for row in chunk]
    db.execute_many(
        dossier_rows.INSERT,
        [
            dossier_rows.stored_values(row, entry, listed[row.procedure_names])
            for row, entry in zip(chunk, entries, strict=True)
        ],
    )
    search_index.insert_many(db, list(enumerate(entries, first)))
    dossier_past.write_many(
        db,
        [
            version.stored(id_, listed[version.procedure])
            for id_, row in enumerate(chunk, first)
            for version in row.past
        ],
        [flag.stored(id_) for id_, row in enumerate(chunk, first) for flag in row.flags],
    )


def _count(db: Writing) -> None:
    """Count every list's pieces, of everybody and of each holder."""
    for holder in ("''", "holder"):
        for clock, piece in (
            (str(ARRIVALS), f"id >> {ARRIVALS_SHIFT}"),
            ("clock", f"clock_at_ms / {DAY_MS}"),
        ):
            db.execute(
                "INSERT OR REPLACE INTO list_count (holder, clock, piece, n)"
                f" SELECT {holder}, {clock}, {piece}, count(*) FROM dossier GROUP BY 1, 2, 3"
            )
