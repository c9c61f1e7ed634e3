"""Which open dossiers other rules would promise otherwise: shown and asked about, never changed by itself.

A date printed on a slip stays what it is until an officer decides; this only finds the dossiers to decide
on, and makes the requests for those decided. What was extended or apologised for keeps its date: somebody
gave it his word. A linked dossier follows its parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import procedure_versions
from services.dossier_lists import DossierLists, ListKind
from services.rules.life_requests import Reschedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from services.calendars import DayChange
    from services.desk import Desk
    from services.dossier_life import Recorded
    from services.dossiers import Dossiers
    from services.rules.dossier_state import DossierState

PAGE_LINES = 100


@dataclass(frozen=True, slots=True)
class MovedPromise:
    """A dossier whose promised date the rules in force would not give.

    Attributes:
        printed: The date promised, on the slip.
        computed: What the rules in force give.
    """

    dossier_id: bytes
    code: str
    printed: datetime
    computed: datetime


def moved_promises(
    lists: DossierLists, dossiers: Dossiers, changed: Sequence[DayChange]
) -> tuple[MovedPromise, ...]:
    """Return the open dossiers that the changed days touch, the earliest printed date first.

    Args:
        changed: What the calendar now in force changed; days that only changed their words are ignored.
    """
    days = [change.on for change in changed if change.moves_deadlines]
    found = []
    for dossier_id in _open_dossiers(lists) if days else ():
        sheet, now = dossiers.sheet(dossier_id), dossiers.explain(dossier_id)
        last = max(sheet.due_at, now.due_at).date()
        touched = any(sheet.received_at.date() <= on <= last for on in days)
        if touched and now.due_at != sheet.due_at and may_move(sheet.life):
            found.append(MovedPromise(dossier_id, sheet.code, sheet.due_at, now.due_at))
    return in_order(found)


def moved_by_procedures(desk: Desk, codes: Sequence[str]) -> tuple[MovedPromise, ...]:
    """Return the open dossiers of these procedures that would be due otherwise by what is offered now.

    They keep the law they were received under; nothing here changes that. A date that is over already is
    not proposed, nor is one of a linked procedure, whose parts have limits of their own.
    """
    with desk.store.reading() as db:
        numbers = procedure_versions.open_dossiers(db, codes) if codes else {}
    found = []
    for code in (code for of_one in numbers.values() for code in of_one):
        dossier_id = desk.dossiers.find(code)
        sheet, now = desk.dossiers.sheet(dossier_id), desk.dossiers.explain_renewed(dossier_id)
        if now is None or sheet.life.received.linked:
            continue
        if desk.clock() < now.due_at != sheet.due_at and may_move(sheet.life):
            found.append(MovedPromise(dossier_id, code, sheet.due_at, now.due_at))
    return in_order(found)


def may_move(state: DossierState) -> bool:
    """Whether an officer may be asked to move this promise."""
    return state.is_unsolved and not state.apologies and not state.is_linked_whole


def in_order(found: Iterable[MovedPromise]) -> tuple[MovedPromise, ...]:
    """Return them, the earliest promise first."""
    return tuple(sorted(found, key=lambda one: (one.printed, one.code)))


def move(
    desk: Desk, moved: Sequence[MovedPromise], reason: str, officer: str
) -> tuple[Recorded, ...]:
    """Move these promises to what the rules in force give: all of them, or none.

    Each slip is issued anew; the old one is void.

    Raises:
        NotAllowedError: This officer may not.
        WrongStateError: One of them was solved meanwhile.
        InvalidInputError: There is no reason, or too many at once.
    """
    requests = [(one.dossier_id, Reschedule(one.computed, reason)) for one in moved]
    return desk.life.record_all(requests, officer)


def _open_dossiers(lists: DossierLists) -> Iterator[bytes]:
    opened = lists.open(ListKind.DOING)
    for position in range(0, opened.count, PAGE_LINES):
        yield from (line.dossier_id for line in lists.page(opened, position, PAGE_LINES))
