"""Which weekdays are no-appointment days, for which fields, from when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.full_dates import parse_full_date
from services.rules.same_days import SameDayRule
from ui.layout import spread
from ui.life_wording import weekday_name
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WIDTH = 680
FIELD_COLUMNS = 2


class SameDaysDialog(Dialog):
    """Finishes with all the rules, a tuple of SameDayRule, or None."""

    def __init__(
        self, opener: QWidget, rules: Sequence[SameDayRule], fields: Sequence[str], today: date
    ) -> None:
        """Make the dialog.

        Args:
            fields: Every field of the catalogue.
        """
        super().__init__(
            opener,
            self.tr("Ngày không hẹn"),
            self.tr("Ngày trong tuần mà công dân chờ và nhận kết quả ngay trong ngày."),
            width=WIDTH,
            icon="calendar-event",
        )
        self._today = today
        self._before = tuple(rules)
        self._rules = list(rules)
        self.weekday = Choice(self.tr("Ngày trong tuần"))
        for weekday in range(7):
            self.weekday.addItem(weekday_name(weekday))
        self.weekday.setCurrentIndex(2)
        self.since = Field(self.tr("Từ ngày"), placeholder=self.tr("ngày/tháng/năm"))
        self.since.set_text(f"{today:%d/%m/%Y}")
        self.source = Field(self.tr("Văn bản"), placeholder=self.tr("Kế hoạch 45/KH-UBND"))
        self.fields = [(name, TickBox(name)) for name in fields]
        self.problem = Note()
        self.problem.hide()
        self._held = QVBoxLayout()
        spread(self._held, gap=6)
        self._shown: list[QWidget] = []
        self._build()
        self._show_rules()

    def confirm(self) -> None:
        """Finish with the rules, the one being filled in added, or say what it lacks."""
        chosen = tuple(name for name, tick in self.fields if tick.isChecked())
        if not chosen and tuple(self._rules) != self._before:
            self.finish(tuple(self._rules))
            return
        if not chosen:
            self._say(self.tr("Chưa chọn lĩnh vực nào."), self.fields[0][1])
            return
        since = parse_full_date(self.since.text())
        if since is None:
            self._say(self.tr("Chưa đọc được ngày. Gõ như 25/11/2026."), self.since.edit)
            return
        made = SameDayRule(
            self.weekday.currentIndex(), chosen, since, source=self.source.text().strip()
        )
        self.finish((*self._rules, made))

    def first_focus(self) -> QWidget | None:
        return self.weekday

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        self.body.addLayout(self._held)
        self.body.addWidget(label(self.tr("Thêm ngày không hẹn"), "strong"))
        row = QHBoxLayout()
        spread(row, gap=12)
        row.addWidget(Field(self.tr("Ngày trong tuần"), edit=self.weekday), 1)
        row.addWidget(self.since, 1)
        self.body.addLayout(row)
        self.body.addWidget(label(self.tr("Lĩnh vực"), "label"))
        grid = QGridLayout()
        spread(grid, gap=6, across=12)
        for place, (_, tick) in enumerate(self.fields):
            grid.addWidget(tick, place // FIELD_COLUMNS, place % FIELD_COLUMNS)
        self.body.addLayout(grid)
        self.body.addWidget(self.source)
        self.body.addWidget(self.problem)
        self.add_hint(self.tr("Chỉ cho hồ sơ nhận từ nay; hồ sơ đã nhận giữ ngày đã in."))
        self.primary = self.set_primary(self.tr("Lưu"), self.confirm, icon="device-floppy")

    def _show_rules(self) -> None:
        for gone in self._shown:
            self._held.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        in_force = [one for one in self._rules if one.until is None or one.until >= self._today]
        self._shown = [self._row(one) for one in in_force]
        if self._shown:
            self._shown.append(rule())
        for shown in self._shown:
            self._held.addWidget(shown)

    def _row(self, held: SameDayRule) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, gap=10)
        words = f"{weekday_name(held.weekday)} · {', '.join(held.fields)}"
        dates = self.tr("từ %1").replace("%1", f"{held.since:%d/%m/%Y}")
        if held.until is not None:
            dates += self.tr(" đến %1").replace("%1", f"{held.until:%d/%m/%Y}")
        told = label(" · ".join(filter(None, (words, dates, held.source))), "small", wrap=True)
        row.addWidget(told, 1)
        end = Button(self.tr("Thôi từ hôm nay"), size="s", name=f"{self.tr('Thôi')} {words}")
        end.clicked.connect(lambda: self._end(held))
        row.addWidget(end)
        return made

    def _end(self, held: SameDayRule) -> None:
        """Let a rule end yesterday; one that has not begun goes altogether."""
        yesterday = self._today - timedelta(days=1)
        place = self._rules.index(held)
        if held.since > yesterday:
            del self._rules[place]
        else:
            self._rules[place] = replace(held, until=yesterday)
        self._show_rules()
        self._place()
        self.primary.setFocus()

    def _say(self, words: str, where: QWidget) -> None:
        self.problem.say(words, "soon")
        self._place()
        where.setFocus()
