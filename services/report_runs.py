"""Running a report: from the dossiers of a period, as known at a moment, to the table every file is made of.

The window, the command line, the frozen copies and the bench all ask here, so that a figure is the same
wherever it stands. A run takes seconds over a year of many dossiers: it belongs on a worker, tells how far
it is, and can be stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from models import counted_rows
from services.counted_dossiers import Snapshot, counted_dossiers
from services.dossier_forms import DossierForms
from services.errors import InvalidInputError
from services.report_facts import DossierFacts, dossier_facts, states_as_of
from services.report_lists import late_lines, logged_outages
from services.reports.list_tables import (
    outages_table,
    overdue_table,
    register_table,
)
from services.reports.report_tables import (
    ReportHead,
    causes_table,
    index_table,
    on_time_table,
    procedure_table,
    saved_days_table,
)
from services.reports.scales import load_scales
from services.reports.supervision import supervision_tables
from services.reports.table import Issuer, ReportTable
from services.rules.board_figures import board
from services.rules.counting import SOLVED_STANDINGS, Counted, Standing, standing
from services.rules.index_766 import PROVISIONAL, Gauge, gauges
from services.rules.late_causes import late_causes
from services.rules.moments import local
from services.rules.procedure_report import procedure_report
from services.rules.report_periods import Period
from services.rules.saved_days import saved_days
from services.rules.targets import gauge_targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from models.store import Reading
    from services.forms.list_data import Register, RegisterRow
    from services.projections import Progress
    from services.rules.board_figures import Grouping
    from services.rules.counting import Rows
    from services.workplace import Workplace

PERCENT = 100  # a run tells its progress in hundredths
NO_CODE = "other"


class ReportKind(StrEnum):
    """Which report; the values are what the command line calls them."""

    PROCEDURES = "II.06a"
    CAUSES = "II.07a"
    INDEX = "index766"
    BY_FIELD = "by-field"
    BY_OFFICER = "by-officer"
    BY_PROCEDURE = "by-procedure"
    OVERDUE = "overdue"
    SAVED_DAYS = "saved-days"
    REGISTER = "register"
    OUTAGES = "outages"


_GROUPINGS: dict[ReportKind, Grouping] = {
    ReportKind.BY_FIELD: "field",
    ReportKind.BY_OFFICER: "holder",
    ReportKind.BY_PROCEDURE: "procedure",
}


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what is read for it, and as of when.

    Attributes:
        names: Officers' names by username.
        progress: Told how far it is; may raise `Cancelled`.
    """

    period: Period
    snapshot: Snapshot
    names: Mapping[str, str]
    progress: Progress | None = None

    def part(self, first: int, last: int) -> Progress | None:
        """Return who is told how far a part is that goes from `first` to `last` hundredths."""
        told = self.progress
        if told is None:
            return None

        def tell(done: int, of: int) -> None:
            told(first + (last - first) * done // max(of, 1), PERCENT)

        return tell


class ReportRuns:
    """Runs reports of one office."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._store = workplace.book.store

    def run(
        self,
        kind: ReportKind,
        period: Period,
        as_of: datetime | None = None,
        progress: Progress | None = None,
    ) -> ReportTable:
        """Return a report as known at a moment, by default now.

        Raises:
            InvalidInputError: The period has not begun at that moment, or the moment has not come.
            Cancelled: `progress` said so.
        """
        run = self.begin(period, as_of, progress)
        with self._store.reading() as db:
            if kind is ReportKind.REGISTER:
                register, rows = self._register(db, run)
                return register_table(register, rows, self.head(run))
            if kind is ReportKind.OUTAGES:
                return outages_table(
                    logged_outages(db, period.span, run.snapshot.as_of, self._at.calendar()),
                    self.head(run),
                )
            return self._table(db, kind, run)

    def supervision(
        self, period: Period, as_of: datetime | None = None, progress: Progress | None = None
    ) -> tuple[ReportTable, ...]:
        """Return every table of a period, as the People's Council asks for them.

        Raises:
            As `run`.
        """
        run = self.begin(period, as_of, progress)
        head = self.head(replace(run, period=Period(run.snapshot.span)))
        with self._store.reading() as db:
            counted = self.counted(db, run, run.part(0, 30))
            facts = dossier_facts(
                db, _asked(counted, run), run.snapshot.as_of, run.part(30, PERCENT)
            )
        return supervision_tables(
            counted,
            head,
            self._at.calendar(),
            self._causes(facts),
            self.statutory_days(counted, facts),
        )

    def register(
        self, period: Period, as_of: datetime | None = None, progress: Progress | None = None
    ) -> bytes:
        """Return the register (Form 07) of a period on paper.

        Raises:
            As `run`.
        """
        from services.forms import documents
        from services.forms.paper import Paper

        run = self.begin(period, as_of, progress)
        with self._store.reading() as db:
            register, _ = self._register(db, run)
        return documents.render(register, Paper.A4)

    def codes(self, rows: Rows) -> dict[int, str]:
        """Return the codes of dossiers, by row."""
        with self._store.reading() as db:
            return {row: code for row, (_, code) in counted_rows.names_of(db, rows).items()}

    def begin(self, period: Period, as_of: datetime | None, progress: Progress | None) -> Run:
        """Return what a run of that period reads.

        Raises:
            InvalidInputError: As `run`.
        """
        now = self._at.clock()
        moment = local(as_of or now)
        if moment > now:
            raise InvalidInputError("as_of", "in_the_future", moment.isoformat())
        if period.span.since > moment.date():
            raise InvalidInputError("from", "in_the_future", period.span.since.isoformat())
        snapshot = Snapshot.of(period.span, moment)
        return Run(period, snapshot, self._at.officer_names(), progress)

    def counted(self, db: Reading, run: Run, progress: Progress | None) -> tuple[Counted, ...]:
        """Return the dossiers of a run."""
        return counted_dossiers(db, run.snapshot, run.names, progress)

    def gauges(
        self, run: Run, counted: Iterable[Counted], facts: Mapping[int, DossierFacts]
    ) -> tuple[Gauge, ...]:
        """Return the desk's part of index 766."""
        span = run.snapshot.span
        return gauges(
            counted,
            {row: known.index for row, known in facts.items()},
            span,
            load_scales(span.through),
            gauge_targets(self._at.legal_rules(), span.through),
        )

    def statutory_days(
        self, counted: Iterable[Counted], facts: Mapping[int, DossierFacts]
    ) -> dict[int, date]:
        """Return the day the law allows, by row, where a shorter time was promised.

        What moved the promise moved the law's day by as many working days.
        """
        calendar = self._at.calendar()
        found: dict[int, date] = {}
        for one in counted:
            known = facts.get(one.row)
            if known is None or known.statutory_on is None or one.due_on is None:
                continue
            by_law = known.statutory_on
            for _ in range(calendar.worked_days_between(known.promised_on, one.due_on)):
                by_law = calendar.next_worked_day(by_law)
            found[one.row] = by_law
        return found

    def head(self, run: Run) -> ReportHead:
        """Return what stands over and under the report; it depends on nothing but office and run."""
        office, as_of = self._at.office(), run.snapshot.as_of
        issuer = Issuer(office.name, office.unit, office.place, as_of.date())
        known = f"Số liệu {PROVISIONAL}, đến {as_of:%H:%M} ngày {as_of:%d/%m/%Y}."
        return ReportHead(issuer, office.superior, run.period, (known,))

    def _table(self, db: Reading, kind: ReportKind, run: Run) -> ReportTable:
        span, head = run.snapshot.span, self.head(run)
        counted = self.counted(db, run, run.part(0, 50))
        match kind:
            case ReportKind.PROCEDURES:
                return procedure_table(procedure_report(counted, span), head)
            case ReportKind.BY_FIELD | ReportKind.BY_OFFICER | ReportKind.BY_PROCEDURE:
                by = _GROUPINGS[kind]
                return on_time_table(board(counted, span, (by,)), by, head)
            case ReportKind.INDEX:
                facts = self.facts(db, run, counted, run.part(50, PERCENT))
                return index_table(self.gauges(run, counted, facts), head)
            case ReportKind.SAVED_DAYS:
                facts = self.facts(db, run, counted, run.part(50, PERCENT))
                by_law = self.statutory_days(counted, facts)
                return saved_days_table(
                    saved_days(counted, span, self._at.calendar(), by_law), head
                )
        late = _late(counted, run)
        rows = [one.row for one in late]
        known = dossier_facts(db, rows, run.snapshot.as_of, run.part(50, PERCENT))
        causes = self._causes(known)
        if kind is ReportKind.CAUSES:
            return causes_table(late_causes(late, span, causes), head)
        lines = late_lines(db, late, run.snapshot, self._at.calendar(), causes)
        return overdue_table(lines, head)

    def facts(
        self, db: Reading, run: Run, counted: Iterable[Counted], progress: Progress | None
    ) -> dict[int, DossierFacts]:
        """Return what the index asks of the dossiers received or solved in the period."""
        return dossier_facts(db, _asked(counted, run), run.snapshot.as_of, progress)

    def _causes(self, facts: Mapping[int, DossierFacts]) -> dict[int, str]:
        rules = self._at.legal_rules()
        return {
            row: rules.reason_words("late", known.late_reason or NO_CODE)
            for row, known in facts.items()
            if known.late_reason is not None
        }

    def _register(self, db: Reading, run: Run) -> tuple[Register, Rows]:
        """Return the register of what was received in the period, and the dossier of each line."""
        at, span = self._at, run.snapshot.rows
        forms = DossierForms(at.issuer(""), run.names, at.calendar(), at.legal_rules())
        ids = counted_rows.received_rows(db, span.since_day, span.through_day)
        states = states_as_of(db, ids, run.snapshot.as_of, run.progress)
        lines: list[RegisterRow] = []
        rows: list[int] = []
        for row, state in states:
            lines.append(forms.register_row(state))
            rows.append(row)
        year, from_to = run.snapshot.span.through.year, run.period.from_to
        return forms.book(lines, year, from_to, run.snapshot.as_of), tuple(rows)


def _asked(counted: Iterable[Counted], run: Run) -> list[int]:
    """Return the dossiers received or solved in the period: all of which the index asks more."""
    span = run.snapshot.span
    return [
        one.row
        for one in counted
        if span.since <= one.received_on or standing(one, span) in SOLVED_STANDINGS
    ]


def _late(counted: Iterable[Counted], run: Run) -> tuple[Counted, ...]:
    span, wanted = run.snapshot.span, {Standing.LATE, Standing.OVERDUE}
    return tuple(one for one in counted if standing(one, span) in wanted)
