"""Reports made for good: the same bytes for ever, and what the same run says later, told dossier by dossier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import schema
from models.store import Store
from services.errors import NotFoundError, StoreDamagedError
from services.frozen_reports import FrozenReport
from services.projections import rebuild
from services.report_runs import ReportKind
from services.reports.frozen import content_hash
from services.reports.page import pdf_file
from services.rules.life_requests import Finish, Recall
from services.rules.report_periods import PeriodLength, chosen_period, reporting_period
from tests.a_desk import Rehearsal, a_draft, begin


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal) -> bytes:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk, "1.004222"), "ha")
    return receipt.dossiers[0].dossier_id


def frozen(rehearsal: Rehearsal) -> FrozenReport:
    desk, now = rehearsal.desk, rehearsal.clock()
    period = reporting_period(now.date(), PeriodLength.MONTH)
    table = desk.reports.run(ReportKind.PROCEDURES, period, now)
    return desk.frozen_reports.freeze(ReportKind.PROCEDURES, period, table, now, "ha")


def test_a_frozen_report_prints_the_same_bytes_after_the_data_changed(
    rehearsal: Rehearsal,
) -> None:
    dossier = received(rehearsal)
    kept = frozen(rehearsal)
    before = rehearsal.desk.frozen_reports.pdf(kept.id)
    rehearsal.clock.forward(days=1)
    rehearsal.desk.life.record(dossier, Finish(), "ha")
    desk = rehearsal.reopen()
    assert desk.frozen_reports.pdf(kept.id) == before
    table = desk.frozen_reports.table(kept.id)
    assert (pdf_file(table), content_hash(table)) == (before, kept.sha256)
    assert desk.frozen_reports.listed() == (kept,)


def test_freezing_is_an_act_that_carries_the_hash(rehearsal: Rehearsal) -> None:
    kept = frozen(rehearsal)
    with rehearsal.desk.store.reading() as db:
        body = db.value("SELECT body FROM act ORDER BY id DESC LIMIT 1").decode()
    assert '"t":"report_frozen"' in body
    assert kept.sha256 in body


def test_running_again_tells_which_dossiers_came_and_went_and_why(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    first = received(rehearsal)
    kept = frozen(rehearsal)
    rehearsal.clock.forward(hours=1)
    desk.life.record(first, Finish(), "ha")
    again = desk.frozen_reports.run_again(kept.id)
    changed = {change.column: change for change in again.changes if change.key == "total"}
    early = changed["Số lượng hồ sơ đã giải quyết – Trước hạn"]
    assert (early.old, early.new, len(early.came), early.went) == (0, 1, 1, ())
    assert again.codes[early.came[0]] == desk.life.state(first).received.code
    assert [act.kind for act in again.acts[early.came[0]]] == ["finished"]


def test_running_again_without_a_change_finds_none(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    desk = rehearsal.desk
    desk.life.record(dossier, Finish(), "ha")
    kept = frozen(rehearsal)
    rehearsal.clock.forward(hours=1)
    assert desk.frozen_reports.run_again(kept.id).changes == ()
    desk.life.record(dossier, Recall("In sai tên"), "ha")
    assert desk.frozen_reports.run_again(kept.id).changes != ()


def test_a_rebuild_changes_no_frozen_report(rehearsal: Rehearsal) -> None:
    received(rehearsal)
    kept = frozen(rehearsal)
    rebuild(rehearsal.desk.store)
    assert rehearsal.desk.frozen_reports.run_again(kept.id).changes == ()


def test_a_frozen_report_that_was_changed_is_said_to_be_damaged(rehearsal: Rehearsal) -> None:
    kept = frozen(rehearsal)
    other = frozen(rehearsal)
    with rehearsal.desk.store.writing() as db:
        db.execute("UPDATE frozen_report SET sha256 = ? WHERE id = ?", ("0" * 64, kept.id))
    with pytest.raises(StoreDamagedError):
        rehearsal.desk.frozen_reports.table(kept.id)
    assert rehearsal.desk.frozen_reports.table(other.id)
    with pytest.raises(NotFoundError):
        rehearsal.desk.frozen_reports.pdf(999)


def test_an_older_book_gets_the_table_at_its_next_start(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    with rehearsal.desk.store.writing() as db:
        db.execute("DROP TABLE frozen_report")
        db.execute("PRAGMA user_version = 1")
    desk = rehearsal.reopen()
    assert desk.life.state(dossier).received.code
    kept = frozen(rehearsal)
    assert desk.frozen_reports.listed() == (kept,)
    with desk.store.reading() as db:
        assert db.value("PRAGMA user_version") == schema.SCHEMA_NUMBER


def test_days_somebody_chose_are_kept_as_chosen(rehearsal: Rehearsal) -> None:
    desk, now = rehearsal.desk, rehearsal.clock()
    period = chosen_period(now.date(), now.date())
    table = desk.reports.run(ReportKind.BY_OFFICER, period, now)
    kept = desk.frozen_reports.freeze(ReportKind.BY_OFFICER, period, table, now, "ha")
    assert (kept.period, kept.kind, kept.as_of) == (period, ReportKind.BY_OFFICER, now)
    assert len(kept.short_hash) == 4
    assert isinstance(desk.store, Store)
