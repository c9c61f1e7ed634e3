"""The steps of a linked procedure on the sheet: who solves each, and when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.layout import spread
from ui.pages.reception_words import due_words
from ui.widgets.card import Card
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.promises import PreviewItem, PreviewPart


class LinkedParts(Card):
    """One line for each part; hidden where nothing on the sheet is linked."""

    def __init__(self) -> None:
        super().__init__(kind="quiet", margins=(12, 8, 12, 8), gap=4)
        self._title = ElidedLabel("", "smallstrong")
        self.column.addWidget(self._title)
        self._rows: list[QWidget] = []
        self._shown: tuple[PreviewPart, ...] = ()
        self.hide()

    def show_items(self, items: Sequence[PreviewItem]) -> None:
        """Show the parts of every linked procedure among `items`."""
        parts = tuple(part for item in items for part in item.parts)
        self.setVisible(bool(parts))
        if parts == self._shown:
            return
        self._shown = parts
        words = self.tr("Liên thông %1 phần, mỗi phần một mã và một hạn")
        self._title.setText(words.replace("%1", str(len(parts))))
        for gone in self._rows:
            self.column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rows = [self._row(part) for part in parts]
        for row in self._rows:
            self.column.addWidget(row)

    def _row(self, shown: PreviewPart) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, gap=8)
        due = due_words(shown.appointment.due_at)
        row.addWidget(ElidedLabel(shown.part.short_name, "smallmedium"))
        row.addWidget(ElidedLabel(shown.part.agency, "caption", tone="ink2"), 1)
        row.addWidget(label(due, "smallstrong"))
        made.setAccessibleName(f"{shown.part.name}, {shown.part.agency}, {due}")
        return made
