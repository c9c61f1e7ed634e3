"""Reports as CSV: UTF-8 with a byte order mark, commas, one line of headings.

A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV injection",
read 2026-11-21). Counts stay numbers, percentages are numbers of percent with a point (`82.29`), days are
ISO 8601, and what has no figure is empty.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from services.rules.shares import Share

if TYPE_CHECKING:
    from services.reports.table import Cell, ReportTable

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_file(table: ReportTable) -> bytes:
    """Return headings, lines and total as a CSV file; the same table gives the same bytes."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([safe_text(column.full_title) for column in table.columns])
    writer.writerows([[_field(cell) for cell in row.cells] for row in table.lines])
    return written.getvalue().encode("utf-8-sig")


def safe_text(text: str) -> str:
    """Return `text` so that no spreadsheet runs it."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _field(cell: Cell) -> str | int:
    if isinstance(cell, Share):
        return f"{cell.hundredths / 100:.2f}" if cell.hundredths is not None else ""
    if isinstance(cell, date):
        return cell.isoformat()
    return safe_text(cell) if isinstance(cell, str) else "" if cell is None else cell
