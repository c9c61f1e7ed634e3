"""Hồ sơ: every dossier of this desk in lists that count themselves, found as one types, one in the panel.

The search looks through everything, whatever list is open; lists come back when the box is empty. Reading
runs off the UI thread and only the newest answer is shown; a page of rows is read where it is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from services.accounts import Officer, Permission
from services.dossier_lists import DossierLine, ListKind, OpenList, SearchAnswer
from services.rules.acts import ActKind
from services.rules.date_words import ExplainedDate
from services.rules.due_moves import last_decision
from ui.acts import ActWanted, FormWanted
from ui.board_wording import behind_words
from ui.layout import Breadth, Room, fix, room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.behind_bar import BehindBar
from ui.pages.dossier_batch import DossierBatch
from ui.pages.dossier_chips import DossierChips, list_name
from ui.pages.dossier_listing import DossierListing
from ui.pages.dossier_panel import DossierPanel, Shown
from ui.pages.dossier_reading import (
    DossierReading,
    Listed,
    ListedBehind,
    ReadDossier,
    Revealed,
    Scanned,
    Similar,
)
from ui.pages.list_taking import ListTaking
from ui.rule_wording import retold
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.field import LineEdit
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from services.board_lists import Behind, RowsBehind
    from services.desk import Desk
    from services.rules.acts import PaperCount
    from services.rules.life import Form
    from ui.tasks import Tasks

MINUTE_MS = 60_000  # time states are words of the minute
MINE, EVERYBODY = "mine", "all"


class DossiersPage(PageWidget):
    """The lists.

    Signals:
        correct_wanted, reprint_wanted: Carries a dossier's id.
        act_wanted: An act is to be made. Carries `ui.acts.ActWanted`.
        told: Something is to be said in a toast. Carries the sentence.
        form_wanted: A form is to be printed again. Carries `ui.acts.FormWanted`.
        slip_scanned: A slip was scanned. Carries the text.
        board_wanted, reports_wanted: Back to the figure whose dossiers are listed.
        reception_wanted: Somebody is to be received; offered where a list is empty, if anybody listens.
    """

    SHOWS = frozenset({"dossier", "act", "officer", "setting", "calendar_file"})
    HAS_SEARCH = True

    correct_wanted = Signal(object)
    reprint_wanted = Signal(object)
    act_wanted = Signal(object)
    told = Signal(str)
    form_wanted = Signal(object)
    slip_scanned = Signal(str)
    board_wanted = Signal()
    reports_wanted = Signal()
    reception_wanted = Signal()

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self.reading = DossierReading(desk, officer.username, tasks, self)
        self._officers: Mapping[str, str] = {}
        self._counts: Mapping[ListKind, int] = dict.fromkeys(ListKind, 0)
        self._opened: OpenList | None = None
        self._behind: Behind | RowsBehind | None = None  # the figure whose dossiers are listed
        self._chosen: bytes | None = None
        self._panel_is_shut = False
        self._is_page_open = False
        self._room = room(1366, 768, 1.0)
        self.search_box = LineEdit(
            self.tr("Tìm hồ sơ"),
            placeholder=self.tr(
                "Mã, họ tên (không cần dấu), 4 số cuối giấy tờ, điện thoại – hoặc quét giấy hẹn"
            ),
            icon="search",
            key="Ctrl+K",
        )
        self.scope = Segment(
            self.tr("Hồ sơ của ai"), ((MINE, self.tr("Của tôi")), (EVERYBODY, self.tr("Cả xã")))
        )
        self.scope.choose(EVERYBODY)
        self.export = Button("", icon="table-export", name=self.tr("Xuất danh sách"))
        self.export.setToolTip(self.tr("Xuất danh sách  Ctrl+S"))
        self.chips = DossierChips()
        self.behind_bar = BehindBar()
        self.listing = DossierListing()
        self.table = self.listing.table
        self.panel = DossierPanel(
            may_change=officer.may(Permission.RECEIVE),
            may_reveal=officer.may(Permission.REVEAL_NUMBERS),
        )
        self.batch = DossierBatch(officer)
        self.table.allow_several()
        self.table.put_in_foot(self.batch)
        self._build()
        self.taking = ListTaking(self.export, self.listing, desk, officer, tasks)
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the open list and the counts again; what is chosen and typed stays."""
        if self._behind is not None:
            self.reading.ask_behind(self._behind, self._chosen)
        else:
            self.reading.ask_list(self.chips.kind, self._holder, self._chosen)
        if self._text:
            self.reading.ask_search(self.search_box.text())
        if self.panel.isVisible() and self._chosen is not None:
            self.reading.ask_dossier(self._chosen)

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        self._room = now
        is_narrow = now.breadth <= Breadth.NARROW
        margins = (12, 8, 12, 10) if now.breadth < Breadth.COMPACT else (20, 12, 20, 16)
        spread(self._column, margins, 10)
        self.scope.setVisible(not is_narrow)
        self.listing.fit(now.breadth, self._officers)
        self.panel.fit(now)
        if not is_narrow:
            fix(self.panel, width=now.panel_width)
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
        self._show_panel_place()

    def regions(self) -> list[QWidget]:
        """Return search and chips, list, panel."""
        return [self._header, self.listing, self.panel]

    def first_focus(self) -> QWidget | None:
        """Return the search box."""
        return self.search_box

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("Ctrl+K", self.tr("Ô tìm")),
            KeyLine("↑ ↓", self.tr("Chọn hồ sơ")),
            KeyLine("Shift+↑ ↓", self.tr("Chọn nhiều hồ sơ")),
            KeyLine("Enter", self.tr("Mở hồ sơ")),
            KeyLine("Space", self.tr("Mở, đóng ô xem nhanh")),
            KeyLine("← →", self.tr("Danh sách bên cạnh, khi ở hàng lọc")),
            KeyLine("F10", self.tr("Vì sao ngày này?")),
            KeyLine("Ctrl+C", self.tr("Chép mã hồ sơ")),
            KeyLine("Ctrl+P", self.tr("In lại giấy hẹn")),
            KeyLine("Ctrl+S", self.tr("Xuất danh sách")),
            KeyLine("Ctrl+E", self.tr("Sửa hồ sơ")),
            KeyLine("F9", self.tr("Việc chính của hồ sơ")),
            KeyLine("F3", self.tr("Yêu cầu bổ sung")),
        ]

    def search(self, text: str) -> None:
        """Look for `text`; an empty one only leads to the box."""
        if text:
            self.search_box.setText(text)
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def take_scan(self, text: str) -> None:
        """Open the dossier of a scanned slip or code, or those of whose card it is."""
        self.reading.read_scan(text)

    def show_dossier(self, dossier_id: bytes) -> None:
        """Open one dossier, whatever list it is in."""
        self._panel_is_shut = False
        self._chosen = dossier_id
        self.reading.ask_line(dossier_id)

    def show_list(self, kind: str) -> None:
        """Open a list by the value of its `ListKind`."""
        self._open_list(ListKind(kind))
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_behind(self, behind: Behind | RowsBehind) -> None:
        """List exactly the dossiers behind a figure of the board or of a report."""
        self._open_list(self.chips.kind, behind)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> bytes | None:
        """Id of the chosen dossier."""
        return self._chosen

    # -- keys -----------------------------------------------------------------------------------

    def reprint(self) -> None:
        """Ctrl+P: print the slip of the chosen dossier again."""
        if self._chosen is not None and self._may_change:
            self.reprint_wanted.emit(self._chosen)

    def correct(self) -> None:
        """Ctrl+E: correct the chosen dossier in the reception sheet."""
        if self._chosen is not None and self._may_change:
            self.correct_wanted.emit(self._chosen)

    def explain(self) -> None:
        """F10: why this date."""
        if self._chosen is not None:
            self.reading.ask_why(self._chosen)

    def note(self) -> None:
        """Write a remark on the chosen dossier."""
        self.begin(ActKind.NOTED)

    def begin_main(self) -> None:
        """F9: the main act of the chosen dossier, or of several."""
        if self.batch.is_open:
            self.batch.begin_main()
        elif self._chosen is not None:
            self.panel.acts.begin_main()

    def ask_supplement(self) -> None:
        """F3: ask for what is missing in the chosen dossier."""
        self.begin(ActKind.SUPPLEMENT_REQUESTED)

    def begin(self, kind: ActKind) -> None:
        """Want an act on the chosen dossier."""
        if self._chosen is not None:
            self.act_wanted.emit(ActWanted((self._chosen,), kind))

    def show_scans(self, paper: PaperCount) -> None:
        """Show the scans of a paper of the chosen dossier; that they were looked at is written down."""
        if self._chosen is None:
            return
        from services.paper_scans import paper_scans
        from ui.dialogs.scan_dialog import ScanView

        self.reading.note_scans_seen(self._chosen, self._officer.username)
        name = paper.short_name or paper.name
        ScanView(self, paper_scans(self._desk), self._tasks, name, paper.scans).open()

    # -- Qt -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.panel.hide_number()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            self.search_box.hasFocus()
        ):
            self._go_to_rows()
        else:
            super().keyPressEvent(event)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._header = QWidget()
        header = QVBoxLayout(self._header)
        spread(header, gap=10)
        row = QHBoxLayout()
        spread(row, gap=18)
        row.addWidget(label(self.tr("Hồ sơ"), "title"))
        row.addWidget(self.search_box, 1)
        row.addWidget(self.scope)
        row.addWidget(self.export)
        header.addLayout(row)
        header.addWidget(self.chips)
        header.addWidget(self.behind_bar)
        self.behind_bar.hide()
        self._column.addWidget(self._header)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._body, gap=16)
        self._body.addWidget(self.listing, 1)
        self._body.addWidget(self.panel)
        self._column.addLayout(self._body, 1)
        self.panel.hide()

    def _connect(self) -> None:
        self.reading.listed.connect(self._on_listed)
        self.reading.listed_behind.connect(self._on_listed_behind)
        self.behind_bar.back_wanted.connect(self._on_back)
        self.behind_bar.dropped.connect(self._on_behind_dropped)
        self.reading.found.connect(self._on_found)
        self.reading.similar.connect(self._on_similar)
        self.reading.read.connect(self._on_read)
        self.reading.explained.connect(self._on_explained)
        self.reading.line_read.connect(self._on_line_read)
        self.reading.revealed.connect(self._on_revealed)
        self.reading.scanned.connect(self._on_scanned)
        self.search_box.textChanged.connect(self._on_typed)
        self.scope.chosen.connect(self._on_scope)
        self.chips.chosen.connect(self._open_list)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(self._on_opened)
        self.table.peeked.connect(self._on_peeked)
        self.table.picked.connect(self.batch.show_lines)
        self.batch.act_wanted.connect(self.act_wanted)
        self.table.left_upwards.connect(self._on_left_upwards)
        self.taking.saved.connect(self._on_taken)
        self.taking.named = self._list_name
        self.panel.closed.connect(self._on_panel_closed)
        self.panel.reveal_wanted.connect(self._on_reveal)
        self.panel.explain_wanted.connect(self.explain)
        self.panel.reprint_wanted.connect(self.reprint)
        self.panel.correct_wanted.connect(self.correct)
        self.panel.act_wanted.connect(self.begin)
        self.panel.form_wanted.connect(self._on_form_wanted)
        self.panel.scans_wanted.connect(self.show_scans)
        self.panel.linked.open_wanted.connect(self.show_dossier)
        self.listing.nothing_found.name_chosen.connect(self.search)
        self.listing.nothing_found.reception_wanted.connect(self.reception_wanted)
        self.listing.nothing_listed.reception_wanted.connect(self.reception_wanted)
        self.listing.nothing_listed.list_wanted.connect(self._open_list)
        keys.bind(
            self,
            {
                "F3": self.ask_supplement,
                "F9": self.begin_main,
                "F10": self.explain,
                "Ctrl+P": self.reprint,
                "Ctrl+S": self.taking.offer,
                "Ctrl+E": self.correct,
                "Ctrl+C": self.panel.copy_code,
            },
        )

    # -- lists ----------------------------------------------------------------------------------

    @property
    def _holder(self) -> str:
        return self._officer.username if self.scope.key == MINE else ""

    @property
    def _can_receive(self) -> bool:
        """Whether somebody can be received from here: by role, and because somebody listens."""
        listens = self.isSignalConnected(QMetaMethod.fromSignal(self.reception_wanted))
        return self._may_change and listens

    @property
    def _may_change(self) -> bool:
        return self._officer.may(Permission.RECEIVE)

    @property
    def _text(self) -> str:
        return self.search_box.text().strip()

    def _on_listed(self, listed: Listed) -> None:
        if listed.opened.kind is not self.chips.kind or self._behind is not None:
            return
        self._counts, self._opened = listed.counts, listed.opened
        self.chips.show_counts(listed.counts)
        self._officers = listed.officers
        self.listing.fit(self._room.breadth, self._officers)
        if not self._text:
            self._show_list(listed.place)

    def _on_listed_behind(self, listed: ListedBehind) -> None:
        opened = listed.opened
        if opened.behind != self._behind:
            return
        self._officers = listed.officers
        self.listing.fit(self._room.breadth, self._officers)
        self.behind_bar.say(
            behind_words(opened.behind, self._officers),
            opened.count,
            has_way_back=self._is_of_report() or self._officer.may(Permission.BOARD),
            back=self.tr("Báo cáo") if self._is_of_report() else self.tr("Bảng theo dõi"),
        )
        if not self._text:
            self.listing.show_behind(opened, self._desk.board_lists.page, listed.place)
            self._show_panel_place()

    def _is_of_report(self) -> bool:
        """Say whether a figure of a report opened the list, and not one of the board."""
        return getattr(self._behind, "rows", None) is not None

    def _on_back(self) -> None:
        (self.reports_wanted if self._is_of_report() else self.board_wanted).emit()

    def _on_behind_dropped(self) -> None:
        self._open_list(self.chips.kind)

    def _show_list(self, place: int | None) -> None:
        opened = self._opened
        if opened is None:
            return
        self.listing.show_list(opened, self._desk.lists.page, place)
        if opened.count == 0:
            self.listing.nothing_listed.say(
                opened.kind,
                self._counts,
                is_mine=bool(self._holder),
                can_receive=self._can_receive,
            )
        self._show_panel_place()

    def _open_list(self, kind: ListKind, behind: Behind | RowsBehind | None = None) -> None:
        self.chips.open(kind)
        self._behind = behind
        self.chips.setVisible(behind is None)
        self.behind_bar.setVisible(behind is not None)
        self._chosen = None
        self.listing.forget()
        if self.search_box.text():
            self.search_box.clear()
        else:
            self.refresh()

    def _on_scope(self, _key: str) -> None:
        self._open_list(self.chips.kind)

    # -- search ---------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.reading.ask_search(text)
        else:
            self.refresh()

    def _on_found(self, answer: SearchAnswer) -> None:
        if not self._text:
            return
        self.listing.show_answer(answer, self._chosen)
        if not answer.lines:
            self.listing.say_not_found(self._text, can_receive=self._can_receive)
            self.reading.ask_similar(self._text)
        self._show_panel_place()

    def _on_similar(self, similar: Similar) -> None:
        if similar.text == self._text:
            self.listing.nothing_found.suggest(similar.names)

    # -- one dossier ----------------------------------------------------------------------------

    def _on_row(self, line: DossierLine | None) -> None:
        if line is None or line.dossier_id == self._chosen:
            self._show_panel_place()
            return
        self._chosen = line.dossier_id
        self.reading.ask_dossier(line.dossier_id)

    def _on_read(self, read: ReadDossier) -> None:
        if read.sheet.dossier_id != self._chosen:
            return
        reason = retold(read.appointment.sentence)
        self.panel.show_dossier(
            Shown(
                read.sheet,
                read.line,
                reason,
                self._officers,
                read.offers,
                self._officer.username,
            )
        )
        self._show_panel_place()

    def _on_explained(self, read: ReadDossier) -> None:
        from ui.dialogs.why_date_dialog import WhyDateDialog

        sheet = read.sheet
        date = ExplainedDate(
            sheet.procedure,
            read.appointment,
            sheet.code,
            title={"Nam": "Ông", "Nữ": "Bà"}.get(sheet.owner.sex, ""),
            promised_at=sheet.due_at,
            moved=last_decision(sheet.life),
            told_at=sheet.life.promised_at,
            is_paused=sheet.life.pause is not None,
        )
        WhyDateDialog(self, [date], self._desk, self._tasks).open()

    def _on_line_read(self, line: DossierLine) -> None:
        """Show a dossier asked for from elsewhere: searched by its code, so that it stands alone."""
        if self.search_box.text() == line.short_code:
            self.reading.ask_search(line.short_code)
        else:
            self.search_box.setText(line.short_code)
        self.reading.ask_dossier(line.dossier_id)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reveal(self) -> None:
        if self._chosen is not None:
            self.reading.reveal(self._chosen, self._officer.username)

    def _on_revealed(self, revealed: Revealed) -> None:
        if revealed.dossier_id == self._chosen and self.isVisible():
            self.panel.show_number(revealed.number)

    def _on_scanned(self, scanned: Scanned) -> None:
        from services.rules.citizen_cards import CardReading
        from services.rules.scans import ScanKind

        fields = scanned.scan.fields
        if scanned.scan.kind is ScanKind.SLIP:
            self.slip_scanned.emit(scanned.text)
        elif isinstance(fields, CardReading):
            self.search(fields.personal_id)
        else:
            code = getattr(fields, "code", None)
            self.search(str(code) if code else scanned.text.strip())

    # -- where things are -----------------------------------------------------------------------

    def _show_panel_place(self) -> None:
        """Show the panel beside the list, or instead of it where there is room for one only."""
        is_wanted = (
            self.listing.has_rows
            and self._chosen is not None
            and self.panel.shown is not None
            and not self._panel_is_shut
        )
        is_page = self._room.breadth <= Breadth.NARROW
        if is_page:
            is_open = is_wanted and self._is_page_open
            self.panel.setVisible(is_open)
            self.listing.setVisible(not is_open)
            self._header.setVisible(not is_open)
        else:
            self.panel.setVisible(is_wanted)
            self.listing.show()
            self._header.show()

    def _on_opened(self, _line: DossierLine | None) -> None:
        self._panel_is_shut = False
        self._is_page_open = True
        self._show_panel_place()
        if self.panel.isVisible():
            self.panel.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_peeked(self) -> None:
        if self._room.breadth <= Breadth.NARROW:
            self._on_opened(None)
        else:
            self._panel_is_shut = not self._panel_is_shut
            self._show_panel_place()

    def _list_name(self) -> str:
        """Return which list is shown: behind which figure, found by what, or by its usual name."""
        if self._behind is not None:
            return self.behind_bar.words
        return self.search_box.text().strip() or list_name(self.chips.kind)

    def _on_taken(self, path: Path) -> None:
        self.told.emit(self.tr("Đã lưu %1.").replace("%1", path.name))

    def _on_form_wanted(self, form: Form) -> None:
        if self._chosen is not None:
            self.form_wanted.emit(FormWanted(self._chosen, form))

    def _on_panel_closed(self) -> None:
        if self._room.breadth > Breadth.NARROW:
            self._panel_is_shut = True
        self._is_page_open = False
        self._show_panel_place()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Esc: from the panel to the list, from the list to the box, from the box to its emptiness."""
        now = QApplication.focusWidget()
        if now is not None and self.panel.isAncestorOf(now):
            if self._is_page_open and self._room.breadth <= Breadth.NARROW:
                self._on_panel_closed()
            else:
                self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.batch.is_open:
            self.table.choose_row(self.table.view.currentIndex().row())
        elif self.search_box.text():
            self.search_box.clear()
            self.search_box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_to_rows()

    def _go_to_rows(self) -> None:
        if self.listing.has_rows:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left_upwards(self) -> None:
        self.search_box.setFocus(Qt.FocusReason.OtherFocusReason)
