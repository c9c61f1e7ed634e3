"""A year's calendar as a file, read strictly: every key is known, every day has a source.

TOML, one file a year:

```toml
year = 2027
edition = 2                       # counts the editions of that year; shown in every explanation
issued_on = 2026-12-20
issuer = "Sở Nội vụ"
official_through = 2027-12-31     # last day up to which nothing is left to be announced
[[days]]                          # only days that differ from their weekday
from = 2027-02-05                 # or: on = 2027-02-05
to = 2027-02-11
kind = "holiday"                  # holiday, made_up, half_day, worked
name = "Tết Đinh Mùi"
source = "Thông báo …"
certainty = "official"            # official, expected, uncertain
read_on = 2026-12-21
open = ["07:30-11:30"]            # hours of that day; a half day must say them
```
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError
from services.rules.moments import FIRST_YEAR, LAST_YEAR
from services.rules.working_time import DayKind, DayRule, Sessions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

CERTAINTIES = frozenset({"official", "expected", "uncertain"})

_HEAD = frozenset({"year", "edition", "issued_on", "issuer", "official_through", "days"})
_DAY_KEYS = frozenset(
    {"on", "from", "to", "kind", "name", "source", "certainty", "read_on", "open"}
)
_FILE_KINDS = frozenset({DayKind.HOLIDAY, DayKind.MADE_UP, DayKind.HALF_DAY, DayKind.WORKED})
_SESSION = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A year's calendar as its file says it.

    Attributes:
        edition: 1 for the first of its year.
        official_through: Last day up to which nothing is left to be announced.
        days: In order of date, one a day.
    """

    year: int
    edition: int
    issued_on: date
    issuer: str
    official_through: date
    days: tuple[DayRule, ...]

    @property
    def name(self) -> str:
        """What explanations and slips call it: `2026 bản 1 (21/11/2026)`."""
        return f"{self.year} bản {self.edition} ({self.issued_on:%d/%m/%Y})"


def parse_calendar(text: str) -> CalendarFile:
    """Return the calendar a TOML file describes.

    Raises:
        FileFaultError: Not TOML at all.
        InvalidInputError: A key is unknown, missing or wrong; `field` says where (`days[3].kind`).
    """
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileFaultError("calendar", "not_toml") from error
    _refuse_unknown(document, _HEAD, "")
    year = _integer(document, "year", FIRST_YEAR, LAST_YEAR)
    edition = _integer(document, "edition", 1, 999)
    official_through = _date(document, "official_through", "")
    if official_through.year not in {year - 1, year}:
        raise InvalidInputError("official_through", "not_in_year", str(official_through))
    issued_on = _date(document, "issued_on", "")
    issuer = _text(document, "issuer", "")
    rules: dict[date, DayRule] = {}
    for number, entry in enumerate(_tables(document, "days"), start=1):
        for rule in _day_rules(entry, f"days[{number}]", year):
            if rule.on in rules:
                raise InvalidInputError(f"days[{number}].on", "twice", str(rule.on))
            rules[rule.on] = rule
    days = tuple(rules[on] for on in sorted(rules))
    return CalendarFile(year, edition, issued_on, issuer, official_through, days)


def parse_sessions(texts: Sequence[str], field: str) -> Sessions:
    """Return the hours that texts such as `07:30-11:30` name, in order.

    Raises:
        InvalidInputError: `not_hours` or `backwards`.
    """
    sessions = []
    for text in texts:
        match = _SESSION.fullmatch(text)
        if match is None:
            raise InvalidInputError(field, "not_hours", text)
        hour, minute, end_hour, end_minute = map(int, match.groups())
        sessions.append((time(hour, minute), time(end_hour, end_minute)))
    edges = [edge for session in sessions for edge in session]
    if edges != sorted(set(edges)):
        raise InvalidInputError(field, "backwards", " ".join(texts))
    return tuple(sessions)


def _day_rules(entry: Mapping[str, Any], field: str, year: int) -> Iterable[DayRule]:
    _refuse_unknown(entry, _DAY_KEYS, f"{field}.")
    first, last = _span(entry, field, year)
    kind = _text(entry, "kind", field)
    if kind not in _FILE_KINDS:
        raise InvalidInputError(f"{field}.kind", "unknown", kind)
    certainty = _text(entry, "certainty", field)
    if certainty not in CERTAINTIES:
        raise InvalidInputError(f"{field}.certainty", "unknown", certainty)
    _date(entry, "read_on", field)
    sessions = _open_hours(entry, field)
    if kind == DayKind.HALF_DAY and sessions is None:
        raise InvalidInputError(f"{field}.open", "missing")
    name, source = _text(entry, "name", field), _text(entry, "source", field)
    for n in range((last - first).days + 1):
        on = first + timedelta(days=n)
        yield DayRule(on, DayKind(kind), name, source, certainty, sessions)


def _span(entry: Mapping[str, Any], field: str, year: int) -> tuple[date, date]:
    if ("on" in entry) == ("from" in entry or "to" in entry):
        raise InvalidInputError(f"{field}.on", "on_or_from_to")
    if "on" in entry:
        first = last = _date(entry, "on", field)
    else:
        first, last = _date(entry, "from", field), _date(entry, "to", field)
    if first > last:
        raise InvalidInputError(f"{field}.to", "before_from", str(last))
    for on in (first, last):
        if on.year != year:
            raise InvalidInputError(f"{field}.on", "not_in_year", str(on))
    return first, last


def _open_hours(entry: Mapping[str, Any], field: str) -> Sessions | None:
    if "open" not in entry:
        return None
    given = entry["open"]
    if not isinstance(given, list) or not given or not all(isinstance(one, str) for one in given):
        raise InvalidInputError(f"{field}.open", "not_hours", str(given))
    return parse_sessions(given, f"{field}.open")


def _refuse_unknown(document: Mapping[str, Any], known: frozenset[str], prefix: str) -> None:
    for key in document:
        if key not in known:
            raise InvalidInputError(f"{prefix}{key}", "unknown_key")


def _tables(document: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = document.get(key)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise InvalidInputError(key, "missing" if found is None else "not_tables")
    return found


def _integer(document: Mapping[str, Any], key: str, least: int, most: int) -> int:
    found = document.get(key)
    if isinstance(found, bool) or not isinstance(found, int):
        raise InvalidInputError(key, "missing" if found is None else "not_a_number", str(found))
    if not least <= found <= most:
        raise InvalidInputError(key, "out_of_range", str(found))
    return found


def _date(table: Mapping[str, Any], key: str, field: str) -> date:
    found = table.get(key)
    name = f"{field}.{key}" if field else key
    if isinstance(found, datetime) or not isinstance(found, date):
        raise InvalidInputError(name, "missing" if found is None else "not_a_date", str(found))
    return found


def _text(table: Mapping[str, Any], key: str, field: str) -> str:
    found = table.get(key)
    name = f"{field}.{key}" if field else key
    if not isinstance(found, str) or not found.strip():
        raise InvalidInputError(name, "missing" if found is None else "not_a_text", str(found))
    return found.strip()
