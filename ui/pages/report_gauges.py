"""The six shares of the reports page: figure, numerator and denominator, target, trend, and the dossiers missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from services.period_figures import ON_TIME
from services.rules.number_words import NO_COUNT, dotted, points_words
from services.rules.shares import change
from ui.layout import Breadth, Room, spread
from ui.rule_wording import retold
from ui.widgets.figure_card import Figure, FigureCard, FigureLink
from ui.widgets.gauge import NEAR, GaugeBar, Measure
from ui.widgets.pill import PillLook
from ui.widgets.trend import Trend

if TYPE_CHECKING:
    from services.period_figures import FigureGauge, PeriodFigures

COUNT = 6
GAP = 12


class ReportGauges(QWidget):
    """Six cards, three by two; two by three or one under the other where it is narrow.

    Signals:
        opened: The dossiers a share lacks are wanted. Carries its key.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sáu tỷ lệ của kỳ"))
        self.cards = [FigureCard("title") for _ in range(COUNT)]
        self._bars = [GaugeBar("") for _ in range(COUNT)]
        self._grid = QGridLayout(self)
        spread(self._grid, gap=GAP)
        for card, bar in zip(self.cards, self._bars, strict=True):
            card.inside.addWidget(bar)
            card.opened.connect(self.opened)
        self._lay(3)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        if room.breadth >= Breadth.COMPACT:
            self._lay(3)
        else:
            self._lay(2 if room.breadth >= Breadth.NARROW else 1)

    def show_figures(self, figures: PeriodFigures) -> None:
        """Show other figures."""
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(figures.gauges))
        for card, bar, gauge in zip(self.cards, self._bars, figures.gauges, strict=False):
            card.show_figure(self._figure(gauge))
            target = None if gauge.target is None else gauge.target * 100
            measure = Measure(gauge.share.part, gauge.share.whole, retold(gauge.unit), target)
            bar.setAccessibleName(retold(gauge.name))
            bar.show_measure(measure)

    def _lay(self, across: int) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
        for place in range(COUNT):
            self._grid.setColumnStretch(place, 1 if place < across else 0)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // across, place % across)

    def _figure(self, gauge: FigureGauge) -> Figure:
        share, missing = gauge.share, len(gauge.missing)
        is_counted = share.ratio is not None
        links = (FigureLink(gauge.key, self._see(gauge)),) if missing else ()
        return Figure(
            words=share.percent if is_counted else NO_COUNT,
            noun=retold(gauge.name),
            key=gauge.key if missing else "",
            counted=share.fraction.replace("/", " / ") if is_counted else "",
            captions=(retold(gauge.unit) if is_counted else self.tr("chưa có mẫu số"),),
            pill=self._pill(gauge),
            trend=self._trend(gauge),
            links=links,
        )

    def _see(self, gauge: FigureGauge) -> str:
        is_late = gauge.key == ON_TIME
        told = self.tr("Xem %1 quá hạn") if is_late else self.tr("Xem %1 thiếu")
        return told.replace("%1", dotted(len(gauge.missing)))

    def _pill(self, gauge: FigureGauge) -> PillLook | None:
        gap = gauge.gap
        if gap is None or gauge.target is None or gauge.share.ratio is None:
            return None
        if gap == 0:
            return PillLook(self.tr("Đạt"), "early", "check")
        words = self.tr("thiếu %1").replace("%1", points_words(gap).lstrip("+"))
        is_near = gauge.share.ratio >= NEAR * gauge.target
        family, icon = ("soon", "alert-circle") if is_near else ("late", "alert-triangle")
        return PillLook(words, family, icon)

    def _trend(self, gauge: FigureGauge) -> Trend | None:
        moved = change(gauge.share, gauge.before)
        if moved is None:
            return None
        words = self.tr("kỳ trước %1").replace("%1", gauge.before.percent)
        way = "up" if moved > 0 else "down" if moved < 0 else "level"
        return Trend(words, way, is_good=moved >= 0)  # type: ignore[arg-type]  # one of the three
