"""Step 3 of the sheet: the papers, ticked and counted. Papers several procedures share stand once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from services.rules import paper_lists
from services.rules.acts import PaperCount, PaperMode, PaperState
from services.rules.procedures import is_long
from services.rules.vietnamese_text import fold
from ui.layout import Breadth, Room, fix, spread
from ui.pages.paper_row import STATUS_COLUMN, Columns, PaperRow, columns_for
from ui.pages.reception_step import Step
from ui.pages.reception_views import EVERY, PaperViews
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.field import LineEdit
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from ui.pages.reception_item import Chosen
from ui.pages.reception_lines import PaperLine, has_words, is_aside, merged, with_state

ROWS_AT_ONCE = 6  # built in one go; the rest follow between two frames
TALL_FROM_HEIGHT = 900
REGULAR_WIDTH = 750
HEAD_TAKEN = 146  # margins, dot, title and gaps of the head row


@dataclass(frozen=True, slots=True)
class PapersEdit:
    """The papers of one procedure of the sheet, as they are now."""

    place: int
    papers: tuple[PaperCount, ...]


class PapersStep(Step):
    """The papers.

    Signals:
        edited: Carries the PapersEdit.
        viewed: Another procedure is looked at. Carries its place, -1 for all.
        finished: Enter on the last row.
    """

    edited = Signal(object)
    viewed = Signal(int)
    finished = Signal()

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(3, "", wide=True, last=True)
        self._title.setText(self.tr("Giấy tờ"))
        self.setAccessibleName(self.tr("Giấy tờ"))
        self._clock = clock
        self._chosen: list[Chosen] = []
        self._lines: list[PaperLine] = []
        self._rows: list[PaperRow] = []
        self._view = EVERY
        self._shows_optional = False
        self._columns = columns_for(REGULAR_WIDTH)
        self._is_tall = False
        self._room = theme().px(REGULAR_WIDTH)
        self._shape: tuple[Columns, bool, float] | None = None
        self._count = label("", "caption")
        self._views = PaperViews()
        self._breadth = Breadth.REGULAR
        self._tick_all = Button(self.tr("Đủ cả"), "link", key="Ctrl+D")
        self._heads = [
            label(words, "over", tone="ink2")
            for words in (self.tr("Bản chính"), self.tr("Chứng thực"), self.tr("Bản sao"))
        ]
        self._status_head = label("", "over")
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._add_rows)
        self.show_papers([])

    # -- what the page asks for -----------------------------------------------------------------

    def show_papers(self, chosen: Sequence[Chosen]) -> None:
        """Show the papers of these procedures."""
        others = [one.procedure.code for one in self._chosen] != [
            one.procedure.code for one in chosen
        ]
        self._chosen = list(chosen)
        if others:
            self._shows_optional = False
            self._filter.clear()
            self._view = EVERY
            self._views.offer(self._chosen)
        self._refill()

    def tick_all(self) -> None:
        """Tick every required paper that is still missing."""
        for place, chosen in enumerate(self._chosen):
            usual = {paper.name: paper for paper in chosen.procedure.papers}
            papers = tuple(
                paper_lists.ticked(paper, usual.get(paper.name))
                if paper.state is PaperState.MISSING
                else paper
                for paper in chosen.item.papers
            )
            if papers != chosen.item.papers:
                self.edited.emit(PapersEdit(place, papers))

    def focus_first(self) -> None:
        """Put the focus on the first paper that is missing, or the first of all."""
        self._add_rows(everything=True)
        lines = self._visible_lines()
        place = next(
            (at for at, line in enumerate(lines) if line.paper.state is PaperState.MISSING), 0
        )
        if lines:
            self._rows[place].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def row_to_scan(self) -> PaperRow | None:
        """Return the row in focus, else the first that has no scan; shown papers are never copied."""
        shown = [row for row in self._rows if row.isVisibleTo(self)]
        now = QApplication.focusWidget()
        focused = next((row for row in shown if now is not None and row.isAncestorOf(now)), None)
        kept = [row for row in shown if row.paper.mode is PaperMode.SUBMIT]
        if focused in kept:
            return focused
        return next((row for row in kept if not row.paper.scans), kept[0] if kept else None)

    def warn(self, item: int, paper: int) -> QWidget | None:
        """Say on its row that a paper is missing; return what takes the focus."""
        name = self._chosen[item].item.papers[paper].name
        self._view = EVERY
        self._views.choose_every()
        self._filter.clear()
        self._refill()
        self._add_rows(everything=True)
        found: PaperRow | None = None
        for row, line in zip(self._rows, self._visible_lines(), strict=False):
            if line.paper.state is PaperState.MISSING:
                row.warn(with_acts=line.paper.name == name)
            if line.paper.name == name:
                found = row
        if found is None:
            return None
        found.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self._breadth = room.breadth
        self._is_tall = room.height >= TALL_FROM_HEIGHT
        self._tick_all.set_key("Ctrl+D" if room.breadth >= Breadth.REGULAR else "")
        self._fit_columns()

    def set_room(self, width: int) -> None:
        """Fit into `width` px: what the sheet has, not what the papers would like."""
        self._room = width
        self._fit_columns()

    # -- private --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.beside.addWidget(self._count)
        self.beside.addWidget(self._views)
        self.beside.addWidget(self._tick_all)
        self.beside.addStretch(1)
        for head in self._heads:
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.beside.addWidget(head)
        self.beside.addWidget(self._status_head)
        self.beside.setSpacing(0)
        spread(self.beside, gap=0)
        self.beside.insertSpacing(1, 8)
        self._empty = label(self.tr("Danh sách giấy tờ hiện ra khi chọn xong thủ tục."), "small")
        self._empty_room = QWidget()
        room = QHBoxLayout(self._empty_room)
        spread(room, (28, 0, 0, 0))
        room.addWidget(self._empty)
        self.beside.insertWidget(0, self._empty_room)
        self._filter = LineEdit(
            self.tr("Lọc giấy tờ"),
            placeholder=self.tr("lọc theo tên, không cần dấu"),
            icon="search",
        )
        self._filter.textChanged.connect(self._on_filtered)
        self.content.addWidget(self._filter)
        self._column = QVBoxLayout()
        spread(self._column, gap=0)
        self.content.addLayout(self._column)
        self._optional = QWidget()
        row = QHBoxLayout(self._optional)
        spread(row, gap=8)
        self._optional_link = Button("", "link", icon="plus")
        self._optional_names = ElidedLabel("", "caption", tone="ink2")
        row.addWidget(self._optional_link)
        row.addWidget(self._optional_names, 1)
        self._optional_link.clicked.connect(self._on_optional)
        self.content.addWidget(self._optional)
        spread(self.content, gap=4)
        self._views.viewed.connect(self._on_view)
        self._tick_all.clicked.connect(self.tick_all)
        self._fit_heads(self._columns)

    def _fit_columns(self) -> None:
        """Show the columns there is room for."""
        self._columns = columns_for(self._room / theme().factor)
        shape = (self._columns, self._is_tall, theme().factor)
        if shape != self._shape:
            self._shape = shape
            for row in self._rows:
                row.fit(self._columns, is_tall=self._is_tall)
            self._fit_heads(self._columns)
        self._fit_views()

    def _fit_heads(self, columns: Columns) -> None:
        for head in self._heads:
            fix(head, columns.count)
        fix(self._status_head, STATUS_COLUMN if columns.has_status else 0)
        self._status_head.setVisible(columns.has_status)

    def _fit_views(self) -> None:
        columns = self._columns
        taken = HEAD_TAKEN + 3 * columns.count + (STATUS_COLUMN if columns.has_status else 0)
        self._views.fit(self._room - theme().px(taken))
        self._count.setVisible(len(self._chosen) == 1)

    def _refill(self) -> None:
        """Show the lines again: rows that exist at once, further ones a few at a time."""
        self._lines = merged(self._chosen)
        has_any = bool(self._chosen)
        self._empty_room.setVisible(not has_any)
        for widget in self._heads:
            widget.setVisible(has_any)
        self._filter.setVisible(is_long([line.usual for line in self._lines if line.usual]))
        there, asked = paper_lists.present_count([line.paper for line in self._lines])
        self._count.setText(
            self.tr("%1/%2 đã có").replace("%1", str(there)).replace("%2", str(asked))
        )
        self._tick_all.setVisible(len(self._chosen) == 1 and there < asked)
        self._fit_views()
        optional = [line for line in self._lines if is_aside(line)]
        self._optional.setVisible(bool(optional) and not self._shows_optional)
        self._optional_link.setText(self.tr("%1 giấy tờ khi cần").replace("%1", str(len(optional))))
        self._optional_names.setText(
            ", ".join(line.paper.short_name or line.paper.name for line in optional)
        )
        lines = self._visible_lines()
        for row, line in zip(self._rows, lines, strict=False):
            row.show_paper(line.paper, line.usual, self._clock)
            row.show()
        for row in self._rows[len(lines) :]:
            row.hide()
        if len(lines) > len(self._rows):
            self._add_rows()

    def _add_rows(self, *, everything: bool = False) -> None:
        lines = self._visible_lines()
        missing = len(lines) - len(self._rows)
        for _ in range(missing if everything else min(missing, ROWS_AT_ONCE)):
            line = lines[len(self._rows)]
            row = PaperRow()
            row.fit(self._columns, is_tall=self._is_tall)
            row.edited.connect(self._on_edited)
            row.replaced.connect(self._on_replaced)
            row.moved.connect(self._on_moved)
            row.show_paper(line.paper, line.usual, self._clock)
            self._rows.append(row)
            self._column.addWidget(row)
        if len(lines) > len(self._rows):
            self._later.start()

    def _visible_lines(self) -> list[PaperLine]:
        wanted = fold(self._filter.text()).split()
        return [
            line
            for line in self._lines
            if (self._view == EVERY or int(self._view) in line.places)
            and (self._shows_optional or not is_aside(line) or bool(wanted))
            and has_words(line.paper, wanted)
        ]

    def _on_edited(self, paper: PaperCount) -> None:
        line = self._line_of(self.sender())
        if line is None:
            return
        for place in line.places:
            papers = tuple(
                with_state(own, paper) if own.name == paper.name else own
                for own in self._chosen[place].item.papers
            )
            self.edited.emit(PapersEdit(place, papers))

    def _on_replaced(self) -> None:
        line = self._line_of(self.sender())
        if line is None or line.usual is None:
            return
        gone, instead = paper_lists.replaced_by(line.paper, line.usual.instead)
        for place in line.places:
            papers: list[PaperCount] = []
            for own in self._chosen[place].item.papers:
                papers += [gone, instead] if own.name == gone.name else [own]
            self.edited.emit(PapersEdit(place, tuple(papers)))

    def _on_moved(self, key: object) -> None:
        row = self.sender()
        if not isinstance(row, PaperRow):
            return
        shown = [one for one in self._rows if one.isVisibleTo(self)]
        place = shown.index(row) + (-1 if key is Qt.Key.Key_Up else 1)
        if 0 <= place < len(shown):
            shown[place].tick.setFocus(Qt.FocusReason.TabFocusReason)
        elif key is Qt.Key.Key_Return:
            self.finished.emit()

    def _on_view(self, key: str) -> None:
        self._view = key
        self._refill()
        self.viewed.emit(-1 if key == EVERY else int(key))

    def _on_filtered(self) -> None:
        self._refill()

    def _on_optional(self) -> None:
        self._shows_optional = True
        self._refill()
        self._add_rows(everything=True)
        for row, line in zip(self._rows, self._visible_lines(), strict=False):
            if is_aside(line):
                row.tick.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _line_of(self, row: object) -> PaperLine | None:
        lines = self._visible_lines()
        for own, line in zip(self._rows, lines, strict=False):
            if own is row:
                return line
        return None
