"""Reports as XLSX: sums and percentages are formulas, each with the value the screen shows beside it.

The file depends on nothing but the table: its date of creation is the day of the report. It prints on
landscape A4, as wide as the page, with its headings on every page and its hash at the foot.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime, time
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from services.reports.frozen import content_hash
from services.reports.table import Kind, cell_text
from services.rules.moments import paper_date
from services.rules.number_words import NO_BREAK, NO_COUNT
from services.rules.shares import Share
from services.rules.vietnamese_text import clean

if TYPE_CHECKING:
    from services.reports.table import Cell, ReportTable, TableColumn, TableRow

SHEET = "Báo cáo"
A4 = 9  # paper number of the format
MM_PER_WIDTH = 2.2  # of a column, in letters of the default type
LINE_HIGH = 17.0  # points, of Times New Roman 12 with its accents
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}
_FORMATS: dict[str, dict[str, Any]] = {
    "issuer": {"align": "center"},
    "unit": {"align": "center", "bold": True},
    "title": {"align": "center", "bold": True, "font_size": 14},
    "fact": {},
    "head": {"align": "center", "bold": True, "border": 1, "bg_color": "#EEF1F5"},
    "number": {"align": "center", "italic": True, "border": 1},
    "text": {"border": 1},
    "centred": {"border": 1, "align": "center"},
    "count": {"border": 1, "num_format": "#,##0", "align": "right"},
    "percent": {"border": 1, "num_format": "0.00%", "align": "right"},
    "day": {"border": 1, "num_format": "dd/mm/yyyy", "align": "center"},
    "note": {"italic": True},
    "place": {"italic": True, "align": "center"},
}


def xlsx_file(table: ReportTable) -> bytes:
    """Return the report as an XLSX file; the same table gives the same bytes."""
    import xlsxwriter

    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    made_at = datetime.combine(table.issuer.made_on, time())
    book.set_properties({"title": _one_line(table.titles[0]), "created": made_at})
    sheet = _Sheet(book, table)
    sheet.write()
    book.close()
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of one row that is merged, as places of columns."""

    first: int
    last: int


