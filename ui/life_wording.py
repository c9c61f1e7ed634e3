"""A dossier's life in words: states, what happened, what may be done, and why something may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.rules.fees import money
from ui.wording import said

if TYPE_CHECKING:
    from services.rules.dossier_state import DossierState

STATE_NAMES = {
    "received": "Đã tiếp nhận",
    "processing": "Đang xử lý",
    "supplement": "Chờ bổ sung",
    "financial": "Chờ nghĩa vụ tài chính",
    "finished": "Có kết quả, chờ trả",
    "returned": "Đã trả kết quả",
    "refused": "Từ chối tiếp nhận",
    "withdrawn": "Công dân đã rút",
    "stopped": "Dừng giải quyết",
}

ACT_TITLES = {
    "received": "Tiếp nhận",
    "amended": "Sửa sau khi in giấy hẹn",
    "reprinted": "In lại giấy hẹn",
    "noted": "Ghi chú",
    "forwarded": "Chuyển xử lý",
    "taken_over": "Nhận bàn giao",
    "supplement_requested": "Yêu cầu bổ sung",
    "supplemented": "Công dân đã bổ sung",
    "payment_requested": "Yêu cầu nghĩa vụ tài chính",
    "paid": "Thu tiền",
    "extended": "Xin lỗi, gia hạn trước hạn",
    "apologised": "Xin lỗi, hẹn lại sau hạn",
    "refused": "Từ chối giải quyết",
    "withdrawn": "Công dân rút hồ sơ",
    "stopped": "Dừng giải quyết",
    "recalled": "Thu hồi, xử lý lại",
    "finished": "Có kết quả",
    "called": "Gọi công dân",
    "returned": "Trả kết quả",
    "rated": "Công dân đánh giá",
    "directed": "Đôn đốc",
    "acknowledged": "Trả lời đôn đốc",
    "rescheduled": "Dời ngày hẹn theo lịch mới",
}

ACT_BUTTONS = {
    "noted": "Ghi chú",
    "forwarded": "Chuyển xử lý",
    "taken_over": "Nhận bàn giao",
    "supplement_requested": "Yêu cầu bổ sung",
    "supplemented": "Đã bổ sung đủ",
    "payment_requested": "Yêu cầu nghĩa vụ tài chính",
    "paid": "Thu tiền",
    "extended": "Xin lỗi và gia hạn",
    "apologised": "Xin lỗi và hẹn lại",
    "refused": "Từ chối giải quyết",
    "withdrawn": "Cho rút hồ sơ",
    "stopped": "Dừng giải quyết",
    "recalled": "Thu hồi kết quả",
    "finished": "Ghi kết quả",
    "called": "Ghi cuộc gọi",
    "returned": "Trả kết quả",
    "rated": "Ghi đánh giá",
    "directed": "Đôn đốc",
    "acknowledged": "Trả lời đôn đốc",
}

FORM_NAMES = {
    "01": "Giấy hẹn",
    "02": "Phiếu yêu cầu bổ sung",
    "03": "Phiếu từ chối",
    "04": "Văn bản xin lỗi",
    "05": "Thông báo dừng giải quyết",
    "06": "Phiếu kiểm soát",
}

OUTAGE_CAUSES = {
    "server": "Máy chủ tỉnh",
    "line": "Đường truyền",
    "power": "Mất điện",
    "other": "Khác",
}
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_MONEY = {
    "nothing_due": "không thu",
    "unknown": "chưa khai mức thu",
    "unpaid": "chưa thu {owed}",
    "partly_paid": "đã thu {paid}, còn {left}",
    "paid": "đã thu {paid}",
}

_DELIVERY = {
    "no_result": "chưa có kết quả",
    "ready": "kết quả chờ trả",
    "informed": "đã báo công dân",
    "posted": "đã gửi bưu chính",
    "collected": "đã trao",
}

_EXCHANGE = {
    "local": "chỉ ở máy này",
    "second_copy": "đã có bản thứ hai",
    "acknowledged": "tỉnh đã nhận",
    "sent_back": "bị trả lại",
}

_CANNOT = {
    "forwarded": "Chưa chuyển được",
    "taken_over": "Chưa nhận được",
    "supplement_requested": "Chưa yêu cầu bổ sung được",
    "supplemented": "Chưa ghi bổ sung được",
    "payment_requested": "Chưa yêu cầu nộp được",
    "paid": "Chưa thu được",
    "extended": "Chưa gia hạn được",
    "apologised": "Chưa xin lỗi, hẹn lại được",
    "refused": "Chưa từ chối được",
    "withdrawn": "Chưa cho rút được",
    "stopped": "Chưa dừng được",
    "recalled": "Chưa thu hồi được",
    "finished": "Chưa ghi kết quả được",
    "called": "Chưa ghi cuộc gọi được",
    "returned": "Chưa trả được",
    "rated": "Chưa ghi đánh giá được",
    "directed": "Chưa đôn đốc được",
    "acknowledged": "Chưa trả lời được",
}

_WHY = {
    "role": "vai trò của bạn không làm việc này",
    "no_result": "chưa có kết quả đã ký",
    "already_solved": "hồ sơ đã có kết quả",
    "already_returned": "hồ sơ đã trả kết quả",
    "ended": "hồ sơ đã kết thúc",
    "paused": "đang tạm dừng, chờ công dân",
    "not_paused": "hồ sơ không chờ công dân",
    "not_late": "hồ sơ chưa quá hạn; còn gia hạn được",
    "late": "hồ sơ đã quá hạn; soạn văn bản xin lỗi và hẹn lại",
    "needs_chair": "hồ sơ này đã hẹn lại đủ số lần theo quy định; "
    "muốn hẹn lại lần nữa cần Chủ tịch duyệt và ghi lý do. Ngày hẹn cũ vẫn giữ",
    "not_ended": "chưa có kết quả nào để thu hồi",
    "no_directive": "không có đôn đốc nào chờ trả lời",
    "nothing_due": "hồ sơ không còn khoản nào phải thu",
    "not_handed_on": "hồ sơ không chờ bàn giao",
    "already_rated": "công dân đã đánh giá",
    "by_parts": "đây là hồ sơ liên thông; làm ở từng phần, hồ sơ chung tự theo",
}

CALL_OUTCOMES = {
    "reached": "Gặp được",
    "will_come": "Sẽ đến",
    "no_answer": "Không nghe máy",
    "wrong_number": "Sai số",
    "message": "Đã nhắn tin",
}


def call_outcome(outcome: str) -> str:
    """Return what came of a call to a citizen."""
    return said(CALL_OUTCOMES[outcome])


RATINGS = {3: "Hài lòng", 2: "Bình thường", 1: "Chưa hài lòng"}


def rating(score: int) -> str:
    """Return what a citizen said of the service."""
    return said(RATINGS[score])


def state_name(state: str) -> str:
    """Return a business state as officers say it."""
    return said(STATE_NAMES.get(state, state))


def act_title(kind: str) -> str:
    """Return what happened, as a line of the history says it."""
    return said(ACT_TITLES.get(kind, "Việc do bản mới hơn ghi"))


def act_button(kind: str) -> str:
    """Return what a button says that records such an act."""
    return said(ACT_BUTTONS[kind])


def form_name(form: str) -> str:
    """Return what officers call a statutory form."""
    return said(FORM_NAMES[form])


def money_words(state: DossierState) -> str:
    """Return what is known of a dossier's money: "chưa thu 16.000 đ"."""
    return said(_MONEY[state.money.value]).format(
        owed=money(state.owed_vnd), paid=money(state.paid_vnd), left=money(state.unpaid_vnd)
    )


def delivery_words(delivery: str) -> str:
    """Return where the result is on its way to the citizen."""
    return said(_DELIVERY[delivery])


def exchange_words(exchange: str) -> str:
    """Return how far a dossier has travelled; a state of a later version as it is."""
    return said(_EXCHANGE.get(exchange, exchange))


def why_not(kind: str, why: str, state: str) -> str:
    """Return why an act may not be made now, one sentence: "Chưa trả được: chưa có kết quả đã ký."."""
    begun = said(_CANNOT.get(kind, "Chưa làm được"))
    reason = said(_WHY.get(why, "hồ sơ đang ở bước khác"))
    return (
        f"{begun}: {reason} ({state_name(state).lower()})."
        if why == "ended"
        else f"{begun}: {reason}."
    )


def cause_words(cause: str) -> str:
    """Return what was down in an outage."""
    return said(OUTAGE_CAUSES[cause])


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, 0 for Monday."""
    return said(WEEKDAYS[weekday])
