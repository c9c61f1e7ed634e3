"""Officers: who may sign in at this desk, and the wrong tries counted against them.

`SCHEMA` holds the security log as well: neither is ever without the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import security_events

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE officer (
      username TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('officer', 'lead', 'chair', 'administrator', 'auditor')),
      position TEXT NOT NULL,
      password TEXT NOT NULL,
      is_active INTEGER NOT NULL DEFAULT 1,
      sign_ins INTEGER NOT NULL DEFAULT 0,
      wrong_tries INTEGER NOT NULL DEFAULT 0,
      tried_at_s REAL NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """,
    *security_events.SCHEMA,
)

_COLUMNS = "username, name, role, position, password, is_active, sign_ins, wrong_tries, tried_at_s"


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer.

    Attributes:
        username: Lower-case ASCII; in acts for ever, so never changed.
        password: PHC string of argon2id, or empty: cannot sign in yet.
        wrong_tries: In a row, the one under way included.
        tried_at_s: When the last try was, in seconds since the PC was started.
    """

    username: str
    name: str
    role: str
    position: str
    password: str
    is_active: bool = True
    sign_ins: int = 0
    wrong_tries: int = 0
    tried_at_s: float = 0.0


def save(db: Writing, row: OfficerRow) -> None:
    """Add the officer, or replace what is kept of them."""
    db.execute(
        f"INSERT OR REPLACE INTO officer ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.username,
            row.name,
            row.role,
            row.position,
            row.password,
            int(row.is_active),
            row.sign_ins,
            row.wrong_tries,
            row.tried_at_s,
        ),
    )


def find(db: Reading, username: str) -> OfficerRow | None:
    found = db.row(f"SELECT {_COLUMNS} FROM officer WHERE username = ?", (username,))
    return None if found is None else _row(found)


def everyone(db: Reading) -> list[OfficerRow]:
    """Return all officers, those who sign in most often first."""
    return [
        _row(found)
        for found in db.execute(
            f"SELECT {_COLUMNS} FROM officer ORDER BY is_active DESC, sign_ins DESC, username"
        )
    ]


def _row(found: tuple[str, str, str, str, str, int, int, int, float]) -> OfficerRow:
    return OfficerRow(*found[:5], bool(found[5]), *found[6:])
