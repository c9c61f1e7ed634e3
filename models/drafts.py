"""Drafts: receptions not finished yet – the one on the desk and those parked – and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE draft (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'received')),
      saved_at_ms INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX draft_by_state ON draft (state, saved_at_ms)",
)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft: `body` is JSON, of the draft, or once received of the dossiers it became."""

    id: bytes
    state: str
    saved_at_ms: int
    body: str


def save(db: Writing, row: DraftRow) -> None:
    """Keep the draft; a received one is never overwritten by a late autosave."""
    db.execute(
        "INSERT INTO draft (id, state, saved_at_ms, body) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
        " saved_at_ms = excluded.saved_at_ms, body = excluded.body WHERE draft.state <> 'received'",
        (row.id, row.state, row.saved_at_ms, row.body),
    )


def find(db: Reading, draft_id: bytes) -> DraftRow | None:
    row = db.row("SELECT id, state, saved_at_ms, body FROM draft WHERE id = ?", (draft_id,))
    return DraftRow(*row) if row else None


def unfinished(db: Reading) -> list[DraftRow]:
    """Return the open and parked drafts, oldest first."""
    return [
        DraftRow(*row)
        for row in db.execute(
            "SELECT id, state, saved_at_ms, body FROM draft WHERE state IN ('open', 'parked')"
            " ORDER BY saved_at_ms"
        )
    ]


def drop(db: Writing, draft_id: bytes) -> None:
    """Forget an unfinished draft."""
    db.execute("DELETE FROM draft WHERE id = ? AND state <> 'received'", (draft_id,))


def forget_received(db: Writing, before_ms: int) -> None:
    """Forget what became of drafts received before that moment."""
    db.execute("DELETE FROM draft WHERE state = 'received' AND saved_at_ms < ?", (before_ms,))


def count_received(db: Reading, since_ms: int) -> int:
    """Return how many drafts were received since that moment: the visits."""
    found: int = db.value(
        "SELECT count(*) FROM draft WHERE state = 'received' AND saved_at_ms >= ?", (since_ms,)
    )
    return found
