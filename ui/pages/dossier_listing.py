"""The list part of the dossier page: a list or what a search found, or why there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget

from services.board_lists import FigureKind, FigureList
from services.dossier_lists import DossierLine, ListKind, OpenList, SearchAnswer
from ui.layout import Breadth
from ui.pages.dossier_chips import list_name
from ui.pages.dossier_columns import columns_for
from ui.pages.dossiers_empty import NothingFound, NothingListed
from ui.tables.paged_table import PagedTable
from ui.widgets import strokes

_BY_DUE = frozenset({ListKind.DOING, ListKind.OVERDUE, ListKind.SOON, ListKind.RUNNING})
_FIGURES_BY_DUE = frozenset(
    {
        FigureKind.RUNNING,
        FigureKind.WAITING,
        FigureKind.OVERDUE,
        FigureKind.IN_WORK,
        FigureKind.DUE_SOON,
        FigureKind.WAITING_AGAIN,
        FigureKind.OVERDUE_NOT_APOLOGISED,
    }
)
MOST_EXPORTED, LINES_AT_ONCE = 20_000, 200
Page = Callable[[OpenList, int, int], Sequence[DossierLine]]
PageBehind = Callable[[FigureList, int, int], Sequence[DossierLine]]


class DossierListing(QStackedWidget):
    """One of three: the table, an empty list, an empty answer.

    Attributes:
        shown: What the table shows; None before the first answer.
        length: How many lines the table has.
    """

    def __init__(self) -> None:
        super().__init__()
        self.table = PagedTable(self.tr("Danh sách hồ sơ"))
        self.nothing_found = NothingFound()
        self.nothing_listed = NothingListed()
        self.shown: OpenList | FigureList | SearchAnswer | None = None
        self.length = 0
        self._fetch: Callable[[int, int], Sequence[DossierLine]] | None = None
        self._breadth = Breadth.REGULAR
        self._officers: Mapping[str, str] = {}
        for part in (self.table, self.nothing_listed, self.nothing_found):
            self.addWidget(part)

    @property
    def has_rows(self) -> bool:
        """Whether the table is seen."""
        return self.currentWidget() is self.table

    def fit(self, breadth: Breadth, officers: Mapping[str, str]) -> None:
        """Show the columns there is room for."""
        self.table.show_keys(is_shown=breadth >= Breadth.COMPACT)
        if (breadth, officers) != (self._breadth, self._officers) or not self.table.model.columns:
            self._breadth, self._officers = breadth, officers
            self._show_columns()

    def show_list(self, opened: OpenList, page: Page, place: int | None) -> None:
        """Show a list; the same list read again stays scrolled where it was.

        Args:
            page: Reads lines of it.
            place: The row to be chosen; None for the first of a new list.
        """
        before, self.shown = self.shown, opened
        is_same = isinstance(before, OpenList) and before.kind is opened.kind

        def fetch(position: int, limit: int) -> Sequence[DossierLine]:
            return page(opened, position, limit)

        self._show_rows(opened.count, fetch, self._list_summary(opened), place, is_same=is_same)
        self.setCurrentWidget(self.table if opened.count else self.nothing_listed)

    def show_behind(self, opened: FigureList, page: PageBehind, place: int | None) -> None:
        """Show the dossiers behind a figure; the same list read again stays scrolled where it was."""
        before, self.shown = self.shown, opened
        is_same = isinstance(before, FigureList) and before.behind == opened.behind

        def fetch(position: int, limit: int) -> Sequence[DossierLine]:
            return page(opened, position, limit)

        told = self.tr("%1 hồ sơ").replace("%1", _thousands(opened.count))
        self._show_rows(opened.count, fetch, told, place, is_same=is_same)
        self.setCurrentWidget(self.table)

    def show_answer(self, answer: SearchAnswer, chosen: bytes | None) -> None:
        """Show what a search found; the same answer read again stays scrolled where it was."""
        before, self.shown = self.shown, answer
        is_same = isinstance(before, SearchAnswer) and before.text == answer.text
        lines = answer.lines

        def fetch(position: int, limit: int) -> Sequence[DossierLine]:
            return lines[position : position + limit]

        ids = [line.dossier_id for line in lines]
        place = ids.index(chosen) if chosen in ids else None
        self._show_rows(len(lines), fetch, self._answer_summary(answer), place, is_same=is_same)
        self.setCurrentWidget(self.table if lines else self.nothing_found)

    def say_not_found(self, text: str, *, can_receive: bool) -> None:
        """Say that nothing matches."""
        self.nothing_found.say(text, can_receive=can_receive)
        strokes.announce(self.nothing_found, self.nothing_found.accessibleName())

    def all_lines(self) -> list[DossierLine]:
        """Read every line of the list shown, at most `MOST_EXPORTED`. Not on the UI thread."""
        lines: list[DossierLine] = []
        while self._fetch is not None and len(lines) < min(self.length, MOST_EXPORTED):
            some = self._fetch(len(lines), LINES_AT_ONCE)
            if not some:
                break
            lines += some
        return lines

    def forget(self) -> None:
        """Let the next list be a new one: from its beginning, its first row chosen."""
        self.shown = None

    def _show_rows(
        self,
        count: int,
        fetch: Callable[[int, int], Sequence[DossierLine]],
        summary: str,
        place: int | None,
        *,
        is_same: bool,
    ) -> None:
        self._fetch, self.length = fetch, count
        if is_same:
            picked = self._picked()
            self.table.renew_list(count, fetch, summary, place)
            still = [row for row, one in picked.items() if self._id_at(row) == one]
            if len(still) > 1:
                self.table.pick_rows(still)
        else:
            self._show_columns()
            self.table.show_list(count, fetch, summary)
            self.table.choose_row(place or 0)

    def _picked(self) -> dict[int, bytes]:
        """Return the ids of several chosen rows, by row."""
        found = {row: self._id_at(row) for row in self.table.picked_rows()}
        return {row: one for row, one in found.items() if one is not None}

    def _id_at(self, row: int) -> bytes | None:
        line = self.table.model.line(row)
        return line.dossier_id if line is not None else None

    def _show_columns(self) -> None:
        by_due: bool | None = isinstance(self.shown, OpenList) and self.shown.kind in _BY_DUE
        if isinstance(self.shown, FigureList):
            kind = getattr(
                self.shown.behind, "kind", None
            )  # a report's rows come as they were read
            by_due = True if kind in _FIGURES_BY_DUE else None
        self.table.set_columns(columns_for(self._breadth, self._officers, by_due=by_due))

    def _list_summary(self, opened: OpenList) -> str:
        told = self.tr("%1 hồ sơ").replace("%1", _thousands(opened.count))
        if opened.kind is not ListKind.ALL:
            told = f"{told} {list_name(opened.kind).lower()}"
        by_due = opened.kind in _BY_DUE
        order = self.tr("hạn gần nhất trước") if by_due else self.tr("mới nhất trước")
        return f"{told} · {order}"

    def _answer_summary(self, answer: SearchAnswer) -> str:
        told = self.tr("%1 hồ sơ khớp")
        if answer.has_more:
            told = self.tr("%1 hồ sơ mới nhất khớp · gõ thêm để thu hẹp")
        return told.replace("%1", str(len(answer.lines)))


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")
