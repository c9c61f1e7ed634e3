"""What a desk's day came to, what an officer says of it, and what is still to do before one goes home.

Nothing of it holds up the end of the day: what is left is written on the sheet, with who is to see to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from services.rules.life_acts import PayMethod


class ChoreKind(StrEnum):
    """One thing to see to at the end of a day, in the order of the sheet."""

    HAND_OVERS = "hand_overs"
    SLIPS = "slips"
    CASH = "cash"
    PRINTS = "prints"
    PARKED = "parked"
    RESERVED = "reserved"
    BACKUP = "backup"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class PaidBy:
    """Money recorded that day, by one way of paying."""

    method: PayMethod
    count: int
    amount_vnd: int


@dataclass(frozen=True, slots=True)
class OpenHandOver:
    """Dossiers handed to somebody who has not said yet that they are there."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What this desk did on a day, and what is open at its end.

    Attributes:
        received: Dossiers received; `numbers` are those of them numbered that day, in order.
        explained: Numbers between them that are known to be no dossier's: kept for paper, or voided.
        content, so_so, discontent: How many rated the service so; who said nothing is in none.
        supplements: How often something missing was asked for.
        unsent: Dossiers the province has no record of.
        open: Dossiers not ended, of the whole commune.
        slips: Codes whose slip came out of a printer that day, in order.
        prints_waiting: Print jobs no paper is known to have come of.
        prints_faulty: How many of them a printer refused.
        parked: Citizens asked to wait and not called back.
        reserved: Numbers of paper slips that are neither entered nor voided.
        fees_vnd: Fees due of the dossiers received that day.
        printer: Name in the operating system; empty for its default.
        backed_up_at: When the last backup was made; None for none.
    """

    on: date
    desk: int
    received: int = 0
    numbers: tuple[int, ...] = ()
    explained: tuple[int, ...] = ()
    returned: int = 0
    content: int = 0
    so_so: int = 0
    discontent: int = 0
    supplements: int = 0
    unsent: int = 0
    open: int = 0
    slips: tuple[str, ...] = ()
    prints_waiting: int = 0
    prints_faulty: int = 0
    hand_overs: tuple[OpenHandOver, ...] = ()
    parked: int = 0
    reserved: tuple[str, ...] = ()
    paid: tuple[PaidBy, ...] = ()
    fees_vnd: int = 0
    printer: str = ""
    backed_up_at: datetime | None = None

    @property
    def cash_vnd(self) -> int:
        """What must lie in the till of what was recorded that day."""
        return sum(one.amount_vnd for one in self.paid if one.method is PayMethod.CASH)

    @property
    def not_cash_vnd(self) -> int:
        """What was recorded as paid otherwise."""
        return sum(one.amount_vnd for one in self.paid if one.method is not PayMethod.CASH)

    @property
    def missing_numbers(self) -> tuple[int, ...]:
        """Numbers between the first and the last that no dossier has and nothing explains."""
        if not self.numbers:
            return ()
        held = {*self.numbers, *self.explained}
        return tuple(n for n in range(self.numbers[0], self.numbers[-1]) if n not in held)


@dataclass(frozen=True, slots=True)
class DayAnswers:
    """What the officer says of the day.

    Attributes:
        signed: Codes of the slips whose signed copy lies here.
        counted_vnd: Cash counted; None where nobody counted.
        reason: Why that is not what must be there; may be empty where it is.
    """

    signed: tuple[str, ...] = ()
    counted_vnd: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing, whether it is done, and how much of it is left."""

    kind: ChoreKind
    is_done: bool
    left: int = 0


def difference(facts: DayFacts, answers: DayAnswers) -> int | None:
    """Return counted cash less what must be there; None where nobody counted and something must be."""
    if answers.counted_vnd is None:
        return None if facts.cash_vnd else 0
    return answers.counted_vnd - facts.cash_vnd


def unsigned(facts: DayFacts, answers: DayAnswers) -> tuple[str, ...]:
    """Return the slips whose signed copy is not here."""
    signed = set(answers.signed)
    return tuple(code for code in facts.slips if code not in signed)


def needs_reason(facts: DayFacts, answers: DayAnswers) -> bool:
    """Say whether the cash counted differs and nobody said why."""
    return bool(difference(facts, answers)) and not answers.reason.strip()


def chores(facts: DayFacts, answers: DayAnswers) -> tuple[Chore, ...]:
    """Return everything to see to, done or not."""
    left = {
        ChoreKind.HAND_OVERS: sum(one.count for one in facts.hand_overs),
        ChoreKind.SLIPS: len(unsigned(facts, answers)),
        ChoreKind.CASH: int(difference(facts, answers) != 0),
        ChoreKind.PRINTS: facts.prints_waiting,
        ChoreKind.PARKED: facts.parked,
        ChoreKind.RESERVED: len(facts.reserved),
        ChoreKind.BACKUP: int(facts.backed_up_at is None or facts.backed_up_at.date() != facts.on),
        ChoreKind.PRINTER: facts.prints_faulty,
    }
    return tuple(Chore(kind, count == 0, count) for kind, count in left.items())
