"""The only maker of sentences from errors and states.

Every sentence says three things: what happened – what is safe – what to do. The subject is the thing or
the machine, never the officer. No English, no exception text; a code at the end for the phone call.
Usable without Qt, so the command line and the window say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from services.errors import (
    AppError,
    Cancelled,
    FileFaultError,
    InvalidInputError,
    LocalFaultError,
    NotAllowedError,
    NotFoundError,
    PrinterFaultError,
    SecretsLockedError,
    SignInError,
    StoreBusyError,
    StoreDamagedError,
    StoreFullError,
    StoreInUseError,
    StoreTooNewError,
    StoreUnsuitableError,
    WrongKeyError,
    WrongStateError,
)
from services.rules.moments import clock_text, parse_local, short_date

_Translate = Callable[[str], str]
_translation: list[_Translate] = []


def speak(translate: Callable[[str], str]) -> None:
    """Say everything through `translate` from now on (source text is Vietnamese)."""
    _translation[:] = [translate]


def said(text: str) -> str:
    """Return a source text in the language in use."""
    return _translation[0](text) if _translation else text


@dataclass(frozen=True, slots=True)
class Words:
    """What to tell a person.

    Attributes:
        text: One or two sentences in Vietnamese.
        code: `"MC-0412"`, to be read out on the telephone.
    """

    text: str
    code: str

    def __str__(self) -> str:
        return f"{self.text} ({self.code})"


def words(error: BaseException) -> Words:
    """Return the sentence for `error`; a bug gets the sentence of a recorded fault."""
    for kind in type(error).__mro__:
        made = _WORDS.get(kind)
        if made is not None:
            return made(error)
    return Words(said(BUG), "MC-9999")


BUG = (
    "Chương trình gặp lỗi chưa lường trước và đã ghi lại. Những gì đã báo “Đã lưu” vẫn còn nguyên. "
    "Làm lại việc vừa rồi; nếu vẫn vậy, gọi người quản trị và đọc mã này."
)

NO_DISPLAY = (
    "Máy này không có màn hình nên không mở được cửa sổ. Chưa đổi gì. "
    "Các lệnh chạy được ở đây: main.py demo --out DIR, main.py --help (MC-0003)"
)

FIELD_NAMES = {
    "applicant": "người nộp",
    "applicant.name": "họ và tên người nộp",
    "applicant.personal_id": "số căn cước",
    "applicant.born_on": "ngày sinh",
    "applicant.sex": "giới tính",
    "applicant.address": "địa chỉ",
    "applicant.phone": "số điện thoại",
    "applicant.email": "thư điện tử",
    "applicant.kind": "loại người nộp",
    "applicant.scan": "chuỗi quét thẻ",
    "filed_by": "người nộp thay",
    "filed_by.name": "họ và tên người nộp thay",
    "procedure": "thủ tục",
    "case": "trường hợp",
    "copies": "số bản",
    "pages": "số trang",
    "papers": "giấy tờ",
    "papers.name": "tên giấy tờ",
    "papers.original": "số bản chính",
    "papers.certified": "số bản chứng thực",
    "papers.copy": "số bản sao",
    "papers.mode": "cách nộp giấy tờ",
    "papers.state": "tình trạng giấy tờ",
    "dossier": "hồ sơ",
    "note": "ghi chú",
    "relation": "quan hệ với chủ hồ sơ",
    "exempt_reason": "lý do miễn phí",
    "council_fee_vnd": "mức thu do HĐND tỉnh quy định",
    "officer": "cán bộ",
    "old_id": "số chứng minh cũ",
    "return_by": "cách nhận kết quả",
    "received_at": "thời gian nhận",
    "duplicate_reason": "lý do nộp thêm hồ sơ trùng",
    "late_reason": "lý do nhập bù",
    "paper_number": "số trên giấy trắng",
    "fields": "lĩnh vực",
    "weekday": "ngày trong tuần",
    "until": "ngày cuối",
    "count": "số tờ",
    "day": "ngày",
    "from_at": "lúc bắt đầu",
    "to_at": "lúc kết thúc",
    "request": "nội dung yêu cầu",
    "reason": "lý do",
    "limit": "thời hạn",
    "received": "thời gian nhận",
    "pause": "khoảng tạm dừng",
    "rule_15h": "quy tắc 15 giờ",
    "office": "cơ quan",
    "office.name": "tên cơ quan",
    "office.unit": "tên đơn vị",
    "office.org_id": "mã định danh cơ quan",
    "office.place": "địa danh",
    "office.address": "địa chỉ cơ quan",
    "office.phone": "số điện thoại cơ quan",
    "office.lookup_url": "địa chỉ trang tra cứu",
    "office.superior": "cơ quan cấp trên",
    "officers": "cán bộ",
    "officers.name": "họ và tên cán bộ",
    "desk": "quầy",
    "desk.number": "số quầy",
    "desk.first_number": "dải số hồ sơ của quầy",
    "desk.copies": "số liên của giấy hẹn",
    "desk.paper": "khổ giấy",
    "desk.due_time": "cách ghi giờ hẹn",
    "username": "tên đăng nhập",
    "password": "mật khẩu",
    "recovery_code": "mã khôi phục",
    "passphrase": "mật khẩu mở sổ",
    "file": "tệp",
    "code": "mã hồ sơ",
    "role": "vai trò",
    "now": "giờ đặt sẵn",
    "data": "thư mục sổ",
    "act.data": "nội dung của việc",
    "approver": "người duyệt",
    "batch": "số lô bàn giao",
    "delivery": "cách gửi văn bản",
    "electronic": "bản điện tử",
    "name": "tên",
    "personal_id": "số căn cước",
    "result_number": "số kết quả",
    "scans": "bản quét",
    "signer_position": "chức vụ người ký",
    "what": "khoản thu",
    "paper": "khổ giấy",
    "find.limit": "số dòng tìm thấy",
    "rounds": "số lượt đo",
    "from": "ngày đầu kỳ",
    "period": "kỳ",
    "as_of": "mốc số liệu",
    "procedures": "danh mục trong tệp",
    "fee": "phí, lệ phí",
    "short_name": "tên gọn",
    "attachment": "bản quét",
    "year": "năm",
    "bank": "mã ngân hàng (BIN)",
    "account": "số tài khoản",
    "amount": "số tiền",
    "purpose": "nội dung chuyển tiền",
    "output": "tệp ra",
    "edition": "bản của lịch",
    "official_through": "ngày cuối đã có văn bản chính thức",
    "issued_on": "ngày ban hành",
    "issuer": "nơi ban hành",
    "kind": "việc",
    "at": "thời gian của việc",
    "to": "người nhận",
    "unit": "bộ phận",
    "text": "nội dung",
    "items": "nội dung cần bổ sung",
    "reason_code": "mã lý do",
    "legal_basis": "căn cứ",
    "citizen_due_at": "hạn của công dân",
    "due_at": "ngày hẹn mới",
    "step_due_at": "hạn của bước này",
    "amount_vnd": "số tiền",
    "refund_vnd": "số tiền hoàn lại",
    "method": "cách thực hiện",
    "receipt": "số biên lai",
    "outcome": "kết quả",
    "finished_at": "thời gian ký",
    "returned_at": "thời gian trả",
    "identity_checked": "xác nhận đã xem giấy tờ tùy thân",
    "authority": "giấy ủy quyền",
    "post_code": "mã bưu gửi",
    "score": "mức đánh giá",
    "directive": "đôn đốc cần trả lời",
    "signer": "người ký",
    "papers_returned": "giấy tờ trả lại",
    "report.from": "ngày đầu kỳ",
    "report.to": "ngày cuối kỳ",
    "report.period": "kỳ báo cáo",
}

_REASONS: dict[str, str] = {
    "missing": "Còn thiếu {field}{detail}.",
    "unknown_key": "Không có mục nào tên “{field}”; xem lại chữ trong tệp.",
    "unknown": "Không biết {field} “{value}”.",
    "used": "{Field} “{value}” đã nhập hoặc đã hủy.",
    "unknown_procedure": "Không có thủ tục “{value}” trong danh mục đang có hiệu lực.",
    "wrong_type": "{Field} sai kiểu: “{value}”.",
    "not_json": "Nội dung không phải JSON đúng cách: {value}.",
    "not_toml": "Nội dung không phải TOML đúng cách: {value}.",
    "not_a_date": "{Field} không phải ngày có thật: “{value}”.",
    "not_a_moment": "{Field} không phải ngày giờ có thật: “{value}”.",
    "not_a_limit": "{Field} không đọc được: “{value}”. Viết như “3 ngày làm việc”, “15 ngày”, “8 giờ”.",
    "in_the_past": "{Field} đã qua: {value}.",
    "not_later": "{Field} phải sau ngày hẹn đang có và sau lúc này: {value}.",
    "before_the_last": "{Field} trước việc đã ghi gần nhất của hồ sơ: {value}.",
    "not_for_this_form": "Mẫu này không in được trên khổ {value}.",
    "in_the_future": "{Field} nằm ở tương lai: {value}.",
    "too_long": "{Field} quá dài.",
    "too_short": "{Field} quá ngắn.",
    "too_many": "Quá nhiều {field} trong một lần.",
    "out_of_range": "{Field} nằm ngoài khoảng cho phép: “{value}”.",
    "not_positive": "{Field} phải lớn hơn 0.",
    "duplicate": "{Field} đã có: “{value}”.",
    "wrong": "{Field} chưa đúng.",
    "not_set": "Máy này chưa đặt {field}.",
    "taken": "{Field} “{value}” đã có người dùng.",
    "bad_characters": "{Field} có chữ không dùng được: “{value}”.",
    "same_as_username": "Mật khẩu trùng tên đăng nhập.",
    "twice": "“{value}” có hai lần.",
    "not_in_year": "{Field} không thuộc năm của lịch: {value}.",
    "not_an_interval": "Khoảng tạm dừng viết TỪ/ĐẾN, ví dụ 2026-11-18T14:00/2026-11-25T08:30: “{value}”.",
    "backwards": "{Field} kết thúc trước khi bắt đầu: “{value}”.",
    "overlapping": "Khoảng tạm dừng chồng nhau, hoặc bắt đầu trước lúc nhận: “{value}”.",
    "not_a_number": "{Field} không phải số: “{value}”.",
    "not_a_text": "{Field} phải là chữ, không để trống.",
    "not_tables": "Mục days phải là các khối [[days]].",
    "on_or_from_to": "{Field}: ghi on, hoặc cả from và to.",
    "before_from": "{Field} sớm hơn from: {value}.",
    "not_hours": "{Field} viết như “07:30-11:30”: “{value}”.",
    "wrong_shape": "Tệp không phải danh mục của cổng: cần một danh sách thủ tục.",
    "not_an_amount": "{Field} không phải số tiền: “{value}”.",
    "not_allowed": "{value}",
    "not_a_bin": "{Field} gồm đúng 6 chữ số: “{value}”.",
    "not_an_account": "{Field} gồm 4–19 chữ số hoặc chữ cái không dấu: “{value}”.",
    "not_svg": "{Field} phải có đuôi .svg: “{value}”.",
    "not_an_org_id": "{Field} viết như H56.14.07 hoặc 000.07.14.H56: “{value}”.",
    "not_local": "Ngày lễ do Nhà nước quy định, quầy không tự đặt.",
    "unchanged": "Chưa có gì thay đổi so với hồ sơ đã lưu.",
    "other_store": "Mã khôi phục này đúng cách viết nhưng của một sổ khác.",
    "unknown_letter": "Nhóm {value} có ký tự lạ. Mã không có số 0, số 1, chữ I, chữ O.",
    "accented": "Nhóm {value} bị bộ gõ thêm dấu. Tắt bộ gõ tiếng Việt rồi gõ lại.",
    "mistyped": "Nhóm {value} gõ chưa đúng. So lại từng ký tự trên giấy.",
    "mixed": "Sáu nhóm không cùng một mã. Lấy cả sáu nhóm từ cùng một tờ giấy.",
    "same_as_before": "Mật khẩu mới trùng mật khẩu cũ.",
    "unknown_type": "Tệp không phải PDF, JPEG, PNG hay TIFF.",
    "too_large": "Tệp nặng quá mức nhận được (50 MB).",
    "empty": "{Field} đang trống.",
    "not_utf8": "Tệp không phải văn bản UTF-8.",
}


_SAFE = "Chưa ghi gì. Sửa lại rồi làm tiếp."


_CODE_GROUP = {
    "too_short": "Nhóm {value} của mã khôi phục còn thiếu ký tự.",
    "too_long": "Nhóm {value} thừa ký tự. Mỗi nhóm có 8 ký tự.",
}


def _input(error: InvalidInputError) -> Words:
    is_key = error.reason == "unknown_key"  # as it stands in the file, not as people say it
    field, value = _shown(error.field) if is_key else _field(error.field), _moment(error.value)
    reasons = {**_REASONS, **_CODE_GROUP} if error.field == "recovery_code" else _REASONS
    pattern = said(reasons.get(error.reason, "{Field} chưa đúng: “{value}”."))
    text = pattern.format(
        field=field,
        Field=field[:1].upper() + field[1:],
        value=value,
        detail=f": {value}" if value else "",
    )
    return Words(f"{text} {said(_SAFE)}", "MC-0101")


def _field(path: str) -> str:
    """Return `papers[3].name` as people say it: `tên giấy tờ thứ 4`."""
    plain = re.sub(r"\[\d+\]", "", path)
    name = FIELD_NAMES.get(plain) or FIELD_NAMES.get(plain.split(".", 1)[-1])
    if name is None:
        return _shown(path) if plain else f"{said('hồ sơ')} {path}"
    place = re.search(r"\[(\d+)\]", path)
    return (
        said("{field} thứ {n}").format(field=said(name), n=int(place[1]) + 1)
        if place
        else said(name)
    )


def _moment(text: str) -> str:
    """Return a moment as people write it, `T2 23/11/2026 14:05`; any other text as it is shown."""
    try:
        at = parse_local(text) if text[10:11] == "T" and text.isascii() else None
    except ValueError:
        at = None
    if at is None:
        return _shown(text)
    return f"{short_date(at.date())} {clock_text(at)}"


def _shown(text: str) -> str:
    """Return text of others so that it cannot break the line or command a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\xa0" else "\ufffd" for sign in text)


