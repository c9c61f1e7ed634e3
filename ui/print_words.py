"""What is said of a print job: its number, how the list shows its code, why no paper came. No Qt.

Sentences come from `ui/wording.py`; here they are only taken apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.errors import AppError, FileFaultError, PrinterFaultError
from services.printing import PrintJob, PrintState
from services.slip_files import UNSAVED

if TYPE_CHECKING:
    from ui.wording import Words


def number_of(code: str) -> str:
    """Return the number officers call a dossier by: `"2307"` of `"H56.14.07-261123-2307"`."""
    return code.rpartition("-")[2]


def short_code(code: str) -> str:
    """Return a code without the office's prefix: `"261123-2307"`."""
    return "-".join(code.rsplit("-", 2)[-2:])


def fault_of(job: PrintJob) -> AppError | None:
    """Return why a job waits; None for one that was not tried yet or is being printed."""
    if job.problem == UNSAVED:
        return FileFaultError(f"{job.code}.pdf", "unwritable")
    if job.problem:
        return PrinterFaultError(job.problem, job.printer)
    return None


def needs_somebody(job: PrintJob) -> bool:
    """Say whether a job waits until somebody decides; others are on their way to paper."""
    return job.state is PrintState.FAILED or (job.state is PrintState.WAITING and bool(job.problem))


def first_sentence(words: Words) -> str:
    """Return what happened, without what is safe and what to do (buttons offer that)."""
    text, depth = words.text, 0
    for place, letter in enumerate(text):
        depth += (letter == "“") - (letter == "”")
        if letter == "." and not depth and text[place + 1 : place + 2] in {"", " "}:
            return text[: place + 1]
    return text
