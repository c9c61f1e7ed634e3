"""The receipt of a result on a real desk: what it says, and that it waits for the printer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import print_jobs
from services.errors import WrongStateError
from services.forms.documents import from_json
from services.forms.list_data import ResultReceipt
from services.rules.life_acts import Returned, ReturnMethod
from services.rules.life_requests import Finish, TakePayment
from tests.a_desk import CITIZEN, MORNING, Rehearsal, a_draft, begin


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def ready(rehearsal: Rehearsal) -> bytes:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk, "1.004222"), "ha")
    dossier = receipt.dossiers[0].dossier_id
    rehearsal.desk.life.record(dossier, Finish(result_number="41/2026"), "ha")
    return dossier


def printed(rehearsal: Rehearsal, dossier: bytes) -> ResultReceipt:
    job = rehearsal.desk.receipts.queue(dossier, "ha")
    with rehearsal.desk.store.reading() as db:
        (row,) = (row for row in print_jobs.undone_jobs(db) if row.id == job)
    form = from_json(row.slip)
    assert isinstance(form, ResultReceipt)
    return form


def test_a_proxy_stands_on_the_receipt_with_their_right_and_what_they_paid(
    rehearsal: Rehearsal,
) -> None:
    dossier = ready(rehearsal)
    taken = Returned(
        MORNING,
        name="Đào Quang Minh",
        personal_id="038058007718",
        relation="Cha",
        authority="Giấy ủy quyền số 12",
        identity_checked=True,
    )
    rehearsal.desk.life.record_all(((dossier, TakePayment(20_000)), (dossier, taken)), "ha")
    form = printed(rehearsal, dossier)
    assert (form.receiver.name, form.relation, form.proof) == (
        "Đào Quang Minh",
        "Cha",
        "Giấy ủy quyền số 12",
    )
    assert form.fee == "20.000\u00a0đ"
    assert (form.owner, form.officer, form.way) == (CITIZEN.name, "Lê Thu Hà", "nhận trực tiếp")
    (result,) = form.results
    assert result.number == "41/2026"
    assert "Thông báo kết quả giải quyết thủ tục về cư trú" in result.kind


def test_what_was_posted_says_its_number(rehearsal: Rehearsal) -> None:
    dossier = ready(rehearsal)
    posted = Returned(MORNING, ReturnMethod.POST, post_code="EF1VN")
    rehearsal.desk.life.record(dossier, posted, "ha")
    form = printed(rehearsal, dossier)
    assert form.way == "qua dịch vụ bưu chính công ích, số hiệu EF1VN"
    assert (form.receiver.name, form.fee) == (CITIZEN.name, "")


def test_there_is_no_receipt_before_the_hand_over(rehearsal: Rehearsal) -> None:
    dossier = ready(rehearsal)
    with pytest.raises(WrongStateError):
        rehearsal.desk.receipts.queue(dossier, "ha")