_NOT_FOUND = {
    "dossier": "Không có hồ sơ nào mang mã “{id}”. Đã tìm cả hồ sơ chưa gửi và đã trả. "
    "Xem lại mã trên giấy hẹn, hoặc tìm theo tên.",
    "procedure": "Không có thủ tục “{id}” trong danh mục đang có hiệu lực. Chưa ghi gì. "
    "Tìm lại theo tên, hoặc nhập danh mục mới.",
    "officer": "Không có cán bộ “{id}” trên máy này. Chưa đổi gì. "
    "Xem lại tên đăng nhập, hoặc nhờ người quản trị thêm vào.",
    "desk": "Thư mục này chưa có sổ nào. Chưa đổi gì. "
    "Chạy lệnh init, hoặc mở chương trình để cài đặt lần đầu.",
    "calendar": "Không có lịch “{id}” trên máy này. Chưa đổi gì. Nhập tệp lịch rồi thử lại.",
    "procedure_version": "Thủ tục này không còn chờ xem lại, hoặc máy này chưa từng có bản đó. "
    "Chưa đổi gì. Mở lại danh mục rồi thử lại.",
    "form": "Hồ sơ này chưa có việc nào ra phiếu đó. Chưa in gì. Ghi việc trước, phiếu in theo việc.",
    "local_day": "Ngày “{id}” không có gì đặt riêng. Chưa đổi gì. Xem lại ngày trong lịch.",
}
_NOT_FOUND_ELSE = "Không tìm thấy “{id}”. Chưa đổi gì. Xem lại rồi thử lại."


