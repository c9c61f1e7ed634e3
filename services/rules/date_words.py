"""What is said of an appointment beside its days: the rule it was counted by, and words for the citizen.

The days themselves and the reason in one line come from `explanations`; this module puts days that are
alike into rows, so that three months of counting stay readable, and makes the sentences an officer reads
out. Used alike by the window and by the page printed for the citizen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.deadlines import Appointment, DayStep, DueTime, LimitUnit, Rule15h
from services.rules.moments import (
    clock_text,
    short_date,
    short_day,
    spoken_clock,
    spoken_date,
    weekday_name,
)
from services.rules.working_time import DayKind, WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.rules.due_moves import DueMove

MOST_ROWS = 16  # more, and counted days that follow each other share a row
MOST_NAMED = 5  # more, and the spoken words give the last day only
_FIFTEEN = time(15, 0)
_DAY = timedelta(days=1)
_NUMBERS = ("", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")


class DayMark(StrEnum):
    """What a day was for the count."""

    RECEIVED = "received"
    NOT_COUNTED = "not_counted"  # a worked day before the count begins, or one the date moved over
    SKIPPED = "skipped"  # a holiday, or another day named as not worked
    REST = "rest"  # an ordinary weekend
    COUNTED = "counted"
    PAUSED = "paused"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class ExplainedDate:
    """One promise to be explained.

    Attributes:
        procedure: Its name, as the slip has it.
        appointment: The date with its days.
        code: The dossier number, or the one it will get.
        edition: Which text of the procedure: `Danh mục 1.000689, bản 01/10/2026`; may be empty.
        title: How the citizen is called: `Bà`, `Ông`; empty where it is not known.
        promised_at: What the slip says, for a dossier that was received; the calendar may have changed
            since, and the printed date stands until somebody decides otherwise.
        moved: The last decision that moved the promise away from what the count gives; None for none.
        told_at: The day a letter named after the term was missed; None for none.
        is_paused: Whether the clock stands now: the date will be another one.
    """

    procedure: str
    appointment: Appointment
    code: str = ""
    edition: str = ""
    title: str = ""
    promised_at: datetime | None = None
    moved: DueMove | None = None
    told_at: datetime | None = None
    is_paused: bool = False

    @property
    def invited_at(self) -> datetime:
        """When the citizen is to come: what was promised last, whatever the count gives."""
        return self.told_at or self.promised_at or self.appointment.due_at

    @property
    def warnings(self) -> tuple[str, ...]:
        """What may still change the date, and whether the slip says another one."""
        found = self.appointment
        if self.promised_at is None or self.promised_at == found.due_at:
            return found.warnings
        printed, now = (
            f"{clock_text(at)} {short_date(at.date())}" for at in (self.promised_at, found.due_at)
        )
        if self.moved is not None:
            on, reason = short_date(self.moved.at.date()), self.moved.reason.rstrip(".")
            told = (
                f"Đã dời ngày hẹn {on}: {reason}. Hẹn trả {printed}; tính theo thời hạn là {now}."
            )
            return (told, *found.warnings)
        return (
            f"Giấy hẹn đã in ghi {printed}. Lịch làm việc đã đổi sau đó, tính lại là {now}."
            " Ngày trên giấy vẫn có giá trị đến khi có quyết định đổi.",
            *found.warnings,
        )


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day, or several alike that follow each other.

    Attributes:
        first: The first day.
        last: The last day, `first` for a single one.
        counted: Whether the days were counted.
        numbers: First and last number of the count, or None where days are not numbered.
        why: The reason: `Ngày Văn hóa Việt Nam`.
        detail: A second line: hours, or the text that made it a holiday.
        day_word: What sort of day: `ngày nhận`, `nghỉ lễ`, `làm việc`, `hẹn trả`.
    """

    first: date
    last: date
    mark: DayMark
    counted: bool
    numbers: tuple[int, int] | None
    why: str
    detail: str
    day_word: str

    @property
    def days(self) -> str:
        """`T2 23/11`, or `T7 28/11 – CN 29/11`."""
        if self.first == self.last:
            return short_day(self.first)
        return f"{short_day(self.first)} – {short_day(self.last)}"

    @property
    def number(self) -> str:
        """`3`, `3–7`, or `–`."""
        if self.numbers is None:
            return "–"
        first, last = self.numbers
        return str(first) if first == last else f"{first}–{last}"

    @property
    def verdict(self) -> str:
        """Whether it was counted, in words: `Đếm`, `Bỏ qua`, `Không đếm`, `Đếm · hẹn trả`."""
        if self.mark is DayMark.DUE:
            return "Đếm · hẹn trả" if self.counted else "Hẹn trả"
        if self.mark is DayMark.PAUSED:
            return "Đếm một phần" if self.counted else "Tạm dừng"
        if self.counted:
            return "Đếm"
        return "Bỏ qua" if self.mark in {DayMark.SKIPPED, DayMark.REST} else "Không đếm"


