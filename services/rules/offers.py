"""What may be done with a dossier now, by whom, and why the rest may not: what the window offers and `act` obeys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.acts import ActKind
from services.rules.life import PAUSED, TABLE, UNSOLVED, BusinessState, Form
from services.rules.permissions import Permission, Role, allows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from services.rules.dossier_state import DossierState


class WhyNot(StrEnum):
    """Why an act may not be made now; `ui/wording.py` says it in words."""

    ROLE = "role"
    NO_RESULT = "no_result"  # nothing to return yet
    ALREADY_SOLVED = "already_solved"
    ALREADY_RETURNED = "already_returned"
    ENDED = "ended"  # withdrawn, stopped or refused
    PAUSED = "paused"  # the citizen's turn
    NOT_PAUSED = "not_paused"  # nothing was asked for
    NOT_LATE = "not_late"  # an extension before the term is the way
    LATE = "late"  # the term is over: an apology is the way
    NEEDS_CHAIR = "needs_chair"  # re-appointed as often as the rule allows
    NOT_ENDED = "not_ended"  # nothing to recall
    NO_DIRECTIVE = "no_directive"
    NOTHING_DUE = "nothing_due"
    NOT_HANDED_ON = "not_handed_on"
    ALREADY_RATED = "already_rated"
    BY_PARTS = "by_parts"  # a linked dossier ends with its parts


OFFERED = (
    ActKind.TAKEN_OVER,
    ActKind.FINISHED,
    ActKind.RETURNED,
    ActKind.SUPPLEMENTED,
    ActKind.SUPPLEMENT_REQUESTED,
    ActKind.FORWARDED,
    ActKind.EXTENDED,
    ActKind.APOLOGISED,
    ActKind.CALLED,
    ActKind.PAID,
    ActKind.PAYMENT_REQUESTED,
    ActKind.ACKNOWLEDGED,
    ActKind.DIRECTED,
    ActKind.REFUSED,
    ActKind.WITHDRAWN,
    ActKind.STOPPED,
    ActKind.RECALLED,
    ActKind.RATED,
    ActKind.NOTED,
)
"""The acts an officer chooses from, in the order of the menu."""

OF_PARTS = frozenset(
    {
        ActKind.FINISHED,
        ActKind.SUPPLEMENT_REQUESTED,
        ActKind.PAYMENT_REQUESTED,
        ActKind.FORWARDED,
        ActKind.EXTENDED,
        ActKind.APOLOGISED,
        ActKind.REFUSED,
        ActKind.WITHDRAWN,
        ActKind.STOPPED,
        ActKind.RECALLED,
        ActKind.RESCHEDULED,
    }
)
"""What is done to the parts of a linked dossier, never to the whole: it follows."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One act, and whether it may be made now.

    Attributes:
        why_not: None if it may.
        form: The form that comes out of it.
        needs_reason_code: Whether a coded reason has to be given this time.
    """

    kind: ActKind
    why_not: WhyNot | None = None
    form: Form | None = None
    needs_reason_code: bool = False

    @property
    def is_allowed(self) -> bool:
        return self.why_not is None


@dataclass(frozen=True, slots=True)
class LifeLimits:
    """The legal values offers depend on; from dated data.

    Attributes:
        reappointments: How often a date may be moved without the chair.
        supplement_requests: How often a supplement may be asked for without a coded reason.
    """

    reappointments: int
    supplement_requests: int


def printable(state: DossierState) -> tuple[Form, ...]:
    """Return the forms a dossier's acts brought out, in their order; the receipt slip is not one of them."""
    moves = (
        TABLE.get(ActKind(line.kind))
        for line in state.history
        if line.payload is not None and not line.is_superseded
    )
    made = {move.form for move in moves if move is not None and move.form is not None}
    return tuple(form for form in Form if form in made and form is not Form.RECEIPT)


def offers(
    state: DossierState, role: Role, limits: LifeLimits, now: datetime
) -> Mapping[ActKind, Offer]:
    """Return every act of a received dossier, in the order of the menu, and whether it may be made now."""
    return {kind: offer(kind, state, role, limits, now) for kind in OFFERED}


def offer(
    kind: ActKind, state: DossierState, role: Role, limits: LifeLimits, now: datetime
) -> Offer:
    """Return whether one act may be made now."""
    why_not = _why_not(kind, state, now)
    if why_not is None:
        why_not = _why_not_by(kind, state, role, limits)
    is_repeat = (
        kind is ActKind.SUPPLEMENT_REQUESTED
        and state.supplement_requests >= limits.supplement_requests
    )
    return Offer(kind, why_not, TABLE[kind].form, is_repeat)


def _why_not_by(
    kind: ActKind, state: DossierState, role: Role, limits: LifeLimits
) -> WhyNot | None:
    """Return why this role may not, where the state would allow it."""
    is_reappointment = kind in {ActKind.EXTENDED, ActKind.APOLOGISED}
    may_approve = allows(role, Permission.APPROVE)
    if is_reappointment and len(state.apologies) >= limits.reappointments and not may_approve:
        return WhyNot.NEEDS_CHAIR
    if is_reappointment and may_approve:
        return None
    is_undoing = kind is ActKind.RECALLED and state.business is BusinessState.RETURNED
    if is_undoing and not allows(role, Permission.ASSIGN):
        return WhyNot.ROLE
    return None if allows(role, TABLE[kind].permission) else WhyNot.ROLE


def _why_not(kind: ActKind, state: DossierState, now: datetime) -> WhyNot | None:
    """Return why nobody may, or None."""
    if kind in OF_PARTS and state.is_linked_whole:
        return WhyNot.BY_PARTS
    if state.business not in TABLE[kind].sources:
        return _wrong_state(kind, state.business)
    return _not_fitting(kind, state, now)


def _wrong_state(kind: ActKind, business: BusinessState) -> WhyNot:
    if kind is ActKind.RECALLED:
        return WhyNot.NOT_ENDED
    if business in {BusinessState.REFUSED, BusinessState.WITHDRAWN, BusinessState.STOPPED}:
        return WhyNot.ENDED
    if business is BusinessState.RETURNED:
        return WhyNot.ALREADY_RETURNED
    if kind is ActKind.RETURNED:
        return WhyNot.NO_RESULT
    if business is BusinessState.FINISHED:
        return WhyNot.ALREADY_SOLVED
    return WhyNot.PAUSED if business in PAUSED else WhyNot.NOT_PAUSED


def _not_fitting(kind: ActKind, state: DossierState, now: datetime) -> WhyNot | None:
    """Return why the act does not fit, though the state is right."""
    match kind:
        case ActKind.EXTENDED if now > state.due_at:
            return WhyNot.LATE
        case ActKind.APOLOGISED if now <= state.due_at and state.business in UNSOLVED:
            return WhyNot.NOT_LATE
        case ActKind.APOLOGISED if state.ended_at is not None and state.ended_at <= state.due_at:
            return WhyNot.NOT_LATE
        case ActKind.ACKNOWLEDGED if all(one.acknowledged_at for one in state.directives):
            return WhyNot.NO_DIRECTIVE
        case ActKind.PAID if state.money.value in {"nothing_due", "paid"}:
            return WhyNot.NOTHING_DUE
        case ActKind.TAKEN_OVER if not state.hand_overs or state.hand_overs[-1].taken_at:
            return WhyNot.NOT_HANDED_ON
        case ActKind.RATED if state.rating is not None:
            return WhyNot.ALREADY_RATED
    return None
