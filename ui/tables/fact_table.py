"""A short table of facts: every row is seen at once, cells have one or two lines, an icon, a tone.

For tables of tens of rows that are read as a whole (the days of a count, the days of a calendar). It is
as high as its rows; the page around it scrolls. Lists that can grow belong into a paged table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.layout import spread
from ui.tables.page_scroll import show_in_page
from ui.tables.row_view import NARROW_PAD, PAD, Index, RowView, paint_ground, paint_lines
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD_HEIGHT, TWO_LINES, ONE_LINE = 33, 46, 40
ICON_EDGE, ICON_GAP = 18, 7
_LEFT_TO_THE_PAGE = frozenset(
    {Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        title: Its heading.
        width: In px at 100 %; 0 takes what is left (at most one such column).
        least_width: The table's width, in px at 100 %, below which the column is left out.
        centred: For counts.
    """

    title: str
    width: int = 0
    least_width: int = 0
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes:
        detail: A second, quieter line.
        narrow_detail: The second line where a column has been left out for want of room.
        icon: Name of an icon before the words.
        tone: Colour token of words and icon.
        icon_tone: Colour token of the icon, where it differs from the words'.
        role: Type role of the first line.
    """

    text: str
    detail: str = ""
    icon: str = ""
    tone: str = "ink"
    role: str = "small"
    narrow_detail: str = ""
    icon_tone: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        cells: One for each column.
        value: What `FactTable.chosen` carries.
        is_marked: On the accent tint, because it is what the table leads to.
    """

    cells: tuple[Cell, ...]
    value: object = None
    is_marked: bool = False


class FactTable(QFrame):
    """The table in its frame.

    Signals:
        chosen: Another row became the current one. Carries its value, None for none.
        opened: Enter or a double click on a row. Carries its value.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._columns = tuple(columns)
        self._model = _FactModel(self._columns, self)
        self.view = _FactView(self._model, self)
        self.view.setAccessibleName(name)
        self.view.setItemDelegate(_FactDelegate(self.view))
        column = QVBoxLayout(self)
        spread(column, (1, 1, 1, 1), 0)
        column.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.view.activated.connect(self._on_activated)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one stays where a row has the same value."""
        kept = self.value
        self._model.replace_rows(tuple(rows))
        self.view.fit()
        if kept is not None:
            self.choose(kept)

    @property
    def value(self) -> object:
        """The current row's value, or None."""
        index = self.view.currentIndex()
        return self._model.rows[index.row()].value if index.isValid() else None

    def choose(self, value: object) -> None:
        """Make the row with that value the current one, if there is one."""
        for place, row in enumerate(self._model.rows):
            if row.value == value:
                self.view.selectRow(place)
                self.view.setCurrentIndex(self._model.index(place, 0))
                return

    def _on_current_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self._model.rows[now.row()].value if now.isValid() else None)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()].value)


class _FactModel(QAbstractTableModel):
    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: tuple[Row, ...] = ()

    def replace_rows(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def cell(self, index: Index) -> Cell:
        return self.rows[index.row()].cells[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (cell.text, cell.detail)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if column.centred else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _FactView(RowView):
    def __init__(self, facts: _FactModel, parent: QWidget) -> None:
        super().__init__(facts, parent)
        self.facts = facts
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self.fit)

    @property
    def leaves_out(self) -> bool:
        """Whether a column is left out for want of room."""
        return any(self.isColumnHidden(place) for place in range(self.facts.columnCount()))

    def fit(self) -> None:
        """Give columns and rows their sizes, and the table the height of all its rows."""
        look = theme()
        model = self.facts
        across = self.width() / look.factor
        for place, column in enumerate(model.columns):
            self.setColumnHidden(place, across < column.least_width)
        self.give_widths([column.width for column in model.columns])
        self.horizontalHeader().setFixedHeight(look.px(HEAD_HEIGHT))
        high = look.px(HEAD_HEIGHT)
        for place, row in enumerate(model.rows):
            lines = 2 if any(self.second_line(cell) for cell in row.cells) else 1
            height = look.px(TWO_LINES if lines == 2 else ONE_LINE)
            self.setRowHeight(place, height)
            high += height
        self.setFixedHeight(high)

    def second_line(self, cell: Cell) -> str:
        """Return the quieter line of a cell in the room there is."""
        return (cell.narrow_detail if self.leaves_out else "") or cell.detail

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), self.height())

    def currentChanged(self, now: Index, before: Index) -> None:
        """Have the page around the table show the current row."""
        super().currentChanged(now, before)
        if now.isValid() and before.isValid():
            show_in_page(self, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what is not about the rows: Esc, Delete, paging, moving past the ends."""
        now = self.currentIndex()
        key = event.key()
        last = self.facts.rowCount() - 1
        is_past = (key == Qt.Key.Key_Down and now.row() == last) or (
            key == Qt.Key.Key_Up and now.row() <= 0
        )
        if is_past or key in _LEFT_TO_THE_PAGE:
            event.ignore()
            return
        super().keyPressEvent(event)


class _FactDelegate(QStyledItemDelegate):
    def __init__(self, view: _FactView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        model = self._view.facts
        row, cell = model.rows[index.row()], model.cell(index)
        frame = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, index, "accent_tint" if row.is_marked else "")
        if index.row() < model.rowCount() - 1:
            foot = QRectF(frame.left(), frame.bottom() - look.border, frame.width(), look.border)
            painter.fillRect(foot, look.colour("line"))
        self._paint_cell(painter, frame, cell, centred=model.columns[index.column()].centred)
        painter.restore()

    def _paint_cell(self, painter: QPainter, frame: QRectF, cell: Cell, *, centred: bool) -> None:
        look = theme()
        pad = look.px(NARROW_PAD if centred else PAD)
        inner = frame.adjusted(pad, 0, -look.px(NARROW_PAD), 0)
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        if cell.icon:
            edge = look.px(ICON_EDGE)
            place = QRectF(inner.left(), frame.center().y() - edge / 2, edge, edge)
            look.paint_icon(painter, place, cell.icon, cell.icon_tone or cell.tone, ICON_EDGE)
            inner.setLeft(inner.left() + edge + look.px(ICON_GAP))
        detail = self._view.second_line(cell)
        first, second = (cell.text, cell.role, cell.tone), (detail, "caption", "ink3")
        paint_lines(painter, inner, first, second, align)

    def helpEvent(self, event, view, option, index) -> bool:  # type: ignore[no-untyped-def]
        """Show the whole text where it is cut."""
        from PySide6.QtWidgets import QToolTip

        cell = self._view.facts.cell(index)
        QToolTip.showText(
            event.globalPos(), "\n".join(filter(None, (cell.text, cell.detail))), view
        )
        return True
