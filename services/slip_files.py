"""Slips kept as PDF files, at a desk that prints none: one folder, named by dossier numbers alone.

A slip that waits is drawn, written and only then noted as saved, so a job is never called done without
its file. Nothing is written over: another slip of the same dossier (a reprint, a corrected one) gets the
next free name; the same slip once more is found by its bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.durable_files import write_durably
from services.errors import FileFaultError, WrongStateError
from services.printing import Printing, PrintJob, PrintState

if TYPE_CHECKING:
    from pathlib import Path

UNSAVED = "unsaved"  # a job's problem: the file could not be written
MOST_OF_ONE = 99  # files of one dossier


@dataclass(frozen=True, slots=True)
class SavedSlip:
    """A slip as a file.

    Attributes:
        path: `…/H56.14.07-261123-2307.pdf`; a further slip of that dossier `…-2307 (2).pdf`.
    """

    job: PrintJob
    path: Path


def save_slip(printing: Printing, job_id: int, folder: Path) -> SavedSlip:
    """Write a job that waits into `folder` and note that it is saved. May wait for a slow disk.

    Raises:
        NotFoundError: There is no such job.
        PrinterFaultError: `"unreadable"`: the job cannot be drawn.
        FileFaultError: `"unwritable"`: the job waits, and `UNSAVED` is why.
        WrongStateError: It is printed, cancelled or at a printer.
    """
    job = printing.job(job_id)
    if job.state not in {PrintState.WAITING, PrintState.FAILED}:
        raise WrongStateError(job.state, "save")
    content = printing.pdf(job_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _write(folder, job.code, content)
    except OSError as error:
        printing.start(job_id)
        printing.put_back(job_id, UNSAVED)
        raise FileFaultError(f"{job.code}.pdf", "unwritable") from error
    return SavedSlip(printing.saved_as_file(job_id), path)


def _write(folder: Path, code: str, content: bytes) -> Path:
    for number in range(1, MOST_OF_ONE + 1):
        path = folder / (f"{code}.pdf" if number == 1 else f"{code} ({number}).pdf")
        if not path.exists():
            write_durably(path, content)
            return path
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return path
    raise FileExistsError(code)
