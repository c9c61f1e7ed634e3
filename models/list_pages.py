"""Lists of dossiers: how long they are, and any page of them, wherever it lies among a million rows.

A list is walked by position. `list_count` says how many rows lie in each piece of the walk (a day of a
clock group, or 1,024 ids), so the piece that holds a position is found by adding up, and only within
that piece are rows skipped. Lists shown newest first are the same walk read backwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from models.dossier_rows import ARRIVALS, ARRIVALS_SHIFT, DAY_MS, EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.store import Reading

IDS_AT_ONCE = 500  # named in one statement

Mark = tuple[int, int]
"""A place in a `Span`: clock group, and milliseconds within it."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Every dossier (of one holder), newest first."""

    holder: str = EVERYBODY


@dataclass(frozen=True, slots=True)
class Span:
    """The dossiers (of one holder) from `since`, up to but without `until`, by group and moment.

    Attributes:
        latest_first: Read backwards; for what is closed.
    """

    since: Mark
    until: Mark
    holder: str = EVERYBODY
    latest_first: bool = False


ListSpec = Arrivals | Span


class ListedRow(NamedTuple):
    """What a list shows of one dossier, as stored."""

    id: int
    dossier_id: bytes
    code: str
    owner_name: str
    masked_id: str
    procedure_name: str
    field: str
    holder: str
    desk: int
    channel: str
    received_at_ms: int
    due_at_ms: int
    state: str
    clock: int
    clock_at_ms: int
    ended_at_ms: int | None
    exchange: str


_ELSEWHERE = {"procedure_name": "listed_procedure.name", "field": "listed_procedure.field"}
LISTED_COLUMNS = ", ".join(_ELSEWHERE.get(name, f"dossier.{name}") for name in ListedRow._fields)
WITH_PROCEDURE = "CROSS JOIN listed_procedure ON listed_procedure.id = dossier.procedure_id"


@dataclass(frozen=True, slots=True)
class Measure:
    """A list, measured: where its rows lie at one moment. Stale after the next write to `dossier`.

    Attributes:
        count: How many rows it has.
        skipped: Rows of the first piece that lie before the list.
        pieces: Clock group (or `ARRIVALS`), number of the piece, and rows in it, in order.
    """

    spec: ListSpec
    count: int
    skipped: int
    pieces: tuple[tuple[int, int, int], ...]


def count(db: Reading, spec: ListSpec) -> int:
    """Return how many rows a list has."""
    if isinstance(spec, Arrivals):
        found = db.value(
            "SELECT sum(n) FROM list_count WHERE holder = ? AND clock = ?", (spec.holder, ARRIVALS)
        )
        return int(found or 0)
    return _before(db, spec.holder, spec.until) - _before(db, spec.holder, spec.since)


