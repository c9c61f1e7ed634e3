"""Forms out of a dossier's life: what was done is what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import print_jobs
from services.errors import InvalidInputError, NotFoundError
from services.forms import documents
from services.rules.life import Form
from services.rules.life_acts import Forwarded, MissingPaper, TakenOver
from services.rules.life_requests import (
    Apologise,
    AskSupplement,
    Extend,
    Finish,
    Refuse,
    Request,
    Stop,
    TakeSupplement,
    Withdraw,
)
from tests.a_desk import Rehearsal, a_draft, begin
from tests.services.forms.pages import squeezed
from tests.services.forms.pages import words as text_of
from tests.services.test_dossier_life import STAFF, at

ASKED = AskSupplement((MissingPaper("Giấy chứng sinh", "chưa nộp"),), legal_basis="Luật Hộ tịch")


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1, STAFF)
    yield made
    made.desk.close()


def lived(rehearsal: Rehearsal, *requests: Request) -> bytes:
    draft = a_draft(rehearsal.desk, "1.004222")
    dossier = rehearsal.desk.reception.receive(draft, "ha").dossiers[0].dossier_id
    for request in requests:
        rehearsal.desk.life.record(dossier, request, "ha")
    return dossier


@pytest.mark.parametrize(
    ("requests", "form", "said"),
    [
        ((ASKED,), Form.SUPPLEMENT, ("01/HDHS", "Giấy chứng sinh", "Luật Hộ tịch")),
        ((Refuse("Không thuộc xã", "not_competent"),), Form.REFUSAL, ("Không thuộc xã",)),
        ((Extend(at(9, 10, month=12), "Chờ xác minh"),), Form.APOLOGY, ("09 tháng 12 năm 2026",)),
        ((Withdraw("Công dân đổi ý"),), Form.STOP, ("01/TBDGQ", "Công dân đổi ý")),
        ((ASKED, Stop("Hết hạn", "supplement_expired")), Form.STOP, ("01/HDHS",)),
        ((Forwarded("minh", "Công an xã"),), Form.CONTROL, ("Công an xã", "Lê Thu Hà")),
        ((Finish(),), Form.REGISTER, ("SỔ THEO DÕI HỒ SƠ", "Nguyễn Thị Phượng")),
    ],
)
def test_a_form_says_what_its_act_said(rehearsal: Rehearsal, requests, form, said) -> None:
    dossier = lived(rehearsal, *requests)
    text = text_of(rehearsal.desk.forms.pdf(dossier, form, "A4"))
    for words in (rehearsal.desk.dossiers.sheet(dossier).code, *said):
        assert squeezed(words) in text


def test_letters_are_queued_with_their_act_and_nothing_else_is(rehearsal: Rehearsal) -> None:
    dossier = lived(rehearsal, Forwarded("minh"), TakenOver(), ASKED, TakeSupplement())
    with rehearsal.desk.store.reading() as db:
        jobs = [documents.tag_of(job.slip) for job in print_jobs.undone_jobs(db)]
    assert jobs == ["", "supplement"]
    assert rehearsal.desk.forms.print_form(dossier, Form.CONTROL, "ha") > 0


def test_a_form_nobody_brought_out_is_not_there(rehearsal: Rehearsal) -> None:
    dossier = lived(rehearsal)
    for form in (Form.SUPPLEMENT, Form.REFUSAL, Form.APOLOGY, Form.STOP):
        with pytest.raises(NotFoundError):
            rehearsal.desk.forms.pdf(dossier, form, "A4")
    with pytest.raises(InvalidInputError):
        rehearsal.desk.forms.pdf(dossier, Form.REGISTER, "80mm")


def test_what_is_left_stands_on_the_supplement_request(rehearsal: Rehearsal) -> None:
    dossier = lived(rehearsal, ASKED)
    made = rehearsal.desk.forms.made(dossier, Form.SUPPLEMENT)
    assert made.pause is not None
    assert made.pause.remaining == "7 ngày làm việc"
    assert made.answer_by == rehearsal.desk.life.state(dossier).asked.citizen_due_at


def test_an_apology_after_the_term_keeps_the_missed_date(rehearsal: Rehearsal) -> None:
    dossier = lived(rehearsal)
    due = rehearsal.desk.dossiers.sheet(dossier).due_at
    rehearsal.clock.forward(days=20)
    sorry = Apologise(
        at(18, 10, month=12), "Thiếu cán bộ", "many_dossiers", "Phạm Quốc Bảo", "CHỦ TỊCH"
    )
    rehearsal.desk.life.record(dossier, sorry, "ha")
    made = rehearsal.desk.forms.made(dossier, Form.APOLOGY)
    assert (made.due_at, made.new_due_at) == (due, at(18, 10, month=12))
    assert made.signer.post == ("CHỦ TỊCH",)
    assert made.reason.startswith("Số lượng hồ sơ nhiều")


def test_letters_decided_on_together_are_one_print(rehearsal: Rehearsal) -> None:
    dossiers = [lived(rehearsal) for _ in range(3)]
    rehearsal.clock.forward(days=20)
    sorry = Apologise(at(18, 10, month=12), "Thiếu cán bộ", "many_dossiers")
    done = rehearsal.desk.life.record_all([(one, sorry) for one in dossiers], "ha")
    assert [bool(one.print_job) for one in done] == [True, False, False]
    with rehearsal.desk.store.reading() as db:
        kept = print_jobs.find_job(db, done[0].print_job)
    assert kept is not None
    letters = documents.from_json(kept.slip)
    assert [one.code for one in letters.letters] == [one.code for one in done]
    assert documents.render(letters, documents.papers_for(letters)[0]).startswith(b"%PDF-")


def test_dossiers_handed_on_together_stand_on_one_list(rehearsal: Rehearsal) -> None:
    dossiers = [lived(rehearsal, Forwarded("minh", "Tư pháp", batch="ab")) for _ in range(2)]
    job = rehearsal.desk.forms.print_hand_over(dossiers, "ha")
    with rehearsal.desk.store.reading() as db:
        kept = print_jobs.find_job(db, job)
    assert kept is not None
    listed = documents.from_json(kept.slip)
    assert len(listed.dossiers) == 2
    assert listed.taker.name == "Trần Văn Minh"
