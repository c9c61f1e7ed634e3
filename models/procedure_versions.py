"""Procedure versions: every text of the catalogue this desk has offered, and what the office set itself.

Nothing here is overwritten: a dossier pins `version`, and the text behind it stays. `document` is the
procedure as JSON (shape in `services/rules/procedure_documents.py`); `words` is what the search reads,
so that a thousand procedures are searched without decoding their documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.dossier_rows import FIRST_CLOSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE procedure_version (
      seq INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      version TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('active', 'review', 'dismissed')),
      origin TEXT NOT NULL CHECK (origin IN ('shipped', 'portal')),
      effective_from TEXT,
      effective_to TEXT,
      words TEXT NOT NULL,
      document TEXT NOT NULL,
      doubts TEXT NOT NULL DEFAULT '[]',
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      UNIQUE (code, version)
    ) STRICT
    """,
    """
    CREATE TABLE procedure_override (
      seq INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      revision TEXT NOT NULL,
      document TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX procedure_override_by_code ON procedure_override (code, seq)",
)


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version without its document: what the list and the search need.

    Attributes:
        status: `active` (offered), `review` (waits for an officer) or `dismissed`.
        origin: `shipped` with the program, or taken from a `portal` file.
        effective_from: ISO date, or None; `effective_to` likewise, inclusive.
        words: Folded texts for the search, one a line.
    """

    code: str
    version: str
    status: str
    origin: str
    effective_from: str | None
    effective_to: str | None
    words: str


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version to be recorded; `document` and `doubts` are JSON, `recorded_at` ISO time."""

    line: VersionLine
    document: str
    doubts: str
    recorded_at: str
    recorded_by: str


@dataclass(frozen=True, slots=True)
class OverrideRow:
    """What the office set for one procedure; `document` is JSON, `revision` its digest."""

    code: str
    revision: str
    document: str
    recorded_at: str
    recorded_by: str


_COLUMNS = "code, version, status, origin, effective_from, effective_to, words"


def active_lines(db: Reading) -> list[VersionLine]:
    """Return what is offered, in the order of recording."""
    return [line for line, _ in active(db)]


def active(db: Reading) -> list[tuple[VersionLine, str]]:
    """Return what is offered, with each document, in the order of recording."""
    rows = db.rows(
        f"SELECT {_COLUMNS}, document FROM procedure_version WHERE status = 'active' ORDER BY seq"
    )
    return [(VersionLine(*row[:7]), row[7]) for row in rows]


def waiting(db: Reading) -> list[tuple[VersionLine, str, str]]:
    """Return what waits for an officer, with document and doubts, oldest first."""
    rows = db.rows(
        f"SELECT {_COLUMNS}, document, doubts FROM procedure_version"
        " WHERE status = 'review' ORDER BY seq"
    )
    return [(VersionLine(*row[:7]), row[7], row[8]) for row in rows]


def find(db: Reading, code: str, version: str) -> tuple[VersionLine, str, str] | None:
    """Return one version with its document and doubts, whatever its status."""
    row = db.row(
        f"SELECT {_COLUMNS}, document, doubts FROM procedure_version"
        " WHERE code = ? AND version = ?",
        (code, version),
    )
    return None if row is None else (VersionLine(*row[:7]), row[7], row[8])


def record(db: Writing, new: NewVersion) -> None:
    """Record a version; one that was recorded before becomes the latest again, with the new status.

    Its text cannot differ: `version` names its content.
    """
    line = new.line
    db.execute(
        "DELETE FROM procedure_version WHERE code = ? AND version = ?", (line.code, line.version)
    )
    db.execute(
        "INSERT INTO procedure_version (code, version, status, origin, effective_from, effective_to,"
        " words, document, doubts, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            line.code,
            line.version,
            line.status,
            line.origin,
            line.effective_from,
            line.effective_to,
            line.words,
            new.document,
            new.doubts,
            new.recorded_at,
            new.recorded_by,
        ),
    )


def set_status(db: Writing, code: str, version: str, status: str) -> bool:
    """Change what may be done with a version; False if there is none."""
    changed = db.execute(
        "UPDATE procedure_version SET status = ? WHERE code = ? AND version = ?",
        (status, code, version),
    )
    return bool(changed.rowcount)


def current_overrides(db: Reading) -> list[OverrideRow]:
    """Return the office's latest word on each procedure."""
    rows = db.rows(
        "SELECT code, revision, document, recorded_at, recorded_by FROM procedure_override"
        " WHERE seq IN (SELECT max(seq) FROM procedure_override GROUP BY code) ORDER BY code"
    )
    return [OverrideRow(*row) for row in rows]


def find_override(db: Reading, code: str, revision: str) -> OverrideRow | None:
    """Return what the office had set under that revision."""
    row = db.row(
        "SELECT code, revision, document, recorded_at, recorded_by FROM procedure_override"
        " WHERE code = ? AND revision = ? ORDER BY seq DESC LIMIT 1",
        (code, revision),
    )
    return OverrideRow(*row) if row else None


def record_override(db: Writing, row: OverrideRow) -> None:
    """Record what the office set; earlier words stay, for the dossiers that were received under them."""
    db.execute(
        "INSERT INTO procedure_override (code, revision, document, recorded_at, recorded_by)"
        " VALUES (?, ?, ?, ?, ?)",
        (row.code, row.revision, row.document, row.recorded_at, row.recorded_by),
    )


def open_dossiers(db: Reading, codes: Sequence[str]) -> dict[str, list[str]]:
    """Return, by procedure code, the numbers of the dossiers still open, oldest due date first."""
    found: dict[str, list[str]] = {}
    rows = db.execute(
        "SELECT p.code, d.code FROM dossier d JOIN listed_procedure p ON p.id = d.procedure_id"
        f" WHERE d.clock < ? AND p.code IN ({', '.join('?' * len(codes))})"
        " ORDER BY d.clock, d.clock_at_ms",
        (FIRST_CLOSED, *codes),
    )
    for code, dossier in rows:
        found.setdefault(code, []).append(dossier)
    return found
