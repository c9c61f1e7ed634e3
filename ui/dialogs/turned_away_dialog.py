"""Who went away with a form today, and what was typed for them, one press away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.moments import clock_text
from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.guidance import Turned

WIDTH = 720


class TurnedAwayDialog(Dialog):
    """The forms 02 and 03 of today. Finishes with the Turned to be laid on the sheet again, or None."""

    def __init__(self, opener: QWidget, turned: Sequence[Turned]) -> None:
        super().__init__(
            opener,
            self.tr("Đã hướng dẫn, từ chối hôm nay"),
            self.tr("%1 phiếu, không phải hồ sơ").replace("%1", str(len(turned))),
            width=WIDTH,
            icon="message-circle",
        )
        spread(self.body, (20, 10, 20, 10), 6)
        for place, one in enumerate(turned):
            if place:
                self.body.addWidget(rule())
            self.body.addWidget(self._row(one))
        if not turned:
            self.body.addWidget(
                EmptyState(
                    "message-circle",
                    self.tr("Hôm nay chưa có phiếu nào"),
                    self.tr("Phiếu bổ sung và phiếu từ chối ghi ở quầy hiện ở đây."),
                )
            )
        self.add_hint(self.tr("Gõ số phiếu hoặc quét phiếu vào ô quét thẻ cũng mở lại được."))

    def _row(self, one: Turned) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, (0, 4, 0, 4), 10)
        words = QVBoxLayout()
        spread(words, gap=1)
        words.addWidget(ElidedLabel(f"{one.number} · {one.applicant.name}", "smallstrong"))
        words.addWidget(ElidedLabel(self._detail(one), "caption", tone="ink2"))
        row.addLayout(words, 1)
        row.addWidget(label(clock_text(one.at), "caption", tone="ink2"))
        if one.has_come_back:
            row.addWidget(label(self.tr("đã nộp lại"), "small", tone="early"))
        else:
            again = Button(self.tr("Mở lại"), name=f"{self.tr('Mở lại')} {one.number}")
            again.clicked.connect(partial(self.finish, one))
            row.addWidget(again, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _detail(self, one: Turned) -> str:
        what = one.reason or self.tr("%1 giấy tờ cần bổ sung").replace("%1", str(len(one.items)))
        return f"{one.request} · {what}"
