"""Banners: what is wrong with the machine or the line, what is safe, what to do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.text import label

Tone = Literal["late", "soon", "info", "early", "pause"]
_LOOKS: dict[str, tuple[str, str, str, str]] = {
    # tone: icon, fill, edge, ink
    "late": ("alert-triangle", "late_tint", "late_line", "late"),
    "soon": ("alert-circle", "soon_tint", "soon_line", "soon"),
    "info": ("info-circle", "accent_tint", "accent_tint2", "accent_ink"),
    "early": ("circle-check", "early_tint", "early_line", "early"),
    "pause": ("player-pause", "pause_tint", "pause_line", "pause"),
}


class Banner(QFrame):
    """One bold sentence (what), one plain (what is safe, what to do), one button.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        tone: Tone,
        fact: str,
        advice: str = "",
        action: str = "",
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._is_brief = False
        self._own_icon = icon
        self._drawing = QLabel()
        self._fact = label(fact, "strong", wrap=True)
        self._advice = label(advice, "small", wrap=True)
        self.button = Button(action, "soon" if tone == "soon" else "secondary", size="s")
        row = QHBoxLayout(self)
        spread(row, (14, 8, 12, 8), 12)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        spread(words, gap=1)
        words.addWidget(self._fact)
        words.addWidget(self._advice)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(self.acted)
        self.say(tone, fact, advice, action)

    def say(self, tone: Tone, fact: str, advice: str = "", action: str = "") -> None:
        """Say something else in the same place."""
        self._tone = tone
        self._fact.setText(fact)
        self._advice.setText(advice)
        self.set_brief(self._is_brief)
        self.button.setText(action)
        self.button.set_kind({"late": "danger", "soon": "soon"}.get(tone, "secondary"))  # type: ignore[arg-type]  # both are kinds
        self.button.setVisible(bool(action))
        self.setAccessibleName(" ".join(filter(None, (fact, advice))))
        self._draw()
        self.update()

    def set_brief(self, is_brief: bool) -> None:
        """Show the fact alone where there is little height; the advice is told by the tooltip."""
        self._is_brief = is_brief
        self._advice.setVisible(bool(self._advice.text()) and not is_brief)
        self.setToolTip(self._advice.text() if is_brief else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        _, fill, edge, _ = _LOOKS[self._tone]
        strokes.box(
            painter,
            QRectF(self.rect()),
            look.px(8),
            fill=look.colour(fill),
            edge=look.colour(edge),
            width=look.border,
        )
        painter.end()

    def _draw(self) -> None:
        icon, _, _, ink = _LOOKS[self._tone]
        self._drawing.setPixmap(theme().icon(self._own_icon or icon, ink, 20))
