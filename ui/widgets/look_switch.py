"""A−, A, A+ and high contrast: how large and how strong everything is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button

ITEM_WIDTH, ITEM_HEIGHT = 28, 28


class LookSwitch(QWidget):
    """Text size in three buttons, contrast in one; both apply at once to every window.

    The keys (Ctrl + / − / 0, Alt+C) are bound by the window: see `look_keys`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        track = _Track(self)
        self.smaller = _Size("A−", "smallmedium", self.tr("Cỡ chữ nhỏ hơn"), self.tr("Ctrl+−"))
        self.usual = _Size("A", "strong", self.tr("Cỡ chữ thường"), self.tr("Ctrl+0"))
        self.larger = _Size("A+", "lead", self.tr("Cỡ chữ lớn hơn"), self.tr("Ctrl++"))
        row = QHBoxLayout(track)
        spread(row, (2, 2, 2, 2), 6)
        for item in (self.smaller, self.usual, self.larger):
            row.addWidget(item)
        self.contrast = Button("", "quiet", icon="contrast", name=self.tr("Tương phản cao"))
        self.contrast.setToolTip(self.tr("Tương phản cao (Alt+C)"))
        self.contrast.setCheckable(True)
        line = QHBoxLayout(self)
        spread(line, gap=10)
        line.addWidget(track)
        line.addWidget(self.contrast)
        self.smaller.clicked.connect(self._on_smaller)
        self.usual.clicked.connect(self._on_usual)
        self.larger.clicked.connect(self._on_larger)
        self.contrast.clicked.connect(toggle_contrast)
        theme().changed.connect(self._show_state)
        self._show_state()

    def _on_smaller(self) -> None:
        theme().step_text(-1)

    def _on_usual(self) -> None:
        theme().step_text(0)

    def _on_larger(self) -> None:
        theme().step_text(1)

    def _show_state(self) -> None:
        look = theme()
        self.smaller.set_current(look.factor < 1)
        self.usual.set_current(look.factor == 1)
        self.larger.set_current(look.factor > 1)
        self.contrast.setChecked(look.is_contrast)


def look_keys() -> dict[str, Callable[[], object]]:
    """Return what the keys of text size and contrast do, for `ui.widgets.keys.bind`."""
    return {
        "Ctrl++": _larger,
        "Ctrl+=": _larger,
        "Ctrl+-": _smaller,
        "Ctrl+0": _usual,
        "Alt+C": toggle_contrast,
    }


def toggle_contrast() -> None:
    """Turn high contrast on or off."""
    look = theme()
    look.set_look(contrast=not look.is_contrast)


def _larger() -> None:
    theme().step_text(1)


def _smaller() -> None:
    theme().step_text(-1)


def _usual() -> None:
    theme().step_text(0)


class _Track(QFrame):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        strokes.box(
            painter,
            QRectF(self.rect()),
            look.px(7),
            fill=look.colour("surface"),
            edge=look.colour("line2"),
            width=look.border,
        )
        painter.end()


class _Size(QPushButton):
    """One of the three sizes."""

    def __init__(self, words: str, role: str, name: str, key: str) -> None:
        super().__init__(words)
        self._role = role
        self._is_current = False
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_current(self, is_current: bool) -> None:
        self._is_current = is_current
        self.setAccessibleDescription(self.tr("đang dùng") if is_current else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = max(look.px(ITEM_WIDTH), strokes.width_of(self.text(), self._role) + look.px(8))
        return QSize(width, look.px(ITEM_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", event.reason() in strokes.KEYBOARD_REASONS)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        fill = "accent_tint2" if self._is_current else "hover" if self.underMouse() else ""
        if fill:
            strokes.box(painter, frame, look.px(5), fill=look.colour(fill))
        ink = "accent_ink" if self._is_current else "ink2"
        centre = Qt.AlignmentFlag.AlignHCenter
        strokes.text(painter, frame, self.text(), self._role, ink, centre)
        painter.end()
