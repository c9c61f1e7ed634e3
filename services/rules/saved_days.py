"""Days saved: how many working days before the statutory day results were ready, per procedure.

Only dossiers that were solved early save days; a late one does not take them back, it stands among the
late. The statutory day is the promised one unless the office promised less than the law allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from services.rules.counting import SOLVED, SOLVED_STANDINGS, DaySpan, Rows, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from services.rules.counting import Counted
    from services.rules.working_time import WorkCalendar


@dataclass(frozen=True, slots=True)
class SavedDays:
    """What one procedure saved.

    Attributes:
        days: Sum of statutory day − day of the result, in working days.
        rows: The dossiers that were early.
    """

    procedure: str
    days: int
    rows: Rows


def saved_days(
    counted: Iterable[Counted],
    span: DaySpan,
    calendar: WorkCalendar,
    statutory: Mapping[int, date] | None = None,
) -> tuple[SavedDays, ...]:
    """Return the days saved by procedure, the most first; procedures that saved none are left out.

    Args:
        counted: The dossiers.
        span: The period in which they were solved.
        calendar: The office's working days.
        statutory: The day the law allows, for the dossiers (by row) that were promised an earlier one.
    """
    by_law = statutory or {}
    worked_days = cache(calendar.worked_days_between)
    found: dict[str, tuple[int, list[int]]] = {}
    for one in counted:
        due_on = by_law.get(one.row, one.due_on)
        if one.state not in SOLVED or one.ended_on is None or due_on is None:
            continue
        if one.ended_on < due_on and standing(one, span) in SOLVED_STANDINGS:
            days, rows = found.setdefault(one.procedure, (0, []))
            rows.append(one.row)
            found[one.procedure] = (days + worked_days(one.ended_on, due_on), rows)
    lines = [SavedDays(name, days, tuple(rows)) for name, (days, rows) in found.items()]
    return tuple(sorted(lines, key=lambda line: (-line.days, line.procedure)))
