"""How old things are: one bar for each span of days, its number behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from services.rules.number_words import dotted
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.bar_parts import LEAST, PartKind, paint_part
from ui.widgets.door import DOOR_HEIGHT, Door, paint_words
from ui.widgets.door_list import DoorList

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_HEIGHT, GAP, LEAST_BAR = 14, 8, 24
MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class AgeBar:
    """A span of days: `"1–2 ngày"`, and how many dossiers fall into it.

    Attributes:
        key: What `AgeBars.chosen` carries.
    """

    key: str
    words: str
    count: int


class AgeBars(DoorList):
    """The spans, in the order given; each one opens its dossiers."""

    def __init__(self, name: str, kind: PartKind = "plain", parent: QWidget | None = None) -> None:
        """Make an empty list of bars filled as `kind`: `"overdue"` for days past the term."""
        super().__init__(name, MOST_ROWS, parent)
        self._kind: PartKind = kind

    def show_bars(self, bars: Sequence[AgeBar]) -> None:
        """Show these spans; the most numerous has the longest bar."""
        self.show_doors([_SpanDoor(bar, tuple(bars), self._kind) for bar in bars])


class _SpanDoor(Door):
    def __init__(self, bar: AgeBar, bars: tuple[AgeBar, ...], kind: PartKind) -> None:
        super().__init__(bar.key)
        self._bar, self._bars = bar, bars
        self._kind: PartKind = kind
        self.setAccessibleName(f"{bar.words}: {dotted(bar.count)}")

    def sizeHint(self) -> QSize:
        look = theme()
        high = max(look.px(DOOR_HEIGHT), look.metrics("small").height())
        return QSize(self._words_width() + self._count_width() + look.px(2 * GAP + 120), high)

    def minimumSizeHint(self) -> QSize:
        across = self._words_width() + self._count_width() + theme().px(2 * GAP + LEAST_BAR)
        return QSize(across, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        words = QRectF(0, 0, self._words_width(), frame.height())
        paint_words(painter, words, self._bar.words, "small", self.tone("ink"))
        bar = QRectF(words.right() + look.px(GAP), 0, self._bar_width(), look.px(BAR_HEIGHT))
        bar.moveTop((frame.height() - bar.height()) / 2)
        if self._bar.count:
            paint_part(painter, bar, self._kind)
        count = QRectF(bar.right() + look.px(GAP), 0, self._count_width(), frame.height())
        strokes.text(painter, count, dotted(self._bar.count), "smallstrong")
        painter.end()

    def _words_width(self) -> int:
        return max(strokes.width_of(bar.words, "small") for bar in self._bars)

    def _count_width(self) -> int:
        return max(strokes.width_of(dotted(bar.count), "smallstrong") for bar in self._bars)

    def _bar_width(self) -> float:
        """Return the length of this bar, in px now; 0 for none."""
        if not self._bar.count:
            return 0
        look = theme()
        room = self.width() - self._words_width() - self._count_width() - 2 * look.px(GAP)
        longest = max(bar.count for bar in self._bars)
        return max(look.px(LEAST), room * self._bar.count / longest)
