"""The window from start to end: set-up or opening, sign-in, the desk, the locked screen, closing in order.

Built once by `main.py`. One top-level window at a time; what is typed is never lost when it changes,
because drafts save themselves.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from services.data_folder import has_book
from services.errors import AppError, SecretsLockedError
from ui.refresh import Refresh
from ui.tasks import Lane, Tasks
from ui.theme import theme
from ui.wording import words

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from services.accounts import Officer
    from services.clock import Clock
    from services.desk import Desk
    from services.forms.slip_data import SlipOffice
    from ui.main_window import MainWindow
    from ui.pages.entrance import Where
    from ui.printing import PrintRoom

CARE_MS = 60_000  # how often idle work is looked for
VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked for.

    Attributes:
        passphrase: From a file named on the command line, where there is no keyring.
    """

    folder: Path
    clock: Clock
    passphrase: str | None = None
    language: str = "vi"


class Application(QObject):
    """Holds the one window there is now, and the desk behind it."""

    def __init__(self, start: Start) -> None:
        super().__init__()
        self._start = start
        self._desk: Desk | None = None
        self._officer: Officer | None = None
        self._window: QWidget | None = None
        self._print_room: PrintRoom | None = None
        self.tasks = Tasks(self)
        self.tasks.failed.connect(self._on_failed)
        self.tasks.crashed.connect(self._on_crashed)
        self._refresh = Refresh()
        self._care = QTimer(self)
        self._care.setInterval(CARE_MS)
        self._care.timeout.connect(self._on_care)

    def begin(self) -> None:
        """Show the first window: the set-up assistant, or the desk being opened."""
        if has_book(self._start.folder):
            self._open()
        else:
            self._set_up(None)

    def end(self) -> None:
        """Stop timers, wait for what is being written, close the book."""
        self._care.stop()
        self.tasks.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    @property
    def window(self) -> QWidget | None:
        """The window on the screen."""
        return self._window

    @property
    def desk(self) -> Desk:
        """The desk that is open."""
        return self._open_desk()

    # -- opening --------------------------------------------------------------------------------

    def _set_up(self, desk: Desk | None) -> None:
        """Show the assistant; with a desk, one whose recovery code nobody has typed back yet."""
        from services.desk import create_desk
        from services.set_up import SetUpFile
        from ui.pages.set_up_page import SetUpPage
        from ui.system_printers import SystemPrinters

        start = self._start
        page = SetUpPage(
            SetUpFile(start.folder),
            lambda setup: create_desk(start.folder, setup, start.clock, start.passphrase),
            self.tasks,
            start.clock,
            printers=SystemPrinters(_trial_office, start.clock),
            desk=desk,
        )
        page.finished.connect(self._on_set_up)
        self._show(page)

    def _on_set_up(self, desk: Desk) -> None:
        self._begin_work(desk)

    def _open(self) -> None:
        from services.desk import open_desk
        from ui.pages.opening_page import OpeningPage

        start = self._start
        page = OpeningPage(self._nowhere(), start.clock)
        page.quit_wanted.connect(self._on_quit)
        self._show(page)
        self.tasks.run(
            self,
            lambda: open_desk(start.folder, start.clock, passphrase=start.passphrase),
            self._on_opened,
            self._on_not_opened,
            lane=Lane.REMOTE,
        )

    def _on_opened(self, desk: Desk) -> None:
        from services.set_up import SetUpFile

        self._desk = desk
        if SetUpFile(self._start.folder).exists():
            self._set_up(desk)
        else:
            self._begin_work(desk)

    def _begin_work(self, desk: Desk) -> None:
        self._desk = desk
        desk.store.on_commit.append(self._refresh.announce)
        self._care.start()
        self._ask_who()

    def _on_not_opened(self, error: AppError) -> None:
        if isinstance(error, SecretsLockedError):
            self._recover(error)
            return
        from ui.pages.opening_page import OpeningPage

        page = self._window
        if isinstance(page, OpeningPage):
            page.show_fault(error)

    def _recover(self, error: AppError) -> None:
        from services.desk import open_desk
        from ui.pages.recovery_page import RecoveryPage, Ways

        start = self._start
        ways = Ways(
            by_keyring=lambda: open_desk(start.folder, start.clock),
            by_code=lambda code: open_desk(start.folder, start.clock, recovery_code=code),
            by_passphrase=lambda text: open_desk(start.folder, start.clock, passphrase=text),
        )
        page = RecoveryPage(self._nowhere(), error, ways, self.tasks, start.clock)
        page.opened.connect(self._on_opened)
        page.quit_wanted.connect(self._on_quit)
        self._show(page)

    # -- people ---------------------------------------------------------------------------------

    def _ask_who(self) -> None:
        from ui.pages.sign_in_page import SignInPage

        desk = self._open_desk()
        page = SignInPage(
            self._where(desk), desk.accounts, self.tasks, self._start.clock, slots=desk.slots
        )
        page.signed_in.connect(self._on_signed_in)
        page.refresh()
        self._show(page)

    def _on_signed_in(self, officer: Officer) -> None:
        self._officer = officer
        window = self._main_window(officer)
        self._show(window)

    def _main_window(self, officer: Officer) -> MainWindow:
        from ui.desk_window import make_window

        desk = self._open_desk()
        window = make_window(desk, officer, self.tasks, self._refresh, self._printer)
        window.lock_wanted.connect(self._on_lock)
        return window

    def _printer(self) -> PrintRoom:
        """Return the print room of this desk: what is at the printer outlives a change of officer."""
        from ui.printing import PrintRoom

        if self._print_room is None:
            self._print_room = PrintRoom(self._open_desk().printing, self.tasks, self)
        return self._print_room

    def _on_lock(self, idle_minutes: int) -> None:
        from ui.desk_window import kept_words
        from ui.main_window import MainWindow
        from ui.pages.lock_page import LockPage

        desk, window, officer = self._open_desk(), self._window, self._officer
        if not isinstance(window, MainWindow) or officer is None or window.is_covered:
            return
        page = LockPage(self._where(desk), desk.accounts, self.tasks, self._start.clock)
        page.cover(officer, self._start.clock(), idle_minutes=idle_minutes, kept=kept_words(desk))
        page.unlocked.connect(window.uncover)
        page.switch_wanted.connect(self._on_other_officer)
        page.sign_out_wanted.connect(self._on_other_officer)
        window.cover(page)

    def _on_other_officer(self) -> None:
        if self._officer is not None:
            self._open_desk().accounts.sign_out(self._officer)
        self._officer = None
        self._ask_who()

    # -- care -----------------------------------------------------------------------------------

    def _on_care(self) -> None:
        desk = self._desk
        if desk is not None and self.tasks.idle:
            self.tasks.run(self, desk.tend, _nothing)

    def _on_failed(self, error: AppError) -> None:
        self._say(str(words(error)))

    def _on_crashed(self, error: BaseException) -> None:
        self._say(str(words(error)))

    def _say(self, text: str) -> None:
        from ui.main_window import MainWindow

        if isinstance(self._window, MainWindow):
            self._window.toast.say(text)

    def _on_quit(self) -> None:
        if self._window is not None:
            self._window.close()

    # -- private --------------------------------------------------------------------------------

    def _open_desk(self) -> Desk:
        if self._desk is None:
            raise ValueError("the desk is not open yet")
        return self._desk

    def _show(self, window: QWidget) -> None:
        """Put `window` where the last one stood."""
        before = self._window
        self._window = window
        window.setWindowTitle(self.tr("Một Cửa"))
        if before is None:
            window.resize(1366, 768)
            _fit_screen(window)
        else:
            window.setGeometry(before.geometry())
        if before is not None and before.isMaximized():
            window.showMaximized()
        else:
            window.show()
        window.raise_()
        window.activateWindow()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _nowhere(self) -> Where:
        from ui.pages.entrance import Where

        return Where(self.tr("Một Cửa"), self.tr("Bộ phận Một cửa"), version=_version_words(self))

    def _where(self, desk: Desk) -> Where:
        from ui.pages.entrance import Where

        office = desk.office()
        number = self.tr("Quầy %1").replace("%1", str(desk.setting().number))
        return Where(office.name, office.unit, number, _version_words(self))


