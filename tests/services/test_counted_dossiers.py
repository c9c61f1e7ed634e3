"""What reports count on a real desk: as of a moment it stays what it was, whatever is done or told later."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from services.counted_dossiers import Snapshot, counted_dossiers
from services.errors import Cancelled
from services.office import NewOfficer
from services.projections import compare
from services.report_facts import dossier_facts
from services.rules.counting import Counted, DaySpan
from services.rules.life_requests import Finish
from services.rules.procedure_report import procedure_report
from tests.a_desk import PASSWORD, Rehearsal, a_draft, begin
from tests.services.lives import Lives

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD),
)


def a_rehearsal(folder: Path) -> Rehearsal:
    return begin(folder / "quay", 1, STAFF)


def read(rehearsal: Rehearsal, span: DaySpan, as_of: datetime) -> tuple:
    """Return all that reports know of a span as of a moment."""
    desk = rehearsal.desk
    with desk.store.reading() as db:
        counted = counted_dossiers(db, Snapshot.of(span, as_of), desk.officer_names())
        facts = dossier_facts(db, [one.row for one in counted], as_of)
    return counted, facts


def spans(now: datetime) -> list[DaySpan]:
    """Return some spans around a moment: over, running, and so long ago that all has ended since."""
    today, day = now.date(), timedelta(days=1)
    return [
        DaySpan(date(2026, 11, 1), date(2027, 12, 31)),
        DaySpan(today - 10 * day, today + 4 * day),
        DaySpan(today - 20 * day, today - 5 * day),
        DaySpan(today, today),
    ]


@pytest.mark.parametrize("seed", [1, 7, 766])
def test_a_report_as_of_a_moment_stays_what_it_was(tmp_path: Path, seed: int) -> None:
    rehearsal = a_rehearsal(tmp_path)
    lives, kept = Lives(rehearsal, Random(seed)), []
    for _ in range(12):
        lives.go_on(9)
        now = rehearsal.clock()
        kept += [(span, now, read(rehearsal, span, now)) for span in spans(now)]
    lives.go_on(60)
    assert len(lives.dossiers) > 10
    for span, as_of, before in kept:
        assert read(rehearsal, span, as_of) == before
    with rehearsal.desk.store.reading() as db:
        assert compare(db) == []
    rehearsal.desk.close()


def test_what_was_told_later_is_in_no_earlier_report(tmp_path: Path) -> None:
    rehearsal = a_rehearsal(tmp_path)
    desk, clock = rehearsal.desk, rehearsal.clock
    dossier = desk.reception.receive(a_draft(desk, "2.000635"), "ha").dossiers[0].dossier_id
    clock.forward(days=2)
    span, reported_at = DaySpan(date(2026, 11, 1), date(2026, 11, 30)), clock()
    clock.forward(days=1)
    desk.life.record(dossier, Finish(), "ha", at=reported_at - timedelta(days=1))
    (then,) = read(rehearsal, span, reported_at)[0]
    (now,) = read(rehearsal, span, clock())[0]
    assert (then.state, then.ended_on) == ("received", None)
    assert (now.state, now.ended_on) == ("finished", date(2026, 11, 24))
    desk.close()


def test_the_form_agrees_with_itself_whatever_happened(tmp_path: Path) -> None:
    rehearsal = a_rehearsal(tmp_path)
    Lives(rehearsal, Random(3)).go_on(150)
    now = rehearsal.clock()
    for span in spans(now):
        counted: tuple[Counted, ...] = read(rehearsal, span, now)[0]
        report = procedure_report(counted, Snapshot.of(span, now).span)
        assert report.is_balanced, report.check
    rehearsal.desk.close()


def test_a_reading_can_be_stopped(tmp_path: Path) -> None:
    rehearsal = a_rehearsal(tmp_path)
    Lives(rehearsal, Random(5)).go_on(10)
    desk, now = rehearsal.desk, rehearsal.clock()

    def stop(done: int, of: int) -> None:
        raise Cancelled

    snapshot = Snapshot.of(DaySpan(now.date(), now.date()), now)
    with desk.store.reading() as db, pytest.raises(Cancelled):
        counted_dossiers(db, snapshot, {}, stop)
    with desk.store.reading() as db, pytest.raises(Cancelled):
        dossier_facts(db, [1], now, stop)
    desk.close()
