"""What an office is to reach, from the dated legal rules: the chair's percentage and the gauges' targets."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from services.rules.index_766 import Metric

if TYPE_CHECKING:
    from datetime import date

    from services.rules.legal_rules import LegalRules

_ON_TIME = "target_on_time"
_GAUGES = {
    Metric.RESULT: "target_electronic_results",
    Metric.PAPERS: "target_digitised",
    Metric.REUSE: "target_reused",
    Metric.ONLINE: "target_online",
    Metric.SATISFACTION: "target_satisfied",
}


def on_time_target(rules: LegalRules, on: date) -> Fraction | None:
    """Return the share of dossiers to be solved on time; None where nothing is set for that day."""
    return _target(rules, _ON_TIME, on)


def gauge_targets(rules: LegalRules, on: date) -> dict[Metric, Fraction]:
    """Return the targets of the gauges; those without one are left out."""
    found = {metric: _target(rules, name, on) for metric, name in _GAUGES.items()}
    return {metric: target for metric, target in found.items() if target is not None}


def _target(rules: LegalRules, name: str, on: date) -> Fraction | None:
    try:
        return Fraction(rules.value(name, on), 100)
    except KeyError:
        return None
