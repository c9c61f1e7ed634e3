"""No-appointment days at this office: the rule, who still waits at 15:00, and what was done the same day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from models import counter_rows, settings
from services.clock import VIETNAM
from services.errors import InvalidInputError
from services.life_payloads import given
from services.projections import milliseconds, state_of
from services.rules.acts import Noted
from services.rules.deadlines import FIFTEEN
from services.rules.flags import SAME_DAY_DONE, SAME_DAY_OPEN, FlagKind
from services.rules.same_days import SameDayRule, has_same_day, read_rules, write_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from models.store import Reading, Store
    from services.dossier_life import DossierLife, Recorded
    from services.workplace import Workplace

SAME_DAYS = "same_days"
NOT_DONE = "Không trả trong ngày: "
"""How the remark begins that says why a promise of a no-appointment day was not kept."""


@dataclass(frozen=True, slots=True)
class SameDayLine:
    """One dossier of a no-appointment day.

    Attributes:
        holder: Username of who has it.
        is_open: Not solved yet.
        reason: Why it was not done the same day, as somebody wrote; empty if nobody did.
    """

    dossier_id: bytes
    code: str
    name: str
    procedure: str
    holder: str
    is_open: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SameDayCount:
    """What became of the dossiers that were promised the same day.

    Attributes:
        lines: Those that were not done the same day, in order of arrival.
    """

    received: int
    done: int
    lines: tuple[SameDayLine, ...]

    @property
    def waiting(self) -> tuple[SameDayLine, ...]:
        """Those not solved yet."""
        return tuple(line for line in self.lines if line.is_open)


class SameDays:
    """Knows this office's no-appointment days and what came of them."""

    def __init__(self, workplace: Workplace, life: DossierLife) -> None:
        self._at = workplace
        self._life = life
        self._clock = workplace.clock

    def rules(self) -> tuple[SameDayRule, ...]:
        """Return the office's rules, past ones included."""
        return self._at.same_days()

    def set_rules(self, rules: Sequence[SameDayRule]) -> None:
        """Keep the office's rules.

        Raises:
            InvalidInputError: One names no field, no weekday, or ends before it begins.
        """
        for rule in rules:
            if not rule.fields:
                raise InvalidInputError("fields", "missing")
            if not 0 <= rule.weekday <= 6:
                raise InvalidInputError("weekday", "out_of_range", str(rule.weekday))
            if rule.until is not None and rule.until < rule.since:
                raise InvalidInputError("until", "out_of_range", rule.until.isoformat())
        with self._at.book.store.writing() as db:
            settings.write(db, SAME_DAYS, write_rules(rules))

    def is_today(self) -> bool:
        """Whether today is a no-appointment day for anything."""
        return has_same_day(self.rules(), self._clock().date())

    def due_now(self) -> SameDayCount | None:
        """Return today's count from 15:00 on, on a no-appointment day; else None."""
        now = self._clock()
        if now.time() < FIFTEEN or not self.is_today():
            return None
        return self.count(now.date(), now.date())

    def count(self, first: date, last: date) -> SameDayCount:
        """Return what became of those received from `first` to `last`, both included."""
        since = datetime.combine(first, time.min, VIETNAM)
        until = datetime.combine(last, time.min, VIETNAM) + timedelta(days=1)
        with self._at.book.store.reading() as db:
            rows = counter_rows.flagged(
                db, FlagKind.SAME_DAY.value, milliseconds(since), milliseconds(until)
            )
            lines = tuple(_line(db, row) for row in rows if row[-1] != SAME_DAY_DONE)
        return SameDayCount(len(rows), len(rows) - len(lines), lines)

    def explain(self, reasons: Mapping[bytes, str], officer: str) -> tuple[Recorded, ...]:
        """Write why dossiers were not done the same day: all of the reasons, or none.

        Raises:
            InvalidInputError: A reason is empty.
        """
        notes = [(key, Noted(NOT_DONE + given(why, "reason"))) for key, why in reasons.items()]
        return self._life.record_all(notes, officer)


def load_same_days(store: Store) -> tuple[SameDayRule, ...]:
    """Return the office's rules as they are stored."""
    with store.reading() as db:
        return read_rules(settings.read(db, SAME_DAYS) or ())


def _line(db: Reading, row: counter_rows.FlaggedRow) -> SameDayLine:
    dossier_id, code, name, procedure, holder, detail = row
    state = state_of(db, dossier_id)
    texts = [
        line.detail.removeprefix(NOT_DONE)
        for line in (state.history if state is not None else ())
        if line.kind == "noted" and line.detail.startswith(NOT_DONE)
    ]
    return SameDayLine(
        dossier_id,
        code,
        name,
        procedure,
        holder,
        is_open=detail == SAME_DAY_OPEN,
        reason=texts[-1] if texts else "",
    )
