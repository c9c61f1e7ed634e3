"""What the rules say, in the language in use. No Qt.

Rules put their sentences together in Vietnamese, which is what the law and the forms speak. For a window
in another language the sentence is found again by its pattern; numbers, days and names go over as they
are, and what no pattern knows stays Vietnamese. What is said to the citizen is never turned.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from services.rules import moments
from ui.wording import said

if TYPE_CHECKING:
    from datetime import date

JOINT = " · "

_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_DAYS = (
    "T2 {on}",
    "T3 {on}",
    "T4 {on}",
    "T5 {on}",
    "T6 {on}",
    "T7 {on}",
    "CN {on}",
    "Thứ Hai {on}",
    "Thứ Ba {on}",
    "Thứ Tư {on}",
    "Thứ Năm {on}",
    "Thứ Sáu {on}",
    "Thứ Bảy {on}",
    "Chủ nhật {on}",
)

_TIME_LEFT = (
    "đến hạn",
    "đến hạn lúc này",
    "còn {amount}",
    "còn {amount} làm việc",
    "còn {amount} làm việc, sắp hạn",
    "vừa quá hạn",
    "quá {amount}",
    "quá hạn {amount} làm việc",
    "xong quá {amount}",
    "xong quá hạn {amount} làm việc",
    "xong đúng hạn",
    "xong sớm {amount}",
    "xong trước hạn {amount} làm việc",
    "chờ bổ sung",
    "chờ đóng phí",
    "tạm dừng",
    "tạm dừng, {reason}",
    "từ {on}",
    "dừng giải quyết",
    "đã rút",
    "từ chối tiếp nhận",
    "{days} ngày {hours} giờ",
    "{days} ngày",
    "{hours} giờ",
    "{minutes} phút",
    "Trực tiếp",
    "Trực tuyến",
    "Bưu chính",
)

_WHY = (
    "Trong ngày",
    "{days} ngày làm việc",
    "{hours} giờ làm việc",
    "{count} tháng",
    "nhận",
    "lễ",
    "nghỉ",
    "ngày {count}",
    "hẹn trả",
    "nhận sau 15 giờ nên sang ngày làm việc kế tiếp",
    "nhận ngoài giờ làm việc nên sang ngày làm việc kế tiếp",
    "nhận sau 15 giờ nên tính từ {time} {day}",
    "nhận ngoài giờ làm việc nên tính từ {time} {day}",
    "bỏ qua {day} {name}",
    "bỏ qua {day} – {last} {name}",
    "tính cả {day} làm bù",
    "ngày cuối rơi vào {day} nên dời sang {next}",
    "ngày cuối rơi vào {day} {name} nên dời sang {next}",
    "{name} chưa có văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.",
    "Chưa có lịch làm việc năm {year}. Ngày hẹn này có thể đổi khi có lịch mới.",
    "Lịch nghỉ năm {year} chưa có đủ văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.",
    "Không có lịch làm việc năm {year}: chỉ trừ thứ Bảy, Chủ nhật.",
    "Ngày hẹn trả {day} quầy đóng cửa ({name}): báo công dân trước khi đến.",
    "{year} bản {count} ({on})",
)

_FEES = (
    "Mức do Hội đồng nhân dân tỉnh quy định; chưa khai trên máy này.",
    "Mức do Hội đồng nhân dân tỉnh quy định.",
    "Không thu phí, lệ phí.",
    "Miễn: {reason}",
    "{count} bản × {price}",
    "{count} trang × {price}",
    "{count} hồ sơ × {price}",
    "{count} trường hợp × {price}",
    "tối đa {price}/{noun}",
    "{price}/{noun}",
    "không thu",
    "theo HĐND tỉnh",
)

_PROBLEMS = (
    "Chưa có tên cơ quan. Gõ tên như trên con dấu.",
    "Chưa có tên bộ phận. Gõ tên như trên biển treo.",
    "Chưa có địa danh. Gõ tên ghi trước ngày tháng trên giấy.",
    "Mã định danh chưa đủ. Ghi mã tỉnh cấp cho cơ quan, ví dụ H56.14.07.",
    "Mã này là mã của tỉnh. Cơ quan cấp xã thường có mã dài hơn.",
    "Chưa có họ tên.",
    "Tên đăng nhập gồm chữ không dấu và số.",
    "Tên đăng nhập này đã có người dùng.",
    "Chưa có mật khẩu.",
    "Mật khẩu còn thiếu {count} ký tự.",
    "Mật khẩu trùng tên đăng nhập.",
    "Số chứng minh nhân dân 9 số, hết giá trị sử dụng từ 01/01/2025. "
    "Vẫn tiếp nhận được; nên hỏi thẻ căn cước.",
    "Số căn cước chỉ gồm {wanted} chữ số; xem lại ký tự khác số.",
    "Mới có {count} số, cần đủ {wanted}.",
    "Có {count} số, chỉ cần {wanted}.",
    "Không có tỉnh nào mang mã {count} ở đầu số. {rest}",
    "Số căn cước cho năm sinh {year}, thẻ ghi {written}. {rest}",
    "Số căn cước cho giới tính {sex}, thẻ ghi {written}. {rest}",
    "Vẫn tiếp nhận được; xem lại thẻ.",
    "Mới đọc được {count} trong {wanted} trường trên thẻ. Những gì đọc được vẫn giữ. "
    "Quét lại, hoặc gõ phần còn thiếu.",
    "Mã có {count} trường, nhiều hơn thẻ căn cước đã biết. "
    "{wanted} trường đầu vẫn dùng được; xem lại thẻ.",
    "Số chứng minh cũ đọc ra “{written}”, không đủ 9 số.",
    "Không đọc được họ tên trên thẻ. Các trường khác vẫn giữ. Gõ họ tên.",
    "Đầu đọc làm vỡ dấu trong địa chỉ. Các trường khác đã đọc đúng. "
    "Tắt bộ gõ rồi quét lại, hoặc sửa địa chỉ bằng tay.",
    "Đầu đọc làm vỡ dấu tiếng Việt. Số căn cước đã đọc đúng. "
    "Tắt bộ gõ rồi quét lại, hoặc sửa tên bằng tay.",
    "Đầu đọc làm vỡ dấu tiếng Việt. Chưa ghi gì. Tắt bộ gõ rồi quét lại, hoặc gõ tay.",
    "{cause}; máy đã dựng lại họ tên, địa chỉ. Số căn cước không đổi. Đối chiếu với thẻ; {remedy}.",
    "Đầu đọc gửi sai bảng mã",
    "Đầu đọc gửi chữ kiểu TCVN3",
    "Đầu đọc gửi chữ kiểu VNI",
    "Đầu đọc gửi phím kiểu Telex",
    "Đầu đọc gửi phím kiểu VNI",
    "Phím Caps Lock đang bật",
    "để lần sau đọc đúng, đặt đầu đọc sang UTF-8",
    "để lần sau đọc đúng, đặt đầu đọc sang Unicode",
    "tắt Caps Lock",
    "Thẻ chỉ ghi năm sinh {year}. Vẫn tiếp nhận được; hỏi ngày sinh nếu thủ tục cần.",
    "Ngày cấp {on} trước ngày sinh. Vẫn tiếp nhận được; xem lại thẻ.",
    "Ngày sinh trên thẻ để trống. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.",
    "Ngày cấp trên thẻ để trống. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.",
    "Ngày sinh đọc ra “{written}”, không phải một ngày. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.",
    "Ngày cấp đọc ra “{written}”, không phải một ngày. Các trường khác vẫn giữ. Xem thẻ và gõ ngày.",
    "Giới tính đọc ra “{written}”. Các trường khác vẫn giữ. "
    "Số căn cước cho giới tính {sex}. Chọn bằng tay.",
    "Giới tính trên thẻ để trống. Các trường khác vẫn giữ. "
    "Số căn cước cho giới tính {sex}. Chọn bằng tay.",
    "Giới tính đọc ra “{written}”. Các trường khác vẫn giữ. Chọn bằng tay.",
    "Giới tính trên thẻ để trống. Các trường khác vẫn giữ. Chọn bằng tay.",
    "Nam",
    "Nữ",
    "Mã này không phải mã trên thẻ căn cước. Chưa ghi gì. Quét mặt có mã QR, hoặc gõ số căn cước.",
    "Đầu đọc không gửi gì. Chưa ghi gì. Quét lại, hoặc gõ số căn cước.",
    "Giấy hẹn không hợp lệ: mã trên giấy đã bị sửa, hoặc không do nơi này in. "
    "Hồ sơ trong máy không đổi. Tìm hồ sơ theo số căn cước và xem giấy gốc.",
    "Giấy hẹn của nơi khác, máy này không kiểm tra được thật hay giả. Chưa ghi gì. "
    "Mời người nộp đến nơi ghi trên giấy.",
    "Chưa kiểm tra được giấy hẹn vì chưa mở sổ có khóa của cơ quan. Số hồ sơ vẫn đọc được.",
    "Đầu đọc làm vỡ mã trên giấy hẹn. Giấy chưa chắc sai. Tắt bộ gõ rồi quét lại, "
    "hoặc gõ số hồ sơ.",
)

_CHECKS = (
    "Tệp sổ hỏng: {what}",
    "Chuỗi sổ đứt: {what}",
    "Danh sách lệch với sổ: {what}",
    "Nhật ký an ninh bị sửa từ dòng {count}",
)


def retold(text: str) -> str:
    """Return what a rule said, in the language in use; parts joined by ` · ` one by one."""
    if said("Nữ") == "Nữ":
        return text
    return JOINT.join(map(_retold, text.split(JOINT)))


def _retold(text: str) -> str:
    known = said(text)
    if known != text:
        return known
    for shape, pattern in _shapes():
        found = shape.fullmatch(text)
        if found:
            return said(pattern).format(
                **{name: _retold(part) for name, part in found.groupdict().items()}
            )
    return text


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns with something to fill in; those that say most first."""
    patterns = (*_DAYS, *_TIME_LEFT, *_WHY, *_FEES, *_PROBLEMS, *_CHECKS)
    open_ones = sorted({text for text in patterns if "{" in text}, key=_said_by)
    return tuple((re.compile(_shape(pattern)), pattern) for pattern in open_ones)


