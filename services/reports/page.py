"""Reports on paper: landscape A4 by NĐ 30/2020, the form's own head, a heading of two storeys, the hash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, ITALIC, clean
from services.forms.paper import (
    CELL_PAD,
    LANDSCAPE_A4,
    MM,
    THIN,
    Block,
    Column,
    Mark,
    Span,
    Strip,
    balanced,
    beside,
    gap,
    line,
    lines,
    moved,
    paginate,
    paragraph,
    pdf_pages,
    rule,
    stack,
    table,
)
from services.forms.pdf import write_pdf
from services.forms.slip_parts import MOTTO, NATION
from services.reports.frozen import content_hash
from services.reports.table import Kind, cell_text
from services.rules.moments import paper_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from services.reports.table import ReportTable, TableColumn

SHEET = replace(
    LANDSCAPE_A4, top=20 * MM
)  # the least NĐ 30 allows: form II.06a then fits on one page
SIZE = SHEET.small
SIGN_ROOM = 44.0  # points between a signer's title and the foot
_ALIGN = {Kind.TEXT: 0.0, Kind.DAY: 0.5, Kind.COUNT: 1.0, Kind.PERCENT: 1.0}
_X, _WIDE = SHEET.left, SHEET.measure


def pdf_file(report: ReportTable) -> bytes:
    """Return the report as a PDF; the same table gives the same bytes."""
    *ruled, last = _ruled(report)
    strips = [
        *_kept([_head(report), gap(8), *_titles(report), gap(4), *_facts(report), gap(6)]),
        *ruled,
        *_kept([last, gap(4), *_said(report.notes), gap(4), *_signatures(report)]),
        *_said([f"Mã kiểm nội dung (SHA-256): {content_hash(report)}"]),
    ]
    return write_pdf(pdf_pages(paginate(strips, SHEET), SHEET), clean(report.titles[0]))


def _kept(strips: Iterable[Strip]) -> list[Strip]:
    """Return the strips, each staying with what follows: no signature stands alone on a page."""
    return [replace(strip, keep=True) for strip in strips]


def _head(report: ReportTable) -> Strip:
    issuer = report.issuer
    left = _WIDE * 0.42
    right, right_x = _WIDE - left, _X + left
    unit = balanced(clean(issuer.unit).upper(), left - 6, 12, BOLD)
    on = f"{clean(issuer.place)}, {paper_date(issuer.made_on)}"
    agency = stack(
        [
            *lines(clean(issuer.name).upper(), _X, left, 12),
            *(line(row, _X, left, 12, name=BOLD, align=0.5) for row in unit),
            gap(1.5),
            rule(_X + left * 0.3, left * 0.4),
        ]
    )
    nation = stack(
        [
            line(" ".join(NATION), right_x, right, 12, name=BOLD, align=0.5),
            line(MOTTO, right_x, right, 13, name=BOLD, align=0.5),
            gap(1.5),
            rule(right_x + right * 0.3, right * 0.4),
            gap(4),
            *lines(on, right_x, right, 13, name=ITALIC),
        ]
    )
    return beside(agency, nation)


def _titles(report: ReportTable) -> list[Strip]:
    return [
        line(row, _X, _WIDE, 14, name=BOLD, align=0.5)
        for title in report.titles
        for row in balanced(clean(title).upper(), _WIDE, 14, BOLD)
    ]


def _facts(report: ReportTable) -> list[Strip]:
    """Return the form's name and what is counted at the left, who reports to whom at the right."""
    half = _WIDE / 2
    facts = [clean(f"{label}: {value}") for label, value in report.facts]
    form = lines(clean(report.form), _X, half, SIZE, name=BOLD, align=0) if report.form else []
    counted = [strip for fact in facts[-1:] for strip in _left(fact, _X, half)]
    others = [strip for fact in facts[:-1] for strip in _left(fact, _X + half, half)]
    return [beside(stack([*form, *counted]), stack(others))]


def _left(text: str, x: float, wide: float) -> list[Strip]:
    return paragraph([Span(text)], x, wide, SIZE, justified=False)


