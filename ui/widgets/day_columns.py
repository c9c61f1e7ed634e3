"""Days to come as columns: as high as there are dossiers due, a day that is not worked hatched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.rules.number_words import dotted
from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.door import Door

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMN_WIDTH, COLUMN_HEIGHT, LEAST_HEIGHT, GAP = 34, 32, 6, 6
HATCH_STEP = 6


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day.

    Attributes:
        key: What `DayColumns.chosen` carries.
        words: Below the column: `"T2 23"`.
        spoken: The day in full, and why it is not worked.
        note: In the column of a day that is not worked: `"lễ"`.
    """

    key: str
    words: str
    count: int
    spoken: str
    is_worked: bool = True
    note: str = ""


class DayColumns(QWidget):
    """The days side by side; each one opens its dossiers.

    Signals:
        chosen: Carries the key of a day.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        spread(self._row, gap=GAP)
        self._doors: list[_ColumnDoor] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[DayColumn]) -> None:
        """Show these days; where only figures changed, the focus stays."""
        highest = max((day.count for day in days), default=0)
        if [door.key for door in self._doors] != [day.key for day in days]:
            self._rebuild(days)
        for door, day in zip(self._doors, days, strict=True):
            door.show_day(day, highest)

    def doors(self) -> list[Door]:
        """Return the days in order."""
        return list(self._doors)

    def _rebuild(self, days: Sequence[DayColumn]) -> None:
        for old in self._doors:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._doors = [_ColumnDoor(day.key) for day in days]
        for door in self._doors:
            door.clicked.connect(self._on_clicked)
            self._row.addWidget(door)

    def _on_clicked(self) -> None:
        door = self.sender()
        if isinstance(door, Door):
            self.chosen.emit(door.key)


class _ColumnDoor(Door):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self._day = DayColumn(key, "", 0, "")
        self._highest = 0
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: DayColumn, highest: int) -> None:
        self._day, self._highest = day, highest
        self.setEnabled(day.count > 0)
        self.setAccessibleName(f"{day.spoken}: {dotted(day.count)}")
        self.setToolTip(day.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        words = max(
            strokes.width_of(one, role)
            for one, role in (
                (self._day.words, "caption"),
                (self._day.note, "caption"),
                (dotted(self._day.count), "smallstrong"),
            )
        )
        high = look.metrics("smallstrong").height() + look.metrics("caption").height()
        return QSize(max(look.px(COLUMN_WIDTH), words), high + look.px(COLUMN_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame, centre = theme(), QRectF(self.rect()), Qt.AlignmentFlag.AlignHCenter
        foot = look.metrics("caption").height()
        place = QRectF(0, frame.height() - foot, frame.width(), foot)
        strokes.text(painter, place, self._day.words, "caption", self.tone("ink2"), centre)
        column = QRectF(0, 0, frame.width(), self._height())
        column.moveBottom(place.top())
        if self._day.is_worked:
            strokes.box(painter, column, look.px(3), fill=look.colour("soon_solid"))
        else:
            self._paint_rest(painter, column)
        if self._day.count or self._day.is_worked:
            high = look.metrics("smallstrong").height()
            number = QRectF(0, column.top() - high, frame.width(), high)
            strokes.text(painter, number, dotted(self._day.count), "smallstrong", "ink", centre)
        painter.end()

    def _height(self) -> float:
        look = theme()
        if not self._day.is_worked:
            return look.px(COLUMN_HEIGHT) * (0.5 if self._day.count else 1)
        share = self._day.count / self._highest if self._highest else 0
        return max(look.px(LEAST_HEIGHT) if self._day.count else 2, look.px(COLUMN_HEIGHT) * share)

    def _paint_rest(self, painter: QPainter, column: QRectF) -> None:
        look = theme()
        strokes.box(painter, column, look.px(3), fill=look.colour("sunken"))
        painter.save()
        painter.setClipRect(column)
        painter.setPen(QPen(look.colour("line2"), 1))
        step = look.px(HATCH_STEP)
        for line in range(int((column.width() + column.height()) / step) + 1):
            left = column.left() - column.height() + line * step
            painter.drawLine(QLineF(left, column.bottom(), left + column.height(), column.top()))
        painter.restore()
        strokes.text(
            painter, column, self._day.note, "caption", "ink2", Qt.AlignmentFlag.AlignHCenter
        )