class _Sheet:
    """One report on one sheet, written from top to bottom; `row` is the next free row, from 0."""

    def __init__(self, book: Any, table: ReportTable) -> None:
        self.sheet = book.add_worksheet(SHEET)
        self.table = table
        self.formats = {
            name: book.add_format({**_FONT, **given}) for name, given in _FORMATS.items()
        }
        self.sums = {
            kind: book.add_format({**_FONT, **_FORMATS[kind], "bold": True})
            for kind in (*Kind, "centred")
        }
        self.row = 0
        self.last = len(table.columns) - 1

    def write(self) -> None:
        for place, column in enumerate(self.table.columns):
            self.sheet.set_column(place, place, column.width / MM_PER_WIDTH)
        self._write_top()
        first = self.row
        self._write_heads()
        self.sheet.freeze_panes(self.row, 0)
        self.sheet.repeat_rows(first, self.row - 1)
        self._write_lines()
        self._write_foot()
        self._set_up_print()

    def _write_top(self) -> None:
        half = max(self.last // 2, 1)
        issuer, form = self.table.issuer, self.table.form
        self._merged(_Block(0, half), _one_line(issuer.name).upper(), "issuer")
        if form:
            self._merged(_Block(min(self.last, half + 1), self.last), _one_line(form), "issuer")
        self.row += 1
        self._whole_row(_one_line(issuer.unit).upper(), "unit", _Block(0, half))
        self.row += 1
        for title in self.table.titles:
            self._whole_row(_one_line(title).upper(), "title")
        for label, value in self.table.facts:
            self._whole_row(_one_line(f"{label}: {value}"), "fact")
        self.row += 1

    def _write_heads(self) -> None:
        columns = self.table.columns
        storeys = 2 if self.table.is_grouped else 1
        for place, column in enumerate(columns):
            if column.group:
                self._write(self.row + 1, place, column.title, "head")
                if not place or columns[place - 1].group != column.group:
                    self._merged(_Block(place, _group_end(columns, place)), column.group, "head")
            elif storeys == 2:
                self.sheet.merge_range(
                    self.row,
                    place,
                    self.row + 1,
                    place,
                    _one_line(column.title),
                    self.formats["head"],
                )
            else:
                self._write(self.row, place, column.title, "head")
        self.sheet.set_row(self.row, LINE_HIGH)
        self.row += storeys
        self._heighten(self.row - 1, [column.title for column in columns])
        if self.table.is_numbered:
            for place, column in enumerate(columns):
                self._write(self.row, place, column.number, "number")
            self._heighten(self.row, [column.number for column in columns])
            self.row += 1

    def _write_lines(self) -> None:
        first = self.row
        for line in self.table.rows:
            self._write_line(line, self.formats, None)
        if self.table.total is not None:
            self._write_line(self.table.total, self.sums, (first, self.row - 1))
        # Excel would hang a green corner on every number that is a text, like those of the lines.
        self.sheet.ignore_errors(
            {"number_stored_as_text": f"{_name(first, 0)}:{_name(self.row, 0)}"}
        )

    def _write_line(
        self, line: TableRow, formats: dict[Any, Any], summed: tuple[int, int] | None
    ) -> None:
        for place, (column, cell) in enumerate(zip(self.table.columns, line.cells, strict=True)):
            formula = self._formula(place, column, summed)
            shown = formats["centred" if column.is_centred else column.kind.value]
            if formula and cell is not None:
                self.sheet.write_formula(self.row, place, formula, shown, _cached(cell))
            else:
                self._write_cell(place, cell, shown)
        self._heighten(self.row, [cell_text(cell) for cell in line.cells])
        self.row += 1

    def _formula(self, place: int, column: TableColumn, summed: tuple[int, int] | None) -> str:
        """Return the formula of a cell of the present row; empty for a plain value."""
        if column.part:
            whole = _added(column.whole, self.row)
            return f'=IF({whole}=0,"{NO_COUNT}",({_added(column.part, self.row)})/({whole}))'
        if summed and column.kind is Kind.COUNT and summed[0] <= summed[1]:
            return f"=SUM({_name(summed[0], place)}:{_name(summed[1], place)})"
        return f"={_added(column.sum_of, self.row)}" if column.sum_of else ""

    def _write_cell(self, place: int, cell: Cell, shown: Any) -> None:
        if cell is None:
            self.sheet.write_blank(self.row, place, None, shown)
        elif isinstance(cell, Share):
            self.sheet.write(self.row, place, _cached(cell), shown)
        elif isinstance(cell, date):
            self.sheet.write_datetime(self.row, place, cell, shown)
        elif isinstance(cell, int):
            self.sheet.write_number(self.row, place, cell, shown)
        else:
            self.sheet.write_string(self.row, place, _one_line(cell), shown)

    def _write_foot(self) -> None:
        self.row += 1
        for note in self.table.notes:
            self._whole_row(_one_line(note), "note")
        issuer, half = self.table.issuer, self.last // 2 + 1
        on = f"{_one_line(issuer.place)}, {paper_date(issuer.made_on)}"
        self._whole_row(on, "place", _Block(half, self.last))
        if self.table.signers is not None:
            left, right = self.table.signers
            self._merged(_Block(0, half - 1), _one_line(left).upper(), "unit")
            self._merged(_Block(half, self.last), _one_line(right).upper(), "unit")
            self.row += 5  # room to sign
        self._whole_row(f"Mã kiểm nội dung (SHA-256): {content_hash(self.table)}", "note")

    def _set_up_print(self) -> None:
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
        self.sheet.set_footer(f"&L{content_hash(self.table)}&RTrang &P/&N")
        self.sheet.print_area(0, 0, self.row, self.last)

    def _heighten(self, row: int, texts: list[str]) -> None:
        """Make a row as high as its longest cell; programs differ in whether they would by themselves."""
        widths = (int(column.width / MM_PER_WIDTH) for column in self.table.columns)
        needed = (_lines(text, width) for text, width in zip(texts, widths, strict=True))
        self.sheet.set_row(row, LINE_HIGH * max(needed))

    def _whole_row(self, text: str, style: str, block: _Block | None = None) -> None:
        block = block or _Block(0, self.last)
        covered = self.table.columns[block.first : block.last + 1]
        width = int(sum(column.width for column in covered) / MM_PER_WIDTH)
        self._merged(block, text, style)
        self.sheet.set_row(self.row, LINE_HIGH * _lines(text, width) + 2)
        self.row += 1

    def _merged(self, block: _Block, text: str, style: str) -> None:
        if block.first >= block.last:
            self._write(self.row, block.first, text, style)
            return
        where = (self.row, block.first, self.row, block.last)
        self.sheet.merge_range(*where, "", self.formats[style])
        self._write(self.row, block.first, text, style)

    def _write(self, row: int, place: int, text: str, style: str) -> None:
        self.sheet.write_string(row, place, _one_line(text), self.formats[style])


def _one_line(text: str) -> str:
    """Return `text` clean, its no-break spaces kept."""
    return NO_BREAK.join(map(clean, text.split(NO_BREAK)))


def _lines(text: str, width: int) -> int:
    """Return about how many lines a text takes in a cell `width` letters wide."""
    return max(len(wrap(text, max(width, 1))), 1)


def _group_end(columns: tuple[TableColumn, ...], first: int) -> int:
    last = first
    while last + 1 < len(columns) and columns[last + 1].group == columns[first].group:
        last += 1
    return last


def _cached(cell: Cell) -> float | int | str:
    """Return the value a formula shows before anything is worked out anew."""
    if isinstance(cell, Share):
        return cell.part / cell.whole if cell.whole else NO_COUNT
    return cell if isinstance(cell, int) else str(cell)


def _added(places: tuple[int, ...], row: int) -> str:
    return "+".join(_name(row, place) for place in places)


def _name(row: int, place: int) -> str:
    """Return a cell's name, `D10`; rows and places count from 0."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, place))
