"""The last row of the board: what is due next, and who was urged and has not answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from services.rules.moments import VIETNAM, clock_text
from ui.board_wording import count_words
from ui.layout import spread
from ui.pages.dossier_columns import look_of
from ui.rule_wording import retold, short_day
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.pill import PillLook, pill_look
from ui.widgets.task_row import Task, TaskRow
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from services.board_rows import DirectiveRow
    from services.dossier_lists import DossierLine


class _RowsCard(Card):
    """A title and rows, each of which opens a dossier.

    Signals:
        opened: Carries a dossier's id.
    """

    opened = Signal(object)

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__(margins=(0, 12, 0, 6), gap=0)
        self.rows: list[TaskRow] = []
        self._ids: list[bytes] = []
        self._nothing = label(nothing, "small", wrap=True)
        self.head = QHBoxLayout()
        spread(self.head, (18, 0, 18, 8), 8)
        self.head.addWidget(label(title, "strong"))
        self._summary = label("", "caption")
        self.head.addWidget(self._summary)
        self.head.addStretch(1)
        room = QVBoxLayout()
        spread(room, (18, 0, 18, 8))
        room.addWidget(self._nothing)
        self._rows = QVBoxLayout()
        spread(self._rows)
        self.column.addLayout(self.head)
        self.column.addLayout(self._rows)
        self.column.addLayout(room)
        self.column.addStretch(1)

    def _show(self, tasks: Sequence[tuple[bytes, Task]], summary: str) -> None:
        for row in self.rows[len(tasks) :]:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(tasks) :]
        for _, task in tasks[len(self.rows) :]:
            row = TaskRow(task)
            row.acted.connect(self._on_acted)
            self._rows.addWidget(row)
            self.rows.append(row)
        for row, (_, task) in zip(self.rows, tasks, strict=True):
            row.show_task(task)
        self._ids = [one for one, _ in tasks]
        self._nothing.setVisible(not tasks)
        self._summary.setText(summary)

    def _on_acted(self) -> None:
        row = self.sender()
        if isinstance(row, TaskRow):
            self.opened.emit(self._ids[self.rows.index(row)])


class DueSoonRows(_RowsCard):
    """The dossiers due next.

    Signals:
        all_wanted: The whole list is to be opened.
    """

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Đến hạn tới đây"), self.tr("Không có hồ sơ sắp đến hạn."))
        self.see_all = Button("", "link")
        self.see_all.clicked.connect(self.all_wanted)
        self.head.addWidget(self.see_all)

    def show_lines(
        self, lines: Sequence[DossierLine], count: int, officers: Mapping[str, str]
    ) -> None:
        """Show the first lines of `count`."""
        summary = self.tr("%1 · %2 dòng đầu").replace("%1", count_words(count))
        self._show(
            [(line.dossier_id, self._task(line, officers)) for line in lines],
            summary.replace("%2", str(len(lines))) if lines else "",
        )
        self.see_all.setText(self.tr("Xem cả %1").replace("%1", count_words(count)))
        self.see_all.setVisible(count > len(lines))

    def _task(self, line: DossierLine, officers: Mapping[str, str]) -> Task:
        who = officers.get(line.holder, line.holder)
        due = f"{retold(line.due)} {line.due_time}"
        return Task(
            f"{line.short_code} · {line.owner_name}",
            "to_do",
            " · ".join(filter(None, (line.procedure, who, due))),
            pill=look_of(line, in_full=True),
            act=self.tr("Mở"),
            is_quiet=True,
        )


class DirectiveRows(_RowsCard):
    """Who was urged, when, and whether it was read; and who was asked for papers a second time.

    Signals:
        repeated_wanted: The dossiers with a second supplement request are to be listed.
    """

    repeated_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Đôn đốc đã gửi"), self.tr("Chưa đôn đốc hồ sơ nào."))
        self.repeated = Button("", "link")
        self.repeated.hide()
        self.repeated.clicked.connect(self.repeated_wanted)
        self.head.addWidget(self.repeated)

    def show_repeated(self, count: int) -> None:
        """Show how many dossiers of the period were asked for more a second time."""
        self.repeated.setText(self.tr("Bổ sung lần hai: %1").replace("%1", count_words(count)))
        self.repeated.setAccessibleName(self.repeated.text())
        self.repeated.setVisible(count > 0)

    def show_directives(
        self, directives: Sequence[DirectiveRow], officers: Mapping[str, str]
    ) -> None:
        """Show the unanswered first."""
        waiting = sum(one.directive.acknowledged_at is None for one in directives)
        summary = self.tr("%1 chưa trả lời").replace("%1", str(waiting)) if directives else ""
        self._show([(one.dossier_id, self._task(one, officers)) for one in directives], summary)

    def _task(self, row: DirectiveRow, officers: Mapping[str, str]) -> Task:
        one = row.directive
        who = officers.get(one.to, one.to)
        sent = self.tr("gửi %1").replace("%1", _at(one.at))
        answered = one.acknowledged_at
        seen = self.tr("chưa trả lời")
        if answered is not None:
            seen = self.tr("đã xem %1").replace("%1", _at(answered))
        words = one.answer or one.text
        return Task(
            f"{who} · {row.code.partition('-')[2] or row.code}",
            "warning" if answered is None else "done",
            " · ".join(filter(None, (sent, seen, f"“{words}”" if words else ""))),
            pill=self._pill(is_answered=answered is not None),
            act=self.tr("Mở"),
            is_quiet=True,
        )

    def _pill(self, *, is_answered: bool) -> PillLook:
        if is_answered:
            return pill_look("on_time", self.tr("Đã xem"))
        return pill_look("soon", self.tr("Chưa xem"))


def _at(at: datetime) -> str:
    local = at.astimezone(VIETNAM)
    return f"{short_day(local.date())} {clock_text(local)}"
