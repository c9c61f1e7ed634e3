from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from services.desk import Desk, create_desk, open_desk
from services.errors import LocalFaultError, StoreFullError
from services.keys import SlotKind
from services.office import OfficeSetup
from services.rules.recovery_codes import read_code
from services.set_up import SetUpFile
from tests.ui.people import CLOCK, SIZES, tasks
from ui.pages.set_up_code import CodeStep
from ui.pages.set_up_office import OfficeStep
from ui.pages.set_up_officers import OfficersStep
from ui.pages.set_up_page import CODE, DESK, OFFICE, OFFICERS, PRINTER, READY, SetUpPage
from ui.pages.set_up_printer import PrinterStep
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["tasks"]

PASSWORD = "mat khau cua ha"


class TwoPrinters:
    """Two printers; remembers what they were given."""

    def __init__(self) -> None:
        self.printed: list[tuple[str, str]] = []
        self.is_broken = False

    def names(self) -> tuple[str, ...]:
        return ("Canon LBP 2900", "Xprinter Q200")

    def print_trial(self, printer: str, paper: str) -> None:
        if self.is_broken:
            raise LocalFaultError("printer")
        self.printed.append((printer, paper))

    def print_pdf(self, printer: str, content: bytes, title: str) -> None:
        assert content.startswith(b"%PDF")
        self.printed.append((printer, title))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    return tmp_path / "data"


@pytest.fixture
def printers() -> TwoPrinters:
    return TwoPrinters()


@pytest.fixture
def make(
    qtbot: QtBot, tasks: Tasks, folder: Path, printers: TwoPrinters
) -> Iterator[Callable[..., SetUpPage]]:
    made: list[SetUpPage] = []

    def create(setup: OfficeSetup) -> tuple[Desk, str]:
        return create_desk(folder, setup, CLOCK)

    def page(desk: Desk | None = None) -> SetUpPage:
        found = SetUpPage(SetUpFile(folder), create, tasks, CLOCK, printers=printers, desk=desk)
        found.code._pick = lambda: 4
        qtbot.addWidget(found)
        found.resize(1366, 768)
        with qtbot.waitActive(found):
            found.show()
            found.activateWindow()
        made.append(found)
        return found

    yield page
    qtbot.waitUntil(lambda: tasks.idle, timeout=10_000)
    for one in made:
        if one._desk is not None:
            one._desk.close()
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture
def page(make: Callable[..., SetUpPage]) -> SetUpPage:
    return make()


def office(page: SetUpPage) -> OfficeStep:
    step = page.steps[OFFICE]
    assert isinstance(step, OfficeStep)
    return step


def officers(page: SetUpPage) -> OfficersStep:
    step = page.steps[OFFICERS]
    assert isinstance(step, OfficersStep)
    return step


