"""Which days and minutes are worked: the week's office hours, and the days that differ from it.

Two questions are kept apart. *Does the day count for deadlines?* is answered by `is_worked`, `sessions`
and the arithmetic on them. *Can a citizen come?* is answered by `desk_sessions` and `desk_is_open`: a
Saturday desk receives but does not count, a day closed for a storm counts though nobody can come, unless
an order says that deadlines move with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from services.rules.moments import VIETNAM, local

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Sessions = tuple[tuple[time, time], ...]
"""Opening and closing of each part of a day, in order, for example 07:30–11:30 and 13:00–17:00."""

_Spans = tuple[tuple[int, int], ...]  # the same in minutes since midnight
_DAY = timedelta(days=1)
_MORNING: Sessions = ((time(7, 30), time(11, 30)),)
_FULL_DAY: Sessions = (*_MORNING, (time(13, 0), time(17, 0)))  # 8 hours


class DayKind(StrEnum):
    """What sort of day it is. The values are those of the calendar files."""

    WORKED = "worked"
    REST = "rest"  # ngày nghỉ hằng tuần
    HOLIDAY = "holiday"  # nghỉ lễ, nghỉ bù, nghỉ hoán đổi
    MADE_UP = "made_up"  # ngày làm bù, counted like any working day
    HALF_DAY = "half_day"  # a worked day with fewer hours
    CLOSED = "closed"  # đóng cửa tại chỗ; counted unless ordered otherwise
    RECEPTION = "reception"  # quầy nhận hồ sơ ngoài ngày làm việc; not counted


@dataclass(frozen=True, slots=True)
class DayRule:
    """A day that differs from its weekday.

    Attributes:
        name: What people call it: `Ngày Văn hóa Việt Nam`.
        source: The text that says so: `Nghị quyết 28/2026/QH16`.
        certainty: `"official"`, `"expected"` (follows from the law, not yet announced) or `"uncertain"`.
        sessions: The hours of that day, where they are not the usual ones. A half day has to say them;
            a closed desk without hours is closed all day; a made-up day has a full day's hours.
        moves_deadlines: For a closed day: an order says that it does not count.
    """

    on: date
    kind: DayKind
    name: str
    source: str
    certainty: str = "official"
    sessions: Sessions | None = None
    moves_deadlines: bool = False

    def __post_init__(self) -> None:
        """Refuse hours that run backwards, a half day without hours, an order where none can be."""
        _check_sessions(self.sessions or ())
        if self.moves_deadlines and self.kind is not DayKind.CLOSED:
            raise ValueError("only a closed day can be ordered not to count")
        if self.kind is DayKind.HALF_DAY and not self.sessions:
            raise ValueError("a half day needs its hours")

    @property
    def is_local(self) -> bool:
        """Whether the office itself set it, beside what the State says of that day."""
        return self.kind in {DayKind.CLOSED, DayKind.RECEPTION}


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The office's week.

    Attributes:
        sessions: Seven days, Monday first; an empty day is closed.
        worked: Seven answers, Monday first: whether that weekday counts for deadlines. A Saturday desk
            has hours on a day that does not count (Quyết định 14/2010/QĐ-TTg).
    """

    sessions: tuple[Sessions, ...]
    worked: tuple[bool, ...] = (True, True, True, True, True, False, False)

    def __post_init__(self) -> None:
        """Refuse weeks that are not seven days, or in which no day is worked."""
        if len(self.sessions) != 7 or len(self.worked) != 7:
            raise ValueError("a week has seven days")
        for sessions in self.sessions:
            _check_sessions(sessions)
        if not any(self.counted(weekday) for weekday in range(7)):
            raise ValueError("no day is worked")

    @staticmethod
    def default() -> OfficeHours:
        """Return 07:30–11:30 and 13:00–17:00, Monday to Friday: 8 hours a day."""
        return OfficeHours((_FULL_DAY,) * 5 + ((), ()))

    @staticmethod
    def with_saturday_desk(sessions: Sessions = _MORNING) -> OfficeHours:
        """Return the default week with a desk on Saturday that receives and does not count."""
        return OfficeHours((_FULL_DAY,) * 5 + (sessions, ()))

    def counted(self, weekday: int) -> Sessions:
        """Return the hours of `weekday` (0 = Monday) that count for deadlines."""
        return self.sessions[weekday] if self.worked[weekday] else ()

    @property
    def full_day(self) -> Sessions:
        """The longest counted day of the week: the hours of a day that is made up."""
        days = [self.counted(weekday) for weekday in range(7)]
        return max(days, key=lambda sessions: sum(end - start for start, end in _spans(sessions)))


