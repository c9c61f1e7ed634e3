from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.calendar_previews import edit_now
from services.desk import Desk
from services.rules.working_time import DayKind, DayRule, OfficeHours
from tests.a_desk import a_draft
from tests.services.test_calendar_previews import FILE
from tests.ui.settings import (
    CLERK,
    ListeningPrinters,
    desk,
    opened,
    printers,
    settled,
    tasks,
    window,
)
from tests.ui.windows import press, write
from ui.dialogs.calendar_preview_dialog import CalendarPreviewDialog
from ui.dialogs.local_day_dialog import LocalDayDialog
from ui.dialogs.moved_dialog import MovedDialog
from ui.pages.calendar_section import CalendarSection
from ui.pages.settings_page import SettingsPage
from ui.tasks import Tasks

__all__ = ["desk", "printers", "tasks", "window"]
MORNING = ((time(7, 30), time(11, 30)),)
TRAINING = DayRule(
    date(2026, 12, 9), DayKind.CLOSED, "Tập huấn", "Kế hoạch 45/KH-UBND", sessions=MORNING
)


@pytest.fixture
def page(window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters) -> SettingsPage:
    return opened(window, desk, tasks, printers, "calendar")


@pytest.fixture
def section(page: SettingsPage) -> CalendarSection:
    found = page.findChild(CalendarSection)
    assert found is not None
    return found


def rows(section: CalendarSection) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in section.list.table.rows]


def overtype(section: CalendarSection, place: int, text: str) -> None:
    edit = section.hours.usual.edits[place]
    edit.setFocus()
    edit.selectAll()
    write(text)


def test_the_days_to_come_are_listed_with_their_source(section: CalendarSection) -> None:
    assert rows(section)[:3] == [
        ["T3 24/11/2026", "Nghỉ lễ", "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16", "cả nước"],
        ["T6 01/01/2027", "Nghỉ lễ", "Tết Dương lịch", "Bộ luật Lao động 2019, Đ.112", "cả nước"],
        [
            "05/02 – 11/02/2027",
            "Nghỉ lễ",
            "Tết Đinh Mùi (dự kiến)",
            "chưa có văn bản chính thức",
            "cả nước",
        ],
    ]
    assert section.unsure.accessibleName().startswith(
        "Tết Đinh Mùi 2027, Quốc khánh 2027 chưa có văn bản chính thức."
    )
    assert section.lead.text().startswith("Năm 2026 bản 1 (")


def test_another_year_is_one_key_away(section: CalendarSection, qtbot: QtBot) -> None:
    chosen = section.list.span.buttons()[1]
    assert chosen.text() == "2026"
    chosen.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert rows(section)[0][0] == "T5 01/01/2026"
    assert ["T7 10/01/2026", "Làm bù"] in [row[:2] for row in rows(section)]


def test_hours_typed_by_hand_are_kept_with_f9(
    page: SettingsPage, section: CalendarSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    overtype(section, 0, "7h")
    assert page.unsaved == 1
    assert page._outcome.text() == "Có 1 thay đổi chưa lưu"
    press(qtbot, Qt.Key.Key_Return)
    assert section.hours.usual.edits[0].text() == "07:00"
    section.hours.saturday.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    morning = ((time(7), time(11, 30)),)
    full = (*morning, (time(13), time(17)))
    assert desk.calendar().hours == OfficeHours((full,) * 5 + (morning, ()))
    assert page.unsaved == 0
    assert page._outcome.text() == "Đã lưu 1 thay đổi."
    settled(qtbot, tasks)


def test_hours_that_run_backwards_are_not_kept(
    page: SettingsPage, section: CalendarSection, desk: Desk, qtbot: QtBot
) -> None:
    overtype(section, 0, "12:00")
    with qtbot.waitSignal(section.refused):
        press(qtbot, Qt.Key.Key_F9)
    assert section.hours.note.text().startswith("Giờ làm việc chưa đúng ở ô viền đỏ.")
    assert section.hours.usual.edits[1].hasFocus()
    assert desk.calendar().hours == OfficeHours.default()
    assert page.unsaved == 1


def test_each_weekday_can_have_its_own_hours(
    section: CalendarSection, desk: Desk, qtbot: QtBot
) -> None:
    section.hours.each.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    friday = section.hours.days[4]
    for edit in friday.edits[2:]:
        edit.clear()
    section.hours.edited.emit()
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    hours = desk.calendar().hours
    assert hours.sessions[4] == MORNING
    assert section.hours.is_each_day
    section.hours.show_hours(OfficeHours.default())
    assert not section.hours.is_each_day


def test_closing_time_can_be_promised_always(
    section: CalendarSection, desk: Desk, qtbot: QtBot
) -> None:
    section.due_time.buttons()[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert desk.setting().due_time == "closing"


def add_by_keyboard(window: QWidget, qtbot: QtBot) -> LocalDayDialog:
    """Ctrl+N, then date, kind, part, name and source, moving with Enter."""
    press(qtbot, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChildren(LocalDayDialog)[-1]
    write("9/12")
    press(qtbot, Qt.Key.Key_Return)
    dialog.part.buttons()[2].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    dialog.name.edit.setFocus()
    write("Tập huấn")
    press(qtbot, Qt.Key.Key_Return)
    write("Kế hoạch 45/KH-UBND")
    return dialog


def test_a_day_of_the_office_is_added_kept_and_taken_away(
    page: SettingsPage,
    section: CalendarSection,
    desk: Desk,
    window: QWidget,
    tasks: Tasks,
    qtbot: QtBot,
) -> None:
    dialog = add_by_keyboard(window, qtbot)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_F9)
    assert rows(section)[1] == [
        "T4 09/12/2026",
        "Đóng quầy chiều",
        "Tập huấn",
        "Kế hoạch 45/KH-UBND",
        "xã · chưa lưu",
    ]
    assert edit_now(desk).days == ()
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert edit_now(desk).days == (TRAINING,)
    assert section.last_change.text() == (
        "Đổi gần nhất: Lê Thu Hà, T2 23/11 09:41 – ghi “Đóng quầy chiều 09/12”."
        " Không hồ sơ nào đổi ngày hẹn."
    )
    section.list.table.choose(TRAINING.on)
    section.list.table.view.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert page.unsaved == 1
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert edit_now(desk).days == ()
    settled(qtbot, tasks)


def test_a_state_holiday_is_not_the_office_s_to_change(
    page: SettingsPage, section: CalendarSection, qtbot: QtBot
) -> None:
    section.list.table.view.setFocus()
    section.list.table.view.selectRow(0)
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Return)
    assert page.unsaved == 0
    assert section.list.change.isHidden()
    assert section.list.remove.isHidden()


def test_an_order_that_moves_dates_is_asked_about_first(
    section: CalendarSection, desk: Desk, window: QWidget, tasks: Tasks, qtbot: QtBot
) -> None:
    receipt = desk.reception.receive(a_draft(desk, "1.004873"), "ha")
    section.list._take(
        (
            DayRule(
                date(2026, 11, 26),
                DayKind.CLOSED,
                "Bão số 12",
                "Công điện 7/CĐ-UBND",
                moves_deadlines=True,
            ),
        )
    )
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(window.findChildren(CalendarPreviewDialog)))
    dialog = window.findChildren(CalendarPreviewDialog)[-1]
    assert dialog.banner.accessibleName().startswith("1 hồ sơ đang làm sẽ tính ra ngày hẹn khác.")
    assert dialog.moved is not None
    assert [row.cells[0].text for row in dialog.moved.rows] == [receipt.dossiers[0].code]
    with qtbot.waitSignal(section.refused):
        press(qtbot, Qt.Key.Key_Escape)
    assert edit_now(desk).days == ()
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(window.findChildren(CalendarPreviewDialog)) > 0 and tasks.idle)
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert [rule.name for rule in edit_now(desk).days] == ["Bão số 12"]
    assert section.last_change.text().endswith("1 hồ sơ tính ra ngày hẹn khác.")
    qtbot.waitUntil(lambda: bool(window.findChildren(MovedDialog)))
    asked = window.findChildren(MovedDialog)[-1]
    press(qtbot, Qt.Key.Key_F9)
    assert asked.problem.isVisible()
    asked.all.click()
    with qtbot.waitSignal(section.moved.told) as told:
        press(qtbot, Qt.Key.Key_F9)
    assert told.args[0].startswith("Đã dời ngày hẹn 1 hồ sơ.")
    sheet = desk.dossiers.sheet(receipt.dossiers[0].dossier_id)
    assert sheet.due_at == asked.ticks[0][0].computed > receipt.dossiers[0].due_at


