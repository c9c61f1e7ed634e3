"""Numbers as Vietnamese writes them: `1.234`, `82,29 %`, `+1,2 điểm %`; `–` where there is nothing to count.

A percentage is made from its numerator and denominator, by whole numbers and rounded once, half up, so
that the window, a report and a printed page show the same digits.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

NO_BREAK = "\u00a0"
NO_COUNT = "–"
MINUS = "\u2212"  # as wide as the plus; a hyphen would read as a dash

Number = int | Decimal | Fraction


def dotted(number: int) -> str:
    """Return a whole number with a dot between thousands: `1.234`."""
    return f"{number:,}".replace(",", ".")


def share_words(part: int, whole: int, places: int = 2) -> str:
    """Return `part` of `whole` as a percentage: `82,29 %`; `–` where `whole` is nothing.

    Args:
        places: Digits after the comma; all are shown, so that columns line up.
    """
    if whole <= 0:
        return NO_COUNT
    return f"{_digits(Fraction(100 * part, whole), places)}{NO_BREAK}%"


def percent_words(percent: Number, places: int = 2) -> str:
    """Return a percentage that is given, without idle zeros: `95 %`, `97,5 %`."""
    return f"{_trimmed(_digits(Fraction(percent), places))}{NO_BREAK}%"


def points_words(change: Number, places: int = 2) -> str:
    """Return the difference of two percentages with its sign: `+1,2 điểm %`, `−5,81 điểm %`."""
    shown = _trimmed(_digits(abs(Fraction(change)), places))
    sign = "" if shown == "0" else "+" if change > 0 else MINUS
    return f"{sign}{shown}{NO_BREAK}điểm{NO_BREAK}%"


def _digits(value: Fraction, places: int) -> str:
    """Return a value rounded half up (away from nought) to `places` digits."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**places)
    sign = MINUS if value < 0 and scaled else ""
    return f"{sign}{dotted(whole)}" + (f",{rest:0{places}}" if places else "")


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(",") if "," in digits else digits
