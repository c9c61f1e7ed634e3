"""The top of every form: who issues it, its number and date, its title and its codes (NĐ 30/2020)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.codes import code128, qr
from services.forms.faces import BOLD, ITALIC, clean, face
from services.forms.paper import (
    DOT,
    MM,
    Code,
    Strip,
    balanced,
    beside,
    gap,
    line,
    lines,
    moved,
    rule,
    stack,
)
from services.forms.tables import frame
from services.rules.moments import paper_date

if TYPE_CHECKING:
    from datetime import date

    from services.forms.layout import Layout
    from services.forms.slip_data import SlipOffice
    from services.forms.wording import SharedWords

NATION = ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM")
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MODULE = 2 * DOT  # 0.25 mm: a bar code's narrowest bar, two dots of a thermal printer
BARS_HIGH = 8 * MM
QR_WIDE = 26 * MM
HELD = "\N{NO-BREAK SPACE}"  # as wide as a space, and never broken at


@dataclass(frozen=True, slots=True)
class Head:
    """Who issues the form, its number as printed (`"Số: 05/PXL"`), and its date."""

    office: SlipOffice
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a form, and what stands with it.

    Attributes:
        label: Before the code: `"Mã hồ sơ:"`.
        code: Drawn as a bar code too; empty for a form of several dossiers, or of none yet.
        qr: Text of the QR code on the right; empty for none.
        under: Instead of the code, in bold: `"03 hồ sơ nộp cùng lúc"`.
        copy: Which copy this is, in italics; may be empty.
        reprint: `"BẢN IN LẠI lần 2"`, in a frame; empty for a first print.
    """

    title: str
    label: str = ""
    code: str = ""
    qr: str = ""
    under: str = ""
    copy: str = ""
    reprint: str = ""


def opening(
    at: Layout, words: SharedWords, head: Head, shown: Headline, *, is_training: bool
) -> list[Strip]:
    """Return head and title, and that the form does not count if it is for training."""
    notice = [*at.centred(words.training_notice), gap(3)] if is_training else []
    title = replace(headline(at, shown), keep=True)
    return [*header(at, head), title, gap(5 if at.is_roomy else 3), *notice]


def header(at: Layout, head: Head) -> list[Strip]:
    """Return agency and number on the left, nation, motto, place and date on the right.

    On a roll they stand one under the other.
    """
    if at.is_roll:
        return [_roll_header(at, head)]
    size = min(at.size, 12.0)
    split = 0.44 if at.width > 150 * MM else 0.395
    left_wide = at.width * split
    right_wide = at.width - left_wide
    right_x = at.left + left_wide
    left = stack(
        [
            *_agency(head.office, at.left, left_wide - 2 * MM, size),
            gap(3),
            *lines(head.number, at.left, left_wide - 2 * MM, at.size),
        ]
    )
    right = stack(
        [*_nation(right_x, right_wide, size), gap(3), *_date(at, head, right_x, right_wide)]
    )
    return [replace(beside(left, right), keep=True), gap(6 if at.is_roomy else 3)]


def _roll_header(at: Layout, head: Head) -> Strip:
    x, wide, size = at.left, at.width, at.sheet.small
    return stack(
        [
            *_nation(x, wide, size),
            gap(5),
            *_agency(head.office, x, wide, size),
            gap(4),
            *lines(head.number, x, wide, size),
            *_date(at, head, x, wide),
            gap(5),
        ]
    )


def _agency(office: SlipOffice, x: float, wide: float, size: float) -> list[Strip]:
    unit = clean(office.unit).upper()
    rows = balanced(unit, wide, size, BOLD)
    length = face(BOLD).width_pt(max(rows, key=len), size) * 0.45
    return [
        *lines(clean(office.agency).upper(), x, wide, size),
        *(line(row, x, wide, size, name=BOLD, align=0.5) for row in rows),
        gap(1.5),
        rule(x + (wide - length) / 2, length),
    ]


