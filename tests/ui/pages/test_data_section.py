from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from tests.a_desk import a_draft
from tests.ui.settings import (
    CLERK,
    ListeningPrinters,
    desk,
    opened,
    printers,
    section_of,
    settled,
    tasks,
    window,
)
from tests.ui.windows import press
from ui.pages.data_section import DataSection
from ui.tasks import Tasks

__all__ = ["desk", "printers", "tasks", "window"]

section = section_of("data", DataSection)


def test_it_says_where_the_book_lies_and_how_large_it_is(
    section: DataSection, desk: Desk, qtbot: QtBot
) -> None:
    assert section.path.text() == str(desk.folder)
    assert section.sizes.text().startswith("Sổ ")
    assert "0 bản quét" in section.sizes.text()
    section.copy_path.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == str(desk.folder)


def test_a_whole_book_is_said_to_be_whole_and_remembered(
    section: DataSection,
    desk: Desk,
    window: QWidget,
    tasks: Tasks,
    printers: ListeningPrinters,
    qtbot: QtBot,
) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    section.check_now.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.checked.accessibleName().startswith("Sổ nguyên vẹn."))
    assert "1 hồ sơ khớp danh sách." in section.checked.accessibleName()
    again = opened(window, desk, tasks, printers, "data").findChild(DataSection)
    settled(qtbot, tasks)
    assert again.checked.accessibleName() == (
        "Sổ nguyên vẹn. 1 hồ sơ. Kiểm tra lúc 09:41 T2 23/11/2026."
    )


def test_lists_that_differ_are_said_and_put_right_by_rebuilding(
    section: DataSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    with desk.store.writing() as db:
        db.execute("UPDATE dossier SET owner_name = 'Ai đó'")
    section.check_book()
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.checked.accessibleName().startswith("Sổ có chỗ phải xem."))
    assert "Dựng lại danh sách" in section.checked.accessibleName()
    section.rebuild_now.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.rebuilt.text() == "Đã dựng lại danh sách: 1 hồ sơ.")
    section.check_book()
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.checked.accessibleName().startswith("Sổ nguyên vẹn."))


def test_a_rebuild_that_is_stopped_leaves_the_lists_as_they_were(
    section: DataSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    desk.reception.receive(a_draft(desk), "ha")
    section.rebuild_lists()
    section.stop_rebuilding()
    settled(qtbot, tasks)
    qtbot.waitUntil(section.stop.isHidden)
    assert section.rebuilt.text() in {
        "Đã dừng. Danh sách giữ như trước.",
        "Đã dựng lại danh sách: 1 hồ sơ.",  # it was done before it could be stopped
    }
    assert desk.lists.search("phuong").lines


def test_the_bar_says_how_far_it_is(section: DataSection) -> None:
    from ui.pages.data_section import _Rebuilding

    progress = section._rebuilding = _Rebuilding()
    section._show_rebuilding(is_running=True)
    progress(120, 412)
    section._show_progress()
    assert section.rebuilt.text() == "Đã dựng 120/412 hồ sơ"
    assert (section.bar.value(), section.bar.maximum()) == (120, 412)
    section._show_rebuilding(is_running=False)


def test_a_clerk_may_look_but_not_check_or_rebuild(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    section = opened(window, desk, tasks, printers, "data", CLERK).findChild(DataSection)
    settled(qtbot, tasks)
    assert not section.check_now.isEnabled()
    assert not section.rebuild_now.isEnabled()
    assert section.copy_path.isEnabled()
    section.check_book()
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.checked.accessibleName().startswith("Chưa kiểm tra được sổ."))
