"""Slips of the hand: counted as a person would, and never more than asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.near_words import nearest, slips

WORDS = st.text("abn", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("duong", "duong", 0),
        ("duong", "dung", 1),
        ("phuong", "puhong", 1),
        ("hoa", "hao", 1),
        ("nguyen", "ngyuen", 1),
        ("thi", "thuy", 2),
        ("", "an", 2),
    ],
)
def test_a_swap_a_missing_and_a_wrong_letter_are_one_slip_each(
    one: str, other: str, count: int
) -> None:
    assert slips(one, other, 3) == slips(other, one, 3) == count


@given(one=WORDS, other=WORDS, most=st.integers(0, 3))
def test_counting_stops_above_the_limit(one: str, other: str, most: int) -> None:
    assert slips(one, other, most) == min(slips(one, other, 9), most + 1)


@given(one=WORDS, other=WORDS)
def test_only_equal_words_have_no_slip(one: str, other: str) -> None:
    assert (slips(one, other, 9) == 0) == (one == other)


def test_the_nearest_come_first_and_the_word_itself_is_no_suggestion() -> None:
    known = ["duong", "dung", "duoc", "hoa", "phuong"]
    assert nearest("duong", known, 5) == [(1, "dung"), (2, "duoc"), (2, "phuong")]
    assert nearest("hoa", ["hao", "hoan", "thoai"], 5) == [(1, "hao"), (1, "hoan")]
