from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from services.accounts import Accounts
from services.keys import KeySlots
from services.rules.recovery_codes import code_groups
from services.vault import Vault
from tests.ui.people import CLOCK, DUNG, FAST, HA, SIZES, WHERE, accounts, tasks
from ui.dialogs.password_dialogs import ChangePasswordDialog, ResetPasswordDialog
from ui.pages.sign_in_page import SignInPage
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["accounts", "tasks"]


@pytest.fixture
def page(qtbot: QtBot, accounts: Accounts, tasks: Tasks) -> Iterator[SignInPage]:
    made = SignInPage(WHERE, accounts, tasks, CLOCK)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.refresh()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.chosen() is not None)
    yield made
    theme().set_look(factor=1.0, contrast=False)


def said(page: SignInPage) -> str:
    return page.attempt.field.note.text()


def test_whoever_signs_in_most_often_is_chosen_and_the_password_has_the_focus(
    page: SignInPage,
) -> None:
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.username == "ha"
    assert page.focusWidget() is page.attempt.password


def test_password_and_enter_sign_in(page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.signed_in) as caught:
        qtbot.keyClicks(page.attempt.password, HA.password)
        qtbot.keyClick(page.attempt.password, Qt.Key.Key_Return)
    assert caught.args[0].username == "ha"
    assert page.attempt.password.text() == ""


def test_down_and_f9_sign_the_next_person_in(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.attempt.password, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.signed_in) as caught:
        qtbot.keyClicks(page.attempt.password, DUNG.password)
        qtbot.keyClick(page, Qt.Key.Key_F9)
    assert caught.args[0].username == "dung"


def test_up_from_the_first_goes_to_the_last(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.attempt.password, Qt.Key.Key_Up)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.username == "mai"


def test_a_wrong_password_says_how_many_tries_are_left(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.attempt.password, "sai mat khau")
    qtbot.keyClick(page.attempt.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "còn 4 lần" in said(page))
    assert page.focusWidget() is page.attempt.password
    assert page.attempt.password.selectedText() != ""


def test_a_locked_account_counts_down_and_takes_no_try(page: SignInPage, qtbot: QtBot) -> None:
    for left in ("còn 4", "còn 3", "còn 2", "còn 1", "30 giây"):
        page.attempt.password.setText("sai mat khau")
        page.attempt.attempt()
        qtbot.waitUntil(lambda left=left: left in said(page))
    page.attempt._on_second()
    assert "29 giây" in said(page)
    page.attempt.password.setText(HA.password)
    page.attempt.attempt()
    assert page.attempt.button.text() == "Vào làm việc"


def test_nothing_typed_asks_for_the_password(page: SignInPage) -> None:
    page.attempt.attempt()
    assert said(page) == "Gõ mật khẩu rồi bấm Enter."


def test_an_officer_without_a_password_is_told_where_it_is_set(
    page: SignInPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.attempt.password, Qt.Key.Key_Up)
    assert page.help.text().startswith("Tài khoản này chưa có mật khẩu.")


def test_caps_lock_is_noticed_while_typing(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.attempt.password, "M", Qt.KeyboardModifier.NoModifier)
    assert said(page) in {"Caps Lock đang bật.", ""}  # some test platforms add Shift themselves
    assert page.attempt.password._hint("M", is_shifted=False) == "Caps Lock đang bật."
    assert page.attempt.password._hint("M", is_shifted=True) == ""
    assert page.attempt.password._hint("7", is_shifted=False) == ""
    assert "Bộ gõ" in page.attempt.password._hint("ê", is_shifted=False)


def recovery_link(page: SignInPage) -> QAbstractButton:
    (link,) = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.text() == "Dùng mã khôi phục"
    ]
    return link


