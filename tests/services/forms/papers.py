"""Forms 02 to 07 and their companions for the tests; every person in them is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from services.forms.letter_data import (
    Apology,
    Missing,
    Pause,
    Refusal,
    Signer,
    Stage,
    StopGround,
    StopNotice,
    SupplementRequest,
)
from services.forms.list_data import (
    BlankSlips,
    ControlSheet,
    ControlStep,
    HandedDossier,
    HandedResult,
    HandOver,
    Party,
    Register,
    RegisterRow,
    ReservedNumber,
    ResultHandOver,
    ResultReceipt,
    ReturnedResult,
)
from services.forms.slip_data import PaperLine, SlipPerson
from services.rules.moments import VIETNAM
from tests.services.forms.slips import (
    DUE_AT,
    FILER,
    LONG_ADDRESS,
    LONG_NAME,
    OFFICE,
    RECEIVED_AT,
    qr_text,
)

CODE = "H56.214-261123-0307"
REQUEST = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"
LATER = datetime(2026, 12, 2, 16, 30, tzinfo=VIETNAM)
LONG_REQUEST = (
    "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần "
    "đầu đối với hộ gia đình, cá nhân đang sử dụng đất mà không có giấy tờ"
)
LETTERS = (
    "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ "
    "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ Đ"
)
LONG_PERSON = SlipPerson(
    LONG_NAME, "", "0109876543", LONG_ADDRESS, "024 3999 8888", "lienhe@example.vn"
)
SIGNER = Signer("Phạm Quang Huy", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))


def a_request(**changes: object) -> SupplementRequest:
    made = SupplementRequest(
        OFFICE,
        "12/HDHS",
        FILER,
        REQUEST,
        (
            Missing(
                "Giấy chứng sinh",
                "bản nộp chưa có chữ ký của cơ sở y tế",
                "khoản 1 Điều 16 Luật Hộ tịch",
            ),
            Missing("Tờ khai đăng ký nhận cha, mẹ, con", "chưa ghi ngày sinh của người cha"),
            Missing("Giấy tờ chứng minh quan hệ cha, con"),
        ),
        RECEIVED_AT,
        "Lê Thu Hà",
    )
    return replace(made, **changes)


def a_request_while_processing(**changes: object) -> SupplementRequest:
    made = a_request(
        stage=Stage.PROCESSING,
        code=CODE,
        qr=qr_text(CODE),
        reason="Kết quả thẩm tra cho thấy hồ sơ chưa đủ căn cứ.",
        basis="Nghị định số 123/2015/NĐ-CP",
        answer_by=LATER,
        pause=Pause(RECEIVED_AT + timedelta(days=1), "2 ngày làm việc"),
    )
    return replace(made, **changes)


def a_refusal(**changes: object) -> Refusal:
    made = Refusal(
        OFFICE,
        "03/TCHS",
        FILER,
        REQUEST,
        "Hồ sơ thuộc thẩm quyền của cơ quan đăng ký hộ tịch nơi cư trú của người mẹ.",
        RECEIVED_AT,
        "Lê Thu Hà",
        "Điều 13 Luật Hộ tịch",
        "Ông/Bà nộp hồ sơ tại UBND xã Đông Sơn, hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.",
    )
    return replace(made, **changes)


def an_apology(**changes: object) -> Apology:
    made = Apology(
        OFFICE,
        "05/PXL",
        FILER,
        REQUEST,
        CODE,
        RECEIVED_AT,
        DUE_AT,
        "phải xác minh thông tin tại nơi đăng ký khai sinh cũ",
        LATER,
        DUE_AT - timedelta(days=1),
        SIGNER,
        "Phòng Văn hóa – Xã hội",
        "3 ngày làm việc",
        ("Trung tâm Phục vụ hành chính công",),
    )
    return replace(made, **changes)


def a_stop_notice(**changes: object) -> StopNotice:
    made = StopNotice(
        OFFICE,
        "02/TB",
        FILER,
        REQUEST,
        CODE,
        RECEIVED_AT,
        LATER,
        StopGround.WITHDRAWN,
        SIGNER,
        asked_at=DUE_AT,
        returned=(PaperLine("Giấy chứng sinh", 0, 1), PaperLine("Tờ khai đăng ký khai sinh", 1)),
        fee="không phải nộp.",
        recipients=("Trung tâm Phục vụ hành chính công",),
    )
    return replace(made, **changes)


def a_step(place: int, **changes: object) -> ControlStep:
    units = ("Bộ phận Một cửa", "Phòng Văn hóa – Xã hội", "Văn phòng HĐND và UBND")
    made = ControlStep(
        units[place % 3],
        units[(place + 1) % 3],
        RECEIVED_AT + timedelta(hours=place),
        ("", "Trước hạn", "Đúng hạn", "Quá hạn")[place % 4],
        "" if place % 5 else "Chuyển cùng bản điện tử",
        "Lê Thu Hà",
        "Trần Văn Bách",
    )
    return replace(made, **changes)


def a_control_sheet(steps: int = 3, **changes: object) -> ControlSheet:
    made = ControlSheet(
        OFFICE,
        "41/PKS",
        CODE,
        "Nguyễn Thị Phượng",
        RECEIVED_AT,
        DUE_AT,
        "Phòng Văn hóa – Xã hội",
        (*(a_step(place) for place in range(steps)), ControlStep("Văn phòng", "Bộ phận Một cửa")),
        RECEIVED_AT,
        "Công an xã",
        qr_text(CODE),
    )
    return replace(made, **changes)


def a_row(place: int, **changes: object) -> RegisterRow:
    made = RegisterRow(
        f"H56.214-2611{place % 28 + 1:02d}-{place % 9999:04d}",
        REQUEST if place % 3 else "Chứng thực bản sao từ bản chính",
        1 + place % 2,
        f"Nguyễn Thị Phượng {place}",
        f"Thôn {place % 9}, xã Tân Phong, tỉnh Thanh Hóa; 0912 345 {place % 1000:03d}",
        "Phòng Văn hóa – Xã hội",
        RECEIVED_AT,
        DUE_AT,
        DUE_AT if place % 4 else None,
        "Trực tiếp" if place % 2 else "Qua bưu chính công ích",
        note="" if place % 7 else "Nhập bù",
    )
    return replace(made, **changes)


def a_register(count: int = 30, **changes: object) -> Register:
    rows = tuple(a_row(place) for place in range(1, count + 1))
    made = Register(OFFICE, 2026, "01", rows, LATER, "Từ ngày 01/11/2026 đến ngày 30/11/2026")
    return replace(made, **changes)


def a_hand_over(count: int = 3, **changes: object) -> HandOver:
    dossiers = tuple(
        HandedDossier(
            f"H56.214-261123-{300 + place:04d}",
            REQUEST,
            "Nguyễn Thị Phượng",
            DUE_AT,
            papers="Tờ khai: 1 bản chính; Giấy chứng sinh: 1 bản chứng thực",
            note="" if place % 3 else "Gấp",
        )
        for place in range(count)
    )
    made = HandOver(
        OFFICE,
        "18/PBG",
        Party("Bộ phận Một cửa", "Lê Thu Hà"),
        Party("Phòng Văn hóa – Xã hội", "Trần Văn Bách"),
        RECEIVED_AT,
        dossiers,
    )
    return replace(made, **changes)


def a_result_hand_over(count: int = 3, **changes: object) -> ResultHandOver:
    results = tuple(
        HandedResult(
            f"H56.214-261123-{300 + place:04d}",
            REQUEST,
            f"Giấy khai sinh số {215 + place}/2026",
            "Nguyễn Thị Phượng",
            "Thôn 4, xã Tân Phong, tỉnh Thanh Hóa",
            has_fee=place % 2 == 0,
            by_post=place % 3 == 0,
        )
        for place in range(count)
    )
    made = ResultHandOver(
        OFFICE,
        "",
        Party("Phòng Văn hóa – Xã hội", "Trần Văn Bách"),
        Party("Bộ phận Một cửa", "Lê Thu Hà"),
        DUE_AT,
        results,
    )
    return replace(made, **changes)


def a_receipt(**changes: object) -> ResultReceipt:
    made = ResultReceipt(
        OFFICE,
        "27/BNKQ",
        CODE,
        REQUEST,
        "Nguyễn Thị Phượng",
        FILER,
        (ReturnedResult("Giấy khai sinh", "215/2026", "Nguyễn Minh An", date(2026, 11, 26)),),
        DUE_AT,
        "Lê Thu Hà",
        fee="Miễn lệ phí",
        qr=qr_text(CODE),
    )
    return replace(made, **changes)


def a_proxy_receipt() -> ResultReceipt:
    return a_receipt(
        receiver=SlipPerson("Trần Văn An", "Ông", "038090001234", "Số 12 đường Lê Lợi"),
        relation="chồng",
        proof="Giấy ủy quyền số 12/2026 ngày 20/11/2026",
        results=(
            ReturnedResult("Giấy khai sinh", "215/2026", "Nguyễn Minh An", date(2026, 11, 26)),
            ReturnedResult("Trích lục đăng ký nhận cha, mẹ, con", "18/TLNCMC"),
        ),
    )


def blank_slips(count: int = 3, **changes: object) -> BlankSlips:
    codes = [f"H56.214-261124-{900 + place:04d}" for place in range(count)]
    numbers = tuple(ReservedNumber(code, qr_text(code)) for code in codes)
    return replace(BlankSlips(OFFICE, numbers, RECEIVED_AT), **changes)


_FIFTEEN = tuple(
    Missing(
        f"Giấy tờ thứ {place} chứng minh quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác",
        "bản nộp đã mờ, không đọc được số và ngày cấp, cần nộp bản rõ hơn hoặc bản trích lục",
        "Điều 28 Nghị định về đăng ký đất đai",
    )
    for place in range(1, 16)
)
_RETURNED = tuple(
    PaperLine(f"Giấy tờ thứ {place} chứng minh quyền sử dụng đất", 1) for place in range(1, 16)
)

EVERY_FORM = {
    "request": a_request(),
    "request while processing": a_request_while_processing(),
    "refusal": a_refusal(),
    "refusal online": a_refusal(
        code="G22.99.08-260921-896048", submitted_at=RECEIVED_AT, is_online=True
    ),
    "apology": an_apology(),
    "apology too late": an_apology(signed_at=LATER, extension="", solver="", recipients=()),
    "stop withdrawn": a_stop_notice(),
    "stop unanswered": a_stop_notice(
        ground=StopGround.NOT_SUPPLEMENTED, supplement="12/HDHS", answer_by=DUE_AT, returned=()
    ),
    "stop by office": a_stop_notice(
        ground=StopGround.OFFICE,
        asked_at=None,
        reason="Thửa đất đang có tranh chấp.",
        basis="Luật Đất đai",
    ),
    "control sheet": a_control_sheet(),
    "register": a_register(),
    "hand-over": a_hand_over(),
    "result hand-over": a_result_hand_over(),
    "receipt": a_receipt(),
    "receipt by proxy": a_proxy_receipt(),
    "blank slips": blank_slips(),
}

HARD_FORMS = {
    "request": a_request_while_processing(
        person=LONG_PERSON, owner=LONG_PERSON, request=LONG_REQUEST, missing=_FIFTEEN,
        reason=LETTERS, turn=2, approver="Phạm Quang Huy",
    ),
    "refusal": a_refusal(person=LONG_PERSON, request=LONG_REQUEST, reason=f"{LETTERS} {LONG_ADDRESS}"),
    "apology": an_apology(
        to=LONG_PERSON, request=LONG_REQUEST, reason=LETTERS, recipients=(LONG_NAME, LONG_REQUEST)
    ),
    "stop": a_stop_notice(
        to=LONG_PERSON, request=LONG_REQUEST, reason=LETTERS, basis=LONG_REQUEST,
        returned=_RETURNED, recipients=(LONG_NAME,), fee=LONG_REQUEST,
    ),
    "control sheet": a_control_sheet(
        40, owner=LONG_NAME, solver=LETTERS, partners=LONG_REQUEST,
    ),
    "register": a_register(
        rows=(
            *(a_row(place) for place in range(1, 40)),
            a_row(40, owner=LONG_NAME, contact=LONG_ADDRESS, request=LONG_REQUEST, note="Nhập bù",
                  code="000.17.22.H56-210531-0001"),
        )
    ),
    "hand-over": a_hand_over(
        40, giver=Party(LONG_REQUEST, LONG_NAME), taker=Party(LETTERS, LONG_NAME)
    ),
    "result hand-over": a_result_hand_over(
        results=tuple(
            HandedResult("000.17.22.H56-210531-0001", LONG_REQUEST, LETTERS, LONG_NAME, LONG_ADDRESS)
            for _ in range(6)
        )
    ),
    "receipt": a_receipt(
        owner=LONG_NAME, receiver=LONG_PERSON, relation="người đại diện theo ủy quyền",
        proof=LONG_REQUEST, request=LONG_REQUEST, note=LETTERS,
        results=tuple(ReturnedResult(LONG_REQUEST, str(place), LONG_NAME) for place in range(6)),
    ),
    "blank slips": blank_slips(2, papers=15),
}  # fmt: skip
