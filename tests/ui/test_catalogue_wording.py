"""Everything the catalogue can find has its sentence."""

from __future__ import annotations

import pytest

from services.portal_import import FieldChange, RejectedEntry
from services.rules.deadlines import Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.portal_doubts import Doubt, DoubtKind
from services.rules.procedures import Certainty
from tests.procedures import CARD, DECLARATION, a_procedure
from ui.catalogue_wording import (
    CERTAINTY_NAMES,
    RULE_NAMES,
    change_sentence,
    doubt_sentence,
    fee_line,
    fee_sentence,
    paper_counts,
    rejection_sentence,
    terms_line,
    what_to_do,
)


@pytest.mark.parametrize("kind", DoubtKind)
def test_every_doubt_has_a_sentence_and_something_to_do(kind: DoubtKind) -> None:
    doubt = Doubt(kind, "một chỗ", 3)
    assert doubt_sentence(doubt)[0].isupper() or doubt_sentence(doubt)[0].isdigit()
    assert "{" not in doubt_sentence(doubt)
    assert what_to_do(doubt).endswith(".")


def test_a_long_quotation_is_cut() -> None:
    assert len(doubt_sentence(Doubt(DoubtKind.FEE_SHAPE, "đồng " * 100))) < 230


def test_every_certainty_and_rule_has_a_name() -> None:
    assert set(CERTAINTY_NAMES) == set(Certainty)
    assert set(RULE_NAMES) == set(Rule15h)


@pytest.mark.parametrize(
    "reason", ["missing", "wrong_type", "not_a_code", "too_many", "repeated", "not_an_object"]
)
def test_every_rejection_has_a_sentence(reason: str) -> None:
    sentence = rejection_sentence(RejectedEntry(3, "9.1", "ma", reason))
    assert sentence.startswith("Mục 3 “9.1”: ")
    assert reason not in sentence


@pytest.mark.parametrize("field", ["name", "limit", "fee", "papers", "result"])
def test_every_change_says_from_what_to_what(field: str) -> None:
    sentence = change_sentence(FieldChange(field, "cũ", "mới"))
    assert sentence.endswith(": cũ → mới")
    assert not sentence.startswith(field)


def test_terms_are_told_in_one_line() -> None:
    assert (
        terms_line(a_procedure()) == "Thú nuôi · 3 ngày làm việc hoặc trong ngày · theo HĐND tỉnh"
    )
    assert fee_line(a_procedure(council_fees=(("", 8_000),))) == "8.000\u00a0đ theo HĐND tỉnh"


def test_a_fee_per_page_is_told_whole() -> None:
    rule = FeeRule(FeeKind.PER_PAGE, steps=((1, 2_000), (3, 1_000)), cap_vnd=200_000)
    assert fee_sentence(rule).replace("\u00a0", " ") == (
        "2.000 đ/trang, 1.000 đ/trang từ trang 3, tối đa 200.000 đ/bản"
    )


def test_counts_are_told_as_on_the_slip() -> None:
    assert paper_counts(DECLARATION) == "1 bản chính"
    assert paper_counts(CARD) == "xuất trình"
