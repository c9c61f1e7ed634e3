"""Where the office's own acts lie in the journal – turned away, outages, reserved numbers … – and what finds them.

A projection: kind, time and what an act is found by; the act itself is read from the journal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.journal import StoredAct

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE office_act (
      origin TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      key TEXT NOT NULL,
      folded TEXT NOT NULL,
      personal_id TEXT NOT NULL,
      PRIMARY KEY (origin, epoch, seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX office_act_by_time ON office_act (kind, at_ms)",
    "CREATE INDEX office_act_by_key ON office_act (kind, key)",
)


@dataclass(frozen=True, slots=True)
class OfficeActRow:
    """One act of the office.

    Attributes:
        key: What it is looked up by: a form's number with its year, a day, a dossier number.
        folded: A person's name without marks; empty for most.
        personal_id: A person's number; empty for most.
    """

    origin: str
    epoch: int
    seq: int
    kind: str
    at_ms: int
    key: str = ""
    folded: str = ""
    personal_id: str = ""


_ACT = (
    "SELECT a.origin, a.epoch, a.seq, a.dossier_id, a.body, a.body_sha256, a.hash"
    " FROM office_act o JOIN act a USING (origin, epoch, seq) WHERE o.kind = ? AND "
)


def write(db: Writing, row: OfficeActRow) -> None:
    """Note where an act lies."""
    db.execute(
        "INSERT OR REPLACE INTO office_act VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.origin,
            row.epoch,
            row.seq,
            row.kind,
            row.at_ms,
            row.key,
            row.folded,
            row.personal_id,
        ),
    )


def every(db: Reading) -> set[OfficeActRow]:
    """Return all that is noted."""
    return {OfficeActRow(*row) for row in db.execute("SELECT * FROM office_act")}


def between(db: Reading, kind: str, since_ms: int, until_ms: int) -> list[StoredAct]:
    """Return the acts of a kind made in `[since_ms, until_ms)`, oldest first."""
    sql = _ACT + "o.at_ms >= ? AND o.at_ms < ? ORDER BY o.at_ms, o.origin, o.epoch, o.seq"
    return _acts(db, sql, (kind, since_ms, until_ms))


def by_key(db: Reading, kind: str, key: str) -> list[StoredAct]:
    """Return the acts of a kind with that key, oldest first."""
    sql = _ACT + "o.key = ? ORDER BY o.at_ms, o.origin, o.epoch, o.seq"
    return _acts(db, sql, (kind, key))


def of_person(
    db: Reading, kind: str, person: tuple[str, str], since_ms: int, limit: int
) -> list[StoredAct]:
    """Return the newest acts of a kind about a person, newest first.

    Args:
        person: Name without marks and personal number; an empty one is not compared.
    """
    folded, personal_id = person
    sql = _ACT + (
        "o.at_ms >= ? AND ((? <> '' AND o.personal_id = ?) OR (? <> '' AND o.folded = ?))"
        " ORDER BY o.at_ms DESC, o.seq DESC LIMIT ?"
    )
    values = (kind, since_ms, personal_id, personal_id, folded, folded, limit)
    return _acts(db, sql, values)


def _acts(db: Reading, sql: str, values: tuple[object, ...]) -> list[StoredAct]:
    return [StoredAct(*row) for row in db.execute(sql, values)]
