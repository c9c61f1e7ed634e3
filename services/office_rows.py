"""What an act of the office itself is found by: the row the projection keeps of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from models.office_acts import OfficeActRow
from services.rules.life_acts import (
    DayClosed,
    NumbersReserved,
    NumberVoided,
    OutageLogged,
    TurnedAway,
)
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from services.rules.acts import Act


class Keys(NamedTuple):
    """What an act is found by besides its kind and time."""

    key: str = ""
    folded: str = ""
    personal_id: str = ""


def office_row(act: Act, at_ms: int) -> OfficeActRow | None:
    """Return what an act of the office is found by, or None for one nobody looks up."""
    keys = _keys(act)
    if keys is None:
        return None
    return OfficeActRow(act.origin, act.epoch, act.seq, act.kind, at_ms, *keys)


def _keys(act: Act) -> Keys | None:
    match act.payload:
        case TurnedAway(number=number, name=name, draft=draft):
            return Keys(f"{act.at.year}/{number}", fold(name), _personal_id(draft))
        case OutageLogged(from_at=from_at):
            return Keys(from_at.isoformat())
        case NumbersReserved(day=day):
            return Keys(day.isoformat())
        case NumberVoided(code=code):
            return Keys(code)
        case DayClosed(on=on):
            return Keys(on.isoformat())
    return None


def _personal_id(draft: str) -> str:
    return str(json.loads(draft)["applicant"]["personal_id"]) if draft else ""
