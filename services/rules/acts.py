"""Acts: what can happen to a dossier, and how it is written down.

An act's body is JSON (shape in `models/journal.py`). This module turns it into values and back; every
payload is a frozen dataclass here, so a misspelt key is found at once and not in a report a year later.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from services.rules import life_acts
from services.rules.life_acts import read_payload

ACT_VERSION = 1  # of the body's shape; bodies of later versions are kept and shown as new


class ActKind(StrEnum):
    """What happened. Values are on disk and on the wire: they never change meaning."""

    RECEIVED = "received"
    AMENDED = "amended"
    REPRINTED = "reprinted"
    NOTED = "noted"
    FORWARDED = "forwarded"
    TAKEN_OVER = "taken_over"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    SUPPLEMENTED = "supplemented"
    PAYMENT_REQUESTED = "payment_requested"
    PAID = "paid"
    EXTENDED = "extended"
    APOLOGISED = "apologised"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    RECALLED = "recalled"
    FINISHED = "finished"
    CALLED = "called"
    RETURNED = "returned"
    RATED = "rated"
    DIRECTED = "directed"
    ACKNOWLEDGED = "acknowledged"
    RESCHEDULED = "rescheduled"
    TURNED_AWAY = "turned_away"
    OUTAGE_LOGGED = "outage_logged"
    NUMBERS_RESERVED = "numbers_reserved"
    NUMBER_VOIDED = "number_voided"
    DAY_CLOSED = "day_closed"
    REPORT_FROZEN = "report_frozen"
    EPOCH_STARTED = "epoch_started"
    CALENDAR_IMPORTED = "calendar_imported"
    CATALOGUE_IMPORTED = "catalogue_imported"


class PersonKind(StrEnum):
    """Who files; the order is that of the national code `LoaiDoiTuong` 1–4."""

    CITIZEN = "citizen"
    BUSINESS = "business"
    AGENCY = "agency"
    ORGANISATION = "organisation"


class PaperMode(StrEnum):
    """Whether a paper is handed in (*nộp*) or only shown (*xuất trình*)."""

    SUBMIT = "submit"
    PRESENT = "present"


class PaperState(StrEnum):
    """What is known of a paper at the counter."""

    MISSING = "missing"
    TICKED = "ticked"
    LOOKED_UP = "looked_up"  # found in a national database instead of asked for
    NOT_NEEDED = "not_needed"


class ReturnBy(StrEnum):
    """How the result reaches the citizen."""

    DESK = "desk"
    POST = "post"
    ONLINE = "online"


class Channel(StrEnum):
    """How the dossier came in; values are the national `KenhThucHien`."""

    DIRECT = "1"
    ONLINE = "2"
    POST = "3"


@dataclass(frozen=True, slots=True)
class Person:
    """A citizen or an organisation, as it stands on the dossier.

    Attributes:
        personal_id: 12 digits (or 9 of an old card, or a passport or tax number); may be empty.
        sex: `"Nam"`, `"Nữ"` or empty.
        phone: Digits as typed; may be empty.
        card_read: Whether the fields came from the card itself.
        no_smartphone: Called when the result is there, for no message would be read.
    """

    name: str
    kind: PersonKind = PersonKind.CITIZEN
    personal_id: str = ""
    old_id: str = ""
    born_on: date | None = None
    sex: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    card_read: bool = False
    no_smartphone: bool = False


@dataclass(frozen=True, slots=True)
class PaperCount:
    """One paper of a dossier: how many of which sort were handed in.

    Attributes:
        name: Full legal name.
        short_name: What the officers call it, at most 40 characters.
        scans: SHA-256 (hex) of the scans attached.
        checked_at: ISO time of a look-up, where that stands in for the paper.
    """

    name: str
    short_name: str = ""
    original: int = 0
    certified: int = 0
    copy: int = 0
    mode: PaperMode = PaperMode.SUBMIT
    state: PaperState = PaperState.TICKED
    scans: tuple[str, ...] = ()
    checked_at: str = ""


@dataclass(frozen=True, slots=True)
class ProcedurePin:
    """The procedure as it stood when the dossier was received; later versions do not touch it.

    Attributes:
        limit: Text of the time limit, for example `"3 ngày làm việc"`.
        rule_15h: Value of `Rule15h`.
        version: Version of the catalogue entry.
    """

    code: str
    name: str
    short_name: str
    version: str
    field: str
    field_code: str
    case: str
    case_name: str
    limit: str
    rule_15h: str
    result: str
    result_code: str
    legal_basis: tuple[str, ...]
    form_set: str = "one_stop"
    authority: str = ""


@dataclass(frozen=True, slots=True)
class FeeDue:
    """What is to be paid, and the arithmetic behind it.

    Attributes:
        lines: `"2 bản × 8.000 đ"`, as printed.
        exempt_reason: Why nothing or less is paid; empty otherwise.
        is_known: False where the province's council sets the rate and nobody entered it here.
    """

    amount_vnd: int
    lines: tuple[str, ...] = ()
    exempt_reason: str = ""
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Received:
    """A dossier was received at the counter. The one act every dossier begins with.

    Attributes:
        visit: Hex id shared by the dossiers one person filed in one visit.
        received_at: When the citizen handed it in (earlier than the act itself for a back-entry).
        due_at: The appointment printed on the slip.
        calendar: Version of the working calendar that gave it.
        late_entry: Entered after the fact ("nhập bù").
        late_reason: Why a back-entry was not entered at once.
        duplicate_reason: Why a second dossier of the same person and procedure was accepted.
        committed_limit: The shorter time this commune commits to; empty where the law's holds.
        statutory_due_at: When it would be due by the law's time, where a shorter one is committed to.
        is_no_appointment_day: Received on a "Ngày không hẹn": the result is given the same day.
        linked: Code of the linked procedure (*liên thông*) this belongs to; empty for most.
        parent: Hex id of the linked dossier this is a part of; empty for the whole one, and for most.
        agency: Who solves this part, where it is not the commune.
    """

    code: str
    visit: str
    desk: int
    applicant: Person
    filed_by: Person | None
    relation: str
    procedure: ProcedurePin
    copies: int
    pages: int | None
    papers: tuple[PaperCount, ...]
    fee: FeeDue
    received_at: datetime
    due_at: datetime
    calendar: str
    due_time: str
    return_by: ReturnBy = ReturnBy.DESK
    channel: Channel = Channel.DIRECT
    late_entry: bool = False
    late_reason: str = ""
    duplicate_reason: str = ""
    note: str = ""
    online_code: str = ""
    committed_limit: str = ""
    statutory_due_at: datetime | None = None
    is_no_appointment_day: bool = False
    linked: str = ""
    parent: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Amended:
    """A dossier was corrected after its slip was printed: the old slip is void, a new one is issued.

    Attributes:
        changes: New value of each field of `Received` that changed, in its stored (JSON) shape.
        reason: The officer's words.
    """

    changes: Mapping[str, Any]
    reason: str


@dataclass(frozen=True, slots=True)
class Reprinted:
    """The slip in force was printed again.

    Attributes:
        times: Which reprint this is, from 1.
        reason: Why, in the officer's words.
    """

    times: int
    reason: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Somebody wrote a remark on the dossier."""

    text: str