def _nation(x: float, wide: float, size: float) -> list[Strip]:
    whole = " ".join(NATION)
    rows = (whole,) if face(BOLD).width_pt(whole, size) <= wide else NATION
    motto = size + (1 if len(rows) == 1 and size == 12 else 0)  # 13 pt under 12, NĐ 30/2020
    length = face(BOLD).width_pt(MOTTO, motto)
    return [
        *(line(row, x, wide, size, name=BOLD, align=0.5) for row in rows),
        line(MOTTO, x, wide, motto, name=BOLD, align=0.5),
        gap(1.5),
        rule(x + (wide - length) / 2, length),
    ]


def _date(at: Layout, head: Head, x: float, wide: float) -> list[Strip]:
    size = at.sheet.small if at.is_roll else at.size
    return lines(f"{clean(head.office.place)}, {paper_date(head.on)}", x, wide, size, name=ITALIC)


def headline(at: Layout, shown: Headline) -> Strip:
    """Return title, number, bar code and copy on the left, the QR code on the right."""
    has_qr_beside = bool(shown.qr) and not at.is_roll
    wide = at.width - (QR_WIDE + 3 * MM if has_qr_beside else 0)
    parts = _title(at, shown.title, wide)
    if shown.code:
        parts += _code(at, shown, wide)
    if shown.under:
        parts += lines(shown.under, at.left, wide, at.size, name=BOLD)
    if shown.copy:
        parts += lines(shown.copy, at.left, wide, at.sheet.small, name=ITALIC)
    if shown.reprint:
        parts += _framed(at, shown.reprint, wide)
    text = stack(parts)
    if not has_qr_beside:
        return text
    symbol = Code(at.left + at.width - QR_WIDE, 0, QR_WIDE, QR_WIDE, qr(shown.qr))
    spare = max(0.0, (QR_WIDE - text.height) / 2)
    text = Strip(text.height, tuple(moved(text.marks, spare)))
    return beside(text, Strip(QR_WIDE, (symbol,)))


def _title(at: Layout, title: str, wide: float) -> list[Strip]:
    size = 14.0 if at.size >= 13 else 13.0
    if at.is_roll:
        size = 12.0
    rows = title_rows(title, wide, size)
    return [line(row, at.left, wide, size, name=BOLD, align=0.5) for row in rows]


def title_rows(title: str, wide: float, size: float) -> list[str]:
    """Return a title in even lines; words held together (`TIẾP_NHẬN`) are not parted."""
    return [row.replace(HELD, " ") for row in balanced(title.replace("_", HELD), wide, size, BOLD)]


def _code(at: Layout, shown: Headline, wide: float) -> list[Strip]:
    code = clean(shown.code)
    bars = code128(code)
    module = MODULE if bars.columns * MODULE <= wide + 0.01 else MODULE / 2
    across = bars.columns * module
    x = at.left + (wide - across) / 2
    if at.is_roll:
        x = round(x / DOT) * DOT
    parts = [
        *lines(f"{shown.label} {code}", at.left, wide, at.size, name=BOLD),
        gap(2),
        Strip(BARS_HIGH, (Code(x, 0, across, BARS_HIGH, bars),)),
        gap(2),
    ]
    if at.is_roll and shown.qr:
        parts += [gap(3), *roll_qr(at, shown.qr), gap(2)]
    return parts


def roll_qr(at: Layout, text: str) -> list[Strip]:
    """Return a QR code centred on the roll, its modules whole dots."""
    symbol = qr(text)
    module = max(3, int(QR_WIDE / DOT) // symbol.columns) * DOT
    across = symbol.columns * module
    x = round((at.left + (at.width - across) / 2) / DOT) * DOT
    return [Strip(across, (Code(x, 0, across, across, symbol),))]


def _framed(at: Layout, mark: str, wide: float) -> list[Strip]:
    length = face(BOLD).width_pt(mark, at.sheet.small) + 14
    x = at.left + (wide - length) / 2
    label = line(mark, x, length, at.sheet.small, name=BOLD, align=0.5)
    return [gap(2), frame(label, x, length, pad=1.5)]
