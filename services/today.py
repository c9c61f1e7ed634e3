"""Hôm nay: what waits for an officer now, in order, each with its count and the dossiers behind it.

Counts come from the lists' index and from flags, so that a million dossiers answer as fast as ten. Read for one
officer, or for the whole commune by who leads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from models import list_pages, officer_tasks, waiting_results
from models.dossier_rows import ClockGroup
from models.list_pages import Span
from models.officer_tasks import Wanted
from models.waiting_results import UNTIL_EVER
from services.dossier_lists import EVERYBODY
from services.projections import milliseconds
from services.rules.day_tasks import (
    URGENT,
    DayBounds,
    TaskKind,
    TaskLimits,
    act_for,
    day_bounds,
)
from services.rules.flags import FlagKind
from services.rules.moments import local

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from models.list_pages import ListedRow, Measure
    from models.store import Reading, Store
    from services.clock import Clock
    from services.dossier_lists import DossierLine, DossierLists
    from services.rules.acts import ActKind
    from services.rules.legal_rules import LegalRules
    from services.rules.permissions import Role
    from services.rules.working_time import WorkCalendar

_FLAGS: Mapping[TaskKind, FlagKind] = {
    TaskKind.DIRECTIVE: FlagKind.DIRECTIVE,
    TaskKind.NOT_TAKEN: FlagKind.NOT_TAKEN,
    TaskKind.SUPPLEMENTED: FlagKind.SUPPLEMENTED,
    TaskKind.CITIZEN_LATE: FlagKind.CITIZEN_DUE,
    TaskKind.STEP_DUE: FlagKind.STEP_DUE,
    TaskKind.UNPAID: FlagKind.UNPAID,
    TaskKind.REPEATED: FlagKind.REPEATED_SUPPLEMENT,
}
"""Tasks that are known by a flag; the others are pieces of a list."""

_OF_COMMUNE = frozenset({TaskKind.REPEATED})  # shown only to who looks at everybody


@dataclass(frozen=True, slots=True)
class DayTask:
    """One thing to do.

    Attributes:
        count: How many dossiers it is about; at least 1.
        act: What is done about each; None where one only looks.
        unanswered: Of overdue dossiers, how many have no letter since their term.
    """

    kind: TaskKind
    count: int
    act: ActKind | None = None
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class DayTasks:
    """All that waits, in order.

    Attributes:
        at: The moment it speaks of.
        who: Whose it is: a username, or `EVERYBODY`.
        letters_by: Until when letters go out today; None on a day that is not worked.
        letters_through: Terms up to the end of this day want their letter today.
        uncollected_days: After how many days a result has waited too long.
        remind_days: How many working days before the term one is reminded.
    """

    at: datetime
    who: str
    tasks: tuple[DayTask, ...]
    letters_by: datetime | None
    letters_through: date
    uncollected_days: int
    remind_days: int

    @property
    def urgent(self) -> int:
        """How many tasks cannot wait until tomorrow."""
        return sum(task.kind in URGENT for task in self.tasks)

    @property
    def is_late(self) -> bool:
        """Whether anything is overdue."""
        return any(task.kind is TaskKind.OVERDUE for task in self.tasks)


@dataclass(frozen=True, slots=True)
class OpenTask:
    """The dossiers of a task as they stood at one moment.

    Attributes:
        measured: Where they lie in a list; None for those known by a flag.
        rows: Those known by a flag, in order.
    """

    kind: TaskKind
    count: int
    measured: Measure | None = None
    rows: tuple[int, ...] = ()


class Today:
    """What waits."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        lists: DossierLists,
        calendar: Callable[[], WorkCalendar],
        rules: Callable[[], LegalRules],
    ) -> None:
        self._store = store
        self._clock = clock
        self._lists = lists
        self._calendar = calendar
        self._rules = rules

    def tasks(self, who: str, role: Role) -> DayTasks:
        """Return what waits for an officer, or for `EVERYBODY`, and what `role` does about it."""
        now = self._clock()
        limits, bounds = self._limits(now), self._bounds(now)
        with self._store.reading() as db:
            counted = {
                kind: _count(db, kind, who, bounds)
                for kind in TaskKind
                if who == EVERYBODY or kind not in _OF_COMMUNE
            }
            late = counted[TaskKind.OVERDUE]
            letters = officer_tasks.count_answered(db, who, milliseconds(now)) if late else 0
        tasks = tuple(
            DayTask(
                kind,
                count,
                act_for(kind, role, is_mine=who != EVERYBODY),
                max(0, late - letters) if kind is TaskKind.OVERDUE else 0,
            )
            for kind, count in counted.items()
            if count
        )
        return DayTasks(
            at=now,
            who=who,
            tasks=tasks,
            letters_by=bounds.letters_by,
            letters_through=(bounds.apology_until - timedelta(days=1)).date(),
            uncollected_days=limits.uncollected_days,
            remind_days=limits.remind_days_before,
        )

    def open(self, kind: TaskKind, who: str) -> OpenTask:
        """Return the dossiers of a task, ready to be read anywhere."""
        bounds = self._bounds(self._clock())
        with self._store.reading() as db:
            span = _span(kind, who, bounds)
            if span is not None:
                measured = list_pages.measure(db, span)
                return OpenTask(kind, measured.count, measured)
            if kind is TaskKind.TO_CALL:
                rows = waiting_results.uncalled(db, who)
            else:
                rows = officer_tasks.wanted_rows(db, _wanted(kind, who, bounds))
        return OpenTask(kind, len(rows), rows=rows)

    def page(self, opened: OpenTask, position: int, limit: int) -> tuple[DossierLine, ...]:
        """Return up to `limit` lines from `position` (0 for the first) of an open task."""
        with self._store.reading() as db:
            rows = _rows(db, opened, position, limit)
        return self._lists.lines(rows)

    def place(self, opened: OpenTask, dossier_id: bytes) -> int | None:
        """Return the position of a dossier in an open task, or None if it is not in it."""
        with self._store.reading() as db:
            if opened.measured is not None:
                return list_pages.place_of(db, opened.measured, dossier_id)
            row = list_pages.row_of(db, dossier_id)
        return opened.rows.index(row.id) if row is not None and row.id in opened.rows else None

    def ids(self, opened: OpenTask, limit: int) -> tuple[bytes, ...]:
        """Return the ids of the first `limit` dossiers of an open task, for an act on all of them."""
        with self._store.reading() as db:
            return tuple(row.dossier_id for row in _rows(db, opened, 0, limit))

    def _limits(self, now: datetime) -> TaskLimits:
        rules, on = self._rules(), local(now).date()
        return TaskLimits(
            apology_days_before=rules.value("apology_days_before", on),
            remind_days_before=rules.value("remind_days_before", on),
            uncollected_days=rules.value("uncollected_third_days", on),
        )

    def _bounds(self, now: datetime) -> DayBounds:
        return day_bounds(now, self._calendar(), self._limits(now))


