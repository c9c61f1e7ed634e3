"""What a day's acts add up to: received, returned, rated, asked for, paid."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.acts import ActKind, Received
from services.rules.day_facts import PaidBy
from services.rules.dossier_codes import parse_code
from services.rules.life_acts import Paid, PayMethod, Rated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from services.rules.acts import Act


@dataclass(frozen=True, slots=True)
class DayTotals:
    """The sums.

    Attributes:
        numbers: Of the dossiers received and numbered that day, in order.
        returned: A result that was returned and taken back the same day is not.
        scores: How many gave each score.
        fees_vnd: Fees due of what was received.
    """

    received: int
    numbers: tuple[int, ...]
    returned: int
    scores: Counter[int]
    supplements: int
    paid: tuple[PaidBy, ...]
    fees_vnd: int


def totals(acts: Sequence[Act], on: date) -> DayTotals:
    """Return the sums of the acts of a day, which are given oldest first."""
    receptions = [act.payload for act in acts if isinstance(act.payload, Received)]
    codes = [parse_code(one.code) for one in receptions]
    returned = {
        act.dossier_id: act.kind == ActKind.RETURNED
        for act in acts
        if act.kind in {ActKind.RETURNED, ActKind.RECALLED}
    }
    return DayTotals(
        received=len(receptions),
        numbers=tuple(sorted(code.number for code in codes if code and code.on == on)),
        returned=sum(returned.values()),
        scores=Counter(act.payload.score for act in acts if isinstance(act.payload, Rated)),
        supplements=sum(act.kind == ActKind.SUPPLEMENT_REQUESTED for act in acts),
        paid=_paid([act.payload for act in acts if isinstance(act.payload, Paid)]),
        fees_vnd=sum(one.fee.amount_vnd for one in receptions),
    )


def _paid(payments: Sequence[Paid]) -> tuple[PaidBy, ...]:
    found = []
    for method in PayMethod:
        amounts = [one.amount_vnd for one in payments if one.method is method]
        if amounts:
            found.append(PaidBy(method, len(amounts), sum(amounts)))
    return tuple(found)
