"""Why the result is due on that day: every day from reception on, counted or skipped, with its reason.

The words here are those of the day strip, of the "Vì sao ngày này?" table, of the slip and of the
command line, so that they cannot differ. `reasons.py` says the same in one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from services.rules.limits import Limit, LimitUnit, Pause
from services.rules.moments import VIETNAM, clock_text, local, short_day, weekday_name
from services.rules.working_time import DayKind, WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = timedelta(days=1)
CALENDAR_UNITS = frozenset({LimitUnit.DAYS, LimitUnit.MONTHS})


@dataclass(frozen=True, slots=True)
class DayStep:
    """One day of an explanation.

    Attributes:
        on: The day.
        counted: Whether it was counted towards the limit (in hours: whether any minute was).
        why: The reason: `Ngày Văn hóa Việt Nam`, `Ngày làm việc`, `Chủ nhật`.
        label: Under the day in a strip: `nhận`, `lễ`, `nghỉ`, `ngày 1`, `tạm dừng`, `hẹn trả`.
        kind: What sort of day it is.
        number: Which counted day it is, from 1; None where days are not numbered.
        detail: A second line: hours, or the text that made it a holiday.
    """

    on: date
    counted: bool
    why: str
    label: str
    kind: DayKind = DayKind.WORKED
    number: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was decided, for the words to be made of.

    Attributes:
        last_on: The day the count ends on by itself, before pauses and before it is rolled.
        first_due: What was promised before any pause.
        pauses: In order; none of them empty.
        after_15h: Whether the 15:00 rule moved the start.
        whole_days: Whether pauses move the promise by whole days rather than by working time.
    """

    received_at: datetime
    starts_at: datetime
    last_on: date
    first_due: datetime
    due_at: datetime
    limit: Limit
    pauses: tuple[Pause, ...]
    after_15h: bool
    whole_days: bool


def steps(facts: Facts, calendar: WorkCalendar) -> tuple[DayStep, ...]:
    """Return every day from reception to the due day, the last one being `hẹn trả`."""
    return tuple(_Count(facts, calendar).steps())


def name_of_rest(on: date, calendar: WorkCalendar) -> str:
    """Return `Ngày Văn hóa Việt Nam`, or `Thứ Bảy` for an ordinary day of rest."""
    name = weekday_name(on)
    return calendar.note(on) or f"{name[0].upper()}{name[1:]}"


def pause_text(pause: Pause) -> str:
    """Return `14:00 T4 18/11 – 08:30 T4 25/11`."""
    ends = (
        f"{clock_text(at)} {short_day(local(at).date())}" for at in (pause.from_at, pause.to_at)
    )
    return " – ".join(ends)


