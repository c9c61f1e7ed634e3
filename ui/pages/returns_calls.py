"""The call list on paper: printed where the desk has a printer, saved where it has none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from services.rules.citizen_messages import result_ready
from services.rules.moments import short_day
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.life_wording import call_outcome
from ui.tasks import Lane
from ui.wording import words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from services.accounts import Officer
    from services.desk import Desk
    from services.errors import AppError
    from services.forms.call_list import CallRow
    from services.results import OpenResults, ToCall
    from ui.tasks import Tasks

JOB_TITLE = "mot-cua-danh-sach-goi"  # what the system's queue shows: nobody's name
PrintPdf = Callable[[bytes, str, str], object]
"""Prints a PDF on a printer under a title and waits until it is out; raises AppError."""


class CallListPrint(QObject):
    """Puts a list of calls on paper and says so."""

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._page = page
        self.print_pdf: PrintPdf = _print_pdf

    def print_list(self, opened: OpenResults, named: str) -> None:
        """Print a list; where the desk has no printer, ask where to save it."""
        printer = self._desk.setting().printer
        make = partial(self._make, opened, named)
        if printer:
            call = partial(self._to_paper, make, printer)
            self._tasks.run(self, call, self._on_printed, self._on_failed, lane=Lane.REMOTE)
            return
        from services.forms.call_list import FILE_NAME

        path = ask_save_path(self._page, self.tr("Lưu danh sách gọi"), FILE_NAME)
        if path is not None:
            call_save = partial(self._to_file, make, path)
            self._tasks.run(self, call_save, self._on_saved, self._on_failed)

    # -- in a worker ----------------------------------------------------------------------------

    def _make(self, opened: OpenResults, named: str) -> bytes:
        from services.forms.call_list import CallList, render

        office = self._desk.office()
        rows = tuple(_row(one) for one in self._desk.results.to_call(opened))
        message = result_ready(office.name, "(mã hồ sơ)", office.phone)
        return render(
            CallList(office.name, named, self._officer.name, self._desk.clock(), rows, message)
        )

    def _to_paper(self, make: Callable[[], bytes], printer: str) -> None:
        self.print_pdf(make(), printer, JOB_TITLE)

    def _to_file(self, make: Callable[[], bytes], path: Path) -> Path:
        return save_bytes(path, make())

    # -- answers --------------------------------------------------------------------------------

    def _on_printed(self, _nothing: None) -> None:
        self._say(self.tr("Đã in danh sách gọi."))

    def _on_saved(self, path: Path) -> None:
        self._say(self.tr("Đã lưu %1.").replace("%1", path.name))

    def _on_failed(self, error: AppError) -> None:
        self._say(words(error).text, icon="alert-triangle")

    def _say(self, told: str, icon: str = "circle-check") -> None:
        from ui.main_window import MainWindow

        window = self._page.window()
        if isinstance(window, MainWindow):
            window.toast.say(told, icon=icon, area=self._page)


def _row(one: ToCall) -> CallRow:
    from services.forms.call_list import CallRow

    line = one.line
    told = ""
    if line.told is not None and line.told_at is not None:
        told = f"{call_outcome(line.told)}, {short_day(line.told_at.date())}"
    return CallRow(
        one.phone,
        line.dossier.owner_name,
        line.dossier.code,
        line.dossier.procedure,
        short_day(one.ready_at.date()),
        told,
        "" if line.has_smartphone else "không dùng điện thoại thông minh",
    )


def _print_pdf(pdf: bytes, printer: str, title: str) -> None:
    from ui.printing import print_pdf

    print_pdf(pdf, printer, title)
