"""Counting dossiers: what a report needs to know of each, and where each stands on a day.

One function, `standing`, says of a dossier whether it was solved early, on the day or late within a
period, or is still in work at its end; the chair's board, form II.06a and the index all ask it, so their
figures agree. A report is made "as of" the period's last day: what happened after it does not count.

Source: practice of provincial systems (the national status codes 1–10, and the counting of form
II.06a/VPCP/KSTT built on them); read 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto

from services.rules.life import PAUSED, BusinessState

# Members are read off their class once: done for each of 300,000 dossiers it would show.
REFUSED, WITHDRAWN = BusinessState.REFUSED, BusinessState.WITHDRAWN
SOLVED = frozenset({BusinessState.FINISHED, BusinessState.RETURNED})
ENDED = SOLVED | {WITHDRAWN}
STANDING_STILL = PAUSED | {BusinessState.STOPPED}  # form II.06a keeps what was stopped in work


@dataclass(frozen=True, slots=True)
class Counted:
    """What the reports know of one dossier.

    Attributes:
        row: Opaque number by which the dossier is found again.
        field: *Lĩnh vực*.
        procedure: Name of the procedure.
        procedure_code: National code, `1.001193`.
        holder: Who has it in hand, as the officers are called on screen.
        channel: Value of `Channel`: `"1"` direct, `"2"` online, `"3"` post.
        received_on: Local day of reception.
        due_on: Local day promised, after every pause and re-appointment; None where none was.
        state: Value of `BusinessState`, as it was on the last day of the report.
        ended_on: Day it was solved, withdrawn, stopped or refused; a dossier in such a state without
            that day is counted as still in work, so that it is seen.
        returned_on: Day the result was handed over.
        paused_on: Day the present pause began; None where it is not known, then it is taken as
            begun before any report.
    """

    row: int
    field: str
    procedure: str
    procedure_code: str
    holder: str
    channel: str
    received_on: date
    due_on: date | None
    state: str
    ended_on: date | None = None
    returned_on: date | None = None
    paused_on: date | None = None

    @property
    def is_paused(self) -> bool:
        """Whether its clock stands: a supplement, a payment, or stopped by the office."""
        return self.state in STANDING_STILL


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days of a report, both included.

    Raises:
        ValueError: The last day lies before the first.
    """

    since: date
    through: date

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if self.through < self.since:
            raise ValueError("a span of days that runs backwards")


class Outcome(StrEnum):
    """How a solved dossier kept its promise."""

    EARLY = "early"  # trước hạn
    ON_DAY = "on_day"  # đúng hạn
    LATE = "late"  # quá hạn


class Standing(Enum):
    """Where a dossier stands in a report."""

    EARLY = auto()
    ON_DAY = auto()
    LATE = auto()
    RUNNING = auto()  # in work, within its time
    WAITING = auto()  # in work, the clock stands until the citizen acts
    STOPPED = auto()  # stopped by the office; form II.06a keeps it among those in work
    OVERDUE = auto()  # in work, its day has passed


_SOLVED_AS = {
    Outcome.EARLY: Standing.EARLY,
    Outcome.ON_DAY: Standing.ON_DAY,
    Outcome.LATE: Standing.LATE,
}
SOLVED_STANDINGS = (Standing.EARLY, Standing.ON_DAY, Standing.LATE)
IN_TIME_STANDINGS = (Standing.RUNNING, Standing.WAITING, Standing.STOPPED)
OPEN_STANDINGS = (*IN_TIME_STANDINGS, Standing.OVERDUE)


def outcome(due_on: date | None, ended_on: date, *, withdrawn: bool = False) -> Outcome:
    """Return whether a dossier that ended on `ended_on` was early, on the day or late.

    Days are compared, not hours; without a promised day, and where the citizen withdrew, it is on the day.
    What counts is the day it was solved, not the day the citizen fetched the result.
    """
    if due_on is None or withdrawn or ended_on == due_on:
        return Outcome.ON_DAY
    return Outcome.EARLY if ended_on < due_on else Outcome.LATE


def standing(one: Counted, span: DaySpan) -> Standing | None:
    """Return where `one` stood at the end of the span, or None where it is not part of it.

    Solved means solved within the span. In work means received by its last day and not ended by then,
    whatever happened to it afterwards.
    """
    through, state = span.through, one.state
    if state == REFUSED or one.received_on > through:
        return None
    if state in ENDED and one.ended_on is not None and one.ended_on <= through:
        if one.ended_on < span.since:
            return None
        return _SOLVED_AS[outcome(one.due_on, one.ended_on, withdrawn=state == WITHDRAWN)]
    if one.is_paused and (one.paused_on is None or one.paused_on <= through):
        return Standing.STOPPED if state == BusinessState.STOPPED else Standing.WAITING
    is_overdue = one.due_on is not None and one.due_on < through
    return Standing.OVERDUE if is_overdue else Standing.RUNNING


Rows = tuple[int, ...]
"""Dossiers, by their `Counted.row`, in the order in which they were counted."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The dossiers of one line or of a whole report, sorted by where they stand."""

    by_standing: dict[Standing, Rows]

    def rows(self, *wanted: Standing) -> Rows:
        """Return the dossiers of any of these standings."""
        return tuple(row for one in wanted for row in self.by_standing.get(one, ()))

    def count(self, *wanted: Standing) -> int:
        """Return how many dossiers have any of these standings."""
        return sum(len(self.by_standing.get(one, ())) for one in wanted)

    @property
    def solved(self) -> int:
        """Solved or withdrawn within the period."""
        return self.count(*SOLVED_STANDINGS)

    @property
    def on_time(self) -> int:
        """Solved early or on the day."""
        return self.count(Standing.EARLY, Standing.ON_DAY)

    @property
    def late(self) -> int:
        """Solved after their day."""
        return self.count(Standing.LATE)

    @property
    def overdue(self) -> int:
        """In work though their day has passed."""
        return self.count(Standing.OVERDUE)


def tally(counted: Iterable[Counted], span: DaySpan) -> Tally:
    """Return the dossiers of the span by where they stand."""
    found: dict[Standing, list[int]] = {}
    for one in counted:
        stands = standing(one, span)
        if stands is not None:
            found.setdefault(stands, []).append(one.row)
    return frozen_tally(found)


def frozen_tally(found: dict[Standing, list[int]]) -> Tally:
    """Return a tally of lists that were gathered elsewhere."""
    return Tally({stands: tuple(rows) for stands, rows in found.items()})


@dataclass(frozen=True, slots=True)
class StandingCounts:
    """How many dossiers stand where, without saying which: a tally of what was counted elsewhere."""

    by_standing: Mapping[Standing, int]

    def count(self, *wanted: Standing) -> int:
        """Return how many dossiers have any of these standings."""
        return sum(self.by_standing.get(one, 0) for one in wanted)

    @property
    def solved(self) -> int:
        """Solved or withdrawn within the period."""
        return self.count(*SOLVED_STANDINGS)

    @property
    def on_time(self) -> int:
        """Solved early or on the day."""
        return self.count(Standing.EARLY, Standing.ON_DAY)

    @property
    def late(self) -> int:
        """Solved after their day."""
        return self.count(Standing.LATE)

    @property
    def overdue(self) -> int:
        """In work though their day has passed."""
        return self.count(Standing.OVERDUE)
