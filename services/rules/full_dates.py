"""Dates typed with their year: births and paper receptions – `14/08/1992`, `14.8.1992`, `14081992`."""

from __future__ import annotations

import re
from datetime import date, datetime

from services.rules.clock_times import parse_clock
from services.rules.moments import VIETNAM

_PARTS = re.compile(r"(\d{1,2})\D+(\d{1,2})\D+(\d{4})")
_BARE = re.compile(r"(\d{2})(\d{2})(\d{4})")


def parse_full_date(text: str) -> date | None:
    """Return the day a text names with day, month and year; None where there is no such day."""
    found = _PARTS.fullmatch(text.strip()) or _BARE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def parse_moment(day: str, time: str) -> datetime | None:
    """Return the moment in Vietnam typed as a full date and a clock time; None if it is none."""
    on, at = parse_full_date(day), parse_clock(time)
    return None if on is None or at is None else datetime.combine(on, at, VIETNAM)
