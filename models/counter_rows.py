"""What the counter shows of its own day, read from the list projection. All reads follow its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading

FlaggedRow = tuple[bytes, str, str, str, str, str]
"""Dossier id, code, owner, procedure's short name, holder, the flag's detail."""

LOOK_BACK = 300  # newest dossiers that tell what this desk receives often


def newest(
    db: Reading, desk: int, since_ms: int, limit: int
) -> list[tuple[bytes, str, str, str, int]]:
    """Return `(dossier id, code, owner, procedure's short name, received at ms)`, newest first."""
    rows = db.execute(
        "SELECT d.dossier_id, d.code, d.owner_name, p.short, d.received_at_ms"
        " FROM (SELECT * FROM dossier ORDER BY id DESC LIMIT 60) d"
        " JOIN listed_procedure p ON p.id = d.procedure_id"
        " WHERE d.desk = ? AND d.part = 0 AND d.received_at_ms >= ? ORDER BY d.id DESC LIMIT ?",
        (desk, since_ms, limit),
    )
    return [tuple(row) for row in rows]


def frequent(db: Reading) -> dict[str, int]:
    """Return how often each procedure code occurs among the newest dossiers."""
    rows = db.execute(
        "SELECT p.code, count(*) FROM (SELECT procedure_id FROM dossier WHERE part = 0 ORDER BY id DESC LIMIT ?) d"
        " JOIN listed_procedure p ON p.id = d.procedure_id GROUP BY p.code ORDER BY 2 DESC",
        (LOOK_BACK,),
    )
    return dict(rows)


def count_parts(db: Reading, desk: int, since_ms: int) -> int:
    """Return how many parts of linked dossiers a desk entered since then; the wholes not counted."""
    found: int = db.value(
        "SELECT count(*) FROM dossier_flag JOIN dossier ON dossier.id = row_id"
        " WHERE kind = 'linked' AND at_ms >= ? AND desk = ?",
        (since_ms, desk),
    )
    return found


def received_between(db: Reading, from_ms: int, to_ms: int, limit: int) -> list[bytes]:
    """Return what was received in `[from_ms, to_ms)`, parts of linked dossiers left out, oldest first.

    Walks the table: back-entries lie among later dossiers.
    """
    rows = db.execute(
        "SELECT dossier_id FROM dossier WHERE received_at_ms >= ? AND received_at_ms < ?"
        " AND part = 0 ORDER BY received_at_ms, id LIMIT ?",
        (from_ms, to_ms, limit),
    )
    return [row[0] for row in rows]


def flagged(db: Reading, kind: str, since_ms: int, until_ms: int) -> list[FlaggedRow]:
    """Return the dossiers with a flag of that kind set in `[since_ms, until_ms)`, oldest first."""
    rows = db.execute(
        "SELECT d.dossier_id, d.code, d.owner_name, p.short, d.holder, f.detail"
        " FROM dossier_flag f JOIN dossier d ON d.id = f.row_id"
        " JOIN listed_procedure p ON p.id = d.procedure_id"
        " WHERE f.kind = ? AND f.at_ms >= ? AND f.at_ms < ? ORDER BY f.at_ms, d.id",
        (kind, since_ms, until_ms),
    )
    return [tuple(row) for row in rows]
