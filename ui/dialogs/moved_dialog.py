"""Asks which promises are moved to what the rules in force give; those not ticked stay as printed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.rules.moments import clock_text
from ui.layout import spread
from ui.rule_wording import short_date
from ui.widgets.banner import Banner
from ui.widgets.card import rule
from ui.widgets.dialog import Dialog
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.moved_promises import MovedPromise

WIDTH = 680


class MovedDialog(Dialog):
    """Finishes with a tuple of MovedPromise, the ticked ones; None leaves every date as printed."""

    def __init__(self, opener: QWidget, moved: Sequence[MovedPromise], advice: str) -> None:
        """Make the dialog.

        Args:
            advice: What changed, and what holds of the dossiers already received.
        """
        super().__init__(
            opener, self.tr("Dời ngày hẹn hồ sơ đang làm?"), width=WIDTH, icon="calendar-event"
        )
        spread(self.body, (20, 14, 20, 14), 8)
        words = self.tr("%1 hồ sơ tính ra ngày hẹn khác. Chưa đổi gì.")
        self.body.addWidget(Banner("soon", words.replace("%1", str(len(moved))), advice))
        self.all = TickBox(self.tr("Tất cả"))
        self.all.clicked.connect(self._on_all)
        self.body.addWidget(self.all)
        self.body.addWidget(rule())
        self.ticks: list[tuple[MovedPromise, TickBox]] = []
        for one in moved:
            tick = TickBox(f"{one.code} · {_moment(one.printed)} → {_moment(one.computed)}")
            tick.clicked.connect(self._on_one)
            self.ticks.append((one, tick))
            self.body.addWidget(tick)
        self.problem = Note()
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addWidget(
            label(self.tr("Hồ sơ không đánh dấu giữ ngày đã in."), "caption", wrap=True)
        )
        self.primary = self.set_primary(self.tr("Dời ngày đã đánh dấu"), self.confirm)

    def confirm(self) -> None:
        """Finish with what is ticked, or say that nothing is."""
        chosen = tuple(one for one, tick in self.ticks if tick.isChecked())
        if chosen:
            self.finish(chosen)
            return
        self.problem.say(
            self.tr("Chưa đánh dấu hồ sơ nào. Đánh dấu, hoặc Esc để giữ mọi ngày đã in."), "soon"
        )
        self._place()
        self.all.setFocus()

    def first_focus(self) -> QWidget | None:
        return self.all

    def _on_all(self) -> None:
        for _, tick in self.ticks:
            tick.setChecked(self.all.isChecked())

    def _on_one(self) -> None:
        self.all.setChecked(all(tick.isChecked() for _, tick in self.ticks))


def _moment(at: datetime) -> str:
    return f"{clock_text(at)} {short_date(at.date())}"
