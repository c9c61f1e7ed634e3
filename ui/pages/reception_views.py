"""Which procedure's papers are looked at: a segment for two, a list for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.rules import paper_lists
from ui.layout import fix, spread
from ui.pages.reception_lines import merged, short_name
from ui.widgets.choice import Choice
from ui.widgets.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.pages.reception_item import Chosen

EVERY = "all"
LIST_WIDTH, LIST_HEIGHT = 170, 28


class PaperViews(QWidget):
    """The choice. Hidden while there is but one procedure.

    Signals:
        viewed: Carries the place of a procedure as text, or `EVERY`.
    """

    viewed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._segment = Segment(self.tr("Giấy tờ của thủ tục"))
        self._list = Choice(self.tr("Giấy tờ của thủ tục"))
        fix(self._list, LIST_WIDTH, LIST_HEIGHT)
        row = QHBoxLayout(self)
        spread(row)
        row.addWidget(self._segment)
        row.addWidget(self._list)
        self._segment.chosen.connect(self.viewed)
        self._list.activated.connect(self._on_listed)

    def offer(self, chosen: Sequence[Chosen]) -> None:
        """Offer these procedures, all of them looked at."""
        self._count = len(chosen)
        self._segment.set_choices([])
        self._list.clear()
        self.setVisible(len(chosen) > 1)
        if len(chosen) < 2:
            return
        every = self.tr("Cả hai") if len(chosen) == 2 else self.tr("Tất cả thủ tục")
        papers = [line.paper for line in merged(chosen)]
        choices = [(EVERY, f"{every} {paper_lists.present_count(papers)[1]}")]
        choices += [
            (
                str(place),
                f"{short_name(one.procedure.short_name)} "
                f"{paper_lists.present_count(one.item.papers)[1]}",
            )
            for place, one in enumerate(chosen)
        ]
        self._segment.set_choices(choices)
        for key, words in choices:
            self._list.addItem(words, key)
        self.choose_every()

    def choose_every(self) -> None:
        """Look at all papers again."""
        self._segment.choose(EVERY)
        self._list.setCurrentIndex(0)

    def fit(self, width: int) -> None:
        """Show the segment where it fits in `width` px, else the list."""
        as_segment = self._count == 2 and self._segment.sizeHint().width() <= width
        self._segment.setVisible(as_segment)
        self._list.setVisible(self._count > 1 and not as_segment)

    def _on_listed(self) -> None:
        self.viewed.emit(str(self._list.currentData()))
