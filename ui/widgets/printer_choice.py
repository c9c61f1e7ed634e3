"""Which printer, and which paper lies in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.layout import spread
from ui.widgets.choice import Choice
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.printing import Printer

PAPERS = ("A4", "A5", "80mm")


class PrinterChoice(QWidget):
    """One of the printers of this machine and its paper; the paper follows the printer.

    Signals:
        changed: Printers became known, or another one was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers: Mapping[str, str] = {}
        self._else_paper = PAPERS[0]
        self._is_wide: bool | None = None
        self.printer = Choice(self.tr("In ở máy"))
        self.paper = Segment(
            self.tr("Khổ giấy trong máy đó"),
            tuple((paper, paper.replace("mm", " mm")) for paper in PAPERS),
        )
        self._printer_label = label(self.tr("In ở máy"), "label")
        self._printer_label.setBuddy(self.printer)
        self._paper_label = label(self.tr("Khổ giấy trong máy đó"), "label")
        self.note = Note("small")
        column = QVBoxLayout(self)
        spread(column, gap=8)
        self._grid = QGridLayout()
        spread(self._grid, gap=4, across=16)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addWidget(self.note)
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.arrange(is_wide=True)

    @property
    def chosen(self) -> tuple[str, str] | None:
        """The printer's name and its paper; None while no printer is known."""
        name = self.printer.currentData()
        return (name, self.paper.key) if isinstance(name, str) and name else None

    def wait(self, paper: str) -> None:
        """Say that the system is being asked for its printers.

        Args:
            paper: What is taken to lie in a printer nobody has told of.
        """
        self._else_paper = paper
        self.printer.clear()
        self.note.say(self.tr("Đang tìm máy in…"), icon="printer")

    def show_papers(self, papers: Mapping[str, str]) -> None:
        """Take in what paper lies in which printer."""
        self._papers = papers
        self._on_printer()

    def show_printers(self, printers: Sequence[Printer], but: str = "") -> None:
        """Offer these printers; the one that gave no paper (`but`) stands last."""
        self.printer.clear()
        for printer in sorted(printers, key=lambda printer: printer.name == but):
            self.printer.addItem(printer.description, printer.name)
        nothing = self.tr(
            "Máy này chưa có máy in nào. Hồ sơ đã lưu, số không đổi. Lưu PDF rồi in ở máy khác."
        )
        self.note.say("" if printers else nothing, "soon")
        self.changed.emit()

    def arrange(self, *, is_wide: bool) -> None:
        """Put printer and paper side by side, or one below the other."""
        if self._is_wide is is_wide:
            return
        self._is_wide = is_wide
        left, row, column = Qt.AlignmentFlag.AlignLeft, 0 if is_wide else 2, int(is_wide)
        self._grid.addWidget(self._printer_label, 0, 0)
        self._grid.addWidget(self.printer, 1, 0)
        self._grid.addWidget(self._paper_label, row, column)
        self._grid.addWidget(self.paper, row + 1, column, left)

    def _on_printer(self) -> None:
        name = str(self.printer.currentData() or "")
        self.paper.choose(self._papers.get(name, self._else_paper))
        self.changed.emit()
