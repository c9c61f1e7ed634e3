"""Báo cáo on a real desk: figures as doors, old ones that stay, kept copies, files, targets, every size of window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.board_lists import FigureList, RowsBehind
from services.report_files import FileKind, file_of
from services.report_runs import ReportKind
from services.rules.legal_rules import LegalLimit
from services.rules.life_requests import Finish
from services.rules.procedure_report import Column
from services.rules.report_periods import chosen_period
from tests.a_desk import Rehearsal
from tests.services.a_period_desk import NOW, PERIOD, a_period_desk
from tests.ui.board_rig import open_board
from tests.ui.fitting import misfits, nameless
from tests.ui.windows import show_window, too_wide
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.report_span_dialog import AskedSpan, ReportSpanDialog
from ui.dialogs.rerun_dialog import RerunDialog
from ui.dialogs.targets_dialog import TargetsDialog
from ui.layout import Breadth, room
from ui.pages.report_reading import Progressing
from ui.pages.reports_page import ReportsPage
from ui.rail import NARROW_WIDTH, RAIL_WIDTH
from ui.tables.statistic_form import StatisticPlace
from ui.tasks import Tasks
from ui.theme import theme

LEAD = Officer("ha", "Lê Thu Hà", Role.LEAD)
AT_THE_COUNTER = Officer("mai", "Trần Thị Mai", Role.OFFICER)
SIZES = [
    (1366, 768, 1.0, False),
    (1366, 768, 1.0, True),
    (1366, 768, 2.0, False),
    (1280, 720, 1.3, False),
    (1920, 1080, 1.0, False),
    (1920, 1080, 2.0, True),
]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    """A desk whose dossiers no test changes."""
    made = a_period_desk(tmp_path_factory.mktemp("period"))
    yield made
    made.desk.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Rehearsal]:
    """A desk of the test's own."""
    made = a_period_desk(tmp_path)
    yield made
    made.desk.close()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    qtbot.waitUntil(lambda: made.idle, timeout=20_000)
    made.close()


@pytest.fixture(autouse=True)
def usual_look() -> Iterator[None]:
    yield
    theme().set_look(factor=1.0, contrast=False)


class Shown:
    """The page in a window, with what it asked for."""

    def __init__(
        self, qtbot: QtBot, rehearsal: Rehearsal, tasks: Tasks, officer: Officer = LEAD
    ) -> None:
        self._qtbot, self._tasks = qtbot, tasks
        self.window = show_window(qtbot)
        self.page = ReportsPage(rehearsal.desk, officer, tasks)
        self.page.setParent(self.window)
        self.page.resize(self.window.size())
        self.page.show()
        self.rows: list[RowsBehind] = []
        self.told: list[str] = []
        self.page.rows_wanted.connect(self.rows.append)
        self.page.told.connect(self.told.append)
        self.fit(1366, 768, 1.0)
        self.page.periods.choose(PERIOD)
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self._tasks.idle, timeout=20_000)

    def fit(self, width: int, height: int, factor: float) -> None:
        self.window.resize(width, height)
        made = room(width, height, factor)
        rail = RAIL_WIDTH if made.breadth >= Breadth.COMPACT else NARROW_WIDTH
        self.page.resize(width - round(rail * factor), height - round(52 * factor))
        self.page.fit(made)

    def dialog(self, kind: type) -> QWidget:
        return [one for one in self.window.findChildren(kind) if one.isVisible()][-1]


@pytest.fixture
def shown(qtbot: QtBot, shared: Rehearsal, tasks: Tasks) -> Shown:
    return Shown(qtbot, shared, tasks)


def names(page: ReportsPage) -> list[str]:
    return [card.door.accessibleName() for card in page.gauges.cards]


def test_six_shares_say_numerator_and_denominator(shown: Shown) -> None:
    told = names(shown.page)
    assert told[0].startswith("Trước và đúng hạn: 82,29\u00a0%, 79 / 96, đã giải quyết")
    assert "kỳ trước 88,10\u00a0%" in told[0]
    for part in ("67 / 96", "71 / 110", "20 / 110", "48 / 110", "52 / 54"):
        assert any(part in one for one in told), part


