"""The journal: acts, appended without gaps and chained by hash.

An act's identity is `(origin, epoch, seq)`; its hash covers the hash before it and the exact bytes
of its body, so a changed, removed or inserted act is found by walking the chain:

    hash = SHA-256(previous hash ‖ origin ‖ 0x00 ‖ epoch ‖ seq ‖ SHA-256(body))

with `epoch` and `seq` as 8-byte big-endian numbers and thirty-two zero bytes before the first act of
an epoch. The chain needs only the body's digest: a body may later be taken out (a legal erasure) and
the chain still proves the rest. The body is UTF-8 JSON of at most 64 KiB, stored and sent as written:

    {"t": "received", "v": 1, "did": "0198…", "par": ["9f…"], "at": "2026-11-23T09:41:00+07:00",
     "cq": 1, "by": "ha", "data": {…}}

What is written down later than it happened has a further `"told": "2026-11-24T08:05:00+07:00"`.

The tables here are frozen: they never change shape.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.store import Reading, Writing

MAX_BODY_BYTES = 64 * 1024  # an act that cannot be sent cannot be made
GENESIS = bytes(32)

SCHEMA = (
    """
    CREATE TABLE act (
      id INTEGER PRIMARY KEY,
      origin TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      dossier_id BLOB CHECK (dossier_id IS NULL OR length(dossier_id) = 16),
      body BLOB CHECK (body IS NULL OR length(body) <= 65536),
      body_sha256 BLOB NOT NULL CHECK (length(body_sha256) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (origin, epoch, seq)
    ) STRICT
    """,
    "CREATE INDEX act_of_dossier ON act (dossier_id, id) WHERE dossier_id IS NOT NULL",
    """
    CREATE TABLE journal_head (
      origin TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (origin, epoch)
    ) STRICT, WITHOUT ROWID
    """,
)


@dataclass(frozen=True, slots=True)
class Head:
    """How far one origin's journal is held: the last sequence number and its hash."""

    origin: str
    epoch: int
    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class StoredAct:
    """One act as it lies in the journal.

    Attributes:
        body: The exact bytes, or None where the body was lawfully erased.
    """

    origin: str
    epoch: int
    seq: int
    dossier_id: bytes | None
    body: bytes | None
    body_sha256: bytes
    hash: bytes


def act_hash(previous: bytes, origin: str, epoch: int, seq: int, body_sha256: bytes) -> bytes:
    """Return the chained hash of an act (shape in the module docstring)."""
    return hashlib.sha256(
        b"".join(
            (
                previous,
                origin.encode(),
                b"\0",
                epoch.to_bytes(8, "big"),
                seq.to_bytes(8, "big"),
                body_sha256,
            )
        )
    ).digest()


def append(db: Writing, origin: str, epoch: int, dossier_id: bytes | None, body: bytes) -> Head:
    """Append one act of our own and return the new head of its origin and epoch.

    Raises:
        ValueError: The body is over 64 KiB.
    """
    if len(body) > MAX_BODY_BYTES:
        raise ValueError(f"an act of {len(body)} bytes")
    found = db.row(
        "SELECT seq, hash FROM journal_head WHERE origin = ? AND epoch = ?", (origin, epoch)
    )
    seq, previous = (found[0] + 1, found[1]) if found else (1, GENESIS)
    digest = hashlib.sha256(body).digest()
    chained = act_hash(previous, origin, epoch, seq, digest)
    db.execute(
        "INSERT INTO act (origin, epoch, seq, dossier_id, body, body_sha256, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (origin, epoch, seq, dossier_id, body, digest, chained),
    )
    db.execute(
        "INSERT INTO journal_head (origin, epoch, seq, hash) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (origin, epoch) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        (origin, epoch, seq, chained),
    )
    return Head(origin, epoch, seq, chained)


def heads(db: Reading) -> tuple[Head, ...]:
    """Return how far every origin's journal is held, in order of origin and epoch."""
    return tuple(
        Head(*row)
        for row in db.execute("SELECT origin, epoch, seq, hash FROM journal_head ORDER BY 1, 2")
    )


def head(db: Reading, origin: str, epoch: int) -> Head | None:
    """Return the head of one origin and epoch, or None before its first act."""
    row = db.row(
        "SELECT origin, epoch, seq, hash FROM journal_head WHERE origin = ? AND epoch = ?",
        (origin, epoch),
    )
    return Head(*row) if row else None


def hash_at(db: Reading, origin: str, epoch: int, seq: int) -> bytes | None:
    """Return the hash of one act, or None where it is not held."""
    found: bytes | None = db.value(
        "SELECT hash FROM act WHERE origin = ? AND epoch = ? AND seq = ?", (origin, epoch, seq)
    )
    return found


_COLUMNS = "origin, epoch, seq, dossier_id, body, body_sha256, hash"


def acts_of(db: Reading, dossier_id: bytes) -> list[StoredAct]:
    """Return the acts of one dossier in order of arrival."""
    return [
        StoredAct(*row)
        for row in db.execute(
            f"SELECT {_COLUMNS} FROM act WHERE dossier_id = ? ORDER BY id", (dossier_id,)
        )
    ]


def acts_of_many(db: Reading, dossiers: Sequence[bytes]) -> dict[bytes, list[StoredAct]]:
    """Return the acts of some hundred dossiers by dossier, each in order of arrival."""
    found: dict[bytes, list[StoredAct]] = {}
    marks = ",".join("?" * len(dossiers))
    sql = f"SELECT {_COLUMNS} FROM act WHERE dossier_id IN ({marks}) ORDER BY dossier_id, id"
    for row in db.execute(sql, tuple(dossiers)):
        act = StoredAct(*row)
        found.setdefault(row[3], []).append(act)
    return found


def last_act(db: Reading, head: Head) -> StoredAct | None:
    """Return the act a head stands for."""
    row = db.row(
        f"SELECT {_COLUMNS} FROM act WHERE origin = ? AND epoch = ? AND seq = ?",
        (head.origin, head.epoch, head.seq),
    )
    return StoredAct(*row) if row is not None else None


def all_acts(db: Reading) -> Iterator[StoredAct]:
    """Give every act in order of arrival, one at a time."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM act ORDER BY id"):
        yield StoredAct(*row)


def office_acts(db: Reading) -> Iterator[StoredAct]:
    """Give the acts that are of no dossier, in order of arrival, one at a time."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM act WHERE dossier_id IS NULL ORDER BY id"):
        yield StoredAct(*row)


