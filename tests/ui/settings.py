"""A settings page in a window of its own, over a real desk, with printers that only listen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.desk import Desk
from services.errors import PrinterFaultError
from services.office import NewOfficer
from tests.a_desk import begin
from tests.ui.windows import show_window
from ui.layout import room
from ui.pages.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import theme

LEAD = Officer("ha", "Lê Thu Hà", Role.LEAD, "Tư pháp – hộ tịch")
CLERK = Officer("tam", "Lê Văn Tám", Role.OFFICER, "Địa chính")


class ListeningPrinters:
    """Two printers; the second gives no paper."""

    def __init__(self) -> None:
        self.tried: list[tuple[str, str]] = []

    def names(self) -> tuple[str, ...]:
        return ("Canon LBP 2900", "Xprinter Q200")

    def print_trial(self, printer: str, paper: str) -> None:
        if printer == "Xprinter Q200":
            raise PrinterFaultError("silent", printer)
        self.tried.append((printer, paper))

    def print_pdf(self, printer: str, content: bytes, title: str) -> None:
        raise PrinterFaultError("none")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose officers have no passwords yet: nobody signs in here, and hashing takes its time."""
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    yield held.desk
    held.desk.close()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    qtbot.waitUntil(lambda: made.idle)
    made.close()


@pytest.fixture
def printers() -> ListeningPrinters:
    return ListeningPrinters()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    shown = show_window(qtbot, 1366, 768)
    QVBoxLayout(shown).setContentsMargins(0, 0, 0, 0)
    yield shown
    theme().set_look(factor=1.0, contrast=False)


def opened(
    window: QWidget,
    desk: Desk,
    tasks: Tasks,
    printers: ListeningPrinters,
    section: str,
    officer: Officer = LEAD,
) -> SettingsPage:
    """Return the page with a section open."""
    page = SettingsPage(desk, officer, tasks, printers=printers)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(page)
    refit(window, page)
    page.open_section(section)
    return page


def section_of(key: str, kind: type[QWidget]) -> object:
    """Return the fixture `section`: that section of the settings, open and with nothing pending."""

    @pytest.fixture
    def section(
        window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
    ) -> QWidget:
        found = opened(window, desk, tasks, printers, key).findChild(kind)
        assert found is not None
        settled(qtbot, tasks)
        return found

    return section


def refit(window: QWidget, page: SettingsPage) -> None:
    """Tell the page the room it has, as the main window does."""
    page.fit(room(window.width(), window.height(), theme().factor))


def settled(qtbot: QtBot, tasks: Tasks) -> None:
    """Wait until nothing runs in the background."""
    qtbot.waitUntil(lambda: tasks.idle, timeout=5000)
