"""The procedures dossiers were received under: the names of each are stored once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Writing

SCHEMA = (
    """
    CREATE TABLE listed_procedure (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      short TEXT NOT NULL,
      field TEXT NOT NULL,
      UNIQUE (code, name, short, field)
    ) STRICT
    """,
)

ProcedureNames = tuple[str, str, str, str]
"""Code, name, short name and field."""


def procedure_id(db: Writing, names: ProcedureNames) -> int:
    """Return the number under which a procedure (code, name, short name, field) is listed."""
    found: int | None = db.value(
        "SELECT id FROM listed_procedure WHERE code = ? AND name = ? AND short = ? AND field = ?",
        names,
    )
    if found is not None:
        return found
    made: int = db.execute(
        "INSERT INTO listed_procedure (code, name, short, field) VALUES (?, ?, ?, ?)", names
    ).lastrowid
    return made
