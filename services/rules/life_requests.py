"""What an officer asks for when an act is to be recorded: the part of it that is not worked out.

Where nothing is worked out, the act's payload (`services/rules/life_acts.py`) is the request itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.rules.acts import ActKind, Noted, PaperCount
from services.rules.life_acts import (
    Acknowledged,
    Called,
    Directed,
    Forwarded,
    MissingPaper,
    Outcome,
    PayMethod,
    Rated,
    Returned,
    TakenOver,
)


@dataclass(frozen=True, slots=True)
class AskSupplement:
    """Ask for everything that is missing, at once.

    Attributes:
        reason_code: Needed from the second request on.
        citizen_due_at: None takes what the procedure says.
    """

    items: tuple[MissingPaper, ...]
    reason: str = ""
    reason_code: str = ""
    legal_basis: str = ""
    citizen_due_at: datetime | None = None
    approver: str = ""


@dataclass(frozen=True, slots=True)
class TakeSupplement:
    """What was asked for arrived.

    Attributes:
        papers: The dossier's whole list of papers now; empty if it did not change.
    """

    papers: tuple[PaperCount, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class AskPayment:
    """Ask for a financial duty to be fulfilled first."""

    amount_vnd: int
    what: str = ""
    citizen_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakePayment:
    """Money arrived."""

    amount_vnd: int
    method: PayMethod = PayMethod.CASH
    receipt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Extend:
    """Move the date before the term, with an apology.

    Attributes:
        due_at: The new date.
    """

    due_at: datetime
    reason: str
    reason_code: str = ""
    signer: str = ""
    signer_position: str = ""


@dataclass(frozen=True, slots=True)
class Apologise:
    """Apologise after the term, with a date to come.

    Attributes:
        delivery: `"hand"`, `"post"`, `"message"`, or empty if the letter is not on its way yet.
    """

    due_at: datetime
    reason: str
    reason_code: str = ""
    signer: str = ""
    signer_position: str = ""
    delivery: str = ""


@dataclass(frozen=True, slots=True)
class Refuse:
    """Say no, with reason and legal basis."""

    reason: str
    reason_code: str = ""
    legal_basis: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Give the dossier back at the citizen's written request."""

    reason: str
    papers_returned: tuple[str, ...] = ()
    refund_vnd: int = 0
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop, because what was asked for never came or the law says so."""

    reason: str
    reason_code: str = ""
    legal_basis: str = ""
    papers_returned: tuple[str, ...] = ()
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """Take a wrong result, or a stop, back."""

    reason: str


@dataclass(frozen=True, slots=True)
class Finish:
    """The result is signed.

    Attributes:
        finished_at: None for now.
    """

    finished_at: datetime | None = None
    outcome: Outcome = Outcome.GRANTED
    result_number: str = ""
    electronic: bool = False
    scans: tuple[str, ...] = ()
    signer: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reschedule:
    """Move the promise to what the rules now in force give."""

    due_at: datetime
    reason: str


Request = (
    Forwarded
    | TakenOver
    | AskSupplement
    | TakeSupplement
    | AskPayment
    | TakePayment
    | Extend
    | Apologise
    | Refuse
    | Withdraw
    | Stop
    | Recall
    | Finish
    | Called
    | Returned
    | Rated
    | Directed
    | Acknowledged
    | Reschedule
    | Noted
)

KINDS: dict[type[Request], ActKind] = {
    Forwarded: ActKind.FORWARDED,
    TakenOver: ActKind.TAKEN_OVER,
    AskSupplement: ActKind.SUPPLEMENT_REQUESTED,
    TakeSupplement: ActKind.SUPPLEMENTED,
    AskPayment: ActKind.PAYMENT_REQUESTED,
    TakePayment: ActKind.PAID,
    Extend: ActKind.EXTENDED,
    Apologise: ActKind.APOLOGISED,
    Refuse: ActKind.REFUSED,
    Withdraw: ActKind.WITHDRAWN,
    Stop: ActKind.STOPPED,
    Recall: ActKind.RECALLED,
    Finish: ActKind.FINISHED,
    Called: ActKind.CALLED,
    Returned: ActKind.RETURNED,
    Rated: ActKind.RATED,
    Directed: ActKind.DIRECTED,
    Acknowledged: ActKind.ACKNOWLEDGED,
    Reschedule: ActKind.RESCHEDULED,
    Noted: ActKind.NOTED,
}
"""Which act each request becomes."""
