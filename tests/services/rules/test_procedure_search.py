"""Finding procedures: without marks, by initials, by code, frequent first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.procedure_search import (
    SearchWords,
    find_procedures,
    read_words,
    search_words,
    stored_words,
)

EXTRACT = search_words(
    "2.000635",
    "Bản sao Trích lục",
    "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
    ["trích lục khai sinh"],
    "Bản sao Trích lục hộ tịch",
    "Hộ tịch",
)
BIRTH = search_words(
    "1.001193", "Khai sinh", "Đăng ký khai sinh", ["giấy khai sinh"], "Giấy khai sinh", "Hộ tịch"
)
DEATH = search_words(
    "1.000656", "Khai tử", "Đăng ký khai tử", ["báo tử"], "Trích lục khai tử", "Hộ tịch"
)
SINGLE = search_words(
    "1.004873",
    "Tình trạng hôn nhân",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
    ["độc thân"],
    "Giấy xác nhận tình trạng hôn nhân",
    "Hộ tịch",
)
COPY = search_words(
    "2.000815", "Chứng thực bản sao", "Chứng thực bản sao từ bản chính", ["sao y"], "", "Chứng thực"
)
ALL = [BIRTH, DEATH, SINGLE, EXTRACT, COPY]


def codes(text: str, counts: dict[str, int] | None = None) -> list[str]:
    return [match.code for match in find_procedures(ALL, text, counts or {}, 8)[0]]


@pytest.mark.parametrize("text", ["trich luc", "Trích lục", "TRICH  LUC", "tri lu", "lục trích"])
def test_words_are_found_however_they_are_typed(text: str) -> None:
    assert codes(text) == ["2.000635", "1.000656"]


def test_what_the_name_says_comes_before_what_the_result_says() -> None:
    matches, total = find_procedures(ALL, "trich luc", {"1.000656": 500}, 8)
    assert [(match.code, match.place) for match in matches] == [
        ("2.000635", "name"),
        ("1.000656", "result"),
    ]
    assert total == 2


def test_what_this_desk_receives_most_comes_first_among_equals() -> None:
    assert codes("khai")[0] == "1.001193"
    assert codes("khai", {"1.000656": 9})[0] == "1.000656"


def test_the_exact_short_name_comes_before_what_is_frequent() -> None:
    assert codes("khai sinh", {"2.000635": 900})[0] == "1.001193"


@pytest.mark.parametrize("text", ["tthn", "TTHN", "tth"])
def test_initials_are_found(text: str) -> None:
    assert codes(text) == ["1.004873"]


@pytest.mark.parametrize("text", ["2.000815", "000815", "0815", "2000815"])
def test_codes_are_found_by_their_digits(text: str) -> None:
    assert codes(text) == ["2.000815"]


def test_aliases_are_found() -> None:
    assert codes("sao y") == ["2.000815"]
    assert codes("doc than") == ["1.004873"]


def test_nothing_typed_finds_everything_frequent_first() -> None:
    matches, total = find_procedures(ALL, " ", {"2.000815": 3}, 2)
    assert [match.code for match in matches] == ["2.000815", "1.001193"]
    assert total == 5


@pytest.mark.parametrize("text", ["xyzzy", "khai xyzzy", "9.999999", "?", "…"])
def test_what_is_not_there_is_not_found_and_harms_nothing(text: str) -> None:
    found = codes(text)
    assert found == ([] if text not in {"?", "…"} else codes(""))


def test_a_word_in_the_middle_of_another_does_not_count() -> None:
    assert codes("inh") == []


@given(st.sampled_from(ALL))
def test_words_survive_the_store(words: SearchWords) -> None:
    assert read_words(stored_words(words)) == words


def test_text_that_is_no_search_words_is_refused() -> None:
    with pytest.raises(ValueError, match="not search words"):
        read_words("chỉ một dòng")


@given(st.text(max_size=30))
def test_any_text_may_be_typed(text: str) -> None:
    matches, total = find_procedures(ALL, text, {}, 3)
    assert len(matches) <= min(3, total)
