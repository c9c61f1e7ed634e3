from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.rules.recovery_codes import code_groups
from ui.widgets.code_edit import CodeEdit

GROUPS = code_groups(bytes(range(20)))
CODE = " ".join(GROUPS)


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    made = CodeEdit()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.boxes[0].setFocus()
    return made


def type_at_focus(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def said(edit: CodeEdit) -> str:
    return edit._note.text()


def test_a_code_typed_without_a_pause_fills_box_after_box(edit: CodeEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.completed):
        type_at_focus(qtbot, CODE.replace("-", "").replace(" ", "").lower())
    assert [box.text() for box in edit.boxes] == list(GROUPS)


def test_dashes_and_spaces_may_be_typed_as_well(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, GROUPS[0])
    assert edit.boxes[0].text() == GROUPS[0]
    assert QApplication.focusWidget() is edit.boxes[1]


def test_a_whole_code_pasted_into_any_box_spreads_from_there(edit: CodeEdit, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(f"Mã: {CODE}".removeprefix("Mã: "))
    with qtbot.waitSignal(edit.completed):
        edit.boxes[0].paste()
        edit.boxes[0].textEdited.emit(edit.boxes[0].text())
    assert edit.text() == CODE.replace("-", "")


def test_a_mistyped_group_is_named_and_keeps_the_focus(edit: CodeEdit, qtbot: QtBot) -> None:
    wrong = GROUPS[0][:-1] + ("A" if GROUPS[0][-1] != "A" else "B")
    type_at_focus(qtbot, wrong)
    assert said(edit) == "Nhóm 1 gõ chưa đúng. So lại từng ký tự trên giấy."
    assert edit.boxes[0].property("problem") == "late"
    assert QApplication.focusWidget() is edit.boxes[0]


@pytest.mark.parametrize(
    ("typed", "part"), [("0", "ký tự lạ"), ("Đ", "Tắt bộ gõ"), ("â", "Tắt bộ gõ")]
)
def test_letters_no_code_has_are_explained_at_once(
    edit: CodeEdit, qtbot: QtBot, typed: str, part: str
) -> None:
    edit.boxes[0].setText(typed)
    edit.boxes[0].textEdited.emit(typed)
    assert part in said(edit)


def test_correcting_a_group_takes_the_fault_away(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, "222J62JA")
    qtbot.keyClick(edit.boxes[0], Qt.Key.Key_Backspace)
    assert edit.boxes[0].property("problem") == ""
    type_at_focus(qtbot, GROUPS[0][-1])
    assert QApplication.focusWidget() is edit.boxes[1]


def test_backspace_in_an_empty_box_goes_back(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, GROUPS[0])
    qtbot.keyClick(edit.boxes[1], Qt.Key.Key_Backspace)
    assert QApplication.focusWidget() is edit.boxes[0]


def test_groups_of_two_codes_are_told_apart_from_a_mistyped_one(
    edit: CodeEdit, qtbot: QtBot
) -> None:
    type_at_focus(qtbot, "".join([*GROUPS[:5], code_groups(bytes(20))[5]]).replace("-", ""))
    assert said(edit).startswith("Sáu nhóm không cùng một mã.")


def test_enter_in_an_unfinished_code_names_the_first_gap(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, GROUPS[0])
    qtbot.keyClick(edit.boxes[1], Qt.Key.Key_Return)
    assert said(edit) == "Nhóm 2 còn thiếu ký tự."


def test_enter_in_a_complete_code_is_told(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, CODE.replace("-", "").replace(" ", ""))
    with qtbot.waitSignal(edit.entered):
        qtbot.keyClick(edit.boxes[5], Qt.Key.Key_Return)


def test_clearing_leaves_nothing(edit: CodeEdit, qtbot: QtBot) -> None:
    type_at_focus(qtbot, CODE.replace("-", "").replace(" ", ""))
    edit.clear()
    assert edit.text().strip() == ""
    assert not edit.check()


def test_every_box_has_a_name(edit: CodeEdit) -> None:
    assert [box.accessibleName() for box in edit.boxes] == [f"Nhóm {n}" for n in range(1, 7)]
