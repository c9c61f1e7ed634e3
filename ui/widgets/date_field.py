"""A day to be typed, with an hour where one is wanted; the calendar says what day it is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.moments import VIETNAM, clock_text
from services.rules.typed_dates import parse_date
from ui.layout import fix, spread
from ui.rule_wording import short_date
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.rules.working_time import WorkCalendar

CLOSING = time(17, 0)  # stands where a day has no working hours of its own
_DAY = timedelta(days=1)


class DateField(QWidget):
    """A day and an hour. ↑ ↓ go to the next and the last worked day; what day it is stands below.

    An empty field means no day at all, which `value` tells from a day that does not exist.
    """

    def __init__(self, name: str, calendar: WorkCalendar, now: datetime) -> None:
        super().__init__()
        self._calendar = calendar
        self._now = now.astimezone(VIETNAM)
        self.day = LineEdit(name, placeholder=self.tr("ngày/tháng/năm"), icon="calendar-event")
        self.hour = LineEdit(self.tr("Giờ của %1").replace("%1", name.lower()), placeholder="17:00")
        self.note = Note("caption", self)
        head = label(name, "label")
        head.setBuddy(self.day)
        row = QHBoxLayout()
        spread(row, gap=8)
        fix(self.hour, width=76)
        row.addWidget(self.day, 1)
        row.addWidget(self.hour)
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addWidget(head)
        column.addLayout(row)
        column.addWidget(self.note)
        self.note.say("")
        self.day.installEventFilter(self)
        self.day.textChanged.connect(self._advise)  # what was typed before comes back unedited
        self.day.left.connect(self._on_left)

    def set_value(self, at: datetime | None) -> None:
        """Show a moment; None empties the field."""
        at = at.astimezone(VIETNAM) if at is not None else None
        self.day.setText(f"{at:%d/%m/%Y}" if at else "")
        self.hour.setText(clock_text(at) if at else "")
        self._advise()

    @property
    def is_empty(self) -> bool:
        """Whether no day is typed."""
        return not self.day.text().strip()

    def value(self) -> datetime | None:
        """Return the moment, or None where nothing is typed or no such moment exists."""
        on = self._on()
        typed = self.hour.text().strip()
        if on is None:
            return None
        try:
            hour = time.fromisoformat(typed.zfill(5)) if typed else self._closing(on)
        except ValueError:
            return None
        return datetime.combine(on, hour, VIETNAM)

    def say_problem(self, told: str = "") -> None:
        """Say below what is wrong, and go there."""
        told = told or self.tr("Không có ngày giờ này. Gõ như %1, %2.")
        told = told.replace("%1", "09/12/2026").replace("%2", "17:00")
        self.note.say(told, "late")
        self.day.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.day and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
            step = steps.get(event.key())
            if event.type() == QEvent.Type.KeyPress and step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _on(self) -> date | None:
        return parse_date(self.day.text(), self._now.date())

    def _closing(self, on: date) -> time:
        sessions = self._calendar.sessions(on)
        return sessions[-1][1].time() if sessions else CLOSING

    def _step(self, step: int) -> None:
        on = (self._on() or self._now.date()) + _DAY * step
        for _ in range(31):  # the longest rest there is lasts ten days
            if self._calendar.is_worked(on):
                break
            on += _DAY * step
        self.day.setText(f"{on:%d/%m/%Y}")
        self._advise()

    def _on_left(self) -> None:
        on = self._on()
        if on is not None:
            self.day.setText(f"{on:%d/%m/%Y}")
        elif not self.is_empty:
            self.say_problem()
            return
        self._advise()

    def _advise(self, _text: str = "") -> None:
        """Say which day it is, and that nobody works on it."""
        on = self._on()
        if on is None:
            self.note.say("")
        elif self._calendar.is_worked(on):
            self.note.say(short_date(on))
        else:
            why = self._calendar.note(on) or self.tr("ngày nghỉ")
            told = self.tr("%1 không phải ngày làm việc: %2.")
            self.note.say(told.replace("%1", short_date(on)).replace("%2", why), "soon")
