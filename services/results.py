"""Results that wait for the citizen: who is to be called, who has not come for how long, what the day gave.

A result waits from the moment it is ready; days are those of Vietnam's calendar. How many days are long
is said by dated data (`uncollected_*_days`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from models import list_pages, search_queries, waiting_results
from models.dossier_rows import ClockGroup
from models.list_pages import ListedRow, Measure, Span
from models.waiting_results import FlagSpan, KnownOfResult
from services.projections import milliseconds
from services.rules.flags import FlagKind
from services.rules.life_acts import CallOutcome
from services.rules.moments import local
from services.search_text import read_search

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.store import Reading, Store
    from services.clock import Clock
    from services.dossier_lists import DossierLine, DossierLists
    from services.rules.legal_rules import LegalRules

SEARCH_LIMIT = 50
MOST_CALLS = 300  # on one printed list: more than a desk calls in a week
CONTENT = 3  # the score of who was content


class ResultList(StrEnum):
    """The lists one can open."""

    WAITING = "waiting"
    NOT_CALLED = "not_called"
    WILL_COME = "will_come"
    FIRST_AGE = "first_age"
    SECOND_AGE = "second_age"
    THIRD_AGE = "third_age"
    NO_SMARTPHONE = "no_smartphone"
    BY_POST = "by_post"
    CITIZEN_LATE = "citizen_late"  # the citizen's time to supplement is over
    RETURNED_TODAY = "returned_today"
    RATED_TODAY = "rated_today"


AGES = {
    ResultList.FIRST_AGE: "uncollected_first_days",
    ResultList.SECOND_AGE: "uncollected_second_days",
    ResultList.THIRD_AGE: "uncollected_third_days",
}
"""Lists by age, and the limit that says how many days."""


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One result as the list shows it.

    Attributes:
        waited_days: Whole days since it was ready; 0 on the same day.
        told: Outcome of the last call about it; None if nobody was called.
        told_at: When that was.
        citizen_due_at: Until when the citizen had time to supplement; None where nothing is asked.
        score: What the citizen said of the service; None where nobody did.
    """

    dossier: DossierLine
    waited_days: int
    told: CallOutcome | None = None
    told_at: datetime | None = None
    has_phone: bool = True
    has_smartphone: bool = True
    is_by_post: bool = False
    citizen_due_at: datetime | None = None
    is_returned: bool = False
    score: int | None = None


@dataclass(frozen=True, slots=True)
class ToCall:
    """One result and whom to call about it.

    Attributes:
        phone: Digits; empty where the citizen left none.
    """

    line: ResultLine
    phone: str
    ready_at: datetime


@dataclass(frozen=True, slots=True)
class OpenResults:
    """A list as it stood at one moment.

    Attributes:
        kind: None for what was searched for.
        measured: Where its rows lie, for a list by age.
        ids: Its rows in order, for a list by what is known.
    """

    kind: ResultList | None
    count: int
    measured: Measure | None = None
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundResults:
    """What a slip, a card, a number or a name leads to.

    Attributes:
        opened: The results that wait, newest dossier first.
        other: The newest dossier that is meant and does not wait; None where one waits, or none is meant.
    """

    opened: OpenResults
    other: bytes | None = None


@dataclass(frozen=True, slots=True)
class ResultCounts:
    """How many each list has, and what the day gave.

    Attributes:
        days: How many days each list by age says.
        rated: How many gave each score today (3 content, 2 so-so, 1 not).
    """

    lists: Mapping[ResultList, int]
    days: Mapping[ResultList, int]
    rated: Mapping[int, int]

    @property
    def ratings(self) -> int:
        """How many said anything today: the denominator."""
        return sum(self.rated.values())

    @property
    def content(self) -> int:
        """How many of them were content."""
        return self.rated.get(CONTENT, 0)


