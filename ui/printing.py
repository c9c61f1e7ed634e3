"""From a waiting job to paper, without the window ever waiting for a printer.

Pages are drawn here at the printer's own resolution and handed to the system's queue in black and white,
so that no driver has to know our letters. The page layout is set after the printer is chosen: choosing one
brings the driver's own paper with it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from services.errors import AppError, FileFaultError, PrinterFaultError
from services.printing import INTERRUPTED, Printing, PrintJob, PrintState
from ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from services.forms.pictures import Picture

SHEET_DPI = 600  # a laser printer's dots; finer gains nothing
ROLL_WIDTH_MM = 100.0  # narrower pages are a roll
ROLL_DPI = 203  # a thermal printer's dots, 8 a millimetre
_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF
_A_PAGE_MM = 3.0  # how far a page may be from a paper's nominal size


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of this machine.

    Attributes:
        name: What the system calls it.
        description: What people call it.
    """

    name: str
    description: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class StuckJob:
    """A job no paper came of: it waits, and this is why."""

    job: PrintJob
    error: AppError


def installed_printers() -> tuple[Printer, ...]:
    """Return the printers of this machine, the default one first.

    May take seconds where a network printer is gone: not for the window's thread.
    """
    from PySide6.QtPrintSupport import QPrinterInfo

    found = [
        Printer(info.printerName(), info.description() or info.printerName(), info.isDefault())
        for info in QPrinterInfo.availablePrinters()
    ]
    return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name)))


def print_pdf(pdf: bytes, printer: str, title: str, silent_after_s: float | None = None) -> None:
    """Print every page and wait until the system's queue says it is out.

    Blocks for seconds: not for the window's thread.

    Args:
        pdf: What to print.
        printer: Name in the system; empty for its default.
        title: What the queue shows; it must not tell who came to the office.
        silent_after_s: How long a printer may say nothing; None for the usual time.

    Raises:
        PrinterFaultError: No paper came out, and none will.
    """
    from services import spooler

    info = _printer_info(printer)
    name = info.printerName()
    if spooler.is_stopped(name):
        raise PrinterFaultError("stopped", name)
    _paint(pdf, info, title)
    limit = spooler.SILENT_AFTER_S if silent_after_s is None else silent_after_s
    match spooler.follow(name, title, silent_after_s=limit):
        case spooler.Outcome.SILENT:
            raise PrinterFaultError("silent", name)
        case spooler.Outcome.STOPPED:
            raise PrinterFaultError("stopped", name)
        case spooler.Outcome.REFUSED:
            raise PrinterFaultError("refused", name)
        case spooler.Outcome.OUT | spooler.Outcome.UNKNOWN:
            return


def _printer_info(name: str) -> QPrinterInfo:
    from PySide6.QtPrintSupport import QPrinterInfo

    if name:
        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise PrinterFaultError("missing", name)
        return info
    info = QPrinterInfo.defaultPrinter()
    if not info.isNull():
        return info
    found = QPrinterInfo.availablePrinters()
    if len(found) != 1:  # several and none of them the default: somebody must choose
        raise PrinterFaultError("missing" if found else "none")
    return found[0]


def _paint(pdf: bytes, info: QPrinterInfo, title: str) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from services.forms.pictures import page_sizes_mm, picture

    sizes = page_sizes_mm(pdf)
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setDocName(title)
    device.setCreator("Một Cửa")
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    wanted = ROLL_DPI if sizes[0][0] < ROLL_WIDTH_MM else SHEET_DPI
    device.setResolution(wanted)  # a driver may keep its own: then the picture is scaled to it
    dpi = min(wanted, device.resolution())
    scale = device.resolution() / dpi
    _set_paper(device, sizes[0])
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterFaultError("refused", info.printerName())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for place, size in enumerate(sizes):
        if place:
            _set_paper(device, size)
            if not device.newPage():
                device.abort()
                painter.end()
                raise PrinterFaultError("refused", info.printerName())
        image = _ink(picture(pdf, place, dpi))
        target = QRectF(0, 0, image.width() * scale, image.height() * scale)
        painter.drawImage(target, image)
    painter.end()
    if device.printerState() == QPrinter.PrinterState.Error:
        raise PrinterFaultError("refused", info.printerName())


def _set_paper(device: QPrinter, size_mm: tuple[float, float]) -> None:
    """Tell the driver the page's own size; drawn to the paper's edge, never scaled."""
    wide, high = size_mm
    is_landscape = wide > high
    upright = QSizeF(min(size_mm), max(size_mm)) if is_landscape else QSizeF(wide, high)
    known = (QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.A5))
    paper = next((one for one in known if _is_like(one, upright)), None)
    if paper is None:
        paper = QPageSize(
            upright, QPageSize.Unit.Millimeter, "80mm", QPageSize.SizeMatchPolicy.ExactMatch
        )
    turned = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, turned, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    device.setFullPage(True)


