"""What waits at the desk on a real book: who was called, who was not, for how long, and what the day gave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models import waiting_results
from models.waiting_results import FlagSpan
from services.legal_rules import set_limit
from services.projections import compare
from services.results import ResultLine, ResultList
from services.rules.acts import Person, ReturnBy
from services.rules.legal_rules import LegalLimit
from services.rules.life_acts import Called, CallOutcome, MissingPaper, Rated, Returned
from services.rules.life_requests import AskSupplement, Finish, Recall, Request
from tests.a_desk import CITIZEN, MORNING, Rehearsal, a_draft, begin
from tests.listed import Listening


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, name: str, **changes: object) -> bytes:
    number = f"0381920{sum(map(ord, name)):05d}"
    person: Person = replace(CITIZEN, name=name, personal_id=number)
    draft = a_draft(rehearsal.desk, "1.001193", person=person)
    by = changes.pop("return_by", ReturnBy.DESK)
    draft = replace(draft, applicant=replace(person, **changes), return_by=by)
    return rehearsal.desk.reception.receive(draft, "ha").dossiers[0].dossier_id


def ready(rehearsal: Rehearsal, name: str, **changes: object) -> bytes:
    dossier = received(rehearsal, name, **changes)
    do(rehearsal, dossier, Finish(result_number="12/2026"))
    return dossier


def do(rehearsal: Rehearsal, dossier: bytes, *requests: Request) -> None:
    rehearsal.desk.life.record_all([(dossier, request) for request in requests], "ha")


def listed(rehearsal: Rehearsal, kind: ResultList) -> list[ResultLine]:
    opened = rehearsal.desk.results.open(kind)
    lines = rehearsal.desk.results.page(opened, 0, 100)
    assert opened.count == len(lines) == rehearsal.desk.results.counts().lists[kind]
    return list(lines)


def names(rehearsal: Rehearsal, kind: ResultList) -> list[str]:
    return [line.dossier.owner_name for line in listed(rehearsal, kind)]


def test_a_result_waits_from_the_day_it_is_ready_until_it_is_returned(
    rehearsal: Rehearsal,
) -> None:
    first = ready(rehearsal, "An")
    rehearsal.clock.forward(days=2)
    ready(rehearsal, "Bình")
    received(rehearsal, "Chưa Xong")
    waiting = listed(rehearsal, ResultList.WAITING)
    assert [(line.dossier.owner_name, line.waited_days) for line in waiting] == [
        ("An", 2),
        ("Bình", 0),
    ]
    assert rehearsal.desk.results.waiting() == 2
    do(rehearsal, first, Returned(rehearsal.clock(), identity_checked=True))
    assert names(rehearsal, ResultList.WAITING) == ["Bình"]
    assert names(rehearsal, ResultList.RETURNED_TODAY) == ["An"]


def test_those_without_a_smartphone_are_called_first(rehearsal: Rehearsal) -> None:
    ready(rehearsal, "An")
    rehearsal.clock.forward(minutes=5)
    ready(rehearsal, "Bình", no_smartphone=True)
    assert names(rehearsal, ResultList.NOT_CALLED) == ["Bình", "An"]
    assert names(rehearsal, ResultList.NO_SMARTPHONE) == ["Bình"]
    assert [line.has_smartphone for line in listed(rehearsal, ResultList.WAITING)] == [True, False]


def test_who_was_called_leaves_the_call_list_and_the_line_says_what_came_of_it(
    rehearsal: Rehearsal,
) -> None:
    first, second = ready(rehearsal, "An"), ready(rehearsal, "Bình", phone="")
    rehearsal.clock.forward(hours=1)
    do(rehearsal, first, Called(CallOutcome.NO_ANSWER))
    do(rehearsal, second, Called(CallOutcome.WILL_COME))
    assert names(rehearsal, ResultList.NOT_CALLED) == []
    (coming,) = listed(rehearsal, ResultList.WILL_COME)
    assert (coming.dossier.dossier_id, coming.told) == (second, CallOutcome.WILL_COME)
    assert coming.told_at == rehearsal.clock()
    assert not coming.has_phone
    do(rehearsal, second, Called(CallOutcome.NO_ANSWER))
    assert names(rehearsal, ResultList.WILL_COME) == []


def test_a_call_before_there_was_a_result_tells_nobody_of_it(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal, "An")
    do(rehearsal, dossier, Called(CallOutcome.REACHED))
    rehearsal.clock.forward(hours=3)
    do(rehearsal, dossier, Finish())
    assert names(rehearsal, ResultList.NOT_CALLED) == ["An"]


def test_a_result_that_was_taken_back_waits_no_more(rehearsal: Rehearsal) -> None:
    dossier = ready(rehearsal, "An", no_smartphone=True, return_by=ReturnBy.POST)
    assert names(rehearsal, ResultList.BY_POST) == ["An"]
    do(rehearsal, dossier, Recall("ghi sai tên"))
    for kind in (ResultList.WAITING, ResultList.NO_SMARTPHONE, ResultList.BY_POST):
        assert names(rehearsal, kind) == []
    with rehearsal.desk.store.reading() as db:
        assert compare(db) == []


def test_ages_count_whole_days_by_the_dated_limits(rehearsal: Rehearsal) -> None:
    ready(rehearsal, "An")
    rehearsal.clock.now = MORNING + timedelta(days=7)
    assert (
        names(rehearsal, ResultList.FIRST_AGE) == []
    )  # the seventh day is not yet more than seven
    rehearsal.clock.now = (MORNING + timedelta(days=8)).replace(hour=0, minute=1)
    assert names(rehearsal, ResultList.FIRST_AGE) == ["An"]
    assert rehearsal.desk.results.counts().days == {
        ResultList.FIRST_AGE: 7,
        ResultList.SECOND_AGE: 15,
        ResultList.THIRD_AGE: 30,
    }
    set_limit(
        rehearsal.desk.store,
        LegalLimit("uncollected_first_days", 10, date(2026, 11, 25), "Quy định của xã"),
    )
    assert names(rehearsal, ResultList.FIRST_AGE) == []
    rehearsal.clock.now = MORNING + timedelta(days=31)
    assert names(rehearsal, ResultList.THIRD_AGE) == ["An"]


def test_the_days_ratings_have_their_denominator(rehearsal: Rehearsal) -> None:
    assert rehearsal.desk.results.counts().ratings == 0
    for name, score in (("An", 3), ("Bình", 3), ("Cường", 1), ("Dung", None)):
        dossier = ready(rehearsal, name)
        given = Returned(rehearsal.clock(), identity_checked=True)
        do(rehearsal, dossier, *((given,) if score is None else (given, Rated(score))))
    counts = rehearsal.desk.results.counts()
    assert (counts.content, counts.ratings) == (2, 3)
    assert counts.lists[ResultList.RETURNED_TODAY] == 4
    scores = {
        line.dossier.owner_name: line.score for line in listed(rehearsal, ResultList.RATED_TODAY)
    }
    assert scores == {"An": 3, "Bình": 3, "Cường": 1}
    rehearsal.clock.forward(days=1)
    assert rehearsal.desk.results.counts().ratings == 0


def test_a_citizen_whose_time_to_supplement_is_over_is_listed_until_something_is_done(
    rehearsal: Rehearsal,
) -> None:
    dossier = received(rehearsal, "An")
    due = rehearsal.clock() + timedelta(days=5)
    do(rehearsal, dossier, AskSupplement((MissingPaper("Ảnh"),), citizen_due_at=due))
    assert names(rehearsal, ResultList.CITIZEN_LATE) == []
    rehearsal.clock.forward(days=6)
    (line,) = listed(rehearsal, ResultList.CITIZEN_LATE)
    assert line.citizen_due_at == due


def test_a_place_in_a_list_is_where_the_page_shows_it(rehearsal: Rehearsal) -> None:
    ids = [ready(rehearsal, name) for name in ("An", "Bình", "Cường")]
    results = rehearsal.desk.results
    for kind in (ResultList.WAITING, ResultList.NOT_CALLED):
        opened = results.open(kind)
        assert [results.place(opened, dossier) for dossier in ids] == [0, 1, 2]
        assert results.page(opened, 1, 1)[0].dossier.dossier_id == ids[1]
    assert results.place(results.open(ResultList.WILL_COME), ids[0]) is None


def test_no_list_of_results_scans_all_dossiers(rehearsal: Rehearsal) -> None:
    with rehearsal.desk.store.reading() as db:
        heard = Listening(db._connection)
        span = FlagSpan("called", 0, 1, "will_come")
        waiting_results.uncalled(heard)
        waiting_results.flagged(heard, span)
        waiting_results.count_flagged(heard, span)
        waiting_results.rows_of(heard, (1, 2))
        waiting_results.known_of(heard, (1, 2))
        assert heard.statements
        assert [step for step in heard.plans() if step.startswith("SCAN")] == []
