"""Dossiers described in JSON, for scripts and rehearsals; the shape is in the command line's manual.

Every key is known or refused by name; nothing is guessed that a citizen would be held to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from services.drafts import Draft, DraftItem
from services.errors import InvalidInputError, NotFoundError
from services.rules.acts import PaperCount, PaperMode, PaperState, Person, PersonKind, ReturnBy
from services.rules.identifiers import new_id
from services.rules.moments import parse_local

if TYPE_CHECKING:
    from services.catalogue import Catalogue
    from services.rules.procedures import Paper, ProcedureVersion

LARGEST_FILE_CHARACTERS = 20_000_000
LONGEST_TEXT = 2_000
LARGEST_AMOUNT_VND = 1_000_000_000
LARGEST_NUMBER = {"copies": 999, "pages": 99_999, "original": 999, "certified": 999, "copy": 999}
FIRST_YEAR = 2000  # a dossier number writes its year with two digits
SEXES = ("", "Nam", "Nữ")

_DOSSIER_KEYS = frozenset(
    [
        "procedure",
        "case",
        "copies",
        "pages",
        "applicant",
        "filed_by",
        "relation",
        "papers",
        "return_by",
        "received_at",
        "note",
        "exempt_reason",
        "council_fee_vnd",
        "duplicate_reason",
    ]
)
_PERSON_KEYS = frozenset(
    [
        *("kind", "name", "personal_id", "old_id", "born_on", "sex", "address", "phone", "email"),
        *("scan", "no_smartphone"),
    ]
)
_PAPER_KEYS = frozenset(["name", "original", "certified", "copy", "mode", "state"])


@dataclass(frozen=True, slots=True)
class Intake:
    """One dossier read from a file, ready to be received.

    Attributes:
        warnings: What was taken for granted, in Vietnamese.
    """

    draft: Draft
    warnings: tuple[str, ...] = ()


def read_intakes(text: str, catalogue: Catalogue, now: datetime) -> tuple[Intake, ...]:
    """Return the dossiers that a JSON object or list describes.

    Raises:
        InvalidInputError: Not JSON, an unknown key, a wrong value; `field` names it.
        NotFoundError: Kind `procedure`.
    """
    document = read_json(text)
    described = document if isinstance(document, list) else [document]
    return tuple(_read(item, place, catalogue, now) for place, item in enumerate(described))


def read_json(text: str) -> object:
    """Return a JSON document in which no key stands twice.

    Raises:
        InvalidInputError: Field `file`.
    """
    if len(text) > LARGEST_FILE_CHARACTERS:
        raise InvalidInputError("file", "too_long")
    try:
        document: object = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError("file", "not_json", _where(error)) from error
    return document


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object whose every key stands in it once; which of two is meant nobody knows."""
    read: dict[str, Any] = {}
    for key, value in pairs:
        if key in read:
            raise InvalidInputError("file", "twice", key)
        read[key] = value
    return read


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"dòng {error.lineno}, cột {error.colno}"
    return "lồng quá sâu"


def _read(item: object, place: int, catalogue: Catalogue, now: datetime) -> Intake:
    data = _mapping(item, f"[{place}]", _DOSSIER_KEYS)
    received_at = _moment(data.get("received_at"))
    if received_at == now:
        received_at = None
    code = _text(data, "procedure")
    try:
        version = catalogue.get(code, (received_at or now).date())
    except NotFoundError as error:
        raise NotFoundError("procedure", code[:40]) from error
    case, warnings = _case(data, version)
    draft_item = DraftItem(
        procedure=code,
        case=case,
        copies=_number(data, "copies", 1),
        pages=_number(data, "pages", None),
        papers=_papers(data.get("papers"), version, case),
        exempt_reason=_text(data, "exempt_reason"),
        council_fee_vnd=_number(data, "council_fee_vnd", None),
    )
    filed_by = data.get("filed_by")
    draft = Draft(
        id=new_id(now),
        started_at=now,
        applicant=_person(data.get("applicant"), "applicant", now),
        filed_by=_person(filed_by, "filed_by", now) if filed_by is not None else None,
        relation=_text(data, "relation"),
        items=(draft_item,),
        return_by=_choice(ReturnBy, data.get("return_by"), "return_by", ReturnBy.DESK),
        received_at=received_at,
        late_reason="" if received_at is None else "nhập từ tệp",
        duplicate_reason=_text(data, "duplicate_reason"),
        note=_text(data, "note"),
    )
    return Intake(draft, warnings)


def _case(data: Mapping[str, Any], version: ProcedureVersion) -> tuple[str, tuple[str, ...]]:
    asked = _text(data, "case")
    if not version.cases:
        if asked:
            raise InvalidInputError("case", "unknown", asked)
        return "", ()
    if not asked:
        first = version.cases[0]
        return first.key, (f"Chưa chọn trường hợp, lấy “{first.name}”.",)
    if version.case(asked) is None:
        raise InvalidInputError("case", "unknown", asked)
    return asked, ()


