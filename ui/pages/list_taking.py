"""Takes a list of dossiers out of the program as a file: exactly what is shown, for whom may."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.accounts import Permission
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.widgets.menu import menu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from services.accounts import Officer
    from services.desk import Desk
    from services.report_files import FileKind
    from ui.pages.dossier_listing import DossierListing
    from ui.tasks import Tasks
    from ui.widgets.button import Button


class ListTaking(QObject):
    """Asks as what and where to, and saves the list that is shown.

    Signals:
        saved: Carries the path.

    Attributes:
        named: Says which list it is; stands on the file.
    """

    saved = Signal(object)

    def __init__(
        self, button: Button, listing: DossierListing, desk: Desk, officer: Officer, tasks: Tasks
    ) -> None:
        super().__init__(button)
        self._button = button
        self._listing = listing
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self.named: Callable[[], str] = str
        button.setVisible(officer.may(Permission.EXPORT))
        button.clicked.connect(self.offer)

    def offer(self) -> None:
        """Ask as what, if there is anything."""
        if not self._officer.may(Permission.EXPORT) or not self._listing.has_rows:
            return
        from ui.dialogs.report_dialog import file_words  # reports are not loaded with the list

        entries = [(told, partial(self.export, kind)) for kind, told in file_words()]
        corner = self._button.rect().bottomLeft()
        menu(self._button, entries).popup(self._button.mapToGlobal(corner))

    def export(self, kind: FileKind) -> None:
        """Ask where to, and save every line of the list shown."""
        from ui.pages.report_taking import FILTERS

        name = f"danh-sach-{self._desk.clock():%y%m%d}.{kind}"
        path = ask_save_path(self._button, self.tr("Lưu danh sách"), name, FILTERS[kind])
        if path is not None:
            call = partial(self._export, kind, path.with_suffix(f".{kind}"), self._titles())
            self._tasks.run(self, call, self.saved.emit)

    def _titles(self) -> tuple[str, ...]:
        """Return what the list is called."""
        return tuple(filter(None, ("Danh sách hồ sơ", self.named())))

    def _export(self, kind: FileKind, path: Path, titles: tuple[str, ...]) -> Path:
        """Read and write. In a worker."""
        lines, officer = self._listing.all_lines(), self._officer.username
        return save_bytes(path, self._desk.report_files.export_lines(lines, titles, kind, officer))