def test_every_figure_of_the_form_opens_exactly_its_dossiers(shown: Shown) -> None:
    report = shown.page.form._report
    assert report is not None
    for line in (*report.lines, report.total):
        key = line.name if line is not report.total else "total"
        for column in Column:
            shown.rows.clear()
            shown.page.form.table.opened.emit(StatisticPlace(key, str(column.value)))
            opened = [len(one.rows) for one in shown.rows]
            assert opened == ([line.count(column)] if line.count(column) else [])


def test_a_share_opens_the_dossiers_it_lacks(shown: Shown) -> None:
    shown.page.gauges.cards[0].door.click()
    shown.page.gauges.cards[1].links()[0].click()
    assert [(one.title, len(one.rows)) for one in shown.rows] == [
        ("Giải quyết quá hạn", 17),
        ("Chưa có kết quả điện tử", 29),
    ]


def test_a_period_without_dossiers_has_no_percentage(shown: Shown) -> None:
    shown.page.periods.choose(chosen_period(date(2026, 8, 1), date(2026, 8, 31)))
    shown.wait()
    for told in names(shown.page):
        assert "chưa có mẫu số" in told
        assert "%" not in told


def test_old_figures_stay_while_others_are_read_and_when_that_is_stopped(shown: Shown) -> None:
    page, before = shown.page, names(shown.page)
    page.periods.choose(chosen_period(date(2026, 8, 1), date(2026, 8, 31)))
    assert page.stop.isVisible()
    assert page.bar.isVisible()
    assert names(page) == before
    page.stop.click()
    shown.wait()
    assert not page.stop.isVisible()
    assert names(page) == before


def test_a_call_that_was_stopped_says_so_to_its_worker() -> None:
    from services.errors import Cancelled

    progress = Progressing()
    progress(1, 2)
    progress.is_stopped = True
    with pytest.raises(Cancelled):
        progress(2, 2)
    assert (progress.done, progress.total) == (2, 2)


def test_as_of_an_earlier_moment_the_page_says_so_and_counts_less(shown: Shown) -> None:
    shown.page.periods.choose(PERIOD, NOW - timedelta(days=11))
    shown.wait()
    assert "Số liệu như đã biết lúc 10:32 ngày 12/11/2026" in shown.page.note.text()
    assert "19 / 19" in names(shown.page)[0]


def test_a_check_that_fails_turns_late_and_opens_the_dossiers(shown: Shown) -> None:
    form = shown.page.form
    report = form._report
    assert report is not None
    form.show_report(replace(report, one_sided=(report.total.rows(Column.LATE)[0],)))
    assert form.check.text() == "(3) ≠ (7)+(11): lệch 1, xem hồ sơ"
    form.one_sided.click()
    assert [len(one.rows) for one in shown.rows] == [1]


