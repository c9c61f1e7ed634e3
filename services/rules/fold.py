"""The fold: from a dossier's acts to what is true of it now.

`fold(acts)` does not depend on the order in which acts arrived: they are put in causal order first
(an act comes after the acts its author had seen), ties broken by time, origin and sequence number.
So every machine that holds the same acts shows the same dossier.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from services.rules.acts import (
    Act,
    Amended,
    Noted,
    Received,
    Reprinted,
    read_received,
    stored,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime


class BusinessState(StrEnum):
    """Where a dossier is in its life. Further states come with the acts that lead to them."""

    RECEIVED = "received"


NATIONAL_STATUS = {BusinessState.RECEIVED: "2"}  # Được tiếp nhận; domain.md §3.1


@dataclass(frozen=True, slots=True)
class Slip:
    """One issue of the receipt slip (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*).

    Attributes:
        issue: 1 for the first, one more after each correction; printed in its QR code.
        issued_at: When this issue came into force.
        reprints: How often it was printed again.
        replaced_at: When a newer issue replaced it; None while it is in force.
    """

    issue: int
    issued_at: datetime
    reprints: int = 0
    replaced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HappenedAct:
    """One line of a dossier's history, in causal order.

    Attributes:
        detail: Reason or text, where the act has one.
        changed: Names of the fields a correction changed.
    """

    kind: str
    at: datetime
    officer: str
    desk: int
    clock_quality: int
    detail: str = ""
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierState:
    """All that is true of a dossier after its acts.

    Attributes:
        received: The reception with every correction applied.
        original: The reception as first written; its code never changes.
        slips: Every issue of the slip, oldest first; the last is in force.
        heads: Hashes of the acts no other act has seen yet: the parents of the next act.
        unknown_acts: How many acts are newer than this program.
    """

    dossier_id: bytes
    received: Received
    original: Received
    recorded_at: datetime
    officer: str
    business: BusinessState
    slips: tuple[Slip, ...]
    history: tuple[HappenedAct, ...]
    heads: tuple[bytes, ...]
    unknown_acts: int = 0

    @property
    def slip(self) -> Slip:
        """The issue of the slip that is in force."""
        return self.slips[-1]

    @property
    def national_status(self) -> str:
        """`TrangThaiHoSo` 1–10, derived."""
        return NATIONAL_STATUS[self.business]


def fold(acts: Iterable[Act]) -> DossierState | None:
    """Return the state after `acts`, or None while the reception itself has not arrived."""
    ordered = causal_order(tuple(acts))
    state: DossierState | None = None
    waiting: list[Act] = []
    for act in ordered:
        if isinstance(act.payload, Received) and state is None:
            state = begin(act, act.payload)
            for early in waiting:
                state = step(state, early)
        elif state is None:
            waiting.append(act)
        else:
            state = step(state, act)
    return None if state is None else replace(state, heads=_heads(ordered))


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
        slips=(Slip(1, act.at),),
        history=(_happened(act, received.desk, detail=received.note),),
        heads=(act.hash,),
    )


def step(state: DossierState, act: Act) -> DossierState:
    """Return the state after one further act, its heads set to that act alone."""
    line = _happened(act, state.received.desk)
    match act.payload:
        case Amended(changes, reason) if (received := _amended(state, changes)) is not None:
            retired = replace(state.slip, replaced_at=act.at)
            state = replace(
                state,
                received=received,
                slips=(*state.slips[:-1], retired, Slip(state.slip.issue + 1, act.at)),
            )
            line = replace(line, detail=reason, changed=tuple(sorted(changes)))
        case Reprinted(times, reason):
            slip = replace(state.slip, reprints=max(state.slip.reprints, times))
            state = replace(state, slips=(*state.slips[:-1], slip))
            line = replace(line, detail=reason)
        case Noted(text):
            line = replace(line, detail=text)
        case _:
            state = replace(state, unknown_acts=state.unknown_acts + 1)
    return replace(state, history=(*state.history, line), heads=(act.hash,))


def _amended(state: DossierState, changes: Mapping[str, Any]) -> Received | None:
    """Return the reception with `changes`, or None where this program cannot read them."""
    try:
        return read_received({**stored(state.received), **changes, "code": state.original.code})
    except (ValueError, TypeError, KeyError):
        return None


def causal_order(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return `acts` so that each comes after its parents; ties by time, origin, epoch and number.

    Parents that have not arrived do not hold an act back.
    """
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


def _happened(act: Act, desk: int, detail: str = "") -> HappenedAct:
    return HappenedAct(act.kind, act.at, act.officer, desk, act.clock_quality, detail)
