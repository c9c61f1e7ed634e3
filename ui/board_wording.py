"""The chair's board in words: what a figure is, which dossiers lie behind it, what is known of a late one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.board_lists import FigureKind, RowsBehind
from services.rules.number_words import dotted, percent_words
from services.rules.report_periods import PeriodLength
from ui.rule_wording import short_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.board import BoardFigures
    from services.board_lists import Behind
    from services.board_rows import OverdueRow
    from services.rules.board_outlook import AgeCount
    from services.rules.report_periods import Period

SEPARATOR = " · "


def figure_name(kind: FigureKind) -> str:
    """Return what the dossiers behind a figure are, as a chip says it."""
    return {
        FigureKind.EARLY: _tr("xong trước hạn"),
        FigureKind.ON_DAY: _tr("xong đúng hạn"),
        FigureKind.LATE: _tr("xong quá hạn"),
        FigureKind.SOLVED: _tr("đã giải quyết"),
        FigureKind.ON_TIME: _tr("xong trước và đúng hạn"),
        FigureKind.RUNNING: _tr("đang làm, trong hạn"),
        FigureKind.WAITING: _tr("chờ công dân"),
        FigureKind.OVERDUE: _tr("đang quá hạn"),
        FigureKind.IN_WORK: _tr("đang làm"),
        FigureKind.DUE_SOON: _tr("sắp đến hạn"),
        FigureKind.UNCOLLECTED: _tr("kết quả chờ nhận"),
        FigureKind.REPEATED: _tr("yêu cầu bổ sung lần hai"),
        FigureKind.WAITING_AGAIN: _tr("chờ công dân, yêu cầu lần hai"),
        FigureKind.APOLOGISED: _tr("trễ, đã xin lỗi"),
        FigureKind.NOT_APOLOGISED: _tr("trễ, chưa xin lỗi"),
        FigureKind.OVERDUE_NOT_APOLOGISED: _tr("đang quá hạn, chưa xin lỗi"),
        FigureKind.URGED: _tr("Chủ tịch đôn đốc, chưa trả lời"),
    }[kind]


_OF_THE_PERIOD = frozenset(
    {
        FigureKind.EARLY,
        FigureKind.ON_DAY,
        FigureKind.LATE,
        FigureKind.SOLVED,
        FigureKind.ON_TIME,
        FigureKind.REPEATED,
        FigureKind.APOLOGISED,
        FigureKind.NOT_APOLOGISED,
    }
)


def behind_words(behind: Behind | RowsBehind, officers: Mapping[str, str]) -> str:
    """Return what a list behind a figure is: `Hộ tịch · xong quá hạn · 15/10–14/11`."""
    if isinstance(behind, RowsBehind):
        return behind.title
    scope, kind = behind.scope, behind.kind
    parts = [scope.field, scope.procedure]
    if kind is not FigureKind.URGED:
        parts.append(officers.get(scope.worked_by, scope.worked_by))
    parts.append(figure_name(kind))
    if behind.ages is not None:
        parts.append(days_words(*behind.ages))
    if behind.due is not None:
        parts.append(_between(*behind.due))
    if kind in _OF_THE_PERIOD:
        parts.append(_between(behind.period.span.since, behind.period.span.through))
    told = SEPARATOR.join(filter(None, parts))
    return told[:1].upper() + told[1:]


def period_words(period: Period) -> str:
    """Return the days of a period: `kỳ 15/10 – 14/11/2026`."""
    first, last = period.span.since, period.span.through
    begin = f"{first:%d/%m}" if first.year == last.year else f"{first:%d/%m/%Y}"
    return _tr("kỳ %1").replace("%1", f"{begin} – {last:%d/%m/%Y}")


def length_name(length: PeriodLength) -> str:
    """Return what a reporting period of that length is called."""
    return {
        PeriodLength.MONTH: _tr("Tháng báo cáo"),
        PeriodLength.QUARTER: _tr("Quý báo cáo"),
        PeriodLength.HALF_YEAR: _tr("6 tháng báo cáo"),
        PeriodLength.YEAR: _tr("Năm báo cáo"),
    }[length]


def age_words(age: AgeCount) -> str:
    """Return an age: `0–3 ngày`, `trên 30 ngày`."""
    return days_words(age.first, age.last)


def days_words(first: int, last: int | None) -> str:
    """Return from how many to how many days."""
    if last is None:
        return _tr("trên %1 ngày").replace("%1", str(first - 1))
    return _tr("%1–%2 ngày").replace("%1", str(first)).replace("%2", str(last))


def reach_words(figures: BoardFigures) -> str:
    """Return what the target still asks for, or why it cannot be reached."""
    reach, on_time = figures.reach, figures.on_time
    aim = percent_words(reach.target * 100)
    if not figures.found.solved:
        return ""
    if reach.needed is None:
        told = _tr("Không thể đạt %1 trong kỳ: đã có hồ sơ quá hạn.").replace("%1", aim)
    elif reach.needed == 0:
        told = _tr("Đang đạt mục tiêu %1.").replace("%1", aim)
    else:
        told = _needed_words(figures, aim)
    if not reach.overdue:
        return told
    harder = _tr("Tính cả %1 hồ sơ đang quá hạn: %2 = %3.")
    share = on_time.with_overdue
    values = (dotted(reach.overdue), share.fraction, share.percent)
    return f"{told} {_filled(harder, *values)}"


def _needed_words(figures: BoardFigures, aim: str) -> str:
    reach = figures.reach
    needed = _tr("Để đạt %1: cần thêm %2 hồ sơ đúng hạn (%3)")
    told = _filled(needed, aim, dotted(reach.needed or 0), reach.then.fraction)
    if reach.overdue and reach.needed_with_late is not None:
        late = _tr(", hoặc %1 nếu hồ sơ đang quá hạn trả trễ (%2)")
        told += _filled(late, dotted(reach.needed_with_late), reach.then_with_late.fraction)
    if reach.can_be_reached or reach.expected is None:
        return f"{told}."
    left = _tr("; kỳ này dự kiến còn %1, không thể đạt.")
    return told + left.replace("%1", dotted(reach.expected))


def cause_words(row: OverdueRow) -> str:
    """Return why a dossier is late, as far as anybody wrote it down, and where it lies."""
    where = ""
    if not row.is_begun:
        where = _tr("chưa chuyển xử lý")
    elif row.unit and row.unit_since is not None:
        where = _filled(_tr("ở %1 từ %2"), row.unit, f"{row.unit_since:%d/%m}")
    told = SEPARATOR.join(filter(None, (row.cause, where))) or _tr("chưa ghi nguyên nhân")
    return told[:1].upper() + told[1:]


def apology_words(row: OverdueRow) -> tuple[str, str, str]:
    """Return whether somebody apologised, the dates to it, and the colour token of the first."""
    letter = row.apology
    if letter is None:
        due = _tr("lẽ ra gửi chậm nhất %1").replace("%1", _day(row.apology_due_on))
        return _tr("Chưa xin lỗi"), due, "late"
    again = _filled(
        _tr("hẹn lại %1 · lần %2"), short_day(letter.promised_at.date()), str(letter.times)
    )
    written = f"{letter.at:%d/%m}"
    if letter.is_sent:
        return _tr("Đã gửi %1").replace("%1", written), again, "early"
    return _tr("Đã soạn %1, chưa gửi").replace("%1", written), again, "soon"


def count_words(count: int) -> str:
    """Return `3 hồ sơ`."""
    return _tr("%1 hồ sơ").replace("%1", dotted(count))


def _between(first: date, last: date) -> str:
    return _day(first) if first == last else f"{_day(first)}–{_day(last)}"


def _day(on: date) -> str:
    return f"{on:%d/%m}"


def _filled(pattern: str, *values: str) -> str:
    for place, value in enumerate(values, 1):
        pattern = pattern.replace(f"%{place}", value)
    return pattern


def _tr(words: str) -> str:
    return QCoreApplication.translate("BoardPage", words)
