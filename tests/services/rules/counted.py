"""Dossiers for the tests of counting: one by hand, or any by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as some

from services.rules.counting import Counted, DaySpan

MONDAY = date(2026, 11, 16)
FRIDAY = date(2026, 11, 20)
NOVEMBER = DaySpan(date(2026, 11, 1), date(2026, 11, 30))
FIRST = date(2026, 9, 1)
STATES = (
    "received",
    "processing",
    "supplement",
    "financial",
    "withdrawn",
    "stopped",
    "finished",
    "returned",
    "refused",
)


def a_dossier(row: int = 1, state: str = "processing", **facts) -> Counted:
    given = {
        "field": "Hộ tịch",
        "procedure": "Đăng ký khai sinh",
        "procedure_code": "1.001193",
        "holder": "Lê Thu Hà",
        "channel": "1",
        "received_on": MONDAY,
        "due_on": FRIDAY,
    }
    return Counted(row=row, state=state, **(given | facts))


days = some.integers(0, 150).map(lambda n: FIRST + timedelta(days=n))


@some.composite
def spans(draw) -> DaySpan:
    since = draw(days)
    return DaySpan(since, since + timedelta(days=draw(some.integers(0, 92))))


@some.composite
def any_dossiers(draw) -> list[Counted]:
    """Dossiers that ended, if they did, on or after the day they were received."""
    found = []
    for row in range(draw(some.integers(0, 25))):
        received_on = draw(days)
        state = draw(some.sampled_from(STATES))
        has_ended = state in {"withdrawn", "stopped", "finished", "returned", "refused"}
        found.append(
            a_dossier(
                row,
                state,
                field=draw(some.sampled_from(["Hộ tịch", "Đất đai", ""])),
                channel=draw(some.sampled_from("123")),
                received_on=received_on,
                due_on=draw(some.none() | days),
                ended_on=received_on + timedelta(days=draw(some.integers(0, 60)))
                if has_ended
                else None,
            )
        )
    return found
