"""Limits as law writes them, and pauses."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.rules.limits import Limit, LimitUnit, Pause
from services.rules.moments import VIETNAM

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("text", "limit", "written"),
    [
        ("3 ngày làm việc", Limit(3, LimitUnit.WORKING_DAYS), "3 ngày làm việc"),
        ("  03  Ngày làm việc ", Limit(3, LimitUnit.WORKING_DAYS), "3 ngày làm việc"),
        ("15 ngày", Limit(15, LimitUnit.DAYS), "15 ngày"),
        ("15ngày", Limit(15, LimitUnit.DAYS), "15 ngày"),
        ("8 giờ", Limit(8, LimitUnit.HOURS), "8 giờ làm việc"),
        ("8 Giờ làm việc", Limit(8, LimitUnit.HOURS), "8 giờ làm việc"),
        ("1 tháng", Limit(1, LimitUnit.MONTHS), "1 tháng"),
        ("1 năm", Limit(12, LimitUnit.MONTHS), "12 tháng"),
        ("trong ngày", Limit(1, LimitUnit.SAME_DAY), "trong ngày"),
        ("Ngay trong ngày làm việc", Limit(1, LimitUnit.SAME_DAY), "trong ngày"),
        ("0,5 ngày làm việc", Limit(4, LimitUnit.HOURS), "4 giờ làm việc"),
        ("1.5 ngày làm việc", Limit(12, LimitUnit.HOURS), "12 giờ làm việc"),
        (
            "3 nga\u0300y la\u0300m vi\u00ea\u0323c",
            Limit(3, LimitUnit.WORKING_DAYS),
            "3 ngày làm việc",
        ),
    ],
)
def test_a_limit_is_read_as_law_writes_it(text, limit, written):
    assert Limit.parse(text) == limit
    assert str(limit) == written
    assert Limit.parse(written) == limit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "ngày",
        "0 ngày",
        "-3 ngày",
        "3 tuần",
        "0,5 ngày",
        "0,3 ngày làm việc",
        "99999 giờ",
        "1,5 năm",
    ],
)
def test_what_is_no_limit_is_refused(text):
    with pytest.raises(ValueError, match=r"limit|unit|fraction|ngày|giờ"):
        Limit.parse(text)


def test_the_same_day_is_one_day():
    with pytest.raises(ValueError, match="2 trong ngày"):
        Limit(2, LimitUnit.SAME_DAY)


def test_a_pause_runs_forwards_and_has_a_zone():
    assert Pause(NINE, NINE).to_at == NINE
    with pytest.raises(ValueError, match="ends before"):
        Pause(NINE, NINE.replace(hour=8))
    with pytest.raises(ValueError, match="without a zone"):
        Pause(NINE, datetime(2026, 11, 23, 10, 0))  # noqa: DTZ001 - the mistake under test
