"""The limits, targets and reasons in force at this office: the shipped file and the office's own lines."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING

import resources
from models import settings
from services.errors import InvalidInputError
from services.rules.legal_rules import LegalLimit, LegalRules, read_legal_rules

if TYPE_CHECKING:
    from models.store import Reading, Store

OWN_LIMITS = "own_limits"
LARGEST = 10_000


def load_legal_rules(db: Reading) -> LegalRules:
    """Return the rules this office goes by."""
    return shipped_rules().with_limits(own_limits(db))


def shipped_rules() -> LegalRules:
    """Return the rules as they are shipped, without an office's own lines."""
    text = resources.path("rules/life.toml").read_text(encoding="utf-8")
    return read_legal_rules(tomllib.loads(text))


def own_limits(db: Reading) -> tuple[LegalLimit, ...]:
    """Return the lines this office added."""
    return tuple(
        LegalLimit(
            one["name"],
            one["value"],
            date.fromisoformat(one["since"]),
            one["source"],
            one["certainty"],
        )
        for one in settings.read(db, OWN_LIMITS) or ()
    )


def set_limit(store: Store, limit: LegalLimit) -> None:
    """Add a line of the office's own; of the same name and day it takes the place of the earlier one.

    Raises:
        InvalidInputError: No number law would set, or no source.
    """
    if not 0 <= limit.value <= LARGEST:
        raise InvalidInputError("limit", "out_of_range", str(limit.value))
    if not limit.source.strip():
        raise InvalidInputError("source", "missing")
    with store.writing() as db:
        kept = [one for one in own_limits(db) if (one.name, one.since) != (limit.name, limit.since)]
        settings.write(
            db,
            OWN_LIMITS,
            [
                {
                    "name": one.name,
                    "value": one.value,
                    "since": one.since.isoformat(),
                    "source": one.source,
                    "certainty": one.certainty,
                }
                for one in (*kept, limit)
            ],
        )
