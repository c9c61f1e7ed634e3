"""What the board asks of the services, off the UI thread; only the newest answer is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.board_lists import Behind, FigureKind
from services.dossier_lists import ListKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.board import BoardFigures, DeskAge
    from services.board_rows import DirectiveRow, OverdueRow
    from services.desk import Desk
    from services.dossier_lists import DossierLine
    from services.rules.report_periods import Period
    from ui.tasks import Tasks

OVERDUE_SHOWN = 8
SOON_SHOWN = 4
DIRECTIVES_SHOWN = 6
URGED_DAYS = 30  # how long an answered urging is still shown


@dataclass(frozen=True, slots=True)
class BoardRead:
    """Everything the page shows, read in one go.

    Attributes:
        overdue: The first rows of the overdue, the longest overdue first.
        past_hour: Due today at an hour that has passed: late on the clock, overdue from tomorrow on.
        soon: The first lines of what is due soon.
        officers: Names by username.
    """

    figures: BoardFigures
    overdue: tuple[OverdueRow, ...]
    past_hour: int
    soon: tuple[DossierLine, ...]
    directives: tuple[DirectiveRow, ...]
    desks: tuple[DeskAge, ...]
    officers: Mapping[str, str]
    now: datetime


class BoardReading(QObject):
    """Asks and tells.

    Signals:
        read: Carries `BoardRead`.
    """

    read = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._asked = 0

    def ask(self, period: Period | None) -> None:
        """Read the board of a period; None for the reporting month of today."""
        self._asked += 1
        self._tasks.run(self, partial(self._read, period), partial(self._on_read, self._asked))

    def _on_read(self, asked: int, read: BoardRead) -> None:
        if asked == self._asked:
            self.read.emit(read)

    def _read(self, wanted: Period | None) -> BoardRead:
        desk = self._desk
        figures = desk.board.figures(wanted)
        period, now = figures.period, desk.clock()
        overdue = desk.board_lists.open(Behind(FigureKind.OVERDUE, period))
        days = figures.due_soon
        bounds = (days[0].on, days[-1].on)
        soon = desk.board_lists.open(Behind(FigureKind.DUE_SOON, period, due=bounds))
        return BoardRead(
            figures=figures,
            overdue=desk.board_rows.overdue(overdue, 0, OVERDUE_SHOWN),
            past_hour=self._past_hour(figures),
            soon=desk.board_lists.page(soon, 0, SOON_SHOWN),
            directives=desk.board_rows.directives(
                now - timedelta(days=URGED_DAYS), DIRECTIVES_SHOWN
            ),
            desks=desk.board.desk_ages(),
            officers=desk.officer_names(),
            now=now,
        )

    def _past_hour(self, figures: BoardFigures) -> int:
        """Return how many more the lists call overdue, which know the hour, than reports, which know the day."""
        if figures.period.span.through < figures.as_of.date():
            return 0
        on_the_clock = self._desk.lists.counts()[ListKind.OVERDUE]
        return max(0, on_the_clock - figures.found.overdue)
