"""The dossiers behind a task of the day: what is asked for, the act that does it, and the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from services.dossier_lists import DossierLine
from services.rules.acts import ActKind
from ui.layout import Breadth, Room, spread
from ui.life_wording import act_button
from ui.pages.today_columns import columns_for
from ui.tables.paged_table import PagedTable
from ui.theme import restyle
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.today import OpenTask

FOR_ALL = frozenset(
    {
        ActKind.TAKEN_OVER,
        ActKind.FORWARDED,
        ActKind.APOLOGISED,
        ActKind.EXTENDED,
        ActKind.DIRECTED,
    }
)
"""Acts that are made on many dossiers at once."""
Page = Callable[["OpenTask", int, int], Sequence[DossierLine]]


class TodayList(QFrame):
    """One task, opened.

    Signals:
        act_wanted: The act is to be made on the chosen dossier.
        act_wanted_for_all: The act is to be made on all of them.
        opened: A dossier is to be opened. Carries its line.
    """

    act_wanted = Signal()
    act_wanted_for_all = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._act: ActKind | None = None
        self._shown: tuple[object, ...] = ()
        self._title = label("", "lead", wrap=True)
        self._advice = label("", "small", wrap=True)
        self.back = Button(self.tr("Các việc"), "quiet", icon="arrow-left", key="Esc", size="s")
        self.act = Button("", "primary", key="F9")
        self.act_for_all = Button("", "secondary", key="A")
        self.table = PagedTable(self.tr("Hồ sơ của việc này"))
        self.table.setProperty("card", "")
        restyle(self.table)
        self._build()
        self.act.clicked.connect(self.act_wanted)
        self.act_for_all.clicked.connect(self.act_wanted_for_all)
        self.table.opened.connect(self.opened)

    @property
    def line(self) -> DossierLine | None:
        """The chosen dossier."""
        line: DossierLine | None = self.table.line
        return line

    @property
    def has_act_for_all(self) -> bool:
        """Whether the act can be made on all dossiers shown."""
        return self.act_for_all.isVisibleTo(self)

    def say(self, title: str, advice: str, act: ActKind | None, count: int) -> None:
        """Show what the task is and what does it."""
        self._act = act
        self._title.setText(title)
        self._advice.setText(advice)
        self.act.setVisible(act is not None)
        if act is not None:
            self.act.setText(act_button(act.value))
        self.act_for_all.setVisible(act in FOR_ALL and count > 1)
        self.act_for_all.setText(self.tr("Cả %1 hồ sơ").replace("%1", str(count)))

    def show_dossiers(self, opened: OpenTask, page: Page, place: int | None, *, anew: bool) -> None:
        """Show the rows; read again, they stay scrolled where they were.

        Args:
            place: The row to be chosen; None for the first.
            anew: Another task than before.
        """

        def fetch(position: int, limit: int) -> Sequence[DossierLine]:
            return page(opened, position, limit)

        summary = self.tr("%1 hồ sơ").replace("%1", str(opened.count))
        if anew:
            self.table.show_list(opened.count, fetch, summary)
            self.table.choose_row(place or 0)
        else:
            row = min(place or 0, opened.count - 1)
            self.table.renew_list(opened.count, fetch, summary, row)

    def fit(self, room: Room, who: str, officers: Mapping[str, str]) -> None:
        """Show the columns there is room for; where the window is low, rows before advice."""
        breadth = room.breadth
        self._advice.setVisible(not room.is_low)
        self.back.setVisible(breadth <= Breadth.NARROW)
        self.table.show_keys(is_shown=breadth >= Breadth.COMPACT)
        shown = (breadth, who, tuple(officers.items()))
        if shown != self._shown:
            self._shown = shown
            self.table.set_columns(columns_for(breadth, who, officers))

    def _build(self) -> None:
        column, head = QVBoxLayout(self), QVBoxLayout()
        words, acts = QHBoxLayout(), QHBoxLayout()
        spread(column, (1, 1, 1, 1))
        spread(head, (16, 12, 14, 12), 8)
        spread(words, gap=10)
        words.addWidget(self._title, 1)
        words.addWidget(self.back)
        spread(acts, gap=8)
        acts.addWidget(self.act)
        acts.addWidget(self.act_for_all)
        acts.addStretch(1)
        head.addLayout(words)
        head.addWidget(self._advice)
        head.addLayout(acts)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
