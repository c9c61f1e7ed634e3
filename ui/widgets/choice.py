"""One of a short list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.layout import fix
from ui.style import paint_field
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.field import FIELD_HEIGHT, INSET

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 34


class Choice(QComboBox):
    """One of a short list."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setItemDelegate(_Row(self))
        fix(self, height=FIELD_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return room for the longest choice, its edges and the arrow."""
        look = theme()
        texts = (self.itemText(place) for place in range(self.count()))
        width = max((strokes.width_of(text) for text in texts), default=0)
        return QSize(width + look.px(2 * INSET + 24), look.px(FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        look = theme()
        return QSize(min(self.sizeHint().width(), look.px(90)), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = strokes.painter_for(self)
        frame = QRectF(self.rect())
        paint_field(painter, frame, self, is_read_only=False)
        edge = look.px(16)
        left, right = look.px(INSET + 1), self.width() - edge - look.px(INSET)
        words, ink = self.currentText(), "ink" if self.isEnabled() else "ink_disabled"
        if self.currentIndex() < 0:
            words, ink = self.placeholderText(), "ink3"
        place = QRectF(left, 0, right - left - look.px(4), self.height())
        strokes.text(painter, place, words, "body", ink)
        place = QRectF(right, (self.height() - edge) / 2, edge, edge)
        look.paint_icon(painter, place, "chevron-down", "ink2", 16)
        painter.end()


class _Row(QStyledItemDelegate):
    """The rows of the list, high enough to be hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        frame = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(frame, look.colour("accent_tint" if is_current else "surface"))
        inner = frame.adjusted(look.px(INSET), 0, -look.px(4), 0)
        ink = "accent_ink" if is_current else "ink"
        strokes.text(painter, inner, str(index.data() or ""), "body", ink)
