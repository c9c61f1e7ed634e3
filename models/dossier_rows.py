"""The projection behind every list: one row a dossier, with the counters that make lists countable.

Rows are derived from the journal and can be dropped and folded again at any time; ids follow the order
of arrival. Every list of the program is one of two walks along an index:

* `Arrivals` – everything, newest first, by `id`;
* `Span` – a range of `(clock, clock_at_ms)`: what still runs by its due date, then what is paused,
  then what waits to be collected …, so that "Đang làm" is one range and "Quá hạn" a part of it.

`list_count` holds how many rows lie in each small piece of each walk (a day, or 1,024 ids). It is
kept in the same transaction, so a count is a short sum, and the row at any position of a million is
found by adding up pieces and skipping within one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import IntEnum
from typing import Any

from models import search_index
from models.search_index import SearchEntry
from models.store import Reading, Writing

DAY_MS = 86_400_000
VIETNAM = timezone(timedelta(hours=7), "+07")
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
    """
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY,
      dossier_id BLOB NOT NULL UNIQUE CHECK (length(dossier_id) = 16),
      code TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      masked_id TEXT NOT NULL,
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      procedure_short TEXT NOT NULL,
      field TEXT NOT NULL,
      holder TEXT NOT NULL,
      desk INTEGER NOT NULL,
      visit TEXT NOT NULL,
      channel TEXT NOT NULL,
      received_at_ms INTEGER NOT NULL,
      due_at_ms INTEGER NOT NULL,
      state TEXT NOT NULL,
      clock INTEGER NOT NULL,
      clock_at_ms INTEGER NOT NULL,
      exchange TEXT NOT NULL,
      printed_at_ms INTEGER,
      personal_id TEXT NOT NULL,
      born_on TEXT NOT NULL,
      phone TEXT NOT NULL,
      names TEXT NOT NULL,
      folded TEXT NOT NULL,
      numbers TEXT NOT NULL,
      codes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX dossier_by_clock ON dossier (clock, clock_at_ms)",
    "CREATE INDEX dossier_by_holder_clock ON dossier (holder, clock, clock_at_ms)",
    "CREATE INDEX dossier_by_holder ON dossier (holder)",
    "CREATE INDEX dossier_by_desk ON dossier (desk, received_at_ms)",
    """
    CREATE TABLE list_count (
      holder TEXT NOT NULL,
      clock INTEGER NOT NULL,
      piece INTEGER NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (holder, clock, piece)
    ) STRICT, WITHOUT ROWID
    """,
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
        visit: Shared by the dossiers one person filed in one visit.
        born_on: The owner's ISO date of birth; may be empty.
        channel: Value of `Channel`.
        state: Value of the business state.
        clock: What its clock does.
        clock_at_ms: What its group is sorted by: the due date while running, since when while
            paused or ready, when it ended once closed. Milliseconds UTC, as all `_ms`.
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
    desk: int
    channel: str
    received_at_ms: int
    due_at_ms: int
    state: str
    clock: ClockGroup
    clock_at_ms: int
    visit: str = ""
    personal_id: str = ""
    born_on: str = ""
    phone: str = ""
    other_codes: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    other_numbers: tuple[str, ...] = ()
    exchange: str = ""
    printed_at_ms: int | None = None

    def entry(self) -> SearchEntry:
        """Return what it can be found by."""
        return SearchEntry(
            names=" ".join((self.owner_name, *self.other_names)),
            folded=self.folded,
            numbers=_joined(self.personal_id, self.phone, *self.other_numbers),
            codes=_joined(self.code, *self.other_codes),
        )


def _joined(*keys: str) -> str:
    squeezed = ("".join(key.split()) for key in keys)
    return " ".join(key for key in dict.fromkeys(squeezed) if key)


_COLUMNS = (
    "dossier_id, code, owner_name, masked_id, procedure_code, procedure_name, procedure_short, field,"
    " holder, desk, visit, channel, received_at_ms, due_at_ms, state, clock, clock_at_ms, exchange,"
    " printed_at_ms, personal_id, born_on, phone, names, folded, numbers, codes"
)
_INSERT = f"INSERT INTO dossier ({_COLUMNS}) VALUES ({', '.join('?' * 26)})"
_UPDATE = (
    "UPDATE dossier SET "
    + ", ".join(f"{name.strip()} = ?" for name in _COLUMNS.split(","))
    + " WHERE id = ?"
)


