"""No-appointment days (*ngày không hẹn*): on some weekday, some fields are solved while the citizen waits.

An office's own decision, dated. Shape of the stored list (JSON; weekdays count from Monday, 0):

    [{"weekday": 2, "fields": ["Hộ tịch"], "since": "2026-11-25", "until": null, "source": "Kế hoạch 45/KH-UBND"}]
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class SameDayRule:
    """One weekday on which some fields are solved the same day.

    Attributes:
        weekday: 0 for Monday.
        fields: *Lĩnh vực* as the catalogue names them.
        until: Last day, inclusive; None while it goes on.
        source: The plan or notice; may be empty.
    """

    weekday: int
    fields: tuple[str, ...]
    since: date
    until: date | None = None
    source: str = ""

    def holds(self, field: str, on: date) -> bool:
        """Whether procedures of `field` received on that day are promised the same day."""
        in_time = self.since <= on and (self.until is None or on <= self.until)
        return in_time and on.weekday() == self.weekday and field in self.fields


def is_same_day(rules: Iterable[SameDayRule], field: str, on: date) -> bool:
    """Whether any rule promises that field the same day."""
    return any(rule.holds(field, on) for rule in rules)


def has_same_day(rules: Iterable[SameDayRule], on: date) -> bool:
    """Whether a day is a no-appointment day for anything."""
    return any(rule.holds(field, on) for rule in rules for field in rule.fields)


def read_rules(stored: Iterable[dict[str, Any]]) -> tuple[SameDayRule, ...]:
    """Return the rules of a stored list."""
    return tuple(
        SameDayRule(
            one["weekday"],
            tuple(one["fields"]),
            date.fromisoformat(one["since"]),
            date.fromisoformat(one["until"]) if one["until"] else None,
            one["source"],
        )
        for one in stored
    )


def write_rules(rules: Iterable[SameDayRule]) -> list[dict[str, Any]]:
    """Return the stored list of rules."""
    return [
        {
            "weekday": rule.weekday,
            "fields": list(rule.fields),
            "since": rule.since.isoformat(),
            "until": rule.until.isoformat() if rule.until else None,
            "source": rule.source,
        }
        for rule in rules
    ]
