"""Dates typed with their year."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.full_dates import parse_full_date, parse_moment
from services.rules.moments import VIETNAM


@pytest.mark.parametrize(
    "text", ["14/08/1992", "14/8/1992", " 14.08.1992 ", "14-8-1992", "14081992"]
)
def test_a_birth_is_read_however_it_is_typed(text: str) -> None:
    assert parse_full_date(text) == date(1992, 8, 14)


@pytest.mark.parametrize("text", ["", "1992", "31/02/1992", "14/8/92", "14/13/1992", "00/01/2000"])
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert parse_full_date(text) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_written_out_is_read_back(on: date) -> None:
    assert parse_full_date(f"{on:%d/%m/%Y}") == on


def test_a_moment_needs_both_its_parts() -> None:
    assert parse_moment("20/11/2026", "09:30") == datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
    assert parse_moment("20/11/2026", "") is None
    assert parse_moment("", "09:30") is None


@given(st.text(max_size=20), st.text(max_size=10))
def test_nothing_typed_makes_it_fail(day: str, time: str) -> None:
    parse_moment(day, time)
