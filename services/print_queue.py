"""Putting a slip into the printing queue, in the transaction that makes it true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import print_jobs
from models.print_jobs import PrintJobRow
from services.forms.slip_data import SlipData, from_json, to_json

if TYPE_CHECKING:
    from datetime import datetime

    from models.store import Writing
    from services.office import DeskSetting

REPLACED = "replaced"  # the problem of a job whose slip is void


def queue_slip(db: Writing, slip: SlipData, desk: DeskSetting, officer: str, at: datetime) -> int:
    """Add the slip to the printing queue of this desk and return the job's id."""
    at_ms = round(at.timestamp() * 1000)
    return print_jobs.insert_job(
        db,
        PrintJobRow(
            id=0,
            state="waiting",
            code=slip.dossiers[0].code,
            slip=to_json(slip),
            printer=desk.printer,
            paper=desk.paper,
            copies=desk.copies,
            officer=officer,
            made_at_ms=at_ms,
            changed_at_ms=at_ms,
            problem="",
        ),
    )


def withdraw_void(db: Writing, code: str, at: datetime) -> frozenset[str]:
    """Take the waiting slips that name this dossier out of the queue: they are void.

    One at a printer cannot be called back; it is marked, so that it never waits again.

    Returns:
        Numbers of the other dossiers those slips named; nobody has paper for them yet.
    """
    at_ms = round(at.timestamp() * 1000)
    others: set[str] = set()
    for job in print_jobs.undone_jobs(db):
        named = _codes(job)
        if code not in named:
            continue
        if job.state == "printing":
            print_jobs.change_job(db, job.id, "printing", at_ms, REPLACED)
        else:
            print_jobs.change_job(db, job.id, "cancelled", at_ms, REPLACED)
            others |= named - {code}
    return frozenset(others)


def _codes(job: PrintJobRow) -> frozenset[str]:
    try:
        return frozenset(dossier.code for dossier in from_json(job.slip).dossiers)
    except ValueError:  # a job that cannot be drawn: all that is known of it is its own number
        return frozenset({job.code})
