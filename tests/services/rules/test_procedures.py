"""Procedures: which papers a case takes, which version holds on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.deadlines import Limit, Rule15h
from services.rules.fees import FeeKind
from services.rules.procedures import (
    LONG_LIST,
    SHORT_NAME_LENGTH,
    Certainty,
    Paper,
    Period,
    is_long,
    is_longer,
    lapsed,
    select_papers,
    shortened,
    standing,
)
from tests.procedures import (
    CARD,
    DECLARATION,
    EXPERTISE,
    PROXY,
    WITNESSES,
    a_procedure,
)

TODAY = date(2026, 11, 23)


def test_a_case_has_its_own_limit_fee_and_rule() -> None:
    procedure = a_procedure()
    assert str(procedure.limit_for("cam-doan")) == "trong ngày"
    assert procedure.fee_for("cam-doan").amount_vnd == 5_000
    assert procedure.rule_15h_for("cam-doan") is Rule15h.SAME_DAY_NEXT_DAY


@pytest.mark.parametrize("case", ["giam-dinh", "", None, "không có"])
def test_otherwise_the_procedure_speaks(case: str | None) -> None:
    procedure = a_procedure()
    assert str(procedure.limit_for(case)) == "3 ngày làm việc"
    assert procedure.fee_for(case).kind is FeeKind.SET_BY_COUNCIL
    assert procedure.rule_15h_for(case) is Rule15h.NONE


def test_a_case_takes_its_papers_and_the_common_ones_first() -> None:
    assert a_procedure().papers_for("cam-doan") == (DECLARATION, CARD, WITNESSES, PROXY)
    assert a_procedure().papers_for() == (DECLARATION, CARD, PROXY)


def test_the_councils_rate_is_known_when_the_office_entered_it() -> None:
    assert a_procedure().council_fee_for("giam-dinh") is None
    entered = a_procedure(council_fees=(("", 8_000), ("giam-dinh", 9_000)))
    assert entered.council_fee_for("giam-dinh") == 9_000
    assert entered.council_fee_for("cam-doan") == 8_000
    assert a_procedure(council_fees=(("", 0),)).council_fee_for() == 0


def test_papers_are_found_without_marks_in_both_names() -> None:
    papers = a_procedure().papers
    assert select_papers(papers, text="giam dinh giong") == (EXPERTISE,)
    assert select_papers(papers, text="2 nguoi") == (WITNESSES,)
    assert select_papers(papers, text="Ủy quyền") == (PROXY,)
    assert select_papers(papers, text="không có giấy này") == ()


def test_papers_are_chosen_by_group() -> None:
    papers = a_procedure().papers
    assert select_papers(papers, group="Khi nộp thay") == (PROXY,)
    assert PROXY not in select_papers(papers, group="")


def test_the_catalogues_order_can_be_kept() -> None:
    papers = a_procedure().papers
    assert select_papers(papers, common_first=False) == papers


@given(st.lists(st.booleans(), max_size=40), st.sampled_from([None, "", "giam-dinh"]))
def test_choosing_papers_loses_and_doubles_none(required: list[bool], case: str | None) -> None:
    papers = [
        Paper(f"Giấy {place}", f"Giấy {place}", required=is_required)
        for place, is_required in enumerate(required)
    ]
    assert sorted(paper.name for paper in select_papers(papers, case=case)) == sorted(
        paper.name for paper in papers
    )


def test_a_list_is_long_when_it_is_not_seen_at_a_glance() -> None:
    assert not is_long([DECLARATION] * LONG_LIST)
    assert is_long([DECLARATION] * (LONG_LIST + 1))


def a_period(begins: str | None, ends: str | None = None, known: str = "2026-07-31") -> Period:
    return Period(
        date.fromisoformat(begins) if begins else None,
        date.fromisoformat(ends) if ends else None,
        date.fromisoformat(begins or known),
    )


@pytest.mark.parametrize(
    ("on", "place", "is_lapsed"),
    [
        ("2025-01-01", 0, False),
        ("2027-02-28", 0, False),
        ("2027-03-01", 1, False),
        ("2030-01-01", 1, False),
    ],
)
def test_the_law_of_the_day_of_reception_holds(on: str, place: int, is_lapsed: bool) -> None:
    versions = [a_period(None, "2027-02-28"), a_period("2027-03-01")]
    assert standing(versions, date.fromisoformat(on)) == (place, is_lapsed)


def test_a_lapsed_version_without_a_successor_still_stands_and_says_so() -> None:
    assert standing([a_period(None, "2026-10-31")], TODAY) == (0, True)
    old = lapsed(
        a_procedure(effective_to=date(2026, 10, 31), replaced_by="Luật Thú nuôi 03/2026/QH16")
    )
    assert old.certainty is Certainty.UNCERTAIN
    assert old.doubts == (
        "Bản này hết hiệu lực 31/10/2026, nay theo Luật Thú nuôi 03/2026/QH16;"
        " chưa có bản mới trong danh mục.",
    )


def test_newer_knowledge_holds_where_both_are_open() -> None:
    read_first, read_later = a_period(None, known="2026-07-31"), a_period(None, known="2027-01-05")
    assert standing([read_later, read_first], TODAY) == (0, False)
    assert standing([read_first, read_later], TODAY) == (1, False)


def test_of_two_known_since_the_same_day_the_later_recorded_holds() -> None:
    assert standing([a_period(None), a_period(None)], TODAY) == (1, False)


def test_before_the_first_version_the_first_holds() -> None:
    assert standing([a_period("2026-12-01"), a_period("2026-11-30")], TODAY) == (1, False)


def test_no_version_is_no_version() -> None:
    assert standing([], TODAY) is None


days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(
    st.lists(st.tuples(st.none() | days, st.none() | st.integers(0, 900)), min_size=1, max_size=6),
    days,
)
def test_some_version_always_stands_and_a_valid_one_before_a_lapsed_one(
    drawn: list[tuple[date | None, int | None]], on: date
) -> None:
    periods = [
        Period(
            begins,
            None if length is None else (begins or date(2020, 1, 1)) + timedelta(days=length),
            begins or date(2020, 1, 1),
        )
        for begins, length in drawn
    ]
    chosen = standing(periods, on)
    assert chosen is not None
    place, is_lapsed = chosen
    ends = periods[place].ends
    valid = [
        period
        for period in periods
        if (period.begins is None or period.begins <= on)
        and (period.ends is None or on <= period.ends)
    ]
    assert is_lapsed == (not valid and ends is not None and ends < on)


def test_a_version_is_named_after_its_day_and_content() -> None:
    assert a_procedure().version.startswith("2026-07-31.")
    assert a_procedure(effective_from=date(2026, 9, 1)).version.startswith("2026-09-01.")
    assert a_procedure().version != a_procedure(result="Khác").version
    assert a_procedure().version == replace(a_procedure()).version


@pytest.mark.parametrize(
    ("first", "second", "is_first_longer"),
    [
        ("3 ngày làm việc", "2 ngày làm việc", True),
        ("3 ngày làm việc", "24 giờ làm việc", False),
        ("trong ngày", "1 ngày làm việc", False),
        ("1 tháng", "15 ngày", True),
        ("7 ngày", "6 ngày làm việc", False),
    ],
)
def test_limits_are_compared_across_units(first: str, second: str, is_first_longer: bool) -> None:
    assert is_longer(Limit.parse(first), Limit.parse(second)) is is_first_longer


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tờ khai đăng ký nuôi mèo", "Tờ khai đăng ký nuôi mèo"),
        ("a" * 50, "a" * 39 + "…"),
        ("Văn bản thỏa thuận về việc nuôi mèo, chó và gà", "Văn bản thỏa thuận về việc nuôi mèo…"),
    ],
)
def test_long_names_are_cut_at_a_word(text: str, shown: str) -> None:
    assert shortened(text) == shown


@given(st.text(min_size=1, max_size=120))
def test_a_cut_name_always_fits(text: str) -> None:
    assert len(shortened(text)) <= SHORT_NAME_LENGTH
