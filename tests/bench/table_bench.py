"""The table over a million dossiers: first rows, jumps, memory; beside it Qt's own table on plain SQLite.

Each run is a process of its own without a screen (Qt's `offscreen`), so that memory can be compared; ours
reads the encrypted file, `QSqlTableModel` a plain copy, because Qt cannot read the other. The two take
turns. Usage: `python -m tests.bench.table_bench [--dir FOLDER]`.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from models import schema
from models.list_pages import LISTED_COLUMNS, WITH_PROCEDURE, ListedRow
from models.store import Store
from tests.bench.dossier_corpus import DOSSIERS, KEY, SALT, command_line, folder_of, open_corpus
from tests.bench.figures import Figure

ROUNDS = 3
JUMPS = 60
CHUNK = 20_000
WIDTH, HEIGHT = 1100, 700


def run(rounds: int = ROUNDS, folder: Path | None = None, dossiers: int = DOSSIERS) -> list[Figure]:
    """Measure and return the figures."""
    place = folder_of(folder)
    corpus = open_corpus(place, dossiers)
    ours_at, plain_at = corpus.path, _plain_copy(place, corpus, dossiers)
    corpus.close()
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_child("ours", ours_at))
        theirs.append(_child("qt", plain_at))
    return _figures(_medians(ours), _medians(theirs))


def _figures(ours: dict[str, float], theirs: dict[str, float]) -> list[Figure]:
    return [
        Figure("table of 1,000,000: first rows painted", ours["first_ms"], "ms", "≤ 60"),
        Figure("any jump, p50", ours["jump_ms"], "ms", "≤ 20"),
        Figure("any jump, max", ours["jump_max_ms"], "ms", "≤ 40"),
        Figure("jump to the end", ours["end_ms"], "ms"),
        Figure("memory from the first rows to after all jumps", ours["growth_mb"], "MB", "≤ 15"),
        Figure("memory with the table, in all", ours["rss_mb"], "MB"),
        Figure("QSqlTableModel (plain SQLite): first rows painted", theirs["first_ms"], "ms"),
        Figure("QSqlTableModel: jump to the end", theirs["end_ms"], "ms"),
        Figure("QSqlTableModel: any jump after that, p50", theirs["jump_ms"], "ms"),
        Figure("QSqlTableModel: memory growth", theirs["growth_mb"], "MB"),
        Figure("first rows, ours / QSqlTableModel", ours["first_ms"] / theirs["first_ms"], "×"),
        Figure("jump to the end, ours / QSqlTableModel", ours["end_ms"] / theirs["end_ms"], "×"),
        Figure(
            "memory growth, ours / QSqlTableModel",
            max(ours["growth_mb"], 0.1) / max(theirs["growth_mb"], 0.1),
            "×",
        ),
    ]


def _medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _plain_copy(folder: Path, corpus: Store, dossiers: int) -> Path:
    """Return a plain SQLite file with the same rows, made if missing."""
    path = folder / f"plain-{schema.PROJECTION_NUMBER}-{dossiers}.db"
    if path.exists():
        return path
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    names = ListedRow._fields
    connection = sqlite3.connect(part)
    connection.execute(f"CREATE TABLE dossier (id INTEGER PRIMARY KEY, {', '.join(names[1:])})")
    with corpus.reading() as db:
        rows = db.execute(f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE}")
        while chunk := rows.fetchmany(CHUNK):
            connection.executemany(
                f"INSERT INTO dossier VALUES ({', '.join('?' * len(names))})", chunk
            )
    connection.commit()
    connection.close()
    part.rename(path)
    return path


def _child(kind: str, path: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.table_bench", "--child", kind, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


# In the child


def _measure(kind: str, path: Path) -> dict[str, float]:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QTableView, QWidget

    class _Painted(QObject):
        def __init__(self, watched: QWidget) -> None:
            super().__init__(watched)
            self.seen = False
            watched.installEventFilter(self)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    app = QApplication([])
    made: tuple[QWidget, QTableView]
    started, made = _ours(path) if kind == "ours" else _qt(path)
    window, view = made
    window.resize(WIDTH, HEIGHT)
    painted = _Painted(view.viewport())
    window.show()
    while not painted.seen:
        app.processEvents()
    first_ms = (time.perf_counter() - started) * 1000
    before = _rss_mb()
    end_ms = _timed_ms(lambda: _to_end(view))
    bar = view.verticalScrollBar()
    rng = random.Random(3)
    jumps = []
    for _ in range(JUMPS):
        value = rng.randrange(bar.maximum())
        jumps.append(_timed_ms(lambda to=value: (bar.setValue(to), view.viewport().repaint())))
    return {
        "first_ms": first_ms,
        "end_ms": end_ms,
        "jump_ms": statistics.median(jumps),
        "jump_max_ms": max(jumps),
        "growth_mb": _rss_mb() - before,
        "rss_mb": _rss_mb(),
    }


def _ours(path: Path):  # type: ignore[no-untyped-def]
    from services.calendars import load_calendar
    from services.clock import fixed_clock
    from services.dossier_lists import DossierLists, ListKind
    from services.rules.moments import VIETNAM
    from ui.layout import Breadth
    from ui.pages.dossier_columns import columns_for
    from ui.tables.paged_table import PagedTable
    from ui.theme import theme

    theme()
    store = Store(path, KEY, SALT)
    with store.reading() as db:
        last = db.value("SELECT received_at_ms FROM dossier ORDER BY id DESC LIMIT 1")
    calendar = load_calendar()
    clock = fixed_clock(datetime.fromtimestamp(last / 1000, VIETNAM))
    lists = DossierLists(store, clock, lambda: calendar)
    started = time.perf_counter()
    opened = lists.open(ListKind.ALL)
    table = PagedTable("Hồ sơ")
    table.set_columns(columns_for(Breadth.REGULAR, {}))
    table.show_list(
        opened.count, lambda position, limit: lists.page(opened, position, limit), "tất cả"
    )
    return started, (table, table.view)


def _qt(path: Path):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt
    from PySide6.QtSql import QSqlDatabase, QSqlTableModel
    from PySide6.QtWidgets import QTableView

    from ui.theme import theme

    theme()
    base = QSqlDatabase.addDatabase("QSQLITE")
    base.setDatabaseName(str(path))
    base.open()
    started = time.perf_counter()
    view = QTableView()
    model = QSqlTableModel(view, base)
    model.setTable("dossier")
    model.setSort(0, Qt.SortOrder.DescendingOrder)
    model.select()
    view.setModel(model)
    return started, (view, view)


def _to_end(view) -> None:  # type: ignore[no-untyped-def]
    model = view.model()
    while model.canFetchMore(view.rootIndex()):
        model.fetchMore(view.rootIndex())
    view.scrollToBottom()
    view.viewport().repaint()


def _timed_ms(call) -> float:  # type: ignore[no-untyped-def]
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def _rss_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss / 1e6)


if __name__ == "__main__":
    if "--child" in sys.argv:
        _, _, chosen, data_file = sys.argv
        print(json.dumps(_measure(chosen, Path(data_file))))
    else:
        options = command_line()
        for figure in run(folder=options.dir, dossiers=options.dossiers):
            print(figure)
