"""Facts about Vietnamese text: cleaning, folding for search, the order of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules import vietnamese_text as text_rules
from services.rules.vietnamese_text import (
    clean,
    exact,
    fold,
    given_name,
    name_order,
    nfc,
    title_name,
    tokens,
)

SYLLABLES = st.sampled_from(
    ["Nguyễn", "Thị", "Phượng", "Đặng", "Hòa", "hoà", "Ẳ", "Y", "H'Hen", "Quý", "thuỷ", "ĐÀO"]
)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Nguyễn Thị Phượng", "nguyen thi phuong"),
        ("ĐẶNG ĐÌNH ĐỨC", "dang dinh duc"),
        ("  Lê\tVăn\u00a0Cường\r\n", "le van cuong"),
        ("Ðào Ɖình", "dao dinh"),
        ("Tra\u0302\u0300n", "tran"),
        ("Ngu\u200byễn\ufeff", "nguyen"),
        ("Ｎｇｕｙễｎ", "nguyen"),
        ("H56.14-0001", "h56.14-0001"),
        ("", ""),
    ],
)
def test_folding_leaves_plain_lower_case_letters(typed, folded):
    assert fold(typed) == folded


def test_every_marked_letter_of_the_alphabet_folds_to_its_plain_letter():
    marked = [chr(code) for code, plain in text_rules._PLAIN.items() if chr(code) != plain]
    vietnamese = [letter for letter in marked if not letter.isascii()]
    assert len(vietnamese) >= 134
    assert all(fold(letter).isascii() and len(fold(letter)) == 1 for letter in vietnamese)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(NAMES)
def test_folding_does_not_depend_on_the_normal_form(name):
    assert fold(unicodedata.normalize("NFD", name)) == fold(unicodedata.normalize("NFC", name))


@given(NAMES)
def test_the_quick_way_of_folding_equals_the_thorough_one(name):
    assert fold(name) == fold("\u200b" + name)


def test_tokens_are_the_folded_words():
    assert tokens("Lê-Văn (Đức), H56.14") == ("le", "van", "duc", "h56", "14")
    assert tokens(" … ") == ()


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("\ufeffNguyễn  Thị\u00a0\tHoa \r\n", "Nguyễn Thị Hoa"),
        ("Thôn\u200b 4,\u00ad xã \u202eMẫu", "Thôn 4, xã Mẫu"),
        ("a\x00b\x1bc\ud800", "abc"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("one\u2028two", "one two"),
    ],
)
def test_cleaning_removes_what_cannot_be_seen(typed, cleaned):
    assert clean(typed) == cleaned


def test_composing_changes_nothing_else():
    assert nfc("a\u0301 \u200b ") == "á \u200b "


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("Thuý", "Thúy"), ("KHOẺ", "khỏe"), ("loà xoà", "lòa xòa")],
)
def test_both_ways_of_placing_a_tone_are_one_exact_spelling(one, other):
    assert exact(one) == exact(other)


@pytest.mark.parametrize("word", ["quý", "toàn", "khuỷu", "hoàng", "thuế", "huỳnh", "quà", "yá"])
def test_a_tone_that_has_one_place_stays_there(word):
    assert exact(word) == word


def test_exact_spelling_keeps_marks():
    assert exact("Dương") != exact("Duong")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("NGUYỄN THỊ PHƯỢNG", "Nguyễn Thị Phượng"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("y-thêm", "Y-Thêm"),
        ("K’brơi", "K’Brơi"),
        ("nguyễn McLean", "Nguyễn McLean"),
        ("ĐINH  ", "Đinh"),
        ("", ""),
    ],
)
def test_names_are_written_with_capitals(typed, written):
    assert title_name(typed) == written


def test_names_sort_by_given_name_then_surname():
    names = [
        "Trần An",
        "Hoan",
        "Lê Thị Ân",
        "Nguyễn Văn An",
        "Hòa",
        "Bình",
        "Đỗ Ăn",
        "Nguyễn Thị An",
    ]
    assert sorted(names, key=name_order) == [
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần An",
        "Đỗ Ăn",
        "Lê Thị Ân",
        "Bình",
        "Hòa",
        "Hoan",
    ]


def test_tones_sort_as_in_a_dictionary():
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mam", "măm", "mâm"]
    assert sorted(["e", *words, "đa"], key=name_order) == ["đa", "e", *words]


def test_sort_keys_hold_whatever_a_name_holds():
    assert name_order("") == name_order(" … ") == ""
    assert name_order("Lê 2") < name_order("Lê A") < name_order("Lê Ω")
    assert name_order("x\u0302\u0302") == name_order("X\u0302\u0302")
    assert name_order("\u0302a")


@given(st.text(), st.text())
def test_any_two_names_can_be_ordered(one, other):
    assert isinstance(name_order(one) < name_order(other), bool)


def test_the_given_name_stands_last():
    assert given_name("Nguyễn Thị Phượng ") == "Phượng"
    assert given_name("") == ""
