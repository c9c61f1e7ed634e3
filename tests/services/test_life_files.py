"""Acts described in JSON: what is meant is read, what is not is refused by its name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.clock import VIETNAM
from services.errors import AppError, InvalidInputError
from services.life_files import KINDS, read_acts, read_data, read_request
from services.rules import life_requests
from services.rules.acts import PaperState
from services.rules.dossier_state import DossierState
from services.rules.life_acts import Forwarded, MissingPaper, Returned
from services.rules.life_requests import (
    AskSupplement,
    Finish,
    Reschedule,
    TakePayment,
    TakeSupplement,
)
from tests.a_desk import MORNING, a_draft, begin

JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=4), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DossierState]:
    made = begin(tmp_path_factory.mktemp("life") / "quay")
    dossier = made.desk.reception.receive(a_draft(made.desk), "ha").dossiers[0].dossier_id
    yield made.desk.life.state(dossier)
    made.desk.close()


def test_every_request_has_a_word_but_what_a_new_calendar_does(state: DossierState) -> None:
    assert set(KINDS.values()) == set(life_requests.KINDS) - {Reschedule}


def test_fields_are_read_as_what_they_are(state: DossierState) -> None:
    data = {"to": "minh", "step_due_at": "2026-11-26T17:00"}
    assert read_request("forward", data, state, MORNING) == Forwarded(
        "minh", "", datetime(2026, 11, 26, 17, tzinfo=VIETNAM)
    )
    asked = read_request(
        "request-supplement", {"items": ["A", {"name": "B", "reason": "mờ"}]}, state, MORNING
    )
    assert asked == AskSupplement((MissingPaper("A"), MissingPaper("B", "mờ")))
    assert read_request("finish", {}, state, MORNING) == Finish()


def test_what_goes_without_saying_is_filled_in(state: DossierState) -> None:
    returned = read_request("return", {}, state, MORNING)
    assert returned == Returned(MORNING, identity_checked=True)
    unchecked = read_request("return", {"identity_checked": False}, state, MORNING)
    assert unchecked == Returned(MORNING)
    assert read_request("pay", {}, state, MORNING) == TakePayment(state.unpaid_vnd)


def test_what_arrived_stands_in_the_place_of_the_paper_it_is(state: DossierState) -> None:
    first = state.received.papers[0]
    came = [{"name": first.name, "original": 3}, "Giấy mới"]
    read = read_request("supplement", {"papers": came}, state, MORNING)
    assert isinstance(read, TakeSupplement)
    assert (read.papers[0].original, read.papers[0].short_name) == (3, first.short_name)
    assert read.papers[0].state is PaperState.TICKED
    assert [paper.name for paper in read.papers] == [
        *(paper.name for paper in state.received.papers),
        "Giấy mới",
    ]


@given(kind=some.sampled_from(sorted(KINDS)), name=some.text(min_size=1, max_size=12))
def test_no_unknown_key_is_passed_over(state: DossierState, kind: str, name: str) -> None:
    if name in {field.name for field in fields(KINDS[kind])}:
        return
    with pytest.raises(AppError) as caught:
        read_request(kind, {name: "x"}, state, MORNING)
    if isinstance(caught.value, InvalidInputError):
        assert (caught.value.field, caught.value.reason) == (name, "unknown_key")


@given(kind=some.sampled_from(sorted(KINDS)), value=JSON)
def test_any_json_is_a_request_or_one_error(state: DossierState, kind: str, value: object) -> None:
    for field in fields(KINDS[kind]):
        try:
            read = read_request(kind, {field.name: value}, state, MORNING)
        except AppError:
            continue
        assert type(read) is KINDS[kind]


@given(JSON)
def test_any_file_is_acts_or_one_error(document: object) -> None:
    for read in (read_acts, read_data):
        try:
            read(json.dumps(document))
        except InvalidInputError:
            continue


def test_a_line_without_code_or_kind_is_named_by_its_place() -> None:
    lines = [{"code": "A", "kind": "note"}, {"code": "B"}]
    with pytest.raises(InvalidInputError) as caught:
        read_acts(json.dumps(lines))
    assert (caught.value.field, caught.value.reason) == ("[1].kind", "missing")
