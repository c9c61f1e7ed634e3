"""Vietnamese dates in words and numbers, moments read from text, the lunar calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.moments import (
    VIETNAM,
    LunarDate,
    clock_text,
    local,
    long_date,
    lunar,
    paper_date,
    paper_moment,
    parse_local,
    short_date,
    short_day,
    spoken_clock,
    spoken_date,
    weekday_name,
)

FRIDAY = date(2026, 11, 27)
SUNDAY = date(2026, 11, 29)


def test_dates_are_written_as_the_design_writes_them():
    assert short_date(FRIDAY) == "T6 27/11/2026"
    assert short_date(SUNDAY) == "CN 29/11/2026"
    assert short_day(FRIDAY) == "T6 27/11"
    assert spoken_date(FRIDAY) == "thứ Sáu 27/11"
    assert spoken_date(SUNDAY) == "Chủ nhật 29/11"
    assert long_date(FRIDAY) == "Thứ Sáu 27/11/2026"
    assert long_date(SUNDAY) == "Chủ nhật 29/11/2026"
    assert weekday_name(date(2026, 11, 23)) == "thứ Hai"


def test_times_are_written_as_the_design_writes_them():
    at = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
    assert clock_text(at) == "09:41"
    assert spoken_clock(at) == "9 giờ 41"
    assert spoken_clock(at.replace(hour=17, minute=0)) == "17 giờ"
    assert spoken_clock(at.replace(hour=8, minute=5)) == "8 giờ 05"


def test_papers_follow_decree_30_in_leading_zeros():
    assert paper_date(date(2026, 11, 23)) == "ngày 23 tháng 11 năm 2026"
    assert paper_date(date(2026, 1, 2)) == "ngày 02 tháng 01 năm 2026"
    assert paper_date(date(2026, 3, 9)) == "ngày 09 tháng 3 năm 2026"
    at = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
    assert paper_moment(at) == "09 giờ 41 phút, ngày 23 tháng 11 năm 2026"


def test_moments_of_other_zones_are_shown_on_vietnams_clock():
    at = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
    assert local(at) == at
    assert clock_text(at) == "01:30"
    assert paper_moment(at) == "01 giờ 30 phút, ngày 23 tháng 11 năm 2026"


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        local(datetime(2026, 11, 23, 9, 41))  # noqa: DTZ001 - the mistake under test


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T15:20", datetime(2026, 11, 23, 15, 20, tzinfo=VIETNAM)),
        (" 2026-11-23 15:20:01 ", datetime(2026, 11, 23, 15, 20, 1, tzinfo=VIETNAM)),
        ("2026-11-23T15:20+07:00", datetime(2026, 11, 23, 15, 20, tzinfo=VIETNAM)),
        ("2026-11-23T08:20Z", datetime(2026, 11, 23, 15, 20, tzinfo=VIETNAM)),
        ("2026-11-23", datetime(2026, 11, 23, tzinfo=VIETNAM)),
    ],
)
def test_a_moment_is_read_with_or_without_an_offset(text, expected):
    read = parse_local(text)
    assert read == expected
    assert read.tzinfo is VIETNAM


@pytest.mark.parametrize(
    "text",
    ["", "hôm nay", "2026-02-30T09:00", "23/11/2026", "0026-11-23T09:00", "2206-11-23T09:00"],
)
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(ValueError, match=r"isoformat|year|range"):
        parse_local(text)


def test_todays_lunar_date_is_the_one_in_the_pictures():
    assert lunar(date(2026, 11, 23)) == LunarDate(15, 10, False, 2026)


@pytest.mark.parametrize(
    "tet",
    [
        date(1968, 1, 29),  # Hà Nội a day before Beijing: the first year of the +7 calendar
        date(1985, 1, 21),  # a month before Beijing
        date(2007, 2, 17),  # a day before Beijing
        date(2025, 1, 29),
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),
        date(2029, 2, 13),
        date(2030, 2, 2),  # new moon at 23:07 in Hà Nội, already 03/02 in Beijing
    ],
)
def test_the_first_day_of_tet_is_right(tet):
    assert lunar(tet) == LunarDate(1, 1, False, tet.year)
    eve = lunar(tet - timedelta(days=1))
    assert (eve.month, eve.year) == (12, tet.year - 1)


@pytest.mark.parametrize(
    "on", [date(2024, 4, 18), date(2025, 4, 7), date(2026, 4, 26), date(2027, 4, 16)]
)
def test_the_hung_kings_day_is_the_tenth_of_the_third_month(on):
    assert lunar(on) == LunarDate(10, 3, False, on.year)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 5, 23), LunarDate(1, 4, True, 2020)),
        (date(2023, 3, 22), LunarDate(1, 2, True, 2023)),
        (date(2025, 7, 25), LunarDate(1, 6, True, 2025)),
        (date(2025, 8, 23), LunarDate(1, 7, False, 2025)),
        (date(2033, 12, 22), LunarDate(1, 11, True, 2033)),
        (date(2034, 1, 20), LunarDate(1, 12, False, 2033)),
    ],
)
def test_leap_months_are_where_the_almanac_has_them(on, expected):
    assert lunar(on) == expected


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_lunar_days_follow_each_other_without_a_gap(on):
    today, tomorrow = lunar(on), lunar(on + timedelta(days=1))
    assert tomorrow.day == today.day + 1 or (tomorrow.day == 1 and today.day in {29, 30})
    assert 1 <= today.month <= 12


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31), timezones=st.just(VIETNAM)))  # noqa: DTZ001
def test_a_written_moment_is_read_back(at):
    assert parse_local(at.isoformat()) == at
    assert parse_local(at.replace(tzinfo=None).isoformat()) == at
    assert paper_moment(at).endswith(paper_date(at.date()))