def _before(db: Reading, holder: str, mark: Mark) -> int:
    """Return how many rows of a holder lie before `mark`."""
    clock, at_ms = mark
    found = db.value(
        "SELECT sum(n) FROM list_count WHERE holder = ? AND clock >= 0 AND (clock, piece) < (?, ?)",
        (holder, clock, at_ms // DAY_MS),
    )
    return int(found or 0) + _begun(db, holder, mark)


def _begun(db: Reading, holder: str, mark: Mark) -> int:
    """Return how many rows lie in the piece of `mark` before it."""
    clock, at_ms = mark
    whose, who = _of(holder)
    return int(
        db.value(
            f"SELECT count(*) FROM dossier WHERE {whose} clock = ?"
            " AND clock_at_ms >= ? AND clock_at_ms < ?",
            (*who, clock, at_ms // DAY_MS * DAY_MS, at_ms),
        )
    )


def measure(db: Reading, spec: ListSpec) -> Measure:
    """Return where the rows of a list lie now."""
    if isinstance(spec, Arrivals):
        pieces = _pieces(db, spec.holder, "clock = ?", (ARRIVALS,))
        return Measure(spec, sum(piece[2] for piece in pieces), 0, pieces)
    (since_clock, since_ms), (until_clock, until_ms) = spec.since, spec.until
    pieces = _pieces(
        db,
        spec.holder,
        "clock >= 0 AND (clock, piece) >= (?, ?) AND (clock, piece) < (?, ?)",
        (since_clock, since_ms // DAY_MS, until_clock, until_ms // DAY_MS),
    )
    tail = _begun(db, spec.holder, spec.until)
    if tail:
        pieces = (*pieces, (until_clock, until_ms // DAY_MS, tail))
    skipped = _begun(db, spec.holder, spec.since)
    return Measure(spec, sum(piece[2] for piece in pieces) - skipped, skipped, pieces)


def _pieces(
    db: Reading, holder: str, where: str, parameters: tuple[int, ...]
) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (row[0], row[1], row[2])
        for row in db.execute(
            f"SELECT clock, piece, n FROM list_count WHERE holder = ? AND n > 0 AND {where}"
            " ORDER BY clock, piece",
            (holder, *parameters),
        )
    )


def page(db: Reading, measured: Measure, position: int, limit: int) -> list[ListedRow]:
    """Return up to `limit` rows from `position` (0 for the first) of a measured list."""
    limit = min(limit, measured.count - position)
    if position < 0 or limit <= 0:
        return []
    if _is_backwards(measured.spec):
        return _walk(db, measured, measured.count - position - limit, limit)[::-1]
    return _walk(db, measured, position, limit)


def row_of(db: Reading, dossier_id: bytes) -> ListedRow | None:
    """Return what a list shows of one dossier, or None if it is not here."""
    row = db.row(
        f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE} WHERE dossier.dossier_id = ?",
        (dossier_id,),
    )
    return ListedRow._make(row) if row is not None else None


def rows_of(db: Reading, ids: Sequence[int]) -> list[ListedRow]:
    """Return what a list shows of the rows with these ids, in their order; those gone are left out."""
    found = {
        row[0]: ListedRow._make(row)
        for row in db.execute(
            f"SELECT {LISTED_COLUMNS} FROM dossier {WITH_PROCEDURE}"
            f" WHERE dossier.id IN ({', '.join('?' * len(ids))})",
            ids,
        )
    }
    return [found[id_] for id_ in ids if id_ in found]


def codes_of(db: Reading, ids: Sequence[int]) -> list[str]:
    """Return the codes of the rows with these ids, in their order."""
    codes: dict[int, str] = {}
    for first in range(0, len(ids), IDS_AT_ONCE):
        some = ids[first : first + IDS_AT_ONCE]
        where = f"id IN ({', '.join('?' * len(some))})"
        codes.update(db.execute(f"SELECT id, code FROM dossier WHERE {where}", some).fetchall())
    return [codes[id_] for id_ in ids if id_ in codes]


def place_of(db: Reading, measured: Measure, dossier_id: bytes) -> int | None:
    """Return the position of a dossier in a measured list, or None if it is not in it."""
    spec = measured.spec
    row = row_of(db, dossier_id)
    if row is None or spec.holder not in {EVERYBODY, row.holder}:
        return None
    whose, who = _of(spec.holder)
    if isinstance(spec, Arrivals):
        piece = (ARRIVALS, row.id >> ARRIVALS_SHIFT)
        inside = db.value(
            f"SELECT count(*) FROM dossier WHERE {whose} id >= ? AND id < ?",
            (*who, piece[1] << ARRIVALS_SHIFT, row.id),
        )
    else:
        if not spec.since <= (row.clock, row.clock_at_ms) < spec.until:
            return None
        piece = (row.clock, row.clock_at_ms // DAY_MS)
        inside = db.value(
            f"SELECT count(*) FROM dossier WHERE {whose} clock = ? AND clock_at_ms >= ?"
            " AND (clock_at_ms, id) < (?, ?)",
            (*who, row.clock, piece[1] * DAY_MS, row.clock_at_ms, row.id),
        )
    before = sum(rows for clock, number, rows in measured.pieces if (clock, number) < piece)
    place = int(before + inside - measured.skipped)
    return measured.count - 1 - place if _is_backwards(spec) else place


def _is_backwards(spec: ListSpec) -> bool:
    return isinstance(spec, Arrivals) or spec.latest_first


def _walk(db: Reading, measured: Measure, position: int, limit: int) -> list[ListedRow]:
    left = position + measured.skipped
    for clock, piece, rows in measured.pieces:
        if left < rows:
            return _rows(db, measured.spec, (clock, piece), left, limit)
        left -= rows
    return []


def _rows(
    db: Reading, spec: ListSpec, place: tuple[int, int], skip: int, limit: int
) -> list[ListedRow]:
    """Return rows from the beginning of a piece on, the first `skip` left out."""
    clock, piece = place
    whose, who = _of(spec.holder)
    parameters: tuple[Any, ...]
    if isinstance(spec, Arrivals):
        where, order = "id >= ?", "id"
        parameters = (piece << ARRIVALS_SHIFT,)
    else:
        where = "(clock, clock_at_ms) >= (?, ?) AND (clock, clock_at_ms) < (?, ?)"
        order = "clock, clock_at_ms, id"
        parameters = (clock, piece * DAY_MS, *spec.until)
    # Rows are skipped in the index alone: the table is read for those that are kept.
    found = db.execute(
        f"SELECT {LISTED_COLUMNS} FROM ("
        f"SELECT id FROM dossier WHERE {whose} {where} ORDER BY {order} LIMIT ? OFFSET ?"
        f") AS kept CROSS JOIN dossier ON dossier.id = kept.id {WITH_PROCEDURE}",
        (*who, *parameters, limit, skip),
    )
    return [ListedRow._make(row) for row in found]


def _of(holder: str) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if holder == EVERYBODY else ("holder = ? AND", (holder,))
