from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.sign_in_limits import lock_s, locked_s, tries_left

uptimes = st.floats(0, 1e7)


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (99, 900)],
)
def test_the_fifth_wrong_try_locks_for_30_s_doubling_to_15_min(wrong: int, seconds: int) -> None:
    assert lock_s(wrong) == seconds


def test_four_wrong_tries_leave_one() -> None:
    assert [tries_left(wrong) for wrong in range(7)] == [5, 4, 3, 2, 1, 0, 0]


def test_a_lock_runs_down_with_the_time_since_the_try() -> None:
    assert locked_s(5, 100.0, 100.0) == 30
    assert locked_s(5, 100.0, 129.5) == 1
    assert locked_s(5, 100.0, 130.0) == 0


def test_after_a_restart_of_the_pc_a_lock_is_counted_from_its_start() -> None:
    assert locked_s(5, 5000.0, 10.0) == 20
    assert locked_s(5, 5000.0, 31.0) == 0


@given(st.integers(0, 50), uptimes, uptimes)
def test_a_lock_never_lasts_longer_than_its_length(wrong: int, tried: float, now: float) -> None:
    assert 0 <= locked_s(wrong, tried, now) <= lock_s(wrong) <= 900


@given(st.integers(0, 50), uptimes, st.floats(0, 2000))
def test_without_a_restart_a_lock_lasts_its_whole_length(
    wrong: int, tried: float, passed: float
) -> None:
    assert (locked_s(wrong, tried, tried + passed) > 0) == (tried + passed - tried < lock_s(wrong))