def _values(row: DossierRow, entry: SearchEntry) -> tuple[Any, ...]:
    return (
        row.dossier_id,
        row.code,
        row.owner_name,
        row.masked_id,
        row.procedure_code,
        row.procedure_name,
        row.procedure_short,
        row.field,
        row.holder,
        row.desk,
        row.visit,
        row.channel,
        row.received_at_ms,
        row.due_at_ms,
        row.state,
        int(row.clock),
        row.clock_at_ms,
        row.exchange,
        row.printed_at_ms,
        row.personal_id,
        row.born_on,
        row.phone,
        entry.names,
        entry.folded,
        entry.numbers,
        entry.codes,
    )


def write_row(db: Writing, row: DossierRow) -> int:
    """Insert the dossier's row, or replace it with its search keys and counts; return its id."""
    entry = row.entry()
    held = _held(db, row.dossier_id)
    if held is None:
        id_: int = db.execute(_INSERT, _values(row, entry)).lastrowid
        search_index.insert(db, id_, entry)
        before: set[_Piece] = set()
    else:
        id_ = held.id
        db.execute(_UPDATE, (*_values(row, entry), id_))
        search_index.replace(db, id_, held.entry, entry)
        before = _pieces(id_, held.holder, held.clock, held.clock_at_ms)
    after = _pieces(id_, row.holder, int(row.clock), row.clock_at_ms)
    _recount(db, before - after, -1)
    _recount(db, after - before, 1)
    return id_


def remove_row(db: Writing, dossier_id: bytes) -> None:
    """Take the dossier out of lists and search, if it is there."""
    held = _held(db, dossier_id)
    if held is None:
        return
    db.execute("DELETE FROM dossier WHERE id = ?", (held.id,))
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
        "SELECT id, holder, clock, clock_at_ms, names, folded, numbers, codes"
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


def received_on(db: Reading, on: date, desk: int) -> tuple[int, int]:
    """Return how many dossiers a desk received on a local day, and in how many visits."""
    begin, end = _day_ms(on)
    found = db.row(
        "SELECT count(*), count(DISTINCT visit) FROM dossier"
        " WHERE desk = ? AND received_at_ms >= ? AND received_at_ms < ?",
        (desk, begin, end),
    )
    return (found[0], found[1]) if found else (0, 0)


def due_on(db: Reading, on: date) -> int:
    """Return how many running dossiers are due on a local day."""
    found: int = db.value(
        "SELECT count(*) FROM dossier WHERE clock = ? AND clock_at_ms >= ? AND clock_at_ms < ?",
        (int(ClockGroup.RUNNING), *_day_ms(on)),
    )
    return found


def _day_ms(on: date) -> tuple[int, int]:
    """Return the first moment of a local day and of the next, in milliseconds UTC."""
    begin = round(datetime.combine(on, time(), VIETNAM).timestamp() * 1000)
    return begin, begin + DAY_MS


@dataclass(frozen=True, slots=True)
class PersonDossier:
    """One dossier of a person who stands at the desk again."""

    dossier_id: bytes
    code: str
    name: str
    procedure_code: str
    procedure_name: str
    received_at: datetime
    is_open: bool


def of_person(
    db: Reading, personal_id: str, folded_name: str, born_on: date | None, since: datetime
) -> list[PersonDossier]:
    """Return the dossiers a person owns, received from `since` on, newest first.

    Known by the personal number; without one by name (no marks, lower case) and date of birth.
    """
    since_ms = round(since.timestamp() * 1000)
    if personal_id:
        ids = search_index.ids_of_number(db, personal_id)
        column, value = "personal_id", personal_id
    elif born_on is not None:
        ids = search_index.ids_of_name(db, folded_name)
        column, value = "born_on", born_on.isoformat()
    else:
        return []
    sql = (
        "SELECT dossier_id, code, owner_name, procedure_code, procedure_name, received_at_ms, clock"
        f" FROM dossier WHERE id = ? AND {column} = ? AND received_at_ms >= ?"
    )
    rows = (db.row(sql, (id_, value, since_ms)) for id_ in ids)
    return [_person_dossier(row) for row in rows if row is not None]


def _person_dossier(row: tuple[Any, ...]) -> PersonDossier:
    dossier_id, code, name, procedure_code, procedure_name, received_at_ms, clock = row
    return PersonDossier(
        dossier_id=dossier_id,
        code=code,
        name=name,
        procedure_code=procedure_code,
        procedure_name=procedure_name,
        received_at=datetime.fromtimestamp(received_at_ms / 1000, VIETNAM),
        is_open=clock < FIRST_CLOSED,
    )
