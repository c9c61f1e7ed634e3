"""Dossiers from JSON: what is meant is received, anything else is refused by name."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from services.catalogue import Catalogue, shipped_catalogue
from services.desk import Desk
from services.errors import InvalidInputError, NotFoundError
from services.intake_files import LARGEST_FILE_CHARACTERS, read_intakes
from services.rules.acts import PersonKind, ReturnBy
from tests.a_desk import MORNING

PERSON = {"name": "Nguyễn Thị Phượng", "personal_id": "038192004417", "born_on": "1992-08-14"}
DOSSIER = {"procedure": "2.000635", "applicant": PERSON}
DEEP: list[object] = []
for _ in range(800):
    DEEP = [DEEP]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What ships with the program."""
    return shipped_catalogue()


def read(catalogue: Catalogue, document: object):
    text = document if isinstance(document, str) else json.dumps(document)
    return read_intakes(text, catalogue, MORNING)


def refusal(catalogue: Catalogue, document: object) -> tuple[str, str]:
    with pytest.raises(InvalidInputError) as refused:
        read(catalogue, document)
    return refused.value.field, refused.value.reason


@pytest.mark.parametrize(
    ("part", "value", "found"),
    [
        ("born_on", ["1992"], ("applicant.born_on", "not_a_date")),
        ("born_on", {"a": 1}, ("applicant.born_on", "not_a_date")),
        ("born_on", "2023-02-29", ("applicant.born_on", "not_a_date")),
        ("born_on", "9999-12-31", ("applicant.born_on", "in_the_future")),
        ("born_on", 0, ("applicant.born_on", "not_a_date")),
        ("sex", "male", ("applicant.sex", "unknown")),
        ("sex", ["Nam"], ("applicant.sex", "wrong_type")),
        ("kind", 0, ("applicant.kind", "unknown")),
        ("kind", [], ("applicant.kind", "unknown")),
        ("name", DEEP, ("applicant.name", "wrong_type")),
        ("name", "x" * 2001, ("applicant.name", "too_long")),
        ("scan", "garbage", ("applicant.scan", "unknown")),
        ("nickname", "x", ("nickname", "unknown_key")),
        ("no_smartphone", "có", ("applicant.no_smartphone", "wrong_type")),
    ],
)
def test_a_person_that_cannot_be_is_refused(catalogue: Catalogue, part, value, found) -> None:
    assert refusal(catalogue, {**DOSSIER, "applicant": {**PERSON, part: value}}) == found


@pytest.mark.parametrize(
    ("part", "value", "found"),
    [
        ("copies", -1, ("copies", "out_of_range")),
        ("copies", 1000, ("copies", "out_of_range")),
        ("copies", True, ("copies", "wrong_type")),
        ("copies", DEEP, ("copies", "wrong_type")),
        ("pages", 10**6, ("pages", "out_of_range")),
        ("council_fee_vnd", -5, ("council_fee_vnd", "out_of_range")),
        ("received_at", ["x"], ("received_at", "not_a_moment")),
        ("received_at", {}, ("received_at", "not_a_moment")),
        ("received_at", "0001-01-01T00:00", ("received_at", "not_a_moment")),
        ("received_at", "1990-01-01T08:00", ("received_at", "out_of_range")),
        ("received_at", "2026-11-23T09:41+99:00", ("received_at", "not_a_moment")),
        ("return_by", "drone", ("return_by", "unknown")),
        ("papers", {}, ("papers", "wrong_type")),
        ("papers", [1], ("papers[0]", "wrong_type")),
        ("papers", [{}], ("papers[0].name", "missing")),
        ("papers", [{"name": "a", "copy": -1}], ("papers[0].copy", "out_of_range")),
        ("papers", [{"name": "a", "mode": []}], ("papers[0].mode", "unknown")),
        ("papers", [{"name": "a", "state": "eaten"}], ("papers[0].state", "unknown")),
        ("applicant", None, ("applicant", "missing")),
        ("filed_by", [], ("filed_by", "wrong_type")),
        ("case", "x", ("case", "unknown")),
        ("duplicate_reason", ["x"], ("duplicate_reason", "wrong_type")),
    ],
)
def test_a_dossier_that_cannot_be_is_refused(catalogue: Catalogue, part, value, found) -> None:
    assert refusal(catalogue, {**DOSSIER, part: value}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("file", "not_json")),
        ("[" * 100_000, ("file", "not_json")),
        ('{"a":' * 100_000, ("file", "not_json")),
        ("[1" + "0" * 10_000 + "]", ("file", "not_json")),
        (json.dumps(DOSSIER) + "x", ("file", "not_json")),
        ('{"procedure": "2.000635", "procedure": "1.000689"}', ("file", "twice")),
        ("[3]", ("[0]", "wrong_type")),
        ("null", ("[0]", "missing")),
        (" " * (LARGEST_FILE_CHARACTERS + 1), ("file", "too_long")),
    ],
)
def test_a_file_that_is_no_list_of_dossiers_is_refused(catalogue: Catalogue, text, found) -> None:
    assert refusal(catalogue, text) == found


def test_an_unknown_procedure_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(NotFoundError) as refused:
        read(catalogue, {**DOSSIER, "procedure": "9.999"})
    assert (refused.value.kind, refused.value.id) == ("procedure", "9.999")


def test_a_procedure_with_cases_takes_the_first_and_says_so(catalogue: Catalogue) -> None:
    (intake,) = read(catalogue, {**DOSSIER, "procedure": "1.000689"})
    assert intake.draft.items[0].case
    assert "Chưa chọn trường hợp" in intake.warnings[0]
    assert refusal(catalogue, {**DOSSIER, "procedure": "1.000689", "case": "x"}) == (
        "case",
        "unknown",
    )


def test_what_is_left_out_has_its_usual_meaning(catalogue: Catalogue) -> None:
    (intake,) = read(catalogue, {**DOSSIER, "return_by": "", "applicant": {**PERSON, "kind": ""}})
    draft = intake.draft
    assert draft.applicant.kind is PersonKind.CITIZEN
    assert draft.return_by is ReturnBy.DESK
    assert (draft.items[0].copies, draft.items[0].pages, draft.received_at) == (1, None, None)
    assert [paper.original + paper.copy for paper in draft.items[0].papers]


@pytest.mark.parametrize(
    ("earlier_s", "is_told_late"), [(0, False), (30, True), (-30, True), (86_400, True)]
)
def test_a_time_of_reception_is_complete_by_itself(
    desk: Desk, catalogue, earlier_s, is_told_late
) -> None:
    at = MORNING - timedelta(seconds=earlier_s)
    (intake,) = read(catalogue, {**DOSSIER, "received_at": at.isoformat()})
    assert (intake.draft.received_at is not None) is is_told_late
    desk.reception.require_complete(intake.draft)


def test_a_scanned_card_stands_in_for_the_applicant(catalogue: Catalogue) -> None:
    scan = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4|01012021"
    typed = {"scan": scan, "phone": "0912345678", "no_smartphone": True}
    (intake,) = read(catalogue, {**DOSSIER, "applicant": typed})
    person = intake.draft.applicant
    assert (person.name, person.phone) == ("Nguyễn Thị Phượng", "0912345678")
    assert person.card_read
    assert person.no_smartphone
