from __future__ import annotations

from datetime import date
from fractions import Fraction

from services.rules.index_766 import Metric
from services.rules.legal_rules import LegalLimit
from services.rules.targets import gauge_targets, on_time_target
from tests.a_period import legal_rules

TODAY = date(2026, 11, 23)
BEFORE = date(2022, 6, 22)


def test_targets_come_from_the_dated_rules():
    rules = legal_rules()
    assert on_time_target(rules, TODAY) == Fraction(95, 100)
    assert gauge_targets(rules, TODAY) == {
        Metric.RESULT: Fraction(1),
        Metric.PAPERS: Fraction(80, 100),
        Metric.REUSE: Fraction(50, 100),
        Metric.ONLINE: Fraction(50, 100),
        Metric.SATISFACTION: Fraction(90, 100),
    }


def test_before_its_day_nothing_is_a_target():
    assert on_time_target(legal_rules(), BEFORE) is None
    assert gauge_targets(legal_rules(), BEFORE) == {}


def test_a_target_of_the_office_takes_the_place_of_the_shipped_one():
    own = LegalLimit("target_on_time", 98, date(2026, 1, 1), "Kế hoạch của xã")
    rules = legal_rules().with_limits([own])
    assert on_time_target(rules, TODAY) == Fraction(98, 100)
    assert on_time_target(rules, date(2025, 12, 31)) == Fraction(95, 100)
