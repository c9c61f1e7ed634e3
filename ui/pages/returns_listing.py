"""The list part of the page of results: the table, or why there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget

from services.results import OpenResults, ResultLine, ResultList
from ui.layout import Breadth
from ui.pages.returns_chips import list_name
from ui.pages.returns_columns import columns_for
from ui.pages.returns_empty import NothingWaits
from ui.tables.paged_table import PagedTable

Page = Callable[[OpenResults, int, int], Sequence[ResultLine]]


class ReturnsListing(QStackedWidget):
    """One of two: the table, an empty list.

    Attributes:
        opened: What the table shows; None before the first answer, and after `forget`.
    """

    def __init__(self, page: Page) -> None:
        """Make it; `page` reads lines of an open list."""
        super().__init__()
        self._page = page
        self._breadth = Breadth.REGULAR
        self.opened: OpenResults | None = None
        hints = (("F9", self.tr("trả")), ("G", self.tr("ghi một lần gọi")))
        self.table = PagedTable(self.tr("Kết quả chờ trả"), hints)
        self.nothing = NothingWaits()
        self.addWidget(self.table)
        self.addWidget(self.nothing)

    @property
    def line(self) -> ResultLine | None:
        """The current row's line; None where there is none."""
        line = self.table.line if self.currentWidget() is self.table else None
        return line if isinstance(line, ResultLine) else None

    @property
    def is_search(self) -> bool:
        """Whether what was searched for is shown instead of a list."""
        return self.opened is not None and self.opened.kind is None

    def fit(self, breadth: Breadth, kind: ResultList) -> None:
        """Show the columns there is room for; `kind` is the list that will be opened."""
        self._breadth = breadth
        self.table.show_keys(is_shown=breadth >= Breadth.COMPACT)
        self.table.set_columns(columns_for(breadth, self.opened.kind if self.opened else kind))

    def show_opened(
        self, opened: OpenResults, place: int | None, days: Mapping[ResultList, int]
    ) -> None:
        """Show a list; the same one read again stays scrolled where it was.

        Args:
            place: The row to be chosen; None for the first.
            days: How many days the lists by age say.
        """
        before, self.opened = self.opened, opened

        def fetch(position: int, limit: int) -> Sequence[ResultLine]:
            return self._page(opened, position, limit)

        is_same = before is not None and before.kind is opened.kind
        if not is_same:
            self.table.set_columns(columns_for(self._breadth, opened.kind))
        summary = self._summary(opened, days)
        if is_same and place is not None:
            self.table.renew_list(opened.count, fetch, summary, place)
        else:
            self.table.show_list(opened.count, fetch, summary)
            self.table.choose_row(place or 0)
        if not opened.count and opened.kind is not None:
            self.nothing.say(opened.kind, days)
        self.setCurrentWidget(self.table if opened.count else self.nothing)

    def forget(self) -> None:
        """Let the next list be a new one: from its beginning, its first row chosen."""
        self.opened = None

    def _summary(self, opened: OpenResults, days: Mapping[ResultList, int]) -> str:
        named = ""
        if opened.kind is None:
            told = self.tr("%1 kết quả khớp · Esc về danh sách")
        elif opened.kind is ResultList.CITIZEN_LATE:
            told = self.tr("%1 hồ sơ quá hạn bổ sung · hạn sớm nhất trước")
        elif opened.kind is ResultList.WAITING:
            told = self.tr("%1 kết quả chờ trả · chờ lâu nhất trước")
        else:
            told, named = self.tr("%1 kết quả · %2"), list_name(opened.kind, days).lower()
        return told.replace("%1", str(opened.count)).replace("%2", named)
