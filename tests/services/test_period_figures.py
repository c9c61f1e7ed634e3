"""The made-up period on a real desk: the figures of every screen, from the acts up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from services.errors import InvalidInputError, NotAllowedError
from services.period_figures import ON_TIME
from services.report_files import FileKind
from services.report_runs import ReportKind
from services.rules.index_766 import Metric
from services.rules.life_requests import Finish
from services.rules.outages import OutageCause
from services.rules.procedure_report import BALANCED, Column
from services.rules.report_periods import chosen_period
from services.security_log import SecurityEventKind, SecurityLog
from tests.a_desk import Rehearsal, a_draft, begin
from tests.services.a_period_desk import NOW, PERIOD, a_period_desk


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    made = a_period_desk(tmp_path_factory.mktemp("period"))
    yield made
    made.desk.close()


def shares(rehearsal: Rehearsal) -> dict[str, tuple[str, int]]:
    figures = rehearsal.desk.figures.read(PERIOD)
    return {one.key: (one.share.fraction, len(one.missing)) for one in figures.gauges}


def test_the_form_adds_up_and_names_its_dossiers(rehearsal: Rehearsal) -> None:
    report = rehearsal.desk.figures.read(PERIOD).report
    assert report.check == BALANCED
    assert report.total.counts == (131, 48, 62, 21, 96, 19, 60, 17, 35, 32, 3)
    assert [line.count(Column.RECEIVED) for line in report.lines] == [46, 29, 26, 14, 10, 6]
    assert len(set(report.total.rows(Column.RECEIVED))) == 131


def test_six_shares_have_their_numerator_and_what_is_missing(rehearsal: Rehearsal) -> None:
    assert shares(rehearsal) == {
        ON_TIME: ("79/96", 17),
        Metric.RESULT: ("67/96", 29),
        Metric.PAPERS: ("71/110", 39),
        Metric.REUSE: ("20/110", 90),
        Metric.ONLINE: ("48/110", 62),
        Metric.SATISFACTION: ("52/54", 2),
    }


def test_the_first_share_is_compared_with_the_period_before(rehearsal: Rehearsal) -> None:
    on_time = rehearsal.desk.figures.read(PERIOD).gauges[0]
    assert (on_time.share.percent, on_time.before.percent) == ("82,29\u00a0%", "88,10\u00a0%")
    assert float(on_time.gap) == pytest.approx(12.71)


def test_days_saved_are_those_of_the_nineteen_early_ones(rehearsal: Rehearsal) -> None:
    figures = rehearsal.desk.figures.read(PERIOD)
    assert (figures.saved_days, len(figures.saved)) == (41, 19)


def test_every_report_comes_out_as_every_file(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    for kind in ReportKind:
        table = desk.reports.run(kind, PERIOD)
        starts = {FileKind.XLSX: b"PK", FileKind.PDF: b"%PDF", FileKind.CSV: "\ufeff".encode()}
        for file, start in starts.items():
            assert desk.report_files.export(table, file, "ha").startswith(start)


def test_the_overdue_are_listed_with_holder_and_days_late(rehearsal: Rehearsal) -> None:
    table = rehearsal.desk.reports.run(ReportKind.OVERDUE, PERIOD)
    assert len(table.rows) == 17 + 3
    assert {row.cells[4] for row in table.rows} >= {"Phạm Quang Dũng"}
    assert all(row.cells[7] >= 1 for row in table.rows)
    assert [row.cells[8] for row in table.rows].count("Đang giải quyết") == 3


def test_the_register_holds_what_was_received_in_the_period(rehearsal: Rehearsal) -> None:
    table = rehearsal.desk.reports.run(ReportKind.REGISTER, PERIOD)
    assert len(table.rows) == 110
    assert table.notes[0] == "Tổng số: 110 hồ sơ."
    assert rehearsal.desk.reports.register(PERIOD).startswith(b"%PDF")


def test_outages_are_told_with_their_minutes_as_known_then(tmp_path: Path) -> None:
    made = begin(tmp_path / "quay", 1)
    desk, clock = made.desk, made.clock
    period = chosen_period(clock().date(), clock().date())
    desk.outages.begin(OutageCause.LINE, "ha")
    clock.forward(minutes=30)
    half = clock()
    lasting = desk.reports.run(ReportKind.OUTAGES, period)
    clock.forward(minutes=15)
    desk.outages.end("ha")
    ended = desk.reports.run(ReportKind.OUTAGES, period)
    assert lasting.rows[0].cells[2:6] == ("chưa hết", "Đường truyền", 30, 30)
    assert ended.total.cells[4] == 45
    assert desk.reports.run(ReportKind.OUTAGES, period, half) == lasting
    desk.close()


def test_a_supervision_gets_every_table_for_any_days(rehearsal: Rehearsal) -> None:
    tables = rehearsal.desk.reports.supervision(PERIOD)
    assert len(tables) == 5
    assert tables[0].total.cells[2:] == (131, 48, 62, 21, 96, 19, 60, 17, 35, 32, 3)


def test_taking_a_report_out_needs_permission_and_is_noted(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    table = desk.reports.run(ReportKind.PROCEDURES, PERIOD)
    with pytest.raises(NotAllowedError):
        desk.report_files.export(table, FileKind.CSV, "mai")
    desk.report_files.export(table, FileKind.CSV, "ha")
    newest = SecurityLog(desk.store, desk.clock).newest(1)[0]
    assert newest.kind is SecurityEventKind.REPORT_EXPORTED
    assert (newest.officer, newest.detail) == ("ha", "Biểu số II.06a/VPCP/KSTT csv")


def test_a_period_that_has_not_begun_has_no_report(rehearsal: Rehearsal) -> None:
    later = chosen_period(NOW.date().replace(month=12), NOW.date().replace(month=12, day=31))
    with pytest.raises(InvalidInputError):
        rehearsal.desk.reports.run(ReportKind.PROCEDURES, later)


def test_uncollected_results_are_told_by_how_long_they_wait(tmp_path: Path) -> None:
    made = begin(tmp_path / "quay", 1)
    desk = made.desk
    for _ in range(3):
        draft = replace(a_draft(desk, "2.000635"), duplicate_reason="Nộp thêm")
        receipt = desk.reception.receive(draft, "ha")
        desk.life.record(receipt.dossiers[0].dossier_id, Finish(), "ha")
        made.clock.forward(days=8)
    today = made.clock().date()
    found = desk.figures.read(chosen_period(today, today)).uncollected
    assert [(age.name, len(age.rows)) for age in found] == [
        ("0–7 ngày", 0),
        ("8–15 ngày", 1),
        ("16–30 ngày", 2),
        ("trên 30 ngày", 0),
    ]
    desk.close()
