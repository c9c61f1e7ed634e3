"""Dossiers by whom they are of, by number and by visit: prefilling, doubles, slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.search_index import WORD

if TYPE_CHECKING:
    from models.store import Reading


def by_number(db: Reading, number: str, limit: int) -> list[bytes]:
    """Return dossiers found under exactly that number, in any case, newest first."""
    return _ids(
        db,
        "SELECT dossier.dossier_id FROM dossier_number JOIN dossier USING (id)"
        " WHERE number = ? ORDER BY id DESC LIMIT ?",
        ("".join(number.split()).upper(), limit),
    )


def by_number_start(db: Reading, digits: str, limit: int) -> list[bytes]:
    """Return dossiers with a number that begins so."""
    return _ids(
        db,
        "SELECT DISTINCT dossier.dossier_id FROM dossier_number JOIN dossier USING (id)"
        " WHERE number >= ? AND number < ? LIMIT ?",
        (digits, digits + ":", limit),
    )


def by_name(db: Reading, folded: str, limit: int) -> list[bytes]:
    """Return dossiers of people whose name has all these words; the last may be unfinished."""
    words = WORD.findall(folded)
    if not words:
        return []
    *whole, last = words
    query = " AND ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
    return _ids(
        db,
        "SELECT dossier.dossier_id FROM dossier_name JOIN dossier ON dossier.id = dossier_name.rowid"
        " WHERE dossier_name MATCH ? ORDER BY dossier_name.rowid DESC LIMIT ?",
        (query, limit),
    )


def by_code(db: Reading, code: str) -> bytes | None:
    """Return the newest dossier that bears that number, whoever gave the number, or None."""
    found: bytes | None = db.value(
        "SELECT dossier.dossier_id FROM dossier_code JOIN dossier USING (id)"
        " WHERE dossier_code.code = ? ORDER BY id DESC LIMIT 1",
        (code,),
    )
    return found


def together(db: Reading, dossier_id: bytes, reach: int) -> list[bytes]:
    """Return dossiers that arrived beside this one, of the same moment and desk, itself among them.

    Dossiers of one visit arrive in one transaction, so at most `reach` rows apart.
    """
    return _ids(
        db,
        "SELECT other.dossier_id FROM dossier AS mine JOIN dossier AS other"
        " ON other.id BETWEEN mine.id - ? AND mine.id + ?"
        " AND other.received_at_ms = mine.received_at_ms AND other.desk = mine.desk"
        " WHERE mine.dossier_id = ? ORDER BY other.id",
        (reach, reach, dossier_id),
    )


def count_due(db: Reading, clock: int, first_ms: int, last_ms: int) -> int:
    """Return how many dossiers of a clock group are due in `[first_ms, last_ms)`."""
    found: int = db.value(
        "SELECT count(*) FROM dossier WHERE clock = ? AND clock_at_ms >= ? AND clock_at_ms < ?",
        (clock, first_ms, last_ms),
    )
    return found


def _ids(db: Reading, sql: str, parameters: tuple[object, ...]) -> list[bytes]:
    return [row[0] for row in db.execute(sql, parameters)]
