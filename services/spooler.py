"""The operating system's print queue: what became of a job handed to it.

Qt hands a job over and never hears of it again, and a job that waits for a printer that is switched off
would come out whenever somebody switches it on – perhaps after it was printed elsewhere. So a job is
followed by its title until it is out, and withdrawn if the printer stays silent. Where the system has CUPS
(Linux, macOS) its client library is asked directly; elsewhere `follow` says `UNKNOWN` and the caller
relies on what Qt reports.

That a queue calls a job finished is not proof of ink on paper (a cloud printer's queue once said "printed"
over blank pages); only the officer's eyes are. Reprinting therefore stays one key away.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import time
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

POLL_S = 0.15
SILENT_AFTER_S = 20.0  # a laser printer warms up in less; a citizen waits no longer
BUSY_AT_MOST_S = 120.0  # a printer that says it is working may take this long
_ALL_JOBS = -1
_WAITING, _HELD, _WORKING = 3, 4, 5  # ipp_jstate_t
_OUT = 9
_STOPPED_PRINTER = "5"  # ipp_pstate_t
_UNREACHED = (
    "offline",
    "connecting-to-device",
    "shutdown",
    "timed-out",
    "media-empty",
    "media-jam",
)


class Outcome(Enum):
    """What the queue says of a job."""

    OUT = auto()
    SILENT = auto()  # withdrawn from the queue: it will not come out later
    STOPPED = auto()  # the printer's queue is stopped; withdrawn too
    REFUSED = auto()
    UNKNOWN = auto()


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


def follow(
    printer: str,
    title: str,
    *,
    silent_after_s: float = SILENT_AFTER_S,
    sleep: Callable[[float], None] = time.sleep,
) -> Outcome:
    """Wait until the job `title` left the queue of `printer`, and say how.

    Blocks; not for the window's thread. A job that has to be given up is withdrawn first.
    """
    cups = _library()
    if cups is None:
        return Outcome.UNKNOWN
    waited = 0.0
    while True:
        job = _find(cups, printer, title)
        if job is None:  # a queue that keeps no history forgets what is out
            return Outcome.OUT if waited else Outcome.REFUSED
        number, state = job
        if state == _OUT:
            return Outcome.OUT
        if state not in {_WAITING, _HELD, _WORKING}:
            cups.cupsCancelJob(printer.encode(), number)
            return Outcome.REFUSED
        is_stopped, is_unreached = _printer_state(cups, printer)
        limit = silent_after_s if is_unreached or state != _WORKING else BUSY_AT_MOST_S
        if is_stopped or waited >= limit:
            cups.cupsCancelJob(printer.encode(), number)
            return Outcome.STOPPED if is_stopped else Outcome.SILENT
        sleep(POLL_S)
        waited += POLL_S


def is_stopped(printer: str) -> bool:
    """Return whether the printer's queue is stopped; False where the system cannot tell."""
    cups = _library()
    return cups is not None and _printer_state(cups, printer)[0]


@lru_cache(maxsize=1)
def _library() -> Any:
    """Return CUPS's client library, or None where there is none."""
    name = ctypes.util.find_library("cups")
    if name is None:
        return None
    try:
        cups = ctypes.CDLL(name)
    except OSError:
        return None
    cups.cupsGetJobs.argtypes = [
        ctypes.POINTER(ctypes.POINTER(_Job)),
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_int,
    ]
    cups.cupsFreeJobs.argtypes = [ctypes.c_int, ctypes.POINTER(_Job)]
    cups.cupsCancelJob.argtypes = [ctypes.c_char_p, ctypes.c_int]
    cups.cupsGetNamedDest.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
    cups.cupsFreeDests.argtypes = [ctypes.c_int, ctypes.POINTER(_Destination)]
    return cups


def _find(cups: Any, printer: str, title: str) -> tuple[int, int] | None:
    """Return number and state of the newest job of that title, or None."""
    jobs = ctypes.POINTER(_Job)()
    count = cups.cupsGetJobs(ctypes.byref(jobs), printer.encode(), 0, _ALL_JOBS)
    if count <= 0:
        return None
    try:
        found = [
            (jobs[place].id, jobs[place].state)
            for place in range(count)
            if (jobs[place].title or b"").decode(errors="replace") == title
        ]
    finally:
        cups.cupsFreeJobs(count, jobs)
    return max(found, default=None)


def _printer_state(cups: Any, printer: str) -> tuple[bool, bool]:
    """Return whether the queue is stopped, and whether it says it cannot reach the printer."""
    found = cups.cupsGetNamedDest(None, printer.encode(), None)
    if not found:
        return False, True
    options = found.contents
    told = {
        (options.options[place].name or b""): (options.options[place].value or b"").decode()
        for place in range(options.num_options)
    }
    cups.cupsFreeDests(1, found)
    reasons = told.get(b"printer-state-reasons", "")
    return (
        told.get(b"printer-state") == _STOPPED_PRINTER,
        any(word in reasons for word in _UNREACHED),
    )
