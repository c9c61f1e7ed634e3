"""The whole window of the chair or an officer over a desk whose dossiers fared as the board's fixture says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from tests.a_desk import Rehearsal, begin
from tests.services.test_board import STAFF, a_period, at, received
from ui.desk_window import DeskWindow
from ui.dialogs.act_dialog import ActDialog
from ui.main_window import MainWindow
from ui.pages.board_page import BoardPage
from ui.pages.dossiers_page import DossiersPage
from ui.printing import PrintRoom
from ui.refresh import Refresh
from ui.tasks import Tasks
from ui.theme import theme

CHAIR = Officer("chutich", "Phạm Quốc Bảo", Role.CHAIR)
LEAD = Officer("ha", "Lê Thu Hà", Role.LEAD)


@dataclass
class BoardRig:
    """The window.

    Attributes:
        made: Ids by how they fared; empty where nothing was returned.
    """

    qtbot: QtBot
    rehearsal: Rehearsal
    tasks: Tasks
    desk_window: DeskWindow
    made: dict[str, list[bytes]]

    @property
    def window(self) -> MainWindow:
        return self.desk_window.window

    @property
    def page(self) -> BoardPage:
        page = self.window.page
        assert isinstance(page, BoardPage)
        return page

    @property
    def list_page(self) -> DossiersPage:
        page = self.window.page
        assert isinstance(page, DossiersPage)
        return page

    @property
    def dialog(self) -> ActDialog:
        (found,) = (one for one in self.window.findChildren(ActDialog) if one.isVisible())
        return found

    def settle(self) -> None:
        for _ in range(4):
            self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=20_000)
            QApplication.processEvents()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def click(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def texts(self, root: QWidget) -> str:
        return "\n".join(part.text() for part in root.findChildren(QLabel) if part.isVisible())


@contextmanager
def open_board(
    qtbot: QtBot, folder: Path, officer: Officer = CHAIR, *, has_results: bool = True
) -> Iterator[BoardRig]:
    """Give the window on 11/11: 19 early, 60 on the day, 17 late, 3 overdue, 4 paused; or 5 overdue alone."""
    rehearsal = begin(folder / "quay", 1, STAFF)
    rehearsal.clock.now = at(16, 8, month=10)
    made = a_period(rehearsal) if has_results else {"overdue": received(rehearsal, 5)}
    rehearsal.clock.now = at(11, 9)
    desk, tasks, refresh = rehearsal.desk, Tasks(), Refresh()
    tasks.setProperty("printJobsTakenUp", True)  # no slip of this rehearsal goes anywhere
    desk.store.on_commit.append(refresh.announce)
    opened = DeskWindow(desk, officer, tasks, refresh, lambda: PrintRoom(desk.printing, tasks))
    window = opened.window
    qtbot.addWidget(window, before_close_func=lambda _: qtbot.waitUntil(lambda: tasks.idle))
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    rig = BoardRig(qtbot, rehearsal, tasks, opened, made)
    rig.settle()
    ActDialog._unsent.clear()
    yield rig
    rig.settle()
    tasks.close()
    theme().set_look(factor=1.0, contrast=False)
    desk.close()
