"""Better or worse than the period before: an arrow and words, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from services.rules.number_words import Number, points_words
from ui.theme import theme
from ui.widgets import strokes

ICON, GAP = 16, 6
_ICONS = {"up": "trending-up", "down": "trending-down", "level": "minus"}


@dataclass(frozen=True, slots=True)
class Trend:
    """Where a figure is going.

    Attributes:
        words: `"kỳ trước 88,10 %"`, or what `trend_of` makes.
        is_good: Whether that way is the better one; of no matter where it is level.
    """

    words: str
    way: Literal["up", "down", "level"]
    is_good: bool = True


def trend_of(change: Number) -> Trend:
    """Return the trend of a share of which more is better; `change` in percentage points."""
    shown = points_words(change)
    words = QCoreApplication.translate("Trend", "%1 so với kỳ trước").replace("%1", shown)
    if shown[0] not in "+\u2212":
        return Trend(QCoreApplication.translate("Trend", "bằng kỳ trước"), "level")
    return Trend(words, "up" if change > 0 else "down", is_good=change > 0)


class TrendMark(QLabel):
    """The arrow and the words on one line."""

    def __init__(self, trend: Trend | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trend: Trend | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_trend(trend)

    def show_trend(self, trend: Trend | None) -> None:
        """Show another trend; None leaves the place empty."""
        self._trend = trend
        self.setAccessibleName(trend.words if trend else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._trend is None:
            return QSize(0, 0)
        look = theme()
        wide = look.px(ICON + GAP) + strokes.width_of(self._trend.words, "small")
        return QSize(wide, max(look.px(ICON), look.metrics("small").height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        trend = self._trend
        if trend is None:
            return
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        tone = "ink2" if trend.way == "level" else "early" if trend.is_good else "late"
        edge = look.px(ICON)
        place = QRectF(0, frame.center().y() - edge / 2, edge, edge)
        look.paint_icon(painter, place, _ICONS[trend.way], tone, ICON)
        place = frame.adjusted(look.px(ICON + GAP), 0, 0, 0)
        strokes.text(painter, place, trend.words, "small", "ink2")
        painter.end()
