"""What reports counted of a dossier before its last change, and what somebody still waits for.

A report "as of" a moment reads the rows of `dossier` that have been so since before it, and the rows of
`dossier_past` that were so at it. A directive, a second supplement request, an apology … is a row of
`dossier_flag`. Both are projections: written anew with each change of their dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.listed_procedures import ProcedureNames, procedure_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading, Writing

OPEN_DAY = 1 << 30  # the value of `ended_day` while a dossier has not ended

SCHEMA = (
    """
    CREATE TABLE dossier_past (
      row_id INTEGER NOT NULL,
      since_ms INTEGER NOT NULL,
      until_ms INTEGER NOT NULL,
      received_day INTEGER NOT NULL,
      due_day INTEGER NOT NULL,
      ended_day INTEGER NOT NULL,
      state TEXT NOT NULL,
      channel TEXT NOT NULL,
      procedure_id INTEGER NOT NULL,
      worked_by TEXT NOT NULL,
      part INTEGER NOT NULL,
      paused_day INTEGER,
      PRIMARY KEY (row_id, since_ms)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX dossier_past_until ON dossier_past (until_ms)",
    """
    CREATE TABLE dossier_flag (
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      row_id INTEGER NOT NULL,
      who TEXT NOT NULL,
      detail TEXT NOT NULL,
      PRIMARY KEY (kind, at_ms, row_id, detail)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX dossier_flag_of ON dossier_flag (row_id)",
    "CREATE INDEX dossier_by_holder_clock ON dossier (holder, clock, clock_at_ms)",
    "CREATE INDEX dossier_by_holder ON dossier (holder)",
)


@dataclass(frozen=True, slots=True)
class PastVersion:
    """What reports counted of a dossier from `since_ms` up to `until_ms`.

    Attributes:
        procedure: Code, name, short name and field, as lists have them.
        worked_by: Username of who had it in work, or had had it when it ended.
        paused_day: When the pause began in which it was; None where its clock was not paused.
    """

    since_ms: int
    until_ms: int
    received_day: int
    due_day: int
    ended_day: int
    state: str
    channel: str
    procedure: ProcedureNames
    worked_by: str
    is_part: bool = False
    paused_day: int | None = None

    def stored(self, id_: int, procedure: int) -> tuple[Any, ...]:
        """Return its row of `dossier_past`, of the dossier with row `id_`."""
        return (
            id_,
            self.since_ms,
            self.until_ms,
            self.received_day,
            self.due_day,
            self.ended_day,
            self.state,
            self.channel,
            procedure,
            self.worked_by,
            int(self.is_part),
            self.paused_day,
        )


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing about a dossier that somebody waits for, or wants to see again.

    Attributes:
        kind: Value of `FlagKind` in `services/rules/flags.py`.
        at_ms: When it was set, or is due.
        who: Username of whom it concerns; empty for nobody in particular.
        detail: A code or a short text.
    """

    kind: str
    at_ms: int
    who: str = ""
    detail: str = ""

    def stored(self, id_: int) -> tuple[Any, ...]:
        """Return its row of `dossier_flag`, of the dossier with row `id_`."""
        return (self.kind, self.at_ms, id_, self.who, self.detail)


_ADD_PAST = "INSERT INTO dossier_past VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_FLAG = "INSERT INTO dossier_flag VALUES (?, ?, ?, ?, ?)"


def write(db: Writing, id_: int, past: tuple[PastVersion, ...], flags: tuple[Flag, ...]) -> None:
    """Add what was true of the dossier with that row, and what somebody waits for."""
    for version in past:
        db.execute(_ADD_PAST, version.stored(id_, procedure_id(db, version.procedure)))
    for flag in flags:
        db.execute(_ADD_FLAG, flag.stored(id_))


def write_many(
    db: Writing, past: Sequence[tuple[Any, ...]], flags: Sequence[tuple[Any, ...]]
) -> None:
    """Add what `PastVersion.stored` and `Flag.stored` gave of many dossiers."""
    db.execute_many(_ADD_PAST, past)
    db.execute_many(_ADD_FLAG, flags)


def read(db: Reading, id_: int) -> tuple[tuple[PastVersion, ...], tuple[Flag, ...]]:
    """Return what `write` wrote of the dossier with that row."""
    return _past_of(db, id_), _flags_of(db, id_)


def remove(db: Writing, id_: int) -> None:
    """Forget what `write` wrote of the dossier with that row."""
    db.execute("DELETE FROM dossier_past WHERE row_id = ?", (id_,))
    db.execute("DELETE FROM dossier_flag WHERE row_id = ?", (id_,))


def _past_of(db: Reading, id_: int) -> tuple[PastVersion, ...]:
    rows = db.rows(
        "SELECT since_ms, until_ms, received_day, due_day, ended_day, state, channel,"
        " code, name, short, field, worked_by, part, paused_day FROM dossier_past"
        " JOIN listed_procedure ON id = procedure_id WHERE row_id = ? ORDER BY since_ms",
        (id_,),
    )
    return tuple(
        PastVersion(*row[:7], row[7:11], row[11], bool(row[12]), row[13])  # type: ignore[call-arg]  # seven, four
        for row in rows
    )


def _flags_of(db: Reading, id_: int) -> tuple[Flag, ...]:
    rows = db.rows(
        "SELECT kind, at_ms, who, detail FROM dossier_flag WHERE row_id = ?"
        " ORDER BY kind, at_ms, detail",
        (id_,),
    )
    return tuple(Flag(*row) for row in rows)
