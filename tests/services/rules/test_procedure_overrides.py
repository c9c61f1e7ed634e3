"""What an office sets itself: never longer than the law, kept over every new version."""

from __future__ import annotations

import json

import pytest

from services.rules.deadlines import Limit
from services.rules.procedure_overrides import (
    Override,
    apply_override,
    check_override,
    read_override,
    revision,
    write_override,
)
from tests.procedures import a_procedure

FULL = Override(
    limits=(("", Limit.parse("2 ngày làm việc")), ("cam-doan", Limit.parse("4 giờ làm việc"))),
    council_fees=(("", 8_000), ("giam-dinh", 12_000)),
    papers_off=("Văn bản ủy quyền",),
)


def test_the_office_lays_its_own_over_the_law() -> None:
    procedure = apply_override(a_procedure(), FULL)
    assert str(procedure.limit_for("giam-dinh")) == "2 ngày làm việc"
    assert str(procedure.limit_for("cam-doan")) == "4 giờ làm việc"
    assert procedure.council_fee_for("giam-dinh") == 12_000
    assert "Văn bản ủy quyền" not in [paper.short_name for paper in procedure.papers]
    assert procedure.version == f"{a_procedure().version}+{revision(FULL)}"


def test_hiding_alone_makes_no_other_version() -> None:
    assert apply_override(a_procedure(), Override(hidden=True)) == a_procedure()


def test_what_a_new_version_no_longer_has_is_passed_over() -> None:
    bare = a_procedure(cases=(), papers=a_procedure().papers[1:3], case_label="")
    assert apply_override(bare, FULL).papers == bare.papers


def test_a_full_override_is_allowed() -> None:
    assert check_override(FULL, a_procedure()) == ()


@pytest.mark.parametrize(
    ("override", "field"),
    [
        (Override(limits=(("", Limit.parse("4 ngày làm việc")),)), "limits."),
        (Override(limits=(("cam-doan", Limit.parse("9 giờ làm việc")),)), "limits.cam-doan"),
        (Override(limits=(("khác", Limit.parse("1 giờ")),)), "case"),
        (Override(council_fees=(("cam-doan", 1_000),)), "council_fees.cam-doan"),
        (Override(council_fees=(("", -1),)), "council_fees."),
        (Override(council_fees=(("", 100_000_001),)), "council_fees."),
        (Override(papers_off=("Giấy phép bay",)), "papers_off"),
    ],
)
def test_what_an_office_may_not_set_is_named(override: Override, field: str) -> None:
    assert [problem.field for problem in check_override(override, a_procedure())] == [field]


def test_overrides_are_written_and_read_back() -> None:
    assert read_override(json.loads(json.dumps(write_override(FULL)))) == FULL
    assert revision(FULL) == revision(read_override(write_override(FULL)))
