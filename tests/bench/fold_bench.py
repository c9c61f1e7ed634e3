"""Folding: the journal of whole lives read, folded and turned into lists again.

CPU time is counted, not the clock: one thread works, and other programs on the machine are not its business.
"""

from __future__ import annotations

import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from models import journal
from services.projections import read_act, rebuild
from services.rules.acts import ActKind, Payload, Received, Written, stored, write_body
from services.rules.fold import fold
from services.rules.identifiers import new_id
from services.rules.life_acts import (
    Called,
    CallOutcome,
    Finished,
    Forwarded,
    MissingPaper,
    Returned,
    Supplemented,
    SupplementRequested,
)
from tests.a_desk import MORNING, a_draft, begin
from tests.bench.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from services.desk import Desk

ROUNDS = 3_000  # dossiers
LIVES = 8  # acts of each


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure folding alone, and rebuilding every projection, over lives of eight acts."""
    with tempfile.TemporaryDirectory(prefix="mot-cua-bench-") as folder:
        desk = begin(Path(folder) / "quay", 1).desk
        desk.reception.receive(a_draft(desk), "ha")
        acts = _write_lives(desk, rounds)
        read_s, fold_s = _fold_all(desk)
        started = time.process_time()
        dossiers = rebuild(desk.store)
        rebuild_s = time.process_time() - started
        desk.close()
    return [
        Figure("reading and folding", acts / (read_s + fold_s), "acts/s", "20,000"),
        Figure("folding alone", acts / fold_s, "acts/s"),
        Figure("rebuilding lists, search and reports", acts / rebuild_s, "acts/s", "20,000"),
        Figure("the same", rebuild_s / dossiers * 1000, "ms a dossier"),
    ]


def _write_lives(desk: Desk, dossiers: int) -> int:
    """Append lives like the one dossier already there, each with a name and number of its own."""
    with desk.store.writing() as db:
        first = next(iter(db.rows("SELECT dossier_id FROM act WHERE dossier_id IS NOT NULL")))[0]
        act = read_act(next(iter(journal.acts_of(db, first))))
        assert act is not None
        assert isinstance(act.payload, Received)
        pattern = stored(act.payload)
        written = 1
        for number in range(dossiers):
            pattern["code"] = f"H56.14.07-261123-{number:05d}"
            pattern["applicant"] = {
                **pattern["applicant"],
                "name": f"Nguyễn Thị Mẫu {number % 700}",
                "personal_id": f"0381{number:08d}",
            }
            for kind, payload, dossier_id, parents, at in _life(pattern):
                body = write_body(Written(kind, at, "ha", payload, dossier_id, parents))
                head = journal.append(db, desk.book.origin, desk.book.epoch, dossier_id, body)
                _last[:] = [head.hash]
                written += 1
    return written


_last: list[bytes] = []


def _life(pattern: dict[str, object]) -> Iterator[tuple[ActKind, Payload, bytes, tuple, object]]:
    from services.rules.acts import read_received

    received = read_received(pattern)
    dossier_id, due = new_id(MORNING), received.due_at
    later = due + timedelta(days=3)
    lived: tuple[tuple[ActKind, Payload], ...] = (
        (ActKind.RECEIVED, received),
        (ActKind.FORWARDED, Forwarded("minh", "Tư pháp")),
        (
            ActKind.SUPPLEMENT_REQUESTED,
            SupplementRequested("01/HDHS", (MissingPaper("Giấy chứng sinh"),), due),
        ),
        (ActKind.SUPPLEMENTED, Supplemented(due, later)),
        (ActKind.FORWARDED, Forwarded("minh", "Tư pháp")),
        (ActKind.FINISHED, Finished(MORNING + timedelta(hours=50))),
        (ActKind.CALLED, Called(CallOutcome.REACHED)),
        (ActKind.RETURNED, Returned(MORNING + timedelta(hours=60), identity_checked=True)),
    )
    assert len(lived) == LIVES
    for number, (kind, payload) in enumerate(lived):
        parents = (_last[0],) if number else ()
        yield kind, payload, dossier_id, parents, MORNING + timedelta(hours=8 * number)


def _fold_all(desk: Desk) -> tuple[float, float]:
    """Return the seconds spent reading acts and folding them."""
    read_s = fold_s = 0.0
    with desk.store.reading() as db:
        ids = [row[0] for row in db.rows("SELECT DISTINCT dossier_id FROM act")]
        for dossier_id in ids:
            if dossier_id is None:
                continue
            started = time.process_time()
            acts = [act for act in map(read_act, journal.acts_of(db, dossier_id)) if act]
            between = time.process_time()
            fold(acts)
            read_s += between - started
            fold_s += time.process_time() - between
    return read_s, fold_s
