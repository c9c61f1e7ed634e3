"""The frame of one step of the sheet: its number, its title, its contents."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import at_least, spread
from ui.widgets.step_dot import StepDot
from ui.widgets.text import label

LABEL_COLUMN = 126
FIELD_OFFSET = 10  # from the top of a big field to the top of the dot beside it


class Step(QFrame):
    """A step. Put things into `content`; `beside` stands right of the title when stacked.

    Wide steps (the papers) always use the whole width.
    """

    def __init__(self, number: int, title: str, *, wide: bool = False, last: bool = False) -> None:
        super().__init__()
        if not last:
            self.setProperty("ruled", "bottom")
        self._wide = wide
        self.dot = StepDot(number)
        self.dot.set_state("to_come")
        self._title = label(title, "strong")
        self.beside = QHBoxLayout()
        spread(self.beside, gap=8)
        self._head = QWidget()
        head = self._head_row = QHBoxLayout(self._head)
        spread(head, gap=10)
        head.addWidget(self.dot)
        head.addWidget(self._title)
        head.addLayout(self.beside, 1)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        spread(self.content, gap=8)
        self._grid = QGridLayout(self)
        self.setAccessibleName(title)
        self.set_stacked(wide)

    def set_stacked(self, is_stacked: bool, *, tight: bool = False) -> None:
        """Put the title over the contents, or beside them."""
        stacked = is_stacked or self._wide
        side = 18 if not tight else 16
        spread(self._grid, (side, 10 if self._wide else 14, side, 10), 4 if self._wide else 8)
        spread(self._head_row, (0, 0 if stacked else FIELD_OFFSET, 0, 0), 10)
        self._grid.removeWidget(self._head)
        self._grid.removeWidget(self._body)
        if stacked:
            at_least(self._head, width=0)
            self._head.setMinimumWidth(0)
            self._grid.addWidget(self._head, 0, 0)
            self._grid.addWidget(self._body, 1, 0)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 0)
        else:
            top = Qt.AlignmentFlag.AlignTop
            at_least(self._head, width=LABEL_COLUMN - 8)
            self._grid.addWidget(self._head, 0, 0, top)
            self._grid.addWidget(self._body, 0, 1)
            self._grid.setColumnStretch(0, 0)
            self._grid.setColumnStretch(1, 1)
