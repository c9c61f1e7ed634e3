"""What the list-like reports list: late dossiers with their days and causes, and the outages of a period."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from models import counted_rows
from services.office_acts import acts_between
from services.outages import LONGEST
from services.reports.list_tables import LateDossier, LoggedOutage
from services.rules.acts import ActKind
from services.rules.counting import Standing, standing
from services.rules.moments import VIETNAM
from services.rules.outages import fold_outages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.store import Reading
    from services.counted_dossiers import Snapshot
    from services.rules.counting import Counted, DaySpan
    from services.rules.working_time import WorkCalendar

MOMENT = timedelta(milliseconds=1)  # what happened at the moment itself is known at it


def late_lines(
    db: Reading,
    late: Sequence[Counted],
    snapshot: Snapshot,
    calendar: WorkCalendar,
    causes: Mapping[int, str],
) -> list[LateDossier]:
    """Return the late dossiers, the longest first.

    Args:
        late: Those solved late, and those overdue.
        causes: What an officer wrote down as the cause, by row.
    """
    through = snapshot.span.through
    names = counted_rows.names_of(db, [one.row for one in late])
    lines = []
    for one in late:
        is_solved = standing(one, snapshot.span) is Standing.LATE
        ended_on = one.ended_on if is_solved else None
        days = calendar.worked_days_between(one.due_on or through, ended_on or through)
        code, cause = names[one.row][1], causes.get(one.row, "")
        lines.append(LateDossier(one, code, ended_on, days, cause))
    return sorted(lines, key=lambda line: (-line.days_late, line.code))


def logged_outages(
    db: Reading, span: DaySpan, as_of: datetime, calendar: WorkCalendar
) -> list[LoggedOutage]:
    """Return the outages that overlap a span of days, as known at a moment, oldest first."""
    begin, end = (
        datetime.combine(on, time(), VIETNAM)
        for on in (span.since, span.through + timedelta(days=1))
    )
    acts = acts_between(db, ActKind.OUTAGE_LOGGED, begin - LONGEST, as_of + MOMENT)
    known = fold_outages(act for act in acts if act.known_at <= as_of)
    return [
        LoggedOutage(
            one, one.minutes(as_of), calendar.working_minutes(one.from_at, one.to_at or as_of)
        )
        for one in known
        if one.overlaps(begin, end)
    ]
