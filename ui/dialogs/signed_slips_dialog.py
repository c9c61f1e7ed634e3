"""Which of today's slips came back signed: a tick each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

WIDTH = 560


class SignedSlipsDialog(Dialog):
    """Asks which slips lie here signed. Its result is the codes ticked, in order; None if it was left."""

    def __init__(self, opener: QWidget, slips: Sequence[str], signed: Collection[str]) -> None:
        title = opener.tr("Giấy hẹn đã ký, lưu tại quầy")
        many = opener.tr("%1 phiếu in hôm nay").replace("%1", str(len(slips)))
        super().__init__(opener, title, many, width=WIDTH, icon="list-check")
        self.boxes = [TickBox(code) for code in slips]
        for box in self.boxes:
            box.setChecked(box.text() in signed)
            self.body.addWidget(box)
        every = Button(self.tr("Tất cả đã ký"), "secondary", icon="checks", size="l")
        every.clicked.connect(self._tick_all)
        self.add_button(every)
        self.set_primary(self.tr("Ghi nhận"), self._take)

    def _tick_all(self) -> None:
        for box in self.boxes:
            box.setChecked(True)

    def _take(self) -> None:
        self.finish(tuple(box.text() for box in self.boxes if box.isChecked()))
