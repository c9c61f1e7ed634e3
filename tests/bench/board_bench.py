"""The chair's board over a million dossiers, 60,000 of them open; beside it a plain count over the same index.

The board is read warm (the pages it needs lie in the cache) and cold (by a connection of its own, as after
a start), and so are the list of the overdue and jumps within the longest list. Usage: `main.py bench board`.
"""

from __future__ import annotations

import random
import statistics
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import resources
from models.dossier_past import OPEN_DAY
from models.store import Store
from services.board import ChairsBoard
from services.board_lists import Behind, BoardLists, FigureKind
from services.calendars import load_calendar
from services.dossier_lists import DossierLists
from services.rules.legal_rules import read_legal_rules
from services.rules.report_periods import Period, PeriodLength, reporting_period
from tests.bench.dossier_corpus import DOSSIERS, KEY, SALT, folder_of, last_moment, open_corpus
from tests.bench.figures import Figure

ROUNDS = 7
JUMPS = 60
FIRST_PAGE = 50
PLAIN_COUNT = (
    "SELECT count(*), sum(due_day) FROM dossier INDEXED BY dossier_by_end"
    f" WHERE ended_day < {OPEN_DAY} AND ended_day BETWEEN ? AND ?"
)


@dataclass
class _Readers:
    board: ChairsBoard
    lists: BoardLists
    store: Store


def run(rounds: int = ROUNDS, folder: Path | None = None, dossiers: int = DOSSIERS) -> list[Figure]:
    """Measure and return the figures."""
    corpus = open_corpus(folder_of(folder), dossiers)
    corpus.close()
    now = last_moment(dossiers)
    document = tomllib.loads(resources.path("rules/life.toml").read_text(encoding="utf-8"))
    rules = read_legal_rules(document)
    calendar = load_calendar()

    def opened() -> _Readers:
        store = Store(corpus.path, KEY, SALT)
        board = ChairsBoard(store, lambda: now, lambda: calendar, lambda: rules)
        lists = DossierLists(store, lambda: now, lambda: calendar)
        return _Readers(board, BoardLists(store, board, lists), store)

    warm = opened()
    month, year = (warm.board.period(length) for length in (PeriodLength.MONTH, PeriodLength.YEAR))
    overdue, solved = Behind(FigureKind.OVERDUE, month), Behind(FigureKind.SOLVED, year)
    earlier = now - timedelta(days=30)
    then = reporting_period(earlier.date(), PeriodLength.MONTH)
    board_ms = _median(rounds, lambda: warm.board.figures(month))
    plain_ms = _median(rounds, lambda: _plain(warm.store, year))
    figures = [
        Figure("board of the month, warm", board_ms, "ms", "≤ 300"),
        Figure("board of the month, cold", _cold(rounds, opened, month), "ms", "≤ 300"),
        Figure("board of the year, warm", _median(rounds, lambda: warm.board.figures(year)), "ms"),
        Figure(
            "board of the month as of 30 days ago",
            _median(3, lambda: warm.board.figures(then, earlier)),
            "ms",
        ),
        Figure("plain count of a year's ended dossiers", plain_ms, "ms"),
        Figure("board of the month / plain count", board_ms / plain_ms, "×"),
        Figure(
            "overdue: open and first page, warm",
            _median(rounds, lambda: _first_page(warm.lists, overdue)),
            "ms",
            "≤ 50",
        ),
        Figure("overdue: open and first page, cold", _cold_page(rounds, opened, overdue), "ms"),
        Figure("solved in the year: open", _median(3, lambda: warm.lists.open(solved)), "ms"),
        Figure("any jump in it, p50", _jumps(warm.lists, solved), "ms", "≤ 20"),
    ]
    warm.store.close()
    return figures


def _plain(store: Store, period: Period) -> object:
    first, last = (on.toordinal() - 719_163 for on in (period.span.since, period.span.through))
    with store.reading() as db:
        return db.row(PLAIN_COUNT, (first, last))


def _first_page(lists: BoardLists, behind: Behind) -> object:
    return lists.page(lists.open(behind), 0, FIRST_PAGE)


def _jumps(lists: BoardLists, behind: Behind) -> float:
    opened, rng = lists.open(behind), random.Random(3)
    places = [rng.randrange(max(1, opened.count - FIRST_PAGE)) for _ in range(JUMPS)]
    return statistics.median(
        _ms(lambda at=place: lists.page(opened, at, FIRST_PAGE)) for place in places
    )


def _cold(rounds: int, opened: Callable[[], _Readers], period: Period) -> float:
    return statistics.median(
        _once(opened, lambda readers: readers.board.figures(period)) for _ in range(rounds)
    )


def _cold_page(rounds: int, opened: Callable[[], _Readers], behind: Behind) -> float:
    return statistics.median(
        _once(opened, lambda readers: _first_page(readers.lists, behind)) for _ in range(rounds)
    )


def _once(opened: Callable[[], _Readers], call: Callable[[_Readers], object]) -> float:
    readers = opened()
    taken = _ms(lambda: call(readers))
    readers.store.close()
    return taken


def _median(rounds: int, call: Callable[[], object]) -> float:
    call()
    return statistics.median(_ms(call) for _ in range(rounds))


def _ms(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000
