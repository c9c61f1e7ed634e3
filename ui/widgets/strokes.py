"""Strokes every hand-painted control shares: boxes, key caps, lines of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import RESTYLED, Theme, theme

HATCH_STEP = 5
CAP_HEIGHT, CAP_PADDING, CAP_RADIUS = 20, 5, 4
KEYBOARD_REASONS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


def was_restyled(event: QEvent) -> bool:
    """Return whether fonts, colours or measures changed, so that sizes must be asked again."""
    return event.type() in RESTYLED


def painter_for(widget: QWidget) -> QPainter:
    """Return a painter on `widget` with smooth edges. End it before the paint event returns."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def box(  # noqa: PLR0913 - where, what, how
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose edge lies inside `rect`. `radius` and `width` in px now."""
    inset = width / 2 if edge is not None else 0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    reach = max(0.0, min(radius - inset, inner.height() / 2, inner.width() / 2))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, width)
        if dashed:
            pen.setDashPattern([4 / width, 3 / width])  # the pattern counts in pen widths
        painter.setPen(pen)
    painter.drawRoundedRect(inner, reach, reach)


def hatch(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Hatch a rounded box: a day that is not counted. `radius` in px now."""
    look = theme()
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.setClipPath(clip)
    painter.setPen(QPen(look.colour("line2" if not look.is_contrast else "line"), 1))
    start = int(rect.left() - rect.height())
    for left in range(start, int(rect.right()), look.px(HATCH_STEP)):
        painter.drawLine(QLineF(left, rect.bottom(), left + rect.height(), rect.top()))
    painter.restore()


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    role: str = "body",
    colour: str = "ink",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line, vertically centred, cut with “…” where it does not fit."""
    look = theme()
    metrics = look.metrics(role)
    painter.setFont(look.font(role))
    painter.setPen(look.colour(colour))
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
    painter.drawText(
        rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown
    )


def width_of(words: str, role: str = "body") -> int:
    """Return the width of one line in px now."""
    return theme().metrics(role).horizontalAdvance(words)


def cap_width(words: str) -> int:
    """Return the width of a key cap in px now; 0 for no key."""
    if not words:
        return 0
    look = theme()
    return max(look.px(CAP_HEIGHT), width_of(words, "capmedium") + 2 * look.px(CAP_PADDING))


def cap(painter: QPainter, rect: QRectF, words: str, *, outline: str = "") -> None:
    """Draw a key cap filling `rect`; `outline` names the text colour of a coloured button."""
    look = theme()
    radius = look.px(CAP_RADIUS)
    if outline:
        edge = QColor(look.colour(outline))
        edge.setAlphaF(0.6)
        box(painter, rect, radius, edge=edge, width=look.border)
    else:
        line = look.colour("keycap_line")
        box(painter, rect, radius, fill=look.colour("keycap"), edge=line, width=look.border)
        if not look.is_contrast:
            painter.setPen(QPen(line, 1))
            foot = rect.bottom() - look.border - 0.5
            painter.drawLine(
                QPointF(rect.left() + radius / 2, foot), QPointF(rect.right() - radius / 2, foot)
            )
    text(
        painter,
        rect.adjusted(0, 0, 0, -1),
        words,
        "capmedium",
        outline or "keycap_ink",
        Qt.AlignmentFlag.AlignHCenter,
    )


def cap_rect(look: Theme, left: float, middle: float, words: str) -> QRectF:
    """Return where a key cap goes whose left edge and vertical middle are given."""
    height = look.px(CAP_HEIGHT)
    return QRectF(left, round(middle - height / 2), cap_width(words), height)


def text_height(metrics: QFontMetrics, words: str, width: int) -> int:
    """Return how high `words` are when wrapped at `width` px."""
    return metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), words).height()


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words` now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
