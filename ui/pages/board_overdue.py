"""The overdue dossiers of the board: how late, whose, why, whether somebody apologised; urged one by one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.acts import ActKind
from ui.board_wording import apology_words, cause_words, count_words
from ui.layout import fix, spread
from ui.pages.dossier_columns import look_of
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import Pill, PillLook
from ui.widgets.text import ElidedLabel, label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from services.board_rows import OverdueRow
    from services.rules.shares import Share

SIDE_BY_SIDE_FROM = 860  # px at 100 %: narrower rows stand in two lines
PILL_WIDTH, APOLOGY_WIDTH, ACTS_WIDTH = 128, 180, 238
MARK_WIDTH = 3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OverdueLine(QFrame):
    """One row. ↑ ↓ go to the next, Space ticks, Enter opens.

    Signals:
        opened: The dossier is to be opened. Carries its id.
        act_wanted: Carries an `ActKind`.
        ticked: The tick changed.
        stepped: An arrow key. Carries -1 or 1.
    """

    opened = Signal(object)
    act_wanted = Signal(object)
    ticked = Signal()
    stepped = Signal(int)

    def __init__(self, *, may_urge: bool, may_apologise: bool) -> None:
        super().__init__()
        self.setProperty("ruled", "top")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dossier_id = b""
        self.tick = TickBox(name=self.tr("Chọn"))
        self.tick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pill = Pill()
        self._owner, self._procedure = ElidedLabel("", "smallstrong"), ElidedLabel("", "caption")
        self._code = label("", "caption")
        self._holder, self._cause = ElidedLabel("", "smallstrong"), ElidedLabel("", "caption")
        self._told, self._when = ElidedLabel("", "smallstrong"), ElidedLabel("", "caption")
        self.urge = Button(self.tr("Đôn đốc"), icon="bell-ringing", size="s")
        self.apologise = Button("", icon="mail", size="s")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.urge.setVisible(may_urge)
        self.apologise.setVisible(may_apologise)
        self._acts_room.setVisible(may_urge or may_apologise)
        self.tick.toggled.connect(self._on_ticked)
        self.urge.clicked.connect(self._on_urge)
        self.apologise.clicked.connect(self._on_apologise)

    def show_row(self, row: OverdueRow, officers: Mapping[str, str]) -> None:
        """Show another dossier."""
        line = row.line
        self.dossier_id = line.dossier_id
        self._pill.set_look(_lateness(row))
        self._owner.setText(line.owner_name)
        self._code.setText(line.short_code)
        self._procedure.setText(line.procedure)
        holder = officers.get(line.holder, line.holder)
        cause = cause_words(row)
        urged = self.tr("đã đôn đốc %1, chưa trả lời")
        if row.urged_at is not None:
            cause = f"{urged.replace('%1', f'{row.urged_at:%d/%m}')} · {cause}"
        self._holder.setText(holder)
        self._cause.setText(cause)
        told, when, tone = apology_words(row)
        self._told.setText(told)
        self._told.set_role("smallstrong", tone)
        self._when.setText(when)
        self.apologise.setText(
            self.tr("Soạn xin lỗi") if row.apology is None else self.tr("Xin lỗi lại")
        )
        subject = f"{line.owner_name}, {line.code}"
        for button in (self.urge, self.apologise):
            button.setAccessibleDescription(subject)
        self.tick.setAccessibleName(self.tr("Chọn %1").replace("%1", line.short_code))
        spoken = (self._pill.accessibleName(), subject, line.procedure, holder, cause, told, when)
        self.setAccessibleName(", ".join(filter(None, spoken)))
        self.setToolTip(f"{line.procedure}\n{cause}")

    # -- Qt -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Space:
            self.tick.toggle()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.dossier_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit(self.dossier_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", False)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.tick.isChecked():
            painter = strokes.painter_for(self)
            look = theme()
            painter.fillRect(self.rect(), look.colour("accent_tint"))
            if self.hasFocus():
                mark = QRectF(0, 0, look.px(MARK_WIDTH), self.height())
                painter.fillRect(mark, look.colour("accent"))
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_line"):
            self._arrange()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        row = QHBoxLayout(self)
        spread(row, (16, 6, 14, 6), 12)
        row.addWidget(self.tick)
        row.addLayout(self._line, 1)
        spread(self._line, gap=12)
        self._pill_room = QWidget()
        pill = QHBoxLayout(self._pill_room)
        spread(pill)
        pill.addWidget(self._pill)
        pill.addStretch(1)
        self._line.addWidget(self._pill_room)
        self._line.addWidget(self._pair(self._owner, self._procedure, self._code), 5)
        self._line.addWidget(self._pair(self._holder, self._cause), 5)
        self._apology_room = self._pair(self._told, self._when)
        self._line.addWidget(self._apology_room)
        self._acts_room = QWidget()
        acts = QHBoxLayout(self._acts_room)
        spread(acts, gap=6)
        acts.addStretch(1)
        acts.addWidget(self.urge)
        acts.addWidget(self.apologise)
        self._line.addWidget(self._acts_room)

    def _pair(
        self, first: ElidedLabel, second: ElidedLabel, beside: QWidget | None = None
    ) -> QWidget:
        """Return two lines under each other, with something at the end of the first."""
        room = QWidget()
        column, top = QVBoxLayout(room), QHBoxLayout()
        spread(column)
        spread(top, gap=8)
        top.addWidget(first, 1)
        if beside is not None:
            top.addWidget(beside)
        column.addLayout(top)
        column.addWidget(second)
        return room

    def _arrange(self) -> None:
        is_wide = self.width() >= theme().px(SIDE_BY_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
        widths = (PILL_WIDTH, APOLOGY_WIDTH, ACTS_WIDTH)
        rooms = (self._pill_room, self._apology_room, self._acts_room)
        for part, width in zip(rooms, widths, strict=True):
            if is_wide:
                fix(part, width=width)
            else:
                part.setProperty("fixedAt", None)
                part.setMinimumWidth(0)
                part.setMaximumWidth(16_777_215)

    # -- slots ----------------------------------------------------------------------------------

    def _on_ticked(self, _is_on: bool) -> None:
        self.update()
        self.ticked.emit()

    def _on_urge(self) -> None:
        self.act_wanted.emit(ActKind.DIRECTED)

    def _on_apologise(self) -> None:
        self.act_wanted.emit(ActKind.APOLOGISED)


class OverdueCard(Card):
    """The rows, the longest overdue first, and what is done with those that are ticked.

    Signals:
        opened: A dossier is to be opened. Carries its id.
        act_wanted: Carries `(ids, ActKind)`.
        all_wanted: The whole list is to be opened.
        not_apologised_wanted: Those that are late without a letter are to be listed.
    """

    opened = Signal(object)
    act_wanted = Signal(object)
    all_wanted = Signal()
    not_apologised_wanted = Signal()

    def __init__(self, *, may_urge: bool, may_apologise: bool) -> None:
        super().__init__(margins=(1, 12, 1, 1), gap=0)
        self._may_urge, self._may_apologise = may_urge, may_apologise
        self._has_room = True
        self._count = 0
        self.lines: list[OverdueLine] = []
        self._summary = label("", "small", tone="ink2")
        self._hint = QWidget()
        self.see_all = Button("", "link")
        self.letters = Button("", "link")
        self._nothing = label(self.tr("Không có hồ sơ quá hạn."), "small", wrap=True)
        self._rows = QVBoxLayout()
        self._build()
        self.see_all.clicked.connect(self.all_wanted)
        self.letters.clicked.connect(self.not_apologised_wanted)

    def show_rows(
        self, rows: Sequence[OverdueRow], count: int, officers: Mapping[str, str]
    ) -> None:
        """Show the first rows of `count`; what was ticked and is still there stays ticked."""
        ticked = set(self.chosen_ids(only_ticked=True))
        while len(self.lines) < len(rows):
            self._add_line()
        for line in self.lines[len(rows) :]:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self.lines[len(rows) :]
        for line, row in zip(self.lines, rows, strict=True):
            line.show_row(row, officers)
            line.tick.setChecked(line.dossier_id in ticked)
        self._nothing.setVisible(not rows)
        self._show_hint()
        self.see_all.setVisible(count > len(rows))
        self.see_all.setText(self.tr("Xem cả %1").replace("%1", count_words(count)))
        self._count = count
        self._tell()

    def show_apologies(self, letters: Share) -> None:
        """Say how many of all that were late in the period got a letter: *xin lỗi / quá hạn*."""
        told = self.tr("Xin lỗi / quá hạn trong kỳ: %1 = %2").replace("%1", letters.fraction)
        self.letters.setText(told.replace("%2", letters.percent))
        self.letters.setAccessibleName(self.letters.text())
        self.letters.setVisible(letters.whole > 0)
        self.letters.setEnabled(letters.part < letters.whole)

    def chosen_ids(self, *, only_ticked: bool = False) -> tuple[bytes, ...]:
        """Return the dossiers that are ticked; without a tick the one the focus is on."""
        ticked = tuple(line.dossier_id for line in self.lines if line.tick.isChecked())
        if ticked or only_ticked:
            return ticked
        now = QApplication.focusWidget()
        return tuple(
            line.dossier_id
            for line in self.lines
            if line is now or (now is not None and line.isAncestorOf(now))
        )

    def want(self, kind: ActKind) -> None:
        """Want an act on what is chosen, if it is offered here."""
        offered = self._may_urge if kind is ActKind.DIRECTED else self._may_apologise
        ids = self.chosen_ids()
        if offered and ids:
            self.act_wanted.emit((ids, kind))

    def untick(self, dossier_id: bytes) -> None:
        """Take the tick off a dossier."""
        for line in self.lines:
            if line.dossier_id == dossier_id:
                line.tick.setChecked(False)

    def fit_keys(self, *, is_shown: bool) -> None:
        """Say the keys, where there is room."""
        self._has_room = is_shown
        self._show_hint()

    def _show_hint(self) -> None:
        may_act = self._may_urge or self._may_apologise
        self._hint.setVisible(self._has_room and may_act and bool(self.lines))

    def _build(self) -> None:
        head = QHBoxLayout()
        spread(head, (17, 0, 17, 10), 10)
        head.addWidget(label(self.tr("Quá hạn, chưa trả"), "strong"))
        head.addWidget(self._summary)
        head.addStretch(1)
        keys = QHBoxLayout(self._hint)
        spread(keys, gap=6)
        keys.addWidget(label(self.tr("↑↓ chọn"), "caption"))
        for cap, words in (
            (self.tr("Dấu cách"), self.tr("đánh dấu")),
            ("D", self.tr("đôn đốc")),
            ("X", self.tr("soạn xin lỗi")),
        ):
            keys.addWidget(KeyCap(cap))
            keys.addWidget(label(words, "caption"))
        head.addWidget(self._hint)
        foot = QHBoxLayout()
        spread(foot, (17, 6, 17, 10))
        foot.addWidget(self._nothing)
        foot.addWidget(self.see_all)
        foot.addWidget(self.letters)
        foot.addStretch(1)
        self.column.addLayout(head)
        spread(self._rows)
        self.column.addLayout(self._rows)
        self.column.addLayout(foot)

    def _add_line(self) -> None:
        line = OverdueLine(may_urge=self._may_urge, may_apologise=self._may_apologise)
        line.opened.connect(self.opened)
        line.act_wanted.connect(self._on_act)
        line.ticked.connect(self._tell)
        line.stepped.connect(self._on_stepped)
        self._rows.addWidget(line)
        self.lines.append(line)

    def _tell(self) -> None:
        ticked = len(self.chosen_ids(only_ticked=True))
        if ticked:
            told = self.tr("%1 đã đánh dấu").replace("%1", count_words(ticked))
        else:
            told = f"{count_words(self._count)} · {self.tr('nhiều ngày nhất trước')}"
        self._summary.setText(told)

    def _on_act(self, kind: ActKind) -> None:
        line = self.sender()
        if isinstance(line, OverdueLine):
            ids = self.chosen_ids(only_ticked=True)
            wanted = ids if line.dossier_id in ids else (line.dossier_id,)
            self.act_wanted.emit((wanted, kind))

    def _on_stepped(self, step: int) -> None:
        line = self.sender()
        if isinstance(line, OverdueLine):
            place = min(max(self.lines.index(line) + step, 0), len(self.lines) - 1)
            self.lines[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _lateness(row: OverdueRow) -> PillLook:
    return look_of(row.line, in_full=True)
