"""How many dossiers fall due on each of the next days; days that are not worked are hatched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.rules.number_words import dotted
from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.door import Door, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMN_HEIGHT, LEAST_HEIGHT, GAP, RADIUS = 30, 3, 5, 3
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day to come.

    Attributes:
        key: What `DueColumns.chosen` carries.
        words: `"T2 23"`.
        count: How many dossiers are due.
        off: Why it is not worked: `"lễ"`; empty for a working day.
    """

    key: str
    words: str
    count: int
    off: str = ""


class DueColumns(QWidget):
    """A column for each day, the fullest as high as the room.

    Signals:
        chosen: A day is to be opened. Carries its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._doors: tuple[_DayDoor, ...] = ()
        self._row = QHBoxLayout(self)
        spread(self._row, gap=GAP)

    def show_days(self, days: Sequence[DueDay]) -> None:
        """Show these days; where only numbers changed, the doors stay."""
        if [door.key for door in self._doors] != [day.key for day in days]:
            self._replace([_DayDoor(day.key) for day in days])
        most = max((day.count for day in days), default=0)
        for door, day in zip(self._doors, days, strict=True):
            door.show_day(day, most)

    def doors(self) -> tuple[Door, ...]:
        """Return the doors from left to right."""
        return self._doors

    def _replace(self, doors: Sequence[_DayDoor]) -> None:
        for door in self._doors:
            self._row.removeWidget(door)
            door.hide()
            door.deleteLater()
        self._doors = tuple(doors)
        for door in self._doors:
            door.clicked.connect(self._on_clicked)
            self._row.addWidget(door, 1)

    def _on_clicked(self) -> None:
        door = self.sender()
        if isinstance(door, Door):
            self.chosen.emit(door.key)


class _DayDoor(Door):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_day(DueDay(key, "", 0), 0)

    def show_day(self, day: DueDay, most: int) -> None:
        """Show a day beside others of which the fullest has `most` dossiers."""
        self._day, self._most = day, most
        self.setEnabled(not day.off)
        self.setAccessibleName(f"{day.words}: {day.off or dotted(day.count)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look, day = theme(), self._day
        words = max(
            strokes.width_of(day.words, "caption"),
            strokes.width_of(dotted(day.count), "smallstrong"),
            strokes.width_of(day.off, "caption") + look.px(4),
        )
        return QSize(words + 1, self._count_height() + look.px(COLUMN_HEIGHT) + self._foot_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        room = QRectF(self.rect()).adjusted(0, self._count_height(), 0, -self._foot_height())
        if self._day.off:
            self._paint_off(painter, room)
        else:
            self._paint_column(painter, room)
        need = strokes.width_of(self._day.words, "caption")
        words = QRectF((self.width() - need) / 2, room.bottom(), need + 1, self._foot_height())
        paint_words(painter, words, self._day.words, "caption", self.tone("ink2"))
        painter.end()

    def _paint_off(self, painter: QPainter, room: QRectF) -> None:
        look = theme()
        fill, edge = look.colour("sunken"), look.colour("line2")
        strokes.box(painter, room, look.px(RADIUS), fill=fill, edge=edge, width=look.border)
        strokes.hatch(painter, room, look.px(RADIUS))
        clean = QRectF(0, 0, strokes.width_of(self._day.off, "caption") + look.px(6), look.px(16))
        clean.moveCenter(room.center())
        strokes.box(painter, clean, look.px(RADIUS), fill=fill)
        strokes.text(painter, room, self._day.off, "caption", "ink2", _CENTRE)

    def _paint_column(self, painter: QPainter, room: QRectF) -> None:
        look, count = theme(), self._day.count
        column = QRectF(room)
        if count:
            least = look.px(LEAST_HEIGHT)
            column.setTop(room.bottom() - max(least, room.height() * count / self._most))
            strokes.box(painter, column, look.px(RADIUS), fill=look.colour("soon_solid"))
        else:
            column.setTop(room.bottom() - look.border)
            painter.fillRect(column, look.colour("line2"))
        number = QRectF(0, column.top() - self._count_height(), self.width(), self._count_height())
        strokes.text(painter, number, dotted(count), "smallstrong", self.tone("ink"), _CENTRE)

    def _count_height(self) -> int:
        return theme().metrics("smallstrong").height()

    def _foot_height(self) -> int:
        return theme().metrics("caption").height() + theme().px(4)
