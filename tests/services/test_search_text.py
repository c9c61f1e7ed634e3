"""What is typed into the search box, read as words, numbers and codes."""

from __future__ import annotations

import pytest

from models.search_queries import SearchKey, SearchQuery, SearchWord
from services.search_text import read_search


def folded(text: str) -> list[tuple[str, bool]]:
    return [(word.folded, word.is_whole) for word in read_search(text)[0].words]


def keys(text: str) -> tuple[SearchKey, ...]:
    return read_search(text)[0].keys


def test_the_last_word_is_unfinished_until_a_space_follows() -> None:
    assert folded("Nguyễn Thị Dư") == [("nguyen", True), ("thi", True), ("du", False)]
    assert folded("Nguyễn Thị Dư ") == [("nguyen", True), ("thi", True), ("du", True)]


def test_words_keep_their_marks_beside_the_fold() -> None:
    assert read_search("ĐƯỜNG h'Hen")[0].words == (
        SearchWord("duong", "đường"),
        SearchWord("h", "h"),
        SearchWord("hen", "hen", is_whole=False),
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("0912", SearchKey("0912")),
        ("0912.345.678", SearchKey("0912345678")),
        ("+84912345678", SearchKey("0912345678")),
        ("038192004417", SearchKey("038192004417")),
        ("-0307", SearchKey("0307", is_code=True)),
        ("261123-0307", SearchKey("261123-0307")),
        ("261123–0307", SearchKey("261123-0307")),
        ("h56.14.07-261123-0307", SearchKey("H56.14.07-261123-0307")),
        ("000.07.14.H56-261123-0307", SearchKey("000.07.14.H56-261123-0307")),
        ("0381 •••• 4417", SearchKey("0381")),
    ],
)
def test_digits_are_numbers_or_codes(text: str, key: SearchKey) -> None:
    assert keys(text)[0] == key


def test_a_name_and_a_number_are_two_conditions_and_the_name_is_whole() -> None:
    assert read_search("duong 0307") == (
        SearchQuery((SearchWord("duong", "duong"),), (SearchKey("0307"),)),
    )
    assert read_search("0307 duo")[0].words == (SearchWord("duo", "duo", is_whole=False),)


def test_digits_in_groups_are_one_number_first() -> None:
    assert [reading.keys for reading in read_search("0912 345 678")] == [
        (SearchKey("0912345678"),),
        (SearchKey("0912"), SearchKey("345"), SearchKey("678")),
    ]


def test_letters_with_digits_are_a_code_first_and_then_a_word() -> None:
    assert read_search("công ty H36") == (
        SearchQuery((SearchWord("cong", "công"), SearchWord("ty", "ty")), (SearchKey("H36"),)),
        SearchQuery(
            (
                SearchWord("cong", "công"),
                SearchWord("ty", "ty"),
                SearchWord("h36", "h36", is_whole=False),
            )
        ),
    )


@pytest.mark.parametrize("text", ["", "   ", "••••", "-", "…", '"'])
def test_nothing_to_look_for_is_no_query(text: str) -> None:
    assert read_search(text) == ()
