"""Step 4: which printer, which paper. Can be skipped: a slip is then kept as PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.layout import Breadth, Room, spread
from ui.pages.set_up_step import Step
from ui.tasks import Lane, Tasks
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from services.errors import AppError
    from services.set_up import SetUpDraft

PAPERS = ("A4", "A5", "80mm")


class Printers(Protocol):
    """What set-up asks of the printers of this PC; every call may wait and runs on a worker."""

    def names(self) -> tuple[str, ...]:
        """Return the printers, the usual one first."""
        ...

    def print_trial(self, printer: str, paper: str) -> None:
        """Print a trial page; raises AppError where the printer does not take it."""
        ...

    def print_pdf(self, printer: str, content: bytes, title: str) -> None:
        """Print a PDF; raises AppError where the printer does not take it."""
        ...


class PrinterStep(Step):
    """The usual printer and paper are chosen already."""

    def __init__(
        self, printers: Printers | None, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Máy in")
        self.lead = self.tr(
            "Giấy hẹn in ở khổ A4, A5 hoặc giấy nhiệt 80 mm. Chọn máy và in thử; có thể đổi sau."
        )
        self._printers = printers
        self._tasks = tasks
        self._wanted = ""
        self._was_filled = False
        self._leaves_when_found = False
        self.printer = Choice(self.tr("Máy in giấy hẹn"))
        self.paper = Segment(
            self.tr("Khổ giấy"), tuple((paper, paper.replace("mm", " mm")) for paper in PAPERS)
        )
        self.copies = Segment(
            self.tr("Số liên"), (("1", self.tr("1 liên")), ("2", self.tr("2 liên")))
        )
        self.trial = Button(self.tr("In thử"), icon="printer", key="Ctrl+P")
        self.search = Button(self.tr("Tìm lại"), icon="refresh")
        self._state = Note("small")
        card = Card(kind="quiet", margins=(16, 14, 16, 14), gap=10)
        card.column.addWidget(Field(self.tr("Máy in giấy hẹn"), edit=self.printer))
        self._grid = QGridLayout()
        spread(self._grid, gap=8, across=24)
        self._papers = self._titled(self.tr("Khổ giấy"), self.paper)
        self._copies = self._titled(self.tr("Số liên"), self.copies)
        card.column.addLayout(self._grid)
        card.column.addWidget(self._state)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.trial)
        row.addWidget(self.search)
        row.addStretch(1)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self._arrange(side_by_side=True)
        self.trial.clicked.connect(self.print_trial)
        self.search.clicked.connect(self.look)
        keys.bind(self, {"Ctrl+P": self.print_trial})
        self.watch(self.printer.activated, self.paper.chosen, self.copies.chosen)

    def show_draft(self, draft: SetUpDraft) -> None:
        self._wanted = draft.desk.printer
        self.paper.choose(draft.desk.paper)
        self.copies.choose(str(min(2, draft.desk.copies)))

    def shown(self) -> None:
        if not self._was_filled:
            self.look()

    def take(self, draft: SetUpDraft) -> SetUpDraft | None:
        if (
            not self._was_filled
        ):  # Enter was faster than the printers: the step is left when they are known
            self._leaves_when_found = True
            return None
        desk = replace(
            draft.desk,
            printer=str(self.printer.currentData() or ""),
            paper=self.paper.key,
            copies=int(self.copies.key),
        )
        return replace(draft, desk=desk)

    def summary(self, draft: SetUpDraft) -> str:
        paper = draft.desk.paper.replace("mm", " mm")
        return f"{draft.desk.printer or self.tr('Lưu PDF')} · {paper}"

    def arrange(self, room: Room) -> None:
        self._arrange(side_by_side=room.breadth > Breadth.TINY)

    def first_focus(self) -> QWidget | None:
        return self.printer

    def look(self) -> None:
        """Ask this PC for its printers."""
        if self._printers is None:
            self._show_printers(())
        else:
            self._state.say(self.tr("Đang tìm máy in…"), icon="printer")
            self._tasks.run(
                self,
                self._printers.names,
                self._show_printers,
                self._on_not_found,
                lane=Lane.REMOTE,
            )

    def print_trial(self) -> None:
        """Print a page on the chosen printer."""
        printer, paper = str(self.printer.currentData() or ""), self.paper.key
        printers = self._printers
        if not printer or printers is None:
            return
        self._state.say(self.tr("Đang gửi trang in thử…"), icon="printer")
        self._tasks.run(
            self,
            lambda: printers.print_trial(printer, paper),
            self._on_printed,
            self._on_failed,
            lane=Lane.REMOTE,
        )

    def _titled(self, title: str, choice: Segment) -> tuple[QWidget, QWidget]:
        return label(title, "label"), choice

    def _arrange(self, *, side_by_side: bool) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        for place, pair in enumerate((self._papers, self._copies)):
            for line, widget in enumerate(pair):
                row, column = (line, place) if side_by_side else (2 * place + line, 0)
                self._grid.addWidget(widget, row, column, left)
        self._grid.setColumnStretch(2, 1)

    def _show_printers(self, names: tuple[str, ...]) -> None:
        self._was_filled = True
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.addItem(self.tr("Không in, lưu PDF"), "")
        place = self.printer.findData(self._wanted) if self._wanted else 0
        self.printer.setCurrentIndex(max(0, place))
        self.trial.setVisible(bool(names))
        if names:
            self._state.say("")
        else:
            self._state.say(
                self.tr(
                    "Chưa thấy máy in nào. Vẫn tiếp nhận được, giấy hẹn lưu thành PDF. Cắm máy in rồi"
                    " bấm Tìm lại, hoặc đi tiếp."
                ),
                "soon",
            )

        if self._leaves_when_found:
            self._leaves_when_found = False
            self.ready.emit()

    def _on_printed(self, _nothing: None) -> None:
        self._state.say(self.tr("Đã gửi trang in thử. Xem trang in có đủ dấu không."), "early")

    def _on_not_found(self, _error: AppError) -> None:
        self._show_printers(())

    def _on_failed(self, error: AppError) -> None:
        self._state.say(words(error).text, "soon")
