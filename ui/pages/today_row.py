"""One task of the day: its key, how it stands, what it asks for, and how many dossiers are behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from services.rules.day_tasks import TaskKind
from ui.pages.today_words import TaskLook
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.badge import BADGE_HEIGHT, badge_width, paint_badge
from ui.widgets.door import Door

LEFT, RIGHT, ABOVE, GAP = 14, 16, 9, 10
ICON, MARK_WIDTH = 20, 3
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TodayRow(Door):
    """A task, to be chosen; ↑ ↓ lead to the next one, Enter, Space and its digit open it.

    Signals:
        reached: The focus came here. Carries the task's kind.
    """

    reached = Signal(object)

    def __init__(self, kind: TaskKind, look: TaskLook, digit: str, *, is_first: bool) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self._look = look
        self._digit = digit
        self._is_first = is_first
        self._count = 0
        self._advice = ""
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, advice: str, count: int) -> None:
        """Show how the task stands now."""
        self.setText(title)
        self._advice, self._count = advice, count
        many = self.tr("%1 hồ sơ").replace("%1", str(count))
        self.setAccessibleName(f"{title}, {many}")
        self.setAccessibleDescription(
            ", ".join(filter(None, (advice, self._digit and self.tr("phím %1")))).replace(
                "%1", self._digit
            )
        )
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme()
        inner = int(self._words_width(width))
        title = strokes.text_height(look.metrics("strong"), self.text(), inner)
        advice = strokes.text_height(look.metrics("small"), self._advice, inner)
        return title + advice + 2 * look.px(ABOVE)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme().px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.reached.emit(self.kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Right:
            self.click()
        elif step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        if not self._is_first:
            top = QRectF(frame.left(), frame.top(), frame.width(), look.border)
            painter.fillRect(top, look.colour("line"))
        ground = "accent_tint" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.fillRect(frame.adjusted(1, look.border, -1, 0), look.colour(ground))
        if self.isChecked():
            bar = QRectF(1, frame.top(), look.px(MARK_WIDTH), frame.height())
            painter.fillRect(bar, look.colour("accent"))
        self._paint_signs(painter, frame)
        self._paint_words(painter, frame)
        painter.end()

    def _paint_signs(self, painter: QPainter, frame: QRectF) -> None:
        look = theme()
        middle = frame.center().y()
        if self._digit:
            cap = strokes.cap_rect(look, look.px(LEFT), middle, self._digit)
            strokes.cap(painter, cap, self._digit)
        edge = look.px(ICON)
        left = look.px(LEFT) + strokes.cap_width("9") + look.px(GAP)
        tone = self._look.family or "ink2"
        place = QRectF(left, middle - edge / 2, edge, edge)
        look.paint_icon(painter, place, self._look.icon, tone, ICON)
        wide, high = badge_width(self._count), look.px(BADGE_HEIGHT)
        place = QRectF(frame.right() - look.px(RIGHT) - wide, middle - high / 2, wide, high)
        paint_badge(painter, place, self._count, self._look.family)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        look = theme()
        place = QRectF(self._words_left(), look.px(ABOVE), self._words_width(self.width()), 0)
        for words, role, tone in (
            (self.text(), "strong", "ink"),
            (self._advice, "small", "ink2"),
        ):
            high = strokes.text_height(look.metrics(role), words, int(place.width()))
            painter.setFont(look.font(role))
            painter.setPen(look.colour(tone))
            place = QRectF(place.left(), place.top(), place.width(), high)
            painter.drawText(place, int(Qt.TextFlag.TextWordWrap), words)
            place.moveTop(place.bottom())

    def _words_left(self) -> float:
        look = theme()
        return look.px(LEFT + 2 * GAP + ICON) + strokes.cap_width("9")

    def _words_width(self, width: int) -> float:
        look = theme()
        taken = self._words_left() + look.px(RIGHT + GAP) + max(badge_width(self._count), 0)
        return max(look.px(60), width - taken)

    def _go(self, step: int) -> None:
        """Give the focus to the row `step` further; the ends are ends."""
        parent = self.parentWidget()
        rows = parent.findChildren(TodayRow) if parent is not None else [self]
        place = rows.index(self) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
