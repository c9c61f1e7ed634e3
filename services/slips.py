"""From dossiers to the slip the citizen takes home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from services.forms.slip_data import (
    RESIDENCE,
    TT03_2025,
    CertifiedLine,
    FeeLine,
    PaperLine,
    SlipData,
    SlipDossier,
    SlipOffice,
    SlipPerson,
)
from services.rules import slip_qr
from services.rules.acts import (
    Channel,
    PaperCount,
    PaperMode,
    PaperState,
    Person,
    PersonKind,
    Received,
    ReturnBy,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.office import DeskSetting, Office
    from services.rules.dossier_state import DossierState

CHANNEL_WORDS = {
    Channel.DIRECT: "nộp trực tiếp",
    Channel.ONLINE: "nộp trực tuyến",
    Channel.POST: "nộp qua bưu chính",
}
CERTIFICATION_FIELD = "Chứng thực"
SHARED = (
    PaperLine("nộp chung trong hồ sơ liên thông"),
)  # a part of a linked dossier has none of its own


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues slips at this desk, and with which key they are marked."""

    office: Office
    desk: DeskSetting
    officer_name: str
    office_key: bytes
    is_training: bool = False


def slip_of(
    states: Sequence[DossierState], issuer: Issuer, *, uncertain: frozenset[bytes] = frozenset()
) -> SlipData:
    """Return the slip in force of one dossier, or of several filed in one visit.

    Args:
        uncertain: Ids of the dossiers whose date lies beyond the official calendar.
    """
    first = states[0]
    received = first.received
    filer = received.filed_by or received.applicant
    slip = first.slip
    replaced = first.slips[-2].replaced_at if len(first.slips) > 1 else None
    return SlipData(
        office=office_of(issuer),
        filer=person_of(filer),
        owner=person_of(received.applicant) if received.filed_by else None,
        relation=received.relation,
        dossiers=tuple(_dossier(state, issuer, uncertain) for state in states),
        received_at=received.received_at,
        officer=issuer.officer_name,
        return_place=_return_place(received.return_by, issuer),
        channel=CHANNEL_WORDS[received.channel],
        is_online=received.channel is Channel.ONLINE,
        fees=tuple(_fee(state.received) for state in states if not state.received.parent),
        notes=_notes(received),
        reprint=slip.reprints,
        replaces_at=replaced,
        issued_at=slip.issued_at if slip.issue > 1 else None,
        is_training=issuer.is_training,
        template=template_of(states),
    )


def template_of(states: Sequence[DossierState]) -> str:
    """Return the version of the forms that dossiers filed together get.

    Residence procedures have the police's own slips; with others in one visit, the one-stop desk's.
    """
    sets = {state.received.procedure.form_set for state in states}
    return RESIDENCE if sets == {RESIDENCE} else TT03_2025


def office_of(issuer: Issuer) -> SlipOffice:
    """Return the office as forms name it."""
    office = issuer.office
    return SlipOffice(
        agency=office.name,
        unit=office.unit,
        place=office.place,
        desk=f"Quầy {issuer.desk.number}",
        phone=office.phone,
        lookup=office.lookup_url,
    )


def person_of(person: Person) -> SlipPerson:
    """Return a person as forms name them."""
    title = {"Nam": "Ông", "Nữ": "Bà"}.get(person.sex, "")
    return SlipPerson(
        name=person.name,
        title=title if person.kind is PersonKind.CITIZEN else "",
        personal_id=person.personal_id,
        address=person.address,
        phone=person.phone,
        email=person.email,
    )


def _dossier(state: DossierState, issuer: Issuer, uncertain: frozenset[bytes]) -> SlipDossier:
    received = state.received
    pin = received.procedure
    is_certification = pin.field == CERTIFICATION_FIELD and received.pages is not None
    handed_in = tuple(
        paper_line(paper)
        for paper in received.papers
        if paper.state in {PaperState.TICKED, PaperState.LOOKED_UP}
    )
    return SlipDossier(
        code=received.code,
        request=_request(received),
        limit=_limit(received),
        due_at=state.due_at,
        qr=slip_qr.payload(
            issuer.office.lookup_url, received.code, issuer.office_key, state.slip.issue
        ),
        papers=() if is_certification else SHARED if received.parent else handed_in,
        certified=_certified(received) if is_certification else (),
        is_due_certain=state.dossier_id not in uncertain,
    )


def _request(received: Received) -> str:
    """Return what is asked for; of a part of a linked procedure, also who solves it."""
    pin = received.procedure
    if received.agency:
        return f"{pin.name} – {received.agency} giải quyết"
    return f"{pin.name} ({pin.case_name})" if pin.case_name else pin.name


def _limit(received: Received) -> str:
    """Return the time by law, and the shorter one the commune commits to where there is one."""
    by_law, committed = received.procedure.limit, received.committed_limit
    return (
        f"{by_law}; cam kết trả trong {committed.removeprefix('trong ')}" if committed else by_law
    )


def _certified(received: Received) -> tuple[CertifiedLine, ...]:
    names = [paper.name for paper in received.papers if paper.state is PaperState.TICKED]
    return (
        CertifiedLine(
            names[0] if names else received.procedure.name, received.pages or 0, received.copies
        ),
    )


def paper_line(paper: PaperCount) -> PaperLine:
    remark = ""
    if paper.state is PaperState.LOOKED_UP:
        at = f" {datetime.fromisoformat(paper.checked_at):%H:%M}" if paper.checked_at else ""
        remark = f"đã tra cứu{at}"
    elif paper.mode is PaperMode.PRESENT:
        remark = "xuất trình"
    return PaperLine(paper.name, paper.original, paper.certified, paper.copy, remark)


def _fee(received: Received) -> FeeLine:
    fee = received.fee
    detail = " + ".join(fee.lines)
    if fee.exempt_reason:
        detail = f"miễn, giảm: {fee.exempt_reason}"
    name = "Phí chứng thực" if received.procedure.field == CERTIFICATION_FIELD else "Lệ phí"
    return FeeLine(name, fee.amount_vnd, detail)


def _return_place(return_by: ReturnBy, issuer: Issuer) -> str:
    return {
        ReturnBy.DESK: f"{issuer.office.unit} – {issuer.office.name}",
        ReturnBy.POST: "Qua dịch vụ bưu chính công ích",
        ReturnBy.ONLINE: "Bản điện tử, trên Cổng Dịch vụ công",
    }[return_by]


def _notes(received: Received) -> tuple[str, ...]:
    notes = [received.note] if received.note else []
    if received.is_no_appointment_day:
        notes.append("Ngày không hẹn: trả kết quả trong ngày.")
    if received.late_entry:
        notes.append("Hồ sơ nhận bằng giấy khi phần mềm chưa dùng được, nhập bù vào sổ.")
    return tuple(notes)
