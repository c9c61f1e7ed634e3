"""Which acts a dossier's panel puts in front: one main one, two beside it, the rest in a menu. No Qt.

Only what may be done now, by this officer, is offered; of what may not, the act most often looked for is
named with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.acts import ActKind
from services.rules.life import UNSOLVED, BusinessState
from services.rules.offers import OFFERED, Offer, WhyNot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from services.rules.dossier_state import DossierState

MOST_BESIDE = 2

_USUAL: Mapping[BusinessState, tuple[ActKind, ...]] = {
    BusinessState.RECEIVED: (
        ActKind.FORWARDED,
        ActKind.SUPPLEMENT_REQUESTED,
        ActKind.FINISHED,
    ),
    BusinessState.PROCESSING: (
        ActKind.FINISHED,
        ActKind.APOLOGISED,  # allowed only when it is late
        ActKind.SUPPLEMENT_REQUESTED,
        ActKind.FORWARDED,
    ),
    BusinessState.SUPPLEMENT: (ActKind.SUPPLEMENTED, ActKind.CALLED, ActKind.STOPPED),
    BusinessState.FINANCIAL: (ActKind.PAID, ActKind.CALLED, ActKind.STOPPED),
    BusinessState.FINISHED: (ActKind.RETURNED, ActKind.CALLED, ActKind.PAID),
    BusinessState.RETURNED: (),
    BusinessState.REFUSED: (),
    BusinessState.WITHDRAWN: (),
    BusinessState.STOPPED: (),
}
"""What comes next in each state, the likeliest first."""

_OVERSEEN = (ActKind.DIRECTED, ActKind.APOLOGISED, ActKind.EXTENDED)  # where nobody may process
_LOOKED_FOR = (ActKind.RETURNED, ActKind.EXTENDED, ActKind.APOLOGISED)
_QUIET_REASONS = frozenset({WhyNot.ROLE, WhyNot.NOT_LATE, WhyNot.LATE, WhyNot.PAUSED})


@dataclass(frozen=True, slots=True)
class NextActs:
    """What the panel offers.

    Attributes:
        primary: None where no act is the main thing.
        beside: At most two.
        menu: Everything else that may be done, in the order of `OFFERED`.
        missing: The act most often looked for that may not be made; None if nothing is missed.
    """

    primary: ActKind | None
    beside: tuple[ActKind, ...]
    menu: tuple[ActKind, ...]
    missing: Offer | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do but to look and to remark."""
        return self.primary is None and not self.beside and set(self.menu) <= {ActKind.NOTED}


def next_acts(state: DossierState, offers: Mapping[ActKind, Offer], username: str) -> NextActs:
    """Return what to put in front of an officer who looks at a dossier."""
    wanted = (*_waiting_for(state, username), *_USUAL[state.business], *_OVERSEEN)
    fitting = _allowed(wanted, offers)
    primary = fitting[0] if fitting else None
    beside = fitting[1 : 1 + MOST_BESIDE]
    shown = {primary, *beside}
    menu = tuple(
        kind
        for kind in _allowed(OFFERED, offers)
        if kind not in shown and (kind is not ActKind.ACKNOWLEDGED or is_urged(state, username))
    )
    return NextActs(primary, beside, _sensible(menu, state), _missing(state, offers))


def is_urged(state: DossierState, username: str) -> bool:
    """Whether somebody urged this officer, and waits for the answer."""
    return any(one.acknowledged_at is None and one.to == username for one in state.directives)


def _waiting_for(state: DossierState, username: str) -> tuple[ActKind, ...]:
    """Return what others wait for this officer to do."""
    last = state.hand_overs[-1] if state.hand_overs else None
    is_given = last is not None and last.to == username != last.by
    return ((ActKind.ACKNOWLEDGED,) if is_urged(state, username) else ()) + (
        (ActKind.TAKEN_OVER,) if is_given else ()
    )


def _allowed(kinds: Iterable[ActKind], offers: Mapping[ActKind, Offer]) -> tuple[ActKind, ...]:
    return tuple(kind for kind in dict.fromkeys(kinds) if offers[kind].is_allowed)


def _sensible(menu: tuple[ActKind, ...], state: DossierState) -> tuple[ActKind, ...]:
    """Leave out what the table allows as a fact but nobody chooses: rating what was not returned."""
    is_returned = state.business is BusinessState.RETURNED
    return tuple(kind for kind in menu if kind is not ActKind.RATED or is_returned)


def _missing(state: DossierState, offers: Mapping[ActKind, Offer]) -> Offer | None:
    if state.business not in UNSOLVED:
        return None
    refused = (offers[kind] for kind in _LOOKED_FOR if not offers[kind].is_allowed)
    needs_chair = [one for one in refused if one.why_not is WhyNot.NEEDS_CHAIR]
    if needs_chair:
        return needs_chair[0]
    returned = offers[ActKind.RETURNED]
    return None if returned.why_not in _QUIET_REASONS else returned
