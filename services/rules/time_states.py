"""How a dossier stands against its appointment, in the words of the pill: `2 ngày`, `quá 4 ngày`.

What is left is counted in working time, so that it does not run at night; what is overdue in working
days. The words are those of the column "Còn lại"; read aloud they are said in full.

Moments are whole milliseconds since 1970, UTC (`_ms`), as rows hold them: a list turns fifty of them
into words for every key that is pressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from services.rules.moments import VIETNAM

if TYPE_CHECKING:
    from services.rules.working_time import WorkCalendar

SOON_DAYS = 2  # with less than so many working days left a dossier is "sắp hạn"
HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN
MINUTE_MS = 60_000
VIETNAM_MIN = 7 * HOUR_MIN
_EPOCH = date(1970, 1, 1)


class PillKind(StrEnum):
    """Which pill is drawn; colour, icon and edge follow from it."""

    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class PillState:
    """A time state, ready to be shown.

    Attributes:
        words: For the pill in a list, without *còn*.
        spoken: The whole of it, for a screen reader and for the side panel.
        share: How much of the working time is left, 0 to 1; the pie.
    """

    kind: PillKind
    words: str
    spoken: str
    share: float = 0.0


class WorkingTally:
    """Working time of a calendar, added up day by day, so that any stretch of it is one subtraction.

    Safe to share between threads.

    Attributes:
        day_min: Minutes of a full working day, 480 in the usual week.
    """

    def __init__(self, calendar: WorkCalendar) -> None:
        self.calendar = calendar
        self.day_min = sum(
            (end.hour - start.hour) * HOUR_MIN + end.minute - start.minute
            for start, end in calendar.hours.full_day
        )
        self._learning = Lock()
        self._days: dict[int, tuple[int, int, tuple[tuple[int, int], ...]]] = {}
        self._first = self._last = 0  # the days known, by number since 1970; `_last` is not

    def minutes(self, at_ms: int) -> int:
        """Return the working minutes up to a moment since some beginning; seconds are dropped."""
        day, minute = divmod(at_ms // MINUTE_MS + VIETNAM_MIN, DAY_MIN)
        before, _, spans = self._days.get(day) or self._learn(day)
        for start, end in spans:
            if minute > start:
                before += min(minute, end) - start
        return before

    def worked_days(self, at_ms: int) -> int:
        """Return the worked days up to and including the day of a moment, since some beginning."""
        day = (at_ms // MINUTE_MS + VIETNAM_MIN) // DAY_MIN
        _, before, spans = self._days.get(day) or self._learn(day)
        return before + bool(spans)

    def _learn(self, day: int) -> tuple[int, int, tuple[tuple[int, int], ...]]:
        """Add up the days between those known and `day`."""
        with self._learning:
            self._reach(day)
        return self._days[day]

    def _reach(self, day: int) -> None:
        if not self._days:
            self._first = self._last = day
        minutes, days, spans = self._days.get(self._last - 1, (0, 0, ()))
        while self._last <= day:
            minutes += sum(end - start for start, end in spans)
            days += bool(spans)
            spans = self._spans(self._last)
            self._days[self._last] = (minutes, days, spans)
            self._last += 1
        while self._first > day:
            minutes, days, _ = self._days[self._first]
            self._first -= 1
            spans = self._spans(self._first)
            minutes -= sum(end - start for start, end in spans)
            self._days[self._first] = (minutes, days - bool(spans), spans)

    def _spans(self, day: int) -> tuple[tuple[int, int], ...]:
        return tuple(
            (start.hour * HOUR_MIN + start.minute, end.hour * HOUR_MIN + end.minute)
            for start, end in self.calendar.sessions(_EPOCH + timedelta(days=day))
        )


def running(received_at_ms: int, due_at_ms: int, now_ms: int, tally: WorkingTally) -> PillState:
    """Return the state of a dossier whose clock runs."""
    due, now = tally.minutes(due_at_ms), tally.minutes(now_ms)
    if now_ms > due_at_ms:
        days = tally.worked_days(now_ms) - tally.worked_days(due_at_ms)
        return _overdue(days, now - due, tally.day_min)
    return _left(due - now, due - tally.minutes(received_at_ms), tally.day_min)


def ended(due_at_ms: int, ended_at_ms: int, tally: WorkingTally) -> PillState:
    """Return the state of a dossier whose result was there at `ended_at_ms`."""
    days = tally.worked_days(due_at_ms) - tally.worked_days(ended_at_ms)
    return _ended(ended_at_ms > due_at_ms, abs(days))


def paused(reason: str = "chờ bổ sung") -> PillState:
    """Return the state of a dossier whose clock stands still."""
    return PillState(PillKind.PAUSED, reason, f"tạm dừng, {reason}")


def stopped(words: str = "dừng giải quyết") -> PillState:
    """Return the state of a dossier that will have no result."""
    return PillState(PillKind.STOPPED, words, words)


def soon_before(now: datetime, tally: WorkingTally) -> datetime:
    """Return the moment before which an appointment is "sắp hạn"."""
    return tally.calendar.add_working_minutes(now.astimezone(VIETNAM), SOON_DAYS * tally.day_min)


@lru_cache(maxsize=4_096)
def _left(left_min: int, whole_min: int, day_min: int) -> PillState:
    if left_min == 0:
        return PillState(PillKind.SOON, "đến hạn", "đến hạn lúc này")
    words = amount_words(left_min, day_min)
    share = min(1.0, left_min / whole_min) if whole_min > 0 else 0.0
    if left_min < SOON_DAYS * day_min:
        return PillState(PillKind.SOON, words, f"còn {words} làm việc, sắp hạn", share)
    return PillState(PillKind.RUNNING, words, f"còn {words} làm việc", share)


@lru_cache(maxsize=4_096)
def _overdue(days: int, late_min: int, day_min: int) -> PillState:
    if days:
        return PillState(PillKind.OVERDUE, f"quá {days} ngày", f"quá hạn {days} ngày làm việc")
    if late_min == 0:
        return PillState(PillKind.OVERDUE, "vừa quá hạn", "vừa quá hạn")
    amount = amount_words(late_min, day_min)
    return PillState(PillKind.OVERDUE, f"quá {amount}", f"quá hạn {amount} làm việc")


@lru_cache(maxsize=1_024)
def _ended(is_late: bool, days: int) -> PillState:
    if is_late:
        days = max(1, days)
        return PillState(
            PillKind.LATE, f"xong quá {days} ngày", f"xong quá hạn {days} ngày làm việc"
        )
    if days == 0:
        return PillState(PillKind.ON_TIME, "xong đúng hạn", "xong đúng hạn")
    return PillState(
        PillKind.EARLY, f"xong sớm {days} ngày", f"xong trước hạn {days} ngày làm việc"
    )


def amount_words(minutes: int, day_min: int) -> str:
    """Return `2 ngày`, `1 ngày 5 giờ`, `5 giờ` or `40 phút`, rounded down."""
    days, rest = divmod(minutes, day_min)
    hours = rest // HOUR_MIN
    if days >= SOON_DAYS or (days and not hours):
        return f"{days} ngày"
    if days:
        return f"{days} ngày {hours} giờ"
    return f"{hours} giờ" if hours else f"{rest} phút"
