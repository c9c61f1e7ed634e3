"""One thing to do today: how it stands, what it is, what is known of it, the button that does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.pill import Pill, PillLook
from ui.widgets.text import label, set_tone

ICON = 20
SIDE_BY_SIDE_FROM = 440  # px at 100 %: narrower rows have pill and button under the words

TaskState = Literal["to_do", "done", "warning"]
_SIGNS: dict[TaskState, tuple[str, str]] = {
    # state: icon, colour token
    "to_do": ("circle-dashed", "ink2"),
    "done": ("circle-check", "early"),
    "warning": ("alert-circle", "soon"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """What a row shows.

    Attributes:
        caption: What is known of it: `"16/16 đã bàn giao"`.
        act: Words of the button; empty where there is nothing to do.
        icon: Icon of the button.
        key: Cap on the button; the page makes the key work.
        is_quiet: A link instead of a button, for what is done already.
    """

    title: str
    state: TaskState
    caption: str = ""
    pill: PillLook | None = None
    act: str = ""
    icon: str = ""
    key: str = ""
    is_quiet: bool = False


class TaskRow(QFrame):
    """The row, with a hairline over it unless it is the first.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self, task: Task, *, is_first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if not is_first:
            self.setProperty("ruled", "top")
        self._icon = QLabel()
        self._title = label("", "strong", wrap=True)
        self._caption = label("", "small", wrap=True)
        self._pill = Pill()
        self.button = Button("", size="s")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.button.clicked.connect(self.acted)
        self.show_task(task)

    def show_task(self, task: Task) -> None:
        """Show how the task stands now."""
        self._task = task
        self._draw_icon()
        self._title.setText(task.title)
        self._caption.setText(task.caption)
        self._caption.setVisible(bool(task.caption))
        set_tone(self._caption, "soon" if task.state == "warning" else "ink2")
        self._pill.set_look(task.pill or PillLook(""))
        self._pill.setVisible(task.pill is not None)
        self.button.set_kind("link" if task.is_quiet else "secondary")
        self.button.set_icon(task.icon)
        self.button.set_key(task.key)
        self.button.setText(task.act)
        self.button.setVisible(bool(task.act))
        key = self.tr("phím %1").replace("%1", task.key) if task.key else ""
        self.button.setAccessibleDescription(", ".join(filter(None, (task.title, key))))
        self.setAccessibleName(self._spoken(task))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_task"):
            self._draw_icon()
            self._arrange()

    def _build(self) -> None:
        row, words, acts = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        spread(row, (18, 8, 14, 8), 12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._line, 1)
        spread(self._line, gap=8)
        spread(words)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._caption)
        words.addStretch(1)
        spread(acts, gap=10)
        acts.addWidget(self._pill)
        acts.addWidget(self.button)
        acts.addStretch(1)
        self._line.addLayout(words, 1)
        self._line.addLayout(acts)

    def _arrange(self) -> None:
        is_wide = self.width() >= theme().px(SIDE_BY_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)

    def _draw_icon(self) -> None:
        icon, tone = _SIGNS[self._task.state]
        self._icon.setPixmap(theme().icon(icon, tone, ICON))

    def _spoken(self, task: Task) -> str:
        state = {
            "to_do": self.tr("cần làm"),
            "done": self.tr("đã xong"),
            "warning": self.tr("cần xem"),
        }[task.state]
        pill = (task.pill.spoken or task.pill.words) if task.pill else ""
        return ", ".join(filter(None, (task.title, state, task.caption, pill)))
