"""The outage log: begun and ended at the counter, or told afterwards; with what was received meanwhile.

Reception itself never waits for any of it. The log is for the report to the province: minutes, and the
dossiers of the time, found by their true time of reception.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from models import counter_rows
from services.errors import InvalidInputError, WrongStateError
from services.office_acts import acts_between, append
from services.projections import milliseconds, state_of
from services.rules.acts import ActKind
from services.rules.life_acts import OutageLogged
from services.rules.outages import Outage, OutageCause, fold_outages

if TYPE_CHECKING:
    from datetime import datetime

    from services.rules.dossier_state import DossierState
    from services.workplace import Workplace

LONGEST = timedelta(days=30)  # more is a slip of the hand
MOST_LISTED = 2_000
GRACE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DossierMeanwhile:
    """A dossier received while something was down.

    Attributes:
        is_late_entry: It was received on paper and entered afterwards.
    """

    dossier_id: bytes
    code: str
    name: str
    procedure: str
    received_at: datetime
    is_late_entry: bool


@dataclass(frozen=True, slots=True)
class OutageReport:
    """One outage with what it cost.

    Attributes:
        minutes: By the clock.
        working_minutes: Those in office hours.
        dossiers: What this machine knows to have been received meanwhile, by time of reception.
    """

    outage: Outage
    minutes: int
    working_minutes: int
    dossiers: tuple[DossierMeanwhile, ...]


class Outages:
    """Logs when something was down at this desk."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock

    def running(self) -> Outage | None:
        """Return the outage of this desk that has not ended."""
        now = self._clock()
        own = self.between(now - LONGEST, now + GRACE)
        return next((one for one in reversed(own) if one.to_at is None and self._is_own(one)), None)

    def begin(
        self, cause: OutageCause, officer: str, *, from_at: datetime | None = None, note: str = ""
    ) -> Outage:
        """Log that something is down since `from_at` (now, if not said).

        Raises:
            WrongStateError: An outage is running already.
            InvalidInputError: It would begin in the future, or impossibly long ago.
        """
        if self.running() is not None:
            raise WrongStateError("outage_running", "begin_outage")
        from_at = from_at or self._clock()
        self._require_time(from_at)
        return self._log(OutageLogged(from_at, cause.value, note=note.strip()), officer)

    def end(self, officer: str, *, to_at: datetime | None = None) -> Outage:
        """Log that it works again since `to_at` (now, if not said).

        Raises:
            WrongStateError: Nothing was logged as down.
            InvalidInputError: It would end before it began, or in the future.
        """
        running = self.running()
        if running is None:
            raise WrongStateError("outage_none", "end_outage")
        return self._ended(running.cause, running.from_at, to_at or self._clock(), "", officer)

    def tell(
        self, cause: OutageCause, from_at: datetime, to_at: datetime, officer: str, note: str = ""
    ) -> Outage:
        """Log an outage that is over: the power was gone, and this machine with it.

        Raises:
            InvalidInputError: It would end before it began, or in the future.
        """
        self._require_time(from_at)
        return self._ended(cause, from_at, to_at, note, officer)

    def between(self, from_at: datetime, to_at: datetime) -> tuple[Outage, ...]:
        """Return the outages of all desks known here that overlap `[from_at, to_at)`, oldest first."""
        with self._book.store.reading() as db:
            logged = acts_between(
                db, ActKind.OUTAGE_LOGGED, from_at - LONGEST, self._clock() + GRACE
            )
        return tuple(one for one in fold_outages(logged) if one.overlaps(from_at, to_at))

    def report(self, outage: Outage) -> OutageReport:
        """Return an outage with its minutes and the dossiers received meanwhile.

        Slow on a big book (it walks every dossier once): call it off the UI thread.
        """
        now = self._clock()
        to_at = outage.to_at or now + GRACE  # while it lasts, also what was received just now
        with self._book.store.reading() as db:
            ids = counter_rows.received_between(
                db, milliseconds(outage.from_at), milliseconds(to_at), MOST_LISTED
            )
            states = [state_of(db, dossier_id) for dossier_id in ids]
        calendar = self._at.calendar()
        return OutageReport(
            outage,
            outage.minutes(now),
            calendar.working_minutes(outage.from_at, outage.to_at or now),
            tuple(_meanwhile(state) for state in states if state is not None),
        )

    def _is_own(self, outage: Outage) -> bool:
        return outage.origin == self._book.origin

    def _ended(
        self, cause: OutageCause, from_at: datetime, to_at: datetime, note: str, officer: str
    ) -> Outage:
        if not from_at < to_at <= self._clock() + GRACE:
            raise InvalidInputError("to_at", "out_of_range", to_at.isoformat())
        return self._log(OutageLogged(from_at, cause.value, to_at, note.strip()), officer)

    def _require_time(self, from_at: datetime) -> None:
        now = self._clock()
        if not now - LONGEST <= from_at <= now + GRACE:
            raise InvalidInputError("from_at", "out_of_range", from_at.isoformat())

    def _log(self, payload: OutageLogged, officer: str) -> Outage:
        with self._book.recording() as recording:
            act = append(recording, ActKind.OUTAGE_LOGGED, payload, officer, self._clock())
        return fold_outages([act])[0]


def _meanwhile(state: DossierState) -> DossierMeanwhile:
    received = state.received
    return DossierMeanwhile(
        state.dossier_id,
        received.code,
        received.applicant.name,
        received.procedure.short_name,
        received.received_at,
        received.late_entry,
    )
