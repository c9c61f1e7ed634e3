"""A whole in its parts: one bar, and under it what each part is and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from services.rules.number_words import dotted
from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.bar_parts import StackPart, figures, paint_part, paint_parts, total
from ui.widgets.door import DOOR_HEIGHT, Door, paint_words
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_HEIGHT = 22
SWATCH_WIDTH, SWATCH_HEIGHT, SWATCH_GAP, COUNT_GAP = 14, 12, 7, 5


class StackBar(QWidget):
    """The bar over its legend. Each entry of the legend is a door.

    Signals:
        chosen: A part is to be opened. Carries its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(name)
        self._legend = Flow(gap=16)
        column = QVBoxLayout(self)
        spread(column, gap=2)
        column.addWidget(self._bar)
        column.addWidget(self._legend)

    def show_parts(self, parts: Sequence[StackPart]) -> None:
        """Show these parts; an empty one stands in the legend only."""
        self._bar.show_parts(tuple(parts))
        entries = self.entries()
        if [entry.key for entry in entries] != [part.key for part in parts]:
            entries = [LegendEntry(part) for part in parts]
            for entry in entries:
                entry.clicked.connect(self._on_clicked)
        for entry, part in zip(entries, parts, strict=True):
            entry.show_part(part)
        self._legend.show_widgets(entries)

    def entries(self) -> list[LegendEntry]:
        """Return the doors of the legend in order."""
        return [shown for shown in self._legend.shown if isinstance(shown, LegendEntry)]

    def _on_clicked(self) -> None:
        entry = self.sender()
        if isinstance(entry, LegendEntry):
            self.chosen.emit(entry.key)


class _Bar(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._parts: tuple[StackPart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[StackPart, ...]) -> None:
        self._parts = parts
        self.setAccessibleName(f"{self._name}: {figures(parts)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), theme().px(BAR_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        if total(self._parts):
            paint_parts(painter, frame, self._parts, numbers=True)
        else:
            edge = look.colour("line2")
            fill = look.colour("sunken")
            strokes.box(painter, frame, 3, fill=fill, edge=edge, width=look.border, dashed=True)
        painter.end()


class LegendEntry(Door):
    """The look of one part, what it is, how many."""

    def __init__(self, part: StackPart, parent: QWidget | None = None) -> None:
        super().__init__(part.key, parent)
        self._part = part

    def show_part(self, part: StackPart) -> None:
        """Show other figures."""
        self._part = part
        self.setAccessibleName(figures([part]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        words = strokes.width_of(self._part.words, "small")
        count = strokes.width_of(dotted(self._part.count), "smallstrong")
        across = SWATCH_WIDTH + SWATCH_GAP + COUNT_GAP
        return QSize(words + count + look.px(across), look.px(DOOR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        high = look.px(SWATCH_HEIGHT)
        swatch = QRectF(0, frame.center().y() - high / 2, look.px(SWATCH_WIDTH), high)
        paint_part(painter, swatch, self._part.kind)
        left = swatch.right() + look.px(SWATCH_GAP)
        wide = strokes.width_of(self._part.words, "small")
        place = QRectF(left, 0, wide, frame.height())
        paint_words(painter, place, self._part.words, "small", self.tone("ink2"))
        place = QRectF(place.right() + look.px(COUNT_GAP), 0, frame.width(), frame.height())
        strokes.text(painter, place, dotted(self._part.count), "smallstrong", "ink")
        painter.end()