def _not_found(error: NotFoundError) -> Words:
    pattern = said(_NOT_FOUND.get(error.kind, _NOT_FOUND_ELSE))
    return Words(pattern.format(id=_shown(error.id)), "MC-0102")


_UNSUITABLE = {
    "network_drive": "Không đặt sổ trên ổ mạng: dễ hỏng sổ. Chưa đổi gì. "
    "Đặt sổ ở một máy, các quầy khác nối vào máy đó.",
    "synced_folder": "Không đặt sổ trong thư mục tự đồng bộ (OneDrive, Dropbox…): dễ hỏng sổ. "
    "Chưa đổi gì. Chọn thư mục khác trên ổ đĩa của máy.",
    "unknown_ending": "Tệp “{name}” cần đuôi .xlsx, .pdf hoặc .csv. Chưa ghi gì. Đổi đuôi rồi làm lại.",
    "unwritable": "Không ghi được vào thư mục sổ. Chưa đổi gì, sổ cũ nếu có vẫn nguyên. "
    "Kiểm tra quyền của thư mục, hoặc chọn thư mục khác.",
    "unreachable": "Không tới được thư mục sổ. Chưa đổi gì. "
    "Xem lại tên thư mục, ổ đĩa đã cắm chưa, và quyền của thư mục.",
    "sqlite_too_old": "Bản SQLite trên máy quá cũ, có lỗi làm hỏng sổ. Chưa mở sổ, sổ vẫn nguyên. "
    "Cài lại chương trình từ bộ cài mới.",
    "exists": "Thư mục này đã có sổ. Không ghi đè, sổ cũ vẫn nguyên. "
    "Mở sổ cũ, hoặc chọn thư mục khác.",
    "missing": "Không thấy sổ dữ liệu trong thư mục. Chưa tạo gì mới. "
    "Kiểm tra thư mục, hoặc phục hồi từ bản sao lưu.",
}
_UNSUITABLE_ELSE = "Chỗ đặt sổ không dùng được. Chưa đổi gì. Báo người quản trị."


