"""The lists of dossiers and the search box: what a row shows, any page of any list, and every count.

A list and its counts speak of one moment: "quá hạn" is what was due before it. Rows are made for the
eye here, so that a table only paints them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from models import list_pages, search_queries
from models.dossier_rows import FIRST_CLOSED, ClockGroup
from models.list_pages import Arrivals, ListedRow, ListSpec, Mark, Measure, Span
from models.search_queries import SearchQuery, SearchWord
from services.rules import time_states
from services.rules.acts import Channel
from services.rules.life import BusinessState
from services.rules.near_words import nearest
from services.rules.time_states import DAY_MIN, MINUTE_MS, VIETNAM_MIN, PillState, WorkingTally
from services.search_text import read_search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from models.store import Store
    from services.clock import Clock
    from services.rules.working_time import WorkCalendar

SEARCH_LIMIT = 50
SIMILAR_TRIED, SIMILAR_SHOWN = 8, 3
EVERYBODY = ""

CHANNELS: dict[str, str] = {
    Channel.DIRECT: "Trực tiếp",
    Channel.ONLINE: "Trực tuyến",
    Channel.POST: "Bưu chính",
}
_PAUSED_WORDS: dict[str, str] = {
    BusinessState.SUPPLEMENT: "chờ bổ sung",
    BusinessState.FINANCIAL: "chờ đóng phí",
}
_STOPPED_WORDS: dict[str, str] = {
    BusinessState.STOPPED: "dừng giải quyết",
    BusinessState.WITHDRAWN: "đã rút",
    BusinessState.REFUSED: "từ chối tiếp nhận",
}
_END: Mark = (1 << 30, 0)  # behind every group
_EPOCH = date(1970, 1, 1)
_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_TIMES = tuple(f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(DAY_MIN))


class ListKind(StrEnum):
    """The lists one can open. `OVERDUE` to `READY` add up to `DOING`."""

    DOING = "doing"
    OVERDUE = "overdue"
    SOON = "soon"
    RUNNING = "running"
    PAUSED = "paused"
    READY = "ready"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One dossier as a list shows it.

    Attributes:
        short_code: Without the organisation, `261123-0307`; the whole `code` is for copying.
        channel: `"Trực tiếp"` …
        procedure: Official name; two lines of it fit.
        field: *Lĩnh vực* of the procedure.
        holder: Username of who has it.
        received: Day, `"23/11"`, with the year where it is another year.
        received_long: The same with its whole year, `"23/11/2026"`.
        due: Day with weekday, `"T6 27/11"`; `"tạm dừng"` while paused.
        due_time: `"17:00"`; `"từ 18/11"` while paused.
        exchange: What the province knows of it; empty while there is no exchange.
    """

    dossier_id: bytes
    code: str
    short_code: str
    desk: int
    channel: str
    owner_name: str
    masked_id: str
    procedure: str
    field: str
    holder: str
    received: str
    received_long: str
    received_time: str
    due: str
    due_time: str
    pill: PillState
    exchange: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What was found for a text.

    Attributes:
        has_more: Whether there may be more than these.
    """

    text: str
    lines: tuple[DossierLine, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class SimilarName:
    """A name that was perhaps meant, and how many dossiers it has (of the newest)."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list as it stood at one moment; open it again when dossiers changed.

    Attributes:
        count: How many dossiers it has.
    """

    kind: ListKind
    count: int
    measured: Measure


class DossierLists:
    """Lists, counts and search over everything this desk holds, sent or not."""

    def __init__(self, store: Store, clock: Clock, calendar: Callable[[], WorkCalendar]) -> None:
        self._store = store
        self._clock = clock
        self._calendar = calendar
        self._counted: WorkingTally | None = None

    def counts(self, holder: str = EVERYBODY) -> dict[ListKind, int]:
        """Return how many dossiers each list has, of everybody or of one officer."""
        now = self._clock()
        with self._store.reading() as db:
            return {kind: list_pages.count(db, self._spec(kind, holder, now)) for kind in ListKind}

    def open(self, kind: ListKind, holder: str = EVERYBODY) -> OpenList:
        """Return a list, ready to be read anywhere."""
        with self._store.reading() as db:
            measured = list_pages.measure(db, self._spec(kind, holder, self._clock()))
        return OpenList(kind, measured.count, measured)

    def page(self, opened: OpenList, position: int, limit: int) -> tuple[DossierLine, ...]:
        """Return up to `limit` lines from `position` (0 for the first) of an open list."""
        with self._store.reading() as db:
            rows = list_pages.page(db, opened.measured, position, limit)
        return self.lines(rows)

    def search(self, text: str, limit: int = SEARCH_LIMIT) -> SearchAnswer:
        """Return the newest dossiers that `text` finds; how it is read says `services/search_text.py`."""
        rows: list[ListedRow] = []
        with self._store.reading() as db:
            for reading in read_search(text):
                rows = search_queries.search(db, reading, limit)
                if rows:
                    break
        return SearchAnswer(text, self.lines(rows), has_more=len(rows) == limit)

    def similar(self, text: str) -> tuple[SimilarName, ...]:
        """Return names like the typed one, for a search that found nothing; nearest first.

        One word at a time is changed by a letter or two. Some tens of milliseconds: not on the UI thread.
        """
        readings = read_search(text)
        if not readings or readings[0].keys:
            return ()
        words = readings[0].words
        found: dict[str, tuple[int, int]] = {}
        with self._store.reading() as db:
            known = search_queries.folded_words(db)
            for place, word in enumerate(words):
                for slips, other in nearest(word.folded, known, SIMILAR_TRIED):
                    changed = (*words[:place], SearchWord(other, other), *words[place + 1 :])
                    rows = search_queries.search(db, SearchQuery(changed), SEARCH_LIMIT)
                    for name, count in Counter(row.owner_name for row in rows).items():
                        found.setdefault(name, (slips, count))
        ranked = sorted(found.items(), key=lambda item: (item[1][0], -item[1][1], item[0]))
        return tuple(SimilarName(name, count) for name, (_, count) in ranked[:SIMILAR_SHOWN])

    def lines_of(self, ids: Sequence[int]) -> tuple[DossierLine, ...]:
        """Return the lines of rows that were found elsewhere, by their ids and in their order."""
        with self._store.reading() as db:
            rows = list_pages.rows_of(db, ids)
        return self.lines(rows)

    def line(self, dossier_id: bytes) -> DossierLine | None:
        """Return the line of one dossier, or None if it is not here."""
        with self._store.reading() as db:
            row = list_pages.row_of(db, dossier_id)
        return self.lines([row])[0] if row is not None else None

    def place(self, opened: OpenList, dossier_id: bytes) -> int | None:
        """Return the position of a dossier in an open list, or None if it is not in it."""
        with self._store.reading() as db:
            return list_pages.place_of(db, opened.measured, dossier_id)

    def _spec(self, kind: ListKind, holder: str, now: datetime) -> ListSpec:
        if kind is ListKind.ALL:
            return Arrivals(holder)
        overdue: Mark = (ClockGroup.RUNNING, _milliseconds(now))
        soon: Mark = (
            ClockGroup.RUNNING,
            _milliseconds(time_states.soon_before(now, self._tally())),
        )
        first, paused = (ClockGroup.RUNNING, 0), (ClockGroup.PAUSED, 0)
        ready, closed = (ClockGroup.READY, 0), (FIRST_CLOSED, 0)
        match kind:
            case ListKind.DOING:
                return Span(first, closed, holder)
            case ListKind.OVERDUE:
                return Span(first, overdue, holder)
            case ListKind.SOON:
                return Span(overdue, soon, holder)
            case ListKind.RUNNING:
                return Span(soon, paused, holder)
            case ListKind.PAUSED:
                return Span(paused, ready, holder)
            case ListKind.READY:
                return Span(ready, closed, holder)
            case ListKind.CLOSED:
                return Span(closed, _END, holder, latest_first=True)

    def lines(self, rows: Iterable[ListedRow]) -> tuple[DossierLine, ...]:
        """Return stored rows as a list shows them now."""
        now = self._clock()
        now_ms, tally = _milliseconds(now), self._tally()
        year = now.year
        return tuple(_line(row, now_ms, year, tally) for row in rows)

    def _tally(self) -> WorkingTally:
        calendar = self._calendar()
        if self._counted is None or self._counted.calendar is not calendar:
            self._counted = WorkingTally(calendar)
        return self._counted


def _line(row: ListedRow, now_ms: int, year: int, tally: WorkingTally) -> DossierLine:
    received, received_time = _day_and_time(row.received_at_ms, year)
    received_day = (row.received_at_ms // MINUTE_MS + VIETNAM_MIN) // DAY_MIN
    if row.clock == ClockGroup.PAUSED:
        due, due_time = "tạm dừng", f"từ {_day_and_time(row.clock_at_ms, year)[0]}"
    else:
        due, due_time = _day_and_time(row.due_at_ms, year)
        due = f"{_WEEKDAYS[_weekday(row.due_at_ms)]} {due}"
    return DossierLine(
        dossier_id=row.dossier_id,
        code=row.code,
        short_code=row.code.partition("-")[2] or row.code,
        desk=row.desk,
        channel=CHANNELS.get(row.channel, row.channel),
        owner_name=row.owner_name,
        masked_id=row.masked_id,
        procedure=row.procedure_name,
        field=row.field,
        holder=row.holder,
        received=received,
        received_long=_days(received_day)[2],
        received_time=received_time,
        due=due,
        due_time=due_time,
        pill=_pill(row, now_ms, tally),
        exchange=row.exchange,
    )


def _pill(row: ListedRow, now_ms: int, tally: WorkingTally) -> PillState:
    match row.clock:
        case ClockGroup.RUNNING:
            return time_states.running(row.received_at_ms, row.due_at_ms, now_ms, tally)
        case ClockGroup.PAUSED:
            return time_states.paused(_PAUSED_WORDS[row.state])
        case ClockGroup.READY | ClockGroup.RETURNED:
            return time_states.ended(row.due_at_ms, row.ended_at_ms or row.clock_at_ms, tally)
        case _:
            return time_states.stopped(_STOPPED_WORDS[row.state])


def _day_and_time(at_ms: int, year: int) -> tuple[str, str]:
    """Return `23/11` (`23/11/25` in another year than `year`) and `09:41`."""
    day, minute = divmod(at_ms // MINUTE_MS + VIETNAM_MIN, DAY_MIN)
    short, dated, _, its_year = _days(day)
    return (short if its_year == year else dated), _TIMES[minute]


@lru_cache(maxsize=8_192)
def _days(day: int) -> tuple[str, str, str, int]:
    on = _EPOCH + timedelta(days=day)
    return f"{on:%d/%m}", f"{on:%d/%m/%y}", f"{on:%d/%m/%Y}", on.year


def _weekday(at_ms: int) -> int:
    """Return 0 for Monday; 1970 began on a Thursday."""
    return ((at_ms // MINUTE_MS + VIETNAM_MIN) // DAY_MIN + 3) % 7


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
