"""Which reader of cards and slips: one that types as a keyboard, or one on a serial port."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.layout import spread
from ui.serial_reader import Port
from ui.tasks import Lane, Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.wording import words

if TYPE_CHECKING:
    from services.errors import AppError

Ports = Callable[[], tuple[Port, ...]]
"""Answers the serial ports of this PC; may wait, so it runs on a worker."""


class ReaderCard(Card):
    """The choice.

    Signals:
        chosen: Another reader was chosen by hand.
    """

    chosen = Signal()

    def __init__(self, ports: Ports, tasks: Tasks) -> None:
        super().__init__(kind="quiet", margins=(16, 14, 16, 14), gap=8)
        self._ports = ports
        self._tasks = tasks
        self._kept = ""
        self.port = Choice(self.tr("Đầu đọc thẻ, giấy hẹn"))
        self.look_again = Button(self.tr("Tìm đầu đọc"), icon="refresh", size="s")
        self.state = Note("small")
        self.column.addWidget(Field(self.tr("Đầu đọc thẻ, giấy hẹn"), edit=self.port))
        row = QHBoxLayout()
        spread(row, gap=12)
        row.addWidget(self.state, 1)
        row.addWidget(self.look_again, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.look_again.setProperty("shows", True)
        self.look_again.clicked.connect(self.look)
        self.port.activated.connect(self._on_chosen)
        self._offer(())
        self._say()

    @property
    def device(self) -> str:
        """The serial port chosen; empty for a reader that types as a keyboard."""
        return str(self.port.currentData() or "")

    def show_device(self, device: str) -> None:
        """Show what is kept."""
        self._kept = device
        self._offer(())
        self._say()

    def look(self) -> None:
        """Ask this PC for its serial ports."""
        self.look_again.setEnabled(False)
        self._tasks.run(self, self._ports, self._on_found, self._on_failed, lane=Lane.REMOTE)

    def _offer(self, found: tuple[Port, ...]) -> None:
        wanted = self.device if self.port.count() > 1 else self._kept
        self.port.clear()
        self.port.addItem(self.tr("Gõ như bàn phím (cắm là dùng)"), "")
        for port in found:
            self.port.addItem(f"{port.name} · {port.device}", port.device)
        if self._kept and self._kept not in {port.device for port in found}:
            gone = self.tr("Cổng %1 (chưa thấy)") if found else self.tr("Cổng %1")
            self.port.addItem(gone.replace("%1", self._kept), self._kept)
        self.port.setCurrentIndex(max(0, self.port.findData(wanted)))

    def _say(self) -> None:
        if self.device:
            told = self.tr("Đọc thẳng từ cổng, bộ gõ tiếng Việt không làm vỡ dấu.")
            if self.device != self._kept:
                told += " " + self.tr("Dùng từ lần đăng nhập sau.")
        else:
            told = self.tr("Quét ở bất cứ ô nào; máy tự nhận ra và không ghi nhầm vào ô đang gõ.")
        self.state.say(told, icon="info-circle")

    def _on_chosen(self, _place: int) -> None:
        self._say()
        self.chosen.emit()

    def _on_found(self, found: tuple[Port, ...]) -> None:
        self.look_again.setEnabled(True)
        self._offer(found)
        if found:
            self._say()
        else:
            self.state.say(
                self.tr(
                    "Không thấy đầu đọc nào ở cổng nối tiếp. Đầu đọc kiểu bàn phím vẫn dùng được."
                ),
                icon="info-circle",
            )

    def _on_failed(self, error: AppError) -> None:
        self.look_again.setEnabled(True)
        self.state.say(words(error).text, "soon")
