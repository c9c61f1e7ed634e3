"""The chair's board: every figure of a period as it is known at one moment, and the dossiers behind each.

Figures are counted in days, as form II.06a counts them: a dossier due today is not overdue before tomorrow.
Those of a period and those of what is in work speak of one moment and are read in one transaction. A board
"as of" an earlier moment shows what was known then: later acts change nothing of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from models import board_counts, journal
from models.board_counts import SOLVED, CountedSpan, StandingCount
from services.errors import InvalidInputError
from services.projections import milliseconds, read_act
from services.rules.board_figures import OnTime, days_ahead
from services.rules.board_outlook import (
    IN_WORK_EDGES,
    OVERDUE_EDGES,
    UNCOLLECTED_LIMITS,
    AgeCount,
    DueCount,
    age_counts,
    due_counts,
    expected_results,
)
from services.rules.counting import Standing, StandingCounts
from services.rules.flags import FlagKind
from services.rules.moments import VIETNAM
from services.rules.reaching import Reach, reach
from services.rules.report_periods import (
    Period,
    PeriodLength,
    period_before,
    reporting_period,
)
from services.rules.shares import Share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from models.store import Reading, Store
    from services.clock import Clock
    from services.rules.legal_rules import LegalRules
    from services.rules.working_time import WorkCalendar

APOLOGIES = (FlagKind.APOLOGISED.value, FlagKind.EXTENDED.value)
EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
LATE_OR_OVERDUE = ("late", "overdue")


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose dossiers, and of what; empty texts take in all.

    Attributes:
        field: *Lĩnh vực*.
        worked_by: Username of who has them in work, or had.
        procedure: National code.
    """

    field: str = ""
    worked_by: str = ""
    procedure: str = ""


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """The figures of one field, officer or procedure.

    Attributes:
        scope: What the list behind it is narrowed to.
        name: Field, username, or name of the procedure.
    """

    scope: Scope
    name: str
    found: StandingCounts

    @property
    def on_time(self) -> OnTime:
        return OnTime(self.found)


@dataclass(frozen=True, slots=True)
class DeskAge:
    """When a desk's last act happened that is known here."""

    desk: str
    at: datetime


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """All the board shows.

    Attributes:
        as_of: The moment it speaks of.
        before: The period before, for the trend.
        due_soon: From today through the last of the next worked days.
        ages: In work and not paused, by days since reception.
        overdue_ages: Overdue, by days since their day.
        uncollected_ages: Results nobody fetched, by days since they were ready.
        apologies: Apologised for, of all that are late or overdue.
        overdue_apologised: Of those in work.
        repeated: Asked for a second supplement within the period.
        waiting_again: Wait for the citizen, asked more than once.
    """

    period: Period
    as_of: datetime
    scope: Scope
    found: StandingCounts
    received: int
    before: OnTime
    previous: Period
    reach: Reach
    by_field: tuple[BoardGroup, ...]
    by_officer: tuple[BoardGroup, ...]
    by_procedure: tuple[BoardGroup, ...]
    due_soon: tuple[DueCount, ...]
    ages: tuple[AgeCount, ...]
    overdue_ages: tuple[AgeCount, ...]
    uncollected_ages: tuple[AgeCount, ...]
    apologies: Share
    overdue_apologised: int
    repeated: int
    waiting_again: int

    @property
    def on_time(self) -> OnTime:
        """The percentage, in both readings."""
        return OnTime(self.found)

    @property
    def due_soon_count(self) -> int:
        """How many are due in the days to come."""
        return sum(day.count for day in self.due_soon)

    @property
    def uncollected(self) -> int:
        """How many results wait to be fetched."""
        return sum(age.count for age in self.uncollected_ages)


