"""Asks a citizen for everything that is missing, at once; the clock stands from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.acts import PaperCount, PaperState
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import AskSupplement
from services.rules.moments import clock_text
from services.rules.time_states import WorkingTally, running
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import ClockBox
from ui.layout import spread
from ui.pages.dossier_story import paper_words
from ui.rule_wording import retold
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import upright
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from ui.acts import Asked

WIDTH = 900
MOST_LETTERS = 300
USE = "repeated_supplement"


class _PaperRow(QWidget):
    """One paper of the dossier: ticked, it is asked for, with a reason."""

    def __init__(self, paper: PaperCount) -> None:
        super().__init__()
        self._name = paper.name
        self.tick = TickBox(paper.short_name or paper.name)
        self.tick.setToolTip(paper.name)
        self.reason = LineEdit(self.tr("Vì sao: %1").replace("%1", paper.name))
        self.reason.setPlaceholderText(self.tr("thiếu gì, sai chỗ nào"))
        self.reason.setMaxLength(MOST_LETTERS)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(self.tick, 1)
        head.addWidget(label(paper_words(paper)[2], "caption"))
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addLayout(head)
        column.addWidget(self.reason)
        self.tick.toggled.connect(self.reason.setVisible)
        self.tick.setChecked(paper.state is PaperState.MISSING)
        self.reason.setVisible(self.tick.isChecked())

    def item(self) -> MissingPaper | None:
        """Return what is asked for; None if it is not."""
        if not self.tick.isChecked():
            return None
        return MissingPaper(self._name, self.reason.text().strip())


class _FreeRow(QWidget):
    """Something that is no paper of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.name = LineEdit(self.tr("Nội dung khác"), placeholder=self.tr("nội dung cần bổ sung"))
        self.reason = LineEdit(self.tr("Lý do"), placeholder=self.tr("lý do"))
        row = QHBoxLayout(self)
        spread(row, gap=8)
        for edit in (self.name, self.reason):
            edit.setMaxLength(MOST_LETTERS)
            row.addWidget(edit, 1)

    def item(self) -> MissingPaper | None:
        """Return what is asked for; None where nothing is written."""
        name = self.name.text().strip()
        return MissingPaper(name, self.reason.text().strip()) if name else None


