"""One officer at one desk: how the window looks when it opens, and what it says of the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.desk import Desk
from services.office import NewOfficer
from services.rules.dossier_codes import copy_range
from services.rules.life_acts import MissingPaper
from tests.a_desk import a_draft, begin
from ui.desk_window import make_window
from ui.main_window import MainWindow
from ui.pages.office_section import OfficeSection
from ui.print_status import PrintStatus
from ui.printing import PrintRoom
from ui.refresh import Refresh
from ui.tasks import Tasks
from ui.theme import theme

HA = Officer("ha", "Lê Thu Hà", Role.LEAD)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    yield held.desk
    held.desk.close()


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def usual_look() -> Iterator[None]:
    yield
    theme().set_look(factor=1.0, contrast=False)


def opened(desk: Desk, tasks: Tasks, qtbot: QtBot) -> MainWindow:
    window = make_window(desk, HA, tasks, Refresh(), lambda: PrintRoom(desk.printing, tasks))
    qtbot.addWidget(window, before_close_func=lambda _: qtbot.waitUntil(lambda: tasks.idle))
    window.show()
    return window


def test_the_systems_contrast_holds_until_the_officer_chooses(
    desk: Desk, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desk_window.system_prefers_contrast", lambda: True)
    held = [opened(desk, tasks, qtbot)]
    assert theme().is_contrast
    desk.remember("look.ha", [1.3, False])
    held.append(opened(desk, tasks, qtbot))
    assert (theme().factor, theme().is_contrast) == (1.3, False)


def test_a_copied_book_is_told_of_and_leads_to_its_desk_number(
    desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    desk.book.copied = copy_range("000000")
    window = opened(desk, tasks, qtbot)
    assert "110001" in window.banner.accessibleName()
    window.banner.button.click()
    section = window.findChild(OfficeSection)
    qtbot.waitUntil(lambda: tasks.idle)
    assert section.isVisible()
    assert section.copied.isVisible()
    assert not window.banner.isVisible()


def test_forms_of_the_counter_and_blank_slips_come_out_of_the_printing_queue(
    desk: Desk, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[int] = []
    monkeypatch.setattr(PrintStatus, "print_job", lambda _, job: printed.append(job))
    page = opened(desk, tasks, qtbot).open_page("reception")
    missing = (MissingPaper("Giấy chứng sinh"),)
    page.turned_away.emit(desk.guidance.ask_for(a_draft(desk, "1.001193"), missing, "ha"))
    qtbot.waitUntil(lambda: len(printed) == 1)
    slips = desk.reception.reserved.reserve(2, desk.clock().date(), "ha")
    page.numbers_reserved.emit(slips)
    qtbot.waitUntil(lambda: len(printed) == 2)
    with desk.store.reading() as db:
        codes = db.rows("SELECT id, code FROM print_job ORDER BY id")
    assert [job for job, _ in codes] == printed
    assert [code for _, code in codes] == ["HDHS-2026-01.2", slips[0].code]
