"""Dossier numbers (*mã hồ sơ*): `H56.14.07-261123-0307` – who issued it, on which day, the how-manyeth.

The counter begins anew every day for each organisation. Desks that cannot hear each other must not give
the same number, so every desk has its own range: desk k gives k001–k999. Numbers only rise (the highest
one ever given, the *high water*, is kept in the database and in the marker file), are never given twice
and never changed; what is left out is explained as a gap.

An organisation's identifier is written in two ways: `H56.14.07` (Quyết định 20/2020/QĐ-TTg, the province
first, levels of 1–4 digits) and `000.07.14.H56` (QCVN 102:2016/BTTTT, 13 characters, the province last).
Source of the pattern: codes seen in provincial systems and on the national portal (domain reference §5);
the portal's own codes run to six digits: `G22.99.08-260921-896048`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_NUMBER = 999_999
DESK_NUMBERS = 999

_RIGHT = r"[A-Z]\d{2}(?:\.\d{1,4}){0,4}"
_LEFT = r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}"
_ORG = re.compile(f"(?P<left>{_LEFT})|(?P<right>{_RIGHT})", re.ASCII)
_CODE = re.compile(f"({_LEFT}|{_RIGHT})-(\\d{{6}})-(\\d{{4,6}})", re.ASCII)
CODE_PATTERN = _CODE.pattern
"""A dossier number anywhere in a text; three groups: organisation, day, number."""

_LEFT_WIDTHS = (2, 2, 3)  # digits of levels 2, 3, 4 in the QCVN 102 writing


@dataclass(frozen=True, slots=True)
class OrgId:
    """An organisation's identifier (*mã định danh cơ quan*).

    Attributes:
        text: As written, in capitals.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> OrgId:
        """Return the identifier written in either way.

        Raises:
            ValueError: It is written in neither.
        """
        written = text.strip().upper()
        if _ORG.fullmatch(written) is None:
            raise ValueError("not an organisation id")
        return cls(written)

    @property
    def right(self) -> str:
        """As `H56.14.07`: the province first, empty levels left out."""
        found = _ORG.fullmatch(self.text)
        if found is None or found["right"]:
            return self.text
        province, *levels = reversed(self.text.split("."))
        while levels and not int(levels[-1]):
            levels.pop()
        return ".".join((province, *levels))

    @property
    def left(self) -> str | None:
        """As `000.07.14.H56`, or None where a level has too many digits (`H56.214`)."""
        province, *levels = self.right.split(".")
        if len(levels) > len(_LEFT_WIDTHS):
            return None
        padded = levels + ["0"] * (len(_LEFT_WIDTHS) - len(levels))
        groups = [level.zfill(width) for level, width in zip(padded, _LEFT_WIDTHS, strict=True)]
        if any(len(group) != width for group, width in zip(groups, _LEFT_WIDTHS, strict=True)):
            return None
        return ".".join((*reversed(groups), province))

    def is_same(self, other: OrgId) -> bool:
        """Whether both name one organisation, however they are written."""
        return self._levels() == other._levels()

    def _levels(self) -> tuple[str, ...]:
        province, *levels = self.right.split(".")
        return (province, *(level.lstrip("0") for level in levels))


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A dossier number, taken apart.

    Attributes:
        text: The whole number as written, in capitals; this is what is stored and printed.
        org_id: As written.
        on: The day it was given.
        number: Its place in the day.
    """

    text: str
    org_id: str
    on: date
    number: int

    @property
    def short(self) -> str:
        """Without the organisation, as lists show it: `261123-0307`."""
        return self.text[len(self.org_id) + 1 :]

    @property
    def tail(self) -> str:
        """The last group with its zeros: `0307`."""
        return self.text.rpartition("-")[2]

    def __str__(self) -> str:
        return self.text


def format_code(org_id: str, on: date, number: int) -> str:
    """Return `{org id}-{yyMMdd}-{NNNN}`; the organisation stays as written.

    Raises:
        ValueError: `org_id` is not an organisation's identifier, or `number` is not in 1–999999.
    """
    if not 1 <= number <= MAX_NUMBER:
        raise ValueError(f"number {number}")
    return f"{OrgId.parse(org_id).text}-{on:%y%m%d}-{number:04d}"


def parse_code(text: str) -> DossierCode | None:
    """Return the dossier number that `text` is, or None; blanks around it and small letters are fine."""
    written = text.strip().upper()
    found = _CODE.fullmatch(written)
    return _read(found) if found else None


def find_code(text: str) -> DossierCode | None:
    """Return the first dossier number inside `text`, or None."""
    for found in _CODE.finditer(text.upper()):
        code = _read(found)
        if code is not None:
            return code
    return None


def is_code(text: str) -> bool:
    """Whether `text` is a dossier number."""
    return parse_code(text) is not None


def _read(found: re.Match[str]) -> DossierCode | None:
    org_id, day, number = found.groups()
    try:
        on = date(2000 + int(day[:2]), int(day[2:4]), int(day[4:]))
    except ValueError:
        return None
    return DossierCode(found.group(), org_id, on, int(number))


@dataclass(frozen=True, slots=True)
class NumberRange:
    """The numbers a desk may give on one day, both ends included."""

    first: int
    last: int

    @property
    def size(self) -> int:
        return max(self.last - self.first + 1, 0)

    def overlaps(self, other: NumberRange) -> bool:
        """Whether some number could be given by both."""
        return self.first <= other.last and other.first <= self.last


def desk_range(desk: int) -> NumberRange:
    """Return the usual range of desk 1–9: 2 gives 2001–2999.

    Raises:
        ValueError: `desk` is not in 1–9.
    """
    if not 1 <= desk <= 9:
        raise ValueError(f"desk {desk}")
    return NumberRange(desk * 1000 + 1, desk * 1000 + DESK_NUMBERS)


def overflow_range(desk: int) -> NumberRange:
    """Return what follows when a desk's numbers of a day are used up: desk 2 goes on at 200001–299999.

    By the desk and not by its range: two desks may share a thousand (2001–2499, 2500–2999), and what
    follows must still be no other desk's.
    """
    return NumberRange(desk * 100_000 + 1, desk * 100_000 + 99_999)


def copy_range(token: str) -> NumberRange:
    """Return what a copied book numbers with until somebody says which desk it is: 417001–417999.

    The machine it was copied from goes on with the desk's own numbers and cannot be asked. No desk
    gives these: what follows a full range (`overflow_range`) stays below the first ten thousand.

    Args:
        token: The random hex digits of the copy's name; they choose one of 810 blocks.
    """
    block = int(token, 16) % (9 * 90)
    first = (block // 90 + 1) * 100_000 + (block % 90 + 10) * 1_000
    return NumberRange(first + 1, first + DESK_NUMBERS)


@dataclass(frozen=True, slots=True)
class NumberGap:
    """Numbers of a day that no dossier of this machine bears.

    Attributes:
        first: First number, included.
        last: Last number, included.
        reason: `"restored"`, `"cloned"`, `"marker_missing"`, `"reserved"` (on a blank paper slip not
            entered yet), `"voided"`, or empty when nothing is known.
    """

    first: int
    last: int
    reason: str = ""

    @property
    def text(self) -> str:
        """The gap in one Vietnamese sentence."""
        numbers = f"{self.first:04d}"
        if self.last > self.first:
            numbers += f"–{self.last:04d}"
        return f"Số {numbers} để trống: {_GAP_REASONS.get(self.reason, _GAP_UNKNOWN)}"


_GAP_UNKNOWN = "không hồ sơ nào trên máy này mang số đó, chưa rõ lý do."
_GAP_REASONS = {
    "restored": "sổ được khôi phục từ bản sao lưu, máy bỏ qua số có thể đã in.",
    "cloned": "sổ được chép sang máy khác, máy bỏ qua số máy cũ có thể đã cấp.",
    "marker_missing": "thiếu tệp đánh dấu số đã cấp, máy bỏ qua số có thể đã in.",
    "reserved": "đã giữ cho giấy trắng, chưa nhập bù.",
    "voided": "giấy trắng không dùng, số đã hủy có ghi lý do.",
}


def find_gaps(
    given: Iterable[int],
    numbers: NumberRange,
    highest: int | None,
    explained: Iterable[NumberGap] = (),
) -> tuple[NumberGap, ...]:
    """Return the runs of numbers of a range up to `highest` that no dossier bears, each with its reason.

    Args:
        given: Numbers borne by dossiers of this day, in any order; others than the range's are ignored.
        numbers: The range.
        highest: The last number given today.
        explained: Gaps whose reason was written down; a run is cut where the reason changes.
    """
    reasons = list(explained)
    borne = set(given)
    gaps: list[NumberGap] = []
    for number in range(numbers.first, min(highest or 0, numbers.last) + 1):
        if number in borne:
            continue
        reason = next((gap.reason for gap in reasons if gap.first <= number <= gap.last), "")
        if gaps and gaps[-1].last == number - 1 and gaps[-1].reason == reason:
            gaps[-1] = NumberGap(gaps[-1].first, number, reason)
        else:
            gaps.append(NumberGap(number, number, reason))
    return tuple(gaps)
