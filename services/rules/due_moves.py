"""How a dossier's promise moved: every date that was told to the citizen, and by which act it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.acts import ActKind
from services.rules.life_acts import Apologised

if TYPE_CHECKING:
    from datetime import datetime

    from services.rules.dossier_state import DossierState

_DECIDED = frozenset({ActKind.EXTENDED, ActKind.RESCHEDULED})  # no count of days gives these


@dataclass(frozen=True, slots=True)
class DueMove:
    """One change of the promise.

    Attributes:
        at: When it was decided.
        kind: Value of the act's kind.
        after: The date since; of an apology after the term, the day it names: the term itself stands.
        is_term: Whether the term moved with it.
    """

    at: datetime
    kind: str
    before: datetime
    after: datetime
    reason: str = ""
    is_term: bool = True


def due_moves(state: DossierState) -> tuple[DueMove, ...]:
    """Return every change of the promise, oldest first; superseded decisions changed nothing."""
    found = []
    for line in state.history:
        before = getattr(line.payload, "due_before", None)
        is_term = not isinstance(line.payload, Apologised)
        after = getattr(line.payload, "due_after" if is_term else "promised_at", None)
        if before is not None and after is not None and before != after and not line.is_superseded:
            found.append(DueMove(line.at, line.kind, before, after, line.detail, is_term))
    return tuple(found)


def last_decision(state: DossierState) -> DueMove | None:
    """Return the last change of the term that somebody decided; what pauses added is counted, not decided."""
    decided = (move for move in reversed(due_moves(state)) if move.kind in _DECIDED)
    return next(decided, None)
