"""The printing queue: a job is never lost, never printed by two, and prints the same bytes again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models import print_jobs
from services.desk import Desk
from services.errors import NotFoundError, PrinterFaultError, WrongStateError
from services.forms.paper import Paper
from services.forms.slip import render
from services.printing import INTERRUPTED, PrintJob, PrintState
from tests.a_desk import CITIZEN, Rehearsal, a_draft


@pytest.fixture
def job(desk: Desk) -> PrintJob:
    return desk.printing.job(desk.reception.receive(a_draft(desk), "ha").print_job)


def test_a_received_dossier_waits_to_be_printed(desk: Desk, job: PrintJob) -> None:
    assert (job.state, job.officer, job.problem, job.reprint) == (PrintState.WAITING, "ha", "", 0)
    assert desk.printing.undone() == (job,)


def test_the_queue_of_the_system_sees_neither_name_nor_number(job: PrintJob) -> None:
    assert job.title == f"mot-cua-{job.id}"
    assert job.code not in job.title


def test_a_job_that_came_out_waits_no_more(desk: Desk, job: PrintJob) -> None:
    assert desk.printing.start(job.id).state is PrintState.PRINTING
    assert desk.printing.finish(job.id).state is PrintState.PRINTED
    assert desk.printing.undone() == ()


def test_a_job_at_a_printer_is_not_taken_to_another(desk: Desk, job: PrintJob) -> None:
    desk.printing.start(job.id)
    for again in (desk.printing.start, desk.printing.cancel):
        with pytest.raises(WrongStateError):
            again(job.id)
    with pytest.raises(WrongStateError):
        desk.printing.move(job.id, "Canon", "A4")


def test_a_silent_printer_puts_the_job_back_and_another_takes_it(desk: Desk, job: PrintJob) -> None:
    desk.printing.start(job.id)
    waiting = desk.printing.put_back(job.id, "silent")
    assert (waiting.state, waiting.problem) == (PrintState.WAITING, "silent")
    moved = desk.printing.move(job.id, "Canon LBP 2900", "A4")
    assert (moved.printer, moved.paper, moved.problem) == ("Canon LBP 2900", "A4", "")
    assert desk.printing.undone() == (moved,)


def test_a_slip_that_became_void_at_the_printer_never_waits_again(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    receipt = desk.reception.receive(a_draft(desk), "ha")
    dossier = receipt.dossiers[0].dossier_id
    desk.printing.start(receipt.print_job)
    draft = desk.dossiers.draft_of(dossier)
    person = replace(draft.applicant, phone="0987654321")
    desk.dossiers.correct(replace(draft, applicant=person), "sai số điện thoại", "ha")
    back = desk.printing.put_back(receipt.print_job, "silent")
    assert (back.state, back.problem) == (PrintState.CANCELLED, "replaced")
    (waiting,) = desk.printing.undone()
    desk.printing.start(waiting.id)
    draft = desk.dossiers.draft_of(dossier)
    desk.dossiers.correct(replace(draft, applicant=CITIZEN), "vẫn số cũ", "ha")
    taken_up = rehearsal.reopen().printing.take_up()
    assert [job.state for job in taken_up] == [PrintState.WAITING]
    assert taken_up[0].id > waiting.id


def test_a_slip_that_became_void_at_the_printer_may_still_come_out(desk: Desk) -> None:
    receipt = desk.reception.receive(a_draft(desk), "ha")
    desk.printing.start(receipt.print_job)
    draft = desk.dossiers.draft_of(receipt.dossiers[0].dossier_id)
    person = replace(draft.applicant, phone="0987654321")
    desk.dossiers.correct(replace(draft, applicant=person), "sai số điện thoại", "ha")
    assert desk.printing.finish(receipt.print_job).state is PrintState.PRINTED


def test_the_same_job_prints_the_same_bytes_after_the_program_was_closed(
    rehearsal: Rehearsal,
) -> None:
    job = rehearsal.desk.reception.receive(a_draft(rehearsal.desk), "ha").print_job
    before = rehearsal.desk.printing.pdf(job)
    desk = rehearsal.reopen()
    assert desk.printing.pdf(job) == before
    assert before == render(
        desk.dossiers.slip(desk.dossiers.find(desk.printing.job(job).code)), Paper.A5
    )


def test_a_job_at_the_printer_when_the_program_ended_is_asked_about(rehearsal: Rehearsal) -> None:
    first, second = (
        rehearsal.desk.reception.receive(a_draft(rehearsal.desk), "ha").print_job for _ in range(2)
    )
    rehearsal.desk.printing.start(first)
    taken = rehearsal.reopen().printing.take_up()
    assert [(job.id, job.state, job.problem) for job in taken] == [
        (first, PrintState.WAITING, INTERRUPTED),
        (second, PrintState.WAITING, ""),
    ]


def test_a_cancelled_job_is_kept_but_waits_no_more(desk: Desk, job: PrintJob) -> None:
    desk.printing.cancel(job.id)
    assert desk.printing.undone() == ()
    assert desk.printing.job(job.id).state is PrintState.CANCELLED


def test_a_reprint_says_which_one_it_is(desk: Desk, job: PrintJob) -> None:
    dossier = desk.dossiers.find(job.code)
    again = [desk.dossiers.reprint(dossier, "Giấy bị ướt", "ha") for _ in range(2)]
    assert [desk.printing.job(one).reprint for one in again] == [1, 2]


def test_a_slip_that_was_replaced_no_longer_waits(desk: Desk, job: PrintJob) -> None:
    draft = desk.dossiers.draft_of(desk.dossiers.find(job.code))
    draft = replace(draft, applicant=replace(draft.applicant, name="Nguyễn Thị Phương"))
    corrected = desk.dossiers.correct(draft, "Sai tên", "ha")
    assert [one.id for one in desk.printing.undone()] == [corrected]
    old = desk.printing.job(job.id)
    assert (old.state, old.problem) == (PrintState.CANCELLED, "replaced")


def test_a_job_that_cannot_be_drawn_says_so(desk: Desk, job: PrintJob) -> None:
    with desk.store.writing() as db:
        db.execute("UPDATE print_job SET slip = '{}' WHERE id = ?", (job.id,))
    with pytest.raises(PrinterFaultError) as fault:
        desk.printing.pdf(job.id)
    assert fault.value.reason == "unreadable"
    desk.printing.start(job.id)
    assert desk.printing.give_up(job.id, "unreadable").state is PrintState.FAILED
    with desk.store.reading() as db:
        assert print_jobs.undone_jobs(db) != []


def test_no_such_job_is_said(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        desk.printing.job(99)


def test_every_printer_remembers_its_paper(desk: Desk) -> None:
    assert desk.printing.papers() == {}
    desk.printing.set_paper("Canon LBP 2900", "A5")
    desk.printing.set_paper("XP-80", "80mm")
    assert desk.printing.papers() == {"Canon LBP 2900": "A5", "XP-80": "80mm"}