def mark_of(step: DayStep) -> DayMark:
    """Return what a day was for the count."""
    marks = {
        "hẹn trả": DayMark.DUE,
        "nhận": DayMark.RECEIVED,
        "tạm dừng": DayMark.PAUSED,
        "tính tiếp": DayMark.PAUSED,
    }
    found = marks.get(step.label)
    if found is not None:
        return found
    if step.counted:
        return DayMark.COUNTED
    if step.label not in {"lễ", "nghỉ"}:
        return DayMark.NOT_COUNTED
    return DayMark.REST if step.kind is DayKind.REST and not step.detail else DayMark.SKIPPED


def day_rows(appointment: Appointment, most: int = MOST_ROWS) -> tuple[DayRow, ...]:
    """Return the days of an appointment as rows; weekends and longer holidays share one.

    Args:
        most: Where there are more rows, counted days that follow each other share one too.
    """
    single = [_row(step) for step in appointment.steps]
    rows = _merged(single, _alike_when_skipped)
    return tuple(rows if len(rows) <= most else _merged(rows, _alike_when_counted))


def counting_rule(appointment: Appointment) -> str:
    """Return how a limit of this kind is counted, in one or two sentences."""
    limit = str(appointment.limit)
    match appointment.limit.unit:
        case LimitUnit.WORKING_DAYS:
            rule = (
                f"{limit}, đếm từ ngày làm việc kế tiếp sau ngày nhận đủ hồ sơ."
                " Bỏ thứ Bảy, Chủ nhật, ngày lễ."
            )
        case LimitUnit.HOURS:
            rule = f"{limit}, tính từng phút trong giờ làm việc, kể từ lúc nhận đủ hồ sơ."
        case LimitUnit.DAYS:
            rule = (
                f"{limit}, đếm liền cả ngày nghỉ, từ ngày sau ngày nhận đủ hồ sơ."
                " Ngày cuối là ngày nghỉ thì sang ngày làm việc kế tiếp."
            )
        case LimitUnit.MONTHS:
            rule = (
                f"{limit}, tính đến ngày cùng số của tháng cuối; tháng không có ngày đó thì lấy ngày"
                " cuối tháng. Ngày cuối là ngày nghỉ thì sang ngày làm việc kế tiếp."
            )
        case LimitUnit.SAME_DAY:
            rule = "Trả trong ngày làm việc nhận đủ hồ sơ."
    return rule


def rule_15h_words(appointment: Appointment) -> str:
    """Return whether reception after 15:00 matters for this procedure, and whether it did here."""
    if appointment.rule_15h is Rule15h.NONE:
        return "Quy tắc “sau 15 giờ” không áp dụng cho thủ tục này. Nhận sau 15 giờ cũng cùng ngày hẹn."
    if appointment.rule_15h is Rule15h.SAME_DAY_NEXT_DAY:
        rule = "Thủ tục này nhận sau 15 giờ thì trả vào ngày làm việc kế tiếp."
    else:
        rule = "Thủ tục này nhận sau 15 giờ thì tính như nhận đầu ngày làm việc kế tiếp."
    at = appointment.received_at
    side = "sau" if at.time() > _FIFTEEN else "trước" if at.time() < _FIFTEEN else "đúng"
    outcome = "nên lùi" if side == "sau" else "nên không lùi"
    return f"{rule} Hồ sơ này nhận lúc {clock_text(at)}, {side} 15 giờ, {outcome}."


