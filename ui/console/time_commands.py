"""`due` and `calendar`: when a result is due and why, and the days it is counted by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError
from services.rules.date_words import calendar_editions, day_rows
from services.rules.deadlines import (
    Appointment,
    DueTime,
    Limit,
    Pause,
    Rule15h,
    appointment,
)
from services.rules.moments import clock_text, parse_local, short_date
from ui.console.command_line import Console, read_text
from ui.console.desk_commands import OFFICER, opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.calendars import DayChange
    from services.moved_promises import MovedPromise
    from services.rules.working_time import DayRule, WorkCalendar

KIND_WORDS = {
    "worked": "làm việc",
    "rest": "nghỉ",
    "holiday": "nghỉ lễ",
    "made_up": "làm bù",
    "half_day": "làm nửa ngày",
    "closed": "đóng cửa",
    "reception": "nhận hồ sơ, không đếm",
}
CERTAINTY_WORDS = {"official": "", "expected": "theo luật, chờ thông báo", "uncertain": "chưa chắc"}


def add_commands(commands: Any) -> None:
    """Register this module's commands."""
    due = commands.add_parser("due", help="ngày hẹn trả và vì sao, không cần sổ")
    due.add_argument(
        "--received", metavar="T", help="lúc nhận, 2026-11-23T09:41; mặc định: bây giờ"
    )
    due.add_argument("--limit", required=True, metavar="HẠN", help="ví dụ “3 ngày làm việc”")
    due.add_argument("--rule-15h", choices=[rule.value for rule in Rule15h], default=Rule15h.NONE)
    due.add_argument("--due-time", choices=[time.value for time in DueTime], default=DueTime.CLOCK)
    due.add_argument("--pause", action="append", default=[], metavar="TỪ/ĐẾN", help="lặp lại được")
    due.set_defaults(run=_due)

    calendar = commands.add_parser("calendar", help="lịch làm việc: nhập lịch của tỉnh, xem lịch")
    calendar.add_argument(
        "task", choices=("import", "show"), help="import FILE: nhập tệp TOML; show [NĂM]: xem lịch"
    )
    calendar.add_argument("what", nargs="?", default="", metavar="FILE|NĂM")
    calendar.add_argument("--look", action="store_true", help="import: chỉ xem, không ghi")
    calendar.add_argument("--officer", default=OFFICER, metavar="USER")
    calendar.set_defaults(run=_calendar)


# due


def _due(console: Console) -> int:
    from services.calendars import load_calendar

    args = console.args
    received_at = console.clock()
    if args.received is not None:
        received_at = _moment(args.received, "received")
    calendar = load_calendar()
    found = _appointment(console, received_at, calendar)
    console.print(lambda: _due_text(found, calendar), _due_document(found, calendar))
    return 0


def _appointment(console: Console, received_at: datetime, calendar: WorkCalendar) -> Appointment:
    args = console.args
    try:
        limit = Limit.parse(args.limit)
    except ValueError as error:
        raise InvalidInputError("limit", "not_a_limit", args.limit) from error
    pauses = [_pause(text) for text in args.pause]
    try:
        return appointment(
            received_at,
            limit,
            calendar,
            rule_15h=Rule15h(args.rule_15h),
            due_time=DueTime(args.due_time),
            pauses=pauses,
        )
    except ValueError as error:
        raise InvalidInputError("pause", "overlapping", ", ".join(args.pause)) from error


def _moment(text: str, field: str) -> datetime:
    try:
        return parse_local(text)
    except ValueError as error:
        raise InvalidInputError(field, "not_a_moment", text) from error


def _pause(text: str) -> Pause:
    first, slash, last = text.partition("/")
    if not slash:
        raise InvalidInputError("pause", "not_an_interval", text)
    from_at, to_at = _moment(first, "pause"), _moment(last, "pause")
    if to_at < from_at:
        raise InvalidInputError("pause", "backwards", text)
    return Pause(from_at, to_at)


def _due_document(found: Appointment, calendar: WorkCalendar) -> dict[str, Any]:
    return {
        "received_at": found.received_at.isoformat(),
        "starts_at": found.starts_at.isoformat(),
        "due_at": found.due_at.isoformat(),
        "limit": str(found.limit),
        "sentence": found.sentence,
        "days": [
            {
                "on": step.on.isoformat(),
                "counted": step.counted,
                "why": step.why,
                "label": step.label,
                "number": step.number,
                "detail": step.detail,
            }
            for step in found.steps
        ],
        "warnings": list(found.warnings),
        "calendar": calendar.version,
    }


