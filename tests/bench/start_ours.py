"""The desk's window on its list of dossiers. Tells when the first rows were painted.

`python -m tests.bench.start_ours FOLDER RECOVERY_CODE`
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from services.accounts import Officer, Role
from services.clock import system_clock
from services.data_folder import InstanceLock
from services.desk import opened
from services.keys import KeySlots
from tests.bench.painted import tell_and_end
from ui.desk_window import DOSSIERS, make_window
from ui.pages.dossiers_page import DossiersPage
from ui.printing import PrintRoom
from ui.refresh import Refresh
from ui.tasks import Tasks


class _Watch(QObject):
    """Waits for the first paint of the list that shows rows."""

    def __init__(self, page: DossiersPage) -> None:
        super().__init__(page)
        self._page = page
        page.table.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._page.table.model.rowCount():
            tell_and_end(self._page)
        return False


def main(folder: Path, code: str) -> None:
    """Open the desk, show its list, and end once it is on the screen."""
    app = QApplication(sys.argv[:1])
    slots = KeySlots(folder)
    key = slots.open_by_recovery_code(code, repair=False)
    desk = opened(folder, slots, key, InstanceLock(folder), system_clock)
    tasks = Tasks()
    window = make_window(
        desk,
        Officer("ha", "Lê Thu Hà", Role.AUDITOR),
        tasks,
        Refresh(),
        lambda: PrintRoom(desk.printing, tasks),
    )
    page = window.open_page(DOSSIERS)
    assert isinstance(page, DossiersPage)
    watch = _Watch(page)
    window.show()
    app.exec()
    del watch
    tasks.close()
    desk.close()


main(Path(sys.argv[1]), sys.argv[2])
