"""A slip of nobody: what a printer is tried with. All letters, both codes, nothing personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.forms.paper import Paper
from services.forms.slip import render
from services.forms.slip_data import PaperLine, SlipData, SlipDossier, SlipOffice, SlipPerson

if TYPE_CHECKING:
    from datetime import datetime


def trial_pdf(office: SlipOffice, paper: str, at: datetime) -> bytes:
    """Return a one-copy slip of a made-up person on `paper`, marked as a trial."""
    dossier = SlipDossier(
        code="H00.00-000101-0000",
        request="In thử: ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ỷ ỹ ỵ đ",
        limit="3 ngày làm việc",
        due_at=at,
        qr="https://example.invalid/?ma=H00.00-000101-0000",
        papers=(PaperLine("Giấy thử máy in", original=1),),
    )
    slip = SlipData(
        office=office,
        filer=SlipPerson("Nguyễn Văn Mẫu"),
        dossiers=(dossier,),
        received_at=at,
        officer="",
        return_place=office.unit,
        notes=("Tờ này chỉ để thử máy in, không có giá trị.",),
        is_training=True,
    )
    return render(slip, Paper(paper), copies=1)
