"""Tiếp nhận: one sheet, three steps, one card. The whole reception by keyboard, nothing waits.

`reception_work` is what happens, `reception_sheet_view` what is typed, `reception_card` what the citizen
is told; this module puts them side by side, gives them their keys, and says what came of it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from services.reception import Gap, Receipt, Today
from ui.layout import Breadth, Room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.reception_guidance import CounterGuidance
from ui.pages.reception_news import ReceptionNews
from ui.pages.reception_paper import CounterPaper
from ui.pages.reception_papers import TALL_FROM_HEIGHT
from ui.pages.reception_parked import ParkedStrip
from ui.pages.reception_reader import PersonReader
from ui.pages.reception_same_day import CounterSameDay
from ui.pages.reception_sheet_view import SheetView
from ui.pages.reception_side import CounterSide
from ui.pages.reception_words import explained
from ui.pages.reception_work import ReceptionWork
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.menu import menu
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.attachments import AttachmentRef
    from services.desk import Desk
    from services.drafts import Draft
    from ui.pages.paper_row import PaperRow
    from ui.pages.reception_bar import CardBar
    from ui.pages.reception_card import LiveCard
    from ui.pages.reception_today import TodayCard
    from ui.tasks import Tasks


class ReceptionPage(PageWidget):
    """The counter.

    Signals:
        received: A visit is on disk, its slip waits in the printing queue. Carries the Receipt.
        corrected: A correction is on disk, its new slip waits in the printing queue.
        reprint_wanted, open_wanted, on_spot_wanted: Carry a dossier's id.
        slip_scanned: A slip or a dossier number was scanned. Carries the text.
        due_wanted: The dossiers due today are to be listed.
        history_wanted: The earlier dossiers of a person. Carries what to search for.
        turned_away: A form 02 or 03 is on disk, to be printed. Carries the Turned.
        numbers_reserved: Blank slips are to be printed. Carries a tuple of ReservedSlip.
    """

    SHOWS = frozenset(
        {"dossier", "draft", "number_counter", "procedure_version", "setting", "office_act"}
    )

    received = Signal(object)
    corrected = Signal()
    reprint_wanted = Signal(object)
    open_wanted = Signal(object)
    on_spot_wanted = Signal(object)
    slip_scanned = Signal(str)
    due_wanted = Signal()
    history_wanted = Signal(str)
    turned_away = Signal(object)
    numbers_reserved = Signal(object)

    def __init__(self, desk: Desk, officer: str, tasks: Tasks) -> None:
        """Make the page for the officer of that username."""
        super().__init__()
        desk_name = self.tr("Quầy %1").replace("%1", str(desk.setting().number))
        self._visits = 0
        self._bar_is_used = False
        self._shape: object = None
        self.work = ReceptionWork(desk, officer, tasks, self)
        self.reader = PersonReader(self.work)
        self.sheet = SheetView(self.work, self.reader, desk)
        self.news = ReceptionNews(self.work, self.sheet)
        self.guidance = CounterGuidance(self.work, self.sheet, self.news)
        self.paper = CounterPaper(self.work, self.sheet, self.news)
        self.same_day = CounterSameDay(self.work, self, self.news)
        self.side = CounterSide(self.work, desk_name)
        self.sheet.share_fee(self.side.card.fee)
        self.parked = ParkedStrip(desk.clock)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        self._bind()
        self.sheet.show_sheet()

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day and the people who wait again."""
        self.work.refresh()
        self.paper.refresh()
        self.same_day.refresh()

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        shape = (room.shape, room.height >= TALL_FROM_HEIGHT, theme().factor)
        if shape == self._shape:
            return
        self._shape = shape
        is_narrow = room.breadth <= Breadth.NARROW
        for part in (self.sheet, self.side, self.parked, self.paper, self.same_day):
            part.fit(room)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._outer.setDirection(down if is_narrow else across)
        margins = (12, 8, 10, 8) if is_narrow else (20, 12, 20, 16)
        spread(self._column, margins, 6 if is_narrow else 10)
        spread(self._outer, gap=8 if is_narrow else 16)
        self._bar_is_used = is_narrow
        self.side.setVisible(not is_narrow)
        self.bar.setVisible(is_narrow)
        self._turn.setVisible(room.breadth >= Breadth.COMPACT)
        self._new.set_icon("user-plus" if room.breadth >= Breadth.COMPACT else "")

    def regions(self) -> list[QWidget]:
        """Return sheet, card, header."""
        return [self.sheet, self.bar if self._bar_is_used else self.side, self._header]

    def first_focus(self) -> QWidget | None:
        """Return the scan field of an empty sheet; a sheet in work keeps its focus."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            return None
        return self.sheet.person.scan if self.work.sheet.is_empty else self.sheet.procedure.field

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("F2", self.tr("Người mới")),
            KeyLine("F3", self.tr("Phiếu yêu cầu bổ sung")),
            KeyLine("Shift+F3", self.tr("Từ chối tiếp nhận")),
            KeyLine("Shift+F7", self.tr("Giấy trắng giữ số")),
            KeyLine("Shift+F8", self.tr("Nhật ký gián đoạn")),
            KeyLine("F4", self.tr("Ô quét thẻ căn cước")),
            KeyLine("F5", self.tr("Chọn thủ tục")),
            KeyLine("Ctrl+T", self.tr("Thêm thủ tục")),
            KeyLine("Ctrl+N", self.tr("Nhập tay người nộp")),
            KeyLine("Ctrl+E", self.tr("Sửa người nộp")),
            KeyLine("Ctrl+H", self.tr("Hồ sơ cũ của người này")),
            KeyLine("Ctrl+D", self.tr("Đủ cả giấy tờ")),
            KeyLine("F7", self.tr("Bản quét của giấy đang chọn")),
            KeyLine("F8", self.tr("Gác lại")),
            KeyLine("Ctrl+1…5", self.tr("Gọi lại người gác")),
            KeyLine("F10", self.tr("Vì sao ngày này?")),
            KeyLine("F11", self.tr("Phóng to giấy hẹn")),
            KeyLine("F9", self.tr("Tiếp nhận và in")),
        ]

    def take_scan(self, text: str) -> None:
        """Take what a reader sent, wherever the focus is."""
        self.reader.take_scan(text)

    def correct(self, dossier_id: bytes) -> None:
        """Open a received dossier on the sheet, to be corrected."""
        self.work.correct(dossier_id)

    @property
    def card(self) -> LiveCard:
        """The live card."""
        return self.side.card

    @property
    def today(self) -> TodayCard:
        """The card between two citizens."""
        return self.side.today

    @property
    def bar(self) -> CardBar:
        """The live card of a narrow window."""
        return self.side.bar

    @property
    def draft(self) -> Draft:
        """What is on the sheet."""
        return self.work.draft

    # -- keys -----------------------------------------------------------------------------------

    def begin_next(self) -> None:
        """F2: the next citizen. What was typed for this one waits as parked."""
        self.work.begin_next()

    def park(self) -> None:
        """F8: put this citizen aside."""
        if self.work.sheet.is_empty or self.draft.correcting:
            return
        draft, before = self.draft, len(self.work.parked)
        self.work.begin_next()
        self.news.tell_parked(draft, before + 1)

    def receive(self) -> None:
        """F9: receive, or go to the first thing that is missing."""
        if not self.draft.items:
            where = "procedure" if self.draft.applicant.name else "applicant.name"
            self.sheet.focus_gap(Gap(where))
        else:
            self.work.receive()

    def explain(self) -> None:
        """F10: why this date."""
        preview = self.work.preview
        if preview is None or not preview.items:
            return
        from ui.dialogs.why_date_dialog import WhyDateDialog

        dates = explained(preview, self.draft.applicant.sex)
        WhyDateDialog(self, dates, self.work.desk, self.work.tasks).open()

    def scan_paper(self) -> None:
        """F7: the scans of the paper in focus, or of the first that has none."""
        row = self.sheet.papers.row_to_scan()
        if row is None:
            return
        from services.paper_scans import paper_scans
        from ui.dialogs.scan_dialog import ScanDialog

        paper = row.paper
        name = paper.short_name or paper.name
        scans = paper_scans(self.work.desk)
        dialog = ScanDialog(self, scans, self.work.tasks, name, paper.scans)
        dialog.finished.connect(partial(self._on_scanned, row, paper.name))
        dialog.open()

    def _on_scanned(self, row: PaperRow, name: str, kept: tuple[AttachmentRef, ...] | None) -> None:
        if kept is not None and row.paper.name == name:
            row.keep_scans(tuple(one.sha256 for one in kept))

    def zoom(self) -> None:
        """F11: the slip as it will be printed, large."""
        if self.work.preview is None or not self.work.preview.items:
            return
        from ui.dialogs.slip_picture_dialog import SlipPictureDialog

        dialog = SlipPictureDialog(self)
        self.work.pictured.connect(dialog.show_picture)
        dialog.open()
        self.work.draw_slip(dialog.width_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, and presses a button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        now = QApplication.focusWidget()
        if isinstance(now, QAbstractButton) and not isinstance(now, QCheckBox | QRadioButton):
            now.click()
        else:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not back)

    # -- what came of it ------------------------------------------------------------------------

    def _on_received(self, receipt: Receipt) -> None:
        self.news.tell_received(receipt)
        self.received.emit(receipt)

    def _on_corrected(self) -> None:
        self.news.tell_corrected()
        self.corrected.emit()

    def _on_resumed(self) -> None:
        self.sheet.go_on()
        self.news.tell_resumed()

    def _on_completed(self) -> None:
        from ui.dialogs.reason_dialog import ReasonDialog, ReasonFor

        subject = f"{self.work.sheet.code} · {self.draft.applicant.name}"
        dialog = ReasonDialog(self, ReasonFor.CORRECTION, subject)
        dialog.finished.connect(self._on_reason)
        dialog.open()

    def _on_reason(self, reason: object) -> None:
        if isinstance(reason, str) and reason:
            self.work.save_correction(reason)

    def _on_today(self, today: Today) -> None:
        self._visits = today.visits
        self._show_turn()

    def _on_replaced(self) -> None:
        self._show_turn()
        if self.isVisible():
            self.sheet.go_on()

    def _on_changed(self) -> None:
        self._show_turn()

    def _on_history(self) -> None:
        person = self.draft.applicant
        if person.name:
            self.history_wanted.emit(person.personal_id or person.name)

    def _on_papers_finished(self) -> None:
        button = self.bar.receive if self._bar_is_used else self.card.receive
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_more(self) -> None:
        entries = [
            (self.tr("Giấy trắng giữ số"), self.paper.show_reserved),
            (self.tr("Nhật ký gián đoạn"), self.paper.show_outages),
            (self.tr("Đã hướng dẫn, từ chối hôm nay"), self.guidance.show_today),
            (self.tr("Nhập bù hồ sơ giấy"), self.sheet.begin_late),
        ]
        if not self.work.sheet.is_empty:
            entries += [
                (self.tr("Từ chối tiếp nhận"), self.guidance.refuse),
                (self.tr("Bỏ hồ sơ đang nhập"), self.work.discard),
            ]
        opened = menu(self, entries)
        if self.sender() is self._more:
            opened.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            return
        corner = self.card.more.mapToGlobal(self.card.more.rect().topLeft())
        opened.popup(corner - QPoint(0, opened.sizeHint().height()))

    def _recall_place(self, place: int) -> None:
        if place < len(self.work.parked):
            self.work.recall(self.work.parked[place].draft.id)

    # -- showing and building -------------------------------------------------------------------

    def _show_turn(self) -> None:
        if self.draft.correcting:
            self._turn.setText(self.tr("đang sửa một hồ sơ đã nhận"))
            return
        pattern = self.tr("lượt thứ %1 hôm nay")
        if self.work.sheet.is_empty:
            pattern = self.tr("sẵn sàng nhận người thứ %1")
        self._turn.setText(pattern.replace("%1", str(self._visits + 1)))

    def _build(self) -> None:
        self._header = QWidget()
        row = QHBoxLayout(self._header)
        spread(row, gap=8)
        row.addWidget(label(self.tr("Tiếp nhận"), "title"))
        self._turn = ElidedLabel("", "small", tone="ink2")
        self._new = Button(self.tr("Người mới"), icon="user-plus", key="F2")
        row.addWidget(self._turn, 1)
        row.addStretch(0)
        row.addWidget(self.parked)
        row.addSpacing(6)
        self._more = Button("", icon="dots", name=self.tr("Việc khác ở quầy"))
        row.addWidget(self._new)
        row.addWidget(self._more)
        self._column.addWidget(self._header)
        self._column.addWidget(self.paper.banner)
        self._column.addWidget(self.same_day.banner)
        self._column.addLayout(self._outer, 1)
        self._outer.addWidget(self.sheet, 1)
        self._outer.addWidget(self.side)
        self._outer.addWidget(self.bar)
        self.bar.hide()

    def _connect(self) -> None:
        work, sheet = self.work, self.sheet
        work.gap_found.connect(sheet.focus_gap)
        work.completed.connect(self._on_completed)
        work.received.connect(self._on_received)
        work.corrected.connect(self._on_corrected)
        work.refused.connect(self.news.tell_refused)
        work.today_read.connect(self._on_today)
        work.parked_read.connect(self.parked.show_parked)
        work.resumed.connect(self._on_resumed)
        work.replaced.connect(self._on_replaced)
        work.changed.connect(self._on_changed)
        self.news.reprint_wanted.connect(self.reprint_wanted)
        self.news.open_wanted.connect(self.open_wanted)
        self.news.on_spot_wanted.connect(self.on_spot_wanted)
        self.reader.slip_scanned.connect(self.paper.take_slip)
        self.paper.slip_scanned.connect(self.slip_scanned)
        self.paper.numbers_reserved.connect(self.numbers_reserved)
        self.same_day.open_wanted.connect(self.open_wanted)
        self.reader.form_scanned.connect(self.guidance.take_number)
        self.reader.read.connect(self.guidance.look_for)
        self.reader.known.connect(self.guidance.look_for)
        sheet.person.finished.connect(self.guidance.look_for)
        self.guidance.turned_away.connect(self.turned_away)
        self.card.guide_wanted.connect(self.guidance.ask)
        sheet.person.history_wanted.connect(self._on_history)
        sheet.procedure.old_wanted.connect(self.open_wanted)
        sheet.papers.finished.connect(self._on_papers_finished)
        self.parked.recalled.connect(work.recall)
        self.today.reprint_wanted.connect(self.reprint_wanted)
        self.today.due_wanted.connect(self.due_wanted)
        self.card.receive_wanted.connect(self.receive)
        self.card.park_wanted.connect(self.park)
        self.card.why_wanted.connect(self.explain)
        self.card.zoom_wanted.connect(self.zoom)
        self.card.more_wanted.connect(self._on_more)
        self.bar.receive_wanted.connect(self.receive)
        self.bar.why_wanted.connect(self.explain)
        self._new.clicked.connect(self.begin_next)
        self._more.clicked.connect(self._on_more)

    def _bind(self) -> None:
        keys.bind(
            self,
            {
                "F2": self.begin_next,
                "F3": self.guidance.ask,
                "Shift+F3": self.guidance.refuse,
                "Shift+F7": self.paper.show_reserved,
                "Shift+F8": self.paper.show_outages,
                "F4": self.sheet.focus_scan,
                "F5": self.sheet.procedure.focus_field,
                "F7": self.scan_paper,
                "F8": self.park,
                "F9": self.receive,
                "F10": self.explain,
                "F11": self.zoom,
                "Ctrl+T": self.sheet.procedure.begin_adding,
                "Ctrl+E": self.sheet.edit_person,
                "Ctrl+N": self.sheet.edit_person,
                "Ctrl+H": self._on_history,
                "Ctrl+D": self.sheet.papers.tick_all,
                "Ctrl+P": self.news.reprint_last,
                "Ctrl+Z": self.news.correct_last,
                **{f"Ctrl+{place + 1}": partial(self._recall_place, place) for place in range(5)},
            },
        )
