"""After a change of calendar or catalogue: asks about the promises it would move, and moves those accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from services.moved_promises import move, moved_by_procedures
from services.rules.permissions import Permission
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.accounts import Officer
    from services.desk import Desk
    from services.dossier_life import Recorded
    from services.errors import AppError
    from services.moved_promises import MovedPromise
    from ui.tasks import Tasks

AT_ONCE = 100  # a list a person reads; the rest are asked about next


class MovedPromises(QObject):
    """Asks once for every change that was made.

    Signals:
        told: What was done. Carries the sentence for a toast.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks, opener: QWidget) -> None:
        super().__init__(opener)
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._opener = opener

    def ask_calendar(self, moved: Sequence[MovedPromise]) -> None:
        """Ask about the dossiers a changed calendar moves."""
        advice = self.tr(
            "Lịch làm việc đã đổi. Ngày đã in trên giấy hẹn vẫn có giá trị; dời hồ sơ nào thì "
            "giấy cũ của hồ sơ đó hết hiệu lực, in giấy mới và báo công dân."
        )
        self._ask(tuple(moved), advice, self.tr("Lịch làm việc thay đổi"))

    def ask_catalogue(self, codes: Sequence[str]) -> None:
        """Ask about the dossiers of changed procedures."""
        call = partial(moved_by_procedures, self._desk, tuple(codes))
        self._tasks.run(self, call, self._on_catalogue)

    def _on_catalogue(self, moved: tuple[MovedPromise, ...]) -> None:
        advice = self.tr(
            "Thủ tục đã đổi. Hồ sơ đã nhận giữ quy định của ngày nhận và ngày đã in; chỉ dời khi "
            "muốn áp dụng thời hạn mới cho công dân. Giấy cũ của hồ sơ dời hết hiệu lực."
        )
        self._ask(moved, advice, self.tr("Thời hạn của thủ tục thay đổi"))

    def _ask(self, moved: tuple[MovedPromise, ...], advice: str, reason: str) -> None:
        if not moved or not self._officer.may(Permission.RECEIVE):
            return
        from ui.dialogs.moved_dialog import MovedDialog

        dialog = MovedDialog(self._opener, moved[:AT_ONCE], advice)
        dialog.finished.connect(partial(self._on_answered, moved[AT_ONCE:], advice, reason))
        dialog.open()

    def _on_answered(
        self,
        rest: tuple[MovedPromise, ...],
        advice: str,
        reason: str,
        chosen: tuple[MovedPromise, ...] | None,
    ) -> None:
        if chosen:
            call = partial(move, self._desk, chosen, reason, self._officer.username)
            self._tasks.run(self, call, self._on_moved, self._on_failed)
        self._ask(rest, advice, reason)

    def _on_moved(self, recorded: tuple[Recorded, ...]) -> None:
        told = self.tr("Đã dời ngày hẹn %1 hồ sơ. Giấy cũ hết hiệu lực; in giấy mới.")
        self.told.emit(told.replace("%1", str(len(recorded))))

    def _on_failed(self, error: AppError) -> None:
        self.told.emit(str(words(error)))
