"""From a dossier's state to the forms its acts bring out: 02 to 07, and hand-over lists.

Form 01 is made in `services/slips.py`, the receipt for a result in `services/result_receipts.py`. Each form says what its act said; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from services.errors import NotFoundError
from services.forms.letter_data import (
    Apology,
    Missing,
    Pause,
    Refusal,
    Signer,
    Stage,
    StopGround,
    StopNotice,
    SupplementRequest,
)
from services.forms.list_data import (
    ControlSheet,
    ControlStep,
    HandedDossier,
    HandOver,
    Party,
    Register,
    RegisterRow,
)
from services.forms.slip_data import PaperLine, SlipPerson
from services.rules import slip_qr
from services.rules.acts import ReturnBy
from services.rules.fees import money
from services.rules.life import Form
from services.rules.life_acts import (
    Extended,
    Refused,
    Stopped,
    SupplementRequested,
    Withdrawn,
)
from services.rules.time_states import WorkingTally, amount_words
from services.slips import office_of, person_of, template_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from services.forms.documents import FormData
    from services.rules.dossier_state import DossierState, HappenedAct
    from services.rules.legal_rules import LegalRules
    from services.rules.working_time import WorkCalendar
    from services.slips import Issuer

DESK_UNIT = "Bộ phận Một cửa"
RETURN_WORDS = {
    ReturnBy.DESK: "Tại quầy",
    ReturnBy.POST: "Bưu chính công ích",
    ReturnBy.ONLINE: "Trực tuyến",
}


class DossierForms:
    """Makes the forms of one office's dossiers.

    Args:
        issuer: Who issues them.
        names: Officers' names by username.
        calendar: Counts what is left of a limit.
        rules: Words of the coded reasons.
    """

    def __init__(
        self,
        issuer: Issuer,
        names: Mapping[str, str],
        calendar: WorkCalendar,
        rules: LegalRules,
    ) -> None:
        self._issuer = issuer
        self._office = office_of(issuer)
        self._names = names
        self._calendar = calendar
        self._rules = rules

    def form_of(self, state: DossierState, form: Form) -> FormData:
        """Return the newest form of that kind that a dossier's acts brought out.

        Raises:
            NotFoundError: None of its acts did; kind `form`.
        """
        made: FormData | None = None
        match form:
            case Form.SUPPLEMENT:
                made = self._supplement(state)
            case Form.REFUSAL:
                made = self._refusal(state)
            case Form.APOLOGY:
                made = self._apology(state)
            case Form.STOP:
                made = self._stop(state)
            case Form.CONTROL:
                made = self._control(state)
            case Form.REGISTER:
                made = self.register([state], state.received.received_at.year, "")
        if made is None:
            raise NotFoundError("form", form.value)
        return made

    def _supplement(self, state: DossierState) -> SupplementRequest | None:
        line = _last(state, SupplementRequested)
        if line is None or not isinstance(line.payload, SupplementRequested):
            return None
        asked, filer = line.payload, _filer(state)
        return SupplementRequest(
            office=self._office,
            number=asked.number,
            person=filer,
            request=_request(state),
            missing=tuple(Missing(item.name, item.reason) for item in asked.items),
            asked_at=line.at,
            officer=self._name(line.officer),
            stage=Stage.PROCESSING,
            code=state.received.code,
            qr=self._qr(state),
            owner=_owner_if_other(state),
            reason=asked.reason or self._reason("repeated_supplement", asked.reason_code),
            basis=asked.legal_basis,
            answer_by=asked.citizen_due_at,
            pause=Pause(line.at, self._left(line.at, asked.due_before)),
            turn=state.supplement_requests,
            approver=asked.approver,
            is_training=self._issuer.is_training,
            template=template_of([state]),
        )

    def _refusal(self, state: DossierState) -> Refusal | None:
        line = _last(state, Refused)
        if line is None or not isinstance(line.payload, Refused):
            return None
        refused = line.payload
        return Refusal(
            office=self._office,
            number=refused.number,
            person=_filer(state),
            request=_request(state),
            reason=self._with_code("refuse", refused.reason_code, refused.reason),
            refused_at=line.at,
            officer=self._name(line.officer),
            basis=refused.legal_basis,
            code=state.received.code,
            is_training=self._issuer.is_training,
            template=template_of([state]),
        )

    def _apology(self, state: DossierState) -> Apology | None:
        if not state.apologies:
            return None
        sorry = state.apologies[-1]
        line = next(one for one in reversed(state.history) if one.payload is sorry)
        is_early = isinstance(sorry, Extended)
        new_due_at = sorry.due_after if isinstance(sorry, Extended) else sorry.promised_at
        return Apology(
            office=self._office,
            number=sorry.number,
            to=_filer(state),
            request=_request(state),
            code=state.received.code,
            received_at=state.received.received_at,
            due_at=sorry.due_before,
            reason=self._with_code("late", sorry.reason_code, sorry.reason),
            new_due_at=new_due_at,
            signed_at=line.at,
            signer=_signer(sorry.signer, sorry.signer_position),
            extension=self._working_days(sorry.due_before, new_due_at) if is_early else "",
            recipients=(self._issuer.office.unit,),
            is_training=self._issuer.is_training,
        )

    def _stop(self, state: DossierState) -> StopNotice | None:
        line = _last(state, Withdrawn, Stopped)
        if line is None or not isinstance(line.payload, Withdrawn | Stopped):
            return None
        stopped = line.payload
        asked = _last(state, SupplementRequested)
        request = asked.payload if asked else None
        is_unanswered = isinstance(stopped, Stopped) and stopped.reason_code == "supplement_expired"
        ground = StopGround.OFFICE
        if isinstance(stopped, Withdrawn):
            ground = StopGround.WITHDRAWN
        elif is_unanswered and isinstance(request, SupplementRequested):
            ground = StopGround.NOT_SUPPLEMENTED
        return StopNotice(
            office=self._office,
            number=stopped.number,
            to=_filer(state),
            request=_request(state),
            code=state.received.code,
            received_at=state.received.received_at,
            stopped_at=line.at,
            ground=ground,
            signer=_signer(stopped.signer, ""),
            reason=self._with_code("stop", getattr(stopped, "reason_code", ""), stopped.reason),
            basis=getattr(stopped, "legal_basis", ""),
            asked_at=line.at if ground is StopGround.WITHDRAWN else None,
            supplement=request.number if isinstance(request, SupplementRequested) else "",
            answer_by=request.citizen_due_at if isinstance(request, SupplementRequested) else None,
            returned=tuple(PaperLine(name) for name in stopped.papers_returned),
            fee=_refund(stopped),
            is_training=self._issuer.is_training,
        )

    def _control(self, state: DossierState) -> ControlSheet:
        unit, steps = DESK_UNIT, []
        for given in state.hand_overs:
            taker = given.unit or self._name(given.to)
            steps.append(
                ControlStep(
                    giver=unit,
                    taker=taker,
                    at=given.at,
                    given_by=self._name(given.by),
                    taken_by=self._name(given.to) if given.taken_at else "",
                )
            )
            unit = taker
        if state.ended_at is not None:
            word = _against_due(state)
            steps.append(ControlStep(giver=unit, taker=DESK_UNIT, at=state.ended_at, result=word))
        return ControlSheet(
            office=self._office,
            number="",
            code=state.received.code,
            owner=state.received.applicant.name,
            received_at=state.received.received_at,
            due_at=state.due_at,
            solver=state.received.procedure.authority or self._issuer.office.name,
            steps=tuple(steps),
            issued_at=state.history[-1].at,
            qr=self._qr(state),
            is_training=self._issuer.is_training,
        )

    def register(
        self, states: Sequence[DossierState], year: int, span: str, first: int = 1
    ) -> Register:
        """Return the register (Form 07) of dossiers, in their order."""
        rows = [self.register_row(state) for state in states]
        printed_at = max(state.history[-1].at for state in states)
        return replace(self.book(rows, year, span, printed_at), first=first)

    def book(
        self, rows: Sequence[RegisterRow], year: int, span: str, printed_at: datetime
    ) -> Register:
        """Return the register of lines made elsewhere, which may be none."""
        return Register(
            office=self._office,
            year=year,
            book=f"{self._issuer.desk.number:02d}",
            rows=tuple(rows),
            printed_at=printed_at,
            span=span,
            is_training=self._issuer.is_training,
        )

    def register_row(self, state: DossierState) -> RegisterRow:
        """Return a dossier's line in the register."""
        received, returned = state.received, state.returned
        contact = ", ".join(
            text for text in (received.applicant.address, received.applicant.phone) if text
        )
        return RegisterRow(
            code=received.code,
            request=_request(state),
            sets=1,
            owner=received.applicant.name,
            contact=contact,
            solver=received.procedure.authority or self._issuer.office.name,
            received_at=received.received_at,
            due_at=state.due_at,
            returned_at=returned.returned_at if returned else None,
            return_by=RETURN_WORDS[received.return_by],
            signed_by=(returned.name or received.applicant.name) if returned else "",
        )

    def hand_over(self, states: Sequence[DossierState], at: datetime) -> HandOver:
        """Return the list of dossiers that were handed on together."""
        given = states[0].hand_overs[-1]
        return HandOver(
            office=self._office,
            number="",
            giver=Party(DESK_UNIT, self._name(given.by)),
            taker=Party(given.unit or self._name(given.to), self._name(given.to)),
            at=at,
            dossiers=tuple(
                HandedDossier(
                    code=state.received.code,
                    request=_request(state),
                    owner=state.received.applicant.name,
                    due_at=state.due_at,
                    papers=", ".join(
                        paper.short_name or paper.name for paper in state.received.papers
                    ),
                )
                for state in states
            ),
            is_training=self._issuer.is_training,
        )

    def _name(self, username: str) -> str:
        return self._names.get(username, username)

    def _reason(self, use: str, code: str) -> str:
        return self._rules.reason_words(use, code) if code else ""

    def _with_code(self, use: str, code: str, words: str) -> str:
        """Return the coded reason and the officer's own words, once where they are the same."""
        coded = "" if code == "other" else self._reason(use, code)
        if not coded or coded in words:
            return words
        return f"{coded}: {words}" if words else coded

    def _qr(self, state: DossierState) -> str:
        issuer = self._issuer
        return slip_qr.payload(
            issuer.office.lookup_url, state.received.code, issuer.office_key, state.slip.issue
        )

    def _left(self, at: datetime, due_at: datetime) -> str:
        minutes = self._calendar.working_minutes(at, due_at) if due_at > at else 0
        return f"{amount_words(minutes, WorkingTally(self._calendar).day_min)} làm việc"

    def _working_days(self, from_at: datetime, to_at: datetime) -> str:
        days = self._calendar.worked_days_between(from_at.date(), to_at.date())
        return f"{days} ngày làm việc" if days else ""


