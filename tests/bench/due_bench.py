"""One appointment with its explanation: previewed at every keystroke, so it must be nothing."""

from __future__ import annotations

import time
from datetime import timedelta

from services.calendars import load_calendar
from services.rules.deadlines import Limit, Rule15h, appointment
from tests.a_desk import MORNING
from tests.bench.figures import Figure, spread

ROUNDS = 2_000
LIMITS = ("trong ngày", "8 giờ làm việc", "3 ngày làm việc", "15 ngày", "1 tháng", "40 ngày")


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure appointments of each unit in turn."""
    started = time.perf_counter()
    calendar = load_calendar()
    loading_s = time.perf_counter() - started
    limits = [Limit.parse(text) for text in LIMITS]
    taken = []
    for number in range(rounds):
        received = MORNING + timedelta(hours=number % 2_000)
        limit = limits[number % len(limits)]
        started = time.perf_counter()
        appointment(received, limit, calendar, rule_15h=Rule15h.NONE)
        taken.append(time.perf_counter() - started)
    return [
        Figure("loading the calendars", loading_s * 1000, "ms"),
        *spread("appointment() with its days", taken),
    ]
