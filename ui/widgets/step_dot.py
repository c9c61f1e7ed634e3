"""The number of a step and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import (
    QSizePolicy,
    QWidget,
)

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted


class StepDot(Painted, QWidget):
    """The number of a step: ring (to come), filled (now), green tick (done), amber ring (a gap)."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._state = "to_come"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> str:
        """`"to_come"`, `"now"`, `"done"` or `"gap"`."""
        return self._state

    def set_state(self, state: str) -> None:
        """Show `"to_come"`, `"now"`, `"done"` or `"gap"`."""
        self._state = state
        said = {"done": self.tr("xong"), "now": self.tr("đang làm"), "gap": self.tr("còn thiếu")}
        step = self.tr("Bước %1").replace("%1", str(self._number))
        self.setAccessibleName(" ".join(filter(None, (step, said.get(state, "")))))
        self.update()

    def sizeHint(self) -> QSize:
        edge = theme().px(26)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        number = str(self._number)
        centre = Qt.AlignmentFlag.AlignHCenter
        if self._state == "done":
            strokes.box(painter, frame, 99, fill=look.colour("early_solid"))
            ink = "surface"
            look.paint_icon(painter, frame, "check", ink, 16, stroke=2.4)
        elif self._state == "now":
            strokes.box(painter, frame, 99, fill=look.colour("accent"))
            strokes.text(painter, frame, number, "smallstrong", "on_accent", centre)
        else:
            is_gap = self._state == "gap"
            painter.setPen(QPen(look.colour("soon_solid" if is_gap else "field"), look.px(1.5)))
            painter.setBrush(look.colour("soon_tint" if is_gap else "surface"))
            inset = 1.0
            painter.drawEllipse(frame.adjusted(inset, inset, -inset, -inset))
            tone = "soon" if is_gap else "ink2"
            strokes.text(painter, frame, number, "smallstrong", tone, centre)
        painter.end()
