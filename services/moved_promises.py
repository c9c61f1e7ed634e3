"""Which open dossiers another calendar would promise otherwise: shown and asked about, never changed by itself.

A date printed on a slip stays what it is until an officer decides; this only finds the dossiers to decide on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.dossier_lists import DossierLists, ListKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from services.calendars import DayChange
    from services.dossiers import Dossiers

PAGE_LINES = 100


@dataclass(frozen=True, slots=True)
class MovedPromise:
    """A dossier whose printed date the calendar in force would not give.

    Attributes:
        printed: The date on the slip.
        computed: What the calendar in force gives.
    """

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
        if touched and now.due_at != sheet.due_at:
            found.append(MovedPromise(sheet.code, sheet.due_at, now.due_at))
    return tuple(sorted(found, key=lambda one: (one.printed, one.code)))


def _open_dossiers(lists: DossierLists) -> Iterator[bytes]:
    opened = lists.open(ListKind.DOING)
    for position in range(0, opened.count, PAGE_LINES):
        yield from (line.dossier_id for line in lists.page(opened, position, PAGE_LINES))
