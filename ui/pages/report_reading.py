"""Reading of the reports page: figures on a worker, told how far they are, stopped when others are wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.errors import AppError, Cancelled
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from services.desk import Desk
    from services.frozen_reports import FrozenReport
    from services.period_figures import PeriodFigures
    from services.projections import Progress
    from services.rules.report_periods import Period
    from ui.tasks import Tasks


class Progressing:
    """How far a long call is: written by its worker, read by the window."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.is_stopped = False

    def __call__(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self.is_stopped:
            raise Cancelled


class LongCall(QObject):
    """One long call at a time: a new one stops the one before.

    Signals:
        began, ended: It runs, or no longer does.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.progress: Progressing | None = None

    @property
    def is_running(self) -> bool:
        """Whether one runs."""
        return self.progress is not None

    def run(
        self,
        call: Callable[[Progress], object],
        done: Callable[[object], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Run `call(progress)` and then `done` or `failed`; nothing of a call that was stopped is told."""
        self.stop()
        progress = self.progress = Progressing()
        self._tasks.run(
            self,
            partial(call, progress),
            partial(self._on_done, progress, done),
            partial(self._on_failed, progress, failed),
            Lane.REMOTE,
        )
        self.began.emit()

    def stop(self) -> None:
        """Stop the call that runs, if one does; what was shown before stays."""
        if self.progress is not None:
            self.progress.is_stopped = True
            self.progress = None
            self.ended.emit()

    def _on_done(
        self, progress: Progressing, done: Callable[[object], object], result: object
    ) -> None:
        if progress is self.progress:
            self.progress = None
            self.ended.emit()
            done(result)

    def _on_failed(
        self, progress: Progressing, failed: Callable[[AppError], object], error: AppError
    ) -> None:
        if progress is self.progress:
            self.progress = None
            self.ended.emit()
            if not isinstance(error, Cancelled):
                failed(error)


class ReportReading(QObject):
    """Asks for what the page shows.

    Signals:
        read: Carries `services.period_figures.PeriodFigures`.
        listed: The frozen reports. Carries a tuple of `FrozenReport`.
        failed: The figures could not be read. Carries the AppError.
    """

    read = Signal(object)
    listed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self.call = LongCall(tasks, self)

    def ask(self, period: Period, as_of: datetime | None) -> None:
        """Read the figures of a period; what is shown stays until they are there."""

        def call(progress: Progress) -> PeriodFigures:
            return self._desk.figures.read(period, as_of, progress)

        self.call.run(call, self.read.emit, self.failed.emit)

    def ask_frozen(self) -> None:
        """Read the list of frozen reports."""
        self._tasks.run(self, self._frozen, self.listed.emit)

    def _frozen(self) -> tuple[FrozenReport, ...]:
        return self._desk.frozen_reports.listed()
