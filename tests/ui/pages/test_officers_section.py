from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Accounts, Role
from tests.ui.people import DUNG, HA, SIZES, accounts, tasks
from ui.dialogs.officer_dialogs import OfficerDialog, SetPasswordDialog
from ui.dialogs.password_dialogs import ChangePasswordDialog
from ui.layout import room
from ui.pages.officers_section import OfficerLine, OfficersSection
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["accounts", "tasks"]


@pytest.fixture
def make(
    qtbot: QtBot, accounts: Accounts, tasks: Tasks
) -> Iterator[Callable[..., OfficersSection]]:
    windows: list[QWidget] = []

    def made(username: str = "ha") -> OfficersSection:
        window = QWidget()
        section = OfficersSection(accounts, accounts.find(username), tasks)
        QVBoxLayout(window).addWidget(section)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1000, 700)
        section.refresh()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: len(section.lines) == 3)
        return section

    yield made
    theme().set_look(factor=1.0, contrast=False)


def line_of(section: OfficersSection, username: str) -> OfficerLine:
    return next(line for line in section.lines if line._officer.username == username)


def open_dialog(section: OfficersSection, kind: type[QWidget]) -> QWidget:
    return section.window().findChildren(kind)[-1]


def test_a_lead_adds_an_officer_and_gives_a_password(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make()
    qtbot.keyClick(section, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = open_dialog(section, OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    qtbot.keyClicks(QApplication.focusWidget(), "Do Van Khanh")
    assert dialog.fields["username"].text() == "khanh"
    qtbot.keyClick(dialog, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(section.window().findChildren(SetPasswordDialog)))
    secret = open_dialog(section, SetPasswordDialog)
    assert isinstance(secret, SetPasswordDialog)
    for edit in (secret.new.first, secret.new.second):
        edit.setText("mat khau cua khanh")
    with qtbot.waitSignal(secret.finished):
        secret.save()
    qtbot.waitUntil(lambda: len(section.lines) == 4)
    assert accounts.sign_in("khanh", "mat khau cua khanh").name == "Do Van Khanh"


def test_a_name_left_out_is_said_at_its_field(
    make: Callable[..., OfficersSection], qtbot: QtBot
) -> None:
    section = make()
    section.add.click()
    dialog = open_dialog(section, OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields["username"].note.text()))
    assert dialog.isVisible()


def test_an_officer_can_be_changed_but_not_their_user_name(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make()
    line_of(section, "dung").change.click()
    dialog = open_dialog(section, OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    assert dialog.fields["username"].edit.isReadOnly()  # type: ignore[union-attr]
    dialog.role.choose(Role.CHAIR)
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert accounts.find("dung").role is Role.CHAIR


def test_the_last_lead_cannot_be_made_an_officer(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make()
    line_of(section, "ha").change.click()
    dialog = open_dialog(section, OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    dialog.role.choose(Role.OFFICER)
    dialog.save()
    qtbot.waitUntil(dialog._problem.isVisible)
    assert accounts.find("ha").role is Role.LEAD


def test_an_account_is_switched_off_and_on(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make()
    line_of(section, "dung").switch.click()
    qtbot.waitUntil(lambda: line_of(section, "dung").switch.text() == "Dùng lại")
    assert not accounts.find("dung").is_active
    line_of(section, "dung").switch.click()
    qtbot.waitUntil(lambda: line_of(section, "dung").switch.text() == "Ngừng dùng")


def test_the_last_lead_cannot_be_switched_off(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make()
    line_of(section, "ha").switch.click()
    qtbot.waitUntil(lambda: section._said.text() != "")
    assert accounts.find("ha").is_active


def test_an_officer_sees_the_list_and_changes_only_their_own_password(
    make: Callable[..., OfficersSection], accounts: Accounts, qtbot: QtBot
) -> None:
    section = make("dung")
    assert not section.add.isVisible()
    assert not any(line.change.isVisible() for line in section.lines)
    section.own.click()
    dialog = open_dialog(section, ChangePasswordDialog)
    assert isinstance(dialog, ChangePasswordDialog)
    dialog.old.setText(DUNG.password)
    for edit in (dialog.new.first, dialog.new.second):
        edit.setText("mat khau khac")
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert accounts.sign_in("dung", "mat khau khac").username == "dung"


def test_every_button_says_whom_it_concerns(make: Callable[..., OfficersSection]) -> None:
    section = make()
    names = [
        one.accessibleName() for one in section.findChildren(QAbstractButton) if one.isVisible()
    ]
    assert all(names)
    assert f"Sửa: {HA.name}" in names


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_the_list_fits(
    make: Callable[..., OfficersSection], qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    section = make()
    theme().set_look(factor=factor)
    section.window().resize(width, height)
    section.arrange(room(width, height, factor))
    qtbot.wait(1)
    assert section.minimumSizeHint().width() <= width - 224 * factor * (factor < 2)
