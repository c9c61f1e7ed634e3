"""Shares by field, officer or procedure: the bar is as long as there are dossiers.

So a bad percentage of a few dossiers looks small beside a good one of many.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from services.rules.number_words import dotted, share_words
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.bar_parts import LEAST, StackPart, figures, paint_parts, total
from ui.widgets.door import DOOR_HEIGHT, Door, paint_words
from ui.widgets.door_list import DoorList

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_HEIGHT, GAP, FOOT = 14, 10, 8
LEAST_BAR = 80  # px at 100 %: with less the bar goes under the words
MOST_LABEL = 0.42  # of the row: longer words have a line of their own
MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class BarRow:
    """One field, officer or procedure.

    Attributes:
        key: What `BarRows.chosen` carries.
        parts: What was solved, early, on the day and late.
        numerator: How many of `denominator` count: `33` of `34`.
        caption: A quieter second line: what waits elsewhere, since when.
        is_short: Whether the share is below its target.
    """

    key: str
    words: str
    parts: tuple[StackPart, ...]
    numerator: int
    denominator: int
    caption: str = ""
    is_short: bool = False

    @property
    def counted(self) -> str:
        """`33/34`."""
        return f"{dotted(self.numerator)}/{dotted(self.denominator)}"

    @property
    def share(self) -> str:
        """`97,06 %`, or `–`."""
        return share_words(self.numerator, self.denominator)

    @property
    def spoken(self) -> str:
        """Everything the row shows, in words."""
        short = QCoreApplication.translate("BarRows", "dưới mục tiêu") if self.is_short else ""
        said = (f"{self.words}: {self.counted}", self.share, short, figures(self.parts))
        return ", ".join(filter(None, (*said, self.caption)))


class BarRows(DoorList):
    """The rows; each one opens its dossiers."""

    def __init__(self, name: str, most: int = MOST_ROWS, parent: QWidget | None = None) -> None:
        """Make an empty list that scrolls when it has more than `most` rows."""
        super().__init__(name, most, parent)
        self._rows: tuple[BarRow, ...] = ()

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these rows in this order; where only figures changed, the doors stay."""
        self._rows = tuple(rows)
        shown = self._row_doors()
        if [door.key for door in shown] != [row.key for row in rows]:
            self.show_doors([_RowDoor(row) for row in rows])
            return
        for door, row in zip(shown, rows, strict=True):
            door.show_row(row)
        self.arrange()

    def arrange(self) -> None:
        columns = _columns(self._rows, self.width())
        for door in self._row_doors():
            door.set_columns(columns)
        super().arrange()

    def _row_doors(self) -> list[_RowDoor]:
        return [door for door in self.doors() if isinstance(door, _RowDoor)]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths in px now that all rows share; how many dossiers the longest bar stands for."""

    words: int = 0
    counted: int = 0
    share: int = 0
    longest: int = 1
    is_stacked: bool = False


def _columns(rows: Sequence[BarRow], across: int) -> _Columns:
    gap = theme().px(GAP)
    words = max((strokes.width_of(row.words, "smallmedium") for row in rows), default=0)
    counted = max((strokes.width_of(row.counted, "small") for row in rows), default=0)
    share = max((strokes.width_of(row.share, "smallstrong") for row in rows), default=0)
    longest = max((total(row.parts) for row in rows), default=1)
    left = across - words - counted - share - 3 * gap
    is_stacked = words > MOST_LABEL * across or left < theme().px(LEAST_BAR)
    return _Columns(words, counted, share, max(longest, 1), is_stacked)


class _RowDoor(Door):
    def __init__(self, row: BarRow) -> None:
        super().__init__(row.key)
        self._columns = _Columns()
        self.show_row(row)

    def show_row(self, row: BarRow) -> None:
        self._row = row
        self.setAccessibleName(row.spoken)
        self.update()

    def set_columns(self, columns: _Columns) -> None:
        if columns != self._columns:
            self._columns = columns
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        high = self._line_height() * (2 if self._columns.is_stacked else 1)
        if self._row.caption:
            high += look.metrics("caption").height()
        if not self._is_one_line():
            high += look.px(FOOT)
        return QSize(look.px(200), high)

    def minimumSizeHint(self) -> QSize:
        least = self._columns.counted + self._columns.share + theme().px(3 * GAP)
        return QSize(least, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        top = 0 if self._is_one_line() else theme().px(FOOT / 2)
        line = QRectF(0, top, self.width(), self._line_height())
        words, rest = QRectF(line), QRectF(line)
        if self._columns.is_stacked:
            rest.moveTop(line.bottom())
        else:
            words.setWidth(self._columns.words)
        bar = QRectF(0, 0, 0, theme().px(BAR_HEIGHT))
        bar.moveCenter(rest.center())
        bar.setRight(self._paint_figures(painter, rest))
        bar.setLeft(0 if self._columns.is_stacked else words.right() + theme().px(GAP))
        paint_words(painter, words, self._row.words, "smallmedium", self.tone("ink"))
        self._show_whole(words.width())
        self._paint_bar(painter, bar)
        self._paint_caption(painter, rest.bottom())
        painter.end()

    def _line_height(self) -> int:
        """Return the height of a line of words or figures; a row has one, or two when stacked."""
        look = theme()
        least = look.px(DOOR_HEIGHT) if self._is_one_line() else 0
        return max(least, look.metrics("small").height())

    def _is_one_line(self) -> bool:
        return not self._columns.is_stacked and not self._row.caption

    def _paint_figures(self, painter: QPainter, line: QRectF) -> float:
        """Write the count and the share on the right; return where they begin, gap included."""
        columns, gap, right = self._columns, theme().px(GAP), Qt.AlignmentFlag.AlignRight
        tone = "late" if self._row.is_short else "ink"
        share = QRectF(0, line.top(), columns.share, line.height())
        share.moveRight(line.right())
        strokes.text(painter, share, self._row.share, "smallstrong", tone, right)
        counted = QRectF(0, line.top(), columns.counted, line.height())
        counted.moveRight(share.left() - gap)
        strokes.text(painter, counted, self._row.counted, "small", "ink2", right)
        return counted.left() - gap

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        count = total(self._row.parts)
        if not count:
            return
        least = theme().px(LEAST) * len(self._row.parts)
        bar = QRectF(room)
        bar.setWidth(min(room.width(), max(least, room.width() * count / self._columns.longest)))
        paint_parts(painter, bar, self._row.parts)

    def _paint_caption(self, painter: QPainter, top: float) -> None:
        if self._row.caption:
            high = theme().metrics("caption").height()
            place = QRectF(0, top, self.width(), high)
            strokes.text(painter, place, self._row.caption, "caption", "ink3")

    def _show_whole(self, room: float) -> None:
        """Keep words that are cut whole in the tooltip."""
        is_cut = strokes.width_of(self._row.words, "smallmedium") > room + 1
        is_cut = is_cut or strokes.width_of(self._row.caption, "caption") > self.width()
        whole = "\n".join(filter(None, (self._row.words, self._row.caption))) if is_cut else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
