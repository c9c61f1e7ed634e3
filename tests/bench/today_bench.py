"""Hôm nay over a million dossiers: all tasks with their counts, and a task opened on its first page.

Sixty thousand are open, with letters and ratings; every open one is given one thing more that somebody waits
for, taken away again at the end. Beside it a plain count over an index of the same table, in the same run.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from models import dossier_past
from models.dossier_rows import FIRST_CLOSED
from models.store import Store, Writing
from services.calendars import load_calendar
from services.clock import fixed_clock
from services.dossier_lists import EVERYBODY, DossierLists
from services.legal_rules import shipped_rules
from services.rules.day_tasks import TaskKind
from services.rules.flags import FlagKind
from services.rules.moments import VIETNAM
from services.rules.permissions import Role
from services.today import Today
from tests.bench.dossier_corpus import DOSSIERS, command_line, folder_of, open_corpus
from tests.bench.figures import Figure, percentile, spread

ROUNDS = 60
PLAIN_ROUNDS = 5
PAGE = 100
GIVEN = (
    FlagKind.DIRECTIVE,
    FlagKind.NOT_TAKEN,
    FlagKind.SUPPLEMENTED,
    FlagKind.STEP_DUE,
    FlagKind.CITIZEN_DUE,
    FlagKind.UNPAID,
)


def run(rounds: int = ROUNDS, folder: Path | None = None, dossiers: int = DOSSIERS) -> list[Figure]:
    """Measure and return the figures."""
    store = open_corpus(folder_of(folder), dossiers)
    _give_flags(store)
    try:
        return _measure(store, rounds)
    finally:
        with store.writing() as db:
            _take_flags(db)
        store.close()


def _take_flags(db: Writing) -> None:
    for kind in GIVEN:
        db.execute("DELETE FROM dossier_flag WHERE kind = ?", (kind.value,))


def _give_flags(store: Store) -> None:
    with store.writing() as db:
        _take_flags(db)
        rows = db.rows(
            "SELECT id, clock_at_ms, holder FROM dossier WHERE clock < ?", (FIRST_CLOSED,)
        )
        dossier_past.write_many(
            db,
            [],
            [
                (GIVEN[id_ % len(GIVEN)].value, at_ms, id_, holder, "")
                for id_, at_ms, holder in rows
            ],
        )


def _measure(store: Store, rounds: int) -> list[Figure]:
    with store.reading() as db:
        last = db.value("SELECT received_at_ms FROM dossier ORDER BY id DESC LIMIT 1")
    clock = fixed_clock(datetime.fromtimestamp(last / 1000, VIETNAM))
    calendar, rules = load_calendar(), shipped_rules()
    lists = DossierLists(store, clock, lambda: calendar)
    today = Today(store, clock, lists, lambda: calendar, lambda: rules)

    def first_page(kind: TaskKind) -> None:
        today.page(today.open(kind, EVERYBODY), 0, PAGE)

    def plain() -> None:
        with store.reading() as db:
            db.value("SELECT count(*) FROM dossier WHERE holder <> ''")

    (first,) = _timed(lambda: today.tasks(EVERYBODY, Role.LEAD), 1)
    mine = _timed(lambda: today.tasks("canbo1", Role.OFFICER), rounds)
    all_ = _timed(lambda: today.tasks(EVERYBODY, Role.LEAD), rounds)
    late = _timed(lambda: first_page(TaskKind.OVERDUE), rounds)
    urged = _timed(lambda: first_page(TaskKind.DIRECTIVE), rounds)
    count = _timed(plain, PLAIN_ROUNDS)
    return [
        Figure("tasks of the whole commune, the first time", first * 1000, "ms"),
        *spread("tasks of one officer", mine, "≤ 50"),
        *spread("tasks of the whole commune", all_, "≤ 50"),
        *spread("a list of overdue ones opened, first page", late, "≤ 50"),
        *spread("a list by flag opened, first page", urged, "≤ 50"),
        Figure("plain count over an index", percentile(count, 0.5) * 1000, "ms"),
        Figure("tasks of the commune / plain count", percentile(all_, 0.5) / min(count), "×"),
    ]


def _timed(call: Callable[[], object], rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        taken.append(time.perf_counter() - started)
    return taken


if __name__ == "__main__":
    options = command_line()
    for figure in run(folder=options.dir, dossiers=options.dossiers):
        print(figure)
