"""Reports as files: exactly what is shown, for whom may take it out of the program, and noted in the security log."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from services.dossier_life import role_of
from services.errors import NotAllowedError
from services.rules.permissions import Permission, allows
from services.security_log import SecurityEventKind, SecurityLog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.dossier_lists import DossierLine
    from services.reports.table import ReportTable
    from services.workplace import Workplace


class FileKind(StrEnum):
    """What a report can be written as; the values are the endings of the files' names."""

    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"


class ReportFiles:
    """Writes reports as files."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._store = workplace.book.store
        self._log = SecurityLog(self._store, workplace.clock)

    def export(self, table: ReportTable, kind: FileKind, officer: str) -> bytes:
        """Return the report as a file; that it was taken out is in the security log then.

        Raises:
            NotAllowedError: This officer may not take dossiers out of the program.
        """
        self.require_allowed(officer)
        content = file_of(table, kind)
        self.note(f"{table.form or table.titles[0]} {kind}", officer)
        return content

    def export_lines(
        self, lines: Sequence[DossierLine], titles: tuple[str, ...], kind: FileKind, officer: str
    ) -> bytes:
        """Return a list of dossiers as a file, exactly as it is shown.

        Raises:
            NotAllowedError: This officer may not take dossiers out of the program.
        """
        from services.reports.list_tables import lines_table
        from services.reports.table import Issuer

        at, office = self._at, self._at.office()
        issuer = Issuer(office.name, office.unit, office.place, at.clock().date())
        return self.export(lines_table(lines, titles, issuer, at.officer_names()), kind, officer)

    def require_allowed(self, officer: str) -> None:
        """Do nothing if this officer may take reports out of the program.

        Raises:
            NotAllowedError: They may not.
        """
        with self._store.reading() as db:
            role = role_of(db, officer)
        if not allows(role, Permission.EXPORT):
            raise NotAllowedError("export")

    def note(self, what: str, officer: str) -> None:
        """Write into the security log what was taken out."""
        self._log.note(SecurityEventKind.REPORT_EXPORTED, officer, what)


def file_of(table: ReportTable, kind: FileKind) -> bytes:
    """Return the table as a file; the same table gives the same bytes."""
    match kind:
        case FileKind.XLSX:
            from services.reports.workbook import xlsx_file

            return xlsx_file(table)
        case FileKind.PDF:
            from services.reports.page import pdf_file

            return pdf_file(table)
        case FileKind.CSV:
            from services.reports.csv_text import csv_file

            return csv_file(table)
