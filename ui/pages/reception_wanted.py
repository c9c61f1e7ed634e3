"""One of several procedures of a visit, on a line of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import ElidedLabel, label


class Wanted(Card):
    """One of several procedures: number, name, facts, when it is due, away with it."""

    def __init__(self, place: int) -> None:
        super().__init__(kind="quiet", margins=(12, 6, 6, 6))
        self.place = place
        row = QHBoxLayout()
        spread(row, gap=10)
        self.name = ElidedLabel("", "strong")
        self.facts = ElidedLabel("", "caption", tone="ink2")
        self.due = label("", "smallstrong")
        self.away = Button("", "quiet", icon="x", size="s", name=self.tr("Bỏ thủ tục này"))
        words = QVBoxLayout()
        spread(words, gap=1)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        row.addWidget(label(str(place + 1), "smallstrong", tone="ink2"))
        row.addLayout(words, 1)
        row.addWidget(self.due)
        row.addWidget(self.away)
        self.column.addLayout(row)
