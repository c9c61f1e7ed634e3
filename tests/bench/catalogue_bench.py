"""The catalogue: opening it as shipped, and finding among it and a thousand imported procedures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from models import procedure_versions
from models.store import Store
from services.catalogue import load_catalogue, new_version, open_catalogue, shipped_catalogue
from services.clock import fixed_clock
from services.rules.procedure_documents import with_version
from tests.bench.figures import Figure, spread
from tests.procedures import NOW, TODAY, a_book

ROUNDS = 100
IMPORTED = 1_000
TYPED = ("a", "k", "kh", "khai", "khai sinh", "trich luc", "tthn", "2.000635", "dang ky", "xyz")


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure opening and searching in turn."""
    with tempfile.TemporaryDirectory(prefix="mot-cua-bench-") as folder:
        book = a_book(Path(folder))
        clock = fixed_clock(NOW)
        recording_s = _timed(lambda: open_catalogue(book.store, clock))
        parsing_s = _timed(shipped_catalogue)
        opening = [_timed(lambda: open_catalogue(book.store, clock)) for _ in range(rounds)]
        _import(book.store)
        catalogue = load_catalogue(book.store)
        catalogue.find("", on=TODAY)
        counts = {"1.001193": 40, "2.000635": 100}
        typing = [
            _timed(lambda text=text: catalogue.find(text, on=TODAY, counts=counts))
            for _ in range(rounds)
            for text in TYPED
        ]
        book.close()
    return [
        Figure("recording a release's procedures, once", recording_s * 1000, "ms"),
        Figure("parsing the shipped files", parsing_s * 1000, "ms"),
        *spread("opening the catalogue", opening),
        *spread(f"one keystroke among {IMPORTED} more", typing),
    ]


def _import(store: Store) -> None:
    base = load_catalogue(store).all(TODAY)
    with store.writing() as db:
        for number in range(IMPORTED):
            like = base[number % len(base)]
            made = replace(
                like,
                code=f"8.{number:06}",
                name=f"{like.name} {number}",
                effective_from=TODAY,
            )
            row = new_version(with_version(made), "portal", "active", at=NOW.isoformat())
            procedure_versions.record(db, row)


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started
