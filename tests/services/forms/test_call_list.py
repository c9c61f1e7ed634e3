"""The list of calls on paper: whom, which number, room to write; many pages with their heading."""

from __future__ import annotations

from datetime import datetime

from services.forms.call_list import CallList, CallRow, render
from services.rules.citizen_messages import result_ready
from services.rules.moments import VIETNAM
from tests.services.forms.pages import flowing, texts

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
ROW = CallRow(
    "0912345678",
    "Nguyễn Thị Phượng",
    "H56.14.07-261123-2307",
    "Đăng ký khai sinh",
    "T2 23/11",
    note="không dùng điện thoại thông minh",
)


def a_list(*rows: CallRow) -> CallList:
    message = result_ready("UBND xã Tân Phong", "(mã hồ sơ)")
    return CallList("UBND xã Tân Phong", "Chưa gọi", "Lê Thu Hà", NOW, rows, message)


def test_a_row_says_number_name_and_what_to_mind() -> None:
    (text,) = texts(
        render(a_list(ROW, CallRow("", "Lò Văn Pản", "H56.14.07-261123-2308", "X", "T2")))
    )
    read = flowing(text)
    for said in (
        "DANH SÁCH GỌI BÁO KẾT QUẢ",
        "Chưa gọi · 02 người",
        "0912345678",
        "(không dùng điện thoại thông minh)",
        "H56.14.07-261123-2307",
        "không có",
        "Mời ông/bà đến nhận trong giờ làm việc",
    ):
        assert said in read


def test_a_long_list_goes_on_with_its_heading() -> None:
    pages = texts(render(a_list(*[ROW] * 60)))
    assert len(pages) > 2
    assert all("Kết quả gọi" in page for page in pages)
    assert sum(page.count("0912345678") for page in pages) == 60


def test_the_same_list_gives_the_same_bytes() -> None:
    assert render(a_list(ROW)) == render(a_list(ROW))