def _unsuitable(error: StoreUnsuitableError) -> Words:
    return Words(said(_UNSUITABLE.get(error.reason, _UNSUITABLE_ELSE)), "MC-0304")


_SECRETS = {
    "absent": "Máy này không có kho khóa của hệ điều hành.",
    "locked": "Kho khóa của máy đang khóa.",
    "hanging": "Kho khóa của máy không trả lời sau 10 giây.",
    "wrong_value": "Khóa trong kho khóa của máy không phải khóa của sổ này.",
    "insecure_backend": "Kho khóa của máy không an toàn nên không dùng.",
    "empty": "Kho khóa của máy không còn giữ khóa của sổ này (thường do đặt lại mật khẩu máy).",
}
_SECRETS_ELSE = "Kho khóa của máy không mở được."
_SECRETS_ADVICE = "Sổ và hồ sơ vẫn nguyên. Mở bằng mã khôi phục trên giấy, hoặc mật khẩu mở sổ."


def _secrets(error: SecretsLockedError) -> Words:
    fact = said(_SECRETS.get(error.reason, _SECRETS_ELSE))
    return Words(f"{fact} {said(_SECRETS_ADVICE)}", "MC-0305")


_FILES = {
    "missing": "Không thấy tệp “{name}”. Chưa đổi gì. Xem lại chỗ để tệp.",
    "altered": "Tệp “{name}” đã bị đổi hoặc hỏng. Không dùng tệp này, không xóa gì. "
    "Lấy lại bản gốc, hoặc báo người quản trị.",
    "not_json": "Tệp “{name}” không phải JSON đúng cách. Chưa nhập gì. Lấy lại tệp rồi thử lại.",
    "not_toml": "Tệp “{name}” không phải TOML đúng cách. Chưa nhập gì. Lấy lại tệp rồi thử lại.",
    "not_utf8": "Tệp “{name}” không phải văn bản UTF-8. Chưa nhập gì. Lưu lại tệp rồi thử lại.",
    "too_large": "Tệp “{name}” quá lớn. Chưa nhập gì. Chia nhỏ hoặc nén lại.",
    "too_new": "Tệp “{name}” do bản chương trình mới hơn ghi. Không đụng vào. "
    "Cập nhật chương trình rồi mở lại.",
    "not_overwritten": "Tệp “{name}” đã có và không phải giấy hẹn PDF. Không ghi đè, tệp vẫn nguyên. "
    "Chọn tên khác.",
    "unwritable": "Không ghi được tệp “{name}”. Hồ sơ trong sổ vẫn nguyên. Chọn thư mục khác.",
    "no_code": "Không thấy mã nào trong ảnh “{name}”. Chưa ghi gì. "
    "Chụp lại gần hơn, đủ sáng, hoặc gõ số căn cước.",
    "not_a_picture": "Tệp “{name}” không phải ảnh đọc được. Chưa ghi gì. "
    "Chọn ảnh PNG hoặc JPG, hoặc quét thẻ.",
    "unreadable": "Không đọc được tệp “{name}”. Chưa nhận tệp, không mất gì. "
    "Đóng chương trình đang mở tệp rồi thử lại.",
    "unknown_type": "Tệp “{name}” không phải PDF hay ảnh. Chưa nhận tệp. "
    "Quét lại ra PDF, JPEG hoặc PNG.",
}
_FILES_ELSE = "Tệp “{name}” không dùng được. Chưa đổi gì. Lấy tệp khác rồi thử lại."


