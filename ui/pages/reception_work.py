"""What happens at the counter, without a widget: the sheet changes, is kept, previewed, received.

Everything that asks a service runs off the UI thread; of several answers only the newest is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.counter import Counter
from services.errors import AppError, InvalidInputError, NotFoundError
from services.reception import Gap, Preview, Receipt
from ui.pages.reception_sheet import Sheet, new_sheet, restored_sheet
from ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from services.catalogue import Hits
    from services.desk import Desk
    from services.drafts import Draft, DraftItem, ParkedDraft
    from services.forms.pictures import Picture
    from services.rules.procedures import ProcedureVersion
    from ui.pages.reception_facts import Identity
    from ui.pages.reception_papers import PapersEdit

SAVE_MS = 300
OFTEN = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The procedures that meet what was typed."""

    text: str
    hits: Hits


class ReceptionWork(QObject):
    """The sheet of one counter and what is done with it. Lives on the UI thread.

    Signals:
        changed: Something on the sheet changed.
        replaced: There is another sheet: emptied, called back, to be corrected.
        previewed: Carries the Preview, None while no procedure is chosen.
        gap_found: F9 met something missing. Carries the Gap.
        completed: F9 met a correction without gaps: ask for the reason.
        received: A visit is on disk. Carries the Receipt.
        corrected: A correction is on disk.
        refused: A service said no. Carries the AppError.
        procedures_found: Carries Found.
        today_read, recent_read, parked_read, often_read: Carry what was read.
        resumed: What a crash interrupted lies on the sheet again.
        pictured: The slip to come was drawn. Carries the Picture.
    """

    changed = Signal()
    replaced = Signal()
    previewed = Signal(object)
    gap_found = Signal(object)
    completed = Signal()
    received = Signal(object)
    corrected = Signal()
    refused = Signal(object)
    procedures_found = Signal(object)
    today_read = Signal(object)
    recent_read = Signal(object)
    parked_read = Signal(object)
    often_read = Signal(object)
    resumed = Signal()
    pictured = Signal(object)

    def __init__(self, desk: Desk, officer: str, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.officer = officer
        self.tasks = tasks
        self.counter = Counter(desk.workplace)
        self.sheet: Sheet = new_sheet(desk.drafts.new())
        self.preview: Preview | None = None
        self.parked: tuple[ParkedDraft, ...] = ()
        self._asked = 0
        self._is_busy = False
        self._has_looked_back = False
        self._save_timer = _timer(self, SAVE_MS, self._save)
        self._preview_timer = _timer(self, 0, self._ask_preview)

    # -- the sheet ------------------------------------------------------------------------------

    @property
    def draft(self) -> Draft:
        """What is on the sheet."""
        return self.sheet.draft

    def identify(self, identity: Identity) -> None:
        """Take who files."""
        self.sheet.identify(identity)
        self._touch()

    def take(self, procedure: ProcedureVersion, *, adding: bool) -> None:
        """Put a procedure on the sheet."""
        self.sheet.take(procedure, adding=adding)
        self._touch()

    def remove(self, place: int) -> None:
        """Take a procedure off the sheet."""
        self.sheet.remove(place)
        self._touch()

    def set_item(self, item: DraftItem) -> None:
        """Change copies, pages or fee of the active procedure."""
        self.sheet.set_item(item)
        self._touch()

    def set_case(self, case: str) -> None:
        """Choose another case of the active procedure."""
        self.sheet.set_case(case)
        self._touch()

    def set_papers(self, edit: PapersEdit) -> None:
        """Change the papers of one procedure."""
        self.sheet.set_papers(edit)
        self._touch()

    def set_duplicate_reason(self, reason: str) -> None:
        """Say why to go on although the same was filed lately."""
        self.sheet.draft = replace(self.draft, duplicate_reason=reason.strip())
        self._touch()

    def set_late(self, at: datetime | None, reason: str) -> None:
        """Make it a back-entry of a paper reception at `at`, or an ordinary one (None)."""
        number = self.draft.paper_number if at is not None else ""
        self.sheet.draft = replace(
            self.draft, received_at=at, late_reason=reason.strip(), paper_number=number
        )
        self._touch()

    def set_paper_number(self, number: str) -> None:
        """Say which blank slip the back-entry came on; empty for none."""
        self.sheet.draft = replace(self.draft, paper_number=number.strip())
        self._touch()

    # -- reading --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day and the people who wait; on the first time what a crash interrupted."""
        self._ask(self.desk.reception.today, self.today_read.emit)
        self._ask(self.counter.recent, self.recent_read.emit)
        self.read_parked()
        self._ask(self._often, self.often_read.emit)
        if not self._has_looked_back:
            self._has_looked_back = True
            self._ask(self.desk.drafts.interrupted, self._on_interrupted)
        if self.draft.items:
            self._preview_timer.start()

    def read_parked(self) -> None:
        """Read who waits."""
        self._ask(self.desk.drafts.parked, self._on_parked)

    def find_procedures(self, text: str) -> None:
        """Look for procedures; the answer comes as `procedures_found`."""
        on = (self.draft.received_at or self.desk.clock()).date()

        def find() -> Found:
            counts = self.counter.frequent()
            return Found(text, self.desk.catalogue().find(text, on=on, counts=counts))

        self._ask(find, self.procedures_found.emit)

    def draw_slip(self, width_px: int) -> None:
        """Draw the slip to come; the answer comes as `pictured`."""
        if self.preview is None or not self.preview.items:
            return
        call = partial(self.counter.slip_picture, self.draft, self.preview, self.officer, width_px)
        self.tasks.run(self, call, partial(self._on_picture, self._asked), lane=Lane.REMOTE)

    # -- acts -----------------------------------------------------------------------------------

    def receive(self) -> None:
        """Receive the visit, or tell the first gap."""
        if self._is_busy:
            return
        self.sheet.has_tried = True
        self._save_timer.stop()
        self._preview_timer.stop()
        self._asked += 1
        self._is_busy = True
        call = partial(self.desk.reception.preview, self.draft)
        self._ask(call, partial(self._on_checked, self._asked), self._on_refused)

    def correct(self, dossier_id: bytes) -> None:
        """Lay a received dossier on the sheet, to be corrected."""
        self.put_away()
        dossiers = self.desk.dossiers

        def read() -> tuple[Draft, str]:
            return dossiers.draft_of(dossier_id), dossiers.sheet(dossier_id).code

        self._ask(read, self._on_correction)

    def save_correction(self, reason: str) -> None:
        """Keep the correction on the sheet."""
        self._is_busy = True
        call = partial(self.desk.dossiers.correct, self.draft, reason, self.officer)
        self._ask(call, self._on_corrected, self._on_refused)

    def begin_next(self) -> None:
        """Empty the sheet; what was typed waits as parked."""
        self.put_away()
        self.clear()

    def put_away(self) -> None:
        """Keep what is on the sheet as parked, if there is anything."""
        self._save_timer.stop()
        if not self.sheet.is_empty and not self.draft.correcting:
            self._ask(partial(self.desk.drafts.park, self.draft), self._on_put_away)

    def recall(self, draft_id: bytes) -> None:
        """Lay one who waits on the sheet again; who is on it waits instead."""
        for one in self.parked:
            if one.draft.id == draft_id:
                self.put_away()
                self.restore(replace(one.draft, park_reason=""))
                self._save()
                self.read_parked()
                return

    def discard(self) -> None:
        """Forget what is on the sheet: the officer chose to."""
        draft = self.draft
        self._save_timer.stop()
        if not draft.correcting:
            self._ask(partial(self.desk.drafts.drop, draft), _nothing)
        self.clear()

    def clear(self) -> None:
        """Begin an empty sheet."""
        self._replace(new_sheet(self.desk.drafts.new()))
        self.refresh()

    def restore(self, draft: Draft) -> None:
        """Lay a draft on the sheet as it was."""
        self._replace(restored_sheet(draft, self._version))
        self._preview_timer.start()

    # -- private --------------------------------------------------------------------------------

    def _ask(
        self,
        call: Callable[[], object],
        done: Callable[[object], object] | Callable[..., object],
        failed: Callable[[AppError], object] | None = None,
    ) -> None:
        self.tasks.run(self, call, done, failed)

    def _touch(self) -> None:
        self._save_timer.start()
        self._preview_timer.start()
        self.changed.emit()

    def _replace(self, sheet: Sheet) -> None:
        self._save_timer.stop()
        self._preview_timer.stop()
        self._asked += 1
        self.sheet = sheet
        self.preview = None
        self.replaced.emit()
        self.previewed.emit(None)

    def _save(self) -> None:
        if not self.sheet.is_empty and not self.draft.correcting:
            self._ask(partial(self.desk.drafts.save, self.draft), _nothing)

    def _ask_preview(self) -> None:
        self._asked += 1
        if not self.draft.items:
            self._on_preview(self._asked, None)
            return
        call = partial(self.desk.reception.preview, self.draft)
        self._ask(call, partial(self._on_preview, self._asked))

    def _on_preview(self, asked: int, preview: Preview | None) -> None:
        if asked == self._asked:  # otherwise a newer question is on its way
            self.preview = preview
            self.previewed.emit(preview)

    def _on_picture(self, asked: int, picture: Picture) -> None:
        if asked == self._asked:
            self.pictured.emit(picture)

    def _on_checked(self, asked: int, preview: Preview) -> None:
        self._is_busy = False
        self._on_preview(asked, preview)
        if preview.gaps:
            self.gap_found.emit(preview.gaps[0])
        elif self.draft.correcting:
            self.completed.emit()
        else:
            self._is_busy = True
            call = partial(self.desk.reception.receive, self.draft, self.officer)
            self._ask(call, self._on_received, self._on_refused)

    def _on_received(self, receipt: Receipt) -> None:
        self._is_busy = False
        self.clear()
        self.received.emit(receipt)

    def _on_corrected(self, _job: int) -> None:
        self._is_busy = False
        self.clear()
        self.corrected.emit()

    def _on_refused(self, error: AppError) -> None:
        self._is_busy = False
        if isinstance(error, InvalidInputError):
            self.gap_found.emit(Gap(error.field, what=error.value))
        self.refused.emit(error)

    def _on_parked(self, parked: tuple[ParkedDraft, ...]) -> None:
        self.parked = parked
        self.parked_read.emit(parked)

    def _on_put_away(self, _: None) -> None:
        self.read_parked()

    def _on_correction(self, read: tuple[Draft, str]) -> None:
        draft, code = read
        sheet = restored_sheet(draft, self._version)
        sheet.code = code
        self._replace(sheet)
        self._preview_timer.start()

    def _on_interrupted(self, draft: Draft | None) -> None:
        if draft is not None and self.sheet.is_empty:
            self.restore(draft)
            self.resumed.emit()

    def _version(self, code: str, at: datetime) -> ProcedureVersion | None:
        try:
            return self.desk.catalogue().get(code, at.date())
        except NotFoundError:
            return None

    def _often(self) -> list[ProcedureVersion]:
        on = self.desk.clock()
        codes = self.counter.offered_first()[:OFTEN]
        return [found for code in codes if (found := self._version(code, on)) is not None]


def _timer(owner: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer


def _nothing(_: object) -> None:
    """Take an answer nobody waits for."""
