"""Days and hours: which are worked, when the desk is open, and the arithmetic on them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from services.rules.moments import VIETNAM
from services.rules.working_time import DayKind, DayRule, OfficeHours, WorkCalendar, sessions_text
from tests.services.rules.days import (
    CLOSED,
    FULL_DAY,
    HALF_DAY,
    MORNING,
    ORDERED,
    RECEIVES,
    SATURDAY_COUNTED,
    calendar,
)

HOLIDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 21)
MADE_UP = date(2026, 8, 22)
STORM = date(2026, 12, 9)
PLAIN = calendar()


def at(on: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(on.year, on.month, on.day, hour, minute, second, tzinfo=VIETNAM)


def test_a_day_is_what_the_calendar_says_and_its_weekday_otherwise():
    kinds = [PLAIN.kind(on) for on in (MONDAY, HOLIDAY, SATURDAY, MADE_UP)]
    assert kinds == [DayKind.WORKED, DayKind.HOLIDAY, DayKind.REST, DayKind.MADE_UP]
    worked = [PLAIN.is_worked(on) for on in (MONDAY, HOLIDAY, SATURDAY, MADE_UP)]
    assert worked == [True, False, False, True]
    assert PLAIN.is_usually_worked(HOLIDAY)
    assert not PLAIN.is_usually_worked(MADE_UP)
    assert PLAIN.note(HOLIDAY) == "Ngày Văn hóa Việt Nam"
    assert PLAIN.note(MONDAY) is None
    assert PLAIN.rule(HOLIDAY).kind is DayKind.HOLIDAY
    assert PLAIN.local_rule(HOLIDAY) is None


def test_a_worked_day_has_its_hours_and_the_others_none():
    assert PLAIN.hours_text(MONDAY) == "07:30–11:30, 13:00–17:00"
    assert PLAIN.sessions(MONDAY) == (
        (at(MONDAY, 7, 30), at(MONDAY, 11, 30)),
        (at(MONDAY, 13), at(MONDAY, 17)),
    )
    assert PLAIN.sessions(HOLIDAY) == ()
    assert PLAIN.opening(MONDAY) == at(MONDAY, 7, 30)
    assert PLAIN.closing(MADE_UP) == at(MADE_UP, 17)
    with pytest.raises(ValueError, match="not worked"):
        PLAIN.opening(HOLIDAY)
    with pytest.raises(ValueError, match="not worked"):
        PLAIN.closing(SATURDAY)


def test_worked_days_follow_each_other():
    assert PLAIN.next_worked_day(MONDAY) == date(2026, 11, 25)
    assert PLAIN.worked_day_from(MONDAY) == MONDAY
    assert PLAIN.worked_day_from(HOLIDAY) == date(2026, 11, 25)
    assert PLAIN.worked_days_between(date(2026, 11, 20), date(2026, 11, 25)) == 2
    assert PLAIN.worked_days_between(MONDAY, MONDAY) == 0


def test_both_ends_of_a_session_are_open():
    opened = [(7, 30), (11, 30), (13, 0), (17, 0)]
    closed = [(7, 29), (11, 31), (12, 59), (17, 1)]
    assert all(PLAIN.is_open(at(MONDAY, *clock)) for clock in opened)
    assert not any(PLAIN.is_open(at(MONDAY, *clock)) for clock in closed)
    assert PLAIN.is_open(at(MONDAY, 17, 0, 59))
    assert not PLAIN.is_open(at(HOLIDAY, 9))


def test_the_next_opening_is_the_next_beginning_of_a_session():
    assert PLAIN.next_opening(at(MONDAY, 6)) == at(MONDAY, 7, 30)
    assert PLAIN.next_opening(at(MONDAY, 7, 30)) == at(MONDAY, 7, 30)
    assert PLAIN.next_opening(at(MONDAY, 7, 30, 1)) == at(MONDAY, 13)
    assert PLAIN.next_opening(at(MONDAY, 13, 1)) == at(date(2026, 11, 25), 7, 30)


def test_a_half_day_counts_with_fewer_hours():
    work = calendar(HALF_DAY)
    assert work.is_worked(HALF_DAY.on)
    assert work.closing(HALF_DAY.on) == at(HALF_DAY.on, 11, 30)
    assert work.kind(HALF_DAY.on) is DayKind.HALF_DAY
    assert work.desk_sessions(HALF_DAY.on) == MORNING
    with pytest.raises(ValueError, match="needs its hours"):
        DayRule(HALF_DAY.on, DayKind.HALF_DAY, "Nghỉ chiều", "")


def test_a_closed_day_counts_until_an_order_says_otherwise():
    work = calendar(CLOSED)
    assert (work.is_worked(STORM), work.kind(STORM)) == (True, DayKind.WORKED)
    assert work.note(STORM) == "Bão số 12"
    assert work.local_rule(STORM) is CLOSED
    assert work.desk_sessions(STORM) == ()
    assert not work.desk_is_open(at(STORM, 9))
    ordered = calendar(ORDERED)
    assert (ordered.is_worked(STORM), ordered.kind(STORM)) == (False, DayKind.CLOSED)
    assert ordered.note(STORM) == "Bão số 12"
    assert not ordered.is_open(at(STORM, 9))


def test_an_order_may_close_part_of_a_day():
    afternoon_off = DayRule(STORM, DayKind.CLOSED, "Bão", "Lệnh", "official", MORNING, True)
    work = calendar(afternoon_off)
    assert work.kind(STORM) is DayKind.HALF_DAY
    assert work.hours_text(STORM) == "07:30–11:30"
    assert work.desk_sessions(STORM) == MORNING


def test_only_a_closed_day_can_be_ordered_not_to_count():
    with pytest.raises(ValueError, match="only a closed day"):
        DayRule(STORM, DayKind.RECEPTION, "x", "", moves_deadlines=True)


def test_a_note_prefers_the_holiday_to_a_closure_that_moves_nothing():
    closed = DayRule(HOLIDAY, DayKind.CLOSED, "Đóng cửa", "")
    work = calendar(closed)
    assert work.note(HOLIDAY) == "Ngày Văn hóa Việt Nam"
    assert work.rules[-1].on == date(2027, 11, 24)
    assert [rule.kind for rule in work.rules if rule.on == HOLIDAY] == [
        DayKind.HOLIDAY,
        DayKind.CLOSED,
    ]


def test_a_worked_day_that_is_only_remarked_on_has_no_note():
    remark = DayRule(date(2027, 2, 12), DayKind.WORKED, "Tết Đinh Mùi", "", "uncertain")
    work = calendar(remark)
    assert work.is_worked(remark.on)
    assert work.note(remark.on) is None


def test_a_saturday_desk_receives_and_does_not_count():
    work = calendar(hours=OfficeHours.with_saturday_desk())
    assert work.desk_is_open(at(SATURDAY, 9))
    assert not work.is_open(at(SATURDAY, 9))
    assert not work.is_worked(SATURDAY)
    assert work.desk_sessions(SATURDAY) == MORNING
    assert work.desk_sessions(HOLIDAY) == ()
    assert work.closing(MADE_UP) == at(MADE_UP, 17)


def test_one_saturday_may_be_opened_by_itself():
    work = calendar(RECEIVES)
    assert work.desk_is_open(at(RECEIVES.on, 16))
    assert not work.is_worked(RECEIVES.on)
    assert work.note(RECEIVES.on) == "Nhận sáng thứ Bảy"
    short = DayRule(RECEIVES.on, DayKind.RECEPTION, "Nhận sáng", "", sessions=MORNING)
    assert calendar(short).desk_sessions(RECEIVES.on) == MORNING


def test_a_counted_saturday_is_a_working_day():
    work = calendar(hours=SATURDAY_COUNTED)
    assert work.closing(SATURDAY) == at(SATURDAY, 11, 30)
    assert SATURDAY_COUNTED.full_day == FULL_DAY


def test_hours_are_counted_without_lunch_and_nights():
    assert PLAIN.working_minutes(at(MONDAY, 11), at(MONDAY, 14)) == 90
    assert PLAIN.working_minutes(at(MONDAY, 16), at(date(2026, 11, 25), 8)) == 90
    assert PLAIN.working_minutes(at(MONDAY, 9, 0, 59), at(MONDAY, 9, 1)) == 1
    assert PLAIN.working_minutes(at(MONDAY, 9), at(MONDAY, 8)) == 0
    assert PLAIN.working_minutes(at(HOLIDAY, 9), at(MONDAY, 8)) == 0


def test_added_hours_end_at_closing_before_the_next_opening():
    assert PLAIN.add_working_minutes(at(MONDAY, 7, 30), 480) == at(MONDAY, 17)
    assert PLAIN.add_working_minutes(at(MONDAY, 9, 0, 30), 0) == at(MONDAY, 9)
    assert PLAIN.add_working_minutes(at(SATURDAY, 9), 0) == at(MONDAY, 7, 30)
    with pytest.raises(ValueError, match="negative"):
        PLAIN.add_working_minutes(at(MONDAY, 9), -1)


def test_a_calendar_without_files_knows_the_week():
    bare = WorkCalendar()
    assert bare.is_worked(HOLIDAY)
    assert bare.official_through == date.max
    assert bare.rules == ()


def test_impossible_weeks_and_hours_are_refused():
    with pytest.raises(ValueError, match="seven days"):
        OfficeHours((FULL_DAY,) * 5)
    with pytest.raises(ValueError, match="no day is worked"):
        OfficeHours(((),) * 7)
    with pytest.raises(ValueError, match="backwards"):
        OfficeHours((((time(11), time(9)),),) * 7)
    with pytest.raises(ValueError, match="backwards"):
        DayRule(MONDAY, DayKind.CLOSED, "x", "", sessions=(MORNING[0], MORNING[0]))


def test_hours_are_written_with_an_en_dash():
    assert sessions_text(FULL_DAY) == "07:30–11:30, 13:00–17:00"
    assert sessions_text(()) == ""
