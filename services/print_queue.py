"""Putting a slip into the printing queue, in the transaction that makes it true."""

from __future__ import annotations

from datetime import datetime

from models import print_jobs
from models.print_jobs import PrintJobRow
from models.store import Writing
from services.forms.slip_data import SlipData, to_json
from services.office import DeskSetting


def queue_slip(db: Writing, slip: SlipData, desk: DeskSetting, officer: str, at: datetime) -> int:
    """Add the slip to the printing queue of this desk and return the job's id."""
    at_ms = round(at.timestamp() * 1000)
    if slip.replaces_at is not None:  # a void slip that still waits must not come out
        print_jobs.cancel_waiting(db, slip.dossiers[0].code, at_ms, "replaced")
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
