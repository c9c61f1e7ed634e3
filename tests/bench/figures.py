"""A measured figure, and how it is printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of a benchmark.

    Attributes:
        bar: What the issue asks for, in words; empty where it asks nothing.
    """

    name: str
    value: float
    unit: str
    bar: str = ""

    def __str__(self) -> str:
        bar = f"   (bar: {self.bar})" if self.bar else ""
        return f"{self.name:<58} {self.value:>10.3f} {self.unit}{bar}"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(name: str, seconds: Sequence[float], bar: str = "") -> list[Figure]:
    """Return p50, p95 and p99 of durations, in milliseconds."""
    return [
        Figure(f"{name} p50", statistics.median(seconds) * 1000, "ms", bar),
        Figure(f"{name} p95", percentile(seconds, 0.95) * 1000, "ms"),
        Figure(f"{name} p99", percentile(seconds, 0.99) * 1000, "ms"),
    ]
