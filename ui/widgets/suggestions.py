"""A list under a field while one types: procedures, people. The field keeps the focus.

↑ ↓ move, Enter takes, Esc goes away and leaves what was typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from services.rules.vietnamese_text import fold
from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.card import rule
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import PILL_HEIGHT, PillLook, paint_pill, pill_width
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_HEIGHT, MOST_ROWS = 53, 6
_VALUE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to take.

    Attributes:
        value: What `Suggestions.chosen` carries.
        badge: A word in a small pill on the right, for example “hay dùng”.
    """

    title: str
    caption: str
    value: object
    badge: str = ""


class Suggestions(QFrame):
    """The list. It lies over the window, under its field.

    Signals:
        chosen: Enter or a click took one. Carries its value.
    """

    chosen = Signal(object)

    def __init__(self, edit: QWidget, name: str) -> None:
        super().__init__(edit.window())
        self._edit = edit
        self.setProperty("card", "suggestions")
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self._delegate = _Row(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.itemClicked.connect(self._on_item_clicked)
        self._foot = ElidedLabel("", "caption", tone="ink2")
        column = QVBoxLayout(self)
        spread(column, (2, 2, 2, 2), 0)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(self._foot_row())
        edit.installEventFilter(self)
        self.hide()

    def offer(self, found: Sequence[Suggestion], typed: str, foot: str) -> None:
        """Show what was found for `typed` (its words are marked); nothing found hides the list."""
        self._delegate.marked = tuple(fold(typed).split())
        self.list.clear()
        for suggestion in found:
            item = QListWidgetItem(suggestion.title)
            item.setData(_VALUE, suggestion)
            spoken = ", ".join(
                filter(None, (suggestion.title, suggestion.caption, suggestion.badge))
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(suggestion.title)
            self.list.addItem(item)
        self._foot.setText(foot)
        if not found:
            self.hide()
            return
        self.list.setCurrentRow(0)
        self.show()
        self.place()
        self.raise_()

    def place(self) -> None:
        """Go under the field, or over it where there is more room."""
        look = theme()
        window = self._edit.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        corner = self._edit.mapTo(window, self._edit.rect().bottomLeft())
        rest = look.px(39) + 3 * look.px(2)
        below = window.height() - corner.y() - look.px(12) - rest
        rows = min(self.list.count(), MOST_ROWS)
        wanted = rows * look.px(ROW_HEIGHT)
        above = corner.y() - self._edit.height() - look.px(12) - rest
        over = below < min(wanted, look.px(ROW_HEIGHT) * 2) and above > below
        high = max(look.px(ROW_HEIGHT), min(wanted, above if over else below))
        top = corner.y() + look.px(5)
        if over:
            top = corner.y() - self._edit.height() - look.px(4) - high - rest
        self.setGeometry(corner.x(), top, self._edit.width(), high + rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._edit:
            return False
        if event.type() == QEvent.Type.KeyPress and self.isVisible():
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 4,
            Qt.Key.Key_PageUp: -4,
        }
        key = Qt.Key(event.key())
        if key in steps:
            row = max(0, min(self.list.currentRow() + steps[key], self.list.count() - 1))
            self.list.setCurrentRow(row)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.hide()
        suggestion = item.data(_VALUE)
        self.chosen.emit(suggestion.value)

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._take(item)

    def _foot_row(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        spread(row, (14, 8, 12, 8), 6)
        row.addWidget(self._foot, 1)
        row.addWidget(label(self.tr("↑ ↓ chọn"), "caption", tone="ink2"))
        row.addWidget(KeyCap("Enter"))
        row.addWidget(label(self.tr("lấy"), "caption", tone="ink2"))
        return foot


class _Row(QStyledItemDelegate):
    """Draws a suggestion: title over caption, what was typed marked in both."""

    marked: tuple[str, ...] = ()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(10, theme().px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        suggestion: Suggestion = index.data(_VALUE)
        frame = QRectF(option.rect)
        state = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or is_over:
            painter.fillRect(frame, look.colour("accent_tint" if is_current else "hover"))
        if is_current:
            painter.fillRect(
                QRectF(frame.left(), frame.top(), look.px(3), frame.height()),
                look.colour("accent"),
            )
        painter.setPen(look.colour("line"))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        right = frame.right() - look.px(12)
        if is_current:
            wide = strokes.cap_width("Enter")
            place = strokes.cap_rect(look, right - wide, frame.center().y(), "Enter")
            strokes.cap(painter, place, "Enter")
            right = place.left() - look.px(8)
        if suggestion.badge:
            pill = PillLook(suggestion.badge, "accent", "info-circle")
            wide, high = pill_width(pill), look.px(PILL_HEIGHT)
            place = QRectF(right - wide, frame.center().y() - high / 2, wide, high)
            paint_pill(painter, place, pill)
            right = place.left() - look.px(8)
        left = frame.left() + look.px(14)
        first, second = look.metrics("body").height(), look.metrics("caption").height()
        top = frame.top() + (frame.height() - first - second) / 2
        self._write(
            painter, QRectF(left, top, right - left, first), suggestion.title, "body", "ink"
        )
        place = QRectF(left, top + first, right - left, second)
        self._write(painter, place, suggestion.caption, "caption", "ink2")
        painter.restore()

    def _write(self, painter: QPainter, line: QRectF, words: str, role: str, ink: str) -> None:
        """Write one line with the typed words on a tint."""
        look = theme()
        strong = {"body": "strong", "caption": "over"}[role]
        left = line.left()
        for part, is_marked in marked_parts(words, self.marked):
            own = strong if is_marked else role
            wide = strokes.width_of(part, own)
            place = QRectF(left, line.top(), min(wide, line.right() - left), line.height())
            if place.width() <= 0:
                return
            if is_marked:
                painter.fillRect(place, look.colour("accent_tint2"))
            strokes.text(painter, place, part, own, ink)
            left += wide


def marked_parts(words: str, marked: Sequence[str]) -> list[tuple[str, bool]]:
    """Return `words` cut where a folded word of `marked` begins or ends: `(part, is_marked)`."""
    folded = fold(words)
    if len(folded) != len(words) or not marked:
        return [(words, False)]
    hit = [False] * len(words)
    for mark in marked:
        start = folded.find(mark)
        while start >= 0:
            if start == 0 or not folded[start - 1].isalnum():
                hit[start : start + len(mark)] = [True] * len(mark)
            start = folded.find(mark, start + 1)
    parts: list[tuple[str, bool]] = []
    for sign, is_hit in zip(words, hit, strict=True):
        joins = parts and (parts[-1][1] == is_hit)
        if joins:
            parts[-1] = (parts[-1][0] + sign, is_hit)
        else:
            parts.append((sign, is_hit))
    return parts
