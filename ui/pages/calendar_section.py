"""Settings › Lịch làm việc: office hours, the province's file, the office's own days, and keeping them.

Whatever could date an open dossier otherwise is shown with those dossiers before it is kept.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from services.accounts import Officer, Permission
from services.calendar_previews import (
    CalendarEdit,
    CalendarPreview,
    calendar_with,
    edit_now,
    preview_edit,
    preview_file,
    save_edit,
    take_file,
)
from services.errors import AppError, FileFaultError
from services.rules.moments import clock_text
from ui.dialogs.calendar_preview_dialog import CalendarPreviewDialog
from ui.dialogs.save_file import ask_open_path
from ui.layout import Breadth, Room, spread
from ui.pages.calendar_day_list import AHEAD_DAYS, CalendarDayList
from ui.pages.calendar_days import kind_words, unsure_days
from ui.pages.calendar_hours import HoursEdit
from ui.pages.moved_promises import MovedPromises
from ui.pages.settings_section import Section
from ui.rule_wording import retold, short_day
from ui.tasks import Lane, Tasks
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from pathlib import Path

    from services.calendars import DayChange
    from services.desk import Desk
    from services.moved_promises import MovedPromise
    from services.rules.same_days import SameDayRule
    from services.rules.working_time import DayRule, WorkCalendar

LARGEST_FILE_BYTES = 1_000_000  # a year's calendar is 5 kB
CHANGE = "calendar_change"  # what the window remembers of the last change
CLOCK, CLOSING = "clock", "closing"


class CalendarSection(Section):
    """The section."""

    SHOWS = frozenset({"setting", "calendar_file", "local_day"})

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__(officer, Permission.SETTINGS)
        self.set_title(self.tr("Lịch làm việc"))
        self._desk = desk
        self._tasks = tasks
        self._today = desk.clock().date()
        self._kept = edit_now(desk)
        self.moved = MovedPromises(desk, officer, tasks, self)
        self.moved.told.connect(self.told)
        self.take_in = Button(self.tr("Nhập lịch của tỉnh"), icon="download")
        self.problem = Banner("late", "")
        self.hours = HoursEdit()
        self.due_time = Segment(
            self.tr("Giờ hẹn trả"),
            (
                (CLOCK, self.tr("Đúng giờ nhận hồ sơ")),
                (CLOSING, self.tr("Cuối giờ làm việc")),
            ),
        )
        self.unsure = Banner("soon", "")
        self.list = CalendarDayList(self._calendar_with, may_change=self.may_change)
        self.last_change = Note("small")
        self._build()
        self._connect()
        self._show_kept()
        self.lock_fields()

    # -- what the page asks ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again; what is unsaved stays on the screen."""
        self._today = self._desk.clock().date()
        if self.unsaved:
            self._show_days(self.list.days)
        else:
            self._kept = edit_now(self._desk)
            self._show_kept()
        self._say_last_change()

    def fit(self, room: Room) -> None:
        """Lay out for the room."""
        self.hours.arrange(is_narrow=room.width < 860)
        self._due.setDirection(
            QBoxLayout.Direction.TopToBottom
            if room.breadth <= Breadth.TINY
            else QBoxLayout.Direction.LeftToRight
        )
        self.list.fit(room)

    def first_focus(self) -> QWidget | None:
        return self.hours.usual.edits[0]

    def regions(self) -> list[QWidget]:
        """Return what F6 steps through."""
        return [self.hours, self.list]

    @property
    def unsaved(self) -> int:
        held = {rule.on: rule for rule in self._kept.days}
        mine = {rule.on: rule for rule in self.list.days}
        days = sum(held.get(on) != mine.get(on) for on in held.keys() | mine.keys())
        return days + int(self.hours.differs()) + int(self.due_time.key != self._kept.due_time)

    def save(self) -> None:
        """Look what would move, ask where something does, and keep the edit."""
        hours = self.hours.hours()
        if hours is None:
            self.refused.emit()
            return
        edit = CalendarEdit(hours, self.due_time.key, self.list.days)
        self._set_busy(is_busy=True)
        self._tasks.run(
            self,
            lambda: (edit, preview_edit(self._desk, edit)),
            self._on_previewed,
            self._on_failed,
            lane=Lane.REMOTE,
        )

    def discard(self) -> None:
        self._kept = edit_now(self._desk)
        self._show_kept()
        self.changed.emit()

    # -- acts ------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for the province's file and show what it would change."""
        path = ask_open_path(
            self, self.tr("Nhập lịch của tỉnh"), self.tr("Lịch làm việc (*.toml);;Mọi tệp (*)")
        )
        if path is not None:
            self.examine(path)

    def examine(self, path: Path) -> None:
        """Read a calendar file and show what it would change; nothing is kept yet."""
        self.problem.hide()
        self._set_busy(is_busy=True)
        self._tasks.run(
            self,
            lambda: _examined(self._desk, path),
            self._on_examined,
            self._on_failed,
            lane=Lane.REMOTE,
        )

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.same_days = Button(self.tr("Ngày không hẹn"), icon="hourglass-low")
        self.same_days.clicked.connect(self.choose_same_days)
        self.add_to_head(self.same_days)
        self.same_days.setVisible(self.may_change)
        self.add_to_head(self.take_in)
        self.take_in.setVisible(self.may_change)
        self.column.addWidget(self.problem)
        self.problem.hide()
        self.column.addWidget(self.hours)
        self._due = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.column.addLayout(self._due)
        spread(self._due, gap=12)
        self._due.addWidget(label(self.tr("Giờ hẹn trả"), "label"))
        self._due.addWidget(self.due_time, 0, Qt.AlignmentFlag.AlignLeft)
        self._due_words = label("", "small", wrap=True)
        self._due.addWidget(self._due_words, 1)
        self.column.addWidget(self.unsure)
        self.column.addWidget(self.list)
        self._change_card = Card(kind="quiet", margins=(14, 10, 14, 10))
        self._change_card.column.addWidget(self.last_change)
        self.column.addWidget(self._change_card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.take_in.clicked.connect(self.choose_file)
        self.hours.edited.connect(self.changed)
        self.due_time.chosen.connect(self._on_due_time)
        self.list.edited.connect(self._on_days)

    # -- showing ---------------------------------------------------------------------------------

    def _calendar_with(self, days: tuple[DayRule, ...]) -> WorkCalendar:
        return calendar_with(self._desk, CalendarEdit(self._kept.hours, self._kept.due_time, days))

    def _show_kept(self) -> None:
        self.hours.show_hours(self._kept.hours)
        self.due_time.choose(self._kept.due_time)
        self._say_due_time()
        self._show_days(self._kept.days)

    def _show_days(self, days: tuple[DayRule, ...]) -> None:
        self.list.show_days(self._kept.days, days, self._today)
        calendar = self.list.calendar
        names = calendar.version.split(", ")
        now = next((name for name in names if name[:4] == str(self._today.year)), names[-1])
        lead = self.tr("Năm %1. Mọi ngày hẹn tính từ lịch này.")
        self.lead.setText(lead.replace("%1", retold(now)))
        self._say_unsure(calendar)

    def _say_unsure(self, calendar: WorkCalendar) -> None:
        last = self._today + timedelta(days=AHEAD_DAYS)
        soon = [rule for rule in calendar.rules if rule.on <= last]
        names, spans = unsure_days(soon, self._today)
        self.unsure.setVisible(bool(names))
        if names:
            fact = self.tr("%1 chưa có văn bản chính thức.").replace("%1", ", ".join(names))
            advice = self.tr(
                "Giấy hẹn rơi vào %1 sẽ in kèm dòng “ngày hẹn có thể đổi”. Khi có lịch mới, máy liệt kê"
                " hồ sơ phải đổi ngày và hỏi trước khi đổi."
            )
            self.unsure.say("soon", fact, advice.replace("%1", ", ".join(spans)))

    def _say_due_time(self) -> None:
        self._due_words.setText(
            self.tr("Nhận lúc 9 giờ 41 thì hẹn trước 9 giờ 41 ngày đến hạn.")
            if self.due_time.key == CLOCK
            else self.tr("Nhận lúc nào cũng hẹn trước giờ nghỉ của ngày đến hạn.")
        )

    def _say_last_change(self) -> None:
        held = self._desk.remembered(CHANGE)
        self._change_card.setVisible(isinstance(held, dict))
        if isinstance(held, dict):
            at = datetime.fromisoformat(held["at"])
            when = f"{short_day(at.date())} {clock_text(at)}"
            told = self.tr("Đổi gần nhất: %1, %2 – %3")
            for place, part in enumerate((held["by"], when, held["what"]), start=1):
                told = told.replace(f"%{place}", part)
            self.last_change.say(told, "ink2", icon="history")

    def _set_busy(self, *, is_busy: bool) -> None:
        self.take_in.setEnabled(not is_busy)
        words_ = self.tr("Đang tính…") if is_busy else self.tr("Nhập lịch của tỉnh")
        self.take_in.setText(words_)

    # -- slots -----------------------------------------------------------------------------------

    def _on_due_time(self, _key: str) -> None:
        self._say_due_time()
        self.changed.emit()

    def choose_same_days(self) -> None:
        """Ask which weekdays are no-appointment days."""
        self._tasks.run(self, self._read_fields, self._on_fields)

    def _read_fields(self) -> tuple[str, ...]:
        offered = self._desk.catalogue().all(self._desk.clock().date())
        return tuple(dict.fromkeys(one.field for one in offered))

    def _on_fields(self, fields: tuple[str, ...]) -> None:
        from ui.dialogs.same_days_dialog import SameDaysDialog

        rules = self._desk.same_days.rules()
        dialog = SameDaysDialog(self, rules, fields, self._desk.clock().date())
        dialog.finished.connect(self._on_same_days)
        dialog.open()

    def _on_same_days(self, rules: tuple[SameDayRule, ...] | None) -> None:
        if rules is not None:
            call = partial(self._desk.same_days.set_rules, rules)
            self._tasks.run(self, call, self._on_same_days_kept, self._on_failed)

    def _on_same_days_kept(self, _: None) -> None:
        self.told.emit(self.tr("Đã lưu ngày không hẹn. Áp dụng từ hồ sơ sau."))

    def _on_days(self) -> None:
        self._say_unsure(self.list.calendar)
        self.changed.emit()

    def _on_previewed(self, found: tuple[CalendarEdit, CalendarPreview]) -> None:
        edit, preview = found
        self._set_busy(is_busy=False)
        if not preview.moved:
            self._keep(edit, ())
            return
        dialog = CalendarPreviewDialog(self, preview)

        def answer(is_meant: bool | None) -> None:
            if is_meant:
                self._keep(edit, preview.moved)
            else:
                self.refused.emit()

        dialog.finished.connect(answer)
        dialog.open()

    def _keep(self, edit: CalendarEdit, moved: tuple[MovedPromise, ...]) -> None:
        what = f"{self._about(edit)}. {self._moved_words(len(moved))}"
        desk, officer = self._desk, self._officer

        def keep() -> CalendarEdit:
            save_edit(desk, edit, officer)
            _remember(desk, officer, what)
            return edit

        self._set_busy(is_busy=True)
        self._tasks.run(self, keep, partial(self._on_kept, moved), self._on_failed)

    def _on_kept(self, moved: tuple[MovedPromise, ...], edit: CalendarEdit) -> None:
        self._set_busy(is_busy=False)
        self._kept = edit
        self._show_kept()
        self._say_last_change()
        self.problem.hide()
        self.told.emit(self.tr("Đã lưu lịch làm việc."))
        self.saved.emit()
        self.moved.ask_calendar(moved)

    def _on_examined(self, found: tuple[Path, str, CalendarPreview]) -> None:
        self._set_busy(is_busy=False)
        path, text, preview = found
        dialog = CalendarPreviewDialog(self, preview, path.name)

        def answer(is_meant: bool | None) -> None:
            if is_meant:
                self._take_in(text, preview)

        dialog.finished.connect(answer)
        dialog.open()

    def _take_in(self, text: str, preview: CalendarPreview) -> None:
        name = preview.file.name if preview.file is not None else ""
        taken = self.tr("nhập lịch %1").replace("%1", name)
        what = f"{taken}. {self._moved_words(len(preview.moved))}"
        desk, officer = self._desk, self._officer

        def take() -> tuple[DayChange, ...]:
            changed = take_file(desk, text, officer)
            _remember(desk, officer, what)
            return changed

        self._set_busy(is_busy=True)
        self._tasks.run(self, take, partial(self._on_taken, preview.moved), self._on_failed)

    def _on_taken(self, moved: tuple[MovedPromise, ...], changed: tuple[DayChange, ...]) -> None:
        self._set_busy(is_busy=False)
        self._show_days(self.list.days)
        self._say_last_change()
        told = self.tr("Đã dùng lịch mới: %1 ngày đổi.").replace("%1", str(len(changed)))
        self.told.emit(told)
        self.moved.ask_calendar(moved)

    def _on_failed(self, error: AppError) -> None:
        self._set_busy(is_busy=False)
        self.problem.say("late", self.tr("Chưa đổi lịch."), str(words(error)))
        self.problem.show()
        self.refused.emit()

    # -- what was done, in words -----------------------------------------------------------------

    def _about(self, edit: CalendarEdit) -> str:
        """Return what an edit changes, in a few words."""
        held = {rule.on: rule for rule in self._kept.days}
        mine = {rule.on: rule for rule in edit.days}
        put, gone = self.tr("ghi “%1 %2”"), self.tr("xóa “%1 %2”")
        parts = [
            *(_named(put, mine[on]) for on in sorted(mine) if held.get(on) != mine[on]),
            *(_named(gone, held[on]) for on in sorted(held.keys() - mine.keys())),
        ]
        if edit.hours != self._kept.hours:
            parts.append(self.tr("đổi giờ làm việc"))
        if edit.due_time != self._kept.due_time:
            parts.append(self.tr("đổi giờ hẹn trả"))
        return ", ".join(parts)

    def _moved_words(self, moved: int) -> str:
        if not moved:
            return self.tr("Không hồ sơ nào đổi ngày hẹn.")
        return self.tr("%1 hồ sơ tính ra ngày hẹn khác.").replace("%1", str(moved))


def _named(pattern: str, rule: DayRule) -> str:
    return pattern.replace("%1", kind_words(rule)).replace("%2", f"{rule.on:%d/%m}")


def _examined(desk: Desk, path: Path) -> tuple[Path, str, CalendarPreview]:
    """Read a file and preview it. Runs on a worker."""
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise FileFaultError(path.name, "too_large")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileFaultError(path.name, "missing") from error
    except UnicodeDecodeError as error:
        raise FileFaultError(path.name, "not_utf8") from error
    return path, text, preview_file(desk, text)


def _remember(desk: Desk, officer: Officer, what: str) -> None:
    desk.remember(CHANGE, {"at": desk.clock().isoformat(), "by": officer.name, "what": what})
