"""Numbers as Vietnamese writes them: `1.234`, `82,29 %`, `+1,2 điểm %`; `–` where there is nothing to count.

A percentage is made from its numerator and denominator, by whole numbers and rounded once, half up, so
that the window, a report and a printed page show the same digits. What is not everything is never shown
as 100 %, what is not nothing never as 0 %.
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
    return f"{_digits(Fraction(_share_units(part, whole, places), 10**places), places)}{NO_BREAK}%"


def share_hundredths(part: int, whole: int) -> int:
    """Return the percentage that `share_words` shows, in hundredths of a percent: `8229`.

    Raises:
        ValueError: There is no whole to be a share of.
    """
    if whole <= 0:
        raise ValueError("a share of nothing")
    return _share_units(part, whole, 2)


def decimal_words(value: Number, places: int = 2) -> str:
    """Return a number with its digits after the comma: `16,95`."""
    return _digits(Fraction(value), places)


def percent_words(percent: Number, places: int = 2) -> str:
    """Return a percentage that is given, without idle zeros: `95 %`, `97,5 %`."""
    return f"{_trimmed(_digits(Fraction(percent), places))}{NO_BREAK}%"


def points_words(change: Number, places: int = 2) -> str:
    """Return the difference of two percentages with its sign: `+1,2 điểm %`, `−5,81 điểm %`."""
    shown = _trimmed(_digits(abs(Fraction(change)), places))
    sign = "" if shown == "0" else "+" if change > 0 else MINUS
    return f"{sign}{shown}{NO_BREAK}điểm{NO_BREAK}%"


def _share_units(part: int, whole: int, places: int) -> int:
    """Return a percentage in units of its last digit; the ends are for nothing and for everything only."""
    full = 100 * 10**places
    units = int(Fraction(full * part, whole) + Fraction(1, 2))
    if part > 0:
        units = max(units, 1)
    return min(units, full - 1) if part < whole else units


def _digits(value: Fraction, places: int) -> str:
    """Return a value rounded half up (away from nought) to `places` digits."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**places)
    sign = MINUS if value < 0 and scaled else ""
    return f"{sign}{dotted(whole)}" + (f",{rest:0{places}}" if places else "")


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(",") if "," in digits else digits
