"""Working without the machine or the line, and telling it afterwards: outages, blank slips, their entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.rules.moments import clock_text
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from services.errors import AppError
    from services.outages import OutageReport
    from services.reserved_numbers import ReservedSlip
    from services.rules.outages import Outage
    from ui.dialogs.outage_dialog import OutageTold
    from ui.layout import Room
    from ui.pages.reception_news import ReceptionNews
    from ui.pages.reception_sheet_view import SheetView
    from ui.pages.reception_work import ReceptionWork

LISTED = timedelta(days=30)
LOW_BELOW = 560  # effective px of window height: the banner says the fact alone


@dataclass(frozen=True, slots=True)
class _Log:
    running: Outage | None
    reports: tuple[OutageReport, ...]


class CounterPaper(QObject):
    """Opens the dialogs of the outage log and of the blank slips, and does what they answer.

    Signals:
        numbers_reserved: Blank slips are to be printed. Carries a tuple of ReservedSlip.
        slip_scanned: It was no blank slip of this desk. Carries the text.
    """

    numbers_reserved = Signal(object)
    slip_scanned = Signal(str)

    def __init__(self, work: ReceptionWork, sheet: SheetView, news: ReceptionNews) -> None:
        super().__init__(work)
        self._work = work
        self._sheet = sheet
        self._news = news
        self._outages = work.desk.outages
        self._reserved = work.desk.reception.reserved
        self.banner = Banner("soon", "", icon="cloud-off")
        self.banner.hide()
        self.banner.acted.connect(self.show_outages)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self.banner.set_brief(room.height < LOW_BELOW)

    def refresh(self) -> None:
        """Read whether an outage runs."""
        self._work.tasks.run(self, self._outages.running, self._on_running)

    # -- outages --------------------------------------------------------------------------------

    def show_outages(self) -> None:
        """Open the outage log."""
        self._work.tasks.run(self, self._read_log, self._on_log)

    def _read_log(self) -> _Log:
        now = self._work.desk.clock()
        found = self._outages.between(now - LISTED, now + timedelta(minutes=1))
        return _Log(self._outages.running(), tuple(map(self._outages.report, reversed(found))))

    def _on_log(self, log: _Log) -> None:
        from ui.dialogs.outage_dialog import OutageDialog

        dialog = OutageDialog(self._sheet, log.running, log.reports, self._work.desk.clock())
        dialog.finished.connect(self._on_told)
        dialog.open()

    def _on_told(self, told: OutageTold | None) -> None:
        if told is not None:
            self._work.tasks.run(self, partial(self._log, told), self._on_logged, self._on_failed)

    def _log(self, told: OutageTold) -> Outage:
        officer = self._work.officer
        if told.cause is None or told.from_at is None:
            return self._outages.end(officer, to_at=told.to_at)
        if told.to_at is None:
            return self._outages.begin(told.cause, officer, from_at=told.from_at, note=told.note)
        return self._outages.tell(told.cause, told.from_at, told.to_at, officer, told.note)

    def _on_logged(self, outage: Outage) -> None:
        from ui.dialogs.outage_dialog import minutes_words

        if outage.to_at is None:
            self._news.tell(self.tr("Đã ghi gián đoạn. Tiếp nhận, cấp số, in vẫn làm được."))
        else:
            words = self.tr("Đã ghi gián đoạn %1.")
            minutes = minutes_words(outage.minutes(outage.to_at))
            self._news.tell(words.replace("%1", minutes))
        self.refresh()

    def _on_running(self, outage: Outage | None) -> None:
        self.banner.setVisible(outage is not None)
        if outage is None:
            return
        from ui.life_wording import cause_words

        fact = self.tr("Đang ghi gián đoạn từ %1: %2.").replace("%1", clock_text(outage.from_at))
        self.banner.say(
            "soon",
            fact.replace("%2", cause_words(outage.cause).lower()),
            self.tr("Tiếp nhận, cấp số, in vẫn làm được; hồ sơ nhận lúc này tự vào báo cáo."),
            self.tr("Ghi đã có lại"),
        )

    # -- blank slips ----------------------------------------------------------------------------

    def show_reserved(self) -> None:
        """Open the numbers kept for paper."""
        self._work.tasks.run(self, self._reserved.free, self._on_free)

    def take_slip(self, text: str) -> None:
        """Begin to enter a blank slip that was scanned; any other slip is told on."""
        call = partial(self._reserved.scanned, text)
        self._work.tasks.run(self, call, partial(self._on_scanned, text))

    def _on_free(self, free: tuple[ReservedSlip, ...]) -> None:
        from ui.dialogs.reserved_dialog import ReservedDialog

        dialog = ReservedDialog(self._sheet, free, self._work.desk.clock().date())
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, answer: object) -> None:
        from ui.dialogs.reserved_dialog import Reserve, ReserveUpTo, VoidNumbers

        officer = self._work.officer
        match answer:
            case Reserve(count, on):
                call = partial(self._reserved.reserve, count, on, officer)
                self._work.tasks.run(self, call, self._on_reserved, self._on_failed)
            case ReserveUpTo(written):
                call = partial(self._reserved.reserve_up_to, written, officer)
                self._work.tasks.run(self, call, self._on_reached, self._on_failed)
            case VoidNumbers(codes, reason):
                void = partial(self._reserved.void, codes, reason, officer)
                done = partial(self._on_voided, len(codes))
                self._work.tasks.run(self, void, done, self._on_failed)

    def _on_reserved(self, slips: tuple[ReservedSlip, ...]) -> None:
        words = self.tr("Đã giữ số %1 cho giấy trắng. Hồ sơ sau lấy số kế tiếp.")
        self._news.tell(words.replace("%1", _run(slips)))
        self._work.refresh()
        self.numbers_reserved.emit(slips)

    def _on_reached(self, slips: tuple[ReservedSlip, ...]) -> None:
        words = self.tr("Đã ghi giấy viết tay đến số %1. Hồ sơ sau lấy số kế tiếp.")
        self._news.tell(words.replace("%1", f"{slips[-1].number:04d}"))
        self._work.refresh()

    def _on_voided(self, count: int, _: None) -> None:
        self._news.tell(self.tr("Đã hủy %1 số, có ghi lý do.").replace("%1", str(count)))

    def _on_scanned(self, text: str, code: str) -> None:
        if code:
            self._sheet.begin_late(code)
        else:
            self.slip_scanned.emit(text)

    def _on_failed(self, error: AppError) -> None:
        self._news.tell_refused(error)


def _run(slips: tuple[ReservedSlip, ...]) -> str:
    first, last = slips[0].number, slips[-1].number
    return f"{first:04d}" if first == last else f"{first:04d}–{last:04d}"
