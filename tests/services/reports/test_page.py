from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from services.forms.paper import MM
from services.reports.frozen import content_hash
from services.reports.page import pdf_file
from services.reports.table import cell_text
from tests.a_period import dossiers
from tests.services.reports.made_tables import a_list, all_tables, form_06a

TABLES = all_tables()
IDS = range(len(TABLES))


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]
    document.close()
    return found


def test_form_06a_stands_on_one_page_with_its_official_head():
    table = form_06a()
    (text,) = texts(pdf_file(table))
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân Phong, ngày 23 tháng 11 năm 2026",
        "Biểu số II.06a/VPCP/KSTT",
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI UBND XÃ TÂN PHONG",
        "Kỳ báo cáo: Từ ngày 15/10/2026 đến ngày 23/11/2026",
        "Số hồ sơ nhận giải quyết",
        "Tổng cộng 131 48 62 21 96 19 60 17 35 32 3",
        "NGƯỜI LÀM BÁO CÁO",
        "THỦ TRƯỞNG ĐƠN VỊ",
        f"Mã kiểm nội dung (SHA-256): {content_hash(table)}",
    ):
        assert said in text


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_every_line_of_the_screen_is_on_the_paper(table):
    text = "".join("".join(texts(pdf_file(table))).split())
    lines = ["".join("".join(map(cell_text, row.cells)).split()) for row in table.lines]
    assert [line for line in lines if line not in text] == []
    assert "□" not in text


def test_it_is_landscape_a4():
    document = pypdfium2.PdfDocument(pdf_file(form_06a()))
    assert document[0].get_size() == pytest.approx((297 * MM, 210 * MM), abs=0.1)
    document.close()


def with_fields(number: int) -> list[str]:
    fields = [replace(one, field=f"Lĩnh vực số {one.row % number}") for one in dossiers()]
    return texts(pdf_file(form_06a(fields)))


def test_a_long_report_repeats_its_heading():
    pages = with_fields(60)
    assert len(pages) > 2
    assert all("Lĩnh vực giải quyết" in page for page in pages)
    assert sum("Tổng cộng" in page for page in pages) == 1


@pytest.mark.parametrize("number", range(6, 20))
def test_a_signature_never_stands_without_the_last_line(number):
    pages = with_fields(number)
    assert "Tổng cộng" in pages[-1]
    assert "NGƯỜI LÀM BÁO CÁO" in pages[-1]


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_the_same_table_gives_the_same_bytes(table):
    assert pdf_file(table) == pdf_file(table)


def test_a_plain_list_needs_no_form_no_facts_and_no_signature():
    (text,) = texts(pdf_file(a_list("Bùi Văn Hòa")))
    assert "DANH SÁCH HỒ SƠ" in text
    assert "Bùi Văn Hòa 23/11/2026" in text
