"""One sentence with an icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.layout import spread
from ui.theme import restyle, theme
from ui.widgets import strokes
from ui.widgets.text import label

ICONS = {"soon": "alert-circle", "late": "alert-triangle", "early": "circle-check"}


class Note(QWidget):
    """One sentence with an icon: a hint, what is odd, what is wrong."""

    def __init__(self, role: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = ""
        self._drawing = QLabel()
        self._words = label("", role, wrap=True)
        row = QHBoxLayout(self)
        spread(row, gap=6)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def say(self, words: str, tone: str = "", icon: str = "") -> None:
        """Say `words` in a tone (a token, empty for a plain hint); empty words hide the note."""
        self._tone = tone
        self._icon = icon or ICONS.get(tone, "")
        self._words.setText(words)
        self._words.setProperty("tone", tone or "ink3")
        restyle(self._words)
        self._draw()
        self.setAccessibleName(words)
        if words and self.parentWidget() is None:
            # shown with its parent; showing it now would flash a window of its own
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_icon"):
            self._draw()

    def _draw(self) -> None:
        self._drawing.setVisible(bool(self._icon))
        if self._icon:
            self._drawing.setPixmap(theme().icon(self._icon, self._tone or "ink3", 16))
