"""The recovery code on paper: one A4 page for the sealed envelope in the commune's safe.

The page is the only place where the code is ever written; the program forgets it once it is printed and
typed back. Its title, metadata and file name say nothing of the code. The QR code beside the groups holds
the same 48 letters for the desk's own reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from services.forms.codes import qr
from services.forms.faces import BOLD, ITALIC, REGULAR, clean
from services.forms.paper import (
    MM,
    SHEETS,
    Code,
    Paper,
    Span,
    Strip,
    beside,
    gap,
    kept,
    line,
    lines,
    moved,
    paginate,
    paragraph,
    pdf_pages,
    rule,
    stack,
)
from services.forms.pdf import write_pdf
from services.forms.tables import frame
from services.rules.moments import paper_date
from services.rules.recovery_codes import check_code, split_groups

if TYPE_CHECKING:
    from datetime import datetime

    from services.office import Office

FILE_NAME = "ma-khoi-phuc.pdf"
TITLE = "Mã khôi phục dữ liệu"

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_QR_WIDE = 30 * MM
_GROUP_SIZE = 21.0


@dataclass(frozen=True, slots=True)
class RecoveryPage:
    """What stands on the page.

    Attributes:
        groups: Six groups `XXXX-XXXX`, in order; never in `repr`.
        office: Who keeps it.
        desk: Number of the desk whose data it opens.
        made_at: When the code was made.
    """

    groups: tuple[str, ...] = field(repr=False)
    office: Office
    desk: int
    made_at: datetime


def recovery_page(code: str, office: Office, desk: int, made_at: datetime) -> RecoveryPage:
    """Return what the page of a recovery code shows.

    Raises:
        ValueError: The code is not a whole recovery code.
    """
    if check_code(code) is not None:
        raise ValueError("not a recovery code")
    groups = tuple(f"{group[:4]}-{group[4:]}" for group in split_groups(code))
    return RecoveryPage(groups, office, desk, made_at)


def render(page: RecoveryPage) -> bytes:
    """Return the page as a PDF; the same page gives the same bytes."""
    sheet = SHEETS[Paper.A4]
    x, wide, size = sheet.left, sheet.measure, sheet.body
    strips = [
        _header(page, x, wide),
        gap(26),
        line(TITLE.upper(), x, wide, 15, name=BOLD, align=0.5),
        line(f"Quầy {page.desk}", x, wide, size, align=0.5),
        gap(14),
        *_text(
            "Dữ liệu của quầy được mã hóa. Khi không mở được nữa (hỏng hoặc cài lại máy, đặt lại mật"
            " khẩu Windows, chuyển dữ liệu sang máy khác), sáu nhóm chữ dưới đây mở lại được, không mất"
            " hồ sơ nào.",
            x,
            wide,
            size,
        ),
        gap(12),
        _code(page, x, wide),
        gap(14),
        *_text(
            "Cách dùng: mở chương trình Một Cửa, chọn Dùng mã khôi phục, gõ lần lượt sáu nhóm hoặc quét"
            " ô vuông. Không phân biệt chữ hoa, chữ thường; không có số 0, số 1, chữ I, chữ O. Gõ sai"
            " nhóm nào, máy chỉ đúng nhóm đó.",
            x,
            wide,
            size,
        ),
        gap(6),
        *_text(
            "Cất tờ giấy này trong phong bì niêm phong ở két của cơ quan. Không chụp ảnh, không gửi qua"
            " tin nhắn. Ai có tờ giấy này và dữ liệu của máy thì mở được dữ liệu. Khi nghi bị lộ hoặc"
            " mất: tạo mã mới trong Cài đặt, tờ này hết tác dụng.",
            x,
            wide,
            size,
            name=BOLD,
        ),
        gap(28),
        _signatures(x, wide, size),
    ]
    return write_pdf(pdf_pages(paginate(kept(strips), sheet), sheet), TITLE)


def _text(text: str, x: float, wide: float, size: float, *, name: str = REGULAR) -> list[Strip]:
    return paragraph([Span(text, name)], x, wide, size)


def _header(page: RecoveryPage, x: float, wide: float) -> Strip:
    left = wide * 0.4
    right = wide - left
    right_x = x + left
    on = paper_date(page.made_at.date())
    agency = stack(
        [
            *lines(clean(page.office.name).upper(), x, left, 12),
            *lines(clean(page.office.unit).upper(), x, left - 2 * MM, 12, name=BOLD),
            gap(1.5),
            rule(x + left * 0.3, left * 0.4),
        ]
    )
    nation = stack(
        [
            *lines(_NATION, right_x, right, 12, name=BOLD),
            *lines(_MOTTO, right_x, right, 13, name=BOLD),
            gap(1.5),
            rule(right_x + right * 0.2, right * 0.6),
            gap(8),
            *lines(f"{clean(page.office.place)}, {on}", right_x, right, 13, name=ITALIC),
        ]
    )
    return beside(agency, nation)


def _code(page: RecoveryPage, x: float, wide: float) -> Strip:
    pad = 5 * MM
    column = (wide - _QR_WIDE - 2 * pad) / 2
    rows = []
    for row in range(3):
        cells = [
            line(
                f"{at + 1}.  {page.groups[at]}",
                x + pad + column * (at % 2),
                column,
                _GROUP_SIZE,
                name=BOLD,
            )
            for at in (2 * row, 2 * row + 1)
        ]
        rows += [beside(*cells), gap(8)]
    groups = stack(rows[:-1])
    symbol = qr("".join(page.groups).replace("-", ""))
    place = x + wide - pad / 2 - _QR_WIDE
    height = max(groups.height, _QR_WIDE)
    text = Strip(height, tuple(moved(groups.marks, (height - groups.height) / 2)))
    picture = Strip(height, (Code(place, 0, _QR_WIDE, _QR_WIDE, symbol),))
    return frame(beside(text, picture), x, wide, pad=4 * MM)


def _signatures(x: float, wide: float, size: float) -> Strip:
    half = wide / 2
    who = ("NGƯỜI IN", "NGƯỜI GIỮ (VĂN THƯ)")
    heads = [
        stack(
            [
                line(text, x + half * at, half, size, name=BOLD, align=0.5),
                line("(ký, ghi rõ họ tên)", x + half * at, half, 12, name=ITALIC, align=0.5),
            ]
        )
        for at, text in enumerate(who)
    ]
    return beside(*heads)
