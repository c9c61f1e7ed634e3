"""Form II.06a/VPCP/KSTT: dossiers received, solved and in work, by field, with its check.

Columns as the form numbers them:

    (3) received = (4) online + (5) direct and post, both within the period, + (6) from before
    (7) solved   = (8) early + (9) on the day + (10) late
    (11) in work = (12) in time or paused + (13) overdue

Two questions are asked of each dossier on its own, where it came from and where it stands, so the check
(3) = (7) + (11) says something: it fails for a dossier whose days contradict each other.

Source: the form as provincial systems fill it in; dates compared as dates; read 2026-11-21.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from services.rules.acts import Channel
from services.rules.counting import (
    ENDED,
    IN_TIME_STANDINGS,
    REFUSED,
    DaySpan,
    Rows,
    Standing,
    standing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from services.rules.counting import Counted

TITLE = "Tình hình, kết quả giải quyết thủ tục hành chính"
FORM = "Biểu số II.06a/VPCP/KSTT"
NO_FIELD = "Chưa ghi lĩnh vực"
BALANCED = "(3) = (4)+(5)+(6) = (7)+(11)"


class Column(IntEnum):
    """The figures of the form, by the number printed under their heading."""

    RECEIVED = 3
    ONLINE = 4
    DIRECT = 5
    BEFORE = 6
    SOLVED = 7
    EARLY = 8
    ON_DAY = 9
    LATE = 10
    IN_WORK = 11
    IN_TIME = 12
    OVERDUE = 13


_COLUMN_OF = {
    Standing.EARLY: Column.EARLY,
    Standing.ON_DAY: Column.ON_DAY,
    Standing.LATE: Column.LATE,
    Standing.OVERDUE: Column.OVERDUE,
    **dict.fromkeys(IN_TIME_STANDINGS, Column.IN_TIME),
}
SUMS = {
    Column.RECEIVED: (Column.ONLINE, Column.DIRECT, Column.BEFORE),
    Column.SOLVED: (Column.EARLY, Column.ON_DAY, Column.LATE),
    Column.IN_WORK: (Column.IN_TIME, Column.OVERDUE),
}


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of the form: a field, or the total.

    Attributes:
        found: Dossiers of each column that is no sum; columns without any are left out.
    """

    name: str
    found: dict[Column, Rows]

    def rows(self, column: Column) -> Rows:
        """Return the dossiers behind a figure."""
        parts = SUMS.get(column, (column,))
        return tuple(row for part in parts for row in self.found.get(part, ()))

    def count(self, column: Column) -> int:
        """Return a figure."""
        return sum(len(self.found.get(part, ())) for part in SUMS.get(column, (column,)))

    @property
    def counts(self) -> tuple[int, ...]:
        """The figures of columns (3) to (13)."""
        return tuple(map(self.count, Column))


@dataclass(frozen=True, slots=True)
class ProcedureReport:
    """Form II.06a of a period, as of its last day.

    Attributes:
        lines: By field, the largest (3) first.
        total: *Tổng cộng*.
        one_sided: Dossiers that stand on one side of (3) = (7) + (11) only.
    """

    span: DaySpan
    lines: tuple[ReportLine, ...]
    total: ReportLine
    one_sided: Rows

    @property
    def is_balanced(self) -> bool:
        """Whether no dossier stands on one side only."""
        return not self.one_sided

    @property
    def check(self) -> str:
        """`(3) = (4)+(5)+(6) = (7)+(11)`, or what is wrong with it."""
        if self.is_balanced:
            return BALANCED
        return f"(3) ≠ (7)+(11): lệch {len(self.one_sided)}, xem hồ sơ"


def procedure_report(counted: Iterable[Counted], span: DaySpan) -> ProcedureReport:
    """Return form II.06a; the dossiers are gone through once."""
    fields: defaultdict[str, defaultdict[Column, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    one_sided = []
    for one in counted:
        came = _came(one, span)
        stands = standing(one, span)
        if came is None and stands is None:
            continue
        columns = fields[one.field or NO_FIELD]
        if came is not None:
            columns[came].append(one.row)
        if stands is not None:
            columns[_COLUMN_OF[stands]].append(one.row)
        if came is None or stands is None:
            one_sided.append(one.row)
    lines = [_line(name, found) for name, found in fields.items()]
    lines.sort(key=lambda line: (-line.count(Column.RECEIVED), line.name))
    return ProcedureReport(span, tuple(lines), _total(lines), tuple(one_sided))


def _came(one: Counted, span: DaySpan) -> Column | None:
    """Return the column of how a dossier came into the period, or None where it did not."""
    if one.state == REFUSED or one.received_on > span.through:
        return None
    if one.received_on >= span.since:
        return Column.ONLINE if one.channel == Channel.ONLINE else Column.DIRECT
    has_ended = one.state in ENDED and one.ended_on is not None and one.ended_on < span.since
    return None if has_ended else Column.BEFORE


def _line(name: str, found: dict[Column, list[int]]) -> ReportLine:
    return ReportLine(name, {column: tuple(rows) for column, rows in found.items()})


def _total(lines: Iterable[ReportLine]) -> ReportLine:
    found: defaultdict[Column, list[int]] = defaultdict(list)
    for line in lines:
        for column, rows in line.found.items():
            found[column] += rows
    return _line("Tổng cộng", found)
