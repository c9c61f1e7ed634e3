"""The QR code of a citizen's card: seven fields and more, separated by `|`.

    079090000001|023000001|Nguyễn Văn An|15061990|Nam|12 Đường Số 1, Phường 10, TP. Hồ Chí Minh|20052021

Number, old 9-digit number (may be empty), name, born ddMMyyyy, sex, residence, issued ddMMyyyy. The
*căn cước công dân* of 2021 has exactly these; the *căn cước* of 01/07/2024 has ten or more, whose meaning
is not published: they are kept as they are and never asked for.

Readers add and break things: order marks, CR, LF, tabs, an AIM prefix (`]Q1`), another sign for `|`, bytes
instead of letters, keystrokes instead of letters. Whatever comes, the answer is a reading that says in
Vietnamese what is odd about it, or None for a text that is no card.

Source: domain reference §7.2 (open readers of 2021–2026). All numbers and names here are made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from services.rules.broken_marks import Damage, Fault, digits_from_layout, find_damage, has_strange
from services.rules.old_encodings import mend_bytes
from services.rules.personal_numbers import DIGITS, NumberKind, check, kind_of, normalise, sex_of
from services.rules.problems import Problem, error, warning
from services.rules.vietnamese_text import clean, exact, fold, title_name

FIELDS = 7
MAX_FIELDS = 16
NEW_CARD_FIELDS = 10

BROKEN_MARKS = (
    "Đầu đọc làm vỡ dấu tiếng Việt. Số căn cước đã đọc đúng. "
    "Tắt bộ gõ rồi quét lại, hoặc sửa tên bằng tay."
)


@dataclass(frozen=True, slots=True)
class CardReading:
    """What a card says.

    Attributes:
        personal_id: 12 digits, if it was read well.
        old_id: 9 digits or empty.
        name: In NFC, mended if that could be proved.
        born_on: None if unreadable, or if the card gives a year only.
        sex: `"Nam"`, `"Nữ"` or empty.
        address: Residence, without the doubled commas of some cards.
        issued_on: None if unreadable.
        extra: Fields 8 and on of newer cards, uninterpreted.
        problems: What is odd; errors where a field is missing.
        born_year: The year of birth, also where that is all the card gives.
        field_count: How many fields were read.
    """

    personal_id: str
    old_id: str = ""
    name: str = ""
    born_on: date | None = None
    sex: str = ""
    address: str = ""
    issued_on: date | None = None
    extra: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    born_year: int | None = None
    field_count: int = FIELDS

    @property
    def is_complete(self) -> bool:
        """Whether nothing has to be typed by hand."""
        return all(problem.kind != "error" for problem in self.problems)

    @property
    def is_new_card(self) -> bool:
        """Whether it is the *căn cước* of 2024 and not the *căn cước công dân* of 2021."""
        return self.field_count >= NEW_CARD_FIELDS

    @property
    def address_is_old(self) -> bool:
        """Whether the address names a district or town: levels that ended on 01/07/2025."""
        return _OLD_LEVELS.search(exact(self.address)) is not None


AIM_PREFIX = re.compile(r"^\s*\][A-Za-z][0-9A-Za-z]")
"""Symbology identifier some readers send first: `]Q1` QR code, `]C0` Code 128."""

_OTHER_SEPARATOR = re.compile(r"\s*[0-9]{12}([^\w\s,.\-]|\t)")
_NOISE = str.maketrans("", "", "\ufeff\u200b\u200c\u200d\u2060\x00\x02\x03\x04\ufffe")
_EMPTY_PARTS = re.compile(r"\s*,(?:[\s,]|-(?=[\s,]|$))*\s*")
_OLD_LEVELS = re.compile(
    r"\b(?:huyện|quận|thị xã|thị trấn)\b|\b(?:thành phố|tp)\b[^,]*,\s*(?:tỉnh\s)?\w", re.UNICODE
)
_DATE_PARTS = re.compile(r"([0-9]{1,2})[/.\-\s]([0-9]{1,2})[/.\-\s]([0-9]{4})")


def parse_card(text: str) -> CardReading | None:
    """Return what a scanned card says, or None if `text` is no card."""
    fields, damage = _split(text)
    fields[0] = normalise(clean(digits_from_layout(fields[0])))
    if not _is_card(fields):
        return None
    problems = _count_problems(fields)
    padded = fields + [""] * (FIELDS - len(fields))
    texts = (padded[2], padded[5], padded[4])
    mended, found = _mend(texts)
    return _read(padded, mended, damage or found, problems, len(fields))


def _split(text: str) -> tuple[list[str], Damage | None]:
    written = AIM_PREFIX.sub("", text.translate(_NOISE))
    mended = mend_bytes(written)
    other = _OTHER_SEPARATOR.match(written)
    if other and "|" not in written and written.count(other.group(1)) >= FIELDS - 1:
        written = written.replace(other.group(1), "|")
    if mended is None:
        return written.split("|"), None
    return mended.split("|"), Damage(Fault.BYTES, (mended,))


def _is_card(fields: list[str]) -> bool:
    if len(fields) < 2:
        return False
    if kind_of(fields[0]) is NumberKind.PERSONAL:
        return True
    dates = (fields[3], fields[6]) if len(fields) >= FIELDS else ()
    return bool(dates) and all(_read_date(written)[0] for written in dates)


def _count_problems(fields: list[str]) -> list[Problem]:
    if len(fields) < FIELDS:
        return [
            error(
                "",
                f"Mới đọc được {len(fields)} trong {FIELDS} trường trên thẻ. Những gì đọc được vẫn giữ. "
                "Quét lại, hoặc gõ phần còn thiếu.",
            )
        ]
    if len(fields) > MAX_FIELDS:
        return [
            warning(
                "",
                f"Mã có {len(fields)} trường, nhiều hơn thẻ căn cước đã biết. "
                f"{FIELDS} trường đầu vẫn dùng được; xem lại thẻ.",
            )
        ]
    return []


def _read(
    fields: list[str],
    texts: tuple[str, str, str],
    damage: Damage | None,
    problems: list[Problem],
    field_count: int,
) -> CardReading:
    name, address, written_sex = texts
    born_on, born_year, born_problem = _read_birth(fields[3])
    issued_on, issued_problem = _read_issue(fields[6], born_on)
    sex, sex_problem = _read_sex(written_sex, fields[0])
    complete = field_count >= FIELDS
    found = [
        *problems,
        *check(fields[0], born_on=born_on, sex=sex),
        *_name_problems(name, address, damage, fields[0], complete),
        *(
            problem
            for problem in (born_problem, sex_problem, issued_problem)
            if problem and complete
        ),
    ]
    old_id = normalise(clean(digits_from_layout(fields[1])))
    if old_id and kind_of(old_id) is NumberKind.OTHER:
        found.append(warning("old_id", f"Số chứng minh cũ đọc ra “{old_id[:20]}”, không đủ 9 số."))
    return CardReading(
        personal_id=fields[0],
        old_id=old_id,
        name=name,
        born_on=born_on,
        sex=sex,
        address=_EMPTY_PARTS.sub(", ", address).strip(" ,-"),
        issued_on=issued_on,
        extra=tuple(map(clean, fields[FIELDS:])),
        problems=tuple(found),
        born_year=born_year,
        field_count=field_count,
    )


def _mend(texts: tuple[str, str, str]) -> tuple[tuple[str, str, str], Damage | None]:
    """Return name, address and sex, mended and clean, with what had happened to them."""
    cleaned = tuple(map(clean, texts))
    for name, address, sex in (texts, cleaned):  # what cleaning removes may have been a letter
        damage = find_damage(name, (address, sex))
        if damage is not None and damage.mended is not None:
            cleaned = tuple(map(clean, damage.mended))
            break
    name, address, sex = cleaned
    return (title_name(name) if name.isupper() else name, address, sex), damage


def _name_problems(
    name: str, address: str, damage: Damage | None, number: str, complete: bool
) -> list[Problem]:
    if damage is not None and damage.mended is not None:
        return [warning("name", _mended_words(damage.fault))]
    if damage is not None:
        return [warning("name", _broken_words(number))]
    if complete and not name:
        return [
            error("name", "Không đọc được họ tên trên thẻ. Các trường khác vẫn giữ. Gõ họ tên.")
        ]
    if has_strange(address):
        return [
            warning(
                "address",
                "Đầu đọc làm vỡ dấu trong địa chỉ. Các trường khác đã đọc đúng. "
                "Tắt bộ gõ rồi quét lại, hoặc sửa địa chỉ bằng tay.",
            )
        ]
    return []


def _broken_words(number: str) -> str:
    if kind_of(number) is NumberKind.PERSONAL:
        return BROKEN_MARKS
    return "Đầu đọc làm vỡ dấu tiếng Việt. Chưa ghi gì. Tắt bộ gõ rồi quét lại, hoặc gõ tay."


def _mended_words(fault: Fault) -> str:
    cause, remedy = _REMEDIES[fault]
    return f"{cause}; máy đã dựng lại họ tên, địa chỉ. Số căn cước không đổi. Đối chiếu với thẻ; {remedy}."


_REMEDIES = {
    Fault.BYTES: ("Đầu đọc gửi sai bảng mã", "để lần sau đọc đúng, đặt đầu đọc sang UTF-8"),
    Fault.TCVN3: ("Đầu đọc gửi chữ kiểu TCVN3", "để lần sau đọc đúng, đặt đầu đọc sang Unicode"),
    Fault.VNI: ("Đầu đọc gửi chữ kiểu VNI", "để lần sau đọc đúng, đặt đầu đọc sang Unicode"),
    Fault.TELEX_KEYS: (
        "Đầu đọc gửi phím kiểu Telex",
        "để lần sau đọc đúng, đặt đầu đọc sang Unicode",
    ),
    Fault.VNI_KEYS: ("Đầu đọc gửi phím kiểu VNI", "để lần sau đọc đúng, đặt đầu đọc sang Unicode"),
    Fault.CAPS_LOCK: ("Phím Caps Lock đang bật", "tắt Caps Lock"),
}


def _read_birth(written: str) -> tuple[date | None, int | None, Problem | None]:
    born_on, year = _read_date(written)
    if born_on is not None:
        return born_on, year, None
    if year is not None:
        message = f"Thẻ chỉ ghi năm sinh {year}. Vẫn tiếp nhận được; hỏi ngày sinh nếu thủ tục cần."
        return None, year, warning("born_on", message)
    return None, None, error("born_on", _date_words("Ngày sinh", written))


def _read_issue(written: str, born_on: date | None) -> tuple[date | None, Problem | None]:
    issued_on, _ = _read_date(written)
    if issued_on is None:
        return None, warning("issued_on", _date_words("Ngày cấp", written))
    if born_on is not None and issued_on < born_on:
        message = f"Ngày cấp {issued_on:%d/%m/%Y} trước ngày sinh. Vẫn tiếp nhận được; xem lại thẻ."
        return issued_on, warning("issued_on", message)
    return issued_on, None


def _date_words(what: str, written: str) -> str:
    shown = clean(written)[:20]
    if not shown:
        return f"{what} trên thẻ để trống. Các trường khác vẫn giữ. Xem thẻ và gõ ngày."
    return f"{what} đọc ra “{shown}”, không phải một ngày. Các trường khác vẫn giữ. Xem thẻ và gõ ngày."


def _read_date(written: str) -> tuple[date | None, int | None]:
    """Return the date, and the year (also where it is all that is given).

    Eight digits ddMMyyyy; also d/M/yyyy, and seven digits where only one reading is a date.
    """
    text = clean(digits_from_layout(written))
    parts = _DATE_PARTS.fullmatch(text)
    if parts:
        return _date_and_year(*map(int, parts.groups()))
    if not (text.isascii() and text.isdigit()):
        return None, None
    if len(text) == 8:
        return _date_and_year(int(text[:2]), int(text[2:4]), int(text[4:]))
    if len(text) == 7:
        short_day = _date_and_year(int(text[0]), int(text[1:3]), int(text[3:]))
        short_month = _date_and_year(int(text[:2]), int(text[2]), int(text[3:]))
        readings = {reading for reading in (short_day, short_month) if reading[0]}
        return readings.pop() if len(readings) == 1 else (None, None)
    return (None, int(text)) if len(text) == 4 and int(text) >= 1900 else (None, None)


def _date_and_year(day: int, month: int, year: int) -> tuple[date | None, int | None]:
    if day == 0 and month == 0 and year >= 1900:
        return None, year
    try:
        return date(year, month, day), year
    except ValueError:
        return None, None


def _read_sex(written: str, number: str) -> tuple[str, Problem | None]:
    sex = _SEXES.get(fold(written), "")
    if sex:
        return sex, None
    hint = f" Số căn cước cho giới tính {sex_of(number)}." if len(number) == DIGITS else ""
    shown = f" đọc ra “{written[:10]}”" if written else " trên thẻ để trống"
    return "", warning("sex", f"Giới tính{shown}. Các trường khác vẫn giữ.{hint} Chọn bằng tay.")


_SEXES = {"nam": "Nam", "nu": "Nữ"}
