"""The only place that reads the clock; everything else is given a `Clock`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from services.rules.moments import VIETNAM

__all__ = ["VIETNAM", "Clock", "fixed_clock", "system_clock"]

Clock = Callable[[], datetime]
"""Answers the present moment as an aware datetime in Vietnam's zone."""


def system_clock() -> datetime:
    """Return now, to the millisecond, in Vietnam's zone whatever the PC's zone is."""
    now = datetime.now(VIETNAM)  # noqa: TID251 - the one reader
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def fixed_clock(moment: datetime) -> Clock:
    """Return a clock that stands at `moment` (rehearsals, tests, `--now`)."""
    return lambda: moment