@dataclass(frozen=True, slots=True)
class EpochStarted:
    """This desk began a new numbering of its journal.

    Attributes:
        reason: `"new"`, `"restored"`, `"cloned"` or `"marker_missing"`.
        before: Origin and epoch left behind, `"origin/epoch"`; empty for a new desk.
        known_seq: The last sequence number that epoch is known to have reached.
        known_number: Highest dossier number known to have been given on `known_day`.
    """

    reason: str
    before: str = ""
    known_seq: int = 0
    known_day: str = ""
    known_number: int = 0


@dataclass(frozen=True, slots=True)
class ReferenceImported:
    """A calendar or a catalogue was taken in.

    Attributes:
        name: Title of the file as it names itself.
        sha256: Hex digest of its bytes.
        summary: What changed, in Vietnamese.
    """

    name: str
    sha256: str
    summary: str


LifePayload = (
    life_acts.Forwarded
    | life_acts.TakenOver
    | life_acts.SupplementRequested
    | life_acts.Supplemented
    | life_acts.PaymentRequested
    | life_acts.Paid
    | life_acts.Extended
    | life_acts.Apologised
    | life_acts.Refused
    | life_acts.Withdrawn
    | life_acts.Stopped
    | life_acts.Recalled
    | life_acts.Finished
    | life_acts.Called
    | life_acts.Returned
    | life_acts.Rated
    | life_acts.Directed
    | life_acts.Acknowledged
    | life_acts.Rescheduled
)
"""What happens to a received dossier."""

