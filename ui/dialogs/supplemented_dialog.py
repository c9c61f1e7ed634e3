"""Takes in what a citizen brought after a request; the clock runs again, and the new date is shown first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.acts import PaperCount, PaperState
from services.rules.life_requests import TakeSupplement
from ui.act_words import moment_text
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import ClockBox
from ui.layout import spread
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.count_box import CountBox
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.rules.life_acts import MissingPaper
    from ui.acts import Asked


class _BroughtRow(QWidget):
    """One thing that was asked for: ticked when it is here, and how many originals of it."""

    def __init__(self, item: MissingPaper, paper: PaperCount | None) -> None:
        super().__init__()
        self.item = item
        self.tick = TickBox(item.name)
        self.tick.setToolTip(item.name)
        self.count = CountBox(self.tr("Bản chính: %1").replace("%1", item.name))
        if paper is not None:  # what is no paper of the list stays out of it unless counted
            self.count.set_count(max(1, paper.original))
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(self.tick, 1)
        head.addWidget(label(self.tr("bản chính"), "caption"))
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        spread(column, gap=2)
        column.addLayout(head)
        if item.reason:
            column.addWidget(label(item.reason, "caption", wrap=True))


class SupplementedDialog(ActDialog):
    """Everything that was asked for has to be here: a part of it does not start the clock."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Đã bổ sung đủ"), icon="file-check")
        self._state = asked.sheets[0].life
        request = self._state.asked
        items = request.items if request else ()
        self.rows = [_BroughtRow(item, self._paper(item.name)) for item in items]
        self.note = Field(self.tr("Ghi chú"))
        self.missing = Note("caption", self)
        self._build(request.number if request else "")

    def requests(self) -> tuple[TakeSupplement, ...] | None:
        lacking = [row for row in self.rows if not row.tick.isChecked()]
        if lacking:
            told = self.tr("Chưa đánh dấu: %1. Đồng hồ chỉ chạy lại khi đã nhận đủ.")
            self.missing.say(told.replace("%1", lacking[0].item.name), "soon")
            lacking[0].tick.setFocus()
            return None
        papers = self._brought()
        changed = papers if papers != self._state.received.papers else ()
        return (TakeSupplement(changed, self.note.text().strip()),)

    def take_all(self) -> None:
        """Tick everything."""
        for row in self.rows:
            row.tick.setChecked(True)
        self.note.edit.setFocus()

    def _paper(self, name: str) -> PaperCount | None:
        """Return the dossier's paper of that name, long or short."""
        papers = self._state.received.papers
        return next((one for one in papers if name in {one.name, one.short_name}), None)

    def _brought(self) -> tuple[PaperCount, ...]:
        """Return the dossier's papers with what came in its place, or at the end."""
        papers = {paper.name: paper for paper in self._state.received.papers}
        for row in self.rows:
            name, count, known = row.item.name, row.count.count, self._paper(row.item.name)
            if known is not None:
                papers[known.name] = replace(known, original=count, state=PaperState.TICKED)
            elif count:
                papers[name] = PaperCount(name, name[:40], original=count)
        return tuple(papers.values())

    def _build(self, number: str) -> None:
        head = label(self.tr("Đã yêu cầu, phiếu %1").replace("%1", number), "over", tone="ink2")
        self.body.addWidget(head)
        for place, row in enumerate(self.rows):
            self.body.addWidget(row)
            self.keep(f"tick.{place}", row.tick)
            self.keep(f"count.{place}", row.count)
        every = Button(self.tr("Đánh dấu đủ cả"), "link", icon="checks", key="Ctrl+D")
        every.clicked.connect(self.take_all)
        keys.bind(self, {"Ctrl+D": self.take_all})
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.missing)
        self.missing.say("")
        self.body.addWidget(self.note)
        self.keep("note", self.note.edit)
        self.body.addWidget(resumed_box(self.asked))
        self.ready(self.tr("Nhận và chạy lại đồng hồ"))


def resumed_box(asked: Asked) -> ClockBox:
    """Return the box that says what is promised once the clock runs again, and why."""
    box, state = ClockBox(), asked.sheets[0].life
    if asked.due_if_resumed is None or state.pause is None:
        box.hide()
        return box
    title = box.tr("Hẹn trả mới: %1").replace("%1", moment_text(asked.due_if_resumed))
    told = box.tr("Đồng hồ dừng từ %1; phần thời gian còn lại được cộng từ lúc này. Hẹn cũ: %2.")
    told = told.replace("%1", moment_text(state.pause.from_at))
    box.say(title, told.replace("%2", moment_text(state.due_at)))
    return box
