"""From what an officer asks for to what the act says, where nothing has to be worked out but everything checked."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from services.errors import InvalidInputError
from services.rules.acts import LifePayload, Noted
from services.rules.life_acts import (
    Acknowledged,
    Apologised,
    Called,
    Directed,
    Extended,
    Finished,
    Forwarded,
    Rated,
    Refused,
    Rescheduled,
    Returned,
    ReturnMethod,
    Stopped,
    TakenOver,
    Withdrawn,
)
from services.rules.life_requests import (
    Apologise,
    Extend,
    Finish,
    Refuse,
    Request,
    Reschedule,
    Stop,
    Withdraw,
)
from services.rules.vietnamese_text import visible

if TYPE_CHECKING:
    from datetime import datetime

    from services.rules.dossier_state import DossierState


def legible(request: Request) -> Request:
    """Return a request whose texts hold nothing invisible: a paste can neither turn a line nor break a file."""
    made: Request = _legible(request)
    return made


def _legible(value: Any) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, StrEnum) else visible(value)
    if isinstance(value, tuple):
        return tuple(map(_legible, value))
    if is_dataclass(value) and not isinstance(value, type):
        kept = {one.name: _legible(getattr(value, one.name)) for one in fields(value)}
        return replace(value, **kept)
    return value


def given(text: str, field: str) -> str:
    """Return a text without outer spaces.

    Raises:
        InvalidInputError: It is empty.
    """
    if not text.strip():
        raise InvalidInputError(field, "missing")
    return text.strip()


def moving_promise(
    state: DossierState, request: Extend | Apologise | Reschedule, at: datetime, number: str
) -> LifePayload:
    reason = given(request.reason, "reason")
    if isinstance(request, Reschedule):
        return Rescheduled(state.due_at, request.due_at, reason)
    earliest = state.due_at if isinstance(request, Extend) else at
    if request.due_at <= earliest:
        raise InvalidInputError("due_at", "not_later", request.due_at.isoformat())
    signed = {"reason_code": request.reason_code, "signer": request.signer.strip()}
    signed["signer_position"] = request.signer_position.strip()
    if isinstance(request, Extend):
        return Extended(number, reason, state.due_at, request.due_at, **signed)
    return Apologised(
        number, reason, state.due_at, request.due_at, **signed, delivery=request.delivery
    )


def finished(state: DossierState, request: Finish, at: datetime) -> Finished:
    finished_at = request.finished_at or at
    if finished_at > at or finished_at < state.received.received_at:
        raise InvalidInputError("finished_at", "out_of_range", finished_at.isoformat())
    return Finished(
        finished_at,
        request.outcome,
        request.result_number.strip(),
        request.electronic or bool(request.scans),
        request.scans,
        request.signer.strip(),
        request.note.strip(),
    )


def ending(request: Refuse | Withdraw | Stop, number: str) -> LifePayload:
    reason = given(request.reason, "reason")
    match request:
        case Refuse(_, code, basis, signer):
            return Refused(number, reason, code, basis.strip(), signer.strip())
        case Withdraw(_, papers, refund_vnd, signer):
            return Withdrawn(number, reason, papers, refund_vnd, signer.strip())
        case Stop(_, code, basis, papers, signer):
            return Stopped(number, reason, code, basis.strip(), papers, signer.strip())


def returned(state: DossierState, request: Returned, at: datetime) -> Returned:
    """Return the hand-over with what has to be known of it.

    Raises:
        InvalidInputError: A proxy without relation or paper, an identity not checked, post without a number.
    """
    if request.method is ReturnMethod.POST:
        given(request.post_code, "post_code")
    elif request.method is ReturnMethod.DESK:
        if request.name.strip():
            given(request.relation, "relation")
        if not request.identity_checked:
            raise InvalidInputError("identity_checked", "missing")
    returned_at = request.returned_at
    if returned_at > at or (state.ended_at is not None and returned_at < state.ended_at):
        raise InvalidInputError("returned_at", "out_of_range", returned_at.isoformat())
    return request


def urged(state: DossierState, request: Directed) -> Directed:
    """Return the chair's urging; said to nobody in particular it goes to who has the dossier."""
    text = given(request.text, "text")
    return Directed(text, given(request.to.strip() or state.holder, "to"))


def answered(state: DossierState, request: Acknowledged) -> Acknowledged:
    """Return the answer to an urging: without saying to which, to the oldest that waits.

    Raises:
        InvalidInputError: No urging waits.
    """
    waiting = [one.id for one in state.directives if one.acknowledged_at is None]
    directive = request.directive or (waiting[0] if waiting else "")
    return Acknowledged(given(directive, "directive"), request.text.strip())


def checked(request: Request) -> LifePayload | Noted:
    """Return a request that is its own act, if it says what it must."""
    match request:
        case Forwarded(to, unit):
            if not to.strip() and not unit.strip():
                raise InvalidInputError("to", "missing")
        case Noted(text):
            return Noted(given(text, "note"))
        case Rated(score) if score not in {1, 2, 3}:
            raise InvalidInputError("score", "out_of_range", str(score))
    assert isinstance(request, Forwarded | TakenOver | Called | Rated)  # noqa: S101 - all others were made into acts above
    return request
