"""Calendars taken in from outside, and the days the office set itself. Precious tables.

Every imported file is kept: what was printed last month can still be explained by the calendar of then.
The newest of each year is the one in force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """CREATE TABLE calendar_file (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        imported_at TEXT NOT NULL, -- ISO 8601 with offset
        text TEXT NOT NULL         -- the TOML file, verbatim
    ) STRICT""",
    """CREATE TABLE local_day (
        on_date TEXT NOT NULL,     -- YYYY-MM-DD
        kind TEXT NOT NULL,        -- DayKind: closed, reception
        name TEXT NOT NULL,
        source TEXT NOT NULL,
        open TEXT NOT NULL,        -- "07:30-11:30 13:00-15:00"; empty: closed all day, or the usual hours
        moves_deadlines INTEGER NOT NULL,
        PRIMARY KEY (on_date)
    ) STRICT, WITHOUT ROWID""",
)

LocalDay = tuple[str, str, str, str, str, int]
"""A row of `local_day`, columns in order."""


def keep_file(db: Writing, year: int, imported_at: str, text: str) -> None:
    """Add a calendar file; it is in force for its year from now on."""
    db.execute(
        "INSERT INTO calendar_file (year, imported_at, text) VALUES (?, ?, ?)",
        (year, imported_at, text),
    )


def texts_in_force(db: Reading) -> tuple[str, ...]:
    """Return the newest file of each year, in order of year."""
    rows = db.rows(
        "SELECT text FROM calendar_file"
        " WHERE id IN (SELECT max(id) FROM calendar_file GROUP BY year) ORDER BY year"
    )
    return tuple(row[0] for row in rows)


def put_local_day(db: Writing, day: LocalDay) -> None:
    """Set what the office decided for a day, in place of anything it decided before."""
    db.execute(
        "INSERT INTO local_day (on_date, kind, name, source, open, moves_deadlines)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (on_date) DO UPDATE SET kind = excluded.kind, name = excluded.name,"
        " source = excluded.source, open = excluded.open, moves_deadlines = excluded.moves_deadlines",
        day,
    )


def drop_local_day(db: Writing, on: str) -> None:
    """Forget what the office decided for a day."""
    db.execute("DELETE FROM local_day WHERE on_date = ?", (on,))


def local_days(db: Reading) -> tuple[LocalDay, ...]:
    """Return every day the office set, in order."""
    rows = db.rows(
        "SELECT on_date, kind, name, source, open, moves_deadlines FROM local_day ORDER BY on_date"
    )
    return tuple((row[0], row[1], row[2], row[3], row[4], int(row[5])) for row in rows)
