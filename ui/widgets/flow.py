"""Small things side by side that go on in the next line where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence


class Flow(QWidget):
    """Lines of widgets, each at the size it asks for; as high as its lines.

    Attributes:
        shown: The widgets in order.
    """

    def __init__(self, gap: float = 8, parent: QWidget | None = None) -> None:
        """Make a flow whose widgets keep `gap` px (at 100 %) from each other."""
        super().__init__(parent)
        self._gap = gap
        self.shown: tuple[QWidget, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_widgets(self, shown: Sequence[QWidget]) -> None:
        """Show these instead of what was shown; what left is deleted."""
        for left in set(self.shown) - set(shown):
            left.hide()
            left.deleteLater()
        self.shown = tuple(shown)
        for widget in self.shown:
            if widget.parentWidget() is not self:
                widget.setParent(self)
                widget.show()
        self._arrange()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        sizes = [widget.sizeHint() for widget in self._in_view()]
        across = sum(size.width() for size in sizes) + self._gaps(len(sizes))
        return QSize(across, self.height())

    def minimumSizeHint(self) -> QSize:
        widest = max((widget.minimumSizeHint().width() for widget in self._in_view()), default=0)
        return QSize(widest, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        known = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest or strokes.was_restyled(event):
            self._arrange()
        return known

    def _in_view(self) -> list[QWidget]:
        return [widget for widget in self.shown if not widget.isHidden()]

    def _gaps(self, count: int) -> int:
        return theme().px(self._gap) * max(0, count - 1)

    def _arrange(self) -> None:
        top = 0
        for line in self._lines():
            high = max(widget.sizeHint().height() for widget in line)
            self._place(line, top, high)
            top += high
        if self.minimumHeight() != top or self.maximumHeight() != top:
            self.setFixedHeight(top)

    def _lines(self) -> list[list[QWidget]]:
        """Return the widgets line by line."""
        lines: list[list[QWidget]] = []
        right = 0
        for widget in self._in_view():
            wide = widget.sizeHint().width()
            if not lines or right + wide > self.width():
                lines.append([])
                right = 0
            lines[-1].append(widget)
            right += wide + self._gaps(2)
        return lines

    def _place(self, line: list[QWidget], top: int, high: int) -> None:
        left = 0
        for widget in line:
            size = widget.sizeHint()
            middle = top + (high - size.height()) // 2
            widget.setGeometry(left, middle, min(size.width(), self.width()), size.height())
            left += size.width() + self._gaps(2)
