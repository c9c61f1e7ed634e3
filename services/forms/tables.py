"""Ruled tables and frames: a heading that comes again on every page, rows that never break."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from services.forms.codes import Symbol
from services.forms.faces import BOLD, REGULAR, face
from services.forms.paper import (
    BASELINE,
    LEADING,
    MM,
    THIN,
    Block,
    Code,
    Mark,
    Span,
    Strip,
    Words,
    moved,
    wrap,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL_PAD = 3.0  # between a table's rule and its text
TALLEST = 100 * MM  # of a row: a page of any paper has room for it under the heading


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: width in points, and how its cells are aligned."""

    width: float
    align: float = 0.0


Cell = str | Symbol | Strip
"""Text, a QR code, or marks that are already where they belong across the page."""


def table(
    columns: Sequence[Column],
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    x: float,
    size: float,
    *,
    bold_last: bool = False,
) -> list[Strip]:
    """Return a ruled table whose heading is repeated on every page it reaches.

    Args:
        columns: Left to right.
        heads: Heading of each column, bold and centred.
        rows: What stands in each cell.
        x: Left edge, in points.
        size: Type size.
        bold_last: The last row is a sum.
    """
    top = heading(columns, heads, x, size)
    body = table_rows(columns, rows[:-1] if bold_last else rows, x, size, top)
    if bold_last:
        last = replace(_table_row(columns, rows[-1], x, size, BOLD), heading=top)
        body = [*body[:-1], *(replace(row, keep=True) for row in body[-1:]), last]
    return [top, *body]


def heading(columns: Sequence[Column], heads: Sequence[str], x: float, size: float) -> Strip:
    """Return a table's heading: bold, centred both ways."""
    centred = [replace(column, align=0.5) for column in columns]
    return replace(_table_row(centred, heads, x, size, BOLD, middle=True), keep=True)


def table_rows(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], x: float, size: float, top: Strip
) -> list[Strip]:
    """Return the rows of a table, with `top` to be repeated above them.

    A row that would fill a page goes on in the next one.
    """
    return [
        replace(_table_row(columns, part, x, size, REGULAR), heading=top)
        for row in rows
        for part in _parts(columns, row, size)
    ]


def _parts(columns: Sequence[Column], row: Sequence[Cell], size: float) -> list[Sequence[Cell]]:
    most = int(TALLEST / (size * LEADING))
    cells = [_pieces(cell, column, size, most) for cell, column in zip(row, columns, strict=True)]
    return list(zip_longest(*cells, fillvalue=""))


def _pieces(cell: Cell, column: Column, size: float, most: int) -> list[Cell]:
    """Return the text of a cell in pieces of `most` lines."""
    inner = column.width - 2 * CELL_PAD
    if not isinstance(cell, str) or cell.count(" ") + len(cell) * size / inner < most:
        return [cell]
    rows = [row.text for row in wrap([Span(cell)], size, inner)]
    return [" ".join(rows[start : start + most]) for start in range(0, len(rows), most)]


def _table_row(
    columns: Sequence[Column],
    cells: Sequence[Cell],
    x: float,
    size: float,
    name: str,
    *,
    middle: bool = False,
) -> Strip:
    drawn = []
    left = x
    for column, content in zip(columns, cells, strict=True):
        drawn.append(_cell(column, content, left, size, name))
        left += column.width
    deepest = max(cell.height for cell in drawn)
    pad = CELL_PAD * 0.7
    height = deepest + 2 * pad
    marks: list[Mark] = []
    for cell in drawn:
        marks += moved(cell.marks, pad + ((deepest - cell.height) / 2 if middle else 0))
    edge = x
    for width in (0.0, *(column.width for column in columns)):
        edge += width
        marks.append(Block(edge - THIN / 2, 0, THIN, height))
    marks += (Block(x - THIN / 2, at - THIN / 2, left - x + THIN, THIN) for at in (0.0, height))
    return Strip(height, tuple(marks))


def _cell(column: Column, cell: Cell, left: float, size: float, name: str) -> Strip:
    inner = column.width - 2 * CELL_PAD
    if isinstance(cell, Strip):
        return cell
    if isinstance(cell, Symbol):
        return Strip(inner, (Code(left + CELL_PAD, 0, inner, inner, cell),))
    rows = wrap([Span(cell, name)], size, inner)
    pitch, first = size * LEADING, size * BASELINE
    x, align = (
        left + CELL_PAD,
        column.align,
    )  # made at once, not line by line: a year has 5,000 rows
    marks = tuple(
        Words(x + (inner - row.width) * align, place * pitch + first, name, size, row.text)
        for place, row in enumerate(rows)
        if row.spans
    )
    return Strip(len(rows) * pitch, marks)


def frame(strip: Strip, x: float, width: float, *, pad: float = 3.0) -> Strip:
    """Return `strip` within a ruled box from `x`, `width` wide."""
    height = strip.height + 2 * pad
    sides = (
        Block(x, 0, width, THIN),
        Block(x, height - THIN, width, THIN),
        Block(x, 0, THIN, height),
        Block(x + width - THIN, 0, THIN, height),
    )
    return Strip(height, (*sides, *moved(strip.marks, pad)))


def broken_code(code: str, width: float, size: float) -> str:
    """Return a code with spaces after those hyphens where a column of `width` must break it."""
    inner = width - 2 * CELL_PAD
    wide = face(REGULAR).width_pt
    rows = [""]
    for piece in code.replace("-", "-\n").split("\n"):
        if rows[-1] and wide(rows[-1] + piece, size) > inner:
            rows.append(piece)
        else:
            rows[-1] += piece
    return " ".join(rows)
