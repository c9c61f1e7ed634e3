"""The reports the desk makes, as tables: form II.06a, on-time figures, causes, days saved, the index.

A report for a supervision by the People's Council is the same tables for whatever days are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.reports.table import (
    Cell,
    Issuer,
    Kind,
    ReportTable,
    TableColumn,
    TableRow,
)
from services.rules import late_causes, procedure_report
from services.rules.board_figures import Group
from services.rules.counting import SOLVED_STANDINGS, Standing
from services.rules.index_766 import PROVISIONAL
from services.rules.number_words import NO_COUNT, decimal_words, percent_words
from services.rules.procedure_report import SUMS, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.board_figures import Board, Grouping
    from services.rules.counting import Rows
    from services.rules.index_766 import Gauge
    from services.rules.late_causes import CauseLine
    from services.rules.procedure_report import ProcedureReport, ReportLine
    from services.rules.report_periods import Period
    from services.rules.saved_days import SavedDays

TOTAL = "Tổng cộng"
SIGNERS = ("Người làm báo cáo", "Thủ trưởng đơn vị")
NO_HOLDER = "Chưa giao cho ai"
_TOTAL_KEY = "total"
_ORDER = TableColumn("TT", width=10, is_centred=True)
_NUMBERED_ORDER = replace(_ORDER, number="(1)")
_CAME, _SOLVED, _IN_WORK = (
    "Số hồ sơ nhận giải quyết",
    "Số lượng hồ sơ đã giải quyết",
    "Số lượng hồ sơ đang giải quyết",
)
_FORM_06A: dict[Column, tuple[str, str, float]] = {
    Column.RECEIVED: (_CAME, "Tổng số", 26),
    Column.ONLINE: (_CAME, "Trong kỳ: trực tuyến", 24),
    Column.DIRECT: (_CAME, "Trong kỳ: trực tiếp, dịch vụ bưu chính", 33),
    Column.BEFORE: (_CAME, "Từ kỳ trước", 16),
    Column.SOLVED: (_SOLVED, "Tổng số", 25),
    Column.EARLY: (_SOLVED, "Trước hạn", 16),
    Column.ON_DAY: (_SOLVED, "Đúng hạn", 16),
    Column.LATE: (_SOLVED, "Quá hạn", 16),
    Column.IN_WORK: (_IN_WORK, "Tổng số", 29),
    Column.IN_TIME: (_IN_WORK, "Trong hạn", 20),
    Column.OVERDUE: (_IN_WORK, "Quá hạn", 18),
}
_BEFORE_FIGURES = 2  # columns (1) and (2) stand before the figures
_GROUPED_BY: dict[Grouping, str] = {
    "field": "Lĩnh vực",
    "holder": "Cán bộ",
    "procedure": "Thủ tục",
}


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What stands over and under every report.

    Attributes:
        receiver: *Đơn vị nhận báo cáo*.
        notes: Sentences under the table beside the report's own, such as how old the figures are.
    """

    issuer: Issuer
    receiver: str
    period: Period
    notes: tuple[str, ...] = ()

    def facts(self, unit: str) -> tuple[tuple[str, str], ...]:
        """Return the official head, with what the figures count."""
        return (
            ("Đơn vị báo cáo", self.issuer.name),
            ("Đơn vị nhận báo cáo", self.receiver),
            ("Kỳ báo cáo", self.period.from_to),
            ("Đơn vị tính", unit),
        )

    def titles(self, title: str) -> tuple[str, ...]:
        """Return the title, and the period's name where it has one."""
        return (title, self.period.name) if self.period.length is not None else (title,)


def procedure_table(report: ProcedureReport, head: ReportHead) -> ReportTable:
    """Return form II.06a."""
    columns = [_NUMBERED_ORDER, TableColumn("Lĩnh vực giải quyết", width=45, number="(2)")]
    for column, (group, title, width) in _FORM_06A.items():
        parts = SUMS.get(column, ())
        sums = " + ".join(f"({part})" for part in parts)
        number = f"({column}) = {sums}" if parts else f"({column})"
        places = tuple(_place(part) for part in parts)
        columns.append(TableColumn(title, Kind.COUNT, width, group, number, places))
    lines = (*((line.name, line) for line in report.lines), (_TOTAL_KEY, report.total))
    *rows, total = (_report_row(key, place, line) for place, (key, line) in enumerate(lines, 1))
    return ReportTable(
        issuer=head.issuer,
        form=procedure_report.FORM,
        titles=head.titles(f"{procedure_report.TITLE} tại {head.issuer.name}"),
        facts=head.facts("Số hồ sơ TTHC"),
        columns=tuple(columns),
        rows=tuple(rows),
        total=total,
        notes=(f"Kiểm tra: {report.check}.", *head.notes),
        signers=SIGNERS,
    )