def _ruled(report: ReportTable) -> list[Strip]:
    """Return the table under a heading that is repeated on every page."""
    widths = _widths(report.columns)
    columns = [
        Column(width, 0.5 if column.is_centred else _ALIGN[column.kind])
        for width, column in zip(widths, report.columns, strict=True)
    ]
    rows = [tuple(clean(cell_text(cell)) for cell in row.cells) for row in report.lines]
    titles = [column.title for column in report.columns]
    _, *body = table(columns, titles, rows, _X, SIZE, bold_last=report.total is not None)
    heading = replace(_heading(report, widths), keep=True)
    return [heading, *(replace(strip, heading=heading) for strip in body)]


def _widths(columns: Sequence[TableColumn]) -> list[float]:
    """Return the widths in points, in proportion over the whole measure."""
    wanted = sum(column.width for column in columns)
    return [column.width * _WIDE / wanted for column in columns]


@dataclass(frozen=True, slots=True)
class _Box:
    """A heading's place: from column `first` to `last`, on the storeys from `top` to `bottom`."""

    text: str
    first: int
    last: int
    top: int
    bottom: int
    face: str = BOLD


def _heading(report: ReportTable, widths: Sequence[float]) -> Strip:
    """Return the heading: groups over their columns, then titles, then the columns' numbers."""
    boxes = _boxes(report)
    edges = [_X]
    for width in widths:
        edges.append(edges[-1] + width)
    texts = [_text(box, edges) for box in boxes]
    tops = _storeys(boxes, texts)
    marks: list[Mark] = []
    for box, text in zip(boxes, texts, strict=True):
        top, bottom = tops[box.top], tops[box.bottom]
        marks += moved(text.marks, top + (bottom - top - text.height) / 2)
        marks += _frame((edges[box.first], edges[box.last + 1]), (top, bottom))
    return Strip(tops[-1], tuple(marks))


def _boxes(report: ReportTable) -> list[_Box]:
    boxes = []
    last = 2 if report.is_grouped else 1
    for place, column in enumerate(report.columns):
        boxes.append(_Box(column.title, place, place, 1 if column.group else 0, last))
        starts = not place or report.columns[place - 1].group != column.group
        if column.group and starts:
            size = sum(other.group == column.group for other in report.columns[place:])
            boxes.append(_Box(column.group, place, place + size - 1, 0, 1))
        if report.is_numbered:
            boxes.append(_Box(column.number, place, place, last, last + 1, ITALIC))
    return boxes


def _text(box: _Box, edges: Sequence[float]) -> Strip:
    left, right = edges[box.first] + CELL_PAD, edges[box.last + 1] - CELL_PAD
    return stack(lines(clean(box.text), left, right - left, SIZE, name=box.face))


def _storeys(boxes: Sequence[_Box], texts: Sequence[Strip]) -> list[float]:
    """Return where each storey begins and the last one ends, high enough for every text."""
    pad = CELL_PAD * 1.4
    tops = [0.0]
    for bottom in range(1, max(box.bottom for box in boxes) + 1):
        ends = [
            tops[box.top] + text.height + pad
            for box, text in zip(boxes, texts, strict=True)
            if box.bottom == bottom
        ]
        tops.append(max(ends))
    return tops


def _frame(across: tuple[float, float], down: tuple[float, float]) -> list[Block]:
    (left, right), (top, bottom) = across, down
    wide, high = right - left + THIN, bottom - top
    sides = [Block(x - THIN / 2, top, THIN, high) for x in (left, right)]
    return sides + [Block(left - THIN / 2, y - THIN / 2, wide, THIN) for y in (top, bottom)]


def _said(notes: Sequence[str]) -> list[Strip]:
    return [
        strip
        for note in notes
        for strip in paragraph([Span(clean(note), ITALIC)], _X, _WIDE, SIZE, justified=False)
    ]


def _signatures(report: ReportTable) -> list[Strip]:
    if not report.signers:
        return []
    each = _WIDE / len(report.signers)
    columns = [
        stack(
            [
                *lines(clean(signer).upper(), _X + each * place, each, 13, name=BOLD),
                *lines("(Ký, ghi rõ họ tên)", _X + each * place, each, 12, name=ITALIC),
            ]
        )
        for place, signer in enumerate(report.signers)
    ]
    titles = beside(*columns)
    return [Strip(titles.height + SIGN_ROOM, titles.marks)]
