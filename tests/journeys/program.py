"""The whole program over a desk on disk: officers sign in, press keys, and the clock goes on between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from services.clock import VIETNAM
from services.desk import Desk, create_desk
from services.office import DeskSetting, NewOfficer, OfficeSetup
from services.printing import PrintJob
from services.reception import Receipt
from services.rules.dossier_state import DossierState
from tests.a_desk import OFFICE, MovableClock
from tests.journeys.keyboard import ALT, CTRL, NONE, focus, press, type_text
from tests.services.forms.pages import words
from tests.ui.windows import write
from ui.application import Application, Start
from ui.dialogs.act_dialog import ActDialog
from ui.main_window import MainWindow
from ui.page import PageWidget
from ui.pages.reception_page import ReceptionPage
from ui.pages.sign_in_page import SignInPage
from ui.print_status import SLIP_FOLDER
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog

PASSWORD = "matkhau2026"
HA = NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD, "Tư pháp – hộ tịch")
MINH = NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD)
CHAIR = NewOfficer("chutich", "Phạm Quốc Bảo", "chair", PASSWORD, "Chủ tịch")
PASSPHRASE = "mot cua tan phong thu"
SLOW_MS = 20_000  # of a laden machine; what is waited for takes a fraction
BRIEF_MS = 1_000  # timers that run longer take something away again: a toast, a number shown
MOST_STOPS = 80  # of Tab: more than any page has


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """Return a moment of 2026 on Vietnam's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    told = getattr(widget, "text", str)
    return widget.accessibleName() or str(told())


