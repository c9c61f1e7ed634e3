from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk, create_desk
from services.errors import InvalidInputError
from services.office import DeskSetting, OfficeSetup
from services.security_log import SecurityEventKind
from services.set_up import SAMPLE_OFFICE
from tests.ui.people import CLOCK, DUNG, HA, tasks
from ui.dialogs.password_dialogs import ConfirmPasswordDialog
from ui.dialogs.recovery_code_dialog import RecoveryCodeDialog
from ui.pages.keys_section import KeysSection, PassphraseDialog
from ui.tasks import Tasks

__all__ = ["tasks"]


@pytest.fixture
def made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tasks: Tasks, qtbot: QtBot
) -> Iterator[tuple[Desk, str]]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    setup = OfficeSetup(SAMPLE_OFFICE, DeskSetting(), (HA, DUNG))
    desk, code = create_desk(tmp_path / "data", setup, CLOCK)
    yield desk, code
    qtbot.waitUntil(lambda: tasks.idle)
    desk.close()


@pytest.fixture
def section(made: tuple[Desk, str], tasks: Tasks, qtbot: QtBot) -> Iterator[KeysSection]:
    window = QWidget()
    found = section_for("ha", made[0], tasks)
    QVBoxLayout(window).addWidget(found)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    found.refresh()
    qtbot.waitUntil(lambda: tasks.idle)
    yield found
    window.close()


def section_for(username: str, desk: Desk, tasks: Tasks) -> KeysSection:
    return KeysSection(desk, desk.accounts.find(username), tasks)


def confirm(section: KeysSection, qtbot: QtBot) -> None:
    dialog = section.window().findChildren(ConfirmPasswordDialog)[-1]
    dialog.attempt.password.setText(HA.password)
    with qtbot.waitSignal(dialog.finished):
        dialog.attempt.attempt()


def test_a_new_code_is_in_force_only_once_typed_back(
    section: KeysSection, made: tuple[Desk, str], qtbot: QtBot
) -> None:
    desk, old = made
    section.new_code.click()
    confirm(section, qtbot)
    (dialog,) = section.window().findChildren(RecoveryCodeDialog)
    qtbot.waitUntil(lambda: dialog._slot is not None)
    new = " ".join(dialog.step._groups)
    dialog.save()
    assert dialog.isVisible()
    assert desk.slots.open_by_recovery_code(old, repair=False) == desk.key
    dialog.step.typed.setText(dialog.step._groups[dialog.step._asked - 1])
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert desk.slots.open_by_recovery_code(new, repair=False) == desk.key
    with pytest.raises(InvalidInputError, match="other_store"):
        desk.slots.open_by_recovery_code(old, repair=False)
    assert desk.accounts.log.newest(1)[0].kind is SecurityEventKind.RECOVERY_CODE_MADE


def test_a_passphrase_is_set_after_one_s_own_password(
    section: KeysSection, made: tuple[Desk, str], qtbot: QtBot
) -> None:
    desk, _ = made
    section.set_passphrase.click()
    confirm(section, qtbot)
    (dialog,) = section.window().findChildren(PassphraseDialog)
    for edit in (dialog.new.first, dialog.new.second):
        edit.setText("cum tu cua xa")
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert desk.slots.open_by_passphrase("cum tu cua xa", repair=False) == desk.key


def test_a_keyring_that_cannot_be_written_says_why(section: KeysSection, qtbot: QtBot) -> None:
    section.repair.click()
    qtbot.waitUntil(lambda: "không có kho khóa" in section._said.text())


def test_leaving_the_password_question_changes_nothing(
    section: KeysSection, made: tuple[Desk, str]
) -> None:
    section.new_code.click()
    section.window().findChildren(ConfirmPasswordDialog)[-1].leave()
    assert section.window().findChildren(RecoveryCodeDialog) == []


def test_an_officer_may_only_look(made: tuple[Desk, str], tasks: Tasks, qtbot: QtBot) -> None:
    section = section_for("dung", made[0], tasks)
    qtbot.addWidget(section)
    assert section.new_code.isHidden()
    assert section.set_passphrase.isHidden()
    assert section.repair.isHidden()