class Results:
    """What waits at the desk, and for whom."""

    def __init__(
        self, store: Store, clock: Clock, lists: DossierLists, rules: Callable[[], LegalRules]
    ) -> None:
        self._store = store
        self._clock = clock
        self._dossiers = lists
        self._rules = rules

    def waiting(self) -> int:
        """Return how many results wait. Quick: for the rail."""
        with self._store.reading() as db:
            return list_pages.count(db, _whole(ClockGroup.READY))

    def counts(self) -> ResultCounts:
        """Return how many dossiers each list has, and the figures of today."""
        now = self._clock()
        days = self._days(now)
        with self._store.reading() as db:
            lists = {kind: self._count(db, kind, now) for kind in ResultList}
            rated = {
                score: waiting_results.count_flagged(db, _today(FlagKind.RATED, now, str(score)))
                for score in (3, 2, 1)
            }
        lists[ResultList.NOT_CALLED] = lists[ResultList.WAITING] - lists[ResultList.NOT_CALLED]
        return ResultCounts(lists, days, rated)

    def open(self, kind: ResultList) -> OpenResults:
        """Return a list, ready to be read anywhere."""
        now = self._clock()
        with self._store.reading() as db:
            span = self._span(kind, now)
            if span is not None:
                measured = list_pages.measure(db, span)
                return OpenResults(kind, measured.count, measured)
            if kind is ResultList.NOT_CALLED:
                ids = waiting_results.uncalled(db)
            else:
                ids = waiting_results.flagged(db, _flags(kind, now))
        return OpenResults(kind, len(ids), ids=ids)

    def find(self, text: str) -> FoundResults:
        """Return the results that a code, a number or a name finds, as the search box reads it."""
        rows: list[ListedRow] = []
        with self._store.reading() as db:
            for reading in read_search(text):
                rows = search_queries.search(db, reading, SEARCH_LIMIT)
                if rows:
                    break
        return _found(rows)

    def find_one(self, dossier_id: bytes) -> FoundResults:
        """Return the result of one dossier, if it waits."""
        with self._store.reading() as db:
            row = list_pages.row_of(db, dossier_id)
        return _found([row] if row is not None else [])

    def page(self, opened: OpenResults, position: int, limit: int) -> tuple[ResultLine, ...]:
        """Return up to `limit` lines from `position` (0 for the first) of an open list."""
        with self._store.reading() as db:
            if opened.measured is not None:
                rows = list_pages.page(db, opened.measured, position, limit)
            else:
                rows = waiting_results.rows_of(db, opened.ids[position : position + limit])
            known = waiting_results.known_of(db, [row.id for row in rows])
        return self._lines(rows, known)

    def to_call(self, opened: OpenResults) -> tuple[ToCall, ...]:
        """Return whom a list asks to call, with their telephone numbers: for paper, not for the screen."""
        with self._store.reading() as db:
            if opened.measured is not None:
                rows = list_pages.page(db, opened.measured, 0, MOST_CALLS)
            else:
                rows = waiting_results.rows_of(db, opened.ids[:MOST_CALLS])
            ids = [row.id for row in rows]
            known, phones = waiting_results.known_of(db, ids), waiting_results.phones_of(db, ids)
        lines = self._lines(rows, known)
        return tuple(
            ToCall(line, phones[row.id], _moment(row.ended_at_ms or row.clock_at_ms, self._clock()))
            for row, line in zip(rows, lines, strict=True)
        )

    def place(self, opened: OpenResults, dossier_id: bytes) -> int | None:
        """Return the position of a dossier in an open list, or None if it is not in it."""
        with self._store.reading() as db:
            if opened.measured is not None:
                return list_pages.place_of(db, opened.measured, dossier_id)
            row = list_pages.row_of(db, dossier_id)
        return opened.ids.index(row.id) if row is not None and row.id in opened.ids else None

    def _lines(
        self, rows: list[ListedRow], known: Mapping[int, KnownOfResult]
    ) -> tuple[ResultLine, ...]:
        now = self._clock()
        lines = self._dossiers.lines(rows)
        return tuple(
            _line(row, line, known[row.id], now) for row, line in zip(rows, lines, strict=True)
        )

    def _count(self, db: Reading, kind: ResultList, now: datetime) -> int:
        """Return how many a list has; of `NOT_CALLED`, how many it has not."""
        span = self._span(kind, now)
        if span is not None:
            return list_pages.count(db, span)
        return waiting_results.count_flagged(db, _flags(kind, now))

    def _span(self, kind: ResultList, now: datetime) -> Span | None:
        """Return where a list by age lies; None for a list by what is known."""
        if kind is ResultList.WAITING:
            return _whole(ClockGroup.READY)
        if kind is ResultList.RETURNED_TODAY:
            since, until = (
                (ClockGroup.RETURNED, _day_ms(now)),
                (ClockGroup.RETURNED, _day_ms(now, 1)),
            )
            return Span(since, until, latest_first=True)
        days = self._days(now).get(kind)
        if days is None:
            return None
        return Span((ClockGroup.READY, 0), (ClockGroup.READY, _day_ms(now, -days)))

    def _days(self, now: datetime) -> Mapping[ResultList, int]:
        rules, on = self._rules(), local(now).date()
        return {kind: rules.value(name, on) for kind, name in AGES.items()}