def _due_text(found: Appointment, calendar: WorkCalendar) -> str:
    rows = [("Ngày", "Tính", "Thứ tự", "Lý do")]
    for row in day_rows(found):
        why = f"{row.why} ({row.detail})" if row.detail else row.why
        rows.append((row.days, row.verdict, row.number, why))
    return "\n".join(
        [
            f"Hẹn trả: {_at(found.due_at)}",
            f"Nhận lúc: {_at(found.received_at)}",
            found.sentence,
            *(f"Lưu ý: {warning}" for warning in found.warnings),
            "",
            *_table(rows),
            "",
            f"Lịch làm việc {', '.join(calendar_editions(found, calendar))}".rstrip(),
        ]
    )


# calendar


def _calendar(console: Console) -> int:
    return _import(console) if console.args.task == "import" else _show(console)


def _import(console: Console) -> int:
    from services.calendars import import_calendar, previewed_changes
    from services.moved_promises import moved_promises

    if not console.args.what:
        raise InvalidInputError("file", "missing")
    path = Path(console.args.what)
    text = read_text(path)
    moved: tuple[MovedPromise, ...] = ()
    with opened(console) as desk:
        try:
            if console.args.look:
                changed = previewed_changes(desk.store, text)
            else:
                changed = import_calendar(desk.book, text, console.args.officer, console.clock())
            in_force = desk.calendar().version
            if not console.args.look:
                moved = moved_promises(desk.lists, desk.dossiers, changed)
        except FileFaultError as error:
            raise FileFaultError(path.name, error.reason) from error
    document = {
        "taken": not console.args.look,
        "calendar": in_force,
        "days": [_change_document(change) for change in changed],
        "dossiers": [
            {
                "code": one.code,
                "printed": one.printed.isoformat(),
                "computed": one.computed.isoformat(),
            }
            for one in moved
        ],
    }
    console.print(lambda: _import_text(changed, moved, taken=not console.args.look), document)
    return 0


def _import_text(
    changed: tuple[DayChange, ...], moved: tuple[MovedPromise, ...], *, taken: bool
) -> str:
    lines = ["Đã nhập lịch." if taken else "Chỉ xem, chưa ghi gì."]
    lines.append(f"{len(changed)} ngày đổi:" if changed else "Không ngày nào đổi.")
    for change in changed:
        effect = "đổi ngày hẹn" if change.moves_deadlines else "không đổi ngày hẹn"
        before, after = _rule_words(change.before), _rule_words(change.after)
        lines.append(f"  {short_date(change.on)}: {before} → {after} ({effect})")
    if moved:
        lines.append(
            f"{len(moved)} hồ sơ đang làm có ngày hẹn khác lịch mới (giấy đã in giữ nguyên):"
        )
    lines.extend(f"  {one.code}: {_at(one.printed)} → {_at(one.computed)}" for one in moved)
    return "\n".join(lines)


def _change_document(change: DayChange) -> dict[str, Any]:
    return {
        "on": change.on.isoformat(),
        "before": _rule_document(change.before),
        "after": _rule_document(change.after),
        "moves_deadlines": change.moves_deadlines,
    }


def _show(console: Console) -> int:
    from services.calendars import load_calendar
    from services.data_folder import has_book

    year = _year(console)
    if has_book(console.folder):
        with opened(console) as desk:
            calendar = desk.calendar()
    else:
        calendar = load_calendar()
    rules = [rule for rule in calendar.rules if rule.on.year == year]
    document = {
        "year": year,
        "calendar": calendar.version,
        "official_through": calendar.official_through.isoformat(),
        "days": [{"on": rule.on.isoformat(), **(_rule_document(rule) or {})} for rule in rules],
    }
    console.print(lambda: _show_text(rules, calendar, year), document)
    return 0


def _year(console: Console) -> int:
    what = console.args.what or str(console.clock().year)
    try:
        return int(what)
    except ValueError as error:
        raise InvalidInputError("year", "not_a_number", what) from error


def _show_text(rules: list[DayRule], calendar: WorkCalendar, year: int) -> str:
    rows = [("Ngày", "Loại", "Tên", "Căn cứ", "")]
    for rule in rules:
        kind, sure = KIND_WORDS[rule.kind], CERTAINTY_WORDS[rule.certainty]
        rows.append((short_date(rule.on), kind, rule.name, rule.source, sure))
    lines = _table(rows) if rules else [f"Không có ngày nào khác thường trong năm {year}."]
    return "\n".join([*lines, "", f"Lịch làm việc {calendar.version}"])


def _rule_words(rule: DayRule | None) -> str:
    return "ngày thường" if rule is None else f"{KIND_WORDS[rule.kind]} {rule.name}".strip()


def _rule_document(rule: DayRule | None) -> dict[str, Any] | None:
    if rule is None:
        return None
    return {
        "kind": rule.kind.value,
        "name": rule.name,
        "source": rule.source,
        "certainty": rule.certainty,
    }


def _at(at: datetime) -> str:
    return f"{short_date(at.date())} {clock_text(at)}"


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return rows as lines of columns; the last column runs on."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
