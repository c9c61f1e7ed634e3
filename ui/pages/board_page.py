"""Bảng theo dõi: the chair's figures of a period, each a door to its dossiers, and what is late, to be urged."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission
from services.board import EVERYTHING, Scope
from services.board_lists import Behind, FigureKind
from services.rules.acts import ActKind
from services.rules.moments import VIETNAM, clock_text
from services.rules.report_periods import (
    Period,
    PeriodLength,
    calendar_period,
    period_before,
    reporting_period,
)
from ui.acts import ActWanted
from ui.board_wording import length_name, period_words
from ui.layout import Breadth, Room, fix, spread
from ui.page import KeyLine, PageWidget
from ui.pages.board_groups import FIELDS, PROCEDURES, AgeCard, GroupCard
from ui.pages.board_overdue import OverdueCard
from ui.pages.board_printing import BoardPrinting
from ui.pages.board_reading import BoardRead, BoardReading
from ui.pages.board_side import DirectiveRows, DueSoonRows
from ui.pages.board_top import DueSoonCard, OnTimeCard, overdue_figure, waiting_figure
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.figure_card import FigureCard
from ui.widgets.menu import menu
from ui.widgets.pill import Pill, PillLook, pill_look
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.desk import Desk
    from services.dossier_life import Recorded
    from ui.tasks import Tasks

MINUTE_MS = 60_000  # ages and "today" are of the minute
OLD_AFTER = timedelta(days=1)  # data older than that is said loudly
OVERDUE_WIDTH, DUE_WIDTH, WAITING_WIDTH = 160, 230, 160
GAP = 12


class BoardPage(PageWidget):
    """The board.

    Signals:
        behind_wanted: The dossiers behind a figure are wanted. Carries a `Behind`.
        dossier_wanted: Carries a dossier's id.
        act_wanted: Carries `ui.acts.ActWanted`.
        told: Carries a sentence for the toast.
    """

    SHOWS = frozenset({"dossier", "act", "officer", "setting", "calendar_file", "local_day"})

    behind_wanted = Signal(object)
    dossier_wanted = Signal(object)
    act_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self.reading = BoardReading(desk, tasks, self)
        self._period: Period | None = None  # None follows the reporting month of today
        self._read: BoardRead | None = None
        may = officer.may
        self._period_words = ElidedLabel("", "small", tone="ink2")
        self.choose_period = Button(self.tr("Đổi kỳ"), size="s", menu_arrow=True)
        self._ages = ElidedLabel("", "caption", tone="ink2")
        self.print_now = Button("", icon="printer", size="s", name=self.tr("In bảng theo dõi"))
        self.print_now.setToolTip(self.tr("In bảng theo dõi  F9"))
        self.printing = BoardPrinting(self, desk, officer, tasks)
        self.old = Pill()
        self.on_time = OnTimeCard()
        self.overdue = FigureCard("figure")
        self.due_soon = DueSoonCard()
        self.waiting = FigureCard("figure")
        self.by_field = GroupCard(
            self.tr("Theo lĩnh vực"),
            ((FIELDS, self.tr("Lĩnh vực")), (PROCEDURES, self.tr("Thủ tục"))),
        )
        self.by_officer = GroupCard(self.tr("Theo cán bộ"), has_captions=True)
        self.ages = AgeCard()
        self.late = OverdueCard(
            may_urge=may(Permission.ASSIGN),
            may_apologise=may(Permission.APPROVE) or may(Permission.PROCESS),
        )
        self.soon_rows, self.directives = DueSoonRows(), DirectiveRows()
        self._build()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the figures again; what is shown stays until they are there."""
        self.reading.ask(self._period)

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        is_narrow = now.breadth <= Breadth.NARROW
        margins = (12, 8, 12, 10) if now.breadth < Breadth.COMPACT else (20, 12, 20, 16)
        spread(self._column, margins, 10)
        self._ages.setVisible(now.breadth >= Breadth.COMPACT)
        self._period_words.setVisible(now.breadth >= Breadth.NARROW)
        self._lay_top(now)
        side = QBoxLayout.Direction.LeftToRight
        stacked = QBoxLayout.Direction.TopToBottom
        self._groups.setDirection(stacked if is_narrow else side)
        self._last.setDirection(stacked if now.breadth <= Breadth.COMPACT else side)
        for card in (self.by_field, self.by_officer):
            card.fit_legend(is_shown=now.breadth >= Breadth.REGULAR)
        self.late.fit_keys(is_shown=now.breadth >= Breadth.COMPACT)

    def regions(self) -> list[QWidget]:
        """Return the head, then row by row."""
        return [self._header, self._top_room, self._groups_room, self.late, self._last_room]

    def first_focus(self) -> QWidget | None:
        """Return the first overdue dossier; before anything was read, what is there already."""
        return self.late.lines[0] if self.late.lines else self.choose_period

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("↑ ↓", self.tr("Chọn hồ sơ quá hạn")),
            KeyLine("Space", self.tr("Đánh dấu hồ sơ")),
            KeyLine("D", self.tr("Đôn đốc hồ sơ đã chọn")),
            KeyLine("X", self.tr("Soạn văn bản xin lỗi")),
            KeyLine("F9", self.tr("In bảng theo dõi")),
            KeyLine("Enter", self.tr("Mở hồ sơ, mở danh sách sau con số")),
        ]

    # -- what is done ---------------------------------------------------------------------------

    def print_board(self) -> None:
        """F9: put the period that is shown on paper."""
        if self._read is not None:
            self.printing.print_period(self._read.figures.period)

    def show_period(self, period: Period | None) -> None:
        """Show another period; None for the reporting month of today."""
        self._period = period
        self.refresh()

    def urge(self) -> None:
        """D: urge what is chosen among the overdue."""
        self.late.want(ActKind.DIRECTED)

    def apologise(self) -> None:
        """X: write the letter of apology for what is chosen."""
        self.late.want(ActKind.APOLOGISED)

    def offer_periods(self) -> None:
        """Open the menu of periods."""
        today = self._desk.board.today()
        entries: list[tuple[str, Callable[[], object]]] = [
            (f"{length_name(length)} ({period_words(made)})", partial(self.show_period, made))
            for length in PeriodLength
            for made in (reporting_period(today, length),)
        ]
        month = reporting_period(today, PeriodLength.MONTH)
        before, calendar = period_before(month), calendar_period(today, PeriodLength.MONTH)
        entries.insert(
            1,
            (
                self.tr("Tháng báo cáo trước (%1)").replace("%1", period_words(before)),
                partial(self.show_period, before),
            ),
        )
        entries += [
            (
                self.tr("Tháng theo lịch (%1)").replace("%1", period_words(calendar)),
                partial(self.show_period, calendar),
            ),
            (self.tr("Chọn ngày…"), self.ask_period),
        ]
        made_menu = menu(self, entries)
        made_menu.popup(self.choose_period.mapToGlobal(self.choose_period.rect().bottomLeft()))

    def ask_period(self) -> None:
        """Ask for any two days."""
        from ui.dialogs.period_dialog import PeriodDialog

        period = self._shown_period()
        dialog = PeriodDialog(self, period.span, self._desk.board.today())
        dialog.finished.connect(self._on_period)
        dialog.open()

    def take_recorded(self, done: Recorded) -> None:
        """Untick what was urged or apologised for: it is done."""
        if done.kind in {ActKind.DIRECTED, ActKind.APOLOGISED}:
            self.late.untick(done.dossier_id)

    # -- Qt -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._header = QWidget()
        head = QHBoxLayout(self._header)
        spread(head, gap=10)
        head.addWidget(label(self.tr("Bảng theo dõi"), "title"))
        head.addWidget(self._period_words)
        head.addWidget(self.choose_period)
        head.addStretch(1)
        head.addWidget(self._ages)
        head.addWidget(self.old)
        head.addWidget(self.print_now)
        self.old.hide()
        self._top_room = QWidget()
        self._top = QGridLayout(self._top_room)
        spread(self._top, gap=GAP)
        self._groups_room, self._groups = _row(
            (self.by_field, 5), (self.by_officer, 5), (self.ages, 3)
        )
        self._last_room, self._last = _row((self.soon_rows, 3), (self.directives, 2))
        body = QWidget()
        rows = QVBoxLayout(body)
        spread(rows, gap=GAP)
        for room in (self._top_room, self._groups_room, self.late, self._last_room):
            rows.addWidget(room)
        rows.addStretch(1)
        self._column = QVBoxLayout(self)
        spread(self._column, (20, 12, 20, 16), 10)
        self._column.addWidget(self._header)
        self._column.addWidget(scrolled(body), 1)

    def _lay_top(self, now: Room) -> None:
        """Put the four cards in a row; where it is narrow the three small ones go below."""
        cards: tuple[QWidget, ...] = (self.on_time, self.overdue, self.due_soon, self.waiting)
        for card in cards:
            self._top.removeWidget(card)
        is_narrow = now.breadth <= Breadth.COMPACT
        for card, width in zip(cards[1:], (OVERDUE_WIDTH, DUE_WIDTH, WAITING_WIDTH), strict=True):
            if is_narrow:
                card.setProperty("fixedAt", None)
                card.setMinimumWidth(0)
                card.setMaximumWidth(16_777_215)
            else:
                fix(card, width=width)
        if not is_narrow:
            for place, card in enumerate(cards):
                self._top.addWidget(card, 0, place)
                self._top.setColumnStretch(place, 1 if place == 0 else 0)
            return
        across = 3 if now.breadth >= Breadth.NARROW else 2
        for place in range(4):
            self._top.setColumnStretch(place, 1 if place < across else 0)
        self._top.addWidget(self.on_time, 0, 0, 1, across)
        small = (self.overdue, self.waiting, self.due_soon)
        for place, card in enumerate(small[:across]):
            self._top.addWidget(card, 1, place)
        for card in small[across:]:
            self._top.addWidget(card, 2, 0, 1, across)

    def _connect(self) -> None:
        self.reading.read.connect(self._on_read)
        self.choose_period.clicked.connect(self.offer_periods)
        self.on_time.opened.connect(self._on_figure)
        for small in (self.overdue, self.due_soon, self.waiting):
            small.opened.connect(self._on_figure)
        self.due_soon.day_opened.connect(self._on_day)
        self.by_field.opened.connect(self._on_group)
        self.by_officer.opened.connect(self._on_group)
        if self.by_field.view is not None:
            self.by_field.view.chosen.connect(self._on_view)
        self.ages.opened.connect(self._on_age)
        self.late.opened.connect(self.dossier_wanted)
        self.late.all_wanted.connect(partial(self._on_figure, FigureKind.OVERDUE.value))
        self.late.not_apologised_wanted.connect(
            partial(self._on_figure, FigureKind.NOT_APOLOGISED.value)
        )
        self.late.act_wanted.connect(self._on_act)
        self.soon_rows.opened.connect(self.dossier_wanted)
        self.soon_rows.all_wanted.connect(partial(self._on_figure, FigureKind.DUE_SOON.value))
        self.directives.opened.connect(self.dossier_wanted)
        self.directives.repeated_wanted.connect(partial(self._on_figure, FigureKind.REPEATED.value))
        keys.bind(self, {"D": self.urge, "X": self.apologise, "F9": self.print_board})
        self.print_now.clicked.connect(self.print_board)
        self.printing.told.connect(self.told)

    # -- what was read --------------------------------------------------------------------------

    def _on_read(self, read: BoardRead) -> None:
        is_first, self._read = self._read is None, read
        figures = read.figures
        self._period_words.setText(period_words(figures.period))
        self._tell_ages(read)
        self.on_time.show_figures(figures)
        self.overdue.show_figure(overdue_figure(figures, read.past_hour))
        self.due_soon.show_figures(figures)
        self.waiting.show_figure(waiting_figure(figures))
        self._show_groups(read)
        self.by_officer.show_groups(figures.by_officer, figures.reach.target, read.officers)
        self.ages.show_figures(figures)
        self.late.show_rows(read.overdue, figures.found.overdue, read.officers)
        self.late.show_apologies(figures.apologies)
        self.soon_rows.show_lines(read.soon, figures.due_soon_count, read.officers)
        self.directives.show_directives(read.directives, read.officers)
        self.directives.show_repeated(figures.repeated)
        if is_first:
            QTimer.singleShot(0, self, self._lead_to_rows)

    def _lead_to_rows(self) -> None:
        """Put the keys with the overdue rows; a row just made takes no focus before it is on the screen."""
        waits = self.window().focusWidget() is self.choose_period
        if waits and self.late.lines:
            self.late.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_groups(self, read: BoardRead) -> None:
        figures, view = read.figures, self.by_field.view
        by_procedure = view is not None and view.key == PROCEDURES
        groups = figures.by_procedure if by_procedure else figures.by_field
        self.by_field.show_groups(groups, figures.reach.target, {})

    def _tell_ages(self, read: BoardRead) -> None:
        """Say how old the data of each desk is; what is older than a day stands in a pill."""
        fresh = [one for one in read.desks if read.now - one.at <= OLD_AFTER]
        stale = [one for one in read.desks if read.now - one.at > OLD_AFTER]
        desk = self.tr("Quầy %1 %2")
        told = [desk.replace("%1", one.desk).replace("%2", _clock(one.at)) for one in fresh]
        self._ages.setText(self.tr("Số liệu: %1").replace("%1", " · ".join(told)) if told else "")
        old = self.tr("Quầy %1: %2 ngày trước")
        days = [
            old.replace("%1", one.desk).replace("%2", str((read.now - one.at).days))
            for one in stale
        ]
        self.old.set_look(pill_look("soon", " · ".join(days)) if days else PillLook(""))
        self.old.setVisible(bool(days))

    # -- slots ----------------------------------------------------------------------------------

    def _shown_period(self) -> Period:
        return self._read.figures.period if self._read else self._desk.board.period()

    def _want(
        self,
        kind: FigureKind,
        scope: Scope = EVERYTHING,
        due: tuple[date, date] | None = None,
        ages: tuple[int, int | None] | None = None,
    ) -> None:
        behind = Behind(kind, self._shown_period(), scope=scope, due=due, ages=ages)
        self.behind_wanted.emit(behind)

    def _on_figure(self, key: str) -> None:
        kind = FigureKind(key)
        due = None
        if kind is FigureKind.DUE_SOON and self._read is not None:
            days = self._read.figures.due_soon
            due = (days[0].on, days[-1].on)
        self._want(kind, due=due)

    def _on_day(self, day: str) -> None:
        on = date.fromisoformat(day)
        self._want(FigureKind.DUE_SOON, due=(on, on))

    def _on_group(self, scope: Scope) -> None:
        self._want(FigureKind.SOLVED, scope)

    def _on_view(self, _key: str) -> None:
        if self._read is not None:
            self._show_groups(self._read)

    def _on_age(self, age: tuple[FigureKind, int, int | None]) -> None:
        kind, first, last = age
        self._want(kind, ages=(first, last))

    def _on_act(self, wanted: tuple[tuple[bytes, ...], ActKind]) -> None:
        ids, kind = wanted
        self.act_wanted.emit(ActWanted(ids, kind))

    def _on_period(self, period: Period | None) -> None:
        if period is not None:
            self.show_period(period)


def _row(*cards: tuple[QWidget, int]) -> tuple[QWidget, QBoxLayout]:
    """Return cards side by side; with how much of the room each takes."""
    room = QWidget()
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight, room)
    spread(row, gap=GAP)
    for card, stretch in cards:
        row.addWidget(card, stretch)
    return room, row


def _clock(at: datetime) -> str:
    return clock_text(at.astimezone(VIETNAM))
