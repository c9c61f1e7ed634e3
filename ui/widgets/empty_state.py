"""What stands where there is nothing yet: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.text import label

if TYPE_CHECKING:
    from ui.widgets.button import Button


class EmptyState(QWidget):
    """A thin icon, one sentence, one more, and at most two buttons."""

    def __init__(
        self,
        icon: str,
        fact: str,
        advice: str = "",
        *,
        buttons: tuple[Button, ...] = (),
        tone: str = "ink3",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fact = label(fact, "lead", wrap=True)
        self._advice = label(advice, "small", wrap=True)
        column = QVBoxLayout(self)
        spread(column, (20, 20, 20, 20), 8)
        column.addStretch(1)
        column.addWidget(self._drawing)
        for words in (self._fact, self._advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        if buttons:
            row = QHBoxLayout()
            spread(row, gap=8)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.say(fact, advice)
        self._draw()

    def say(self, fact: str, advice: str = "", icon: str = "") -> None:
        """Say something else in the same place."""
        self._fact.setText(fact)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        if icon:
            self._icon = icon
            self._draw()
        self.setAccessibleName(" ".join(filter(None, (fact, advice))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_advice"):
            self._draw()

    def _draw(self) -> None:
        self._drawing.setPixmap(theme().icon(self._icon, self._tone, 36))