def test_the_province_s_file_is_previewed_and_then_used(
    section: CalendarSection,
    desk: Desk,
    window: QWidget,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from ui.pages import calendar_section

    desk.reception.receive(a_draft(desk, "1.004873"), "ha")
    path = tmp_path / "lich-2026.toml"
    path.write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(calendar_section, "ask_open_path", lambda *_: path)
    section.take_in.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(window.findChildren(CalendarPreviewDialog)))
    dialog = window.findChildren(CalendarPreviewDialog)[-1]
    assert dialog.title.text() == "Dùng lịch năm 2026, bản 3?"
    assert dialog.days is not None
    assert ["T4 25/11/2026", "như mọi tuần", "Nghỉ theo lệnh của tỉnh", "đổi"] in [
        [cell.text for cell in row.cells] for row in dialog.days.rows
    ]
    assert "2026 bản 3" not in desk.calendar().version
    with qtbot.waitSignal(section.told) as told:
        press(qtbot, Qt.Key.Key_F9)
    assert told.args[0].startswith("Đã dùng lịch mới: ")
    assert "2026 bản 3 (22/11/2026)" in desk.calendar().version
    assert "T4 25/11/2026" in [row[0] for row in rows(section)]


def test_a_file_that_is_no_calendar_is_said_and_changes_nothing(
    section: CalendarSection, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "lich.toml"
    path.write_text("đây không phải lịch", encoding="utf-8")
    section.examine(path)
    qtbot.waitUntil(section.problem.isVisible)
    assert section.problem.accessibleName().startswith("Chưa đổi lịch.")
    section.examine(tmp_path / "không có.toml")
    qtbot.waitUntil(lambda: "Không thấy tệp" in section.problem.accessibleName())


def test_twelve_months_are_shown_instead_of_the_list(
    section: CalendarSection, qtbot: QtBot
) -> None:
    section.list.as_months.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert section.list.months.isVisible()
    assert not section.list.table.isVisible()
    assert [month.title for month in section.list.months.months][:2] == [
        "Tháng 11/2026",
        "Tháng 12/2026",
    ]
    assert "Ngày Văn hóa Việt Nam" in section.list.months.months[0].accessibleName()


def test_who_may_not_change_settings_sees_them_locked_with_the_reason(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    page = opened(window, desk, tasks, printers, "calendar", CLERK)
    section = page.findChild(CalendarSection)
    assert section.hours.usual.edits[0].isReadOnly()
    assert not section.due_time.isEnabled()
    assert section.list.span.isEnabled()
    assert section.take_in.isHidden()
    assert section.list.add.isHidden()
    assert "Chỉ xem" in section.hours.usual.edits[0].accessibleDescription()
    press(qtbot, Qt.Key.Key_F9)
    settled(qtbot, tasks)
    assert edit_now(desk).hours == OfficeHours.default()
