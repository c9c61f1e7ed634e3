"""The office's working calendar: shipped years, files taken in from the province, the office's own days.

Years after the last file have the days the law itself fixes (Bộ luật Lao động 2019, Điều 112; Nghị quyết
28/2026/QH16), marked as expected; every appointment there carries a warning.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from models import calendar_files
from resources import path
from services.calendar_texts import CalendarFile, parse_calendar, parse_sessions
from services.errors import InvalidInputError, NotFoundError
from services.rules.acts import ActKind, ReferenceImported, Written
from services.rules.moments import lunar
from services.rules.working_time import (
    DayKind,
    DayRule,
    OfficeHours,
    WorkCalendar,
    sessions_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from models.store import Store
    from services.book import Book

__all__ = [
    "CalendarFile",
    "DayChange",
    "changes",
    "expected_days",
    "forget_local_day",
    "import_calendar",
    "load_calendar",
    "parse_calendar",
    "previewed_changes",
    "set_local_day",
    "shipped_calendars",
    "stored_calendar",
]

SHIPPED_YEARS = (2025, 2026, 2027)
EXPECTED_YEARS = 2  # how far the law's own dates are laid out after the last file
_LAW = "Bộ luật Lao động 2019, Điều 112"


@dataclass(frozen=True, slots=True)
class DayChange:
    """A day on which two calendars differ.

    Attributes:
        before: What the old one says of it; None for an ordinary day.
        after: What the new one says of it; None for an ordinary day.
        moves_deadlines: Whether the hours that count differ, and not only the words.
    """

    on: date
    before: DayRule | None
    after: DayRule | None
    moves_deadlines: bool


def shipped_calendars() -> tuple[CalendarFile, ...]:
    """Return the calendars that ship with the program, in order of year."""
    return tuple(
        parse_calendar(path(f"calendars/{year}.toml").read_text(encoding="utf-8"))
        for year in SHIPPED_YEARS
    )


def load_calendar(
    imported: Sequence[str] = (),
    closures: Sequence[DayRule] = (),
    hours: OfficeHours | None = None,
) -> WorkCalendar:
    """Return the calendar made of the shipped years, files that replace them, and the office's own days.

    Args:
        imported: TOML texts; of two for one year the later stands.
        closures: Days the office set: `closed` or `reception`.
        hours: The office's week; default 07:30–11:30, 13:00–17:00, Monday to Friday.

    Raises:
        FileFaultError, InvalidInputError: An imported text is not a calendar.
    """
    by_year = {file.year: file for file in shipped_calendars()}
    by_year.update({file.year: file for file in map(parse_calendar, imported)})
    files = [by_year[year] for year in sorted(by_year)]
    known = (date(files[0].year, 1, 1), date(files[-1].year, 12, 31))
    rules = [rule for file in files for rule in file.days]
    for year in range(files[-1].year + 1, files[-1].year + 1 + EXPECTED_YEARS):
        rules.extend(expected_days(year))
    return WorkCalendar(
        (*rules, *closures),
        hours,
        version=", ".join(file.name for file in files),
        known=known,
        official_through=_official_through(files),
    )


def expected_days(year: int) -> tuple[DayRule, ...]:
    """Return the days off the law itself fixes for a year without a calendar, all marked expected.

    Tết is taken as the last day of the old year and the first four of the new; the second day of Quốc
    khánh, which is announced each year, as the worked neighbour of 02/09 that makes the longer rest. A
    day that falls on a weekly rest day is made good on the next working day (Điều 112 khoản 3).
    """
    tet = _lunar_day(1, 1, date(year, 1, 20))
    independence = date(year, 9, 2)
    neighbour = independence + timedelta(days=1 if independence.weekday() in {3, 4} else -1)
    named = [
        (date(year, 1, 1), "Tết Dương lịch"),
        *((tet + timedelta(days=n), f"Tết Nguyên đán {year}") for n in range(-1, 4)),
        (_lunar_day(3, 10, date(year, 3, 20)), "Giỗ Tổ Hùng Vương"),
        (date(year, 4, 30), "Ngày Chiến thắng 30/4"),
        (date(year, 5, 1), "Ngày Quốc tế lao động 1/5"),
        *((on, "Quốc khánh") for on in sorted((neighbour, independence))),
        (date(year, 11, 24), "Ngày Văn hóa Việt Nam"),
    ]
    off = {on for on, _ in named}
    for on, name in tuple(named):
        if on.weekday() >= 5:
            instead = _free_day_after(on, off)
            off.add(instead)
            named.append((instead, f"Nghỉ bù {name}"))
    return tuple(DayRule(on, DayKind.HOLIDAY, name, _LAW, "expected") for on, name in sorted(named))


def changes(old: WorkCalendar, new: WorkCalendar) -> tuple[DayChange, ...]:
    """Return the days on which two calendars differ, in order."""
    before = {(rule.on, rule.is_local): rule for rule in old.rules}
    after = {(rule.on, rule.is_local): rule for rule in new.rules}
    differing = sorted(
        key for key in before.keys() | after.keys() if before.get(key) != after.get(key)
    )
    return tuple(
        DayChange(
            key[0], before.get(key), after.get(key), old.sessions(key[0]) != new.sessions(key[0])
        )
        for key in differing
    )


# What this data folder holds


def stored_calendar(store: Store, hours: OfficeHours | None = None) -> WorkCalendar:
    """Return the calendar in force here: shipped, imported and set by the office."""
    with store.reading() as db:
        texts = calendar_files.texts_in_force(db)
        days = calendar_files.local_days(db)
    return load_calendar(texts, [_local_rule(day) for day in days], hours)


def import_calendar(book: Book, text: str, officer: str, at: datetime) -> tuple[DayChange, ...]:
    """Take a calendar file in, note it in the journal, and return the days it changes.

    Args:
        book: The open journal of this desk.
        text: The TOML file, kept verbatim.
        officer: Who takes it in.
        at: Now.

    Raises:
        FileFaultError, InvalidInputError: Not a calendar; nothing was kept.
    """
    file = parse_calendar(text)
    changed = previewed_changes(book.store, text)
    days = f"{len(changed)} ngày đổi" if changed else "không ngày nào đổi"
    digest = sha256(text.encode()).hexdigest()
    taken = ReferenceImported(f"Lịch làm việc {file.name}", digest, days)
    with book.recording() as recording:
        calendar_files.keep_file(recording.db, file.year, at.isoformat(), text)
        recording.append(Written(ActKind.CALENDAR_IMPORTED, at, officer, taken))
    return changed


def previewed_changes(store: Store, text: str) -> tuple[DayChange, ...]:
    """Return the days a calendar file would change, without taking it in.

    Raises:
        FileFaultError, InvalidInputError: Not a calendar.
    """
    with store.reading() as db:
        texts = calendar_files.texts_in_force(db)
        closures = [_local_rule(day) for day in calendar_files.local_days(db)]
    return changes(load_calendar(texts, closures), load_calendar((*texts, text), closures))


def set_local_day(store: Store, rule: DayRule) -> None:
    """Set what the office decided for a day: closed, or open to citizens out of the usual days.

    Raises:
        InvalidInputError: The State's holidays are not the office's to set, or the day has no name.
    """
    if not rule.is_local:
        raise InvalidInputError("kind", "not_local", rule.kind)
    if not rule.name.strip():
        raise InvalidInputError("name", "missing")
    opened = sessions_text(rule.sessions or ()).replace(",", "").replace("–", "-")
    with store.writing() as db:
        calendar_files.put_local_day(
            db,
            (
                rule.on.isoformat(),
                rule.kind.value,
                rule.name.strip(),
                rule.source.strip(),
                opened,
                int(rule.moves_deadlines),
            ),
        )


def forget_local_day(store: Store, on: date) -> None:
    """Forget what the office decided for a day.

    Raises:
        NotFoundError: It decided nothing for that day.
    """
    with store.writing() as db:
        if on.isoformat() not in {day[0] for day in calendar_files.local_days(db)}:
            raise NotFoundError("calendar", on.isoformat())
        calendar_files.drop_local_day(db, on.isoformat())


def _local_rule(day: calendar_files.LocalDay) -> DayRule:
    on, kind, name, source, opened, moves = day
    sessions = parse_sessions(opened.split(), "open") if opened else None
    return DayRule(
        date.fromisoformat(on), DayKind(kind), name, source, "official", sessions, bool(moves)
    )


def _official_through(files: Sequence[CalendarFile]) -> date:
    """Return the last day before the first one some text is still missing for."""
    for file in files:
        if file.official_through < date(file.year, 12, 31):
            return file.official_through
    return date(files[-1].year, 12, 31)


def _lunar_day(month: int, day: int, near: date) -> date:
    """Return the day of that lunar date that follows `near`, at most a month and a half away."""
    found = lunar(near)
    while (found.month, found.is_leap) != (month, False):
        near += timedelta(days=max(1, 29 - found.day))
        found = lunar(near)
    return near + timedelta(days=day - found.day)


def _free_day_after(on: date, off: Iterable[date]) -> date:
    on += timedelta(days=1)
    while on.weekday() >= 5 or on in off:
        on += timedelta(days=1)
    return on
