from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from tests.ui.settings import (
    LEAD,
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
from ui.pages.printing_section import PrintingSection
from ui.serial_reader import Port
from ui.tasks import Tasks

__all__ = ["desk", "printers", "tasks", "window"]

section = section_of("printing", PrintingSection)


def choose_printer(section: PrintingSection, qtbot: QtBot, name: str) -> None:
    section.printer.setFocus()
    while section.printer.currentData() != name:
        before = section.printer.currentIndex()
        press(qtbot, Qt.Key.Key_Up)
        assert section.printer.currentIndex() != before
    section.printer.activated.emit(section.printer.currentIndex())


def test_the_printers_of_this_pc_are_offered(section: PrintingSection) -> None:
    offered = [section.printer.itemText(at) for at in range(section.printer.count())]
    assert offered == ["Canon LBP 2900", "Xprinter Q200", "Không in, lưu PDF"]
    assert section.printer.currentData() == ""
    assert section.state.text() == "Tìm thấy 2 máy in."


def test_printer_paper_and_copies_are_kept(
    section: PrintingSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    choose_printer(section, qtbot, "Canon LBP 2900")
    section.paper.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    section.copies.buttons()[2].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert section.unsaved == 3
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    kept = desk.setting()
    assert (kept.printer, kept.paper, kept.copies) == ("Canon LBP 2900", "A4", 3)
    assert section.unsaved == 0
    settled(qtbot, tasks)


def test_the_paper_of_another_printer_is_kept_for_jobs_that_move_there(
    section: PrintingSection, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    choose_printer(section, qtbot, "Canon LBP 2900")
    paper = section.others["Xprinter Q200"]
    paper.setCurrentIndex(paper.findData("80mm"))
    paper.activated.emit(paper.currentIndex())
    with qtbot.waitSignal(section.saved):
        press(qtbot, Qt.Key.Key_F9)
    assert desk.printing.papers() == {"Xprinter Q200": "80mm"}
    settled(qtbot, tasks)


def test_ctrl_p_tries_the_chosen_printer(
    section: PrintingSection, printers: ListeningPrinters, tasks: Tasks, qtbot: QtBot
) -> None:
    choose_printer(section, qtbot, "Canon LBP 2900")
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.state.text().startswith("Đã in trang thử."))
    assert printers.tried == [("Canon LBP 2900", "A5")]


def test_a_printer_without_paper_is_said(
    section: PrintingSection, tasks: Tasks, qtbot: QtBot
) -> None:
    choose_printer(section, qtbot, "Xprinter Q200")
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: "Xprinter Q200" in section.state.text())


def test_a_printer_that_is_gone_stays_chosen_and_is_said(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    from dataclasses import replace

    desk.change_setting(replace(desk.setting(), printer="HP đã bỏ"))
    section = opened(window, desk, tasks, printers, "printing").findChild(PrintingSection)
    settled(qtbot, tasks)
    qtbot.waitUntil(lambda: section.state.text().startswith("Chưa thấy HP đã bỏ."))
    assert section.printer.currentText() == "HP đã bỏ (chưa thấy)"
    assert section.unsaved == 0


def test_a_serial_reader_is_chosen(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    port = Port("COM3", "Zebra DS2208")
    section = PrintingSection(desk, LEAD, tasks, printers, lambda: (port,))
    window.layout().addWidget(section)  # type: ignore[union-attr]
    section.reader.look_again.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, tasks)
    assert section.reader.port.itemText(1) == "Zebra DS2208 · COM3"
    section.reader.port.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    section.reader.port.activated.emit(1)
    assert section.unsaved == 1
    with qtbot.waitSignal(section.saved):
        section.save()
    assert desk.setting().reader == "COM3"
    settled(qtbot, tasks)
