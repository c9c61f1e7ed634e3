"""Text size and contrast, always at hand at the top of a window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted


class IconButton(Painted, QPushButton):
    """A quiet icon of the chrome; may be checkable."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        edge = theme().px(30)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        is_on = self.isChecked()
        fill = "accent_tint2" if is_on else "sunken" if self.underMouse() else None
        if fill:
            strokes.box(
                painter,
                frame,
                look.px(6),
                fill=look.colour(fill),
                edge=look.colour("accent") if is_on else None,
                width=look.border,
            )
        elif look.is_contrast:
            strokes.box(painter, frame, look.px(6), edge=look.colour("line2"), width=look.border)
        look.paint_icon(painter, frame, self._icon, "accent_ink" if is_on else "ink2", 20)
        painter.end()


class _SizeButton(Painted, QPushButton):
    def __init__(self, words: str, role: str, name: str) -> None:
        super().__init__(words)
        self._role = role
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(33), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        is_on = self.isChecked()
        if is_on or self.underMouse():
            fill = look.colour("accent_tint2" if is_on else "hover")
            frame = QRectF(self.rect()).adjusted(1, 0, -1, 0)
            strokes.box(painter, frame, look.px(5), fill=fill)
        ink = ("accent_ink" if is_on else "ink2") if self.isEnabled() else "ink_disabled"
        centre = Qt.AlignmentFlag.AlignHCenter
        strokes.text(painter, QRectF(self.rect()), self.text(), self._role, ink, centre)
        painter.end()


class LookSwitch(QFrame):
    """A− A A+ in one frame, and the contrast button beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._smaller = _SizeButton("A-", "over", self.tr("Chữ nhỏ hơn"))
        self._plain = _SizeButton("A", "strong", self.tr("Cỡ chữ thường"))
        self._larger = _SizeButton("A+", "lead", self.tr("Chữ to hơn"))
        self.contrast = IconButton("contrast", self.tr("Tương phản cao"))
        self._plain.setCheckable(True)
        self.contrast.setCheckable(True)
        self.sizes = QFrame()
        self.sizes.setProperty("boxed", "true")
        self.sizes.setAccessibleName(self.tr("Cỡ chữ"))
        inner = QHBoxLayout(self.sizes)
        spread(inner, (2, 2, 2, 2), 0)
        for button in (self._smaller, self._plain, self._larger):
            inner.addWidget(button)
        row = QHBoxLayout(self)
        spread(row, gap=7)
        self.sizes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.sizes)
        row.addWidget(self.contrast)
        self._smaller.clicked.connect(self._on_smaller)
        self._plain.clicked.connect(self._on_plain)
        self._larger.clicked.connect(self._on_larger)
        self.contrast.clicked.connect(self._on_contrast)
        theme().changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        look = theme()
        percent = self.tr("Cỡ chữ %1 %").replace("%1", str(round(look.factor * 100)))
        self._plain.setChecked(look.factor == 1.0)
        self.sizes.setAccessibleDescription(percent)
        self.contrast.setChecked(look.is_contrast)

    def _on_smaller(self) -> None:
        theme().step_text(-1)

    def _on_larger(self) -> None:
        theme().step_text(1)

    def _on_plain(self) -> None:
        theme().step_text(0)
        self._show_state()

    def _on_contrast(self) -> None:
        look = theme()
        look.set_look(contrast=not look.is_contrast)
