"""Acts described in JSON, for scripts and rehearsals: `{"code", "kind", "at", "officer", "data"}`.

The keys of `data` are the fields of the request (`services/rules/life_requests.py`); an unknown one is
refused by name. Moments are ISO 8601, without an offset on Vietnam's clock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from services.errors import InvalidInputError, WrongStateError
from services.intake_files import LARGEST_AMOUNT_VND, LONGEST_TEXT, read_json, read_papers
from services.rules.acts import Noted, PaperCount, ReturnBy
from services.rules.life_acts import (
    Acknowledged,
    Called,
    CallOutcome,
    Directed,
    Forwarded,
    MissingPaper,
    Outcome,
    PayMethod,
    Rated,
    Returned,
    ReturnMethod,
    TakenOver,
)
from services.rules.life_requests import (
    Apologise,
    AskPayment,
    AskSupplement,
    Extend,
    Finish,
    Recall,
    Refuse,
    Request,
    Stop,
    TakePayment,
    TakeSupplement,
    Withdraw,
)
from services.rules.moments import parse_local

if TYPE_CHECKING:
    from datetime import datetime

    from services.drafts import Draft
    from services.rules.dossier_state import DossierState

AMEND = "amend"
KINDS: Mapping[str, type[Request]] = {
    "forward": Forwarded,
    "take-over": TakenOver,
    "request-supplement": AskSupplement,
    "supplement": TakeSupplement,
    "request-payment": AskPayment,
    "pay": TakePayment,
    "extend": Extend,
    "apologise": Apologise,
    "finish": Finish,
    "call": Called,
    "return": Returned,
    "rate": Rated,
    "refuse": Refuse,
    "withdraw": Withdraw,
    "stop": Stop,
    "recall": Recall,
    "note": Noted,
    "direct": Directed,
    "acknowledge": Acknowledged,
}
"""What may be asked for, by the word that asks; beside these there is `AMEND`."""

_ACT_KEYS = frozenset(["code", "kind", "at", "officer", "data"])
_AMEND_PERSON = frozenset(["name", "personal_id", "sex", "address", "phone", "email"])
_AMEND_KEYS = frozenset(["applicant", "phone", "address", "note", "return_by", "reason"])


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act of a file, not yet looked into.

    Attributes:
        at: When it happened; None for now.
        officer: Username; empty for whoever runs the file.
    """

    code: str
    kind: str
    at: datetime | None
    officer: str
    data: Mapping[str, Any]


def read_acts(text: str) -> tuple[ActLine, ...]:
    """Return the acts of a JSON list, or of one object.

    Raises:
        InvalidInputError: Not JSON, an unknown key, no code or no kind.
    """
    document = read_json(text)
    lines = document if isinstance(document, list) else [document]
    return tuple(_line(item, place) for place, item in enumerate(lines))


def read_data(text: str) -> Mapping[str, Any]:
    """Return the data of one act from a JSON object.

    Raises:
        InvalidInputError: It is none.
    """
    return _object(read_json(text), "act.data")


def read_request(kind: str, data: Mapping[str, Any], state: DossierState, at: datetime) -> Request:
    """Return what is asked for.

    Args:
        state: Of the dossier; fills in what is plain from it: what is owed, which directive waits.
        at: When it happened.

    Raises:
        InvalidInputError: An unknown kind or key, or a value that is none.
    """
    asked = KINDS.get(kind)
    if asked is None:
        raise InvalidInputError("kind", "unknown", kind)
    usual = _usual(asked, state, at)
    return _read(asked, {**usual, **data}, state)


def amended(draft: Draft, data: Mapping[str, Any]) -> tuple[Draft, str]:
    """Return a dossier's draft with the corrections of `data`, and the reason.

    Raises:
        InvalidInputError: An unknown key, or a value that is none.
    """
    _known(data, _AMEND_KEYS)
    person = _object(data.get("applicant", {}), "applicant")
    _known(person, _AMEND_PERSON)
    given = {**person, **{name: data[name] for name in ("phone", "address") if name in data}}
    changes: dict[str, Any] = {
        name: _text(value, f"applicant.{name}") for name, value in given.items()
    }
    applicant = replace(draft.applicant, **changes)
    note = _text(data["note"], "note") if "note" in data else draft.note
    return_by = draft.return_by
    if "return_by" in data:
        return_by = _choice(ReturnBy)(data["return_by"], "return_by")
    changed = replace(draft, applicant=applicant, note=note, return_by=return_by)
    return changed, _text(data.get("reason"), "reason")


def _line(item: object, place: int) -> ActLine:
    data = _object(item, f"[{place}]")
    _known(data, _ACT_KEYS)
    for name in ("code", "kind"):
        if not data.get(name):
            raise InvalidInputError(f"[{place}].{name}", "missing")
    return ActLine(
        code=_text(data["code"], "code"),
        kind=_text(data["kind"], "kind"),
        at=_moment(data.get("at"), "at"),
        officer=_text(data.get("officer"), "officer"),
        data=_object(data.get("data") or {}, "act.data"),
    )


