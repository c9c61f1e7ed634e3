"""The list of slips no paper came of: why each waits, and everything by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.printing import PrintState
from tests.a_desk import a_draft
from tests.ui.windows import SIZES, nameless, press, show_window, too_wide
from ui.dialogs.print_jobs_dialog import PrintJobsDialog
from ui.printing import Printer, PrintRoom
from ui.tasks import Tasks
from ui.theme import theme

CODE = "H56.14.07-261123-2001"
LASER = "HP LaserJet M15w"
PRINTERS = (
    Printer(LASER, LASER, True),
    Printer("Canon", "Canon LBP 2900", False),
    Printer("XP-80", "XPrinter 80", False),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    yield show_window(qtbot)
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def room(desk: Desk, tasks: Tasks) -> PrintRoom:
    return PrintRoom(desk.printing, tasks)


def stuck(desk: Desk, problem: str) -> int:
    """Return a job no paper came of."""
    job_id = desk.reception.receive(a_draft(desk), "ha").print_job
    desk.printing.move(job_id, LASER, "A5")
    desk.printing.start(job_id)
    leave = desk.printing.give_up if problem == "unreadable" else desk.printing.put_back
    leave(job_id, problem)
    return job_id


@pytest.fixture
def opened(desk: Desk, window: QWidget, room: PrintRoom, tasks: Tasks, qtbot: QtBot):
    def show(*problems: str, **given: object) -> PrintJobsDialog:
        for problem in problems:
            stuck(desk, problem)
        dialog = PrintJobsDialog(window, desk.printing, room, tasks, **given)
        dialog.open()
        qtbot.waitUntil(lambda: dialog._is_known)
        return dialog

    return show


def rows(dialog: PrintJobsDialog) -> list[str]:
    return [row.cells[-1].text for row in dialog.table.rows]


def test_each_job_says_why_it_waits_and_what_is_safe(opened) -> None:
    dialog = opened("silent", "interrupted", "unreadable")
    assert rows(dialog) == [
        f"Máy in “{LASER}” không trả lời.",
        "Chương trình đã tắt khi bản in đang ở máy in; xem giấy đã ra chưa.",
        "Bản in này không dựng lại được.",
    ]
    assert dialog.note.text() == (
        f"Máy in “{LASER}” không trả lời. Hồ sơ đã lưu, số không đổi, bản in đang chờ. "
        "In ở máy khác, hoặc lưu PDF."
    )
    assert dialog._code.text() == "MC-0401"
    first = dialog.table.rows[0].cells
    assert [(cell.text, cell.detail) for cell in first[:3]] == [
        ("261123-2001", "giấy hẹn"),
        ("09:41", "T2 23/11/2026"),
        (LASER, "A5 · 2 liên"),
    ]


def test_a_reprint_is_told_as_one(desk: Desk, opened) -> None:
    desk.printing.cancel(stuck(desk, "silent"))
    desk.dossiers.reprint(desk.dossiers.find(CODE), "bản in mờ", "ha")
    dialog = opened()
    assert dialog.table.rows[0].cells[0].detail == "bản in lại lần 1"
    assert rows(dialog) == ["Chưa đến lượt in."]


def test_nothing_waiting_is_said_and_nothing_is_offered(opened) -> None:
    dialog = opened()
    assert dialog.empty.isVisible()
    assert "Không có bản in nào đang chờ" in dialog.empty.accessibleName()
    assert not dialog.primary.isVisible()
    assert not dialog.table.isVisible()


def test_arrows_choose_and_enter_tries_again(opened, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened("silent", "stopped")
    press(qtbot, Qt.Key.Key_Down)
    chosen = dialog.job
    with qtbot.waitSignal(dialog._room.stuck) as caught:  # there is no such printer here
        press(qtbot, Qt.Key.Key_Return)
    assert caught.args[0].job.id == chosen.id
    qtbot.waitUntil(lambda: rows(dialog)[1] == f"Không thấy máy in “{LASER}”.")
    assert desk.printing.job(chosen.id).problem == "missing"
    assert rows(dialog)[0] == f"Máy in “{LASER}” không trả lời."


def test_a_job_being_tried_is_left_alone(opened, qtbot: QtBot) -> None:
    dialog = opened("silent")
    press(qtbot, Qt.Key.Key_Return)
    assert rows(dialog) == ["Đang thử lại…"]
    assert not dialog.again.isEnabled()
    assert not dialog.removal.isEnabled()
    assert dialog.note.text() == ("Đang thử lại. Hồ sơ đã lưu, số không đổi. Đợi máy in trả lời.")
    qtbot.waitUntil(lambda: rows(dialog) != ["Đang thử lại…"])
    assert dialog.again.isEnabled()


def test_f9_tries_all_but_what_cannot_be_drawn(opened, qtbot: QtBot) -> None:
    dialog = opened("silent", "unreadable", "stopped")
    press(qtbot, Qt.Key.Key_F9)
    assert rows(dialog) == ["Đang thử lại…", "Bản in này không dựng lại được.", "Đang thử lại…"]
    qtbot.waitUntil(lambda: dialog._room.is_idle and dialog._tasks.idle)


def test_another_printer_is_chosen_by_keyboard_with_the_paper_in_it(
    opened, desk: Desk, qtbot: QtBot
) -> None:
    desk.printing.set_paper("Canon", "A4")
    dialog = opened("silent")
    job = dialog.job
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert dialog.printer.printer.hasFocus()
    qtbot.waitUntil(lambda: dialog._tasks.idle)
    dialog._on_printers(PRINTERS)  # what this machine has does not matter here
    assert dialog.printer.chosen == ("Canon", "A4")  # the silent one stands last
    assert dialog.note.text() == "In giấy hẹn 2001 ở máy khác. Hồ sơ đã lưu, số không đổi."
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.printer.chosen == ("XP-80", "A5")
    dialog.printer.paper.choose("80mm")
    with qtbot.waitSignal(dialog._room.stuck):
        press(qtbot, Qt.Key.Key_F9)
    moved = desk.printing.job(job.id)
    assert (moved.printer, moved.paper, moved.problem) == ("XP-80", "80mm", "missing")
    assert desk.printing.papers() == {"Canon": "A4", "XP-80": "80mm"}
    qtbot.waitUntil(dialog.table.view.hasFocus)


def test_a_machine_without_printers_says_what_is_left_to_do(opened, qtbot: QtBot) -> None:
    dialog = opened("none")
    dialog.ask_printer()
    dialog._on_printers(())
    assert dialog.printer.note.text() == (
        "Máy này chưa có máy in nào. Hồ sơ đã lưu, số không đổi. Lưu PDF rồi in ở máy khác."
    )
    assert not dialog.primary.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # the question went, not the list
    assert dialog.table.view.hasFocus()


def test_removing_takes_a_second_step(opened, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened("silent", "stopped")
    job = dialog.job
    press(qtbot, Qt.Key.Key_Delete)
    assert dialog.note.text() == (
        "Bỏ bản in 2001? Hồ sơ vẫn còn trong sổ, số không đổi. Cần giấy thì in lại từ hồ sơ."
    )
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.printing.job(job.id).state is PrintState.WAITING
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    assert desk.printing.job(job.id).state is PrintState.CANCELLED
    assert dialog.table.view.hasFocus()  # on the next one
    assert dialog.job is not None


def test_the_last_one_gone_leaves_the_empty_list_with_the_focus_on_its_way_out(
    opened, qtbot: QtBot
) -> None:
    dialog = opened("silent")
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(dialog.empty.isVisible)
    assert QApplication.focusWidget() is dialog._close
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_slip_is_saved_as_pdf(
    opened, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("silent")
    job, path = dialog.job, tmp_path / "a.pdf"
    monkeypatch.setattr("ui.dialogs.print_jobs_dialog.ask_save_path", lambda *_: path)
    with qtbot.waitSignal(dialog.saved) as caught:
        press(qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert caught.args[0].path == path
    assert path.read_bytes() == desk.printing.pdf(job.id)
    qtbot.waitUntil(dialog.empty.isVisible)


def test_a_desk_that_prints_nothing_is_offered_its_folder(opened, qtbot: QtBot) -> None:
    kept: list[int] = []
    dialog = opened("unsaved", keep=kept.append)
    assert rows(dialog) == [f"Không ghi được tệp “{CODE}.pdf”."]
    assert (dialog.again.text(), dialog.primary.text()) == ("Lưu vào thư mục", "Lưu tất cả")
    press(qtbot, Qt.Key.Key_Return)
    assert kept == [1]


def test_what_is_asked_stays_while_other_jobs_come_and_go(opened, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened("silent", "stopped")
    dialog.ask_printer()
    other = list(dialog._jobs)[1]
    dialog.hear(desk.printing.cancel(other))
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    assert dialog.printer.isVisible()
    assert dialog.printer.printer.hasFocus()


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_it_fits_every_size(
    opened, window: QWidget, width: int, height: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    window.resize(width, height)
    dialog = opened("silent", "interrupted")
    dialog.ask_printer()
    dialog._on_printers(PRINTERS)
    assert too_wide(window) == []
    assert nameless(dialog) == []
    for shown in (dialog.primary, dialog.printer.paper):
        corner = shown.mapTo(dialog.card, shown.rect().bottomRight())
        assert dialog.card.rect().contains(corner)
