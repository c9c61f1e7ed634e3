"""What the hand-painted controls have in common: their role, their measures, when they are ringed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.reception_parked import ParkedChip
from ui.pages.section_list import SectionTab
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.look_switch import IconButton
from ui.widgets.person_card import PersonCard
from ui.widgets.switch import Switch
from ui.widgets.sync_pill import SyncPill
from ui.widgets.tick_box import TickBox

PUSH, CHECK, RADIO = (
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
)
CONTROLS: list[tuple[Callable[[], QWidget], QAccessible.Role]] = [
    (lambda: Button("Gác lại", key="F8"), PUSH),
    (lambda: IconButton("contrast", "Tương phản cao"), PUSH),
    (lambda: ParkedChip(b"1", "Nguyễn Thị Mẫu", "Ctrl+1"), PUSH),
    (SyncPill, PUSH),
    (lambda: Chip("Quá hạn", count=3), CHECK),
    (lambda: Switch("In ngay"), CHECK),
    (lambda: TickBox("Bản chính"), CHECK),
    (lambda: PersonCard("Lê Thu Hà", "Tư pháp", "1"), RADIO),
    (lambda: SectionTab("Máy in", "printer"), RADIO),
]


@pytest.fixture(params=CONTROLS)
def control(request: pytest.FixtureRequest, qtbot: QtBot) -> tuple[QWidget, QAccessible.Role]:
    make, role = request.param
    window, made = QWidget(), make()
    QVBoxLayout(window).addWidget(made)
    window.layout().addWidget(Button("Đóng"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made._window_of_the_test = window
    return made, role


def test_a_painted_control_keeps_the_role_of_the_real_one(
    control: tuple[QWidget, QAccessible.Role],
) -> None:
    made, role = control
    told = QAccessible.queryAccessibleInterface(made)
    assert told.role() is role


def test_a_painted_control_grows_with_the_text(control: tuple[QWidget, QAccessible.Role]) -> None:
    made, _ = control
    before = made.height()
    theme().set_look(factor=2.0)
    QApplication.processEvents()
    assert made.height() >= round(before * 1.8)


def test_a_painted_control_is_ringed_for_the_keyboard_alone(
    control: tuple[QWidget, QAccessible.Role],
) -> None:
    made, _ = control
    for reason, is_ringed in (
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.ShortcutFocusReason, True),
    ):
        made.clearFocus()
        made.setFocus(reason)
        assert made.property("ringed") is is_ringed
