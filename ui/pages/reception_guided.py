"""One line under a person who was given a form lately: which, when, and the way back to what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from services.guidance import Turned


class GuidedLine(QWidget):
    """Hidden for those who have not been here with a form.

    Signals:
        reopen_wanted: What was typed then is to lie on the sheet again. Carries the Turned.
    """

    reopen_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._turned: Turned | None = None
        self._words = ElidedLabel("", "small", tone="soon")
        self.again = Button(self.tr("Mở lại"), "link", icon="history")
        row = QHBoxLayout(self)
        spread(row, gap=6)
        row.addWidget(self._words)
        row.addWidget(self.again)
        row.addStretch(1)
        self.again.clicked.connect(self._on_again)
        self.hide()

    def show_turned(self, turned: Turned) -> None:
        """Show that this person was given that form."""
        self._turned = turned
        words = self.tr("Đã nhận phiếu %1 ngày %2: %3")
        for mark, value in (
            ("%1", turned.number),
            ("%2", f"{turned.at:%d/%m}"),
            ("%3", turned.request),
        ):
            words = words.replace(mark, value)
        self._words.setText(words)
        self.again.setAccessibleName(f"{self.tr('Mở lại')} {turned.number}")
        self.show()

    def forget(self) -> None:
        """Show nothing: somebody else is at the counter."""
        self._turned = None
        self.hide()

    def _on_again(self) -> None:
        if self._turned is not None:
            self.reopen_wanted.emit(self._turned)