OfficePayload = (
    life_acts.TurnedAway
    | life_acts.OutageLogged
    | life_acts.NumbersReserved
    | life_acts.NumberVoided
    | life_acts.DayClosed
    | life_acts.ReportFrozen
)
"""What happens at the desk, to no dossier."""

Payload = (
    Received
    | Amended
    | Reprinted
    | Noted
    | EpochStarted
    | ReferenceImported
    | LifePayload
    | OfficePayload
)

_PAYLOADS: Mapping[str, type[Payload]] = {
    ActKind.RECEIVED: Received,
    ActKind.AMENDED: Amended,
    ActKind.REPRINTED: Reprinted,
    ActKind.NOTED: Noted,
    ActKind.EPOCH_STARTED: EpochStarted,
    ActKind.CALENDAR_IMPORTED: ReferenceImported,
    ActKind.CATALOGUE_IMPORTED: ReferenceImported,
    ActKind.FORWARDED: life_acts.Forwarded,
    ActKind.TAKEN_OVER: life_acts.TakenOver,
    ActKind.SUPPLEMENT_REQUESTED: life_acts.SupplementRequested,
    ActKind.SUPPLEMENTED: life_acts.Supplemented,
    ActKind.PAYMENT_REQUESTED: life_acts.PaymentRequested,
    ActKind.PAID: life_acts.Paid,
    ActKind.EXTENDED: life_acts.Extended,
    ActKind.APOLOGISED: life_acts.Apologised,
    ActKind.REFUSED: life_acts.Refused,
    ActKind.WITHDRAWN: life_acts.Withdrawn,
    ActKind.STOPPED: life_acts.Stopped,
    ActKind.RECALLED: life_acts.Recalled,
    ActKind.FINISHED: life_acts.Finished,
    ActKind.CALLED: life_acts.Called,
    ActKind.RETURNED: life_acts.Returned,
    ActKind.RATED: life_acts.Rated,
    ActKind.DIRECTED: life_acts.Directed,
    ActKind.ACKNOWLEDGED: life_acts.Acknowledged,
    ActKind.RESCHEDULED: life_acts.Rescheduled,
    ActKind.TURNED_AWAY: life_acts.TurnedAway,
    ActKind.OUTAGE_LOGGED: life_acts.OutageLogged,
    ActKind.NUMBERS_RESERVED: life_acts.NumbersReserved,
    ActKind.NUMBER_VOIDED: life_acts.NumberVoided,
    ActKind.DAY_CLOSED: life_acts.DayClosed,
    ActKind.REPORT_FROZEN: life_acts.ReportFrozen,
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act, read.

    Attributes:
        kind: Text of the kind; may be one this program does not know yet.
        parents: Hashes of the dossier's heads the officer saw; empty for the first act.
        payload: Its data, or None when the kind or version is newer than this program.
        clock_quality: 3 signed server time, 2 earlier server time, 1 plausible, 0 implausible.
        told_at: When it was written down, if later than `at`; else None.
    """

    origin: str
    epoch: int
    seq: int
    hash: bytes
    dossier_id: bytes | None
    kind: str
    at: datetime
    officer: str
    clock_quality: int = 1
    parents: tuple[bytes, ...] = ()
    payload: Payload | None = None
    told_at: datetime | None = None

    @property
    def known_at(self) -> datetime:
        """Since when it is known: no report as of an earlier moment counts it."""
        return self.told_at or self.at


@dataclass(frozen=True, slots=True)
class Written:
    """An act about to be appended: everything but its place in the chain."""

    kind: ActKind
    at: datetime
    officer: str
    payload: Payload
    dossier_id: bytes | None = None
    parents: tuple[bytes, ...] = ()
    clock_quality: int = 1
    told_at: datetime | None = None


def write_body(act: Written) -> bytes:
    """Return the exact bytes of an act's body."""
    body: dict[str, Any] = {
        "t": act.kind.value,
        "v": ACT_VERSION,
        "did": act.dossier_id.hex() if act.dossier_id else None,
        "par": [parent.hex() for parent in act.parents],
        "at": act.at.isoformat(),
        "cq": act.clock_quality,
        "by": act.officer,
        "data": act.payload,
    }
    if act.told_at is not None:
        body["told"] = act.told_at
    return _ENCODER.encode(body).encode()


def read_body(
    origin: str, epoch: int, seq: int, hash_: bytes, dossier_id: bytes | None, body: bytes
) -> Act:
    """Return the act that lies in the journal as `body`.

    Raises:
        ValueError: The body is not an act (it was verified by its hash, so this is a bug or worse).
    """
    read, _ = _DECODER.raw_decode(body.decode())
    known = read["v"] == ACT_VERSION and read["t"] in _PAYLOADS
    return Act(
        origin=origin,
        epoch=epoch,
        seq=seq,
        hash=hash_,
        dossier_id=dossier_id,
        kind=read["t"],
        at=datetime.fromisoformat(read["at"]),
        officer=read["by"],
        clock_quality=read["cq"],
        parents=tuple(bytes.fromhex(parent) for parent in read["par"]),
        payload=_read_payload(_PAYLOADS[read["t"]], read["data"]) if known else None,
        told_at=datetime.fromisoformat(read["told"]) if "told" in read else None,
    )


def stored(payload: object) -> dict[str, Any]:
    """Return a payload (or a part of one) in its JSON shape: ISO dates, plain texts, lists."""
    read: dict[str, Any] = json.loads(_ENCODER.encode(payload))
    return read


def stored_text(payload: object) -> str:
    """Return a payload (or a part of one) as compact JSON text, the shape of `stored`."""
    return _ENCODER.encode(payload)


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _field_names(kind: type) -> tuple[str, ...]:
    names = _FIELD_NAMES.get(kind)
    if names is None:
        names = _FIELD_NAMES[kind] = tuple(field.name for field in fields(kind))
    return names


def _outer(value: Any) -> Any:
    """Return what JSON has no word for one step nearer to JSON (the encoder walks the rest)."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return dict(value)
    return {name: getattr(value, name) for name in _field_names(type(value))}


_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_outer)


def _read_payload(kind: type[Payload], data: Mapping[str, Any]) -> Payload:
    return read_received(data) if kind is Received else read_payload(kind, data)


def read_received(data: Mapping[str, Any]) -> Received:
    """Return a reception from its JSON shape."""
    read = dict(data)
    read["applicant"] = read_person(read["applicant"])
    read["filed_by"] = read_person(read["filed_by"]) if read["filed_by"] else None
    read["procedure"] = ProcedurePin(
        **{**read["procedure"], "legal_basis": tuple(read["procedure"]["legal_basis"])}
    )
    read["papers"] = tuple(read_paper(paper) for paper in read["papers"])
    read["fee"] = FeeDue(**{**read["fee"], "lines": tuple(read["fee"]["lines"])})
    read["received_at"] = datetime.fromisoformat(read["received_at"])
    read["due_at"] = datetime.fromisoformat(read["due_at"])
    if read.get("statutory_due_at"):
        read["statutory_due_at"] = datetime.fromisoformat(read["statutory_due_at"])
    read["return_by"] = ReturnBy(read["return_by"])
    read["channel"] = Channel(read["channel"])
    return Received(**read)


def read_person(data: Mapping[str, Any]) -> Person:
    """Return a person from its JSON shape."""
    born_on = data["born_on"]
    return Person(
        **{
            **data,
            "kind": PersonKind(data["kind"]),
            "born_on": date.fromisoformat(born_on) if born_on else None,
        }
    )


def read_paper(data: Mapping[str, Any]) -> PaperCount:
    """Return a paper from its JSON shape."""
    return PaperCount(
        **{
            **data,
            "mode": PaperMode(data["mode"]),
            "state": PaperState(data["state"]),
            "scans": tuple(data["scans"]),
        }
    )
