"""How long a procedure may take, read and written as law writes it, and when its clock stands still."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

HOURS_PER_DAY = 8  # how provincial systems count a working day in hours


class LimitUnit(StrEnum):
    """What the amount counts; the values are the words on the forms."""

    HOURS = "giờ làm việc"
    WORKING_DAYS = "ngày làm việc"
    DAYS = "ngày"
    MONTHS = "tháng"
    SAME_DAY = "trong ngày"


_LARGEST = {  # more is a slip of the hand
    LimitUnit.HOURS: 2_000,
    LimitUnit.WORKING_DAYS: 1_000,
    LimitUnit.DAYS: 3_650,
    LimitUnit.MONTHS: 120,
    LimitUnit.SAME_DAY: 1,
}
_UNITS = {
    "giờ": LimitUnit.HOURS,
    "giờ làm việc": LimitUnit.HOURS,
    "ngày làm việc": LimitUnit.WORKING_DAYS,
    "ngày": LimitUnit.DAYS,
    "tháng": LimitUnit.MONTHS,
}
_SAME_DAY = frozenset(
    {"trong ngày", "ngay trong ngày", "trong ngày làm việc", "ngay trong ngày làm việc"}
)
_AMOUNT = re.compile(r"(\d{1,5})(?:[.,](\d))? *([^\d].*)")


@dataclass(frozen=True, slots=True)
class Limit:
    """The time a procedure may take: `Limit(3, LimitUnit.WORKING_DAYS)`.

    Attributes:
        amount: At least 1; 1 for "trong ngày".
        unit: What it counts.
    """

    amount: int
    unit: LimitUnit

    def __post_init__(self) -> None:
        """Refuse amounts no law would give."""
        if not 1 <= self.amount <= _LARGEST[self.unit]:
            raise ValueError(f"{self.amount} {self.unit}")

    @staticmethod
    def parse(text: str) -> Limit:
        """Return the limit that a text such as `03 ngày làm việc`, `8 giờ`, `trong ngày` names.

        `giờ` alone means office hours; `năm` is twelve months; half a working day is four hours
        (`0,5 ngày làm việc`), 8 hours being one working day.

        Raises:
            ValueError: No such limit: no unit, no amount, or an amount out of all bounds.
        """
        words = " ".join(unicodedata.normalize("NFC", text).lower().split())
        if words in _SAME_DAY:
            return Limit(1, LimitUnit.SAME_DAY)
        match = _AMOUNT.fullmatch(words)
        if match is None:
            raise ValueError(f"no limit: {text[:40]}")
        amount, tenths, unit = int(match[1]), int(match[2] or 0), match[3]
        if unit == "năm" and not tenths:
            return Limit(amount * 12, LimitUnit.MONTHS)
        if unit not in _UNITS:
            raise ValueError(f"no unit: {text[:40]}")
        if tenths == 0:
            return Limit(amount, _UNITS[unit])
        if tenths == 5 and _UNITS[unit] is LimitUnit.WORKING_DAYS:
            return Limit(amount * HOURS_PER_DAY + HOURS_PER_DAY // 2, LimitUnit.HOURS)
        raise ValueError(f"no such fraction: {text[:40]}")

    def __str__(self) -> str:
        """Return `3 ngày làm việc` or `trong ngày`."""
        if self.unit is LimitUnit.SAME_DAY:
            return self.unit.value
        return f"{self.amount} {self.unit.value}"


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the clock stands still: a supplement is awaited, a fee is unpaid.

    Attributes:
        from_at: When it begins, with a zone.
        to_at: When the clock runs again; not before `from_at`.
    """

    from_at: datetime
    to_at: datetime

    def __post_init__(self) -> None:
        """Refuse naive moments and pauses that end before they begin."""
        if self.from_at.tzinfo is None or self.to_at.tzinfo is None:
            raise ValueError("a moment without a zone")
        if self.to_at < self.from_at:
            raise ValueError("a pause ends before it begins")
