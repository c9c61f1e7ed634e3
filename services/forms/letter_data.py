"""What Forms 02 to 05 show, as plain values: what the office asks, refuses, regrets or stops.

As with Form 01 (`slip_data`), a form is made once from its dossier and kept as JSON with its print job;
nothing here is looked up or computed again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.forms.slip_data import TT03_2025, PaperLine, SlipOffice, SlipPerson


class Stage(StrEnum):
    """When something was found missing; the values are on disk."""

    COUNTER = "counter"
    PROCESSING = "processing"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to bring or to put right.

    Attributes:
        what: `"Giấy chứng sinh"`.
        reason: Why: `"bản nộp không có chữ ký của cơ sở y tế"`; may be empty.
        basis: The rule that asks for it; may be empty.
    """

    what: str
    reason: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock of a dossier stands still.

    Attributes:
        remaining: What is left of its limit: `"2 ngày làm việc"`.
    """

    from_at: datetime
    remaining: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs for the office.

    Attributes:
        name: In full; empty where it is written by hand.
        post: One line each: `("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")`; empty for the form's own words.
    """

    name: str
    post: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """Form 02, *Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*.

    Attributes:
        number: *Số*, `"12/HDHS"`; empty leaves room to write it.
        person: Who filed, or is at the counter.
        missing: All that is missing, said once; at least one.
        code: Empty at the counter: there is no dossier yet.
        qr: Text of the dossier's QR code; may be empty.
        owner: Whose dossier it is, if somebody else filed it.
        reason: For all of it; may be empty.
        basis: Legal basis of all of it; may be empty.
        answer_by: Until when it may be brought; None if there is no limit.
        pause: The limit that stands still meanwhile; None at the counter.
        turn: 1 for the first request on this dossier.
        approver: Who agreed to ask again; may be empty.
        reprint: 0 for the first print, else *BẢN IN LẠI lần n*.
        template: Version of the form, one of `TEMPLATES`.
    """

    office: SlipOffice
    number: str
    person: SlipPerson
    request: str
    missing: tuple[Missing, ...]
    asked_at: datetime
    officer: str
    stage: Stage = Stage.COUNTER
    code: str = ""
    qr: str = ""
    owner: SlipPerson | None = None
    reason: str = ""
    basis: str = ""
    answer_by: datetime | None = None
    pause: Pause | None = None
    turn: int = 1
    approver: str = ""
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if not self.missing:
            raise ValueError("a request names what is missing")
        if self.stage is Stage.PROCESSING and not self.code:
            raise ValueError("a dossier that is processed has a number")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Form 03, *Phiếu từ chối tiếp nhận giải quyết hồ sơ*.

    Attributes:
        number: `"03/TCHS"`; empty leaves room to write it.
        reason: In words a citizen understands; never a code.
        basis: Legal basis; may be empty.
        advice: Where or how else it can be done; may be empty.
        code: Of a dossier filed online; empty at the counter.
        submitted_at: When it was filed online.
        is_online: Nobody signs for the filer.
        reprint, template: As in `SupplementRequest`.
    """

    office: SlipOffice
    number: str
    person: SlipPerson
    request: str
    reason: str
    refused_at: datetime
    officer: str
    basis: str = ""
    advice: str = ""
    code: str = ""
    submitted_at: datetime | None = None
    is_online: bool = False
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("a refusal gives its reason")


@dataclass(frozen=True, slots=True)
class Apology:
    """Form 04, *Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ*.

    Under `TT01_2018`: *Phiếu xin lỗi và hẹn lại ngày trả kết quả*.

    Attributes:
        number: `"05/PXL"`; empty leaves room to write it.
        due_at: The appointment that is not kept.
        solver: Agency that is late; empty for the issuing office.
        extension: By how much, `"3 ngày làm việc"`; may be empty.
        recipients: *Nơi nhận*, without `"Như trên"` and `"Lưu: VT"`, which always stand there.
        reprint, template: As in `SupplementRequest`.
    """

    office: SlipOffice
    number: str
    to: SlipPerson
    request: str
    code: str
    received_at: datetime
    due_at: datetime
    reason: str
    new_due_at: datetime
    signed_at: datetime
    signer: Signer
    solver: str = ""
    extension: str = ""
    recipients: tuple[str, ...] = ()
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of apology that were decided on together: one file, each letter from a new page."""

    letters: tuple[Apology, ...]
    reprint: int = 0
    template: str = TT03_2025


class StopGround(StrEnum):
    """Why a dossier is stopped; the values are on disk."""

    WITHDRAWN = "withdrawn"
    NOT_SUPPLEMENTED = "not_supplemented"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class StopNotice:
    """Form 05, *Thông báo dừng giải quyết hồ sơ*.

    Attributes:
        number: `"02/TB"`; empty leaves room to write it.
        asked_at: When the citizen asked to stop (`WITHDRAWN`).
        supplement: Number of the request that was not answered (`NOT_SUPPLEMENTED`).
        answer_by: Until when it could have been.
        reason: In words a citizen understands; needed where the office stops.
        returned: Papers that go back to the citizen.
        fee: What becomes of the fee, a sentence; may be empty.
        recipients, reprint, template: As in `Apology`.
    """

    office: SlipOffice
    number: str
    to: SlipPerson
    request: str
    code: str
    received_at: datetime
    stopped_at: datetime
    ground: StopGround
    signer: Signer
    reason: str = ""
    basis: str = ""
    asked_at: datetime | None = None
    supplement: str = ""
    answer_by: datetime | None = None
    returned: tuple[PaperLine, ...] = ()
    fee: str = ""
    recipients: tuple[str, ...] = ()
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if self.ground is StopGround.OFFICE and not self.reason.strip():
            raise ValueError("an office that stops gives its reason")
