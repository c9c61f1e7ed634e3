"""Acts from the window: whoever wants one names the dossiers and the kind; here it is asked, recorded and told.

Pages know nothing of dialogs, dialogs nothing of services. A dialog stays open until its act is on disk, so
that nothing typed is lost when the book refuses it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from services.accounts import Permission, Role
from services.rules.acts import ActKind
from services.rules.life_acts import TakenOver
from services.rules.moments import clock_text
from ui.life_wording import act_title, form_name, why_not
from ui.rule_wording import short_day
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from services.accounts import Officer
    from services.attachments import AttachmentRef
    from services.desk import Desk
    from services.dossier_life import Recorded
    from services.dossiers import DossierSheet
    from services.errors import AppError
    from services.rules.legal_rules import LegalRules
    from services.rules.life import Form
    from services.rules.life_requests import Request
    from services.rules.offers import Offer
    from services.rules.working_time import WorkCalendar
    from ui.main_window import MainWindow
    from ui.tasks import Tasks

_DIALOGS: Mapping[ActKind, tuple[str, str]] = {
    ActKind.NOTED: ("note_dialog", "NoteDialog"),
    ActKind.FORWARDED: ("forward_dialog", "ForwardDialog"),
    ActKind.SUPPLEMENT_REQUESTED: ("supplement_dialog", "SupplementDialog"),
    ActKind.SUPPLEMENTED: ("supplemented_dialog", "SupplementedDialog"),
    ActKind.PAYMENT_REQUESTED: ("payment_dialogs", "PaymentRequestDialog"),
    ActKind.PAID: ("payment_dialogs", "PaymentDialog"),
    ActKind.EXTENDED: ("apology_dialog", "ApologyDialog"),
    ActKind.APOLOGISED: ("apology_dialog", "ApologyDialog"),
    ActKind.REFUSED: ("ending_dialogs", "RefusalDialog"),
    ActKind.WITHDRAWN: ("ending_dialogs", "WithdrawalDialog"),
    ActKind.STOPPED: ("ending_dialogs", "StopDialog"),
    ActKind.RECALLED: ("ending_dialogs", "RecallDialog"),
    ActKind.FINISHED: ("finish_dialog", "FinishDialog"),
    ActKind.RETURNED: ("return_dialog", "ReturnDialog"),
    ActKind.CALLED: ("call_dialog", "CallDialog"),
    ActKind.RATED: ("rating_dialog", "RatingDialog"),
    ActKind.DIRECTED: ("directive_dialog", "DirectiveDialog"),
    ActKind.ACKNOWLEDGED: ("directive_dialog", "AcknowledgeDialog"),
}
"""Module below `ui.dialogs` and class; a dialog is imported when it is first wanted."""

_MOVES_THE_DATE = frozenset({ActKind.SUPPLEMENTED, ActKind.PAID, ActKind.EXTENDED})


@dataclass(frozen=True, slots=True)
class ActWanted:
    """An act that somebody wants to begin: what a page's signal carries."""

    dossier_ids: tuple[bytes, ...]
    kind: ActKind