def press_enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def type_at_focus(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def go_to_code(page: SetUpPage, qtbot: QtBot) -> None:
    press_enter(qtbot)
    press_enter(qtbot)
    type_at_focus(qtbot, PASSWORD)
    press_enter(qtbot)
    assert page.place == PRINTER
    press_enter(qtbot)  # faster than the printers answer
    qtbot.waitUntil(lambda: page.place == CODE, timeout=20_000)


def test_enter_leads_through_with_only_password_and_one_group_typed(
    page: SetUpPage, folder: Path, qtbot: QtBot
) -> None:
    go_to_code(page, qtbot)
    type_at_focus(qtbot, page.code._groups[3])
    press_enter(qtbot)
    press_enter(qtbot)
    qtbot.waitUntil(lambda: page.place == READY, timeout=20_000)
    with qtbot.waitSignal(page.finished) as caught:
        press_enter(qtbot)
    desk = caught.args[0]
    assert desk.office().name == "UBND xã Tân Phong"
    assert desk.accounts.sign_in("ha", PASSWORD).name == "Lê Thu Hà"
    assert not SetUpFile(folder).exists()


def test_without_a_keyring_the_first_password_opens_the_data(
    page: SetUpPage, folder: Path, qtbot: QtBot
) -> None:
    go_to_code(page, qtbot)
    assert page.code.wanted_passphrase() == PASSWORD
    type_at_focus(qtbot, page.code._groups[3])
    page.go_on()
    qtbot.waitUntil(lambda: page.place == READY, timeout=20_000)
    desk = page._desk
    assert desk is not None
    assert desk.slots.kinds() == {SlotKind.RECOVERY, SlotKind.PASSPHRASE}
    desk.close()
    page._desk = open_desk(folder, CLOCK, passphrase=PASSWORD)


def test_another_group_does_not_pass(page: SetUpPage, qtbot: QtBot) -> None:
    go_to_code(page, qtbot)
    type_at_focus(qtbot, page.code._groups[2])
    qtbot.keyClick(page, Qt.Key.Key_F9)
    assert page.place == CODE
    assert page.code._missing.text() == "Nhóm 4 chưa khớp. So lại với tờ giấy."


def test_the_letters_still_missing_are_counted(page: SetUpPage, qtbot: QtBot) -> None:
    go_to_code(page, qtbot)
    type_at_focus(qtbot, page.code._groups[3][:7])
    assert page.code._missing.text() == "Còn thiếu 1 ký tự"
    type_at_focus(qtbot, page.code._groups[3][7])
    assert page.code._missing.text() == "Đúng nhóm 4"


def test_a_set_up_ended_at_the_code_shows_a_new_one_and_the_old_opens_nothing(
    page: SetUpPage, make: Callable[..., SetUpPage], folder: Path, qtbot: QtBot
) -> None:
    go_to_code(page, qtbot)
    old = "".join(page.code._groups)
    desk = page._desk
    assert desk is not None
    assert SetUpFile(folder).exists()
    page._desk = None
    again = make(desk)
    qtbot.waitUntil(lambda: again.place == CODE, timeout=20_000)
    new = "".join(again.code._groups)
    assert read_code(new) != read_code(old)
    assert desk.slots.open_by_recovery_code(new, repair=False) == desk.key


def test_a_set_up_ended_earlier_goes_on_at_the_officers(
    page: SetUpPage, make: Callable[..., SetUpPage], qtbot: QtBot, tasks: Tasks
) -> None:
    office(page).fields["phone"].set_text("0237 111 222")
    press_enter(qtbot)
    press_enter(qtbot)
    type_at_focus(qtbot, PASSWORD)
    press_enter(qtbot)
    qtbot.waitUntil(lambda: tasks.idle)
    again = make()
    assert again.place == OFFICERS
    assert office(again).fields["phone"].text() == "0237 111 222"
    assert officers(again).rows[0].password.text() == ""
    assert QApplication.focusWidget() is officers(again).rows[0].password


def test_a_password_too_short_is_said_at_its_field(page: SetUpPage, qtbot: QtBot) -> None:
    press_enter(qtbot)
    press_enter(qtbot)
    type_at_focus(qtbot, "1234567")
    press_enter(qtbot)
    assert page.place == OFFICERS
    note = officers(page).rows[0].fields["password"].note
    assert note.text() == "Mật khẩu còn thiếu 1 ký tự."


def test_a_commune_is_chosen_by_typing_and_asks_for_its_identifier(
    page: SetUpPage, qtbot: QtBot
) -> None:
    type_at_focus(qtbot, "tan phong son la")
    press_enter(qtbot)
    fields = office(page).fields
    assert fields["name"].text() == "UBND xã Tân Phong"
    assert QApplication.focusWidget() is fields["org_id"].edit
    assert fields["org_id"].text() == "H52."
    qtbot.keyClick(page, Qt.Key.Key_F9)
    assert page.place == OFFICE
    assert fields["org_id"].note.text().startswith("Mã định danh chưa đủ.")
    type_at_focus(qtbot, "14.07")
    qtbot.keyClick(page, Qt.Key.Key_F9)
    assert page.place == DESK


def test_once_something_is_typed_enter_goes_field_by_field(page: SetUpPage, qtbot: QtBot) -> None:
    fields = office(page).fields
    fields["name"].edit.setFocus()
    type_at_focus(qtbot, " ")
    press_enter(qtbot)
    assert page.place == OFFICE
    assert QApplication.focusWidget() is fields["unit"].edit


def test_officers_can_be_added_and_their_user_names_follow_their_names(
    page: SetUpPage, qtbot: QtBot
) -> None:
    page.go_to(OFFICERS)
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "Tran Thi Ha")
    row = officers(page).rows[1]
    assert row.officer().username == "tranthiha"
    officers(page).rows[0].password.setText(PASSWORD)
    page.go_on()
    assert page.place == PRINTER
    assert [one.username for one in page._draft.officers] == ["ha", "tranthiha"]


