"""The office and the desk: nothing is kept that a dossier number or a slip could not bear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from services.desk import Desk, create_desk
from services.errors import InvalidInputError
from services.office import (
    DeskSetting,
    OfficeSetup,
    number_range,
    read_setup,
    require_sound,
    sound_office,
    with_desk_number,
)
from services.rules.dossier_codes import NumberRange
from tests.a_desk import OFFICE, MovableClock

DOCUMENT = {
    "office": {"name": "UBND xã", "unit": "TT", "org_id": "H56.14.07", "place": "Tân Phong"},
    "officers": [{"username": "ha", "name": "Lê Thu Hà", "role": "lead"}],
}


@pytest.mark.parametrize(
    ("part", "value", "field", "reason"),
    [
        ("org_id", "../../etc", "office.org_id", "not_an_org_id"),
        ("org_id", "H56.14.07" * 40, "office.org_id", "too_long"),
        ("org_id", " ", "office.org_id", "missing"),
        ("name", "\u200b\x00", "office.name", "missing"),
        ("place", "x" * 301, "office.place", "too_long"),
        ("unknown", "x", "office.unknown", "unknown_key"),
        ("phone", 12, "office.phone", "wrong_type"),
    ],
)
def test_an_office_that_cannot_be_is_refused(part, value, field, reason) -> None:
    document = {**DOCUMENT, "office": {**DOCUMENT["office"], part: value}}
    with pytest.raises(InvalidInputError) as refused:
        read_setup(document)
    assert (refused.value.field, refused.value.reason) == (field, reason)


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({}, "office"),
        ({**DOCUMENT, "office": {"unit": "x", "org_id": "H56", "place": "x"}}, "office.name"),
        ({**DOCUMENT, "extra": 1}, "extra"),
        ({**DOCUMENT, "desk": []}, "desk"),
        ({**DOCUMENT, "desk": {"number": True}}, "desk.number"),
        ({**DOCUMENT, "officers": {}}, "officers"),
        ({**DOCUMENT, "officers": [1]}, "officers"),
    ],
)
def test_a_description_of_the_wrong_shape_names_the_place(document, field) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_setup(document)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("setting", "field"),
    [
        (DeskSetting(number=0), "desk.number"),
        (DeskSetting(number=10), "desk.number"),
        (DeskSetting(first_number=5, last_number=2), "desk.first_number"),
        (DeskSetting(first_number=-5, last_number=10), "desk.first_number"),
        (DeskSetting(last_number=10_000), "desk.first_number"),
        (DeskSetting(number=2, last_number=1999), "desk.first_number"),
        (DeskSetting(copies=0), "desk.copies"),
        (DeskSetting(copies=10**9), "desk.copies"),
        (DeskSetting(paper="A3"), "desk.paper"),
        (DeskSetting(due_time="later"), "desk.due_time"),
    ],
)
def test_a_desk_that_cannot_work_is_refused_before_anything_is_made(
    tmp_path: Path, setting: DeskSetting, field: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        require_sound(setting)
    assert refused.value.field == field
    with pytest.raises(InvalidInputError):
        create_desk(tmp_path / "other", OfficeSetup(OFFICE, setting, ()), MovableClock())
    assert not (tmp_path / "other").exists()


def test_the_organisation_is_kept_in_capitals_and_clean(desk: Desk) -> None:
    assert sound_office(replace(OFFICE, org_id=" h56.14.07 ")).org_id == "H56.14.07"
    desk.change_office(replace(OFFICE, name="UBND  xã\u202e Tân\nPhong"))
    assert desk.office().name == "UBND xã Tân Phong"


def test_a_desk_number_stands_for_its_range(desk: Desk) -> None:
    assert with_desk_number(read_setup(DOCUMENT), 3).desk.number == 3
    with pytest.raises(InvalidInputError):
        with_desk_number(read_setup(DOCUMENT), 0)
    assert number_range(DeskSetting(number=4)) == NumberRange(4001, 4999)
    assert number_range(DeskSetting(number=4, last_number=4100)) == NumberRange(4001, 4100)


def test_settings_that_cannot_work_are_not_kept(desk: Desk) -> None:
    before = desk.setting()
    with pytest.raises(InvalidInputError):
        desk.change_setting(replace(before, copies=0))
    with pytest.raises(InvalidInputError):
        desk.change_office(replace(OFFICE, org_id="../etc"))
    assert (desk.setting(), desk.office()) == (before, OFFICE)
