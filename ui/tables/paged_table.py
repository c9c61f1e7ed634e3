"""A table of any length: rows are fetched by position, a page at a time, and only those on the screen.

A million rows can be scrolled and jumped in; what is held is a few pages of ready lines. Sorting and
filtering are done by whoever fetches. Columns are data; one delegate paints every kind of cell.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.layout import spread
from ui.tables.row_view import PAD, Index, RowView, paint_ground, paint_lines
from ui.theme import theme
from ui.widgets.card import rule
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import PILL_HEIGHT, PillLook, paint_pill, pill_width
from ui.widgets.text import ElidedLabel, label

PAGE_ROWS = 100  # fetched at once on the UI thread: one to three milliseconds
PAGES_HELD = 12
ROW_HEIGHT, HEAD_HEIGHT = 44, 32
MOST_PICKED = 500  # rows of one batch; services/dossier_life.py takes as many
Fetch = Callable[[int, int], Sequence[Any]]
"""Gives up to so many lines from a position on."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell.

    Attributes:
        detail: A second, quieter line.
        wraps: The text takes two lines where it needs them; there is no detail then.
        pill: A pill instead of text.
        spoken: For a screen reader and the tooltip, where it differs from text and detail.
    """

    text: str = ""
    detail: str = ""
    wraps: bool = False
    pill: PillLook | None = None
    role: str = "smallmedium"
    spoken: str = ""

    @property
    def whole(self) -> str:
        """All of it in words."""
        return self.spoken or ", ".join(filter(None, (self.text, self.detail)))


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        width: In px at 100 %; 0 takes what is left (one such column).
        cell: Makes the cell of a line.
    """

    title: str
    width: int
    cell: Callable[[Any], Cell]


class PagedModel(QAbstractTableModel):
    """Lines by position, a few pages of them held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._count = 0
        self._fetch: Fetch = _nothing
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()

    def show_list(self, count: int, fetch: Fetch) -> None:
        """Show another list."""
        self.beginResetModel()
        self._count, self._fetch = count, fetch
        self._pages.clear()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self._columns

    def line(self, row: int) -> Any:
        """Return the line at a position, or None where the list has become shorter meanwhile."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            page = self._fetch(number * PAGE_ROWS, PAGE_ROWS)
            self._pages[number] = page
            if len(self._pages) > PAGES_HELD:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def cell(self, index: Index) -> Cell:
        """Return the cell at an index."""
        line = self.line(index.row())
        return _EMPTY if line is None else self._columns[index.column()].cell(line)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SPOKEN_ROLES or not index.isValid():
            return None
        return self.cell(index).whole

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None


_EMPTY = Cell()
_SPOKEN_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.ToolTipRole),
    }
)


def _nothing(_position: int, _limit: int) -> Sequence[Any]:
    return ()


class PagedTable(QFrame):
    """The table in its frame, with a line below that says what it shows.

    Signals:
        chosen: Another row became the current one. Carries its line, None for none.
        opened: Enter or a double click. Carries the line.
        peeked: Space on a row.
        left_upwards: Arrow up on the first row.
        picked: Several rows are selected, or no longer. Carries their lines, an empty tuple for less
            than two.
    """

    chosen = Signal(object)
    opened = Signal(object)
    peeked = Signal()
    left_upwards = Signal()
    picked = Signal(object)

    def __init__(
        self, name: str, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """Make a table.

        Args:
            hints: Keys and what they do, told below the rows; empty for those that open and peek.
        """
        super().__init__(parent)
        self.setProperty("card", "true")
        self._hints = hints or (
            ("", self.tr("↑↓ chọn")),
            ("Enter", self.tr("mở")),
            ("Space", self.tr("xem nhanh")),
        )
        self.model = PagedModel(self)
        self.view = PagedView(self.model, self)
        self.view.setAccessibleName(name)
        column = QVBoxLayout(self)
        spread(column, (1, 1, 1, 1), 0)
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        self._foot_row = self._foot()
        column.addLayout(self._foot_row)
        self.view.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.view.activated.connect(self._on_activated)
        self.view.peeked.connect(self.peeked)
        self.view.left_upwards.connect(self.left_upwards)

    def allow_several(self) -> None:
        """Let several rows be selected: Shift and arrows, Ctrl and a click."""
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)

    def picked_rows(self) -> tuple[int, ...]:
        """Return the selected rows in order, at most `MOST_PICKED`; empty for less than two."""
        selection = self.view.selectionModel().selection()
        rows: list[int] = []
        for place in range(selection.count()):
            part = selection.at(place)
            rows += range(part.top(), min(part.bottom() + 1, part.top() + MOST_PICKED))
        return tuple(sorted(rows)[:MOST_PICKED]) if len(rows) > 1 else ()

    def picked_lines(self) -> tuple[Any, ...]:
        """Return the lines of the selected rows; empty for less than two."""
        lines = (self.model.line(row) for row in self.picked_rows())
        return tuple(line for line in lines if line is not None)

    def pick_rows(self, rows: Sequence[int]) -> None:
        """Select these rows; the current one stays current."""
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, last))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flags)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns; the current row and several selected ones stay."""
        row, picked = self.view.currentIndex().row(), self.picked_rows()
        top = self.view.verticalScrollBar().value()
        self.model.set_columns(columns)
        self.view.fit()
        if row >= 0:
            self.choose_row(row)
            self.view.verticalScrollBar().setValue(top)
        if picked:
            self.pick_rows(picked)

    def show_list(self, count: int, fetch: Fetch, summary: str) -> None:
        """Show another list from its beginning, no row chosen."""
        self.model.show_list(count, fetch)
        self.view.fit()
        self._summary.setText(summary)
        self.view.scrollToTop()

    def renew_list(self, count: int, fetch: Fetch, summary: str, row: int | None) -> None:
        """Show the same list as it is now: it stays scrolled where it was, `row` is chosen."""
        top = self.view.verticalScrollBar().value()
        self.show_list(count, fetch, summary)
        self.view.verticalScrollBar().setValue(top)
        if row is not None:
            self.choose_row(row, is_quiet=True)

    def choose_row(self, row: int, *, is_quiet: bool = False) -> None:
        """Make a row the current one; scroll to it unless it is to stay quiet."""
        index = self.model.index(row, 0)
        if not index.isValid():
            return
        top = self.view.verticalScrollBar().value()
        self.view.setCurrentIndex(index)
        if is_quiet:
            self.view.verticalScrollBar().setValue(top)

    @property
    def line(self) -> Any:
        """The current row's line, or None."""
        index = self.view.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def put_in_foot(self, part: QWidget) -> None:
        """Show something at the right of the line below, before the keys."""
        self._foot_row.insertWidget(1, part)

    def show_keys(self, *, is_shown: bool) -> None:
        """Show or hide the keys in the line below."""
        self._keys.setVisible(is_shown)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        spread(foot, (15, 6, 12, 6), 8)
        self._summary = ElidedLabel("", "caption", tone="ink2")
        foot.addWidget(self._summary, 1)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        spread(keys, gap=6)
        for key, words in self._hints:
            if key:
                keys.addWidget(KeyCap(key))
            keys.addWidget(label(words, "caption"))
        foot.addWidget(self._keys)
        return foot

    def _on_current_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.model.line(now.row()) if now.isValid() else None)

    def _on_selection(self) -> None:
        self.picked.emit(self.picked_lines())

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.line(index.row()))


