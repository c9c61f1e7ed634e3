"""Facts about dossier numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.dossier_codes import (
    NumberGap,
    NumberRange,
    OrgId,
    desk_range,
    find_code,
    find_gaps,
    format_code,
    is_code,
    overflow_range,
    parse_code,
)

DAY = date(2026, 11, 23)
DESK_2 = desk_range(2)


def test_a_code_is_organisation_day_and_number():
    assert format_code("H56.14.07", DAY, 307) == "H56.14.07-261123-0307"
    assert format_code("000.07.14.H56", DAY, 1) == "000.07.14.H56-261123-0001"
    assert format_code("h56.14", DAY, 200_001) == "H56.14-261123-200001"


@pytest.mark.parametrize(
    ("org_id", "number"), [("H56", 0), ("H56", 1_000_000), ("Thanh Hóa", 1), ("", 1)]
)
def test_an_impossible_code_is_not_made(org_id, number):
    with pytest.raises(ValueError, match=r"number|organisation"):
        format_code(org_id, DAY, number)


@pytest.mark.parametrize(
    ("text", "org_id", "on", "number"),
    [
        ("000.17.22.H56-210531-0001", "000.17.22.H56", date(2021, 5, 31), 1),
        ("000.00.06.H56-231027-0361", "000.00.06.H56", date(2023, 10, 27), 361),
        ("H56.14-240823-0001", "H56.14", date(2024, 8, 23), 1),
        ("000.00.12.H62-201105-0004", "000.00.12.H62", date(2020, 11, 5), 4),
        ("G22.99-251225-020175", "G22.99", date(2025, 12, 25), 20175),
        ("G22.99.08-260921-896048", "G22.99.08", date(2026, 9, 21), 896048),
        ("G22.99.09-240114-0001", "G22.99.09", date(2024, 1, 14), 1),
        ("H56.214-261123-0307", "H56.214", DAY, 307),
        ("H29-261123-12345", "H29", DAY, 12345),
        (" h56.14.07-261123-0307\r\n", "H56.14.07", DAY, 307),
    ],
)
def test_codes_seen_in_use_are_read(text, org_id, on, number):
    code = parse_code(text)
    assert (code.org_id, code.on, code.number, str(code)) == (
        org_id,
        on,
        number,
        text.strip().upper(),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0307",
        "261123-0307",
        "H56.14.07-261123-307",
        "H56.14.07-261123-1234567",
        "H56.14.07-261323-0307",
        "H56.14.07-260230-0307",
        "H5-261123-0307",
        "000.07.14-261123-0307",
        "H56.14.07_261123_0307",
        "G22.99.3-241219795252",
        "H56.14.07-261123-٠٣٠٧",
        "038192004417",
    ],
)
def test_what_is_no_code_is_not_taken_for_one(text):
    assert parse_code(text) is None
    assert not is_code(text)


def test_lists_show_a_code_without_its_organisation():
    code = parse_code("H56.14.07-261123-0307")
    assert (code.short, code.tail) == ("261123-0307", "0307")


def test_a_code_is_found_inside_a_link():
    assert find_code("https://example.vn/?ma=h56.14.07-261123-0307&k=1").number == 307
    assert find_code("H56-269999-0001 H57-261123-0002").org_id == "H57"
    assert find_code("no code here") is None


@given(
    st.sampled_from(["H56.14.07", "000.07.14.H56", "G22", "H16.1.22.333.4444"]),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(1, 999_999),
)
def test_what_is_written_is_read_back(org_id, on, number):
    code = parse_code(format_code(org_id, on, number))
    assert (code.org_id, code.on, code.number) == (org_id, on, number)


@given(st.text())
def test_any_text_is_answered(text):
    assert is_code(text) in {True, False}
    assert find_code(text) is None or find_code(text).text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("000.07.14.H56", "H56.14.07"),
        ("000.00.33.H16", "H16.33"),
        ("012.07.14.H56", "H56.14.07.012"),
        ("000.00.00.H56", "H56"),
    ],
)
def test_both_ways_of_writing_an_organisation_are_converted(left, right):
    assert OrgId.parse(left).right == right
    assert OrgId.parse(right).left == left
    assert OrgId.parse(left).left == left
    assert OrgId.parse(right).right == right
    assert OrgId.parse(left).is_same(OrgId.parse(right))


@pytest.mark.parametrize("right", ["H56.214", "H56.1.2.3.4", "H56.1.2.1234"])
def test_what_does_not_fit_in_thirteen_characters_has_no_left_writing(right):
    assert OrgId.parse(right).left is None


def test_leading_zeros_do_not_make_another_organisation():
    assert OrgId.parse("H56.14.7").is_same(OrgId.parse("h56.14.07"))
    assert not OrgId.parse("H56.14.7").is_same(OrgId.parse("H56.14.70"))


@pytest.mark.parametrize("text", ["", "56.14", "HH6", "000.07.14", "H56.", "H56.12345"])
def test_what_names_no_organisation_is_refused(text):
    with pytest.raises(ValueError, match="organisation"):
        OrgId.parse(text)


@pytest.mark.parametrize("desk", range(1, 9))
def test_two_desks_never_give_the_same_number(desk):
    mine, next_one = desk_range(desk), desk_range(desk + 1)
    assert mine == NumberRange(desk * 1000 + 1, desk * 1000 + 999)
    assert not mine.overlaps(next_one)
    assert not overflow_range(desk).overlaps(overflow_range(desk + 1))
    assert NumberRange(1, desk * 1000 + 1).overlaps(mine)


@pytest.mark.parametrize("desk", [0, 10, -1])
def test_a_desk_number_is_one_digit(desk):
    with pytest.raises(ValueError, match="desk"):
        desk_range(desk)


def test_gaps_are_found_and_explained():
    gaps = find_gaps(
        [2001, 2002, 2008, 1007],
        DESK_2,
        2010,
        [NumberGap(2003, 2005, "restored"), NumberGap(2100, 2101, "cloned")],
    )
    assert gaps == (NumberGap(2003, 2005, "restored"), NumberGap(2006, 2007), NumberGap(2009, 2010))
    assert [gap.text for gap in gaps] == [
        "Số 2003–2005 để trống: sổ được khôi phục từ bản sao lưu, máy bỏ qua số có thể đã in.",
        "Số 2006–2007 để trống: không hồ sơ nào trên máy này mang số đó, chưa rõ lý do.",
        "Số 2009–2010 để trống: không hồ sơ nào trên máy này mang số đó, chưa rõ lý do.",
    ]
    assert NumberGap(7, 7, "cloned").text.startswith("Số 0007 để trống: sổ được chép")


def test_a_day_without_numbers_has_no_gap():
    assert find_gaps([], DESK_2, None) == ()
    assert find_gaps([2001, 2002], DESK_2, 2002) == ()
    assert find_gaps(range(2001, 3000), DESK_2, 200_003) == ()
