"""Form II.06a on the reports page: its head, whether it adds up, and every figure a door to its dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.board_lists import RowsBehind
from services.rules.procedure_report import FORM, Column
from ui.layout import Breadth, Room, spread
from ui.report_wording import column_name
from ui.tables.statistic_form import (
    StatisticColumn,
    StatisticGroup,
    StatisticPlace,
    StatisticRow,
)
from ui.tables.statistic_table import StatisticTable
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.rules.procedure_report import ProcedureReport, ReportLine

TOTAL = "total"
_SUMS = frozenset({Column.RECEIVED, Column.SOLVED, Column.IN_WORK})
_ALARMS = frozenset({Column.LATE, Column.OVERDUE})


class ReportForm(Card):
    """The card.

    Signals:
        opened: The dossiers behind a figure are wanted. Carries a `RowsBehind`.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(0, 8, 0, 1), gap=6)
        self._report: ProcedureReport | None = None
        self.caption = ElidedLabel(
            self.tr("Tình hình, kết quả giải quyết thủ tục hành chính · đơn vị tính: số hồ sơ"),
            "caption",
            tone="ink2",
        )
        self.check = Note("small")
        self.one_sided = Button(self.tr("Xem hồ sơ lệch"), "link")
        self.table = StatisticTable(FORM, self._corner(), self._groups())
        head = QHBoxLayout()
        spread(head, (17, 0, 17, 0), 8)
        head.addWidget(label(FORM, "strong"))
        head.addWidget(self.caption, 1)
        head.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.one_sided)
        self.column.addLayout(head)
        inside = QVBoxLayout()
        spread(inside, (1, 0, 1, 0))
        inside.addWidget(self.table)
        self.column.addLayout(inside)
        self.table.opened.connect(self._on_opened)
        self.one_sided.clicked.connect(self._on_one_sided)
        self.one_sided.hide()

    def fit(self, room: Room) -> None:
        """Leave the caption out where it is narrow."""
        self.caption.setVisible(room.breadth >= Breadth.COMPACT)
        self._widen_check()

    def first_focus(self) -> QWidget:
        """Return what takes the focus."""
        return self.table.view

    def show_report(self, report: ProcedureReport) -> None:
        """Show another report."""
        self._report = report
        rows = [
            StatisticRow(line.name, line.name, line.counts, str(place))
            for place, line in enumerate(report.lines, 1)
        ]
        total = self.tr("Tổng cộng")
        rows.append(StatisticRow(TOTAL, total, report.total.counts, is_total=True))
        self.table.show_rows(rows)
        self.check.say(report.check, "early" if report.is_balanced else "late")
        self.one_sided.setVisible(not report.is_balanced)
        self._widen_check()

    def _widen_check(self) -> None:
        """Keep the check on one line: it is a formula."""
        self.check.setMinimumWidth(strokes.width_of(self.check.text(), "small") + theme().px(26))

    def _line(self, key: str) -> ReportLine | None:
        report = self._report
        if report is None:
            return None
        if key == TOTAL:
            return report.total
        return next((line for line in report.lines if line.name == key), None)

    def _on_opened(self, place: StatisticPlace) -> None:
        line, column = self._line(place.row), Column(int(place.column))
        if line is None or not line.count(column):
            return
        whose = self.tr("Tất cả lĩnh vực") if place.row == TOTAL else line.name
        self.opened.emit(RowsBehind(f"{whose} · {column_name(column)}", line.rows(column)))

    def _on_one_sided(self) -> None:
        if self._report is not None:
            title = self.tr("Hồ sơ làm lệch (3) và (7)+(11)")
            self.opened.emit(RowsBehind(title, self._report.one_sided))

    def _corner(self) -> tuple[StatisticColumn, StatisticColumn]:
        return (
            StatisticColumn("place", self.tr("TT"), "(1)"),
            StatisticColumn("field", self.tr("Lĩnh vực giải quyết"), "(2)"),
        )

    def _groups(self) -> tuple[StatisticGroup, ...]:
        return (
            StatisticGroup(
                self.tr("Số hồ sơ nhận giải quyết"),
                (
                    _column(Column.RECEIVED, self.tr("Tổng số")),
                    _column(Column.ONLINE, self.tr("Trong kỳ, trực tuyến")),
                    _column(Column.DIRECT, self.tr("Trong kỳ, trực tiếp, BC")),
                    _column(Column.BEFORE, self.tr("Từ kỳ trước")),
                ),
            ),
            StatisticGroup(
                self.tr("Số hồ sơ đã giải quyết"),
                (
                    _column(Column.SOLVED, self.tr("Tổng số")),
                    _column(Column.EARLY, self.tr("Trước hạn")),
                    _column(Column.ON_DAY, self.tr("Đúng hạn")),
                    _column(Column.LATE, self.tr("Quá hạn")),
                ),
            ),
            StatisticGroup(
                self.tr("Số hồ sơ đang giải quyết"),
                (
                    _column(Column.IN_WORK, self.tr("Tổng số")),
                    _column(Column.IN_TIME, self.tr("Trong hạn")),
                    _column(Column.OVERDUE, self.tr("Quá hạn")),
                ),
            ),
        )


def _column(column: Column, title: str) -> StatisticColumn:
    return StatisticColumn(
        str(column.value), title, f"({column.value})", column in _SUMS, column in _ALARMS
    )
