"""Toasts: what just happened, for six seconds, never the only place that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHOWN_MS = 6_000
FOOT_GAP = 20


@dataclass(frozen=True, slots=True)
class ToastAction:
    """One thing to do from a toast; the page binds the key itself."""

    words: str
    act: Callable[[], object]
    key: str = ""


class _Link(Painted, QPushButton):
    def __init__(self, action: ToastAction) -> None:
        super().__init__(action.words)
        self._key = action.key
        self.setAccessibleName(action.words)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        width = strokes.width_of(self.text(), "smallstrong") + look.px(8)
        if self._key:
            width += strokes.cap_width(self._key) + look.px(6)
        return QSize(width, look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        left = float(look.px(4))
        width = strokes.width_of(self.text(), "smallstrong")
        place = QRectF(left, 0, width, self.height())
        strokes.text(painter, place, self.text(), "smallstrong", "toast_link")
        if self._key:
            place = strokes.cap_rect(look, left + width + look.px(6), self.height() / 2, self._key)
            strokes.cap(painter, place, self._key, outline="on_toast")
        painter.end()


class Toast(QFrame):
    """The one toast of a window, bottom centre of the page area."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._area = window
        self._icon = "circle-check"
        self._drawing = QLabel()
        self._fact = ElidedLabel("", "strong", tone="on_toast")
        self._detail = ElidedLabel("", "small", tone="on_toast")
        self._links: list[_Link] = []
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spread(self._both, (16, 9, 16, 9), 12)
        told = QHBoxLayout()
        spread(told, gap=12)
        told.addWidget(self._drawing)
        words = QVBoxLayout()
        spread(words, gap=2)
        words.addWidget(self._fact)
        words.addWidget(self._detail)
        told.addLayout(words, 1)
        self._row = QHBoxLayout()
        spread(self._row, gap=12)
        self._row.addStretch(0)
        self._both.addLayout(told, 1)
        self._both.addLayout(self._row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        self.hide()

    def say(
        self,
        fact: str,
        detail: str = "",
        actions: Sequence[ToastAction] = (),
        *,
        icon: str = "circle-check",
        area: QWidget | None = None,
    ) -> None:
        """Show a toast in the middle of `area` (the page), instead of the one before."""
        self._icon = icon
        self._area = area or self._window
        self._fact.setText(fact)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(filter(None, (fact, detail))))
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [_Link(action) for action in actions]
        for link, action in zip(self._links, actions, strict=True):
            link.clicked.connect(action.act)
            link.clicked.connect(self.hide)
            self._row.addWidget(link)
            link.show()  # at once, so that the toast is measured with it
        self._draw()
        self.show()
        self.place()
        self.raise_()
        self._timer.start()
        strokes.announce(self, self.accessibleName())

    def place(self) -> None:
        """Go to the foot of the area again, after a resize."""
        if not self.isVisible():
            return
        look = theme()
        room = self._area.width() - 2 * look.px(16)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight)
        spread(self._both, (16, 9, 16, 9), 12)
        if self.sizeHint().width() > room:  # the links go under the words
            self._both.setDirection(QBoxLayout.Direction.TopToBottom)
            spread(self._both, (16, 9, 16, 9), 4)
        self._both.activate()
        width = min(self.sizeHint().width(), room)
        height = self.sizeHint().height()
        corner = self._area.mapTo(self._window, self._area.rect().topLeft())
        left = corner.x() + (self._area.width() - width) // 2
        top = corner.y() + self._area.height() - height - look.px(FOOT_GAP)
        self.setGeometry(left, top, width, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_timer"):
            self._draw()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        strokes.box(painter, QRectF(self.rect()), look.px(8), fill=look.colour("toast"))
        painter.end()

    def _draw(self) -> None:
        self._drawing.setPixmap(theme().icon(self._icon, "on_toast", 20))

    def _on_time(self) -> None:
        if any(link.hasFocus() for link in self._links):
            self._timer.start()
        else:
            self.hide()