def _place(column: Column) -> int:
    return column - Column.RECEIVED + _BEFORE_FIGURES


def _report_row(key: str, place: int, line: ReportLine) -> TableRow:
    order = "" if key == _TOTAL_KEY else str(place)
    behind = ((), (), *(line.rows(column) for column in Column))
    return TableRow(key, (order, line.name, *line.counts), behind)


def on_time_table(board: Board, grouping: Grouping, head: ReportHead) -> ReportTable:
    """Return the on-time figures by field, officer or procedure."""
    by = _GROUPED_BY[grouping]
    solved = "Đã giải quyết"
    columns = (
        _ORDER,
        TableColumn(by, width=70),
        TableColumn("Trước hạn", Kind.COUNT, 22, solved),
        TableColumn("Đúng hạn", Kind.COUNT, 22, solved),
        TableColumn("Quá hạn", Kind.COUNT, 22, solved),
        TableColumn("Tổng số", Kind.COUNT, 22, solved, sum_of=(2, 3, 4)),
        TableColumn("Tỷ lệ trước và đúng hạn", Kind.PERCENT, 28, part=(2, 3), whole=(5,)),
        TableColumn("Đang quá hạn", Kind.COUNT, 25),
        TableColumn("Tỷ lệ tính cả đang quá hạn", Kind.PERCENT, 28, part=(2, 3), whole=(5, 7)),
    )
    nameless = NO_HOLDER if grouping == "holder" else procedure_report.NO_FIELD
    groups = board.groups[grouping]
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles(f"Kết quả giải quyết theo {by.lower()}"),
        facts=head.facts("Số hồ sơ TTHC"),
        columns=columns,
        rows=tuple(
            _group_row(group.name or nameless, str(place), group)
            for place, group in enumerate(groups, 1)
        ),
        total=_group_row(_TOTAL_KEY, "", Group(TOTAL, board.found)),
        notes=(f"Công thức: {board.on_time.formula}.", *head.notes),
        signers=SIGNERS,
    )


def _group_row(key: str, order: str, group: Group) -> TableRow:
    standings = (*((one,) for one in SOLVED_STANDINGS), SOLVED_STANDINGS, (Standing.OVERDUE,))
    early, on_day, late, solved, overdue = (group.found.rows(*wanted) for wanted in standings)
    ratio = group.on_time
    name = group.name if key == _TOTAL_KEY else key
    cells: tuple[Cell, ...] = (
        order,
        name,
        len(early),
        len(on_day),
        len(late),
        len(solved),
        ratio.share,
        len(overdue),
        ratio.with_overdue,
    )
    return TableRow(key, cells, ((), (), early, on_day, late, solved, (), overdue, ()))


def causes_table(lines: Sequence[CauseLine], head: ReportHead) -> ReportTable:
    """Return the causes of late and overdue dossiers, like form II.07a."""
    columns = (
        _NUMBERED_ORDER,
        TableColumn("Lĩnh vực", width=55, number="(2)"),
        TableColumn("Nguyên nhân quá hạn", width=100, number="(3)"),
        TableColumn("Đã giải quyết quá hạn", Kind.COUNT, 28, number="(4)"),
        TableColumn("Đang giải quyết quá hạn", Kind.COUNT, 28, number="(5)"),
        TableColumn("Tổng số", Kind.COUNT, 28, number="(6) = (4) + (5)", sum_of=(3, 4)),
    )
    rows = tuple(
        _counts_row(
            f"{line.field}\n{line.cause}",
            (str(place), line.field, line.cause),
            (line.solved_late, line.overdue, line.solved_late + line.overdue),
        )
        for place, line in enumerate(lines, 1)
    )
    return ReportTable(
        issuer=head.issuer,
        form=late_causes.FORM,
        titles=head.titles(late_causes.TITLE),
        facts=head.facts("Số hồ sơ TTHC"),
        columns=columns,
        rows=rows,
        total=_counts_row(_TOTAL_KEY, ("", TOTAL, ""), _all_behind(rows, 3)),
        notes=head.notes,
        signers=SIGNERS,
    )


