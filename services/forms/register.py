"""Form 07, *Sổ theo dõi hồ sơ*: the electronic book on landscape A4, any number of rows.

Twelve columns leave room for 11 pt; the book is read at a desk, not at arm's length.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, ITALIC, clean
from services.forms.layout import Layout
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import (
    LANDSCAPE_A4,
    MM,
    THIN,
    Block,
    Mark,
    Strip,
    beside,
    gap,
    lines,
    moved,
    stack,
)
from services.forms.press import bound, drawn
from services.forms.tables import CELL_PAD, Column, broken_code, heading, table_rows
from services.forms.wording import reprint_mark, shared_words, training_mark, words_of
from services.rules.moments import local

if TYPE_CHECKING:
    from datetime import datetime

    from services.forms.list_data import Register, RegisterRow
    from services.forms.paper import Paper

SHEET = replace(LANDSCAPE_A4, left=18 * MM, right=8 * MM, top=18 * MM, bottom=12 * MM)
SIZE = 11.0
# The last column has the rest.
WIDTHS = (30.0, 78.0, 98.0, 37.0, 82.0, 94.0, 66.0, 59.0, 59.0, 59.0, 62.0)
CENTRED = frozenset({0, 3, 7, 8, 9})
DATES = slice(7, 10)  # stand under one heading


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """Words of Form 07."""

    title: str
    volume: str
    heads: tuple[str, ...]
    dates: str
    total: str


def render(form: Register, paper: Paper, copies: int) -> bytes:
    """Return the register as a PDF, on landscape A4."""
    words = words_of(RegisterWords, "register", form.template)
    layouts = [Layout(SHEET, SHEET.body, 3.5)]
    pages = drawn(layouts, lambda at: _strips(at, form, words), training_mark(form))
    return bound(pages, paper, copies, words.title)


def _strips(at: Layout, form: Register, words: RegisterWords) -> list[Strip]:
    shared = shared_words(form.template)
    head = Head(form.office, "", local(form.printed_at).date())
    volume = words.volume.format(year=form.year, book=clean(form.book))
    shown = Headline(words.title, under=volume, copy=clean(form.span), reprint=reprint_mark(form))
    columns = _columns(at.width)
    top = _heading(columns, words, at.left)
    rows = [_row(place, row, columns) for place, row in enumerate(form.rows, form.first)]
    total = words.total.format(count=len(form.rows))
    return [
        *opening(at, shared, head, shown, is_training=form.is_training),
        top,
        *table_rows(columns, rows, at.left, SIZE, top),
        gap(6),
        *lines(total, at.left, at.width, at.size, name=ITALIC, align=0.0),
    ]


def _columns(wide: float) -> list[Column]:
    widths = [*WIDTHS, wide - sum(WIDTHS)]
    return [Column(width, 0.5 * (place in CENTRED)) for place, width in enumerate(widths)]


def _row(place: int, row: RegisterRow, columns: list[Column]) -> tuple[str, ...]:
    return (
        str(place),
        broken_code(clean(row.code), columns[1].width, SIZE),
        clean(row.request),
        f"{row.sets:02d}",
        clean(row.owner),
        clean(row.contact),
        clean(row.solver),
        _moment(row.received_at),
        _moment(row.due_at),
        _moment(row.returned_at),
        clean("; ".join(filter(None, (row.return_by, row.signed_by)))),
        clean(row.note),
    )


def _moment(at: datetime | None) -> str:
    return f"{local(at):%H:%M %d/%m/%Y}" if at is not None else ""


def _heading(columns: list[Column], words: RegisterWords, x: float) -> Strip:
    """Return the heading: three dates under one, then the columns' numbers."""
    names = _names(columns, words, x)
    numbers = heading(columns, [f"({place})" for place in range(1, len(columns) + 1)], x, SIZE)
    return replace(stack([names, numbers]), keep=True)


def _names(columns: list[Column], words: RegisterWords, x: float) -> Strip:
    edges = [x]
    for column in columns:
        edges.append(edges[-1] + column.width)
    cells = [
        stack(lines(text, left + CELL_PAD, column.width - 2 * CELL_PAD, SIZE, name=BOLD))
        for text, left, column in zip(words.heads, edges, columns, strict=False)
    ]
    first, last = edges[DATES.start], edges[DATES.stop]
    group = stack(
        lines(words.dates, first + CELL_PAD, last - first - 2 * CELL_PAD, SIZE, name=BOLD)
    )
    split = group.height + 2 * CELL_PAD
    dates = cells[DATES]
    height = max(
        split + beside(*dates).height + 2 * CELL_PAD,
        *(cell.height + 2 * CELL_PAD for cell in cells),
    )
    marks: list[Mark] = moved(group.marks, CELL_PAD)
    for cell in cells:
        above = split if cell in dates else 0.0
        marks += moved(cell.marks, above + (height - above - cell.height) / 2)
    inner = set(edges[DATES.start + 1 : DATES.stop])
    for edge in edges:
        above = split if edge in inner else 0.0
        marks.append(Block(edge - THIN / 2, above, THIN, height - above))
    wide = edges[-1] - x + THIN
    marks.append(Block(x - THIN / 2, -THIN / 2, wide, THIN))
    marks.append(Block(first, split, last - first, THIN))
    return Strip(height, tuple(marks))
