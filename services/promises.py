"""What is promised of one procedure at the counter – date, fee, number – and how it is written down.

The preview, the picture of the slip to come and the reception itself ask the same functions, so what the
screen promised is what the act says.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import resources
from services.rules.acts import FeeDue, ProcedurePin, Received
from services.rules.deadlines import Appointment, DueTime, Rule15h, appointment
from services.rules.fees import compute
from services.rules.limits import Limit, LimitUnit
from services.rules.linked import LinkedGroup, LinkedPart, read_linked
from services.rules.same_days import is_same_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from services.drafts import Draft, DraftItem
    from services.rules.procedures import ProcedureVersion
    from services.workplace import Workplace

BACK_ENTRY_MINUTES = 15  # a reception told later than this is a back-entry ("nhập bù")


@dataclass(frozen=True, slots=True)
class PreviewPart:
    """What one step of a linked procedure will be: a dossier of its own."""

    part: LinkedPart
    appointment: Appointment
    code: str = ""


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """What one procedure of the draft will be.

    Attributes:
        appointment: Of a linked procedure, that of its latest part.
        statutory: What the law's time would promise, where the office commits to a shorter one.
        parts: The steps of a linked procedure; empty for most.
        is_same_day: Promised today, because it is a no-appointment day (*ngày không hẹn*).
    """

    item: DraftItem
    procedure: ProcedureVersion
    appointment: Appointment
    fee: FeeDue
    code: str
    statutory: Appointment | None = None
    parts: tuple[PreviewPart, ...] = ()
    is_same_day: bool = False

    def numbered(self, draw: Callable[[], str]) -> PreviewItem:
        """Return it with the numbers `draw` gives: the whole first, then its parts."""
        code = draw()
        return replace(
            self, code=code, parts=tuple(replace(part, code=draw()) for part in self.parts)
        )


class Promised(NamedTuple):
    """One dossier about to be received, and the days of its appointment."""

    dossier_id: bytes
    received: Received
    appointment: Appointment


class Promises:
    """Works out what a procedure comes to at this desk, by the rules in force there."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    @cached_property
    def linked(self) -> Mapping[str, LinkedGroup]:
        """The linked procedures, by code."""
        text = resources.path("rules/linked.toml").read_text(encoding="utf-8")
        return read_linked(tomllib.loads(text))

    def item(self, item: DraftItem, received_at: datetime) -> PreviewItem:
        """Return what one procedure received then will be, not numbered yet."""
        procedure = self._at.catalogue().get(item.procedure, received_at.date())
        rule, committed = procedure.rule_15h_for(item.case), procedure.committed_for(item.case)
        by_law = self._appointment(received_at, procedure.law_limit_for(item.case), rule)
        held = self._appointment(received_at, committed, rule) if committed else by_law
        if (today := self._same_day(procedure, received_at, rule)) is not None:
            return PreviewItem(
                item=item,
                procedure=procedure,
                appointment=today,
                fee=fee_of(procedure, item),
                code="",
                statutory=None if by_law.limit == today.limit else by_law,
                is_same_day=True,
            )
        parts = self._parts(item, received_at)
        latest = max((held, *(part.appointment for part in parts)), key=lambda one: one.due_at)
        return PreviewItem(
            item=item,
            procedure=procedure,
            appointment=latest,
            fee=fee_of(procedure, item),
            code="",
            statutory=by_law if committed and latest is held else None,
            parts=parts,
        )

    def _same_day(
        self, procedure: ProcedureVersion, received_at: datetime, rule: Rule15h
    ) -> Appointment | None:
        """Return today's closing on a no-appointment day of the field, if the day can still be kept."""
        on = received_at.date()
        is_linked = procedure.code in self.linked
        if is_linked or not is_same_day(self._at.same_days(), procedure.field, on):
            return None
        found = self._appointment(received_at, Limit(1, LimitUnit.SAME_DAY), rule)
        return found if found.due_at.date() == on else None

    def _parts(self, item: DraftItem, received_at: datetime) -> tuple[PreviewPart, ...]:
        group = self.linked.get(item.procedure)
        return tuple(
            PreviewPart(
                part, self._appointment(received_at, part.limit_for(item.case), part.rule_15h)
            )
            for part in (group.parts if group else ())
        )

    def acts(
        self, draft: Draft, item: PreviewItem, now: datetime, new_id: Callable[[], bytes]
    ) -> tuple[Promised, ...]:
        """Return the acts of reception of one procedure of `draft`, told at `now`: the whole, its parts."""
        whole = Promised(new_id(), self._received(draft, item, now), item.appointment)
        parts = (
            Promised(new_id(), _received_part(whole, part), part.appointment) for part in item.parts
        )
        return whole, *parts

    def _received(self, draft: Draft, item: PreviewItem, now: datetime) -> Received:
        received_at = item.appointment.received_at
        return Received(
            code=item.code,
            visit=draft.id.hex(),
            desk=self._at.desk().number,
            applicant=draft.applicant,
            filed_by=draft.filed_by,
            relation=draft.relation,
            procedure=_pinned(item),
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
            is_no_appointment_day=item.is_same_day,
            linked=item.procedure.code if item.parts else "",
        )

    def repinned(self, received: Received, item: DraftItem) -> Received:
        """Return a reception with another procedure or case, counted from its true time, no pause."""
        again = self.item(item, received.received_at)
        return replace(
            received,
            procedure=_pinned(again),
            due_at=again.appointment.due_at,
            committed_limit=str(again.appointment.limit) if again.statutory else "",
            statutory_due_at=again.statutory.due_at if again.statutory else None,
            is_no_appointment_day=again.is_same_day,
        )

    def _appointment(self, received_at: datetime, limit: Limit, rule: Rule15h) -> Appointment:
        return appointment(
            received_at,
            limit,
            self._at.calendar(),
            rule_15h=rule,
            due_time=DueTime(self._at.desk().due_time),
        )


def _received_part(whole: Promised, part: PreviewPart) -> Received:
    """Return the reception of one step of a linked dossier; papers, fee and remarks are the whole's."""
    received = whole.received
    return replace(
        received,
        code=part.code,
        procedure=part.part.pin(received.procedure.case, received.procedure.version),
        copies=1,
        pages=None,
        papers=(),
        fee=FeeDue(0),
        due_at=part.appointment.due_at,
        duplicate_reason="",
        note="",
        committed_limit="",
        statutory_due_at=None,
        parent=whole.dossier_id.hex(),
        agency=part.part.agency,
    )


def _pinned(item: PreviewItem) -> ProcedurePin:
    """Return the procedure as its dossier keeps it: a linked one with the limit of its latest part."""
    pinned = pin(item.procedure, item.item.case)
    if not item.parts:
        return pinned
    promised = item.appointment
    return replace(pinned, limit=str(promised.limit), rule_15h=promised.rule_15h.value)


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
