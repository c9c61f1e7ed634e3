"""All tables of the data file, in two kinds, and what happens when their shape changes.

*Precious* tables hold what cannot be made again. The journal's never change shape; a new precious table
is added by the next start, and `SCHEMA_NUMBER` (SQLite's `user_version`) rises with it. *Projections*
are folded from the journal: when `PROJECTION_NUMBER` differs from the file's, they are dropped, made anew
and filled again. So there is no migration script that could fail half-way over somebody's dossiers, and
no tool for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from models import (
    calendar_files,
    dossier_rows,
    drafts,
    frozen_reports,
    journal,
    number_counters,
    office_acts,
    officers,
    print_jobs,
    procedure_versions,
    settings,
)
from models.errors import StoreDamagedError, StoreTooNewError

if TYPE_CHECKING:
    from models.store import Store, Writing

SCHEMA_NUMBER = 2
PROJECTION_NUMBER = 5
APPLICATION_ID = 0x4D437561  # "MCua"

PRECIOUS: tuple[str, ...] = (
    *journal.SCHEMA,
    *settings.SCHEMA,
    *number_counters.SCHEMA,
    *drafts.SCHEMA,
    *officers.SCHEMA,
    *print_jobs.SCHEMA,
    *calendar_files.SCHEMA,
    *procedure_versions.SCHEMA,
    *frozen_reports.SCHEMA,
)
PROJECTIONS: tuple[str, ...] = (*dossier_rows.SCHEMA, *office_acts.SCHEMA)

_NAME = re.compile(r"\s*CREATE\s+(?:UNIQUE\s+)?(?:VIRTUAL\s+)?(TABLE|INDEX)\s+(\w+)", re.I)


def table_names(statements: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tables that `statements` make, in order."""
    found = (_NAME.match(statement) for statement in statements)
    return tuple(match.group(2) for match in found if match and match.group(1).upper() == "TABLE")


def create(db: Writing) -> None:
    """Make every table of a new data file."""
    for statement in (*PRECIOUS, *PROJECTIONS):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_NUMBER}")
    settings.write(db, "projection", PROJECTION_NUMBER)


def check_version(store: Store) -> None:
    """Refuse a file from the future before anything in it is touched.

    Raises:
        StoreTooNewError: A newer program wrote it.
    """
    with store.reading() as db:
        found = int(db.value("PRAGMA user_version"))
    if found > SCHEMA_NUMBER:
        raise StoreTooNewError(found, SCHEMA_NUMBER)


def renew(store: Store) -> bool:
    """Add precious tables an older file lacks; return whether its projections must be folded again.

    They must where they are of another shape or one is gone. Nothing of them is touched here: they are
    dropped, made and filled in one transaction, or a power cut between would leave empty lists.

    Raises:
        StoreDamagedError: A precious table of this schema is gone.
    """
    with store.reading() as db:
        known = int(db.value("PRAGMA user_version"))
        existing = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        if known == SCHEMA_NUMBER and not existing.issuperset(table_names(PRECIOUS)):
            raise StoreDamagedError("a table is gone")
        shape = settings.read(db, "projection")
    if known != SCHEMA_NUMBER:
        _add_precious(store, existing)
    return shape != PROJECTION_NUMBER or not existing.issuperset(table_names(PROJECTIONS))


def _add_precious(store: Store, existing: set[str]) -> None:
    with store.writing() as db:
        for statement in PRECIOUS:
            match = _NAME.match(statement)
            if match and match.group(2) not in existing:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA_NUMBER}")


def remake_projections(db: Writing) -> None:
    """Drop every projection and make it again, empty."""
    for name in reversed(table_names(PROJECTIONS)):
        db.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in PROJECTIONS:
        db.execute(statement)
    settings.write(db, "projection", PROJECTION_NUMBER)
