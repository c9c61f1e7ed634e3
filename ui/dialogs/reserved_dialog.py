"""Numbers for blank paper slips: keep some, say how far paper has come, void those that were not used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import fix, spread
from ui.rule_wording import short_day
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.count_box import CountBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from services.reserved_numbers import ReservedSlip

WIDTH = 640
USUAL = 20  # a morning without power at a commune's desk
MOST_LETTERS = 200
TODAY, TOMORROW = "today", "tomorrow"


@dataclass(frozen=True, slots=True)
class Reserve:
    """Keep so many numbers of a day."""

    count: int
    on: date


@dataclass(frozen=True, slots=True)
class ReserveUpTo:
    """Paper has come to this number, as it stands there."""

    written: str


@dataclass(frozen=True, slots=True)
class VoidNumbers:
    """These will not be used."""

    codes: tuple[str, ...]
    reason: str


class ReservedDialog(Dialog):
    """Finishes with Reserve, ReserveUpTo or VoidNumbers, or None."""

    def __init__(self, opener: QWidget, free: Sequence[ReservedSlip], today: date) -> None:
        super().__init__(
            opener,
            self.tr("Giấy trắng giữ số"),
            self.tr("Cho lúc mất điện, hỏng máy: viết tay, rồi nhập bù đúng số và giờ nhận."),
            width=WIDTH,
            icon="file-description",
        )
        self._today = today
        self.count = CountBox(self.tr("Số tờ giấy trắng"), most=200)
        self.count.set_count(USUAL)
        self.day = Segment(
            self.tr("Cho ngày"), ((TODAY, self.tr("Hôm nay")), (TOMORROW, self.tr("Ngày mai")))
        )
        self.day.choose(TODAY)
        self.reached = LineEdit(self.tr("Giấy đã đến số"), placeholder="37")
        fix(self.reached, 96)
        self.go_on = Button(self.tr("Số sau cấp tiếp"))
        self.reason = LineEdit(
            self.tr("Lý do hủy số"), placeholder=self.tr("lý do: giấy hỏng, không dùng đến")
        )
        self.reason.setMaxLength(MOST_LETTERS)
        self.void = Button(self.tr("Hủy số đã đánh dấu"), "danger")
        self.problem = Note()
        self.ticks: list[tuple[str, TickBox]] = []
        self._build(free)
        self.go_on.clicked.connect(self._on_reached)
        self.void.clicked.connect(self._on_void)

    def confirm(self) -> None:
        """Finish with how many numbers are to be kept."""
        if not self.count.count:
            self._say(self.tr("Chưa có số tờ. Gõ số tờ giấy trắng cần in."), self.count)
            return
        is_today = self.day.key == TODAY
        on = self._today if is_today else self._today + timedelta(days=1)
        self.finish(Reserve(self.count.count, on))

    def first_focus(self) -> QWidget | None:
        return self.count

    def _build(self, free: Sequence[ReservedSlip]) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        self.body.addLayout(
            _line(
                label(self.tr("Giữ"), "body"),
                self.count,
                label(self.tr("số cho"), "body"),
                self.day,
            )
        )
        self.body.addWidget(rule())
        self.body.addLayout(
            _line(label(self.tr("Giấy viết tay đã đến số"), "body"), self.reached, self.go_on)
        )
        self.problem.hide()
        self.body.addWidget(self.problem)
        if free:
            self.body.addWidget(rule())
            words = self.tr("%1 số đang giữ, chưa nhập bù").replace("%1", str(len(free)))
            self.body.addWidget(label(words, "strong"))
            row = QHBoxLayout()
            spread(row, gap=8)
            row.addWidget(self.reason, 1)
            row.addWidget(self.void)
            self.body.addLayout(row)
            column = QVBoxLayout()
            spread(column, gap=6)
            for slip in free:
                tick = TickBox(f"{slip.number:04d} · {short_day(slip.on)}")
                self.ticks.append((slip.code, tick))
                column.addWidget(tick)
            self.body.addLayout(column)
        self.add_hint(self.tr("Số giữ rồi không cấp cho hồ sơ khác."))
        self.primary = self.set_primary(
            self.tr("Giữ số và in giấy trắng"), self.confirm, icon="printer"
        )

    def _on_reached(self) -> None:
        written = self.reached.text().strip()
        if written:
            self.finish(ReserveUpTo(written))
        else:
            self._say(self.tr("Chưa có số. Gõ số lớn nhất đã viết trên giấy."), self.reached)

    def _on_void(self) -> None:
        codes = tuple(code for code, tick in self.ticks if tick.isChecked())
        if not codes:
            self._say(self.tr("Chưa đánh dấu số nào để hủy."), self.ticks[0][1])
        elif not self.reason.text().strip():
            self._say(self.tr("Chưa có lý do hủy. Gõ vài chữ."), self.reason)
        else:
            self.finish(VoidNumbers(codes, self.reason.text().strip()))

    def _say(self, words: str, where: QWidget) -> None:
        self.problem.say(words, "soon")
        self._place()
        where.setFocus()


def _line(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    spread(row, gap=8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
