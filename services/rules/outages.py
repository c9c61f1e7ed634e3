"""Outages: when the provincial system, the line or the power was down, folded from what was logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.life_acts import OutageLogged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from services.rules.acts import Act


class OutageCause(StrEnum):
    """What was down. Values are on disk."""

    SERVER = "server"
    LINE = "line"
    POWER = "power"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Outage:
    """One outage at one desk.

    Attributes:
        origin: Whose desk logged it.
        to_at: None while it lasts.
    """

    origin: str
    from_at: datetime
    to_at: datetime | None
    cause: OutageCause
    note: str
    officer: str

    def minutes(self, now: datetime) -> int:
        """Return how long it lasted, or has lasted, in whole minutes by the clock."""
        return int(((self.to_at or now) - self.from_at).total_seconds() // 60)

    def overlaps(self, from_at: datetime, to_at: datetime) -> bool:
        """Whether some of it lies in `[from_at, to_at)`."""
        return self.from_at < to_at and (self.to_at is None or self.to_at > from_at)


def fold_outages(acts: Iterable[Act]) -> tuple[Outage, ...]:
    """Return the outages that acts tell of, oldest first; a later act about the same start holds."""
    found: dict[tuple[str, datetime], Outage] = {}
    for act in acts:
        payload = act.payload
        if not isinstance(payload, OutageLogged):
            continue
        key = (act.origin, payload.from_at)
        begun = found.get(key)
        found[key] = Outage(
            act.origin,
            payload.from_at,
            payload.to_at,
            OutageCause(payload.cause),
            payload.note or (begun.note if begun else ""),
            act.officer,
        )
    return tuple(sorted(found.values(), key=lambda one: (one.from_at, one.origin)))
