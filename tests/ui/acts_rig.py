"""The whole window of an officer over a real desk with dossiers, driven by keys as an officer does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.clock import VIETNAM
from services.office import NewOfficer
from services.rules.acts import ActKind
from services.rules.dossier_state import DossierState
from services.rules.life_requests import Request
from tests.a_desk import CITIZEN, Rehearsal, a_draft, begin
from ui.desk_window import DeskWindow
from ui.dialogs.act_dialog import ActDialog
from ui.main_window import MainWindow
from ui.pages.dossiers_page import DossiersPage
from ui.print_status import SLIP_FOLDER
from ui.printing import PrintRoom
from ui.refresh import Refresh
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.dialog import Dialog

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", "", "Tư pháp – hộ tịch"),
    NewOfficer("minh", "Trần Văn Minh", "officer"),
    NewOfficer("chutich", "Phạm Quốc Bảo", "chair", "", "Chủ tịch"),
)
HA = Officer("ha", "Lê Thu Hà", Role.LEAD)
NAMES = ("Nguyễn Thị Phượng", "Trần Văn An", "Lê Thị Bình")


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


@dataclass
class ActsRig:
    """The window, on Hồ sơ, with the first dossier chosen."""

    qtbot: QtBot
    rehearsal: Rehearsal
    tasks: Tasks
    desk_window: DeskWindow
    ids: tuple[bytes, ...]
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to the toast."""
        say = self.window.toast.say

        def heard(fact: str, detail: str = "", *others: Any, **named: Any) -> None:
            self.said.append(f"{fact} {detail}")
            say(fact, detail, *others, **named)

        self.window.toast.say = heard  # type: ignore[method-assign]  # goes with the window

    @property
    def window(self) -> MainWindow:
        return self.desk_window.window

    @property
    def page(self) -> DossiersPage:
        page = self.window.page
        assert isinstance(page, DossiersPage)
        return page

    @property
    def dialog(self) -> ActDialog:
        (found,) = (one for one in self.window.findChildren(ActDialog) if one.isVisible())
        return found

    @property
    def dialogs(self) -> list[Dialog]:
        return [one for one in self.window.findChildren(Dialog) if one.isVisible()]

    @property
    def toast(self) -> str:
        """Everything the toast said, one after the other: paper that comes out tells of itself, too."""
        return "\n".join(self.said)

    def state(self, place: int = 0) -> DossierState:
        return self.rehearsal.desk.life.state(self.ids[place])

    def do(self, *requests: Request, place: int = 0, officer: str = "ha") -> None:
        """Record acts behind the window's back."""
        for request in requests:
            self.rehearsal.desk.life.record(self.ids[place], request, officer)

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.waitUntil(lambda: self.tasks.idle)
            QApplication.processEvents()

    def look(self) -> None:
        """See what changed, as the window does when the store says so."""
        self.page.refresh()
        self.settle()

    def open(self, place: int = 0) -> None:
        """Show a dossier in the panel."""
        self.page.show_dossier(self.ids[place])
        self.settle()

    def begin(self, kind: ActKind, place: int = 0) -> ActDialog:
        self.desk_window.acts.begin(self.ids[place], kind)
        self.settle()
        return self.dialog

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def write(self, text: str) -> None:
        from tests.ui.windows import write

        write(text)
        QApplication.processEvents()

    def texts(self, root: QWidget) -> str:
        return "\n".join(part.text() for part in root.findChildren(QLabel) if part.isVisible())


@contextmanager
def open_rig(
    qtbot: QtBot, folder: Path, procedure: str = "1.004222", officer: Officer = HA
) -> Iterator[ActsRig]:
    """Give a window over three dossiers received on Monday 23/11 at 09:41."""
    rehearsal = begin(folder / "quay", 2, STAFF)
    desk = rehearsal.desk
    people = [
        replace(CITIZEN, name=name, personal_id=f"03819200441{place}")
        for place, name in enumerate(NAMES)
    ]
    ids = tuple(
        desk.reception.receive(a_draft(desk, procedure, person=person), "ha").dossiers[0].dossier_id
        for person in people
    )
    tasks, refresh = Tasks(), Refresh()
    tasks.setProperty("printJobsTakenUp", True)  # no slip of this rehearsal goes anywhere
    desk.remember(SLIP_FOLDER, str(folder))
    desk.store.on_commit.append(refresh.announce)
    made = DeskWindow(desk, officer, tasks, refresh, lambda: PrintRoom(desk.printing, tasks))
    window = made.window
    qtbot.addWidget(window, before_close_func=lambda _: qtbot.waitUntil(lambda: tasks.idle))
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_page("dossiers")
    rig = ActsRig(qtbot, rehearsal, tasks, made, ids)
    rig.settle()
    rig.open()
    ActDialog._unsent.clear()
    yield rig
    rig.settle()
    tasks.close()
    theme().set_look(factor=1.0, contrast=False)
    desk.close()
