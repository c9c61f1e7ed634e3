from __future__ import annotations

import pytest

from services.communes import Communes
from services.rules.dossier_codes import OrgId


@pytest.fixture(scope="module")
def communes() -> Communes:
    return Communes()


def test_all_communes_of_the_34_provinces_are_known(communes: Communes) -> None:
    assert len(communes.all) == 3321
    assert len({commune.province for commune in communes.all}) == 34
    assert len({commune.code for commune in communes.all}) == 3321


def test_a_commune_is_found_without_marks_and_with_its_province(communes: Communes) -> None:
    found = communes.search("tan phong son la")[0]
    assert (found.agency, found.province, found.code) == (
        "UBND xã Tân Phong",
        "Tỉnh Sơn La",
        "03970",
    )


@pytest.mark.parametrize("text", ["Tân Phong", "tan phong", "TÂN PHONG", "xa tan phong", "tan pho"])
def test_however_it_is_typed_the_commune_is_among_the_first(communes: Communes, text: str) -> None:
    assert "Xã Tân Phong" in [commune.name for commune in communes.search(text)[:3]]


def test_a_name_meant_exactly_comes_before_longer_ones(communes: Communes) -> None:
    assert communes.search("hoan kiem")[0].name == "Phường Hoàn Kiếm"


def test_nothing_typed_or_nothing_meant_finds_nothing(communes: Communes) -> None:
    assert communes.search("  ") == ()
    assert communes.search("không có xã này") == ()


def test_no_more_are_offered_than_asked_for(communes: Communes) -> None:
    assert len(communes.search("tan", limit=5)) == 5


def test_special_zones_and_cities_keep_their_kind(communes: Communes) -> None:
    assert communes.search("phu quoc")[0].agency == "UBND đặc khu Phú Quốc"
    assert communes.search("thuan hoa hue")[0].province == "Thành phố Huế"


def test_every_commune_is_offered_a_first_level_that_can_begin_an_identifier(
    communes: Communes,
) -> None:
    levels = {commune.first_level for commune in communes.all}
    assert len(levels) == 34
    assert all(OrgId.parse(f"{level}.1").right == f"{level}.1" for level in levels)
