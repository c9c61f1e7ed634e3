"""The slips no paper came of: since when, why, and what can be done with each of them."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from services.printing import Printing, PrintJob, PrintState
from services.slip_files import SavedSlip
from ui.dialogs.print_job_rows import PrintJobRows
from ui.dialogs.save_file import ask_save_path
from ui.form_wording import form_of
from ui.layout import spread
from ui.print_words import fault_of, number_of
from ui.tables.fact_table import FactTable
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.note import Note
from ui.widgets.printer_choice import PrinterChoice
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from services.errors import AppError
    from ui.printing import Printer, PrintRoom, StuckJob
    from ui.tasks import Tasks

WIDTH = 900
ONE_ROW_FROM = 760  # px at 100 %: the four buttons side by side


class Asking(Enum):
    """What F9 does now."""

    WHICH = auto()  # nothing is asked: try all again
    PRINTER = auto()
    REMOVAL = auto()


class PrintJobsDialog(Dialog):
    """What waits to be printed. ↑ ↓ choose, Enter tries again, F9 tries all again.

    Signals:
        saved: A slip was saved where the officer said. Carries the SavedSlip.
    """

    saved = Signal(object)

    def __init__(
        self,
        opener: QWidget,
        printing: Printing,
        print_room: PrintRoom,
        tasks: Tasks,
        *,
        keep: Callable[[int], object] | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            keep: At a desk that prints nothing: keeps a job as PDF. Trying again then means this.
        """
        title, safe = self.tr("Bản in đang chờ"), self.tr("Hồ sơ đã lưu, số không đổi")
        super().__init__(opener, title, safe, width=WIDTH, icon="printer")
        self._printing = printing
        self._room = print_room
        self._tasks = tasks
        self._keep = keep
        self._asking = Asking.WHICH
        self._jobs: dict[int, PrintJob] = {}
        self._tried: set[int] = set()  # handed over, not heard of since
        self._told: dict[int, AppError] = {}
        self._chosen = 0
        self._wanted = 0
        self._wants_elsewhere = False
        self._is_wide: bool | None = None
        self._is_known = False
        self._build()
        self.primary = self.set_primary("", self._do_main)
        print_room.printed.connect(self.hear)
        print_room.stuck.connect(self._on_stuck)
        keys.bind(
            self,
            {
                "Ctrl+P": self.try_again,
                "Ctrl+M": self.ask_printer,
                "Ctrl+S": self.save_pdf,
                "Del": self.ask_removal,
            },
        )
        self._show_state()
        self._load()

    # -- what can be done -----------------------------------------------------------------------

    @property
    def job(self) -> PrintJob | None:
        """The chosen job."""
        value = self.table.value
        return self._jobs.get(value) if isinstance(value, int) else None

    def show_job(self, job_id: int, *, elsewhere: bool = False) -> None:
        """Stand on a job; `elsewhere` asks at once for another printer."""
        self._wanted, self._wants_elsewhere = job_id, elsewhere
        if self._jobs:
            self._go_to_wanted()

    def hear(self, job: PrintJob) -> None:
        """Something became of a job: look again."""
        self._tried.discard(job.id)
        self._load()

    def try_again(self) -> None:
        """Try the chosen job once more."""
        self._send([self.job] if self.job is not None else [])

    def try_all_again(self) -> None:
        """Try every job once more that is not being tried already."""
        self._send(list(self._jobs.values()))

    def ask_printer(self) -> None:
        """Offer the printers of this machine for the chosen job."""
        job = self.job
        if job is None or not self._can_try(job):
            return
        self.printer.wait(job.paper)
        self._tasks.run(self, self._printing.papers, self.printer.show_papers)
        self._room.list_printers(self._on_printers)
        self._ask(Asking.PRINTER)
        self.printer.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_elsewhere(self) -> None:
        """Print the chosen job on the printer and paper chosen."""
        job, chosen = self.job, self.printer.chosen
        if job is None or chosen is None:
            return
        self._tasks.run(self, partial(self._printing.set_paper, *chosen), _nothing)
        self._tried.add(job.id)
        self._room.print_elsewhere(job.id, *chosen)
        self._ask(Asking.WHICH)
        self._show_again()

    def save_pdf(self) -> None:
        """Ask where, and save the chosen job as PDF."""
        job = self.job
        if job is None or not self._can_try(job):
            return
        path = ask_save_path(self, self.tr("Lưu PDF"), f"{job.code}.pdf")
        if path is not None:
            self._room.save_pdf(job.id, path, lambda done: self._on_saved(SavedSlip(done, path)))

    def ask_removal(self) -> None:
        """Ask whether to take the chosen job out of the queue."""
        if self.job is not None and not self._is_tried(self.job):
            self._ask(Asking.REMOVAL)
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the chosen job out of the queue; its dossier stays as it is."""
        if self.job is not None:
            cancel = partial(self._printing.cancel, self.job.id)
            self._tasks.run(self, cancel, self.hear, self._on_not_removed)
        self._ask(Asking.WHICH)

    # -- Qt -------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.table.isVisibleTo(self) else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking is not Asking.WHICH:
            self._ask(Asking.WHICH)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        now = self.focusWidget()
        if now is not None and self.body_widget.isAncestorOf(now):
            self._show_whole(now)
        return moved

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        spread(self.body, (20, 16, 20, 16), 12)
        self._rows = PrintJobRows(self)
        self.table = FactTable(self.tr("Bản in đang chờ"), self._rows.columns())
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.empty = EmptyState(
            "printer",
            self.tr("Không có bản in nào đang chờ"),
            self.tr("Hồ sơ đã lưu đủ. Cần thêm giấy thì in lại từ hồ sơ."),
        )
        self.note = Note("body")
        self._code = label("", "caption")
        self.printer = PrinterChoice()
        self.printer.changed.connect(self._show_main)
        for widget in (self.table, self.empty, self.note, self._code, self._build_acts()):
            self.body.addWidget(widget)
        self.body.addWidget(self.printer)
        self.body.addStretch(1)

    def _build_acts(self) -> QWidget:
        again, icon = self.tr("In lại"), "printer"
        if self._keep is not None:
            again, icon = self.tr("Lưu vào thư mục"), "device-floppy"
        self.again = Button(again, "tinted", icon=icon, key="Enter")
        self.elsewhere = Button(self.tr("In ở máy khác"), icon="transfer-out", key="Ctrl+M")
        self.pdf = Button(self.tr("Lưu PDF"), icon="download", key="Ctrl+S")
        self.removal = Button(self.tr("Bỏ khỏi hàng đợi"), "danger", icon="x", key="Del")
        self._buttons = (self.again, self.elsewhere, self.pdf, self.removal)
        self.again.clicked.connect(self.try_again)
        self.elsewhere.clicked.connect(self.ask_printer)
        self.pdf.clicked.connect(self.save_pdf)
        self.removal.clicked.connect(self.ask_removal)
        self._acts = QWidget()
        self._grid = QGridLayout(self._acts)
        spread(self._grid, gap=8, across=8)
        return self._acts

    # -- showing --------------------------------------------------------------------------------

    def _load(self) -> None:
        self._tasks.run(self, self._printing.undone, self._show_jobs)

    def _show_again(self) -> None:
        self._show_jobs(tuple(self._jobs.values()))

    def _show_jobs(self, jobs: tuple[PrintJob, ...]) -> None:
        before = list(self._jobs)
        place = before.index(self._chosen) if self._chosen in before else 0
        has_focus = self.table.view.hasFocus() or not before
        self._is_known = True
        self._jobs = {job.id: job for job in jobs}
        self._tried &= set(self._jobs)
        if self._chosen not in self._jobs:
            self._asking = Asking.WHICH
        made = [self._rows.row(job, self._fault(job), is_tried=self._is_tried(job)) for job in jobs]
        self.table.show_rows(made)
        if self.table.value is None and jobs:
            self.table.choose(jobs[min(place, len(jobs) - 1)].id)
        self._show_state()
        if has_focus or not jobs:
            self._focus_first()
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted, elsewhere = self._wanted, self._wants_elsewhere
        self._wanted, self._wants_elsewhere = 0, False
        if wanted in self._jobs:
            self.table.choose(wanted)
            if elsewhere:
                self.ask_printer()

    def _show_state(self) -> None:
        """Show what can be done now with the chosen job."""
        job = self.job
        self.table.setVisible(bool(self._jobs))
        self.empty.setVisible(self._is_known and not self._jobs)
        self.printer.setVisible(job is not None and self._asking is Asking.PRINTER)
        self._acts.setVisible(job is not None and self._asking is Asking.WHICH)
        self._say_why(job)
        for button in (self.again, self.elsewhere, self.pdf):
            button.setEnabled(job is not None and self._can_try(job))
        self.removal.setEnabled(job is not None and not self._is_tried(job))
        self._show_main()
        self._place()

    def _say_why(self, job: PrintJob | None) -> None:
        code, fault = "", self._fault(job) if job is not None else None
        if job is None:
            self.note.say("")
        elif self._asking is Asking.REMOVAL:
            question = self.tr(
                "Bỏ bản in %1? Hồ sơ vẫn còn trong sổ, số không đổi. Cần giấy thì in lại từ hồ sơ."
            )
            self.note.say(question.replace("%1", number_of(job.code)), "soon")
        elif self._asking is Asking.PRINTER:
            where = self.tr("In %1 ở máy khác. Hồ sơ đã lưu, số không đổi.")
            what = form_of(job.form, number_of(job.code))
            self.note.say(where.replace("%1", what), icon="printer")
        elif self._is_tried(job):
            self.note.say(
                self.tr("Đang thử lại. Hồ sơ đã lưu, số không đổi. Đợi máy in trả lời."),
                icon="printer",
            )
        elif fault is None:
            waits = self.tr("Hồ sơ đã lưu, số không đổi. Bản in đến lượt thì tự in.")
            self.note.say(waits, icon="info-circle")
        else:
            told = words(fault)
            code = told.code
            self.note.say(told.text, "late" if job.state is PrintState.FAILED else "soon")
        self._code.setText(code)
        self._code.setVisible(bool(code))

    def _show_main(self) -> None:
        """Give the main button the words of what it does now."""
        can = any(self._can_try(job) for job in self._jobs.values())
        match self._asking:
            case Asking.PRINTER:
                text, icon = self.tr("In ở máy này"), "printer"
                can = self.printer.chosen is not None
            case Asking.REMOVAL:
                text, icon, can = self.tr("Bỏ bản in này"), "x", True
            case Asking.WHICH if self._keep is None:
                text, icon = self.tr("In lại tất cả"), "printer"
            case _:
                text, icon = self.tr("Lưu tất cả"), "device-floppy"
        self.primary.set_kind("danger" if self._asking is Asking.REMOVAL else "primary")
        self.primary.setText(text)
        self.primary.set_icon(icon)
        self.primary.setEnabled(can)
        self.primary.setVisible(can)

    def _place(self) -> None:
        across = min(self.window().width() / theme().factor - 24, WIDTH)
        self._arrange(is_wide=across >= ONE_ROW_FROM)
        for inner in (self.printer.layout(), self._acts.layout()):
            if inner is not None:
                inner.activate()
        super()._place()
        if self._asking is not Asking.WHICH:
            self._show_whole(self.printer if self._asking is Asking.PRINTER else self.note)

    def _arrange(self, *, is_wide: bool) -> None:
        if self._is_wide is not is_wide:
            self._is_wide = is_wide
            self.printer.arrange(is_wide=is_wide)
            columns = 4 if is_wide else 2
            for place, button in enumerate(self._buttons):
                self._grid.addWidget(button, place // columns, place % columns)

    def _show_whole(self, part: QWidget) -> None:
        """Scroll to a part of the body where the window is too low for all of it."""
        self._scroll.ensureWidgetVisible(part, 0, theme().px(12))

    # -- private --------------------------------------------------------------------------------

    def _ask(self, what: Asking) -> None:
        self._asking = what
        self._show_state()
        if what is Asking.WHICH:
            self._focus_first()

    def _focus_first(self) -> None:
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do_main(self) -> None:
        match self._asking:
            case Asking.PRINTER:
                self.print_elsewhere()
            case Asking.REMOVAL:
                self.remove()
            case Asking.WHICH:
                self.try_all_again()

    def _send(self, jobs: list[PrintJob]) -> None:
        hand_over = self._keep or self._room.print_job
        for job in jobs:
            if self._can_try(job):
                self._tried.add(job.id)
                self._told.pop(job.id, None)
                hand_over(job.id)
        self._show_again()

    def _can_try(self, job: PrintJob) -> bool:
        return job.state is not PrintState.FAILED and not self._is_tried(job)

    def _is_tried(self, job: PrintJob) -> bool:
        return job.id in self._tried or job.state is PrintState.PRINTING

    def _fault(self, job: PrintJob) -> AppError | None:
        return self._told.get(job.id) or fault_of(job)

    # -- slots ----------------------------------------------------------------------------------

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, int) and value != self._chosen:
            self._chosen = value
            self._asking = Asking.WHICH
        self._show_state()

    def _on_opened(self, _value: object) -> None:
        self.try_again()

    def _on_printers(self, printers: tuple[Printer, ...]) -> None:
        if isValid(self) and self._asking is Asking.PRINTER and self.job is not None:
            self.printer.show_printers(printers, but=self.job.printer)
            self._show_state()

    def _on_stuck(self, stuck: StuckJob) -> None:
        self._told[stuck.job.id] = stuck.error
        self.hear(stuck.job)

    def _on_saved(self, saved: SavedSlip) -> None:
        if isValid(self):  # the print room outlives the dialog
            self.hear(saved.job)
            self.saved.emit(saved)

    def _on_not_removed(self, _error: AppError) -> None:
        self._load()  # it went to the printer meanwhile, or is out


def _nothing(_: object) -> None:
    """Take an answer nobody waits for."""
