"""Numbers in Vietnamese: dots between thousands, a decimal comma, a no-break space before the sign."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.number_words import dotted, percent_words, points_words, share_words

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
def test_a_share_is_off_by_half_a_hundredth_at_most(part, whole):
    assert abs(parsed(share_words(part, whole)) - Fraction(100 * part, whole)) <= Fraction(1, 200)
