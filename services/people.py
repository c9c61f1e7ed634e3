"""People who have been here before: prefilled at the counter, without a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import person_rows
from services.projections import state_of
from services.rules.vietnamese_text import fold as without_marks

if TYPE_CHECKING:
    from datetime import datetime

    from models.store import Reading, Store
    from services.rules.acts import Person
    from services.rules.dossier_state import DossierState

SUGGESTIONS = 6
LOOK_BACK = 40  # newest dossiers of a name that are looked at for different people


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who filed before.

    Attributes:
        person: As they stood on their newest dossier.
        dossiers: How many dossiers this desk knows of them (at least).
        last_at: When the newest was received.
    """

    person: Person
    dossiers: int
    first_at: datetime
    last_at: datetime


class People:
    """Finds people by number or name among the dossiers of this desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def by_number(self, number: str) -> KnownPerson | None:
        """Return who filed under that personal number, or None."""
        number = "".join(number.split()).upper()
        with self._store.reading() as db:
            return self._by_number(db, number)

    def suggest(self, text: str) -> tuple[KnownPerson, ...]:
        """Return people whose name or number begins as typed, those who came last first."""
        text = text.strip()
        if len(text) < 2:
            return ()
        with self._store.reading() as db:
            if text.isdigit():
                ids = person_rows.by_number_start(db, text, LOOK_BACK)
            else:
                ids = person_rows.by_name(db, without_marks(text), LOOK_BACK)
            return _distinct(db, ids)

    def _by_number(self, db: Reading, number: str) -> KnownPerson | None:
        found = _distinct(db, person_rows.by_number(db, number, LOOK_BACK))
        return next((known for known in found if known.person.personal_id == number), None)


def _distinct(db: Reading, ids: list[bytes]) -> tuple[KnownPerson, ...]:
    """Return the people behind dossiers given newest first, each once."""
    people: dict[tuple[object, ...], KnownPerson] = {}
    for dossier_id in ids:
        state = state_of(db, dossier_id)
        if state is None:
            continue
        person = state.received.applicant
        identity = _identity(person)
        known = people.get(identity)
        if known is None and len(people) < SUGGESTIONS:
            at = state.received.received_at
            people[identity] = KnownPerson(person, 1, at, at)
        elif known is not None:
            people[identity] = _with_another(known, state)
    return tuple(people.values())


def _identity(person: Person) -> tuple[object, ...]:
    if person.personal_id:
        return (person.personal_id,)
    return (without_marks(person.name), person.born_on)


def _with_another(known: KnownPerson, state: DossierState) -> KnownPerson:
    at = state.received.received_at
    return KnownPerson(
        known.person, known.dossiers + 1, min(known.first_at, at), max(known.last_at, at)
    )
