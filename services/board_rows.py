"""What the chair's board says of single dossiers: why one is late, whether somebody apologised, who was urged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from models import board_counts
from services.projections import state_of
from services.rules.life import BusinessState
from services.rules.life_acts import Apologised, Extended
from services.rules.moments import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.store import Reading, Store
    from services.board_lists import BoardLists, FigureList
    from services.dossier_lists import DossierLine
    from services.rules.dossier_state import Directive, DossierState
    from services.rules.legal_rules import LegalRules
    from services.rules.working_time import WorkCalendar

DIRECTIVES_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Apology:
    """The last letter of apology.

    Attributes:
        at: When it was written down.
        promised_at: The day the citizen was told.
        is_sent: Whether it is on its way, or was given before the term.
        times: How many letters there are.
    """

    at: datetime
    promised_at: datetime
    is_sent: bool
    times: int


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """One overdue dossier.

    Attributes:
        is_begun: Whether it was ever handed on; else nobody began.
        unit: Where it lies since `unit_since`; empty while it was not handed on.
        cause: What an officer wrote down: the reason of the last apology, or the last remark.
        apology: The last letter; None while there is none.
        apology_due_on: The last day on which a letter was due.
        urged_at: When the chair urged it and nobody answered yet; None otherwise.
    """

    line: DossierLine
    is_begun: bool
    unit: str
    unit_since: datetime | None
    cause: str
    apology: Apology | None
    apology_due_on: date
    urged_at: datetime | None


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """One urging of the chair, and what became of it."""

    dossier_id: bytes
    code: str
    directive: Directive


class BoardRows:
    """Reads single dossiers for the board."""

    def __init__(
        self,
        store: Store,
        lists: BoardLists,
        calendar: Callable[[], WorkCalendar],
        rules: Callable[[], LegalRules],
    ) -> None:
        self._store = store
        self._lists = lists
        self._calendar = calendar
        self._rules = rules

    def overdue(self, opened: FigureList, position: int, limit: int) -> tuple[OverdueRow, ...]:
        """Return rows of an open list of overdue dossiers, with what their acts tell."""
        lines = self._lists.page(opened, position, limit)
        with self._store.reading() as db:
            states = [state_of(db, line.dossier_id) for line in lines]
        return tuple(
            self._overdue(line, state)
            for line, state in zip(lines, states, strict=True)
            if state is not None
        )

    def directives(
        self, since: datetime, limit: int = DIRECTIVES_SHOWN
    ) -> tuple[DirectiveRow, ...]:
        """Return what was urged since a moment: the unanswered first, then the newest."""
        since_ms = round(since.timestamp() * 1000)
        with self._store.reading() as db:
            found = [
                DirectiveRow(state.dossier_id, state.received.code, one)
                for state in self._urged(db, since_ms, limit)
                for one in state.directives
                if one.at >= since or one.acknowledged_at is None
            ]
        found.sort(key=lambda row: row.directive.at, reverse=True)
        found.sort(key=lambda row: row.directive.acknowledged_at is not None)
        return tuple(found[:limit])

    def waiting(self, username: str) -> tuple[bytes, ...]:
        """Return the dossiers on which an officer was urged and has not answered, the oldest first."""
        with self._store.reading() as db:
            return tuple(board_counts.dossiers_urged(db, username))

    def _urged(self, db: Reading, since_ms: int, limit: int) -> list[DossierState]:
        ids = board_counts.dossiers_urged_since(db, since_ms, limit)
        return [state for one in ids if (state := state_of(db, one)) is not None]

    def _overdue(self, line: DossierLine, state: DossierState) -> OverdueRow:
        handed = state.hand_overs[-1] if state.hand_overs else None
        waiting = [one.at for one in state.directives if one.acknowledged_at is None]
        return OverdueRow(
            line=line,
            is_begun=state.business is not BusinessState.RECEIVED,
            unit=handed.unit if handed else "",
            unit_since=handed.at if handed else None,
            cause=_cause(state),
            apology=_apology(state),
            apology_due_on=self._apology_due(state.due_at),
            urged_at=min(waiting, default=None),
        )

    def _apology_due(self, due_at: datetime) -> date:
        """Return the last day on which a letter could still be sent in time."""
        on, calendar = due_at.astimezone(VIETNAM).date(), self._calendar()
        for _ in range(self._rules().value("apology_days_before", on)):
            on -= timedelta(days=1)
            while not calendar.is_worked(on):
                on -= timedelta(days=1)
        return on


def _apology(state: DossierState) -> Apology | None:
    told = [
        line
        for line in state.history
        if isinstance(line.payload, Extended | Apologised) and not line.is_superseded
    ]
    if not told:
        return None
    letter = told[-1].payload
    if isinstance(letter, Extended):
        return Apology(told[-1].at, letter.due_after, is_sent=True, times=len(told))
    assert isinstance(letter, Apologised)  # noqa: S101 - one of two
    return Apology(told[-1].at, letter.promised_at, bool(letter.delivery), len(told))


def _cause(state: DossierState) -> str:
    if state.apologies:
        return state.apologies[-1].reason
    notes = [line.detail for line in state.history if line.kind == "noted" and line.detail]
    return notes[-1] if notes else ""
