"""The dossiers behind a figure of the chair's board: exactly those it counted, any page of them.

A list is opened once: the ids of its rows are read in order (eight bytes each), and pages are read by id.
So a jump costs the same wherever it leads, and the length is the figure that was opened.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from models import board_counts, dossier_past, list_pages
from services.board import APOLOGIES, EVERYTHING, Scope, moments_of, number_of
from services.rules.counting import Rows
from services.rules.flags import FlagKind
from services.rules.report_periods import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.board_counts import CountedSpan, Standings
    from models.store import Reading, Store
    from services.board import ChairsBoard
    from services.dossier_lists import DossierLine, DossierLists

LINES_AT_ONCE = 200  # read together where all are wanted
_ALWAYS = (0, dossier_past.OPEN_DAY)


class FigureKind(StrEnum):
    """Which figure of the board."""

    EARLY = "early"
    ON_DAY = "on_day"
    LATE = "late"
    SOLVED = "solved"
    ON_TIME = "on_time"
    RUNNING = "running"
    WAITING = "waiting"
    OVERDUE = "overdue"
    IN_WORK = "in_work"  # running or overdue: all but those that wait for the citizen
    DUE_SOON = "due_soon"
    UNCOLLECTED = "uncollected"
    REPEATED = "repeated"  # asked for a second supplement within the period
    WAITING_AGAIN = "waiting_again"
    APOLOGISED = "apologised"  # of the late and the overdue
    NOT_APOLOGISED = "not_apologised"
    OVERDUE_NOT_APOLOGISED = "overdue_not_apologised"
    URGED = "urged"  # by the chair, and not answered yet; `worked_by` is who is to answer


_STANDINGS: dict[FigureKind, Standings] = {
    FigureKind.EARLY: ("early",),
    FigureKind.ON_DAY: ("on_day",),
    FigureKind.LATE: ("late",),
    FigureKind.SOLVED: ("early", "on_day", "late"),
    FigureKind.ON_TIME: ("early", "on_day"),
    FigureKind.RUNNING: ("running",),
    FigureKind.WAITING: ("waiting",),
    FigureKind.OVERDUE: ("overdue",),
    FigureKind.IN_WORK: ("running", "overdue"),
    FigureKind.DUE_SOON: ("running",),
    FigureKind.WAITING_AGAIN: ("waiting",),
    FigureKind.APOLOGISED: ("late", "overdue"),
    FigureKind.NOT_APOLOGISED: ("late", "overdue"),
    FigureKind.OVERDUE_NOT_APOLOGISED: ("overdue",),
}
_FLAGS: dict[FigureKind, tuple[tuple[str, ...], bool]] = {
    # kinds of flags, and whether the dossiers have one
    FigureKind.WAITING_AGAIN: ((FlagKind.REPEATED_SUPPLEMENT.value,), True),
    FigureKind.APOLOGISED: (APOLOGIES, True),
    FigureKind.NOT_APOLOGISED: (APOLOGIES, False),
    FigureKind.OVERDUE_NOT_APOLOGISED: (APOLOGIES, False),
}


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure whose dossiers are wanted.

    Attributes:
        as_of: None for what is known now.
        due: First and last day on which they are due; None for any.
        ages: Youngest and oldest age in calendar days (None: no end): since reception where in work,
            since their day where overdue, since the result where uncollected; None for any.
    """

    kind: FigureKind
    period: Period
    as_of: datetime | None = None
    scope: Scope = EVERYTHING
    due: tuple[date, date] | None = None
    ages: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True)
class RowsBehind:
    """Exactly the dossiers behind a figure of a report, which counted them already.

    Attributes:
        title: What the list is called: `"Hộ tịch · giải quyết quá hạn"`.
        rows: Rows of the list of dossiers, as `Counted.row`.
    """

    title: str
    rows: Rows


@dataclass(frozen=True, slots=True)
class FigureList:
    """An open list of dossiers behind a figure; open it again when dossiers changed."""

    behind: Behind | RowsBehind
    ids: array[int]

    @property
    def count(self) -> int:
        """How many dossiers it has."""
        return len(self.ids)


class BoardLists:
    """Opens figures."""

    def __init__(self, store: Store, board: ChairsBoard, lists: DossierLists) -> None:
        self._store = store
        self._board = board
        self._lists = lists

    def open(self, behind: Behind | RowsBehind) -> FigureList:
        """Return the list behind a figure. Some tenths of a second for a year: not on the UI thread.

        Raises:
            InvalidInputError: The period has not begun.
        """
        if isinstance(behind, RowsBehind):
            return FigureList(behind, array("q", behind.rows))
        with self._store.reading() as db:
            span = self._board.span(db, behind.period, behind.as_of, behind.scope)
            today = number_of(self._board.today(behind.as_of))
            return FigureList(behind, array("q", _ids(db, behind, span, today)))

    def page(self, opened: FigureList, position: int, limit: int) -> tuple[DossierLine, ...]:
        """Return up to `limit` lines from `position` (0 for the first) of an open list."""
        return self._lists.lines_of(opened.ids[position : position + limit])

    def place(self, opened: FigureList, dossier_id: bytes) -> int | None:
        """Return the position of a dossier in an open list, or None if it is not in it."""
        with self._store.reading() as db:
            row = list_pages.row_of(db, dossier_id)
        try:
            return opened.ids.index(row.id) if row is not None else None
        except ValueError:
            return None

    def lines(self, opened: FigureList) -> Iterator[DossierLine]:
        """Give every line of an open list, for printing and export of what is shown."""
        for position in range(0, opened.count, LINES_AT_ONCE):
            yield from self.page(opened, position, LINES_AT_ONCE)

    def codes(self, behind: Behind) -> tuple[str, ...]:
        """Return the codes of the dossiers behind a figure."""
        opened = self.open(behind)
        with self._store.reading() as db:
            return tuple(list_pages.codes_of(db, opened.ids))


def _ids(db: Reading, behind: Behind, span: CountedSpan, today: int) -> list[int]:
    kind = behind.kind
    if kind is FigureKind.REPEATED:
        flag = FlagKind.REPEATED_SUPPLEMENT.value
        return board_counts.flags_set(db, span, flag, *moments_of(span))
    if kind is FigureKind.URGED:
        return board_counts.rows_urged(db, behind.scope.worked_by)
    if kind is FigureKind.UNCOLLECTED:
        return board_counts.rows_uncollected(db, span, _since_days(behind, today))
    wanted = _STANDINGS[kind]
    if kind in _FLAGS:
        flags, has = _FLAGS[kind]
        return board_counts.rows_flagged(db, span, wanted, flags, has=has)
    if behind.ages is not None and kind is not FigureKind.OVERDUE:
        days = _since_days(behind, span.through_day)
        return board_counts.rows_received(db, span, wanted, days)
    return board_counts.rows_standing(db, span, wanted, _due_days(behind, span))


def _due_days(behind: Behind, span: CountedSpan) -> tuple[int, int] | None:
    if behind.ages is not None:
        return _since_days(behind, span.through_day)
    if behind.due is None:
        return None
    first, last = behind.due
    return number_of(first), number_of(last)


def _since_days(behind: Behind, today: int) -> tuple[int, int]:
    """Return between which days something of these ages began."""
    if behind.ages is None:
        return _ALWAYS
    youngest, oldest = behind.ages
    return (0 if oldest is None else today - oldest), today - youngest
