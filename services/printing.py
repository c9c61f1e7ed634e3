"""Printing: the jobs that wait, what became of them, and the bytes each of them prints.

A job is written in the transaction that makes its dossier (`services/print_queue.py`), so a dossier is
saved whether or not a printer answers, and a job waits as long as it must. It holds the form's data, and
the same data prints the same bytes: what comes out a year later is what came out first.

```
waiting ──start──▶ printing ──finish──▶ printed
   ▲                  │
   └──put_back────────┤ (printer silent, stopped, gone; the program ended meanwhile)
   └──move────────────┘ (another printer or paper)
waiting ──cancel──▶ cancelled          failed: the job itself cannot be drawn
```
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from models import print_jobs, settings
from services.errors import NotFoundError, PrinterFaultError, WrongStateError
from services.forms.documents import tag_of
from services.print_queue import REPLACED
from services.rules.moments import local

if TYPE_CHECKING:
    from models.print_jobs import PrintJobRow
    from models.store import Reading, Store
    from services.clock import Clock

PAPERS = "printer_papers"  # setting: paper by printer
INTERRUPTED = "interrupted"  # the program ended while the job was at the printer


class PrintState(StrEnum):
    """Where a job stands; the values are on disk."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One job, as it is shown.

    Attributes:
        code: Dossier number of its first dossier.
        printer: Name in the operating system; empty for its default.
        paper: `"A4"`, `"A5"` or `"80mm"`.
        officer: User name of who had it made.
        problem: Why it waits or failed: a reason of `PrinterFaultError` or `"interrupted"`; else empty.
        reprint: 0 for the first print, else *bản in lại lần n*.
        form: Which form it prints, as `documents` tags it; empty for Form 01.
    """

    id: int
    state: PrintState
    code: str
    printer: str
    paper: str
    copies: int
    officer: str
    made_at: datetime
    changed_at: datetime
    problem: str
    reprint: int
    form: str = ""

    @property
    def title(self) -> str:
        """What the operating system's queue shows: no name, no dossier number."""
        return f"mot-cua-{self.id}"


