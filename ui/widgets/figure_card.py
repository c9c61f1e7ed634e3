"""A card with one figure: what it counts, what belongs to it, and the doors to the dossiers behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.door import DOOR_HEIGHT, Door, paint_words
from ui.widgets.flow import Flow
from ui.widgets.pill import Pill, PillLook
from ui.widgets.text import label
from ui.widgets.trend import Trend, TrendMark

if TYPE_CHECKING:
    from collections.abc import Sequence

ICON = 18


@dataclass(frozen=True, slots=True)
class FigureLink:
    """A further door in words: `"Xem 17 hồ sơ quá hạn"`."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What the card shows.

    Attributes:
        words: The figure itself: `"82,29 %"`, `"3"`, `"–"`.
        noun: What it counts: `"Đang quá hạn"`.
        key: What opening the figure carries; empty where there is nothing behind it.
        counted: Numerator and denominator: `"79 / 96"`.
        captions: Lines beside the figure.
        tone: Colour token of figure and icon.
    """

    words: str
    noun: str
    key: str = ""
    counted: str = ""
    captions: tuple[str, ...] = ()
    tone: str = "ink"
    icon: str = ""
    pill: PillLook | None = None
    trend: Trend | None = None
    links: tuple[FigureLink, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything that is said of the figure."""
        pill = (self.pill.spoken or self.pill.words) if self.pill else ""
        trend = self.trend.words if self.trend else ""
        said = (f"{self.noun}: {self.words}", self.counted, *self.captions, pill, trend)
        return ", ".join(filter(None, said))


class FigureCard(Card):
    """The card. What belongs under the figure (a gauge, a bar) goes into `inside`.

    Signals:
        opened: The figure or a link. Carries its key.
    """

    opened = Signal(str)

    def __init__(
        self, size: Literal["hero", "figure", "title"] = "hero", parent: QWidget | None = None
    ) -> None:
        """Make an empty card whose figure is written in the role `size`.

        A `"title"` card is low: trend and links stand at the right of numerator and caption.
        """
        is_low = size == "title"
        margins = (18, 12, 18, 10) if is_low else (18, 14, 18, 14)
        super().__init__(margins=margins, gap=2 if is_low else 4, parent=parent)
        self._is_low = is_low
        self._icon = QLabel()
        self._noun = label("", "label", wrap=True)
        self._pill = Pill()
        self.door = FigureDoor(size)
        self._beside = label("", "small", wrap=True)
        self._counted = label("", "smallstrong")
        self._trend = TrendMark()
        self._foot = Flow(gap=12)
        self.inside = QVBoxLayout()
        self._figure = Figure("–", "")
        self._build()
        self.door.clicked.connect(self._on_clicked)
        theme().changed.connect(self._draw_icon)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self._draw_icon()
        self._noun.setText(figure.noun)
        self._pill.set_look(figure.pill or PillLook(""))
        self._pill.setVisible(figure.pill is not None)
        self.door.show_figure(figure)
        self._counted.setText(figure.counted)
        self._counted.setVisible(bool(figure.counted))
        self._beside.setText("\n".join(figure.captions))
        self._beside.setVisible(bool(figure.captions))
        self._trend.show_trend(figure.trend)
        self._show_foot(figure.links)

    def links(self) -> list[Button]:
        """Return the links in order."""
        return [shown for shown in self._foot.shown if isinstance(shown, Button)]

    def _build(self) -> None:
        head, body, beside = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        spread(head, gap=8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._noun, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        spread(body, gap=12)
        body.addWidget(self.door, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addLayout(beside, 1)
        spread(beside)
        beside.addStretch(1)
        if self._is_low:
            beside.addLayout(_ends(self._counted, self._trend))
            beside.addLayout(_ends(self._beside, self._foot))
        else:
            beside.addWidget(self._counted)
            beside.addWidget(self._beside)
        beside.addStretch(1)
        spread(self.inside, gap=4)
        self.column.addLayout(head)
        self.column.addLayout(body)
        self.column.addLayout(self.inside)
        self.column.addStretch(1)
        if not self._is_low:
            self.column.addWidget(self._foot)

    def _show_foot(self, links: Sequence[FigureLink]) -> None:
        """Show trend and links; kept as they are where only figures changed, for the focus."""
        buttons = self.links()
        if [button.property("key") for button in buttons] != [link.key for link in links]:
            buttons = [self._link(link) for link in links]
        for button, link in zip(buttons, links, strict=True):
            button.setText(link.words)
        self._foot.show_widgets(buttons if self._is_low else [self._trend, *buttons])
        self._foot.setVisible(bool(buttons) or not self._is_low)
        self._trend.setVisible(self._figure.trend is not None)

    def _link(self, link: FigureLink) -> Button:
        made = Button(link.words, "link", size="s" if self._is_low else "m")
        made.setProperty("key", link.key)
        made.clicked.connect(self._on_clicked)
        if link.key == self._figure.key:
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the figure is the same door
        return made

    def _draw_icon(self) -> None:
        icon, tone = self._figure.icon, self._figure.tone
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.setPixmap(theme().icon(icon, "ink2" if tone == "ink" else tone, ICON))

    def _on_clicked(self) -> None:
        door = self.sender()
        if isinstance(door, FigureDoor):
            self.opened.emit(door.key)
        elif isinstance(door, Button):
            self.opened.emit(str(door.property("key")))


def _ends(left: QWidget, right: QWidget) -> QHBoxLayout:
    """Return a line with one thing at its beginning and one at its end."""
    line = QHBoxLayout()
    spread(line, gap=8)
    line.addWidget(left, 1)
    line.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
    return line


class FigureDoor(Door):
    """The figure itself. Without anything behind it, it is only written."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._role = role
        self._figure = Figure("–", "")
        self.show_figure(self._figure)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self.key = figure.key
        self.setEnabled(bool(figure.key))
        self.setAccessibleName(figure.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        high = max(look.px(DOOR_HEIGHT), look.metrics(self._role).height())
        return QSize(strokes.width_of(self._figure.words, self._role) + 1, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        tone = self.tone(self._figure.tone)
        paint_words(painter, QRectF(self.rect()), self._figure.words, self._role, tone)
        painter.end()
