"""A box to tick, as a control and as a drawing for lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QWidget,
)

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

TICK_EDGE = 20


class TickBox(Painted, QCheckBox):
    """A box to tick, with two more looks: *missing* and *not needed*.

    Its words are drawn to the right when it has any.
    """

    def __init__(self, words: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._mark = ""
        self.setAccessibleName(name or words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        horizontal = QSizePolicy.Policy.Preferred if words else QSizePolicy.Policy.Fixed
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)

    def set_mark(self, mark: str) -> None:
        """Show `"missing"`, `"not_needed"` or nothing special (empty)."""
        self._mark = mark
        states = {"missing": self.tr("thiếu"), "not_needed": self.tr("không cần")}
        self.setAccessibleDescription(states.get(mark, ""))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        edge = look.px(TICK_EDGE)
        if not self.text():
            return QSize(edge, edge)
        width = strokes.width_of(self.text(), "small") + edge + look.px(8)
        return QSize(width, max(edge, look.metrics("small").height()))

    def minimumSizeHint(self) -> QSize:
        return (
            self.sizeHint() if not self.text() else QSize(theme().px(60), self.sizeHint().height())
        )

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        edge = look.px(TICK_EDGE)
        inset = look.px(1)
        frame = QRectF(0, (self.height() - edge) / 2, edge, edge).adjusted(
            inset, inset, -inset, -inset
        )
        paint_tick(painter, frame, is_on=self.isChecked(), mark=self._mark)
        if self.text():
            left = edge + look.px(8)
            place = QRectF(left, 0, self.width() - left, self.height())
            strokes.text(painter, place, self.text(), "small", "ink")
        painter.end()


def paint_tick(painter: QPainter, frame: QRectF, *, is_on: bool, mark: str = "") -> None:
    """Draw a tick box; `mark` is `"missing"`, `"not_needed"` or empty."""
    look = theme()
    radius = look.px(5)
    if is_on:
        strokes.box(painter, frame, radius, fill=look.colour("accent"))
        look.paint_icon(painter, frame, "check", "on_accent", 14, stroke=2.6)
    elif mark == "not_needed":
        strokes.box(painter, frame, radius, fill=look.colour("sunken"))
        look.paint_icon(painter, frame, "minus", "ink3", 14, stroke=2.4)
    elif mark == "missing":
        strokes.box(
            painter,
            frame,
            radius,
            fill=look.colour("soon_tint"),
            edge=look.colour("soon_solid"),
            width=2,
        )
    else:
        strokes.box(
            painter,
            frame,
            radius,
            fill=look.colour("surface"),
            edge=look.colour("field"),
            width=max(1.5, look.border),
        )
