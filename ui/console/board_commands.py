"""`board`: the chair's figures with their formulas, and the dossiers behind each."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from services.errors import InvalidInputError
from services.rules.counting import Standing
from services.rules.moments import VIETNAM, parse_local
from services.rules.number_words import dotted
from services.rules.report_periods import PeriodLength, chosen_period, reporting_period
from ui.console.desk_commands import opened

if TYPE_CHECKING:
    from services.board import BoardFigures, BoardGroup
    from services.desk import Desk
    from services.rules.board_outlook import AgeCount
    from services.rules.report_periods import Period
    from services.rules.shares import Share
    from ui.console.command_line import Console

_COUNTS = {
    "early": Standing.EARLY,
    "on_day": Standing.ON_DAY,
    "late": Standing.LATE,
    "open_overdue": Standing.OVERDUE,
    "paused": Standing.WAITING,
    "running": Standing.RUNNING,
}


def add_commands(commands: Any) -> None:
    """Register this module's command."""
    board = commands.add_parser("board", help="bảng theo dõi của Chủ tịch: số, công thức, mã hồ sơ")
    board.add_argument(
        "--as-of", metavar="T", help="số liệu như đã biết lúc đó; một ngày là hết ngày đó"
    )
    board.add_argument("--from", dest="since", metavar="D", help="ngày đầu kỳ, 2026-10-15")
    board.add_argument("--to", dest="through", metavar="D", help="ngày cuối kỳ, 2026-11-14")
    board.set_defaults(run=_board)


def _board(console: Console) -> int:
    as_of = _as_of(console)
    period = _period(console, (as_of or console.clock()).astimezone(VIETNAM).date())
    with opened(console) as desk:
        figures = desk.board.figures(period, as_of)
        document = _document(figures, desk, as_of)
        console.print(lambda: _text(figures, desk), document)
    return 0


def _as_of(console: Console) -> datetime | None:
    text = console.args.as_of
    if text is None:
        return None
    try:
        at = parse_local(text)
    except ValueError as error:
        raise InvalidInputError("as_of", "not_a_moment", text) from error
    if len(text.strip()) == len("2026-11-14"):
        at = datetime.combine(at.date(), time.max, VIETNAM)
        if at.date() == console.clock().astimezone(VIETNAM).date():
            return None
    return at


def _period(console: Console, today: date) -> Period:
    args = console.args
    if args.since is None and args.through is None:
        return reporting_period(today, PeriodLength.MONTH)
    whole = reporting_period(today, PeriodLength.MONTH).span
    since = _day(args.since, "from") if args.since else whole.since
    through = _day(args.through, "period") if args.through else max(since, whole.through)
    if through < since:
        raise InvalidInputError("period", "backwards", f"{since} – {through}")
    return chosen_period(since, through)


def _day(text: str, field: str) -> date:
    try:
        return parse_local(text).date()
    except ValueError as error:
        raise InvalidInputError(field, "not_a_moment", text) from error


# as a document


def _document(figures: BoardFigures, desk: Desk, as_of: datetime | None) -> dict[str, Any]:
    on_time, reach = figures.on_time, figures.reach
    return {
        "from": figures.period.span.since.isoformat(),
        "to": figures.period.span.through.isoformat(),
        "as_of": figures.as_of.isoformat(),
        "on_time": _share(on_time.share) | {"formula": on_time.formula},
        "with_open_overdue": _share(on_time.with_overdue)
        | {"formula": on_time.formula_with_overdue},
        **_counts(figures),
        "due_soon": figures.due_soon_count,
        "to_reach": {
            "target_percent": float(reach.target * 100),
            "needed": reach.needed,
            "needed_with_overdue": reach.needed_with_late,
            "reachable": reach.can_be_reached,
            "expected": reach.expected,
        },
        "previous": _share(figures.before.share)
        | {
            "from": figures.previous.span.since.isoformat(),
            "to": figures.previous.span.through.isoformat(),
        },
        "received": figures.received,
        "uncollected": figures.uncollected,
        "repeated_supplements": figures.repeated,
        "apologies": _share(figures.apologies),
        "by_field": [_group(one, "field", one.name) for one in figures.by_field],
        "by_officer": [_officer(one, desk) for one in figures.by_officer],
        "by_procedure": [
            {"code": one.scope.procedure} | _group(one, "name", one.name)
            for one in figures.by_procedure
        ],
        "ages": [_age(one) for one in figures.ages],
        "overdue_ages": [_age(one) for one in figures.overdue_ages],
        "uncollected_ages": [_age(one) for one in figures.uncollected_ages],
        "due_days": [
            {"on": one.on.isoformat(), "is_worked": one.is_worked, "count": one.count}
            for one in figures.due_soon
        ],
        "desks": [
            {"desk": one.desk, "last_act_at": one.at.isoformat()} for one in desk.board.desk_ages()
        ],
        "dossiers": _dossiers(figures, desk, as_of),
    }


