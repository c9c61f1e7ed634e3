"""The papers of one dossier at the counter: what a tick, a count and a look-up mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.catalogue import shipped_catalogue
from services.rules import paper_lists
from services.rules.acts import PaperCount, PaperMode, PaperState
from services.rules.procedures import Paper

ON = date(2026, 11, 23)
FORM = Paper("Tờ khai đăng ký khai sinh theo mẫu", "Tờ khai", original=1)
SHOWN = Paper("Thẻ căn cước", "Căn cước", mode=PaperMode.PRESENT, lookup=True)
RARE = Paper("Văn bản ủy quyền", "Ủy quyền", required=False, group="Khi nộp thay")


def test_a_fresh_list_misses_what_is_required_only() -> None:
    assert paper_lists.untouched(FORM).state is PaperState.MISSING
    assert paper_lists.untouched(RARE).state is PaperState.NOT_NEEDED


def test_a_tick_brings_the_usual_counts_and_its_end_takes_them_away() -> None:
    there = paper_lists.ticked(paper_lists.untouched(FORM), FORM)
    assert (there.state, there.original) == (PaperState.TICKED, 1)
    assert paper_lists.set_aside(there, FORM) == paper_lists.untouched(FORM)
    rare = paper_lists.ticked(paper_lists.untouched(RARE), RARE)
    assert paper_lists.set_aside(rare, RARE) == paper_lists.untouched(RARE)


def test_what_is_only_shown_leaves_nothing_at_the_desk() -> None:
    shown = paper_lists.ticked(paper_lists.untouched(SHOWN), SHOWN)
    assert (shown.original, shown.certified, shown.copy) == (0, 0, 0)
    assert shown.state is PaperState.TICKED


def test_a_paper_outside_the_catalogue_is_one_original() -> None:
    own = paper_lists.ticked(PaperCount("Đơn xin xác nhận"), None)
    assert own.original == 1


def test_no_count_at_all_means_it_is_missing() -> None:
    there = paper_lists.ticked(paper_lists.untouched(FORM), FORM)
    gone = paper_lists.counted(there, original=0, certified=0, copy=0)
    assert gone.state is PaperState.MISSING


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_paper_counts_as_there_exactly_when_something_was_handed_in(
    original: int, certified: int, copy: int
) -> None:
    paper = paper_lists.counted(
        paper_lists.untouched(FORM), original=original, certified=certified, copy=copy
    )
    assert (paper.state is PaperState.TICKED) == bool(original + certified + copy)
    assert (paper.original, paper.certified, paper.copy) == (original, certified, copy)


def test_a_look_up_stands_in_for_the_paper() -> None:
    found = paper_lists.looked_up(paper_lists.untouched(SHOWN), "2026-11-23T09:39:00+07:00")
    assert found.state in paper_lists.PRESENT
    assert paper_lists.present_count([found]) == (1, 1)
    assert paper_lists.ticked(found, SHOWN).checked_at == ""


def test_what_stands_in_is_listed_beside_what_it_replaces() -> None:
    gone, instead = paper_lists.replaced_by(paper_lists.untouched(FORM), "Giấy cam đoan")
    assert gone.state is PaperState.NOT_NEEDED
    assert (instead.name, instead.original) == ("Giấy cam đoan", 1)


def test_another_case_keeps_what_was_ticked() -> None:
    birth = shipped_catalogue().get("1.000689", ON)
    first, second = (case.key for case in birth.cases[:2])
    before = paper_lists.fresh_papers(birth, first)
    ticked = (replace(before[0], state=PaperState.TICKED, original=1), *before[1:])
    after = paper_lists.carried_papers(ticked, birth, second)
    assert after[0] == ticked[0]
    assert {paper.name for paper in after} == {paper.name for paper in birth.papers_for(second)}


@pytest.mark.parametrize("code", ["2.000635", "1.001193", "2.000815"])
def test_the_list_of_a_procedure_is_the_catalogue_s(code: str) -> None:
    procedure = shipped_catalogue().get(code, ON)
    papers = paper_lists.fresh_papers(procedure)
    assert [paper.name for paper in papers] == [paper.name for paper in procedure.papers_for(None)]
    assert paper_lists.present_count(papers)[0] == 0