def _found(rows: list[ListedRow]) -> FoundResults:
    ids = tuple(row.id for row in rows if row.clock == ClockGroup.READY)
    opened = OpenResults(None, len(ids), ids=ids)
    return FoundResults(opened, rows[0].dossier_id if rows and not ids else None)


def _whole(group: ClockGroup) -> Span:
    return Span((group, 0), (group + 1, 0))


def _flags(kind: ResultList, now: datetime) -> FlagSpan:
    """Return which flags a list by what is known shows; for `NOT_CALLED`, which it leaves out."""
    match kind:
        case ResultList.NOT_CALLED:
            return FlagSpan(FlagKind.CALLED)
        case ResultList.WILL_COME:
            return FlagSpan(FlagKind.CALLED, detail=CallOutcome.WILL_COME)
        case ResultList.CITIZEN_LATE:
            return FlagSpan(FlagKind.CITIZEN_DUE, until_ms=milliseconds(now))
        case ResultList.RATED_TODAY:
            return _today(FlagKind.RATED, now)
        case _:
            return FlagSpan(kind.value)


def _today(kind: FlagKind, now: datetime, detail: str = "") -> FlagSpan:
    return FlagSpan(kind, _day_ms(now), _day_ms(now, 1), detail)


def _day_ms(now: datetime, days: int = 0) -> int:
    """Return when the day `days` after that of `now` begins on Vietnam's clock."""
    midnight = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return milliseconds(midnight + timedelta(days=days))


def _line(row: ListedRow, line: DossierLine, known: KnownOfResult, now: datetime) -> ResultLine:
    called_ms, outcome = known.flags.get(FlagKind.CALLED, (0, ""))
    due_ms, _ = known.flags.get(FlagKind.CITIZEN_DUE, (0, ""))
    _, score = known.flags.get(FlagKind.RATED, (0, ""))
    ready_at = _moment(row.ended_at_ms or row.clock_at_ms, now)
    return ResultLine(
        dossier=line,
        waited_days=(local(now).date() - ready_at.date()).days,
        told=CallOutcome(outcome) if outcome else None,
        told_at=_moment(called_ms, now) if outcome else None,
        has_phone=known.has_phone,
        has_smartphone=FlagKind.NO_SMARTPHONE not in known.flags,
        is_by_post=FlagKind.BY_POST in known.flags,
        citizen_due_at=_moment(due_ms, now) if due_ms else None,
        is_returned=row.clock == ClockGroup.RETURNED,
        score=int(score) if score else None,
    )


def _moment(at_ms: int, now: datetime) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, local(now).tzinfo)
