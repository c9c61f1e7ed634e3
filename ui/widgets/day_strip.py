"""The days from reception to the appointment, one cell each; what was skipped is hatched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CELLS, LEAST_SHARED = 7, 3
CELL_HEIGHT, GAP, RADIUS = 58, 4, 6


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day.

    Attributes:
        weekday: `"T2"`.
        day: Day of the month.
        words: `"nhận"`, `"lễ"`, `"ngày 1"`, `"hẹn trả"`.
        kind: `"received"`, `"skipped"`, `"counted"`, `"due"` or `"more"` (several days left out).
    """

    weekday: str
    day: str
    words: str
    kind: str


def shortened(cells: Sequence[DayCell]) -> list[DayCell]:
    """Return at most seven cells: the first two, “…”, the last three of a longer term."""
    if len(cells) <= MOST_CELLS:
        return list(cells)
    left_out = len(cells) - 5
    return [
        *cells[:2],
        DayCell("…", "", said("{count} ngày").format(count=left_out), "more"),
        *cells[-3:],
    ]


class DayStrip(QWidget):
    """The cells. Its sentence stands under it as a label of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[DayCell] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_days(self, cells: Sequence[DayCell], sentence: str) -> None:
        """Show these days; `sentence` is what a screen reader says."""
        self._cells = shortened(cells)
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        high = look.metrics("caption").height() * 2 + look.metrics("strong").height() + look.px(6)
        return QSize(look.px(200), max(look.px(CELL_HEIGHT), high))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells:
            return
        painter = strokes.painter_for(self)
        look = theme()
        gap = look.px(GAP)
        count = len(self._cells)
        shared = max(count, LEAST_SHARED)
        wide = (self.width() - gap * (shared - 1)) / shared
        for place, cell in enumerate(self._cells):
            frame = QRectF(place * (wide + gap), 0, wide, self.height())
            self._paint_cell(painter, frame, cell)
        painter.end()

    def _paint_cell(self, painter: QPainter, frame: QRectF, cell: DayCell) -> None:
        look = theme()
        ink, small = "ink", "ink"
        fill, edge = "surface", "line2"
        match cell.kind:
            case "due":
                fill, edge, ink, small = "accent", "accent", "on_accent", "on_accent"
            case "skipped":
                fill, edge, ink, small = "sunken", "line2", "ink2", "ink2"
            case "received":
                edge = "field"
            case "more":
                fill, ink, small = "bg", "ink3", "ink3"
        width = look.border
        strokes.box(
            painter,
            frame,
            look.px(RADIUS),
            fill=look.colour(fill),
            edge=look.colour(edge),
            width=width,
        )
        if cell.kind == "skipped":
            strokes.hatch(painter, frame, look.px(RADIUS))
        centre = Qt.AlignmentFlag.AlignHCenter
        first = look.metrics("caption").height()
        second = look.metrics("strong").height()
        top = frame.top() + (frame.height() - 2 * first - second) / 2
        line = QRectF(frame.left() + 1, top, frame.width() - 2, first)
        strokes.text(painter, line, cell.weekday, "caption", small, centre)
        line = QRectF(line.left(), top + first, line.width(), second)
        strokes.text(painter, line, cell.day, "strong", ink, centre)
        if cell.kind == "skipped":
            reach = strokes.width_of(cell.day, "strong") / 2 + look.px(4)
            painter.setPen(QPen(look.colour("ink2"), max(1.0, look.px(1))))
            middle = line.center()
            painter.drawLine(QLineF(middle.x() - reach, middle.y(), middle.x() + reach, middle.y()))
        line = QRectF(line.left(), top + first + second, line.width(), first)
        role = "over" if cell.kind == "due" else "caption"
        strokes.text(painter, line, cell.words, role, small, centre)
