"""Doors under each other: ↑ ↓ go from one to the next, Enter opens, Tab leaves them as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.layout import spread
from ui.widgets import strokes
from ui.widgets.card import scrolled
from ui.widgets.door import Door

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DoorList(QWidget):
    """The doors, as high as they are; more than `most` scroll.

    Signals:
        chosen: A door is to be opened. Carries its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._doors: tuple[Door, ...] = ()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        spread(self._column)
        self._area = scrolled(self._body)
        column = QVBoxLayout(self)
        spread(column)
        column.addWidget(self._area)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_doors(self, doors: Sequence[Door]) -> None:
        """Show other doors; the focus stays with the same key, or at the same place."""
        before, now = self._doors, self._current()
        self._doors = tuple(doors)
        self._column.setEnabled(False)  # or every door shown would lay out all of them again
        for door in self._doors:
            self._take_in(door)
        if now >= 0 and self._doors:
            kept = [place for place, door in enumerate(doors) if door.key == before[now].key]
            self._go_to(kept[0] if kept else min(now, len(doors) - 1))
        elif self._doors:
            self._make_stop(self._doors[0])
        for door in before:
            door.removeEventFilter(self)
            self._column.removeWidget(door)
            door.hide()
            door.deleteLater()
        self._column.setEnabled(True)
        self.arrange()

    def doors(self) -> tuple[Door, ...]:
        """Return the doors from top to bottom."""
        return self._doors

    def arrange(self) -> None:
        """Give every door its height and the list the height of what it shows."""
        heights = [door.sizeHint().height() for door in self._doors]
        for door, high in zip(self._doors, heights, strict=True):
            door.setFixedHeight(high)
        shown = sum(heights[: self._most])
        if self._area.minimumHeight() != shown or self._area.maximumHeight() != shown:
            self._area.setFixedHeight(shown)

    def minimumSizeHint(self) -> QSize:
        widest = max((door.minimumSizeHint().width() for door in self._doors), default=0)
        return QSize(widest, self._area.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._moves(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Door):
            self._make_stop(watched)
        return False

    def _moves(self, key: Qt.Key) -> bool:
        """Go where the key leads; return whether it is one of the list's keys."""
        last = len(self._doors) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if key not in _STEPS and key not in ends:
            return False
        there = ends.get(key, self._current() + _STEPS.get(key, 0))
        self._go_to(max(0, min(there, last)))
        return True

    def _go_to(self, place: int) -> None:
        self._make_stop(self._doors[place])  # first, or the ring would not follow
        self._doors[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_stop(self, stop: Door) -> None:
        """Have Tab come to this door, and to no other of the list."""
        for door in self._doors:
            is_stop = door is stop
            wanted = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            door.setFocusPolicy(wanted)

    def _take_in(self, door: Door) -> None:
        door.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        door.clicked.connect(self._on_clicked)
        self._column.addWidget(door)
        door.show()
        door.installEventFilter(self)

    def _current(self) -> int:
        return next((at for at, door in enumerate(self._doors) if door.hasFocus()), -1)

    def _on_clicked(self) -> None:
        door = self.sender()
        if isinstance(door, Door):
            self.chosen.emit(door.key)