def _share(share: Share) -> dict[str, Any]:
    hundredths = share.hundredths
    return {
        "numerator": share.part,
        "denominator": share.whole,
        "percent": None if hundredths is None else hundredths / 100,
    }


def _counts(figures: BoardFigures | BoardGroup) -> dict[str, int]:
    return {name: figures.found.count(standing) for name, standing in _COUNTS.items()}


def _group(group: BoardGroup, named: str, name: str) -> dict[str, Any]:
    return {named: name, "on_time": _share(group.on_time.share), **_counts(group)}


def _officer(group: BoardGroup, desk: Desk) -> dict[str, Any]:
    name = desk.officer_names().get(group.name, group.name)
    return {"officer": group.name} | _group(group, "name", name)


def _age(age: AgeCount) -> dict[str, int | None]:
    return {"from_days": age.first, "to_days": age.last, "count": age.count}


def _dossiers(figures: BoardFigures, desk: Desk, as_of: datetime | None) -> dict[str, list[str]]:
    from services.board_lists import Behind, FigureKind

    days = figures.due_soon
    kinds = {
        "early": FigureKind.EARLY,
        "on_day": FigureKind.ON_DAY,
        "late": FigureKind.LATE,
        "open_overdue": FigureKind.OVERDUE,
        "paused": FigureKind.WAITING,
        "running": FigureKind.RUNNING,
        "uncollected": FigureKind.UNCOLLECTED,
        "repeated_supplements": FigureKind.REPEATED,
        "apologised": FigureKind.APOLOGISED,
        "not_apologised": FigureKind.NOT_APOLOGISED,
    }
    found = {
        name: list(desk.board_lists.codes(Behind(kind, figures.period, as_of)))
        for name, kind in kinds.items()
    }
    soon = Behind(FigureKind.DUE_SOON, figures.period, as_of, due=(days[0].on, days[-1].on))
    return found | {"due_soon": list(desk.board_lists.codes(soon))}


# for people


def _text(figures: BoardFigures, desk: Desk) -> str:
    on_time, counts = figures.on_time, _counts(figures)
    lines = [
        f"Bảng theo dõi · {figures.period.label} · số liệu lúc {figures.as_of:%H:%M %d/%m/%Y}",
        f"Trước và đúng hạn: {on_time.formula}",
    ]
    if figures.found.solved and figures.found.overdue:
        lines.append(f"Tính cả hồ sơ đang quá hạn: {on_time.formula_with_overdue}")
    if figures.found.solved:
        lines.append(figures.reach.sentence)
    lines += [
        f"Trước hạn {counts['early']} · đúng hạn {counts['on_day']} · quá hạn {counts['late']}",
        f"Đang quá hạn {counts['open_overdue']} · trong hạn {counts['running']}"
        f" · chờ công dân {counts['paused']} · đến hạn trong những ngày tới {figures.due_soon_count}",
        f"Kết quả chờ nhận {dotted(figures.uncollected)} · xin lỗi/quá hạn {figures.apologies.fraction}"
        f" · bổ sung lần hai {figures.repeated}",
        "Theo lĩnh vực:",
        *(_line(one, one.name) for one in figures.by_field),
        "Theo cán bộ:",
        *(_line(one, desk.officer_names().get(one.name, one.name)) for one in figures.by_officer),
    ]
    return "\n".join(lines)


def _line(group: BoardGroup, name: str) -> str:
    share, overdue = group.on_time.share, group.found.overdue
    told = f"  {name}: {share.fraction} {share.percent}".rstrip()
    return f"{told} · {overdue} đang quá hạn" if overdue else told
