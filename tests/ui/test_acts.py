"""Acts from the window: asked in a dialog, on disk before it goes away, told in a toast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.rules.acts import ActKind
from services.rules.life_acts import Forwarded, MissingPaper
from services.rules.life_requests import AskSupplement
from tests.ui.acts_rig import ActsRig, at, open_rig
from ui.dialogs.forward_dialog import ForwardDialog
from ui.dialogs.note_dialog import NoteDialog


@pytest.fixture
def rig(tmp_path: Path, qtbot: QtBot) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        yield made


def test_a_remark_goes_into_the_history(rig: ActsRig) -> None:
    rig.page.note()
    rig.settle()
    assert isinstance(rig.dialog, NoteDialog)
    rig.press(Qt.Key.Key_F9)
    assert "Chưa có gì để ghi" in rig.texts(rig.dialog)
    rig.write("Hẹn gọi lại trước 16 giờ")
    rig.press(Qt.Key.Key_F9)
    assert not rig.dialogs
    assert "Ghi chú: Hẹn gọi lại trước 16 giờ" in rig.texts(rig.page.panel)
    assert "Ghi chú: hồ sơ 261123-2001." in rig.toast


def test_a_dossier_is_handed_to_an_officer_and_taken_over(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FORWARDED)
    assert isinstance(dialog, ForwardDialog)
    assert dialog.to.currentText() == "Trần Văn Minh"
    dialog.step.day.setFocus()
    rig.write("26/11")
    rig.press(Qt.Key.Key_F9)
    (given,) = rig.state().hand_overs
    assert (given.to, given.step_due_at, given.taken_at) == ("minh", at(26, 17), None)
    assert "Phiếu kiểm soát sẽ in." in rig.toast
    rig.desk_window.acts.begin(rig.ids[0], ActKind.TAKEN_OVER)
    rig.settle()
    assert rig.state().hand_overs[0].taken_at is not None


def test_nobody_and_no_unit_is_said_beside_the_field(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FORWARDED)
    assert isinstance(dialog, ForwardDialog)
    dialog.to.setCurrentIndex(0)
    rig.press(Qt.Key.Key_F9)
    assert "Chọn người nhận, hoặc ghi bộ phận" in dialog.unit.note.text()
    assert not rig.state().hand_overs


def test_several_are_handed_over_on_one_list(rig: ActsRig) -> None:
    rig.desk_window.acts.begin_all(rig.ids, ActKind.FORWARDED)
    rig.settle()
    assert "Danh sách bàn giao sẽ in" in rig.texts(rig.dialog)
    rig.press(Qt.Key.Key_F9)
    batches = {rig.state(place).hand_overs[0].batch for place in range(3)}
    assert len(batches) == 1
    assert batches != {""}
    assert "Chuyển xử lý: 3 hồ sơ." in rig.toast


def test_an_act_that_may_not_be_made_says_why_and_opens_nothing(rig: ActsRig) -> None:
    rig.desk_window.acts.begin(rig.ids[0], ActKind.SUPPLEMENTED)
    rig.settle()
    assert not rig.dialogs
    assert "Chưa ghi bổ sung được: hồ sơ không chờ công dân." in rig.toast


def test_what_the_book_refuses_stays_in_the_dialog_as_typed(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FORWARDED)
    rig.rehearsal.clock.now = at(20, 8)  # the clock went back behind the reception
    rig.press(Qt.Key.Key_F9)
    assert rig.dialog is dialog
    assert dialog.problem.text()
    assert dialog.primary.isEnabled()


def test_esc_keeps_what_was_typed_for_the_next_time(rig: ActsRig) -> None:
    rig.begin(ActKind.NOTED)
    rig.write("viết dở")
    rig.press(Qt.Key.Key_Escape)
    again = rig.begin(ActKind.NOTED)
    assert isinstance(again, NoteDialog)
    assert again.field.edit.words() == "viết dở"
    rig.press(Qt.Key.Key_F9)
    rig.do(Forwarded("minh"))
    fresh = rig.begin(ActKind.NOTED)
    assert isinstance(fresh, NoteDialog)
    assert fresh.field.edit.words() == ""


def test_up_and_down_in_a_date_go_from_worked_day_to_worked_day(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FORWARDED)
    assert isinstance(dialog, ForwardDialog)
    dialog.step.day.setFocus()
    rig.write("23/11")
    rig.press(Qt.Key.Key_Up)
    assert dialog.step.value() == at(25, 17)  # over the holiday of 24/11
    dialog.step.day.setText("28/11")
    dialog.step.day.textEdited.emit("28/11")
    assert "T7 28/11/2026 không phải ngày làm việc" in dialog.step.note.text()


def test_several_rows_are_chosen_with_shift_and_forwarded_by_f9(rig: ActsRig) -> None:
    rig.page.search_box.clear()
    rig.settle()
    view = rig.page.table.view
    view.setFocus()
    rig.press(Qt.Key.Key_Home)
    rig.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    rig.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert rig.page.batch.count.text() == "3 hồ sơ đang chọn"
    assert rig.page.batch.isVisible()
    rig.look()
    assert rig.page.batch.count.text() == "3 hồ sơ đang chọn"  # a refresh loses nothing
    rig.window.resize(1100, 768)  # other columns
    rig.settle()
    assert rig.page.batch.count.text() == "3 hồ sơ đang chọn"
    rig.press(Qt.Key.Key_Escape)
    assert not rig.page.batch.isVisible()
    rig.press(Qt.Key.Key_Home)
    rig.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    rig.press(Qt.Key.Key_F9)
    assert rig.dialog.title.text() == "Chuyển xử lý 2 hồ sơ"
    rig.press(Qt.Key.Key_F9)
    assert [len(rig.state(place).hand_overs) for place in range(3)].count(1) == 2


def test_dossiers_of_a_batch_that_may_not_go_on_are_left_and_named(rig: ActsRig) -> None:
    rig.do(AskSupplement((MissingPaper("Đơn"),)), place=1)
    rig.desk_window.acts.begin_all(rig.ids, ActKind.FORWARDED)
    rig.settle()
    assert "để lại: 261123-2002" in rig.texts(rig.dialog)
    rig.press(Qt.Key.Key_F9)
    assert [len(rig.state(place).hand_overs) for place in range(3)] == [1, 0, 1]
