"""The side panel of a dossier: what it is, how it stands, what can be done, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from services.rules.moments import clock_text
from ui.layout import Breadth, Room, spread
from ui.pages.dossier_acts import DossierActs
from ui.pages.dossier_columns import look_of
from ui.pages.dossier_story import facts, moments, paper_words, standing, state_lines
from ui.pages.linked_rows import LinkedRows
from ui.rule_wording import short_day
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.card import rule, scrolled
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import Pill
from ui.widgets.segment import Segment
from ui.widgets.text import ElidedLabel, label
from ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.dossier_lists import DossierLine
    from services.dossiers import DossierSheet
    from services.rules.acts import ActKind, PaperCount
    from services.rules.offers import Offer

REVEALED_MS = 30_000
COPIED_MS = 1_500
LOW_BELOW = 620  # effective px of window height: head and acts scroll with the rest
STORY, PAPERS, FACTS = "story", "papers", "facts"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows of one dossier.

    Attributes:
        reason: Why the appointment is that day, in one line.
        officers: Names by username.
        offers: What may be done now, and why the rest may not.
        username: Who looks.
    """

    sheet: DossierSheet
    line: DossierLine
    reason: str
    officers: Mapping[str, str]
    offers: Mapping[ActKind, Offer]
    username: str


class DossierPanel(QFrame):
    """One dossier.

    Signals:
        closed: The cross was pressed.
        reveal_wanted, explain_wanted, reprint_wanted, correct_wanted: As they say, of the dossier shown.
        act_wanted: An act on it. Carries the ActKind.
        form_wanted: A form of it is to be printed again. Carries the Form.
        scans_wanted: The scans of a paper are asked for. Carries the PaperCount.
    """

    closed = Signal()
    reveal_wanted = Signal()
    explain_wanted = Signal()
    reprint_wanted = Signal()
    correct_wanted = Signal()
    act_wanted = Signal(object)
    form_wanted = Signal(object)
    scans_wanted = Signal(object)

    def __init__(self, *, may_change: bool, may_reveal: bool) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Hồ sơ đang chọn"))
        self._may_reveal = may_reveal
        self._shown: Shown | None = None
        self._view = STORY
        self._is_low = False
        self._has_room_for_caps = True
        self.acts = DossierActs(may_change=may_change)
        self._column = QVBoxLayout(self)
        self._top = QWidget()
        self._inner = QVBoxLayout()
        self._hide_timer = QTimer(self)
        self._hide_timer.setSingleShot(True)
        self._hide_timer.timeout.connect(self.hide_number)
        self._copied_timer = QTimer(self)
        self._copied_timer.setSingleShot(True)
        self._copied_timer.timeout.connect(self._on_copied_seen)
        self.acts.act_wanted.connect(self.act_wanted)
        self.acts.reprint_wanted.connect(self.reprint_wanted)
        self.acts.correct_wanted.connect(self.correct_wanted)
        self.acts.form_wanted.connect(self.form_wanted)
        self._build()
        theme().changed.connect(self._show_all)

    @property
    def shown(self) -> Shown | None:
        """What is shown now."""
        return self._shown

    def show_dossier(self, shown: Shown) -> None:
        """Show a dossier; another one's number is masked again."""
        if self._shown is None or self._shown.sheet.dossier_id != shown.sheet.dossier_id:
            self.hide_number()
            self._area.verticalScrollBar().setValue(0)
        self._shown = shown
        self._show_all()

    def show_number(self, number: str) -> None:
        """Show the owner's whole number for 30 seconds."""
        grouped = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
        self._number.setText(grouped)
        self._eye.set_icon("eye-off")
        self._eye.setAccessibleName(self.tr("Che số lại"))
        self._hide_timer.start(REVEALED_MS)
        strokes.announce(self._number, grouped)

    def hide_number(self) -> None:
        """Show the number masked."""
        self._hide_timer.stop()
        self._number.setText(self._shown.sheet.masked_id if self._shown else "")
        self._eye.set_icon("eye")
        self._eye.setAccessibleName(self.tr("Xem đủ số trong 30 giây"))

    @property
    def is_revealed(self) -> bool:
        """Whether the whole number is on the screen."""
        return self._hide_timer.isActive()

    def copy_code(self) -> None:
        """Put the whole code on the clipboard."""
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.sheet.code)
            self._copy.set_icon("check")
            self._copied_timer.start(COPIED_MS)
            strokes.announce(self._copy, self.tr("Đã chép mã"))

    def fit(self, room: Room) -> None:
        """Lay out for this room; `closed` leads back where the panel is a page."""
        is_page = room.breadth <= Breadth.NARROW
        self._shut.set_icon("arrow-left" if is_page else "x")
        self._shut.setAccessibleName(self.tr("Về danh sách") if is_page else self.tr("Đóng"))
        self._has_room_for_caps = room.breadth >= Breadth.REGULAR
        self.acts.set_caps(is_shown=self._has_room_for_caps)
        self._fit_time_row()
        is_low = room.height < LOW_BELOW
        if is_low != self._is_low:
            self._is_low = is_low
            self._column.removeWidget(self._top)
            self._inner.removeWidget(self._top)
            if is_low:
                self._inner.insertWidget(0, self._top)
            else:
                self._column.insertWidget(0, self._top)

    def first_focus(self) -> QWidget:
        """Return what takes the focus when the panel is entered."""
        is_offered = not self.acts.primary.isHidden()
        return self.acts.primary if is_offered else self._segment.buttons()[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_time_row()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        spread(self._column, (1, 1, 1, 1), 0)
        top = QVBoxLayout(self._top)
        spread(top, gap=0)
        top.addLayout(self._head())
        top.addWidget(rule())
        top.addWidget(self.acts)
        top.addWidget(rule())
        self._column.addWidget(self._top)
        self._body = QWidget()
        self._body.setLayout(self._inner)
        spread(self._inner, gap=0)
        self.linked = LinkedRows()
        self._inner.addWidget(self.linked)
        self._inner.addLayout(self._views(), 1)
        self._area = scrolled(self._body)
        self._column.addWidget(self._area, 1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        spread(head, (18, 12, 16, 12), 6)
        row = QHBoxLayout()
        spread(row, gap=2)
        self._code = ElidedLabel("", "lead")
        self._copy = Button("", "quiet", icon="copy", name=self.tr("Chép mã hồ sơ"))
        self._copy.setToolTip(self.tr("Chép mã  Ctrl+C"))
        self._copy.clicked.connect(self.copy_code)
        self._shut = Button("", "quiet", icon="x", name=self.tr("Đóng"))
        self._shut.clicked.connect(self.closed)
        row.addWidget(self._code, 1)
        row.addWidget(self._copy)
        row.addWidget(self._shut)
        head.addLayout(row)
        self._procedure = label("", "body", wrap=True)
        head.addWidget(self._procedure)
        head.addLayout(self._owner_row())
        self._filer = ElidedLabel("", "caption", tone="ink3")
        head.addWidget(self._filer)
        head.addLayout(self._time_row())
        self._standing = label("", "small", tone="ink2", wrap=True)
        head.addWidget(self._standing)
        self._states = QGridLayout()
        spread(self._states, gap=2, across=6)
        self._state_words = [ElidedLabel("", "caption", tone="ink2") for _ in range(4)]
        for place, shown in enumerate(self._state_words):
            self._states.addWidget(shown, place // 2, place % 2)
            self._states.setColumnStretch(place % 2, 1)
        head.addLayout(self._states)
        return head

    def _owner_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=6)
        self._person = QLabel()
        self._owner = ElidedLabel("", "strong")
        self._number = label("", "small")
        self._eye = Button("", "quiet", icon="eye", size="s")
        self._eye.clicked.connect(self._on_eye)
        row.addWidget(self._person)
        row.addWidget(self._owner)
        row.addWidget(self._number)
        row.addWidget(self._eye)
        row.addStretch(1)
        return row

    def _time_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=8)
        self._pill = Pill()
        self._due = ElidedLabel("", "smallstrong")
        self._why = Button(self.tr("Vì sao?"), "link", size="s", name=self.tr("Vì sao ngày này?"))
        self._why.clicked.connect(self.explain_wanted)
        self._why_cap = KeyCap("F10")
        row.addWidget(self._pill)
        row.addWidget(self._due, 1)
        row.addWidget(self._why)
        row.addWidget(self._why_cap)
        return row

    def _views(self) -> QVBoxLayout:
        views = QVBoxLayout()
        spread(views, (18, 12, 18, 12), 10)
        self._segment = Segment(self.tr("Xem"), ())
        self._segment.chosen.connect(self._on_view)
        row = QHBoxLayout()
        spread(row)
        row.addWidget(self._segment)
        row.addStretch(1)
        views.addLayout(row)
        self._timeline = Timeline()
        self._papers = QWidget()
        self._papers_column = QVBoxLayout(self._papers)
        spread(self._papers_column, gap=8)
        self._facts = QWidget()
        self._facts_grid = QGridLayout(self._facts)
        spread(self._facts_grid, gap=6, across=12)
        self._facts_grid.setColumnStretch(1, 1)
        self._shown_views = {STORY: self._timeline, PAPERS: self._papers, FACTS: self._facts}
        for view in self._shown_views.values():
            views.addWidget(view)
        views.addStretch(1)
        return views

    # -- showing --------------------------------------------------------------------------------

    def _show_all(self) -> None:
        shown = self._shown
        if shown is None:
            return
        sheet = shown.sheet
        self._code.setText(sheet.code)
        self._procedure.setText(sheet.procedure)
        self._person.setPixmap(theme().icon("user", "ink2", 18))
        self._owner.setText(sheet.owner.name)
        self._eye.setVisible(self._may_reveal and bool(sheet.owner.personal_id))
        if not self.is_revealed:
            self._number.setText(sheet.masked_id)
        filer = sheet.filed_by
        self._filer.setVisible(filer is not None)
        if filer is not None:
            told = self.tr("%1 nộp thay").replace("%1", filer.name)
            self._filer.setText(" · ".join(part for part in (told, sheet.relation) if part))
        self._fit_time_row()
        self._show_states(shown)
        self.acts.show_acts(sheet, shown.offers, shown.officers, shown.username)
        self.linked.show_lines(sheet.linked)
        self._show_views(shown)

    def _show_states(self, shown: Shown) -> None:
        told = standing(shown.sheet)
        self._standing.setText(told)
        self._standing.setVisible(bool(told))
        lines = state_lines(shown.sheet, shown.line.exchange)
        for drawn, (name, value) in zip(self._state_words, lines, strict=True):
            drawn.setText(f"{name}: {value}")

    def _fit_time_row(self) -> None:
        """Show all of the time row there is room for: the key gives way first, then *còn*, the clock."""
        shown = self._shown
        if shown is None:
            return
        day, moment = self._promise(shown)
        room_px = self.width() - theme().px(36)
        for in_full, due, has_cap in (
            (True, moment, self._has_room_for_caps),
            (True, moment, False),
            (False, moment, False),
            (False, day, False),
        ):
            self._pill.set_look(look_of(shown.line, in_full=in_full))
            self._due.setText(due)
            self._why_cap.setVisible(has_cap)
            parts = [self._pill, self._due, self._why, *([self._why_cap] if has_cap else [])]
            needed = sum(part.sizeHint().width() + theme().px(8) for part in parts)
            if needed <= room_px:
                return

    def _promise(self, shown: Shown) -> tuple[str, str]:
        """Return the promise, short and with its hour; while the clock stands, since when it does."""
        pause = shown.sheet.life.pause
        if pause is not None:
            since = short_day(pause.from_at.date())
            return since, self.tr("Tạm dừng từ %1").replace("%1", since)
        day = short_day(shown.sheet.due_at.date())
        return day, f"{day}, {clock_text(shown.sheet.due_at)}"

    def _show_views(self, shown: Shown) -> None:
        names = [
            (STORY, self.tr("Diễn biến")),
            (PAPERS, self.tr("Giấy tờ %1").replace("%1", str(len(shown.sheet.papers)))),
            (FACTS, self.tr("Thông tin")),
        ]
        if [item.text() for item in self._segment.buttons()] != [name for _, name in names]:
            self._segment.set_choices(names)
        self._segment.choose(self._view)
        self._timeline.show_moments(moments(shown.sheet, shown.line, shown.reason, shown.officers))
        _clear(self._papers_column)
        for paper in shown.sheet.papers:
            self._papers_column.addWidget(self._paper_row(paper))
        if not shown.sheet.papers:
            self._papers_column.addWidget(label(self.tr("Hồ sơ không có giấy tờ."), "small"))
        _clear(self._facts_grid)
        for row, (name, value) in enumerate(facts(shown.sheet, shown.officers)):
            told = label(value, "small", tone="ink", wrap=True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts_grid.addWidget(label(name, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts_grid.addWidget(told, row, 1)
        self._show_view()

    def _paper_row(self, paper: PaperCount) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, gap=8)
        icon, tone, detail = paper_words(paper)
        drawing = QLabel()
        drawing.setPixmap(theme().icon(icon, tone, 18))
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        spread(told)
        name = label(paper.short_name or paper.name, "smallmedium", wrap=True)
        name.setToolTip(paper.name)
        told.addWidget(name)
        told.addWidget(label(detail, "caption", wrap=True))
        row.addLayout(told, 1)
        if paper.scans and self._may_reveal:
            words = self.tr("%1 bản quét").replace("%1", str(len(paper.scans)))
            eye = Button(words, "link", icon="eye", size="s")
            eye.setAccessibleName(f"{words}: {paper.name}")
            eye.clicked.connect(partial(self.scans_wanted.emit, paper))
            row.addWidget(eye, 0, Qt.AlignmentFlag.AlignTop)
        made.setAccessibleName(f"{paper.name}: {detail}")
        return made

    def _show_view(self) -> None:
        for key, view in self._shown_views.items():
            view.setVisible(key == self._view)

    # -- slots ----------------------------------------------------------------------------------

    def _on_eye(self) -> None:
        if self.is_revealed:
            self.hide_number()
        else:
            self.reveal_wanted.emit()

    def _on_view(self, key: str) -> None:
        self._view = key
        self._show_view()
        top = 0
        if self._is_low:  # what was asked for begins below the head and the acts
            self._inner.activate()
            top = self._segment.mapTo(self._body, QPoint()).y() - theme().px(8)
        self._area.verticalScrollBar().setValue(top)

    def _on_copied_seen(self) -> None:
        self._copy.set_icon("copy")


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