def _count(db: Reading, kind: TaskKind, who: str, bounds: DayBounds) -> int:
    span = _span(kind, who, bounds)
    if span is not None:
        return list_pages.count(db, span)
    if kind is TaskKind.TO_CALL:
        ready = Span((ClockGroup.READY, 0), (ClockGroup.READY, UNTIL_EVER), who)
        called = Wanted(FlagKind.CALLED, who, is_of_result=True)
        return list_pages.count(db, ready) - officer_tasks.count_wanted(db, called)
    return officer_tasks.count_wanted(db, _wanted(kind, who, bounds))


def _span(kind: TaskKind, who: str, bounds: DayBounds) -> Span | None:
    """Return where a task's dossiers lie in the lists; None for those known by a flag."""
    now = bounds.now
    parts: dict[TaskKind, tuple[ClockGroup, datetime | None, datetime]] = {
        TaskKind.OVERDUE: (ClockGroup.RUNNING, None, now),
        TaskKind.DUE_TODAY: (ClockGroup.RUNNING, now, bounds.ends),
        TaskKind.APOLOGY_DUE: (ClockGroup.RUNNING, bounds.ends, bounds.apology_until),
        TaskKind.DUE_SOON: (ClockGroup.RUNNING, bounds.apology_until, bounds.remind_until),
        TaskKind.UNCOLLECTED: (ClockGroup.READY, None, bounds.uncollected_before),
    }
    if kind not in parts:
        return None
    group, since, until = parts[kind]
    begins = milliseconds(since) if since is not None else 0
    return Span((group, begins), (group, milliseconds(until)), who)


def _wanted(kind: TaskKind, who: str, bounds: DayBounds) -> Wanted:
    """Return which flags make a task."""
    flag = _FLAGS[kind].value
    match kind:
        case TaskKind.CITIZEN_LATE:
            return Wanted(flag, who, until_ms=milliseconds(bounds.now))
        case TaskKind.STEP_DUE:
            return Wanted(flag, who, until_ms=milliseconds(bounds.ends))
        case TaskKind.REPEATED:
            return Wanted(flag, who, since_ms=milliseconds(bounds.begins))
        case TaskKind.UNPAID:
            return Wanted(flag, who, is_of_result=True)
    return Wanted(flag, who)


def _rows(db: Reading, opened: OpenTask, position: int, limit: int) -> list[ListedRow]:
    if opened.measured is not None:
        return list_pages.page(db, opened.measured, position, limit)
    return waiting_results.rows_of(db, opened.rows[position : position + limit])
