"""Who is not received goes away with a form, and what was typed comes back with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from services.errors import InvalidInputError
from services.guidance import Refusal, missing_of
from services.projections import compare, rebuild
from services.rules.acts import PaperState, Person
from services.rules.guidance_codes import read_guidance_code
from services.rules.life_acts import MissingPaper
from tests.a_desk import CITIZEN, Rehearsal, a_draft, begin

NO_BIRTH_PAPER = (MissingPaper("Giấy chứng sinh", "bản nộp không có dấu"),)
NOT_OURS = Refusal("Việc này do Công an xã giải quyết.", "not_competent", "Luật Cư trú 2020")


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def test_form_02_keeps_the_draft_and_takes_no_dossier_number(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    before = desk.reception.today()
    draft = a_draft(desk, "1.001193")
    turned = desk.guidance.ask_for(draft, NO_BIRTH_PAPER, "ha", "Thiếu giấy")
    assert (turned.form, turned.number, turned.key) == ("02", "01/HDHS", "2026/01/HDHS")
    assert (turned.items, turned.request) == (NO_BIRTH_PAPER, "Đăng ký khai sinh")
    assert desk.reception.today() == before
    assert desk.guidance.draft_of(turned) == draft
    assert desk.guidance.today() == (turned,)


def test_a_citizen_who_comes_back_is_found_by_the_forms_number_or_by_name(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    turned = desk.guidance.ask_for(a_draft(desk, "1.001193"), NO_BIRTH_PAPER, "ha")
    rehearsal.clock.forward(days=5)
    for typed in ("01/HDHS", "1/hdhs", "2026/01/HDHS"):
        assert desk.guidance.find(typed) == turned
    assert desk.guidance.of_person(CITIZEN) == (turned,)
    nameless = replace(CITIZEN, personal_id="")
    assert desk.guidance.of_person(nameless) == (turned,)
    assert desk.guidance.of_person(Person("Lê Văn Tám")) == ()
    assert desk.guidance.of_person(Person("")) == ()
    assert desk.guidance.find("02/HDHS") is None
    assert desk.guidance.find("H56.14.07-261123-1001") is None


def test_once_received_the_form_is_not_offered_again(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    turned = desk.guidance.ask_for(a_draft(desk, "1.001193"), NO_BIRTH_PAPER, "ha")
    desk.reception.receive(desk.guidance.draft_of(turned), "ha")
    assert desk.guidance.of_person(CITIZEN) == ()
    assert desk.guidance.today()[0].has_come_back
    rehearsal.clock.forward(days=10)
    desk.drafts.forget_old()
    assert desk.guidance.of_person(CITIZEN) == ()


def test_form_03_needs_a_coded_reason_and_words(rehearsal: Rehearsal) -> None:
    desk, draft = rehearsal.desk, a_draft(rehearsal.desk, "1.004222")
    for refusal, field in (
        (replace(NOT_OURS, reason="  "), "reason"),
        (replace(NOT_OURS, reason_code="late"), "reason_code"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            desk.guidance.refuse(draft, refusal, "ha")
        assert caught.value.field == field
    nothing = replace(draft, items=())
    with pytest.raises(InvalidInputError) as caught:
        desk.guidance.refuse(nothing, NOT_OURS, "ha")
    assert caught.value.field == "request"
    turned = desk.guidance.refuse(nothing, replace(NOT_OURS, request="Cấp thẻ căn cước"), "ha")
    assert (turned.form, turned.number, turned.request) == ("03", "01/TCHS", "Cấp thẻ căn cước")
    assert turned.legal_basis == "Luật Cư trú 2020"


@pytest.mark.parametrize(("items", "field"), [((), "items"), ((MissingPaper(" "),), "items")])
def test_form_02_says_what_is_missing(
    rehearsal: Rehearsal, items: tuple[MissingPaper, ...], field: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        rehearsal.desk.guidance.ask_for(a_draft(rehearsal.desk), items, "ha")
    assert caught.value.field == field


def test_a_form_is_given_to_somebody_with_a_name(rehearsal: Rehearsal) -> None:
    draft = a_draft(rehearsal.desk, person=Person(" "))
    with pytest.raises(InvalidInputError) as caught:
        rehearsal.desk.guidance.ask_for(draft, NO_BIRTH_PAPER, "ha")
    assert caught.value.field == "applicant.name"
    assert rehearsal.desk.guidance.today() == ()


def test_what_is_missing_is_read_off_the_sheet_each_paper_once(rehearsal: Rehearsal) -> None:
    draft = a_draft(rehearsal.desk, "1.001193", "1.000656")
    items = tuple(
        replace(item, papers=tuple(replace(one, state=PaperState.MISSING) for one in item.papers))
        for item in draft.items
    )
    names = [one.name for one in missing_of(replace(draft, items=items))]
    assert len(names) == len(set(names)) > 2
    assert missing_of(draft) == ()


def test_yesterdays_are_not_todays_and_a_rebuild_finds_all_again(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    first = desk.guidance.ask_for(a_draft(desk, "1.001193"), NO_BIRTH_PAPER, "ha")
    rehearsal.clock.forward(days=1)
    second = desk.guidance.refuse(a_draft(desk), NOT_OURS, "ha")
    assert desk.guidance.today() == (second,)
    rebuild(desk.store)
    assert desk.guidance.find(first.number) == first
    with desk.store.reading() as db:
        assert compare(db) == []
    with desk.store.writing() as db:
        db.execute("DELETE FROM office_act WHERE kind = 'turned_away' AND key = ?", (first.key,))
    with desk.store.reading() as db:
        assert len(compare(db)) == 1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (" 05.2 / HDHS", "2026/05.2/HDHS"),
        ("2025/7/TCHS", "2025/07/TCHS"),
        ("038192004417", None),
        ("Nguyễn Thị Phượng", None),
        ("12/11", None),
    ],
)
def test_only_a_forms_number_is_read_as_one(text: str, key: str | None) -> None:
    assert read_guidance_code(text, 2026) == key
