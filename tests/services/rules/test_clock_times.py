from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.clock_times import parse_clock


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("07:30", time(7, 30)),
        ("7h30", time(7, 30)),
        ("7g30", time(7, 30)),
        ("7 giờ 30", time(7, 30)),
        ("7 giờ 30 phút", time(7, 30)),
        ("7.30", time(7, 30)),
        ("730", time(7, 30)),
        ("1330", time(13, 30)),
        ("13", time(13, 0)),
        (" 17h ", time(17, 0)),
        ("24:00", None),
        ("7:60", None),
        ("sáng", None),
        ("", None),
        ("12345", None),
    ],
)
def test_what_people_type_is_read(typed: str, read: time | None) -> None:
    assert parse_clock(typed) == read


@given(st.times())
def test_what_is_shown_is_read_back(at: time) -> None:
    at = at.replace(second=0, microsecond=0, tzinfo=None)
    assert parse_clock(f"{at:%H:%M}") == at


@given(st.text(max_size=12))
def test_nothing_typed_breaks_it(text: str) -> None:
    read = parse_clock(text)
    assert read is None or isinstance(read, time)
