"""A month as a grid of weeks, days marked by what they are; and the legend of the marks."""

from __future__ import annotations

import calendar as months
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.rule_wording import weekdays
from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

CELL_HEIGHT, GAP, RADIUS = 30, 4, 5


class Look(Enum):
    """How a day is drawn."""

    PLAIN = auto()
    REST = auto()  # sunken
    OFF = auto()  # hatched
    RING = auto()  # an edge only
    COUNTED = auto()  # tint and accent edge
    DUE = auto()  # accent fill
    PAUSED = auto()  # dashed
    WORKED = auto()  # a rest day that is worked
    UNSURE = auto()  # hatched, dashed edge: not settled yet


class MonthGrid(QWidget):
    """One month, Monday first, under its name."""

    def __init__(self, year: int, month: int, *, low: bool = False) -> None:
        """Make a grid whose days are plain.

        Args:
            low: With lower cells, where several months stand under each other.
        """
        super().__init__()
        self._year, self._month = year, month
        self._low = low
        self._looks: Mapping[date, Look] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """`Tháng 11/2026`."""
        return self.tr("Tháng %1/%2").replace("%1", str(self._month)).replace("%2", str(self._year))

    def show_days(self, looks: Mapping[date, Look], told: str = "") -> None:
        """Show how each day looks; `told` is what a screen reader says of the month."""
        self._looks = looks
        self.setAccessibleName(": ".join(filter(None, (self.title, told))))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        weeks = len(months.monthcalendar(self._year, self._month))
        return QSize(look.px(7 * 36), self._head() + weeks * self._pitch())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(7 * 26), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        line = QRectF(0, 0, self.width(), look.metrics("strong").height())
        role = "smallstrong" if self._low else "strong"
        strokes.text(painter, line, self.title, role, "ink")
        gap = look.px(GAP)
        wide = min((self.width() - 6 * gap) / 7, look.px(36))
        centre = Qt.AlignmentFlag.AlignHCenter
        top = line.bottom() + look.px(2)
        for place, name in enumerate(weekdays()):
            cell = QRectF(place * (wide + gap), top, wide, look.metrics("caption").height())
            strokes.text(painter, cell, name, "caption", "ink2", centre)
        top = self._head()
        for week in months.Calendar().monthdatescalendar(self._year, self._month):
            for place, on in enumerate(week):
                if on.month != self._month:
                    continue
                cell = QRectF(place * (wide + gap), top, wide, self._pitch() - gap)
                paint_day(painter, cell, self._looks.get(on, Look.PLAIN), str(on.day))
            top += self._pitch()
        painter.end()

    def _head(self) -> int:
        look = theme()
        return look.metrics("strong").height() + look.metrics("caption").height() + look.px(6)

    def _pitch(self) -> int:
        return theme().px((24 if self._low else CELL_HEIGHT) + GAP)


class DayKey(QWidget):
    """One line of the legend: a marked cell and what it means."""

    def __init__(self, shown: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = shown, words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(strokes.width_of(self._words, "small") + look.px(32), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        middle = self.height() / 2
        place = QRectF(0, middle - look.px(9), look.px(22), look.px(18))
        paint_day(painter, place, self._look, "")
        left = place.right() + look.px(9)
        line = QRectF(left, 0, self.width() - left, self.height())
        strokes.text(painter, line, self._words, "small", "ink")
        painter.end()


_EDGES = {
    Look.RING: ("surface", "field"),
    Look.COUNTED: ("accent_tint", "accent"),
    Look.DUE: ("accent", "accent"),
    Look.WORKED: ("early_tint", "early_solid"),
    Look.PAUSED: ("pause_tint", "pause_line"),
}


def paint_day(painter: QPainter, frame: QRectF, shown: Look, words: str) -> None:
    """Draw one day; `words` is its number, empty in a legend."""
    look = theme()
    radius = look.px(RADIUS)
    width = max(2, look.border)
    if shown in _EDGES:
        fill, edge = _EDGES[shown]
        strokes.box(
            painter,
            frame,
            radius,
            fill=look.colour(fill),
            edge=look.colour(edge),
            width=width,
            dashed=shown is Look.PAUSED,
        )
    elif shown is not Look.PLAIN:
        strokes.box(painter, frame, radius, fill=look.colour("sunken"))
        if shown is not Look.REST:
            _hatch(painter, frame)
            strokes.box(painter, frame, radius, edge=look.colour("line2"), width=look.border)
        if shown is Look.UNSURE:
            line = look.colour("soon_line")
            strokes.box(painter, frame, radius, edge=line, width=width, dashed=True)
    tones = {Look.DUE: "on_accent", Look.REST: "ink3"}
    role = "small" if shown in {Look.PLAIN, Look.REST} else "smallstrong"
    strokes.text(
        painter, frame, words, role, tones.get(shown, "ink"), Qt.AlignmentFlag.AlignHCenter
    )


def _hatch(painter: QPainter, frame: QRectF) -> None:
    look = theme()
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(frame, look.px(RADIUS), look.px(RADIUS))
    painter.setClipPath(clip)
    painter.setPen(QPen(look.colour("line2" if not look.is_contrast else "line"), 1))
    step = max(4, look.px(5))
    left = frame.left() - frame.height()
    while left < frame.right():
        painter.drawLine(QLineF(left, frame.bottom(), left + frame.height(), frame.top()))
        left += step
    painter.restore()
