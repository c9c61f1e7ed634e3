"""What happened lately, newest first: acts, print jobs; and which codes are dossiers. Read until one has enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.journal import StoredAct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.store import Reading

IDS_AT_ONCE = 500  # named in one statement


def newest_acts(db: Reading, origin: str) -> Iterator[StoredAct]:
    """Give the acts of one desk's journal, newest first, one at a time."""
    for row in db.execute(
        "SELECT origin, epoch, seq, dossier_id, body, body_sha256, hash FROM act"
        " WHERE origin = ? ORDER BY epoch DESC, seq DESC",
        (origin,),
    ):
        yield StoredAct(*row)


def newest_printed(db: Reading, since_ms: int) -> Iterator[tuple[str, str]]:
    """Give code and form (as JSON) of the jobs made since a moment that came out, newest first."""
    for made_at_ms, state, code, slip in db.execute(
        "SELECT made_at_ms, state, code, slip FROM print_job ORDER BY id DESC"
    ):
        if made_at_ms < since_ms:
            return
        if state == "printed":
            yield code, slip


def flagged_by_who(db: Reading, kind: str) -> list[tuple[str, int]]:
    """Return how many flags of a kind concern each officer, most first."""
    found = db.execute(
        "SELECT who, count(*) FROM dossier_flag WHERE kind = ? GROUP BY who ORDER BY 2 DESC, 1",
        (kind,),
    )
    return [(who, count) for who, count in found]


def codes_held(db: Reading, codes: Sequence[str]) -> set[str]:
    """Return which of these codes are dossiers."""
    held: set[str] = set()
    for first in range(0, len(codes), IDS_AT_ONCE):
        some = tuple(codes[first : first + IDS_AT_ONCE])
        marks = ", ".join("?" * len(some))
        held |= {
            row[0]
            for row in db.execute(f"SELECT code FROM dossier_code WHERE code IN ({marks})", some)
        }
    return held
