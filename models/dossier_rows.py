"""The projection behind every list: one row a dossier, with the counters that make lists countable.

Rows are derived from the journal and can be dropped and folded again at any time; ids follow the order
of arrival. Every list of the program is one of two walks along an index:

* `Arrivals` – everything, newest first, by `id`;
* `Span` – a range of `(clock, clock_at_ms)`: what still runs by its due date, then what is paused,
  then what waits to be collected …, so that "Đang làm" is one range and "Quá hạn" a part of it.

Reports and the board count days: `received_day`, `due_day`, `ended_day` number the days of Vietnam's clock
since 1970. What was true before the last change lies in `models/dossier_past.py`.

`list_count` holds how many rows lie in each small piece of each walk (a day, or 1,024 ids). It is
kept in the same transaction, so a count is a short sum, and the row at any position of a million is
found by adding up pieces and skipping within one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from models import dossier_past, listed_procedures, search_index
from models.dossier_past import OPEN_DAY, Flag, PastVersion
from models.listed_procedures import procedure_id
from models.search_index import SearchEntry

if TYPE_CHECKING:
    from models.store import Reading, Writing

DAY_MS = 86_400_000
ARRIVALS_SHIFT = 10  # 1,024 ids in one piece of the list by arrival
ARRIVALS = -1  # the value of `list_count.clock` that counts by arrival
EVERYBODY = ""  # the value of `list_count.holder` that counts all holders


class ClockGroup(IntEnum):
    """What a dossier's clock does. Lists of open dossiers are sorted by it; values are on disk."""

    RUNNING = 10
    PAUSED = 20
    READY = 30
    RETURNED = 60
    STOPPED = 70


FIRST_CLOSED = 50  # groups below are "đang làm"

