"""Figure cards, faces and tasks: read aloud, reached by keyboard, whole at every size."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.chart_samples import OVERDUE, SHARE, TASKS, figure_card
from tests.ui.fitting import misfits, nameless
from tests.ui.windows import press, put, show_window
from ui.theme import theme
from ui.widgets.face_choice import FaceChoice
from ui.widgets.field import LineEdit
from ui.widgets.task_row import Task, TaskRow


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return show_window(qtbot)


def faces() -> FaceChoice:
    return FaceChoice("Ông, bà thấy việc phục vụ thế nào?")


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("factor", [0.9, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [400, 560])
def test_cards_faces_and_tasks_fit(
    qtbot: QtBot, window: QWidget, width: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    cards = (figure_card(SHARE), figure_card(OVERDUE), faces(), *map(TaskRow, TASKS))
    put(window, *cards, width=round(width * factor), height=4000)
    assert window.width() == round(width * factor)
    assert misfits(window) == []
    assert nameless(window) == []


def test_a_figure_is_a_door_and_says_everything(qtbot: QtBot, window: QWidget) -> None:
    card = figure_card(SHARE)
    put(window, card)
    assert card.door.accessibleName() == (
        "Trước và đúng hạn: 82,29\u00a0%, 79 / 96, đã giải quyết, thiếu 12,71 điểm %,"
        " kỳ trước 88,10\u00a0%"
    )
    card.door.setFocus()
    with qtbot.waitSignal(card.opened, timeout=500) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == ["solved"]


def test_a_link_of_a_figure_opens_what_it_names(qtbot: QtBot, window: QWidget) -> None:
    card = figure_card(SHARE)
    put(window, card)
    with qtbot.waitSignal(card.opened, timeout=500) as told:
        card.links()[0].click()
    assert told.args == ["late"]


def test_a_link_to_what_the_figure_opens_is_no_second_stop_for_the_keyboard(
    qtbot: QtBot, window: QWidget
) -> None:
    card = figure_card(OVERDUE)
    put(window, card)
    assert card.links()[0].focusPolicy() == Qt.FocusPolicy.NoFocus
    assert card.door.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_figure_with_nothing_behind_it_is_no_door(qtbot: QtBot, window: QWidget) -> None:
    card = figure_card(replace(OVERDUE, words="–", key="", links=()))
    put(window, card)
    assert not card.door.isEnabled()
    assert card.links() == []


def test_a_card_shows_new_figures_in_its_place(qtbot: QtBot, window: QWidget) -> None:
    card = figure_card(OVERDUE)
    put(window, card)
    card.door.setFocus()
    card.show_figure(replace(OVERDUE, words="1.204", captions=()))
    QApplication.processEvents()
    assert card.door.hasFocus()
    assert card.door.accessibleName() == "Đang quá hạn: 1.204"
    assert misfits(card) == []


def test_no_face_is_chosen_in_advance(qtbot: QtBot, window: QWidget) -> None:
    made = faces()
    put(window, made)
    made.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert made.answer == ""
    assert not any(button.isChecked() for button in made.buttons())


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_1, "satisfied"),
        (Qt.Key.Key_2, "fair"),
        (Qt.Key.Key_3, "dissatisfied"),
        (Qt.Key.Key_0, "not_rated"),
    ],
)
@pytest.mark.parametrize(
    "pad", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier]
)
def test_a_key_gives_the_answer(
    qtbot: QtBot, window: QWidget, key: Qt.Key, answer: str, pad: Qt.KeyboardModifier
) -> None:
    made = faces()
    put(window, made)
    window.setFocus()
    with qtbot.waitSignal(made.chosen, timeout=500) as told:
        press(qtbot, key, pad)
    assert told.args == [answer]
    assert made.answer == answer


def test_a_digit_typed_into_a_field_gives_no_answer(qtbot: QtBot, window: QWidget) -> None:
    made, edit = faces(), LineEdit("Số căn cước")
    put(window, edit, made)
    edit.setFocus()
    press(qtbot, Qt.Key.Key_1)
    assert edit.text() == "1"
    assert made.answer == ""


def test_an_answer_can_be_changed_and_taken_back(qtbot: QtBot, window: QWidget) -> None:
    made = faces()
    put(window, made)
    made.buttons()[0].click()
    made.buttons()[3].click()
    assert made.answer == "not_rated"
    made.choose("")
    assert made.answer == ""


def test_faces_are_large_and_say_their_key(qtbot: QtBot, window: QWidget) -> None:
    made = faces()
    put(window, made)
    assert [button.height() for button in made.buttons()[:3]] == [92, 92, 92]
    names = [button.accessibleName() for button in made.buttons()]
    assert names == ["Hài lòng", "Bình thường", "Chưa hài lòng", "Công dân không đánh giá"]
    assert made.buttons()[2].accessibleDescription() == "phím 3"


@pytest.mark.parametrize(
    ("place", "spoken"),
    [
        (
            0,
            "Bàn giao hồ sơ cho chuyên môn, đã xong, 16/16 đã bàn giao, có chữ ký trên giấy bàn giao",
        ),
        (
            1,
            "Tiền mặt, cần xem, Phải có 92.000 đ, đếm được 84.000 đ. Lệch 8.000 đ: xem hồ sơ 0309.",
        ),
        (2, "1 bản quét còn thiếu, cần làm, 0311 · Giấy ủy quyền, hôm nay"),
    ],
)
def test_a_task_says_how_it_stands(qtbot: QtBot, place: int, spoken: str) -> None:
    row = TaskRow(TASKS[place])
    qtbot.addWidget(row)
    assert row.accessibleName() == spoken


def test_the_button_of_a_task_acts_and_says_for_what(qtbot: QtBot, window: QWidget) -> None:
    row = TaskRow(TASKS[2])
    put(window, row)
    assert row.button.accessibleDescription() == "1 bản quét còn thiếu, phím F7"
    with qtbot.waitSignal(row.acted, timeout=500):
        row.button.click()


def test_a_finished_task_needs_no_button(qtbot: QtBot, window: QWidget) -> None:
    row = TaskRow(TASKS[2])
    put(window, row)
    row.show_task(Task("1 bản quét còn thiếu", "done"))
    assert row.button.isHidden()
    assert row.accessibleName() == "1 bản quét còn thiếu, đã xong"


def test_a_narrow_task_has_its_button_under_the_words(qtbot: QtBot, window: QWidget) -> None:
    row = TaskRow(TASKS[2])
    put(window, row, width=700)
    beside = row.button.x()
    window.resize(320, 700)
    QApplication.processEvents()
    assert row.button.x() < beside
    assert misfits(window) == []