def _file(error: FileFaultError) -> Words:
    pattern = said(_FILES.get(error.reason, _FILES_ELSE))
    return Words(pattern.format(name=_shown(error.name)), "MC-0306")


_WRONG_STATE = {
    "last_administrator": "Đây là người cuối cùng quản lý được cán bộ. Chưa đổi gì. "
    "Giao vai trò này cho người khác trước.",
    "data_exists": "Thư mục này đã có khóa hoặc sổ. Không tạo khóa mới, sổ cũ vẫn nguyên. "
    "Mở bằng mã khôi phục, hoặc chọn thư mục khác.",
    "other_key": "Khóa đang mở không phải khóa của thư mục này. Chưa đổi gì. "
    "Đóng rồi mở lại chương trình.",
    "outage_running": "Một lần gián đoạn đang được ghi. Chưa ghi thêm. Kết thúc lần đang ghi trước.",
    "outage_none": "Không có gián đoạn nào đang ghi. Chưa đổi gì.",
    "linked": "Hồ sơ liên thông đã chia thành các phần nên không đổi thủ tục được. Chưa đổi gì. "
    "Cho rút từng phần rồi tiếp nhận lại.",
    "officers_exist": "Sổ này đã có cán bộ. Chưa thêm ai. Đăng nhập rồi thêm trong Cài đặt.",
}
_WRONG_STATE_ELSE = (
    "Hồ sơ hoặc máy đang ở bước không làm được việc đó. Chưa đổi gì. "
    "Xem những việc làm được lúc này."
)


