"""Procedures as documents: what is written is read back, and every fault is named at once."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.acts import PaperMode
from services.rules.deadlines import Limit, LimitUnit, Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.procedure_documents import (
    check_document,
    digest,
    expand,
    read_document,
    read_fee,
    with_version,
    write_document,
    write_fee,
)
from services.rules.procedures import Certainty, Paper
from tests.procedures import a_procedure

FILE = """
field = "Thú nuôi"
source = "Cổng thử nghiệm"
read_on = 2026-07-31
effective_to = 2027-02-28

[paper.can-cuoc]
name = "Thẻ căn cước còn giá trị sử dụng"
short = "Căn cước"
present = true

[[procedure]]
code = "9.000001"
name = "Đăng ký nuôi mèo"
short_name = "Nuôi mèo"
limit = "trong ngày"
rule_15h = "same_day_next_day"
fee = { kind = "per_copy", amount_vnd = 8000 }
result = "Trích lục"
papers = [
  { name = "Tờ khai theo mẫu", short = "Tờ khai" },
  "can-cuoc",
  { use = "can-cuoc", short = "Căn cước của chủ cũ", optional = true },
]

[[procedure]]
code = "9.000002"
name = "Đăng ký nuôi chó"
short_name = "Nuôi chó"
limit = "3 ngày làm việc"
fee = { kind = "free" }
field = "Chó"
result = "Trích lục"
"""


def documents() -> list[dict[str, Any]]:
    return list(expand(tomllib.loads(FILE)))


def faults(**changes: Any) -> list[str]:
    document = documents()[0] | changes
    return [problem.field for problem in check_document(document)]


def test_defaults_and_shared_papers_are_put_in() -> None:
    cat, dog = map(read_document, documents())
    assert (cat.field, dog.field) == ("Thú nuôi", "Chó")
    assert cat.effective_to == dog.effective_to == date(2027, 2, 28)
    assert cat.papers == (
        Paper("Tờ khai theo mẫu", "Tờ khai"),
        Paper("Thẻ căn cước còn giá trị sử dụng", "Căn cước", 0, 0, 0, PaperMode.PRESENT),
        Paper(
            "Thẻ căn cước còn giá trị sử dụng",
            "Căn cước của chủ cũ",
            0,
            0,
            0,
            PaperMode.PRESENT,
            required=False,
        ),
    )
    assert cat.limit == Limit(1, LimitUnit.SAME_DAY)
    assert cat.rule_15h is Rule15h.SAME_DAY_NEXT_DAY
    assert dog.rule_15h is Rule15h.NONE


def test_a_whole_document_has_no_faults() -> None:
    assert [check_document(document) for document in documents()] == [(), ()]


def test_every_fault_is_named_at_once() -> None:
    document = documents()[0] | {
        "code": "abc",
        "short_name": "x" * 41,
        "limit": "vài hôm",
        "rule_15h": "sometimes",
        "fee": {"kind": "fixed"},
        "read_on": "31/07/2026",
        "certainty": "uncertain",
        "form_set": "police",
        "papers": [
            {"name": "", "short": "A"},
            {"name": "B", "short": "B", "original": 20240},
            {"name": "C", "short": "C", "case": "không-có"},
            {"name": "D", "short": "D", "original": 0},
            {"name": "E", "short": "E", "present": True, "copy": 1},
            {"use": "không-có"},
        ],
    }
    assert sorted({problem.field for problem in check_document(document)}) == [
        "code",
        "fee",
        "form_set",
        "limit",
        "papers[0].name",
        "papers[1]",
        "papers[2].case",
        "papers[3]",
        "papers[4]",
        "papers[5]",
        "read_on",
        "rule_15h",
        "short_name",
        "uncertain",
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"colour": "đỏ"}, "colour"),
        ({"name": ""}, "name"),
        ({"name": 7}, "name"),
        ({"name": "hai\ndòng"}, "name"),
        ({"aliases": "mèo"}, "aliases"),
        ({"fee": "miễn phí"}, "fee"),
        ({"papers": {"name": "A"}}, "papers"),
        ({"cases": ["giam-dinh"]}, "cases"),
        ({"effective_from": "2027-12-31"}, "effective_to"),
        ({"case_label": "Chứng cứ"}, "case_label"),
        ({"case_label": "C", "cases": [{"key": "a"}]}, "cases[0].name"),
        ({"case_label": "C", "cases": [{"key": "a", "name": "A", "size": 1}]}, "cases[0].size"),
        ({"case_label": "C", "cases": [{"key": "a", "name": "A"}] * 2}, "cases"),
        ({"case_label": "C", "cases": [{"key": "a", "name": "A", "limit": "x"}]}, "cases[0].limit"),
        ({"case_label": "C", "cases": [{"key": "a", "name": "A", "fee": 3}]}, "cases[0].fee"),
        ({"case_label": "C", "cases": [{"key": 1, "name": "A"}]}, "cases[0]"),
        ({"papers": [{"name": "A", "short": "A"}] * 2}, "papers"),
        ({"papers": [{"name": "A", "short": "A", "lookup": "yes"}]}, "papers[0].lookup"),
        ({"papers": [{"name": "A", "short": "A", "size": 1}]}, "papers[0].size"),
        ({"papers": [{"name": "A", "short": "A", "copy": "một"}]}, "papers[0]"),
        ({"papers": [{"name": "A", "short": "A" * 41}]}, "papers[0].short"),
        ({"papers": [{"name": "A", "short": "A", "group": 1}]}, "papers[0].group"),
        ({"papers": [{"name": "A", "short": str(n)} for n in range(401)]}, "papers"),
        ({"fee": {"kind": "bargain"}}, "fee"),
        ({"fee": {"kind": "free", "amount_vnd": 5}}, "fee"),
        ({"fee": {"kind": "free", "tip": 5}}, "fee.tip"),
        ({"certainty": "perhaps"}, "certainty"),
    ],
)
def test_a_fault_is_named_where_it_is(changes: dict[str, Any], field: str) -> None:
    assert faults(**changes) == [field]


def test_what_is_written_is_read_back() -> None:
    procedure = a_procedure(
        effective_from=date(2026, 9, 1),
        effective_to=date(2027, 2, 28),
        replaced_by="Luật mới",
        certainty=Certainty.UNCERTAIN,
        doubts=("Thời hạn chưa đối chiếu.",),
        marks=("0a1b2c3d", "4e5f6071", "8293a4b5", "c6d7e8f9"),
        form_set="residence",
        authority="Công an cấp xã",
    )
    document = json.loads(json.dumps(write_document(procedure), ensure_ascii=False))
    assert check_document(document) == ()
    assert read_document(document) == procedure


def test_a_version_known_already_is_not_worked_out_again() -> None:
    assert read_document(write_document(a_procedure()), "2026-01-01.abcdef").version == (
        "2026-01-01.abcdef"
    )


def test_marks_and_the_order_of_keys_do_not_make_another_version() -> None:
    document = write_document(a_procedure())
    turned = dict(reversed(document.items()))
    assert digest(turned | {"marks": ["1"]}) == digest(document)


@pytest.mark.parametrize(
    "rule",
    [
        FeeRule(FeeKind.FREE),
        FeeRule(FeeKind.SET_BY_COUNCIL),
        FeeRule(FeeKind.FIXED, 50_000, "giao dịch"),
        FeeRule(FeeKind.PER_COPY, 8_000),
        FeeRule(FeeKind.PER_PAGE, steps=((1, 2_000), (3, 1_000)), cap_vnd=200_000),
    ],
)
def test_fees_are_written_and_read_back(rule: FeeRule) -> None:
    assert read_fee(json.loads(json.dumps(write_fee(rule)))) == rule


papers = st.builds(
    Paper,
    name=st.sampled_from(["Tờ khai", "Giấy chứng sinh"]),
    short_name=st.uuids().map(str).map(lambda text: text[:20]),
    original=st.integers(0, 3),
    certified=st.integers(0, 3),
    copy=st.integers(1, 3),
    required=st.booleans(),
    lookup=st.booleans(),
    case=st.sampled_from([None, "giam-dinh", "cam-doan"]),
    group=st.sampled_from(["", "Nếu có"]),
    instead=st.sampled_from(["", "Giấy cam đoan"]),
)


@given(st.lists(papers, max_size=5))
def test_any_papers_are_written_and_read_back(drawn: list[Paper]) -> None:
    procedure = with_version(replace(a_procedure(), papers=tuple(drawn)))
    document = write_document(procedure)
    assert check_document(document) == ()
    assert read_document(document) == procedure