SCHEMA = (
    *listed_procedures.SCHEMA,
    """
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY,
      dossier_id BLOB NOT NULL UNIQUE CHECK (length(dossier_id) = 16),
      code TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      masked_id TEXT NOT NULL,
      procedure_id INTEGER NOT NULL,
      holder TEXT NOT NULL,
      worked_by TEXT NOT NULL,
      desk INTEGER NOT NULL,
      channel TEXT NOT NULL,
      part INTEGER NOT NULL,
      received_at_ms INTEGER NOT NULL,
      due_at_ms INTEGER NOT NULL,
      state TEXT NOT NULL,
      clock INTEGER NOT NULL,
      clock_at_ms INTEGER NOT NULL,
      received_day INTEGER NOT NULL,
      due_day INTEGER NOT NULL,
      ended_day INTEGER NOT NULL,
      ended_at_ms INTEGER,
      since_ms INTEGER NOT NULL,
      exchange TEXT NOT NULL,
      printed_at_ms INTEGER,
      personal_id TEXT NOT NULL,
      phone TEXT NOT NULL,
      folded TEXT NOT NULL,
      other_codes TEXT NOT NULL,
      other_names TEXT NOT NULL,
      other_numbers TEXT NOT NULL,
      words TEXT NOT NULL,
      numbers TEXT NOT NULL,
      codes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE INDEX dossier_by_clock ON dossier
      (clock, clock_at_ms, id, procedure_id, holder, received_day, since_ms, part)
    """,
    f"""
    CREATE INDEX dossier_by_end ON dossier
      (ended_day, received_day, due_day, state, channel, procedure_id, worked_by, since_ms, part)
      WHERE ended_day < {OPEN_DAY}
    """,
    """
    CREATE TABLE list_count (
      holder TEXT NOT NULL,
      clock INTEGER NOT NULL,
      piece INTEGER NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (holder, clock, piece)
    ) STRICT, WITHOUT ROWID
    """,
    *dossier_past.SCHEMA,
    *search_index.SCHEMA,
)


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier as lists and search know it.

    Attributes:
        code: Our own dossier number, in full.
        other_codes: Further codes of the same dossier (online, other systems); may be empty.
        owner_name: Whose dossier it is, as written.
        masked_id: What lists show instead of the number, `"0381 •••• 4417"`.
        folded: Owner's and others' names without marks, in lower case, space-joined.
        personal_id: The owner's number in full; found by, never listed.
        other_names: Who files for the owner.
        other_numbers: Old numbers, and numbers and phones of who files.
        holder: Username of the officer who has it.
        worked_by: Who has it in work, or had it when it ended: a result goes back to the desk, and
            is still theirs who made it.
        channel: Value of `Channel`.
        is_part: A step of a linked dossier: listed and searched, never counted beside its whole.
        state: Value of the business state.
        clock: What its clock does.
        clock_at_ms: What its group is sorted by: the due date while running, since when while
            paused or ready, when it was handed over or ended once closed. Milliseconds UTC, as all `_ms`.
        received_day: Day of reception, Vietnam's clock, in days since 1970, as all `_day`.
        ended_day: When it was solved, withdrawn, stopped or refused; `OPEN_DAY` while it is not.
        ended_at_ms: The same to the millisecond; None while it is not.
        since_ms: Since when all that reports count has been so.
        past: What reports counted before, oldest first.
        flags: What somebody waits for, or wants to see again.
        exchange: What the province knows of it; empty while there is no exchange.
        printed_at_ms: When its slip was last printed; None if never.
    """

    dossier_id: bytes
    code: str
    owner_name: str
    masked_id: str
    folded: str
    procedure_code: str
    procedure_name: str
    procedure_short: str
    field: str
    holder: str
    worked_by: str
    desk: int
    channel: str
    received_at_ms: int
    due_at_ms: int
    state: str
    clock: ClockGroup
    clock_at_ms: int
    received_day: int
    due_day: int
    since_ms: int
    ended_day: int = OPEN_DAY
    ended_at_ms: int | None = None
    is_part: bool = False
    personal_id: str = ""
    phone: str = ""
    other_codes: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    other_numbers: tuple[str, ...] = ()
    exchange: str = ""
    printed_at_ms: int | None = None
    past: tuple[PastVersion, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def procedure_names(self) -> tuple[str, str, str, str]:
        """Code, name, short name and field of its procedure."""
        return (self.procedure_code, self.procedure_name, self.procedure_short, self.field)

    def entry(self) -> SearchEntry:
        """Return what it can be found by."""
        return search_index.make_entry(
            names=(self.owner_name, *self.other_names),
            folded=self.folded,
            numbers=(self.personal_id, self.phone, *self.other_numbers),
            codes=(self.code, *self.other_codes),
        )


_OWN = (
    *("dossier_id", "code", "owner_name", "masked_id", "procedure_id", "holder", "worked_by"),
    *(
        "desk",
        "channel",
        "part",
        "received_at_ms",
        "due_at_ms",
        "state",
        "clock",
        "clock_at_ms",
        "received_day",
        "due_day",
    ),
    *("ended_day", "ended_at_ms", "since_ms", "exchange", "printed_at_ms"),
    *("personal_id", "phone", "folded", "other_codes", "other_names", "other_numbers"),
)
_FOUND_BY = ("words", "numbers", "codes")
_PROCEDURE = {
    "procedure_code": "code",
    "procedure_name": "name",
    "procedure_short": "short",
    "field": "field",
}
_PACKED = ("other_codes", "other_names", "other_numbers")

INSERT = (
    f"INSERT INTO dossier ({', '.join((*_OWN, *_FOUND_BY))})"
    f" VALUES ({', '.join('?' * len((*_OWN, *_FOUND_BY)))})"
)
_UPDATE = (
    f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in (*_OWN, *_FOUND_BY))} WHERE id = ?"
)
_SELECT = (
    f"SELECT dossier.id, {', '.join(f'dossier.{name}' for name in _OWN)},"
    f" {', '.join(f'listed_procedure.{name}' for name in _PROCEDURE.values())}"
    " FROM dossier JOIN listed_procedure ON listed_procedure.id = dossier.procedure_id"
    " WHERE dossier_id = ?"
)
_UNIT_SEPARATOR = "\x1f"  # between the items of a packed list; no name, number or code holds it


def _packed(items: tuple[str, ...]) -> str:
    return _UNIT_SEPARATOR.join(items)


def _unpacked(text: str) -> tuple[str, ...]:
    return tuple(text.split(_UNIT_SEPARATOR)) if text else ()


def stored_values(row: DossierRow, entry: SearchEntry, procedure_id: int) -> tuple[Any, ...]:
    """Return the parameters of `INSERT`."""
    return (
        row.dossier_id,
        row.code,
        row.owner_name,
        row.masked_id,
        procedure_id,
        row.holder,
        row.worked_by,
        row.desk,
        row.channel,
        int(row.is_part),
        row.received_at_ms,
        row.due_at_ms,
        row.state,
        int(row.clock),
        row.clock_at_ms,
        row.received_day,
        row.due_day,
        row.ended_day,
        row.ended_at_ms,
        row.since_ms,
        row.exchange,
        row.printed_at_ms,
        row.personal_id,
        row.phone,
        row.folded,
        *map(_packed, (row.other_codes, row.other_names, row.other_numbers)),
        *(entry.words, entry.numbers, entry.codes),
    )


def write_row(db: Writing, row: DossierRow) -> int:
    """Insert the dossier's row, or replace it with its search keys and counts; return its id."""
    entry = row.entry()
    values = stored_values(row, entry, procedure_id(db, row.procedure_names))
    held = _held(db, row.dossier_id)
    if held is None:
        id_: int = db.execute(INSERT, values).lastrowid
        search_index.insert(db, id_, entry)
        before: set[_Piece] = set()
    else:
        id_ = held.id
        db.execute(_UPDATE, (*values, id_))
        search_index.replace(db, id_, held.entry, entry)
        before = _pieces(id_, held.holder, held.clock, held.clock_at_ms)
        dossier_past.remove(db, id_)
    dossier_past.write(db, id_, row.past, row.flags)
    after = _pieces(id_, row.holder, int(row.clock), row.clock_at_ms)
    _recount(db, before - after, -1)
    _recount(db, after - before, 1)
    return id_