def _wrong_state(error: WrongStateError) -> Words:
    if error.why:
        from ui.life_wording import why_not

        return Words(why_not(error.wanted, error.why, error.state), "MC-0104")
    return Words(said(_WRONG_STATE.get(error.state, _WRONG_STATE_ELSE)), "MC-0104")


_PRINTER = {
    "none": "Máy này chưa có máy in nào.",
    "missing": "Không thấy máy in {printer}.",
    "stopped": "Máy in {printer} đang dừng.",
    "refused": "Máy in {printer} không nhận bản in.",
    "silent": "Máy in {printer} không trả lời.",
    "unreadable": "Bản in này không dựng lại được.",
    "interrupted": "Chương trình đã tắt khi bản in đang ở máy in; xem giấy đã ra chưa.",
}
_PRINTER_ELSE = "Máy in {printer} chưa in được."
_PRINTER_ADVICE = "Hồ sơ đã lưu, số không đổi, bản in đang chờ. In ở máy khác, hoặc lưu PDF."


_PRINTER_OTHER_ADVICE = {
    "unreadable": "Hồ sơ đã lưu, số không đổi. Bỏ bản in này rồi in lại từ hồ sơ; "
    "nếu vẫn vậy, báo người quản trị.",
    "interrupted": "Hồ sơ đã lưu, số không đổi. Nếu giấy đã ra thì bỏ khỏi hàng đợi, "
    "chưa ra thì in lại.",
}