def test_a_forgotten_password_is_set_anew_with_the_recovery_code(
    page: SignInPage, accounts: Accounts, tmp_path: Path, qtbot: QtBot, tasks: Tasks
) -> None:
    (tmp_path / "keys").mkdir()
    page._slots = KeySlots(tmp_path / "keys", Vault(_no_keyring), FAST)
    _, code = page._slots.create()
    recovery_link(page).click()
    (dialog,) = page.findChildren(ResetPasswordDialog)
    assert page.focusWidget() is dialog.code.boxes[0]
    dialog.save()
    assert dialog.code._note.text() == "Nhóm 1 còn thiếu ký tự."
    qtbot.keyClicks(dialog.new.first, "mat khau moi")
    qtbot.keyClicks(dialog.new.second, "mat khau khac")
    dialog.code.boxes[0].setText(code)
    dialog.code.boxes[0].textEdited.emit(code)
    dialog.save()
    assert dialog.new._two.note.text() == "Hai lần gõ khác nhau. Gõ lại lần hai."
    dialog.new.second.setText("mat khau moi")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.new.second, Qt.Key.Key_Return)
    assert page.help.text().startswith("Đã đặt mật khẩu mới.")
    assert accounts.sign_in("ha", "mat khau moi").username == "ha"


def test_the_code_of_another_desk_sets_nothing(
    page: SignInPage, accounts: Accounts, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "keys").mkdir()
    page._slots = KeySlots(tmp_path / "keys", Vault(_no_keyring), FAST)
    page._slots.create()
    other = " ".join(code_groups(bytes(20)))
    recovery_link(page).click()
    (dialog,) = page.findChildren(ResetPasswordDialog)
    dialog.code.boxes[0].setText(other)
    dialog.code.boxes[0].textEdited.emit(other)
    for edit in (dialog.new.first, dialog.new.second):
        edit.setText("mat khau moi")
    dialog.save()
    qtbot.waitUntil(lambda: "của một sổ khác" in dialog.code._note.text())
    assert accounts.sign_in("ha", HA.password).username == "ha"


def test_without_key_slots_no_recovery_is_offered(page: SignInPage) -> None:
    assert not recovery_link(page).isVisible()


def test_one_s_own_password_can_be_changed(
    page: SignInPage, accounts: Accounts, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = ChangePasswordDialog(page, accounts, accounts.find("ha"), tasks)
    dialog.open()
    dialog.save()
    assert dialog._field.note.text() == "Gõ mật khẩu đang dùng."
    dialog.old.setText("khong dung")
    for edit in (dialog.new.first, dialog.new.second):
        edit.setText("mat khau moi")
    dialog.save()
    qtbot.waitUntil(lambda: "còn 4 lần" in dialog._field.note.text())
    dialog.old.setText(HA.password)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_F9)
    assert accounts.sign_in("ha", "mat khau moi").username == "ha"


def test_a_password_like_the_old_one_is_refused_at_its_field(
    page: SignInPage, accounts: Accounts, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = ChangePasswordDialog(page, accounts, accounts.find("ha"), tasks)
    dialog.open()
    for edit in (dialog.old, dialog.new.first, dialog.new.second):
        edit.setText(HA.password)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.new._one.note.text().startswith("Mật khẩu "))
    assert not dialog.isHidden()


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_nothing_is_wider_than_the_window(
    page: SignInPage, qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    page.resize(width, height)
    qtbot.wait(1)
    assert (page.width(), page.height()) == (width, height)
    for area in page.findChildren(QScrollArea):
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_the_password_is_seen_without_scrolling(
    page: SignInPage, qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    page.resize(width, height)
    qtbot.wait(1)
    for seen in (page.attempt.password, page.attempt.button):
        assert seen.visibleRegion().boundingRect() == seen.rect()


def test_every_control_has_a_name(page: SignInPage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    seen = [control for control in controls if control.isVisible()]
    assert [control for control in seen if not control.accessibleName()] == []


def test_text_size_and_contrast_have_their_keys(page: SignInPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme().factor == 1.15
    qtbot.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme().factor == 1.0
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert theme().is_contrast


def test_the_foot_tells_the_day_and_the_desk(page: SignInPage) -> None:
    assert page._moment.text() == "T2 23/11/2026 · 15/10 âm lịch · 07:28 · Quầy 2 · bản 0.1.0"


def _no_keyring() -> NoReturn:
    raise ConnectionError
