"""From 15:00 on a no-appointment day: what was done, who still waits, and why something will not be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.same_days import SameDayCount, SameDayLine

WIDTH = 720
MOST_LETTERS = 300


class SameDayDialog(Dialog):
    """Finishes with reasons by dossier id, with the id of a dossier to be opened, or with None."""

    def __init__(self, opener: QWidget, count: SameDayCount, officers: Mapping[str, str]) -> None:
        """Make the dialog.

        Args:
            officers: Names by username.
        """
        told = self.tr("%1 đã nhận · %2 xong trong ngày · %3 chưa xong")
        for mark, figure in (
            ("%1", count.received),
            ("%2", count.done),
            ("%3", len(count.waiting)),
        ):
            told = told.replace(mark, str(figure))
        super().__init__(opener, self.tr("Ngày không hẹn"), told, width=WIDTH, icon="hourglass-low")
        self._officers = officers
        self.reasons: list[tuple[SameDayLine, LineEdit]] = []
        spread(self.body, (20, 12, 20, 12), 8)
        for place, line in enumerate(count.lines):
            if place:
                self.body.addWidget(rule())
            self.body.addWidget(self._row(line))
        if not count.lines:
            self.body.addWidget(label(self.tr("Mọi hồ sơ hôm nay đã xong trong ngày."), "body"))
        self.problem = Note()
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_hint(self.tr("Lý do vào diễn biến hồ sơ và báo cáo."))
        self.primary = self.set_primary(self.tr("Ghi lý do"), self.confirm, icon="check")

    def confirm(self) -> None:
        """Finish with the reasons that were typed, or say that none was."""
        typed = {
            line.dossier_id: edit.text().strip()
            for line, edit in self.reasons
            if edit.text().strip() not in ("", line.reason)
        }
        if typed:
            self.finish(typed)
            return
        self.problem.say(self.tr("Chưa có lý do nào mới. Gõ lý do, hoặc Esc để đóng."), "soon")
        self._place()
        if self.reasons:
            self.reasons[0][1].setFocus()

    def first_focus(self) -> QWidget | None:
        return self.reasons[0][1] if self.reasons else self.primary

    def _row(self, line: SameDayLine) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        spread(column, gap=4)
        row = QHBoxLayout()
        spread(row, gap=8)
        number = line.code.rpartition("-")[2]
        link = Button(number, "link", size="s", name=f"{self.tr('Mở')} {line.code}")
        link.clicked.connect(partial(self.finish, line.dossier_id))
        who = self._officers.get(line.holder, line.holder)
        row.addWidget(link)
        row.addWidget(ElidedLabel(f"{line.name} · {line.procedure}", "smallmedium"), 1)
        row.addWidget(label(self.tr("đang ở %1").replace("%1", who), "caption", tone="ink2"))
        edit = LineEdit(
            f"{self.tr('Lý do')} {number}", placeholder=self.tr("lý do không trả được trong ngày")
        )
        edit.setMaxLength(MOST_LETTERS)
        edit.setText(line.reason)
        column.addLayout(row)
        column.addWidget(edit)
        self.reasons.append((line, edit))
        return made
