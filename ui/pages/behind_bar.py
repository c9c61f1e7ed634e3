"""What stands in place of the chips while the list is the dossiers behind a figure: what it is, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip

GAP = 8


class BehindBar(QWidget):
    """The way back, and a chip that says which dossiers these are.

    Signals:
        back_wanted: Back to where the figure stands.
        dropped: The usual lists are wanted again.
    """

    back_wanted = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Hồ sơ đằng sau một con số"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back = Button(self.tr("Bảng theo dõi"), "secondary", icon="arrow-left", size="s")
        self.chip = Chip("", count=0, removable=True)
        self.chip.setChecked(True)
        self._words, self._count = "", 0
        row = QHBoxLayout(self)
        spread(row, gap=GAP)
        row.addWidget(self.back)
        row.addWidget(self.chip)
        row.addStretch(1)
        self.back.clicked.connect(self.back_wanted)
        self.chip.clicked.connect(self._on_chip)

    @property
    def words(self) -> str:
        """Which dossiers these are, uncut."""
        return self._words

    def say(self, words: str, count: int, *, has_way_back: bool, back: str) -> None:
        """Say which dossiers these are, how many, and where the way back leads."""
        self.back.setText(back)
        self._words, self._count = words, count
        self.chip.setToolTip(self.tr("Bỏ lọc, về các danh sách thường"))
        self.chip.setAccessibleDescription(self.tr("Bỏ lọc, về các danh sách thường"))
        self.back.setVisible(has_way_back)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cut the words where the room is short; a screen reader is told all of them."""
        self.chip.setText(self._words)
        self.chip.set_count(self._count)
        used = 0 if self.back.isHidden() else self.back.sizeHint().width() + theme().px(GAP)
        over = self.chip.sizeHint().width() + used - self.width()
        if over > 0 and self._words:
            metrics = theme().metrics("smallstrong")
            room = metrics.horizontalAdvance(self._words) - over
            cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 0))
            self.chip.setText(cut)
            self.chip.set_count(self._count)
            self.chip.setAccessibleName(f"{self._words} {self._count}")

    def _on_chip(self) -> None:
        self.chip.setChecked(True)
        self.dropped.emit()
