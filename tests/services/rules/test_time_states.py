"""The pill's words: what is left in working time, what is overdue in working days."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.calendars import load_calendar
from services.rules import time_states
from services.rules.moments import parse_local
from services.rules.time_states import PillKind, PillState, WorkingTally

CALENDAR = load_calendar()
TALLY = WorkingTally(CALENDAR)
NOW = "2026-11-23T09:41"  # a Monday; Tuesday 24/11 is a holiday

MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda at: parse_local(at.isoformat())
)


def ms(at: str | datetime) -> int:
    moment = parse_local(at) if isinstance(at, str) else at
    return round(moment.timestamp() * 1000)


def running(received: str, due: str, now: str = NOW) -> PillState:
    return time_states.running(ms(received), ms(due), ms(now), TALLY)


@pytest.mark.parametrize(
    ("due", "kind", "words"),
    [
        ("2026-11-11T17:00", PillKind.OVERDUE, "quá 8 ngày"),
        ("2026-11-17T17:00", PillKind.OVERDUE, "quá 4 ngày"),
        ("2026-11-20T17:00", PillKind.OVERDUE, "quá 1 ngày"),
        ("2026-11-23T08:00", PillKind.OVERDUE, "quá 1 giờ"),
        ("2026-11-23T09:41", PillKind.SOON, "đến hạn"),
        ("2026-11-23T10:30", PillKind.SOON, "49 phút"),
        ("2026-11-23T17:00", PillKind.SOON, "5 giờ"),
        ("2026-11-25T17:00", PillKind.SOON, "1 ngày 5 giờ"),
        ("2026-11-26T17:00", PillKind.RUNNING, "2 ngày"),
        ("2026-11-27T17:00", PillKind.RUNNING, "3 ngày"),
    ],
)
def test_the_pill_says_what_is_left(due: str, kind: PillKind, words: str) -> None:
    state = running("2026-11-09T09:00", due)
    assert (state.kind, state.words) == (kind, words)


def test_a_holiday_between_due_and_now_does_not_make_it_later() -> None:
    state = running("2026-11-20T09:00", "2026-11-23T17:00", now="2026-11-24T12:00")
    assert (state.kind, state.words) == (PillKind.OVERDUE, "vừa quá hạn")


def test_the_pill_is_spoken_in_full() -> None:
    assert running("2026-11-20T10:05", "2026-11-26T17:00").spoken == "còn 2 ngày làm việc"
    assert running("2026-11-20T10:05", "2026-11-17T17:00").spoken == "quá hạn 4 ngày làm việc"


def test_the_pie_shows_the_share_of_working_time_left() -> None:
    begun = running("2026-11-23T09:41", "2026-11-27T17:00")
    assert begun.share == 1.0
    assert running("2026-11-20T07:30", "2026-11-23T17:00").share == pytest.approx(349 / 960)


@pytest.mark.parametrize(
    ("ended", "kind", "words"),
    [
        ("2026-11-20T16:00", PillKind.EARLY, "xong sớm 1 ngày"),
        ("2026-11-23T16:00", PillKind.ON_TIME, "xong đúng hạn"),
        ("2026-11-23T17:01", PillKind.LATE, "xong quá 1 ngày"),
        ("2026-11-26T08:00", PillKind.LATE, "xong quá 2 ngày"),
    ],
)
def test_what_is_finished_says_how(ended: str, kind: PillKind, words: str) -> None:
    state = time_states.ended(ms("2026-11-23T17:00"), ms(ended), TALLY)
    assert (state.kind, state.words) == (kind, words)


@given(one=MOMENTS, other=MOMENTS)
def test_the_tally_agrees_with_the_calendar(one: datetime, other: datetime) -> None:
    first, last = sorted((one, other))
    tally = WorkingTally(CALENDAR)
    assert tally.minutes(ms(last)) - tally.minutes(ms(first)) == CALENDAR.working_minutes(
        first, last
    )
    assert tally.worked_days(ms(last)) - tally.worked_days(ms(first)) == (
        CALENDAR.worked_days_between(first.date(), last.date())
    )


@given(now=MOMENTS, ahead=st.timedeltas(timedelta(), timedelta(days=12)))
def test_soon_is_exactly_what_the_list_counts_as_soon(now: datetime, ahead: timedelta) -> None:
    due = now + ahead
    state = time_states.running(ms(now), ms(due), ms(now), TALLY)
    is_soon = due < time_states.soon_before(now, TALLY)
    assert (state.kind is PillKind.SOON) == is_soon
