"""The outage log at a real desk: begun, ended, told afterwards; minutes, and what was received meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from services.clock import VIETNAM
from services.errors import InvalidInputError, WrongStateError
from services.projections import compare, rebuild
from services.rules.outages import OutageCause
from tests.a_desk import MORNING, Rehearsal, a_draft, begin


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def test_an_outage_runs_until_it_is_ended(rehearsal: Rehearsal) -> None:
    outages = rehearsal.desk.outages
    assert outages.running() is None
    outages.begin(OutageCause.LINE, "ha", note="đứt cáp")
    rehearsal.clock.forward(minutes=35)
    running = outages.running()
    assert running is not None
    assert (running.minutes(rehearsal.clock()), running.to_at) == (35, None)
    with pytest.raises(WrongStateError):
        outages.begin(OutageCause.SERVER, "ha")
    ended = outages.end("ha")
    assert (ended.to_at, ended.cause) == (rehearsal.clock(), OutageCause.LINE)
    assert outages.running() is None
    day = outages.between(MORNING - timedelta(hours=1), MORNING + timedelta(hours=5))
    assert [(one.from_at, one.minutes(rehearsal.clock()), one.note) for one in day] == [
        (MORNING, 35, "đứt cáp")
    ]
    with pytest.raises(WrongStateError):
        outages.end("ha")


def test_what_was_received_meanwhile_is_listed_also_what_is_entered_the_next_day(
    rehearsal: Rehearsal,
) -> None:
    desk, outages = rehearsal.desk, rehearsal.desk.outages
    desk.reception.receive(a_draft(desk), "ha")
    rehearsal.clock.forward(minutes=10)
    outages.begin(OutageCause.SERVER, "ha")
    rehearsal.clock.forward(minutes=20)
    during = desk.reception.receive(a_draft(desk, "1.000656"), "ha").dossiers[0]
    running = outages.running()
    assert running is not None
    assert [one.code for one in outages.report(running).dossiers] == [during.code]
    rehearsal.clock.forward(minutes=20)
    outages.end("ha")
    rehearsal.clock.now = datetime(2026, 11, 25, 8, tzinfo=VIETNAM)
    paper = replace(
        a_draft(desk, "2.000815"),
        items=(replace(a_draft(desk, "2.000815").items[0], pages=1),),
        received_at=MORNING + timedelta(minutes=15),
        late_reason="mất mạng",
    )
    late = desk.reception.receive(paper, "ha").dossiers[0]
    report = outages.report(outages.between(MORNING, rehearsal.clock())[0])
    assert [(one.code, one.is_late_entry) for one in report.dossiers] == [
        (late.code, True),
        (during.code, False),
    ]
    assert (report.minutes, report.working_minutes) == (40, 40)


def test_office_hours_are_told_apart_from_the_clocks(rehearsal: Rehearsal) -> None:
    outages = rehearsal.desk.outages
    from_at = datetime(2026, 11, 20, 16, 30, tzinfo=VIETNAM)
    told = outages.tell(OutageCause.POWER, from_at, MORNING - timedelta(hours=1), "ha")
    report = outages.report(told)
    assert report.minutes == 64 * 60 + 11
    assert report.working_minutes == 30 + 71


def test_the_future_and_the_backward_are_refused(rehearsal: Rehearsal) -> None:
    outages = rehearsal.desk.outages
    later = MORNING + timedelta(hours=1)
    for call in (
        lambda: outages.begin(OutageCause.LINE, "ha", from_at=later),
        lambda: outages.tell(OutageCause.LINE, MORNING, later, "ha"),
        lambda: outages.tell(OutageCause.LINE, MORNING, MORNING - timedelta(hours=1), "ha"),
        lambda: outages.begin(OutageCause.LINE, "ha", from_at=MORNING - timedelta(days=40)),
    ):
        with pytest.raises(InvalidInputError):
            call()
    assert outages.between(MORNING - timedelta(days=60), later) == ()


def test_a_rebuild_keeps_the_log(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.outages.begin(OutageCause.LINE, "ha")
    rehearsal.clock.forward(minutes=5)
    desk.outages.end("ha")
    before = desk.outages.between(MORNING, rehearsal.clock())
    rebuild(desk.store)
    assert desk.outages.between(MORNING, rehearsal.clock()) == before
    with desk.store.reading() as db:
        assert compare(db) == []
