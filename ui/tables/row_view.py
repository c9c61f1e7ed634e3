"""What every table shares: rows chosen whole, one flexible column, headings over the words, one or two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

PAD, NARROW_PAD, MARK_WIDTH, LEAST_FLEXIBLE = 14, 4, 3, 40
Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, str, str]
"""Words, type role and colour token."""


class RowView(QTableView):
    """Rows that are chosen whole and opened with Enter; `fit` runs again when the room or the look changes."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setHorizontalHeader(_Head(self))
        self.setModel(model)

    def fit(self) -> None:
        """Give rows and columns their sizes."""
        raise NotImplementedError

    def give_widths(self, widths: Sequence[int]) -> None:
        """Set the widths, in px at 100 %, of the columns shown; the one of 0 takes what is left."""
        look = theme()
        shown = {
            place: look.px(width)
            for place, width in enumerate(widths)
            if not self.isColumnHidden(place)
        }
        left = max(self.viewport().width() - sum(shown.values()), look.px(LEAST_FLEXIBLE))
        for place, width in shown.items():
            self.setColumnWidth(place, width or left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and self.model() is not None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and now.isValid():
            self.activated.emit(now)
        else:
            super().keyPressEvent(event)


class _Head(QHeaderView):
    """Headings that begin where the cells' words begin."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = theme()
        frame = QRectF(rect)
        painter.fillRect(rect, look.colour("surface2"))
        foot = QRectF(frame.left(), frame.bottom() - look.border, frame.width(), look.border)
        painter.fillRect(foot, look.colour("line"))
        across = Qt.Orientation.Horizontal
        title = self.model().headerData(section, across, Qt.ItemDataRole.DisplayRole)
        align = self.model().headerData(section, across, Qt.ItemDataRole.TextAlignmentRole)
        is_centred = align is not None and bool(align & Qt.AlignmentFlag.AlignHCenter)
        pad = look.px(NARROW_PAD if is_centred else PAD)
        inner = frame.adjusted(pad, 0, -pad if is_centred else 0, 0)
        side = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
        strokes.text(painter, inner, title, "over", "ink2", side)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, ground: str = ""
) -> None:
    """Paint what lies behind a cell: `ground`, a colour token, or the accent in the current row."""
    look = theme()
    frame = QRectF(option.rect)
    is_current = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_current or ground:
        painter.fillRect(frame, look.colour("accent_tint" if is_current else ground))
    if is_current and index.column() == 0:
        bar = QRectF(frame.left(), frame.top(), look.px(MARK_WIDTH), frame.height())
        painter.fillRect(bar, look.colour("accent"))


def paint_lines(
    painter: QPainter,
    place: QRectF,
    first: Line,
    second: Line,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write `first` in the middle of `place`, with `second` under it where that has words."""
    if not second[0]:
        strokes.text(painter, place, *first, align)
        return
    high, low = (theme().metrics(role).height() for _, role, _ in (first, second))
    top = place.top() + (place.height() - high - low) / 2
    strokes.text(painter, QRectF(place.left(), top, place.width(), high), *first, align)
    strokes.text(painter, QRectF(place.left(), top + high, place.width(), low), *second, align)
