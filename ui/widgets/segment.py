"""Two to four exclusive views on one track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ui.layout import spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

SEGMENT_HEIGHT = 28


class _SegmentItem(Painted, QRadioButton):
    def sizeHint(self) -> QSize:
        look = theme()
        width = strokes.width_of(self.text(), "smallstrong") + 2 * look.px(11)
        return QSize(width, look.px(SEGMENT_HEIGHT))

    def hitButton(self, _place: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.ignore()  # and on to the next field
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        if self.isChecked():
            tint = "accent_tint2" if look.is_contrast else "surface"
            edge = "accent" if look.is_contrast else "line2"
            strokes.box(
                painter,
                frame,
                look.px(6),
                fill=look.colour(tint),
                edge=look.colour(edge),
                width=look.border,
            )
        strokes.text(
            painter,
            frame,
            self.text(),
            "smallstrong" if self.isChecked() else "smallmedium",
            ("accent_ink" if self.isChecked() else "ink2") if self.isEnabled() else "ink_disabled",
            Qt.AlignmentFlag.AlignHCenter,
        )
        painter.end()


class Segment(QFrame):
    """Two to four exclusive views on one track; ← → move between them.

    Signals:
        chosen: Another one was chosen by the officer. Carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make a segment of `(key, words)` choices; none is chosen at first."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._row = QHBoxLayout(self)
        spread(self._row, (2, 2, 2, 2), 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._on_clicked)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace the choices; none is chosen afterwards."""
        for item in self._group.buttons():
            self._group.removeButton(item)
            self._row.removeWidget(item)
            item.setParent(None)
            item.deleteLater()
        self._keys = [key for key, _ in choices]
        for place, (_, words) in enumerate(choices):
            item = _SegmentItem(words, self)
            item.setAccessibleName(words)
            item.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(item, place)
            self._row.addWidget(item)
        self.updateGeometry()

    @property
    def key(self) -> str:
        """Key of the chosen one; empty when none is."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else ""

    def choose(self, key: str) -> None:
        """Choose by key without emitting `chosen`; an unknown key chooses none."""
        self._group.setExclusive(False)
        for place, own in enumerate(self._keys):
            self._group.button(place).setChecked(own == key)
        self._group.setExclusive(True)

    def buttons(self) -> list[QRadioButton]:
        """Return the radio buttons in order."""
        found = [self._group.button(place) for place in range(len(self._keys))]
        return [item for item in found if isinstance(item, QRadioButton)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        edge = look.colour("line2") if look.is_contrast else None
        strokes.box(
            painter,
            QRectF(self.rect()),
            look.px(8),
            fill=look.colour("sunken"),
            edge=edge,
            width=look.border,
        )
        painter.end()

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])
