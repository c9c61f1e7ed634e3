"""A statistical form on the screen (II.06a): grouped columns, numbers right, a total row, doors for cells.

As high as its rows. The row heads stay where they are; the columns scroll sideways under their grouped
heads where the window is narrow: the only place of the program that does.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from services.rules.number_words import NO_COUNT, dotted
from ui.layout import spread
from ui.tables.page_scroll import show_in_page
from ui.tables.statistic_form import (
    StatisticColumn,
    StatisticGroup,
    StatisticPlace,
    StatisticRow,
    columns_of,
    group_ends,
)
from ui.tables.statistic_heads import Corner, GroupedHead, RowHead
from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_HEIGHT, PAD, LEAST_WIDTH = 28, 12, 62
BAR_ROOM = 14  # px: the sideways bar, which the style does not scale
Index = QModelIndex | QPersistentModelIndex
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_LEFT_TO_THE_PAGE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class StatisticTable(QFrame):
    """The table; the card around it is the page's.

    Signals:
        opened: A cell is to be opened. Carries its `StatisticPlace`.
    """

    opened = Signal(object)

    def __init__(
        self,
        name: str,
        corner: tuple[StatisticColumn, StatisticColumn],
        groups: Sequence[StatisticGroup],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table.

        Args:
            corner: The heads over the rows' numbers and words: `TT (1)`, `Lĩnh vực giải quyết (2)`.
            groups: The columns, under the headings they share.
        """
        super().__init__(parent)
        self._model = _StatisticModel(tuple(groups), self)
        self.view = _StatisticView(self._model, corner, self)
        self.view.setAccessibleName(name)
        column = QVBoxLayout(self)
        spread(column)
        column.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[StatisticRow]) -> None:
        """Show these rows; the current cell stays where there is still a row of its key."""
        now = self.place
        self._model.replace_rows(tuple(rows))
        self.view.fit()
        if now is not None:
            self.choose(now)

    @property
    def place(self) -> StatisticPlace | None:
        """The current cell."""
        index = self.view.currentIndex()
        return self._model.place(index) if index.isValid() else None

    def choose(self, place: StatisticPlace) -> None:
        """Make a cell the current one, if there is such a cell."""
        index = self._model.index_of(place)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.place(index))


class _StatisticModel(QAbstractTableModel):
    def __init__(self, groups: tuple[StatisticGroup, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.groups = groups
        self.columns = columns_of(groups)
        self.rows: tuple[StatisticRow, ...] = ()

    def replace_rows(self, rows: tuple[StatisticRow, ...]) -> None:
        if any(len(row.counts) != len(self.columns) for row in rows):
            raise ValueError("a row has another number of counts than there are columns")
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def count(self, index: Index) -> int | None:
        return self.rows[index.row()].counts[index.column()]

    def place(self, index: Index) -> StatisticPlace:
        return StatisticPlace(self.rows[index.row()].key, self.columns[index.column()].key)

    def index_of(self, place: StatisticPlace) -> QModelIndex:
        for at, row in enumerate(self.rows):
            for across, column in enumerate(self.columns):
                if StatisticPlace(row.key, column.key) == place:
                    return self.index(at, across)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return written(self.count(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].words
        return self.columns[section].title

    def _spoken(self, index: Index) -> str:
        row, column = self.rows[index.row()], self.columns[index.column()]
        group = next(group for group in self.groups if column in group.columns)
        return f"{row.words}, {group.title}, {column.title}: {written(self.count(index))}"


class _StatisticView(QTableView):
    def __init__(
        self,
        model: _StatisticModel,
        corner: tuple[StatisticColumn, StatisticColumn],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.statistic = model
        self.setModel(model)
        self._heads = GroupedHead(model.groups, self)
        self._row_heads = RowHead(corner, self)
        self._corner = Corner(corner, self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(self._row_heads)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self.fit)

    def fit(self) -> None:
        """Give heads, columns and rows their sizes, and the table the height of all its rows."""
        model, row_height = self.statistic, theme().px(ROW_HEIGHT)
        self._row_heads.fit(model.rows, self.width())
        widths = self._column_widths(self.width() - self._row_heads.width_now)
        self._heads.fit(min(widths))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        for place in range(len(model.rows)):
            self.setRowHeight(place, row_height)
        is_wider = self._row_heads.width_now + sum(widths) > self.width()
        high = self._heads.height_now + len(model.rows) * row_height
        self.setFixedHeight(high + (BAR_ROOM if is_wider else 0))
        self._corner.setGeometry(0, 0, self._row_heads.width_now, self._heads.height_now)

    def _column_widths(self, free: int) -> list[int]:
        """Return equal shares of `free` px, or the least widths where those are too narrow."""
        look, count = theme(), len(self.statistic.columns)
        numbers = (written(number) for row in self.statistic.rows for number in row.counts)
        widest = max((strokes.width_of(number, "smallstrong") for number in numbers), default=0)
        least = max(
            look.px(LEAST_WIDTH),
            widest + look.px(PAD + 4),
            self._heads.widest_word() + look.px(8),
        )
        if free < least * count:
            return [least] * count
        edges = [round(free * place / count) for place in range(count + 1)]
        return [right - left for left, right in pairwise(edges)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def currentChanged(self, now: Index, before: Index) -> None:
        """Have the page around the table show the current cell."""
        super().currentChanged(now, before)
        if now.isValid() and before.isValid():
            show_in_page(self, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell; leave to the page what is not about cells."""
        now = self.currentIndex()
        if event.key() in _OPENS and now.isValid():
            self.clicked.emit(now)
        elif event.key() in _LEFT_TO_THE_PAGE:
            event.ignore()
        elif not now.isValid() and self.statistic.rows:
            self.setCurrentIndex(self.statistic.index(0, 0))
        else:
            super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, view: _StatisticView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, model = theme(), self._view.statistic
        row, column = model.rows[index.row()], model.columns[index.column()]
        count, frame = model.count(index), QRectF(option.rect)
        is_alarm = column.is_alarm and bool(count)
        is_bold = row.is_total or column.is_sum or is_alarm
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        total = "surface2" if row.is_total else "late_tint" if is_alarm else "surface"
        painter.fillRect(frame, look.colour("hover" if is_over else total))
        self._paint_lines(painter, frame, index)
        ink = "late" if is_alarm else "ink" if count else "ink3"
        inner = frame.adjusted(look.px(4), 0, -look.px(PAD), 0)
        role, right = "smallstrong" if is_bold else "small", Qt.AlignmentFlag.AlignRight
        strokes.text(painter, inner, written(count), role, ink, right)
        painter.restore()

    def _paint_lines(self, painter: QPainter, frame: QRectF, index: Index) -> None:
        """Draw the hairline below, the edge of the group, and where the keyboard is."""
        look, border = theme(), theme().border
        foot = QRectF(frame.left(), frame.bottom() - border, frame.width(), border)
        painter.fillRect(foot, look.colour("line"))
        if index.column() in group_ends(self._view.statistic.groups):
            side = QRectF(frame.right() - border, frame.top(), border, frame.height())
            painter.fillRect(side, look.colour("line2"))
        if index == self._view.currentIndex() and self._view.hasFocus():
            inside = frame.adjusted(1, 1, -1, -1)
            strokes.box(painter, inside, look.px(4), edge=look.colour("focus"), width=2)


def written(count: int | None) -> str:
    """Return a cell's number; `–` where the form has none."""
    return NO_COUNT if count is None else dotted(count)
