"""What is promised of one procedure at the counter – date, fee, number – and how it is written down.

The preview, the picture of the slip to come and the reception itself ask the same functions, so what the
screen promised is what the act says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from services.rules.acts import FeeDue, ProcedurePin, Received
from services.rules.deadlines import Appointment, DueTime, appointment
from services.rules.fees import compute

if TYPE_CHECKING:
    from datetime import datetime

    from services.drafts import Draft, DraftItem
    from services.rules.limits import Limit
    from services.rules.procedures import ProcedureVersion
    from services.workplace import Workplace

BACK_ENTRY_MINUTES = 15  # a reception told later than this is a back-entry ("nhập bù")


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """What one procedure of the draft will be.

    Attributes:
        statutory: What the law's time would promise, where the office commits to a shorter one.
    """

    item: DraftItem
    procedure: ProcedureVersion
    appointment: Appointment
    fee: FeeDue
    code: str
    statutory: Appointment | None = None


class Promises:
    """Works out what a procedure comes to at this desk, by the rules in force there."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def item(self, item: DraftItem, received_at: datetime, code: str = "") -> PreviewItem:
        """Return what one procedure received then will be."""
        procedure = self._at.catalogue().get(item.procedure, received_at.date())
        committed = procedure.committed_for(item.case)
        by_law = self._appointment(item, procedure, received_at, procedure.law_limit_for(item.case))
        held = by_law
        if committed is not None:
            held = self._appointment(item, procedure, received_at, committed)
        return PreviewItem(
            item=item,
            procedure=procedure,
            appointment=held,
            fee=fee_of(procedure, item),
            code=code,
            statutory=by_law if committed is not None else None,
        )

    def received(self, draft: Draft, item: PreviewItem, now: datetime) -> Received:
        """Return the act of reception of one procedure of `draft`, told at `now`."""
        received_at = item.appointment.received_at
        return Received(
            code=item.code,
            visit=draft.id.hex(),
            desk=self._at.desk().number,
            applicant=draft.applicant,
            filed_by=draft.filed_by,
            relation=draft.relation,
            procedure=pin(item.procedure, item.item.case),
            copies=item.item.copies,
            pages=item.item.pages,
            papers=item.item.papers,
            fee=item.fee,
            received_at=received_at,
            due_at=item.appointment.due_at,
            calendar=self._at.calendar().version,
            due_time=self._at.desk().due_time,
            return_by=draft.return_by,
            late_entry=now - received_at > timedelta(minutes=BACK_ENTRY_MINUTES),
            late_reason=draft.late_reason,
            duplicate_reason=draft.duplicate_reason,
            note=draft.note,
            committed_limit=str(item.appointment.limit) if item.statutory else "",
            statutory_due_at=item.statutory.due_at if item.statutory else None,
        )

    def repinned(self, received: Received, item: DraftItem) -> Received:
        """Return a reception with another procedure or case, counted from its true time, no pause."""
        again = self.item(item, received.received_at)
        return replace(
            received,
            procedure=pin(again.procedure, item.case),
            due_at=again.appointment.due_at,
            committed_limit=str(again.appointment.limit) if again.statutory else "",
            statutory_due_at=again.statutory.due_at if again.statutory else None,
        )

    def _appointment(
        self, item: DraftItem, procedure: ProcedureVersion, received_at: datetime, limit: Limit
    ) -> Appointment:
        return appointment(
            received_at,
            limit,
            self._at.calendar(),
            rule_15h=procedure.rule_15h_for(item.case),
            due_time=DueTime(self._at.desk().due_time),
        )


def fee_of(procedure: ProcedureVersion, item: DraftItem) -> FeeDue:
    """Return what one procedure costs."""
    council_fee = item.council_fee_vnd
    if council_fee is None:
        council_fee = procedure.council_fee_for(item.case)
    fee = compute(
        procedure.fee_for(item.case),
        copies=item.copies,
        pages=item.pages or 1,
        exempt_reason=item.exempt_reason or None,
        council_fee_vnd=council_fee,
    )
    lines = fee.lines or ((fee.note,) if fee.note else ())
    return FeeDue(fee.amount_vnd, lines, item.exempt_reason, fee.is_known)


def pin(procedure: ProcedureVersion, case: str) -> ProcedurePin:
    """Return the procedure as the law has it today, for the dossier to keep."""
    chosen = procedure.case(case)
    return ProcedurePin(
        code=procedure.code,
        name=procedure.name,
        short_name=procedure.short_name,
        version=procedure.version,
        field=procedure.field,
        field_code=procedure.field_code,
        case=case,
        case_name=chosen.name if chosen else "",
        limit=str(procedure.law_limit_for(case)),
        rule_15h=procedure.rule_15h_for(case).value,
        result=procedure.result,
        result_code=procedure.result_code,
        legal_basis=procedure.legal_basis,
        form_set=procedure.form_set,
        authority=procedure.authority,
    )
