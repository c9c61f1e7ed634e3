"""The 34 provinces and their communes, as the set-up assistant offers them.

Source: the package vietnam-provinces (General Statistics Office, after the reorganisation of 1 July 2025);
only its data file is read, importing its code would make 3,321 enumeration members.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from services.rules.vietnamese_text import fold

_KINDS = ("xã", "phường", "đặc khu")
_DATA = "data/nested-divisions.json"

# First level of the organisation identifiers. Source: QCVN 102:2016/BTTTT, appendix (alphabetical H01 … H63,
# two confirmed in live systems). A province merged in 2025 keeps one of its old codes, usually that of its
# name: an offer to be checked against the province's own list, never taken for granted.
_FIRST_LEVELS = {
    "An Giang": "H01",
    "Bắc Ninh": "H05",
    "Cà Mau": "H12",
    "Cần Thơ": "H13",
    "Cao Bằng": "H14",
    "Đắk Lắk": "H15",
    "Đà Nẵng": "H17",
    "Điện Biên": "H18",
    "Đồng Nai": "H19",
    "Đồng Tháp": "H20",
    "Gia Lai": "H21",
    "Hải Phòng": "H24",
    "Hà Nội": "H26",
    "Hà Tĩnh": "H27",
    "Hồ Chí Minh": "H29",
    "Hưng Yên": "H31",
    "Khánh Hòa": "H32",
    "Lai Châu": "H35",
    "Lâm Đồng": "H36",
    "Lạng Sơn": "H37",
    "Lào Cai": "H38",
    "Nghệ An": "H41",
    "Ninh Bình": "H42",
    "Phú Thọ": "H44",
    "Quảng Ngãi": "H48",
    "Quảng Ninh": "H49",
    "Quảng Trị": "H50",
    "Sơn La": "H52",
    "Tây Ninh": "H53",
    "Thái Nguyên": "H55",
    "Thanh Hóa": "H56",
    "Huế": "H57",
    "Tuyên Quang": "H60",
    "Vĩnh Long": "H61",
}


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, ward or special zone.

    Attributes:
        code: Five digits of the General Statistics Office.
        name: With its kind, `"Xã Tân Phong"`.
        place: Without it, `"Tân Phong"`: the *địa danh* of dated lines.
        kind: `"xã"`, `"phường"` or `"đặc khu"`.
        province: With its kind, `"Tỉnh Sơn La"` or `"Thành phố Huế"`.
        first_level: What the organisation identifier probably begins with, `"H52"`.
    """

    code: str
    name: str
    place: str
    kind: str
    province: str
    first_level: str

    @property
    def agency(self) -> str:
        """The issuing agency, `"UBND xã Tân Phong"`."""
        return f"UBND {self.kind} {self.place}"


class Communes:
    """All communes, read once when first asked."""

    def search(self, text: str, limit: int = 8) -> tuple[Commune, ...]:
        """Return the communes `text` may mean, the likeliest first.

        Marks, case and order of words do not matter, the last word may be half typed, the province
        may be named as well: `tan phong son`.
        """
        words = fold(text).split()
        if not words:
            return ()
        found = []
        for place, commune, names in self._indexed:
            if all(any(name.startswith(word) for name in names) for word in words):
                found.append((_distance(words, place), commune.place, commune.province, commune))
        found.sort(key=lambda match: match[:3])
        return tuple(match[3] for match in found[:limit])

    @cached_property
    def all(self) -> tuple[Commune, ...]:
        """Every commune, in the order of the source."""
        document = json.loads(_data_file().read_text(encoding="utf-8"))
        return tuple(
            _commune(record, province) for province in document for record in province["wards"]
        )

    @cached_property
    def _indexed(self) -> tuple[tuple[str, Commune, tuple[str, ...]], ...]:
        return tuple(
            (
                fold(commune.place),
                commune,
                tuple(fold(f"{commune.name} {commune.province}").split()),
            )
            for commune in self.all
        )


def _distance(words: list[str], place: str) -> int:
    """Return 0 for the commune of exactly these words, more the less they say of its own name."""
    typed = " ".join(words)
    if typed == place or typed.startswith(f"{place} ") or typed.endswith(f" {place}"):
        return 0
    return 1 if place.startswith(typed) else 2


def _commune(record: dict[str, str | int], province: dict[str, str]) -> Commune:
    name = str(record["name"])
    kind = next(kind for kind in _KINDS if name.lower().startswith(f"{kind} "))
    place = name[len(kind) + 1 :]
    city = province["name"].removeprefix("Thành phố ")
    whole = province["name"] if city != province["name"] else f"Tỉnh {city}"
    return Commune(
        f"{int(record['code']):05d}", name, place, kind, whole, _FIRST_LEVELS.get(city, "")
    )


def _data_file() -> Path:
    found = find_spec("vietnam_provinces")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("vietnam_provinces")
    return Path(found.submodule_search_locations[0]) / _DATA
