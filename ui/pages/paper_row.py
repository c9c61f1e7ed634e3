"""One paper of the list: tick, name, how many of which sort, what else is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.rules import paper_lists
from services.rules.acts import PaperCount, PaperMode, PaperState
from services.rules.moments import clock_text
from ui.layout import fix, spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.count_box import CountBox
from ui.widgets.text import ElidedLabel, label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.rules.procedures import Paper

TICK_COLUMN, MODE_COLUMN, COUNT_COLUMN, STATUS_COLUMN = 30, 76, 72, 142
NAME_GAP = 8
MODE_FROM_WIDTH, STATUS_FROM_WIDTH = 710, 650
ROW_HEIGHT, TALL_ROW_HEIGHT = 36, 42
DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns a room allows, widths in px at 100 %."""

    count: int
    has_mode: bool
    has_status: bool


def columns_for(width: float) -> Columns:
    """Return the columns of a papers list `width` px wide at 100 %."""
    return Columns(
        COUNT_COLUMN, has_mode=width >= MODE_FROM_WIDTH, has_status=width >= STATUS_FROM_WIDTH
    )


class RowTick(TickBox):
    """The tick of a row; a digit typed on it counts originals, ↑ ↓ → move.

    Signals:
        digit_typed: Carries the number.
        moved: Carries the Qt key: Up, Down, Right, Return or Backtab.
    """

    digit_typed = Signal(int)
    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.text() in DIGITS and event.text():
            self.digit_typed.emit(int(event.text()))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.moved.emit(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.moved.emit(Qt.Key.Key_Up if back else Qt.Key.Key_Return)
        else:
            super().keyPressEvent(event)


class PaperRow(QFrame):
    """A row. Rows are kept and shown again for other papers.

    Signals:
        edited: Carries the PaperCount as it is now.
        replaced: What may stand in for it was handed in instead.
        moved: Carries the Qt key pressed on the tick.
    """

    edited = Signal(object)
    replaced = Signal()
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ruled", "bottom")
        self._paper = PaperCount("")
        self._usual: Paper | None = None
        self._warned = False
        self._is_open = False
        self._clock: Callable[[], datetime] | None = None
        self._icon = ""
        self.tick = RowTick()
        self.name = ElidedLabel("", "body")
        self.mode = label("", "caption", tone="ink2")
        self.original = CountBox(self.tr("Bản chính"), most=99)
        self.certified = CountBox(self.tr("Bản chứng thực"), most=99)
        self.copy = CountBox(self.tr("Bản sao"), most=99)
        self._boxes = (self.original, self.certified, self.copy)
        self._dashes = [label("–", "body", tone="ink2") for _ in self._boxes]
        self._cells: list[QWidget] = []
        self._status = QWidget()
        self._drawing = QLabel()
        self._status_words = ElidedLabel("", "small", tone="ink2")
        self._look_up = Button(self.tr("Đã tra cứu"), "link", size="s")
        self._build()
        self._connect()

    @property
    def paper(self) -> PaperCount:
        """The paper shown."""
        return self._paper

    @property
    def usual(self) -> Paper | None:
        """The catalogue's entry of it."""
        return self._usual

    def show_paper(
        self, paper: PaperCount, usual: Paper | None, clock: Callable[[], datetime]
    ) -> None:
        """Show another paper, or the same one after a change."""
        if paper.name != self._paper.name:
            self._warned = False
        self._paper, self._usual, self._clock = paper, usual, clock
        shown = paper.short_name or paper.name
        self.name.setText(shown)
        self.name.setStatusTip(paper.name)
        self.setToolTip(paper.name if paper.name != shown else "")
        is_shown_only = paper.mode is PaperMode.PRESENT
        self.mode.setText(self.tr("Xuất trình") if is_shown_only else self.tr("Nộp"))
        is_there = paper.state in paper_lists.PRESENT
        self.tick.setChecked(paper.state is PaperState.TICKED)
        self.tick.setAccessibleName(shown)
        counts = (paper.original, paper.certified, paper.copy)
        for box, dash, count in zip(self._boxes, self._dashes, counts, strict=True):
            box.setVisible(not is_shown_only)
            dash.setVisible(is_shown_only)
            box.setAccessibleDescription(shown)
            if not (box.hasFocus() and box.count == count):
                box.set_count(count)
                if box.hasFocus():
                    box.selectAll()
        self._warned = self._warned and not is_there
        self._show_state()

    def keep_scans(self, scans: tuple[str, ...]) -> None:
        """Let the paper name these scans (SHA-256, hex)."""
        self._tell(replace(self._paper, scans=scans))

    def warn(self, *, with_acts: bool) -> None:
        """Mark the paper as missing; `with_acts` opens what can be done about it."""
        self._warned = True
        self._is_open = with_acts
        self._show_state()

    def fit(self, columns: Columns, *, is_tall: bool) -> None:
        """Use these columns."""
        fix(self._line, height=TALL_ROW_HEIGHT if is_tall else ROW_HEIGHT)
        self.mode.setVisible(columns.has_mode)
        self._status.setVisible(columns.has_status)
        for cell in self._cells:
            fix(cell, columns.count)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_look_up"):
            self._draw()

    # -- private --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        spread(row, gap=0)
        tick = QWidget()
        fix(tick, TICK_COLUMN)
        inner = QHBoxLayout(tick)
        spread(inner)
        inner.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(tick)
        row.addWidget(self.name, 1)
        row.addSpacing(NAME_GAP)
        fix(self.mode, MODE_COLUMN)
        row.addSpacing(6)
        row.addWidget(self.mode)
        for box, dash in zip(self._boxes, self._dashes, strict=True):
            cell = QWidget()
            inner = QHBoxLayout(cell)
            spread(inner)
            inner.addWidget(box, 0, Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(dash, 0, Qt.AlignmentFlag.AlignCenter)
            self._cells.append(cell)
            row.addWidget(cell)
        fix(self._status, STATUS_COLUMN)
        inner = QHBoxLayout(self._status)
        spread(inner, (10, 0, 0, 0), 6)
        inner.addWidget(self._drawing)
        inner.addWidget(self._status_words, 1)
        inner.addWidget(self._look_up)
        inner.addStretch(0)
        row.addWidget(self._status)
        column = QVBoxLayout(self)
        spread(column, gap=0)
        column.addWidget(self._line)
        self._missing: QWidget | None = None
        self._column = column
        fix(self._line, height=ROW_HEIGHT)

    def _build_missing(self) -> QWidget:
        missing = QWidget()
        row = QHBoxLayout(missing)
        spread(row, (TICK_COLUMN, 0, 0, 6), 8)
        self._alert = QLabel()
        self._instead = Button("", "soon", size="s")
        self._needless = Button(self.tr("Không cần"), "quiet", size="s")
        row.addWidget(self._alert)
        row.addWidget(ElidedLabel(self.tr("Chưa có giấy này."), "small", tone="soon"), 1)
        row.addWidget(self._instead)
        row.addWidget(self._needless)
        self._instead.clicked.connect(self.replaced)
        self._needless.clicked.connect(self._on_needless)
        return missing

    def _connect(self) -> None:
        self.tick.clicked.connect(self._on_ticked)
        self.tick.digit_typed.connect(self._on_digit)
        self.tick.moved.connect(self._on_moved)
        self._look_up.clicked.connect(self._on_looked_up)
        for box in self._boxes:
            box.counted.connect(self._on_counted)

    def _show_state(self) -> None:
        state = self._paper.state
        is_missing = self._warned and state is PaperState.MISSING
        mark = "missing" if is_missing else ""
        if state in (PaperState.NOT_NEEDED, PaperState.LOOKED_UP):
            mark = "not_needed"
        self.tick.set_mark(mark)
        for box in self._boxes:
            box.set_missing(is_missing and box is self.original)
        is_open = is_missing and self._is_open
        if is_open and self._missing is None:
            self._missing = self._build_missing()
            self._column.addWidget(self._missing)
        if self._missing is not None:
            self._missing.setVisible(is_open)
            instead = self._usual.instead if self._usual else ""
            self._instead.setVisible(bool(instead))
            self._instead.setText(self.tr("Thay bằng ") + instead[:1].lower() + instead[1:])
        self._show_status()

    def _show_status(self) -> None:
        state, usual = self._paper.state, self._usual
        can_look_up = usual is not None and usual.lookup
        words = ""
        self._icon = ""
        if state is PaperState.LOOKED_UP:
            at = self._paper.checked_at
            moment = clock_text(datetime.fromisoformat(at)) if at else ""
            words, self._icon = self.tr("Đã tra cứu ") + moment, "database"
        elif state is PaperState.NOT_NEEDED:
            words = usual.group if usual is not None and usual.group else self.tr("không cần")
        scans = len(self._paper.scans)
        if scans and not words:
            words = self.tr("%1 bản quét").replace("%1", str(scans))
            self._icon = "file-check"
        self._look_up.setVisible(can_look_up and state is PaperState.MISSING)
        self._look_up.setAccessibleName(f"{self.tr('Đã tra cứu')} {self.name.text()}")
        self._status_words.setText(words)
        self._status_words.setVisible(bool(words))
        self._draw()
        self.tick.setAccessibleDescription(
            words or (self.tr("chưa có") if state is PaperState.MISSING else "")
        )

    def _draw(self) -> None:
        self._drawing.setVisible(bool(self._icon))
        if self._missing is not None:
            self._alert.setPixmap(theme().icon("alert-circle", "soon", 16))
        if self._icon:
            self._drawing.setPixmap(theme().icon(self._icon, "ok", 16))

    def _tell(self, paper: PaperCount) -> None:
        self._paper = paper
        self.edited.emit(paper)

    def _on_ticked(self, is_on: bool) -> None:
        act = paper_lists.ticked if is_on else paper_lists.set_aside
        self._tell(act(self._paper, self._usual))

    def _on_digit(self, count: int) -> None:
        if self._paper.mode is PaperMode.PRESENT:
            return
        paper = self._paper
        self._tell(
            paper_lists.counted(paper, original=count, certified=paper.certified, copy=paper.copy)
        )

    def _on_counted(self, _count: int) -> None:
        self._tell(
            paper_lists.counted(
                self._paper,
                original=self.original.count,
                certified=self.certified.count,
                copy=self.copy.count,
            )
        )

    def _on_looked_up(self) -> None:
        if self._clock is not None:
            self._tell(paper_lists.looked_up(self._paper, self._clock().isoformat()))
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_needless(self) -> None:
        self._tell(paper_lists.waived(self._paper))
        self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, key: object) -> None:
        if key is Qt.Key.Key_Right:
            if self.original.isVisible():
                self.original.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.moved.emit(key)
