"""Parts of the end of a day: the figures above, and the things to see to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from services.rules.day_facts import Chore, ChoreKind, DayAnswers, DayFacts, chores
from ui.layout import spread
from ui.pages.day_end_words import numbers_told, ratings_told, task_of
from ui.widgets.card import Card
from ui.widgets.figure_card import Figure, FigureCard
from ui.widgets.task_row import Task, TaskRow
from ui.widgets.text import ElidedLabel, label

TILES = 4


class DayTiles(QWidget):
    """Received, returned, not sent, open: side by side, or two and two."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = [FigureCard("figure") for _ in range(TILES)]
        self._grid = QGridLayout(self)
        spread(self._grid, gap=12, across=12)
        self.fit(is_narrow=False)

    def fit(self, *, is_narrow: bool) -> None:
        """Stand in one row, or in two where the room is narrow."""
        across = TILES // 2 if is_narrow else TILES
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
            self._grid.setColumnStretch(place, int(place < across))

    def show_facts(self, facts: DayFacts) -> None:
        """Show the day's figures."""
        for tile, figure in zip(self.tiles, self._figures(facts), strict=True):
            tile.show_figure(figure)

    def _figures(self, facts: DayFacts) -> tuple[Figure, ...]:
        ratings = ratings_told(facts)
        unsent = (self.tr("chưa nối với tỉnh"), self.tr("sổ ở quầy giữ đủ"))
        return (
            Figure(str(facts.received), self.tr("Tiếp nhận"), captions=numbers_told(facts)),
            Figure(
                str(facts.returned),
                self.tr("Trả kết quả"),
                captions=(ratings,) if ratings else (),
            ),
            Figure(
                str(facts.unsent),
                self.tr("Chưa gửi tỉnh"),
                captions=unsent if facts.unsent else (),
                tone="soon" if facts.unsent else "ink",
            ),
            Figure(str(facts.open), self.tr("Đang giải quyết"), captions=(self.tr("cả xã"),)),
        )


class DayChores(Card):
    """Everything to see to, done or not.

    Signals:
        acted: The button of a row. Carries its `ChoreKind`.
    """

    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(1, 12, 1, 8), gap=0)
        self.setAccessibleName(self.tr("Việc cuối ngày"))
        self._done = ElidedLabel("", "small", tone="ink2")
        head = QHBoxLayout()
        spread(head, (17, 0, 14, 4), 10)
        head.addWidget(label(self.tr("Việc cuối ngày"), "strong"))
        head.addWidget(self._done, 1)
        self.column.addLayout(head)
        self.rows: dict[ChoreKind, TaskRow] = {}
        for place, kind in enumerate(ChoreKind):
            row = TaskRow(Task("", "to_do"), is_first=place == 0)
            row.acted.connect(partial(self.acted.emit, kind))
            self.column.addWidget(row)
            self.rows[kind] = row
        self.column.addStretch(1)

    def show_facts(self, facts: DayFacts, answers: DayAnswers) -> None:
        """Show how everything stands."""
        found: tuple[Chore, ...] = chores(facts, answers)
        for chore in found:
            self.rows[chore.kind].show_task(task_of(chore, facts, answers))
        done = self.tr("%1/%2 xong").replace("%1", str(sum(chore.is_done for chore in found)))
        self._done.setText(done.replace("%2", str(len(found))))
