"""What the counter shows beside the sheet: who was just here, what is asked for often, the slip to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from models import counter_rows
from services.clock import VIETNAM
from services.promises import Promises
from services.rules.acts import Act, ActKind
from services.rules.fold import begin
from services.slips import slip_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.drafts import Draft
    from services.forms.pictures import Picture
    from services.promises import Promised
    from services.reception import Preview
    from services.workplace import Workplace

RECENT = 5
USUAL = (
    "2.000635",
    "1.001193",
    "1.004873",
    "2.000815",
)  # asked for most everywhere, for a new desk


@dataclass(frozen=True, slots=True)
class RecentDossier:
    """One dossier this desk received today.

    Attributes:
        number: The last part of the code, `"0307"`.
        procedure: Its short name.
    """

    dossier_id: bytes
    code: str
    number: str
    name: str
    procedure: str
    received_at: datetime


class Counter:
    """Answers what the reception page shows besides the sheet."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def recent(self, limit: int = RECENT) -> tuple[RecentDossier, ...]:
        """Return what this desk received today, newest first."""
        midnight = datetime.combine(self._at.clock().date(), time.min, VIETNAM)
        since_ms = round(midnight.timestamp() * 1000)
        with self._at.book.store.reading() as db:
            rows = counter_rows.newest(db, self._at.desk().number, since_ms, limit)
        return tuple(
            RecentDossier(
                dossier_id=dossier_id,
                code=code,
                number=code.rpartition("-")[2],
                name=name,
                procedure=procedure,
                received_at=datetime.fromtimestamp(received_at_ms / 1000, VIETNAM),
            )
            for dossier_id, code, name, procedure, received_at_ms in rows
        )

    def frequent(self) -> Mapping[str, int]:
        """Return how often each procedure was received lately, most often first."""
        with self._at.book.store.reading() as db:
            return counter_rows.frequent(db)

    def offered_first(self) -> tuple[str, ...]:
        """Return the codes worth a chip: what this desk receives often, then what all desks do."""
        own = self.frequent()
        return tuple(dict.fromkeys((*own, *USUAL)))

    def slip_picture(self, draft: Draft, preview: Preview, officer: str, width_px: int) -> Picture:
        """Return the first page of the slip as it will be printed, if nothing changes.

        Slow (tens of milliseconds): call it off the UI thread.
        """
        from services.forms.paper import Paper
        from services.forms.slip import preview as slip_preview

        promises, now = Promises(self._at), self._at.clock()
        ids = (bytes([place]) * 16 for place in count())
        promised = [
            one
            for item in preview.items
            for one in promises.acts(draft, item, now, partial(next, ids))
        ]
        states = [begin(_unwritten(one, officer), one.received) for one in promised]
        uncertain = frozenset(one.dossier_id for one in promised if one.appointment.warnings)
        slip = slip_of(states, self._at.issuer(officer), uncertain=uncertain)
        return slip_preview(slip, Paper(self._at.desk().paper), width_px)


def _unwritten(promised: Promised, officer: str) -> Act:
    """Return the act of reception as it would be; it is never stored."""
    return Act(
        origin="",
        epoch=0,
        seq=0,
        hash=b"",
        dossier_id=promised.dossier_id,
        kind=ActKind.RECEIVED,
        at=promised.appointment.received_at,
        officer=officer,
    )
