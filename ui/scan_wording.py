"""What is said of a scan that cannot be taken or shown: what happened, what is safe, what to do. No Qt."""

from __future__ import annotations

from services.attachments import LARGEST_BYTES
from services.errors import AppError, FileFaultError, InvalidInputError
from ui.wording import Words, said, words

CODE = "MC-0310"
_MB = 1024 * 1024

_NOT_TAKEN = {
    "too_large": "Tệp “{name}” nặng {size}, mỗi tệp tối đa {limit}. Chưa nhận tệp này, tệp gốc vẫn"
    " nguyên. Quét lại ở 200 dpi, hoặc tách thành nhiều tệp.",
    "too_fine": "Ảnh “{name}” có quá nhiều điểm so với một trang giấy. Chưa nhận tệp này, tệp gốc vẫn"
    " nguyên. Quét lại ở 300 dpi.",
    "empty": "Tệp “{name}” trống. Chưa nhận tệp này. Quét lại, hoặc chọn tệp khác.",
    "unknown_type": "Tệp “{name}” không phải PDF, JPEG, PNG hay TIFF. Chưa nhận tệp này, tệp gốc vẫn"
    " nguyên. Lưu lại thành PDF hoặc ảnh rồi chọn tệp đó.",
    "damaged": "Tệp “{name}” bị hỏng, có trang không xem được. Chưa nhận tệp này, tệp gốc vẫn nguyên."
    " Quét lại bản giấy, hoặc chép lại tệp từ nơi gửi.",
    "password": "Tệp “{name}” có đặt mật khẩu nên không xem được. Chưa nhận tệp này, tệp gốc vẫn"
    " nguyên. Lưu lại không mật khẩu, hoặc quét bản giấy.",
    "missing": "Không thấy tệp “{name}” nữa. Chưa nhận gì. Cắm lại USB nếu tệp nằm trên đó, rồi chọn"
    " lại.",
    "unreadable": "Không đọc được tệp “{name}”. Chưa nhận gì. Đóng chương trình đang mở tệp đó, hoặc"
    " chép tệp vào máy này rồi chọn lại.",
}

_NOT_SHOWN = {
    "missing": "Không thấy bản quét “{name}” trong thư mục sổ. Hồ sơ vẫn nguyên, không xóa gì. Quét lại"
    " bản giấy, hoặc báo người quản trị tìm trong bản sao lưu.",
    "altered": "Bản quét “{name}” đã bị đổi hoặc hỏng nên không mở. Hồ sơ vẫn nguyên, không xóa gì. Quét"
    " lại bản giấy, hoặc báo người quản trị.",
    "unreadable": "Chưa đọc được bản quét “{name}”. Hồ sơ vẫn nguyên, không xóa gì. Mở lại sau ít phút;"
    " nếu vẫn vậy, báo người quản trị.",
    "damaged": "Bản quét “{name}” có trang không xem được. Bản gốc vẫn được giữ nguyên. Quét lại bản giấy.",
}


def not_taken(error: AppError, name: str) -> Words:
    """Return why a file was not taken as a scan.

    Args:
        name: The file's, without its folder.
    """
    if isinstance(error, InvalidInputError) and error.field == "attachment":
        size = size_words(int(error.value)) if error.value.isdigit() else ""
        return _filled(_NOT_TAKEN, error.reason, name, size) or words(error)
    if isinstance(error, FileFaultError):
        return _filled(_NOT_TAKEN, error.reason, name) or words(error)
    return words(error)


def not_shown(error: AppError, name: str) -> Words:
    """Return why a scan that was taken cannot be shown.

    Args:
        name: The paper's.
    """
    if isinstance(error, FileFaultError):
        return _filled(_NOT_SHOWN, error.reason, name) or words(error)
    return words(error)


def size_words(size: int) -> str:
    """Return a size as people say it: `"14,2 MB"`, `"310 kB"`."""
    if size < _MB:
        return f"{max(1, round(size / 1024))} kB"
    tenths = -(-size * 10 // _MB)  # upwards: what is too large never reads as just fitting
    return f"{tenths // 10},{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"


def _filled(table: dict[str, str], reason: str, name: str, size: str = "") -> Words | None:
    pattern = table.get(reason)
    if pattern is None:
        return None
    return Words(said(pattern).format(name=name, size=size, limit=size_words(LARGEST_BYTES)), CODE)
