"""Projections: the lists and the search, folded from the journal and never the other way round.

Each write of an act brings its dossier's row up to date in the same transaction. `rebuild` throws the
projections away and folds them again; `compare` folds into memory and says where the tables differ.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import pairwise
from typing import TYPE_CHECKING

from models import dossier_filling, dossier_rows, journal, office_acts, schema
from models.dossier_past import OPEN_DAY, Flag, PastVersion
from models.dossier_rows import DAY_MS, ClockGroup, DossierRow
from services.office_rows import office_row
from services.rules.acts import Act, Person, ProcedurePin, read_body
from services.rules.dossier_state import DossierState
from services.rules.flags import flags_of
from services.rules.fold import fold
from services.rules.life import PAUSED, RUNNING, UNSOLVED, BusinessState
from services.rules.personal_numbers import masked
from services.rules.vietnamese_text import fold as without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from models.journal import StoredAct
    from models.listed_procedures import ProcedureNames
    from models.store import Reading, Store, Writing

Progress = Callable[[int, int], None]
"""Told how many dossiers are done, of how many; may raise `Cancelled`."""

READ_AT_ONCE = 400  # dossiers whose acts are read by one statement of a rebuild
VIETNAM_MS = 7 * 3_600_000  # ahead of UTC, all year

log = logging.getLogger(__name__)


def read_act(stored: StoredAct) -> Act | None:
    """Return the act in the journal, or None where its body was lawfully erased or is none.

    One act that cannot be read holds up neither its dossier's other acts nor other dossiers; that it
    is there, `check` tells.
    """
    if stored.body is None:
        return None
    try:
        return read_body(
            stored.origin, stored.epoch, stored.seq, stored.hash, stored.dossier_id, stored.body
        )
    except (ValueError, TypeError, KeyError):
        log.warning("act %s/%s/%s cannot be read", stored.origin, stored.epoch, stored.seq)
        return None


def state_of(db: Reading, dossier_id: bytes) -> DossierState | None:
    """Return a dossier folded from its acts, or None if this journal does not know it."""
    return _folded(journal.acts_of(db, dossier_id))


def _folded(acts: Iterable[StoredAct]) -> DossierState | None:
    read = (read_act(stored) for stored in acts)
    return fold(act for act in read if act is not None)


def project(db: Writing, state: DossierState) -> None:
    """Bring lists and search up to date with a dossier's state."""
    dossier_rows.write_row(db, row_of(state))


def project_office(db: Writing, act: Act) -> None:
    """Note where an act of the office itself lies; acts that nobody looks up are left out."""
    row = office_row(act, milliseconds(act.at))
    if row is not None:
        office_acts.write(db, row)


def row_of(state: DossierState) -> DossierRow:
    """Return what lists, search and reports know of a dossier."""
    received = state.received
    owner, filer = received.applicant, received.filed_by
    names = owner.name if filer is None else f"{owner.name} {filer.name}"
    clock, clock_at = _clock(state)
    last = state.versions[-1]
    return DossierRow(
        dossier_id=state.dossier_id,
        code=received.code,
        owner_name=owner.name,
        masked_id=masked(owner.personal_id) if owner.personal_id else "",
        folded=without_marks(names),
        procedure_code=received.procedure.code,
        procedure_name=received.procedure.name,
        procedure_short=received.procedure.short_name,
        field=received.procedure.field,
        holder=state.holder,
        worked_by=_workers(state)[-1],
        desk=received.desk,
        channel=received.channel.value,
        is_part=bool(received.parent),
        received_at_ms=milliseconds(received.received_at),
        due_at_ms=milliseconds(state.due_at),
        state=state.business.value,
        clock=clock,
        clock_at_ms=milliseconds(clock_at),
        received_day=day_of(received.received_at),
        due_day=day_of(state.due_at),
        since_ms=milliseconds(last.since),
        ended_day=_ended_day(state.ended_at),
        ended_at_ms=milliseconds(state.ended_at) if state.ended_at else None,
        personal_id=owner.personal_id,
        phone=_digits(owner.phone),
        other_codes=(received.online_code,) if received.online_code else (),
        other_names=(filer.name,) if filer else (),
        other_numbers=_other_numbers(owner, filer),
        printed_at_ms=milliseconds(state.slip.issued_at),
        past=_past(state),
        flags=_flags(state),
    )


def _clock(state: DossierState) -> tuple[ClockGroup, datetime]:
    """Return what a dossier's clock does, and the moment its group is sorted by."""
    if state.business in RUNNING:
        return ClockGroup.RUNNING, state.due_at
    if state.business in PAUSED:
        return ClockGroup.PAUSED, state.stoppages[-1].from_at
    ended_at = state.ended_at or state.recorded_at
    if state.business is BusinessState.FINISHED:
        return ClockGroup.READY, ended_at
    if state.returned is not None:
        return ClockGroup.RETURNED, state.returned.returned_at
    return ClockGroup.STOPPED, ended_at


