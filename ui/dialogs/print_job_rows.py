"""The rows of the list of what waits to be printed: code, since when, which printer, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from services.printing import PrintJob, PrintState
from services.rules.moments import clock_text
from ui.form_wording import form_name
from ui.print_words import first_sentence, short_code
from ui.rule_wording import short_date
from ui.tables.fact_table import Cell, Column, Row
from ui.wording import words

if TYPE_CHECKING:
    from services.errors import AppError


class PrintJobRows(QObject):
    """Makes columns and rows; the value of a row is the job's id."""

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the table."""
        return (
            Column(self.tr("Hồ sơ"), 150),
            Column(self.tr("Chờ từ"), 130, least_width=700),
            Column(self.tr("Máy in"), 190, least_width=540),
            Column(self.tr("Vì sao chưa in")),
        )

    def row(self, job: PrintJob, fault: AppError | None, *, is_tried: bool) -> Row:
        """Return the row of a job.

        Args:
            fault: Why it waits; None where it was not tried yet.
            is_tried: It is at a printer, or on its way there.
        """
        since, on = clock_text(job.made_at), short_date(job.made_at.date())
        sort = form_name(job.form)
        if job.reprint:
            sort = self.tr("bản in lại lần %1").replace("%1", str(job.reprint))
        paper = job.paper.replace("mm", " mm")
        copies = self.tr("%1 liên").replace("%1", str(job.copies))
        waits = self.tr("từ %1 %2").replace("%1", since).replace("%2", on)
        why, tone, icon = self._why(job, fault, is_tried=is_tried)
        return Row(
            (
                Cell(short_code(job.code), sort, role="smallstrong"),
                Cell(since, on),
                Cell(job.printer or self.tr("máy in thường dùng"), f"{paper} · {copies}"),
                Cell(why, icon=icon, tone=tone, narrow_detail=waits),
            ),
            job.id,
        )

    def _why(
        self, job: PrintJob, fault: AppError | None, *, is_tried: bool
    ) -> tuple[str, str, str]:
        """Return why a job waits, in a few words, their tone and an icon."""
        if is_tried:
            return self.tr("Đang thử lại…"), "ink2", "printer"
        if fault is None:
            return self.tr("Chưa đến lượt in."), "ink2", "hourglass-empty"
        if job.state is PrintState.FAILED:
            return first_sentence(words(fault)), "late", "alert-triangle"
        return first_sentence(words(fault)), "soon", "alert-circle"
