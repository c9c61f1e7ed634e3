"""The security log: who signed in, who failed, who changed whom. Appended only, chained by hash.

The hash of an event is SHA-256 over the hash before it (32 zero bytes at first) and the compact JSON
`[seq, at, kind, officer, detail]`. No names, numbers or addresses of citizens are ever in it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE security_event (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      officer TEXT NOT NULL,
      detail TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
)

_BEFORE_THE_FIRST = bytes(32)


@dataclass(frozen=True, slots=True)
class SecurityEventRow:
    """One event; `at` is ISO 8601 with offset, `officer` a user name or empty."""

    seq: int
    at: str
    kind: str
    officer: str
    detail: str
    hash: bytes


def append(db: Writing, at: str, kind: str, officer: str, detail: str) -> None:
    """Add one event to the end of the chain."""
    last = db.row("SELECT seq, hash FROM security_event ORDER BY seq DESC LIMIT 1")
    seq, before = (1, _BEFORE_THE_FIRST) if last is None else (last[0] + 1, last[1])
    db.execute(
        "INSERT INTO security_event (seq, at, kind, officer, detail, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, at, kind, officer, detail, _hash(before, seq, (at, kind, officer, detail))),
    )


def newest(db: Reading, limit: int) -> list[SecurityEventRow]:
    """Return the last events, newest first."""
    return [
        SecurityEventRow(*row)
        for row in db.execute(
            "SELECT seq, at, kind, officer, detail, hash FROM security_event"
            " ORDER BY seq DESC LIMIT ?",
            (limit,),
        )
    ]


def first_broken(db: Reading) -> int | None:
    """Return the number of the first event that was altered, or follows a gap; None if none was."""
    before, expected = _BEFORE_THE_FIRST, 1
    for row in db.execute(
        "SELECT seq, at, kind, officer, detail, hash FROM security_event ORDER BY seq"
    ):
        event = SecurityEventRow(*row)
        content = (event.at, event.kind, event.officer, event.detail)
        if event.seq != expected or event.hash != _hash(before, event.seq, content):
            return expected
        before, expected = event.hash, expected + 1
    return None


def _hash(before: bytes, seq: int, content: tuple[str, str, str, str]) -> bytes:
    text = json.dumps([seq, *content], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(before + text.encode()).digest()
