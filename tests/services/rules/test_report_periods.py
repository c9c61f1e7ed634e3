from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.rules.counting import DaySpan
from services.rules.report_periods import (
    PeriodLength,
    calendar_period,
    chosen_period,
    period_before,
    reporting_period,
)

DAYS = some.dates(date(2020, 1, 1), date(2035, 12, 31))
LENGTHS = some.sampled_from(PeriodLength)
MAKERS = some.sampled_from([reporting_period, calendar_period])


@pytest.mark.parametrize(
    ("on", "length", "since", "through", "name"),
    [
        ((2026, 10, 14), 1, (2026, 9, 15), (2026, 10, 14), "Tháng 10/2026"),
        ((2026, 10, 15), 1, (2026, 10, 15), (2026, 11, 14), "Tháng 11/2026"),
        ((2026, 12, 15), 1, (2026, 12, 15), (2027, 1, 14), "Tháng 1/2027"),
        ((2026, 9, 14), 3, (2026, 6, 15), (2026, 9, 14), "Quý III/2026"),
        ((2026, 1, 1), 3, (2025, 12, 15), (2026, 3, 14), "Quý I/2026"),
        ((2026, 6, 14), 6, (2025, 12, 15), (2026, 6, 14), "6 tháng đầu năm 2026"),
        ((2026, 6, 15), 6, (2026, 6, 15), (2026, 12, 14), "6 tháng cuối năm 2026"),
        ((2026, 12, 14), 12, (2025, 12, 15), (2026, 12, 14), "Năm 2026"),
    ],
)
def test_reports_are_closed_on_the_14th(on, length, since, through, name):
    found = reporting_period(date(*on), PeriodLength(length))
    assert found.span == DaySpan(date(*since), date(*through))
    assert found.name == name


@pytest.mark.parametrize(
    ("on", "length", "since", "through", "name"),
    [
        ((2028, 2, 29), 1, (2028, 2, 1), (2028, 2, 29), "Tháng 2/2028"),
        ((2026, 11, 23), 3, (2026, 10, 1), (2026, 12, 31), "Quý IV/2026"),
        ((2026, 7, 1), 6, (2026, 7, 1), (2026, 12, 31), "6 tháng cuối năm 2026"),
        ((2026, 7, 1), 12, (2026, 1, 1), (2026, 12, 31), "Năm 2026"),
    ],
)
def test_calendar_periods_are_the_calendars(on, length, since, through, name):
    found = calendar_period(date(*on), PeriodLength(length))
    assert found.span == DaySpan(date(*since), date(*through))
    assert found.name == name


def test_a_period_says_its_days():
    assert (
        reporting_period(date(2026, 9, 20), PeriodLength.MONTH).label
        == "Tháng 10/2026 (15/9 – 14/10)"
    )
    year = reporting_period(date(2026, 9, 20), PeriodLength.YEAR)
    assert year.label == "Năm 2026 (15/12/2025 – 14/12)"
    assert year.from_to == "Từ ngày 15/12/2025 đến ngày 14/12/2026"


def test_chosen_days_are_named_by_themselves():
    found = chosen_period(date(2026, 10, 15), date(2026, 11, 23))
    assert found.name == found.label == "15/10/2026 – 23/11/2026"
    assert period_before(found).span == DaySpan(date(2026, 9, 5), date(2026, 10, 14))


@given(DAYS, LENGTHS, MAKERS)
def test_a_day_lies_in_its_period_and_the_period_before_ends_just_before_it(on, length, make):
    found = make(on, length)
    assert found.span.since <= on <= found.span.through
    before = period_before(found)
    assert before.span.through == found.span.since - timedelta(days=1)
    assert make(before.span.since, length) == before


@given(DAYS, MAKERS)
def test_three_months_make_a_quarter_and_twelve_a_year(on, make):
    quarter = make(on, PeriodLength.QUARTER).span
    third = make(quarter.through, PeriodLength.MONTH)
    assert period_before(period_before(third)).span.since == quarter.since
    year = make(on, PeriodLength.YEAR).span
    second_half = make(year.through, PeriodLength.HALF_YEAR)
    assert period_before(second_half).span.since == year.since