class WorkCalendar:
    """The days and hours that count, and why. Immutable; all days are Vietnam's.

    Attributes:
        hours: The office's week.
        version: Which calendar files it came from, for the foot of an explanation.
        known_from: First day the calendar files speak of.
        known_through: Last day they speak of; after it only the law's own dates can be known.
        official_through: Last day up to which nothing is left to be announced.
    """

    __slots__ = (
        "_counted",
        "_local",
        "_rules",
        "_texts",
        "_week",
        "hours",
        "known_from",
        "known_through",
        "official_through",
        "version",
    )

    def __init__(
        self,
        rules: Iterable[DayRule] = (),
        hours: OfficeHours | None = None,
        *,
        version: str = "",
        known: tuple[date, date] = (date.min, date.max),
        official_through: date | None = None,
    ) -> None:
        """Take the days that differ; of two rules of one day and sort the later stands."""
        self.hours = hours or OfficeHours.default()
        self.version = version
        self.known_from, self.known_through = known
        self.official_through = official_through or self.known_through
        self._week = tuple(_spans(self.hours.counted(weekday)) for weekday in range(7))
        self._rules: dict[date, DayRule] = {}
        self._local: dict[date, DayRule] = {}
        for rule in rules:
            (self._local if rule.is_local else self._rules)[rule.on] = rule
        self._counted = {rule.on: self._spans_of(rule) for rule in self._rules.values()}
        for rule in self._local.values():
            if rule.moves_deadlines:
                self._counted[rule.on] = _common(
                    self._minutes(rule.on), _spans(rule.sessions or ())
                )

        spans = {*self._week, *self._counted.values()}
        self._texts = {day: sessions_text(_sessions(day)) for day in spans}

    # Questions about a day

    def is_worked(self, on: date) -> bool:
        """Whether the day counts as a working day."""
        return bool(self._minutes(on))

    def is_usually_worked(self, on: date) -> bool:
        """Whether its weekday counts, whatever is special about the day."""
        return bool(self._week[on.weekday()])

    def rule(self, on: date) -> DayRule | None:
        """Return what is special about the day by the calendar files, if anything."""
        return self._rules.get(on)

    def local_rule(self, on: date) -> DayRule | None:
        """Return what the office itself set for the day: closed, or received out of the usual days."""
        return self._local.get(on)

    @property
    def rules(self) -> tuple[DayRule, ...]:
        """All days that differ, in order of date, the State's before the office's own."""
        both = (*self._rules.values(), *self._local.values())
        return tuple(sorted(both, key=lambda rule: (rule.on, rule.is_local)))

    def kind(self, on: date) -> DayKind:
        """Return what sort of day it is for deadlines."""
        order = self._local.get(on)
        if order is not None and order.moves_deadlines:
            return DayKind.CLOSED if not self._minutes(on) else DayKind.HALF_DAY
        rule = self._rules.get(on)
        if rule is not None:
            return rule.kind
        return DayKind.WORKED if self._week[on.weekday()] else DayKind.REST

    def note(self, on: date) -> str | None:
        """Return the name of what is special about the day: `Ngày Văn hóa Việt Nam`, or None."""
        own, rule = self._local.get(on), self._rules.get(on)
        if own is not None and (own.moves_deadlines or rule is None):
            return own.name
        return rule.name if rule is not None and rule.kind is not DayKind.WORKED else None

    def sessions(self, on: date) -> tuple[tuple[datetime, datetime], ...]:
        """Return the parts of the day that count, as moments; empty on a day that is not worked."""
        return tuple((_at(on, start), _at(on, end)) for start, end in self._minutes(on))

    def hours_text(self, on: date) -> str:
        """Return the hours of the day that count: `07:30–11:30, 13:00–17:00`, or an empty text."""
        return self._texts[self._minutes(on)]

    def opening(self, on: date) -> datetime:
        """Return when a worked day begins.

        Raises:
            ValueError: The day is not worked.
        """
        return _at(on, self._worked_minutes(on)[0][0])

    def closing(self, on: date) -> datetime:
        """Return when a worked day ends.

        Raises:
            ValueError: The day is not worked.
        """
        return _at(on, self._worked_minutes(on)[-1][1])

    def next_worked_day(self, on: date) -> date:
        """Return the first worked day after `on`."""
        on += _DAY
        while not self._minutes(on):
            on += _DAY
        return on

    def worked_day_from(self, on: date) -> date:
        """Return `on` if it is worked, else the next worked day."""
        return on if self._minutes(on) else self.next_worked_day(on)

    def worked_days_between(self, after: date, through: date) -> int:
        """Return how many worked days lie after `after`, up to and including `through`."""
        days = (through - after).days
        return sum(bool(self._minutes(after + timedelta(days=n))) for n in range(1, days + 1))

    # Questions about a moment

    def is_open(self, at: datetime) -> bool:
        """Whether the moment lies in counted office hours; both ends of a session belong to it."""
        at = local(at)
        minute = at.hour * 60 + at.minute
        return any(start <= minute <= end for start, end in self._minutes(at.date()))

    def next_opening(self, at: datetime) -> datetime:
        """Return the first moment at or after `at` when a session begins."""
        at = local(at)
        exact = at.hour * 60 + at.minute + (1 if at.second or at.microsecond else 0)
        for start, _ in self._minutes(at.date()):
            if start >= exact:
                return _at(at.date(), start)
        return self.opening(self.next_worked_day(at.date()))

    def desk_sessions(self, on: date) -> Sessions:
        """Return when citizens can come that day, whether or not it counts for deadlines."""
        own = self._local.get(on)
        if own is not None:
            usual = self.hours.sessions[on.weekday()] or self.hours.full_day
            return own.sessions or (usual if own.kind is DayKind.RECEPTION else ())
        if on not in self._rules:
            return self.hours.sessions[on.weekday()]
        return _sessions(self._minutes(on))

    def desk_is_open(self, at: datetime) -> bool:
        """Whether a citizen who comes at that moment is received."""
        at = local(at)
        clock = at.time().replace(second=0, microsecond=0)
        return any(start <= clock <= end for start, end in self.desk_sessions(at.date()))

    # Arithmetic, to the minute; seconds are dropped

    def working_minutes(self, a: datetime, b: datetime) -> int:
        """Return how many counted minutes lie between two moments; 0 when `b` is not after `a`."""
        a, b = local(a), local(b)
        on, last = a.date(), b.date()
        start, end = a.hour * 60 + a.minute, b.hour * 60 + b.minute
        if on == last:
            return _overlap(self._minutes(on), start, end)
        total = 0
        while on < last:
            total += _overlap(self._minutes(on), start, 24 * 60)
            start = 0
            on += _DAY
        return total + _overlap(self._minutes(on), 0, end) if on == last else 0

    def add_working_minutes(self, at: datetime, minutes: int) -> datetime:
        """Return the moment when `minutes` counted minutes have passed since `at`.

        A session's end is reached before the next one's beginning: eight hours from 07:30 end at 17:00.
        For 0 minutes it is `at` itself, or the next opening when that is not in office hours.

        Raises:
            ValueError: `minutes` is negative.
        """
        if minutes < 0:
            raise ValueError("negative minutes")
        at = local(at).replace(second=0, microsecond=0)
        if minutes == 0:
            return at if self.is_open(at) else self.next_opening(at)
        on, minute = at.date(), at.hour * 60 + at.minute
        while True:
            for start, end in self._minutes(on):
                begin = max(start, minute)
                if minutes <= end - begin:
                    return _at(on, begin + minutes)
                minutes -= max(0, end - begin)
            on, minute = on + _DAY, 0

    def _minutes(self, on: date) -> _Spans:
        found = self._counted.get(on)
        return self._week[on.weekday()] if found is None else found

    def _worked_minutes(self, on: date) -> _Spans:
        spans = self._minutes(on)
        if not spans:
            raise ValueError(f"{on} is not worked")
        return spans

    def _spans_of(self, rule: DayRule) -> _Spans:
        if rule.kind in {DayKind.HOLIDAY, DayKind.REST}:
            return ()
        usual = self._week[rule.on.weekday()]
        if rule.kind is DayKind.MADE_UP:
            usual = _spans(self.hours.full_day)
        return _spans(rule.sessions) if rule.sessions else usual


def sessions_text(sessions: Sequence[tuple[time, time]]) -> str:
    """Return `07:30–11:30, 13:00–17:00`."""
    return ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in sessions)


def _check_sessions(sessions: Sessions) -> None:
    edges = [edge for session in sessions for edge in session]
    if any(earlier >= later for earlier, later in pairwise(edges)):
        raise ValueError("office hours run backwards")


def _spans(sessions: Sessions) -> _Spans:
    return tuple((a.hour * 60 + a.minute, b.hour * 60 + b.minute) for a, b in sessions)


def _common(one: _Spans, other: _Spans) -> _Spans:
    """Return the minutes that lie in both."""
    shared = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple((start, end) for start, end in shared if start < end)


def _overlap(spans: _Spans, start: int, end: int) -> int:
    return sum(max(0, min(end, b) - max(start, a)) for a, b in spans)


def _at(on: date, minute: int) -> datetime:
    return datetime(on.year, on.month, on.day, minute // 60, minute % 60, tzinfo=VIETNAM)


def _sessions(spans: _Spans) -> Sessions:
    return tuple((time(*divmod(start, 60)), time(*divmod(end, 60))) for start, end in spans)
