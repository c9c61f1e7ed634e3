from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer
from services.desk import Desk
from tests.ui.settings import (
    CLERK,
    LEAD,
    ListeningPrinters,
    desk,
    opened,
    printers,
    refit,
    settled,
    tasks,
    window,
)
from tests.ui.windows import SIZES, nameless, press, too_wide, write
from ui.pages.office_section import OfficeSection
from ui.pages.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import theme

__all__ = ["desk", "printers", "tasks", "window"]
SECTIONS = ("calendar", "office", "printing", "catalogue", "officers", "data")


class Flashes(QObject):
    """Notes every window that is shown: a section must not flash one while it is built."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if event.type() == QEvent.Type.Show and is_window:
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def page(window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters) -> SettingsPage:
    return opened(window, desk, tasks, printers, "calendar")


def test_arrows_choose_a_section(page: SettingsPage, qtbot: QtBot) -> None:
    first = page.first_focus()
    assert first is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    assert page._key == "printing"
    assert QApplication.focusWidget() is page._list.tabs["printing"]
    assert page._list.tabs["printing"].accessibleName() == "In ấn, đầu đọc"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("may in", ["printing"]),
        ("lien", ["printing"]),
        ("khoi phuc", ["data"]),
        ("ma dinh danh", ["office"]),
        ("le phi", ["catalogue"]),
        ("không có", []),
    ],
)
def test_sections_are_found_without_marks(
    page: SettingsPage, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(typed)
    assert [key for key, tab in page._list.tabs.items() if tab.isVisible()] == found
    assert page._list.nothing.isVisible() is not bool(found)
    press(qtbot, Qt.Key.Key_Return)
    assert page._key == (found[0] if found else "calendar")


def test_f9_keeps_what_is_unsaved_in_every_section(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    calendar = page._built["calendar"]
    calendar.due_time.buttons()[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    page.open_section("office")
    office = page.findChild(OfficeSection)
    office.fields["place"].edit.setFocus()
    office.fields["place"].edit.selectAll()
    write("Tân Phú")
    assert page.unsaved == 2
    assert page._list.tabs["calendar"].accessibleName() == "Lịch làm việc, chưa lưu"
    with qtbot.waitSignal(office.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert (desk.setting().due_time, desk.office().place) == ("closing", "Tân Phú")
    assert page.unsaved == 0
    assert page._outcome.text() == "Đã lưu 2 thay đổi."
    settled(qtbot, tasks)


def test_esc_twice_drops_what_is_unsaved(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    page.open_section("office")
    office = page.findChild(OfficeSection)
    office.fields["name"].edit.setFocus()
    write(" mới")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.unsaved == 1
    assert page.discard_button.hasFocus()
    assert page._outcome.text() == "Bấm Esc lần nữa để bỏ thay đổi."
    press(qtbot, Qt.Key.Key_Escape)
    assert page.unsaved == 0
    assert office.fields["name"].text() == desk.office().name


def test_what_cannot_be_kept_brings_its_section_to_the_front(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    page.open_section("office")
    office = page.findChild(OfficeSection)
    office.fields["name"].edit.setFocus()
    office.fields["name"].edit.selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    page.open_section("printing")
    with qtbot.waitSignal(office.refused):
        press(qtbot, Qt.Key.Key_F9)
    assert page._key == "office"
    assert office.fields["name"].note.text().startswith("Chưa có tên cơ quan.")
    assert desk.office().name == "UBND xã Tân Phong"
    settled(qtbot, tasks)


def test_a_change_elsewhere_is_shown_but_typing_stays(
    page: SettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    from dataclasses import replace

    page.open_section("office")
    office = page.findChild(OfficeSection)
    desk.change_office(replace(desk.office(), phone="0237 111 222"))
    page.refresh()
    assert office.fields["phone"].text() == "0237 111 222"
    office.fields["place"].edit.setFocus()
    write(" 2")
    desk.change_office(replace(desk.office(), phone="0237 333 444"))
    page.refresh()
    assert office.fields["place"].text() == "Tân Phong 2"


def test_sections_are_built_without_flashing_a_window(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    page = opened(window, desk, tasks, printers, "calendar")
    watch = Flashes()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    for key in SECTIONS[1:]:
        page.open_section(key)
        settled(qtbot, tasks)
    app.removeEventFilter(watch)
    assert watch.seen == []


@pytest.mark.parametrize("case", [(LEAD, SIZES), (CLERK, SIZES[1:2])], ids=["lead", "clerk"])
def test_every_section_fits_every_size(
    window: QWidget,
    desk: Desk,
    tasks: Tasks,
    printers: ListeningPrinters,
    qtbot: QtBot,
    case: tuple[Officer, list[tuple[int, int, float, bool]]],
) -> None:
    officer, sizes = case
    page = opened(window, desk, tasks, printers, "calendar", officer)
    for width, height, factor, contrast in sizes:
        theme().set_look(factor=factor, contrast=contrast)
        window.resize(width, height)
        for key in SECTIONS:
            page.open_section(key)
            refit(window, page)
            settled(qtbot, tasks)
            assert too_wide(page) == [], (key, width, factor)
            assert nameless(page) == [], key
            assert page.width() <= window.width()
