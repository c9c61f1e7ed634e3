"""The first thing on the screen: the book is being opened, or why it could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.layout import fix, spread
from ui.pages.entrance import Entrance, Where
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from services.clock import Clock
    from services.errors import AppError

CARD_WIDTH = 560
SILENT_MS = 300  # shorter waits show nothing; a flicker only worries


class OpeningPage(Entrance):
    """Shown while the key is fetched and the book opened.

    Signals:
        quit_wanted: Leave; nothing was changed.
    """

    quit_wanted = Signal()

    def __init__(self, where: Where, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(where, clock, parent)
        self.banner = Banner("soon", "")
        self._card = Card()
        self._title = label(self.tr("Đang mở sổ…"), "title")
        self._advice = label(
            self.tr("Hồ sơ đã lưu vẫn nguyên. Kho khóa của máy có thể cần vài giây."),
            "small",
            wrap=True,
        )
        self.leave = Button(self.tr("Đóng chương trình"), key="Esc", size="l")
        self._build()
        self._card.hide()
        QTimer.singleShot(SILENT_MS, self._card, self._card.show)

    def show_fault(self, error: AppError) -> None:
        """Say why the book could not be opened: what happened, what is safe, what to do."""
        said = words(error)
        fact, _, advice = said.text.partition(". ")
        self._title.setText(self.tr("Chưa mở được sổ"))
        self._advice.hide()
        self.banner.say("late", f"{fact}.", f"{advice} ({said.code})")
        self.banner.show()
        self.leave.show()
        self._card.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = self._card.column
        column.addWidget(self._title)
        column.addWidget(self._advice)
        column.addWidget(self.banner)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self.banner.hide()
        self.leave.hide()
        self.leave.clicked.connect(self.quit_wanted)
        keys.bind(self, {"Esc": self.leave.click})
        fix(self._card, width=CARD_WIDTH)
        page = QWidget()
        outer = QVBoxLayout(page)
        spread(outer)
        outer.addStretch(2)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.hold(page)
