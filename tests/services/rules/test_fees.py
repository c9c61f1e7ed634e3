"""Facts about fees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.fees import (
    COUNCIL_KNOWN,
    COUNCIL_UNKNOWN,
    FREE_NOTE,
    Fee,
    FeeKind,
    FeeRule,
    compute,
    fee_label,
    in_words,
    money,
)

CERTIFIED = FeeRule(FeeKind.PER_PAGE, steps=((1, 2000), (3, 1000)), cap_vnd=200_000)
EXTRACT = FeeRule(FeeKind.PER_COPY, 8000)
DEAL = FeeRule(FeeKind.FIXED, 50_000, "giao dịch")


def test_copies_are_multiplied():
    assert compute(EXTRACT, copies=2) == Fee(16_000, ("2 bản × 8.000\u00a0đ",))


def test_a_fixed_fee_does_not_depend_on_copies():
    assert compute(DEAL, copies=5, pages=9) == Fee(50_000, ("1 giao dịch × 50.000\u00a0đ",))


@pytest.mark.parametrize(
    ("copies", "pages", "amount_vnd", "lines"),
    [
        (1, 1, 2_000, ("1 trang × 2.000\u00a0đ",)),
        (1, 2, 4_000, ("2 trang × 2.000\u00a0đ",)),
        (1, 3, 5_000, ("2 trang × 2.000\u00a0đ", "1 trang × 1.000\u00a0đ")),
        (
            2,
            5,
            14_000,
            ("2 trang × 2.000\u00a0đ", "3 trang × 1.000\u00a0đ", "2 bản × 7.000\u00a0đ"),
        ),
        (1, 198, 200_000, ("2 trang × 2.000\u00a0đ", "196 trang × 1.000\u00a0đ")),
        (
            3,
            1_200,
            600_000,
            (
                "2 trang × 2.000\u00a0đ",
                "1.198 trang × 1.000\u00a0đ",
                "tối đa 200.000\u00a0đ/bản",
                "3 bản × 200.000\u00a0đ",
            ),
        ),
        (0, 0, 2_000, ("1 trang × 2.000\u00a0đ",)),
    ],
)
def test_pages_cost_less_from_the_third_on_and_never_more_than_the_cap(
    copies, pages, amount_vnd, lines
):
    assert compute(CERTIFIED, copies=copies, pages=pages) == Fee(amount_vnd, lines)


def test_what_is_free_says_so():
    assert compute(FeeRule(FeeKind.FREE), exempt_reason="hộ nghèo") == Fee(0, note=FREE_NOTE)


def test_an_exemption_gives_its_reason():
    assert compute(EXTRACT, copies=2, exempt_reason=" hộ nghèo ") == Fee(0, note="Miễn: hộ nghèo")
    assert compute(EXTRACT, exempt_reason="  ").amount_vnd == 8_000


def test_a_rate_of_the_council_must_be_known():
    rule = FeeRule(FeeKind.SET_BY_COUNCIL)
    assert compute(rule) == Fee(0, note=COUNCIL_UNKNOWN, is_known=False)
    assert compute(rule, council_fee_vnd=0) == Fee(0, note=COUNCIL_KNOWN)
    assert compute(rule, council_fee_vnd=75_000) == Fee(
        75_000, ("1 hồ sơ × 75.000\u00a0đ",), COUNCIL_KNOWN
    )
    assert compute(rule, exempt_reason="hộ nghèo") == Fee(0, note="Miễn: hộ nghèo")


@given(st.integers(1, 50), st.integers(1, 3000), st.sampled_from([CERTIFIED, EXTRACT, DEAL]))
def test_more_copies_or_pages_never_cost_less(copies, pages, rule):
    here = compute(rule, copies=copies, pages=pages).amount_vnd
    assert here <= compute(rule, copies=copies + 1, pages=pages).amount_vnd
    assert here <= compute(rule, copies=copies, pages=pages + 1).amount_vnd
    assert compute(CERTIFIED, pages=pages).amount_vnd <= 200_000


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": FeeKind.FIXED, "amount_vnd": -1},
        {"kind": FeeKind.PER_PAGE, "steps": ((2, 1000),)},
        {"kind": FeeKind.PER_PAGE, "steps": ((1, 2000), (1, 1000))},
        {"kind": FeeKind.PER_PAGE, "steps": ((1, -5),)},
        {"kind": FeeKind.PER_PAGE},
        {"kind": FeeKind.FREE, "steps": ((1, 1000),)},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match=r"fee|steps"):
        FeeRule(**wrong)


def test_labels_are_short():
    assert fee_label(EXTRACT) == "8.000\u00a0đ/bản"
    assert fee_label(DEAL) == "50.000\u00a0đ/giao dịch"
    assert fee_label(FeeRule(FeeKind.FIXED, 10_000)) == "10.000\u00a0đ/hồ sơ"
    assert fee_label(CERTIFIED) == "2.000\u00a0đ/trang"
    assert fee_label(FeeRule(FeeKind.FREE)) == "không thu"
    assert fee_label(FeeRule(FeeKind.SET_BY_COUNCIL)) == "theo HĐND tỉnh"


def test_money_has_dots_and_does_not_break():
    assert money(0) == "0\u00a0đ"
    assert money(16_000) == "16.000\u00a0đ"
    assert money(1_234_567) == "1.234.567\u00a0đ"


@pytest.mark.parametrize(
    ("amount_vnd", "spelt"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (105, "Một trăm linh năm đồng"),
        (8_000, "Tám nghìn đồng"),
        (16_000, "Mười sáu nghìn đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (200_000, "Hai trăm nghìn đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (1_050_000, "Một triệu không trăm năm mươi nghìn đồng"),
        (2_345_678, "Hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (3_000_021_000, "Ba tỷ không trăm hai mươi mốt nghìn đồng"),
        (12_000_000_000, "Mười hai tỷ đồng"),
        (1_000_000_000_000_000_000, "Một tỷ tỷ đồng"),
    ],
)
def test_receipts_spell_the_amount(amount_vnd, spelt):
    assert in_words(amount_vnd) == spelt


def test_a_negative_amount_has_no_words():
    with pytest.raises(ValueError, match="negative"):
        in_words(-1)
