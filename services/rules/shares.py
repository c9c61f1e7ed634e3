"""Shares: part, whole and percentage, exact, and how they are compared.

A percentage never stands without its numerator and denominator, and without a denominator there is no
percentage at all. How it is written is `number_words`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from services.rules.number_words import dotted, share_hundredths, share_words


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
        return share_hundredths(self.part, self.whole) if self.whole else None

    @property
    def percent(self) -> str:
        """`82,29 %`; `–` without a denominator."""
        return share_words(self.part, self.whole)

    @property
    def fraction(self) -> str:
        """`79/96`."""
        return f"{dotted(self.part)}/{dotted(self.whole)}"


def change(now: Share, before: Share) -> Fraction | None:
    """Return the trend in percentage points, or None where one of the two has no figure.

    It is the difference of the two percentages as they are shown, so that a reader can check it.
    """
    if now.hundredths is None or before.hundredths is None:
        return None
    return Fraction(now.hundredths - before.hundredths, 100)


def gap_to(target: Fraction, now: Share) -> Fraction | None:
    """Return how far `now` is below the target, in percentage points as they are shown; 0 when reached.

    None without a denominator. What is below the target is never shown as nothing.
    """
    if now.ratio is None or now.hundredths is None:
        return None
    if now.ratio >= target:
        return Fraction(0)
    return max(target * 100 - Fraction(now.hundredths, 100), Fraction(1, 100))