def _printer(error: PrinterFaultError) -> Words:
    fact = said(_PRINTER.get(error.reason, _PRINTER_ELSE))
    shown = f"“{error.printer}”" if error.printer else ""
    fact = " ".join(fact.format(printer=shown).split()).replace(" .", ".")
    advice = _PRINTER_OTHER_ADVICE.get(error.reason, _PRINTER_ADVICE)
    return Words(f"{fact} {said(advice)}", "MC-0401")


_LOCKED_OUT = (
    "Đã sai mật khẩu nhiều lần, tạm khóa {wait}. Việc đang làm được giữ nguyên. "
    "Đợi hết giờ rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu."
)
_WRONG_PASSWORD = "Mật khẩu chưa đúng, còn {tries} lần. Việc đang làm được giữ nguyên."  # noqa: S105 - a sentence


def _sign_in(error: SignInError) -> Words:
    if error.locked_s:
        minutes, seconds = divmod(error.locked_s, 60)
        pattern = said("{minutes} phút {seconds} giây" if minutes else "{seconds} giây")
        wait = pattern.format(minutes=minutes, seconds=seconds)
        return Words(said(_LOCKED_OUT).format(wait=wait), "MC-0202")
    return Words(said(_WRONG_PASSWORD).format(tries=error.tries_left), "MC-0201")


def _fixed(text: str, code: str) -> Callable[[Any], Words]:
    return lambda _: Words(said(text), code)


_WORDS: dict[type, Callable[[Any], Words]] = {
    AppError: _fixed(
        "Việc vừa rồi chưa làm được. Những gì đã lưu vẫn còn nguyên. Thử lại, hoặc báo người quản trị.",
        "MC-0100",
    ),
    Cancelled: _fixed("Đã dừng theo yêu cầu. Chưa đổi gì.", "MC-0001"),
    InvalidInputError: _input,
    NotFoundError: _not_found,
    NotAllowedError: _fixed(
        "Tài khoản này không có quyền làm việc đó. Chưa đổi gì. "
        "Nhờ người có quyền, hoặc đăng nhập bằng tài khoản khác.",
        "MC-0103",
    ),
    WrongStateError: _wrong_state,
    SignInError: _sign_in,
    LocalFaultError: _fixed(
        "Máy này đang có lỗi ghi đĩa. Chưa báo lưu thì chưa in giấy hẹn; những gì đã lưu vẫn còn nguyên. "
        "Bấm lại một lần; nếu vẫn lỗi, báo người quản trị.",
        "MC-0300",
    ),
    StoreBusyError: _fixed(
        "Sổ đang bận vì một chương trình khác đang ghi. Chưa lưu, bản đang gõ vẫn còn. Đợi vài giây rồi bấm lại.",
        "MC-0301",
    ),
    StoreFullError: _fixed(
        "Ổ đĩa đã đầy. Chưa lưu lần này, các hồ sơ trước vẫn nguyên. Dọn bớt ổ đĩa rồi bấm lại.",
        "MC-0302",
    ),
    StoreDamagedError: _fixed(
        "Sổ dữ liệu có trang hỏng. Không xóa, không ghi đè gì. "
        "Không tắt máy; gọi người quản trị để phục hồi từ bản sao lưu.",
        "MC-0303",
    ),
    WrongKeyError: _fixed(
        "Khóa này không mở được tệp sổ: tệp hỏng ở đầu, hoặc là sổ của nơi khác. "
        "Không đụng vào tệp, không tạo sổ mới. "
        "Dùng mã khôi phục của đúng sổ này, hoặc phục hồi từ bản sao lưu.",
        "MC-0307",
    ),
    StoreTooNewError: _fixed(
        "Sổ này do bản chương trình mới hơn ghi. Không mở, không đụng vào, sổ vẫn nguyên. "
        "Cập nhật chương trình rồi mở lại.",
        "MC-0308",
    ),
    StoreUnsuitableError: _unsuitable,
    StoreInUseError: _fixed(
        "Sổ này đang mở ở một cửa sổ khác trên máy. Không mở thêm để khỏi hỏng sổ. "
        "Chuyển sang cửa sổ đang mở, hoặc đóng nó trước.",
        "MC-0309",
    ),
    SecretsLockedError: _secrets,
    FileFaultError: _file,
    PrinterFaultError: _printer,
}
