from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.typed_dates import parse_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9/12/2026", date(2026, 12, 9)),
        ("09.12.26", date(2026, 12, 9)),
        ("9-12", date(2026, 12, 9)),
        ("0912", date(2026, 12, 9)),
        ("09122027", date(2027, 12, 9)),
        ("1/2", date(2027, 2, 1)),
        ("23/11", TODAY),
        ("29/2", date(2028, 2, 29)),
        ("31/02/2027", None),
        ("31/4", None),
        ("hôm nay", None),
        ("", None),
        ("1/1/0001", None),
    ],
)
def test_what_people_type_is_read(typed: str, read: date | None) -> None:
    assert parse_date(typed, TODAY) == read


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_is_shown_is_read_back(on: date) -> None:
    assert parse_date(f"{on:%d/%m}/{on.year:04d}", TODAY) == on


@given(st.text(max_size=12))
def test_nothing_typed_breaks_it(text: str) -> None:
    read = parse_date(text, TODAY)
    assert read is None or isinstance(read, date)
