"""The second row of the board: by field or procedure, by officer, and how old what is in work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from services.board import Scope
from services.board_lists import FigureKind
from services.rules.counting import Standing
from services.rules.number_words import dotted
from ui.board_wording import age_words, count_words
from ui.layout import spread
from ui.widgets.age_bars import AgeBar, AgeBars
from ui.widgets.bar_parts import StackPart
from ui.widgets.bar_rows import BarRow, BarRows
from ui.widgets.card import Card
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from services.board import BoardFigures, BoardGroup
    from services.rules.board_outlook import AgeCount

FIELDS, PROCEDURES = "fields", "procedures"
IN_WORK, OVERDUE, UNCOLLECTED = "in_work", "overdue", "uncollected"
MOST_ROWS = 6


class GroupCard(Card):
    """On time by field, officer or procedure; the bar is as long as there are dossiers.

    Signals:
        opened: Carries a `Scope`.
    """

    opened = Signal(object)

    def __init__(
        self, title: str, views: tuple[tuple[str, str], ...] = (), *, has_captions: bool = False
    ) -> None:
        """Make an empty card.

        Args:
            views: What may be grouped by; the first is chosen.
            has_captions: Below a row stands what its percentage leaves out.
        """
        super().__init__(gap=4)
        self._has_captions = has_captions
        self._has_room = True
        self.view = Segment(title, views) if views else None
        if self.view is not None:
            self.view.choose(views[0][0])
        self.rows = BarRows(title, MOST_ROWS)
        self._nothing = label("", "small", wrap=True)
        self._scopes: dict[str, Scope] = {}
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(title, "strong"))
        if self.view is not None:
            head.addWidget(self.view)
        head.addStretch(1)
        self._legend = label(self.tr("đúng hạn / đã giải quyết"), "caption")
        head.addWidget(self._legend)
        self.column.addLayout(head)
        self.column.addWidget(self.rows)
        self.column.addWidget(self._nothing)
        self.column.addStretch(1)
        self.rows.chosen.connect(self._on_chosen)

    def show_groups(
        self, groups: Iterable[BoardGroup], target: Fraction, names: Mapping[str, str]
    ) -> None:
        """Show the groups; `names` says what some of them are called."""
        shown = tuple(groups)
        self._scopes = {str(place): one.scope for place, one in enumerate(shown)}
        rows = [self._row(str(place), one, target, names) for place, one in enumerate(shown)]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self._legend.setVisible(self._has_room and bool(rows))
        self._nothing.setText(self.tr("Chưa có hồ sơ nào trong kỳ."))
        self._nothing.setVisible(not rows)

    def fit_legend(self, *, is_shown: bool) -> None:
        """Say what the numbers are, where there is room for it."""
        self._has_room = is_shown
        self._legend.setVisible(is_shown and not self.rows.isHidden())

    def _row(
        self, key: str, group: BoardGroup, target: Fraction, names: Mapping[str, str]
    ) -> BarRow:
        found, share = group.found, group.on_time.share
        parts = (
            StackPart("early", found.count(Standing.EARLY), self.tr("trước hạn")),
            StackPart("on_day", found.count(Standing.ON_DAY), self.tr("đúng hạn")),
            StackPart("late", found.late, self.tr("quá hạn")),
        )
        ratio = share.ratio
        return BarRow(
            key,
            names.get(group.name, group.name),
            parts,
            share.part,
            share.whole,
            self._caption(group) if self._has_captions else "",
            is_short=ratio is not None and ratio < target,
        )

    def _caption(self, group: BoardGroup) -> str:
        """Return what a bare percentage leaves out: what is late now, and what waits outside."""
        told = []
        if group.found.overdue:
            told.append(self.tr("%1 đang quá hạn").replace("%1", dotted(group.found.overdue)))
        waiting = group.found.count(Standing.WAITING)
        if waiting and group.found.overdue:
            told.append(self.tr("%1 chờ công dân").replace("%1", dotted(waiting)))
        return " · ".join(told)

    def _on_chosen(self, key: str) -> None:
        self.opened.emit(self._scopes[key])


class AgeCard(Card):
    """How old dossiers are: in work, overdue, or waiting to be fetched.

    Signals:
        opened: Carries `(FigureKind, first, last)`.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.view = Segment(
            self.tr("Tuổi hồ sơ"),
            (
                (IN_WORK, self.tr("Đang làm")),
                (OVERDUE, self.tr("Quá hạn")),
                (UNCOLLECTED, self.tr("Chờ nhận")),
            ),
        )
        self.view.choose(IN_WORK)
        self._count = label("", "caption")
        self.bars = AgeBars(self.tr("Tuổi hồ sơ"))
        self._figures: BoardFigures | None = None
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(self.tr("Tuổi hồ sơ"), "strong"))
        head.addStretch(1)
        head.addWidget(self._count)
        self.column.addLayout(head)
        self.column.addWidget(self.view)
        self.column.addWidget(self.bars)
        self.column.addStretch(1)
        self.view.chosen.connect(self._on_view)
        self.bars.chosen.connect(self._on_chosen)

    def show_figures(self, figures: BoardFigures) -> None:
        """Show the ages of the view that is chosen."""
        self._figures = figures
        ages = self._ages()
        self._count.setText(count_words(sum(age.count for age in ages)))
        self.bars.show_bars(
            [AgeBar(str(place), age_words(age), age.count) for place, age in enumerate(ages)]
        )

    def _ages(self) -> tuple[AgeCount, ...]:
        figures = self._figures
        if figures is None:
            return ()
        if self.view.key == OVERDUE:
            return figures.overdue_ages
        return figures.uncollected_ages if self.view.key == UNCOLLECTED else figures.ages

    def _on_view(self, _key: str) -> None:
        if self._figures is not None:
            self.show_figures(self._figures)

    def _on_chosen(self, key: str) -> None:
        age = self._ages()[int(key)]
        if age.count:
            kind = {
                IN_WORK: FigureKind.IN_WORK,
                OVERDUE: FigureKind.OVERDUE,
                UNCOLLECTED: FigureKind.UNCOLLECTED,
            }[self.view.key]
            self.opened.emit((kind, age.first, age.last))