def _last(state: DossierState, *kinds: type) -> HappenedAct | None:
    """Return the newest act of these kinds that had an effect."""
    lines = (line for line in reversed(state.history) if not line.is_superseded)
    return next((line for line in lines if isinstance(line.payload, kinds)), None)


def _filer(state: DossierState) -> SlipPerson:
    return person_of(state.received.filed_by or state.received.applicant)


def _owner_if_other(state: DossierState) -> SlipPerson | None:
    return person_of(state.received.applicant) if state.received.filed_by else None


def _request(state: DossierState) -> str:
    pin = state.received.procedure
    return f"{pin.name} ({pin.case_name})" if pin.case_name else pin.name


def _signer(name: str, position: str) -> Signer:
    return Signer(name, tuple(line.strip() for line in position.split("\n") if line.strip()))


def _refund(stopped: Withdrawn | Stopped) -> str:
    if isinstance(stopped, Withdrawn) and stopped.refund_vnd:
        return f"Hoàn lại {money(stopped.refund_vnd)} phí, lệ phí đã nộp."
    return ""


def _against_due(state: DossierState) -> str:
    assert state.ended_at is not None  # noqa: S101 - asked only of what has ended
    ended_on, due_on = state.ended_at.date(), state.due_at.date()
    if ended_on < due_on:
        return "Trước hạn"
    return "Đúng hạn" if ended_on == due_on else "Quá hạn"
