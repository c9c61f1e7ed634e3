"""No-appointment days at a real desk: who is promised the same day, what is told at 15:00, what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies

from services.clock import VIETNAM
from services.errors import InvalidInputError
from services.projections import compare, rebuild
from services.rules.life_requests import Finish
from services.rules.same_days import SameDayRule, is_same_day, read_rules, write_rules
from tests.a_desk import Rehearsal, a_draft, begin

WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
CIVIL = SameDayRule(2, ("Hộ tịch",), date(2026, 11, 25), source="Kế hoạch 45/KH-UBND")
STATUS = "1.004873"  # Hộ tịch, 3 ngày làm việc
RESIDENCE = "1.004222"


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    made.clock.now = WEDNESDAY
    made.desk.same_days.set_rules((CIVIL,))
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, procedure: str = STATUS) -> bytes:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk, procedure), "ha")
    return receipt.dossiers[0].dossier_id


def test_the_field_of_the_day_is_promised_the_same_day_and_the_slip_says_so(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    item = desk.reception.preview(a_draft(desk, STATUS)).items[0]
    assert item.is_same_day
    dossier = received(rehearsal)
    state = desk.life.state(dossier)
    assert state.due_at == item.appointment.due_at == WEDNESDAY.replace(hour=17)
    assert state.received.is_no_appointment_day
    assert state.received.statutory_due_at is not None
    assert state.received.statutory_due_at > state.due_at
    assert desk.dossiers.explain(dossier).due_at == state.due_at
    slip = desk.dossiers.slip(dossier)
    assert slip.notes == ("Ngày không hẹn: trả kết quả trong ngày.",)
    assert slip.dossiers[0].limit == "3 ngày làm việc; cam kết trả trong ngày"


def test_other_fields_other_days_and_linked_procedures_are_not(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    assert not desk.life.state(received(rehearsal, RESIDENCE)).received.is_no_appointment_day
    assert not desk.life.state(received(rehearsal, "3.000722")).received.is_no_appointment_day
    rehearsal.clock.forward(days=1)
    assert not desk.life.state(received(rehearsal)).received.is_no_appointment_day
    assert not desk.same_days.is_today()


def test_after_closing_nothing_is_promised_for_a_day_that_is_over(rehearsal: Rehearsal) -> None:
    rehearsal.clock.now = WEDNESDAY.replace(hour=17, minute=30)
    state = rehearsal.desk.life.state(received(rehearsal))
    assert not state.received.is_no_appointment_day
    assert state.due_at.date() > WEDNESDAY.date()


def test_before_the_first_and_after_the_last_day_the_rule_does_not_hold(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    desk.same_days.set_rules((replace(CIVIL, since=date(2026, 12, 1)),))
    assert not desk.life.state(received(rehearsal)).received.is_no_appointment_day
    desk.same_days.set_rules((replace(CIVIL, until=date(2026, 11, 25)),))
    assert desk.life.state(received(rehearsal)).received.is_no_appointment_day


def test_from_15h_those_not_done_are_told_with_their_reasons(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    done, open_one = received(rehearsal), received(rehearsal)
    received(rehearsal, RESIDENCE)
    desk.life.record(done, Finish(), "ha")
    rehearsal.clock.now = WEDNESDAY.replace(hour=14, minute=59)
    assert desk.same_days.due_now() is None
    rehearsal.clock.now = WEDNESDAY.replace(hour=15)
    count = desk.same_days.due_now()
    assert count is not None
    assert (count.received, count.done) == (2, 1)
    assert [(line.dossier_id, line.reason) for line in count.waiting] == [(open_one, "")]
    desk.same_days.explain({open_one: "Chờ xác minh nơi cư trú cũ"}, "ha")
    again = desk.same_days.due_now()
    assert again is not None
    assert [line.reason for line in again.lines] == ["Chờ xác minh nơi cư trú cũ"]
    assert desk.life.state(open_one).history[-1].detail.startswith("Không trả trong ngày: ")


def test_done_the_next_day_is_counted_as_not_done_the_same_day(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    late = received(rehearsal)
    rehearsal.clock.forward(days=1)
    desk.life.record(late, Finish(), "ha")
    count = desk.same_days.count(WEDNESDAY.date(), WEDNESDAY.date() + timedelta(days=30))
    assert (count.received, count.done, len(count.lines), count.waiting) == (1, 0, 1, ())
    rebuild(desk.store)
    assert desk.same_days.count(WEDNESDAY.date(), WEDNESDAY.date()) == count
    with desk.store.reading() as db:
        assert compare(db) == []


@pytest.mark.parametrize(
    "rule",
    [
        replace(CIVIL, fields=()),
        replace(CIVIL, weekday=7),
        replace(CIVIL, until=CIVIL.since - timedelta(days=1)),
    ],
)
def test_rules_that_cannot_be_are_refused(rehearsal: Rehearsal, rule: SameDayRule) -> None:
    with pytest.raises(InvalidInputError):
        rehearsal.desk.same_days.set_rules((rule,))
    assert rehearsal.desk.same_days.rules() == (CIVIL,)


DAYS = strategies.dates(date(2025, 1, 1), date(2028, 12, 31))


@given(
    on=DAYS,
    since=DAYS,
    weekday=strategies.integers(0, 6),
    until=strategies.none() | DAYS,
)
def test_a_rule_holds_only_on_its_weekday_within_its_dates(
    on: date, since: date, weekday: int, until: date | None
) -> None:
    rule = SameDayRule(weekday, ("Hộ tịch",), since, until)
    if is_same_day((rule,), "Hộ tịch", on):
        assert on.weekday() == weekday
        assert since <= on
        assert until is None or on <= until
    assert not is_same_day((rule,), "Đất đai", on)
    assert read_rules(write_rules((rule,))) == (rule,)
