"""What the index gives points for, from a dated file.

`resources/reports/index-766.toml`: each entry holds from its `effective_from` until a later entry of the
same metric begins, so that an old period is still measured by its own numbers.
"""

from __future__ import annotations

import tomllib
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from resources import path
from services.rules.index_766 import Metric, Scale

if TYPE_CHECKING:
    from datetime import date


def load_scales(on: date) -> tuple[Scale, ...]:
    """Return the metrics in force on a day, in the order of the file."""
    return tuple(
        Scale(
            Metric(entry["metric"]),
            entry["name"],
            entry["group"],
            entry["unit"],
            entry["max_points"],
            Fraction(entry["full_at_percent"]) / 100,
            entry.get("empty_points"),
            entry["source"],
        )
        for entry in _in_force(on)
    )


def _in_force(on: date) -> list[dict[str, Any]]:
    document = tomllib.loads(path("reports/index-766.toml").read_text(encoding="utf-8"))
    found: dict[str, dict[str, Any]] = {}
    for entry in sorted(document["metrics"], key=lambda entry: entry["effective_from"]):
        if entry["effective_from"] <= on:
            found[entry["metric"]] = entry
    return list(found.values())
