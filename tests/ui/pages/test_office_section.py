from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.rules.dossier_codes import copy_range
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
from tests.ui.windows import press, write
from ui.pages.office_section import OfficeSection
from ui.tasks import Tasks

__all__ = ["desk", "printers", "tasks", "window"]

section = section_of("office", OfficeSection)


def overtype(section: OfficeSection, name: str, text: str) -> None:
    edit = section.fields[name].edit
    edit.setFocus()
    edit.selectAll()  # type: ignore[union-attr]
    write(text)


def test_it_shows_the_office_and_what_is_left_of_today_s_numbers(
    section: OfficeSection, desk: Desk
) -> None:
    assert section.fields["name"].text() == "UBND xã Tân Phong"
    assert section.number.currentText() == "Quầy 2"
    assert section.left.text() == (
        "Quầy 2 hôm nay còn 999/999 số, số kế tiếp H56.14.07-261123-2001."
        " Đổi số quầy hay dải số chỉ dùng cho hồ sơ nhận từ nay."
    )


def test_office_fields_are_kept_and_the_next_slip_has_them(
    section: OfficeSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    overtype(section, "place", "Tân Phú")
    overtype(section, "address", "Thôn Trung Tâm")
    assert section.unsaved == 2
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert (desk.office().place, desk.office().address) == ("Tân Phú", "Thôn Trung Tâm")
    receipt = desk.reception.receive(a_draft(desk), "ha")
    assert desk.dossiers.slip(receipt.dossiers[0].dossier_id).office.place == "Tân Phú"
    settled(qtbot, tasks)


def test_an_identifier_that_cannot_be_right_is_not_kept(
    section: OfficeSection, desk: Desk, qtbot: QtBot
) -> None:
    overtype(section, "org_id", "xyz")
    with qtbot.waitSignal(section.refused):
        press(qtbot, Qt.Key.Key_F9)
    assert section.fields["org_id"].note.text().startswith("Mã định danh chưa đủ.")
    assert section.fields["org_id"].edit.hasFocus()
    assert desk.office().org_id == "H56.14.07"


def test_another_desk_number_gives_other_numbers(
    section: OfficeSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    section.number.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    section.number.activated.emit(section.number.currentIndex())
    assert section.range.buttons()[0].text() == "Theo số quầy: 3001–3999"
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    receipt = desk.reception.receive(a_draft(desk), "ha")
    assert receipt.dossiers[0].code == "H56.14.07-261123-3001"
    settled(qtbot, tasks)


def test_a_range_of_its_own_is_checked_and_kept(
    section: OfficeSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    section.range.buttons()[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert section.first.edit.hasFocus()
    section.first.edit.selectAll()  # type: ignore[union-attr]
    write("500")
    section.last.edit.setFocus()
    section.last.edit.selectAll()  # type: ignore[union-attr]
    write("400")
    with qtbot.waitSignal(section.refused):
        press(qtbot, Qt.Key.Key_F9)
    assert section.last.note.text() == "Số cuối từ 500 đến 9999."
    section.last.edit.selectAll()  # type: ignore[union-attr]
    write("899")
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert (desk.setting().first_number, desk.setting().last_number) == (500, 899)
    settled(qtbot, tasks)
    assert "còn 400/400 số" in section.left.text()


def test_a_copied_book_asks_which_desk_this_is(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    desk.book.copied = copy_range("a1b2c3")
    page = opened(window, desk, tasks, printers, "office")
    section = page.findChild(OfficeSection)
    settled(qtbot, tasks)
    assert section.copied.isVisible()
    with qtbot.waitSignal(section.told) as told:
        section.copied.button.setFocus(Qt.FocusReason.TabFocusReason)
        press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, tasks)
    assert told.args == ["Từ nay máy này là Quầy 2."]
    assert not section.copied.isVisible()
    assert desk.book.copied is None
    assert "H56.14.07-261123-2001" in section.left.text()


def test_only_who_may_change_it_says_which_desk_a_copy_is(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    desk.book.copied = copy_range("a1b2c3")
    section = opened(window, desk, tasks, printers, "office", CLERK).findChild(OfficeSection)
    settled(qtbot, tasks)
    assert section.copied.isVisible()
    assert not section.copied.button.isEnabled()


def test_a_clerk_sees_it_locked(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    page = opened(window, desk, tasks, printers, "office", CLERK)
    section = page.findChild(OfficeSection)
    assert all(field.edit.isReadOnly() for field in section.fields.values())
    assert not section.number.isEnabled()
    assert page._foot.isHidden()
    settled(qtbot, tasks)
