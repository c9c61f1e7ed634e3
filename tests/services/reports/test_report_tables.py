from __future__ import annotations

from services.reports.table import cell_text
from services.rules.shares import Share
from tests.services.reports.made_tables import (
    CAUSE,
    by_officer,
    empty_06a,
    form_06a,
    index,
    supervision,
)


def texts(row):
    return tuple(cell_text(cell) for cell in row.cells)


def test_form_06a_is_the_official_one():
    table = form_06a()
    assert table.form == "Biểu số II.06a/VPCP/KSTT"
    assert table.facts == (
        ("Đơn vị báo cáo", "UBND xã Tân Phong"),
        ("Đơn vị nhận báo cáo", "UBND tỉnh Thanh Hóa"),
        ("Kỳ báo cáo", "Từ ngày 15/10/2026 đến ngày 23/11/2026"),
        ("Đơn vị tính", "Số hồ sơ TTHC"),
    )
    assert [column.number for column in table.columns[:4]] == [
        "(1)",
        "(2)",
        "(3) = (4) + (5) + (6)",
        "(4)",
    ]
    assert table.columns[6].number == "(7) = (8) + (9) + (10)"
    assert table.total.cells == ("", "Tổng cộng", 131, 48, 62, 21, 96, 19, 60, 17, 35, 32, 3)
    assert table.notes[0] == "Kiểm tra: (3) = (4)+(5)+(6) = (7)+(11)."


def test_a_period_without_dossiers_has_a_form_of_zeros():
    table = empty_06a()
    assert table.rows == ()
    assert table.total.cells[2:] == (0,) * 11


def test_every_officer_has_a_percentage_and_the_total_has_both():
    table = by_officer()
    assert texts(table.rows[1]) == (
        "2",
        "Phạm Quang Dũng",
        "0",
        "11",
        "13",
        "24",
        "45,83\u00a0%",
        "3",
        "40,74\u00a0%",
    )
    assert table.total.cells[6] == Share(79, 96)
    assert table.total.cells[8] == Share(79, 99)
    assert table.notes[0].endswith("= 82,29\u00a0%.")


def test_the_index_says_what_is_missing_and_that_it_is_provisional():
    table = index()
    assert texts(table.rows[1])[1:] == (
        "Số hóa hồ sơ",
        "Kết quả điện tử",
        "67",
        "29",
        "96",
        "69,79\u00a0%",
        "100\u00a0%",
        "4,19/6",
    )
    assert len(table.rows[1].behind(4)) == 29
    assert (
        "Nộp trực tuyến: mẫu số là hồ sơ nhận trong kỳ; tạm tính tại quầy, phần của quầy."
        in table.notes
    )


def test_a_supervision_gets_every_table_of_the_days_it_asks_for():
    titles = [table.titles[0] for table in supervision()]
    assert titles == [
        "Tình hình, kết quả giải quyết thủ tục hành chính tại UBND xã Tân Phong",
        "Kết quả giải quyết theo lĩnh vực",
        "Kết quả giải quyết theo thủ tục",
        "Nguyên nhân quá hạn trong giải quyết thủ tục hành chính",
        "Ngày rút ngắn so với quy định",
    ]


def test_causes_and_saved_days_have_their_totals():
    *_, causes, saved = supervision()
    assert causes.rows[1].cells == ("2", "Đất đai", CAUSE, 11, 1, 12)
    assert causes.total.cells == ("", "Tổng cộng", "", 17, 3, 20)
    assert saved.total.cells == ("", "Tổng cộng", 19, 41)