def _person(described: object, where: str, now: datetime) -> Person:
    data = _mapping(described, where, _PERSON_KEYS)
    scan = _text(data, "scan", where)
    if scan:
        from services.rules.citizen_cards import parse_card

        card = parse_card(scan)
        if card is None:
            raise InvalidInputError(f"{where}.scan", "unknown", scan)
        return Person(
            name=card.name,
            personal_id=card.personal_id,
            old_id=card.old_id,
            born_on=card.born_on,
            sex=card.sex,
            address=card.address,
            phone=_text(data, "phone", where),
            email=_text(data, "email", where),
            card_read=True,
            no_smartphone=_flag(data, "no_smartphone", where),
        )
    return Person(
        name=_text(data, "name", where),
        kind=_choice(PersonKind, data.get("kind"), f"{where}.kind", PersonKind.CITIZEN),
        personal_id=_text(data, "personal_id", where),
        old_id=_text(data, "old_id", where),
        born_on=_day(data.get("born_on"), f"{where}.born_on", now.date()),
        sex=_sex(data, where),
        address=_text(data, "address", where),
        phone=_text(data, "phone", where),
        email=_text(data, "email", where),
        no_smartphone=_flag(data, "no_smartphone", where),
    )


def _papers(described: object, version: ProcedureVersion, case: str) -> tuple[PaperCount, ...]:
    if described is None:
        return tuple(taken(paper) for paper in version.papers_for(case) if paper.required)
    return read_papers(described)


def read_papers(described: object) -> tuple[PaperCount, ...]:
    """Return the papers that a JSON list describes.

    Raises:
        InvalidInputError: As `read_intakes`.
    """
    if not isinstance(described, list):
        raise InvalidInputError("papers", "wrong_type")
    read = []
    for place, item in enumerate(described):
        where = f"papers[{place}]"
        data = _mapping(item, where, _PAPER_KEYS)
        name = _text(data, "name", where)
        if not name:
            raise InvalidInputError(f"{where}.name", "missing")
        read.append(
            PaperCount(
                name=name,
                short_name=name[:40],
                original=_number(data, "original", 0, where),
                certified=_number(data, "certified", 0, where),
                copy=_number(data, "copy", 0, where),
                mode=_choice(PaperMode, data.get("mode"), f"{where}.mode", PaperMode.SUBMIT),
                state=_choice(PaperState, data.get("state"), f"{where}.state", PaperState.TICKED),
            )
        )
    return tuple(read)


def taken(paper: Paper, state: PaperState = PaperState.TICKED) -> PaperCount:
    """Return a catalogue paper as handed in, with its usual counts."""
    shown_only = paper.mode is PaperMode.PRESENT
    return PaperCount(
        name=paper.name,
        short_name=paper.short_name,
        original=0 if shown_only else paper.original,
        certified=0 if shown_only else paper.certified,
        copy=0 if shown_only else paper.copy,
        mode=paper.mode,
        state=state,
    )


def _mapping(value: object, where: str, keys: frozenset[str]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InvalidInputError(where, "missing" if value is None else "wrong_type")
    unknown = sorted(set(value) - keys)
    if unknown:
        raise InvalidInputError(str(unknown[0])[:60], "unknown_key")
    return value


def _text(data: Mapping[str, Any], name: str, where: str = "") -> str:
    value = data.get(name)
    field = _path(where, name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInputError(field, "wrong_type", _brief(value))
    if len(value) > LONGEST_TEXT:
        raise InvalidInputError(field, "too_long")
    return value


def _number(data: Mapping[str, Any], name: str, default: int | None, where: str = "") -> Any:
    value = data.get(name)
    field = _path(where, name)
    if value is None:
        return default
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidInputError(field, "wrong_type", _brief(value))
    if not 0 <= value <= LARGEST_NUMBER.get(name, LARGEST_AMOUNT_VND):
        raise InvalidInputError(field, "out_of_range", str(value))
    return value


def _flag(data: Mapping[str, Any], name: str, where: str) -> bool:
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise InvalidInputError(_path(where, name), "wrong_type", _brief(value))
    return value


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _brief(value: object) -> str:
    """Return a value of the wrong type, short; what holds others is not spelt out."""
    return "…" if isinstance(value, list | Mapping) else str(value)


def _choice(kind: type[Any], value: object, where: str, default: object) -> Any:
    if value is None or value == "":
        return default
    try:
        return kind(value)
    except ValueError as error:
        raise InvalidInputError(where, "unknown", _brief(value)) from error


def _sex(data: Mapping[str, Any], where: str) -> str:
    sex = _text(data, "sex", where)
    if sex not in SEXES:
        raise InvalidInputError(f"{where}.sex", "unknown", sex)
    return sex


def _day(value: object, where: str, today: date) -> date | None:
    if value is None or value == "":
        return None
    try:
        day = date.fromisoformat(str(value))
    except ValueError as error:
        raise InvalidInputError(where, "not_a_date", _brief(value)) from error
    if day > today:
        raise InvalidInputError(where, "in_the_future", day.isoformat())
    return day


def _moment(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        at = parse_local(str(value))
    except ValueError as error:
        raise InvalidInputError("received_at", "not_a_moment", _brief(value)) from error
    if at.year < FIRST_YEAR:
        raise InvalidInputError("received_at", "out_of_range", at.date().isoformat())
    return at
