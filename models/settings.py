"""Settings: small JSON documents by name. The office, the desk, what the window remembers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


def read(db: Reading, name: str) -> Any:
    """Return the setting's value, or None if it was never set."""
    found = db.value("SELECT value FROM setting WHERE name = ?", (name,))
    return None if found is None else json.loads(found)


def write(db: Writing, name: str, value: Any) -> None:
    """Set `name` to `value` (anything JSON can say)."""
    db.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, json.dumps(value, ensure_ascii=False)),
    )