def _said_by(pattern: str) -> int:
    return -len(re.sub(r"\{\w+\}", "", pattern))


def _shape(pattern: str) -> str:
    number, day = r"\d+", r"\d\d/\d\d(?:/\d{4})?"
    kinds = {
        "days": number,
        "hours": number,
        "minutes": number,
        "count": number,
        "wanted": number,
        "year": r"\d{4}",
        "on": day,
        "amount": r"\d+ (?:ngày|giờ|phút)(?: \d+ giờ)?",
        "day": rf"(?:T[2-7]|CN) {day}",
        "sex": r"Nam|Nữ",
        "price": r"[\d.]+\s*đ",
    }
    parts = re.split(r"\{(\w+)\}", pattern)
    return "".join(
        f"(?P<{part}>{kinds.get(part, '.+')})" if place % 2 else re.escape(part)
        for place, part in enumerate(parts)
    )


def weekdays() -> tuple[str, ...]:
    """Return the days of a week, Monday first, as the head of a calendar has them."""
    return tuple(map(said, _WEEKDAYS))


def short_day(on: date) -> str:
    """Return `T6 27/11`."""
    return retold(moments.short_day(on))


def short_date(on: date) -> str:
    """Return `T6 27/11/2026`."""
    return retold(moments.short_date(on))


def long_date(on: date) -> str:
    """Return `Thứ Sáu 27/11/2026`, the big date of a card."""
    return retold(moments.long_date(on))
