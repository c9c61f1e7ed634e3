"""The shipped catalogue is whole: every entry valid, sourced, and short enough for its row."""

from __future__ import annotations

from datetime import date

import pytest

from services.catalogue import read_shipped, shipped_catalogue
from services.rules.acts import PaperMode
from services.rules.deadlines import LimitUnit, Rule15h
from services.rules.fees import FeeKind
from services.rules.procedures import Certainty, ProcedureVersion, is_long

PROCEDURES, PROBLEMS = read_shipped()
TODAY = date(2026, 11, 23)

EVERY = pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda procedure: procedure.code)


def test_the_shipped_files_have_no_faults() -> None:
    assert PROBLEMS == ()


def test_the_common_procedures_of_a_commune_are_there() -> None:
    assert len({procedure.code for procedure in PROCEDURES}) == len(PROCEDURES) >= 45


@EVERY
def test_every_procedure_has_papers_and_says_where_it_was_read(
    procedure: ProcedureVersion,
) -> None:
    assert procedure.papers
    assert procedure.source
    assert procedure.read_on <= TODAY
    assert procedure.authority in {"UBND cấp xã", "Công an cấp xã"}


@EVERY
def test_every_case_has_papers_that_fit_a_desk(procedure: ProcedureVersion) -> None:
    for case in procedure.cases or [None]:
        papers = procedure.papers_for(case.key if case else None)
        assert papers
        assert not is_long([paper for paper in papers if paper.required])


@EVERY
def test_short_names_begin_with_a_capital_and_end_without_a_stop(
    procedure: ProcedureVersion,
) -> None:
    names = [procedure.short_name, *(paper.short_name for paper in procedure.papers)]
    assert [name for name in names if not name[0].isupper() and not name[0].isdigit()] == []
    assert [name for name in names if name[-1] in " .,;:" or "  " in name] == []


@EVERY
def test_what_is_only_shown_is_not_kept(procedure: ProcedureVersion) -> None:
    shown = [paper for paper in procedure.papers if paper.mode is PaperMode.PRESENT]
    assert all(paper.original == paper.certified == paper.copy == 0 for paper in shown)


@EVERY
def test_the_rule_of_15_hours_belongs_to_procedures_of_one_day(
    procedure: ProcedureVersion,
) -> None:
    for case in (None, *(case.key for case in procedure.cases)):
        if procedure.rule_15h_for(case) is Rule15h.SAME_DAY_NEXT_DAY:
            assert procedure.limit_for(case).unit is LimitUnit.SAME_DAY


@EVERY
def test_an_uncertain_procedure_says_what_is_uncertain(procedure: ProcedureVersion) -> None:
    assert bool(procedure.doubts) == (procedure.certainty is Certainty.UNCERTAIN)


def test_civil_status_ends_with_its_law() -> None:
    catalogue = shipped_catalogue()
    assert catalogue.get("1.001193", date(2027, 2, 28)).certainty is Certainty.OFFICIAL
    after = catalogue.get("1.001193", date(2027, 3, 1))
    assert after.certainty is Certainty.UNCERTAIN
    assert "Luật Hộ tịch 03/2026/QH16" in after.doubts[0]


def test_the_pictures_example_reads_as_drawn() -> None:
    both = shipped_catalogue().get("1.000689", TODAY)
    assert both.name == "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"
    assert (both.field, str(both.limit), both.case_label) == (
        "Hộ tịch",
        "3 ngày làm việc",
        "Chứng cứ",
    )
    assert [case.name for case in both.cases] == [
        "Văn bản giám định",
        "Cam đoan, 2 người làm chứng",
    ]
    assert [paper.short_name for paper in both.papers_for("cam-doan")] == [
        "Tờ khai đăng ký khai sinh",
        "Tờ khai đăng ký nhận cha, mẹ, con",
        "Giấy chứng sinh",
        "Cam đoan của 2 người làm chứng",
        "Căn cước của cha và mẹ",
        "Giấy tờ chứng minh cư trú",
    ]


@pytest.mark.parametrize(
    ("code", "case", "limit", "rule", "fee"),
    [
        ("1.001193", "dung-han", "trong ngày", Rule15h.SAME_DAY_NEXT_DAY, FeeKind.FREE),
        ("1.001193", "qua-han", "trong ngày", Rule15h.SAME_DAY_NEXT_DAY, FeeKind.SET_BY_COUNCIL),
        ("1.000894", "xac-minh", "5 ngày làm việc", Rule15h.NONE, FeeKind.FREE),
        ("1.004859", "bo-sung", "trong ngày", Rule15h.SAME_DAY_NEXT_DAY, FeeKind.SET_BY_COUNCIL),
        ("1.004859", "thay-doi", "3 ngày làm việc", Rule15h.NONE, FeeKind.SET_BY_COUNCIL),
        ("2.000635", "", "trong ngày", Rule15h.SAME_DAY_NEXT_DAY, FeeKind.PER_COPY),
        ("2.000815", "thuong", "trong ngày", Rule15h.SAME_DAY_NEXT_DAY, FeeKind.PER_PAGE),
        ("2.001159", "", "1 giờ làm việc", Rule15h.NONE, FeeKind.FREE),
        ("1.012812", "", "30 ngày", Rule15h.NONE, FeeKind.FREE),
        ("3.000722", "ngay", "3 ngày làm việc", Rule15h.START_NEXT_WORKING_DAY, FeeKind.FREE),
    ],
)
def test_limits_rules_and_fees_are_those_of_the_reference(
    code: str, case: str, limit: str, rule: Rule15h, fee: FeeKind
) -> None:
    procedure = shipped_catalogue().get(code, TODAY)
    assert str(procedure.limit_for(case)) == limit
    assert procedure.rule_15h_for(case) is rule
    assert procedure.fee_for(case).kind is fee


def test_residence_has_the_polices_slips() -> None:
    residence = [item for item in PROCEDURES if item.form_set == "residence"]
    assert {item.authority for item in residence} == {"Công an cấp xã"}
    assert "1.004222" in {item.code for item in residence}
