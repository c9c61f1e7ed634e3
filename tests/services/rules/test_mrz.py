"""Facts about machine-readable lines. All people are made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.mrz import check_digit, is_first_line, parse_mrz

LINES = (
    "IDVNM0900000018079090000001<<8",
    "9006153M3006151VNM<<<<<<<<<<<8",
    "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
)
CARD = "\r\n".join(LINES)
NO_MARKS = "Dòng máy đọc không có dấu tiếng Việt. Sửa tên theo mặt trước thẻ."


def with_checks(first, second, third):
    first = first[:14] + check_digit(first[5:14]) + first[15:]
    second = (
        second[:6]
        + check_digit(second[:6])
        + second[7:14]
        + check_digit(second[8:14])
        + second[15:29]
    )
    whole = first[5:30] + second[:7] + second[8:15] + second[18:29]
    return "\n".join((first, second + check_digit(whole), third))


def test_the_specimen_of_the_standard_has_its_check_digits():
    assert check_digit("D23145890") == "7"
    assert check_digit("740812") == "2"
    assert check_digit("120415") == "9"
    assert check_digit("D231458907<<<<<<<<<<<<<<<7408122120415" + "9<<<<<<<<<<<") == "6"


def test_a_vietnamese_card_is_read():
    found = parse_mrz(CARD)
    assert (found.personal_id, found.name, found.sex) == ("079090000001", "Nguyen Van An", "Nam")
    assert (found.born_on, found.expires_on, found.country) == (
        date(1990, 6, 15),
        date(2030, 6, 15),
        "VNM",
    )
    assert [problem.message for problem in found.problems] == [NO_MARKS]


@pytest.mark.parametrize("joint", ["", "\n", "\r", "\t", " \r\n "])
def test_lines_may_be_joined_in_any_way(joint):
    assert parse_mrz(joint.join(LINES)) == parse_mrz(CARD)
    assert parse_mrz(joint.join(LINES).lower()) == parse_mrz(CARD)


@pytest.mark.parametrize(
    ("place", "field"),
    [
        (8, "personal_id"),
        (14, "personal_id"),
        (17, ""),
        (30, "born_on"),
        (40, "expires_on"),
        (59, ""),
    ],
)
def test_a_misread_character_is_noticed(place, field):
    text = "".join(LINES)
    digit = "7" if text[place] != "7" else "6"
    problems = parse_mrz(text[:place] + digit + text[place + 1 :]).problems
    assert (problems[0].field, problems[0].kind) == (field, "error")
    assert "Quét lại" in problems[0].message


def test_the_number_tells_the_century_of_birth():
    text = with_checks(
        "IDVNM2050000030079205000003<<0",
        "0509099F3009090VNM<<<<<<<<<<<0",
        "LE<<THI<MAI".ljust(30, "<"),
    )
    found = parse_mrz(text)
    assert found.born_on == date(2005, 9, 9)
    assert [problem.field for problem in found.problems] == ["personal_id", "name"]


@pytest.mark.parametrize(
    ("birth", "expiry", "born_on"),
    [
        ("740812", "300415", date(1974, 8, 12)),
        ("050812", "300415", date(2005, 8, 12)),
        ("991301", "300415", None),
        ("740812", "309999", None),
    ],
)
def test_without_a_number_birth_lies_before_expiry(birth, expiry, born_on):
    text = with_checks(
        "I<UTOD231458907".ljust(30, "<"),
        f"{birth}0<{expiry}0UTO".ljust(30, "<"),
        "A<<B".ljust(30, "<"),
    )
    found = parse_mrz(text)
    assert (found.born_on, found.personal_id, found.sex, found.country) == (born_on, "", "", "UTO")


@pytest.mark.parametrize(
    "text",
    [
        "",
        LINES[0],
        CARD + "X",
        "P" + CARD[1:],
        CARD.replace("9006153M", "9O06153M"),
        CARD.replace("153M", "153Q"),
        CARD.replace("NGUYEN", "NGUYE1"),
        CARD.replace("NGUYEN", "NGUYÊN"),
    ],
)
def test_other_texts_are_not_taken_for_it(text):
    assert parse_mrz(text) is None


def test_a_first_line_promises_two_more():
    assert is_first_line(LINES[0] + "\r")
    assert not is_first_line("0" * 30)
    assert not is_first_line("038192004417")


@given(st.text())
def test_any_text_is_answered(text):
    assert parse_mrz(text) is None or parse_mrz(text).problems


@given(
    st.from_regex(
        r"[IAC][0-9A-Z<]{29}[0-9]{6}.[MF<X][0-9]{6}[0-9A-Z<]{16}[A-Z<]{30}", fullmatch=True
    )
)
def test_any_lines_are_answered(text):
    assert parse_mrz(text) is None or parse_mrz(text).problems