class PagedView(RowView):
    """The rows. Every row has the same height, so that a million of them cost no measuring.

    Signals:
        peeked: Space.
        left_upwards: Arrow up on the first row.
    """

    peeked = Signal()
    left_upwards = Signal()

    def __init__(self, lines: PagedModel, parent: QWidget | None = None) -> None:
        super().__init__(lines, parent)
        self.lines = lines
        self.hovered = -1
        self.setItemDelegate(PagedDelegate(self))
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.fit()

    def fit(self) -> None:
        """Give rows and columns their sizes."""
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(look.px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(look.px(HEAD_HEIGHT))
        self.give_widths([column.width for column in self.lines.columns])

    def selectAll(self) -> None:
        """Do nothing: a million rows are no batch."""

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would look through all rows for letters typed over the table."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Space if row >= 0:
                self.peeked.emit()
            case Qt.Key.Key_Up if row <= 0:
                self.left_upwards.emit()
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(self.lines.rowCount() - 1)
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _go_to(self, row: int) -> None:
        index = self.lines.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)


class PagedDelegate(QStyledItemDelegate):
    """Paints every cell: one line, two lines, a wrapped text or a pill."""

    def __init__(self, view: PagedView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        frame = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = index.row() == self._view.hovered
        paint_ground(painter, option, index, "hover" if is_hovered else "")
        foot = QRectF(frame.left(), frame.bottom() + 1 - look.border, frame.width(), look.border)
        painter.fillRect(foot, look.colour("line"))
        _paint_cell(painter, frame, self._view.lines.cell(index))
        painter.restore()


def _paint_cell(painter: QPainter, frame: QRectF, cell: Cell) -> None:
    look = theme()
    inner = frame.adjusted(look.px(PAD), 0, 0, 0)
    if cell.pill is not None:
        height = look.px(PILL_HEIGHT)
        left = inner.left() - look.px(2)
        width = min(pill_width(cell.pill), frame.right() - left)
        paint_pill(painter, QRectF(left, frame.center().y() - height / 2, width, height), cell.pill)
        return
    first, second, quiet = cell.text, cell.detail, "caption"
    if cell.wraps:
        first, second = two_lines(cell.text, cell.role, int(inner.width()), look.factor)
        quiet = cell.role
    below = (second, quiet, "ink" if cell.wraps else "ink3")
    paint_lines(painter, inner, (first, cell.role, "ink"), below)


@lru_cache(maxsize=2_048)
def two_lines(words: str, role: str, width: int, factor: float) -> tuple[str, str]:
    """Return `words` on two lines of `width` px; the second may be too long (it is cut when drawn).

    Args:
        factor: The text factor in force; only tells entries of the cache apart.
    """
    del factor
    measure = theme().metrics(role).horizontalAdvance
    if measure(words) <= width:
        return words, ""
    parts = words.split(" ")
    first = parts[0]
    for place, part in enumerate(parts[1:], start=1):
        longer = f"{first} {part}"
        if measure(longer) > width:
            return first, " ".join(parts[place:])
        first = longer
    return first, ""
