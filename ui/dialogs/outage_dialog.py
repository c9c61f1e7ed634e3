"""The outage log: begin one, end the one that runs, tell one that is over; with what was received meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.full_dates import parse_moment
from services.rules.moments import clock_text
from services.rules.outages import OutageCause
from ui.layout import fix, spread
from ui.life_wording import cause_words
from ui.rule_wording import short_day
from ui.widgets.card import rule
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineEdit
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel, label
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.outages import OutageReport
    from services.rules.outages import Outage

WIDTH = 680
MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class OutageTold:
    """What the officer said of an outage.

    Attributes:
        cause: None for the end of the one that runs.
        from_at: None for the end of the one that runs.
        to_at: None while it lasts.
    """

    cause: OutageCause | None
    from_at: datetime | None
    to_at: datetime | None
    note: str = ""


class _Moment(QWidget):
    """A day and a time, typed."""

    def __init__(self, name: str, at: datetime | None) -> None:
        super().__init__()
        self.day = LineEdit(f"{name}, {self.tr('ngày')}", placeholder="20/11/2026")
        self.time = LineEdit(f"{name}, {self.tr('giờ')}", placeholder="09:30")
        fix(self.day, 126)
        fix(self.time, 80)
        if at is not None:
            self.day.setText(f"{at:%d/%m/%Y}")
            self.time.setText(f"{at:%H:%M}")
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addWidget(label(name, "label"))
        row = QHBoxLayout()
        spread(row, gap=6)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def is_empty(self) -> bool:
        return not self.day.text().strip() and not self.time.text().strip()

    @property
    def moment(self) -> datetime | None:
        return parse_moment(self.day.text(), self.time.text())


class OutageDialog(Dialog):
    """Finishes with an OutageTold, or None."""

    def __init__(
        self,
        opener: QWidget,
        running: Outage | None,
        reports: Sequence[OutageReport],
        now: datetime,
    ) -> None:
        """Make the dialog.

        Args:
            running: The outage that has not ended; None if nothing is down.
            reports: Those of the last weeks, newest first.
        """
        super().__init__(
            opener,
            self.tr("Nhật ký gián đoạn"),
            self.tr("Tiếp nhận, cấp số, in vẫn làm được trong lúc gián đoạn."),
            width=WIDTH,
            icon="cloud-off",
        )
        self._running = running
        choices = [(cause.value, cause_words(cause)) for cause in OutageCause]
        self.cause = Segment(self.tr("Cái gì gián đoạn"), choices)
        self.cause.choose(OutageCause.LINE.value)
        self.begun = _Moment(self.tr("Từ lúc"), now)
        until = self.tr("Có lại lúc") if running else self.tr("Đến lúc")
        self.ended = _Moment(until, now if running else None)
        self.note = Field(
            self.tr("Ghi thêm"), placeholder=self.tr("đã báo ai, số báo hỏng; không bắt buộc")
        )
        self.problem = Note()
        self._build(reports)

    def confirm(self) -> None:
        """Finish with what was said, or say what cannot be read."""
        begun, ended = self.begun.moment, self.ended.moment
        is_begun_wrong = self._running is None and begun is None
        is_end_wrong = ended is None and (self._running is not None or not self.ended.is_empty)
        if is_begun_wrong or is_end_wrong:
            self.problem.say(self.tr("Chưa đọc được ngày giờ. Gõ như 20/11/2026 và 09:30."), "soon")
            self._place()
            (self.begun if is_begun_wrong else self.ended).time.setFocus()
        elif self._running is not None:
            self.finish(OutageTold(None, None, ended))
        else:
            cause = OutageCause(self.cause.key)
            self.finish(OutageTold(cause, begun, ended, self.note.text().strip()))

    def _build(self, reports: Sequence[OutageReport]) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        if self._running is not None:
            words = self.tr("Đang ghi: %1, từ %2.")
            words = words.replace("%1", cause_words(self._running.cause))
            self.body.addWidget(
                label(words.replace("%2", _moment_words(self._running.from_at)), "strong")
            )
        else:
            self.body.addWidget(label(self.tr("Cái gì gián đoạn"), "label"))
            row = QHBoxLayout()
            spread(row)
            row.addWidget(self.cause)
            row.addStretch(1)
            self.body.addLayout(row)
        times = QHBoxLayout()
        spread(times, gap=16)
        if self._running is None:
            times.addWidget(self.begun)
        times.addWidget(self.ended)
        times.addStretch(1)
        self.body.addLayout(times)
        if self._running is None:
            self.body.addWidget(
                label(self.tr("Để trống “Đến lúc” nếu vẫn còn gián đoạn."), "caption")
            )
            self.body.addWidget(self.note)
        self.problem.hide()
        self.body.addWidget(self.problem)
        for place, report in enumerate(reports):
            self.body.addWidget(rule() if place else label(self.tr("30 ngày qua"), "over"))
            self.body.addWidget(_row(report))
        words = self.tr("Ghi đã có lại") if self._running else self.tr("Ghi gián đoạn")
        self.primary = self.set_primary(words, self.confirm, icon="check")

    def first_focus(self) -> QWidget | None:
        if self._running is not None:
            return self.ended.time
        return next(item for item in self.cause.buttons() if item.isChecked())


def minutes_words(minutes: int) -> str:
    """Return how long something was down: `35 phút`, `2 giờ 5 phút`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return said("{count} phút").format(count=rest)
    return said("{hours} giờ {count} phút").format(hours=hours, count=rest)


def _row(report: OutageReport) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    spread(row, (0, 2, 0, 2), 10)
    outage = report.outage
    until = _moment_words(outage.to_at) if outage.to_at else said("chưa kết thúc")
    words = QVBoxLayout()
    spread(words, gap=1)
    first = f"{_moment_words(outage.from_at)} – {until} · {cause_words(outage.cause)}"
    words.addWidget(ElidedLabel(first, "smallstrong"))
    late = sum(one.is_late_entry for one in report.dossiers)
    told = said("{count} hồ sơ nhận trong lúc đó, {late} nhập bù")
    second = (told.format(count=len(report.dossiers), late=late), outage.note)
    words.addWidget(ElidedLabel(" · ".join(filter(None, second)), "caption", tone="ink2"))
    row.addLayout(words, 1)
    row.addWidget(label(minutes_words(report.minutes), "smallstrong"))
    return made


def _moment_words(at: datetime) -> str:
    return f"{short_day(at.date())} {clock_text(at)}"
