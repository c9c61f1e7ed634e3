"""The life of a dossier after reception: what may be done now, and the one way to do it.

`record` checks the request against the table of acts, works out what is to be promised, writes the act and
queues the form that comes out of it, in one transaction. The window, the command line and batches call it alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from models import officers
from services.errors import InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from services.form_numbers import draw_form_number
from services.form_prints import FormPrints
from services.life_payloads import (
    answered,
    checked,
    ending,
    finished,
    given,
    legible,
    moving_promise,
    returned,
    urged,
)
from services.linked_life import follow
from services.projections import project, state_of
from services.rules.acts import ActKind, LifePayload, Noted, Written, stored
from services.rules.deadlines import (
    DueTime,
    Limit,
    Pause,
    Rule15h,
    appointment,
    clock_start,
    resumed_due,
)
from services.rules.fold import step
from services.rules.life import BusinessState, Form
from services.rules.life_acts import (
    Acknowledged,
    Apologised,
    Directed,
    Extended,
    Forwarded,
    Paid,
    PaymentRequested,
    PayMethod,
    Recalled,
    Returned,
    Supplemented,
    SupplementRequested,
)
from services.rules.life_requests import (
    KINDS,
    Apologise,
    AskPayment,
    AskSupplement,
    Extend,
    Finish,
    Recall,
    Refuse,
    Request,
    Reschedule,
    Stop,
    TakePayment,
    TakeSupplement,
    Withdraw,
)
from services.rules.moments import local
from services.rules.offers import LifeLimits, Offer, WhyNot, offer, offers
from services.rules.permissions import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.store import Reading, Writing
    from services.book import Recording
    from services.rules.dossier_state import DossierState
    from services.workplace import Workplace

PRINTED_AT_ONCE = (Form.SUPPLEMENT, Form.REFUSAL, Form.APOLOGY, Form.STOP)
MOST_AT_ONCE = 500  # dossiers of one batch: a page of the chair's list, a day's hand-over


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was done. It is on disk.

    Attributes:
        kind: Value of the act's kind.
        due_at: What is promised now.
        number: Number of the form that came out; empty for none.
        form: Which form that is; None for none.
        print_job: Its job in the printing queue; 0 for none.
    """

    dossier_id: bytes
    code: str
    kind: str
    state: str
    due_at: datetime
    number: str = ""
    form: Form | None = None
    print_job: int = 0


