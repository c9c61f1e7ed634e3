"""What stands where a list of results is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from services.results import AGES, ResultList
from ui.layout import spread
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Mapping


class NothingWaits(QFrame):
    """A list without results: good news, mostly."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._state = EmptyState("circle-check", "", tone="early")
        column = QVBoxLayout(self)
        spread(column)
        column.addWidget(self._state)

    def say(self, kind: ResultList, days: Mapping[ResultList, int]) -> None:
        """Say why the list `kind` is empty."""
        advice = self.tr("Kết quả đã ký sẽ hiện ở đây, kể cả khi mất mạng.")
        if kind in AGES:
            fact = self.tr("Không có kết quả nào chờ quá %1 ngày")
            fact, advice = fact.replace("%1", str(days.get(kind, "–"))), ""
        else:
            fact = {
                ResultList.WAITING: self.tr("Không còn kết quả chờ trả"),
                ResultList.NOT_CALLED: self.tr("Đã gọi hết những người có kết quả"),
                ResultList.WILL_COME: self.tr("Chưa có ai hẹn đến lấy"),
                ResultList.RETURNED_TODAY: self.tr("Hôm nay chưa trả kết quả nào"),
                ResultList.RATED_TODAY: self.tr("Hôm nay chưa có ai đánh giá"),
                ResultList.CITIZEN_LATE: self.tr("Không có hồ sơ quá hạn bổ sung"),
            }.get(kind, self.tr("Không có kết quả nào ở danh sách này"))
        self._state.say(fact, advice)
