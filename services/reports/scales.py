"""What the index gives points for and what the office is to reach, from dated files.

`resources/reports/index-766.toml` and `targets.toml`: each entry holds from its `effective_from` until a
later entry of the same metric begins, so that an old period is still measured by its own numbers.
"""

from __future__ import annotations

import tomllib
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from resources import path
from services.rules.index_766 import Metric, Scale

if TYPE_CHECKING:
    from datetime import date

ON_TIME = "on_time"  # the chair's percentage; it is a target, not a metric of the index


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
        for entry in _in_force("index-766.toml", "metrics", on)
    )


def load_targets(on: date) -> dict[str, Fraction]:
    """Return the ratios to reach in force on a day, by metric; `on_time` is the chair's percentage."""
    return {
        entry["metric"]: Fraction(entry["percent"]) / 100
        for entry in _in_force("targets.toml", "targets", on)
    }


def _in_force(name: str, key: str, on: date) -> list[dict[str, Any]]:
    document = tomllib.loads(path(f"reports/{name}").read_text(encoding="utf-8"))
    found: dict[str, dict[str, Any]] = {}
    for entry in sorted(document[key], key=lambda entry: entry["effective_from"]):
        if entry["effective_from"] <= on:
            found[entry["metric"]] = entry
    return list(found.values())
