"""Shares: part, whole and percentage, exact, and how they are written.

A percentage never stands without its numerator and denominator, and without a denominator there is no
percentage at all. Shown to two decimals, rounded half up; what is not everything is never shown as
`100,00 %`, what is not nothing never as `0,00 %`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from services.rules.number_words import NO_BREAK, dotted

MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many.

    Raises:
        ValueError: A number is negative, or the part is more than the whole.
    """

    part: int
    whole: int

    def __post_init__(self) -> None:
        """Refuse what cannot be a share."""
        if not 0 <= self.part <= self.whole:
            raise ValueError(f"{self.part} of {self.whole}")

    @property
    def ratio(self) -> Fraction | None:
        """The exact ratio; None without a denominator."""
        return Fraction(self.part, self.whole) if self.whole else None

    @property
    def hundredths(self) -> int | None:
        """The percentage as it is shown, in hundredths of a percent: `8229`; None without a denominator."""
        if not self.whole:
            return None
        shown = rounded(Fraction(self.part * 10_000, self.whole))
        lowest = 1 if self.part else 0
        highest = 10_000 if self.part == self.whole else 9_999
        return min(max(shown, lowest), highest)

    @property
    def percent(self) -> str:
        """`82,29 %`, or an empty text without a denominator."""
        return "" if self.hundredths is None else percent_text(self.hundredths)

    @property
    def fraction(self) -> str:
        """`79/96`."""
        return f"{dotted(self.part)}/{dotted(self.whole)}"


def rounded(number: Fraction) -> int:
    """Return the nearest whole number of one that is not negative; a half goes up."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def percent_text(hundredths: int) -> str:
    """Return hundredths of a percent as `82,29 %`."""
    return f"{decimal_text(hundredths)}{NO_BREAK}%"


def target_text(target: Fraction) -> str:
    """Return a target as it is set: `95 %`, `97,5 %`."""
    number = decimal_text(rounded(target * 10_000)).rstrip("0").rstrip(",")
    return f"{number}{NO_BREAK}%"


def points_text(hundredths: int) -> str:
    """Return a difference of percentages: `+5,81 điểm %`, `−5,81 điểm %`, `0,00 điểm %`."""
    sign = "+" if hundredths > 0 else MINUS if hundredths < 0 else ""
    return f"{sign}{decimal_text(abs(hundredths))} điểm{NO_BREAK}%"


def change(now: Share, before: Share) -> int | None:
    """Return the trend in hundredths of a percentage point, or None where one of the two has no figure.

    It is the difference of the two percentages as they are shown, so that a reader can check it.
    """
    if now.hundredths is None or before.hundredths is None:
        return None
    return now.hundredths - before.hundredths


def gap_to(target: Fraction, now: Share) -> int | None:
    """Return how far `now` is below the target, in hundredths of a percentage point; 0 when reached."""
    ratio = now.ratio
    if ratio is None or now.hundredths is None:
        return None
    if ratio >= target:
        return 0
    return max(rounded(target * 10_000) - now.hundredths, 1)


def decimal_text(hundredths: int) -> str:
    """Return hundredths as `82,29`."""
    return f"{dotted(hundredths // 100)},{hundredths % 100:02d}"