@dataclass
class Program:
    """The program, its clock, and who waits for it.

    Attributes:
        papers: Folder of what this desk prints: it has no printer and keeps PDF files.
    """

    qtbot: QtBot
    clock: MovableClock
    application: Application
    papers: Path

    @property
    def desk(self) -> Desk:
        return self.application.desk

    @property
    def is_open(self) -> bool:
        """Whether the desk is there, and who sits at it is asked."""
        return isinstance(self.application.window, SignInPage)

    @property
    def window(self) -> MainWindow:
        window = self.application.window
        assert isinstance(window, MainWindow)
        return window

    @property
    def page(self) -> PageWidget:
        return self.window.page

    @property
    def dialog(self) -> Dialog:
        """The one dialog that is open."""
        (found,) = self.dialogs
        return found

    @property
    def dialogs(self) -> list[Dialog]:
        return [one for one in self.window.findChildren(Dialog) if one.isVisible()]

    def settle(self) -> None:
        """Wait until everything asked for has been answered and drawn."""
        for _ in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(self._is_quiet, timeout=SLOW_MS)
        QApplication.processEvents()

    # -- keys -----------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        press(key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type; what is no ASCII arrives as a Vietnamese typing program sends it."""
        if text.isascii():
            type_text(text)
        else:
            write(text)
        self.settle()

    def walk_to(self, name: str) -> None:
        """Press Tab until the focus is on the control whose name begins so."""
        for _ in range(MOST_STOPS):
            if name_of(focus()).startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def open_page(self, title: str) -> None:
        """Open a page by its number on the rail."""
        numbers = {item.page.title: place for place, item in enumerate(self.window.rail.items, 1)}
        self.press(Qt.Key(Qt.Key.Key_0.value + numbers[title]), ALT)

    def open_menu(self) -> list[str]:
        """Open the menu of other acts in the panel; return what it offers."""
        self.walk_to("Việc khác")
        self.press(Qt.Key.Key_Space)
        menu = focus()
        assert isinstance(menu, QMenu)
        return [entry.text() for entry in menu.actions()]

    def choose_entry(self, wanted: str) -> None:
        """Go down the open menu to an entry and press Enter."""
        menu = focus()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            press(Qt.Key.Key_Down)
            chosen = menu.activeAction()
            if chosen is not None and chosen.text() == wanted:
                self.press(Qt.Key.Key_Return)
                return
        raise AssertionError(f"no entry {wanted}")

    # -- days and people ------------------------------------------------------------------------

    def sign_in(self, officer: NewOfficer) -> None:
        """Lock the screen if somebody works, and sign in as an officer."""
        if isinstance(self.application.window, MainWindow):
            self.press(Qt.Key.Key_L, CTRL)
            self.press(Qt.Key.Key_D, CTRL)
        self._await(SignInPage)
        page = self.application.window
        assert isinstance(page, SignInPage)
        self.qtbot.waitUntil(lambda: page.chosen() is not None, timeout=SLOW_MS)
        while (who := page.chosen()) is not None and who.username != officer.username:
            self.press(Qt.Key.Key_Down)
        type_text(PASSWORD)
        press(Qt.Key.Key_Return)
        self._await(MainWindow)
        self.window.showNormal()  # the screen of a test is smaller than any desk's
        self.window.resize(1366, 768)
        self.settle()

    def begin_day(self, now: datetime, officer: NewOfficer) -> None:
        """Let time pass until an officer signs in."""
        self.clock.now = now
        self.sign_in(officer)

    def receive(self, card: str, procedure: str) -> Receipt:
        """Receive a person whose card is read, in the first case, with every paper."""
        self.press(Qt.Key.Key_F2)
        page = self.page
        assert isinstance(page, ReceptionPage)
        with self.qtbot.waitSignal(page.received, timeout=SLOW_MS) as told:
            self.window.take_scan(card)
            self.settle()
            self.press(Qt.Key.Key_F5)
            self.type(procedure)
            self.press(Qt.Key.Key_Return)
            if isinstance(focus(), Choice | QRadioButton):  # the cases of the procedure
                self.press(Qt.Key.Key_Down if isinstance(focus(), Choice) else Qt.Key.Key_Space)
            self.press(Qt.Key.Key_D, CTRL)
            self.press(Qt.Key.Key_F9)
        self.settle()
        assert told.args is not None
        receipt: Receipt = told.args[0]
        return receipt

    def find(self, dossier_id: bytes) -> None:
        """Look a dossier up on Hồ sơ by its code and go to its row."""
        self.open_page("Hồ sơ")
        self.press(Qt.Key.Key_K, CTRL)
        self.type(self.desk.dossiers.sheet(dossier_id).code)
        self.press(Qt.Key.Key_Return)
        self.settle()

    # -- what there is --------------------------------------------------------------------------

    def state(self, dossier_id: bytes) -> DossierState:
        return self.desk.life.state(dossier_id)

    def texts(self, root: QWidget) -> str:
        return "\n".join(part.text() for part in root.findChildren(QLabel) if part.isVisible())

    def printed(self) -> list[PrintJob]:
        """Wait until all there is to print is out; return every job there ever was, oldest first."""
        self.qtbot.waitUntil(lambda: not self.desk.printing.undone(), timeout=SLOW_MS)
        with self.desk.store.reading() as db:
            ids = [row[0] for row in db.rows("SELECT id FROM print_job ORDER BY id")]
        return [self.desk.printing.job(job) for job in ids]

    def paper(self, job: PrintJob) -> str:
        """Return the letters on the paper of a job, without spaces."""
        return words(self.desk.printing.pdf(job.id))

    def _is_quiet(self) -> bool:
        """Whether nothing runs, and nothing typed waits for its moment to be looked up or kept."""
        window = self.application.window
        timers = window.findChildren(QTimer) if window is not None else []
        waits = (one for one in timers if one.isActive() and one.isSingleShot())
        return self.application.tasks.idle and all(one.interval() > BRIEF_MS for one in waits)

    def _await(self, kind: type) -> None:
        def is_there() -> bool:
            window = self.application.window
            is_shown = isinstance(window, kind) and window.isActiveWindow()
            return is_shown and self.application.tasks.idle

        self.qtbot.waitUntil(is_there, timeout=SLOW_MS)


@contextmanager
def open_program(qtbot: QtBot, folder: Path, now: datetime) -> Iterator[Program]:
    """Give the program of a desk of three officers, at the sign-in page."""
    clock = MovableClock(now)
    setup = OfficeSetup(OFFICE, DeskSetting(number=2), (HA, MINH, CHAIR))
    desk, _ = create_desk(folder / "quay", setup, clock, PASSPHRASE)
    desk.remember(SLIP_FOLDER, str(folder / "giay"))
    desk.close()
    application = Application(Start(folder / "quay", clock, PASSPHRASE))
    application.begin()
    ActDialog._unsent.clear()
    yield Program(qtbot, clock, application, folder / "giay")
    qtbot.waitUntil(lambda: application.tasks.idle, timeout=SLOW_MS)
    window = application.window
    application.end()
    if window is not None:
        window.close()
