"""Limits, targets, coded reasons and document numbers that law and provinces set: dated data, never code.

The file is `resources/rules/life.toml`; an office adds lines of its own in the same shape. Of several lines
with one name, the one that came into force last on the day asked about holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from services.rules.limits import Limit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class LegalLimit:
    """One number that law or the province sets, from a day on.

    Attributes:
        certainty: `"official"`, `"practice"` or `"uncertain"`.
    """

    name: str
    value: int
    since: date
    source: str
    certainty: str = "official"


@dataclass(frozen=True, slots=True)
class CodedReason:
    """One reason an officer may choose.

    Attributes:
        use: For what: `"repeated_supplement"`, `"refuse"`, `"late"`, `"stop"`.
    """

    use: str
    code: str
    words: str


@dataclass(frozen=True, slots=True)
class SupplementTime:
    """How long a citizen has to supplement, for one procedure (`""` for all others)."""

    procedure: str
    limit: Limit
    since: date


@dataclass(frozen=True, slots=True)
class LegalRules:
    """All of it."""

    limits: tuple[LegalLimit, ...]
    supplements: tuple[SupplementTime, ...]
    reasons: tuple[CodedReason, ...]
    number_suffixes: Mapping[str, str]

    def limit(self, name: str, on: date) -> LegalLimit:
        """Return the limit of that name in force on a day.

        Raises:
            KeyError: None is.
        """
        known = [one for one in self.limits if one.name == name and one.since <= on]
        if not known:
            raise KeyError(name)
        return max(known, key=lambda one: one.since)

    def value(self, name: str, on: date) -> int:
        """Return the value of a limit in force on a day."""
        return self.limit(name, on).value

    def supplement_limit(self, procedure: str, on: date) -> Limit | None:
        """Return how long a citizen has to supplement, or None if nothing says."""
        for code in (procedure, ""):
            known = [one for one in self.supplements if one.procedure == code and one.since <= on]
            if known:
                return max(known, key=lambda one: one.since).limit
        return None

    def reasons_for(self, use: str) -> tuple[CodedReason, ...]:
        """Return the reasons one may choose for `use`."""
        return tuple(reason for reason in self.reasons if reason.use == use)

    def reason_words(self, use: str, code: str) -> str:
        """Return a reason's words; the code itself where it is not known here."""
        return next((one.words for one in self.reasons_for(use) if one.code == code), code)

    def with_limits(self, more: Iterable[LegalLimit]) -> LegalRules:
        """Return the same with further limits: an office's own."""
        return LegalRules(
            (*self.limits, *more), self.supplements, self.reasons, self.number_suffixes
        )


def read_legal_rules(document: Mapping[str, Any]) -> LegalRules:
    """Return the rules of a TOML document.

    Raises:
        KeyError, TypeError, ValueError: It is not of that shape.
    """
    return LegalRules(
        limits=tuple(
            LegalLimit(one["name"], int(one["value"]), one["from"], one["source"], one["certainty"])
            for one in document["limit"]
        ),
        supplements=tuple(
            SupplementTime(one["procedure"], Limit.parse(one["limit"]), one["from"])
            for one in document["supplement"]
        ),
        reasons=tuple(CodedReason(**one) for one in document["reason"]),
        number_suffixes=dict(document["number"]),
    )
