"""Putting forms into the printing queue, in the transaction that makes them true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import print_jobs
from models.print_jobs import PrintJobRow
from services.forms.documents import paper_for, slip_from_json, tag_of, to_json
from services.forms.slip_data import SlipData

if TYPE_CHECKING:
    from datetime import datetime

    from models.store import Writing
    from services.forms.documents import FormData
    from services.office import DeskSetting

REPLACED = "replaced"  # the problem of a job whose slip is void


def queue_slip(db: Writing, slip: SlipData, desk: DeskSetting, officer: str, at: datetime) -> int:
    """Add a Form 01 to the printing queue of this desk and return the job's id."""
    return queue_form(db, slip, slip.dossiers[0].code, desk, officer, at)


def queue_form(
    db: Writing, form: FormData, code: str, desk: DeskSetting, officer: str, at: datetime
) -> int:
    """Add a form to the printing queue of this desk and return the job's id.

    Args:
        db: The transaction that makes the form true.
        form: What is printed, on the desk's paper or, if it is not made for that, on its own.
        code: Number of its (first) dossier; names the job and its file, nothing else.
        desk: Whose printer, and how many copies.
        officer: User name of who had it made.
        at: Now.
    """
    at_ms = round(at.timestamp() * 1000)
    return print_jobs.insert_job(
        db,
        PrintJobRow(
            id=0,
            state="waiting",
            code=code,
            slip=to_json(form),
            printer=desk.printer,
            paper=_paper(form, desk.paper),
            copies=desk.copies,
            officer=officer,
            made_at_ms=at_ms,
            changed_at_ms=at_ms,
            problem="",
        ),
    )


def _paper(form: FormData, wanted: str) -> str:
    """Return the desk's paper, or the form's own if it is not made for that."""
    if isinstance(form, SlipData):  # made for all; a citizen waits, what draws is imported later
        return wanted
    from services.forms.paper import Paper

    return paper_for(form, Paper(wanted))


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
    """Return the dossiers that a job's slip names; none if it is another form."""
    if tag_of(job.slip):
        return frozenset()
    try:
        slip = slip_from_json(job.slip)
    except ValueError:  # a job that cannot be drawn: all that is known of it is its own number
        return frozenset({job.code})
    return frozenset(dossier.code for dossier in slip.dossiers)
