"""Surfaces: cards, their heads and the hairlines inside them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

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
    """A scroll area whose page follows the focus."""


class _FocusFollower(QObject):
    """Brings whatever takes the focus into view, however it got it.

    One for the program: areas come and go with their windows, and none of them listens itself.
    """

    NAME = "focus-follower"

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(self.NAME)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._bring)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._bring()
            self._again.start(0)  # again, once things have their places

    def _bring(self) -> None:
        now = QApplication.focusWidget()
        area = now.parentWidget() if now is not None else None
        while now is not None and area is not None:
            if isinstance(area, _Scroll):
                area.ensureWidgetVisible(now, 0, theme().px(24))
            area = area.parentWidget()


def scrolled(body: QWidget) -> QScrollArea:
    """Return a scroll area around `body`: up and down only, without a frame."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(QObject, _FocusFollower.NAME) is None:
        _FocusFollower(app)
    area = _Scroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)  # the card behind shows through
    return area