def test_an_officer_added_by_mistake_can_be_taken_off(page: SetUpPage) -> None:
    page.go_to(OFFICERS)
    officers(page).add.click()
    officers(page).rows[1].remove.click()
    assert len(officers(page).rows) == 1


def test_somebody_must_be_able_to_look_after_the_others(page: SetUpPage) -> None:
    page.go_to(OFFICERS)
    row = officers(page).rows[0]
    row.password.setText(PASSWORD)
    row.role.setCurrentIndex(0)
    page.go_on()
    assert page.place == OFFICERS
    assert "Phụ trách quầy" in officers(page)._problem.text()


def test_one_can_go_back_until_the_desk_is_made(page: SetUpPage, qtbot: QtBot) -> None:
    press_enter(qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.place == OFFICE
    go_to_code(page, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.place == CODE
    assert not page.back.isVisible()


def test_printers_are_listed_and_tried(
    page: SetUpPage, printers: TwoPrinters, qtbot: QtBot, tasks: Tasks
) -> None:
    page.go_to(PRINTER)
    step = page.steps[PRINTER]
    assert isinstance(step, PrinterStep)
    qtbot.waitUntil(lambda: step.printer.count() == 3)
    step.print_trial()
    qtbot.waitUntil(lambda: printers.printed == [("Canon LBP 2900", "A5")])
    qtbot.waitUntil(lambda: tasks.idle)
    printers.is_broken = True
    step.print_trial()
    qtbot.waitUntil(lambda: "vẫn còn nguyên" in step._state.text())


def test_the_page_of_the_code_is_printed_and_saved(
    page: SetUpPage, printers: TwoPrinters, tmp_path: Path, qtbot: QtBot
) -> None:
    go_to_code(page, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: printers.printed == [("Canon LBP 2900", "Mã khôi phục")])
    target = tmp_path / "usb.pdf"
    page.code.ask_path = lambda _: target  # type: ignore[method-assign]
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: page.code._state.text().startswith("Đã lưu."))


def test_a_desk_that_cannot_be_made_says_why_and_keeps_everything(
    qtbot: QtBot, tasks: Tasks, folder: Path, printers: TwoPrinters
) -> None:
    def create(_: OfficeSetup) -> tuple[Desk, str]:
        raise StoreFullError

    page = SetUpPage(SetUpFile(folder), create, tasks, CLOCK, printers=printers)
    qtbot.addWidget(page)
    page.go_to(OFFICERS)
    officers(page).rows[0].password.setText(PASSWORD)
    page.go_on()
    page.go_on()
    qtbot.waitUntil(lambda: "Ổ đĩa đã đầy." in page._error.accessibleName())
    assert page.place == PRINTER
    assert officers(page).rows[0].password.text() == PASSWORD


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_no_step_is_wider_than_the_window(
    page: SetUpPage, qtbot: QtBot, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    page.resize(width, height)
    for place in (OFFICE, DESK, OFFICERS, PRINTER):
        page.go_to(place)
        qtbot.wait(1)
        assert (page.width(), page.height()) == (width, height)
        for area in page.findChildren(QScrollArea):
            if area.isVisible():
                assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        focus = QApplication.focusWidget()
        assert focus.visibleRegion().boundingRect() == focus.rect()


def test_the_code_step_fits_the_smallest_window(qtbot: QtBot, tasks: Tasks) -> None:
    step = CodeStep(tasks)
    qtbot.addWidget(step)
    assert step.minimumSizeHint().width() <= 683


@pytest.mark.parametrize("place", [OFFICE, DESK, OFFICERS, PRINTER])
def test_every_control_has_a_name(page: SetUpPage, qtbot: QtBot, place: int) -> None:
    page.go_to(place)
    qtbot.wait(1)
    controls = [
        *page.findChildren(QAbstractButton),
        *page.findChildren(QLineEdit),
        *page.findChildren(QComboBox),
    ]
    seen = [control for control in controls if control.isVisible()]
    assert [control for control in seen if not control.accessibleName()] == []