def find_row(db: Reading, dossier_id: bytes) -> DossierRow | None:
    """Return the dossier's row as it was written, or None."""
    found = db.row(_SELECT, (dossier_id,))
    if found is None:
        return None
    id_, values = found[0], found[1:]
    held = dict(zip((*_OWN, *_PROCEDURE), values, strict=True))
    del held["procedure_id"]
    held["is_part"] = bool(held.pop("part"))
    held["past"], held["flags"] = dossier_past.read(db, id_)
    for packed in _PACKED:
        held[packed] = _unpacked(held[packed])
    held["clock"] = ClockGroup(held["clock"])
    return DossierRow(**held)


def is_found(db: Reading, dossier_id: bytes) -> bool:
    """Whether search finds the dossier by everything its row says."""
    held = _held(db, dossier_id)
    return held is not None and search_index.holds(db, held.id, held.entry)


def remove_row(db: Writing, dossier_id: bytes) -> None:
    """Take the dossier out of lists and search, if it is there."""
    held = _held(db, dossier_id)
    if held is None:
        return
    db.execute("DELETE FROM dossier WHERE id = ?", (held.id,))
    dossier_past.remove(db, held.id)
    search_index.delete(db, held.id, held.entry)
    _recount(db, _pieces(held.id, held.holder, held.clock, held.clock_at_ms), -1)


@dataclass(frozen=True, slots=True)
class _Held:
    id: int
    holder: str
    clock: int
    clock_at_ms: int
    entry: SearchEntry


def _held(db: Reading, dossier_id: bytes) -> _Held | None:
    found = db.row(
        "SELECT id, holder, clock, clock_at_ms, words, numbers, codes"
        " FROM dossier WHERE dossier_id = ?",
        (dossier_id,),
    )
    if found is None:
        return None
    id_, holder, clock, clock_at_ms, *keys = found
    return _Held(id_, holder, clock, clock_at_ms, SearchEntry(*keys))


_Piece = tuple[str, int, int]
"""Holder, clock (or `ARRIVALS`), and which day or which 1,024 ids."""


def _pieces(id_: int, holder: str, clock: int, clock_at_ms: int) -> set[_Piece]:
    """Return the pieces of lists in which such a row is counted."""
    return {
        (counted, *piece)
        for counted in (EVERYBODY, holder)
        for piece in ((ARRIVALS, id_ >> ARRIVALS_SHIFT), (clock, clock_at_ms // DAY_MS))
    }


def _recount(db: Writing, pieces: set[_Piece], change: int) -> None:
    for piece in pieces:
        db.execute(
            "INSERT INTO list_count (holder, clock, piece, n) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (holder, clock, piece) DO UPDATE SET n = n + excluded.n",
            (*piece, change),
        )
