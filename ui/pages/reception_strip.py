"""A strip on top of the sheet: a paper reception entered after the fact, or a correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from services.rules.full_dates import parse_moment
from ui.layout import Breadth, Room, fix, spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from datetime import datetime

    from services.reception import Gap


class Strip(QFrame):
    """Tells that this sheet is not an ordinary reception.

    Signals:
        moment_typed: When a paper reception was. Carries the datetime, or None while it cannot be read.
        reason_typed: Why it was not entered at once. Carries the text.
        number_typed: What stands on the blank slip that was filled in. Carries the text.
        left: Back to an ordinary reception.
    """

    moment_typed = Signal(object)
    reason_typed = Signal(str)
    number_typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tone = "soon"
        self._drawing = QLabel()
        self._title = label("", "strong")
        self.day = LineEdit(self.tr("Ngày nhận trên giấy"), placeholder="20/11/2026")
        self.time = LineEdit(self.tr("Giờ nhận trên giấy"), placeholder="09:30")
        self.reason = LineEdit(self.tr("Lý do nhập bù"), placeholder=self.tr("lý do nhập bù"))
        self.number = LineEdit(self.tr("Số trên giấy trắng"), placeholder=self.tr("số giấy"))
        self._away = Button("", "link", name=self.tr("Bỏ"))
        self._note = Note()
        fix(self.day, 126)
        fix(self.time, 80)
        fix(self.number, 84)
        self._column = column = QVBoxLayout(self)
        spread(column, (14, 8, 10, 8), 4)
        self._row = row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self._drawing)
        row.addWidget(self._title)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addWidget(self.number)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        row.addWidget(self._away)
        column.addLayout(row)
        column.addWidget(self._note)
        self.day.textEdited.connect(self._on_moment)
        self.time.textEdited.connect(self._on_moment)
        self.reason.textEdited.connect(self.reason_typed)
        self.number.textEdited.connect(self.number_typed)
        self._away.clicked.connect(self.left)
        self._note.hide()
        self.hide()

    def show_back_entry(self, at: datetime | None, reason: str, number: str = "") -> None:
        """Ask when the paper reception was, why it comes late, and which blank slip it came on."""
        self._tone = "soon"
        self._title.setText(self.tr("Nhập bù"))
        self._away.setText(self.tr("Bỏ nhập bù"))
        for part in (self.day, self.time, self.number, self.reason):
            part.show()
        if at is not None and not (self.day.hasFocus() or self.time.hasFocus()):
            self.day.setText(f"{at:%d/%m/%Y}")
            self.time.setText(f"{at:%H:%M}")
        if not self.reason.hasFocus():
            self.reason.setText(reason)
        if not self.number.hasFocus():
            self.number.setText(number)
        self._show()

    def show_correction(self, code: str) -> None:
        """Tell that a received dossier is being corrected."""
        self._tone = "accent"
        self._title.setText(self.tr("Sửa hồ sơ %1").replace("%1", code))
        self._away.setText(self.tr("Bỏ sửa"))
        for part in (self.day, self.time, self.number, self.reason):
            part.hide()
        self._note.say(
            self.tr(
                "Số hồ sơ và giờ nhận giữ nguyên. Lưu xong, giấy cũ hết hiệu lực; thu lại giấy cũ."
            ),
        )
        self._show()

    def fit(self, room: Room) -> None:
        """Lay out for this room: the reason on a line of its own where the window is narrow."""
        self._row.removeWidget(self.reason)
        self._column.removeWidget(self.reason)
        if room.breadth <= Breadth.NARROW:
            self._column.insertWidget(1, self.reason)
        else:
            self._row.insertWidget(self._row.indexOf(self.number) + 1, self.reason, 1)

    def mark(self, gap: Gap) -> None:
        """Put the focus on what is missing or wrong of a back-entry."""
        if gap.where != "paper_number":
            self.reason.set_problem("soon")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self.tr(
            "Số %1 không phải giấy trắng đang giữ, hoặc đã nhập. Xem lại số, hoặc để trống ô số giấy."
        )
        self._note.say(words.replace("%1", gap.what), "soon")
        self.number.set_problem("soon")
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_number(self) -> None:
        """Forget what was wrong with the number: it is being typed again."""
        self.number.set_problem("")
        self._note.say("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_away"):
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        edge = "soon_line" if self._tone == "soon" else "accent_tint2"
        strokes.box(
            painter,
            QRectF(self.rect()),
            look.px(8),
            fill=look.colour(f"{self._tone}_tint"),
            edge=look.colour(edge),
            width=look.border,
        )
        painter.end()

    def _show(self) -> None:
        self.setAccessibleName(self._title.text())
        self._draw()
        self.show()
        self.update()

    def _draw(self) -> None:
        icon = "history" if self._tone == "soon" else "repeat"
        tone = "soon" if self._tone == "soon" else "accent_ink"
        self._drawing.setPixmap(theme().icon(icon, tone, 20))

    def _on_moment(self) -> None:
        found = parse_moment(self.day.text(), self.time.text())
        is_wrong = found is None and bool(self.day.text().strip() and self.time.text().strip())
        self._note.say(
            self.tr("Chưa đọc được ngày giờ. Gõ như 20/11/2026 và 09:30.") if is_wrong else "",
            "soon" if is_wrong else "",
        )
        self.moment_typed.emit(found)
