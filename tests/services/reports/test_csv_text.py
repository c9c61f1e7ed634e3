from __future__ import annotations

import csv
import io

import pytest

from services.reports.csv_text import csv_file, safe_text
from tests.services.reports.made_tables import a_list, by_officer, form_06a


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_knows_it_is_utf_8():
    assert csv_file(form_06a()).startswith(b"\xef\xbb\xbfTT,")


def test_headings_lines_and_total_are_written_and_numbers_stay_numbers():
    rows = read(csv_file(form_06a()))
    assert len(rows) == 1 + 6 + 1
    assert rows[0][3] == "Số hồ sơ nhận giải quyết – Trong kỳ: trực tuyến"
    assert rows[-1] == [
        "",
        "Tổng cộng",
        *["131", "48", "62", "21", "96", "19", "60", "17", "35", "32", "3"],
    ]
    assert read(csv_file(by_officer()))[-1][6] == "82.29"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_text_that_looks_like_a_formula_is_not_one(start):
    text = f'{start}HYPERLINK("x")'
    assert safe_text(text) == f"'{text}"
    assert read(csv_file(a_list(text)))[1] == [f"'{text}", "2026-11-23"]


def test_commas_quotes_and_accents_come_through():
    name = 'Nguyễn Thị "Bé", ấp 3'
    assert read(csv_file(a_list(name)))[1][0] == name
