"""What holds for every reception: properties, and a slow second opinion that walks minute by minute."""

from __future__ import annotations

import calendar as months
from datetime import UTC, date, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from services.rules.deadlines import (
    DueTime,
    Limit,
    LimitUnit,
    Pause,
    Rule15h,
    appointment,
    resumed_due,
)
from services.rules.moments import VIETNAM
from services.rules.working_time import DayKind, DayRule
from tests.services.rules.days import MORNING, RULES, calendar

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
OFF = {rule.on for rule in RULES if rule.kind is DayKind.HOLIDAY}
EXTRA_SATURDAYS = {date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)}
OFFICE = [(7 * 60 + 30, 11 * 60 + 30), (13 * 60, 17 * 60)]
PLAIN = calendar()

received = st.datetimes(
    datetime(2025, 1, 2),  # noqa: DTZ001 - the zone is given beside it
    datetime(2026, 12, 31),  # noqa: DTZ001
    timezones=st.just(VIETNAM),
).map(lambda at: at.replace(microsecond=0))
limits = st.one_of(
    st.builds(Limit, st.integers(1, 60), st.just(LimitUnit.HOURS)),
    st.builds(Limit, st.integers(1, 25), st.just(LimitUnit.WORKING_DAYS)),
    st.builds(Limit, st.integers(1, 45), st.just(LimitUnit.DAYS)),
    st.builds(Limit, st.integers(1, 6), st.just(LimitUnit.MONTHS)),
    st.just(Limit(1, LimitUnit.SAME_DAY)),
)
rules_15h = st.sampled_from(Rule15h)
due_times = st.sampled_from(DueTime)
kinds = st.sampled_from([DayKind.HOLIDAY, DayKind.MADE_UP, DayKind.HALF_DAY])


def odd_day(on: date, kind: DayKind) -> DayRule:
    return DayRule(on, kind, "thử", "", sessions=MORNING if kind is DayKind.HALF_DAY else None)


@st.composite
def receptions(draw):
    """A moment, and a calendar with odd days soon after it."""
    at = draw(received)
    odd = draw(st.lists(st.tuples(st.integers(-1, 30), kinds), max_size=10))
    return at, [odd_day(at.date() + n * DAY, kind) for n, kind in odd]


