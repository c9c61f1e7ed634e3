"""Hồ sơ on a real desk: lists, search as one types, one dossier in the panel, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.dossier_lists import DossierLists, ListKind
from services.office import NewOfficer
from services.paper_scans import paper_scans
from services.report_files import FileKind
from services.rules import slip_qr
from services.rules.acts import ActKind
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import AskSupplement
from services.rules.moments import VIETNAM
from services.security_log import SecurityEventKind, SecurityLog
from tests.a_desk import CITIZEN, Rehearsal, a_draft, begin
from tests.services.a_scan import picture
from tests.ui.windows import SIZES, nameless, press, show_window, too_wide
from ui.acts import ActWanted
from ui.dialogs.scan_dialog import ScanView
from ui.dialogs.why_date_dialog import WhyDateDialog
from ui.layout import room
from ui.pages.dossiers_page import DossiersPage
from ui.tasks import Tasks
from ui.theme import theme

NAMES = ("Nguyễn Thị Phượng", "Trần Văn An", "Lê Thị Bình", "Phạm Văn Cường")
HA = Officer("ha", "Lê Thu Hà", Role.LEAD)
STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead"),
    NewOfficer("tra", "Ngô Thanh Tra", "auditor"),
)
AUDITOR = Officer("tra", "Ngô Thanh Tra", Role.AUDITOR)


@dataclass
class Scene:
    """A page in a window, over a desk with four dossiers; the first is overdue."""

    rehearsal: Rehearsal
    window: QWidget
    page: DossiersPage
    tasks: Tasks
    qtbot: QtBot

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.idle)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.tasks.idle)

    def type(self, text: str) -> None:
        self.page.search_box.setFocus()
        self.qtbot.keyClicks(self.page.search_box, text)
        self.settle()

    def names(self) -> list[str]:
        model = self.page.table.model
        return [model.line(row).owner_name for row in range(model.rowCount())]

    def resize(self, width: int, height: int, factor: float = 1.0) -> None:
        self.window.resize(width, height)
        theme().set_look(factor=factor)
        self.page.fit(room(width, height, factor))
        self.settle()

    def texts(self, root: QWidget) -> str:
        return "\n".join(part.text() for part in root.findChildren(QLabel) if part.isVisible())


def make_desk(folder: Path, count: int = 4) -> Rehearsal:
    """Return a desk with dossiers: the first received on the 18th, the others on the 23rd."""
    rehearsal = begin(folder, officers=STAFF)
    rehearsal.clock.now = datetime(2026, 11, 18, 9, 0, tzinfo=VIETNAM)
    for place, name in enumerate(NAMES[:count]):
        person = replace(CITIZEN, name=name, personal_id=f"03819200441{place}", phone="")
        rehearsal.desk.reception.receive(a_draft(rehearsal.desk, person=person), "ha")
        rehearsal.clock.now = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
    return rehearsal


def make_scene(rehearsal: Rehearsal, qtbot: QtBot, officer: Officer = HA) -> Scene:
    tasks = Tasks()
    window = show_window(qtbot)
    page = DossiersPage(rehearsal.desk, officer, tasks)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    scene = Scene(rehearsal, window, page, tasks, qtbot)
    page.fit(room(1366, 768, 1.0))
    page.refresh()
    scene.settle()
    return scene


def close(scene: Scene) -> None:
    scene.settle()
    scene.tasks.close()
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture(scope="module")
def read_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    """One desk for all tests that only read."""
    made = make_desk(tmp_path_factory.mktemp("dossiers") / "desk")
    yield made
    made.desk.close()


@pytest.fixture
def scene(read_desk: Rehearsal, qtbot: QtBot) -> Iterator[Scene]:
    made = make_scene(read_desk, qtbot)
    yield made
    close(made)


@pytest.fixture
def own_scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    """A page over a desk of its own, for tests that write."""
    rehearsal = make_desk(tmp_path / "desk")
    made = make_scene(rehearsal, qtbot)
    yield made
    close(made)
    rehearsal.desk.close()


def test_what_is_due_first_is_listed_first_and_shown_in_the_panel(scene: Scene) -> None:
    assert scene.names()[0] == "Nguyễn Thị Phượng"
    assert scene.page.panel.isVisible()
    told = scene.texts(scene.page.panel)
    assert "0381 •••• 4410" in told
    assert "038192004410" not in told
    assert "Tiếp nhận tại Quầy 2" in told
    assert "T4 18/11 09:00 · Lê Thu Hà" in told


def test_the_chips_count_and_open_their_lists(scene: Scene) -> None:
    counts = {kind: chip.accessibleName() for kind, chip in scene.page.chips.chips.items()}
    assert counts[ListKind.DOING] == "Đang làm 4"
    assert counts[ListKind.OVERDUE] == "Quá hạn 1"
    scene.page.chips.chips[ListKind.OVERDUE].click()
    scene.settle()
    assert scene.names() == ["Nguyễn Thị Phượng"]
    scene.page.chips.chips[ListKind.RUNNING].click()
    scene.settle()
    assert not scene.page.panel.isVisible()
    assert "Không có hồ sơ nào" in scene.texts(scene.page)


def test_search_as_one_types_finds_with_and_without_marks(scene: Scene) -> None:
    scene.type("tran v")
    assert scene.names() == ["Trần Văn An"]
    scene.page.search_box.clear()
    scene.type("4412")
    assert scene.names() == ["Lê Thị Bình"]
    press(scene.qtbot, Qt.Key.Key_Escape)
    scene.settle()
    assert len(scene.names()) == 4


def test_the_newest_text_is_answered_however_fast_one_types(scene: Scene) -> None:
    scene.page.search_box.setFocus()
    for text in ("l", "le", "le thi", "le thi binh"):
        scene.page.search_box.setText(text)
    scene.settle()
    assert scene.names() == ["Lê Thị Bình"]


def test_nothing_found_says_so_and_offers_names_alike(scene: Scene) -> None:
    scene.type("tran van anh")
    assert "Không có hồ sơ nào khớp “tran van anh”" in scene.texts(scene.page)
    assert not scene.page.panel.isVisible()
    links = [
        button
        for button in scene.page.listing.nothing_found.findChildren(QAbstractButton)
        if button.isVisible() and "Trần Văn An" in button.text()
    ]
    links[0].click()
    scene.settle()
    assert scene.names() == ["Trần Văn An"]


def test_from_box_to_rows_to_panel_and_back_by_keys(scene: Scene) -> None:
    page = scene.page
    page.search_box.setFocus()
    press(scene.qtbot, Qt.Key.Key_Down)
    assert page.table.view.hasFocus()
    press(scene.qtbot, Qt.Key.Key_Down)
    scene.settle()
    assert page.panel.shown is not None
    assert page.panel.shown.sheet.owner.name == scene.names()[1]
    press(scene.qtbot, Qt.Key.Key_Return)
    assert page.panel.isAncestorOf(QApplication.focusWidget())
    press(scene.qtbot, Qt.Key.Key_Escape)
    assert page.table.view.hasFocus()
    press(scene.qtbot, Qt.Key.Key_Space)
    assert not page.panel.isVisible()
    press(scene.qtbot, Qt.Key.Key_Space)
    assert page.panel.isVisible()
    press(scene.qtbot, Qt.Key.Key_Home)
    press(scene.qtbot, Qt.Key.Key_Up)
    assert page.search_box.hasFocus()


def test_keys_ask_for_paper_a_correction_or_an_act_of_the_chosen_dossier(scene: Scene) -> None:
    scene.page.table.view.setFocus()
    chosen = scene.page.chosen
    for key, signal in (
        (Qt.Key.Key_P, scene.page.reprint_wanted),
        (Qt.Key.Key_E, scene.page.correct_wanted),
    ):
        with scene.qtbot.waitSignal(signal) as caught:
            press(scene.qtbot, key, Qt.KeyboardModifier.ControlModifier)
        assert caught.args == [chosen]
    for key, kind in (
        (Qt.Key.Key_F9, ActKind.FORWARDED),
        (Qt.Key.Key_F3, ActKind.SUPPLEMENT_REQUESTED),
    ):
        with scene.qtbot.waitSignal(scene.page.act_wanted) as caught:
            press(scene.qtbot, key)
        assert caught.args == [ActWanted((chosen,), kind)]


def test_the_whole_code_is_copied(scene: Scene) -> None:
    scene.page.table.view.setFocus()
    press(scene.qtbot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    line = scene.page.table.line
    assert QGuiApplication.clipboard().text() == line.code
    assert line.code.startswith("H56.14.07-261118-")


def test_the_eye_shows_the_number_for_a_while_and_it_is_written_down(scene: Scene) -> None:
    panel = scene.page.panel
    panel.reveal_wanted.emit()
    scene.settle()
    assert "0381 9200 4410" in scene.texts(panel)
    assert panel.is_revealed
    assert panel._hide_timer.interval() == 30_000
    desk = scene.rehearsal.desk
    events = SecurityLog(desk.store, desk.clock).newest(5)
    assert SecurityEventKind.NUMBER_REVEALED in [event.kind for event in events]
    panel._hide_timer.timeout.emit()
    assert "0381 9200 4410" not in scene.texts(panel)


def test_another_row_hides_the_number(scene: Scene) -> None:
    scene.page.panel.reveal_wanted.emit()
    scene.settle()
    scene.page.table.choose_row(2)
    scene.settle()
    assert not scene.page.panel.is_revealed
    assert "9200" not in scene.texts(scene.page.panel)


def test_why_this_date_is_explained(scene: Scene) -> None:
    scene.page.table.view.setFocus()
    press(scene.qtbot, Qt.Key.Key_F10)
    scene.settle()
    (dialog,) = scene.window.findChildren(WhyDateDialog)
    assert dialog.isVisible()
    press(scene.qtbot, Qt.Key.Key_Escape)


def test_a_change_elsewhere_keeps_the_chosen_row(own_scene: Scene) -> None:
    scene = own_scene
    scene.page.table.choose_row(2)
    scene.settle()
    chosen = scene.page.chosen
    desk = scene.rehearsal.desk
    desk.reception.receive(a_draft(desk, person=replace(CITIZEN, name="Vũ Mới")), "ha")
    scene.page.refresh()
    scene.settle()
    assert len(scene.names()) == 5
    assert scene.page.chosen == chosen
    assert scene.page.table.line.dossier_id == chosen


def test_mine_are_those_i_hold(scene: Scene) -> None:
    scene.page.scope.buttons()[0].click()
    scene.settle()
    assert len(scene.names()) == 4
    made = replace(HA, username="minh")
    scene.page._officer = made
    scene.page.refresh()
    scene.settle()
    assert "Bạn chưa giữ hồ sơ nào" in scene.texts(scene.page)


def test_a_dossier_is_opened_from_elsewhere(scene: Scene) -> None:
    lists: DossierLists = scene.rehearsal.desk.lists
    wanted = lists.search("cuong").lines[0]
    scene.page.show_dossier(wanted.dossier_id)
    scene.settle()
    assert scene.page.panel.isVisible()
    assert scene.page.panel.shown is not None
    assert scene.page.panel.shown.sheet.owner.name == "Phạm Văn Cường"
    scene.page.show_list("overdue")
    scene.settle()
    assert scene.names() == ["Nguyễn Thị Phượng"]


def test_a_scanned_code_is_searched_and_a_slip_is_passed_on(scene: Scene) -> None:
    line = scene.page.table.line
    scene.page.take_scan(line.code)
    scene.settle()
    assert scene.names() == [line.owner_name]
    desk = scene.rehearsal.desk
    text = slip_qr.payload(desk.office().lookup_url, line.code, desk.office_key)
    with scene.qtbot.waitSignal(scene.page.slip_scanned) as caught:
        scene.page.take_scan(text)
    assert caught.args == [text]


def test_who_may_not_change_sees_no_acts(read_desk: Rehearsal, qtbot: QtBot) -> None:
    scene = make_scene(read_desk, qtbot, AUDITOR)
    told = scene.texts(scene.page.panel)
    assert "Chỉ xem: vai trò của bạn không sửa hồ sơ." in told
    buttons = scene.page.panel.findChildren(QAbstractButton)
    words = [one.text() for one in buttons if one.isVisible()]
    assert "In lại giấy hẹn" not in words
    scene.page.table.view.setFocus()
    with qtbot.assertNotEmitted(scene.page.reprint_wanted):
        press(qtbot, Qt.Key.Key_F9)
    close(scene)


def test_an_empty_desk_says_what_will_stand_here(tmp_path: Path, qtbot: QtBot) -> None:
    rehearsal = make_desk(tmp_path / "desk", count=0)
    scene = make_scene(rehearsal, qtbot)
    assert "Chưa có hồ sơ nào" in scene.texts(scene.page)
    assert not scene.page.panel.isVisible()
    close(scene)
    rehearsal.desk.close()


def test_in_a_narrow_window_the_panel_opens_as_a_page(scene: Scene) -> None:
    scene.resize(1366, 768, 2.0)
    page = scene.page
    assert not page.panel.isVisible()
    page.table.view.setFocus()
    press(scene.qtbot, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.table.isVisible()
    press(scene.qtbot, Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert page.table.view.hasFocus()


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_nothing_is_cut_at_any_size(
    scene: Scene, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(contrast=contrast)
    scene.resize(width, height, factor)
    assert too_wide(scene.window) == []
    assert nameless(scene.page) == []
    assert scene.page.minimumSizeHint().width() <= width
    scene.page.table.opened.emit(None)
    assert too_wide(scene.window) == []
    assert scene.page.panel.isVisible()
    assert not scene.page.panel._due.is_cut
    assert not scene.page.panel._code.is_cut
    assert scene.page.minimumSizeHint().width() <= width


def test_every_key_of_the_key_map_is_named(scene: Scene) -> None:
    assert {"Ctrl+P", "Ctrl+E", "F10", "Enter"} <= {line.key for line in scene.page.key_lines()}
    assert scene.page.regions()
    assert scene.page.first_focus() is scene.page.search_box


def test_a_papers_scans_are_looked_at_from_the_panel_and_it_is_written_down(scene: Scene) -> None:
    # Last of the file: the desk is shared, and this adds a dossier.
    desk = scene.rehearsal.desk
    kept = paper_scans(desk).take(picture(), "to-khai.png").ref.sha256
    draft = a_draft(desk)
    paper, *others = draft.items[0].papers
    item = replace(draft.items[0], papers=(replace(paper, scans=(kept,)), *others))
    receipt = desk.reception.receive(replace(draft, items=(item,)), "ha")
    scene.page.show_dossier(receipt.dossiers[0].dossier_id)
    scene.settle()
    panel = scene.page.panel
    panel._segment.buttons()[1].click()
    (eye,) = [one for one in panel._papers.findChildren(QAbstractButton) if one.isVisible()]
    assert (eye.text(), eye.accessibleName()) == ("1 bản quét", f"1 bản quét: {paper.name}")
    eye.setFocus(Qt.FocusReason.TabFocusReason)
    press(scene.qtbot, Qt.Key.Key_Space)
    view = scene.window.findChild(ScanView)
    scene.qtbot.waitUntil(lambda: view.is_quiet and scene.tasks.idle)
    assert [scan.content for scan in view.shown] == [picture()]
    (event, *_) = SecurityLog(desk.store, desk.clock).newest(1)
    assert (event.kind, event.officer) == (SecurityEventKind.SCANS_SEEN, "ha")
    assert event.detail == receipt.dossiers[0].code


def test_what_changes_while_a_search_runs_is_searched_again(own_scene: Scene) -> None:
    scene = own_scene
    scene.type("phuong")
    chosen = scene.page.chosen
    assert chosen is not None
    scene.page.refresh()  # this search may read what was before
    scene.rehearsal.desk.life.record(chosen, AskSupplement((MissingPaper("Đơn"),)), "ha")
    scene.page.refresh()
    scene.settle()
    assert scene.page.table.line.due == "tạm dừng"


def test_the_list_is_taken_out_exactly_as_it_is_shown_and_it_is_written_down(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "danh-sach.csv"
    monkeypatch.setattr("ui.pages.list_taking.ask_save_path", lambda *_: target)
    scene.page.taking.export(FileKind.CSV)
    scene.settle()
    text = target.read_text(encoding="utf-8-sig")
    shown = [scene.page.table.model.line(row) for row in range(scene.page.listing.length)]
    assert len(shown) == len(scene.names()) >= 4
    for line in shown:
        assert line.code in text
        assert line.masked_id in text
    assert "038192004417" not in text  # masked on the screen, masked in the file
    desk = scene.rehearsal.desk
    (event, *_) = SecurityLog(desk.store, desk.clock).newest(1)
    assert (event.kind, event.officer) == (SecurityEventKind.REPORT_EXPORTED, "ha")


def test_who_may_not_export_is_not_offered_it(read_desk: Rehearsal, qtbot: QtBot) -> None:
    scene = make_scene(read_desk, qtbot, AUDITOR)
    assert scene.page.export.isHidden()
    close(scene)
