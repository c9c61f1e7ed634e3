"""Pills: a dossier's time state in icon, fill, line and words – never in colour alone.

`pill_look` gives the look of a state, `paint_pill` draws it (delegates of tables use it), `Pill` is the
control.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

PILL_HEIGHT, PADDING, ICON, GAP = 24, 9, 16, 5

State = Literal[
    "running", "soon", "overdue", "paused", "early", "on_time", "late", "online", "stopped", "plain"
]


@dataclass(frozen=True, slots=True)
class PillLook:
    """How a pill is drawn.

    Attributes:
        family: Prefix of the colour tokens, or `"accent"`, `"sunken"`, `"plain"`.
        share: Part of the working time left, 0 to 1, drawn as a pie instead of an icon.
        spoken: Full words for a screen reader (“còn 1 ngày 5 giờ làm việc, sắp hạn”).
    """

    words: str
    family: str = "plain"
    icon: str = ""
    share: float | None = None
    is_solid: bool = False
    is_dashed: bool = False
    spoken: str = ""


_LOOKS: dict[str, tuple[str, str, bool, bool]] = {
    # state: family, icon, solid, dashed
    "running": ("plain", "", False, False),
    "soon": ("soon", "hourglass-low", False, False),
    "overdue": ("late", "alert-triangle", True, False),
    "paused": ("pause", "player-pause", False, True),
    "early": ("early", "checks", False, False),
    "on_time": ("ok", "check", False, False),
    "late": ("late", "alert-triangle", False, False),
    "online": ("accent", "inbox", False, False),
    "stopped": ("sunken", "ban", False, False),
    "plain": ("plain", "", False, False),
}


def pill_look(
    state: State, words: str, *, share: float | None = None, spoken: str = ""
) -> PillLook:
    """Return the look of a time state; `share` is the pie of a running dossier."""
    family, icon, is_solid, is_dashed = _LOOKS[state]
    pie = share if state == "running" else None
    return PillLook(words, family, icon, pie, is_solid, is_dashed, spoken)


def pill_width(look: PillLook) -> int:
    """Return the width of a pill in px now."""
    measures = theme()
    width = 2 * measures.px(PADDING) + strokes.width_of(look.words, "smallmedium")
    if look.icon or look.share is not None:
        width += measures.px(ICON + GAP)
    return width


def paint_pill(painter: QPainter, frame: QRectF, look: PillLook) -> None:
    """Draw a pill filling `frame` (its width from `pill_width`, its height `PILL_HEIGHT`)."""
    measures = theme()
    fill, edge, ink = _tokens(look)
    strokes.box(
        painter,
        frame,
        frame.height() / 2,
        fill=measures.colour(fill),
        edge=measures.colour(edge) if edge else None,
        width=measures.border,
        dashed=look.is_dashed,
    )
    left = frame.left() + measures.px(PADDING)
    if look.icon or look.share is not None:
        size = measures.px(ICON)
        place = QRectF(left, frame.center().y() - size / 2, size, size)
        if look.share is not None:
            _paint_pie(painter, place, look.share)
        else:
            measures.paint_icon(painter, place, look.icon, ink, ICON)
        left += size + measures.px(GAP)
    place = QRectF(left, frame.top(), frame.right() - left - measures.px(4), frame.height())
    strokes.text(painter, place, look.words, "smallmedium", ink)


def _paint_pie(painter: QPainter, place: QRectF, share: float) -> None:
    measures = theme()
    inner = place.adjusted(1.5, 1.5, -1.5, -1.5)
    pen = painter.pen()
    pen.setColor(measures.colour("ok_solid"))
    pen.setWidthF(measures.px(1.5))
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(measures.colour("ok_solid"))
    left = max(0.0, min(1.0, share))
    inset = measures.px(2)
    painter.drawPie(inner.adjusted(inset, inset, -inset, -inset), 90 * 16, round(-360 * 16 * left))


def _tokens(look: PillLook) -> tuple[str, str, str]:
    """Return fill, edge and text token."""
    match look.family:
        case "plain":
            return "surface", "line2", "ink"
        case "accent":
            return "accent_tint", "accent_tint2", "accent_ink"
        case "sunken":
            return "sunken", "line2", "ink2"
        case family if look.is_solid:
            return f"{family}_solid", "", f"on_{family}"
        case family:
            return f"{family}_tint", f"{family}_line", family


class Pill(Painted, QLabel):
    """A pill as a control of its own; its name for a screen reader is `spoken`, or its words."""

    def __init__(self, look: PillLook | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look or PillLook("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(self._look)

    def set_look(self, look: PillLook) -> None:
        """Show another state."""
        self._look = look
        self.setAccessibleName(look.spoken or look.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._look), theme().px(PILL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        paint_pill(painter, QRectF(self.rect()), self._look)
        painter.end()
