"""Settings › In ấn, đầu đọc: printer, paper, copies, a page to try them; the port of the card reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission, require
from ui.layout import Breadth, Room, fix, spread
from ui.pages.reader_card import Ports, ReaderCard
from ui.pages.set_up_printer import PAPERS, Printers
from ui.pages.settings_section import Section
from ui.serial_reader import ports as system_ports
from ui.tasks import Lane, Tasks
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card, rule
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel, label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from services.desk import Desk
    from services.errors import AppError
    from services.office import DeskSetting

PAPER_WIDTH = 108
MOST_COPIES = 3


class PrintingSection(Section):
    """The section.

    Args:
        printers: Of this PC; every call of it may wait and runs on a worker.
        ports: Answers the serial ports of this PC; None for those the system has.
    """

    SHOWS = frozenset({"setting"})

    def __init__(
        self,
        desk: Desk,
        officer: Officer,
        tasks: Tasks,
        printers: Printers,
        ports: Ports | None = None,
    ) -> None:
        super().__init__(officer, Permission.SETTINGS)
        self.set_title(
            self.tr("In ấn, đầu đọc"),
            self.tr("Hồ sơ luôn được lưu trước khi in; máy in hỏng thì giấy hẹn chờ, không mất."),
        )
        self._desk = desk
        self._tasks = tasks
        self._printers = printers
        self._kept = desk.setting()
        self._papers: dict[str, str] = desk.printing.papers()
        self._names: tuple[str, ...] = ()
        self._is_found = False
        self.problem = Banner("late", "")
        self.printer = Choice(self.tr("Máy in giấy hẹn"))
        self.paper = Segment(self.tr("Khổ giấy"), tuple((one, _shown(one)) for one in PAPERS))
        copies = self.tr("%1 liên")
        self.copies = Segment(
            self.tr("Số liên"),
            tuple((str(n), copies.replace("%1", str(n))) for n in range(1, MOST_COPIES + 1)),
        )
        self.trial = Button(self.tr("In thử"), icon="printer", key="Ctrl+P")
        self.look_again = Button(self.tr("Tìm lại"), icon="refresh")
        self.state = Note("small")
        self.others: dict[str, Choice] = {}
        self.reader = ReaderCard(ports or system_ports, tasks)
        self._build()
        self._connect()
        self._offer((), is_known=False)
        self._show(self._kept)
        self.lock_fields()

    # -- what the page asks ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again; the printers are asked for on the first show."""
        if not self.unsaved:
            self._kept = self._desk.setting()
            self._papers = self._desk.printing.papers()
            self._show(self._kept)
        if not self._is_found:
            self.look()

    def fit(self, room: Room) -> None:
        """Put paper and copies side by side, or one under the other."""
        is_tiny = room.breadth <= Breadth.TINY
        for place, pair in enumerate(self._choices):
            for line, widget in enumerate(pair):
                row, column = (2 * place + line, 0) if is_tiny else (line, place)
                self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignLeft)

    def first_focus(self) -> QWidget | None:
        return self.printer

    @property
    def unsaved(self) -> int:
        kept = self._kept
        mine = (str(self.printer.currentData() or ""), self.paper.key, self.copies.key)
        before = (kept.printer, kept.paper, str(kept.copies))
        differing = sum(one != other for one, other in zip(mine, before, strict=True))
        return differing + len(self._other_papers()) + int(self.reader.device != kept.reader)

    def save(self) -> None:
        """Keep the printer of the slips and the paper of the others."""
        setting = replace(
            self._desk.setting(),
            printer=str(self.printer.currentData() or ""),
            paper=self.paper.key,
            copies=int(self.copies.key),
            reader=self.reader.device,
        )
        others = self._other_papers()
        desk, officer = self._desk, self._officer

        def keep() -> DeskSetting:
            require(officer, Permission.SETTINGS)
            if setting != desk.setting():
                desk.change_setting(setting)
            for name, paper in others.items():
                desk.printing.set_paper(name, paper)
            return setting

        self._tasks.run(self, keep, self._on_kept, self._on_failed)

    def discard(self) -> None:
        self._kept = self._desk.setting()
        self._papers = self._desk.printing.papers()
        self._show(self._kept)
        self._show_others()
        self.changed.emit()

    # -- acts ------------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask this PC for its printers."""
        self.state.say(self.tr("Đang tìm máy in…"), icon="printer")
        self.look_again.setEnabled(False)
        self._tasks.run(
            self, self._printers.names, self._on_found, self._on_not_found, lane=Lane.REMOTE
        )

    def print_trial(self) -> None:
        """Print a slip of nobody on the chosen printer."""
        name = str(self.printer.currentData() or "")
        if name:
            self._try(name, self.paper.key)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.column.addWidget(self.problem)
        self.problem.hide()
        card = Card(kind="quiet", margins=(16, 14, 16, 14), gap=10)
        card.column.addWidget(Field(self.tr("Máy in giấy hẹn"), edit=self.printer))
        self._grid = QGridLayout()
        spread(self._grid, gap=6, across=24)
        self._choices = (
            (label(self.tr("Khổ giấy"), "label"), self.paper),
            (label(self.tr("Số liên"), "label"), self.copies),
        )
        self._grid.setColumnStretch(2, 1)
        card.column.addLayout(self._grid)
        card.column.addWidget(self.state)
        row = QHBoxLayout()
        spread(row, gap=8)
        for button in (self.trial, self.look_again):
            button.setProperty("shows", True)
            row.addWidget(button)
        row.addStretch(1)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self._others_card = Card(kind="quiet", margins=(16, 14, 16, 14), gap=8)
        self._others_card.column.addWidget(label(self.tr("Các máy in khác"), "strong"))
        self._others_card.column.addWidget(
            label(
                self.tr(
                    "Khi máy in giấy hẹn không trả lời, giấy chờ được in ở máy khác đúng khổ này."
                ),
                "small",
                wrap=True,
            )
        )
        self._others_column = QVBoxLayout()
        spread(self._others_column, gap=8)
        self._others_card.column.addLayout(self._others_column)
        self.column.addWidget(self._others_card)
        self.column.addWidget(self.reader)
        self.column.addStretch(1)
        self._others_box: QWidget | None = None

    def _connect(self) -> None:
        self.printer.activated.connect(self._on_printer)
        self.paper.chosen.connect(self._on_chosen)
        self.copies.chosen.connect(self._on_chosen)
        self.reader.chosen.connect(self.changed)
        self.trial.clicked.connect(self.print_trial)
        self.look_again.clicked.connect(self.look)
        keys.bind(self, {"Ctrl+P": self.print_trial})

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, setting: DeskSetting) -> None:
        self._choose_printer(setting.printer)
        self.paper.choose(setting.paper)
        self.copies.choose(str(min(setting.copies, MOST_COPIES)))
        self.trial.setVisible(bool(self.printer.currentData()))
        self.reader.show_device(setting.reader)

    def _offer(self, names: tuple[str, ...], *, is_known: bool) -> None:
        """Offer these printers; the one kept stays offered though it is not plugged in now."""
        wanted = str(self.printer.currentData() or "") or self._kept.printer
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if self._kept.printer and self._kept.printer not in names:
            gone = self.tr("%1 (chưa thấy)") if is_known else "%1"
            self.printer.addItem(gone.replace("%1", self._kept.printer), self._kept.printer)
        self.printer.addItem(self.tr("Không in, lưu PDF"), "")
        self._choose_printer(wanted)

    def _choose_printer(self, name: str) -> None:
        place = self.printer.findData(name)
        self.printer.setCurrentIndex(place if place >= 0 else self.printer.count() - 1)

    def _show_others(self) -> None:
        """Show every other printer with its paper."""
        if self._others_box is not None:
            self._others_column.removeWidget(self._others_box)
            self._others_box.hide()
            self._others_box.deleteLater()
        self.others = {}
        usual = str(self.printer.currentData() or "")
        names = [name for name in self._names if name != usual]
        self._others_card.setVisible(bool(names))
        box = QWidget()
        column = QVBoxLayout(box)
        spread(column, gap=8)
        for place, name in enumerate(names):
            if place:
                column.addWidget(rule())
            column.addLayout(self._other_row(name))
        self._others_column.addWidget(box)
        self._others_box = box

    def _other_row(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=12)
        row.addWidget(ElidedLabel(name, "medium"), 1)
        paper = Choice(self.tr("Khổ giấy trong %1").replace("%1", name))
        fix(paper, width=PAPER_WIDTH)
        for one in PAPERS:
            paper.addItem(_shown(one), one)
        paper.setCurrentIndex(paper.findData(self._papers.get(name, self._kept.paper)))
        paper.setEnabled(self.may_change)
        paper.activated.connect(self._on_chosen)
        self.others[name] = paper
        row.addWidget(paper)
        trial = Button(self.tr("In thử"), name=self.tr("In thử ở %1").replace("%1", name), size="s")
        trial.clicked.connect(self._trier(name, paper))
        row.addWidget(trial)
        return row

    def _trier(self, name: str, paper: Choice) -> Callable[[], None]:
        def try_it() -> None:
            self._try(name, str(paper.currentData()))

        return try_it

    def _try(self, name: str, paper: str) -> None:
        told = self.tr("Đang gửi trang in thử tới %1…").replace("%1", name)
        self.state.say(told, icon="printer")
        printers = self._printers
        self._tasks.run(
            self,
            lambda: printers.print_trial(name, paper),
            self._on_tried,
            self._on_not_tried,
            lane=Lane.REMOTE,
        )

    def _other_papers(self) -> Mapping[str, str]:
        """Return the papers chosen for other printers that are not kept yet."""
        chosen = {name: str(paper.currentData()) for name, paper in self.others.items()}
        return {
            name: paper
            for name, paper in chosen.items()
            if paper != self._papers.get(name, self._kept.paper)
        }

    # -- slots -----------------------------------------------------------------------------------

    def _on_printer(self, _place: int) -> None:
        name = str(self.printer.currentData() or "")
        self.trial.setVisible(bool(name))
        if name in self._papers:
            self.paper.choose(self._papers[name])
        self._show_others()
        self.changed.emit()

    def _on_chosen(self, _choice: object) -> None:
        self.changed.emit()

    def _on_found(self, names: tuple[str, ...]) -> None:
        self._is_found = True
        self._names = names
        self.look_again.setEnabled(True)
        self._offer(names, is_known=True)
        self._show_others()
        self.trial.setVisible(bool(self.printer.currentData()))
        if self._kept.printer and self._kept.printer not in names:
            told = self.tr("Chưa thấy %1. Giấy hẹn sẽ chờ. Cắm máy in rồi bấm Tìm lại.")
            self.state.say(told.replace("%1", self._kept.printer), "soon")
        elif names:
            found = self.tr("Tìm thấy %1 máy in.").replace("%1", str(len(names)))
            self.state.say(found, icon="printer")
        else:
            self.state.say(
                self.tr(
                    "Chưa thấy máy in nào. Vẫn tiếp nhận được, giấy hẹn lưu thành PDF. Cắm máy in rồi"
                    " bấm Tìm lại."
                ),
                "soon",
            )
        self.changed.emit()

    def _on_not_found(self, error: AppError) -> None:
        self.look_again.setEnabled(True)
        self.state.say(words(error).text, "soon")

    def _on_tried(self, _nothing: None) -> None:
        self.state.say(self.tr("Đã in trang thử. Xem trang in có đủ dấu không."), "early")

    def _on_not_tried(self, error: AppError) -> None:
        self.state.say(words(error).text, "soon")

    def _on_kept(self, setting: DeskSetting) -> None:
        self._kept = setting
        self._papers = self._desk.printing.papers()
        self._show(setting)
        self._show_others()
        self.problem.hide()
        self.told.emit(self.tr("Đã lưu cách in."))
        self.saved.emit()

    def _on_failed(self, error: AppError) -> None:
        self.problem.say("late", self.tr("Chưa lưu cách in."), str(words(error)))
        self.problem.show()
        self.refused.emit()


def _shown(paper: str) -> str:
    return paper.replace("mm", " mm")
