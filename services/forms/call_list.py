"""Whom to call about a result that waits: a working sheet of the desk, with room to write what came of it.

No prescribed form. It holds telephone numbers and names: for the officer's hand, not for the wall.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, ITALIC, clean
from services.forms.layout import Layout
from services.forms.paper import LANDSCAPE_A4, Paper, Span, Strip, gap, line
from services.forms.press import bound, drawn
from services.forms.tables import Column, broken_code, table
from services.rules.moments import paper_moment

if TYPE_CHECKING:
    from datetime import datetime

FILE_NAME = "danh-sach-goi.pdf"
TITLE = "Danh sách gọi báo kết quả"
SIZE = 12.0
CODE_WIDE = 136.0
_HEADS = (
    "TT",
    "Điện thoại",
    "Chủ hồ sơ",
    "Mã hồ sơ",
    "Thủ tục",
    "Có kết quả",
    "Đã báo",
    "Kết quả gọi",
)
_WIDTHS = (30.0, 84.0, 120.0, CODE_WIDE, 0.0, 62.0, 96.0, 110.0)  # 0: what is left


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call.

    Attributes:
        phone: As it is dialled; empty where the citizen left none.
        ready: Day the result was there, `"T2 23/11"`.
        told: What came of the last call; may be empty.
        note: Said before the call: `"không dùng điện thoại thông minh"`; may be empty.
    """

    phone: str
    name: str
    code: str
    procedure: str
    ready: str
    told: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CallList:
    """What stands on the sheet.

    Attributes:
        office: Name of the office.
        listed: Which list it is, `"Chưa gọi"`.
        message: What may be read out or sent; without names and numbers.
    """

    office: str
    listed: str
    officer: str
    made_at: datetime
    rows: tuple[CallRow, ...]
    message: str = ""


def render(form: CallList) -> bytes:
    """Return the list as a PDF on landscape A4; the same list gives the same bytes."""

    def build(at: Layout) -> list[Strip]:
        return [*_top(at, form), *table(_columns(), _HEADS, _rows(form), at.left, SIZE)]

    return bound(drawn([Layout(LANDSCAPE_A4, 13.0, 3.0)], build), Paper.A4, 1, TITLE)


def _top(at: Layout, form: CallList) -> list[Strip]:
    head = f"{form.listed} · {len(form.rows):02d} người · {paper_moment(form.made_at)}"
    strips = [
        line(clean(form.office).upper(), at.left, at.width, 12, name=BOLD),
        line(TITLE.upper(), at.left, at.width, 14, name=BOLD, align=0.5),
        line(clean(f"{head} · {form.officer}"), at.left, at.width, 12, align=0.5),
        gap(4),
    ]
    if form.message:
        strips += at.text([Span("Lời báo: ", BOLD), Span(clean(form.message), ITALIC)])
    return [*strips, gap(2)]


def _columns() -> list[Column]:
    rest = LANDSCAPE_A4.measure - sum(_WIDTHS)
    return [Column(width or rest, 0.5 * (place == 0)) for place, width in enumerate(_WIDTHS)]


def _rows(form: CallList) -> list[tuple[str, ...]]:
    return [
        (
            str(place),
            clean(row.phone) or "không có",
            clean(f"{row.name} ({row.note})" if row.note else row.name),
            broken_code(clean(row.code), CODE_WIDE, SIZE),
            clean(row.procedure),
            row.ready,
            clean(row.told),
            "",
        )
        for place, row in enumerate(form.rows, 1)
    ]
