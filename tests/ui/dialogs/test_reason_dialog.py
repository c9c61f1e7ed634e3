from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import SIZES, nameless, press, show_window, too_wide, write
from ui.dialogs.reason_dialog import ReasonDialog, ReasonFor
from ui.theme import theme

CODE = "H56.14.07-261123-2307"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    yield show_window(qtbot)
    theme().set_look(factor=1.0, contrast=False)
    ReasonDialog._unsent.clear()


def asked(window: QWidget, purpose: ReasonFor = ReasonFor.REPRINT) -> ReasonDialog:
    dialog = ReasonDialog(window, purpose, CODE, 2)
    dialog.open()
    return dialog


def test_a_typed_reason_and_f9_answer(window: QWidget, qtbot: QtBot) -> None:
    dialog = asked(window)
    with qtbot.waitSignal(dialog.finished) as caught:
        write("  máy in  kẹt giấy ")
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == ["máy in kẹt giấy"]


def test_f9_without_a_reason_says_so_and_stays(window: QWidget, qtbot: QtBot) -> None:
    dialog = asked(window)
    press(qtbot, Qt.Key.Key_F9)
    assert dialog.isVisible()
    assert dialog.field.note.text() == ("Chưa có lý do. Gõ vài chữ, hoặc chọn một lý do hay gặp.")
    assert dialog.edit.hasFocus()
    write("rách")
    assert dialog.field.note.text() == ""


def test_a_usual_reason_is_taken_by_keyboard(window: QWidget, qtbot: QtBot) -> None:
    dialog = asked(window)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.edit.text() == "Máy in kẹt giấy"
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == ["Máy in kẹt giấy"]


def test_esc_leaves_and_what_was_typed_is_offered_again(window: QWidget, qtbot: QtBot) -> None:
    dialog = asked(window)
    write("mực nhòe")
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_Escape)
    assert caught.args == [None]
    assert asked(window).edit.text() == "mực nhòe"
    assert ReasonDialog(window, ReasonFor.REPRINT, "another").edit.text() == ""


@pytest.mark.parametrize(
    ("purpose", "title", "said"),
    [
        (ReasonFor.REPRINT, "In lại giấy hẹn", "Bản in lại lần 2. Giấy cũ vẫn dùng được."),
        (ReasonFor.CORRECTION, "Sửa sau khi đã in giấy hẹn", "Giấy cũ hết hiệu lực"),
        (ReasonFor.DUPLICATE, "Nộp thêm hồ sơ cùng thủ tục", "Chưa tạo hồ sơ mới."),
    ],
)
def test_each_purpose_says_what_it_means(
    window: QWidget, purpose: ReasonFor, title: str, said: str
) -> None:
    from ui.widgets.note import Note

    dialog = asked(window, purpose)
    assert dialog.title.text() == title
    assert any(said in note.text() for note in dialog.findChildren(Note))


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_it_fits_every_size(
    qtbot: QtBot, window: QWidget, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    window.resize(width, height)
    dialog = asked(window, ReasonFor.CORRECTION)
    assert too_wide(window) == []
    assert nameless(dialog) == []
    assert dialog.card.rect().contains(
        dialog.primary.mapTo(dialog.card, dialog.primary.rect().bottomRight())
    )
