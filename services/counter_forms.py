"""The forms of those who were not received, and blank slips: from what was written down to the printing queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.forms.letter_data import Missing, Refusal, Stage, SupplementRequest
from services.forms.list_data import BlankSlips, ReservedNumber
from services.print_queue import queue_form
from services.rules.life import Form
from services.slips import office_of, person_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.guidance import Turned
    from services.reserved_numbers import ReservedSlip
    from services.slips import Issuer
    from services.workplace import Workplace


class CounterForms:
    """Queues Forms 02 and 03 of the counter, and Form 01 to be filled in by hand."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def print_turned(self, turned: Turned, officer: str) -> int:
        """Queue the form somebody takes home instead of a slip, and return the print job."""
        issuer = self._at.issuer(turned.officer)
        form = form_of(turned, issuer)
        year, number, suffix = turned.key.split("/")
        return self._queue(form, f"{suffix}-{year}-{number}", officer)  # as a file is called

    def print_blank(self, slips: Sequence[ReservedSlip], officer: str) -> int:
        """Queue blank slips, one page a number and copy, and return the print job."""
        issuer = self._at.issuer(officer)
        numbers = tuple(ReservedNumber(slip.code, slip.qr) for slip in slips)
        form = BlankSlips(
            office_of(issuer), numbers, self._at.clock(), is_training=issuer.is_training
        )
        return self._queue(form, slips[0].code, officer)

    def _queue(
        self, form: SupplementRequest | Refusal | BlankSlips, code: str, officer: str
    ) -> int:
        with self._at.book.store.writing() as db:
            return queue_form(db, form, code, self._at.desk(), officer, self._at.clock())


def form_of(turned: Turned, issuer: Issuer) -> SupplementRequest | Refusal:
    """Return the form of somebody who was not received; its QR code brings back what was typed."""
    office, person = office_of(issuer), person_of(turned.applicant)
    if turned.form is Form.REFUSAL:
        return Refusal(
            office=office,
            number=turned.number,
            person=person,
            request=turned.request,
            reason=turned.reason,
            refused_at=turned.at,
            officer=issuer.officer_name,
            basis=turned.legal_basis,
            is_training=issuer.is_training,
        )
    return SupplementRequest(
        office=office,
        number=turned.number,
        person=person,
        request=turned.request,
        missing=tuple(Missing(item.name, item.reason) for item in turned.items),
        asked_at=turned.at,
        officer=issuer.officer_name,
        stage=Stage.COUNTER,
        qr=turned.key,
        reason=turned.reason,
        is_training=issuer.is_training,
    )
