"""The printing queue takes every form, prints it on paper it is made for, and voids none but slips."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from models import print_jobs
from services.desk import Desk
from services.forms.documents import render
from services.forms.paper import Paper
from services.print_queue import queue_form, withdraw_void
from services.printing import PrintState
from tests.a_desk import MORNING, a_draft
from tests.services.forms.papers import CODE, EVERY_FORM, an_apology

if TYPE_CHECKING:
    from services.forms.documents import FormData


def queued(desk: Desk, form: FormData, code: str = CODE, paper: str = "A5") -> int:
    setting = replace(desk.setting(), paper=paper)
    with desk.store.writing() as db:
        return queue_form(db, form, code, setting, "ha", MORNING)


@pytest.mark.parametrize("name", EVERY_FORM)
def test_any_form_in_the_queue_prints(desk: Desk, name: str) -> None:
    job_id = queued(desk, EVERY_FORM[name], paper="A4")
    assert desk.printing.pdf(job_id) == render(EVERY_FORM[name], Paper.A4, desk.setting().copies)
    assert desk.printing.job(job_id).code == CODE


def test_a_letter_on_a_desk_with_a_roll_is_printed_on_a4(desk: Desk) -> None:
    job_id = queued(desk, an_apology(), paper="80mm")
    assert desk.printing.pdf(job_id) == render(an_apology(), Paper.A4, desk.setting().copies)
    job = desk.printing.job(job_id)
    assert (job.paper, job.form) == ("A4", "apology")
    desk.printing.move(job_id, "Thermal", "80mm")
    assert desk.printing.pdf(job_id) == render(an_apology(), Paper.A4, desk.setting().copies)


def test_a_reprinted_form_is_shown_as_one(desk: Desk) -> None:
    job_id = queued(desk, replace(an_apology(), reprint=3))
    assert desk.printing.job(job_id).reprint == 3


def test_a_void_slip_leaves_the_queue_and_other_forms_of_its_dossier_stay(desk: Desk) -> None:
    receipt = desk.reception.receive(a_draft(desk), "ha")
    code = receipt.dossiers[0].code
    letter = queued(desk, replace(an_apology(), code=code), code)
    with desk.store.writing() as db:
        assert withdraw_void(db, code, MORNING) == frozenset()
    assert desk.printing.job(receipt.print_job).state is PrintState.CANCELLED
    assert desk.printing.job(letter).state is PrintState.WAITING


def test_a_form_of_a_later_version_is_not_void_because_it_cannot_be_read(desk: Desk) -> None:
    job_id = queued(desk, an_apology())
    with desk.store.writing() as db:
        db.execute("UPDATE print_job SET slip = replace(slip, '\"apology\"', '\"later\"')")
        withdraw_void(db, CODE, MORNING)
    assert desk.printing.job(job_id).state is PrintState.WAITING


def test_the_queue_keeps_the_form_itself(desk: Desk) -> None:
    job_id = queued(desk, an_apology())
    with desk.store.reading() as db:
        row = print_jobs.find_job(db, job_id)
    assert row is not None
    assert row.slip.startswith('{"form":"apology",')