def _flags(state: DossierState) -> tuple[Flag, ...]:
    """Return what somebody waits for, each kind once a moment: in order of kind and time."""
    found = {
        (kind.value, milliseconds(at), detail): who for kind, at, who, detail in flags_of(state)
    }
    return tuple(
        Flag(kind, at_ms, found[kind, at_ms, detail], detail)
        for kind, at_ms, detail in sorted(found)
    )


def _past(state: DossierState) -> tuple[PastVersion, ...]:
    """Return what was counted before; what lasted no time at all was never counted."""
    if len(state.versions) == 1:
        return ()
    received_day = day_of(state.received.received_at)
    channel = state.received.channel.value
    is_part = bool(state.received.parent)
    starts = [milliseconds(version.since) for version in state.versions]
    return tuple(
        PastVersion(
            since_ms,
            until_ms,
            received_day,
            day_of(version.due_at),
            _ended_day(version.ended_at),
            version.business.value,
            channel,
            _names(version.procedure),
            worked_by,
            is_part,
            day_of(version.paused_at) if version.paused_at is not None else None,
        )
        for version, worked_by, (since_ms, until_ms) in zip(
            state.versions, _workers(state), pairwise(starts), strict=False
        )
        if since_ms < until_ms
    )


def _workers(state: DossierState) -> list[str]:
    """Return for each version who has the dossier in work, or had it when it ended."""
    found: list[str] = []
    for version in state.versions:
        is_unsolved = version.business in UNSOLVED or not found
        found.append(version.holder if is_unsolved else found[-1])
    return found


def _names(procedure: ProcedurePin) -> ProcedureNames:
    return (procedure.code, procedure.name, procedure.short_name, procedure.field)


def day_of(at: datetime) -> int:
    """Return the day of a moment on Vietnam's clock, in days since 1970."""
    return (milliseconds(at) + VIETNAM_MS) // DAY_MS


def _ended_day(at: datetime | None) -> int:
    return OPEN_DAY if at is None else day_of(at)


def _other_numbers(owner: Person, filer: Person | None) -> tuple[str, ...]:
    of_filer = (filer.personal_id, _digits(filer.phone)) if filer else ()
    return tuple(number for number in (owner.old_id, *of_filer) if number)


def _digits(phone: str) -> str:
    return "".join(letter for letter in phone if letter.isdigit())


def milliseconds(at: datetime) -> int:
    """Return a moment as whole milliseconds since 1970, UTC."""
    return round(at.timestamp() * 1000)


def rebuild(store: Store, progress: Progress | None = None) -> int:
    """Throw the projections away, fold them again, and return how many dossiers there are.

    One transaction: a rebuild that is stopped leaves everything as it was.
    """
    with store.writing() as db:
        schema.remake_projections(db)
        for act in _of_office(db):
            project_office(db, act)
        return dossier_filling.fill(db, _rows(db, progress))


def _rows(db: Reading, progress: Progress | None) -> Iterator[DossierRow]:
    for state in _states(db, progress):
        yield row_of(state)


def _states(db: Reading, progress: Progress | None = None) -> Iterator[DossierState]:
    """Give every dossier folded from its acts, in order of arrival."""
    ids = _dossiers_in_order(db)
    for done in range(0, len(ids), READ_AT_ONCE):
        if progress is not None:
            progress(done, len(ids))
        some = ids[done : done + READ_AT_ONCE]
        acts = journal.acts_of_many(db, some)
        states = (_folded(acts.get(dossier_id, ())) for dossier_id in some)
        yield from (state for state in states if state is not None)


def _of_office(db: Reading) -> Iterator[Act]:
    acts = (read_act(stored) for stored in journal.office_acts(db))
    return (act for act in acts if act is not None)


def _dossiers_in_order(db: Reading) -> list[bytes]:
    return [
        row[0]
        for row in db.execute(
            "SELECT dossier_id FROM act WHERE dossier_id IS NOT NULL"
            " GROUP BY dossier_id ORDER BY min(id)"
        )
    ]


def compare(db: Reading, limit: int = 50) -> list[str]:
    """Return where the tables differ from the journal folded into memory, at most `limit` places."""
    found = _compare_office(db)[:limit]
    known = 0
    for state in _states(db):
        known += 1
        held = dossier_rows.find_row(db, state.dossier_id)
        wanted = row_of(state)
        if held is None:
            found.append(f"{wanted.code} is not in the lists")
        elif held != wanted:
            wrong = [name for name, value in asdict(wanted).items() if getattr(held, name) != value]
            found.append(f"{wanted.code} differs in {', '.join(wrong)}")
        elif not dossier_rows.is_found(db, state.dossier_id):
            found.append(f"{wanted.code} is not found by all its keys")
        if len(found) >= limit:
            return found
    listed = db.value("SELECT count(*) FROM dossier")
    if listed != known:
        found.append(f"{listed} rows for {known} dossiers")
    return found


def _compare_office(db: Reading) -> list[str]:
    rows = (office_row(act, milliseconds(act.at)) for act in _of_office(db))
    differing = {row for row in rows if row is not None} ^ office_acts.every(db)
    places = sorted(f"{row.origin}/{row.epoch}/{row.seq}" for row in differing)
    return [f"office act {place} differs" for place in places]
