"""The frame of a side panel: a fixed head, a body that scrolls, a foot that stays."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.layout import spread
from ui.widgets.card import rule, scrolled


class SidePanel(QFrame):
    """Put things into `head`, `body` and `foot`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        spread(column, (1, 1, 1, 1), 0)
        self.head = QVBoxLayout()
        spread(self.head, (18, 14, 18, 12), 6)
        column.addLayout(self.head)
        column.addWidget(rule())
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        spread(self.body, (18, 12, 18, 12), 8)
        self.area = scrolled(inner)
        column.addWidget(self.area, 1)
        self.foot = QVBoxLayout()
        spread(self.foot, (18, 0, 18, 14), 8)
        column.addLayout(self.foot)
