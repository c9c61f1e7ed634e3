"""What is sent to a citizen by Zalo or SMS: no name, no personal number, only whose desk and which dossier."""

from __future__ import annotations


def result_ready(office: str, code: str, phone: str = "") -> str:
    """Return the message that a result waits.

    Args:
        office: Name of the office, `"UBND xã Tân Phong"`.
        code: Of the dossier, in full.
        phone: Of the office, to ask back; may be empty.
    """
    told = (
        f"Bộ phận Một cửa {office}: hồ sơ {code} đã có kết quả. Mời ông/bà đến nhận trong giờ làm"
        " việc, mang theo giấy hẹn và thẻ căn cước."
    )
    return f"{told} Điện thoại: {phone}." if phone else told