def _is_like(paper: QPageSize, size_mm: QSizeF) -> bool:
    nominal = paper.size(QPageSize.Unit.Millimeter)
    off = (nominal.width() - size_mm.width(), nominal.height() - size_mm.height())
    return max(abs(side) for side in off) < _A_PAGE_MM


def _ink(page: Picture) -> QImage:
    from services.forms.pictures import bits

    dots = bits(page)
    stride = len(dots) // page.rows
    image = QImage(dots, page.columns, page.rows, stride, QImage.Format.Format_Mono)
    image.setColorTable([_BLACK, _WHITE])
    return image.copy()  # its own memory: `dots` is gone when this returns


class PrintRoom(QObject):
    """Takes jobs to the printer one after the other. Lives, and is called, on the UI thread.

    Signals:
        printed: A job came out. Carries the PrintJob.
        stuck: No paper came of a job; it waits. Carries a StuckJob.
    """

    printed = Signal(object)
    stuck = Signal(object)

    def __init__(
        self,
        printing: Printing,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        silent_after_s: float | None = None,
    ) -> None:
        super().__init__(parent)
        self._printing = printing
        self._tasks = tasks
        self._silent_after_s = silent_after_s
        self._line: deque[int] = deque()
        self._at_printer: int | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is at the printer and nothing stands in line."""
        return self._at_printer is None and not self._line

    def print_job(self, job_id: int) -> None:
        """Let the job stand in line for its printer."""
        if job_id != self._at_printer and job_id not in self._line:
            self._line.append(job_id)
            self._next()

    def print_elsewhere(self, job_id: int, printer: str, paper: str) -> None:
        """Send a job that waits to another printer, and print it there."""
        self._tasks.run(
            self,
            partial(self._printing.move, job_id, printer, paper),
            lambda job: self.print_job(job.id),
        )

    def resume(self) -> None:
        """Take up the jobs of the last time; those that were at the printer then are only shown."""
        self._tasks.run(self, self._printing.take_up, self._on_taken_up)

    def save_pdf(self, job_id: int, path: Path, done: Callable[[PrintJob], object]) -> None:
        """Write a job that waits to a file instead of paper, then call `done` with the job."""

        def save() -> PrintJob:
            try:
                path.write_bytes(self._printing.pdf(job_id))
            except OSError as error:
                raise FileFaultError(path.name, "unwritable") from error
            return self._printing.saved_as_file(job_id)

        self._tasks.run(self, save, done)

    def list_printers(self, done: Callable[[tuple[Printer, ...]], object]) -> None:
        """Call `done` with the printers of this machine, once the system has told them."""
        self._tasks.run(self, installed_printers, done, lane=Lane.REMOTE)

    def _next(self) -> None:
        if self._at_printer is not None or not self._line:
            return
        job_id = self._at_printer = self._line.popleft()
        self._tasks.run(
            self,
            partial(_to_paper, self._printing, job_id, self._silent_after_s),
            self._on_printed,
            partial(self._on_stuck, job_id),
            Lane.REMOTE,
        )

    def _on_printed(self, job: PrintJob) -> None:
        self._at_printer = None
        self.printed.emit(job)
        self._next()

    def _on_stuck(self, job_id: int, error: AppError) -> None:
        self._at_printer = None
        self._tasks.run(
            self,
            partial(self._printing.job, job_id),
            lambda job: self.stuck.emit(StuckJob(job, error)),
        )
        self._next()

    def _on_taken_up(self, jobs: tuple[PrintJob, ...]) -> None:
        for job in jobs:
            if job.problem == INTERRUPTED or job.state is PrintState.FAILED:
                self.stuck.emit(StuckJob(job, PrinterFaultError(job.problem, job.printer)))
            else:
                self.print_job(job.id)


def _to_paper(printing: Printing, job_id: int, silent_after_s: float | None) -> PrintJob:
    job = printing.start(job_id)
    try:
        print_pdf(printing.pdf(job_id), job.printer, job.title, silent_after_s)
    except PrinterFaultError as error:
        leave = printing.give_up if error.reason == "unreadable" else printing.put_back
        leave(job_id, error.reason)
        raise
    except BaseException:
        printing.put_back(job_id, "refused")
        raise
    return printing.finish(job_id)
