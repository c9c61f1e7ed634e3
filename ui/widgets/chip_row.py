"""One row of chips, each a list with its count: where they do not all fit, those that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.layout import spread
from ui.widgets.chip import Chip

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

GAP = 6


class ChipLook(NamedTuple):
    """How a chip looks.

    Attributes:
        family: Of the icon and of the count.
        only_if_any: It is offered only while its list has something.
    """

    words: str
    icon: str = ""
    family: str = ""
    only_if_any: bool = False


class ChipRow(QWidget):
    """Lists to choose from; the open one is always among those shown.

    Signals:
        chosen: A list was chosen. Carries its key.
    """

    chosen = Signal(object)

    def __init__(self, name: str, looks: Mapping[StrEnum, ChipLook]) -> None:
        """Make a row; the first list is the open one."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._looks = looks
        self._open: StrEnum = next(iter(looks))
        self._counts: Mapping[Any, int] = {}
        row = QHBoxLayout(self)
        spread(row, gap=GAP)
        self.chips = {key: self._chip(look) for key, look in looks.items()}
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        self._show()

    def open(self, key: StrEnum) -> None:
        """Mark a list as open, without telling."""
        self._open = key
        self._show()

    def show_counts(self, counts: Mapping[Any, int]) -> None:
        """Show how many each list has, by its key."""
        self._counts = counts
        for key, chip in self.chips.items():
            chip.set_count(counts[key])
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows open the list beside, also one for whose chip there is no room."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = self._offered()
        key = keys[(keys.index(self._open) + step) % len(keys)]
        self.open(key)
        self.chips[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(key)

    def _chip(self, look: ChipLook) -> Chip:
        chip = Chip(look.words, count=0, icon=look.icon, family=look.family, parent=self)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _offered(self) -> list[StrEnum]:
        return [
            key
            for key, look in self._looks.items()
            if not look.only_if_any or key is self._open or self._counts.get(key)
        ]

    def _show(self) -> None:
        left = self.width() - self.chips[self._open].sizeHint().width()
        offered = self._offered()
        for key, chip in self.chips.items():
            chip.setChecked(key is self._open)
            if key is self._open:
                chip.show()
                continue
            needed = chip.sizeHint().width() + GAP
            fits = key in offered and needed <= left
            left = left - needed if fits else (left if key not in offered else -1)
            chip.setVisible(fits)

    def _on_clicked(self) -> None:
        chip = self.sender()
        for key, own in self.chips.items():
            if own is chip:
                self.open(key)
                self.chosen.emit(key)
