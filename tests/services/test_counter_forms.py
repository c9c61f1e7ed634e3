"""What the counter gives instead of a slip comes out of the printing queue as a form."""

from __future__ import annotations

import pytest

from models import print_jobs
from services.forms import documents
from services.forms.letter_data import Refusal, SupplementRequest
from services.forms.list_data import BlankSlips
from services.forms.paper import Paper
from services.guidance import Refusal as Refused
from services.rules.life_acts import MissingPaper
from tests.a_desk import MORNING, Rehearsal, a_draft


def queued(rehearsal: Rehearsal, job: int) -> documents.FormData:
    with rehearsal.desk.store.reading() as db:
        (row,) = [one for one in print_jobs.undone_jobs(db) if one.id == job]
    assert row.code.rpartition("-")[2][0].isdigit()
    assert "/" not in row.code
    return documents.from_json(row.slip)


def test_form_02_says_what_is_missing_and_its_code_brings_the_draft_back(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    missing = (MissingPaper("Giấy chứng sinh", "không có dấu"),)
    turned = desk.guidance.ask_for(a_draft(desk, "1.001193"), missing, "ha")
    form = queued(rehearsal, desk.counter_forms.print_turned(turned, "ha"))
    assert isinstance(form, SupplementRequest)
    assert (form.number, form.code, form.officer) == (turned.number, "", "Lê Thu Hà")
    assert [(one.what, one.reason) for one in form.missing] == [("Giấy chứng sinh", "không có dấu")]
    assert desk.guidance.find(form.qr) == turned
    assert documents.render(form, Paper.A5).startswith(b"%PDF")


def test_form_03_says_the_reason_in_words(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    refusal = Refused("Việc này do Công an xã giải quyết.", "not_competent", "Luật Cư trú 2020")
    turned = desk.guidance.refuse(a_draft(desk, "1.004222"), refusal, "ha")
    form = queued(rehearsal, desk.counter_forms.print_turned(turned, "ha"))
    assert isinstance(form, Refusal)
    assert (form.reason, form.basis) == (refusal.reason, "Luật Cư trú 2020")
    assert "not_competent" not in documents.to_json(form)


@pytest.mark.parametrize("count", [1, 3])
def test_blank_slips_bear_the_numbers_that_were_kept(rehearsal: Rehearsal, count: int) -> None:
    desk = rehearsal.desk
    slips = desk.reception.reserved.reserve(count, MORNING.date(), "ha")
    form = queued(rehearsal, desk.counter_forms.print_blank(slips, "ha"))
    assert isinstance(form, BlankSlips)
    assert [(one.code, one.qr) for one in form.numbers] == [(one.code, one.qr) for one in slips]
