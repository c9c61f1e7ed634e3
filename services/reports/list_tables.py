"""Lists as reports: the late dossiers one by one, the outages, and the register (Form 07) as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.register import RegisterWords
from services.forms.wording import words_of
from services.reports.report_tables import NO_HOLDER, SIGNERS, TOTAL, ReportHead
from services.reports.table import Issuer, Kind, ReportTable, TableColumn, TableRow
from services.rules.late_causes import NO_CAUSE
from services.rules.moments import local
from services.rules.outages import OutageCause

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from services.dossier_lists import DossierLine
    from services.forms.list_data import Register, RegisterRow
    from services.rules.counting import Counted
    from services.rules.outages import Outage

WORKED_DAYS = "Số ngày quá hạn tính bằng ngày làm việc."
OVERDUE_TITLE = "Danh sách hồ sơ quá hạn"
_SOLVED, _IN_WORK = "Đã giải quyết", "Đang giải quyết"
_OVERDUE_COLUMNS = (
    TableColumn("TT", width=10, is_centred=True),
    TableColumn("Mã hồ sơ", width=48),
    TableColumn("Thủ tục", width=62),
    TableColumn("Lĩnh vực", width=26),
    TableColumn("Cán bộ", width=28),
    TableColumn("Hẹn trả", Kind.DAY, 24),
    TableColumn("Có kết quả", Kind.DAY, 24),
    TableColumn("Quá hạn (ngày)", Kind.COUNT, 24),
    TableColumn("Tình trạng", width=24),
    TableColumn("Nguyên nhân", width=50),
)
_LINE_COLUMNS = (
    TableColumn("TT", width=14, is_centred=True),
    TableColumn("Mã hồ sơ", width=60),
    TableColumn("Chủ hồ sơ", width=40),
    TableColumn("Số giấy tờ", width=38),
    TableColumn("Thủ tục", width=64),
    TableColumn("Lĩnh vực", width=26),
    TableColumn("Người giữ", width=32),
    TableColumn("Nhận", width=30),
    TableColumn("Hẹn trả", width=32),
    TableColumn("Còn lại", width=32),
)
_CAUSES = {
    OutageCause.SERVER: "Hệ thống tỉnh",
    OutageCause.LINE: "Đường truyền",
    OutageCause.POWER: "Mất điện",
    OutageCause.OTHER: "Khác",
}
_OUTAGE_COLUMNS = (
    TableColumn("TT", width=10, is_centred=True),
    TableColumn("Từ lúc", width=34),
    TableColumn("Đến lúc", width=34),
    TableColumn("Gián đoạn ở", width=34),
    TableColumn("Số phút", Kind.COUNT, 22),
    TableColumn("Trong giờ làm việc (phút)", Kind.COUNT, 30),
    TableColumn("Ghi chú", width=90),
)
_LASTS = "chưa hết"
_REGISTER_WIDTHS = (10, 28, 35, 13, 29, 33, 24, 24, 24, 24, 26, 20)


@dataclass(frozen=True, slots=True)
class LateDossier:
    """One dossier that was solved late or is overdue.

    Attributes:
        ended_on: None while it is in work.
        days_late: Working days after its day, up to its result or to the end of the report.
        cause: What an officer wrote down; empty where nobody did.
    """

    one: Counted
    code: str
    ended_on: date | None
    days_late: int
    cause: str


@dataclass(frozen=True, slots=True)
class LoggedOutage:
    """An outage with how long it lasted, up to the moment of the report where it has not ended."""

    outage: Outage
    minutes: int
    working_minutes: int


def overdue_table(found: Sequence[LateDossier], head: ReportHead) -> ReportTable:
    """Return the late dossiers, each a line with the dossier behind its code."""
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles(OVERDUE_TITLE),
        facts=head.facts("Hồ sơ"),
        columns=_OVERDUE_COLUMNS,
        rows=tuple(_overdue_row(place, late) for place, late in enumerate(found, 1)),
        notes=(f"Cộng: {len(found)} hồ sơ. {WORKED_DAYS}", *head.notes),
        signers=SIGNERS,
    )


def _overdue_row(place: int, late: LateDossier) -> TableRow:
    one = late.one
    cells = (
        str(place),
        late.code,
        one.procedure,
        one.field,
        one.holder or NO_HOLDER,
        one.due_on,
        late.ended_on,
        late.days_late,
        _IN_WORK if late.ended_on is None else _SOLVED,
        late.cause or NO_CAUSE,
    )
    behind = ((), (one.row,), *(() for _ in cells[2:]))
    return TableRow(late.code, cells, behind)


def outages_table(found: Sequence[LoggedOutage], head: ReportHead) -> ReportTable:
    """Return the outages of a period, with how long each lasted."""
    rows = tuple(_outage_row(place, logged) for place, logged in enumerate(found, 1))
    sums = tuple(
        sum(getattr(one, name) for one in found) for name in ("minutes", "working_minutes")
    )
    total = TableRow("total", ("", TOTAL, "", "", *sums, ""))
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles("Thời gian gián đoạn"),
        facts=head.facts("Phút"),
        columns=_OUTAGE_COLUMNS,
        rows=rows,
        total=total,
        notes=head.notes,
        signers=SIGNERS,
    )


def _outage_row(place: int, logged: LoggedOutage) -> TableRow:
    outage = logged.outage
    cells = (
        str(place),
        _moment(outage.from_at),
        _moment(outage.to_at) or _LASTS,
        _CAUSES[outage.cause],
        logged.minutes,
        logged.working_minutes,
        outage.note,
    )
    return TableRow(f"{outage.origin} {outage.from_at.isoformat()}", cells)


def register_table(register: Register, rows: Sequence[int], head: ReportHead) -> ReportTable:
    """Return Form 07 as a table for a spreadsheet; on paper it is `services/forms/register.py`.

    Args:
        rows: The dossier of each line, as `Counted.row`.
    """
    words = words_of(RegisterWords, "register", register.template)
    columns = tuple(
        TableColumn(title, width=width, is_centred=place in {0, 3})
        for place, (title, width) in enumerate(zip(words.heads, _REGISTER_WIDTHS, strict=True))
    )
    return ReportTable(
        issuer=head.issuer,
        form="",
        titles=head.titles(words.title),
        facts=head.facts("Hồ sơ"),
        columns=columns,
        rows=tuple(
            _register_row(place, line, row)
            for place, (line, row) in enumerate(
                zip(register.rows, rows, strict=True), register.first
            )
        ),
        notes=(words.total.format(count=len(register.rows)), *head.notes),
    )


def _register_row(place: int, line: RegisterRow, row: int) -> TableRow:
    cells = (
        str(place),
        line.code,
        line.request,
        f"{line.sets:02d}",
        line.owner,
        line.contact,
        line.solver,
        _moment(line.received_at),
        _moment(line.due_at),
        _moment(line.returned_at),
        "; ".join(filter(None, (line.return_by, line.signed_by))),
        line.note,
    )
    return TableRow(line.code, cells, ((), (row,), *(() for _ in cells[2:])))


def _moment(at: datetime | None) -> str:
    return f"{local(at):%H:%M %d/%m/%Y}" if at is not None else ""


def lines_table(
    lines: Sequence[DossierLine], titles: tuple[str, ...], issuer: Issuer, names: Mapping[str, str]
) -> ReportTable:
    """Return a list of dossiers as it stands on the screen, personal numbers masked as there.

    Args:
        titles: What list it is, and what it is restricted to.
        names: Officers' names by username.
    """
    rows = tuple(
        TableRow(
            line.code,
            (
                str(place),
                line.code,
                line.owner_name,
                line.masked_id,
                line.procedure,
                line.field,
                names.get(line.holder, line.holder),
                line.received_long,
                f"{line.due} {line.due_time}",
                line.pill.words,
            ),
        )
        for place, line in enumerate(lines, 1)
    )
    return ReportTable(issuer, "", titles, (), _LINE_COLUMNS, rows)
