"""A day the office decides itself: closed to citizens, or open out of the usual days."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.typed_dates import parse_date
from services.rules.working_time import DayKind, DayRule, Sessions, WorkCalendar, sessions_text
from ui.layout import spread
from ui.rule_wording import short_date
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

WIDTH = 620
LONGEST_DAYS = 31  # a longer span is a slip of the hand
MOST_LETTERS = 120
_NOON = time(12, 0)
_DAY = timedelta(days=1)
WHOLE, MORNING, AFTERNOON = "whole", "morning", "afternoon"


class LocalDayDialog(Dialog):
    """Finishes with the rules of the days, a tuple of `DayRule`, or None."""

    def __init__(
        self,
        opener: QWidget,
        calendar: WorkCalendar,
        today: date,
        before: DayRule | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            calendar: As it is on the screen, unsaved days included.
            before: The day to be changed; None for a new one.
        """
        super().__init__(opener, " ", width=WIDTH, icon="calendar-event")
        title = self.tr("Sửa ngày của xã") if before else self.tr("Thêm ngày của xã")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._calendar = calendar
        self._today = today
        self.first = Field(self.tr("Ngày"), placeholder=self.tr("ngày/tháng/năm"))
        self.last = Field(self.tr("Đến ngày"), hint=self.tr("để trống nếu chỉ một ngày"))
        self.kind = Segment(
            self.tr("Loại"),
            (
                (DayKind.CLOSED.value, self.tr("Đóng quầy")),
                (DayKind.RECEPTION.value, self.tr("Nhận hồ sơ ngoài ngày làm việc")),
            ),
        )
        self.part = Segment(
            self.tr("Buổi"),
            (
                (WHOLE, self.tr("Cả ngày")),
                (MORNING, self.tr("Sáng")),
                (AFTERNOON, self.tr("Chiều")),
            ),
        )
        self.name = Field(self.tr("Lý do"), placeholder=self.tr("Tập huấn, bão, mất điện …"))
        self.source = Field(self.tr("Văn bản"), placeholder=self.tr("Kế hoạch 45/KH-UBND"))
        self.moves = TickBox(self.tr("Có lệnh không tính ngày này vào hạn giải quyết"))
        self._note = Note("small")
        self._build()
        self._show(before)

    def confirm(self) -> None:
        """Finish with the days, or say what is missing."""
        days = self._days()
        if days is None:
            return
        if not self.name.text().strip():
            self._refuse(self.name, self.tr("Chưa có lý do. Gõ vài chữ, công dân sẽ thấy."))
            return
        if self.moves.isChecked() and not self.source.text().strip():
            self._refuse(
                self.source, self.tr("Không tính vào hạn thì phải có văn bản. Ghi số văn bản.")
            )
            return
        self.finish(tuple(self._rule(on) for on in days))

    def first_focus(self) -> QWidget | None:
        return self.first.edit

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        dates = QHBoxLayout()
        spread(dates, gap=16)
        dates.addWidget(self.first, 1, Qt.AlignmentFlag.AlignTop)
        dates.addWidget(self.last, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(dates)
        for name, segment in ((self.tr("Loại"), self.kind), (self.tr("Buổi"), self.part)):
            column = QVBoxLayout()
            spread(column, gap=4)
            column.addWidget(label(name, "label"))
            column.addWidget(segment, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addLayout(column)
        self.body.addWidget(self.name)
        self.body.addWidget(self.source)
        self.body.addWidget(self.moves)
        self.body.addWidget(self._note)
        self.primary = self.set_primary(self.tr("Ghi ngày này"), self.confirm)
        for field in (self.first, self.last):
            field.edit.left.connect(self._judge)  # type: ignore[union-attr]  # a LineEdit
        for field in (self.name, self.source):
            field.edit.setMaxLength(MOST_LETTERS)  # type: ignore[union-attr]  # likewise
        self.kind.chosen.connect(self._on_kind)
        self.part.chosen.connect(self._on_part)
        self.moves.toggled.connect(self._on_moves)

    def _show(self, before: DayRule | None) -> None:
        self.kind.choose(before.kind.value if before else DayKind.CLOSED.value)
        self.part.choose(self._part_of(before) if before else WHOLE)
        if before is not None:
            self.first.set_text(f"{before.on:%d/%m/%Y}")
            self.name.set_text(before.name)
            self.source.set_text(before.source)
            self.moves.setChecked(before.moves_deadlines)
        self._advise()

    @staticmethod
    def _part_of(before: DayRule) -> str:
        """Return which part of the day is closed, or open for a reception."""
        if not before.sessions:
            return WHOLE
        is_morning = all(end <= _NOON for _, end in before.sessions)
        is_afternoon = all(start >= _NOON for start, _ in before.sessions)
        if not is_morning and not is_afternoon:
            return WHOLE
        if before.kind is DayKind.RECEPTION:
            return MORNING if is_morning else AFTERNOON
        return AFTERNOON if is_morning else MORNING

    # -- reading ---------------------------------------------------------------------------------

    def _days(self) -> list[date] | None:
        first = parse_date(self.first.text(), self._today)
        if first is None:
            self._refuse(
                self.first, self.tr("Không có ngày này. Gõ như %1.").replace("%1", "09/12/2026")
            )
            return None
        last = parse_date(self.last.text(), first) if self.last.text().strip() else first
        if last is None or last < first:
            self._refuse(
                self.last, self.tr("Ngày cuối phải từ %1.").replace("%1", f"{first:%d/%m}")
            )
            return None
        if (last - first).days >= LONGEST_DAYS:
            most = self.tr("Quá %1 ngày. Xem lại ngày cuối.").replace("%1", str(LONGEST_DAYS))
            self._refuse(self.last, most)
            return None
        days = [first + _DAY * step for step in range((last - first).days + 1)]
        if first == last or self._is_reception():
            return days
        return [on for on in days if self._calendar.hours.sessions[on.weekday()]] or days

    def _rule(self, on: date) -> DayRule:
        kind = DayKind(self.kind.key)
        moves = self.moves.isChecked() and kind is DayKind.CLOSED
        name, source = self.name.text().strip(), self.source.text().strip()
        return DayRule(on, kind, name, source, "official", self._sessions(on) or None, moves)

    def _sessions(self, on: date) -> Sessions:
        """Return when the desk is open that day; empty for all or nothing."""
        part = self.part.key
        if part == WHOLE:
            return ()
        usual = self._calendar.hours.sessions[on.weekday()] or self._calendar.hours.full_day
        mornings = tuple(one for one in usual if one[0] < _NOON)
        afternoons = tuple(one for one in usual if one[0] >= _NOON)
        if self._is_reception():
            return mornings if part == MORNING else afternoons
        return afternoons if part == MORNING else mornings

    # -- slots -----------------------------------------------------------------------------------

    def _on_kind(self, _key: str) -> None:
        self._advise()

    def _on_part(self, _key: str) -> None:
        self._advise()

    def _on_moves(self, _is_on: bool) -> None:
        self._advise()

    def _judge(self) -> None:
        for field in (self.first, self.last):
            text = field.text().strip()
            read = parse_date(text, self._today) if text else None
            if read is not None:
                field.set_text(f"{read:%d/%m/%Y}")
            elif text:
                field.set_problem(
                    self.tr("Không có ngày này. Gõ như %1.").replace("%1", "09/12/2026"), "late"
                )
        self._advise()

    def _advise(self) -> None:
        """Say what the choice means for citizens and for deadlines."""
        is_reception = self._is_reception()
        self.moves.setVisible(not is_reception)
        on = parse_date(self.first.text(), self._today)
        self._note.say(self._advice(on, is_reception=is_reception), icon="info-circle")
        if self.isVisible():
            self._place()

    def _advice(self, on: date | None, *, is_reception: bool) -> str:
        if is_reception and on is not None and self._calendar.is_worked(on):
            told = self.tr("%1 đã là ngày làm việc, không cần thêm.")
            return told.replace("%1", short_date(on))
        if is_reception:
            return self.tr("Quầy nhận hồ sơ ngày này nhưng không đếm vào hạn.")
        if on is not None and not self._calendar.is_worked(on):
            return self.tr("%1 vốn là ngày nghỉ.").replace("%1", short_date(on))
        if self.moves.isChecked():
            return self.tr(
                "Ngày này không đếm vào hạn. Khi lưu, máy liệt kê hồ sơ có ngày hẹn khác và hỏi trước."
            )
        opened = sessions_text(self._sessions(on or self._today))
        rest = self.tr("Quầy còn mở %1. ").replace("%1", opened) if opened else ""
        return rest + self.tr("Ngày này vẫn đếm vào hạn: ngày hẹn không đổi.")

    def _is_reception(self) -> bool:
        return self.kind.key == DayKind.RECEPTION.value

    def _refuse(self, field: Field, told: str) -> None:
        field.set_problem(told, "late")
        field.edit.setFocus()
        self._place()
