"""Dossier numbers given so far: one row an organisation and day, raised inside the transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE number_counter (
      org_id TEXT NOT NULL,
      day TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (org_id, day, first)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE number_gap (
      org_id TEXT NOT NULL,
      day TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (org_id, day, first)
    ) STRICT, WITHOUT ROWID
    """,
)


def last_given(db: Reading, org_id: str, day: str, first: int) -> int | None:
    """Return the highest number given that day from the range that begins at `first`, or None."""
    found: int | None = db.value(
        "SELECT last FROM number_counter WHERE org_id = ? AND day = ? AND first = ?",
        (org_id, day, first),
    )
    return found


def raise_to(db: Writing, org_id: str, day: str, first: int, last: int) -> None:
    """Remember that `last` was given. Numbers only go up."""
    db.execute(
        "INSERT INTO number_counter (org_id, day, first, last) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (org_id, day, first) DO UPDATE SET last = max(last, excluded.last)",
        (org_id, day, first, last),
    )


def count_given(db: Reading, org_id: str, day: str) -> int:
    """Return how many numbers this desk gave that day, gaps not counted."""
    ranges = db.rows(
        "SELECT first, last FROM number_counter WHERE org_id = ? AND day = ?", (org_id, day)
    )
    missed = gaps(db, org_id, day)
    return sum(
        last - first + 1 - sum(_shared(first, last, gap) for gap in missed)
        for first, last in ranges
    )


def _shared(first: int, last: int, gap: tuple[int, int, str]) -> int:
    return max(0, min(last, gap[1]) - max(first, gap[0]) + 1)


def note_gap(db: Writing, org_id: str, day: str, first: int, last: int, reason: str) -> None:
    """Remember that the numbers `first` to `last` of a day are held by no dossier here, and why."""
    db.execute(
        "INSERT OR REPLACE INTO number_gap (org_id, day, first, last, reason) VALUES (?, ?, ?, ?, ?)",
        (org_id, day, first, last, reason),
    )


def take_from_gap(db: Writing, org_id: str, day: str, number: int) -> None:
    """Take one number out of the gap it lies in, if it lies in one; the rest stays explained."""
    row = db.row(
        "SELECT first, last, reason FROM number_gap"
        " WHERE org_id = ? AND day = ? AND first <= ? AND last >= ?",
        (org_id, day, number, number),
    )
    if row is None:
        return
    first, last, reason = row
    db.execute(
        "DELETE FROM number_gap WHERE org_id = ? AND day = ? AND first = ?", (org_id, day, first)
    )
    for start, end in ((first, number - 1), (number + 1, last)):
        if start <= end:
            note_gap(db, org_id, day, start, end, reason)


def all_gaps(db: Reading, limit: int) -> list[tuple[str, str, int, int, str]]:
    """Return the explained gaps of all days, newest first: organisation, day, first, last, reason."""
    return [
        (row[0], row[1], row[2], row[3], row[4])
        for row in db.execute(
            "SELECT org_id, day, first, last, reason FROM number_gap"
            " ORDER BY day DESC, first LIMIT ?",
            (limit,),
        )
    ]


def gaps(db: Reading, org_id: str, day: str) -> list[tuple[int, int, str]]:
    """Return the explained gaps of a day: first, last, reason."""
    return [
        (row[0], row[1], row[2])
        for row in db.execute(
            "SELECT first, last, reason FROM number_gap WHERE org_id = ? AND day = ? ORDER BY first",
            (org_id, day),
        )
    ]
