"""A real desk with its window and its print status, as the tests of printing in the window need it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QVBoxLayout

from services.desk import Desk
from tests.a_desk import a_draft
from ui.main_window import MainWindow
from ui.page import Page, PageWidget
from ui.print_status import PrintStatus
from ui.printing import PrintRoom
from ui.tasks import Tasks
from ui.top_bar import WhoAndWhere
from ui.widgets.field import LineEdit


class Sheet(PageWidget):
    """A page with one field, where an officer types while a printer is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = LineEdit("Ô gõ")
        column = QVBoxLayout(self)
        column.addWidget(self.edit)

    def first_focus(self) -> LineEdit:
        return self.edit


@dataclass
class Counter:
    """Window, desk and what prints, held together."""

    desk: Desk
    window: MainWindow
    tasks: Tasks
    room: PrintRoom
    status: PrintStatus

    def is_quiet(self) -> bool:
        tells = self.status._teller.isActive()  # news that came in one go wait for the loop
        return self.tasks.idle and self.room.is_idle and not tells

    def receive(self) -> int:
        """Receive a citizen and have the slip printed, as F9 does; return the print job."""
        job_id = self.desk.reception.receive(a_draft(self.desk), "ha").print_job
        self.status.print_job(job_id)
        return job_id

    def toast(self) -> tuple[str, str, list[str]]:
        """Return what the toast says and offers; empty when there is none."""
        toast = self.window.toast
        if not toast.isVisible():
            return "", "", []
        return toast._fact.text(), toast._detail.text(), [link.text() for link in toast._links]

    def press_toast(self, words: str) -> None:
        links = {link.text(): link for link in self.window.toast._links}
        assert words in links, self.toast()
        links[words].click()


def a_counter(desk: Desk, printer: str, silent_after_s: float | None = None) -> Counter:
    """Return the window of a desk whose slips go to `printer` (empty: nowhere, they are files)."""
    desk.change_setting(replace(desk.setting(), printer=printer))
    tasks = Tasks()
    who = WhoAndWhere("UBND xã Tân Phong", "Trung tâm", "Quầy 2", "Lê Thu Hà", "Tư pháp")
    window = MainWindow([Page("sheet", "Tiếp nhận", "clipboard-plus", Sheet)], who, desk.clock)
    room = PrintRoom(desk.printing, tasks, silent_after_s=silent_after_s)
    status = PrintStatus(window, desk, room, tasks)
    window.open_page("sheet")
    return Counter(desk, window, tasks, room, status)
