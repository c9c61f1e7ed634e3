"""Print jobs: what is to be printed, kept with the dossier in one transaction, until paper came out.

A job holds the form's data as JSON, so a reprint renders the same bytes again. The dossier is saved
whether or not a printer answers; a job waits as long as it must.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store import Reading, Writing

SCHEMA = (
    """
    CREATE TABLE print_job (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'cancelled')),
      code TEXT NOT NULL,
      slip TEXT NOT NULL,
      printer TEXT NOT NULL,
      paper TEXT NOT NULL,
      copies INTEGER NOT NULL,
      officer TEXT NOT NULL,
      made_at_ms INTEGER NOT NULL,
      changed_at_ms INTEGER NOT NULL,
      problem TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX print_job_undone ON print_job (id) WHERE state IN ('waiting', 'printing', 'failed')",
)


@dataclass(frozen=True, slots=True)
class PrintJobRow:
    """One job.

    Attributes:
        code: Dossier number of its first dossier: what the printer's queue shows, and nothing else.
        slip: JSON of the form, the slip or another (`services/forms/documents.py`).
        printer: Name in the operating system; empty for its default.
        paper: `"A4"`, `"A5"` or `"80mm"`.
        problem: Why it failed, a stable word; empty otherwise.
    """

    id: int
    state: str
    code: str
    slip: str
    printer: str
    paper: str
    copies: int
    officer: str
    made_at_ms: int
    changed_at_ms: int
    problem: str


_COLUMNS = (
    "id, state, code, slip, printer, paper, copies, officer, made_at_ms, changed_at_ms, problem"
)


def insert_job(db: Writing, row: PrintJobRow) -> int:
    """Add a job (its `id` is ignored) and return its id."""
    added: int = db.execute(
        "INSERT INTO print_job (state, code, slip, printer, paper, copies, officer, made_at_ms,"
        " changed_at_ms, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.state,
            row.code,
            row.slip,
            row.printer,
            row.paper,
            row.copies,
            row.officer,
            row.made_at_ms,
            row.changed_at_ms,
            row.problem,
        ),
    ).lastrowid
    return added


def find_job(db: Reading, job_id: int) -> PrintJobRow | None:
    row = db.row(f"SELECT {_COLUMNS} FROM print_job WHERE id = ?", (job_id,))
    return PrintJobRow(*row) if row else None


def undone_jobs(db: Reading) -> list[PrintJobRow]:
    """Return the jobs no paper is known to have come of, oldest first."""
    return [
        PrintJobRow(*row)
        for row in db.execute(
            f"SELECT {_COLUMNS} FROM print_job WHERE state IN ('waiting', 'printing', 'failed')"
            " ORDER BY id"
        )
    ]


def change_job(db: Writing, job_id: int, state: str, at_ms: int, problem: str = "") -> None:
    """Set what became of a job."""
    db.execute(
        "UPDATE print_job SET state = ?, changed_at_ms = ?, problem = ? WHERE id = ?",
        (state, at_ms, problem, job_id),
    )


def move_job(db: Writing, job_id: int, printer: str, paper: str, at_ms: int) -> None:
    """Send a job to another printer."""
    db.execute(
        "UPDATE print_job SET state = 'waiting', printer = ?, paper = ?, changed_at_ms = ?,"
        " problem = '' WHERE id = ?",
        (printer, paper, at_ms, job_id),
    )
