"""Báo cáo: six shares of a period, form II.06a, what was made for good; every number opens its dossiers."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission
from services.board_lists import RowsBehind
from services.legal_rules import set_limit
from services.period_figures import PeriodFigures
from services.report_runs import ReportKind
from services.rules.moments import clock_text, local
from ui.dialogs.report_dialog import ReportDialog, file_words
from ui.layout import Breadth, Room, room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.progress_line import ProgressLine
from ui.pages.report_cards import FrozenCard, SavedCard, UncollectedCard, frozen_words
from ui.pages.report_form import ReportForm
from ui.pages.report_gauges import ReportGauges
from ui.pages.report_periods import ReportPeriods
from ui.pages.report_reading import LongCall, ReportReading
from ui.pages.report_taking import ReportTaking, ShownReport
from ui.report_wording import missing_name, moment_words, period_words, report_name
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import scrolled
from ui.widgets.menu import menu
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from services.desk import Desk
    from services.errors import AppError
    from services.frozen_reports import FrozenReport, Rerun
    from services.projections import Progress
    from services.reports.table import ReportTable
    from services.rules.legal_rules import LegalLimit
    from ui.tasks import Tasks

LOOK_MS = 200  # how often the bar looks how far the run is
FRESH = timedelta(minutes=1)  # figures younger than that are not read again for every act
_SHOWN_BELOW = frozenset(kind for kind in ReportKind if kind is not ReportKind.PROCEDURES)


class ReportsPage(PageWidget):
    """The reports.

    Signals:
        rows_wanted: The dossiers behind a figure are wanted. Carries a `RowsBehind`.
        told: Something was done, or could not be. Carries the sentence.
    """

    SHOWS = frozenset({"dossier", "act", "setting", "calendar_file", "local_day", "frozen_report"})

    rows_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self.reading = ReportReading(desk, tasks, self)
        self.other = LongCall(tasks, self)  # another report, or a frozen one run again
        self.taking = ReportTaking(self, desk, officer, tasks)
        self._figures: PeriodFigures | None = None
        self._room = room(1366, 768, 1.0)
        self.periods = ReportPeriods(desk.clock)
        self.freeze = Button(self.tr("Chốt số liệu"), icon="lock")
        self.export = Button(self.tr("Xuất tệp"), icon="table-export", key="Ctrl+S")
        self.others = Button(self.tr("Báo cáo khác"), size="s", menu_arrow=True)
        self.print_now = Button(self.tr("In"), "primary", icon="printer", key="F9")
        self.note = Note("small")
        self.bar = ProgressLine(self.tr("Đang tính số liệu"))
        self.stop = Button(self.tr("Dừng"), "danger", size="s")
        self.targets = Button(self.tr("Đặt mục tiêu"), "link", size="s")
        self.gauges, self.form = ReportGauges(), ReportForm()
        self.frozen, self.saved, self.uncollected = FrozenCard(), SavedCard(), UncollectedCard()
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_MS)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._build()
        self._connect()
        self._show_running()

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read again, unless what is shown is of this minute; then when the minute is over."""
        self.reading.ask_frozen()
        if self._figures is None and not self.reading.call.is_running:
            self.read_again()
        elif self.periods.as_of is None and not self._later.isActive():
            self._later.start(round(FRESH.total_seconds() * 1000))

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        self._room = now
        is_wide = now.breadth >= Breadth.COMPACT
        margins = (12, 8, 12, 10) if not is_wide else (20, 12, 20, 16)
        spread(self._column, margins, 8)
        self.periods.fit(now)
        has_words = now.breadth >= Breadth.REGULAR
        for button, told in self._short_buttons():
            button.setText(told if has_words else "")
            button.setAccessibleName(told)
            button.set_key("Ctrl+S" if button is self.export and has_words else "")
        stacked = now.breadth < Breadth.COMPACT
        self._lower.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self.gauges.fit(now)
        self.form.fit(now)

    def regions(self) -> list[QWidget]:
        """Return the head, the shares, the form and the lower cards."""
        return [self._header, self.gauges, self.form, self._lower_room]

    def first_focus(self) -> QWidget | None:
        """Return the chosen period."""
        return self.periods.first_focus() or self.print_now

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("F9", self.tr("In biểu đang xem")),
            KeyLine("Ctrl+S", self.tr("Xuất biểu đang xem ra tệp")),
            KeyLine("Enter", self.tr("Mở đúng hồ sơ sau con số")),
        ]

    # -- what is done ---------------------------------------------------------------------------

    def read_again(self) -> None:
        """Read the figures of the chosen period; the old ones stay until they are there."""
        self._later.stop()
        self.reading.ask(self.periods.period, self.periods.as_of)

    def stop_reading(self) -> None:
        """Stop what runs; what is shown stays."""
        self.reading.call.stop()
        self.other.stop()

    def print_report(self) -> None:
        """F9: print form II.06a as it is shown."""
        self._with_shown(self.taking.print_report)

    def freeze_report(self) -> None:
        """Make form II.06a for good as it is shown."""
        self._with_shown(self.taking.freeze)

    def offer_files(self) -> None:
        """Open the menu of files."""
        shown = self._shown()
        if shown is None or not self.taking.may_export:
            return
        entries = [(told, partial(self.taking.export, shown, kind)) for kind, told in file_words()]
        menu(self, entries).popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def offer_reports(self) -> None:
        """Open the menu of the other reports."""
        entries = [
            (report_name(kind), partial(self.show_report, kind))
            for kind in ReportKind
            if kind in _SHOWN_BELOW
        ]
        menu(self, entries).popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def show_report(self, kind: ReportKind) -> None:
        """Run another report of the same period and moment, and show it."""
        figures = self._figures
        period = figures.period if figures else self.periods.period
        as_of = figures.as_of if figures else self._desk.clock()

        def call(progress: Progress) -> ReportTable:
            return self._desk.reports.run(kind, period, as_of, progress)

        def show(table: object) -> None:
            self._on_report(ShownReport(kind, period, as_of, table))  # type: ignore[arg-type]  # what `call` gives

        self.other.run(call, show, self._on_failed)

    def ask_target(self) -> None:
        """Ask for a target of the office's own."""
        from ui.dialogs.targets_dialog import TargetsDialog

        dialog = TargetsDialog(self, self._desk.legal_rules(), self.periods.today)
        dialog.finished.connect(self._on_target)
        dialog.open()

    def run_again(self, kept: FrozenReport) -> None:
        """Run a frozen report again and show what differs."""

        def call(progress: Progress) -> Rerun:
            return self._desk.frozen_reports.run_again(kept.id, progress)

        self.other.run(call, self._on_rerun, self._on_failed)

    def offer_frozen(self) -> None:
        """Open the menu of all frozen reports."""
        entries = [
            (
                f"{report_name(one.kind)} · {one.title} · {frozen_words(one)}",
                partial(self.run_again, one),
            )
            for one in self.frozen.kept
        ]
        menu(self, entries).popup(self.frozen.more.mapToGlobal(self.frozen.more.rect().topLeft()))

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._header = QWidget()
        head = QHBoxLayout(self._header)
        spread(head, gap=10)
        head.addWidget(label(self.tr("Báo cáo"), "title"))
        head.addWidget(self.periods, 1)
        for button in (self.freeze, self.export, self.print_now):
            head.addWidget(button)
        line = QHBoxLayout()
        spread(line, gap=10)
        line.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        for beside in (self.bar, self.stop, self.targets, self.others):
            line.addWidget(beside)
        self._lower_room = QWidget()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._lower_room)
        spread(self._lower, gap=12)
        for card in (self.frozen, self.saved, self.uncollected):
            self._lower.addWidget(card, 1)
        body = QWidget()
        rows = QVBoxLayout(body)
        spread(rows, gap=12)
        for part in (self.gauges, self.form, self._lower_room):
            rows.addWidget(part)
        rows.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._header)
        self._column.addLayout(line)
        self._column.addWidget(scrolled(body), 1)
        self.export.setEnabled(self.taking.may_export)
        if not self.taking.may_export:
            self.export.setToolTip(self.tr("Vai trò này chỉ xem và in, không xuất tệp."))
        self.targets.setVisible(self._officer.may(Permission.SETTINGS))

    def _connect(self) -> None:
        reading = self.reading
        reading.read.connect(self._on_read)
        reading.listed.connect(self.frozen.show_reports)
        reading.failed.connect(self._on_failed)
        for call in (reading.call, self.other):
            call.began.connect(self._show_running)
            call.ended.connect(self._show_running)
        self._watch.timeout.connect(self._show_progress)
        self._later.timeout.connect(self._on_later)
        self.periods.changed.connect(self.read_again)
        self.freeze.clicked.connect(self.freeze_report)
        self.export.clicked.connect(self.offer_files)
        self.others.clicked.connect(self.offer_reports)
        self.print_now.clicked.connect(self.print_report)
        self.stop.clicked.connect(self.stop_reading)
        self.targets.clicked.connect(self.ask_target)
        self.gauges.opened.connect(self._on_gauge)
        self.form.opened.connect(self.rows_wanted)
        self.saved.rows_wanted.connect(self.rows_wanted)
        self.uncollected.rows_wanted.connect(self.rows_wanted)
        self.frozen.print_wanted.connect(self.taking.print_frozen)
        self.frozen.rerun_wanted.connect(self.run_again)
        self.frozen.all_wanted.connect(self.offer_frozen)
        self.taking.told.connect(self.told)
        keys.bind(self, {"F9": self.print_report, "Ctrl+S": self.offer_files})

    def _short_buttons(self) -> tuple[tuple[Button, str], ...]:
        return (
            (self.freeze, self.tr("Chốt số liệu")),
            (self.export, self.tr("Xuất tệp")),
        )

    # -- what was read --------------------------------------------------------------------------

    def _on_read(self, figures: PeriodFigures) -> None:
        self._figures = figures
        self.periods.text.setText(period_words(figures.period))
        self.gauges.show_figures(figures)
        self.form.show_report(figures.report)
        self.saved.show_figures(figures)
        self.uncollected.show_figures(figures)
        self._say_moment(figures)
        self._show_running()

    def _say_moment(self, figures: PeriodFigures) -> None:
        if self.periods.as_of is None:
            told = self.tr(
                "Tạm tính tại quầy, số liệu đến %1. Bấm vào con số để mở đúng các hồ sơ đằng sau."
            )
            self.note.say(
                told.replace("%1", clock_text(local(figures.as_of))), "ink2", "info-circle"
            )
            return
        told = self.tr("Số liệu như đã biết lúc %1. Việc ghi sau lúc đó không tính vào đây.")
        self.note.say(told.replace("%1", moment_words(figures.as_of)), "soon", "history")

    def _on_report(self, shown: ShownReport) -> None:
        dialog = ReportDialog(self, shown, self.taking)
        dialog.rows_wanted.connect(self.rows_wanted)
        dialog.open()

    def _on_rerun(self, rerun: object) -> None:
        from ui.dialogs.rerun_dialog import RerunDialog

        dialog = RerunDialog(self, rerun, moment_words(self._desk.clock()))  # type: ignore[arg-type]  # a Rerun
        dialog.rows_wanted.connect(self.rows_wanted)
        dialog.open()

    def _on_failed(self, error: AppError) -> None:
        self.note.say(str(words(error)), "late")

    def _show_running(self) -> None:
        """Show the bar while something runs; what was shown before stays."""
        is_running = self.reading.call.is_running or self.other.is_running
        self.bar.setVisible(is_running)
        self.stop.setVisible(is_running)
        has_figures = self._figures is not None
        for button in (self.freeze, self.print_now, self.others):
            button.setEnabled(has_figures)
        self.export.setEnabled(has_figures and self.taking.may_export)
        if is_running:
            self.bar.setRange(0, 0)
            self._watch.start()
            if not has_figures:
                self.note.say(self.tr("Đang tính số liệu của kỳ…"), "ink2", "refresh")
        else:
            self._watch.stop()
            if not has_figures:
                told = self.tr("Chưa có số liệu. Chọn kỳ để tính.")
                self.note.say(told, "ink2", "info-circle")

    def _show_progress(self) -> None:
        progress = self.other.progress or self.reading.call.progress
        if progress is not None and progress.total:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)

    # -- slots ----------------------------------------------------------------------------------

    def _on_target(self, limit: LegalLimit | None) -> None:
        if limit is None:
            return
        self._tasks.run(
            self, lambda: set_limit(self._desk.store, limit), self._on_target_set, self._on_failed
        )

    def _on_target_set(self, _done: object) -> None:
        self.told.emit(self.tr("Đã ghi mục tiêu. Kỳ trước ngày áp dụng giữ mục tiêu cũ."))
        self.read_again()

    def _on_gauge(self, key: str) -> None:
        figures = self._figures
        gauge = next((one for one in figures.gauges if one.key == key), None) if figures else None
        if gauge is not None and gauge.missing:
            self.rows_wanted.emit(RowsBehind(missing_name(key), gauge.missing))

    def _on_later(self) -> None:
        if self.isVisible() and self.periods.as_of is None:
            self.read_again()

    # -- private --------------------------------------------------------------------------------

    def _shown(self) -> ShownReport | None:
        figures = self._figures
        if figures is None:
            return None
        return ShownReport(ReportKind.PROCEDURES, figures.period, figures.as_of, figures.table)

    def _with_shown(self, act: Callable[[ShownReport], object]) -> None:
        shown = self._shown()
        if shown is not None:
            act(shown)