def _usual(asked: type[Request], state: DossierState, at: datetime) -> dict[str, Any]:
    """Return what goes without saying."""
    if asked is Returned:
        return {"returned_at": at.isoformat(), "identity_checked": True}
    if asked is TakePayment:
        return {"amount_vnd": state.unpaid_vnd} if state.unpaid_vnd else {}
    if asked is Acknowledged:
        waiting = [one.id for one in state.directives if one.acknowledged_at is None]
        if not waiting:
            raise WrongStateError(state.business.value, "acknowledged", "no_directive")
        return {"directive": waiting[0]}
    return {}


def _read(asked: type[Request], data: Mapping[str, Any], state: DossierState) -> Request:
    named = {field.name: field for field in fields(asked)}
    _known(data, frozenset(named))
    values: dict[str, Any] = {}
    for name, field in named.items():
        if data.get(name) is None:
            if field.default is MISSING:
                raise InvalidInputError(name, "missing")
        elif str(field.type) == "tuple[PaperCount, ...]":
            values[name] = _papers(data[name], state)
        else:
            values[name] = _READ[str(field.type)](data[name], name)
    made: Request = asked(**values)
    return made


def _papers(value: object, state: DossierState) -> tuple[PaperCount, ...]:
    """Return the dossier's whole list with what arrived in its place, or at the end."""
    if not isinstance(value, list):
        raise InvalidInputError("papers", "wrong_type")
    named = [{"name": one, "original": 1} if isinstance(one, str) else one for one in value]
    arrived = {paper.name: paper for paper in read_papers(named)}
    kept = [
        _brought(paper, arrived.pop(paper.name, None) or arrived.pop(paper.short_name, None))
        for paper in state.received.papers
    ]
    return (*kept, *arrived.values())


def _brought(paper: PaperCount, came: PaperCount | None) -> PaperCount:
    """Return a paper of the dossier with the counts of what came; its names and scans stay."""
    if came is None:
        return paper
    return replace(came, name=paper.name, short_name=paper.short_name, scans=paper.scans)


def _known(data: Mapping[str, Any], keys: frozenset[str]) -> None:
    unknown = sorted(set(data) - keys)
    if unknown:
        raise InvalidInputError(str(unknown[0])[:60], "unknown_key")


def _object(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    return value


def _text(value: object, where: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    if len(value) > LONGEST_TEXT:
        raise InvalidInputError(where, "too_long")
    return value


def _number(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    if not 0 <= value <= LARGEST_AMOUNT_VND:
        raise InvalidInputError(where, "out_of_range", str(value))
    return value


def _truth(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    return value


def _moment(value: object, where: str) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        return parse_local(str(value))
    except ValueError as error:
        raise InvalidInputError(where, "not_a_moment", _brief(value)) from error


def _surely(value: object, where: str) -> datetime:
    at = _moment(value, where)
    if at is None:
        raise InvalidInputError(where, "missing")
    return at


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    return tuple(_text(one, f"{where}[{place}]") for place, one in enumerate(value))


def _items(value: object, where: str) -> tuple[MissingPaper, ...]:
    """Return what is missing, from texts or from `{"name", "reason"}`."""
    if not isinstance(value, list):
        raise InvalidInputError(where, "wrong_type", _brief(value))
    return tuple(_item(one, f"{where}[{place}]") for place, one in enumerate(value))


def _item(value: object, where: str) -> MissingPaper:
    if isinstance(value, str):
        return MissingPaper(_text(value, where))
    data = _object(value, where)
    _known(data, frozenset(["name", "reason"]))
    return MissingPaper(_text(data.get("name"), where), _text(data.get("reason"), where))


def _choice(kind: type[Any]) -> Callable[[object, str], Any]:
    def read(value: object, where: str) -> Any:
        try:
            return kind(value)
        except ValueError as error:
            raise InvalidInputError(where, "unknown", _brief(value)) from error

    return read


def _brief(value: object) -> str:
    """Return a value of the wrong type, short; what holds others is not spelt out."""
    return "…" if isinstance(value, list | Mapping) else str(value)


_READ: Mapping[str, Callable[[object, str], Any]] = {
    "str": _text,
    "int": _number,
    "bool": _truth,
    "datetime": _surely,
    "datetime | None": _moment,
    "tuple[str, ...]": _texts,
    "tuple[MissingPaper, ...]": _items,
    "Outcome": _choice(Outcome),
    "PayMethod": _choice(PayMethod),
    "ReturnMethod": _choice(ReturnMethod),
    "CallOutcome": _choice(CallOutcome),
}
"""How a field is read from JSON, by its annotation."""