def broken_links(db: Reading) -> Iterator[str]:
    """Give a word for each place where the chain does not hold, first of each epoch first.

    Finds a changed body, a changed or missing act, a gap, and a head that is not the last act.
    """
    previous = GENESIS
    expected = 1
    current: tuple[str, int] | None = None
    last: dict[tuple[str, int], tuple[int, bytes]] = {}
    rows = db.execute(f"SELECT {_COLUMNS} FROM act ORDER BY origin, epoch, seq")
    for act in (StoredAct(*row) for row in rows):
        key = (act.origin, act.epoch)
        if key != current:
            current, previous, expected = key, GENESIS, 1
        place = f"{act.origin}/{act.epoch}/{act.seq}"
        if act.seq != expected:
            yield f"gap before {place}"
        if act.body is not None and hashlib.sha256(act.body).digest() != act.body_sha256:
            yield f"changed body at {place}"
        if act_hash(previous, act.origin, act.epoch, act.seq, act.body_sha256) != act.hash:
            yield f"broken chain at {place}"
        previous, expected = act.hash, act.seq + 1
        last[key] = (act.seq, act.hash)
    held = {(found.origin, found.epoch): (found.seq, found.hash) for found in heads(db)}
    for key in sorted(set(held) | set(last)):
        if held.get(key) != last.get(key):
            yield f"head of {key[0]}/{key[1]} is not its last act"
