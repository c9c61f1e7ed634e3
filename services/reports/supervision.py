"""The report for a supervision (*giám sát*, by the People's Council): every table for the days asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.reports.report_tables import (
    ReportHead,
    causes_table,
    on_time_table,
    procedure_table,
    saved_days_table,
)
from services.rules.board_figures import board
from services.rules.late_causes import late_causes
from services.rules.procedure_report import procedure_report
from services.rules.saved_days import saved_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from services.reports.table import ReportTable
    from services.rules.counting import Counted
    from services.rules.working_time import WorkCalendar


def supervision_tables(
    counted: Sequence[Counted],
    head: ReportHead,
    calendar: WorkCalendar,
    causes: Mapping[int, str],
    statutory: Mapping[int, date] | None = None,
) -> tuple[ReportTable, ...]:
    """Return the tables of the period in `head`.

    Args:
        counted: The dossiers.
        head: With any period, usually `chosen_period(…)`.
        calendar: The office's working days.
        causes: What an officer wrote down as the cause of being late, by row.
        statutory: The day the law allows, by row, where an earlier one was promised.
    """
    span = head.period.span
    figures = board(counted, span, ("field", "procedure"))
    return (
        procedure_table(procedure_report(counted, span), head),
        on_time_table(figures, "field", head),
        on_time_table(figures, "procedure", head),
        causes_table(late_causes(counted, span, causes), head),
        saved_days_table(saved_days(counted, span, calendar, statutory), head),
    )
