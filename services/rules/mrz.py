"""The machine-readable lines on the back of a card: ICAO 9303 TD1, three lines of thirty.

    IDVNM0900000018079090000001<<8      document number (last nine digits of the ID), check, the ID
    9006153M3006151VNM<<<<<<<<<<<8      birth, check, sex, expiry, check, nationality, check over all
    NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<      surname << given names, without marks

Check digits: weights 7 3 1, letters A = 10 … Z = 35, `<` = 0, sum modulo 10.
Source: ICAO Doc 9303 part 5; use in Vietnam as seen on specimens (domain reference §7.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from services.rules.personal_numbers import birth_year, check
from services.rules.problems import Problem, error, warning
from services.rules.vietnamese_text import title_name

LINES, LENGTH = 3, 30

_ALPHABET = re.compile(r"[0-9A-Z<]{30}")
_PERSONAL = re.compile(r"([0-9]{12})<<([0-9<])")
_SEXES = {"M": "Nam", "F": "Nữ"}


@dataclass(frozen=True, slots=True)
class MrzReading:
    """What the three lines say.

    Attributes:
        personal_id: 12 digits; empty if the card is not Vietnamese.
        name: Without marks, `"Nguyen Van An"`.
        born_on: None if unreadable.
        sex: `"Nam"`, `"Nữ"` or empty.
        expires_on: None if unreadable.
        country: Issuing state, `"VNM"`.
        problems: What is odd; errors where a check digit does not fit.
    """

    personal_id: str
    name: str
    born_on: date | None
    sex: str
    expires_on: date | None
    country: str
    problems: tuple[Problem, ...] = ()


def check_digit(text: str) -> str:
    """Return the check digit of `text`, made of 0–9, A–Z and `<`."""
    return str(sum(_value(letter) * (7, 3, 1)[at % 3] for at, letter in enumerate(text)) % 10)


def parse_mrz(text: str) -> MrzReading | None:
    """Return what three lines say, or None if `text` is none of this kind.

    Lines may be divided in any way; blanks within are ignored.
    """
    written = "".join(text.split()).upper()
    if len(written) != LINES * LENGTH or not written.startswith(("I", "A", "C")):
        return None
    lines = [written[at : at + LENGTH] for at in range(0, LINES * LENGTH, LENGTH)]
    if not all(map(_ALPHABET.fullmatch, lines)) or not _has_td1_shape(lines[1], lines[2]):
        return None
    personal_id = _personal_id(lines[0])
    expires_on = _read_date(lines[1][8:14], 2000)
    born_on = _birth(lines[1][:6], personal_id, expires_on)
    sex = _SEXES.get(lines[1][7], "")
    problems = (
        *_check_problems(lines[0], lines[1]),
        *check(personal_id, born_on=born_on, sex=sex),
        warning("name", "Dòng máy đọc không có dấu tiếng Việt. Sửa tên theo mặt trước thẻ."),
    )
    name = title_name(" ".join(lines[2].replace("<", " ").split()))
    return MrzReading(personal_id, name, born_on, sex, expires_on, lines[0][2:5], problems)


def is_first_line(text: str) -> bool:
    """Whether `text` may be one of the three lines, the others still to come."""
    written = text.strip()
    return _ALPHABET.fullmatch(written) is not None and "<" in written


def _has_td1_shape(second: str, third: str) -> bool:
    dates = second[:6] + second[8:14]
    return dates.isdigit() and second[7] in "MF<X" and not any(map(str.isdigit, third))


def _personal_id(first: str) -> str:
    found = _PERSONAL.match(first, 15)
    return found.group(1) if found and first[2:5] == "VNM" else ""


def _birth(written: str, personal_id: str, expires_on: date | None) -> date | None:
    """Return the date of birth; its century is that of the personal number, else before the expiry."""
    if personal_id:
        return _read_date(written, birth_year(personal_id) // 100 * 100)
    if expires_on is None:
        return None
    born_on = _read_date(written, 2000)
    return born_on if born_on is None or born_on < expires_on else _read_date(written, 1900)


def _read_date(written: str, century: int) -> date | None:
    try:
        return date(century + int(written[:2]), int(written[2:4]), int(written[4:]))
    except ValueError:
        return None


def _check_problems(first: str, second: str) -> list[Problem]:
    found: list[Problem] = []
    if check_digit(first[5:14]) != first[14]:
        found.append(_misread("personal_id", "số thẻ"))
    if check_digit(second[:6]) != second[6]:
        found.append(_misread("born_on", "ngày sinh"))
    if check_digit(second[8:14]) != second[14]:
        found.append(_misread("expires_on", "ngày hết hạn"))
    whole = first[5:30] + second[:7] + second[8:15] + second[18:29]
    if not found and check_digit(whole) != second[29]:
        found.append(_misread("", "cả ba dòng"))
    return found


def _misread(field: str, what: str) -> Problem:
    return error(field, f"Chữ số kiểm của {what} không khớp. Chưa ghi gì. Quét lại dòng máy đọc.")


def _value(letter: str) -> int:
    return 0 if letter == "<" else int(letter, 36)
