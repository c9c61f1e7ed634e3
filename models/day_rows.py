"""What happened lately, newest first: acts and print jobs, read until one has enough; hand-overs by officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.journal import StoredAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.store import Reading


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
