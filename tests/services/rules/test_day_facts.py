"""What is left to do at the end of a day, by the day's facts and the officer's answers."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.day_facts import (
    ChoreKind,
    DayAnswers,
    DayFacts,
    OpenHandOver,
    PaidBy,
    chores,
    difference,
    needs_reason,
    unsigned,
)
from services.rules.life_acts import PayMethod
from services.rules.moments import VIETNAM

TODAY = date(2026, 11, 23)
CASH = PaidBy(PayMethod.CASH, 3, 92_000)
ONLINE = PaidBy(PayMethod.ONLINE, 2, 48_000)


def left(facts: DayFacts, answers: DayAnswers | None = None) -> dict[str, int]:
    found = chores(facts, answers or DayAnswers())
    assert all(chore.is_done == (chore.left == 0) for chore in found)
    return {chore.kind.value: chore.left for chore in found if not chore.is_done}


def test_of_a_day_without_anybody_only_the_backup_is_left() -> None:
    assert left(DayFacts(TODAY, 2)) == {"backup": 1}


def test_a_backup_of_today_is_done_and_one_of_yesterday_is_not() -> None:
    made = datetime(2026, 11, 23, 16, 52, tzinfo=VIETNAM)
    assert left(DayFacts(TODAY, 2, backed_up_at=made)) == {}
    assert left(DayFacts(TODAY, 2, backed_up_at=made.replace(day=22))) == {"backup": 1}


def test_everything_that_is_open_is_named_with_how_much() -> None:
    facts = DayFacts(
        TODAY,
        2,
        slips=("a", "b", "c"),
        prints_waiting=2,
        prints_faulty=1,
        hand_overs=(OpenHandOver("Trần Văn Minh", 3), OpenHandOver("Lê Thu Hà", 1)),
        parked=1,
        reserved=("r",),
        paid=(CASH, ONLINE),
    )
    assert left(facts, DayAnswers(signed=("a", "x"))) == {
        "hand_overs": 4,
        "slips": 2,
        "cash": 1,
        "prints": 2,
        "parked": 1,
        "reserved": 1,
        "backup": 1,
        "printer": 1,
    }


@pytest.mark.parametrize(
    ("counted", "off", "asks"),
    [(None, None, False), (92_000, 0, False), (84_000, -8_000, True), (100_000, 8_000, True)],
)
def test_only_cash_is_counted_against_the_till(
    counted: int | None, off: int | None, asks: bool
) -> None:
    facts = DayFacts(TODAY, 2, paid=(CASH, ONLINE))
    answers = DayAnswers(counted_vnd=counted)
    assert (facts.cash_vnd, facts.not_cash_vnd) == (92_000, 48_000)
    assert difference(facts, answers) == off
    assert needs_reason(facts, answers) is asks
    assert not needs_reason(facts, DayAnswers(counted_vnd=counted, reason="thu thiếu 1 bản sao"))


def test_a_till_nobody_paid_into_need_not_be_counted() -> None:
    assert difference(DayFacts(TODAY, 2, paid=(ONLINE,)), DayAnswers()) == 0


@given(st.sets(st.integers(1, 60)))
def test_numbers_and_missing_numbers_are_all_from_the_first_to_the_last(numbers: set[int]) -> None:
    facts = DayFacts(TODAY, 2, numbers=tuple(sorted(numbers)))
    every = range(min(numbers), max(numbers) + 1) if numbers else ()
    assert sorted({*facts.numbers, *facts.missing_numbers}) == list(every)
    assert not numbers & set(facts.missing_numbers)


@given(st.lists(st.text("abc", max_size=2), unique=True), st.lists(st.text("abc", max_size=2)))
def test_every_slip_is_signed_or_unsigned(slips: list[str], signed: list[str]) -> None:
    facts = DayFacts(TODAY, 2, slips=tuple(slips))
    answers = DayAnswers(signed=tuple(signed))
    assert set(unsigned(facts, answers)) | (set(slips) & set(signed)) == set(slips)
    assert not set(unsigned(facts, answers)) & set(signed)
    (slips_chore,) = (one for one in chores(facts, answers) if one.kind is ChoreKind.SLIPS)
    assert slips_chore.left == len(unsigned(facts, answers))
