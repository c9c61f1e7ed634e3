"""Trả kết quả: whose result waits, who is to be called, and handing it over with one scan.

A slip, a card, a code or a name leads to the result; where there is none, the page says why and who holds
the dossier. Acts are begun by whoever hears the page's signals.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.dossiers import SlipWorth
from services.results import OpenResults, ResultLine, ResultList
from services.rules.acts import ActKind
from ui.acts import ActWanted
from ui.layout import Breadth, Room, fix, room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.returns_calls import CallListPrint
from ui.pages.returns_chips import ReturnsChips, list_name
from ui.pages.returns_listing import ReturnsListing
from ui.pages.returns_reading import ListedResults, Looked, ReturnsReading
from ui.pages.returns_side import ReturnsSide, ShownResult
from ui.pages.returns_verdict import Verdict
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.scan_field import ScanField
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.accounts import Officer
    from services.desk import Desk
    from services.dossier_life import Recorded
    from services.dossiers import DossierSheet
    from ui.tasks import Tasks

SIDE_WIDTH = 312


class ReturnsPage(PageWidget):
    """The results that wait.

    Signals:
        act_wanted: Carries an ActWanted.
        on_spot_wanted: A dossier is to be solved and handed over in one visit. Carries its id.
        slip_scanned: A slip that leads to no dossier here. Carries the text.
        open_wanted: A dossier is to be seen whole. Carries its id.
        receipt_wanted: A hand-over is to be put on paper. Carries the dossier's id.
    """

    SHOWS = frozenset({"dossier", "act", "setting"})
    HAS_SEARCH = True

    act_wanted = Signal(object)
    on_spot_wanted = Signal(object)
    slip_scanned = Signal(str)
    open_wanted = Signal(object)
    receipt_wanted = Signal(object)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self.reading = ReturnsReading(desk, officer.username, tasks, self)
        self.paper = CallListPrint(desk, officer, tasks, self)
        self._days: Mapping[ResultList, int] = {}
        self._chosen: bytes | None = None
        self._room = room(1366, 768, 1.0)
        self._is_side_open = False
        self.scan = ScanField(
            self.tr("Giấy hẹn hoặc thẻ căn cước"),
            self.tr("Quét giấy hẹn hoặc thẻ căn cước người đến nhận; hoặc gõ mã, tên"),
        )
        self.print_list = Button(self.tr("In danh sách gọi"), icon="phone")
        self.chips = ReturnsChips()
        self.verdict = Verdict()
        self.listing = ReturnsListing(desk.results.page)
        self.table = self.listing.table
        self.side = ReturnsSide(desk.office())
        self._build()
        self._connect()

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the open list and the counts again; what is chosen stays."""
        self.reading.ask_list(self.chips.kind, self._chosen)

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        self._room = now
        is_narrow = now.breadth <= Breadth.NARROW
        margins = (12, 8, 12, 10) if now.breadth < Breadth.COMPACT else (20, 12, 20, 16)
        spread(self._column, margins, 10)
        self.listing.fit(now.breadth, self.chips.kind)
        self.print_list.setText("" if is_narrow else self.tr("In danh sách gọi"))
        self.print_list.setAccessibleName(self.tr("In danh sách gọi"))
        if is_narrow:
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(16_777_215)
        else:
            fix(self._side_area, width=SIDE_WIDTH)
        self.verdict.set_brief(now.is_low)
        self._title.setVisible(now.breadth > Breadth.TINY)
        self._show_side_place()

    def regions(self) -> list[QWidget]:
        """Return scan field and chips, list, side."""
        return [self._header, self.listing, self.side]

    def first_focus(self) -> QWidget | None:
        """Return the scan field: somebody stands at the desk."""
        return self.scan

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("F4", self.tr("Ô quét giấy hẹn, thẻ căn cước")),
            KeyLine("F9", self.tr("Trả kết quả đang chọn")),
            KeyLine("Enter", self.tr("Trả kết quả, khi ở danh sách")),
            KeyLine("G", self.tr("Ghi một lần gọi, khi ở danh sách")),
            KeyLine("Ctrl+P", self.tr("In giấy biên nhận")),
            KeyLine("Space", self.tr("Xem kết quả đang chọn")),
            KeyLine("← →", self.tr("Danh sách bên cạnh, khi ở hàng lọc")),
        ]

    def search(self, text: str) -> None:
        """Look for `text` among the results; an empty one only leads to the field."""
        self.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.scan.setText(text)
            self.reading.look(text, is_typed=True)

    def take_scan(self, text: str) -> None:
        """Hand over the result of a scanned slip or code, or those of whose card it is."""
        self.reading.look(text, is_typed=False)

    def show_list(self, kind: ResultList) -> None:
        """Open a list from its beginning."""
        self.chips.open(kind)
        self._chosen = None
        self.listing.forget()
        self.verdict.hide()
        self.refresh()

    def take_recorded(self, recorded: Recorded) -> None:
        """Be ready for the next citizen after a result went out."""
        if recorded.kind == ActKind.RETURNED and self.isVisible():
            self.scan.clear()
            self.verdict.say_returned(recorded.dossier_id, recorded.code)
            self._chosen = None
            self.listing.forget()
            self.refresh()
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> bytes | None:
        """Id of the chosen dossier."""
        return self._chosen

    # -- keys -----------------------------------------------------------------------------------

    def do_main(self) -> None:
        """F9: hand the chosen result over; in the list of expired supplements, stop the dossier."""
        line = self.listing.line
        if self._chosen is None or line is None:
            self.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        kind = ActKind.RETURNED if line.citizen_due_at is None else ActKind.STOPPED
        self.act_wanted.emit(ActWanted((self._chosen,), kind))

    def call(self) -> None:
        """G: take a call down."""
        if self._chosen is not None:
            self.act_wanted.emit(ActWanted((self._chosen,), ActKind.CALLED))

    def print_receipt(self) -> None:
        """Ctrl+P: the receipt of what was just handed over, or of the chosen one."""
        line = self.listing.line
        if self.verdict.returned is not None:
            self.receipt_wanted.emit(self.verdict.returned)
        elif line is not None and line.is_returned:
            self.receipt_wanted.emit(line.dossier.dossier_id)

    # -- Qt -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() == Qt.Key.Key_Down and self.scan.hasFocus():
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._header = QWidget()
        header = QVBoxLayout(self._header)
        spread(header, gap=10)
        row = QHBoxLayout()
        spread(row, gap=14)
        self._title = label(self.tr("Trả kết quả"), "title")
        fix(self.scan, height=36)
        row.addWidget(self._title)
        row.addWidget(self.scan, 1)
        row.addWidget(self.print_list)
        header.addLayout(row)
        header.addWidget(self.verdict)
        header.addWidget(self.chips)
        self._column.addWidget(self._header)
        self._side_area = scrolled(self.side)
        body = QHBoxLayout()
        spread(body, gap=16)
        body.addWidget(self.listing, 1)
        body.addWidget(self._side_area)
        self._column.addLayout(body, 1)

    def _connect(self) -> None:
        self.reading.listed.connect(self._on_listed)
        self.reading.read.connect(self._on_read)
        self.reading.looked.connect(self._on_looked)
        self.reading.noted.connect(self._on_noted)
        self.scan.entered.connect(partial(self.reading.look, is_typed=True))
        self.scan.textChanged.connect(self.verdict.hide)
        self.chips.chosen.connect(self.show_list)
        self.print_list.clicked.connect(self._on_print_list)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(self._on_opened)
        self.table.peeked.connect(self._on_peeked)
        self.table.left_upwards.connect(self.scan.setFocus)
        self.verdict.on_spot_wanted.connect(self.on_spot_wanted)
        self.verdict.open_wanted.connect(self.open_wanted)
        self.verdict.receipt_wanted.connect(self.receipt_wanted)
        self.side.chosen.receipt_wanted.connect(self.print_receipt)
        self.side.chosen.main_wanted.connect(self.do_main)
        self.side.chosen.open_wanted.connect(self._on_open)
        self.side.calls.call_wanted.connect(self.call)
        self.side.calls.copied.connect(self._on_copied)
        self.side.calls.message_sent.connect(self._on_message_sent)
        self.side.day.list_wanted.connect(self.show_list)
        keys.bind(
            self, {"F9": self.do_main, "F4": self.scan.setFocus, "Ctrl+P": self.print_receipt}
        )
        letter = QShortcut(QKeySequence("G"), self.table.view)
        letter.setContext(Qt.ShortcutContext.WidgetShortcut)
        letter.activated.connect(self.call)

    # -- lists ----------------------------------------------------------------------------------

    def _on_listed(self, listed: ListedResults) -> None:
        self._days = listed.counts.days
        self.chips.show_results(listed.counts)
        self.side.day.show_day(listed.counts)
        self.print_list.setVisible(listed.opened.count > 0)
        found = self.listing.opened
        if found is not None and self.listing.is_search:  # it stays until Esc or a chip
            self._show_opened(found, self.table.view.currentIndex().row())
            return
        if listed.opened.kind is self.chips.kind:
            self._show_opened(listed.opened, listed.place)

    def _show_opened(self, opened: OpenResults, place: int | None) -> None:
        self.listing.show_opened(opened, place, self._days)
        if not opened.count:
            self._chosen = None
            self.side.show_result(None)
        elif self._chosen is not None:
            self.reading.ask_dossier(self._chosen)
        self._show_side_place()

    def _on_print_list(self) -> None:
        opened = self.listing.opened
        if opened is not None and opened.count:
            named = list_name(opened.kind, self._days) if opened.kind else self.scan.text()
            self.paper.print_list(opened, named)

    # -- one result -----------------------------------------------------------------------------

    def _on_row(self, line: ResultLine | None) -> None:
        if line is not None and line.dossier.dossier_id != self._chosen:
            self._chosen = line.dossier.dossier_id
            self.reading.ask_dossier(self._chosen)

    def _on_read(self, sheet: DossierSheet) -> None:
        line = self.listing.line
        if line is not None and line.dossier.dossier_id == sheet.dossier_id:
            self.side.show_result(ShownResult(sheet, line))
            self._show_side_place()

    def _on_looked(self, looked: Looked) -> None:
        slip = looked.slip
        if looked.found is None:
            if slip is not None:
                self.slip_scanned.emit(looked.text)
            else:
                self.verdict.say_unknown()
            return
        is_replaced = slip is not None and slip.worth is SlipWorth.REPLACED
        opened = looked.found.opened
        if not opened.count:
            self.verdict.say_not_waiting(looked, self._desk.officer_names())
            return
        self._chosen = None
        self.listing.forget()
        self._show_opened(opened, None)
        if slip is not None and is_replaced:
            self.verdict.say_replaced(slip)
        elif opened.count == 1:
            self.do_main()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, _line: ResultLine | None) -> None:
        self.do_main()

    def _on_peeked(self) -> None:
        self._is_side_open = self._room.breadth <= Breadth.NARROW
        self._show_side_place()
        self.side.chosen.main.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_open(self) -> None:
        if self._chosen is not None:
            self.open_wanted.emit(self._chosen)

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_message_sent(self) -> None:
        if self._chosen is not None:
            self.reading.note_message(self._chosen)

    def _on_noted(self, dossier_id: bytes) -> None:
        self.side.calls.message_logged()
        if dossier_id == self._chosen:
            self.refresh()

    # -- where things are -----------------------------------------------------------------------

    def _show_side_place(self) -> None:
        """Show the side beside the list, or instead of it where there is room for one only."""
        is_narrow = self._room.breadth <= Breadth.NARROW
        is_page = is_narrow and self._is_side_open and self._chosen is not None
        self._side_area.setVisible(is_page or not is_narrow)
        self.listing.setVisible(not is_page)
        self._header.setVisible(not is_page)

    def _leave(self) -> None:
        """Esc: from the side to the list, from what was searched for to the list, then to the field."""
        if self._is_side_open:
            self._is_side_open = False
            self._show_side_place()
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.listing.is_search or self.scan.text():
            self.scan.clear()
            self.show_list(self.chips.kind)
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)
