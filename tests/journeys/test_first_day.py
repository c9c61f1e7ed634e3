"""The first day of a desk, by keyboard alone: set up, sign in, receive, hand over the slip, find it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.dossiers import SlipWorth
from services.forms.code_reader import codes_on
from services.reception import Receipt
from tests.a_desk import MORNING, MovableClock
from tests.journeys.keyboard import CTRL, focus, press, type_text
from ui.application import Application, Start
from ui.main_window import MainWindow
from ui.pages.reception_page import ReceptionPage
from ui.pages.set_up_page import SetUpPage
from ui.pages.sign_in_page import SignInPage
from ui.pages.today_page import TodayPage
from ui.widgets.scan_field import ScanField

PASSWORD = "matkhau2026"
CARD = "038192004417|172345678|Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    made = Application(Start(tmp_path / "desk", MovableClock(MORNING)))
    yield made
    qtbot.waitUntil(lambda: made.tasks.idle, timeout=20_000)
    window = made.window
    made.end()
    if window is not None:
        window.close()


def shown(application: Application, qtbot: QtBot, kind: type) -> object:
    """Wait until a window of that kind is on the screen and has the focus; return it."""

    def is_there() -> bool:
        window = application.window
        return isinstance(window, kind) and window.isActiveWindow() and application.tasks.idle

    qtbot.waitUntil(is_there, timeout=20_000)
    return application.window


def settle(application: Application, qtbot: QtBot) -> None:
    """Wait until everything asked for has been answered and drawn."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.tasks.idle, timeout=20_000)
    QApplication.processEvents()


def test_a_fresh_pc_receives_its_first_citizen_by_keyboard(
    application: Application, qtbot: QtBot
) -> None:
    application.begin()
    assistant = shown(application, qtbot, SetUpPage)
    assert isinstance(assistant, SetUpPage)
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_F9)
    type_text(PASSWORD)
    press(Qt.Key.Key_F9)
    settle(application, qtbot)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: assistant.place == 4 and application.tasks.idle, timeout=20_000)
    type_text(assistant.code._groups[assistant.code._asked - 1])  # as read from the paper
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: assistant.place == 5 and application.tasks.idle, timeout=20_000)
    press(Qt.Key.Key_F9)

    shown(application, qtbot, SignInPage)
    type_text(PASSWORD)
    press(Qt.Key.Key_Return)
    window = shown(application, qtbot, MainWindow)
    assert isinstance(window, MainWindow)
    assert isinstance(window.page, TodayPage)
    press(Qt.Key.Key_F2)
    settle(application, qtbot)
    page = window.page
    assert isinstance(page, ReceptionPage)

    received: list[Receipt] = []
    page.received.connect(received.append)
    window.take_scan(CARD)
    settle(application, qtbot)
    assert page.draft.applicant.name == "Nguyễn Thị Phượng"
    type_text("trich luc")
    settle(application, qtbot)
    press(Qt.Key.Key_Return)
    settle(application, qtbot)
    assert page.draft.items[0].procedure == "2.000635"
    press(Qt.Key.Key_D, CTRL)
    settle(application, qtbot)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(received), timeout=20_000)
    settle(application, qtbot)

    desk = application.desk
    dossier = received[0].dossiers[0]
    read = codes_on(desk.printing.pdf(received[0].print_job))
    assert dossier.code in read
    worths = {found.worth for text in read if (found := desk.dossiers.check_slip(text))}
    assert worths == {SlipWorth.VALID}
    assert desk.dossiers.sheet(desk.dossiers.find(dossier.code)).owner.phone == ""
    assert page.draft.items == ()
    assert isinstance(focus(), ScanField)