def _version_words(owner: QObject) -> str:
    return owner.tr("bản %1").replace("%1", VERSION)


def _trial_office() -> SlipOffice:
    from services.forms.slip_data import SlipOffice

    return SlipOffice("Một Cửa", "Bộ phận Một cửa", "")


def _nothing(_: object) -> None:
    """Take an answer nobody waits for."""


def _fit_screen(window: QWidget) -> None:
    """Fill a small screen, as the PCs of a commune have."""
    screen = window.screen().availableGeometry()
    if screen.width() <= 1400 or screen.height() <= 800:
        window.setGeometry(screen)
        window.setWindowState(Qt.WindowState.WindowMaximized)


def open_window(
    args: argparse.Namespace, clock: Clock, folder: Path, passphrase: str | None
) -> int:
    """Run the window until it is closed; return the exit status."""
    app = _application()
    if app is None:
        return _no_display()
    _speak(app, args.lang)
    theme()
    desk = Application(Start(folder, clock, passphrase, args.lang))
    desk.begin()
    try:
        return int(app.exec())
    finally:
        desk.end()


def _application() -> QApplication | None:
    """Return the running application, or None where there is no display."""
    import os

    held = QApplication.instance()
    if isinstance(held, QApplication):
        return held
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not has_display:
        chosen = os.environ.get("QT_QPA_PLATFORM", "")
        if chosen not in {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}:
            return None
    app = QApplication(sys.argv[:1])
    app.setApplicationName("mot-cua")
    return app


def _no_display() -> int:
    from ui.wording import NO_DISPLAY

    print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return 1


def _speak(app: QApplication, language: str) -> None:
    """Install the translation asked for; Vietnamese is the source and needs none."""
    if language != "vi":
        from ui.translation import install

        install(app, language)
