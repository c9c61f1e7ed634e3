from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from services.rules.counting import DaySpan, Outcome, Standing, outcome, standing, tally
from tests.services.rules.counted import (
    FRIDAY,
    MONDAY,
    NOVEMBER,
    a_dossier,
    any_dossiers,
    spans,
)

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("due_on", "ended_on", "withdrawn", "expected"),
    [
        (FRIDAY, FRIDAY - DAY, False, Outcome.EARLY),
        (FRIDAY, FRIDAY, False, Outcome.ON_DAY),
        (FRIDAY, FRIDAY + DAY, False, Outcome.LATE),
        (None, FRIDAY, False, Outcome.ON_DAY),
        (FRIDAY, FRIDAY + DAY, True, Outcome.ON_DAY),
        (FRIDAY, FRIDAY - DAY, True, Outcome.ON_DAY),
    ],
)
def test_days_are_compared_and_no_day_or_a_withdrawal_is_on_the_day(
    due_on, ended_on, withdrawn, expected
):
    assert outcome(due_on, ended_on, withdrawn=withdrawn) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"state": "finished", "ended_on": FRIDAY - DAY}, Standing.EARLY),
        ({"state": "returned", "ended_on": FRIDAY, "returned_on": FRIDAY + DAY}, Standing.ON_DAY),
        ({"state": "finished", "ended_on": FRIDAY + DAY}, Standing.LATE),
        ({"state": "withdrawn", "ended_on": FRIDAY + DAY}, Standing.ON_DAY),
        ({"state": "received", "due_on": date(2026, 11, 30)}, Standing.RUNNING),
        ({"state": "processing", "due_on": None}, Standing.RUNNING),
        ({"state": "processing"}, Standing.OVERDUE),
        ({"state": "supplement"}, Standing.WAITING),
        ({"state": "financial"}, Standing.WAITING),
        ({"state": "stopped", "ended_on": FRIDAY}, Standing.STOPPED),
        ({"state": "refused", "ended_on": FRIDAY}, None),
        ({"state": "a state of a newer program"}, Standing.OVERDUE),
        ({"state": "finished"}, Standing.OVERDUE),
    ],
)
def test_every_state_stands_somewhere_and_a_refusal_nowhere(facts, expected):
    assert standing(a_dossier(**facts), NOVEMBER) is expected


def test_what_was_solved_before_the_period_is_no_part_of_it():
    one = a_dossier(state="finished", received_on=date(2026, 10, 1), ended_on=date(2026, 10, 31))
    assert standing(one, NOVEMBER) is None


def test_what_was_solved_after_the_period_was_in_work_at_its_end():
    one = a_dossier(state="returned", due_on=date(2026, 11, 30), ended_on=date(2026, 12, 1))
    assert standing(one, NOVEMBER) is Standing.RUNNING
    assert standing(replace(one, due_on=FRIDAY), NOVEMBER) is Standing.OVERDUE


def test_a_supplement_asked_after_the_period_does_not_stop_the_clock_in_it():
    one = a_dossier(state="supplement", paused_on=date(2026, 12, 1))
    assert standing(one, NOVEMBER) is Standing.OVERDUE
    assert standing(replace(one, paused_on=date(2026, 11, 30)), NOVEMBER) is Standing.WAITING


def test_what_came_after_the_period_is_no_part_of_it():
    assert standing(a_dossier(received_on=date(2026, 12, 1)), NOVEMBER) is None


def test_only_a_supplement_a_payment_and_a_stop_are_pauses():
    assert [a_dossier(state=one).is_paused for one in ("supplement", "financial", "stopped")] == [
        True
    ] * 3
    assert not a_dossier(state="processing").is_paused


def test_a_span_does_not_run_backwards():
    with pytest.raises(ValueError, match="backwards"):
        DaySpan(FRIDAY, MONDAY)


@given(any_dossiers(), spans())
def test_early_on_the_day_and_late_make_the_solved(found, span):
    made = tally(found, span)
    parts = (Standing.EARLY, Standing.ON_DAY, Standing.LATE)
    assert sum(map(made.count, parts)) == made.solved == made.on_time + made.late


@given(any_dossiers(), spans())
def test_no_dossier_stands_in_two_places(found, span):
    rows = tally(found, span).rows(*Standing)
    assert len(rows) == len(set(rows))
