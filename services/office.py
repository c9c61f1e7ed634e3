"""The office and the desk: who issues the forms, which numbers this desk gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import time
from typing import TYPE_CHECKING, Any

from models import settings
from services.errors import InvalidInputError
from services.rules.vietnamese_text import clean
from services.rules.working_time import OfficeHours

if TYPE_CHECKING:
    from models.store import Reading, Writing
    from services.rules.dossier_codes import NumberRange

OFFICE, DESK, OFFICE_KEY, HOURS = "office", "desk", "office_key", "office_hours"
LONGEST_TEXT = 300  # of a line about the office: what a slip's head can carry
LAST_NUMBER = (
    9_999  # of a desk's range: dossier numbers have four digits, six when a range is used up
)
MOST_COPIES = 10
PAPERS = ("A4", "A5", "80mm")


@dataclass(frozen=True, slots=True)
class Office:
    """A commune's one-stop desk, as it signs its forms.

    Attributes:
        name: Issuing agency, `"UBND xã Tân Phong"`.
        unit: `"Trung tâm Phục vụ hành chính công"`.
        org_id: `"H56.14.07"` or `"000.07.14.H56"`; dossier numbers begin with it as written.
        place: *Địa danh* on dated lines, `"Tân Phong"`.
        lookup_url: Address the slip's QR code leads to; may be empty.
    """

    name: str
    unit: str
    org_id: str
    place: str
    address: str = ""
    phone: str = ""
    lookup_url: str = ""
    superior: str = ""


@dataclass(frozen=True, slots=True)
class DeskSetting:
    """One desk of the office.

    Attributes:
        number: 1, 2, 3 …; gives the range of dossier numbers.
        first_number: First of the range, 0 for the desk's own (k001).
        last_number: Last of the range, 0 for the desk's own (k999).
        due_time: `"clock"` or `"closing"`.
        copies: How many copies of the slip are printed.
        paper: `"A4"`, `"A5"` or `"80mm"`.
        printer: Name in the operating system; empty saves slips as PDF.
        reader: Serial port of the scanner, `"COM3"`; empty for one that types as a keyboard.
    """

    number: int = 1
    first_number: int = 0
    last_number: int = 0
    due_time: str = "clock"
    copies: int = 2
    paper: str = "A5"
    printer: str = ""
    reader: str = ""


@dataclass(frozen=True, slots=True)
class NewOfficer:
    """An officer as named at set-up; the password is never stored as such."""

    username: str
    name: str
    role: str = "officer"
    password: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class OfficeSetup:
    """All that is needed to begin."""

    office: Office
    desk: DeskSetting
    officers: tuple[NewOfficer, ...]


def read_office(db: Reading) -> Office:
    return Office(**settings.read(db, OFFICE))


def read_desk(db: Reading) -> DeskSetting:
    return DeskSetting(**settings.read(db, DESK))


def write_office(db: Writing, office: Office) -> None:
    settings.write(db, OFFICE, asdict(office))


def write_desk(db: Writing, desk: DeskSetting) -> None:
    settings.write(db, DESK, asdict(desk))


def read_hours(db: Reading) -> OfficeHours | None:
    """Return when the office is open on each weekday, or None for the usual hours."""
    held = settings.read(db, HOURS)
    if held is None:
        return None
    sessions = tuple(
        tuple((time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in day)
        for day in held["sessions"]
    )
    return OfficeHours(sessions, tuple(held["worked"]))


def write_hours(db: Writing, hours: OfficeHours) -> None:
    sessions = [
        [[f"{opens:%H:%M}", f"{closes:%H:%M}"] for opens, closes in day] for day in hours.sessions
    ]
    settings.write(db, HOURS, {"sessions": sessions, "worked": list(hours.worked)})


def sound_office(office: Office) -> Office:
    """Return the office with its texts cleaned and its identifier in capitals.

    Raises:
        InvalidInputError: Something is missing, too long, or no identifier.
    """
    office = Office(**{name: clean(text) for name, text in asdict(office).items()})
    for name in ("name", "unit", "org_id", "place"):
        if not getattr(office, name):
            raise InvalidInputError(f"office.{name}", "missing")
    for name, text in asdict(office).items():
        if len(text) > LONGEST_TEXT:
            raise InvalidInputError(f"office.{name}", "too_long")
    try:
        from services.rules.dossier_codes import OrgId

        return replace(office, org_id=OrgId.parse(office.org_id).text)
    except ValueError as error:
        raise InvalidInputError("office.org_id", "not_an_org_id", office.org_id) from error


def number_range(desk: DeskSetting) -> NumberRange:
    """Return the numbers this desk gives each day: its own range, or the one set for it."""
    from services.rules.dossier_codes import NumberRange, desk_range

    own = desk_range(desk.number)
    return NumberRange(desk.first_number or own.first, desk.last_number or own.last)


def require_sound(desk: DeskSetting) -> None:
    """Do nothing if the desk can work so.

    Raises:
        InvalidInputError: It cannot; `field` says why.
    """
    if not 1 <= desk.number <= 9:  # it is the first digit of its dossier numbers
        raise InvalidInputError("desk.number", "out_of_range", str(desk.number))
    numbers = number_range(desk)
    if not 1 <= numbers.first <= numbers.last <= LAST_NUMBER:
        shown = f"{desk.first_number}–{desk.last_number}"
        raise InvalidInputError("desk.first_number", "out_of_range", shown)
    if not 1 <= desk.copies <= MOST_COPIES:
        raise InvalidInputError("desk.copies", "out_of_range", str(desk.copies))
    if desk.paper not in PAPERS:
        raise InvalidInputError("desk.paper", "unknown", desk.paper)
    from services.rules.deadlines import DueTime

    if desk.due_time not in set(DueTime):
        raise InvalidInputError("desk.due_time", "unknown", desk.due_time)


def read_setup(document: Mapping[str, Any]) -> OfficeSetup:
    """Return the set-up described by a TOML or JSON document (shape in the command line's manual).

    Raises:
        InvalidInputError: A key is unknown, missing, or of the wrong kind; it is named.
    """
    office_part = document.get("office")
    if not isinstance(office_part, Mapping):
        raise InvalidInputError("office", "missing")
    extra = set(document) - {"office", "officers", "desk"}
    if extra:
        raise InvalidInputError(sorted(extra)[0], "unknown_key")
    office = sound_office(_record(Office, office_part, "office"))
    desk_part = document.get("desk", {})
    if not isinstance(desk_part, Mapping):
        raise InvalidInputError("desk", "wrong_type")
    desk = _record(DeskSetting, desk_part, "desk")
    require_sound(desk)
    listed = document.get("officers", [])
    if not isinstance(listed, list) or not all(isinstance(item, Mapping) for item in listed):
        raise InvalidInputError("officers", "wrong_type")
    officers = tuple(
        _record(NewOfficer, item, f"officers[{place}]") for place, item in enumerate(listed)
    )
    return OfficeSetup(office, desk, officers)


def _record(kind: type[Any], part: Mapping[str, Any], place: str) -> Any:
    known = {item.name: item for item in fields(kind)}
    for name, value in part.items():
        if name not in known:
            raise InvalidInputError(f"{place}.{name}", "unknown_key")
        wanted = int if known[name].type == "int" else str
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise InvalidInputError(f"{place}.{name}", "wrong_type", str(value))
    try:
        return kind(**part)
    except TypeError as error:
        missing = str(error).rsplit("'", maxsplit=2)[-2]
        raise InvalidInputError(f"{place}.{missing}", "missing") from error


def with_desk_number(setup: OfficeSetup, number: int) -> OfficeSetup:
    """Return the same set-up for desk `number`.

    Raises:
        InvalidInputError: There is no such desk number.
    """
    desk = replace(setup.desk, number=number)
    require_sound(desk)
    return replace(setup, desk=desk)
