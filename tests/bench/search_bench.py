"""Search as one types among a million dossiers: every key of many queries, rows ready for the eye.

Measured from the typed text to the finished lines of the list, on the encrypted file, against a stock
FTS5 index (`prefix='2 3'`, names and numbers in one table) in an encrypted file of its own, which
answers the same keys in turn. Usage: `python -m tests.bench.search_bench [--dir FOLDER]`.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from models.list_pages import LISTED_COLUMNS, WITH_PROCEDURE, ListedRow
from models.store import Store
from services.calendars import load_calendar
from services.clock import fixed_clock
from services.dossier_lists import DossierLists
from services.rules.moments import VIETNAM
from services.rules.vietnamese_text import fold
from tests.bench.dossier_corpus import DOSSIERS, KEY, SALT, command_line, folder_of, open_corpus
from tests.bench.figures import Figure, percentile

ROUNDS = 3
LIMIT = 50
CHUNK = 20_000
SHOWN = ListedRow._fields[1:]
NAMES = ("nguyen thi duong", "nguyen van hung", "tran thi huong", "le van thang", "pham thu hoa")
MARKED = ("Nguyễn Thị Dương", "Trần Văn Hòa", "Đặng Hữu Quý", "Võ Minh Đường", "Nguyễn Thị Hỏa")
MISSING = ("nguyen thi hong xq", "thi van minh", "zyx", "duong 9999")


def run(rounds: int = ROUNDS, folder: Path | None = None, dossiers: int = DOSSIERS) -> list[Figure]:
    """Measure and return the figures."""
    place = folder_of(folder)
    store = open_corpus(place, dossiers)
    peer = _open_peer(place, store, dossiers)
    texts = _queries(store)
    lists = _lists(store)
    ours: dict[str, list[float]] = {}
    theirs: dict[str, list[float]] = {}
    for number in range(rounds):
        for kind, text in _keystrokes(texts):
            ours.setdefault(kind, []).append(_timed(lambda typed=text: lists.search(typed, LIMIT)))
            if number == 0:
                theirs.setdefault(kind, []).append(_timed(lambda typed=text: _stock(peer, typed)))
    peer.close()
    store.close()
    return _figures(ours, theirs)


def _figures(ours: dict[str, list[float]], theirs: dict[str, list[float]]) -> list[Figure]:
    all_ours = [seconds for part in ours.values() for seconds in part]
    all_theirs = [seconds for part in theirs.values() for seconds in part]
    found = [
        Figure("search: one key, 1,000,000 dossiers, p50", _p(all_ours, 0.5), "ms", "≤ 1"),
        Figure("search: one key, p99", _p(all_ours, 0.99), "ms", "≤ 12"),
        Figure("search: one key, max", _p(all_ours, 1), "ms", "≤ 30"),
        Figure("search: keys measured", len(all_ours), ""),
    ]
    for kind, part in ours.items():
        found.append(Figure(f"  {kind}, p50", _p(part, 0.5), "ms"))
        found.append(Figure(f"  {kind}, max", _p(part, 1), "ms"))
    return [
        *found,
        Figure("stock FTS5 prefix='2 3' (encrypted too), p50", _p(all_theirs, 0.5), "ms"),
        Figure("stock FTS5, p99", _p(all_theirs, 0.99), "ms"),
        Figure("stock FTS5, max", _p(all_theirs, 1), "ms"),
        Figure("p99 of ours / stock FTS5", _p(all_ours, 0.99) / _p(all_theirs, 0.99), "×"),
    ]


def _p(seconds: list[float], share: float) -> float:
    if share == 0.5:
        return statistics.median(seconds) * 1000
    return percentile(seconds, share) * 1000


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _lists(store: Store) -> DossierLists:
    with store.reading() as db:
        last = db.value("SELECT received_at_ms FROM dossier ORDER BY id DESC LIMIT 1")
    calendar = load_calendar()
    now = datetime.fromtimestamp(last / 1000, VIETNAM)
    return DossierLists(store, fixed_clock(now), lambda: calendar)


def _queries(store: Store) -> dict[str, list[str]]:
    """Return what is typed, by kind; numbers and codes are those of dossiers drawn by lot."""
    rng = random.Random(11)
    with store.reading() as db:
        newest = db.value("SELECT max(id) FROM dossier")
        drawn: list[tuple[Any, ...]] = [
            db.row(
                "SELECT owner_name, personal_id, phone, code FROM dossier WHERE id = ?",
                (rng.randrange(newest - newest // (1 + place % 2), newest) + 1,),
            )
            or ()
            for place in range(8)
        ]
    return {
        "names without marks": [*NAMES, *(fold(row[0]) for row in drawn[:4])],
        "names with marks": [*MARKED, *(row[0] for row in drawn[4:])],
        "not there": list(MISSING),
        "phones": [row[2] for row in drawn[:4]],
        "personal numbers": [row[1] for row in drawn[:4]],
        "last four digits": [tail for row in drawn[4:] for tail in (row[2][-4:], row[1][-4:])],
        "codes": [row[3] for row in drawn[:3]],
        "parts of codes": [part for row in drawn[:3] for part in (row[3][10:], row[3][-5:])],
        "name and number": [f"{fold(row[0]).split()[-1]} {row[3][-4:]}" for row in drawn[:3]]
        + [f"nguyen {row[2]}" for row in drawn[:3]],
    }


def _keystrokes(texts: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for kind, queries in texts.items():
        for query in queries:
            for end in range(1, len(query) + 1):
                yield kind, query[:end]


# The peer


def _open_peer(folder: Path, corpus: Store, dossiers: int) -> Store:
    """Return an encrypted file with a stock FTS5 index over the same dossiers, made if missing."""
    path = folder / f"stock-{dossiers}.db"
    if path.exists():
        return Store(path, KEY, SALT)
    part = path.with_suffix(".part")
    for leftover in part.parent.glob(f"{part.name}*"):
        leftover.unlink()
    store = Store.create(part, KEY, SALT, ())
    store._writer.execute("PRAGMA synchronous = OFF")
    with store.writing() as db, corpus.reading() as source:
        db.execute("CREATE TABLE shown (id INTEGER PRIMARY KEY, " + ", ".join(SHOWN) + ")")
        db.execute(
            "CREATE VIRTUAL TABLE stock USING fts5(names, numbers, content='', prefix='2 3')"
        )
        rows = source.execute(
            f"SELECT {LISTED_COLUMNS}, folded, numbers || codes FROM dossier {WITH_PROCEDURE}"
        )
        while chunk := rows.fetchmany(CHUNK):
            db.execute_many(
                f"INSERT INTO shown VALUES ({', '.join('?' * (1 + len(SHOWN)))})",
                [row[:-2] for row in chunk],
            )
            db.execute_many(
                "INSERT INTO stock (rowid, names, numbers) VALUES (?, ?, ?)",
                [(row[0], *row[-2:]) for row in chunk],
            )
    store.close()
    part.rename(path)
    return Store(path, KEY, SALT)


def _stock(store: Store, text: str) -> list[tuple[Any, ...]]:
    words = fold(text).replace("-", " ").replace(".", " ").split()
    if not words:
        return []
    match = " AND ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}" *'])
    with store.reading() as db:
        return db.rows(
            "SELECT shown.* FROM stock JOIN shown ON shown.rowid = stock.rowid"
            " WHERE stock MATCH ? ORDER BY stock.rowid DESC LIMIT ?",
            (match, LIMIT),
        )


if __name__ == "__main__":
    options = command_line()
    for figure in run(folder=options.dir, dossiers=options.dossiers):
        print(figure)
