"""Reports in words: what each is called, what a figure's list is called, how a period is written on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.rules.moments import clock_text, local
from ui.wording import said

if TYPE_CHECKING:
    from datetime import date, datetime

    from services.rules.report_periods import Period

REPORT_NAMES = {
    "II.06a": "Biểu II.06a: tình hình giải quyết",
    "II.07a": "Nguyên nhân quá hạn (II.07a)",
    "index766": "Bộ chỉ số 766, tạm tính tại quầy",
    "by-field": "Đúng hạn theo lĩnh vực",
    "by-officer": "Đúng hạn theo cán bộ",
    "by-procedure": "Đúng hạn theo thủ tục",
    "overdue": "Danh sách hồ sơ quá hạn",
    "saved-days": "Ngày rút ngắn theo thủ tục",
    "outages": "Thời gian gián đoạn",
    "register": "Sổ theo dõi hồ sơ (mẫu 07)",
}

MISSING_NAMES = {
    "on_time": "Giải quyết quá hạn",
    "result": "Chưa có kết quả điện tử",
    "papers": "Chưa số hóa đủ giấy tờ",
    "reuse": "Chưa tái sử dụng dữ liệu",
    "online": "Không nộp trực tuyến",
    "satisfaction": "Chưa hài lòng",
}

TARGET_NAMES = {
    "target_on_time": "Trước và đúng hạn",
    "target_electronic_results": "Kết quả điện tử",
    "target_digitised": "Số hóa giấy tờ",
    "target_reused": "Tái sử dụng dữ liệu",
    "target_online": "Nộp trực tuyến",
    "target_satisfied": "Hài lòng",
}

COLUMN_NAMES = {
    3: "nhận giải quyết",
    4: "nhận trực tuyến",
    5: "nhận trực tiếp, bưu chính",
    6: "từ kỳ trước",
    7: "đã giải quyết",
    8: "giải quyết trước hạn",
    9: "giải quyết đúng hạn",
    10: "giải quyết quá hạn",
    11: "đang giải quyết",
    12: "đang giải quyết, trong hạn",
    13: "đang giải quyết, quá hạn",
}


def report_name(kind: str) -> str:
    """Return what a report is called; `kind` is the value of its `ReportKind`."""
    return said(REPORT_NAMES[kind])


def missing_name(gauge: str) -> str:
    """Return what the dossiers that a share lacks are called."""
    return said(MISSING_NAMES[gauge])


def column_name(column: int) -> str:
    """Return what the dossiers of a column of form II.06a are called."""
    return said(COLUMN_NAMES[column])


def period_words(period: Period) -> str:
    """Return `15/10/2026 – 14/11/2026`."""
    return f"{_day(period.span.since)} – {_day(period.span.through)}"


def moment_words(at: datetime) -> str:
    """Return `10:32 ngày 23/11/2026`."""
    told = said("{clock} ngày {day}")
    return told.format(clock=clock_text(local(at)), day=_day(local(at).date()))


def _day(on: date) -> str:
    return f"{on:%d/%m}/{on.year:04d}"
