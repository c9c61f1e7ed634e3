"""The chips above the results: which list is open, and how many each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.results import ResultList
from ui.widgets.chip_row import ChipLook, ChipRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.results import ResultCounts

_LOOKS: dict[ResultList, tuple[str, str, bool]] = {
    # icon, family of the icon and of the count, whether only if any
    ResultList.WAITING: ("mail-opened", "", False),
    ResultList.NOT_CALLED: ("phone", "", False),
    ResultList.WILL_COME: ("calendar-event", "", False),
    ResultList.FIRST_AGE: ("clock", "soon", False),
    ResultList.SECOND_AGE: ("clock-exclamation", "soon", False),
    ResultList.THIRD_AGE: ("clock-exclamation", "late", False),
    ResultList.CITIZEN_LATE: ("alert-triangle", "late", True),
    ResultList.NO_SMARTPHONE: ("phone", "", True),
    ResultList.BY_POST: ("mail", "", True),
    ResultList.RETURNED_TODAY: ("checks", "early", True),
    ResultList.RATED_TODAY: ("mood-smile", "", True),
}


def list_name(kind: ResultList, days: Mapping[ResultList, int]) -> str:
    """Return what a list is called.

    Args:
        days: How many days the lists by age say; may lack them before anything was read.
    """

    def tr(words: str) -> str:
        return QCoreApplication.translate("ReturnsPage", words)

    if kind in {ResultList.FIRST_AGE, ResultList.SECOND_AGE, ResultList.THIRD_AGE}:
        return tr("Quá %1 ngày").replace("%1", str(days.get(kind, "–")))
    return {
        ResultList.WAITING: tr("Chờ trả"),
        ResultList.NOT_CALLED: tr("Chưa gọi"),
        ResultList.WILL_COME: tr("Đã hẹn đến"),
        ResultList.NO_SMARTPHONE: tr("Không dùng ĐT thông minh"),
        ResultList.BY_POST: tr("Trả qua bưu chính"),
        ResultList.CITIZEN_LATE: tr("Quá hạn bổ sung"),
        ResultList.RETURNED_TODAY: tr("Đã trả hôm nay"),
        ResultList.RATED_TODAY: tr("Đã đánh giá hôm nay"),
    }[kind]


class ReturnsChips(ChipRow):
    """The lists of results.

    Signals:
        chosen: A list was chosen. Carries its `ResultList`.
    """

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("ReturnsPage", "Danh sách kết quả"),
            {
                kind: ChipLook(list_name(kind, {}), icon, family, if_any)
                for kind, (icon, family, if_any) in _LOOKS.items()
            },
        )

    @property
    def kind(self) -> ResultList:
        """The open list."""
        return ResultList(self._open)

    def show_results(self, counts: ResultCounts) -> None:
        """Show how many each list has, and how many days those by age say."""
        for kind in counts.days:
            self.chips[kind].setText(list_name(kind, counts.days))
        self.show_counts(counts.lists)
