"""Parts of a bar: how wide each is and how it is filled, so that it is read without colour too.

Early carries dots, on the day is plain, late carries stripes; what is still open is only outlined.
`StackBar` and `BarRows` draw with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from services.rules.number_words import dotted
from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

RADIUS, GAP, LEAST = 3, 2, 3  # px at 100 %; a part of one dossier is still seen
NUMBER_FROM, NUMBER_PAD = 22, 4  # px at 100 %: narrower parts leave their number to the legend
DOT_STEP, STRIPE_STEP, STRIPE = 6, 6, 2.2
PATTERN_STRENGTH = 0.5  # of the ink on the solid; the number on it keeps a clean ground

PartKind = Literal["early", "on_day", "late", "overdue", "paused", "open", "plain"]


@dataclass(frozen=True, slots=True)
class StackPart:
    """A part of a whole.

    Attributes:
        kind: How it ended, or stands: `overdue` is still open and late, `open` still in time.
        count: How many dossiers.
        words: What they are: `"trước hạn"`.
        key: What a door of this part carries.
    """

    kind: PartKind
    count: int
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Fill:
    """Tokens of ground, edge and number; how the ground is patterned and the edge drawn."""

    ground: str
    ink: str
    edge: str = ""
    pattern: Literal["", "dots", "stripes"] = ""
    is_dashed: bool = False


_FILLS: dict[PartKind, _Fill] = {
    "early": _Fill("early_solid", "on_late", pattern="dots"),
    "on_day": _Fill("ok_solid", "on_late"),
    "late": _Fill("late_solid", "on_late", pattern="stripes"),
    "overdue": _Fill("late_tint", "late", "late_solid", pattern="stripes"),
    "paused": _Fill("pause_tint", "pause", "pause_solid", is_dashed=True),
    "open": _Fill("ok_tint", "ok", "ok_solid"),
    "plain": _Fill("accent_tint2", "accent_ink", "accent"),
}


def total(parts: Sequence[StackPart]) -> int:
    """Return how many dossiers the parts are together."""
    return sum(part.count for part in parts)


def figures(parts: Sequence[StackPart]) -> str:
    """Return every part with its number, as a screen reader says it."""
    return ", ".join(f"{part.words} {dotted(part.count)}" for part in parts)


def part_widths(
    counts: Sequence[int], room: float, gap: float = 0, least: float = 0
) -> tuple[float, ...]:
    """Return how wide each part is, 0 for an empty one; with the gaps between they fill `room`.

    Args:
        counts: How many each part holds.
        gap: Between two parts that are shown.
        least: A part that is not empty is at least as wide, where there is room for all.
    """
    shown = [count for count in counts if count > 0]
    free = room - gap * (len(shown) - 1)
    if not shown or free <= 0:
        return (0.0,) * len(counts)
    least = min(least, free / len(shown))
    scale = _scale(sorted(shown), free, least)
    return tuple(max(least, count * scale) if count > 0 else 0.0 for count in counts)


def _scale(counts: Sequence[int], free: float, least: float) -> float:
    """Return px for each dossier, once the smallest parts have had their least width."""
    for place, smallest in enumerate(counts):
        scale = (free - least * place) / sum(counts[place:])
        if smallest * scale >= least:
            return scale
    return 0.0


def shows_number(count: int, width: float) -> bool:
    """Return whether a part `width` px wide has room for its number."""
    look = theme()
    need = strokes.width_of(dotted(count), "over") + 2 * look.px(NUMBER_PAD)
    return width >= max(look.px(NUMBER_FROM), need)


def paint_parts(
    painter: QPainter, frame: QRectF, parts: Sequence[StackPart], *, numbers: bool = False
) -> None:
    """Draw the parts side by side, filling `frame`."""
    look = theme()
    gap = max(1, min(look.px(GAP), 3))
    widths = part_widths([part.count for part in parts], frame.width(), gap, look.px(LEAST))
    painter.save()
    painter.setClipPath(_rounded(frame))
    left = frame.left()
    for part, width in zip(parts, widths, strict=True):
        if width:
            place = QRectF(left, frame.top(), width, frame.height())
            paint_part(painter, place, part.kind)
            if numbers and shows_number(part.count, width):
                _paint_number(painter, place, part)
            left += width + gap
    painter.restore()


def paint_part(painter: QPainter, place: QRectF, kind: PartKind) -> None:
    """Draw the ground, pattern and edge of one part."""
    look, fill = theme(), _FILLS[kind]
    painter.fillRect(place, look.colour(fill.ground))
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    ink = QColor(look.colour(fill.edge or fill.ink))
    ink.setAlphaF(PATTERN_STRENGTH)
    if fill.pattern == "dots":
        _paint_dots(painter, place, ink)
    elif fill.pattern == "stripes":
        _paint_stripes(painter, place, ink)
    painter.restore()
    if fill.edge:
        edge, width = look.colour(fill.edge), max(1.5, look.border)
        strokes.box(painter, place, look.px(RADIUS), edge=edge, width=width, dashed=fill.is_dashed)


def _rounded(frame: QRectF) -> QPainterPath:
    radius = min(theme().px(RADIUS), frame.width() / 2)
    path = QPainterPath()
    path.addRoundedRect(frame, radius, radius)
    return path


def _paint_number(painter: QPainter, place: QRectF, part: StackPart) -> None:
    """Write the number on a clean ground, so that no pattern runs through it."""
    look, fill, words = theme(), _FILLS[part.kind], dotted(part.count)
    if fill.pattern:
        high = min(place.height() - 4, look.metrics("over").capHeight() + look.px(6))
        clean = QRectF(0, 0, strokes.width_of(words, "over") + 2 * look.px(NUMBER_PAD) - 2, high)
        clean.moveCenter(place.center())
        strokes.box(painter, clean, look.px(RADIUS), fill=look.colour(fill.ground))
    strokes.text(painter, place, words, "over", fill.ink, Qt.AlignmentFlag.AlignHCenter)


def _paint_dots(painter: QPainter, place: QRectF, ink: QColor) -> None:
    look = theme()
    step, reach = look.px(DOT_STEP), look.factor
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for line in range(int(place.height() / step) + 1):
        top = place.top() + step * (line + 0.5)
        shift = step / 2 if line % 2 else 0.0
        for dot in range(int(place.width() / step) + 1):
            painter.drawEllipse(
                QPointF(place.left() + step * (dot + 0.5) + shift, top), reach, reach
            )


def _paint_stripes(painter: QPainter, place: QRectF, ink: QColor) -> None:
    look = theme()
    painter.setPen(QPen(ink, STRIPE * look.factor))
    step, high = look.px(STRIPE_STEP), place.height()
    for stripe in range(int((place.width() + high) / step) + 1):
        left = place.left() - high + stripe * step
        painter.drawLine(QLineF(left, place.bottom(), left + high, place.top()))