class ChairsBoard:
    """Reads the board."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        calendar: Callable[[], WorkCalendar],
        rules: Callable[[], LegalRules],
    ) -> None:
        self._store = store
        self._clock = clock
        self._calendar = calendar
        self._rules = rules

    def period(self, length: PeriodLength = PeriodLength.MONTH) -> Period:
        """Return the reporting period of today."""
        return reporting_period(self.today(), length)

    def figures(
        self,
        period: Period | None = None,
        as_of: datetime | None = None,
        scope: Scope = EVERYTHING,
    ) -> BoardFigures:
        """Return the board of a period: by default the reporting month of today, as it is known now.

        Raises:
            InvalidInputError: The period has not begun, or `as_of` has not come.
        """
        period = period or self.period()
        now = self._clock()
        if as_of is not None and as_of > now:
            raise InvalidInputError("as_of", "in_the_future", as_of.isoformat())
        moment = (as_of or now).astimezone(VIETNAM)
        with self._store.reading() as db:
            span = self.span(db, period, as_of, scope)
            return self._read(db, period, moment, span, scope)

    def desk_ages(self) -> tuple[DeskAge, ...]:
        """Return how old the data of each desk is, the desks in order."""
        with self._store.reading() as db:
            return _desk_ages(db)

    def span(
        self, db: Reading, period: Period, as_of: datetime | None, scope: Scope
    ) -> CountedSpan:
        """Return which dossiers the figures of a period count.

        Raises:
            InvalidInputError: The period has not begun.
        """
        today = self.today(as_of)
        if period.span.since > today:
            raise InvalidInputError("from", "in_the_future", period.span.since.isoformat())
        return CountedSpan(
            since_day=number_of(period.span.since),
            through_day=number_of(min(period.span.through, today)),
            is_over=period.span.through < today,
            as_of_ms=milliseconds(as_of) if as_of is not None else None,
            procedures=_procedures(db, scope),
            worked_by=scope.worked_by or None,
        )

    def _read(
        self, db: Reading, period: Period, moment: datetime, span: CountedSpan, scope: Scope
    ) -> BoardFigures:
        counts = board_counts.standing_counts(db, span)
        names = board_counts.listed_procedures(db)
        found, previous = _sum(counts), period_before(period)
        received = sum(one.received for one in counts)
        through = day(span.through_day)
        late = found.count(Standing.LATE, Standing.OVERDUE)
        apologised = board_counts.flagged(db, span, LATE_OR_OVERDUE, APOLOGIES)
        return BoardFigures(
            period=period,
            as_of=moment,
            scope=scope,
            found=found,
            received=received,
            before=OnTime(_sum(board_counts.standing_counts(db, _before(span, previous), SOLVED))),
            previous=previous,
            reach=self._reach(period, moment.date(), found, received),
            by_field=_groups(counts, lambda one: names[one.procedure_id][2], _of_field),
            by_officer=_groups(counts, lambda one: one.worked_by, _of_officer),
            by_procedure=_procedure_groups(counts, names),
            due_soon=self._due_soon(db, span, through),
            ages=age_counts(
                _dated(board_counts.days_received(db, span, ("running", "overdue"))),
                through,
                IN_WORK_EDGES,
            ),
            overdue_ages=age_counts(
                _dated(board_counts.days_due(db, span, ("overdue",))),
                through,
                OVERDUE_EDGES,
                first=1,
            ),
            uncollected_ages=age_counts(
                _dated(board_counts.uncollected_days(db, span)),
                moment.date(),
                self._uncollected_edges(moment.date()),
            ),
            apologies=Share(min(apologised, late), late),
            overdue_apologised=board_counts.flagged(db, span, ("overdue",), APOLOGIES),
            repeated=len(_repeated(db, span)),
            waiting_again=board_counts.flagged(
                db, span, ("waiting",), (FlagKind.REPEATED_SUPPLEMENT.value,)
            ),
        )

    def _reach(self, period: Period, today: date, found: StandingCounts, received: int) -> Reach:
        target = Fraction(self._rules().value("target_on_time", today), 100)
        in_time = found.count(Standing.RUNNING, Standing.WAITING)
        expected = expected_results(period.span, today, self._calendar(), received, in_time)
        return reach(target, found, expected)

    def _due_soon(self, db: Reading, span: CountedSpan, through: date) -> tuple[DueCount, ...]:
        ahead = self._rules().value("due_soon_days", through)
        days = days_ahead(through, self._calendar(), ahead)
        bounds = number_of(days[0]), number_of(days[-1])
        counts = board_counts.days_due(db, span, ("running",), bounds)
        return due_counts(_dated(counts), days, self._calendar())

    def _uncollected_edges(self, on: date) -> tuple[int, ...]:
        rules = self._rules()
        return tuple(rules.value(name, on) for name in UNCOLLECTED_LIMITS)

    def today(self, as_of: datetime | None = None) -> date:
        """Return the day the board speaks of."""
        return (as_of or self._clock()).astimezone(VIETNAM).date()


def number_of(on: date) -> int:
    """Return the number of a day since 1970."""
    return on.toordinal() - EPOCH_ORDINAL


def day(number: int) -> date:
    """Return the day with that number since 1970."""
    return date.fromordinal(number + EPOCH_ORDINAL)


def _repeated(db: Reading, span: CountedSpan) -> list[int]:
    return board_counts.flags_set(db, span, FlagKind.REPEATED_SUPPLEMENT.value, *moments_of(span))


def moments_of(span: CountedSpan) -> tuple[int, int]:
    """Return the moments (ms) between which the days of a span lie, up to what was known."""
    begin, end = (
        milliseconds(datetime.combine(on, datetime.min.time(), VIETNAM))
        for on in (day(span.since_day), day(span.through_day) + timedelta(days=1))
    )
    return begin, end if span.as_of_ms is None else min(end, span.as_of_ms + 1)


def _before(span: CountedSpan, previous: Period) -> CountedSpan:
    return replace(
        span,
        since_day=number_of(previous.span.since),
        through_day=number_of(previous.span.through),
    )


def _procedures(db: Reading, scope: Scope) -> tuple[int, ...] | None:
    if not scope.field and not scope.procedure:
        return None
    return tuple(
        id_
        for id_, (code, _, field) in board_counts.listed_procedures(db).items()
        if scope.field in {"", field} and scope.procedure in {"", code}
    )


def _sum(counts: Iterable[StandingCount]) -> StandingCounts:
    found: dict[Standing, int] = defaultdict(int)
    for one in counts:
        found[Standing[one.standing.upper()]] += one.count
    return StandingCounts(dict(found))


def _groups(
    counts: Iterable[StandingCount],
    key_of: Callable[[StandingCount], str],
    scope_of: Callable[[str], Scope],
) -> tuple[BoardGroup, ...]:
    """Return the groups, the largest number of solved first, then of those in work."""
    piles: dict[str, list[StandingCount]] = defaultdict(list)
    for one in counts:
        piles[key_of(one)].append(one)
    groups = [BoardGroup(scope_of(key), key, _sum(pile)) for key, pile in piles.items()]
    return tuple(sorted(groups, key=lambda one: (-one.found.solved, -one.found.overdue, one.name)))


def _procedure_groups(
    counts: Iterable[StandingCount], names: dict[int, tuple[str, str, str]]
) -> tuple[BoardGroup, ...]:
    name_of = {code: name for code, name, _ in names.values()}
    groups = _groups(
        counts, lambda one: names[one.procedure_id][0], lambda code: Scope(procedure=code)
    )
    return tuple(replace(group, name=name_of[group.name]) for group in groups)


def _of_field(field: str) -> Scope:
    return Scope(field=field)


def _of_officer(username: str) -> Scope:
    return Scope(worked_by=username)


def _dated(days: Iterable[tuple[int, int]]) -> list[tuple[date, int]]:
    return [(day(number), count) for number, count in days]


def _desk_ages(db: Reading) -> tuple[DeskAge, ...]:
    found: dict[str, datetime] = {}
    for head in journal.heads(db):
        stored = journal.last_act(db, head)
        act = read_act(stored) if stored is not None else None
        if act is not None:
            desk = head.origin.split("/")[1]
            found[desk] = max(found.get(desk, act.at), act.at)
    return tuple(DeskAge(desk, at) for desk, at in sorted(found.items()))
