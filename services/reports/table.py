"""A report as a table: what every writer (XLSX, CSV, PDF) and every comparison starts from.

Sums and percentages say from which columns they are worked out, so that a spreadsheet can hold real
formulas; the table itself refuses values that are not what their formula gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.number_words import NO_COUNT, dotted
from services.rules.shares import Share

if TYPE_CHECKING:
    from services.rules.counting import Rows

Cell = str | int | Share | date | None
"""Text, a count, a percentage, a day, or nothing."""


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    PERCENT = "percent"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column.

    Attributes:
        title: Its heading.
        width: In millimetres where the page has room for all; else in proportion.
        group: Heading over this and the neighbouring columns of the same group; may be empty.
        number: Printed under the heading, `(3) = (4) + (5) + (6)`; may be empty.
        sum_of: Places of the columns whose sum a count is; empty for a plain count.
        part: For a percentage, places of the columns that make its numerator.
        whole: Likewise its denominator.
        is_centred: A text that is set in the middle, as an ordinal or a code.
    """

    title: str
    kind: Kind = Kind.TEXT
    width: float = 20.0
    group: str = ""
    number: str = ""
    sum_of: tuple[int, ...] = ()
    part: tuple[int, ...] = ()
    whole: tuple[int, ...] = ()
    is_centred: bool = False

    @property
    def full_title(self) -> str:
        """The heading with its group, for formats that have one line of headings."""
        return f"{self.group} – {self.title}" if self.group else self.title


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line.

    Attributes:
        key: By which the same line is found in another run of the report.
        cells: One for each column.
        dossiers: Dossiers behind each cell, as `Counted.row`; empty, or one tuple for each column.
    """

    key: str
    cells: tuple[Cell, ...]
    dossiers: tuple[Rows, ...] = ()

    def behind(self, place: int) -> Rows:
        """Return the dossiers behind a cell."""
        return self.dossiers[place] if self.dossiers else ()


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who makes the report, where and when.

    Attributes:
        name: Superior agency, `UBND xã Tân Phong`.
        unit: The office, `Trung tâm Phục vụ hành chính công`.
        place: `Tân Phong`.
        made_on: Local day.
    """

    name: str
    unit: str
    place: str
    made_on: date


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A report.

    Attributes:
        form: Official form, `Biểu số II.06a/VPCP/KSTT`; may be empty.
        titles: Title lines.
        facts: Label and value of the head: `("Đơn vị báo cáo", "UBND xã Tân Phong")`.
        rows: Lines in the order they are printed.
        total: The last line, if the report has one.
        notes: Sentences under the table.
        signers: Who signs, left and right: `("Người làm báo cáo", "Thủ trưởng đơn vị")`; None for nobody.

    Raises:
        ValueError: A line has not one cell for each column, a value is not what its formula gives, two
            lines have one key.
    """

    issuer: Issuer
    form: str
    titles: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    total: TableRow | None = None
    notes: tuple[str, ...] = ()
    signers: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        """Refuse a table that contradicts itself."""
        for row in self.lines:
            self._check_row(row)
        if len({row.key for row in self.lines}) != len(self.lines):
            raise ValueError("two lines with one key")
        if self.total is not None:
            for place, column in enumerate(self.columns):
                if column.kind is Kind.COUNT and self.total.cells[place] != self.down(place):
                    raise ValueError(f"total of {column.full_title}")

    @property
    def lines(self) -> tuple[TableRow, ...]:
        """All lines, the total last."""
        return (*self.rows, self.total) if self.total is not None else self.rows

    @property
    def is_grouped(self) -> bool:
        """Whether headings have a second storey."""
        return any(column.group for column in self.columns)

    @property
    def is_numbered(self) -> bool:
        """Whether numbers stand under the headings."""
        return any(column.number for column in self.columns)

    def down(self, place: int) -> int:
        """Return the sum of a column of counts."""
        return sum(_count(row.cells[place]) for row in self.rows)

    def _check_row(self, row: TableRow) -> None:
        if len(row.cells) != len(self.columns) or len(row.dossiers) not in {0, len(row.cells)}:
            raise ValueError(f"cells of {row.key}")
        for column, cell in zip(self.columns, row.cells, strict=True):
            if not isinstance(cell, _TYPES[column.kind] | None):
                raise ValueError(f"{column.full_title} of {row.key}: {cell!r}")
        for place, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
            if column.sum_of and cell != _sum(row, column.sum_of):
                raise ValueError(f"{column.full_title} of {row.key} is no sum")
            if column.part and cell != Share(_sum(row, column.part), _sum(row, column.whole)):
                raise ValueError(f"{column.full_title} of {row.key} is no such share")
            if row.dossiers and column.kind is Kind.COUNT and _strays(row, place):
                raise ValueError(f"dossiers behind {column.full_title} of {row.key}")


_TYPES: dict[Kind, type] = {
    Kind.TEXT: str,
    Kind.COUNT: int,
    Kind.PERCENT: Share,
    Kind.DAY: date,
}


def _sum(row: TableRow, places: tuple[int, ...]) -> int:
    return sum(_count(row.cells[place]) for place in places)


def _count(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


def _strays(row: TableRow, place: int) -> bool:
    """Whether a count names dossiers, but not as many as it says."""
    return bool(row.dossiers[place]) and len(row.dossiers[place]) != row.cells[place]


def cell_text(cell: Cell) -> str:
    """Return a cell as people read it: `1.234`, `82,29 %`, `23/11/2026`; nothing is `–`."""
    if cell is None:
        return NO_COUNT
    if isinstance(cell, Share):
        return cell.percent
    if isinstance(cell, int):
        return dotted(cell)
    if isinstance(cell, date):
        return f"{cell:%d/%m}/{cell.year:04d}"
    return cell
