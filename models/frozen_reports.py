"""Reports that were made for good, as they were printed. A precious table: nothing can make them again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE frozen_report (
      id INTEGER PRIMARY KEY,
      report TEXT NOT NULL,
      title TEXT NOT NULL,
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      months INTEGER,
      is_reporting INTEGER NOT NULL,
      as_of TEXT NOT NULL,
      frozen_at TEXT NOT NULL,
      officer TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content BLOB NOT NULL,
      pdf BLOB NOT NULL
    ) STRICT
    """,
)


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """One kept report, without its content.

    Attributes:
        report: Which, `"II.06a"`.
        title: What the list of kept reports calls it, `"Tháng 10/2026 (15/9 – 14/10)"`.
        from_on: First day, ISO 8601; `to_on` the last.
        months: Length of the period; None for days somebody chose.
        is_reporting: 1 for a period by the 15th–14th rule, else 0.
        as_of: Moment up to which it counts, ISO 8601 with offset.
        frozen_at: When it was made for good, likewise.
        officer: Username of who made it.
        sha256: Hex digest of what stands on the page.
    """

    report: str
    title: str
    from_on: str
    to_on: str
    months: int | None
    is_reporting: int
    as_of: str
    frozen_at: str
    officer: str
    sha256: str


_COLUMNS = tuple(field.name for field in fields(FrozenRow))


def keep(db: Writing, row: FrozenRow, content: bytes, pdf: bytes) -> int:
    """Add a report and return its number.

    Args:
        row: What the list of kept reports says of it.
        content: The report as text, compressed.
        pdf: The report on paper, to be printed again byte for byte.
    """
    marks = ", ".join("?" * (len(_COLUMNS) + 2))
    values = (*(getattr(row, name) for name in _COLUMNS), content, pdf)
    made: int = db.execute(
        f"INSERT INTO frozen_report ({', '.join(_COLUMNS)}, content, pdf) VALUES ({marks})", values
    ).lastrowid
    return made


def newest(db: Reading, limit: int) -> list[tuple[int, FrozenRow]]:
    """Return the kept reports with their numbers, the newest first."""
    rows = db.execute(
        f"SELECT id, {', '.join(_COLUMNS)} FROM frozen_report ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [(row[0], FrozenRow(*row[1:])) for row in rows]


def find(db: Reading, id_: int) -> tuple[FrozenRow, bytes, bytes] | None:
    """Return a kept report with its content and its paper, or None."""
    row = db.row(
        f"SELECT {', '.join(_COLUMNS)}, content, pdf FROM frozen_report WHERE id = ?", (id_,)
    )
    return None if row is None else (FrozenRow(*row[:-2]), row[-2], row[-1])
