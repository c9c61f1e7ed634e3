"""The figures of the reports page: six shares with their dossiers and the period before, and form II.06a.

All of one run are of one moment and read in one transaction, so that the gauges, the form and every list
behind them agree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from models import board_counts
from services.counted_dossiers import Snapshot, day_number
from services.reports.report_tables import procedure_table
from services.rules.ages import AgeBucket
from services.rules.board_figures import OnTime
from services.rules.counting import Counted, Rows, Standing, tally
from services.rules.index_766 import Gauge, Metric
from services.rules.procedure_report import procedure_report
from services.rules.report_periods import Period, period_before
from services.rules.saved_days import saved_days
from services.rules.shares import Share, gap_to
from services.rules.targets import on_time_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.store import Reading
    from services.projections import Progress
    from services.report_facts import DossierFacts
    from services.report_runs import ReportRuns, Run
    from services.reports.table import ReportTable
    from services.rules.procedure_report import ProcedureReport
    from services.workplace import Workplace

ON_TIME = "on_time"
SHOWN = (Metric.RESULT, Metric.PAPERS, Metric.REUSE, Metric.ONLINE, Metric.SATISFACTION)
UNCOLLECTED = ("uncollected_first_days", "uncollected_second_days", "uncollected_third_days")
_LONG_AGO = 0  # the first day that has a number


@dataclass(frozen=True, slots=True)
class FigureGauge:
    """One share of the page.

    Attributes:
        key: `ON_TIME` or the value of a `Metric`.
        unit: What the denominator counts.
        before: The same share of the period before.
        missing: The dossiers in the denominator only.
        target: None where none is set.
    """

    key: str
    name: str
    unit: str
    share: Share
    before: Share
    missing: Rows
    target: Fraction | None = None

    @property
    def gap(self) -> Fraction | None:
        """How far below the target, in percentage points; 0 when reached; None without either."""
        return None if self.target is None else gap_to(self.target, self.share)


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """All the page shows of a period.

    Attributes:
        as_of: Moment up to which it counts.
        report: Form II.06a with the dossiers behind each figure; `table` is the same, to be written.
        saved: Working days saved, and by how many dossiers.
        uncollected: Results nobody fetched, by how long they wait.
    """

    period: Period
    as_of: datetime
    gauges: tuple[FigureGauge, ...]
    report: ProcedureReport
    table: ReportTable
    saved_days: int
    saved: Rows
    uncollected: tuple[AgeBucket, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """The dossiers of one period with what their acts say."""

    run: Run
    counted: tuple[Counted, ...]
    facts: Mapping[int, DossierFacts]

    @property
    def on_time(self) -> OnTime:
        return OnTime(tally(self.counted, self.run.snapshot.span))


class OfficeFigures:
    """Reads the figures of one office."""

    def __init__(self, workplace: Workplace, runs: ReportRuns) -> None:
        self._at = workplace
        self._runs = runs

    def read(
        self, period: Period, as_of: datetime | None = None, progress: Progress | None = None
    ) -> PeriodFigures:
        """Return the figures of a period as known at a moment, by default now.

        Raises:
            InvalidInputError: The period has not begun at that moment, or the moment has not come.
            Cancelled: `progress` said so.
        """
        run = self._runs.begin(period, as_of, progress)
        moment, earlier = run.snapshot.as_of, period_before(period)
        snapshot = Snapshot.of(earlier.span, moment)
        with self._at.book.store.reading() as db:
            now = self._read(db, run, 0)
            before = self._read(db, replace(run, period=earlier, snapshot=snapshot), 50)
            ages = self._uncollected(db, run)
        report = procedure_report(now.counted, run.snapshot.span)
        lines = saved_days(
            now.counted,
            run.snapshot.span,
            self._at.calendar(),
            self._runs.statutory_days(now.counted, now.facts),
        )
        return PeriodFigures(
            period,
            moment,
            self._gauges(now, before),
            report,
            procedure_table(report, self._runs.head(run)),
            sum(line.days for line in lines),
            tuple(row for line in lines for row in line.rows),
            ages,
        )

    def _read(self, db: Reading, run: Run, first: int) -> _Read:
        counted = self._runs.counted(db, run, run.part(first, first + 15))
        facts = self._runs.facts(db, run, counted, run.part(first + 15, first + 50))
        return _Read(run, counted, facts)

    def _gauges(self, now: _Read, before: _Read) -> tuple[FigureGauge, ...]:
        found = {gauge.scale.metric: gauge for gauge in self._of_index(now)}
        earlier = {gauge.scale.metric: gauge.share for gauge in self._of_index(before)}
        return (
            self._on_time(now, before),
            *(_gauge(found[one], earlier.get(one, Share(0, 0))) for one in SHOWN if one in found),
        )

    def _of_index(self, read: _Read) -> tuple[Gauge, ...]:
        return self._runs.gauges(read.run, read.counted, read.facts)

    def _on_time(self, now: _Read, before: _Read) -> FigureGauge:
        found, rules = now.on_time, self._at.legal_rules()
        return FigureGauge(
            ON_TIME,
            "Trước và đúng hạn",
            "đã giải quyết",
            found.share,
            before.on_time.share,
            tally(now.counted, now.run.snapshot.span).rows(Standing.LATE),
            on_time_target(rules, now.run.snapshot.span.through),
        )

    def _uncollected(self, db: Reading, run: Run) -> tuple[AgeBucket, ...]:
        """Return the results nobody fetched as of the run's moment, by the days they have waited."""
        rules, today = self._at.legal_rules(), run.snapshot.as_of.date()
        edges = [rules.value(name, today) for name in UNCOLLECTED]
        firsts = [0, *(edge + 1 for edge in edges)]
        return tuple(
            AgeBucket(first, last, _waiting(db, run, today, (first, last)))
            for first, last in zip(firsts, [*edges, None], strict=True)
        )


def _waiting(db: Reading, run: Run, today: date, ages: tuple[int, int | None]) -> Rows:
    span, number = run.snapshot.rows, day_number(today)
    youngest, oldest = ages
    counted = board_counts.CountedSpan(span.since_day, number, as_of_ms=span.as_of_ms)
    since = _LONG_AGO if oldest is None else number - oldest
    return tuple(board_counts.rows_uncollected(db, counted, (since, number - youngest)))


def _gauge(gauge: Gauge, before: Share) -> FigureGauge:
    scale = gauge.scale
    return FigureGauge(
        scale.metric.value,
        scale.name,
        scale.unit,
        gauge.share,
        before,
        gauge.missing,
        gauge.target,
    )