def due_time_words(appointment: Appointment, calendar: WorkCalendar) -> str:
    """Return why that time of the day was promised, or an empty text where the count itself says it."""
    if appointment.limit.unit is LimitUnit.HOURS or appointment.pauses:
        return ""
    closing = f"Giờ hẹn {clock_text(appointment.due_at)} là hết giờ làm việc"
    if appointment.limit.unit is LimitUnit.SAME_DAY or appointment.due_time is DueTime.CLOSING:
        return f"{closing}."
    if is_closing(appointment.due_at, calendar):
        return f"{closing}, vì nhận ngoài giờ làm việc của ngày hẹn."
    return f"Giờ hẹn {clock_text(appointment.due_at)} là giờ đã nhận hồ sơ."


def is_closing(at: datetime, calendar: WorkCalendar) -> bool:
    """Whether a promise names closing time, and not the clock time of reception."""
    return calendar.is_worked(at.date()) and calendar.closing(at.date()) == at


def spoken_words(explained: ExplainedDate, calendar: WorkCalendar, today: date) -> str:
    """Return what the officer reads out to the citizen, who is always invited for what is promised now.

    Args:
        today: The day it is said.
    """
    appointment, called = explained.appointment, explained.title.lower() or "ông/bà"
    handed_in = _handed_in(appointment.received_at, today, called)
    if explained.is_paused:
        return f"{handed_in} Hồ sơ đang chờ {called}. Đủ phần còn thiếu sẽ báo ngày hẹn mới."
    is_counted = explained.invited_at == appointment.due_at
    parts = [
        handed_in,
        *(_days_off(appointment) if is_counted else ()),
        _counted_words(appointment) if is_counted else "Ngày hẹn đã dời.",
        _invitation(explained.invited_at, calendar, called),
    ]
    return " ".join(part for part in parts if part)


def calendar_editions(appointment: Appointment, calendar: WorkCalendar) -> tuple[str, ...]:
    """Return which editions of the calendar the count went through: `2026 bản 3 (15/07/2026)`."""
    years = {str(year) for year in range(appointment.received_at.year, appointment.due_at.year + 1)}
    return tuple(name for name in calendar.version.split(", ") if name[:4] in years)


# Rows


def _row(step: DayStep) -> DayRow:
    mark = mark_of(step)
    numbers = None if step.number is None else (step.number, step.number)
    words = {
        DayMark.RECEIVED: "ngày nhận",
        DayMark.DUE: "hẹn trả",
        DayMark.PAUSED: "tạm dừng",
    }
    word = words.get(mark) or _KIND_WORDS[step.kind]
    why, detail = step.why, step.detail
    if mark is DayMark.RECEIVED:
        why, detail = _received_words(step)
    return DayRow(step.on, step.on, mark, step.counted, numbers, why, detail, word)


def _received_words(step: DayStep) -> tuple[str, str]:
    """Return `Nhận đủ hồ sơ lúc 09:41` and what is counted from when."""
    clock, _, rest = step.detail.partition(", ")
    note = step.why.removeprefix("Ngày nhận hồ sơ")
    return f"Nhận đủ hồ sơ {clock.removeprefix('nhận ')}{note}", rest


_KIND_WORDS = {
    DayKind.WORKED: "làm việc",
    DayKind.REST: "nghỉ hằng tuần",
    DayKind.HOLIDAY: "nghỉ lễ",
    DayKind.MADE_UP: "làm bù",
    DayKind.HALF_DAY: "làm nửa ngày",
    DayKind.CLOSED: "đóng cửa",
    DayKind.RECEPTION: "nhận hồ sơ",
}


