"""The focus ring: one overlay for each window, so that no control needs its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import theme

WEIGHT, GAP, RADIUS = 2, 2, 8
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show})
_OWN_SIGN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)  # their border tells already


class FocusRing(QWidget):
    """Follows the keyboard focus of one window; takes no mouse and no focus itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), WEIGHT))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.end()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self):
            return
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._around = now if self._deserves(now) else None
        if self._around is not None:
            above: QWidget | None = self._around
            while above is not None and above is not self.parentWidget():
                above.installEventFilter(self)
                self._watched.append(above)
                above = above.parentWidget()
        self._follow()

    def _deserves(self, widget: QWidget | None) -> bool:
        if widget is None or widget.window() is not self.parentWidget():
            return False
        if isinstance(widget, _OWN_SIGN) or widget.property("ringed") is False:
            return False
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def _follow(self) -> None:
        around = self._around
        if around is None or not isValid(around) or not around.isVisible():
            self.hide()
            return
        window = self.parentWidget()
        if window is None:
            return
        reach = WEIGHT + GAP
        inside = isinstance(around, QAbstractScrollArea)
        corner = around.mapTo(window, around.rect().topLeft())
        frame = around.rect().translated(corner)
        frame = frame if inside else frame.adjusted(-reach, -reach, reach, reach)
        seen = around.visibleRegion().boundingRect()
        if seen.isEmpty():
            self.hide()
            return
        if seen != around.rect():
            seen = seen.translated(corner).adjusted(-reach, -reach, reach, reach)
            frame = frame.intersected(seen)
        self.setGeometry(frame.intersected(window.rect()))
        self.show()
        self.raise_()
        self.update()
