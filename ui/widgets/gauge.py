"""A share against its target: the figures in words, a bar, a tick where it should be. No round gauges."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from services.rules.number_words import Number, dotted, percent_words, share_words
from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.text import label, set_tone
from ui.widgets.trend import TrendMark, trend_of

BAR_HEIGHT, OVERSHOOT, TICK = 10, 3, 2
LABEL_GAP = 2
NEAR = Fraction(4, 5)  # of the target: less is far from it (the design's gauge)

Level = Literal["early", "soon", "late", "ok"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A share and what it counts.

    Attributes:
        words: What the denominator counts: `"hồ sơ đã giải quyết"`.
        target: In percent; None where there is none.
        change: Since the period before, in percentage points.
    """

    numerator: int
    denominator: int
    words: str
    target: Number | None = None
    change: Number | None = None

    @property
    def counted(self) -> str:
        """`79 / 96 hồ sơ đã giải quyết`."""
        return f"{dotted(self.numerator)} / {dotted(self.denominator)} {self.words}"

    @property
    def share(self) -> Fraction | None:
        """The share from 0 to 1; None without a denominator."""
        return Fraction(self.numerator, self.denominator) if self.denominator > 0 else None

    @property
    def level(self) -> Level:
        """The family of the bar: reached, near, far; `ok` where there is nothing to compare."""
        if self.share is None or self.target is None:
            return "ok"
        wanted = Fraction(self.target) / 100
        if self.share >= wanted:
            return "early"
        return "soon" if self.share >= NEAR * wanted else "late"


class Gauge(QWidget):
    """The formula, the bar with its target and, where it is known, the trend."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formula = label("", "smallstrong", wrap=True)
        self.bar = GaugeBar(name)
        self._trend = TrendMark()
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addWidget(self._formula)
        column.addWidget(self.bar)
        column.addWidget(self._trend)
        self._trend.hide()

    def show_measure(self, measure: Measure) -> None:
        """Show another share; without a denominator there is no percentage."""
        self.bar.show_measure(measure)
        self._formula.setText(self._written(measure))
        set_tone(self._formula, "ink" if measure.share is not None else "ink2")
        change = measure.change if measure.share is not None else None
        self._trend.show_trend(trend_of(change) if change is not None else None)
        self._trend.setVisible(change is not None)

    def _written(self, measure: Measure) -> str:
        if measure.share is None:
            return f"{measure.counted} · {self.tr('chưa có mẫu số')}"
        return f"{measure.counted} = {share_words(measure.numerator, measure.denominator)}"


class GaugeBar(QWidget):
    """The bar alone, for cards that write the figures their own way."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._measure = Measure(0, 0, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_measure(self, measure: Measure) -> None:
        """Show another share."""
        self._measure = measure
        self.setAccessibleName(f"{self._name}: {self._spoken(measure)}")
        self.updateGeometry()
        self.update()

    def target_words(self) -> str:
        """Return what stands under the tick; empty without a target."""
        target = self._measure.target
        if target is None:
            return ""
        return self.tr("mục tiêu %1").replace("%1", percent_words(target))

    def sizeHint(self) -> QSize:
        look = theme()
        high = look.px(BAR_HEIGHT) + 2 * look.px(OVERSHOOT)
        if self._measure.target is not None:
            high += look.px(LABEL_GAP) + look.metrics("caption").height()
        return QSize(look.px(200), high)

    def minimumSizeHint(self) -> QSize:
        least = max(theme().px(60), strokes.width_of(self.target_words(), "caption"))
        return QSize(least, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        track = QRectF(0, look.px(OVERSHOOT), self.width(), look.px(BAR_HEIGHT))
        self._paint_track(painter, track)
        if self._measure.target is not None:
            self._paint_target(painter, track, float(self._measure.target) / 100)
        painter.end()

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        look, share = theme(), self._measure.share
        radius = track.height() / 2
        edge = look.colour("line2") if look.is_contrast or share is None else None
        strokes.box(
            painter,
            track,
            radius,
            fill=look.colour("sunken"),
            edge=edge,
            width=1,
            dashed=share is None,
        )
        if share:
            painter.save()
            painter.setClipRect(
                QRectF(track.left(), 0, track.width() * float(share), self.height())
            )
            solid = look.colour(f"{self._measure.level}_solid")
            strokes.box(painter, track, radius, fill=solid)
            painter.restore()

    def _paint_target(self, painter: QPainter, track: QRectF, share: float) -> None:
        look, reach = theme(), theme().px(OVERSHOOT)
        wide = look.px(TICK)
        middle = min(max(track.width() * share, wide / 2), track.width() - wide / 2)
        tick = QRectF(middle - wide / 2, 0, wide, track.height() + 2 * reach)
        painter.fillRect(tick, look.colour("ink"))
        words = self.target_words()
        need = strokes.width_of(words, "caption")
        left = min(max(0.0, middle - need / 2), track.width() - need)
        top = tick.bottom() + look.px(LABEL_GAP)
        place = QRectF(left, top, need, look.metrics("caption").height())
        strokes.text(painter, place, words, "caption", "ink2", Qt.AlignmentFlag.AlignHCenter)

    def _spoken(self, measure: Measure) -> str:
        is_counted = measure.share is not None
        share = share_words(measure.numerator, measure.denominator)
        said = [measure.counted, share if is_counted else self.tr("chưa có mẫu số")]
        if measure.target is not None:
            said.append(self.target_words())
            if is_counted:
                said.append(self.tr("đạt") if measure.level == "early" else self.tr("chưa đạt"))
        return ", ".join(said)
