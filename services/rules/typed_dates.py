"""Dates as they are typed at a desk: `9/12/2026`, `09.12.26`, `9-12`, `0912`."""

from __future__ import annotations

import re
from datetime import date

from services.rules.moments import FIRST_YEAR, LAST_YEAR

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?")
_BARE = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")


def parse_date(text: str, near: date) -> date | None:
    """Return the date a typed text names, or None if there is no such day.

    Args:
        near: Without a year, the first such day from this one on is meant.
    """
    found = _PARTS.fullmatch(text.strip()) or _BARE.fullmatch(text.strip())
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    if found[3]:
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _day(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    for year in range(near.year, near.year + 9):  # 29/02 may be eight years away
        on = _day(year, month, day)
        if on is not None and on >= near:
            return on
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
