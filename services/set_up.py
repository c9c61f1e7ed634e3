"""Setting up a desk for the first time: what is filled in, what is still wrong, where one had stopped.

Each step is kept in `set-up.json` in the data folder, so a crash or a power cut costs nothing but the
passwords, which are never written there. The file goes away when the recovery code has been typed back;
as long as it exists beside a book, the desk is set up but nobody proved that the code is on paper.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from services.durable_files import write_durably
from services.office import DeskSetting, NewOfficer, Office
from services.passwords import SHORTEST_PASSWORD
from services.rules.dossier_codes import OrgId
from services.rules.permissions import Permission, Role, allows
from services.rules.problems import Problem, error, warning
from services.rules.vietnamese_text import fold, given_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from services.communes import Commune

FILE = "set-up.json"
DESKS = range(1, 10)  # the desk's number is the first digit of its dossier numbers

SAMPLE_OFFICE = Office(
    name="UBND xã Tân Phong",
    unit="Trung tâm Phục vụ hành chính công",
    org_id="H56.14.07",
    place="Tân Phong",
    address="Thôn Trung Tâm, xã Tân Phong",
    lookup_url="https://dichvucong.gov.vn",
)
"""What stands in the fields at first: enough to try the program, to be replaced by one's own."""

SAMPLE_OFFICERS = (NewOfficer("ha", "Lê Thu Hà", Role.LEAD.value, position="Phụ trách quầy"),)


@dataclass(frozen=True, slots=True)
class SetUpDraft:
    """How far the set-up has come.

    Attributes:
        step: 1–6, the step to show.
        commune: The commune chosen, as shown in its field; empty while the sample stands there.
        officers: Passwords are kept in memory only.
    """

    step: int = 1
    office: Office = SAMPLE_OFFICE
    commune: str = ""
    desk: DeskSetting = field(default_factory=DeskSetting)
    officers: tuple[NewOfficer, ...] = SAMPLE_OFFICERS

    @property
    def is_sample(self) -> bool:
        """Whether the office is still the one filled in for trying."""
        return self.office.name == SAMPLE_OFFICE.name and self.office.org_id == SAMPLE_OFFICE.org_id


class SetUpFile:
    """The draft of a set-up on disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def exists(self) -> bool:
        """Say whether a set-up was begun and not finished."""
        return self._path.exists()

    def read(self) -> SetUpDraft:
        """Return the draft, a fresh one if there is none or it cannot be read."""
        try:
            return _draft(json.loads(self._path.read_bytes()))
        except (OSError, ValueError, TypeError, KeyError):
            return SetUpDraft()

    def keep(self, draft: SetUpDraft) -> None:
        """Put the draft on disk, without passwords.

        Raises:
            OSError: It could not be written.
        """
        unspoken = tuple(replace(officer, password="") for officer in draft.officers)
        document = json.dumps(asdict(replace(draft, officers=unspoken)), ensure_ascii=False)
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_durably(self._path, document.encode())

    def finish(self) -> None:
        """Forget the draft: the desk is set up and its recovery code is on paper."""
        self._path.unlink(missing_ok=True)


def office_of(commune: Commune, before: Office) -> Office:
    """Return the office of another commune; what only its people know is asked anew."""
    return Office(
        name=commune.agency,
        unit=before.unit,
        org_id=f"{commune.first_level}." if commune.first_level else "",
        place=commune.place,
        lookup_url=before.lookup_url,
    )


def office_problems(office: Office) -> list[Problem]:
    """Return everything wrong with an office's description."""
    found = []
    if not office.name.strip():
        found.append(error("name", "Chưa có tên cơ quan. Gõ tên như trên con dấu."))
    if not office.unit.strip():
        found.append(error("unit", "Chưa có tên bộ phận. Gõ tên như trên biển treo."))
    if not office.place.strip():
        found.append(error("place", "Chưa có địa danh. Gõ tên ghi trước ngày tháng trên giấy."))
    try:
        levels = OrgId.parse(office.org_id).right.split(".")
    except ValueError:
        found.append(
            error(
                "org_id",
                "Mã định danh chưa đủ. Ghi mã tỉnh cấp cho cơ quan, ví dụ H56.14.07.",
            )
        )
    else:
        if len(levels) == 1:
            found.append(
                warning("org_id", "Mã này là mã của tỉnh. Cơ quan cấp xã thường có mã dài hơn.")
            )
    return found


def officer_problems(officers: Iterable[NewOfficer]) -> list[list[Problem]]:
    """Return for each officer what is wrong with their line."""
    seen: set[str] = set()
    found = []
    for officer in officers:
        problems = []
        if not officer.name.strip():
            problems.append(error("name", "Chưa có họ tên."))
        if not officer.username.isascii() or not officer.username[:1].isalpha():
            problems.append(error("username", "Tên đăng nhập gồm chữ không dấu và số."))
        elif officer.username in seen:
            problems.append(error("username", "Tên đăng nhập này đã có người dùng."))
        if not officer.password:
            problems.append(error("password", "Chưa có mật khẩu."))
        elif len(officer.password) < SHORTEST_PASSWORD:
            short = SHORTEST_PASSWORD - len(officer.password)
            problems.append(error("password", f"Mật khẩu còn thiếu {short} ký tự."))
        elif officer.password.lower() == officer.username:
            problems.append(error("password", "Mật khẩu trùng tên đăng nhập."))
        seen.add(officer.username)
        found.append(problems)
    return found


def has_manager(officers: Iterable[NewOfficer]) -> bool:
    """Say whether somebody among them may look after officers later."""
    return any(allows(Role(officer.role), Permission.OFFICERS) for officer in officers)


def suggest_username(name: str, taken: Iterable[str]) -> str:
    """Return a free user name for a person: `ha` for `Lê Thu Hà`, else `lethuha`, else `ha2` and so on."""
    used = set(taken)
    short = "".join(letter for letter in fold(given_name(name)) if letter.isalnum())
    whole = "".join(letter for letter in fold(name) if letter.isalnum())
    if not short or not short[0].isalpha():
        short = whole = "canbo"
    choices = [short, whole[:32], *(f"{short}{number}" for number in range(2, 100))]
    return next(choice for choice in choices if choice not in used)


def _draft(document: dict[str, Any]) -> SetUpDraft:
    return SetUpDraft(
        step=min(6, max(1, int(document["step"]))),
        office=Office(**document["office"]),
        commune=str(document["commune"]),
        desk=DeskSetting(**document["desk"]),
        officers=tuple(NewOfficer(**officer) for officer in document["officers"]),
    )
