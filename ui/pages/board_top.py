"""The first row of the board: on time with its formula and target, overdue, the next days, waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.board_lists import FigureKind
from services.rules.counting import Standing
from services.rules.number_words import dotted
from services.rules.shares import change
from ui.board_wording import count_words, reach_words
from ui.layout import spread
from ui.rule_wording import short_day
from ui.theme import theme
from ui.widgets.bar_parts import StackPart
from ui.widgets.button import Button
from ui.widgets.card import Card, rule
from ui.widgets.due_columns import DueColumns, DueDay
from ui.widgets.figure_card import Figure, FigureDoor, FigureLink
from ui.widgets.gauge import Gauge, Measure
from ui.widgets.stack_bar import StackBar
from ui.widgets.text import label
from ui.widgets.trend import Trend, TrendMark

if TYPE_CHECKING:
    from services.board import BoardFigures
    from services.rules.board_outlook import DueCount

FLAG, ICON = 20, 18
SATURDAY = 5


class OnTimeCard(Card):
    """The percentage, what it is made of, the target, and what the target still asks for.

    Signals:
        opened: Carries the value of a `FigureKind`.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.door = FigureDoor("hero")
        self._trend = TrendMark()
        self.gauge = Gauge(self.tr("Trước và đúng hạn"))
        self.bar = StackBar(self.tr("Đã giải quyết trong kỳ"))
        self._flag = QLabel()
        self.reach = label("", "small", wrap=True)
        self._foot = QWidget()
        self._build()
        self.door.clicked.connect(self._on_figure)
        self.bar.chosen.connect(self.opened)
        theme().changed.connect(self._draw_flag)
        self._draw_flag()

    def show_figures(self, figures: BoardFigures) -> None:
        """Show the on-time figures of a period; without a result there is no percentage."""
        on_time, found = figures.on_time, figures.found
        words = on_time.share.percent or "–"
        key = FigureKind.ON_TIME.value if found.on_time else ""
        self.door.show_figure(Figure(words, self.tr("Trước và đúng hạn"), key))
        self._trend.show_trend(self._trend_of(figures))
        self._trend.setVisible(figures.before.share.hundredths is not None)
        self.gauge.setVisible(found.solved > 0)
        self.bar.setVisible(found.solved > 0)
        self._nothing.setVisible(found.solved == 0)
        self._nothing.setText(self._without_result(found.overdue))
        self.gauge.show_measure(
            Measure(
                on_time.share.part,
                on_time.share.whole,
                self.tr("hồ sơ đã giải quyết"),
                figures.reach.target * 100,
            )
        )
        self.bar.show_parts(
            [
                StackPart("early", found.count(Standing.EARLY), self.tr("trước hạn"), "early"),
                StackPart("on_day", found.count(Standing.ON_DAY), self.tr("đúng hạn"), "on_day"),
                StackPart("late", found.late, self.tr("quá hạn"), "late"),
            ]
        )
        told = reach_words(figures)
        self.reach.setText(told)
        self._foot.setVisible(bool(told))

    def _build(self) -> None:
        figure, beside, top = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        spread(figure, gap=4)
        figure.addWidget(label(self.tr("Trước và đúng hạn"), "label"))
        figure.addWidget(self.door)
        figure.addWidget(self._trend)
        figure.addStretch(1)
        self._nothing = label("", "lead", wrap=True)
        spread(beside, gap=6)
        beside.addWidget(self._nothing)
        beside.addWidget(self.gauge)
        beside.addWidget(self.bar)
        beside.addStretch(1)
        spread(top, gap=16)
        top.addLayout(figure)
        top.addLayout(beside, 1)
        foot, line = QVBoxLayout(self._foot), QHBoxLayout()
        spread(foot, gap=8)
        spread(line, gap=8)
        line.addWidget(self._flag, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.reach, 1)
        foot.addWidget(rule())
        foot.addLayout(line)
        self.column.addLayout(top)
        self.column.addWidget(self._foot)
        self.column.addStretch(1)

    def _without_result(self, overdue: int) -> str:
        told = self.tr("Chưa có kết quả trả")
        if overdue:
            told += self.tr("; %1 quá hạn").replace("%1", dotted(overdue))
        return told

    def _trend_of(self, figures: BoardFigures) -> Trend | None:
        before = figures.before.share
        if before.hundredths is None:
            return None
        words = self.tr("kỳ trước %1").replace("%1", before.percent)
        moved = change(figures.on_time.share, before)
        if not moved:
            return Trend(words, "level")
        return Trend(words, "up" if moved > 0 else "down", is_good=moved > 0)

    def _on_figure(self) -> None:
        self.opened.emit(self.door.key)

    def _draw_flag(self) -> None:
        self._flag.setPixmap(theme().icon("flag", "accent_ink", FLAG))


