"""What a calendar would change: its days, and the open dossiers whose printed date it would not give."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.rules.moments import clock_text
from ui.layout import spread
from ui.pages.calendar_days import kind_words
from ui.rule_wording import short_date
from ui.tables.fact_table import Cell, Column, FactTable, Row
from ui.widgets.banner import Banner
from ui.widgets.dialog import Dialog
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.calendar_previews import CalendarPreview
    from services.calendars import DayChange
    from services.moved_promises import MovedPromise
    from services.rules.working_time import DayRule

WIDTH = 860
MOST_ROWS = 200  # of dossiers; more are counted, not listed
_DAY = timedelta(days=1)


class CalendarPreviewDialog(Dialog):
    """Asks whether to go on, knowing what moves. Finishes with True, or None."""

    def __init__(self, opener: QWidget, preview: CalendarPreview, file_name: str = "") -> None:
        """Make the dialog.

        Args:
            file_name: Of the file taken in; empty for days the office set itself.
        """
        file = preview.file
        subtitle = ""
        if file is not None:
            subtitle = " · ".join((file.issuer, f"{file.issued_on:%d/%m/%Y}", file_name))
        super().__init__(opener, " ", subtitle, width=WIDTH, icon="calendar-event")
        if file is None:
            title = self.tr("Lưu thay đổi lịch làm việc?")
        else:
            title = self.tr("Dùng lịch năm %1, bản %2?").replace("%1", str(file.year))
            title = title.replace("%2", str(file.edition))
        self.title.setText(title)
        self.setAccessibleName(title)
        spread(self.body, (20, 14, 20, 14), 10)
        self.banner = self._summary(preview)
        self.body.addWidget(self.banner)
        self.moved = self._moved(preview)
        self.days = self._days(preview)
        self.body.addStretch(1)
        words = self.tr("Lưu thay đổi") if file is None else self.tr("Dùng lịch này")
        self.primary = self.set_primary(words, self.confirm)

    def confirm(self) -> None:
        """Go on."""
        self.finish(True)

    def first_focus(self) -> QWidget | None:
        return self.primary

    def _summary(self, preview: CalendarPreview) -> Banner:
        moved = len(preview.moved)
        if moved:
            return Banner(
                "soon",
                self.tr("%1 hồ sơ đang làm sẽ tính ra ngày hẹn khác.").replace("%1", str(moved)),
                self.tr(
                    "Ngày đã in trên giấy hẹn không tự đổi và vẫn có giá trị."
                    " Xem danh sách dưới đây để báo công dân khi cần."
                ),
            )
        if not preview.changed:
            return Banner(
                "info", self.tr("Không ngày nào đổi."), self.tr("Lịch này giống lịch đang dùng.")
            )
        count = self.tr("%1 ngày đổi, không hồ sơ nào đổi ngày hẹn.")
        return Banner(
            "early",
            count.replace("%1", str(len(preview.changed))),
            self.tr("Hồ sơ nhận từ nay tính theo lịch mới."),
        )

    def _days(self, preview: CalendarPreview) -> FactTable | None:
        if not preview.changed:
            return None
        self.body.addWidget(label(self.tr("Ngày đổi"), "strong"))
        table = FactTable(
            self.tr("Ngày đổi"),
            (
                Column(self.tr("Ngày"), 158),
                Column(self.tr("Lịch đang dùng")),
                Column(self.tr("Lịch mới"), 220),
                Column(self.tr("Hạn"), 116, least_width=700),
            ),
        )
        table.show_rows([self._day_row(run) for run in _runs(preview.changed)])
        self.body.addWidget(table)
        return table

    def _day_row(self, run: list[DayChange]) -> Row:
        change, last = run[0], run[-1]
        days = short_date(change.on)
        if last.on != change.on:
            days = f"{change.on:%d/%m} – {last.on:%d/%m/%Y}"
        effect = (
            Cell(self.tr("đổi"), icon="alert-circle", tone="soon")
            if change.moves_deadlines
            else Cell(self.tr("không đổi"), tone="ink2")
        )
        return Row(
            (
                Cell(days, role="smallstrong"),
                self._rule_cell(change.before),
                self._rule_cell(change.after),
                effect,
            )
        )

    def _rule_cell(self, rule: DayRule | None) -> Cell:
        if rule is None:
            return Cell(self.tr("như mọi tuần"), tone="ink2")
        return Cell(rule.name, kind_words(rule))

    def _moved(self, preview: CalendarPreview) -> FactTable | None:
        if not preview.moved:
            return None
        self.body.addWidget(label(self.tr("Hồ sơ đang làm có ngày hẹn khác"), "strong"))
        table = FactTable(
            self.tr("Hồ sơ đang làm có ngày hẹn khác"),
            (
                Column(self.tr("Mã hồ sơ")),
                Column(self.tr("Giấy hẹn đã in"), 190),
                Column(self.tr("Lịch mới tính"), 190),
            ),
        )
        table.show_rows([_moved_row(moved) for moved in preview.moved[:MOST_ROWS]])
        self.body.addWidget(table)
        rest = len(preview.moved) - MOST_ROWS
        if rest > 0:
            told = self.tr("và %1 hồ sơ nữa").replace("%1", str(rest))
            self.body.addWidget(label(told, "small"))
        return table


def _runs(changed: Sequence[DayChange]) -> list[list[DayChange]]:
    """Return changes of one sort that follow each other day by day, together."""
    runs: list[list[DayChange]] = []
    for change in changed:
        before = runs[-1][-1] if runs else None
        if before is not None and change.on - before.on == _DAY and _alike(before, change):
            runs[-1].append(change)
        else:
            runs.append([change])
    return runs


def _alike(one: DayChange, other: DayChange) -> bool:
    if one.moves_deadlines != other.moves_deadlines:
        return False
    pairs = ((one.before, other.before), (one.after, other.after))
    return all(
        (a is None) == (b is None) and (a is None or b is None or replace(a, on=b.on) == b)
        for a, b in pairs
    )


def _moved_row(moved: MovedPromise) -> Row:
    return Row(
        (
            Cell(moved.code, role="smallstrong"),
            Cell(_moment(moved.printed)),
            Cell(_moment(moved.computed), tone="soon", role="smallstrong"),
        )
    )


def _moment(at: datetime) -> str:
    return f"{clock_text(at)} {short_date(at.date())}"
