"""A person to choose: a disc with initials, the name, what they do, the key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.mark import initials
from ui.widgets.painted import Painted

CARD_HEIGHT, DISC = 58, 38


class PersonCard(Painted, QRadioButton):
    """One of several people; chosen with its key, the arrows, Space or a click."""

    def __init__(
        self, name: str, caption: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._caption = caption
        self._key = key
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(filter(None, (caption, key))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            self.setShortcut(key)

    def sizeHint(self) -> QSize:
        look = theme()
        text = max(
            strokes.width_of(self.text(), "strong"), strokes.width_of(self._caption, "caption")
        )
        width = text + look.px(DISC + 50) + strokes.cap_width(self._key)
        return QSize(width, look.px(CARD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(CARD_HEIGHT))

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        is_on = self.isChecked()
        over = "hover" if self.underMouse() else "surface"
        strokes.box(
            painter,
            frame,
            look.px(8),
            fill=look.colour("accent_tint" if is_on else over),
            edge=look.colour("accent" if is_on else "line2"),
            width=2 if is_on else look.border,
        )
        edge = look.px(DISC)
        middle = frame.center().y()
        disc = QRectF(look.px(14), middle - edge / 2, edge, edge)
        strokes.box(painter, disc, edge / 2, fill=look.colour("accent_tint2"))
        centre = Qt.AlignmentFlag.AlignHCenter
        strokes.text(painter, disc, initials(self.text()), "lead", "accent_ink", centre)
        right = frame.right() - look.px(14)
        if self._key:
            right -= strokes.cap_width(self._key)
            strokes.cap(painter, strokes.cap_rect(look, right, middle, self._key), self._key)
            right -= look.px(10)
        left = disc.right() + look.px(12)
        first, second = look.metrics("strong").height(), look.metrics("caption").height()
        top = middle - (first + (second if self._caption else 0)) / 2
        width = right - left
        strokes.text(painter, QRectF(left, top, width, first), self.text(), "strong", "ink")
        line = QRectF(left, top + first, width, second)
        strokes.text(painter, line, self._caption, "caption", "ink2")
        painter.end()
