"""Bảng theo dõi as the chair uses it: figures that are doors, what is late, urging with an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.board_lists import FigureKind
from services.rules.acts import ActKind
from services.rules.life_acts import Directed
from services.rules.life_requests import Apologise, AskSupplement, TakeSupplement
from services.rules.report_periods import PeriodLength
from tests.services.forms.pages import squeezed, words
from tests.services.test_board import MISSING, at, do
from tests.ui.board_rig import LEAD, BoardRig, open_board
from tests.ui.fitting import misfits, nameless
from tests.ui.windows import SIZES, write
from ui.dialogs.directive_dialog import AcknowledgeDialog, DirectiveDialog
from ui.dialogs.period_dialog import PeriodDialog
from ui.theme import theme


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardRig]:
    with open_board(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardRig]:
    with open_board(qtbot, tmp_path, has_results=False) as made:
        yield made


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardRig]:
    with open_board(qtbot, tmp_path, LEAD) as made:
        yield made


def test_the_chair_sees_the_board_first(rig: BoardRig) -> None:
    page = rig.page
    assert page.on_time.door.accessibleName() == "Trước và đúng hạn: 82,29\u00a0%"
    assert "79 / 96 hồ sơ đã giải quyết = 82,29\u00a0%" in rig.texts(page.on_time)
    assert "mục tiêu 95\u00a0%" in page.on_time.gauge.bar.accessibleName()
    told = page.on_time.reach.text()
    assert "Để đạt 95\u00a0%: cần thêm 244 hồ sơ đúng hạn (323/340)" in told
    assert "hoặc 301 nếu hồ sơ đang quá hạn trả trễ (380/400)" in told
    assert "Tính cả 3 hồ sơ đang quá hạn: 79/99 = 79,80\u00a0%." in told
    assert page.overdue.door.accessibleName() == "Đang quá hạn: 3, 0 đã xin lỗi"
    assert page.waiting.door.accessibleName() == "Chờ công dân: 4, đồng hồ dừng"
    rig.qtbot.waitUntil(page.late.lines[0].hasFocus)


def test_the_board_is_put_on_paper_with_the_figures_it_shows(
    rig: BoardRig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bang.pdf"
    monkeypatch.setattr("ui.pages.board_printing.ask_save_path", lambda *_: target)
    rig.press(Qt.Key.Key_F9)
    rig.settle()
    text = words(target.read_bytes())
    assert squeezed("82,29") in text
    assert squeezed("Hộ tịch") in text or squeezed("Cư trú") in text


def test_without_a_result_no_percentage_is_shown(empty: BoardRig) -> None:
    texts = empty.texts(empty.page.on_time)
    assert "Chưa có kết quả trả; 5 quá hạn" in texts
    assert "%" not in texts.replace("%1", "")
    assert empty.page.on_time.door.accessibleName() == "Trước và đúng hạn: –"


def test_a_figure_opens_exactly_its_dossiers_and_leads_back(rig: BoardRig) -> None:
    rig.page.on_time.bar.chosen.emit("late")
    rig.settle()
    page = rig.list_page
    assert page.behind_bar.chip.accessibleName() == "Xong quá hạn · 15/10–14/11 17"
    assert page.table.model.rowCount() == 17
    assert {page.table.model.line(row).dossier_id for row in range(17)} == set(rig.made["late"])
    assert not page.chips.isVisible()
    rig.click(page.behind_bar.back)
    assert rig.page.isVisible()


def test_the_chip_is_dropped_for_the_usual_lists(rig: BoardRig) -> None:
    rig.page.on_time.door.click()
    rig.settle()
    page = rig.list_page
    assert page.table.model.rowCount() == 79
    rig.click(page.behind_bar.chip)
    assert page.chips.isVisible()
    assert not page.behind_bar.isVisible()
    assert page.table.model.rowCount() == page.chips.chips[page.chips.kind]._count


def test_a_group_and_an_age_open_their_own_dossiers(rig: BoardRig) -> None:
    rig.page.by_officer.rows.chosen.emit("0")
    rig.settle()
    assert rig.list_page.behind_bar.chip.text() == "Lê Thu Hà · đã giải quyết · 15/10–14/11"
    assert rig.list_page.table.model.rowCount() == 96
    rig.window.open_page("board")
    rig.settle()
    rig.page.ages.view.choose("overdue")
    rig.page.ages.view.chosen.emit("overdue")
    rig.page.ages.bars.chosen.emit("3")
    rig.settle()
    assert rig.list_page.behind_bar.chip.text() == "Đang quá hạn · 11–30 ngày"
    assert rig.list_page.table.model.rowCount() == 3


def test_d_urges_every_ticked_dossier_and_the_board_says_who_has_not_read_it(
    rig: BoardRig,
) -> None:
    page = rig.page
    page.late.lines[0].setFocus()
    rig.press(Qt.Key.Key_Space)
    rig.press(Qt.Key.Key_Down)
    rig.press(Qt.Key.Key_Space)
    rig.press(Qt.Key.Key_D)
    dialog = rig.dialog
    assert isinstance(dialog, DirectiveDialog)
    assert "Lê Thu Hà (2 hồ sơ)" in rig.texts(dialog)
    rig.press(Qt.Key.Key_F9)
    assert "Chưa có nội dung" in rig.texts(dialog)
    rig.click(dialog.suggestions[0])
    rig.press(Qt.Key.Key_F9)
    urged = [rig.rehearsal.desk.life.state(one).directives for one in rig.made["overdue"]]
    assert [len(one) for one in urged] == [1, 1, 0]
    assert urged[0][0].to == "ha"
    assert urged[0][0].text == "Giải quyết ngay trong hôm nay và báo lại."
    assert not page.late.chosen_ids(only_ticked=True)
    assert [row._task.pill.words for row in page.directives.rows] == ["Chưa xem", "Chưa xem"]
    assert "đã đôn đốc 11/11, chưa trả lời" in page.late.lines[0].accessibleName()


def test_who_is_urged_sees_it_first_and_answers(counter: BoardRig) -> None:
    desk, overdue = counter.rehearsal.desk, counter.made["overdue"]
    assert not counter.window.banner.isVisible()
    do(counter.rehearsal, overdue[:2], Directed("Báo lại trong ngày", ""), "chutich")
    counter.settle()
    assert counter.window.banner.isVisible()
    assert "Chủ tịch đôn đốc 2 hồ sơ." in counter.texts(counter.window.banner)
    counter.click(counter.window.banner.button)
    page = counter.list_page
    assert page.behind_bar.chip.text() == "Chủ tịch đôn đốc, chưa trả lời"
    assert page.table.model.rowCount() == 2
    for place, dossier in enumerate(overdue[:2]):
        counter.desk_window.acts.begin(dossier, ActKind.ACKNOWLEDGED)
        counter.settle()
        assert isinstance(counter.dialog, AcknowledgeDialog)
        assert "Báo lại trong ngày" in counter.texts(counter.dialog)
        counter.dialog.words.edit.setFocus()
        write(f"Đang làm {place}")
        counter.press(Qt.Key.Key_F9)
        answered = desk.life.state(dossier).directives[0]
        assert (answered.acknowledged_at, answered.answer) == (at(11, 9), f"Đang làm {place}")
    assert not counter.window.banner.isVisible()
    assert page.table.model.rowCount() == 0


def test_a_row_says_whether_an_apology_was_due_and_by_when(rig: BoardRig) -> None:
    line = rig.page.late.lines[0]
    assert "Chưa xin lỗi, lẽ ra gửi chậm nhất 26/10" in line.accessibleName()
    letter = Apologise(at(20, 9), "Chờ cơ quan phối hợp", "other_agency", delivery="hand")
    do(rig.rehearsal, rig.made["overdue"][:1], letter)
    rig.settle()
    assert "Đã gửi 11/11, hẹn lại T6 20/11 · lần 1" in line.accessibleName()
    assert "Chờ cơ quan phối hợp" in line.accessibleName()
    assert rig.page.overdue.door.accessibleName() == "Đang quá hạn: 3, 1 đã xin lỗi"


def test_x_opens_the_letter_of_apology_for_the_dossier_under_the_focus(counter: BoardRig) -> None:
    counter.window.open_page("board")
    counter.settle()
    counter.page.late.lines[1].setFocus()
    counter.press(Qt.Key.Key_X)
    assert counter.dialog.asked.kind is ActKind.APOLOGISED
    assert counter.dialog.asked.sheets[0].dossier_id == counter.page.late.lines[1].dossier_id


def test_the_chair_apologises_for_several_at_once(rig: BoardRig) -> None:
    for line in rig.page.late.lines[:2]:
        line.tick.setChecked(True)
    rig.press(Qt.Key.Key_X)
    assert rig.dialog.asked.kind is ActKind.APOLOGISED
    assert {sheet.dossier_id for sheet in rig.dialog.asked.sheets} == set(
        rig.page.late.chosen_ids(only_ticked=True)
    )


def test_the_board_says_how_many_late_dossiers_got_a_letter(rig: BoardRig) -> None:
    letter = Apologise(at(20, 9), "Chờ cơ quan phối hợp", "other_agency")
    do(rig.rehearsal, rig.made["overdue"][:1], letter)
    rig.settle()
    assert rig.page.late.letters.text() == "Xin lỗi / quá hạn trong kỳ: 1/20 = 5,00\u00a0%"
    assert "Đã soạn 11/11, chưa gửi" in rig.page.late.lines[0].accessibleName()
    rig.click(rig.page.late.letters)
    assert rig.list_page.behind_bar.chip.text() == "Trễ, chưa xin lỗi · 15/10–14/11"
    assert rig.list_page.table.model.rowCount() == 19


def test_a_second_supplement_request_is_seen_on_the_board(rig: BoardRig) -> None:
    waiting = rig.made["waiting"][:1]
    do(rig.rehearsal, waiting, TakeSupplement())
    do(rig.rehearsal, waiting, AskSupplement(MISSING.items, reason_code="our_mistake"))
    rig.settle()
    assert rig.page.directives.repeated.text() == "Bổ sung lần hai: 1 hồ sơ"
    rig.click(rig.page.directives.repeated)
    assert rig.list_page.table.model.line(0).dossier_id == waiting[0]


def test_enter_opens_the_overdue_dossier(rig: BoardRig) -> None:
    rig.page.late.lines[2].setFocus()
    wanted = rig.page.late.lines[2].dossier_id
    rig.press(Qt.Key.Key_Return)
    assert rig.list_page.chosen == wanted


def test_another_period_is_shown_and_any_two_days_may_be_chosen(rig: BoardRig) -> None:
    rig.page.show_period(rig.rehearsal.desk.board.period(PeriodLength.YEAR))
    rig.settle()
    assert rig.page._period_words.text() == "kỳ 15/12/2025 – 14/12/2026"
    rig.page.ask_period()
    (dialog,) = rig.window.findChildren(PeriodDialog)
    dialog.since.setText("01/12/2026")
    dialog.through.setText("30/11/2026")
    rig.press(Qt.Key.Key_F9)
    assert "Ngày cuối trước ngày đầu" in rig.texts(dialog)
    dialog.since.setText("27/10/2026")
    dialog.through.setText("27/10/2026")
    rig.press(Qt.Key.Key_F9)
    assert rig.page._period_words.text() == "kỳ 27/10 – 27/10/2026"
    assert "60 / 60 hồ sơ đã giải quyết = 100,00\u00a0%" in rig.texts(rig.page.on_time)


def test_data_older_than_a_day_is_said_loudly(rig: BoardRig) -> None:
    assert rig.page.old.isVisible()  # the last act was on 28/10
    assert rig.page.old._look.words == "Quầy 1: 14 ngày trước"


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_the_board_fits_every_window(
    rig: BoardRig, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    rig.window.resize(width, height)
    rig.settle()
    QApplication.processEvents()
    assert (rig.window.width(), rig.window.height()) == (width, height)
    assert misfits(rig.page) == []
    assert nameless(rig.page) == []


def test_every_figure_has_words(rig: BoardRig) -> None:
    from ui.board_wording import figure_name

    assert len({figure_name(kind) for kind in FigureKind}) == len(FigureKind)
