"""Paper as the window knows it: what is printed or kept as PDF, what waits and why, and what then is offered.

The gateway from a saved slip to paper: `print_job` of this object, not of the print room, because a desk
may print nothing ("Không in, lưu PDF"). A dossier is saved before any of this begins.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from services.errors import AppError, FileFaultError, PrinterFaultError
from services.printing import INTERRUPTED, PrintJob, PrintState
from services.slip_files import SavedSlip, save_slip
from ui.form_wording import form_of
from ui.print_words import first_sentence, needs_somebody, number_of
from ui.printing import PrintRoom, StuckJob
from ui.tasks import Lane, Tasks
from ui.widgets.toast import ToastAction
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.desk import Desk
    from ui.dialogs.print_jobs_dialog import PrintJobsDialog
    from ui.main_window import MainWindow

SLIP_FOLDER = "slip_folder"  # remembered: where a desk that prints nothing keeps its slips
TAKE_UP_MS = 300  # after the window is on the screen
_TAKEN_UP = "printJobsTakenUp"


class PrintStatus(QObject):
    """Connects the print room to a window. What waited from last time is taken up by itself, once.

    Signals:
        changed: Another number of jobs waits for somebody. Carries it.
        saved: A slip was kept as PDF instead of paper. Carries the SavedSlip.
    """

    changed = Signal(int)
    saved = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk, print_room: PrintRoom, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._room = print_room
        self._tasks = tasks
        self._has_begun = False
        self._held: list[int] = []
        self._count = 0
        self._being_saved: set[int] = set()
        self._were_stuck: set[int] = set()
        self._news: list[StuckJob] = []
        self._dialog: PrintJobsDialog | None = None
        self._teller = QTimer(self)  # what comes in one go is told in one toast
        self._teller.setSingleShot(True)
        self._teller.setInterval(0)
        self._teller.timeout.connect(self._tell_news)
        print_room.printed.connect(self._on_printed)
        print_room.stuck.connect(self._on_stuck)
        QTimer.singleShot(TAKE_UP_MS, self, self._begin)

    # -- what the window asks for ---------------------------------------------------------------

    def print_job(self, job_id: int) -> None:
        """Bring a slip to paper, or into the office's folder where the desk prints nothing."""
        if not self._has_begun:  # what is at a printer now must not look like left there last time
            self._held.append(job_id)
        elif self.prints:
            self._room.print_job(job_id)
        else:
            self._save(job_id)

    @property
    def prints(self) -> bool:
        """Whether slips of this desk are printed; otherwise they are kept as PDF."""
        return bool(self._desk.setting().printer)

    def waiting_count(self) -> int:
        """Return how many jobs wait until somebody decides."""
        return self._count

    def waiting_words(self) -> str:
        """Return them in words, `"2 bản in đang chờ"`; empty for none."""
        if not self._count:
            return ""
        return self.tr("%1 bản in đang chờ").replace("%1", str(self._count))

    def show_waiting(self, job_id: int = 0, *, elsewhere: bool = False) -> None:
        """Open the list of what waits.

        Args:
            job_id: The job to stand on; 0 for the oldest.
            elsewhere: Ask at once for another printer.
        """
        from ui.dialogs.print_jobs_dialog import PrintJobsDialog

        dialog = self._dialog
        if dialog is None or not isValid(dialog):
            keep = None if self.prints else self._save
            dialog = PrintJobsDialog(
                self._window, self._desk.printing, self._room, self._tasks, keep=keep
            )
            dialog.saved.connect(self._on_saved)
            dialog.finished.connect(self._on_dialog_finished)
            self._dialog = dialog
            dialog.open()
        dialog.show_job(job_id, elsewhere=elsewhere)

    def remind(self) -> None:
        """Say again that something waits, for example when the screen was unlocked."""
        if self._count:
            self._say_several()

    @property
    def slip_folder(self) -> Path:
        """Where slips are kept as PDF: the folder the office chose, or one among its documents."""
        held = self._desk.remembered(SLIP_FOLDER)
        if isinstance(held, str) and held:
            return Path(held)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place)) / self.tr("Giấy hẹn")

    def choose_slip_folder(self) -> bool:
        """Ask for another folder and remember it; return whether one was chosen."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Thư mục lưu giấy hẹn"), str(self.slip_folder.parent)
        )
        if chosen:
            self._desk.remember(SLIP_FOLDER, chosen)
        return bool(chosen)

    def resume(self) -> None:
        """Print what waits and was never tried: a slip made where nobody knew its job's number."""
        if self._has_begun:  # else the beginning does it
            self._tasks.run(self, self._desk.printing.undone, self._on_undone)

    # -- slots ----------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Take up what waited when the program last ended; what may be out already is only shown."""
        is_first = not self._tasks.property(_TAKEN_UP)  # else another officer's window did
        self._tasks.setProperty(_TAKEN_UP, True)
        if is_first and self.prints:
            self._room.resume()
        elif is_first:
            self._tasks.run(self, self._desk.printing.take_up, self._on_taken_up)
        begun = partial(self._on_begun, is_first)
        self._tasks.run(self, self._desk.printing.undone, begun)  # after it, on one lane

    def _on_begun(self, is_first: bool, jobs: tuple[PrintJob, ...]) -> None:
        self._on_counted(jobs)
        self._has_begun = True
        held, self._held = self._held, []
        for job_id in held:
            self.print_job(job_id)
        if not is_first:  # what the window before this one held when its officer left
            self._on_undone(jobs)

    def _on_undone(self, jobs: tuple[PrintJob, ...]) -> None:
        for job in jobs:
            if job.state is PrintState.WAITING and not job.problem:
                self.print_job(job.id)

    def _on_taken_up(self, jobs: tuple[PrintJob, ...]) -> None:
        for job in jobs:
            if job.problem == INTERRUPTED or job.state is PrintState.FAILED or job.printer:
                problem = job.problem or INTERRUPTED
                self._on_stuck(StuckJob(job, PrinterFaultError(problem, job.printer)))
            else:
                self._save(job.id)

    def _on_printed(self, job: PrintJob) -> None:
        self._recount()
        if job.id in self._were_stuck:
            self._were_stuck.discard(job.id)
            what = form_of(job.form, number_of(job.code))
            done = self.tr("Đã in %1 ở máy “%2”.").replace("%1", what)
            self._say(done.replace("%2", job.printer or self.tr("máy in thường dùng")))

    def _on_stuck(self, stuck: StuckJob) -> None:
        self._tell_dialog(stuck.job)
        if stuck.job.state not in {PrintState.WAITING, PrintState.FAILED}:
            self._recount()  # it was taken out of the queue meanwhile
            return
        self._were_stuck.add(stuck.job.id)
        self._news.append(stuck)
        self._teller.start()

    def _on_saved(self, saved: SavedSlip) -> None:
        self._being_saved.discard(saved.job.id)
        self._were_stuck.discard(saved.job.id)
        self._recount()
        self._tell_dialog(saved.job)
        self.saved.emit(saved)
        what = form_of(saved.job.form, number_of(saved.job.code))
        fact = self.tr("Đã lưu %1.").replace("%1", what)
        actions = [ToastAction(self.tr("Mở"), partial(self._open_file, saved.path))]
        where = f"{saved.path.name} · {_shown(saved.path.parent)}"
        self._say(fact, where, actions, icon="file-check")

    def _on_unsaved(self, job_id: int, error: AppError) -> None:
        self._being_saved.discard(job_id)
        self._tasks.run(
            self,
            partial(self._desk.printing.job, job_id),
            lambda job: self._on_stuck(StuckJob(job, error)),
        )

    def _on_counted(self, jobs: tuple[PrintJob, ...]) -> None:
        count = sum(needs_somebody(job) for job in jobs)
        if count != self._count:
            self._count = count
            self.changed.emit(count)

    def _on_dialog_finished(self) -> None:
        self._dialog = None
        self._recount()

    # -- private --------------------------------------------------------------------------------

    def _recount(self) -> None:
        self._tasks.run(self, self._desk.printing.undone, self._on_counted)

    def _save(self, job_id: int) -> None:
        """Keep a slip as PDF. On the lane of calls that wait: the folder may be on another machine."""
        if job_id in self._being_saved:
            return
        self._being_saved.add(job_id)
        self._tasks.run(
            self,
            partial(save_slip, self._desk.printing, job_id, self.slip_folder),
            self._on_saved,
            partial(self._on_unsaved, job_id),
            Lane.REMOTE,
        )

    def _save_where_asked(self, job: PrintJob) -> None:
        from ui.dialogs.save_file import ask_save_path

        path = ask_save_path(self._window, self.tr("Lưu PDF"), f"{job.code}.pdf")
        if path is not None:
            self._room.save_pdf(job.id, path, lambda saved: self._on_saved(SavedSlip(saved, path)))

    def _save_in_another_folder(self, job_id: int) -> None:
        if self.choose_slip_folder():
            self._save(job_id)

    def _tell_dialog(self, job: PrintJob) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.hear(job)

    def _tell_news(self) -> None:
        news, self._news = self._news, []
        self._tasks.run(self, self._desk.printing.undone, partial(self._tell, news))

    def _tell(self, news: list[StuckJob], jobs: tuple[PrintJob, ...]) -> None:
        self._on_counted(jobs)
        if len(news) > 1:
            self._say_several()
            return
        job, error = news[0].job, news[0].error
        safe = self.tr("Hồ sơ %1 đã lưu, số không đổi.").replace("%1", number_of(job.code))
        self._say(first_sentence(words(error)), safe, self._ways_out(job, error))

    def _ways_out(self, job: PrintJob, error: AppError) -> list[ToastAction]:
        if isinstance(error, FileFaultError):
            choose = partial(self._save_in_another_folder, job.id)
            return [ToastAction(self.tr("Chọn thư mục khác"), choose)]
        if job.state is PrintState.FAILED or job.problem == INTERRUPTED:
            return [ToastAction(self.tr("Xem bản in"), partial(self.show_waiting, job.id))]
        elsewhere = partial(self.show_waiting, job.id, elsewhere=True)
        return [
            ToastAction(self.tr("In ở máy khác"), elsewhere),
            ToastAction(self.tr("Lưu PDF"), partial(self._save_where_asked, job)),
        ]

    def _say_several(self) -> None:
        actions = [ToastAction(self.tr("Xem bản in"), partial(self.show_waiting, 0))]
        safe = self.tr("Hồ sơ đã lưu, số không đổi.")
        self._say(f"{self.waiting_words()}.", safe, actions)

    def _say(
        self,
        fact: str,
        detail: str = "",
        actions: Sequence[ToastAction] = (),
        *,
        icon: str = "printer",
    ) -> None:
        if not self._window.is_covered:  # nothing is offered over a locked screen; the count stays
            self._window.toast.say(fact, detail, actions, icon=icon, area=self._window.stack)

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say(self.tr("Máy này không mở được tệp PDF."), str(path))


def _shown(folder: Path) -> str:
    """Return a folder as people know it: below their home without the way there."""
    home = Path.home()
    return str(folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
