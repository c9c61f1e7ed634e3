"""Step 6: what was set up, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.layout import spread
from ui.pages.set_up_step import Step
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from services.set_up import SetUpDraft


class ReadyStep(Step):
    """A list with green ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Sẵn sàng")
        self.lead = self.tr("Quầy đã cài xong. Mọi thứ dưới đây đổi được trong Cài đặt.")
        self._lines: list[tuple[QLabel, ElidedLabel, ElidedLabel]] = []
        card = Card(kind="quiet", margins=(16, 12, 16, 12), gap=8)
        self._grid = QGridLayout()
        spread(self._grid, gap=8, across=10)
        self._grid.setColumnStretch(2, 1)
        card.column.addLayout(self._grid)
        self.column.addWidget(card)
        self.column.addWidget(
            Banner(
                "early",
                self.tr("Không cần mạng để tiếp nhận."),
                self.tr("Tiếp nhận, cấp số, in giấy hẹn đều làm được ngay trên máy này."),
                icon="shield-check",
            )
        )
        self.column.addStretch(1)
        theme().changed.connect(self._draw_ticks)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show what was set up: (title, answer)."""
        for place, (title, answer) in enumerate(lines):
            if place == len(self._lines):
                self._lines.append((QLabel(), ElidedLabel("", "strong"), ElidedLabel("", "small")))
                for column, widget in enumerate(self._lines[-1]):
                    self._grid.addWidget(widget, place, column)
            _, name, said = self._lines[place]
            name.setText(title)
            said.setText(answer)
        self._draw_ticks()

    def summary(self, draft: SetUpDraft) -> str:
        return ""

    def _draw_ticks(self) -> None:
        for tick, _, _ in self._lines:
            tick.setPixmap(theme().icon("circle-check", "early", 18))
