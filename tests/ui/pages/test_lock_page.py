from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from services.accounts import Accounts
from tests.ui.people import CLOCK, HA, NOW, SIZES, WHERE, accounts, tasks
from ui.pages.lock_page import LockPage
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["accounts", "tasks"]


@pytest.fixture
def page(qtbot: QtBot, accounts: Accounts, tasks: Tasks) -> Iterator[LockPage]:
    made = LockPage(WHERE, accounts, tasks, CLOCK)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.cover(accounts.find("ha"), NOW, idle_minutes=5, kept="2 người đang gác lại.")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    theme().set_look(factor=1.0, contrast=False)


def test_it_says_since_when_why_and_what_is_kept(page: LockPage) -> None:
    assert page._since.text() == "Đã khóa lúc 07:28 vì 5 phút không thao tác"
    assert page._kept.accessibleName() == "Việc đang làm được giữ nguyên 2 người đang gác lại."


def test_a_screen_locked_on_purpose_says_so(page: LockPage, accounts: Accounts) -> None:
    page.cover(accounts.find("ha"), NOW)
    assert page._since.text() == "Đã khóa lúc 07:28"


def test_the_password_and_enter_uncover_it(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.unlocked) as caught:
        qtbot.keyClicks(page.attempt.password, HA.password)
        qtbot.keyClick(page.attempt.password, Qt.Key.Key_Return)
    assert caught.args[0].username == "ha"


def test_a_wrong_password_keeps_it_covered(page: LockPage, qtbot: QtBot) -> None:
    page.attempt.password.setText("sai mat khau")
    page.attempt.attempt()
    qtbot.waitUntil(lambda: "còn 4 lần" in page.attempt.field.note.text())


def test_somebody_else_can_sign_in_with_ctrl_d(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.switch_wanted):
        qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def test_the_officer_can_leave(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sign_out_wanted):
        page._sign_out.click()


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_field_and_button_are_seen_without_scrolling(
    page: LockPage, qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    page.resize(width, height)
    qtbot.wait(1)
    for seen in (page.attempt.password, page.attempt.button):
        assert seen.visibleRegion().boundingRect() == seen.rect()


def test_every_control_has_a_name(page: LockPage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    seen = [control for control in controls if control.isVisible()]
    assert [control for control in seen if not control.accessibleName()] == []
