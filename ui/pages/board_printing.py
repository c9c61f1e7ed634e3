"""Puts the chair's board on paper: the tables of its period, one after another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.accounts import Permission
from services.errors import NotAllowedError
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.tasks import Lane
from ui.wording import words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from services.accounts import Officer
    from services.desk import Desk
    from services.errors import AppError
    from services.rules.report_periods import Period
    from ui.tasks import Tasks


class BoardPrinting(QObject):
    """Prints the board, or saves it as PDF where the desk prints nothing.

    Signals:
        told: Carries a sentence for the toast.
    """

    told = Signal(str)

    def __init__(self, page: QWidget, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._officer = officer
        self._tasks = tasks

    def print_period(self, period: Period) -> None:
        """Print the board of a period as it is known now."""
        printer = self._desk.setting().printer
        if printer:
            self._run(partial(self._print, period, printer), self._on_printed)
            return
        if not self._officer.may(Permission.EXPORT):
            self.told.emit(str(words(NotAllowedError("export"))))
            return
        name = f"bang-theo-doi-{self._desk.clock():%y%m%d}.pdf"
        path = ask_save_path(self._page, self.tr("Lưu bảng theo dõi"), name)
        if path is not None:
            self._run(partial(self._save, period, path), self._on_saved)

    def _print(self, period: Period, printer: str) -> str:
        from ui.printing import print_pdf

        print_pdf(self._paper(period), printer, self.tr("Bảng theo dõi"))
        return printer

    def _save(self, period: Period, path: Path) -> Path:
        self._desk.report_files.require_allowed(self._officer.username)
        self._desk.report_files.note("board pdf", self._officer.username)
        return save_bytes(path, self._paper(period))

    def _paper(self, period: Period) -> bytes:
        from services.reports.page import pdf_of

        return pdf_of(self._desk.reports.supervision(period))

    def _run(self, call: object, done: object) -> None:
        self._tasks.run(self, call, done, self._on_failed, Lane.REMOTE)  # type: ignore[arg-type]  # as given above

    def _on_printed(self, printer: str) -> None:
        self.told.emit(self.tr("Đã in bảng theo dõi ở máy “%1”.").replace("%1", printer))

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Đã lưu bảng theo dõi: %1").replace("%1", path.name))

    def _on_failed(self, error: AppError) -> None:
        self.told.emit(str(words(error)))