class _Count:
    """A walk over the days from reception to the due day, counting."""

    def __init__(self, facts: Facts, calendar: WorkCalendar) -> None:
        self._facts = facts
        self._calendar = calendar
        self._received_on = facts.received_at.date()
        self._starts_on = facts.starts_at.date()
        self._due_on = facts.due_at.date()
        self._by_minutes = facts.limit.unit is LimitUnit.HOURS
        self._moved_within_days = facts.due_at != facts.first_due and not facts.whole_days
        self._number = 0
        self._most = self._largest_number()

    def _largest_number(self) -> int:
        if self._facts.limit.unit in CALENDAR_UNITS:
            return (self._facts.last_on - self._starts_on).days
        return self._facts.limit.amount

    def steps(self) -> Iterator[DayStep]:
        on = self._received_on
        while on <= self._due_on:
            yield self._step(on)
            on += _DAY

    def _step(self, on: date) -> DayStep:
        if on == self._due_on:
            return self._due_step(on)
        if on == self._received_on:
            return self._received_step(on)
        if on < self._starts_on:
            return self._skipped_step(on)
        pause = self._pause_of(on)
        if pause is not None:
            return self._paused_step(on, pause)
        if self._facts.limit.unit in CALENDAR_UNITS:
            return self._calendar_day_step(on)
        if not self._calendar.is_worked(on):
            return self._skipped_step(on)
        if on == self._starts_on and not self._by_minutes:
            return self._start_step(on)
        return self._worked_step(on)

    def _received_step(self, on: date) -> DayStep:
        at = self._facts.received_at
        note = None if self._calendar.is_worked(on) else self._not_worked_name(on)
        why = f"Ngày nhận hồ sơ ({note})" if note else "Ngày nhận hồ sơ"
        minutes = self._minutes_on(on) if self._by_minutes else 0
        if minutes:
            detail = f"nhận lúc {clock_text(at)}, tính {_duration(minutes)}"
        elif self._facts.limit.unit in CALENDAR_UNITS:
            detail = f"nhận lúc {clock_text(at)}, đếm từ ngày hôm sau"
        else:
            detail = f"nhận lúc {clock_text(at)}, đếm từ ngày làm việc kế tiếp"
        return DayStep(on, minutes > 0, why, "nhận", self._calendar.kind(on), None, detail)

    def _start_step(self, on: date) -> DayStep:
        opening = clock_text(self._facts.starts_at)
        return DayStep(
            on,
            False,
            f"Tính như nhận lúc {opening}, vì nhận sau 15 giờ",
            "bắt đầu",
            self._calendar.kind(on),
            None,
            "đếm từ ngày kế tiếp",
        )

    def _skipped_step(self, on: date) -> DayStep:
        kind = self._calendar.kind(on)
        label = "lễ" if kind is DayKind.HOLIDAY else "nghỉ"
        return DayStep(on, False, self._not_worked_name(on), label, kind, None, self._source(on))

    def _paused_step(self, on: date, pause: Pause) -> DayStep:
        counted = not self._facts.whole_days and self._minutes_on(on) > 0
        detail = f"tính {_duration(self._minutes_on(on))}" if counted else ""
        runs_again = counted and on > local(pause.from_at).date()
        label = "tính tiếp" if runs_again else "tạm dừng"
        why = f"Tạm dừng {pause_text(pause)}"
        return DayStep(on, counted, why, label, self._calendar.kind(on), None, detail)

    def _calendar_day_step(self, on: date) -> DayStep:
        kind = self._calendar.kind(on)
        worked = self._calendar.is_worked(on)
        if on == self._starts_on:
            return self._start_step(on)
        if self._number == self._most and not worked:
            return self._skipped_step(on)
        if self._number == self._most:
            return DayStep(on, False, "Dời theo thời gian tạm dừng", "dời", kind)
        self._number += 1
        why = "Ngày làm việc" if worked else f"Tính cả ngày nghỉ: {self._not_worked_name(on)}"
        if self._number == self._most and not worked:
            name = self._not_worked_name(on)
            why = f"Ngày thứ {self._number} là {name}, dời sang ngày làm việc kế tiếp"
        detail = self._source(on)
        return DayStep(on, True, why, f"ngày {self._number}", kind, self._number, detail)

    def _worked_step(self, on: date) -> DayStep:
        hours = self._calendar.hours_text(on)
        kind = self._calendar.kind(on)
        why = self._calendar.note(on) if kind is not DayKind.WORKED else None
        why = why or "Ngày làm việc"
        if self._by_minutes:
            minutes = self._minutes_on(on)
            return DayStep(on, minutes > 0, why, _short_duration(minutes), kind, None, hours)
        if self._moved_within_days and on > local(self._facts.pauses[0].from_at).date():
            return DayStep(on, True, why, "đếm", kind, None, hours)
        self._number += 1
        return DayStep(on, True, why, f"ngày {self._number}", kind, self._number, hours)

    def _due_step(self, on: date) -> DayStep:
        facts = self._facts
        kind = self._calendar.kind(on)
        word = "trước" if facts.due_at == self._calendar.closing(on) else "lúc"
        detail = f"trả kết quả {word} {clock_text(facts.due_at)}"
        if facts.due_at != facts.first_due:
            why = "Hết thời gian còn lại sau khi tạm dừng"
            return DayStep(on, True, why, "hẹn trả", kind, None, detail)
        if on != facts.last_on:
            why = f"Ngày làm việc kế tiếp sau {short_day(facts.last_on)}"
            return DayStep(on, False, why, "hẹn trả", kind, None, detail)
        if facts.limit.unit is LimitUnit.SAME_DAY:
            return DayStep(on, True, "Trả trong ngày làm việc", "hẹn trả", kind, None, detail)
        number = None if self._by_minutes else self._most
        return DayStep(on, True, f"Đủ {facts.limit}", "hẹn trả", kind, number, detail)

    def _pause_of(self, on: date) -> Pause | None:
        """Return the pause that takes the day: from the day after its start where days are whole."""
        for pause in self._facts.pauses:
            first, last = local(pause.from_at).date(), local(pause.to_at).date()
            if self._facts.whole_days and first < on <= last:
                return pause
            if not self._facts.whole_days and first <= on <= last and self._takes(pause, on):
                return pause
        return None

    def _takes(self, pause: Pause, on: date) -> bool:
        """Whether the pause takes working time from the day, or the day has none."""
        midnight = datetime.combine(on, time(), VIETNAM)
        start, end = max(midnight, pause.from_at), min(midnight + _DAY, pause.to_at)
        return not self._calendar.is_worked(on) or self._calendar.working_minutes(start, end) > 0

    def _minutes_on(self, on: date) -> int:
        """Return the counted minutes of the day, without its pauses."""
        midnight = datetime.combine(on, time(), VIETNAM)
        start = max(midnight, self._facts.starts_at)
        end = min(midnight + _DAY, self._facts.due_at)
        paused = sum(
            self._calendar.working_minutes(max(start, pause.from_at), min(end, pause.to_at))
            for pause in self._facts.pauses
        )
        return self._calendar.working_minutes(start, end) - paused

    def _not_worked_name(self, on: date) -> str:
        return name_of_rest(on, self._calendar)

    def _source(self, on: date) -> str:
        rule = self._calendar.rule(on) or self._calendar.local_rule(on)
        return rule.source if rule else ""


def _duration(minutes: int) -> str:
    """Return `8 giờ`, `3 giờ 30 phút` or `30 phút`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} giờ"] if hours else []
    return " ".join([*parts, f"{rest} phút"] if rest or not hours else parts)


def _short_duration(minutes: int) -> str:
    """Return `8 giờ`, `3g30` or `30 phút`, for a narrow cell."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}g{rest:02d}" if hours and rest else _duration(minutes)
