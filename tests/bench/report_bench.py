"""Counting 300,000 dossiers, writing and keeping the form; and the form of a quarter out of 1,000,000 stored."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from models.store import Store
from services.calendars import load_calendar
from services.counted_dossiers import Snapshot, counted_dossiers
from services.reports.frozen import frozen_text, read_frozen
from services.reports.page import pdf_file
from services.reports.report_tables import ReportHead, procedure_table
from services.reports.scales import load_scales
from services.reports.table import Issuer
from services.reports.workbook import xlsx_file
from services.rules.board_figures import board
from services.rules.counting import Counted, DaySpan
from services.rules.index_766 import gauges
from services.rules.procedure_report import procedure_report
from services.rules.report_periods import (
    PeriodLength,
    chosen_period,
    period_before,
    reporting_period,
)
from services.rules.saved_days import saved_days
from tests.a_period import PROCEDURES
from tests.bench import dossier_corpus
from tests.bench.dossier_corpus import KEY, SALT, folder_of, last_moment, open_corpus
from tests.bench.figures import Figure

DOSSIERS = 300_000
SPAN = DaySpan(date(2026, 1, 1), date(2026, 12, 31))
COLD_ROUNDS = 3
BAR = "1.5 s for 300,000 dossiers"
HEAD = ReportHead(
    Issuer("UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "Tân Phong", SPAN.through),
    "UBND tỉnh Thanh Hóa",
    chosen_period(SPAN.since, SPAN.through),
)
_STATES = ("returned",) * 7 + ("finished", "processing", "supplement", "withdrawn", "refused")
_ENDED = {"returned", "finished", "withdrawn", "refused"}


def corpus(number: int = DOSSIERS) -> list[Counted]:
    """Return dossiers of three years, the same every time."""
    random = Random(766)
    return [_dossier(row, random) for row in range(number)]


def run(
    rounds: int = DOSSIERS, folder: Path | None = None, stored: int = dossier_corpus.DOSSIERS
) -> list[Figure]:
    """Count so many dossiers in every way, and the form of a quarter out of so many that are stored."""
    found = corpus(rounds)
    scales, calendar = load_scales(SPAN.through), load_calendar()
    table = procedure_table(procedure_report(found, SPAN), HEAD)
    return [
        _timed("form II.06a with its dossiers", lambda: procedure_report(found, SPAN)),
        _timed("board by field, officer and procedure", lambda: board(found, SPAN)),
        _timed("seven gauges of the index", lambda: gauges(found, {}, SPAN, scales)),
        _timed("days saved", lambda: saved_days(found, SPAN, calendar)),
        _timed("form II.06a kept with its dossiers", lambda: read_frozen(frozen_text(table)), ""),
        _timed("form II.06a as PDF", lambda: pdf_file(table), ""),
        _timed("form II.06a as XLSX", lambda: xlsx_file(table), ""),
        *_from_the_store(folder, stored),
    ]


def _from_the_store(folder: Path | None, stored: int) -> list[Figure]:
    """Measure the form of the last quarter, the one before it, and as of a year ago."""
    corpus = open_corpus(folder_of(folder), stored)
    corpus.close()
    now = last_moment(stored)
    quarter = reporting_period(now.date(), PeriodLength.QUARTER).span
    before = period_before(reporting_period(now.date(), PeriodLength.QUARTER)).span
    a_year_ago = now - timedelta(days=365)
    then = reporting_period(a_year_ago.date(), PeriodLength.QUARTER).span
    bar = f"≤ 3 s, {stored:,} dossiers stored"
    return [
        Figure(
            "form II.06a of the quarter, from the store, cold",
            _form(corpus.path, quarter, now),
            "s",
            bar,
        ),
        Figure("form II.06a of the quarter before", _form(corpus.path, before, now), "s", bar),
        Figure("form II.06a as of a year ago", _form(corpus.path, then, a_year_ago), "s"),
    ]


def _form(path: Path, span: DaySpan, as_of: datetime) -> float:
    """Return how long it takes with a connection of its own, as after a start."""

    def once() -> float:
        store = Store(path, KEY, SALT)
        started = time.perf_counter()
        snapshot = Snapshot.of(span, as_of)
        with store.reading() as db:
            procedure_report(counted_dossiers(db, snapshot, {}), snapshot.span)
        taken = time.perf_counter() - started
        store.close()
        return taken

    return median(once() for _ in range(COLD_ROUNDS))


def _timed(name: str, count: Callable[[], object], bar: str = BAR) -> Figure:
    started = time.perf_counter()
    count()
    return Figure(name, time.perf_counter() - started, "s", bar)


def _dossier(row: int, random: Random) -> Counted:
    field = random.choice(tuple(PROCEDURES))
    name, code = PROCEDURES[field]
    received_on = date(2024, 6, 1) + timedelta(days=random.randrange(930))
    state = random.choice(_STATES)
    due_on = received_on + timedelta(days=random.randrange(1, 30))
    ended_on = received_on + timedelta(days=random.randrange(0, 32))
    has_ended = state in _ENDED
    return Counted(
        row,
        field,
        name,
        code,
        f"Cán bộ {row % 8}",
        random.choice("123"),
        received_on,
        due_on,
        state,
        ended_on if has_ended else None,
        ended_on if state == "returned" else None,
    )
