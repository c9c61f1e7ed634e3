"""Personal numbers: the 12 digits of a citizen (*số định danh cá nhân*), and their older relatives.

`PPP C YY NNNNNN`: province where the birth was registered (or country), century and sex, year of birth,
six digits of no meaning. There is **no check digit**, and real people carry numbers that contradict their
papers (birth data corrected later), so everything beyond "12 digits" is a warning.

Source: Nghị định 137/2015/NĐ-CP Điều 13; Thông tư 59/2021/TT-BCA Điều 4 (codes of provinces and
centuries); Nghị định 70/2024/NĐ-CP. Codes of the 34 provinces since 01/07/2025: Quyết định
19/2025/QĐ-TTg; they are a part of the old ones, and numbers given before never change.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from services.rules.problems import Problem, error, warning

DIGITS = 12
OLD_DIGITS = 9
BULLETS = "••••"
MERGED_ON = date(2025, 7, 1)  # Nghị quyết 202/2025/QH15: 63 provinces became 34
OLD_CARDS_ENDED_ON = date(2025, 1, 1)  # Luật Căn cước 26/2023/QH15, Điều 46 khoản 2

PROVINCES = {
    "001": "Hà Nội", "002": "Hà Giang", "004": "Cao Bằng", "006": "Bắc Kạn", "008": "Tuyên Quang",
    "010": "Lào Cai", "011": "Điện Biên", "012": "Lai Châu", "014": "Sơn La", "015": "Yên Bái",
    "017": "Hòa Bình", "019": "Thái Nguyên", "020": "Lạng Sơn", "022": "Quảng Ninh",
    "024": "Bắc Giang", "025": "Phú Thọ", "026": "Vĩnh Phúc", "027": "Bắc Ninh", "030": "Hải Dương",
    "031": "Hải Phòng", "033": "Hưng Yên", "034": "Thái Bình", "035": "Hà Nam", "036": "Nam Định",
    "037": "Ninh Bình", "038": "Thanh Hóa", "040": "Nghệ An", "042": "Hà Tĩnh", "044": "Quảng Bình",
    "045": "Quảng Trị", "046": "Thừa Thiên Huế", "048": "Đà Nẵng", "049": "Quảng Nam",
    "051": "Quảng Ngãi", "052": "Bình Định", "054": "Phú Yên", "056": "Khánh Hòa",
    "058": "Ninh Thuận", "060": "Bình Thuận", "062": "Kon Tum", "064": "Gia Lai", "066": "Đắk Lắk",
    "067": "Đắk Nông", "068": "Lâm Đồng", "070": "Bình Phước", "072": "Tây Ninh",
    "074": "Bình Dương", "075": "Đồng Nai", "077": "Bà Rịa – Vũng Tàu", "079": "TP. Hồ Chí Minh",
    "080": "Long An", "082": "Tiền Giang", "083": "Bến Tre", "084": "Trà Vinh", "086": "Vĩnh Long",
    "087": "Đồng Tháp", "089": "An Giang", "091": "Kiên Giang", "092": "Cần Thơ",
    "093": "Hậu Giang", "094": "Sóc Trăng", "095": "Bạc Liêu", "096": "Cà Mau",
}  # fmt: skip
"""Codes before 01/07/2025 (63 provinces)."""

MERGED_PROVINCES = {
    "001": "Hà Nội", "004": "Cao Bằng", "008": "Tuyên Quang", "011": "Điện Biên", "012": "Lai Châu",
    "014": "Sơn La", "015": "Lào Cai", "019": "Thái Nguyên", "020": "Lạng Sơn", "022": "Quảng Ninh",
    "024": "Bắc Ninh", "025": "Phú Thọ", "031": "Hải Phòng", "033": "Hưng Yên", "037": "Ninh Bình",
    "038": "Thanh Hóa", "040": "Nghệ An", "042": "Hà Tĩnh", "044": "Quảng Trị", "046": "Huế",
    "048": "Đà Nẵng", "051": "Quảng Ngãi", "052": "Gia Lai", "056": "Khánh Hòa", "066": "Đắk Lắk",
    "068": "Lâm Đồng", "075": "Đồng Nai", "079": "TP. Hồ Chí Minh", "080": "Tây Ninh",
    "082": "Đồng Tháp", "086": "Vĩnh Long", "091": "An Giang", "092": "Cần Thơ", "096": "Cà Mau",
}  # fmt: skip
"""Codes since 01/07/2025 (34 provinces)."""

FIRST_COUNTRY = 101  # codes of the countries where citizens were born abroad begin here
MALE, FEMALE = "Nam", "Nữ"

_SEPARATORS = re.compile(r"[\s.\-–_]+")
_PASSPORT = re.compile(r"[A-Z]\d{7,8}", re.ASCII)
_GO_ON = "Vẫn tiếp nhận được; xem lại thẻ."


class NumberKind(StrEnum):
    """What sort of paper a number belongs to."""

    PERSONAL = "personal"  # 12 digits
    OLD_CARD = "old_card"  # 9 digits: chứng minh nhân dân
    PASSPORT = "passport"
    OTHER = "other"


def normalise(text: str) -> str:
    """Return a number as it is stored: without spaces, dots and dashes, letters in capitals."""
    return _SEPARATORS.sub("", text).upper()


def kind_of(number: str) -> NumberKind:
    """Return what sort of number it is; `number` is normalised first."""
    written = normalise(number)
    if _has_only_digits(written):
        if len(written) == DIGITS:
            return NumberKind.PERSONAL
        return NumberKind.OLD_CARD if len(written) == OLD_DIGITS else NumberKind.OTHER
    return NumberKind.PASSPORT if _PASSPORT.fullmatch(written) else NumberKind.OTHER


def check(number: str, *, born_on: date | None = None, sex: str = "") -> tuple[Problem, ...]:
    """Return what is odd about a personal number; empty when nothing is, or nothing is written.

    Args:
        number: As typed or read.
        born_on: Date of birth on the card, if known.
        sex: `"Nam"`, `"Nữ"` or empty.
    """
    written = normalise(number)
    kind = kind_of(written)
    if not written or kind is NumberKind.PASSPORT:
        return ()
    if kind is NumberKind.OLD_CARD:
        return (
            warning(
                "personal_id",
                "Số chứng minh nhân dân 9 số, hết giá trị sử dụng từ 01/01/2025. "
                "Vẫn tiếp nhận được; nên hỏi thẻ căn cước.",
            ),
        )
    if kind is NumberKind.OTHER:
        return (_wrong_shape(written),)
    return tuple(_oddities(written, born_on, sex))


def _wrong_shape(written: str) -> Problem:
    if not _has_only_digits(written):
        return error("personal_id", f"Số căn cước chỉ gồm {DIGITS} chữ số; xem lại ký tự khác số.")
    if len(written) < DIGITS:
        return error("personal_id", f"Mới có {len(written)} số, cần đủ {DIGITS}.")
    return error("personal_id", f"Có {len(written)} số, chỉ cần {DIGITS}.")


def _oddities(number: str, born_on: date | None, sex: str) -> list[Problem]:
    found: list[Problem] = []
    if birth_place(number, born_on) is None:
        found.append(
            warning("personal_id", f"Không có tỉnh nào mang mã {number[:3]} ở đầu số. {_GO_ON}")
        )
    if born_on is not None and birth_year(number) != born_on.year:
        found.append(
            warning(
                "personal_id",
                f"Số căn cước cho năm sinh {birth_year(number)}, thẻ ghi {born_on.year}. {_GO_ON}",
            )
        )
    if sex in {MALE, FEMALE} and sex_of(number) != sex:
        found.append(
            warning(
                "personal_id",
                f"Số căn cước cho giới tính {sex_of(number)}, thẻ ghi {sex}. {_GO_ON}",
            )
        )
    return found


def birth_year(number: str) -> int:
    """Return the year of birth in a 12-digit number: digit 4 is the century, 5 and 6 the year."""
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])


def sex_of(number: str) -> str:
    """Return `"Nam"` or `"Nữ"`, by digit 4 of a 12-digit number: even is male."""
    return FEMALE if int(number[3]) % 2 else MALE


def birth_place(number: str, born_on: date | None = None) -> str | None:
    """Return where a 12-digit number was registered, or None if no place has its code.

    Args:
        number: 12 digits.
        born_on: Decides between an old and a new province of one code; unknown = by the number's year.
    """
    code = number[:3]
    if int(code) >= FIRST_COUNTRY:
        return "nước ngoài"
    born_on = born_on or date(birth_year(number), 1, 1)
    if born_on >= MERGED_ON and code in MERGED_PROVINCES:
        return MERGED_PROVINCES[code]
    return PROVINCES.get(code)


def grouped(number: str) -> str:
    """Return a number in threes, as it is read aloud: `038 192 004 417`."""
    written = normalise(number)
    if kind_of(written) not in {NumberKind.PERSONAL, NumberKind.OLD_CARD}:
        return written
    return " ".join(written[at : at + 3] for at in range(0, len(written), 3))


def masked(number: str) -> str:
    """Return a number as lists show it: `0381 •••• 4417`; others than 12 digits `2803 •••• 11`."""
    written = normalise(number)
    if len(written) >= DIGITS:
        return f"{written[:4]} {BULLETS} {written[-4:]}"
    if len(written) >= OLD_DIGITS - 1:
        return f"{written[:4]} {BULLETS} {written[-2:]}"
    return f"{BULLETS} {written[-2:]}" if written else ""


def _has_only_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
