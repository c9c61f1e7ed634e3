"""What parts the tasks of a day, and who does what about them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.calendars import load_calendar
from services.rules.acts import ActKind
from services.rules.day_tasks import ACTS, TaskKind, TaskLimits, act_for, day_bounds
from services.rules.moments import VIETNAM
from services.rules.permissions import Role

CALENDAR = load_calendar()
LIMITS = TaskLimits(apology_days_before=1, remind_days_before=2, uncollected_days=30)


def at(day: int, hour: int = 9, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=VIETNAM)


def test_tomorrow_is_the_next_working_day_past_a_holiday() -> None:
    bounds = day_bounds(at(23), CALENDAR, LIMITS)  # 24/11 is a holiday
    assert bounds.ends == at(24, 0)
    assert bounds.apology_until == at(26, 0)
    assert bounds.remind_until == at(27, 0)
    assert bounds.letters_by == at(23, 17)


def test_on_friday_letters_for_monday_go_out() -> None:
    bounds = day_bounds(at(27), CALENDAR, LIMITS)
    assert (bounds.ends, bounds.apology_until) == (at(28, 0), at(1, 0, month=12))


def test_on_a_day_off_no_hour_is_named_until_when_letters_go_out() -> None:
    assert day_bounds(at(28), CALENDAR, LIMITS).letters_by is None


@given(
    st.datetimes(
        datetime(2026, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds
        datetime(2026, 12, 20),  # noqa: DTZ001
    ),
    st.integers(0, 6),
    st.integers(0, 6),
    st.integers(0, 90),
)
def test_every_term_belongs_to_one_task_at_most(
    clock: datetime, apology: int, remind: int, waited: int
) -> None:
    now = clock.replace(tzinfo=VIETNAM)
    bounds = day_bounds(now, CALENDAR, TaskLimits(apology, remind, waited))
    assert bounds.begins <= now < bounds.ends
    assert bounds.ends - bounds.begins == timedelta(days=1)
    assert bounds.ends <= bounds.apology_until <= bounds.remind_until
    assert bounds.uncollected_before == bounds.begins - timedelta(days=waited)
    before, last = bounds.ends.date(), bounds.apology_until.date()
    worked = sum(
        CALENDAR.is_worked(before + timedelta(days=n)) for n in range((last - before).days)
    )
    assert worked == apology


@pytest.mark.parametrize("kind", ACTS)
def test_an_officer_has_an_act_for_every_task_of_their_own(kind: TaskKind) -> None:
    assert act_for(kind, Role.OFFICER, is_mine=True) is ACTS[kind]


@pytest.mark.parametrize("kind", TaskKind)
def test_an_auditor_only_looks(kind: TaskKind) -> None:
    assert act_for(kind, Role.AUDITOR, is_mine=False) is None


def test_who_leads_urges_where_nobody_was_urged_yet() -> None:
    assert act_for(TaskKind.OVERDUE, Role.CHAIR, is_mine=False) is ActKind.DIRECTED
    assert act_for(TaskKind.REPEATED, Role.LEAD, is_mine=False) is ActKind.DIRECTED
    assert act_for(TaskKind.DIRECTIVE, Role.CHAIR, is_mine=False) is None
