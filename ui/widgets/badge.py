"""Badges: how many wait behind an entry of the rail."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme import theme
from ui.widgets import strokes

BADGE_HEIGHT = 20


def badge_width(count: int) -> int:
    """Return the width of a badge in px now; 0 for a zero, which shows nothing."""
    if count <= 0:
        return 0
    look = theme()
    wide = strokes.width_of(_shown(count), "smallstrong") + 2 * look.px(6.5)
    return max(look.px(BADGE_HEIGHT), wide)


def paint_badge(painter: QPainter, frame: QRectF, count: int, family: str = "") -> None:
    """Draw a badge filling `frame`: plain, or solid in a family (`"late"`)."""
    look = theme()
    solid = family == "late"
    if solid:
        fill, edge, ink = "late_solid", "", "on_late"
    elif family:
        fill, edge, ink = f"{family}_tint", f"{family}_line", family
    else:
        fill, edge, ink = "surface", "line2", "ink2"
    strokes.box(
        painter,
        frame,
        frame.height() / 2,
        fill=look.colour(fill),
        edge=look.colour(edge) if edge else None,
        width=look.border,
    )
    role = "over"
    strokes.text(painter, frame, _shown(count), role, ink, Qt.AlignmentFlag.AlignHCenter)


def paint_dot(painter: QPainter, frame: QRectF, family: str = "") -> None:
    """Draw the dot that stands for a badge on the narrow rail."""
    look = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("late_solid" if family == "late" else "ink3"))
    painter.drawEllipse(frame)


def _shown(count: int) -> str:
    return str(count) if count < 1000 else "999+"
