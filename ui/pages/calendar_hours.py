"""When the office is open: one morning and one afternoon for all weekdays, or each weekday its own."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.clock_times import parse_clock
from services.rules.working_time import OfficeHours, Sessions
from ui.layout import fix, spread
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.switch import Switch
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

FIELD_WIDTH, SMALL_WIDTH = 84, 70
SATURDAY, SUNDAY = 5, 6
_NOON = time(12, 0)


class UnreadHoursError(ValueError):
    """Hours that cannot be kept: said at the field, never raised past this module."""


class ClockEdit(LineEdit):
    """A time of the day; `7h30` and `730` become `07:30` on leaving."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__(name)
        fix(self, width=width)
        self.left.connect(self._tidy)
        self.textEdited.connect(self._on_edited)

    def at(self) -> time | None:
        """Return the time, None for an empty field.

        Raises:
            UnreadHoursError: Something else stands there; the field is marked.
        """
        if not self.text().strip():
            return None
        read = parse_clock(self.text())
        if read is None:
            self.set_problem("late")
            raise UnreadHoursError
        return read

    def show_time(self, at: time | None) -> None:
        """Show a time, or an empty field."""
        self.setText(f"{at:%H:%M}" if at is not None else "")
        self.set_problem("")

    def _tidy(self) -> None:
        read = parse_clock(self.text())
        if read is not None:
            self.setText(f"{read:%H:%M}")

    def _on_edited(self, _text: str) -> None:
        self.set_problem("")


class DayHours:
    """Four fields of one day (or of all weekdays): morning from, to, afternoon from, to."""

    def __init__(self, name: str, width: int, words: tuple[str, str, str, str]) -> None:
        self.edits = tuple(ClockEdit(f"{name}, {word}", width) for word in words)

    def show_sessions(self, sessions: Sessions) -> None:
        """Show the hours of a day; a single part goes before or after noon."""
        morning = [part for part in sessions if part[0] < _NOON][:1]
        afternoon = [part for part in sessions if part[0] >= _NOON][:1]
        for pair, parts in ((self.edits[:2], morning), (self.edits[2:], afternoon)):
            for place, edit in enumerate(pair):
                edit.show_time(parts[0][place] if parts else None)

    def sessions(self) -> Sessions:
        """Return what the fields say.

        Raises:
            UnreadHoursError: They cannot be hours; the fields are marked.
        """
        times = [edit.at() for edit in self.edits]
        parts: list[tuple[time, time]] = []
        for place in (0, 2):
            start, end = times[place], times[place + 1]
            if start is None and end is None:
                continue
            if start is None or end is None or start >= end:
                self._mark(place if start is None else place + 1)
            elif parts and parts[-1][1] >= start:
                self._mark(place)
            else:
                parts.append((start, end))
        return tuple(parts)

    def _mark(self, place: int) -> None:
        self.edits[place].set_problem("late")
        self.edits[place].setFocus()
        raise UnreadHoursError


