from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from services.errors import InvalidInputError, SecretsLockedError
from services.rules.recovery_codes import code_groups, read_code
from tests.ui.people import CLOCK, SIZES, WHERE, tasks
from ui.pages.recovery_page import PASSPHRASE, RecoveryPage, Ways
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["tasks"]

SECRET = bytes(range(20))
CODE = " ".join(code_groups(SECRET))


class Slots:
    """A store that opens with one code and one passphrase; its keyring stays as it is."""

    def __init__(self) -> None:
        self.reason = "empty"

    def by_keyring(self) -> str:
        if self.reason:
            raise SecretsLockedError(self.reason)
        return "keyring"

    def by_code(self, text: str) -> str:
        if read_code(text) != SECRET:
            raise InvalidInputError("recovery_code", "other_store")
        return "code"

    def by_passphrase(self, text: str) -> str:
        if text != "cum tu dai":
            raise InvalidInputError("passphrase", "wrong")
        return "passphrase"


@pytest.fixture
def slots() -> Slots:
    return Slots()


@pytest.fixture
def make(qtbot: QtBot, tasks: Tasks, slots: Slots) -> Iterator[Callable[..., RecoveryPage]]:
    def made(reason: str = "empty", *, passphrase: bool = True) -> RecoveryPage:
        ways = Ways(slots.by_keyring, slots.by_code, slots.by_passphrase if passphrase else None)
        page = RecoveryPage(WHERE, SecretsLockedError(reason), ways, tasks, CLOCK)
        qtbot.addWidget(page)
        page.resize(1366, 768)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    yield made
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture
def page(make: Callable[..., RecoveryPage]) -> RecoveryPage:
    return make()


@pytest.mark.parametrize(
    "reason", ["empty", "locked", "hanging", "absent", "wrong_value", "insecure_backend"]
)
def test_whatever_the_keyring_did_it_says_what_is_safe_first(
    make: Callable[..., RecoveryPage], reason: str
) -> None:
    page = make(reason)
    said = page.banner.accessibleName()
    assert "Kho khóa" in said or "kho khóa" in said or "Khóa trong kho" in said
    assert "Sổ và hồ sơ vẫn nguyên." in said
    assert "MC-0305" in said


def test_the_code_and_enter_open_the_data(page: RecoveryPage, qtbot: QtBot) -> None:
    page.code.boxes[0].setText(CODE)
    page.code.boxes[0].textEdited.emit(CODE)
    with qtbot.waitSignal(page.opened) as caught:
        qtbot.keyClick(page.code.boxes[5], Qt.Key.Key_Return)
    assert caught.args == ["code"]
    assert page.code.text().strip() == ""


def test_the_code_of_another_desk_is_told(page: RecoveryPage, qtbot: QtBot) -> None:
    other = " ".join(code_groups(bytes(20)))
    page.code.boxes[0].setText(other)
    page.code.boxes[0].textEdited.emit(other)
    qtbot.keyClick(page, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "của một sổ khác" in page.code._note.text())


def test_f9_before_the_code_is_whole_names_the_gap(page: RecoveryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F9)
    assert page.code._note.text() == "Nhóm 1 còn thiếu ký tự."


def test_the_passphrase_opens_the_data(page: RecoveryPage, qtbot: QtBot) -> None:
    page.way.buttons()[1].click()
    assert page.focusWidget() is page.passphrase
    qtbot.keyClicks(page.passphrase, "cum tu dai")
    with qtbot.waitSignal(page.opened) as caught:
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert caught.args == ["passphrase"]


def test_a_wrong_passphrase_is_said_at_its_field(page: RecoveryPage, qtbot: QtBot) -> None:
    page.way.choose(PASSPHRASE)
    page.passphrase.setText("khong nho")
    page.try_it()
    qtbot.waitUntil(lambda: "chưa đúng" in page._passphrase_field.note.text())


def test_nothing_typed_asks_for_the_passphrase(page: RecoveryPage) -> None:
    page.way.choose(PASSPHRASE)
    page.try_it()
    assert page._passphrase_field.note.text() == "Gõ mật khẩu mở sổ rồi bấm Enter."


def test_where_no_passphrase_was_set_none_is_offered(make: Callable[..., RecoveryPage]) -> None:
    page = make(passphrase=False)
    assert not page.way.isVisible()


def test_the_keyring_can_be_tried_again(page: RecoveryPage, slots: Slots, qtbot: QtBot) -> None:
    slots.reason = "locked"
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "đang khóa" in page.banner.accessibleName())
    slots.reason = ""
    with qtbot.waitSignal(page.opened) as caught:
        page.again.click()
    assert caught.args == ["keyring"]


def test_one_can_leave_and_nothing_was_changed(page: RecoveryPage, qtbot: QtBot) -> None:
    (leave,) = [one for one in page.findChildren(QAbstractButton) if one.text() == "Thoát"]
    with qtbot.waitSignal(page.quit_wanted):
        leave.click()


def test_no_button_offers_anything_new(page: RecoveryPage) -> None:
    offered = " ".join(one.text() for one in page.findChildren(QAbstractButton)).lower()
    assert "mới" not in offered
    assert "tạo" not in offered


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_nothing_is_wider_than_the_window_and_the_focus_is_seen(
    page: RecoveryPage, qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    page.resize(width, height)
    qtbot.wait(1)
    for area in page.findChildren(QScrollArea):
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    page.code.boxes[5].setFocus()
    qtbot.wait(1)
    assert page.code.boxes[5].visibleRegion().boundingRect() == page.code.boxes[5].rect()


def test_every_control_has_a_name(page: RecoveryPage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    seen = [control for control in controls if control.isVisible()]
    assert [control for control in seen if not control.accessibleName()] == []