class Printing:
    """The printing queue of this desk."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def undone(self) -> tuple[PrintJob, ...]:
        """Return the jobs no paper is known to have come of, oldest first."""
        with self._store.reading() as db:
            return tuple(_job(row) for row in print_jobs.undone_jobs(db))

    def job(self, job_id: int) -> PrintJob:
        """Return one job.

        Raises:
            NotFoundError: There is no such job.
        """
        with self._store.reading() as db:
            return _job(_row(db, job_id))

    def pdf(self, job_id: int) -> bytes:
        """Return what the job prints, the same bytes whenever it is asked.

        Raises:
            NotFoundError: There is no such job.
            PrinterFaultError: `"unreadable"`: the job's data cannot be drawn.
        """
        from services.forms.documents import from_json, paper_for, render
        from services.forms.paper import Paper

        with self._store.reading() as db:
            row = _row(db, job_id)
        try:
            form = from_json(row.slip)
            return render(form, paper_for(form, Paper(row.paper)), row.copies)
        except ValueError as error:
            raise PrinterFaultError("unreadable", row.printer) from error

    def start(self, job_id: int) -> PrintJob:
        """Take the job to the printer and return it.

        Raises:
            WrongStateError: It is printed, cancelled or at the printer already.
        """
        return self._change(job_id, {PrintState.WAITING, PrintState.FAILED}, PrintState.PRINTING)

    def finish(self, job_id: int) -> PrintJob:
        """Note that the job came out, as far as the operating system knows."""
        return self._change(job_id, {PrintState.PRINTING}, PrintState.PRINTED)

    def put_back(self, job_id: int, problem: str) -> PrintJob:
        """Let the job wait again; nothing of it is lost.

        Args:
            problem: A reason of `PrinterFaultError`.
        """
        return self._change(job_id, {PrintState.PRINTING}, PrintState.WAITING, problem)

    def give_up(self, job_id: int, problem: str) -> PrintJob:
        """Note that the job itself cannot be printed, whatever the printer."""
        return self._change(job_id, {PrintState.PRINTING}, PrintState.FAILED, problem)

    def saved_as_file(self, job_id: int) -> PrintJob:
        """Note that the officer took the slip as a PDF instead of paper from the queue."""
        undone = {PrintState.WAITING, PrintState.FAILED}
        return self._change(job_id, undone, PrintState.PRINTED, "saved_as_file")

    def cancel(self, job_id: int) -> PrintJob:
        """Take the job out of the queue; it can be printed again from its dossier."""
        return self._change(job_id, {PrintState.WAITING, PrintState.FAILED}, PrintState.CANCELLED)

    def move(self, job_id: int, printer: str, paper: str) -> PrintJob:
        """Send a job that waits to another printer, on that printer's paper.

        Raises:
            WrongStateError: It is printed, cancelled or at the printer.
        """
        with self._store.writing() as db:
            row = _row(db, job_id)
            if row.state not in {PrintState.WAITING, PrintState.FAILED}:
                raise WrongStateError(row.state, "move")
            at_ms = self._now_ms()
            print_jobs.move_job(db, job_id, printer, paper, at_ms)
        moved = replace(
            row, state="waiting", printer=printer, paper=paper, changed_at_ms=at_ms, problem=""
        )
        return _job(moved)

    def papers(self) -> dict[str, str]:
        """Return the paper set for each printer, by the printer's name."""
        with self._store.reading() as db:
            return dict(settings.read(db, PAPERS) or {})

    def set_paper(self, printer: str, paper: str) -> None:
        """Remember what paper lies in a printer: `"A4"`, `"A5"` or `"80mm"`."""
        with self._store.writing() as db:
            held = dict(settings.read(db, PAPERS) or {})
            settings.write(db, PAPERS, held | {printer: paper})

    def take_up(self) -> tuple[PrintJob, ...]:
        """Let the jobs wait that were at a printer when the program ended; return all undone ones.

        Whether paper came out of an interrupted job nobody here knows: the officer is asked.
        """
        with self._store.writing() as db:
            for row in print_jobs.undone_jobs(db):
                if row.state == PrintState.PRINTING:
                    state, problem = _left(row, PrintState.WAITING, INTERRUPTED)
                    print_jobs.change_job(db, row.id, state, self._now_ms(), problem)
        return self.undone()

    def _change(
        self, job_id: int, allowed: set[PrintState], state: PrintState, problem: str = ""
    ) -> PrintJob:
        with self._store.writing() as db:
            row = _row(db, job_id)
            if row.state not in allowed:
                raise WrongStateError(row.state, state)
            at_ms = self._now_ms()
            state, problem = _left(row, state, problem)
            print_jobs.change_job(db, job_id, state, at_ms, problem)
        return _job(replace(row, state=state, changed_at_ms=at_ms, problem=problem))

    def _now_ms(self) -> int:
        return round(self._clock().timestamp() * 1000)


def _row(db: Reading, job_id: int) -> PrintJobRow:
    row = print_jobs.find_job(db, job_id)
    if row is None:
        raise NotFoundError("print_job", str(job_id))
    return row


def _left(row: PrintJobRow, state: PrintState, problem: str) -> tuple[PrintState, str]:
    """Return how a job leaves a printer: one whose slip became void there never waits again."""
    if row.problem == REPLACED and state is not PrintState.PRINTED:
        return PrintState.CANCELLED, REPLACED
    return state, problem


def _job(row: PrintJobRow) -> PrintJob:
    return PrintJob(
        id=row.id,
        state=PrintState(row.state),
        code=row.code,
        printer=row.printer,
        paper=row.paper,
        copies=row.copies,
        officer=row.officer,
        made_at=_at(row.made_at_ms),
        changed_at=_at(row.changed_at_ms),
        problem=row.problem,
        reprint=_reprint(row.slip),
        form=tag_of(row.slip),
    )


def _at(at_ms: int) -> datetime:
    return local(datetime.fromtimestamp(at_ms / 1000, UTC))


def _reprint(slip: str) -> int:
    import json

    try:
        return int(json.loads(slip).get("reprint", 0))
    except (ValueError, AttributeError):
        return 0
