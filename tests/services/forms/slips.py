"""Slips for the tests; every person in them is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from services.forms.slip_data import (
    CertifiedLine,
    FeeLine,
    PaperLine,
    SlipData,
    SlipDossier,
    SlipOffice,
    SlipPerson,
)
from services.rules.moments import VIETNAM

RECEIVED_AT = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
DUE_AT = datetime(2026, 11, 27, 17, 0, tzinfo=VIETNAM)
OFFICE = SlipOffice(
    "UBND xã Tân Phong",
    "Trung tâm Phục vụ hành chính công",
    "Tân Phong",
    "Quầy 2",
    "0237 3123 456",
    "dichvucong.gov.vn",
)
FILER = SlipPerson(
    "Nguyễn Thị Phượng",
    "Bà",
    "038192004417",
    "Thôn 4, xã Tân Phong, tỉnh Thanh Hóa",
    "0912 345 678",
    "phuong@example.vn",
)
PAPERS = (
    PaperLine("Tờ khai đăng ký khai sinh", 1),
    PaperLine("Tờ khai đăng ký nhận cha, mẹ, con", 1),
    PaperLine("Giấy chứng sinh", 0, 1),
    PaperLine("Cam đoan của 2 người làm chứng", 0, 0, 2),
    PaperLine("Căn cước của cha và mẹ", remark="xuất trình"),
    PaperLine("Giấy tờ chứng minh cư trú", remark="đã tra cứu 09:39"),
)


def qr_text(code: str) -> str:
    return f"https://dichvucong.gov.vn/tra-cuu?m={code}&k=ABCDEFGH123"


def a_dossier(number: int = 307, **changes: object) -> SlipDossier:
    code = f"H56.214-261123-{number:04d}"
    made = SlipDossier(
        code,
        "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
        "3 ngày làm việc",
        DUE_AT,
        qr_text(code),
        papers=PAPERS,
    )
    return replace(made, **changes)


def a_slip(**changes: object) -> SlipData:
    made = SlipData(
        OFFICE,
        FILER,
        (a_dossier(),),
        RECEIVED_AT,
        "Lê Thu Hà",
        "Quầy 2, Trung tâm Phục vụ hành chính công",
        fees=(FeeLine("Lệ phí", 0, "Miễn lệ phí"),),
    )
    return replace(made, **changes)


def a_certified_slip() -> SlipData:
    certified = (
        CertifiedLine("Giấy chứng nhận quyền sử dụng đất", 4, 2, 1),
        CertifiedLine("Bằng tốt nghiệp trung học phổ thông", 1, 3),
    )
    return a_slip(
        dossiers=(
            a_dossier(
                308,
                request="Chứng thực bản sao từ bản chính",
                limit="trong ngày",
                papers=(),
                certified=certified,
            ),
        ),
        fees=(FeeLine("Phí chứng thực", 22_000, "11 trang × 2.000 đ"),),
        fee_state="paid",
    )


def a_combined_slip(count: int = 3) -> SlipData:
    return a_slip(
        dossiers=tuple(a_dossier(310 + place) for place in range(count)),
        fees=(FeeLine("Lệ phí khai sinh", 0, "miễn"), FeeLine("Phí bản sao", 24_000, "3 bản")),
        fee_state="unpaid",
    )


LONG_NAME = (
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN XÂY DỰNG VÀ THƯƠNG MẠI DỊCH VỤ TỔNG HỢP "
    + ("NGUYỄN PHƯỚC THUẬN KHƯƠNG THIÊN ÂN QUẢNG")
)
LONG_ADDRESS = (
    "Số nhà 1234/56 ngách 78 ngõ 910 đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 15 khu đô thị "
    "mới phía Tây Nam, thôn Thượng Phượng Nghĩa Hưng, xã Nghĩa Phương Thượng Trường Xuân, tỉnh Thừa "
    "Thiên Quảng Ngãi; địa chỉ nhận thư: hòm thư 88, bưu cục trung tâm, phường Nguyễn Nghiêm, tỉnh "
    "Quảng Ngãi, điện thoại bàn nhờ nhắn bà chủ nhà trọ Trường Xuân"
)


def a_hard_slip() -> SlipData:
    """A name of 120 letters and more, 15 papers, an address of four lines, a proxy, notes."""
    papers = tuple(
        PaperLine(
            f"Giấy tờ thứ {place} chứng minh quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn "
            "liền với đất theo quy định của pháp luật về đất đai",
            place % 3,
            place % 2,
            1,
        )
        for place in range(1, 16)
    )
    return a_slip(
        filer=replace(
            FILER, name="Đặng Thị Quỳnh Như Huyền Trân Công Tằng Tôn Nữ", address=LONG_ADDRESS
        ),
        owner=SlipPerson(LONG_NAME, "", "0109876543", LONG_ADDRESS, "024 3999 8888"),
        relation="người đại diện theo ủy quyền",
        dossiers=(a_dossier(papers=papers, is_due_certain=False, sets=2),),
        notes=("Công dân xuất trình bản chính để đối chiếu.",),
        fees=(
            FeeLine("Lệ phí đăng ký", 75_000, "1 hồ sơ × 75.000 đ"),
            FeeLine("Phí thẩm định", 1_250_000, "theo nghị quyết của Hội đồng nhân dân tỉnh"),
        ),
        fee_state="unpaid",
        book="03/2026",
    )


VARIANTS = {
    "plain": a_slip(),
    "certified": a_certified_slip(),
    "combined": a_combined_slip(),
    "hard": a_hard_slip(),
    "online": a_slip(channel="nộp trực tuyến", is_online=True, received_at=RECEIVED_AT),
    "proxy": a_slip(
        owner=SlipPerson("Trần Văn An", "Ông", "038090001234", "Số 12 đường Lê Lợi, xã Tân Phong"),
        relation="vợ",
    ),
    "reprint": a_slip(reprint=2),
    "replacing": a_slip(replaces_at=RECEIVED_AT, issued_at=DUE_AT),
    "two stages": a_slip(
        dossiers=(a_dossier(second_received_at=DUE_AT, second_due_at=DUE_AT.replace(month=12)),)
    ),
}