class DueSoonCard(Card):
    """How many are due in the next working days, day by day.

    Signals:
        opened: Carries the value of a `FigureKind`.
        day_opened: Carries a day, `"2026-11-23"`.
    """

    opened = Signal(str)
    day_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._icon = QLabel()
        self._noun = label("", "label", wrap=True)
        self.door = FigureDoor("figure")
        self.days = DueColumns(self.tr("Đến hạn theo ngày"))
        self.see = Button("", "link")
        self.see.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the figure is the same door
        head, body = QHBoxLayout(), QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._noun, 1)
        spread(body, gap=14)
        body.addWidget(self.door, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addWidget(self.days, 1)
        self.column.addLayout(head)
        self.column.addLayout(body)
        self.column.addStretch(1)
        self.column.addWidget(self.see)
        self.days.chosen.connect(self.day_opened)
        self.door.clicked.connect(self._on_opened)
        self.see.clicked.connect(self._on_opened)
        theme().changed.connect(self._draw_icon)
        self._draw_icon()

    def show_figures(self, figures: BoardFigures) -> None:
        """Show the days."""
        count, worked = figures.due_soon_count, sum(day.is_worked for day in figures.due_soon)
        noun = self.tr("Đến hạn trong %1 ngày làm việc tới").replace("%1", str(worked))
        key = FigureKind.DUE_SOON.value if count else ""
        self._noun.setText(noun)
        self.door.show_figure(Figure(dotted(count), noun, key, tone="soon"))
        self.see.setText(_see(key, count).words)
        self.see.setVisible(count > 0)
        self.days.show_days([self._column(day) for day in figures.due_soon])

    def _column(self, day: DueCount) -> DueDay:
        off = ""
        if not day.is_worked:
            off = self.tr("nghỉ") if day.on.weekday() >= SATURDAY else self.tr("lễ")
        return DueDay(day.on.isoformat(), short_day(day.on).partition("/")[0], day.count, off)

    def _on_opened(self) -> None:
        self.opened.emit(FigureKind.DUE_SOON.value)

    def _draw_icon(self) -> None:
        self._icon.setPixmap(theme().icon("hourglass-low", "soon", ICON))


def overdue_figure(figures: BoardFigures, past_hour: int) -> Figure:
    """Return the figure of what is overdue now, and how many of it nobody apologised for.

    Args:
        past_hour: How many are due today at an hour that has passed.
    """
    count, told = figures.found.overdue, figures.overdue_apologised
    key = FigureKind.OVERDUE.value if count else ""
    captions, links = [], []
    if count:
        captions.append(_tr("%1 đã xin lỗi").replace("%1", dotted(told)))
        links.append(_see(key, count))
    if past_hour:
        captions.append(_tr("%1 quá giờ hôm nay").replace("%1", dotted(past_hour)))
    if count - told:
        words = _tr("%1 chưa xin lỗi").replace("%1", dotted(count - told))
        links.append(FigureLink(FigureKind.OVERDUE_NOT_APOLOGISED.value, words))
    return Figure(
        dotted(count),
        _tr("Đang quá hạn"),
        key,
        captions=tuple(captions),
        tone="late" if count else "ink",
        icon="alert-triangle",
        links=tuple(links),
    )


def waiting_figure(figures: BoardFigures) -> Figure:
    """Return the figure of what waits for the citizen."""
    count, again = figures.found.count(Standing.WAITING), figures.waiting_again
    key = FigureKind.WAITING.value if count else ""
    captions = [_tr("đồng hồ dừng")] if count else []
    links = [_see(key, count)] if count else []
    if again:
        words = _tr("%1 hồ sơ lần hai").replace("%1", dotted(again))
        links.append(FigureLink(FigureKind.WAITING_AGAIN.value, words))
    return Figure(
        dotted(count),
        _tr("Chờ công dân"),
        key,
        captions=tuple(captions),
        tone="pause",
        icon="player-pause",
        links=tuple(links),
    )


def _see(key: str, count: int) -> FigureLink:
    return FigureLink(key, _tr("Xem %1").replace("%1", count_words(count)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("BoardPage", words)
