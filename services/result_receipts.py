"""The receipt of a result (*giấy biên nhận trả kết quả*): from what the hand-over says to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.errors import NotFoundError, WrongStateError
from services.forms.list_data import ResultReceipt, ReturnedResult
from services.forms.slip_data import SlipPerson
from services.print_queue import queue_form
from services.projections import state_of
from services.rules import slip_qr
from services.rules.fees import money
from services.rules.life_acts import Finished, Paid, ReturnMethod
from services.slips import office_of, person_of, template_of

if TYPE_CHECKING:
    from services.rules.dossier_state import DossierState
    from services.rules.life_acts import Returned
    from services.slips import Issuer
    from services.workplace import Workplace

_WAYS = {
    ReturnMethod.DESK: "nhận trực tiếp",
    ReturnMethod.POST: "qua dịch vụ bưu chính công ích",
    ReturnMethod.ONLINE: "nhận bản điện tử",
}


class ResultReceipts:
    """Prints receipts of results that went out."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def queue(self, dossier_id: bytes, officer: str) -> int:
        """Put the receipt into the printing queue and return the job's id.

        Raises:
            NotFoundError: No such dossier here.
            WrongStateError: Its result was not handed over.
        """
        now = self._at.clock()
        with self._at.book.store.writing() as db:
            state = state_of(db, dossier_id)
            if state is None:
                raise NotFoundError("dossier", dossier_id.hex())
            receipt = receipt_of(state, self._at.issuer(officer))
            return queue_form(db, receipt, state.received.code, self._at.desk(), officer, now)


def receipt_of(state: DossierState, issuer: Issuer) -> ResultReceipt:
    """Return who took the result of a dossier, and by what right.

    Raises:
        WrongStateError: Nobody did yet.
    """
    returned, received = state.returned, state.received
    if returned is None:
        raise WrongStateError(state.business.value, "receipt", "no_result")
    lookup, key = issuer.office.lookup_url, issuer.office_key
    return ResultReceipt(
        office=office_of(issuer),
        number="",
        code=received.code,
        request=received.procedure.name,
        owner=received.applicant.name,
        receiver=_receiver(state, returned),
        results=(_result(state),),
        returned_at=returned.returned_at,
        officer=issuer.officer_name,
        relation=returned.relation,
        proof=returned.authority,
        way=_way(returned),
        fee=_paid_on_taking(state),
        note=returned.note,
        qr=slip_qr.payload(lookup, received.code, key, state.slip.issue),
        is_training=issuer.is_training,
        template=template_of((state,)),
    )


def _receiver(state: DossierState, returned: Returned) -> SlipPerson:
    if returned.name:
        return SlipPerson(name=returned.name, personal_id=returned.personal_id)
    return person_of(state.received.applicant)


def _result(state: DossierState) -> ReturnedResult:
    ending, procedure = state.ending, state.received.procedure
    kind = procedure.result or procedure.name
    if isinstance(ending, Finished):
        return ReturnedResult(kind, ending.result_number, issued_on=ending.finished_at.date())
    number = getattr(ending, "number", "")
    issued_on = state.ended_at.date() if state.ended_at is not None else None
    return ReturnedResult("Phiếu từ chối giải quyết hồ sơ", number, kind, issued_on)


def _way(returned: Returned) -> str:
    way = _WAYS[returned.method]
    return f"{way}, số hiệu {returned.post_code}" if returned.post_code else way


def _paid_on_taking(state: DossierState) -> str:
    """Return what was paid at the moment of the hand-over."""
    returned_at = next(
        (line.at for line in reversed(state.history) if line.kind == "returned"), None
    )
    paid = sum(
        line.payload.amount_vnd
        for line in state.history
        if isinstance(line.payload, Paid) and line.at == returned_at
    )
    return money(paid) if paid else ""
