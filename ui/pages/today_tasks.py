"""The tasks of the day under each other, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from services.rules.day_tasks import TaskKind
from ui.layout import spread
from ui.pages.today_row import TodayRow
from ui.pages.today_words import LOOKS, advice, title
from ui.widgets.card import scrolled

if TYPE_CHECKING:
    from services.today import DayTasks

MOST_DIGITS = 9


class TodayTasks(QFrame):
    """The card of tasks.

    Signals:
        chosen: A task is to be opened. Carries its `TaskKind`.
        passed: The focus came to a task. Carries its `TaskKind`.
    """

    chosen = Signal(object)
    passed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Việc hôm nay"))
        self._rows: list[TodayRow] = []
        self._body = QWidget()
        self._inner = QVBoxLayout(self._body)
        spread(self._inner)
        self._inner.addStretch(1)
        column = QVBoxLayout(self)
        spread(column, (1, 4, 1, 4))
        column.addWidget(scrolled(self._body))

    @property
    def rows(self) -> list[TodayRow]:
        """The rows, in order."""
        return self._rows

    @property
    def current(self) -> TodayRow | None:
        """The row of the task that is open."""
        return next((row for row in self._rows if row.isChecked()), None)

    @property
    def has_focus(self) -> bool:
        """Whether one of the rows has the focus."""
        return any(row.hasFocus() for row in self._rows)

    def show_tasks(self, day: DayTasks) -> None:
        """Show what waits; rows stay where they are as long as the same tasks do."""
        kinds = [task.kind for task in day.tasks]
        if kinds != [row.kind for row in self._rows]:
            self._make(kinds)
        for row, task in zip(self._rows, day.tasks, strict=True):
            row.say(title(task, day), advice(task, day), task.count)

    def choose(self, kind: TaskKind) -> None:
        """Mark a task as the open one."""
        for row in self._rows:
            row.setChecked(row.kind is kind)

    def _make(self, kinds: list[TaskKind]) -> None:
        for row in self._rows:
            self._inner.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        for place, kind in enumerate(kinds):
            digit = str(place + 1) if place < MOST_DIGITS else ""
            row = TodayRow(kind, LOOKS[kind], digit, is_first=place == 0)
            row.clicked.connect(self._on_clicked)
            row.reached.connect(self.passed)
            self._inner.insertWidget(place, row)
            self._rows.append(row)

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, TodayRow):
            self.chosen.emit(row.kind)
