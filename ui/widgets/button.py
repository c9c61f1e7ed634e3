"""Buttons: one primary in each region, the others quieter."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

Kind = Literal["primary", "secondary", "tinted", "danger", "soon", "quiet", "link"]
Size = Literal["s", "m", "l", "xl"]

HEIGHTS = {"s": 28, "m": 34, "l": 40, "xl": 48}
PADDINGS = {"s": 12, "m": 14, "l": 16, "xl": 20}
ICON_GAP, CAP_GAP = 7, 10


class Button(Painted, QPushButton):
    """A button that shows its icon, its words and its key.

    The key cap only tells; `ui.widgets.keys.bind` makes the key work.
    """

    def __init__(  # noqa: PLR0913 - all but the words have a usual value
        self,
        words: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        key: str = "",
        size: Size = "m",
        name: str = "",
        menu_arrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._kind: Kind = kind
        self._size: Size = size
        self._icon = icon
        self._key = key
        self._arrow = menu_arrow
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if name:
            self.setAccessibleName(name)
        elif words:
            self.setAccessibleName(words)
        if key:
            self.setAccessibleDescription(self.tr("phím %1").replace("%1", key))

    def set_kind(self, kind: Kind) -> None:
        """Make it louder or quieter; its place and height stay."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key cap, or none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme()
        padding = look.px(4 if self._kind == "link" else PADDINGS[self._size])
        if not self.text() and self._icon:
            height = look.px(HEIGHTS[self._size])
            return QSize(height, height)
        return QSize(self._content_width() + 2 * padding, look.px(HEIGHTS[self._size]))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        fill, edge, ink = self._colours()
        radius = look.px(8 if self._size == "xl" else 6)
        strokes.box(painter, frame, radius, fill=fill, edge=edge, width=look.border)
        self._paint_content(painter, frame, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, frame: QRectF, ink: str) -> None:
        look = theme()
        middle = frame.center().y()
        wide = min(self._content_width(), frame.width())
        left = frame.left() + look.px(4) if self._kind == "link" else frame.center().x() - wide / 2
        if self._icon:
            edge = look.px(self._icon_size())
            look.paint_icon(
                painter,
                QRectF(left, middle - edge / 2, edge, edge),
                self._icon,
                ink,
                self._icon_size(),
            )
            left += edge + (look.px(ICON_GAP) if self.text() else 0)
        role = self._role()
        width = strokes.width_of(self.text(), role)
        place = QRectF(left, frame.top(), width, frame.height())
        strokes.text(painter, place, self.text(), role, ink)
        if self._kind == "link" and look.is_contrast and self.text():
            foot = middle + look.metrics(role).ascent() / 2
            painter.setPen(look.colour(ink))
            painter.drawLine(int(left), int(foot), int(left + width), int(foot))
        left += width
        if self._key:
            outline = ink if self._kind == "primary" or not self.isEnabled() else ""
            place = strokes.cap_rect(look, left + look.px(CAP_GAP), middle, self._key)
            strokes.cap(painter, place, self._key, outline=outline)
            left = place.right()
        if self._arrow:
            edge = look.px(16)
            place = QRectF(left + look.px(6), middle - edge / 2, edge, edge)
            look.paint_icon(painter, place, "chevron-down", ink, 16)

    def _content_width(self) -> int:
        look = theme()
        width = strokes.width_of(self.text(), self._role())
        if self._icon:
            width += look.px(self._icon_size()) + (look.px(ICON_GAP) if self.text() else 0)
        if self._key:
            width += look.px(CAP_GAP) + strokes.cap_width(self._key)
        if self._arrow:
            width += look.px(6) + look.px(16)
        return width

    def _icon_size(self) -> int:
        return {"s": 16, "xl": 20}.get(self._size, 18)

    def _role(self) -> str:
        if self._size == "xl":
            return "lead"
        if self._size == "s" or self._kind == "link":
            return "smallstrong" if self._kind == "link" else "smallmedium"
        return "strong" if self._kind in ("primary", "danger", "soon", "tinted") else "medium"

    def _colours(self) -> tuple[QColor | None, QColor | None, str]:
        """Return fill, edge and the token of the text."""
        look = theme()
        if not self.isEnabled():
            return (None if self._kind == "link" else look.colour("sunken")), None, "ink_disabled"
        is_down = self.isDown() or self.isChecked()
        is_over = self.underMouse()
        if self._kind == "primary":
            state = "accent_press" if is_down else "accent_hover" if is_over else "accent"
            return look.colour(state), None, "on_accent"
        over = look.colour("sunken" if is_down else "hover") if is_over or is_down else None
        surface = look.colour("surface")
        line = look.colour("line2")
        match self._kind:
            case "secondary":
                return over or surface, line, "ink"
            case "tinted":
                return over or look.colour("accent_tint"), look.colour("accent_tint2"), "accent_ink"
            case "danger":
                return over or surface, look.colour("late_line"), "late"
            case "soon":
                return over or surface, look.colour("soon_line"), "soon"
            case "quiet":
                return over, None, "ink2"
            case "link":
                return over, None, "accent_ink"
        return surface, line, "ink"
