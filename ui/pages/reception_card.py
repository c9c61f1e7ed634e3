"""The live card: which day, why, how much, which number, how the slip will look, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.reception import dossiers
from services.rules.fees import money
from services.rules.moments import clock_text
from ui.layout import Breadth, Room, fix, spread
from ui.pages.reception_fee import FeeFields
from ui.pages.reception_slip import SlipPicture
from ui.pages.reception_words import commitment, day_cells
from ui.rule_wording import long_date, retold
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.card import rule, scrolled
from ui.widgets.day_strip import DayStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.promises import PreviewItem
    from services.reception import Preview

FACT_COLUMN = 84


class LiveCard(QFrame):
    """What the citizen can be told now.

    Signals:
        receive_wanted, park_wanted, guide_wanted, why_wanted, zoom_wanted, more_wanted: A button was
            pressed.
    """

    receive_wanted = Signal()
    park_wanted = Signal()
    guide_wanted = Signal()
    why_wanted = Signal()
    zoom_wanted = Signal()
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Hẹn trả, phí, số hồ sơ"))
        self._shows_preview = True
        self._has_items = False
        self.strip = DayStrip()
        self.picture = SlipPicture()
        self.fee = FeeFields()
        self.readiness = Note()
        self.receive = Button(
            self.tr("Tiếp nhận và in"), "primary", icon="printer", key="F9", size="xl"
        )
        self.park = Button(self.tr("Gác lại"), key="F8")
        self.guide = Button(self.tr("Phiếu bổ sung"), key="F3")
        self.more = Button("", icon="dots", name=self.tr("Việc khác"))
        self.why = Button(self.tr("Vì sao?"), "link", key="F10", name=self.tr("Vì sao ngày này?"))
        self.zoom = Button(
            self.tr("Phóng to"), "link", key="F11", name=self.tr("Phóng to giấy hẹn")
        )
        column = QVBoxLayout(self)
        spread(column, (1, 1, 1, 1), 0)
        self._pages = QStackedWidget()
        self._waiting = EmptyState(
            "calendar-event",
            self.tr("Chọn thủ tục để có ngày hẹn"),
            self.tr("Ngày hẹn, lệ phí, số hồ sơ và giấy hẹn hiện ở đây ngay khi chọn xong."),
            tone="ink2",
        )
        self._pages.addWidget(self._waiting)
        self._pages.addWidget(self._build_facts())
        column.addWidget(self._pages, 1)
        column.addWidget(self._build_foot())
        for button, signal in (
            (self.receive, self.receive_wanted),
            (self.park, self.park_wanted),
            (self.guide, self.guide_wanted),
            (self.more, self.more_wanted),
            (self.why, self.why_wanted),
            (self.zoom, self.zoom_wanted),
        ):
            button.clicked.connect(signal)
        self.show_preview(None)

    def show_preview(self, preview: Preview | None, *, desk: str = "") -> None:
        """Show what the citizen can be told; None (no procedure yet) shows what comes here."""
        latest = preview.latest if preview is not None else None
        self._has_items = latest is not None
        self._pages.setCurrentIndex(1 if latest is not None else 0)
        self.receive.setEnabled(latest is not None)
        self._rule.setVisible(latest is not None)
        if preview is None or latest is None:
            self.readiness.say("")
            self.picture.show_picture(None)
            return
        papers_missing = any(gap.where == "papers" for gap in preview.gaps)
        self._show_date(preview, latest, desk, papers_missing=papers_missing)
        self._show_fee(preview)
        self._show_number(preview)
        count = dossiers(preview.items)
        words = self.tr("Tiếp nhận và in")
        if count > 1:
            words = self.tr("Tiếp nhận %1 hồ sơ và in").replace("%1", str(count))
        self.receive.setText(words)

    def show_readiness(self, words: str, tone: str) -> None:
        """Say whether everything is there; else form 02 is the filled button."""
        self.readiness.say(words, tone)
        self.receive.set_kind("primary" if tone != "soon" else "secondary")
        self.guide.set_kind("secondary" if tone != "soon" else "primary")

    def show_correcting(self, is_correcting: bool) -> None:
        """Name the big button for a correction, and say that the number stays."""
        self._number_title.setText(self.tr("Số hồ sơ") if is_correcting else self.tr("Số sẽ cấp"))
        if is_correcting:
            self.receive.setText(self.tr("Lưu và in giấy mới"))
            self._left.setText(self.tr("số đã cấp, không đổi"))
        self.park.setVisible(not is_correcting)
        self.guide.setVisible(not is_correcting)

    def show_paper(self, words: str) -> None:
        """Tell paper, copies and printer of the slip."""
        self._paper.setText(words)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        fix(self, room.card_width)
        has_caps = room.breadth >= Breadth.REGULAR
        self.park.set_key("F8" if has_caps else "")
        self.guide.set_key("F3" if has_caps else "")
        self._shows_preview = room.shows_preview
        self._slip.setVisible(room.shows_preview)
        self._slip_rule.setVisible(room.shows_preview)
        self._filler.setVisible(not room.shows_preview)

    # -- private --------------------------------------------------------------------------------

    def _build_facts(self) -> QWidget:
        facts = QWidget()
        column = QVBoxLayout(facts)
        spread(column, gap=0)
        column.addWidget(self._build_date())
        column.addWidget(rule())
        column.addWidget(self._build_money())
        self._slip_rule = rule()
        column.addWidget(self._slip_rule)
        self._slip = self._build_slip()
        column.addWidget(self._slip, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        return scrolled(facts)

    def _build_date(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        spread(column, (18, 14, 18, 10), 4)
        first = QHBoxLayout()
        spread(first, gap=8)
        self._date_label = ElidedLabel("", "smallmedium", tone="ink2")
        first.addWidget(self._date_label, 1)
        first.addWidget(self.why)
        self._date = ElidedLabel("", "figure")
        self._before = ElidedLabel("", "small", tone="ink2")
        self._sentence = label("", "small", tone="ink", wrap=True)
        self._commitment = label("", "small", tone="early", wrap=True)
        self._warning = Note()
        column.addLayout(first)
        column.addWidget(self._date)
        column.addWidget(self._before)
        column.addSpacing(2)
        column.addWidget(self.strip)
        column.addWidget(self._sentence)
        column.addWidget(self._commitment)
        column.addWidget(self._warning)
        self._warning.hide()
        return block

    def _build_money(self) -> QWidget:
        block = QWidget()
        grid = QGridLayout(block)
        spread(grid, (18, 10, 18, 10), 8, 0)
        self._fee = label("", "strong", wrap=True)
        self._fee_lines = label("", "caption", tone="ink2", wrap=True)
        self._code = ElidedLabel("", "strong")
        self._left = label("", "caption", tone="ink2", wrap=True)
        for row, (name, first, second) in enumerate(
            (
                (self.tr("Lệ phí"), self._fee, self._fee_lines),
                (self.tr("Số sẽ cấp"), self._code, self._left),
            )
        ):
            title = self._number_title = label(name, "small")  # the last one's
            fix(title, FACT_COLUMN)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            spread(words, gap=1)
            words.addWidget(first)
            words.addWidget(second)
            if row == 0:
                words.addWidget(self.fee)
            grid.addLayout(words, row, 1)
        grid.setColumnStretch(1, 1)
        return block

    def _build_slip(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        spread(column, (18, 8, 18, 0), 6)
        first = QHBoxLayout()
        spread(first, gap=8)
        self._paper = ElidedLabel("", "caption", tone="ink3")
        first.addWidget(label(self.tr("Giấy hẹn sẽ in"), "small"))
        first.addWidget(self._paper, 1)
        first.addWidget(self.zoom)
        column.addLayout(first)
        column.addWidget(self.picture, 1)
        return block

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        spread(column, (0, 0, 0, 0), 0)
        self._rule = rule()
        column.addWidget(self._rule)
        inner = QVBoxLayout()
        spread(inner, (18, 9, 18, 14), 8)
        inner.addWidget(self.readiness)
        inner.addWidget(self.receive)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.park, 1)
        row.addWidget(self.guide, 1)
        row.addWidget(self.more)
        inner.addLayout(row)
        column.addLayout(inner)
        self.receive.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in (self.park, self.guide):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return foot

    def _show_date(
        self, preview: Preview, latest: PreviewItem, desk: str, *, papers_missing: bool
    ) -> None:
        appointment = latest.appointment
        due_at = appointment.due_at
        words = {1: self.tr("Hẹn trả kết quả"), 2: self.tr("Hẹn trả cả hai")}.get(
            len(preview.items), self.tr("Hẹn trả tất cả")
        )
        if latest.is_same_day:
            words = self.tr("Ngày không hẹn – trả trong ngày")
        if papers_missing:
            words = self.tr("Hẹn trả, nếu đủ giấy tờ hôm nay")
        self._date_label.setText(words)
        self._date_label.set_role("smallmedium", "soon" if papers_missing else "ink2")
        self._date.setText(long_date(due_at.date()))
        self._before.setText(
            self.tr("trước %1 · tại %2").replace("%1", clock_text(due_at)).replace("%2", desk)
        )
        self.strip.show_days(day_cells(appointment), retold(appointment.sentence))
        self._sentence.setText(retold(appointment.sentence))
        committed = commitment(latest)
        self._commitment.setText(committed)
        self._commitment.setVisible(bool(committed))
        warnings = [*dict.fromkeys(w for item in preview.items for w in item.appointment.warnings)]
        self._warning.say(retold(warnings[0]) if warnings else "", "soon" if warnings else "")

    def _show_fee(self, preview: Preview) -> None:
        is_known = all(item.fee.is_known for item in preview.items)
        if not is_known:
            words = self.tr("Chưa có mức thu")
        else:
            words = money(preview.fee_vnd) if preview.fee_vnd else self.tr("Không thu")
        self._fee.setText(words)
        several = len(preview.items) > 1
        lines = [
            (f"{item.procedure.short_name}: " if several else "")
            + ", ".join(map(retold, item.fee.lines))
            for item in preview.items
            if item.fee.lines
        ]
        self._fee_lines.setText("\n".join(lines))
        self._fee_lines.setVisible(bool(lines))

    def _show_number(self, preview: Preview) -> None:
        codes = [
            code for item in preview.items for code in (item.code, *(p.code for p in item.parts))
        ]
        rest = [code.rpartition("-")[2] for code in codes[1:]]
        self._code.setText(", ".join([codes[0], *rest]))
        words = self.tr("quầy này còn %1 số hôm nay, dùng được khi mất mạng")
        if len(codes) > 1:
            words = self.tr("một giấy hẹn chung, %2 mã; quầy còn %1 số hôm nay")
        self._left.setText(
            words.replace("%1", str(preview.left_today)).replace("%2", str(len(codes)))
        )

    def sizeHint(self) -> QSize:
        return QSize(theme().px(340), theme().px(400))
