"""`report KIND --from D --to D`: any report of any days, as known now or at an earlier moment, as text, JSON or a file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError
from services.rules.moments import parse_local
from services.rules.report_periods import Period, chosen_period
from ui.console.command_line import YEARS, Console
from ui.console.desk_commands import OFFICER, opened

if TYPE_CHECKING:
    from services.desk import Desk
    from services.report_runs import ReportKind
    from services.reports.table import Cell, ReportTable, TableRow

SUPERVISION = "supervision"  # every table a supervision asks for
KINDS = (
    *("II.06a", "II.07a", "index766", "overdue", "register"),
    *("by-field", "by-officer", "by-procedure", "saved-days", "outages", SUPERVISION),
)
ENDINGS = (".xlsx", ".pdf", ".csv")


def add_commands(commands: Any) -> None:
    """Register this module's command."""
    report = commands.add_parser("report", help="báo cáo của một kỳ: in ra, JSON hoặc tệp")
    report.add_argument("kind", choices=KINDS, metavar="LOẠI", help=", ".join(KINDS))
    report.add_argument("--from", dest="since", required=True, metavar="NGÀY", help="2026-10-15")
    report.add_argument("--to", dest="through", required=True, metavar="NGÀY", help="2026-11-14")
    report.add_argument("--as-of", metavar="T", help="số liệu đến lúc này; không ghi là bây giờ")
    report.add_argument("--dossiers", action="store_true", help="kèm mã hồ sơ sau mỗi con số")
    report.add_argument("-o", "--output", metavar="FILE", help=", ".join(ENDINGS))
    report.set_defaults(run=_report)


def _report(console: Console) -> int:
    from services.report_runs import ReportKind

    args = console.args
    period, path = _period(args.since, args.through), _path(args.output)
    as_of = _moment(args.as_of) if args.as_of else None
    if args.kind == SUPERVISION:
        return _supervision(console, (period, as_of), path)
    kind = ReportKind(args.kind)
    with opened(console) as desk:
        table = desk.reports.run(kind, period, as_of)
        if path is not None:
            content = _content(desk, kind, (period, as_of), table, path)
            _write(path, content)
        codes = _codes(desk, table) if args.dossiers else None
    document = _document(kind.value, period, table, codes)
    document["as_of"] = (as_of or console.clock()).isoformat()
    document["file"] = str(path) if path is not None else None
    said = f"Đã ghi {path}." if path is not None else None
    console.print(said or (lambda: _people(table)), document)
    return 0


def _supervision(console: Console, asked: tuple[Period, datetime | None], path: Path | None) -> int:
    """Print every table of a supervision, or write them as files numbered from 1."""
    from services.report_files import FileKind

    written = []
    with opened(console) as desk:
        tables = desk.reports.supervision(*asked)
        for place, table in enumerate(tables if path is not None else (), 1):
            assert path is not None  # noqa: S101 - there is nothing to go through otherwise
            numbered = path.with_stem(f"{path.stem}-{place}")
            file = FileKind(path.suffix.lower().removeprefix("."))
            _write(numbered, desk.report_files.export(table, file, OFFICER))
            written.append(str(numbered))
    document = {
        "report": SUPERVISION,
        "tables": [_document(SUPERVISION, asked[0], table, None) for table in tables],
        "files": written,
    }
    people = "\n\n".join(map(_people, tables))
    console.print(f"Đã ghi {', '.join(written)}." if written else people, document)
    return 0


def _content(
    desk: Desk,
    kind: ReportKind,
    asked: tuple[Period, datetime | None],
    table: ReportTable,
    path: Path,
) -> bytes:
    """Return the report as a file; the register on paper is the statutory form itself."""
    from services.report_files import FileKind
    from services.report_runs import ReportKind

    file = FileKind(path.suffix.lower().removeprefix("."))
    if kind is ReportKind.REGISTER and file is FileKind.PDF:
        desk.report_files.require_allowed(OFFICER)
        desk.report_files.note(f"{kind} {file}", OFFICER)
        return desk.reports.register(*asked)
    return desk.report_files.export(table, file, OFFICER)


def _period(since: str, through: str) -> Period:
    first, last = _day("from", since), _day("to", through)
    if last < first:
        raise InvalidInputError("report.period", "backwards", f"{since}–{through}")
    return chosen_period(first, last)


def _day(field: str, text: str) -> date:
    try:
        on = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInputError(f"report.{field}", "not_a_date", text) from error
    if on.year not in YEARS:
        raise InvalidInputError(f"report.{field}", "out_of_range", text)
    return on


def _moment(text: str) -> datetime:
    try:
        at = parse_local(text)
    except ValueError as error:
        raise InvalidInputError("as_of", "not_a_moment", text) from error
    if at.year not in YEARS:
        raise InvalidInputError("as_of", "out_of_range", text)
    return at


def _path(text: str | None) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise FileFaultError(path.name, "unknown_ending")
    return path


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileFaultError(path.name, "unwritable") from error


def _codes(desk: Desk, table: ReportTable) -> dict[int, str]:
    rows = dict.fromkeys(row for line in table.lines for cell in line.dossiers for row in cell)
    return desk.reports.codes(tuple(rows))


def _document(
    kind: str, period: Period, table: ReportTable, codes: dict[int, str] | None
) -> dict[str, Any]:
    from services.reports.frozen import content_hash

    return {
        "report": kind,
        "from": period.span.since.isoformat(),
        "to": period.span.through.isoformat(),
        "form": table.form,
        "titles": list(table.titles),
        "columns": [{"title": one.full_title, "number": one.number} for one in table.columns],
        "rows": [_row(row, codes) for row in table.rows],
        "total": _row(table.total, codes) if table.total is not None else None,
        "notes": list(table.notes),
        "sha256": content_hash(table),
    }


def _row(row: TableRow, codes: dict[int, str] | None) -> dict[str, Any]:
    document: dict[str, Any] = {"key": row.key, "cells": [_cell(cell) for cell in row.cells]}
    if codes is not None:
        document["dossiers"] = [
            [codes[one] for one in row.behind(place)] for place in range(len(row.cells))
        ]
    return document


def _cell(cell: Cell) -> Any:
    from services.rules.shares import Share

    if isinstance(cell, Share):
        percent = None if cell.hundredths is None else cell.hundredths / 100
        return {"numerator": cell.part, "denominator": cell.whole, "percent": percent}
    return cell.isoformat() if isinstance(cell, date) else cell


def _people(table: ReportTable) -> str:
    from services.reports.table import cell_text

    heads = [column.number.partition(" ")[0] or column.title for column in table.columns]
    lines = [[cell_text(cell) for cell in row.cells] for row in table.lines]
    widths = [max(map(len, texts)) for texts in zip(heads, *lines, strict=True)]
    shown = [
        "  ".join(text.ljust(width) for text, width in zip(texts, widths, strict=True)).rstrip()
        for texts in (heads, *lines)
    ]
    facts = [f"{label}: {value}" for label, value in table.facts if value]
    return "\n".join((*table.titles, *facts, "", *shown, "", *table.notes))
