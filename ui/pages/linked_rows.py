"""In the panel of a dossier that is part of a linked one: its relatives, one click or key away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import spread
from ui.life_wording import state_name
from ui.rule_wording import short_day
from ui.widgets.button import Button
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.dossiers import LinkedLine


class LinkedRows(QWidget):
    """The whole and the other parts; hidden for a dossier that is not linked.

    Signals:
        open_wanted: A relative is to be shown. Carries its id.
    """

    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[LinkedLine, ...] | None = None
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        spread(self._column, (18, 12, 18, 0), 4)
        self._title = ElidedLabel("", "over", tone="ink2")
        self._column.addWidget(self._title)
        self.hide()

    def show_lines(self, lines: Sequence[LinkedLine]) -> None:
        """Show the relatives of the dossier in the panel."""
        self.setVisible(bool(lines))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for gone in self._rows:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        whole = next((line for line in lines if line.is_whole), None)
        words = self.tr("Hồ sơ liên thông, %1 phần").replace("%1", str(len(lines)))
        if whole is not None:
            words = self.tr("Phần của liên thông %1").replace("%1", whole.number)
        self._title.setText(words)
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, line: LinkedLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, gap=8)
        words = self.tr("Hồ sơ chung") if line.is_whole else line.name
        told = f"{state_name(line.state)} · {short_day(line.due_at.date())}"
        link = Button(line.number, "link", size="s", name=f"{line.number} {words}, {told}")
        link.clicked.connect(partial(self.open_wanted.emit, line.dossier_id))
        row.addWidget(link)
        row.addWidget(ElidedLabel(words, "small"), 1)
        row.addWidget(label(told, "caption", tone="ink2"))
        return made
