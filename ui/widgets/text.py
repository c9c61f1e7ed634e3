"""Words on the window: labels by role, and one that is cut with “…” instead of pushing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import restyle, theme
from ui.widgets import strokes


def label(words: str = "", role: str = "body", *, tone: str = "", wrap: bool = False) -> QLabel:
    """Return a label in a role of `ui.tokens.TYPE`; `tone` is a colour token."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    theme().dress(made)
    made.setWordWrap(wrap)
    if wrap:
        policy = made.sizePolicy()
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        made.setMinimumWidth(1)
    return made


def set_tone(shown: QLabel, tone: str) -> None:
    """Give a label another colour token; empty for the colour of its role."""
    if shown.property("tone") != tone:
        shown.setProperty("tone", tone)
        restyle(shown)


class ElidedLabel(QLabel):
    """One line that gives way: cut with “…” when the room is short, whole in the tooltip."""

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        *,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._role = role
        self._tone = tone
        self._align = align
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str, tone: str) -> None:
        """Write in another role and colour token."""
        self._role, self._tone = role, tone
        self.updateGeometry()
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether part of the words is not shown."""
        return strokes.width_of(self.text(), self._role) > self.width()

    def setText(self, words: str) -> None:
        super().setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            strokes.width_of(self.text(), self._role) + 1,
            theme().metrics(self._role).height() + self._overshoot(),
        )

    def minimumSizeHint(self) -> QSize:
        look = theme()
        least = min(look.px(36), strokes.width_of(self.text(), self._role) + 1)
        return QSize(least, look.metrics(self._role).height() + self._overshoot())

    def _overshoot(self) -> int:
        """Return by how much stacked capitals (Ẩ, Ẳ) reach over the line, in px now."""
        if self.text().isascii():
            return 0
        metrics = theme().metrics(self._role)
        return max(0, -metrics.tightBoundingRect(self.text()).top() - metrics.ascent())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self._tone if self.isEnabled() else "ink_disabled"
        frame = QRectF(self.rect()).adjusted(0, self._overshoot(), 0, 0)
        strokes.text(painter, frame, self.text(), self._role, tone, self._align)
        painter.end()
        whole = self.text() if self.is_cut else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