class DossierLife:
    """What officers do with a dossier between reception and the citizen's hand."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._book = workplace.book
        self._clock = workplace.clock
        self._prints = FormPrints(workplace)

    def state(self, dossier_id: bytes) -> DossierState:
        """Return all that is true of a dossier.

        Raises:
            NotFoundError: No such dossier here.
        """
        with self._book.store.reading() as db:
            return _known(db, dossier_id)

    def offers(self, dossier_id: bytes, officer: str) -> Mapping[ActKind, Offer]:
        """Return every act, and whether this officer may make it now."""
        now = self._clock()
        with self._book.store.reading() as db:
            state, role = _known(db, dossier_id), role_of(db, officer)
        return offers(state, role, self._limits(now), now)

    def record(
        self, dossier_id: bytes, request: Request, officer: str, at: datetime | None = None
    ) -> Recorded:
        """Do what `request` asks, if it may be done now.

        Args:
            at: When it happened, if not now: for what is told later.

        Raises:
            NotFoundError: No such dossier here.
            NotAllowedError: This officer may not.
            WrongStateError: It may not be done now; `why` says why.
            InvalidInputError: Something is missing or cannot be right.
        """
        with self._book.recording() as recording:
            done, after = self._record(recording, dossier_id, request, officer, at or self._clock())
            return self._printed(recording.db, done, after, officer)

    def record_all(
        self, requests: Sequence[tuple[bytes, Request]], officer: str
    ) -> tuple[Recorded, ...]:
        """Do several things at once: all of them, or none.

        Raises:
            As `record`; and InvalidInputError for more than `MOST_AT_ONCE`.
        """
        if len(requests) > MOST_AT_ONCE:
            raise InvalidInputError("dossiers", "too_many", str(len(requests)))
        now = self._clock()
        with self._book.recording() as recording:
            done = [
                self._record(recording, dossier_id, request, officer, now)
                for dossier_id, request in requests
            ]
            if len(done) > 1 and all(one.form is Form.APOLOGY for one, _ in done):
                return self._printed_together(recording.db, done, officer)
            return tuple(self._printed(recording.db, one, after, officer) for one, after in done)

    def _printed(self, db: Writing, done: Recorded, after: DossierState, officer: str) -> Recorded:
        """Queue the form an act brought out, if it is one that is printed at once."""
        if done.form not in PRINTED_AT_ONCE:
            return done
        return replace(done, print_job=self._prints.queue_after(db, after, done.form, officer))

    def _printed_together(
        self, db: Writing, done: Sequence[tuple[Recorded, DossierState]], officer: str
    ) -> tuple[Recorded, ...]:
        """Queue all letters as one job, named by the first."""
        job = self._prints.queue_letters(db, [after for _, after in done], officer)
        first, *rest = (one for one, _ in done)
        return (replace(first, print_job=job), *rest)

    def _record(
        self,
        recording: Recording,
        dossier_id: bytes,
        request: Request,
        officer: str,
        at: datetime,
    ) -> tuple[Recorded, DossierState]:
        state, kind = _known(recording.db, dossier_id), KINDS[type(request)]
        request = legible(request)
        require_time(state, at, self._clock())
        _require_known_officer(recording.db, request)
        offered = self._require_allowed(recording.db, kind, state, officer, at)
        if offered.needs_reason_code and not getattr(request, "reason_code", ""):
            raise InvalidInputError("reason_code", "missing")
        number = draw_form_number(recording, self._at, offered.form, at)
        payload = self._payload(state, request, at, number)
        if isinstance(payload, Extended | Apologised) and offered.why_not is None:
            payload = self._approved(recording.db, state, payload, officer, at)
        act = recording.append(Written(kind, at, officer, payload, dossier_id, state.heads))
        after = step(state, act)
        project(recording.db, after)
        follow(recording, after, officer, at)
        recorded = Recorded(
            dossier_id,
            state.received.code,
            kind.value,
            after.business.value,
            after.due_at,
            number,
            offered.form,
        )
        return recorded, after

    def _require_allowed(
        self, db: Reading, kind: ActKind, state: DossierState, officer: str, at: datetime
    ) -> Offer:
        offered = offer(kind, state, role_of(db, officer), self._limits(at), at)
        if offered.why_not is WhyNot.ROLE:
            raise NotAllowedError(kind.value)
        if offered.why_not is not None:
            raise WrongStateError(state.business.value, kind.value, offered.why_not.value)
        return offered

    def _approved(
        self,
        db: Reading,
        state: DossierState,
        payload: Extended | Apologised,
        officer: str,
        at: datetime,
    ) -> Extended | Apologised:
        """Return the re-appointment, naming who approved it where the rule asks for an approval."""
        is_further = len(state.apologies) >= self._limits(at).reappointments
        return replace(payload, approver=officer) if is_further else payload

    def _limits(self, at: datetime) -> LifeLimits:
        rules, on = self._at.legal_rules(), at.date()
        return LifeLimits(
            reappointments=rules.value("reappointments", on),
            supplement_requests=rules.value("supplement_requests", on),
        )

    # What is written, from what is asked for

    def _payload(
        self, state: DossierState, request: Request, at: datetime, number: str
    ) -> LifePayload | Noted:
        match request:
            case AskSupplement() | TakeSupplement() | AskPayment() | TakePayment() | Recall():
                return self._moving_clock(state, request, at, number)
            case Extend() | Apologise() | Reschedule():
                return moving_promise(state, request, at, number)
            case Finish():
                return finished(state, request, at)
            case Refuse() | Withdraw() | Stop():
                return ending(request, number)
            case Returned():
                return returned(state, request, at)
            case Directed():
                return urged(state, request)
            case Acknowledged():
                return answered(state, request)
            case _:
                return checked(request)

    def _moving_clock(
        self,
        state: DossierState,
        request: AskSupplement | TakeSupplement | AskPayment | TakePayment | Recall,
        at: datetime,
        number: str,
    ) -> LifePayload:
        match request:
            case AskSupplement():
                return self._asked(state, request, at, number)
            case TakeSupplement(papers, note):
                due = self._resumed_due(state, at)
                brought = tuple(stored(paper) for paper in papers)
                return Supplemented(state.due_at, due, brought, note.strip())
            case AskPayment(amount_vnd, what, citizen_due_at):
                if amount_vnd <= 0:
                    raise InvalidInputError("amount_vnd", "out_of_range", str(amount_vnd))
                return PaymentRequested(amount_vnd, state.due_at, what.strip(), citizen_due_at)
            case TakePayment():
                return self._paid(state, request, at)
            case Recall(reason):
                due = self._resumed_due(state, at) if _is_stopped(state) else state.due_at
                return Recalled(given(reason, "reason"), state.due_at, due)

    def _asked(
        self, state: DossierState, request: AskSupplement, at: datetime, number: str
    ) -> SupplementRequested:
        items = tuple(item for item in request.items if item.name.strip())
        if not items:
            raise InvalidInputError("items", "missing")
        if request.reason_code and not self._is_reason("repeated_supplement", request.reason_code):
            raise InvalidInputError("reason_code", "unknown", request.reason_code)
        citizen_due_at = request.citizen_due_at or self.citizen_due(state, at)
        if citizen_due_at is not None and citizen_due_at <= at:
            raise InvalidInputError("citizen_due_at", "in_the_past", citizen_due_at.isoformat())
        return SupplementRequested(
            number=number,
            items=items,
            due_before=state.due_at,
            reason=request.reason.strip(),
            reason_code=request.reason_code,
            legal_basis=request.legal_basis.strip(),
            citizen_due_at=citizen_due_at,
            approver=request.approver,
        )

    def citizen_due(self, state: DossierState, at: datetime) -> datetime | None:
        """Return until when a citizen asked now has time to supplement; None if nothing says."""
        procedure = state.received.procedure.code
        limit = self._at.legal_rules().supplement_limit(procedure, at.date())
        if limit is None:
            return None
        return appointment(at, limit, self._at.calendar(), due_time=DueTime.CLOSING).due_at

    def due_if_resumed(self, dossier_id: bytes, at: datetime | None = None) -> datetime:
        """Return what will be promised if the clock of a paused dossier runs again now."""
        return self._resumed_due(self.state(dossier_id), at or self._clock())

    def _paid(self, state: DossierState, request: TakePayment, at: datetime) -> Paid:
        if request.amount_vnd <= 0:
            raise InvalidInputError("amount_vnd", "out_of_range", str(request.amount_vnd))
        paid = Paid(
            request.amount_vnd,
            PayMethod(request.method),
            request.receipt.strip(),
            request.note.strip(),
        )
        if state.business is not BusinessState.FINANCIAL:
            return paid
        return replace(paid, due_before=state.due_at, due_after=self._resumed_due(state, at))

    def _resumed_due(self, state: DossierState, at: datetime) -> datetime:
        pause = state.stoppages[-1] if state.stoppages else None
        if pause is None or pause.to_at is not None:
            return state.due_at
        received, calendar = state.received, self._at.calendar()
        limit = Limit.parse(received.committed_limit or received.procedure.limit)
        rule = Rule15h(received.procedure.rule_15h)
        starts_at = clock_start(local(received.received_at), limit, calendar, rule)
        from_at = max(pause.from_at, starts_at)
        counted = Pause(from_at, max(at, from_at))
        return resumed_due(state.due_at, counted, limit, calendar, DueTime(received.due_time))

    def _is_reason(self, use: str, code: str) -> bool:
        return any(one.code == code for one in self._at.legal_rules().reasons_for(use))


def role_of(db: Reading, username: str) -> Role:
    """Return an officer's role; the command line itself acts as the lead."""
    row = officers.find(db, username)
    return Role(row.role) if row is not None else Role.LEAD


def _require_known_officer(db: Reading, request: Request) -> None:
    """Do nothing if who is to act next is somebody here; a misspelt name would hold what nobody sees."""
    to = request.to.strip() if isinstance(request, Forwarded | Directed) else ""
    if to and officers.find(db, to) is None:
        raise NotFoundError("officer", to)


def _known(db: Reading, dossier_id: bytes) -> DossierState:
    state = state_of(db, dossier_id)
    if state is None:
        raise NotFoundError("dossier", dossier_id.hex())
    return state


def _is_stopped(state: DossierState) -> bool:
    return state.business is BusinessState.STOPPED


def require_time(state: DossierState, at: datetime, now: datetime) -> None:
    """Do nothing if an act of this dossier can have happened at `at`.

    Raises:
        InvalidInputError: It lies ahead, or before the last act.
    """
    if at > now + timedelta(minutes=1):
        raise InvalidInputError("at", "in_the_future", at.isoformat())
    before = max((line.at for line in state.history[1:]), default=state.received.received_at)
    if at < before - timedelta(minutes=1):
        raise InvalidInputError("at", "before_the_last", at.isoformat())
