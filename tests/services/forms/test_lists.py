"""What Forms 06 and 07, the lists, the receipt and the blank slips say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from services.forms.documents import render
from services.forms.paper import Paper
from services.forms.tables import broken_code
from tests.services.forms.pages import codes, flowing, texts
from tests.services.forms.papers import (
    a_control_sheet,
    a_receipt,
    a_register,
    a_result_hand_over,
    blank_slips,
)

both_sheets = pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])


@both_sheets
def test_every_hand_over_has_both_sides_and_room_to_sign(paper):
    found = flowing(" ".join(texts(render(a_control_sheet(5), paper))))
    assert found.count("1. Giao:") == found.count("2. Nhận:") == 6
    assert found.count("Người giao") == found.count("Người nhận") == 6
    assert found.count("Lê Thu Hà") == 5
    assert [result for result in ("Trước hạn", "Đúng hạn", "Quá hạn") if result in found] == [
        "Trước hạn",
        "Đúng hạn",
        "Quá hạn",
    ]
    assert found.count("...... giờ ...... phút") == 1  # the last one is filled in by hand


@both_sheets
def test_forty_hand_overs_go_on_over_pages_under_the_same_heading(paper):
    pages = texts(render(a_control_sheet(40), paper))
    assert len(pages) > 5
    assert all("TÊN CƠ QUAN" in flowing(page) for page in pages)
    assert [page.split("\n")[0] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]
    assert sum(page.count("1. Giao:") for page in pages) == 41


def test_an_empty_register_is_a_heading_and_its_count():
    (page,) = texts(render(a_register(0), Paper.A4))
    assert "Mã hồ sơ" in page
    assert "Tổng số: 0 hồ sơ." in page


def test_a_fee_and_the_post_are_marked_with_a_cross():
    form = a_result_hand_over(2)
    marked = [replace(one, has_fee=True, by_post=True) for one in form.results]
    unmarked = [replace(one, has_fee=False, by_post=False) for one in form.results]

    def crosses(results) -> int:
        page = texts(render(replace(form, results=tuple(results)), Paper.A4))[0]
        return len(re.findall(r"(?<!\()\bX\b", page))

    assert (crosses(marked), crosses(unmarked)) == (4, 0)


@both_sheets
def test_a_receipt_fits_on_one_page_and_names_result_and_number(paper):
    (page,) = texts(render(a_receipt(), paper))
    found = "1. Giấy khai sinh số 215/2026, ngày 26 tháng 11 năm 2026: Nguyễn Minh An."
    assert found in flowing(page)


@both_sheets
def test_every_blank_slip_is_one_page_a_copy_with_its_own_codes(paper):
    form = blank_slips(3)
    pdf = render(form, paper, 2)
    pages = texts(pdf)
    assert [("Liên 1" in page, "Liên 2" in page) for page in pages] == [
        (True, False),
        (False, True),
    ] * 3
    found = [codes(pdf, place, 300) for place in range(0, len(pages), 2)]
    assert found == [{"qr": {one.qr}, "128": {one.code}} for one in form.numbers]


@both_sheets
def test_a_blank_slip_has_no_more_lines_for_papers_than_fit_on_its_page(paper):
    assert len(texts(render(blank_slips(1, papers=40), paper))) == 1


@both_sheets
def test_a_blank_slip_knows_nothing_of_anybody(paper):
    found = flowing(texts(render(blank_slips(1), paper))[0])
    assert "Tiếp nhận hồ sơ của: Số căn cước/Hộ chiếu: Số điện thoại: Địa chỉ:" in found
    assert "Thời gian nhận hồ sơ: ...... giờ ...... phút, ngày ...... tháng" in found


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (200.0, "H56.214-261123-0307"),
        (90.0, "H56.214-261123- 0307"),
        (78.0, "H56.214- 261123-0307"),
        (50.0, "H56.214- 261123- 0307"),
    ],
)
def test_a_code_is_broken_after_its_hyphens(width, shown):
    assert broken_code("H56.214-261123-0307", width, 11.0) == shown
