"""Hôm nay: what needs doing now, in order, each task one key away, its dossiers beside it.

Reading runs off the UI thread and only the newest answer is shown; a page of rows is read where it is painted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission
from services.dossier_life import MOST_AT_ONCE
from services.dossier_lists import EVERYBODY, DossierLine
from services.rules.day_tasks import TaskKind, has_own_tasks, sees_commune
from services.rules.moments import local
from ui.acts import ActWanted
from ui.layout import Breadth, Room, room, spread
from ui.page import KeyLine, PageWidget
from ui.pages.today_list import TodayList
from ui.pages.today_tasks import TodayTasks
from ui.pages.today_words import advice, title
from ui.rule_wording import short_date
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.desk import Desk
    from services.today import DayTask, DayTasks, OpenTask
    from ui.tasks import Tasks

MINUTE_MS = 60_000  # terms pass by the minute
MINE, COMMUNE = "mine", "commune"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A task as read: its dossiers, and where the one chosen before stands now."""

    task: OpenTask
    place: int | None


class TodayPage(PageWidget):
    """The first screen of an officer.

    Signals:
        act_wanted: An act is to be made. Carries `ui.acts.ActWanted`.
        open_wanted: A dossier is to be opened. Carries its id.
        reception_wanted: Somebody is to be received.
        day_end_wanted: The day is to be closed.
        scanned: A reader sent something; nothing here waits for it. Carries the text.
    """

    SHOWS = frozenset({"dossier", "dossier_flag", "officer", "setting", "calendar_file"})

    act_wanted = Signal(object)
    open_wanted = Signal(object)
    reception_wanted = Signal()
    day_end_wanted = Signal()
    scanned = Signal(str)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._day: DayTasks | None = None
        self._kind: TaskKind | None = None
        self._opened: OpenTask | None = None
        self._asked = self._lists_asked = 0
        self._is_list_open = False
        self._room = room(1366, 768, 1.0)
        self._when = ElidedLabel("", "small", tone="ink2")
        self.scope = Segment(
            self.tr("Việc của ai"), ((MINE, self.tr("Của tôi")), (COMMUNE, self.tr("Cả xã")))
        )
        self.scope.choose(MINE if has_own_tasks(officer.role) else COMMUNE)
        self.reception_button = Button(self.tr("Tiếp nhận"), icon="clipboard-plus", key="F2")
        self.day_end_button = Button(self.tr("Kết thúc ngày"), icon="sunset-2", key="Ctrl+E")
        self.rows = TodayTasks()
        self.list = TodayList()
        self.nothing = EmptyState(
            "circle-check", self.tr("Hôm nay không còn việc nào chờ."), tone="early"
        )
        self._build()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    # -- what the window asks for ---------------------------------------------------------------

    def refresh(self) -> None:
        """Read the tasks again; what is chosen stays."""
        self._asked += 1
        call = partial(self._desk.today.tasks, self._who, self._officer.role)
        self._tasks.run(self, call, partial(self._on_tasks, self._asked))

    def fit(self, now: Room) -> None:
        """Lay out for this room."""
        self._room = now
        margins = (12, 8, 12, 10) if now.breadth < Breadth.COMPACT else (20, 12, 20, 16)
        spread(self._column, margins, 10)
        self._when.setVisible(now.breadth > Breadth.NARROW)
        self.day_end_button.set_key("Ctrl+E" if now.breadth > Breadth.NARROW else "")
        self.list.fit(now, self._who, self._desk.officer_names())
        self._show_places()

    def regions(self) -> list[QWidget]:
        """Return head, tasks, dossiers."""
        return [self._head, self.rows, self.list]

    def first_focus(self) -> QWidget | None:
        """Return the task that is chosen."""
        return self.rows.current or self.reception_button

    def key_lines(self) -> list[KeyLine]:
        """Return the keys of this page."""
        return [
            KeyLine("1…9", self.tr("Mở việc có số ấy")),
            KeyLine("↑ ↓", self.tr("Việc trên, việc dưới")),
            KeyLine("Enter", self.tr("Sang danh sách; trong danh sách: mở hồ sơ")),
            KeyLine("Esc", self.tr("Về các việc")),
            KeyLine("F9", self.tr("Việc chính với hồ sơ đang chọn")),
            KeyLine("A", self.tr("Làm với cả danh sách, nơi làm được")),
            KeyLine("F2", self.tr("Tiếp nhận")),
            KeyLine("Ctrl+E", self.tr("Kết thúc ngày")),
        ]

    def take_scan(self, text: str) -> None:
        """Hand on what a reader sent: somebody stands at the counter."""
        self.scanned.emit(text)

    @property
    def kind(self) -> TaskKind | None:
        """The task whose dossiers are shown."""
        return self._kind

    # -- keys -----------------------------------------------------------------------------------

    def act(self) -> None:
        """F9: make the task's act on the chosen dossier."""
        task, line = self._task, self.list.line
        if task is not None and task.act is not None and line is not None:
            self.act_wanted.emit(ActWanted((line.dossier_id,), task.act))

    def act_for_all(self) -> None:
        """A: make it on all of them, as many as go at once."""
        task, opened = self._task, self._opened
        if task is None or task.act is None or opened is None or not self.list.has_act_for_all:
            return
        call = partial(self._desk.today.ids, opened, MOST_AT_ONCE)
        act = task.act
        self._tasks.run(self, call, lambda ids: self.act_wanted.emit(ActWanted(ids, act)))

    def open_task(self, kind: TaskKind) -> None:
        """Show the dossiers of a task and go to them."""
        self._is_list_open = True
        self._choose(kind)
        self._show_places()
        self.list.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def receive(self) -> None:
        """F2: somebody stands at the counter."""
        if self._officer.may(Permission.RECEIVE):
            self.reception_wanted.emit()

    def end_day(self) -> None:
        """Ctrl+E: close the day."""
        if self._officer.may(Permission.RECEIVE):
            self.day_end_wanted.emit()

    # -- Qt -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_list()
        else:
            super().keyPressEvent(event)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        spread(head, gap=12)
        head.addWidget(label(self.tr("Hôm nay"), "title"))
        head.addWidget(self._when, 1)
        head.addStretch(0)
        head.addWidget(self.scope)
        head.addWidget(self.day_end_button)
        head.addWidget(self.reception_button)
        self._column.addWidget(self._head)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spread(self._body, gap=16)
        self._body.addWidget(self.rows, 5)
        self._body.addWidget(self.list, 7)
        self._body.addWidget(self.nothing, 1)
        self._column.addLayout(self._body, 1)
        role = self._officer.role
        self.scope.setVisible(sees_commune(role) and has_own_tasks(role))
        for button in (self.reception_button, self.day_end_button):
            button.setVisible(self._officer.may(Permission.RECEIVE))
        for part in (self.rows, self.list, self.nothing):
            part.hide()

    def _connect(self) -> None:
        self.scope.chosen.connect(self._on_scope)
        self.rows.chosen.connect(self.open_task)
        self.rows.passed.connect(self._choose)
        self.list.act_wanted.connect(self.act)
        self.list.act_wanted_for_all.connect(self.act_for_all)
        self.list.opened.connect(self._on_opened)
        self.list.table.peeked.connect(self._on_peeked)
        self.list.table.left_upwards.connect(self._leave_list)
        self.list.back.clicked.connect(self._leave_list)
        self.reception_button.clicked.connect(self.receive)
        self.day_end_button.clicked.connect(self.end_day)
        bound = {str(digit): partial(self._on_digit, digit) for digit in range(1, 10)}
        acts = {"F9": self.act, "A": self.act_for_all, "F2": self.receive, "Ctrl+E": self.end_day}
        keys.bind(self, {**bound, **acts})

    # -- reading --------------------------------------------------------------------------------

    @property
    def _who(self) -> str:
        return self._officer.username if self.scope.key == MINE else EVERYBODY

    @property
    def _task(self) -> DayTask | None:
        tasks = self._day.tasks if self._day is not None else ()
        return next((task for task in tasks if task.kind is self._kind), None)

    def _on_tasks(self, asked: int, day: DayTasks) -> None:
        if asked != self._asked:
            return
        had_focus = self.rows.has_focus or self.list.table.view.hasFocus()
        before, self._day = self._kind, day
        kinds = [task.kind for task in day.tasks]
        self._when.setText(short_date(local(day.at).date()))
        self.rows.show_tasks(day)
        self._kind = before if before in kinds else next(iter(kinds), None)
        self.list.fit(self._room, self._who, self._desk.officer_names())
        self._show_places()
        if self._kind is not None:
            self._choose(self._kind, anew=self._kind is not before)
        if self.isVisible() and (before is None or (had_focus and self._kind is not before)):
            self._focus_tasks()

    def _choose(self, kind: TaskKind, *, anew: bool | None = None) -> None:
        """Show the dossiers of a task beside it; the focus stays."""
        is_other = kind is not self._kind if anew is None else anew
        self._kind = kind
        self.rows.choose(kind)
        task, day = self._task, self._day
        if task is None or day is None:
            return
        self.list.say(title(task, day), advice(task, day), task.act, task.count)
        line = None if is_other else self.list.line
        self._lists_asked += 1
        call = partial(self._read_list, kind, self._who, line)
        self._tasks.run(self, call, partial(self._on_list, self._lists_asked, is_other))

    def _read_list(self, kind: TaskKind, who: str, line: DossierLine | None) -> _Opened:
        """Read a task's dossiers; runs off the UI thread."""
        opened = self._desk.today.open(kind, who)
        place = self._desk.today.place(opened, line.dossier_id) if line is not None else None
        return _Opened(opened, place)

    def _on_list(self, asked: int, anew: bool, read: _Opened) -> None:
        if asked != self._lists_asked or not read.task.count:
            return
        self._opened = read.task
        place = read.place
        if place is None and not anew:  # it is done: the one that took its row is next
            place = max(0, self.list.table.view.currentIndex().row())
        self.list.show_dossiers(read.task, self._desk.today.page, place, anew=anew)

    # -- what is seen ---------------------------------------------------------------------------

    def _show_places(self) -> None:
        if self._day is None:
            return
        has_tasks = bool(self._day.tasks)
        is_narrow = self._room.breadth <= Breadth.NARROW
        self.nothing.setVisible(not has_tasks)
        self.rows.setVisible(has_tasks and not (is_narrow and self._is_list_open))
        self.list.setVisible(has_tasks and (self._is_list_open or not is_narrow))

    def _focus_tasks(self) -> None:
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scope(self, _key: str) -> None:
        self._kind = None
        self.refresh()

    def _on_digit(self, digit: int) -> None:
        kinds = [task.kind for task in self._day.tasks] if self._day is not None else []
        if digit <= len(kinds):
            self.open_task(kinds[digit - 1])

    def _on_opened(self, line: DossierLine) -> None:
        self.open_wanted.emit(line.dossier_id)

    def _on_peeked(self) -> None:
        line = self.list.line
        if line is not None:
            self._on_opened(line)

    def _leave_list(self) -> None:
        self._is_list_open = False
        self._show_places()
        self._focus_tasks()
