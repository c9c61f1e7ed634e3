"""What came of it, told in a toast: received, corrected, refused, parked, taken up again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.rules.moments import clock_text
from ui.rule_wording import short_day
from ui.widgets.toast import ToastAction
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from services.drafts import Draft
    from services.errors import AppError
    from services.reception import Receipt
    from ui.pages.reception_work import ReceptionWork


class ReceptionNews(QObject):
    """Tells it over the sheet, clear of every button, and knows what was received last.

    Signals:
        reprint_wanted, open_wanted, on_spot_wanted: Carry the dossier's id.
    """

    reprint_wanted = Signal(object)
    on_spot_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, work: ReceptionWork, sheet: QWidget) -> None:
        super().__init__(work)
        self._work = work
        self._sheet = sheet
        self._last: Receipt | None = None

    def tell_received(self, receipt: Receipt) -> None:
        """Tell the numbers and the day, and offer what may follow."""
        self._last = receipt
        numbers = ", ".join(one.code.rpartition("-")[2] for one in receipt.dossiers)
        due_at = max(one.due_at for one in receipt.dossiers)
        detail = self.tr("%1 · hẹn %2 trước %3")
        for mark, value in (
            ("%1", receipt.name),
            ("%2", short_day(due_at.date())),
            ("%3", clock_text(due_at)),
        ):
            detail = detail.replace(mark, value)
        at_once = ToastAction(self.tr("Trả ngay"), self.return_last)
        acts = (
            *((at_once,) if len(receipt.dossiers) == 1 else ()),
            ToastAction(self.tr("In lại"), self.reprint_last, "Ctrl+P"),
            ToastAction(self.tr("Mở"), self.open_last),
            ToastAction(self.tr("Sửa"), self.correct_last, "Ctrl+Z"),
        )
        fact = (
            self.tr("Đã tiếp nhận %1. Giấy hẹn đang in.")
            if self._prints
            else self.tr("Đã tiếp nhận %1. Giấy hẹn lưu thành PDF.")
        )
        self.tell(fact.replace("%1", numbers), detail, acts)

    def tell_corrected(self) -> None:
        """Tell that the old slip is void."""
        self.tell(
            self.tr("Đã lưu. Giấy mới đang in.")
            if self._prints
            else self.tr("Đã lưu. Giấy mới lưu thành PDF."),
            self.tr("Giấy cũ hết hiệu lực, quét vào sẽ báo “đã thay”. Thu lại giấy cũ."),
        )

    def tell_refused(self, error: AppError) -> None:
        """Tell why it could not be done."""
        self.tell(str(words(error)), icon="alert-triangle")

    def tell_parked(self, draft: Draft, place: int) -> None:
        """Tell who waits now, and how to call them back."""
        name = draft.applicant.name or self.tr("hồ sơ đang nhập")
        again = ToastAction(
            self.tr("Gọi lại"), partial(self._work.recall, draft.id), f"Ctrl+{place}"
        )
        fact = self.tr("Đã gác lại %1.").replace("%1", name)
        self.tell(fact, acts=(again,), icon="player-pause")

    def tell_resumed(self) -> None:
        """Tell that what a crash interrupted lies on the sheet again."""
        self.tell(
            self.tr("Đã mở lại hồ sơ đang nhập dở."),
            self.tr("Những gì đã gõ vẫn còn. Chưa tiếp nhận, chưa cấp số."),
            icon="history",
        )

    def reprint_last(self) -> None:
        """Print the last slip again."""
        if self._last is not None:
            self.reprint_wanted.emit(self._last.dossiers[0].dossier_id)

    def open_last(self) -> None:
        """Show the dossier received last."""
        if self._last is not None:
            self.open_wanted.emit(self._last.dossiers[0].dossier_id)

    def return_last(self) -> None:
        """Solve and hand over the dossier received last, in the same visit."""
        if self._last is not None:
            self.on_spot_wanted.emit(self._last.dossiers[0].dossier_id)

    def correct_last(self) -> None:
        """Lay the dossier received last on the sheet again, to be corrected."""
        if self._last is not None:
            self._work.correct(self._last.dossiers[0].dossier_id)

    def tell(
        self,
        fact: str,
        detail: str = "",
        acts: Sequence[ToastAction] = (),
        *,
        icon: str = "circle-check",
    ) -> None:
        """Tell something that just happened."""
        from ui.main_window import MainWindow

        window = self._sheet.window()
        if isinstance(window, MainWindow):
            window.toast.say(fact, detail, acts, icon=icon, area=self._sheet)

    @property
    def _prints(self) -> bool:
        return bool(self._work.desk.setting().printer)
