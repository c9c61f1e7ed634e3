"""The life of a linked dossier: the whole follows its parts, in the transaction of the act that moved one.

The whole is finished when every part has ended, and returned when every part is closed; a part refused
writes its own end and leaves the others running. Handing the whole over hands over every part with a
result. A part that is promised later than before moves the whole's promise, without a new slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import person_rows
from services.projections import project, state_of
from services.reception import MAX_ITEMS
from services.rules.acts import ActKind, LifePayload, Written
from services.rules.fold import step
from services.rules.life import OPEN, BusinessState
from services.rules.life_acts import Finished, Outcome, Recalled, Rescheduled, Returned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from models.store import Reading
    from services.book import Recording
    from services.rules.dossier_state import DossierState

ALL_ENDED = "Các phần của hồ sơ liên thông đã giải quyết xong"
PART_RECALLED = "Một phần của hồ sơ liên thông được xử lý lại"
PART_MOVED = "Ngày hẹn của một phần liên thông thay đổi"


def family(db: Reading, state: DossierState) -> tuple[DossierState, ...]:
    """Return the linked dossier `state` belongs to: the whole first, then its parts as numbered."""
    if not state.received.linked:
        return ()
    whole_id = bytes.fromhex(state.received.parent) or state.dossier_id
    ids = person_rows.together(db, state.dossier_id, MAX_ITEMS)
    found = [one for dossier_id in ids if (one := state_of(db, dossier_id)) is not None]
    whole = [one for one in found if one.dossier_id == whole_id]
    return (*whole, *(one for one in found if one.received.parent == whole_id.hex()))


def follow(recording: Recording, state: DossierState, officer: str, at: datetime) -> None:
    """Let the whole follow what was just written of `state`, or the parts what was of the whole."""
    related = family(recording.db, state)
    if len(related) < 2 or not related[0].is_linked_whole:
        return  # not linked, or its other dossiers have not arrived here
    whole, *parts = related
    if state.dossier_id == whole.dossier_id:
        if whole.returned is not None:
            _return_parts(recording, parts, whole.returned, officer, at)
        return
    while (kind_payload := _next_of(whole, parts)) is not None:
        whole = _append(recording, whole, *kind_payload, officer, at)


def _next_of(
    whole: DossierState, parts: Sequence[DossierState]
) -> tuple[ActKind, LifePayload] | None:
    """Return the act the whole lacks to be where its parts are, or None."""
    open_parts = [part for part in parts if part.is_unsolved]
    if open_parts and not whole.is_unsolved:
        back = Recalled(PART_RECALLED, whole.due_at, _latest(parts))
        return ActKind.RECALLED, back
    if whole.is_unsolved and _latest(parts) != whole.due_at:
        moved = next(part for part in parts if part.due_at == _latest(parts))
        payload = Rescheduled(whole.due_at, moved.due_at, PART_MOVED, moved.dossier_id.hex())
        return ActKind.RESCHEDULED, payload
    if whole.is_unsolved and not open_parts:
        return ActKind.FINISHED, _finished(parts)
    returned = [part.returned for part in parts if part.returned is not None]
    is_closed = not any(part.business in OPEN for part in parts)
    if whole.business is BusinessState.FINISHED and is_closed and returned:
        return ActKind.RETURNED, max(returned, key=lambda one: one.returned_at)
    return None


def _latest(parts: Sequence[DossierState]) -> datetime:
    return max(part.due_at for part in parts)


def _finished(parts: Sequence[DossierState]) -> Finished:
    endings = [part.ending for part in parts]
    is_granted = any(
        isinstance(one, Finished) and one.outcome is Outcome.GRANTED for one in endings
    )
    return Finished(
        max(part.ended_at for part in parts if part.ended_at is not None),
        Outcome.GRANTED if is_granted else Outcome.REFUSED,
        note=ALL_ENDED,
    )


def _return_parts(
    recording: Recording,
    parts: Sequence[DossierState],
    returned: Returned,
    officer: str,
    at: datetime,
) -> None:
    for part in parts:
        if part.business is BusinessState.FINISHED:
            _append(recording, part, ActKind.RETURNED, returned, officer, at)


def _append(
    recording: Recording,
    state: DossierState,
    kind: ActKind,
    payload: LifePayload,
    officer: str,
    at: datetime,
) -> DossierState:
    act = recording.append(Written(kind, at, officer, payload, state.dossier_id, state.heads))
    after = step(state, act)
    project(recording.db, after)
    return after
