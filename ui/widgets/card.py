"""Surfaces: cards, their heads and the hairlines inside them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.layout import spread
from ui.theme import theme
from ui.widgets.text import ElidedLabel, label


class Card(QFrame):
    """A white sheet with an edge. Put things into `column`.

    `kind` is `"true"` (a card), `"quiet"` (a note inside a card), `"pause"` (one about a clock that
    stands) or `"dialog"`.
    """

    def __init__(
        self,
        title: str = "",
        provenance: str = "",
        *,
        kind: Literal["true", "quiet", "pause", "dialog"] = "true",
        margins: tuple[float, float, float, float] = (18, 14, 18, 14),
        gap: float = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        spread(self.column, margins, gap)
        if title:
            head = QHBoxLayout()
            spread(head, gap=8)
            head.addWidget(label(title, "strong"))
            head.addStretch(1)
            if provenance:
                head.addWidget(ElidedLabel(provenance, "caption", tone="ink3"))
            self.column.addLayout(head)


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a hairline across a card."""
    line = QFrame(parent)
    line.setProperty("ruled", "top")
    line.setFixedHeight(2)
    return line


def upright(parent: QWidget | None = None) -> QFrame:
    """Return a hairline between two columns."""
    line = QFrame(parent)
    line.setProperty("ruled", "right")
    line.setFixedWidth(2)
    return line


class _Scroll(QScrollArea):
    """Brings whatever takes the focus into view, however it got it."""

    def __init__(self) -> None:
        super().__init__()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._show_focus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        again = self.__dict__.get("_again")  # gone while a window that was left is taken apart
        if again is None or not isValid(self) or now is None or not self.isAncestorOf(now):
            return
        self._show_focus()
        again.start()  # once things have their places

    def _show_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme().px(24))


def scrolled(body: QWidget) -> QScrollArea:
    """Return a scroll area around `body`: up and down only, without a frame."""
    area = _Scroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)  # the card behind shows through
    return area
