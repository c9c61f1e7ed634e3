"""On a no-appointment day, from 15:00: a banner at the counter with those still to be done, and their reasons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.pages.reception_paper import LOW_BELOW
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from services.dossier_life import Recorded
    from services.errors import AppError
    from services.same_days import SameDayCount
    from ui.layout import Room
    from ui.pages.reception_news import ReceptionNews
    from ui.pages.reception_work import ReceptionWork

LOOK_MS = 60_000  # the hour comes by itself; nobody has to press anything at 15:00


class CounterSameDay(QObject):
    """Shows the banner, opens its list, writes the reasons.

    Signals:
        open_wanted: Carries a dossier's id.
    """

    open_wanted = Signal(object)

    def __init__(self, work: ReceptionWork, page: QWidget, news: ReceptionNews) -> None:
        super().__init__(page)
        self._work = work
        self._page = page
        self._news = news
        self._service = work.desk.same_days
        self.banner = Banner("soon", "", icon="hourglass-low")
        self.banner.hide()
        self.banner.acted.connect(self.show_list)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self.banner.set_brief(room.height < LOW_BELOW)

    def refresh(self) -> None:
        """Read whether somebody still waits."""
        self._work.tasks.run(self, self._service.due_now, self._on_count)

    def show_list(self) -> None:
        """Open the list of those who wait."""
        self._work.tasks.run(self, self._service.due_now, self._on_list)

    def _on_count(self, count: SameDayCount | None) -> None:
        unexplained = [line for line in count.lines if not line.reason] if count else []
        self.banner.setVisible(bool(unexplained))
        if count is None or not unexplained:
            return
        fact = self.tr("Ngày không hẹn: còn %1 hồ sơ chưa xong và chưa có lý do.")
        advice = self.tr("%1/%2 hồ sơ đã xong trong ngày. Xong nốt, hoặc ghi lý do trước khi về.")
        advice = advice.replace("%1", str(count.done)).replace("%2", str(count.received))
        fact = fact.replace("%1", str(len(unexplained)))
        self.banner.say("soon", fact, advice, self.tr("Xem hồ sơ còn lại"))

    def _on_list(self, count: SameDayCount | None) -> None:
        if count is None:
            return
        from ui.dialogs.same_day_dialog import SameDayDialog

        dialog = SameDayDialog(self._page, count, self._work.desk.officer_names())
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, bytes):
            self.open_wanted.emit(answer)
        elif isinstance(answer, dict):
            call = partial(self._service.explain, answer, self._work.officer)
            self._work.tasks.run(self, call, self._on_explained, self._on_failed)

    def _on_explained(self, recorded: tuple[Recorded, ...]) -> None:
        words = self.tr("Đã ghi lý do cho %1 hồ sơ.").replace("%1", str(len(recorded)))
        self._news.tell(words)
        self.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._news.tell_refused(error)
