"""What happened to a dossier, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry: what, and when · who · where.

    `kind` is `"past"`, `"now"`, `"pause"`, `"late"` or `"to_come"`.
    """

    words: str
    caption: str = ""
    kind: str = "past"


class _Mark(QWidget):
    """Dot and line to the left of one entry."""

    def __init__(self, kind: str, *, is_first: bool, after: str) -> None:
        super().__init__()
        self._kind, self._is_first, self._after = kind, is_first, after
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(18), theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        middle = QPointF(self.width() / 2, look.px(9))
        if not self._is_first:
            self._line(painter, 0, middle.y(), dashed=self._kind == "to_come")
        if self._after:
            self._line(painter, middle.y(), self.height(), dashed=self._after == "to_come")
        self._dot(painter, middle)
        painter.end()

    def _line(self, painter: QPainter, top: float, foot: float, *, dashed: bool) -> None:
        pen = QPen(theme().colour("line2"), 2)
        if dashed:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(self.width() / 2, top), QPointF(self.width() / 2, foot))

    def _dot(self, painter: QPainter, middle: QPointF) -> None:
        look = theme()
        reach = look.px(4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._kind == "late":
            edge = look.px(18)
            place = QRectF(middle.x() - edge / 2, middle.y() - edge / 2, edge, edge)
            painter.fillRect(place, look.colour("surface"))
            look.paint_icon(painter, place, "alert-triangle", "late", 16)
        elif self._kind == "pause":
            painter.setBrush(look.colour("pause_solid"))
            bar, high = look.px(3), look.px(10)
            for left in (-look.px(4), look.px(1)):
                painter.drawRect(QRectF(middle.x() + left, middle.y() - high / 2, bar, high))
        elif self._kind == "to_come":
            painter.setBrush(look.colour("surface"))
            painter.setPen(QPen(look.colour("ink2"), 2))
            painter.drawEllipse(middle, reach, reach)
        else:
            is_now = self._kind == "now"
            if is_now:
                painter.setBrush(look.colour("accent_tint2"))
                painter.drawEllipse(middle, look.px(8), look.px(8))
            painter.setBrush(look.colour("accent" if is_now else "ink2"))
            painter.drawEllipse(middle, reach, reach)


class Timeline(QWidget):
    """The moments of a dossier. `show_moments` replaces them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        spread(self._column, gap=0)
        self.setAccessibleName(self.tr("Diễn biến"))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these moments, oldest first."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, moment in enumerate(moments):
            after = moments[place + 1].kind if place + 1 < len(moments) else ""
            self._column.addWidget(_entry(moment, is_first=place == 0, after=after))
        self._column.addStretch(1)


def _entry(moment: Moment, *, is_first: bool, after: str) -> QWidget:
    entry = QWidget()
    entry.setAccessibleName(" ".join(filter(None, (moment.words, moment.caption))))
    row = QHBoxLayout(entry)
    spread(row, gap=8)
    row.addWidget(_Mark(moment.kind, is_first=is_first, after=after))
    words = QVBoxLayout()
    spread(words, (0, 0, 0, 12), 0)
    tone = {"pause": "pause", "late": "late", "to_come": "ink2"}.get(moment.kind, "ink")
    words.addWidget(label(moment.words, "smallstrong", tone=tone, wrap=True))
    if moment.caption:
        words.addWidget(label(moment.caption, "caption", wrap=True))
    row.addLayout(words, 1)
    return entry
