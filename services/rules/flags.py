"""What somebody waits for on a dossier, or wants to see again: read off its state, for boards and for "Hôm nay"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from services.rules.acts import ReturnBy
from services.rules.life import BusinessState
from services.rules.life_acts import Apologised, Extended
from services.rules.moments import local

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from services.rules.dossier_state import DossierState


class FlagKind(StrEnum):
    """Which thing it is. Values are in the projections."""

    DIRECTIVE = "directive"  # urged, not yet answered; `who` is to answer; `at` when
    ACKNOWLEDGED = "acknowledged"  # urged and answered; `who` answered
    REPEATED_SUPPLEMENT = "repeated_supplement"  # asked for more a second time; detail: reason code
    CITIZEN_DUE = "citizen_due"  # until when the citizen has time; only while the clock stands
    SUPPLEMENTED = "supplemented"  # what was asked for arrived, and nobody went on yet
    STEP_DUE = "step_due"  # this step's own deadline; `who` holds it
    NOT_TAKEN = "not_taken"  # handed on, and not yet said to be there; `who` is to say so
    EXTENDED = "extended"  # re-appointed before the term; detail: reason code
    APOLOGISED = "apologised"  # apologised after the term; detail: reason code
    CALLED = "called"  # the last call about a result; detail: its outcome
    NO_SMARTPHONE = "no_smartphone"  # a result waits for somebody who reads no messages
    BY_POST = "by_post"  # a result waits that was to be posted
    UNPAID = "unpaid"  # finished, and money still owed
    LINKED = "linked"  # a part of a linked dossier; detail: hex id of the whole
    RATED = "rated"  # detail: "1", "2" or "3"
    SAME_DAY = "same_day"  # received on a no-appointment day; detail: "done", "late" or "open"


SAME_DAY_DONE, SAME_DAY_LATE, SAME_DAY_OPEN = "done", "late", "open"


class Flagged(NamedTuple):
    """One thing: kind, when it was or is due, whom it concerns, a code."""

    kind: FlagKind
    at: datetime
    who: str = ""
    detail: str = ""


def flags_of(state: DossierState) -> tuple[Flagged, ...]:
    """Return all that somebody waits for on a dossier, or wants to see again."""
    received = state.received
    if len(state.history) == 1 and not received.linked and not received.is_no_appointment_day:
        return ()  # just received: nothing yet
    return (
        *_same_day(state),
        *_asked(state),
        *_promised(state),
        *_in_hand(state),
        *_urged(state),
        *_told(state),
    )


def _same_day(state: DossierState) -> Iterator[Flagged]:
    received = state.received
    if not received.is_no_appointment_day:
        return
    detail = SAME_DAY_OPEN
    if state.ended_at is not None:
        in_time = local(state.ended_at).date() == local(received.received_at).date()
        detail = SAME_DAY_DONE if in_time else SAME_DAY_LATE
    yield Flagged(FlagKind.SAME_DAY, received.received_at, state.holder, detail)


def _asked(state: DossierState) -> Iterator[Flagged]:
    pause = state.pause
    if pause is not None and pause.citizen_due_at is not None:
        yield Flagged(FlagKind.CITIZEN_DUE, pause.citizen_due_at, state.holder)
    requests = [line for line in state.history if line.kind == "supplement_requested"]
    for line in requests[1:]:
        if not line.is_superseded:
            code = getattr(line.payload, "reason_code", "")
            yield Flagged(FlagKind.REPEATED_SUPPLEMENT, line.at, line.officer, code)
    if state.business is BusinessState.PROCESSING and state.stoppages:
        resumed_at = state.stoppages[-1].to_at
        untouched = state.history[-1].kind in {"supplemented", "paid"}
        if resumed_at is not None and untouched:
            yield Flagged(FlagKind.SUPPLEMENTED, resumed_at, state.holder)


def _promised(state: DossierState) -> Iterator[Flagged]:
    for line in state.history:
        told = line.payload
        if line.is_superseded or not isinstance(told, Extended | Apologised):
            continue
        kind = FlagKind.EXTENDED if isinstance(told, Extended) else FlagKind.APOLOGISED
        yield Flagged(kind, line.at, told.approver, told.reason_code)


def _in_hand(state: DossierState) -> Iterator[Flagged]:
    if not state.is_unsolved or not state.hand_overs:
        return
    last = state.hand_overs[-1]
    if last.step_due_at is not None:
        yield Flagged(FlagKind.STEP_DUE, last.step_due_at, state.holder)
    if last.taken_at is None and last.to and last.to != last.by:
        yield Flagged(FlagKind.NOT_TAKEN, last.at, last.to)


def _urged(state: DossierState) -> Iterator[Flagged]:
    for one in state.directives:
        if one.acknowledged_at is None:
            yield Flagged(FlagKind.DIRECTIVE, one.at, one.to, one.id[:16])
        else:
            yield Flagged(FlagKind.ACKNOWLEDGED, one.at, one.to, one.id[:16])


def _told(state: DossierState) -> Iterator[Flagged]:
    if state.business is BusinessState.FINISHED:
        yield from _waiting(state)
        if state.money.value in {"unpaid", "partly_paid"} and state.ended_at is not None:
            yield Flagged(FlagKind.UNPAID, state.ended_at)
    if state.received.parent:
        yield Flagged(FlagKind.LINKED, state.recorded_at, detail=state.received.parent)
    if state.rating is not None and state.returned is not None:
        yield Flagged(FlagKind.RATED, state.returned.returned_at, detail=str(state.rating))


def _waiting(state: DossierState) -> Iterator[Flagged]:
    """Tell of a result that waits to be collected: who was called, who must be, what is to be posted."""
    ready_at = state.ended_at or state.recorded_at
    about_it = [(at, call) for at, call in state.calls if at >= ready_at]
    if about_it:
        at, call = about_it[-1]
        yield Flagged(FlagKind.CALLED, at, detail=call.outcome.value)
    if state.received.applicant.no_smartphone:
        yield Flagged(FlagKind.NO_SMARTPHONE, ready_at)
    if state.received.return_by is ReturnBy.POST:
        yield Flagged(FlagKind.BY_POST, ready_at)