def saved_days_table(lines: Sequence[SavedDays], head: ReportHead) -> ReportTable:
    """Return the working days saved by procedure."""
    columns = (
        _ORDER,
        TableColumn("Thủ tục", width=150),
        TableColumn("Hồ sơ xong trước hạn", Kind.COUNT, 40),
        TableColumn("Số ngày làm việc rút ngắn", Kind.COUNT, 40),
    )
    rows = tuple(
        TableRow(
            line.procedure,
            (str(place), line.procedure, len(line.rows), line.days),
            ((), (), line.rows, ()),
        )
        for place, line in enumerate(lines, 1)
    )
    (dossiers,) = _all_behind(rows, 2)[:1]
    days = sum(line.days for line in lines)
    total = TableRow(_TOTAL_KEY, ("", TOTAL, len(dossiers), days), ((), (), dossiers, ()))
    formula = (
        "Số ngày rút ngắn bằng tổng (hạn quy định – ngày có kết quả), tính bằng ngày làm việc."
    )
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles("Ngày rút ngắn so với quy định"),
        facts=head.facts("Ngày làm việc"),
        columns=columns,
        rows=rows,
        total=total,
        notes=(formula, *head.notes),
        signers=SIGNERS,
    )


def index_table(found: Sequence[Gauge], head: ReportHead) -> ReportTable:
    """Return the desk's part of index 766; behind the last count stand the dossiers that are missing."""
    columns = (
        _ORDER,
        TableColumn("Nhóm", width=45),
        TableColumn("Chỉ số", width=50),
        TableColumn("Đạt", Kind.COUNT, 20),
        TableColumn("Chưa đạt", Kind.COUNT, 20),
        TableColumn("Mẫu số", Kind.COUNT, 20, sum_of=(3, 4)),
        TableColumn("Tỷ lệ", Kind.PERCENT, 22, part=(3,), whole=(5,)),
        TableColumn("Mục tiêu", width=22, is_centred=True),
        TableColumn("Điểm", width=26, is_centred=True),
    )
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles(f"Bộ chỉ số 766, {PROVISIONAL}"),
        facts=head.facts("Số hồ sơ TTHC"),
        columns=columns,
        rows=tuple(_gauge_row(place, gauge) for place, gauge in enumerate(found, 1)),
        notes=(*_gauge_notes(found), *head.notes),
        signers=SIGNERS,
    )


def _gauge_row(place: int, gauge: Gauge) -> TableRow:
    points = gauge.points
    worth = NO_COUNT if points is None else f"{decimal_words(points)}/{gauge.scale.max_points}"
    cells: tuple[Cell, ...] = (
        str(place),
        gauge.scale.group,
        gauge.scale.name,
        len(gauge.reached),
        len(gauge.missing),
        gauge.share.whole,
        gauge.share,
        NO_COUNT if gauge.target is None else percent_words(gauge.target * 100),
        worth,
    )
    both = gauge.reached + gauge.missing
    behind = ((), (), (), gauge.reached, gauge.missing, both, (), (), ())
    return TableRow(gauge.scale.metric.value, cells, behind)


def _gauge_notes(found: Sequence[Gauge]) -> list[str]:
    """Return what each denominator counts, and what is not the whole commune's."""
    return [f"{gauge.scale.name}: mẫu số là {gauge.scale.unit}; {gauge.label}." for gauge in found]


def _counts_row(key: str, texts: tuple[str, ...], behind: tuple[Rows, ...]) -> TableRow:
    """Return a line of texts and then of counts, one for each group of dossiers."""
    return TableRow(key, (*texts, *map(len, behind)), (*(() for _ in texts), *behind))


def _all_behind(rows: Sequence[TableRow], first: int) -> tuple[Rows, ...]:
    """Return the dossiers behind each column of counts from `first` on, of all lines together."""
    places = range(first, len(rows[0].cells)) if rows else range(3)
    return tuple(tuple(one for row in rows for one in row.behind(place)) for place in places)
