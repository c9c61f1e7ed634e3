"""What reports ask of single dossiers beyond what is counted: read from their acts, as of the report's moment.

Folding a dossier costs some hundred times what reading its row costs, so it is done for the dossiers of the
period only, some hundred at a time, and can be stopped between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from models import counted_rows, journal
from services.projections import READ_AT_ONCE, read_act
from services.rules.acts import Channel, PaperMode, PaperState
from services.rules.fold import fold
from services.rules.index_766 import IndexFacts
from services.rules.life_acts import Finished, Paid, PayMethod
from services.rules.moments import local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.store import Reading
    from services.projections import Progress
    from services.rules.acts import PaperCount
    from services.rules.dossier_state import DossierState

CONTENT = 3  # of `Rated.score`: the face that smiles


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """What the acts of one dossier say.

    Attributes:
        statutory_on: The day the law allows, where the commune promised an earlier one.
        promised_on: The day first promised, before any pause.
        late_reason: Code of the reason given in the last apology; None without one.
    """

    index: IndexFacts
    statutory_on: date | None
    promised_on: date
    late_reason: str | None


def dossier_facts(
    db: Reading, rows: Sequence[int], as_of: datetime, progress: Progress | None = None
) -> dict[int, DossierFacts]:
    """Return the facts of dossiers, by row."""
    return {row: facts_of(state) for row, state in states_as_of(db, rows, as_of, progress)}


def states_as_of(
    db: Reading, rows: Sequence[int], as_of: datetime, progress: Progress | None = None
) -> Iterator[tuple[int, DossierState]]:
    """Give dossiers as they were known at a moment, in the order of `rows`; unknown ones are left out.

    Args:
        progress: Told how many are done, of how many; may raise `Cancelled`.
    """
    for done in range(0, len(rows), READ_AT_ONCE):
        if progress is not None:
            progress(done, len(rows))
        some = rows[done : done + READ_AT_ONCE]
        named = counted_rows.names_of(db, some)
        acts = journal.acts_of_many(db, [dossier_id for dossier_id, _ in named.values()])
        for row in some:
            if row not in named:
                continue
            read = (read_act(stored) for stored in acts.get(named[row][0], ()))
            known = (act for act in read if act is not None and act.known_at <= as_of)
            state = fold(known)
            if state is not None:
                yield row, state


def facts_of(state: DossierState) -> DossierFacts:
    """Return what reports ask of one dossier."""
    received, last = state.received, state.apologies[-1] if state.apologies else None
    by_law = received.statutory_due_at
    return DossierFacts(
        index=_index_facts(state),
        statutory_on=local(by_law).date() if by_law is not None else None,
        promised_on=local(received.due_at).date(),
        late_reason=last.reason_code if last is not None else None,
    )


def _index_facts(state: DossierState) -> IndexFacts:
    received, ending = state.received, state.ending
    handed = [
        paper
        for paper in received.papers
        if paper.mode is PaperMode.SUBMIT and paper.state is PaperState.TICKED
    ]
    return IndexFacts(
        has_paper_result=bool(received.procedure.result),
        has_electronic_result=isinstance(ending, Finished) and ending.electronic,
        papers=len(handed),
        papers_digitised=sum(_is_digitised(paper, received.channel) for paper in handed),
        reuses_data=any(paper.state is PaperState.LOOKED_UP for paper in received.papers),
        vnd_due=received.fee.amount_vnd + state.duty_vnd,
        is_paid_online=_is_paid_online(state),
        is_satisfied=None if state.rating is None else state.rating >= CONTENT,
    )


def _is_digitised(paper: PaperCount, channel: Channel) -> bool:
    """Whether a paper is scanned, or came online as a file and never on paper."""
    on_paper = paper.original + paper.certified + paper.copy
    return bool(paper.scans) or (channel is Channel.ONLINE and not on_paper)


def _is_paid_online(state: DossierState) -> bool:
    return any(
        isinstance(line.payload, Paid) and line.payload.method is PayMethod.ONLINE
        for line in state.history
        if not line.is_superseded
    )
