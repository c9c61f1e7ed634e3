from __future__ import annotations

from datetime import datetime

import pypdfium2

from services.calendars import load_calendar
from services.forms.paper import Paper
from services.forms.pictures import page_sizes_mm
from services.forms.why_page import WhyPage, render
from services.office import Office
from services.rules.date_words import ExplainedDate
from services.rules.deadlines import DueTime, Limit, appointment
from services.rules.moments import VIETNAM

CALENDAR = load_calendar()
MONDAY = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
OFFICE = Office("UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "H56.14.07", "Tân Phong")


def explained(limit: str, code: str = "H56.14.07-261123-2307") -> ExplainedDate:
    found = appointment(MONDAY, Limit.parse(limit), CALENDAR, due_time=DueTime.CLOSING)
    return ExplainedDate(
        "Đăng ký khai sinh", found, code, "Danh mục 1.000689, bản 01/10/2026", "Bà"
    )


def page(*dates: ExplainedDate, paper: Paper = Paper.A4) -> WhyPage:
    return WhyPage(OFFICE, dates, CALENDAR, MONDAY.replace(minute=45), paper)


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]
    document.close()
    return found


def test_one_date_is_explained_on_one_page() -> None:
    (text,) = texts(render(page(explained("3 ngày làm việc"))))
    for said in (
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "GIẢI THÍCH NGÀY HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H56.14.07-261123-2307",
        "Hẹn trả kết quả: 17:00, Thứ Sáu 27/11/2026",
        "T3 24/11 Bỏ qua – Ngày Văn hóa Việt Nam – Nghị quyết 28/2026/QH16",
        "T4 25/11 Đếm 1 Ngày làm việc",
        "T6 27/11 Đếm · hẹn trả 3 Đủ 3 ngày làm việc – trả kết quả trước 17:00",
        "Danh mục 1.000689, bản 01/10/2026 · In lúc 09:45 T2 23/11/2026.",
    ):
        assert said in text


def test_two_procedures_of_one_visit_stand_on_one_page() -> None:
    two = page(explained("3 ngày làm việc"), explained("1 ngày làm việc", "H56.14.07-261123-2308"))
    (text,) = texts(render(two))
    assert text.count("Hẹn trả kết quả:") == 2
    assert text.count("Danh mục 1.000689") == 1


def test_what_may_change_the_date_is_printed() -> None:
    text = " ".join(texts(render(page(explained("60 ngày làm việc")))))
    assert "Lưu ý: Tết Đinh Mùi 2027 chưa có văn bản chính thức." in text


def test_the_same_page_gives_the_same_bytes() -> None:
    assert render(page(explained("20 ngày"))) == render(page(explained("20 ngày")))


def test_it_fits_every_paper_a_desk_prints_on() -> None:
    for paper, wide in ((Paper.A5, 148), (Paper.ROLL, 80)):
        pdf = render(page(explained("3 ngày làm việc"), paper=paper))
        assert [round(size[0]) for size in page_sizes_mm(pdf)] == [wide]
        (text,) = texts(pdf)
        assert "Ngày Văn hóa Việt Nam – Nghị quyết 28/2026/QH16" in text
        assert "Hẹn trả kết quả: 17:00, Thứ Sáu 27/11/2026" in text


def test_a_roll_is_one_long_page() -> None:
    assert len(page_sizes_mm(render(page(explained("60 ngày làm việc"), paper=Paper.ROLL)))) == 1
