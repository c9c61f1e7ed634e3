"""What Forms 06 and 07, the hand-over lists, the result receipt and the blank slips show, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from services.forms.slip_data import TT03_2025, SlipOffice, SlipPerson


@dataclass(frozen=True, slots=True)
class ControlStep:
    """One hand-over of a dossier.

    Attributes:
        giver: Unit that gave, `"Bộ phận Một cửa"`.
        taker: Unit that took.
        at: When; None leaves room to write it.
        result: `"Trước hạn"`, `"Đúng hạn"`, `"Quá hạn"` or empty.
        given_by: Name of the person who gave; empty leaves room.
        taken_by: Name of the person who took; empty leaves room.
    """

    giver: str
    taker: str
    at: datetime | None = None
    result: str = ""
    note: str = ""
    given_by: str = ""
    taken_by: str = ""


@dataclass(frozen=True, slots=True)
class ControlSheet:
    """Form 06, *Phiếu kiểm soát quá trình giải quyết hồ sơ*.

    Attributes:
        number: `"41/PKS"`; empty leaves room to write it.
        owner: Whose dossier it goes with.
        solver: *Cơ quan (bộ phận) giải quyết hồ sơ*.
        partners: *Cơ quan phối hợp*; may be empty.
        steps: In order; the last one brings the dossier back to the desk.
        qr: Text of the dossier's QR code; may be empty.
        reprint, template: As in `SlipData`.
    """

    office: SlipOffice
    number: str
    code: str
    owner: str
    received_at: datetime
    due_at: datetime
    solver: str
    steps: tuple[ControlStep, ...]
    issued_at: datetime
    partners: str = ""
    qr: str = ""
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One dossier in the register.

    Attributes:
        contact: Address and telephone.
        returned_at: None while the result is not returned.
        return_by: *Phương thức nhận kết quả*.
        signed_by: Who signed for the result; empty leaves room.
    """

    code: str
    request: str
    sets: int
    owner: str
    contact: str
    solver: str
    received_at: datetime
    due_at: datetime
    returned_at: datetime | None = None
    return_by: str = ""
    signed_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """Form 07, *Sổ theo dõi hồ sơ*: the electronic book, printed.

    Attributes:
        book: *Quyển số*, `"01"`.
        span: Which part of the book: `"Từ ngày 01/11/2026 đến ngày 30/11/2026"`; may be empty.
        rows: In the order of the book; numbered from `first`.
    """

    office: SlipOffice
    year: int
    book: str
    rows: tuple[RegisterRow, ...]
    printed_at: datetime
    span: str = ""
    first: int = 1
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a hand-over."""

    unit: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class HandedDossier:
    """One dossier that changes hands.

    Attributes:
        papers: What is in it, in one line; may be empty.
    """

    code: str
    request: str
    owner: str
    due_at: datetime
    sets: int = 1
    papers: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """*Phiếu bàn giao hồ sơ*, inside the commune.

    Attributes:
        number: `"18/PBG"`; empty leaves room to write it.
    """

    office: SlipOffice
    number: str
    giver: Party
    taker: Party
    at: datetime
    dossiers: tuple[HandedDossier, ...]
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025


@dataclass(frozen=True, slots=True)
class HandedResult:
    """One result that comes back to the desk.

    Attributes:
        result: Its kind and number: `"Giấy khai sinh số 215/2026"`.
        has_fee: A fee is still to be taken.
        by_post: It goes on by post.
    """

    code: str
    request: str
    result: str
    owner: str
    address: str = ""
    has_fee: bool = False
    by_post: bool = False


@dataclass(frozen=True, slots=True)
class ResultHandOver:
    """*Phiếu bàn giao kết quả giải quyết thủ tục hành chính*, to the desk."""

    office: SlipOffice
    number: str
    giver: Party
    taker: Party
    at: datetime
    results: tuple[HandedResult, ...]
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025


@dataclass(frozen=True, slots=True)
class ReturnedResult:
    """One result given to the citizen.

    Attributes:
        kind: *Loại kết quả*, `"Giấy khai sinh"`.
        number: Its own number; may be empty.
        about: *Trích yếu*; may be empty.
        issued_on: Local date on the result.
    """

    kind: str
    number: str = ""
    about: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class ResultReceipt:
    """*Giấy biên nhận trả kết quả*: who took which result, and by what right.

    Attributes:
        number: `"27/BNKQ"`; empty leaves room to write it.
        owner: Whose dossier it is.
        receiver: Who took the result.
        relation: Of receiver to owner, `"con đẻ"`; empty where they are the same.
        proof: By what paper: `"Giấy ủy quyền số 12/2026 ngày 20/11/2026"`; may be empty.
        way: *Phương thức nhận kết quả*.
        fee: What was paid on taking it; may be empty.
        qr: Text of the dossier's QR code; may be empty.
    """

    office: SlipOffice
    number: str
    code: str
    request: str
    owner: str
    receiver: SlipPerson
    results: tuple[ReturnedResult, ...]
    returned_at: datetime
    officer: str
    relation: str = ""
    proof: str = ""
    way: str = "nhận trực tiếp"
    fee: str = ""
    note: str = ""
    qr: str = ""
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if not self.results:
            raise ValueError("a receipt names what was given")


@dataclass(frozen=True, slots=True)
class ReservedNumber:
    """A dossier number kept for paper.

    Attributes:
        qr: Text of the QR code: lookup link, number and check, no personal data.
    """

    code: str
    qr: str


@dataclass(frozen=True, slots=True)
class BlankSlips:
    """Form 01 to be filled in by hand while the program cannot be used, one page a number.

    Attributes:
        printed_at: When the numbers were reserved.
        papers: Ruled lines for the papers handed in.
    """

    office: SlipOffice
    numbers: tuple[ReservedNumber, ...]
    printed_at: datetime
    papers: int = 6
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if not self.numbers:
            raise ValueError("a blank slip has a number")