def _merged(rows: Sequence[DayRow], alike: Callable[[DayRow, DayRow], bool]) -> list[DayRow]:
    merged: list[DayRow] = []
    for row in rows:
        before = merged[-1] if merged else None
        if before is None or before.last + _DAY != row.first or not alike(before, row):
            merged.append(row)
            continue
        numbers = row.numbers
        if before.numbers and row.numbers:
            numbers = (before.numbers[0], row.numbers[1])
        merged[-1] = replace(
            before, last=row.last, numbers=numbers, why=_joined(before.why, row.why)
        )
    return merged


def _alike_when_skipped(one: DayRow, other: DayRow) -> bool:
    if one.mark is not other.mark:
        return False
    if one.mark is DayMark.REST:
        return True
    same = (one.why, one.detail, one.counted) == (other.why, other.detail, other.counted)
    return one.mark in {DayMark.SKIPPED, DayMark.PAUSED} and same


def _alike_when_counted(one: DayRow, other: DayRow) -> bool:
    if one.mark is not DayMark.COUNTED or other.mark is not DayMark.COUNTED:
        return False
    both = (one.why, other.why)
    if all(why.startswith(_THROUGH) for why in both):
        return one.day_word == other.day_word
    return both[0] == both[1] and one.detail == other.detail


_THROUGH = "Tính cả ngày nghỉ: "


def _joined(one: str, other: str) -> str:
    if other.removeprefix(_THROUGH) in one:
        return one
    return f"{one}, {other.removeprefix(_THROUGH)}"


# Words for the citizen


def _handed_in(received_at: datetime, today: date, called: str) -> str:
    on = received_at.date()
    if on == today:
        return f"Hôm nay {weekday_name(on)} {called} nộp."
    return f"{called.capitalize()} nộp {spoken_date(on)}."


def _days_off(appointment: Appointment) -> list[str]:
    if appointment.limit.unit in {LimitUnit.DAYS, LimitUnit.MONTHS}:
        return []
    said = []
    for row in day_rows(appointment):
        if row.mark is not DayMark.SKIPPED:
            continue
        if row.first == row.last:
            said.append(f"{_capital(_near(row.first, appointment))} nghỉ {row.why}.")
        else:
            ends = f"{spoken_date(row.first)} đến {spoken_date(row.last)}"
            said.append(f"Từ {ends} nghỉ {row.why}.")
    return said


def _counted_words(appointment: Appointment) -> str:
    limit, due_at = appointment.limit, appointment.due_at
    last = appointment.steps[-1]
    if appointment.pauses:
        return "Thời gian tạm dừng không tính vào hạn."
    match limit.unit:
        case LimitUnit.SAME_DAY:
            if due_at.date() == appointment.received_at.date():
                return "Thủ tục này trả trong ngày."
            return "Thủ tục này trả vào ngày làm việc kế tiếp."
        case LimitUnit.HOURS:
            return f"Hạn là {limit} kể từ lúc nộp."
        case LimitUnit.DAYS | LimitUnit.MONTHS:
            moved = "" if last.counted else f", ngày cuối là ngày nghỉ nên {last.why.lower()}"
            return f"Hạn là {limit}, tính cả ngày nghỉ{moved}."
        case LimitUnit.WORKING_DAYS:
            return _working_days_words(appointment)


def _working_days_words(appointment: Appointment) -> str:
    amount = appointment.limit.amount
    counted = [step.on for step in appointment.steps if step.number is not None]
    if len(counted) != amount or amount > MOST_NAMED:
        return f"Đủ {appointment.limit} là {spoken_date(appointment.due_at.date())}."
    named = ", ".join(_near(on, appointment) for on in counted)
    return f"{_NUMBERS[amount]} ngày làm việc là {named}."


def _near(on: date, appointment: Appointment) -> str:
    """Return `thứ Ba`, with its date where a second such day is under way."""
    if (appointment.due_at.date() - appointment.received_at.date()).days < 7:
        return weekday_name(on)
    return spoken_date(on)


def _invitation(at: datetime, calendar: WorkCalendar, called: str) -> str:
    word = "trước" if is_closing(at, calendar) else "từ"
    return f"Mời {called} đến {word} {spoken_clock(at)} {spoken_date(at.date())}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
