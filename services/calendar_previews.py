"""What a change of the working calendar would do, told before it is made; and making it.

Nothing printed changes by itself: a preview names the days that would count otherwise and the open dossiers
whose printed date the changed calendar would not give, so that an officer decides knowing them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import calendar_files
from services.accounts import Officer, require
from services.calendar_texts import CalendarFile, parse_calendar
from services.calendars import (
    DayChange,
    changes,
    forget_local_day,
    import_calendar,
    load_calendar,
    set_local_day,
)
from services.dossier_lists import ListKind
from services.dossiers import Dossiers
from services.moved_promises import PAGE_LINES, MovedPromise, in_order, may_move, moved_promises
from services.rules.permissions import Permission
from services.rules.working_time import DayRule, OfficeHours, WorkCalendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from services.desk import Desk


@dataclass(frozen=True, slots=True)
class CalendarEdit:
    """What the office itself decides about its time.

    Attributes:
        due_time: `"clock"` or `"closing"`; for dossiers received from now on.
        days: The office's own days, all of them, in order.
    """

    hours: OfficeHours
    due_time: str
    days: tuple[DayRule, ...]


@dataclass(frozen=True, slots=True)
class CalendarPreview:
    """What a change would do.

    Attributes:
        changed: Days that would be otherwise, in order.
        moved: Open dossiers with another date, the earliest printed date first.
        file: The file, for a preview of one.
    """

    changed: tuple[DayChange, ...]
    moved: tuple[MovedPromise, ...]
    file: CalendarFile | None = None

    @property
    def moves_deadlines(self) -> bool:
        """Whether some day would count otherwise, and not only be named otherwise."""
        return any(change.moves_deadlines for change in self.changed)


def edit_now(desk: Desk) -> CalendarEdit:
    """Return what the office has decided so far."""
    calendar = desk.calendar()
    days = tuple(rule for rule in calendar.rules if rule.is_local)
    return CalendarEdit(calendar.hours, desk.setting().due_time, days)


def calendar_with(desk: Desk, edit: CalendarEdit) -> WorkCalendar:
    """Return the calendar in force with other hours and other days of the office's own."""
    now = desk.calendar()
    rules = (*(rule for rule in now.rules if not rule.is_local), *edit.days)
    return WorkCalendar(
        rules,
        edit.hours,
        version=now.version,
        known=(now.known_from, now.known_through),
        official_through=now.official_through,
    )


def preview_edit(desk: Desk, edit: CalendarEdit) -> CalendarPreview:
    """Return what an edit would do. Changes nothing; reads every open dossier."""
    now, then = desk.calendar(), calendar_with(desk, edit)
    changed = changes(now, then)
    if edit.hours == now.hours:
        moved = moved_promises(desk.lists, _dossiers_by(desk, then), changed)
    else:
        moved = _all_moved(desk, then)
    return CalendarPreview(changed, moved)


def preview_file(desk: Desk, text: str) -> CalendarPreview:
    """Return what a calendar file would do. Changes nothing; reads every open dossier.

    Raises:
        FileFaultError, InvalidInputError: Not a calendar.
    """
    file = parse_calendar(text)
    now = desk.calendar()
    with desk.store.reading() as db:
        texts = calendar_files.texts_in_force(db)
    own = [rule for rule in now.rules if rule.is_local]
    then = load_calendar((*texts, text), own, now.hours)
    changed = changes(now, then)
    moved = moved_promises(desk.lists, _dossiers_by(desk, then), changed)
    return CalendarPreview(changed, moved, file)


def save_edit(desk: Desk, edit: CalendarEdit, officer: Officer) -> None:
    """Keep an edit; what it does not change is not written.

    Raises:
        NotAllowedError: The officer may not change settings.
        InvalidInputError: A day has no name.
    """
    require(officer, Permission.SETTINGS)
    before = edit_now(desk)
    if edit.hours != before.hours:
        desk.change_hours(edit.hours)
    if edit.due_time != before.due_time:
        desk.change_setting(replace(desk.setting(), due_time=edit.due_time))
    wanted = {rule.on: rule for rule in edit.days}
    held = {rule.on: rule for rule in before.days}
    for on in sorted(held.keys() - wanted.keys()):
        forget_local_day(desk.store, on)
    for on in sorted(wanted):
        if held.get(on) != wanted[on]:
            set_local_day(desk.store, wanted[on])


def take_file(desk: Desk, text: str, officer: Officer) -> tuple[DayChange, ...]:
    """Take a calendar file in, and return the days it changed.

    Raises:
        NotAllowedError: The officer may not change settings.
        FileFaultError, InvalidInputError: Not a calendar; nothing was kept.
    """
    require(officer, Permission.SETTINGS)
    return import_calendar(desk.book, text, officer.username, desk.clock())


def _dossiers_by(desk: Desk, calendar: WorkCalendar) -> Dossiers:
    """Return the dossiers as another calendar would date them."""
    return Dossiers(replace(desk.workplace, calendar=lambda: calendar))


def _all_moved(desk: Desk, then: WorkCalendar) -> tuple[MovedPromise, ...]:
    """Return every open dossier that other office hours would date otherwise."""
    other = _dossiers_by(desk, then)
    found = []
    for dossier_id in _open_ids(desk):
        before, after = desk.dossiers.explain(dossier_id), other.explain(dossier_id)
        sheet = desk.dossiers.sheet(dossier_id)
        if before.due_at != after.due_at and may_move(sheet.life):
            found.append(MovedPromise(dossier_id, sheet.code, sheet.due_at, after.due_at))
    return in_order(found)


def _open_ids(desk: Desk) -> Iterator[bytes]:
    opened = desk.lists.open(ListKind.DOING)
    for position in range(0, opened.count, PAGE_LINES):
        yield from (line.dossier_id for line in desk.lists.page(opened, position, PAGE_LINES))
