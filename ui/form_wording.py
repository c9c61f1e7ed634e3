"""What officers call the forms in the printing queue: short, not the titles on paper."""

from __future__ import annotations

from ui.wording import said

FORM_NAMES = {
    "supplement": "phiếu yêu cầu bổ sung",
    "refusal": "phiếu từ chối",
    "apology": "văn bản xin lỗi",
    "letters": "các văn bản xin lỗi",
    "stop": "thông báo dừng giải quyết",
    "control": "phiếu kiểm soát",
    "register": "sổ theo dõi hồ sơ",
    "hand_over": "phiếu bàn giao hồ sơ",
    "result_hand_over": "phiếu bàn giao kết quả",
    "result_receipt": "giấy biên nhận kết quả",
    "blank_slips": "giấy hẹn ghi tay",
    "day_sheet": "phiếu kết thúc ngày",
}
SLIP_NAME = "giấy hẹn"
UNKNOWN_NAME = "giấy tờ khác"
OF_MANY = frozenset(
    {"letters", "register", "hand_over", "result_hand_over", "blank_slips", "day_sheet"}
)


def form_name(form: str) -> str:
    """Return what a form is called, by its tag; an empty tag is the slip."""
    return said(FORM_NAMES.get(form, UNKNOWN_NAME) if form else SLIP_NAME)


def form_of(form: str, number: str) -> str:
    """Return `"văn bản xin lỗi 0307"`; a list of many dossiers bears no number."""
    return form_name(form) if form in OF_MANY else f"{form_name(form)} {number}"
