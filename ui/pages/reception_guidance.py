"""What is done at the counter for those who are not received: forms 02 and 03, and their coming back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.guidance import Turned, missing_of
from ui.widgets.toast import ToastAction

if TYPE_CHECKING:
    from services.drafts import Draft
    from services.errors import AppError
    from services.guidance import Refusal
    from services.rules.life_acts import MissingPaper
    from ui.pages.reception_news import ReceptionNews
    from ui.pages.reception_sheet_view import SheetView
    from ui.pages.reception_work import ReceptionWork


class CounterGuidance(QObject):
    """Opens the dialogs, writes what they answer, lays a draft on the sheet again.

    Signals:
        turned_away: A form 02 or 03 is on disk. Carries the Turned.
    """

    turned_away = Signal(object)

    def __init__(self, work: ReceptionWork, sheet: SheetView, news: ReceptionNews) -> None:
        super().__init__(work)
        self._work = work
        self._sheet = sheet
        self._news = news
        self._service = work.desk.guidance
        line = sheet.person.guided
        line.reopen_wanted.connect(self.reopen)
        work.replaced.connect(line.forget)

    def ask(self) -> None:
        """F3: write down what is missing, and let the citizen go without a number."""
        if not self._is_ready():
            return
        from ui.dialogs.guidance_dialog import GuidanceDialog

        draft = self._work.draft
        dialog = GuidanceDialog(self._sheet, self._subject(draft), missing_of(draft))
        dialog.finished.connect(self._on_asked)
        dialog.open()

    def refuse(self) -> None:
        """Shift+F3: say why this is not received."""
        draft = self._work.draft
        if draft.correcting:
            return
        if not draft.applicant.name:
            self._sheet.go_on()
            return
        from ui.dialogs.turn_away_dialog import TurnAwayDialog

        request = self._service.request_of(draft)
        dialog = TurnAwayDialog(self._sheet, draft.applicant.name, request, self._service.reasons())
        dialog.finished.connect(self._on_refused)
        dialog.open()

    def show_today(self) -> None:
        """List who went away with a form today."""
        self._work.tasks.run(self, self._service.today, self._on_today)

    def take_number(self, text: str) -> None:
        """Lay what a form's number names on the sheet again."""
        self._work.tasks.run(self, partial(self._service.find, text), partial(self._on_found, text))

    def look_for(self) -> None:
        """Look whether the person on the sheet was given a form lately."""
        person = self._work.draft.applicant
        if person.name and not self._work.draft.items:
            call = partial(self._service.of_person, person)
            self._work.tasks.run(self, call, partial(self._on_known, self._work.draft.id))

    def reopen(self, turned: Turned) -> None:
        """Lay on the sheet again what was typed for a form."""
        self._work.tasks.run(
            self, partial(self._service.draft_of, turned), partial(self._on_draft, turned)
        )

    # -- answers --------------------------------------------------------------------------------

    def _is_ready(self) -> bool:
        """Whether there is somebody and something to write a form for; goes to what is missing."""
        draft = self._work.draft
        if draft.correcting:
            return False
        if not draft.applicant.name or not draft.items:
            self._sheet.go_on()
            return False
        return True

    def _subject(self, draft: Draft) -> str:
        return f"{draft.applicant.name} · {self._service.request_of(draft)}"

    def _on_asked(self, items: tuple[MissingPaper, ...] | None) -> None:
        if items is not None:
            self._write(partial(self._service.ask_for, self._work.draft, items, self._work.officer))

    def _on_refused(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self._write(
                partial(self._service.refuse, self._work.draft, refusal, self._work.officer)
            )

    def _write(self, call: partial[Turned]) -> None:
        self._work.tasks.run(self, call, self._on_written, self._on_failed)

    def _on_written(self, turned: Turned) -> None:
        self._work.clear()
        fact = self.tr("Đã ghi phiếu %1. Chưa tiếp nhận, chưa cấp số.")
        again = ToastAction(self.tr("Mở lại"), partial(self.reopen, turned))
        self._news.tell(fact.replace("%1", turned.number), turned.applicant.name, (again,))
        self.turned_away.emit(turned)

    def _on_failed(self, error: AppError) -> None:
        self._work.refused.emit(error)

    def _on_today(self, turned: tuple[Turned, ...]) -> None:
        from ui.dialogs.turned_away_dialog import TurnedAwayDialog

        dialog = TurnedAwayDialog(self._sheet, turned)
        dialog.finished.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, turned: Turned | None) -> None:
        if turned is not None:
            self.reopen(turned)

    def _on_found(self, text: str, turned: Turned | None) -> None:
        if turned is None:
            words = self.tr("Không có phiếu %1 ở máy này. Chưa đổi gì. Gõ họ tên để tìm.")
            self._news.tell(words.replace("%1", text.strip()[:40]), icon="alert-triangle")
        else:
            self.reopen(turned)

    def _on_known(self, draft_id: bytes, turned: tuple[Turned, ...]) -> None:
        if self._work.draft.id == draft_id and turned:
            self._sheet.person.guided.show_turned(turned[0])

    def _on_draft(self, turned: Turned, draft: Draft) -> None:
        self._work.put_away()
        self._work.restore(draft)
        self._sheet.go_on()
        fact = self.tr("Đã mở lại phiếu %1 ngày %2. Ngày hẹn tính từ bây giờ.")
        fact = fact.replace("%1", turned.number).replace("%2", f"{turned.at:%d/%m}")
        self._news.tell(fact, icon="history")
