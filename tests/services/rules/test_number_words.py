"""Numbers in Vietnamese: dots between thousands, a decimal comma, a no-break space before the sign."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.number_words import (
    decimal_words,
    dotted,
    percent_words,
    points_words,
    share_hundredths,
    share_words,
)

COUNTS = st.integers(0, 10**9)


def parsed(words: str) -> Fraction:
    shown, _, _ = words.partition("\u00a0")
    digits = shown.replace(".", "").replace(",", ".").replace("\u2212", "-")
    return Fraction(digits)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (999, "999"), (1234, "1.234"), (1_000_000, "1.000.000")]
)
def test_thousands_are_parted_by_dots(number, words):
    assert dotted(number) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (79, 96, "82,29\u00a0%"),
        (96, 96, "100,00\u00a0%"),
        (0, 5, "0,00\u00a0%"),
        (99_999, 100_000, "99,99\u00a0%"),
        (1, 100_000, "0,01\u00a0%"),
        (1, 800, "0,13\u00a0%"),  # 0,125 goes up
        (20_000, 1, "2.000.000,00\u00a0%"),
    ],
)
def test_a_share_has_two_digits_and_a_no_break_space(part, whole, words):
    assert share_words(part, whole) == words


def test_without_a_denominator_there_is_no_percentage():
    assert share_words(0, 0) == "–"


def test_a_share_may_be_rounded_to_the_whole():
    assert share_words(79, 96, places=0) == "82\u00a0%"


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (95, "95\u00a0%"),
        (100, "100\u00a0%"),
        (Decimal("97.5"), "97,5\u00a0%"),
        (Fraction(200, 3), "66,67\u00a0%"),
    ],
)
def test_a_target_has_no_idle_zeros(percent, words):
    assert percent_words(percent) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Decimal("1.20"), "+1,2\u00a0điểm\u00a0%"),
        (Decimal("-5.81"), "\u22125,81\u00a0điểm\u00a0%"),
        (0, "0\u00a0điểm\u00a0%"),
        (Fraction(-1, 1000), "0\u00a0điểm\u00a0%"),
        (-10, "\u221210\u00a0điểm\u00a0%"),
    ],
)
def test_a_difference_is_told_in_points_with_its_sign(change, words):
    assert points_words(change) == words


@given(COUNTS)
def test_a_dotted_number_reads_back(number):
    assert parsed(dotted(number)) == number


@given(COUNTS, st.integers(1, 10**9))
def test_a_share_is_off_by_half_a_hundredth_at_most_but_near_the_ends(part, whole):
    off = abs(parsed(share_words(part, whole)) - Fraction(100 * part, whole))
    is_near_an_end = (
        Fraction(part, whole) * 20_000 < 1 or 0 < (1 - Fraction(part, whole)) * 20_000 <= 1
    )
    assert off < Fraction(1, 100) if is_near_an_end else off <= Fraction(1, 200)


@given(
    st.integers(1, 10**9).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
)
def test_only_everything_is_shown_as_100_and_only_nothing_as_0(share):
    part, whole = share
    assert (share_hundredths(part, whole) == 10_000) is (part == whole)
    assert (share_hundredths(part, whole) == 0) is (part == 0)
    assert parsed(share_words(part, whole)) * 100 == share_hundredths(part, whole)


def test_a_share_of_nothing_has_no_hundredths():
    with pytest.raises(ValueError, match="nothing"):
        share_hundredths(0, 0)


def test_points_have_two_digits_after_the_comma():
    assert decimal_words(Fraction(16_9466, 10_000)) == "16,95"
