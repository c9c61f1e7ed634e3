from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from services.rules.shares import Share, change, gap_to

SHARES = some.integers(0, 10**6).flatmap(
    lambda whole: some.builds(Share, some.integers(0, whole), some.just(whole))
)


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (79, 96, "82,29\u00a0%"),
        (79, 99, "79,80\u00a0%"),
        (96, 96, "100,00\u00a0%"),
        (0, 5, "0,00\u00a0%"),
        (0, 0, "–"),
        (99_999, 100_000, "99,99\u00a0%"),
        (1, 100_000, "0,01\u00a0%"),
        (1, 800, "0,13\u00a0%"),
    ],
)
def test_a_percentage_has_two_decimals_and_never_overstates(part, whole, percent):
    assert Share(part, whole).percent == percent


def test_a_share_is_written_with_both_numbers():
    assert Share(1_968, 12_250).fraction == "1.968/12.250"


@pytest.mark.parametrize(("part", "whole"), [(2, 1), (-1, 3)])
def test_what_cannot_be_a_share_is_refused(part, whole):
    with pytest.raises(ValueError, match="of"):
        Share(part, whole)


def test_a_trend_is_the_difference_of_what_is_shown():
    found = change(Share(79, 96), Share(881, 1000))
    assert found == Fraction(-581, 100)


def test_without_a_denominator_there_is_no_trend_and_no_gap():
    assert change(Share(1, 2), Share(0, 0)) is None
    assert change(Share(0, 0), Share(1, 2)) is None
    assert gap_to(Fraction(95, 100), Share(0, 0)) is None


def test_the_gap_to_a_target_is_what_the_screen_says():
    assert gap_to(Fraction(95, 100), Share(79, 96)) == Fraction(1271, 100)
    assert gap_to(Fraction(95, 100), Share(95, 100)) == 0


@given(SHARES)
def test_only_everything_is_100_percent_and_only_nothing_is_0(share):
    assume(share.whole)
    assert (share.hundredths == 10_000) is (share.part == share.whole)
    assert (share.hundredths == 0) is (share.part == 0)
    assert abs(share.hundredths - share.ratio * 10_000) <= 1


@given(SHARES, some.fractions(0, 1, max_denominator=1000))
def test_the_gap_is_0_exactly_when_the_target_is_reached(share, target):
    assume(share.whole)
    assert (gap_to(target, share) == 0) is (share.ratio >= target)
