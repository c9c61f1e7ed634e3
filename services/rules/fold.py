"""The fold: from a dossier's acts to what is true of it now.

`fold(acts)` does not depend on the order in which acts arrived: they are put in causal order first
(an act comes after the acts its author had seen), ties broken by time, origin and sequence number.
So every machine that holds the same acts shows the same dossier.
"""

from __future__ import annotations

import heapq
from copy import copy
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from services.rules.acts import (
    Act,
    ActKind,
    Amended,
    Noted,
    Received,
    Reprinted,
    read_paper,
    read_received,
    stored,
)
from services.rules.dossier_state import (
    Directive,
    DossierState,
    HandOver,
    HappenedAct,
    Slip,
    Stoppage,
    Version,
)
from services.rules.life import PAUSED, RUNNING, TABLE, BusinessState, after
from services.rules.life_acts import (
    Acknowledged,
    Apologised,
    Called,
    Directed,
    Extended,
    Finished,
    Forwarded,
    Paid,
    PaymentRequested,
    Rated,
    Recalled,
    Refused,
    Rescheduled,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    TakenOver,
    Withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from services.rules.life import Move

Changes = dict[str, Any]
"""New values of fields."""

_MOVES = {kind.value: move for kind, move in TABLE.items()}


def fold(acts: Iterable[Act]) -> DossierState | None:
    """Return the state after `acts`, or None while the reception itself has not arrived."""
    ordered = causal_order(tuple(acts))
    state: DossierState | None = None
    waiting: list[Act] = []
    for act in ordered:
        if isinstance(act.payload, Received) and state is None:
            state = begin(act, act.payload)
            for early in waiting:
                _advance(state, early)
        elif state is None:
            waiting.append(act)
        else:
            _advance(state, act)
    if state is not None:
        _set(state, {"heads": _heads(ordered)})
    return state


def begin(act: Act, received: Received) -> DossierState:
    """Return the state right after the reception `act`."""
    assert act.dossier_id is not None  # noqa: S101 - a reception is always of a dossier
    return DossierState(
        dossier_id=act.dossier_id,
        received=received,
        original=received,
        recorded_at=act.at,
        officer=act.officer,
        business=BusinessState.RECEIVED,
        due_at=received.due_at,
        holder=act.officer,
        slips=(Slip(1, act.at),),
        history=(
            HappenedAct(
                act.kind,
                act.at,
                act.officer,
                received.desk,
                act.clock_quality,
                received.note,
                payload=received,
            ),
        ),
        versions=(
            Version(
                act.at,
                BusinessState.RECEIVED,
                received.due_at,
                None,
                None,
                act.officer,
                received.procedure,
            ),
        ),
        heads=(act.hash,),
    )


def step(state: DossierState, act: Act) -> DossierState:
    """Return the state after one further act, its heads set to that act alone."""
    state = copy(state)
    _advance(state, act)
    return state


def _advance(state: DossierState, act: Act) -> None:
    """Bring a state that nobody else has seen yet one act further, in place.

    Frozen for all others; making it anew for each act would cost more than all the rest of the fold.
    """
    line = HappenedAct(
        act.kind,
        act.at,
        act.officer,
        state.received.desk,
        act.clock_quality,
        payload=act.payload,
    )
    move = _MOVES.get(act.kind) if act.payload is not None else None
    if move is None or not _is_readable(state, act):
        changes: Changes = {"unknown_acts": state.unknown_acts + 1}
    elif state.business in move.sources or move.is_fact:
        changes = _changes(state, act, move)
        _set(line, {"detail": _detail(act)})
        if isinstance(act.payload, Amended):
            _set(line, {"changed": tuple(sorted(act.payload.changes))})
    else:
        changes = {}
        _set(line, {"detail": _detail(act), "is_superseded": True})
    _set(state, changes)
    _set(state, {"history": (*state.history, line), "heads": (act.hash,)})
    if changes:
        _add_version(state, act.known_at)


def _set(value: DossierState | HappenedAct, changes: Changes) -> None:
    for name, new in changes.items():
        object.__setattr__(value, name, new)


def _add_version(state: DossierState, at: datetime) -> None:
    last = state.versions[-1]
    now = Version(
        max(last.since, at),
        state.business,
        state.due_at,
        state.ended_at,
        state.returned.returned_at if state.returned else None,
        state.holder,
        state.received.procedure,
        state.stoppages[-1].from_at if state.business in PAUSED else None,
    )
    if now[1:] != last[1:]:
        _set(state, {"versions": (*state.versions, now)})


def _changes(state: DossierState, act: Act, move: Move) -> Changes:
    """Return what an act changes that may be made now, or is a fact."""
    changes = (
        _of_course(state, act)
        or _of_pauses(state, act)
        or _of_promises(state, act)
        or _of_remarks(state, act)
    )
    if move.to is not None and state.business in move.sources:
        changes.setdefault("business", after(ActKind(act.kind), state.business))
    return changes


def _of_course(state: DossierState, act: Act) -> Changes:
    """Return what changes where the dossier goes on, ends, or is handed over."""
    match act.payload:
        case Forwarded(to, unit, step_due_at, _, batch):
            given = HandOver(act.at, act.officer, to, unit, step_due_at, batch=batch)
            return {"hand_overs": (*state.hand_overs, given), "holder": to or state.holder}
        case TakenOver():
            return {"hand_overs": _taken(state, act.at), "holder": act.officer}
        case Finished(finished_at):
            return {"ending": act.payload, "ended_at": finished_at, "holder": state.officer}
        case Refused() | Withdrawn() | Stopped():
            return {"ending": act.payload, "ended_at": act.at, "asked": None, **_ended(state, act)}
        case Recalled(_, _, due_after):
            back = {"ending": None, "ended_at": None, "returned": None, "due_at": due_after}
            return {**back, **_resumed(state, act.at, due_after)}
        case Returned(returned_at):  # a fact: it was handed over, whatever another desk decided
            handed = {"returned": act.payload, "business": BusinessState.RETURNED}
            return handed | {"ended_at": state.ended_at or returned_at}
    return {}


def _of_pauses(state: DossierState, act: Act) -> Changes:
    """Return what changes where the clock stands, or runs again."""
    match act.payload:
        case SupplementRequested():
            asked = {"asked": act.payload, "supplement_requests": state.supplement_requests + 1}
            return asked | _paused(state, act, BusinessState.SUPPLEMENT)
        case PaymentRequested(amount_vnd):
            return {"duty_vnd": state.duty_vnd + amount_vnd} | _paused(
                state, act, BusinessState.FINANCIAL
            )
        case Supplemented(_, due_after, papers):
            changes: Changes = {"asked": None}
            if papers:
                read = tuple(read_paper(paper) for paper in papers)
                changes["received"] = replace(state.received, papers=read)
            if state.business is BusinessState.SUPPLEMENT:
                changes |= _resumed(state, act.at, due_after)
            return changes
        case Paid(amount_vnd):
            return {"paid_vnd": state.paid_vnd + amount_vnd} | _paid(state, act)
    return {}


def _of_promises(state: DossierState, act: Act) -> Changes:
    """Return what changes where a promise is moved."""
    match act.payload:
        case Extended(_, _, _, due_after):
            return {"apologies": (*state.apologies, act.payload), "due_at": due_after}
        case Apologised(_, _, _, promised_at):
            return {"apologies": (*state.apologies, act.payload), "promised_at": promised_at}
        case Rescheduled(_, due_after, _, part):
            moved: Changes = {"due_at": due_after}
            return moved if part else {**moved, "slips": _new_slip(state, act.at)}
        case Amended(amended):
            return _amended(state, act.at, _corrected(state, amended))
    return {}


def _of_remarks(state: DossierState, act: Act) -> Changes:
    """Return what changes where somebody called, urged, answered or printed."""
    match act.payload:
        case Called():
            return {"calls": (*state.calls, (act.at, act.payload))}
        case Rated(score):
            return {"rating": score}
        case Directed(text, to):
            given = Directive(act.hash.hex(), act.at, act.officer, to, text)
            return {"directives": (*state.directives, given)}
        case Acknowledged(directive, text):
            return {"directives": _answered(state, act, directive, text)}
        case Reprinted(times):
            slip = replace(state.slip, reprints=max(state.slip.reprints, times))
            return {"slips": (*state.slips[:-1], slip)}
    return {}


def _paused(state: DossierState, act: Act, why: BusinessState) -> Changes:
    citizen_due_at = getattr(act.payload, "citizen_due_at", None)
    pause = Stoppage(why, act.at, state.due_at, citizen_due_at=citizen_due_at)
    return {"stoppages": (*state.stoppages, pause)}


def _resumed(state: DossierState, at: datetime, due_after: datetime) -> Changes:
    """Return the end of the pause that is open, if one is."""
    if not state.stoppages or state.stoppages[-1].to_at is not None:
        return {"due_at": due_after}
    ended = replace(state.stoppages[-1], to_at=at, due_after=due_after)
    return {"due_at": due_after, "stoppages": (*state.stoppages[:-1], ended)}


def _paid(state: DossierState, act: Act) -> Changes:
    due_after = getattr(act.payload, "due_after", None)
    if state.business is not BusinessState.FINANCIAL or due_after is None:
        return {}
    return {"business": BusinessState.PROCESSING} | _resumed(state, act.at, due_after)


def _ended(state: DossierState, act: Act) -> Changes:
    """Return the stoppage that a stop begins, so that taking it back can be counted like a pause."""
    if isinstance(act.payload, Stopped) and state.business in RUNNING:
        return {
            "stoppages": (
                *state.stoppages,
                Stoppage(BusinessState.STOPPED, act.at, state.due_at),
            )
        }
    is_refusal = isinstance(act.payload, Refused)
    if is_refusal and state.business in PAUSED:
        return _resumed(state, act.at, state.due_at)
    return {}


def _is_readable(state: DossierState, act: Act) -> bool:
    """Whether this program understands what the act changes; a later one may correct other fields."""
    if not isinstance(act.payload, Amended):
        return True
    try:
        _corrected(state, act.payload.changes)
    except (ValueError, TypeError, KeyError):
        return False
    return True


def _corrected(state: DossierState, changes: Mapping[str, Any]) -> Received:
    return read_received({**stored(state.received), **changes, "code": state.original.code})


def _amended(state: DossierState, at: datetime, received: Received) -> Changes:
    changed: Changes = {"received": received, "slips": _new_slip(state, at)}
    if received.due_at != state.received.due_at:
        changed["due_at"] = received.due_at
    return changed


def _new_slip(state: DossierState, at: datetime) -> tuple[Slip, ...]:
    retired = replace(state.slip, replaced_at=at)
    return (*state.slips[:-1], retired, Slip(state.slip.issue + 1, at))


def _taken(state: DossierState, at: datetime) -> tuple[HandOver, ...]:
    if not state.hand_overs or state.hand_overs[-1].taken_at is not None:
        return state.hand_overs
    return (*state.hand_overs[:-1], replace(state.hand_overs[-1], taken_at=at))


def _answered(state: DossierState, act: Act, directive: str, text: str) -> tuple[Directive, ...]:
    return tuple(
        replace(one, acknowledged_at=act.at, answer=text)
        if one.id == directive and one.acknowledged_at is None
        else one
        for one in state.directives
    )


def causal_order(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return `acts` so that each comes after its parents; ties by time, origin, epoch and number.

    Parents that have not arrived do not hold an act back.
    """
    if all(later.parents == (earlier.hash,) for earlier, later in pairwise(acts)):
        return tuple(acts)  # one desk's acts, as they were written: by far the most
    by_hash = {act.hash: act for act in acts}
    blocked = {act.hash: sum(1 for parent in set(act.parents) if parent in by_hash) for act in acts}
    children: dict[bytes, list[Act]] = {}
    for act in by_hash.values():
        for parent in set(act.parents):
            if parent in by_hash:
                children.setdefault(parent, []).append(act)
    ready = [(_rank(act), act.hash) for act in by_hash.values() if blocked[act.hash] == 0]
    heapq.heapify(ready)
    ordered: list[Act] = []
    while ready:
        _, hash_ = heapq.heappop(ready)
        ordered.append(by_hash[hash_])
        for child in children.get(hash_, ()):
            blocked[child.hash] -= 1
            if blocked[child.hash] == 0:
                heapq.heappush(ready, (_rank(child), child.hash))
    return tuple(ordered)


def _rank(act: Act) -> tuple[datetime, str, int, int]:
    return (act.at, act.origin, act.epoch, act.seq)


def _heads(acts: Sequence[Act]) -> tuple[bytes, ...]:
    seen = {parent for act in acts for parent in act.parents}
    return tuple(act.hash for act in acts if act.hash not in seen)


def _detail(act: Act) -> str:
    """Return the words of an act, where it has any."""
    if isinstance(act.payload, Noted | Directed | Acknowledged):
        return act.payload.text
    return str(getattr(act.payload, "reason", "") or getattr(act.payload, "note", ""))
