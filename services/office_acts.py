"""The acts of the office itself, to no dossier: written with the place they are found by, and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import office_acts
from services.projections import milliseconds, project_office, read_act
from services.rules.acts import Act, ActKind, OfficePayload, Written
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from models.journal import StoredAct
    from models.store import Reading
    from services.book import Recording


def append(
    recording: Recording, kind: ActKind, payload: OfficePayload, officer: str, at: datetime
) -> Act:
    """Append an act of the office, and where it lies."""
    act = recording.append(Written(kind, at, officer, payload))
    project_office(recording.db, act)
    return act


def acts_between(db: Reading, kind: ActKind, since: datetime, until: datetime) -> tuple[Act, ...]:
    """Return the readable acts of a kind made in `[since, until)`, oldest first."""
    found = office_acts.between(db, kind.value, milliseconds(since), milliseconds(until))
    return _readable(found)


def acts_by_key(db: Reading, kind: ActKind, key: str) -> tuple[Act, ...]:
    """Return the readable acts of a kind with that key, oldest first."""
    return _readable(office_acts.by_key(db, kind.value, key))


def acts_of_person(
    db: Reading, kind: ActKind, person: tuple[str, str], since: datetime, limit: int
) -> tuple[Act, ...]:
    """Return the newest acts of a kind about a person (name, number), newest first."""
    name, number = person
    folded = (fold(name), number)
    return _readable(office_acts.of_person(db, kind.value, folded, milliseconds(since), limit))


def _readable(found: Iterable[StoredAct]) -> tuple[Act, ...]:
    return tuple(act for stored in found if (act := read_act(stored)) is not None)
