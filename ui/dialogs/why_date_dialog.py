"""Why this date: the rule, every day that was and was not counted, the months, words for the citizen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.date_words import (
    DayMark,
    DayRow,
    ExplainedDate,
    calendar_editions,
    counting_rule,
    day_rows,
    due_time_words,
    mark_of,
    rule_15h_words,
    spoken_words,
)
from services.rules.moments import clock_text, short_day
from services.rules.working_time import DayKind, WorkCalendar
from ui.dialogs.month_grid import DayKey, Look, MonthGrid
from ui.dialogs.save_file import ask_save_path, save_bytes
from ui.layout import at_least, spread
from ui.rule_wording import long_date, retold
from ui.tables.fact_table import Cell, Column, FactTable, Row
from ui.tasks import Lane, Tasks
from ui.theme import theme
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel, label
from ui.wording import words

if TYPE_CHECKING:
    from pathlib import Path

    from services.desk import Desk
    from services.errors import AppError
    from services.forms.why_page import WhyPage

WIDTH, MONTH_WIDTH = 860, 252
SIDE_BY_SIDE_FROM = 740  # narrower windows put the month under the table
ALL_BUTTONS_FROM = 840
MOST_SEGMENTS = 4
LONGEST_LINE = 30  # letters of the reason that fit in the narrowest column
MOST_MONTHS = 2  # of a longer count, the first and the last
JOB_TITLE = "mot-cua-giai-thich"  # what the system's queue shows: nobody's name

PrintPdf = Callable[[bytes, str, str], object]
"""Prints a PDF on a printer under a title and waits until it is out; raises AppError."""

_LOOKS = {
    DayMark.RECEIVED: Look.RING,
    DayMark.NOT_COUNTED: Look.RING,
    DayMark.SKIPPED: Look.OFF,
    DayMark.REST: Look.REST,
    DayMark.COUNTED: Look.COUNTED,
    DayMark.PAUSED: Look.PAUSED,
    DayMark.DUE: Look.DUE,
}
_VERDICT_ICONS = {
    DayMark.RECEIVED: ("circle-minus", "ink2"),
    DayMark.NOT_COUNTED: ("circle-minus", "ink2"),
    DayMark.SKIPPED: ("calendar-off", "soon"),
    DayMark.REST: ("circle-minus", "ink2"),
    DayMark.COUNTED: ("circle-check", "early"),
    DayMark.PAUSED: ("player-pause", "pause"),
    DayMark.DUE: ("flag", "accent_ink"),
}


class WhyDateDialog(Dialog):
    """Explains one appointment, or the several of one visit.

    F9 prints it for the citizen (or saves it, where the desk has no printer), Ctrl+S saves, Ctrl+C copies
    the explanation, ← → on the segment change the procedure. Finishes with None.
    """

    def __init__(
        self,
        opener: QWidget,
        dates: Sequence[ExplainedDate],
        desk: Desk,
        tasks: Tasks,
        print_pdf: PrintPdf | None = None,
    ) -> None:
        """Make the dialog; the latest date is shown first.

        Args:
            dates: At least one.
            print_pdf: Prints the page; None for the system's own printing.
        """
        super().__init__(opener, " ", " ", width=WIDTH, icon="calendar-event")
        self._dates = tuple(dates)
        self._calendar: WorkCalendar = desk.calendar()
        self._desk = desk
        self._tasks = tasks
        self._printer = desk.setting().printer
        self._print_pdf = print_pdf or _print_pdf
        self._told_at = desk.clock()
        self._at = max(range(len(self._dates)), key=self._due)
        self._subtitle = self.card.findChildren(ElidedLabel)[0]
        self._side: QWidget | None = None
        self._build()
        self._show()

    @property
    def shown(self) -> ExplainedDate:
        """The date explained now."""
        return self._dates[self._at]

    def show_date(self, place: int) -> None:
        """Explain another of the dates."""
        self._at = place
        self._show()
        self._place()

    def copy(self) -> None:
        """Put the explanation on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.explanation())
        self._outcome.say(self.tr("Đã chép lời giải thích."), "early")
        self._place()

    def explanation(self) -> str:
        """Return the explanation as plain text, as `copy` puts it on the clipboard."""
        parts = [self.title.text(), self._subtitle.text(), self._rule.text(), self._rules.text()]
        for row in day_rows(self.shown.appointment):
            why = " – ".join(filter(None, (row.why, row.detail)))
            parts.append(f"{row.days}: {row.verdict} ({row.number}) {why}".replace(" (–)", ""))
        parts += self.shown.warnings
        parts += [self._spoken.text(), self._foot_words.text()]
        return "\n".join(part for part in parts if part.strip())

    def print_page(self) -> None:
        """Print the page for the citizen; where the desk has no printer, save it."""
        if not self._printer:
            self.save()
            return
        page, print_pdf, printer = self._page(), self._print_pdf, self._printer

        def to_paper() -> None:
            from services.forms.why_page import render

            print_pdf(render(page), printer, JOB_TITLE)

        self._tell(self.tr("Đang in…"), "")
        self._tasks.run(self, to_paper, self._on_printed, self._on_failed, lane=Lane.REMOTE)

    def save(self) -> None:
        """Ask where, and save the page there."""
        from services.forms.why_page import FILE_NAME

        path = ask_save_path(self, self.tr("Lưu giải thích ngày hẹn"), FILE_NAME)
        if path is None:
            return
        page = self._page()

        def write() -> Path:
            from services.forms.why_page import render

            return save_bytes(path, render(page))

        self._tasks.run(self, write, self._on_saved, self._on_failed)

    def open(self) -> None:
        super().open()
        self._scroll.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget | None:
        return self._table.view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    # Building

    def _build(self) -> None:
        if len(self._dates) > 1:
            self._add_choice()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._halves, gap=20)
        spread(self.body, (20, 14, 20, 14), 10)
        left = QVBoxLayout()
        spread(left, gap=8)
        self._fill_left(left)
        self._months = QVBoxLayout()
        spread(self._months, gap=8)
        right = QVBoxLayout()
        spread(right)
        right.addLayout(self._months)
        right.addStretch(1)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right)
        self.body.addLayout(self._halves)
        self._copy = Button(self.tr("Chép lời giải thích"), icon="copy", key="Ctrl+C", size="l")
        self._copy.clicked.connect(self.copy)
        self.add_button(self._copy)
        if not self._printer:
            self.set_primary(self.tr("Lưu PDF"), self.print_page, icon="download")
        else:
            self._save = Button(self.tr("Lưu PDF"), icon="download", key="Ctrl+S", size="l")
            self._save.clicked.connect(self.save)
            self.add_button(self._save)
            self.set_primary(self.tr("In cho công dân"), self.print_page, icon="printer")
        self._left.addStretch(1)
        keys.bind(self, {"Ctrl+C": self.copy, "Ctrl+S": self.save})

    def _add_choice(self) -> None:
        named = [(str(at), self._short_name(at)) for at in range(len(self._dates))]
        row = QHBoxLayout()
        spread(row, gap=8)
        if len(named) <= MOST_SEGMENTS:
            segment = Segment(self.tr("Thủ tục của lượt này"), named)
            segment.choose(str(self._at))
            segment.chosen.connect(self._on_chosen)
            row.addWidget(segment)
            row.addStretch(1)
        else:
            choice = Choice(self.tr("Thủ tục của lượt này"))
            for at, (_, name) in enumerate(named):
                choice.addItem(f"{name} · {self._dates[at].procedure}")
            choice.setCurrentIndex(self._at)
            choice.currentIndexChanged.connect(self.show_date)
            row.addWidget(choice, 1)
        self.body.addLayout(row)

    def _fill_left(self, column: QVBoxLayout) -> None:
        self._warning = Note("small")
        self._rule = label("", "body", wrap=True)
        self._rules = label("", "small", wrap=True)
        self._table = FactTable(
            self.tr("Từng ngày được tính"),
            (
                Column(self.tr("Ngày"), 114),
                Column(self.tr("Tính"), 138),
                Column(self.tr("Thứ tự"), 62, centred=True),
                Column(self.tr("Lý do")),
            ),
        )
        self._spoken = label("", "body", wrap=True)
        self._foot_words = label("", "caption", wrap=True)
        self._outcome = Note("small")
        self._outcome.say("")
        column.addWidget(self._warning)
        column.addWidget(self._rule)
        column.addWidget(self._rules)
        column.addWidget(self._table)
        column.addWidget(self._speech())
        column.addWidget(self._outcome)
        column.addWidget(self._foot_words)
        column.addStretch(1)

    def _speech(self) -> QWidget:
        from ui.dialogs.speech_box import SpeechBox

        return SpeechBox(self.tr("Nói với công dân"), self._spoken)

    # Showing

    def _show(self) -> None:
        shown = self.shown
        found = shown.appointment
        promised_on = (shown.promised_at or found.due_at).date()
        title = self.tr("Vì sao hẹn %1?").replace("%1", long_date(promised_on))
        self.title.setText(title)
        self.setAccessibleName(title)
        self._subtitle.setText(" · ".join(filter(None, (shown.code, shown.procedure))))
        self._warning.say(" ".join(shown.warnings), "soon" if shown.warnings else "")
        self._rule.setText(counting_rule(found))
        rules = (rule_15h_words(found), due_time_words(found, self._calendar))
        self._rules.setText(" ".join(filter(None, rules)))
        self._table.show_rows([self._row(row) for row in day_rows(found)])
        said = spoken_words(shown, self._calendar, self._told_at.date())
        self._spoken.setText(f"“{said}”")
        self._foot_words.setText(self._sources())
        self._outcome.say("")
        self._show_months()

    def _row(self, row: DayRow) -> Row:
        icon, tone = _VERDICT_ICONS[row.mark]
        if row.counted and row.mark is DayMark.PAUSED:
            icon, tone = "circle-check", "early"
        strong = row.mark in {DayMark.SKIPPED, DayMark.DUE}
        why, detail = _two_lines(row)
        return Row(
            (
                _days_cell(row),
                Cell(row.verdict, icon=icon, tone=tone),
                Cell(row.number, role="smallstrong"),
                Cell(why, detail, role="smallstrong" if strong else "small"),
            ),
            is_marked=row.mark is DayMark.DUE,
        )

    def _sources(self) -> str:
        shown = self.shown
        years = ", ".join(calendar_editions(shown.appointment, self._calendar))
        parts = [
            self.tr("Lịch làm việc %1").replace("%1", retold(years)) if years else "",
            shown.edition,
            self.tr("tính lúc %1").replace("%1", clock_text(self._told_at)),
        ]
        return " · ".join(filter(None, parts))

    def _show_months(self) -> None:
        if self._side is not None:
            self._months.removeWidget(self._side)
            self._side.hide()
            self._side.deleteLater()
        self._side = QWidget()
        at_least(self._side, MONTH_WIDTH)
        column = QVBoxLayout(self._side)
        spread(column, gap=8)
        looks = self._looks()
        months = sorted({(on.year, on.month) for on in looks})
        for year, month in months:
            grid = MonthGrid(year, month, low=len(months) > 1)
            mine = {on: look for on, look in looks.items() if (on.year, on.month) == (year, month)}
            grid.show_days(mine, self._rule.text())
            column.addWidget(grid)
        column.addWidget(rule())
        for look, name in self._legend(set(looks.values())):
            column.addWidget(DayKey(look, name))
        self._months.addWidget(self._side)

    def _looks(self) -> dict[date, Look]:
        """Return how every day of the months to be shown is drawn."""
        steps = self.shown.appointment.steps
        own = {step.on: _LOOKS[mark_of(step)] for step in steps}
        months = sorted({(step.on.year, step.on.month) for step in steps})
        if len(months) > MOST_MONTHS:
            months = [months[0], months[-1]]
        looks = {}
        for year, month in months:
            on = date(year, month, 1)
            while on.month == month:
                looks[on] = own.get(on) or self._usual_look(on)
                on += timedelta(days=1)
        return looks

    def _usual_look(self, on: date) -> Look:
        if self._calendar.is_worked(on):
            return Look.PLAIN
        return Look.OFF if self._calendar.kind(on) is DayKind.HOLIDAY else Look.REST

    def _legend(self, present: set[Look]) -> list[tuple[Look, str]]:
        one_day = len(self.shown.appointment.steps) == 1
        meanings = [
            (Look.RING, self.tr("ngày nhận, không đếm")),
            (Look.OFF, self.tr("ngày lễ, bỏ qua")),
            (Look.REST, self.tr("thứ Bảy, Chủ nhật, bỏ qua")),
            (Look.COUNTED, self.tr("ngày được đếm")),
            (Look.PAUSED, self.tr("tạm dừng")),
            (Look.DUE, self.tr("ngày nhận và hẹn trả") if one_day else self.tr("ngày hẹn trả")),
        ]
        return [(look, name) for look, name in meanings if look in present]

    # Acting

    def _page(self) -> WhyPage:
        from services.forms.paper import Paper
        from services.forms.why_page import WhyPage

        paper = Paper(self._desk.setting().paper)
        return WhyPage(self._desk.office(), self._dates, self._calendar, self._told_at, paper)

    def _on_chosen(self, key: str) -> None:
        self.show_date(int(key))

    def _on_printed(self, _nothing: None) -> None:
        self._tell(self.tr("Đã in cho công dân."), "early")

    def _on_saved(self, path: Path) -> None:
        self._tell(self.tr("Đã lưu %1.").replace("%1", path.name), "early")

    def _on_failed(self, error: AppError) -> None:
        self._tell(words(error).text, "late")

    def _tell(self, told: str, tone: str) -> None:
        self._outcome.say(told, tone)
        self._place()

    def _due(self, at: int) -> datetime:
        return self._dates[at].appointment.due_at

    def _short_name(self, at: int) -> str:
        shown = self._dates[at]
        number = shown.code.rsplit("-", 1)[-1] if shown.code else str(at + 1)
        return f"{number} · {short_day(shown.appointment.due_at.date())}"

    def _place(self) -> None:
        across = self.window().width() / theme().factor
        is_wide = across >= SIDE_BY_SIDE_FROM
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        self._copy.setVisible(across >= ALL_BUTTONS_FROM)
        super()._place()


def _print_pdf(pdf: bytes, printer: str, title: str) -> None:
    from ui.printing import print_pdf

    print_pdf(pdf, printer, title)


def _days_cell(row: DayRow) -> Cell:
    """Return the day, or the dates of several with their weekdays below."""
    if row.first == row.last:
        return Cell(short_day(row.first), row.day_word, role="smallstrong")
    dates = f"{row.first:%d/%m}–{row.last:%d/%m}"
    weekdays = f"{short_day(row.first)[:2]}–{short_day(row.last)[:2]}"
    return Cell(dates, weekdays, role="smallstrong")


def _two_lines(row: DayRow) -> tuple[str, str]:
    """Return the reason on two lines; a long one without a second line is divided."""
    if row.mark is DayMark.DUE and row.detail:
        return row.detail[:1].upper() + row.detail[1:], row.why[:1].lower() + row.why[1:]
    if len(row.why) <= LONGEST_LINE:
        return row.why, row.detail
    for joint in (": ", ", "):
        first, found, second = row.why.partition(joint)
        if found:
            return first, second
    return row.why, row.detail