class HoursEdit(QWidget):
    """The office's week.

    Signals:
        edited: Something was changed by hand.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_each = False
        self._held: OfficeHours | None = None
        self.note = Note("small")
        self.note.say("")
        self._parts = (
            self.tr("sáng từ"),
            self.tr("sáng đến"),
            self.tr("chiều từ"),
            self.tr("chiều đến"),
        )
        self.usual = DayHours(self.tr("Thứ Hai đến thứ Sáu"), FIELD_WIDTH, self._parts)
        self.saturday = Switch(self.tr("Nhận sáng thứ Bảy"))
        self.each = Button(self.tr("Giờ từng thứ"), "link")
        self.same = Button(self.tr("Dùng giờ thứ Hai cho cả tuần"), "link")
        self.days: list[DayHours] = []
        self.counted: list[TickBox] = []
        self._build()

    @property
    def is_each_day(self) -> bool:
        """Whether each weekday has its own hours on the screen."""
        return self._is_each

    def show_hours(self, hours: OfficeHours) -> None:
        """Show a week; one that the short form cannot say is shown day by day."""
        self._held = hours
        self.note.say("")
        self.usual.show_sessions(hours.sessions[0])
        self.saturday.setChecked(bool(hours.sessions[SATURDAY]))
        self._say_saturday()
        for day, sessions in zip(self.days, hours.sessions, strict=True):
            day.show_sessions(sessions)
        for tick, is_counted in zip(self.counted, hours.worked, strict=True):
            tick.setChecked(is_counted)
        self._set_each(is_each=not _is_simple(hours))

    def hours(self) -> OfficeHours | None:
        """Return the week on the screen, or None if it cannot be one; then it says why."""
        try:
            found = self._each_hours() if self._is_each else self._usual_hours()
        except UnreadHoursError:
            self.note.say(
                self.tr(
                    "Giờ làm việc chưa đúng ở ô viền đỏ. Chưa lưu gì, ngày hẹn vẫn tính theo giờ cũ."
                    " Gõ như 07:30; buổi nghỉ thì để trống cả hai ô."
                ),
                "late",
            )
            return None
        except ValueError:
            self.note.say(
                self.tr(
                    "Không có ngày nào tính vào hạn. Chưa lưu gì. Cần ít nhất một thứ có giờ làm việc."
                ),
                "late",
            )
            return None
        self.note.say("")
        return found

    def differs(self) -> bool:
        """Whether the screen says something else than was shown, as far as it can be read."""
        try:
            found = self._each_hours(quiet=True) if self._is_each else self._usual_hours(quiet=True)
        except ValueError:
            return True
        return found != self._held

    def arrange(self, *, is_narrow: bool) -> None:
        """Put morning, afternoon and Saturday side by side, or Saturday below."""
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        spread(self._row, gap=8 if is_narrow else 20)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=8)
        self._simple = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._simple)
        spread(self._row, gap=20)
        pairs = QHBoxLayout()
        spread(pairs, gap=24)
        for place, name in ((0, self.tr("Giờ sáng")), (2, self.tr("Giờ chiều"))):
            pairs.addLayout(self._pair(name, place))
        pairs.addStretch(1)
        self._row.addLayout(pairs)
        self._row.addLayout(self._saturday_box(), 1)
        column.addWidget(self._simple)
        self._grid_box = QWidget()
        self._fill_grid(QGridLayout(self._grid_box))
        column.addWidget(self._grid_box)
        column.addWidget(self.note)
        self.each.setProperty("shows", True)
        self.each.clicked.connect(self._on_each)
        self.same.clicked.connect(self._on_same)
        self.saturday.toggled.connect(self._on_saturday)
        for edit in self.usual.edits:
            edit.textEdited.connect(self._on_edited)

    def _pair(self, name: str, place: int) -> QVBoxLayout:
        column = QVBoxLayout()
        spread(column, gap=4)
        head = label(name, "label")
        head.setBuddy(self.usual.edits[place])
        column.addWidget(head)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.usual.edits[place])
        row.addWidget(label(self.tr("đến"), "body"))
        row.addWidget(self.usual.edits[place + 1])
        column.addLayout(row)
        return column

    def _saturday_box(self) -> QVBoxLayout:
        column = QVBoxLayout()
        spread(column, gap=4)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(self.tr("Nhận sáng thứ Bảy"), "label"))
        head.addStretch(1)
        column.addLayout(head)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.saturday, 0, Qt.AlignmentFlag.AlignVCenter)
        self._saturday_words = label("", "small")
        row.addWidget(self._saturday_words)
        row.addSpacing(theme().px(8))
        row.addWidget(self.each)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        fix(holder, height=36)
        column.addWidget(holder)
        return column

    def _fill_grid(self, grid: QGridLayout) -> None:
        spread(grid, gap=4, across=6)
        names = (
            self.tr("Thứ Hai"),
            self.tr("Thứ Ba"),
            self.tr("Thứ Tư"),
            self.tr("Thứ Năm"),
            self.tr("Thứ Sáu"),
            self.tr("Thứ Bảy"),
            self.tr("Chủ nhật"),
        )
        for column, words in ((1, self.tr("Sáng")), (4, self.tr("Chiều"))):
            grid.addWidget(label(words, "over"), 0, column, 1, 3)
        grid.addWidget(label(self.tr("Tính vào hạn"), "over"), 0, 7)
        for row, name in enumerate(names, start=1):
            day = DayHours(name, SMALL_WIDTH, self._parts)
            grid.addWidget(label(name, "label"), row, 0)
            for place, column in enumerate((1, 3, 4, 6)):
                grid.addWidget(day.edits[place], row, column)
                day.edits[place].textEdited.connect(self._on_edited)
            for column in (2, 5):
                grid.addWidget(label("–", "body"), row, column, Qt.AlignmentFlag.AlignHCenter)
            words = self.tr("%1 tính vào hạn").replace("%1", name)
            tick = TickBox(name=words)
            tick.toggled.connect(self._on_edited)
            grid.addWidget(tick, row, 7)
            self.days.append(day)
            self.counted.append(tick)
        grid.addWidget(self.same, len(names) + 1, 0, 1, 8, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(8, 1)

    # -- reading ---------------------------------------------------------------------------------

    def _usual_hours(self, *, quiet: bool = False) -> OfficeHours:
        sessions = _read(self.usual, quiet=quiet)
        if len(sessions) != 2:
            empty = next(edit for edit in self.usual.edits if not edit.text().strip())
            if not quiet:
                empty.set_problem("late")
                empty.setFocus()
            raise UnreadHoursError
        saturday: Sessions = sessions[:1] if self.saturday.isChecked() else ()
        return OfficeHours((sessions,) * 5 + (saturday, ()))

    def _each_hours(self, *, quiet: bool = False) -> OfficeHours:
        sessions = tuple(_read(day, quiet=quiet) for day in self.days)
        return OfficeHours(sessions, tuple(tick.isChecked() for tick in self.counted))

    # -- slots -----------------------------------------------------------------------------------

    def _on_each(self) -> None:
        found = self.hours()
        if found is None:
            return
        held = self._held
        self.show_hours(found)
        self._held = held
        self._set_each(is_each=True)
        self.days[0].edits[0].setFocus()
        self.edited.emit()

    def _on_same(self) -> None:
        for place, edit in enumerate(self.days[0].edits):
            self.usual.edits[place].setText(edit.text())
        self.saturday.setChecked(bool(_read(self.days[SATURDAY], quiet=True)))
        self._set_each(is_each=False)
        self.usual.edits[0].setFocus()
        self._on_edited()

    def _on_saturday(self, _is_on: bool) -> None:
        self._say_saturday()
        self._on_edited()

    def _on_edited(self, *_: object) -> None:
        self.note.say("")
        self.edited.emit()

    def _say_saturday(self) -> None:
        is_on = self.saturday.isChecked()
        self._saturday_words.setText(
            self.tr("có, không đếm vào hạn") if is_on else self.tr("không")
        )

    def _set_each(self, *, is_each: bool) -> None:
        self._is_each = is_each
        self._simple.setVisible(not is_each)
        self._grid_box.setVisible(is_each)


def _is_simple(hours: OfficeHours) -> bool:
    """Whether the short form can say this week."""
    first = hours.sessions[0]
    usual = all(hours.sessions[day] == first and hours.worked[day] for day in range(5))
    if not usual or len(first) != 2 or not first[0][0] < _NOON <= first[1][0]:
        return False
    saturday = hours.sessions[SATURDAY]
    off = not hours.worked[SATURDAY] and not hours.worked[SUNDAY] and not hours.sessions[SUNDAY]
    return off and saturday in ((), first[:1])


def _read(day: DayHours, *, quiet: bool) -> Sessions:
    if not quiet:
        return day.sessions()
    times = [parse_clock(edit.text()) if edit.text().strip() else None for edit in day.edits]
    parts = []
    for place in (0, 2):
        start, end = times[place], times[place + 1]
        if start is not None and end is not None:
            parts.append((start, end))
    return tuple(parts)
