"""The lower cards of the reports page: what was made for good, the days saved, results nobody fetched."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.board_lists import RowsBehind
from services.rules.moments import local
from services.rules.number_words import dotted
from ui.layout import spread
from ui.report_wording import report_name
from ui.rule_wording import retold
from ui.widgets.age_bars import AgeBar, AgeBars
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.figure_card import Figure, FigureCard
from ui.widgets.note import Note
from ui.widgets.text import ElidedLabel, label
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.frozen_reports import FrozenReport
    from services.period_figures import PeriodFigures
    from services.rules.ages import AgeBucket

MOST_FROZEN = 3  # the newest; the others stand in their menu
SAVED = "saved"


class FrozenCard(Card):
    """The newest frozen reports, each to be printed and run again.

    Signals:
        print_wanted, rerun_wanted: Carries a `FrozenReport`.
        all_wanted: The others are wanted as well.
    """

    print_wanted = Signal(object)
    rerun_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Đã chốt"), self.tr("in lại giống từng chữ"))
        self._none = label(
            self.tr("Chưa chốt báo cáo nào. Bấm Chốt số liệu để giữ đúng bản đang xem."),
            "small",
            wrap=True,
        )
        self._rows = QVBoxLayout()
        spread(self._rows, gap=4)
        self.more = Button("", "link")
        self.column.addWidget(self._none)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.more)
        self.column.addStretch(1)
        self.more.clicked.connect(self.all_wanted)
        self.kept: tuple[FrozenReport, ...] = ()
        self.show_reports(())

    def show_reports(self, kept: Sequence[FrozenReport]) -> None:
        """Show other reports, the newest first."""
        self.kept = tuple(kept)
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in self.kept[:MOST_FROZEN]:
            self._rows.addWidget(self._row(one))
        rest = len(self.kept) - MOST_FROZEN
        self.more.setText(self.tr("Xem %1 bản chốt khác").replace("%1", str(rest)))
        self.more.setVisible(rest > 0)
        self._none.setVisible(not self.kept)

    def _row(self, one: FrozenReport) -> QWidget:
        made = QWidget()
        row, texts = QHBoxLayout(made), QVBoxLayout()
        spread(row, gap=8)
        spread(texts)
        title = Note("small")
        title.say(f"{report_name(one.kind)} · {one.title}", "ink2", "lock")
        texts.addWidget(title)
        texts.addWidget(ElidedLabel(frozen_words(one), "caption", tone="ink2"))
        row.addLayout(texts, 1)
        again = Button(self.tr("Chạy lại"), "link", size="s")
        printed = Button(self.tr("In lại"), "link", size="s")
        again.clicked.connect(partial(self._on_rerun, one))
        printed.clicked.connect(partial(self._on_print, one))
        for button in (again, printed):
            button.setAccessibleName(f"{button.text()}: {one.title}, {one.short_hash}")
            row.addWidget(button)
        return made

    def _on_rerun(self, one: FrozenReport) -> None:
        self.rerun_wanted.emit(one)

    def _on_print(self, one: FrozenReport) -> None:
        self.print_wanted.emit(one)


def frozen_words(one: FrozenReport) -> str:
    """Return `chốt 15/10/2026 08:02 · mã 9C41`."""
    at = local(one.frozen_at)
    told = said("chốt {day} {clock} · mã {code}")
    return told.format(day=f"{at:%d/%m/%Y}", clock=f"{at:%H:%M}", code=one.short_hash)


class SavedCard(FigureCard):
    """The working days saved.

    Signals:
        rows_wanted: The dossiers that saved them. Carries a `RowsBehind`.
    """

    rows_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("figure")
        self._behind: RowsBehind | None = None
        self.opened.connect(self._on_opened)

    def show_figures(self, figures: PeriodFigures) -> None:
        """Show other figures."""
        count = len(figures.saved)
        self._behind = RowsBehind(self.tr("Hồ sơ xong trước hạn"), figures.saved)
        days = self.tr("%1 ngày").replace("%1", dotted(figures.saved_days))
        beside = self.tr("trên %1 hồ sơ xong trước hạn").replace("%1", dotted(count))
        formula = self.tr("Bằng tổng (hạn quy định – ngày có kết quả), tính bằng ngày làm việc.")
        self.show_figure(
            Figure(
                days,
                self.tr("Ngày rút ngắn so với quy định"),
                SAVED if count else "",
                captions=(beside, formula),
                tone="early" if figures.saved_days else "ink",
            )
        )

    def _on_opened(self, _key: str) -> None:
        if self._behind is not None:
            self.rows_wanted.emit(self._behind)


class UncollectedCard(Card):
    """Results nobody fetched, by how long they wait.

    Signals:
        rows_wanted: Carries a `RowsBehind`.
    """

    rows_wanted = Signal(object)

    def __init__(self) -> None:
        name = self.tr("Kết quả chưa có người nhận")
        super().__init__(name, self.tr("theo số ngày chờ"))
        self.bars = AgeBars(name)
        self._ages: dict[str, AgeBucket] = {}
        self.column.addWidget(self.bars)
        self.column.addStretch(1)
        self.bars.chosen.connect(self._on_chosen)

    def show_figures(self, figures: PeriodFigures) -> None:
        """Show other figures."""
        self._ages = {str(age.first): age for age in figures.uncollected}
        self.bars.show_bars(
            [AgeBar(key, retold(age.name), len(age.rows)) for key, age in self._ages.items()]
        )

    def _on_chosen(self, key: str) -> None:
        age = self._ages[key]
        title = self.tr("Kết quả chờ nhận %1").replace("%1", retold(age.name))
        if age.rows:
            self.rows_wanted.emit(RowsBehind(title, age.rows))