@st.composite
def pauses_after(draw, at: datetime) -> tuple[Pause, ...]:
    gaps = draw(st.lists(st.integers(0, 9 * 24 * 60), max_size=4))
    moments = [at]
    for gap in gaps[: len(gaps) // 2 * 2]:
        moments.append(moments[-1] + gap * MINUTE)
    return tuple(
        Pause(first, last) for first, last in zip(moments[1::2], moments[2::2], strict=True)
    )


# A second opinion, written another way


def works(on: date) -> bool:
    return on in EXTRA_SATURDAYS or (on.weekday() < 5 and on not in OFF)


def runs(at: datetime) -> bool:
    """Whether the minute that begins at `at` is worked."""
    minute = at.hour * 60 + at.minute
    return works(at.date()) and any(start <= minute < end for start, end in OFFICE)


def in_office_hours(at: datetime) -> bool:
    return runs(at) or (works(at.date()) and runs(at - MINUTE))


def walked(at: datetime, minutes: int, pauses=()) -> datetime:
    """Walk on, minute by minute, until so many worked minutes outside the pauses have passed."""
    at = at.replace(second=0)
    while minutes:
        if runs(at) and not any(pause.from_at <= at < pause.to_at for pause in pauses):
            minutes -= 1
        at += MINUTE
    return at


def worked_minutes(a: datetime, b: datetime, pauses=()) -> int:
    total = 0
    while a < b:
        total += runs(a) and not any(pause.from_at <= a < pause.to_at for pause in pauses)
        a += MINUTE
    return total


def next_morning(on: date) -> datetime:
    on += DAY
    while not works(on):
        on += DAY
    return datetime(on.year, on.month, on.day, 7, 30, tzinfo=VIETNAM)


def start_of_count(at: datetime, limit: Limit, rule: Rule15h) -> datetime:
    late = (at.hour, at.minute, at.second) > (15, 0, 0)
    if late and rule is Rule15h.START_NEXT_WORKING_DAY:
        return next_morning(at.date())
    if limit.unit is LimitUnit.SAME_DAY:
        next_day = late and rule is Rule15h.SAME_DAY_NEXT_DAY
        if next_day or not works(at.date()) or at.hour >= 17:
            return next_morning(at.date())
    return at.replace(second=0)


def months_on(on: date, count: int) -> date:
    first = on.replace(day=1)
    for _ in range(count):
        first = (first + 31 * DAY).replace(day=1)
    return first.replace(day=min(on.day, months.monthrange(first.year, first.month)[1]))


def second_opinion(at: datetime, limit: Limit, rule: Rule15h, due_time: DueTime) -> datetime:
    at = start_of_count(at, limit, rule)
    if limit.unit is LimitUnit.HOURS:
        return walked(at, limit.amount * 60)
    on, same_day = at.date(), limit.unit is LimitUnit.SAME_DAY
    if limit.unit is LimitUnit.WORKING_DAYS:
        for _ in range(limit.amount):
            on = next_morning(on).date()
    elif limit.unit is LimitUnit.DAYS:
        on += limit.amount * DAY
    elif limit.unit is LimitUnit.MONTHS:
        on = months_on(on, limit.amount)
    while not works(on):
        on += DAY
    if same_day or due_time is DueTime.CLOSING or not in_office_hours(at):
        return datetime(on.year, on.month, on.day, 17, 0, tzinfo=VIETNAM)
    return datetime(on.year, on.month, on.day, at.hour, at.minute, tzinfo=VIETNAM)


@settings(max_examples=100, deadline=None)
@given(received, limits, rules_15h, due_times)
def test_a_slow_second_opinion_gives_the_same_date(at, limit, rule, due_time):
    engine = appointment(at, limit, PLAIN, rule_15h=rule, due_time=due_time)
    assert engine.due_at == second_opinion(at, limit, rule, due_time)


@settings(max_examples=40, deadline=None)
@given(
    received,
    st.one_of(
        st.builds(Limit, st.integers(1, 30), st.just(LimitUnit.HOURS)),
        st.builds(Limit, st.integers(1, 5), st.just(LimitUnit.WORKING_DAYS)),
    ),
    st.data(),
)
def test_paused_minutes_do_not_count_and_no_other_is_lost(at, limit, data):
    at = at.replace(second=0)
    pauses = data.draw(pauses_after(at))
    without = second_opinion(at, limit, Rule15h.NONE, DueTime.CLOCK)
    due = appointment(at, limit, PLAIN, pauses=pauses).due_at
    effective = []
    for pause in pauses:
        reached = walked(at, worked_minutes(at, without), effective) if effective else without
        if pause.from_at < reached:
            effective.append(pause)
    assert worked_minutes(at, due, effective) == worked_minutes(at, without)


@settings(max_examples=100, deadline=None)
@given(received, st.integers(0, 4_000))
def test_adding_then_measuring_returns_the_same(at, minutes):
    later = PLAIN.add_working_minutes(at, minutes)
    assert PLAIN.working_minutes(at, later) == minutes
    assert later >= at.replace(second=0)


@settings(max_examples=40, deadline=None)
@given(received, st.integers(0, 20 * 24 * 60))
def test_worked_minutes_are_those_of_a_walk(at, minutes):
    at = at.replace(second=0)
    assert PLAIN.working_minutes(at, at + minutes * MINUTE) == worked_minutes(
        at, at + minutes * MINUTE
    )


@settings(max_examples=100, deadline=None)
@given(received, received, received)
def test_worked_minutes_add_up(a, b, c):
    a, b, c = sorted((a, b, c))
    parts = PLAIN.working_minutes(a, b) + PLAIN.working_minutes(b, c)
    assert parts == PLAIN.working_minutes(a, c)


@settings(max_examples=100, deadline=None)
@given(receptions(), limits, rules_15h, due_times, st.data())
def test_a_holiday_never_brings_the_date_forward(reception, limit, rule, due_time, data):
    at, odd = reception
    holiday = at.date() + data.draw(st.integers(-1, 40)) * DAY
    assume(holiday not in {one.on for one in odd})
    pauses = data.draw(pauses_after(at))
    choices = {"rule_15h": rule, "due_time": due_time, "pauses": pauses}
    more = DayRule(holiday, DayKind.HOLIDAY, "nghỉ thêm", "")
    before = appointment(at, limit, calendar(*odd), **choices)
    after = appointment(at, limit, calendar(*odd, more), **choices)
    assert after.due_at >= before.due_at


@settings(max_examples=100, deadline=None)
@given(receptions(), limits, rules_15h, due_times)
def test_more_of_a_unit_never_ends_earlier(reception, limit, rule, due_time):
    at, odd = reception
    assume(limit.unit is not LimitUnit.SAME_DAY)
    work = calendar(*odd)
    longer = Limit(limit.amount + 1, limit.unit)
    first = appointment(at, limit, work, rule_15h=rule, due_time=due_time)
    second = appointment(at, longer, work, rule_15h=rule, due_time=due_time)
    assert second.due_at >= first.due_at


@settings(max_examples=100, deadline=None)
@given(receptions(), st.integers(0, 5_000), limits, rules_15h, due_times)
def test_who_comes_later_is_not_promised_an_earlier_day(reception, wait, limit, rule, due_time):
    at, odd = reception
    # Friday 16:00 is as if received on Monday morning, Saturday is received on Saturday: its words
    assume(rule is not Rule15h.START_NEXT_WORKING_DAY)
    work = calendar(*odd)
    first = appointment(at, limit, work, rule_15h=rule, due_time=due_time)
    later = appointment(at + wait * MINUTE, limit, work, rule_15h=rule, due_time=due_time)
    assert later.due_at.date() >= first.due_at.date()


@settings(max_examples=100, deadline=None)
@given(receptions(), limits, rules_15h, due_times, st.integers(0, 60 * 24 * 60))
def test_pausing_and_resuming_at_once_changes_nothing(reception, limit, rule, due_time, after):
    at, odd = reception
    work = calendar(*odd)
    plain = appointment(at, limit, work, rule_15h=rule, due_time=due_time)
    moment = at + after * MINUTE
    paused = appointment(
        at, limit, work, rule_15h=rule, due_time=due_time, pauses=[Pause(moment, moment)]
    )
    assert paused.due_at == plain.due_at
    assert paused.sentence == plain.sentence


@settings(max_examples=100, deadline=None)
@given(receptions(), limits, rules_15h, due_times, st.data())
def test_a_pause_never_brings_the_date_forward(reception, limit, rule, due_time, data):
    at, odd = reception
    work = calendar(*odd)
    pauses = data.draw(pauses_after(at))
    plain = appointment(at, limit, work, rule_15h=rule, due_time=due_time)
    paused = appointment(at, limit, work, rule_15h=rule, due_time=due_time, pauses=pauses)
    assert paused.due_at >= plain.due_at


@settings(max_examples=100, deadline=None)
@given(received, limits, due_times, st.data())
def test_pausing_later_through_the_stored_date_gives_the_same(at, limit, due_time, data):
    pauses = data.draw(pauses_after(at))
    plain = appointment(at, limit, PLAIN, due_time=due_time)
    assume(all(pause.from_at >= plain.starts_at for pause in pauses))
    due = plain.due_at
    for pause in pauses:
        due = resumed_due(due, pause, limit, PLAIN, due_time)
    assert appointment(at, limit, PLAIN, due_time=due_time, pauses=pauses).due_at == due


@settings(max_examples=100, deadline=None)
@given(receptions(), limits, rules_15h, due_times, st.data())
def test_every_date_explains_itself_day_by_day(reception, limit, rule, due_time, data):
    at, odd = reception
    work = calendar(*odd)
    pauses = data.draw(pauses_after(at))
    found = appointment(at, limit, work, rule_15h=rule, due_time=due_time, pauses=pauses)
    assert found.due_at > at.replace(second=0)
    assert work.is_open(found.due_at)
    on = [step.on for step in found.steps]
    assert on == [at.date() + n * DAY for n in range((found.due_at.date() - at.date()).days + 1)]
    assert [step.label == "hẹn trả" for step in found.steps] == [False] * (len(on) - 1) + [True]
    assert all(step.why and step.label for step in found.steps)
    numbers = [step.number for step in found.steps if step.number is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    if not pauses and limit.unit in {LimitUnit.WORKING_DAYS, LimitUnit.DAYS}:
        assert len(numbers) == limit.amount
        assert sum(step.counted for step in found.steps) == limit.amount
    assert str(limit).lower() in found.sentence.lower()


@settings(max_examples=50, deadline=None)
@given(received, limits)
def test_the_zone_a_moment_is_written_in_does_not_matter(at, limit):
    assert appointment(at.astimezone(UTC), limit, PLAIN) == appointment(at, limit, PLAIN)
