"""Kết thúc ngày: what the day came to, what is left to see to, the till, and the sheet that says so.

Nothing left over holds up the end of the day: it is written on the sheet. What was ticked and counted is kept
while it is typed, and a day that was closed can be closed again after a correction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.day_end import ClosedDay, banknotes
from services.rules.day_facts import ChoreKind, DayAnswers, DayFacts, needs_reason
from services.rules.moments import clock_text, local
from ui.layout import Breadth, Room, room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.day_end_cash import CashCard
from ui.pages.day_end_parts import DayChores, DayTiles
from ui.rule_wording import short_date
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.accounts import Officer
    from services.desk import Desk
    from services.forms.pictures import Picture
    from ui.dialogs.slip_picture_dialog import SlipPictureDialog
    from ui.tasks import Tasks

KEPT = "day_end"  # what is ticked and counted of a day not closed yet
SHOWN_DAYS = 60
PREVIEW_DPI = 130


@dataclass(frozen=True, slots=True)
class _Read:
    """The day as read: its facts, its last closing, what was typed before."""

    facts: DayFacts
    closed: ClosedDay | None
    kept: Mapping[str, Any]


class DayEndPage(PageWidget):
    """The end of a desk's day.

    Signals:
        print_wanted: A print job waits. Carries its id.
        prints_wanted: The print jobs that did not come out are to be shown.
        reception_wanted: Who was asked to wait is to be called back.
        tasks_wanted: The tasks of today are to be shown.
        told: Something to say for a moment. Carries the words.
        scanned: A reader sent something; nothing here waits for it. Carries the text.
    """

    SHOWS = frozenset(
        {"act", "dossier", "dossier_flag", "draft", "print_job", "setting", "office_act"}
    )

    print_wanted = Signal(int)
    prints_wanted = Signal()
    reception_wanted = Signal()
    tasks_wanted = Signal()
    told = Signal(str)
    scanned = Signal(str)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._asked = 0
        self._day: date | None = None
        self._facts: DayFacts | None = None
        self._closed: ClosedDay | None = None
        self._signed: tuple[str, ...] = ()
        self._room = room(1366, 768, 1.0)
        self._when = ElidedLabel("", "small", tone="ink2")
        self.days_button = Button(self.tr("Các ngày trước"), "quiet", icon="history")
        self.preview_button = Button(self.tr("Xem trước"), icon="eye", key="F11", size="l")
        self.close_button = Button(
            self.tr("Kết thúc ngày và in"), "primary", icon="printer", key="F9", size="l"
        )
        self.tiles = DayTiles()
        self.chores = DayChores()
        self.cash = CashCard(banknotes())
        self._note = Note()
        self._build()
        self._connect()

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day again; what is ticked and typed stays."""
        self._asked += 1
        self._tasks.run(self, self._read, partial(self._on_read, self._asked))

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        self._room = now
        is_narrow = now.breadth <= Breadth.NARROW
        margins = (12, 8, 12, 10) if now.breadth < Breadth.COMPACT else (20, 12, 20, 16)
        spread(self._column, margins, 10)
        self._when.setVisible(not is_narrow)
        self.days_button.setVisible(now.breadth is not Breadth.TINY)
        self.tiles.fit(is_narrow=is_narrow)
        side = QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else side)

    def regions(self) -> list[QWidget]:
        """Return head, things to see to, till."""
        return [self._head, self.chores, self.cash]

    def first_focus(self) -> QWidget | None:
        """Return the main button."""
        return self.close_button

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("F9", self.tr("Kết thúc ngày và in")),
            KeyLine("F11", self.tr("Xem trước phiếu")),
            KeyLine("F7", self.tr("Đánh dấu giấy hẹn đã ký")),
            KeyLine("F4", self.tr("Đếm tiền mặt")),
            KeyLine("Ctrl+P", self.tr("In lại phiếu hôm nay")),
        ]

    def take_scan(self, text: str) -> None:
        """Hand on what a reader sent: somebody stands at the counter."""
        self.scanned.emit(text)

    @property
    def answers(self) -> DayAnswers:
        """What the officer said so far."""
        return DayAnswers(self._signed, self.cash.counted_vnd, self.cash.reason.text().strip())

    # -- keys -----------------------------------------------------------------------------------

    def close_day(self) -> None:
        """F9: close the day and print its sheet; a difference wants its reason first."""
        if self._facts is None:
            return
        if needs_reason(self._facts, self.answers):
            self.cash.ask_reason()
            return
        call = partial(self._desk.day_end.close, self.answers, self._officer.username)
        self._tasks.run(self, call, self._on_closed)

    def show_preview(self) -> None:
        """F11: show the sheet as it would be printed now."""
        if self._facts is None:
            return
        from ui.dialogs.slip_picture_dialog import SlipPictureDialog

        hint = self.tr("Giờ và số bản ghi khi kết thúc ngày.")
        dialog = SlipPictureDialog(self, self.tr("Phiếu kết thúc ngày"), hint)
        dialog.open()
        facts, answers, who = self._facts, self.answers, self._officer.username
        call = partial(self._desk.day_end.page, facts, answers, who, PREVIEW_DPI)
        self._tasks.run(dialog, call, partial(_show_page, dialog))

    def reprint(self) -> None:
        """Ctrl+P: print the sheet of today again, if the day was closed."""
        if self._closed is not None:
            self._reprint(self._closed)

    def mark_slips(self) -> None:
        """F7: tick which slips lie here signed."""
        if self._facts is None or not self._facts.slips:
            return
        from ui.dialogs.signed_slips_dialog import SignedSlipsDialog

        dialog = SignedSlipsDialog(self, self._facts.slips, self._signed)
        dialog.finished.connect(self._on_marked)
        dialog.open()

    def count_cash(self) -> None:
        """F4: go to the till."""
        self.cash.boxes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_days(self) -> None:
        """Show the days that were closed before."""
        call = partial(self._desk.day_end.closed, SHOWN_DAYS)
        self._tasks.run(self, call, self._on_days)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._make_head())
        body = QWidget()
        inner = QVBoxLayout(body)
        spread(inner, gap=12)
        inner.addWidget(self.tiles)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._halves, gap=16)
        self._halves.addWidget(self.chores, 3)
        self._halves.addWidget(self.cash, 2)
        inner.addLayout(self._halves, 1)
        inner.addWidget(self._note)
        self._column.addWidget(scrolled(body), 1)

    def _make_head(self) -> QWidget:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        spread(head, gap=10)
        head.addWidget(label(self.tr("Kết thúc ngày"), "title"))
        head.addWidget(self._when, 1)
        head.addStretch(0)
        for button in (self.days_button, self.preview_button, self.close_button):
            head.addWidget(button)
        return self._head

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_day)
        self.preview_button.clicked.connect(self.show_preview)
        self.days_button.clicked.connect(self.show_days)
        self.chores.acted.connect(self._on_acted)
        self.cash.changed.connect(self._on_cash)
        keys.bind(
            self,
            {
                "F9": self.close_day,
                "F11": self.show_preview,
                "F7": self.mark_slips,
                "F4": self.count_cash,
                "Ctrl+P": self.reprint,
            },
        )

    # -- reading --------------------------------------------------------------------------------

    def _read(self) -> _Read:
        """Read the day; runs off the UI thread."""
        facts = self._desk.day_end.facts()
        kept = self._desk.remembered(KEPT)
        is_todays = isinstance(kept, dict) and kept.get("on") == facts.on.isoformat()
        closed = self._desk.day_end.closed_on(facts.on)
        return _Read(facts, closed, kept if is_todays and isinstance(kept, dict) else {})

    def _on_read(self, asked: int, read: _Read) -> None:
        if asked != self._asked:
            return
        if read.facts.on != self._day:  # the first time, or a new day has begun
            self._day = read.facts.on
            self._signed = tuple(read.kept.get("signed", ()))
            self.cash.restore(read.kept.get("counts", {}), str(read.kept.get("reason", "")))
        self._facts, self._closed = read.facts, read.closed
        self._show()

    def _show(self) -> None:
        facts, answers = self._facts, self.answers
        if facts is None:
            return
        place = self.tr("%1 · Quầy %2 · %3").replace("%1", short_date(facts.on))
        place = place.replace("%2", str(facts.desk)).replace("%3", self._officer.name)
        self._when.setText(place)
        self.tiles.show_facts(facts)
        self.chores.show_facts(facts, answers)
        self.cash.show_facts(facts, answers)
        self._show_state()

    def _show_state(self) -> None:
        closed = self._closed
        if closed is None:
            self.close_button.setText(self.tr("Kết thúc ngày và in"))
            self._note.say(
                self.tr("Kết thúc được khi còn việc chưa xong: phiếu ghi rõ việc còn lại.")
            )
            return
        self.close_button.setText(self.tr("Kết thúc lại và in"))
        words = self.tr(
            "Đã kết thúc lúc %1, bản %2. Có việc thêm thì kết thúc lại: bản mới thay bản cũ, "
            "cả hai được giữ. In lại: Ctrl+P."
        )
        words = words.replace("%1", clock_text(local(closed.at)))
        self._note.say(words.replace("%2", str(closed.sheet.revision)))

    # -- answers --------------------------------------------------------------------------------

    def _on_acted(self, kind: ChoreKind) -> None:
        acts = {
            ChoreKind.HAND_OVERS: self.tasks_wanted.emit,
            ChoreKind.SLIPS: self.mark_slips,
            ChoreKind.CASH: self.count_cash,
            ChoreKind.PRINTS: self.prints_wanted.emit,
            ChoreKind.PARKED: self.reception_wanted.emit,
            ChoreKind.PRINTER: self.prints_wanted.emit,
        }
        acts[kind]()

    def _on_marked(self, signed: tuple[str, ...] | None) -> None:
        if signed is not None:
            self._signed = signed
            self._show()
            self._keep()

    def _on_cash(self) -> None:
        self._show()
        self._keep()

    def _keep(self) -> None:
        """Keep what is ticked and typed, should the program end before the day does."""
        if self._day is None:
            return
        kept = {
            "on": self._day.isoformat(),
            "signed": list(self._signed),
            "counts": self.cash.counts,
            "reason": self.cash.reason.text(),
        }
        self._tasks.run(self, lambda: self._desk.remember(KEPT, kept), _nothing)

    def _on_closed(self, closed: ClosedDay) -> None:
        self._closed = closed
        self._show_state()
        words = self.tr("Đã kết thúc ngày %1. Phiếu đang in.")
        self.told.emit(words.replace("%1", short_date(closed.on)))
        self.print_wanted.emit(closed.job)

    def _reprint(self, closed: ClosedDay) -> None:
        call = partial(self._desk.day_end.reprint, closed, self._officer.username)
        self._tasks.run(self, call, self.print_wanted.emit)

    def _on_days(self, days: tuple[ClosedDay, ...]) -> None:
        from ui.dialogs.closed_days_dialog import ClosedDaysDialog

        dialog = ClosedDaysDialog(self, days)
        dialog.reprint_wanted.connect(self._reprint)
        dialog.open()


def _show_page(dialog: SlipPictureDialog, picture: Picture) -> None:
    dialog.show_picture(picture)


def _nothing(_: object) -> None:
    """Take an answer nobody waits for."""