@dataclass(frozen=True, slots=True)
class FormWanted:
    """A form of a dossier that is to be printed again: what a page's signal carries."""

    dossier_id: bytes
    form: Form


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dialog of an act knows of the dossiers it is about; read in one go.

    Attributes:
        sheets: At least one; all of them may be given this act now.
        offers: Of this act, one for each sheet.
        officers: Names by username, of everybody who ever worked here.
        username: Who acts.
        citizen_due: Until when a citizen asked now has time; None where nothing says or several are asked.
        due_if_resumed: What will be promised if a paused clock runs again now.
        receivers: Usernames a dossier may be handed to.
        signers: Names and positions of those who may sign.
        left_out: Codes of dossiers of the batch that may not be given this act now.
    """

    sheets: tuple[DossierSheet, ...]
    offers: tuple[Offer, ...]
    rules: LegalRules
    now: datetime
    officers: Mapping[str, str]
    username: str
    calendar: WorkCalendar
    citizen_due: datetime | None = None
    due_if_resumed: datetime | None = None
    receivers: tuple[str, ...] = ()
    signers: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def kind(self) -> ActKind:
        """Which act it is."""
        return self.offers[0].kind


class Acts(QObject):
    """Begins acts, records them, and says so.

    Signals:
        recorded: Something is on disk. Carries `services.dossier_life.Recorded`, once for each dossier.
        handed_on: Several dossiers were handed on together. Carries their ids, a tuple.
    """

    recorded = Signal(object)
    handed_on = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._officer = officer
        self._tasks = tasks

    def begin(self, dossier_id: bytes, kind: ActKind) -> None:
        """Ask what an act needs, then record it; one that needs nothing is recorded at once."""
        self.begin_all((dossier_id,), kind)

    def begin_all(self, dossier_ids: Sequence[bytes], kind: ActKind) -> None:
        """Do the same for several dossiers: one dialog, all recorded together or none."""
        if not dossier_ids:
            return
        if kind is ActKind.TAKEN_OVER:
            self._record([(one, TakenOver()) for one in dossier_ids], None)
            return
        call = partial(self._read, tuple(dossier_ids), kind)
        self._tasks.run(self, call, partial(self._on_read, kind))

    def begin_on_spot(self, dossier_id: bytes) -> None:
        """Ask for the result of what was just received, and hand it over in the same visit."""
        kind, dialog = ActKind.FINISHED, ("on_spot_dialog", "OnSpotDialog")
        call = partial(self._read, (dossier_id,), kind)
        self._tasks.run(self, call, partial(self._on_read, kind, dialog=dialog))

    def begin_wanted(self, wanted: ActWanted) -> None:
        """Begin what a page's signal carries."""
        self.begin_all(wanted.dossier_ids, wanted.kind)

    # -- in a worker ----------------------------------------------------------------------------

    def _read(self, ids: tuple[bytes, ...], kind: ActKind) -> Asked | tuple[DossierSheet, Offer]:
        """Return what the dialog needs, or the first dossier with why not if none may be given the act."""
        desk, me = self._desk, self._officer.username
        read = [(desk.dossiers.sheet(one), desk.life.offers(one, me)[kind]) for one in ids]
        fitting = [(sheet, offer) for sheet, offer in read if offer.is_allowed]
        if not fitting:
            return read[0]
        staff = [one for one in desk.accounts.list() if one.is_active]
        now, only = desk.clock(), fitting[0][0] if len(fitting) == 1 else None
        return Asked(
            sheets=tuple(sheet for sheet, _ in fitting),
            offers=tuple(offer for _, offer in fitting),
            rules=desk.legal_rules(),
            now=now,
            officers=desk.officer_names(),
            username=me,
            calendar=desk.calendar(),
            citizen_due=desk.life.citizen_due(only.life, now) if only else None,
            due_if_resumed=desk.life.due_if_resumed(only.dossier_id) if only else None,
            receivers=tuple(one.username for one in staff if one.may(Permission.PROCESS)),
            signers=tuple((one.name, one.position) for one in staff if one.role is Role.CHAIR),
            left_out=tuple(sheet.code for sheet, offer in read if not offer.is_allowed),
        )

    # -- answers --------------------------------------------------------------------------------

    def _on_read(
        self,
        kind: ActKind,
        read: Asked | tuple[DossierSheet, Offer],
        dialog: tuple[str, str] | None = None,
    ) -> None:
        if isinstance(read, Asked):
            self._open(read, dialog or _DIALOGS[kind])
            return
        sheet, offer = read
        assert offer.why_not is not None  # noqa: S101 - else it would have been asked
        told = why_not(kind.value, offer.why_not.value, sheet.state)
        self._window.toast.say(told, icon="info-circle", area=self._window.stack)

    def _open(self, asked: Asked, wanted: tuple[str, str]) -> None:
        module, name = wanted
        dialog: Any = getattr(import_module(f"ui.dialogs.{module}"), name)(self._window, asked)
        dialog.answered.connect(partial(self._on_answered, asked, dialog))
        if asked.kind is ActKind.FINISHED:
            dialog.scans_wanted.connect(partial(self._ask_scans, dialog))
        dialog.open()

    def _on_answered(self, asked: Asked, dialog: Any, requests: tuple[Request, ...]) -> None:
        pairs = [(sheet.dossier_id, request) for sheet in asked.sheets for request in requests]
        self._record(pairs, dialog)

    def _ask_scans(self, dialog: Any, held: tuple[str, ...]) -> None:
        from services.paper_scans import paper_scans
        from ui.dialogs.scan_dialog import ScanDialog

        scans = paper_scans(self._desk)
        asking = ScanDialog(dialog, scans, self._tasks, self.tr("Kết quả"), held)
        asking.finished.connect(partial(_attach, dialog))
        asking.open()

    def _record(self, pairs: list[tuple[bytes, Request]], dialog: Any) -> None:
        call = partial(self._desk.life.record_all, pairs, self._officer.username)
        failed = partial(self._on_refused, dialog)
        self._tasks.run(self, call, partial(self._on_recorded, dialog), failed)

    def _on_recorded(self, dialog: Any, done: tuple[Recorded, ...]) -> None:
        if dialog is not None and isValid(dialog) and not dialog.isHidden():
            dialog.finish(done)
        for one in done:
            self.recorded.emit(one)
        if len(done) > 1 and done[0].kind == ActKind.FORWARDED:
            self.handed_on.emit(tuple(one.dossier_id for one in done))
        self._say(done)

    def _on_refused(self, dialog: Any, error: AppError) -> None:
        if dialog is not None and isValid(dialog) and hasattr(dialog, "refuse"):
            dialog.refuse(words(error).text)
        else:
            self._tasks.failed.emit(error)

    def _say(self, done: tuple[Recorded, ...]) -> None:
        first = next((one for one in done if one.kind == ActKind.RETURNED), done[0])
        codes = {one.code for one in done}
        about = first.code.partition("-")[2] if len(codes) == 1 else str(len(codes))
        pattern = self.tr("%1: hồ sơ %2.") if len(codes) == 1 else self.tr("%1: %2 hồ sơ.")
        fact = pattern.replace("%1", act_title(first.kind)).replace("%2", about)
        detail = " ".join(filter(None, (self._date_told(first), self._form_told(done))))
        self._window.toast.say(fact, detail, icon="circle-check", area=self._window.stack)

    def _date_told(self, one: Recorded) -> str:
        if one.kind not in _MOVES_THE_DATE:
            return ""
        due = f"{short_day(one.due_at.date())}, {clock_text(one.due_at)}"
        return self.tr("Hẹn trả %1.").replace("%1", due)

    def _form_told(self, done: tuple[Recorded, ...]) -> str:
        first = done[0]
        if first.form is None:
            return ""
        if first.kind == ActKind.FORWARDED and len(done) > 1:
            return self.tr("Danh sách bàn giao sẽ in.")
        told = self.tr("%1 số %2 sẽ in.") if first.number else self.tr("%1 sẽ in.")
        return told.replace("%1", form_name(first.form.value)).replace("%2", first.number)


def _attach(dialog: Any, refs: tuple[AttachmentRef, ...] | None) -> None:
    if refs is not None and isValid(dialog):
        dialog.set_scans(tuple(ref.sha256 for ref in refs))
