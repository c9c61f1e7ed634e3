"""The shipped linked procedures fit the catalogue, say where they were read, and stay within a slip."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

import resources
from services.catalogue import read_shipped, shipped_catalogue
from services.reception import MAX_ITEMS
from services.rules.linked import LinkedGroup, read_linked

PROCEDURES = {procedure.code: procedure for procedure in read_shipped()[0]}
TEXT = resources.path("rules/linked.toml").read_text(encoding="utf-8")
EVERY = pytest.mark.parametrize(
    "group", read_linked(tomllib.loads(TEXT)).values(), ids=lambda group: group.code
)


@EVERY
def test_every_linked_procedure_can_be_chosen_at_the_counter(group: LinkedGroup) -> None:
    assert group.code in PROCEDURES
    assert 2 <= len(group.parts) < MAX_ITEMS
    assert group.certainty in {"official", "uncertain"}
    assert group.source


@EVERY
def test_every_part_names_its_agency_and_cases_the_whole_has(group: LinkedGroup) -> None:
    cases = {case.key for case in PROCEDURES[group.code].cases}
    for part in group.parts:
        assert part.agency
        assert {case for case, _ in part.case_limits} <= cases
        assert len(part.short_name) <= 40


@EVERY
def test_steps_that_are_procedures_of_their_own_bear_their_names_field(group: LinkedGroup) -> None:
    for part in group.parts:
        if part.code in PROCEDURES:
            assert part.field == PROCEDURES[part.code].field


def test_three_in_one_is_found_as_officers_say_it() -> None:

    catalogue = shipped_catalogue()
    found = catalogue.search("3 trong 1 khai sinh", on=date(2026, 11, 23))
    assert found[0].code == "2.000986"
