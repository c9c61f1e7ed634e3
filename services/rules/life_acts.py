"""What the acts of a dossier's life say, from hand-over to the citizen's hand, and the office's own acts.

Every date that was promised stands in the act that promised it (`due_before`, `due_after`; on the national
wire `NgayHenTraTruoc`, `NgayHenTraMoi`): a calendar that changes later changes no promise of the past. Papers
and people travel in their stored (JSON) shape, as in a correction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any


class Outcome(StrEnum):
    """What the result says."""

    GRANTED = "granted"
    REFUSED = "refused"  # a written, reasoned no is a result too


class PayMethod(StrEnum):
    """How money came; only the national payment platform counts as paid online."""

    CASH = "cash"
    TRANSFER = "transfer"
    ONLINE = "online"


class ReturnMethod(StrEnum):
    """How the result reached the citizen."""

    DESK = "desk"
    POST = "post"
    ONLINE = "online"


class CallOutcome(StrEnum):
    """What came of a call to the citizen."""

    REACHED = "reached"
    WILL_COME = "will_come"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The dossier was handed on inside the commune (a row of *phiếu kiểm soát*).

    Attributes:
        to: Username of who holds it now; empty where only the unit is known.
        unit: Who that is on paper, `"Công chức Tư pháp – Hộ tịch"`.
        step_due_at: When this step is to be done; None for no deadline of its own.
        batch: Hex id shared by what was handed over together, on one list; may be empty.
    """

    to: str = ""
    unit: str = ""
    step_due_at: datetime | None = None
    note: str = ""
    batch: str = ""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """Who was handed the dossier says it is there."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """One thing the citizen is to bring or mend, and why."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SupplementRequested:
    """Everything that is missing was asked for at once (*phiếu yêu cầu bổ sung*); the clock stands.

    Attributes:
        number: Of the form, `"05/HDHS"`.
        reason_code: Needed for the second request on a dossier; empty for the first.
        citizen_due_at: Until when the citizen has time; None where the procedure sets none.
        due_before: What was promised when the clock stopped.
    """

    number: str
    items: tuple[MissingPaper, ...]
    due_before: datetime
    reason: str = ""
    reason_code: str = ""
    legal_basis: str = ""
    citizen_due_at: datetime | None = None
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Supplemented:
    """The citizen brought what was asked for; the clock runs again.

    Attributes:
        papers: The dossier's whole list of papers now, in its stored shape; empty if it did not change.
    """

    due_before: datetime
    due_after: datetime
    papers: tuple[Mapping[str, Any], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaymentRequested:
    """The citizen is to fulfil a financial duty first; the clock stands."""

    amount_vnd: int
    due_before: datetime
    what: str = ""
    citizen_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """Money was paid. Where the clock stood for it, it runs again.

    Attributes:
        receipt: Number of the receipt (*biên lai*); may be empty.
        due_after: The new promise if the clock stood; else None.
    """

    amount_vnd: int
    method: PayMethod = PayMethod.CASH
    receipt: str = ""
    note: str = ""
    due_before: datetime | None = None
    due_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Extended:
    """Before the term: an apology with a later date (*xin lỗi và đề nghị gia hạn*).

    Attributes:
        approver: Username of the chair, where a further extension needed one; else empty.
    """

    number: str
    reason: str
    due_before: datetime
    due_after: datetime
    reason_code: str = ""
    signer: str = ""
    signer_position: str = ""
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Apologised:
    """After the term: an apology with a date to come. The dossier stays late: `due_before` stands.

    Attributes:
        promised_at: What the citizen was told now.
        delivery: How the letter went: `"hand"`, `"post"`, `"message"`; empty if not yet.
    """

    number: str
    reason: str
    due_before: datetime
    promised_at: datetime
    reason_code: str = ""
    signer: str = ""
    signer_position: str = ""
    approver: str = ""
    delivery: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The dossier is not taken on, or not granted (*phiếu từ chối*)."""

    number: str
    reason: str
    reason_code: str = ""
    legal_basis: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The citizen asked in writing to have the dossier back (*thông báo dừng giải quyết*)."""

    number: str
    reason: str
    papers_returned: tuple[str, ...] = ()
    refund_vnd: int = 0
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The office stops: what was asked for never came, or the law says so."""

    number: str
    reason: str
    reason_code: str = ""
    legal_basis: str = ""
    papers_returned: tuple[str, ...] = ()
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A wrong result, or a stop, was taken back: the work goes on.

    Attributes:
        due_after: The same as before for a result; moved by the stop for a stopped dossier.
    """

    reason: str
    due_before: datetime
    due_after: datetime


@dataclass(frozen=True, slots=True)
class Finished:
    """The result is signed and at the desk.

    Attributes:
        finished_at: When it was signed: what "on time" compares with the promise.
        electronic: Whether there is an electronic result.
        scans: SHA-256 (hex) of its files here.
    """

    finished_at: datetime
    outcome: Outcome = Outcome.GRANTED
    result_number: str = ""
    electronic: bool = False
    scans: tuple[str, ...] = ()
    signer: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """The citizen was called."""

    outcome: CallOutcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """The result was handed over, posted or fetched online.

    Attributes:
        name: Who received it; empty for the owner.
        relation: Of a proxy to the owner; empty for the owner.
        authority: The proxy's paper, `"Giấy ủy quyền số 12"`.
        identity_checked: Whether a card was looked at.
        post_code: The postal service's number.
    """

    returned_at: datetime
    method: ReturnMethod = ReturnMethod.DESK
    name: str = ""
    personal_id: str = ""
    relation: str = ""
    authority: str = ""
    identity_checked: bool = False
    post_code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rated:
    """How content the citizen was: 3 content, 2 so-so, 1 not."""

    score: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Directed:
    """The chair urges (*đôn đốc*).

    Attributes:
        to: Username of who is to answer.
    """

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Who was urged has read it and answers.

    Attributes:
        directive: Hash (hex) of the directive's act.
    """

    directive: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """The calendar or the catalogue changed, and an officer moved the promise accordingly.

    Attributes:
        part: Hex id of the part whose new promise moved its linked dossier; its slip stays in force.
    """

    due_before: datetime
    due_after: datetime
    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Somebody at the counter was not received: told what is missing (form 02), or refused (form 03).

    Attributes:
        form: `"02"` or `"03"`.
        draft: What was typed, in the draft's JSON, to go on with when the citizen comes back.
    """

    form: str
    number: str
    name: str
    procedure: str
    items: tuple[MissingPaper, ...] = ()
    reason: str = ""
    reason_code: str = ""
    legal_basis: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class OutageLogged:
    """The provincial system, the line or the power was down.

    Attributes:
        cause: `"server"`, `"line"`, `"power"` or `"other"`.
        to_at: None while it lasts.
    """

    from_at: datetime
    cause: str
    to_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class NumbersReserved:
    """Paper slips with these numbers were printed, to be filled in by hand and entered later."""

    day: date
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberVoided:
    """A reserved number will never be a dossier's."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class DayClosed:
    """The desk's day was closed.

    Attributes:
        sheet: What the sheet says, in the JSON of `services/day_end.py`.
    """

    on: date
    sheet: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReportFrozen:
    """A report was made for good.

    Attributes:
        report: Which, `"II.06a"`.
        sha256: Hex digest of its content, which lies beside the journal.
    """

    report: str
    from_on: date
    to_on: date
    as_of: datetime
    sha256: str


_READ: Mapping[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "datetime | None": lambda text: datetime.fromisoformat(text) if text else None,
    "date": date.fromisoformat,
    "tuple[str, ...]": tuple,
    "tuple[Mapping[str, Any], ...]": tuple,
    "tuple[MissingPaper, ...]": lambda items: tuple(MissingPaper(**item) for item in items),
    "Outcome": Outcome,
    "PayMethod": PayMethod,
    "ReturnMethod": ReturnMethod,
    "CallOutcome": CallOutcome,
}
"""How a field is read from JSON, by its annotation; all others are read as they are."""


@cache
def _readers(kind: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    annotated = ((field.name, str(field.type)) for field in fields(kind))
    return tuple((name, _READ[text]) for name, text in annotated if text in _READ)


def read_payload(kind: type[Any], data: Mapping[str, Any]) -> Any:
    """Return a payload of this module from its JSON shape.

    Raises:
        TypeError, ValueError: It has other fields, or values that are none.
    """
    read = dict(data)
    for name, convert in _readers(kind):  # type: ignore[arg-type]  # a class is hashable
        if name in read:
            read[name] = convert(read[name])
    return kind(**read)
