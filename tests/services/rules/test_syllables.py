"""Facts about Vietnamese syllables."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.syllables import MARKED_LETTERS, compose, has_lost_marks, is_syllable

USUAL = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh Lương Mai Hà Cao Chu Quách
Thị Văn Hữu Đình Quý Quốc Quyền Quỳnh Giáp Giêng Gìn Gi Hòa Hoà Thúy Thuý Yến Ý Đào Mỹ Khuê Nghĩa Nghiêm Ngọc
Oanh Uyên Khuyên Thuyết Khuynh Ưng Ước Quét Quýt Giường Nghệ Huệ Toàn Tuấn Thuận Nguyệt Luyện Bình Thạch Hường
Kiều Diễm Trúc Liễu Thoa Thuỷ Tuyết Loan Khoa Duy Vy Bảy Chín Xuân Hiếu Khương Vương Thơm Nhường Bưởi Hươu Quyết
"""


@pytest.mark.parametrize("word", USUAL.split())
def test_usual_names_are_syllables(word):
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        "",
        "Nguyeenx",
        "Thij",
        "Ph",
        "Krông",
        "Blôk",
        "w",
        "has",
        "Mat",
        "gn",
        "Đắk",
        "nguyen",
        "áà",
        "gq",
        "John",
    ],
)
def test_other_words_are_not(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("letters", "tone", "written"),
    [
        ("nguyên", "\u0303", "nguyễn"),
        ("phương", "\u0323", "phượng"),
        ("hoa", "\u0300", "hòa"),
        ("quy", "\u0301", "quý"),
        ("gin", "\u0300", "gìn"),
        ("gia", "\u0300", "già"),
        ("gi", "\u0300", "gì"),
        ("thuy", "\u0309", "thủy"),
        ("huynh", "\u0300", "huỳnh"),
        ("khuyu", "\u0309", "khuỷu"),
        ("oanh", "", "oanh"),
        ("bcd", "", None),
        ("mat", "", None),
        ("mat", "\u0301", "mát"),
    ],
)
def test_a_tone_finds_its_place(letters, tone, written):
    assert compose(letters, tone) == written


@pytest.mark.parametrize("word", ["Nguyen", "Bich", "TRUNG".replace("U", "UO"), "Quoc"])
def test_a_word_without_its_marks_is_known(word):
    assert has_lost_marks(word)


@pytest.mark.parametrize("word", ["Lan", "Nguyễn", "John", "Smith", "x"])
def test_a_word_that_lost_nothing_is_left_in_peace(word):
    assert not has_lost_marks(word)


def test_there_are_134_marked_letters():
    assert len(MARKED_LETTERS) == 134


@given(st.text())
def test_any_text_is_answered(text):
    assert is_syllable(text) in {True, False}
    assert has_lost_marks(text) in {True, False}
    assert compose(text, "\u0301") is None or is_syllable(compose(text, "\u0301"))
