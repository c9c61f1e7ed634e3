"""Facts about personal numbers. All numbers are made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.personal_numbers import (
    MERGED_PROVINCES,
    PROVINCES,
    NumberKind,
    birth_place,
    birth_year,
    check,
    grouped,
    kind_of,
    masked,
    normalise,
    sex_of,
)


def messages(*args, **kwargs):
    return [problem.message for problem in check(*args, **kwargs)]


def test_a_number_that_fits_its_owner_raises_no_question():
    assert check("038192004417", born_on=date(1992, 8, 14), sex="Nữ") == ()
    assert check("001301000002", born_on=date(2001, 3, 2), sex="Nữ") == ()
    assert check("079090000001", born_on=date(1990, 6, 15), sex="Nam") == ()
    assert check("038 192.004-417") == ()


def test_nothing_written_raises_no_question():
    assert check("") == check("  ") == ()


@pytest.mark.parametrize(
    ("digit", "sex", "century"),
    [
        ("0", "Nam", 1900),
        ("1", "Nữ", 1900),
        ("2", "Nam", 2000),
        ("3", "Nữ", 2000),
        ("4", "Nam", 2100),
        ("5", "Nữ", 2100),
        ("6", "Nam", 2200),
        ("7", "Nữ", 2200),
        ("8", "Nam", 2300),
        ("9", "Nữ", 2300),
    ],
)
def test_the_fourth_digit_holds_century_and_sex(digit, sex, century):
    number = f"038{digit}92004417"
    assert (sex_of(number), birth_year(number)) == (sex, century + 92)


def test_another_birth_year_is_a_warning():
    problems = check("038192004417", born_on=date(1993, 8, 14), sex="Nữ")
    assert [(problem.field, problem.kind) for problem in problems] == [("personal_id", "warning")]
    assert problems[0].message == (
        "Số căn cước cho năm sinh 1992, thẻ ghi 1993. Vẫn tiếp nhận được; xem lại thẻ."
    )


def test_another_century_is_a_warning():
    assert messages("038392004417", born_on=date(1992, 8, 14)) == [
        "Số căn cước cho năm sinh 2092, thẻ ghi 1992. Vẫn tiếp nhận được; xem lại thẻ."
    ]


def test_another_sex_is_a_warning():
    assert messages("038192004417", sex="Nam") == [
        "Số căn cước cho giới tính Nữ, thẻ ghi Nam. Vẫn tiếp nhận được; xem lại thẻ."
    ]
    assert messages("038192004417", sex="?") == []


def test_an_unknown_province_is_a_warning():
    assert messages("003192004417") == [
        "Không có tỉnh nào mang mã 003 ở đầu số. Vẫn tiếp nhận được; xem lại thẻ."
    ]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("03819200441", "Mới có 11 số, cần đủ 12."),
        ("0381920044170", "Có 13 số, chỉ cần 12."),
        ("03819200441O", "Số căn cước chỉ gồm 12 chữ số; xem lại ký tự khác số."),
        ("٠٣٨١٩٢٠٠٤٤١٧", "Số căn cước chỉ gồm 12 chữ số; xem lại ký tự khác số."),
    ],
)
def test_a_number_of_another_length_cannot_be_right(typed, message):
    (problem,) = check(typed)
    assert (problem.kind, problem.message) == ("error", message)


def test_an_old_card_can_still_be_received():
    (problem,) = check("023000001")
    assert problem.kind == "warning"
    assert "01/01/2025" in problem.message


def test_a_passport_is_not_measured_like_a_card():
    assert check("C1234567") == ()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("038192004417", NumberKind.PERSONAL),
        ("023 000 001", NumberKind.OLD_CARD),
        ("c1234567", NumberKind.PASSPORT),
        ("N12345678", NumberKind.PASSPORT),
        ("2803000011", NumberKind.OTHER),
        ("", NumberKind.OTHER),
    ],
)
def test_numbers_are_told_apart(typed, kind):
    assert kind_of(typed) is kind


def test_numbers_are_stored_without_separators():
    assert normalise(" 038.192-004 417\t") == "038192004417"
    assert normalise("c 1234567") == "C1234567"


def test_there_were_63_provinces_and_there_are_34():
    assert (len(PROVINCES), len(MERGED_PROVINCES)) == (63, 34)
    assert set(MERGED_PROVINCES) < set(PROVINCES)


def test_one_code_may_stand_for_an_old_and_a_new_province():
    assert birth_place("015192004417") == "Yên Bái"
    assert birth_place("015225004417", date(2025, 6, 30)) == "Yên Bái"
    assert birth_place("015225004417", date(2025, 7, 1)) == "Lào Cai"
    assert birth_place("015226004417") == "Lào Cai"
    assert birth_place("010226004417") == "Lào Cai"
    assert birth_place("003226004417") is None
    assert birth_place("123192004417") == "nước ngoài"


def test_lists_hide_the_middle_of_a_number():
    assert masked("038192004417") == "0381 •••• 4417"
    assert masked("2803000011") == "2803 •••• 11"
    assert masked("023000001") == "0230 •••• 01"
    assert masked("12345") == "•••• 45"
    assert masked("") == ""


def test_a_number_is_read_in_threes():
    assert grouped("038192004417") == "038 192 004 417"
    assert grouped("023000001") == "023 000 001"
    assert grouped("C1234567") == "C1234567"


@given(st.text(), st.none() | st.dates(), st.text())
def test_any_text_is_answered(number, born_on, sex):
    assert all(problem.message for problem in check(number, born_on=born_on, sex=sex))
    assert isinstance(masked(number), str)
    assert isinstance(grouped(number), str)


@given(st.from_regex(r"[0-9]{12}", fullmatch=True))
def test_masking_shows_at_most_eight_digits(number):
    assert sum(letter.isdigit() for letter in masked(number)) == 8
