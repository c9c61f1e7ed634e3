"""What Form 01 shows: *Giấy tiếp nhận hồ sơ và hẹn trả kết quả*, as plain values.

A dossier becomes `SlipData` once, when its slip is first made; the print job keeps it as JSON, so that a
reprint a year later shows what the first one showed. Nothing here is looked up or computed again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

TT03_2025 = "TT03-2025"
TT01_2018 = "TT01-2018"
RESIDENCE = "residence"  # as in `ProcedureVersion.form_set`: the police's own slips, CT04 to CT06
TEMPLATES = (TT03_2025, TT01_2018, RESIDENCE)


@dataclass(frozen=True, slots=True)
class SlipOffice:
    """Who issues the slip.

    Attributes:
        agency: First line of the header, `"UBND xã Tân Phong"`; printed in capitals.
        unit: Second line, `"Trung tâm Phục vụ hành chính công"`; printed in bold capitals.
        place: Before the date, `"Tân Phong"`.
        desk: `"Quầy 2"`; may be empty.
        phone: To ask about the dossier; may be empty.
        lookup: Address for looking the dossier up, as people type it; may be empty.
    """

    agency: str
    unit: str
    place: str
    desk: str = ""
    phone: str = ""
    lookup: str = ""


@dataclass(frozen=True, slots=True)
class SlipPerson:
    """The filer or the owner of the dossier.

    Attributes:
        title: `"Ông"`, `"Bà"` or empty (an organisation, or unknown).
        personal_id: As it is to be printed; the caller masks it if the office wants that.
    """

    name: str
    title: str = ""
    personal_id: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper handed in or shown, with how many of each sort.

    Attributes:
        remark: Printed in brackets after the name: `"xuất trình"`, `"đã tra cứu 09:39"`; may be empty.
    """

    name: str
    original: int = 0
    certified: int = 0
    copy: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CertifiedLine:
    """One document to be certified (*chứng thực*).

    Attributes:
        pages: Pages of the document; 0 if it does not matter.
        copies: Certified copies on paper.
        electronic: Certified electronic copies.
    """

    name: str
    pages: int
    copies: int
    electronic: int = 0


@dataclass(frozen=True, slots=True)
class SlipDossier:
    """One dossier of the slip.

    Attributes:
        code: *Mã hồ sơ*, also the text of the Code 128.
        request: *Nội dung yêu cầu giải quyết*: the procedure's name, with its case if any.
        limit: `"3 ngày làm việc"`.
        qr: Text of the QR code: lookup link, number and check, no personal data.
        sets: *Số lượng hồ sơ*, in *bộ*.
        papers: Empty for certification.
        certified: Instead of papers, for certification.
        is_due_certain: False when the date lies beyond the official holiday calendar.
        second_received_at: Start of stage 2 of a two-stage procedure.
        second_due_at: End of stage 2.
    """

    code: str
    request: str
    limit: str
    due_at: datetime
    qr: str
    sets: int = 1
    papers: tuple[PaperLine, ...] = ()
    certified: tuple[CertifiedLine, ...] = ()
    is_due_certain: bool = True
    second_received_at: datetime | None = None
    second_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee of the visit.

    Attributes:
        name: `"Phí chứng thực"`, `"Lệ phí"`.
        detail: How it comes about, or why nothing is paid: `"2 bản × 8.000 đ"`, `"Miễn lệ phí"`.
    """

    name: str
    amount_vnd: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SlipData:
    """Everything one slip says. One dossier, or several that one person filed in one visit.

    Attributes:
        filer: Who stands at the counter.
        owner: Whose dossier it is, if somebody else files it; else None.
        relation: Of filer to owner: `"con đẻ"`, `"theo ủy quyền"`; may be empty.
        channel: `"nộp trực tiếp"`, `"nộp trực tuyến"`, `"nộp qua bưu chính"`.
        is_online: Filed online: nobody signs for the filer.
        return_place: *Đăng ký nhận kết quả tại*.
        officer: Name of the receiving officer.
        fee_state: `"paid"`, `"unpaid"` or empty.
        notes: Further lines, each a sentence.
        book: *Quyển số* of a book kept by hand; empty for the electronic one.
        reprint: 0 for the first print, else *BẢN IN LẠI lần n*.
        issued_at: When this slip was made, if not at reception (after a correction).
        replaces_at: When the slip that this one replaces was issued; None if it replaces none.
        replaced_at: When a newer slip replaced this one: it is void; None while it is in force.
        is_training: Marked *TẬP HUẤN*.
        template: Version of the form, one of `TEMPLATES`.
    """

    office: SlipOffice
    filer: SlipPerson
    dossiers: tuple[SlipDossier, ...]
    received_at: datetime
    officer: str
    return_place: str
    owner: SlipPerson | None = None
    relation: str = ""
    channel: str = "nộp trực tiếp"
    is_online: bool = False
    fees: tuple[FeeLine, ...] = ()
    fee_state: str = ""
    notes: tuple[str, ...] = ()
    book: str = ""
    reprint: int = 0
    issued_at: datetime | None = None
    replaces_at: datetime | None = None
    replaced_at: datetime | None = None
    is_training: bool = False
    template: str = TT03_2025

    def __post_init__(self) -> None:
        if not self.dossiers:
            raise ValueError("a slip is of at least one dossier")

    @property
    def latest_due_at(self) -> datetime:
        """The last of its appointments."""
        return max(dossier.due_at for dossier in self.dossiers)
