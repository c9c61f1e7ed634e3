"""The reports of the made-up period, as tables."""

from __future__ import annotations

from datetime import date

from services.calendars import load_calendar
from services.reports.report_tables import ReportHead, index_table, on_time_table, procedure_table
from services.reports.scales import load_scales
from services.reports.supervision import supervision_tables
from services.reports.table import Issuer, Kind, ReportTable, TableColumn, TableRow
from services.rules.board_figures import board
from services.rules.index_766 import gauges
from services.rules.procedure_report import procedure_report
from services.rules.report_periods import chosen_period
from services.rules.targets import gauge_targets
from tests.a_period import SPAN, dossiers, facts, legal_rules

ISSUER = Issuer(
    "UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "Tân Phong", date(2026, 11, 23)
)
HEAD = ReportHead(
    ISSUER,
    "UBND tỉnh Thanh Hóa",
    chosen_period(SPAN.since, SPAN.through),
    ("Số liệu tạm tính tại quầy, đến 10:32.",),
)
CAUSE = "Chờ Văn phòng Đăng ký đất đai trả lời"


def form_06a(counted=None) -> ReportTable:
    return procedure_table(procedure_report(counted or dossiers(), SPAN), HEAD)


def empty_06a() -> ReportTable:
    return procedure_table(procedure_report((), SPAN), HEAD)


def by_officer(counted=None) -> ReportTable:
    return on_time_table(board(counted or dossiers(), SPAN), "holder", HEAD)


def index() -> ReportTable:
    scales, targets = load_scales(SPAN.through), gauge_targets(legal_rules(), SPAN.through)
    return index_table(gauges(dossiers(), facts(), SPAN, scales, targets), HEAD)


def supervision() -> tuple[ReportTable, ...]:
    causes = {one.row: CAUSE for one in dossiers() if one.field == "Đất đai"}
    return supervision_tables(dossiers(), HEAD, load_calendar(), causes)


def all_tables() -> tuple[ReportTable, ...]:
    return (*supervision(), by_officer(), index(), empty_06a())


def a_list(*names: str) -> ReportTable:
    """Return a plain list of dossiers with a day and no total."""
    columns = (TableColumn("Chủ hồ sơ"), TableColumn("Nhận ngày", Kind.DAY))
    rows = tuple(TableRow(str(n), (name, date(2026, 11, 23))) for n, name in enumerate(names))
    return ReportTable(ISSUER, "", ("Danh sách hồ sơ",), (), columns, rows)
