from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from services.rules.counting import tally
from services.rules.reaching import reach, to_reach
from services.rules.shares import Share
from tests.a_period import SPAN, dossiers
from tests.services.rules.counted import NOVEMBER, a_dossier

TARGET = Fraction(95, 100)
FOUND = tally(dossiers(), SPAN)
NB = "\u00a0"


def test_244_are_needed_and_301_if_the_overdue_are_returned_late():
    assert to_reach(TARGET, 79, 96) == 244
    assert to_reach(TARGET, 79, 96, 3) == 301
    found = reach(TARGET, FOUND)
    assert found.then == Share(323, 340)
    assert found.then_with_late == Share(380, 400)
    assert found.sentence == (
        f"Để đạt 95{NB}%: cần thêm 244 hồ sơ trả đúng hạn (323/340),"
        " hoặc 301 hồ sơ nếu 3 hồ sơ đang quá hạn trả trễ (380/400)."
    )


def test_more_than_the_expected_intake_cannot_be_reached():
    found = reach(TARGET, FOUND, expected=243)
    assert not found.can_be_reached
    assert found.sentence == (
        f"Không thể đạt 95{NB}% trong kỳ: cần thêm 244 hồ sơ, dự kiến còn 243."
    )
    assert reach(TARGET, FOUND, expected=244).can_be_reached
    assert "không thể đạt trong kỳ nếu 3" in reach(TARGET, FOUND, expected=244).sentence


def test_a_late_dossier_puts_100_percent_out_of_reach():
    assert to_reach(Fraction(1), 79, 96) is None
    assert reach(Fraction(1), FOUND).sentence == (
        f"Không thể đạt 100{NB}% trong kỳ: đã có hồ sơ quá hạn."
    )


def test_a_reached_target_says_so_and_what_the_overdue_would_cost():
    all_on_time = [
        a_dossier(row, "finished", ended_on=NOVEMBER.through, due_on=None) for row in range(9)
    ]
    assert reach(TARGET, tally(all_on_time, NOVEMBER)).sentence == f"Đang đạt mục tiêu 95{NB}%."
    with_one_overdue = tally([*all_on_time, a_dossier(99)], NOVEMBER)
    assert reach(TARGET, with_one_overdue).sentence == (
        f"Đang đạt mục tiêu 95{NB}%;"
        " nếu 1 hồ sơ đang quá hạn trả trễ thì cần thêm 10 hồ sơ đúng hạn (19/20)."
    )
    assert reach(Fraction(1), with_one_overdue).sentence == (
        f"Đang đạt mục tiêu 100{NB}%; không thể đạt trong kỳ nếu 1 hồ sơ đang quá hạn trả trễ."
    )


def test_without_any_result_one_is_needed():
    assert to_reach(TARGET, 0, 0) == 1


@pytest.mark.parametrize(("target", "on_time", "solved"), [(Fraction(2), 1, 1), (TARGET, 2, 1)])
def test_what_makes_no_sense_is_refused(target, on_time, solved):
    with pytest.raises(ValueError, match="target"):
        to_reach(target, on_time, solved)


@given(
    some.fractions(0, 1, max_denominator=200),
    some.integers(0, 3000),
    some.integers(0, 3000),
    some.integers(0, 50),
)
def test_the_number_reaches_the_target_and_one_less_does_not(target, late, on_time, still_late):
    solved = on_time + late
    needed = to_reach(target, on_time, solved, still_late)
    whole = solved + still_late
    assume(needed is not None)
    assert Fraction(on_time + needed, whole + needed) >= target
    less = needed - 1
    assert less < 0 or not whole + less or Fraction(on_time + less, whole + less) < target