class SupplementDialog(ActDialog):
    """The papers to tick on the left; term, reason and clock on the right."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        title = self.tr("Yêu cầu bổ sung, hoàn thiện hồ sơ")
        super().__init__(window, asked, title, width=WIDTH, icon="file-description")
        self._state = asked.sheets[0].life
        self.papers = [_PaperRow(paper) for paper in asked.sheets[0].papers]
        self.free: list[_FreeRow] = []
        self.again = Choice(self.tr("Lý do yêu cầu lần nữa"))
        self.again_note = Note("small", self)
        self.basis = Field(self.tr("Căn cứ"))
        self.until = DateField(self.tr("Công dân hoàn thiện trước"), asked.calendar, asked.now)
        self.missing = Note("caption", self)
        self.clock_box = ClockBox()
        for quiet in (self.again_note, self.missing):
            quiet.say("")
        self._build()

    @property
    def is_repeated(self) -> bool:
        """Whether a coded reason is needed this time."""
        return self.asked.offers[0].needs_reason_code

    def requests(self) -> tuple[AskSupplement, ...] | None:
        found = [row.item() for row in self.papers] + [row.item() for row in self.free]
        items = tuple(item for item in found if item is not None)
        self.missing.say("")
        if not items:
            self.missing.say(
                self.tr("Chưa có gì để yêu cầu. Đánh dấu giấy tờ, hoặc thêm nội dung khác."), "soon"
            )
            (self.papers[0].tick if self.papers else self.more).setFocus()
            return None
        code = str(self.again.currentData() or "")
        if self.is_repeated and not code:
            self.again.setFocus()
            self.again_note.say(self._repeated(), "late")
            return None
        until = self.until.value()
        if not self.until.is_empty and (until is None or until <= self.asked.now):
            self.until.say_problem(
                self.tr("Ngày này đã qua, hoặc không có. Chọn ngày sau hôm nay.")
            )
            return None
        basis = self.basis.text().strip()
        return (AskSupplement(items, reason_code=code, legal_basis=basis, citizen_due_at=until),)

    def first_focus(self) -> QWidget | None:
        ticked = [row.reason for row in self.papers if row.tick.isChecked()]
        return ticked[0] if ticked else self.papers[0].tick if self.papers else self.more

    def add_row(self) -> None:
        """Make room for something that is no paper of the list, and go there."""
        row = self._new_row()
        row.name.setFocus()
        self._place()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        narrow = self.is_narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        both = QBoxLayout(way)
        spread(both, gap=18)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            spread(column, gap=10)
        self._fill_left(left)
        self._fill_right(right)
        both.addLayout(left, 0 if narrow else 3)
        if not narrow:
            both.addWidget(upright())
        both.addLayout(right, 0 if narrow else 2)
        self.body.addLayout(both)
        for _ in self.kept_names("free.name."):
            self._new_row()
        self._keep_all()
        keys.bind(self, {"Ctrl+T": self.add_row})
        times, who = self._state.supplement_requests + 1, self.asked.username
        hint = self.tr("Lần %1 · người hướng dẫn: %2").replace("%1", str(times))
        self.add_hint(hint.replace("%2", self.asked.officers.get(who, who)))
        self.ready(self.tr("Lập và in phiếu"), icon="printer")

    def _fill_left(self, column: QVBoxLayout) -> None:
        told = Note("small")
        told.say(
            self.tr(
                "Ghi hết một lần. Lần hai phải có lý do mã hóa và hiện trên bảng của Chủ tịch."
            ),
            icon="info-circle",
        )
        column.addWidget(told)
        for row in self.papers:
            column.addWidget(row)
        self._rows = QVBoxLayout()
        spread(self._rows, gap=8)
        column.addLayout(self._rows)
        self.more = Button(self.tr("Thêm nội dung khác"), "link", icon="plus", key="Ctrl+T")
        self.more.clicked.connect(self.add_row)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.missing)
        if not self.is_narrow:
            column.addStretch(1)

    def _fill_right(self, column: QVBoxLayout) -> None:
        if self.is_repeated:
            self.again.addItem(self.tr("– chọn lý do –"), "")
            for reason in self.asked.rules.reasons_for(USE):
                self.again.addItem(reason.words, reason.code)
            self.again_note.say(self._repeated(), "soon")
            column.addWidget(self.again_note)
            column.addWidget(self.again)
        basis = self._state.received.procedure.legal_basis
        self.basis.set_text(basis[0] if basis else "")
        self.until.set_value(self.asked.citizen_due)
        column.addWidget(self.basis)
        column.addWidget(self.until)
        allowed = self.asked.rules.supplement_limit(
            self._state.received.procedure.code, self.asked.now.date()
        )
        told = Note("caption")
        if allowed is not None:
            term = self.tr("Thời hạn bổ sung của thủ tục: %1. Quá ngày này có thể dừng giải quyết.")
            told.say(term.replace("%1", retold(str(allowed))))
        column.addWidget(told)
        column.addWidget(self.clock_box)
        column.addStretch(1)
        self._say_clock()

    def _keep_all(self) -> None:
        for place, row in enumerate(self.papers):
            self.keep(f"tick.{place}", row.tick)
            self.keep(f"reason.{place}", row.reason)
        self.keep("again", self.again)
        self.keep("basis", self.basis.edit)
        self.keep("day", self.until.day)
        self.keep("hour", self.until.hour)

    def _new_row(self) -> _FreeRow:
        row, place = _FreeRow(), len(self.free)
        self.free.append(row)
        self._rows.addWidget(row)
        self.keep(f"free.name.{place}", row.name)
        self.keep(f"free.reason.{place}", row.reason)
        return row

    def _repeated(self) -> str:
        names = {2: self.tr("thứ hai"), 3: self.tr("thứ ba"), 4: self.tr("thứ tư")}
        times = self._state.supplement_requests + 1
        told = self.tr("Đây là lần yêu cầu bổ sung %1. Chủ tịch sẽ thấy trong ngày. Chọn lý do.")
        return told.replace("%1", names.get(times, self.tr("thứ %1").replace("%1", str(times))))

    def _say_clock(self) -> None:
        now, state = self.asked.now, self._state
        moments = (
            round(at.timestamp() * 1000) for at in (state.received.received_at, state.due_at, now)
        )
        received_ms, due_ms, now_ms = moments
        left = retold(
            running(received_ms, due_ms, now_ms, WorkingTally(self.asked.calendar)).spoken
        )
        title = self.tr("Đồng hồ dừng từ %1 hôm nay").replace("%1", clock_text(now))
        if now > state.due_at:
            told = self.tr(
                "Hồ sơ đã %1. Nhận đủ giấy tờ thì đồng hồ chạy tiếp, vẫn tính là quá hạn."
            )
        else:
            told = self.tr("%1; phần này được giữ, tính tiếp khi nhận đủ giấy tờ.")
            left = left[:1].upper() + left[1:]
        self.clock_box.say(title, told.replace("%1", left))
