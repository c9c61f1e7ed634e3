"""The card between two citizens: who was just here, and this desk's day so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.moments import clock_text
from ui.layout import Room, fix, spread
from ui.widgets.button import Button
from ui.widgets.card import rule, scrolled
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.counter import RecentDossier
    from services.reception import Today

LOW_NUMBERS = 0.2  # of the day's range: then the card says so


class _Recent(QWidget):
    def __init__(self, dossier: RecentDossier) -> None:
        super().__init__()
        self.dossier_id = dossier.dossier_id
        row = QHBoxLayout(self)
        spread(row, gap=8)
        words = QVBoxLayout()
        spread(words, gap=0)
        words.addWidget(ElidedLabel(f"{dossier.name} · {dossier.number}", "smallstrong"))
        words.addWidget(ElidedLabel(dossier.procedure, "caption", tone="ink2"))
        row.addLayout(words, 1)
        row.addWidget(label(clock_text(dossier.received_at), "caption", tone="ink2"))
        self.again = Button(
            "", "quiet", icon="printer", size="s", name=f"{self.tr('In lại')} {dossier.number}"
        )
        row.addWidget(self.again)


class TodayCard(QFrame):
    """What this desk did today.

    Signals:
        reprint_wanted: Carries the dossier's id.
        due_wanted: The dossiers that are due today are to be listed.
    """

    reprint_wanted = Signal(object)
    due_wanted = Signal()

    def __init__(self, desk: str) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Hôm nay ở quầy này"))
        self._recent: list[_Recent] = []
        column = QVBoxLayout(self)
        spread(column, (1, 1, 1, 1), 0)
        body = QWidget()
        inner = QVBoxLayout(body)
        spread(inner, gap=0)
        self._due = self._build_due()
        inner.addWidget(self._due)
        self._due_rule = rule()
        inner.addWidget(self._due_rule)
        self._just = QWidget()
        self._just_column = QVBoxLayout(self._just)
        spread(self._just_column, (18, 14, 14, 10), 7)
        head = QHBoxLayout()
        spread(head)
        head.addWidget(label(self.tr("Vừa tiếp nhận"), "strong"))
        head.addStretch(1)
        head.addWidget(label(self.tr("hôm nay"), "caption"))
        self._just_column.addLayout(head)
        self._none = label(
            self.tr("Hồ sơ đầu tiên sẽ hiện ở đây ngay khi tiếp nhận."), "small", wrap=True
        )
        self._just_column.addWidget(self._none)
        inner.addWidget(self._just)
        inner.addWidget(rule())
        inner.addWidget(self._build_figures(desk))
        inner.addStretch(1)
        column.addWidget(scrolled(body))

    def show_today(self, today: Today) -> None:
        """Show the day's figures."""
        for shown, words in (
            (self._received, self.tr("%1 hồ sơ").replace("%1", str(today.received))),
            (self._visits, self.tr("%1 lượt").replace("%1", str(today.visits))),
            (self._next, f"{today.next_number:04d}"),
            (self._left, str(today.left)),
        ):
            shown.setText(words)
        self._due.setVisible(today.due_today > 0)
        self._due_rule.setVisible(today.due_today > 0)
        words = self.tr("%1 hồ sơ phải trả hôm nay").replace("%1", str(today.due_today))
        self._due_words.say(words, "soon", "hourglass-low")
        is_low = today.left <= today.range_size * LOW_NUMBERS
        words = self.tr("Dải số hôm nay còn %1/%2. Vẫn cấp số bình thường.")
        words = words.replace("%1", str(today.left)).replace("%2", str(today.range_size))
        self._low.say(words if is_low else "", "soon" if is_low else "")

    def show_recent(self, dossiers: Sequence[RecentDossier]) -> None:
        """Show who was just here."""
        for row in self._recent:
            self._just_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._recent = []
        self._none.setVisible(not dossiers)
        for dossier in dossiers:
            row = _Recent(dossier)
            row.again.clicked.connect(self._on_again)
            self._recent.append(row)
            self._just_column.addWidget(row)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        fix(self, room.card_width)

    def _build_due(self) -> QWidget:
        due = QWidget()
        row = QHBoxLayout(due)
        spread(row, (18, 10, 14, 10), 8)
        self._due_words = Note("small")
        self._due_words.say(" ", "soon", "hourglass-low")
        see = Button(self.tr("Xem"), "link", name=self.tr("Xem hồ sơ phải trả hôm nay"))
        see.clicked.connect(self.due_wanted)
        row.addWidget(self._due_words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(see)
        due.hide()
        return due

    def _build_figures(self, desk: str) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        spread(column, (18, 14, 18, 14), 10)
        column.addWidget(label(self.tr("Hôm nay ở %1").replace("%1", desk), "strong"))
        self._received = label("", "strong")
        self._visits = label("", "strong")
        self._next = label("", "strong")
        self._left = label("", "strong")
        for words, figure in (
            (self.tr("Đã tiếp nhận"), self._received),
            (self.tr("Lượt người nộp"), self._visits),
            (self.tr("Số kế tiếp"), self._next),
            (self.tr("Số còn lại dùng được khi mất mạng"), self._left),
        ):
            row = QHBoxLayout()
            spread(row, gap=8)
            row.addWidget(label(words, "small", wrap=True), 1)
            row.addWidget(figure)
            column.addLayout(row)
        self._low = Note()
        self._low.hide()
        column.addWidget(self._low)
        return block

    def _on_again(self) -> None:
        button = self.sender()
        for row in self._recent:
            if row.again is button:
                self.reprint_wanted.emit(row.dossier_id)
                return
