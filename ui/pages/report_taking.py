"""What is done with a report that is shown: print it, save it as a file, make it for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.accounts import Officer, Permission
from services.report_files import FileKind, file_of
from services.report_runs import ReportKind
from services.reports.table import ReportTable
from services.rules.report_periods import Period
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.tasks import Lane
from ui.wording import words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from services.desk import Desk
    from services.errors import AppError
    from services.frozen_reports import FrozenReport
    from ui.tasks import Tasks

FILTERS = {
    FileKind.XLSX: "Excel (*.xlsx)",
    FileKind.PDF: "PDF (*.pdf)",
    FileKind.CSV: "CSV (*.csv)",
}


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report as it is on the screen."""

    kind: ReportKind
    period: Period
    as_of: datetime
    table: ReportTable

    @property
    def file_name(self) -> str:
        """`bao-cao-II.06a-20261015-20261114`."""
        span = self.period.span
        return f"bao-cao-{self.kind}-{span.since:%Y%m%d}-{span.through:%Y%m%d}"


class ReportTaking(QObject):
    """Prints, saves and freezes what is shown.

    Signals:
        told: Something was done, or could not be. Carries the sentence.
        frozen: A report was made for good. Carries `services.frozen_reports.FrozenReport`.
    """

    told = Signal(str)
    frozen = Signal(object)

    def __init__(self, page: QWidget, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._officer = officer
        self._tasks = tasks

    @property
    def may_export(self) -> bool:
        """Whether this officer may take reports out of the program."""
        return self._officer.may(Permission.EXPORT)

    def export(self, shown: ShownReport, kind: FileKind) -> None:
        """Ask where to and save exactly what is shown."""
        path = self._ask_path(shown.file_name, kind)
        if path is not None:
            self._run(partial(self._export, shown, kind, path), self._on_saved)

    def print_report(self, shown: ShownReport) -> None:
        """Print what is shown, or save it as PDF where the desk prints nothing."""
        if not self._desk.setting().printer:
            self.export(shown, FileKind.PDF)
            return
        self._run(lambda: self._print(self._paper(shown)), self._on_printed)

    def print_frozen(self, kept: FrozenReport) -> None:
        """Print a frozen report again: the very bytes that were kept."""
        if self._desk.setting().printer:
            self._run(lambda: self._print(self._desk.frozen_reports.pdf(kept.id)), self._on_printed)
            return
        path = self._ask_path(f"bao-cao-{kept.kind}-{kept.short_hash}", FileKind.PDF)
        if path is not None:
            self._run(partial(self._export_frozen, kept, path), self._on_saved)

    def freeze(self, shown: ShownReport) -> None:
        """Make what is shown for good."""
        username = self._officer.username
        self._run(
            lambda: self._desk.frozen_reports.freeze(
                shown.kind, shown.period, shown.table, shown.as_of, username
            ),
            self._on_frozen,
        )

    def _ask_path(self, name: str, kind: FileKind) -> Path | None:
        title = self.tr("Lưu báo cáo")
        path = ask_save_path(self._page, title, f"{name}.{kind}", FILTERS[kind])
        return None if path is None else path.with_suffix(f".{kind}")

    def _export(self, shown: ShownReport, kind: FileKind, path: Path) -> Path:
        desk, username = self._desk, self._officer.username
        desk.report_files.require_allowed(username)
        if kind is FileKind.PDF and shown.kind is ReportKind.REGISTER:
            content = self._paper(shown)
            desk.report_files.note(f"{shown.kind} {kind}", username)
        else:
            content = desk.report_files.export(shown.table, kind, username)
        return save_bytes(path, content)

    def _export_frozen(self, kept: FrozenReport, path: Path) -> Path:
        username = self._officer.username
        self._desk.report_files.require_allowed(username)
        self._desk.report_files.note(f"{kept.kind} {kept.short_hash} pdf", username)
        return save_bytes(path, self._desk.frozen_reports.pdf(kept.id))

    def _paper(self, shown: ShownReport) -> bytes:
        """Return the report on paper; the register is the statutory form itself."""
        if shown.kind is ReportKind.REGISTER:
            return self._desk.reports.register(shown.period, shown.as_of)
        return file_of(shown.table, FileKind.PDF)

    def _print(self, pdf: bytes) -> str:
        from ui.printing import print_pdf

        printer = self._desk.setting().printer
        print_pdf(pdf, printer, self.tr("Báo cáo"))
        return printer

    def _run(self, call: object, done: object) -> None:
        self._tasks.run(self, call, done, self._on_failed, Lane.REMOTE)  # type: ignore[arg-type]  # as given above

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Đã lưu báo cáo: %1").replace("%1", path.name))

    def _on_printed(self, printer: str) -> None:
        self.told.emit(self.tr("Đã in báo cáo ở máy “%1”.").replace("%1", printer))

    def _on_frozen(self, kept: FrozenReport) -> None:
        told = self.tr("Đã chốt %1, mã %2. In lại lúc nào cũng giống từng chữ.")
        self.told.emit(told.replace("%1", kept.title).replace("%2", kept.short_hash))
        self.frozen.emit(kept)

    def _on_failed(self, error: AppError) -> None:
        self.told.emit(str(words(error)))
