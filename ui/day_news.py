"""What the rail says of today: how many tasks cannot wait, read again when something changed or a minute passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.dossier_lists import EVERYBODY
from services.rules.day_tasks import has_own_tasks
from ui.page import Badge

if TYPE_CHECKING:
    from services.accounts import Officer
    from services.desk import Desk
    from services.today import DayTasks
    from ui.tasks import Tasks

MINUTE_MS = 60_000  # terms pass by the minute
_SHOWN = frozenset({"dossier", "dossier_flag", "setting", "calendar_file"})


class DayNews(QObject):
    """The number on the rail: the officer's own tasks, or everybody's for who holds none.

    Signals:
        changed: The number is another one.
    """

    changed = Signal()

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._role = officer.role
        self._who = officer.username if has_own_tasks(officer.role) else EVERYBODY
        self._tasks = tasks
        self._badge = Badge(0)
        self._is_asking = self._is_stale = False
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.ask)

    @property
    def badge(self) -> Badge:
        """How many tasks cannot wait; solid if anything is overdue."""
        return self._badge

    def begin(self) -> None:
        """Read for the first time, and every minute from now on."""
        self._minute.start()
        self.ask()

    def hear(self, changed: frozenset[str]) -> None:
        """Read again if what was written concerns it."""
        if changed & _SHOWN:
            self.ask()

    def ask(self) -> None:
        """Read again; while one reading runs, one more waits at most."""
        self._is_stale = self._is_asking
        if not self._is_asking:
            self._is_asking = True
            self._tasks.run(self, self._read, self._on_read, self._on_failed)

    def _read(self) -> DayTasks:
        return self._desk.today.tasks(self._who, self._role)

    def _on_read(self, day: DayTasks) -> None:
        self._is_asking = False
        badge = Badge(day.urgent, "late" if day.is_late else "")
        if badge != self._badge:
            self._badge = badge
            self.changed.emit()
        if self._is_stale:
            self.ask()

    def _on_failed(self, error: object) -> None:
        self._is_asking = False
        self._tasks.failed.emit(error)
