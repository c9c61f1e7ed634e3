from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from services.communes import Commune
from services.office import DeskSetting, NewOfficer
from services.set_up import (
    FILE,
    SAMPLE_OFFICE,
    SetUpDraft,
    SetUpFile,
    has_manager,
    office_of,
    office_problems,
    officer_problems,
    suggest_username,
)

HA = NewOfficer("ha", "Lê Thu Hà", "lead", "mật khẩu của hà")
COMMUNE = Commune("03970", "Xã Tân Phong", "Tân Phong", "xã", "Tỉnh Sơn La", "H52")


def fields(problems: list[object]) -> list[str]:
    return [problem.field for problem in problems]  # type: ignore[attr-defined]


def test_a_fresh_set_up_is_filled_in_but_for_the_password(tmp_path: Path) -> None:
    draft = SetUpFile(tmp_path).read()
    assert draft == SetUpDraft()
    assert draft.is_sample
    assert office_problems(draft.office) == []
    assert [fields(problems) for problems in officer_problems(draft.officers)] == [["password"]]


def test_a_draft_survives_a_crash_without_its_passwords(tmp_path: Path) -> None:
    file = SetUpFile(tmp_path / "data")
    draft = SetUpDraft(
        4, replace(SAMPLE_OFFICE, phone="0237 111"), "Xã Tân Phong", DeskSetting(2), (HA,)
    )
    file.keep(draft)
    assert file.exists()
    assert "mật khẩu" not in (tmp_path / "data" / FILE).read_text(encoding="utf-8")
    assert SetUpFile(tmp_path / "data").read() == replace(
        draft, officers=(replace(HA, password=""),)
    )


@pytest.mark.parametrize("content", ["", "[]", '{"step": 1}', '{"step": "x"}', "\x00"])
def test_a_draft_that_cannot_be_read_begins_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    assert SetUpFile(tmp_path).read() == SetUpDraft()


def test_a_finished_set_up_leaves_nothing_behind(tmp_path: Path) -> None:
    file = SetUpFile(tmp_path)
    file.keep(SetUpDraft())
    file.finish()
    file.finish()
    assert not file.exists()


def test_another_commune_fills_in_what_is_known_of_it() -> None:
    office = office_of(COMMUNE, SAMPLE_OFFICE)
    assert (office.name, office.place, office.org_id) == ("UBND xã Tân Phong", "Tân Phong", "H52.")
    assert (office.unit, office.address) == (SAMPLE_OFFICE.unit, "")
    assert fields(office_problems(office)) == ["org_id"]


@pytest.mark.parametrize("field", ["name", "unit", "place", "org_id"])
def test_an_office_needs_its_name_unit_place_and_identifier(field: str) -> None:
    assert fields(office_problems(replace(SAMPLE_OFFICE, **{field: " "}))) == [field]


def test_a_province_s_own_identifier_is_doubted() -> None:
    (problem,) = office_problems(replace(SAMPLE_OFFICE, org_id="H56"))
    assert (problem.field, problem.kind) == ("org_id", "warning")


@pytest.mark.parametrize("org_id", ["H56.14.07", "000.07.14.H56", "h56.214"])
def test_both_ways_of_writing_an_identifier_are_right(org_id: str) -> None:
    assert office_problems(replace(SAMPLE_OFFICE, org_id=org_id)) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"username": ""}, "username"),
        ({"username": "hà"}, "username"),
        ({"password": ""}, "password"),
        ({"password": "1234567"}, "password"),
        ({"username": "matkhaudai", "password": "MatKhauDai"}, "password"),
    ],
)
def test_what_is_wrong_with_an_officer_is_said_at_the_field(
    change: dict[str, str], field: str
) -> None:
    assert [fields(found) for found in officer_problems([replace(HA, **change)])] == [[field]]


def test_two_officers_never_share_a_user_name() -> None:
    assert [fields(found) for found in officer_problems([HA, HA])] == [[], ["username"]]


def test_a_lead_can_look_after_the_others() -> None:
    assert has_manager([HA])
    assert not has_manager([replace(HA, role="officer")])


@pytest.mark.parametrize(
    ("name", "taken", "username"),
    [
        ("Lê Thu Hà", (), "ha"),
        ("Đỗ Văn Đức", (), "duc"),
        ("Lê Thu Hà", ("ha",), "lethuha"),
        ("Lê Thu Hà", ("ha", "lethuha"), "ha2"),
        ("H'Hen Niê", (), "nie"),
        ("", (), "canbo"),
        ("1", ("canbo",), "canbo2"),
    ],
)
def test_a_user_name_is_suggested_from_the_given_name(
    name: str, taken: tuple[str, ...], username: str
) -> None:
    assert suggest_username(name, taken) == username
