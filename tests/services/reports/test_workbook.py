from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from services.reports.frozen import content_hash
from services.reports.table import ReportTable
from services.reports.workbook import xlsx_file
from services.rules.shares import Share
from tests.services.reports.made_tables import a_list, all_tables, by_officer, form_06a

TABLES = all_tables()
IDS = range(len(TABLES))
OFFICE = shutil.which("soffice")
HAS_CALC = OFFICE is not None and (Path(OFFICE).resolve().parent / "libsclo.so").exists()


def sheet_of(data: bytes, *, values: bool):
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values).active


def first_row(table: ReportTable) -> int:
    """Return the first row of the table's lines: they stand just under the frozen heading."""
    return int(sheet_of(xlsx_file(table), values=False).freeze_panes.lstrip("A"))


def lines_of(table: ReportTable, sheet) -> list[list[object]]:
    first = first_row(table)
    last = first + len(table.lines) - 1
    rows = sheet.iter_rows(min_row=first, max_row=last, max_col=len(table.columns))
    return [[None if cell.value == "" else cell.value for cell in row] for row in rows]


def shown(cell):
    """Return a cell of the table as a spreadsheet holds it."""
    if isinstance(cell, Share):
        return pytest.approx(cell.part / cell.whole) if cell.whole else "–"
    return None if cell == "" else cell


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_the_values_are_those_of_the_screen(table):
    sheet = sheet_of(xlsx_file(table), values=True)
    assert lines_of(table, sheet) == [[shown(cell) for cell in row.cells] for row in table.lines]


def test_sums_and_totals_are_formulas():
    table = form_06a()
    sheet = sheet_of(xlsx_file(table), values=False)
    lines = lines_of(table, sheet)
    first = first_row(table)
    assert lines[0][2] == f"=D{first}+E{first}+F{first}"
    assert lines[0][3] == 20
    assert lines[-1][2:4] == [f"=SUM(C{first}:C{first + 5})", f"=SUM(D{first}:D{first + 5})"]


def test_a_percentage_is_a_formula_that_stands_without_a_denominator():
    table = by_officer()
    sheet = sheet_of(xlsx_file(table), values=False)
    first = first_row(table)
    assert lines_of(table, sheet)[0][8] == (
        f'=IF(F{first}+H{first}=0,"–",(C{first}+D{first})/(F{first}+H{first}))'
    )


@pytest.mark.skipif(not HAS_CALC, reason="LibreOffice Calc is not installed on this machine")
def test_a_spreadsheet_that_works_everything_out_anew_finds_the_same(tmp_path):
    sources = [tmp_path / f"{number}.xlsx" for number in IDS]
    for source, table in zip(sources, TABLES, strict=True):
        source.write_bytes(without_cached_values(xlsx_file(table)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    written = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "out"]
    subprocess.run(
        [OFFICE, profile, "--headless", *written, *sources],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for source, table in zip(sources, TABLES, strict=True):
        sheet = sheet_of((tmp_path / "out" / source.name).read_bytes(), values=True)
        wanted = [[shown(cell) for cell in row.cells] for row in table.lines]
        assert lines_of(table, sheet) == wanted


def without_cached_values(data: bytes) -> bytes:
    """Return the file as openpyxl saves it: formulas without values."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_the_same_table_gives_the_same_bytes(table):
    assert xlsx_file(table) == xlsx_file(table)


def test_the_file_is_dated_by_the_report_and_names_nobody():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(form_06a())))
    assert book.properties.created == book.properties.modified == datetime(2026, 11, 23)  # noqa: DTZ001
    assert not book.properties.creator
    with zipfile.ZipFile(io.BytesIO(xlsx_file(form_06a()))) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}


def test_it_prints_on_landscape_a4_one_page_wide_with_its_heading_and_hash():
    table = form_06a()
    sheet = sheet_of(xlsx_file(table), values=False)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    first = first_row(table)
    assert sheet.print_title_rows == f"${first - 3}:${first - 1}"
    assert sheet.oddFooter.left.text == content_hash(table)
    said = [cell.value for (cell,) in sheet.iter_rows(max_col=1) if cell.value]
    assert f"Mã kiểm nội dung (SHA-256): {content_hash(table)}" in said


def test_a_name_that_looks_like_a_formula_stays_a_text():
    table = a_list("=1+1", "http://a.vn")
    sheet = sheet_of(xlsx_file(table), values=False)
    cells = [sheet.cell(first_row(table) + row, 1) for row in (0, 1)]
    assert [(cell.value, cell.data_type) for cell in cells[1:]] == [("http://a.vn", "s")]
    assert (cells[0].value, cells[0].hyperlink) == ("=1+1", None)
    with zipfile.ZipFile(io.BytesIO(xlsx_file(table))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
