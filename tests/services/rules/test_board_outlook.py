"""Ages, days to come and what a period can still bring, from numbers by day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.calendars import load_calendar
from services.rules.board_figures import OnTime, days_ahead
from services.rules.board_outlook import (
    IN_WORK_EDGES,
    age_counts,
    due_counts,
    expected_results,
    worked_days,
)
from services.rules.counting import DaySpan, Standing, StandingCounts

CALENDAR = load_calendar()
MONDAY = date(2026, 11, 23)  # before the new holiday of 24/11


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 9))))
def test_every_dossier_has_one_age(days: list[tuple[int, int]]) -> None:
    found = age_counts(
        [(MONDAY - timedelta(days=age), count) for age, count in days], MONDAY, IN_WORK_EDGES
    )
    assert [(one.first, one.last) for one in found] == [
        (0, 3),
        (4, 7),
        (8, 15),
        (16, 30),
        (31, None),
    ]
    for bucket in found:
        last = 10_000 if bucket.last is None else bucket.last
        assert bucket.count == sum(n for age, n in days if bucket.first <= age <= last)


def test_the_days_to_come_keep_the_holiday_between() -> None:
    days = days_ahead(MONDAY, CALENDAR, 3)
    found = due_counts([(MONDAY, 5), (date(2026, 11, 25), 2)], days, CALENDAR)
    assert [(one.on.day, one.is_worked, one.count) for one in found] == [
        (23, True, 5),
        (24, False, 0),
        (25, True, 2),
        (26, True, 0),
    ]


def test_a_period_brings_what_is_in_time_and_as_many_as_came_so_far() -> None:
    span = DaySpan(date(2026, 11, 16), date(2026, 11, 27))
    assert worked_days(CALENDAR, span.since, MONDAY) == 6
    assert expected_results(span, MONDAY, CALENDAR, received=12, in_time=10) == 10 + 6
    assert expected_results(span, span.through, CALENDAR, received=12, in_time=10) == 10
    assert expected_results(span, date(2026, 11, 28), CALENDAR, received=12, in_time=10) == 0


def test_before_its_first_worked_day_a_period_promises_no_intake() -> None:
    span = DaySpan(date(2026, 11, 21), date(2026, 11, 27))
    assert expected_results(span, span.since, CALENDAR, received=0, in_time=4) == 4


def test_counts_alone_make_the_same_shares() -> None:
    counts = {Standing.EARLY: 19, Standing.ON_DAY: 60, Standing.LATE: 17, Standing.OVERDUE: 3}
    found = StandingCounts(counts)
    assert (found.solved, found.on_time, found.late, found.overdue) == (96, 79, 17, 3)
    assert OnTime(found).share.fraction == "79/96"
    assert OnTime(found).with_overdue.fraction == "79/99"