def test_what_is_saved_is_what_is_shown(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in FileKind:
        path = tmp_path / f"bao-cao.{kind}"
        monkeypatch.setattr("ui.pages.report_taking.ask_save_path", lambda *_, path=path: path)
        report = shown.page._shown()
        assert report is not None
        shown.page.taking.export(report, kind)
        shown.wait()
        assert path.read_bytes() == file_of(report.table, kind)
    assert shown.told[0] == "Đã lưu báo cáo: bao-cao.xlsx"


def test_who_may_not_export_sees_and_prints_only(
    qtbot: QtBot, shared: Rehearsal, tasks: Tasks
) -> None:
    shown = Shown(qtbot, shared, tasks, AT_THE_COUNTER)
    assert not shown.page.export.isEnabled()
    assert shown.page.export.toolTip()
    assert shown.page.print_now.isEnabled()
    assert not shown.page.targets.isVisible()


def test_another_report_is_shown_with_its_lines_as_doors(shown: Shown) -> None:
    shown.page.show_report(ReportKind.OVERDUE)
    shown.wait()
    dialog = shown.dialog(ReportDialog)
    assert dialog.table.model.rowCount() == 20
    dialog.table.opened.emit(dialog.table.model.line(0))
    assert [len(one.rows) for one in shown.rows] == [1]


def test_a_report_is_made_for_good_and_run_again(
    qtbot: QtBot, own: Rehearsal, tasks: Tasks
) -> None:
    shown = Shown(qtbot, own, tasks)
    shown.page.freeze_report()
    shown.wait()
    shown.page.refresh()
    shown.wait()
    (kept,) = shown.page.frozen.kept
    assert shown.told == [
        f"Đã chốt 15/10/2026 – 23/11/2026, mã {kept.short_hash}. In lại lúc nào cũng giống từng chữ."
    ]
    overdue = shown.page._figures.report.total.rows(Column.OVERDUE)[0]
    with own.desk.store.reading() as db:
        dossier = db.value("SELECT dossier_id FROM dossier WHERE id = ?", (overdue,))
    own.clock.forward(minutes=5)
    own.desk.life.record(dossier, Finish(), "ha")
    shown.page.frozen.rerun_wanted.emit(kept)
    shown.wait()
    dialog = shown.dialog(RerunDialog)
    code = own.desk.life.state(dossier).received.code
    lines = [line for line in dialog.lines if line.where.startswith("Tổng cộng")]
    assert lines
    assert all(code in line.came for line in lines if line.change.old != line.change.new)
    assert any("Có kết quả" in line.why or line.why for line in lines)


def test_a_target_of_the_offices_own_moves_the_gauge(
    qtbot: QtBot, own: Rehearsal, tasks: Tasks
) -> None:
    shown = Shown(qtbot, own, tasks)
    assert shown.page.gauges.cards[0]._figure.pill.words.startswith("thiếu")
    shown.page.ask_target()
    dialog = shown.dialog(TargetsDialog)
    dialog.percent.set_text("80")
    dialog.source.set_text("")
    dialog.confirm()
    assert dialog.isVisible()  # a target has a document
    dialog.source.set_text("Kế hoạch 45/KH-UBND")
    dialog.since.set_text("01/11/2026")
    dialog.confirm()
    shown.wait()
    limit = own.desk.legal_rules().limit("target_on_time", NOW.date())
    assert limit == LegalLimit("target_on_time", 80, date(2026, 11, 1), "Kế hoạch 45/KH-UBND")
    assert shown.page.gauges.cards[0]._figure.pill.words == "Đạt"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (("15/10/2026", "23/11/2026", "", ""), AskedSpan(PERIOD, None)),
        (
            ("15/10/2026", "23/11/2026", "12/11/2026", "10:32"),
            AskedSpan(PERIOD, NOW - timedelta(days=11)),
        ),
        (("15/10/2026", "14/10/2026", "", ""), None),
        (("15/12/2026", "20/12/2026", "", ""), None),
        (("15/10/2026", "23/11/2026", "01/10/2026", ""), None),
        (("15/10/2026", "23/11/2026", "24/11/2026", ""), None),
        (("15/10/2026", "23/11/2026", "12/11/2026", "25:00"), None),
        (("31/11/2026", "23/11/2026", "", ""), None),
    ],
)
def test_any_days_and_any_moment_may_be_asked_for_that_can_be(
    qtbot: QtBot, typed: tuple[str, ...], asked: AskedSpan | None
) -> None:
    window = show_window(qtbot)
    dialog = ReportSpanDialog(window, PERIOD.span, None, NOW)
    found: list[AskedSpan | None] = []
    dialog.finished.connect(found.append)
    dialog.open()
    fields = (dialog.since, dialog.through, dialog.day, dialog.hour)
    for field, text in zip(fields, typed, strict=True):
        field.set_text(text)
    dialog.confirm()
    assert found == ([asked] if asked else [])


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_the_page_fits_every_window(
    shown: Shown, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    shown.fit(width, height, factor)
    assert too_wide(shown.page) == []
    assert misfits(shown.window) == []
    assert nameless(shown.page) == []


def test_a_figure_leads_to_its_list_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with open_board(qtbot, tmp_path) as rig:
        page = rig.window.open_page("reports")
        assert isinstance(page, ReportsPage)
        rig.settle()
        rig.click(page.gauges.cards[0].door)
        opened = rig.list_page.listing.shown
        assert isinstance(opened, FigureList)
        assert opened.count == 17
        assert "Giải quyết quá hạn" in rig.list_page.behind_bar.chip.accessibleName()
        rig.click(rig.list_page.behind_bar.back)
        assert rig.window.page is page
