"""Reports on paper: landscape A4 by NĐ 30/2020, the form's own head, a heading of two storeys, the hash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, ITALIC, clean
from services.forms.layout import Layout, Signature, signatures
from services.forms.letterhead import Head, header
from services.forms.paper import (
    LANDSCAPE_A4,
    MM,
    THIN,
    Block,
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
    stack,
)
from services.forms.pdf import write_pdf
from services.forms.slip_data import SlipOffice
from services.forms.tables import CELL_PAD, Column, table
from services.reports.frozen import content_hash
from services.reports.table import Kind, cell_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from services.forms.pdf import PdfPage
    from services.reports.table import ReportTable, TableColumn

SHEET = replace(
    LANDSCAPE_A4, top=20 * MM
)  # the least NĐ 30 allows: form II.06a then fits on one page
SIZE = SHEET.small
AT = Layout(SHEET, SIZE, 3.5)
SIGN_ROOM = 12 * MM
_ALIGN = {Kind.TEXT: 0.0, Kind.DAY: 0.5, Kind.COUNT: 1.0, Kind.PERCENT: 1.0}
_X, _WIDE = SHEET.left, SHEET.measure


def pdf_file(report: ReportTable) -> bytes:
    """Return the report as a PDF; the same table gives the same bytes."""
    return pdf_of((report,))


def pdf_of(reports: Sequence[ReportTable]) -> bytes:
    """Return several reports as one PDF, each from a new page."""
    pages = [page for report in reports for page in _pages(report)]
    return write_pdf(pages, clean(reports[0].titles[0]))


def _pages(report: ReportTable) -> list[PdfPage]:
    *ruled, last = _ruled(report)
    strips = [
        *_kept([*_head(report), *_titles(report), gap(4), *_facts(report), gap(6)]),
        *ruled,
        *_kept([last, gap(4), *_said(report.notes), *_signatures(report)]),
        *_said([f"Mã kiểm nội dung (SHA-256): {content_hash(report)}"]),
    ]
    return pdf_pages(paginate(strips, SHEET), SHEET)


def _kept(strips: Iterable[Strip]) -> list[Strip]:
    """Return the strips, each staying with what follows: no signature stands alone on a page."""
    return [replace(strip, keep=True) for strip in strips]


def _head(report: ReportTable) -> list[Strip]:
    """Return agency and the form's name at the left, nation, motto, place and date at the right."""
    issuer = report.issuer
    office = SlipOffice(issuer.name, issuer.unit, issuer.place)
    return header(AT, Head(office, clean(report.form), issuer.made_on))


def _titles(report: ReportTable) -> list[Strip]:
    return [
        line(row, _X, _WIDE, 14, name=BOLD, align=0.5)
        for title in report.titles
        for row in balanced(clean(title).upper(), _WIDE, 14, BOLD)
    ]


def _facts(report: ReportTable) -> list[Strip]:
    """Return the facts in two columns, read down: who reports to whom, then for when and in what."""
    half = _WIDE / 2
    facts = [clean(f"{label}: {value}") for label, value in report.facts]
    middle = (len(facts) + 1) // 2
    columns = ((_X, facts[:middle]), (_X + half, facts[middle:]))
    return [
        beside(
            *(
                stack(strip for fact in found for strip in _left(fact, x, half))
                for x, found in columns
            )
        )
    ]


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
    if report.signers is None:
        return []
    hint = "(Ký, ghi rõ họ tên)"
    left, right = (Signature(clean(role).upper(), hint, "") for role in report.signers)
    return signatures(AT, left, right, SIGN_ROOM)
