"""The words of a dossier's panel: what happened, what was handed in, and what else is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.rules.acts import ActKind, PaperCount, PaperMode, PaperState
from services.rules.moments import clock_text
from services.rules.time_states import PillKind
from ui.rule_wording import retold, short_date, short_day
from ui.widgets.timeline import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from services.dossier_lists import DossierLine
    from services.dossiers import DossierSheet
    from services.rules.dossier_state import HappenedAct


def moments(
    sheet: DossierSheet, line: DossierLine, reason: str, officers: Mapping[str, str]
) -> list[Moment]:
    """Return the timeline of a dossier: what happened, how it stands, what is to come.

    Args:
        reason: Why the appointment is that day, in one line.
        officers: Names by username.
    """
    found = list(_past(sheet, officers))
    due = f"{short_date(sheet.due_at.date())}, {clock_text(sheet.due_at)}"
    if line.pill.kind in {PillKind.RUNNING, PillKind.SOON}:
        now = Moment(_tr("Đang giải quyết"), retold(line.pill.spoken), "now")
        return [*found, now, Moment(_tr("Hẹn trả %1").replace("%1", due), reason, "to_come")]
    if line.pill.kind is PillKind.OVERDUE:
        promised = Moment(_tr("Hẹn trả %1").replace("%1", due), reason, "late")
        return [*found, promised, Moment(_tr("Đang giải quyết"), retold(line.pill.spoken), "now")]
    return found


def _past(sheet: DossierSheet, officers: Mapping[str, str]) -> Iterator[Moment]:
    before: datetime | None = None
    reprints = 0
    for act in sheet.history:
        reprints = reprints + 1 if act.kind == ActKind.REPRINTED else reprints
        if act.kind == ActKind.AMENDED:
            reprints = 0
        words = _happened(act, reprints, sheet)
        who = officers.get(act.officer, act.officer)
        detail = _detail(act, sheet)
        yield Moment(words, " · ".join(filter(None, (_when(act.at, before), who, detail))))
        before = act.at


def _happened(act: HappenedAct, reprints: int, sheet: DossierSheet) -> str:
    match act.kind:
        case ActKind.RECEIVED:
            told = _tr("Nhập bù tại Quầy %1") if sheet.late_entry else _tr("Tiếp nhận tại Quầy %1")
            return told.replace("%1", str(act.desk))
        case ActKind.AMENDED:
            changed = ", ".join(dict.fromkeys(map(_field_name, act.changed)))
            return _tr("Sửa %1, thay giấy hẹn").replace("%1", changed)
        case ActKind.REPRINTED:
            return _tr("In lại giấy hẹn, lần %1").replace("%1", str(reprints))
        case ActKind.NOTED:
            return _tr("Ghi chú: %1").replace("%1", act.detail)
        case _:
            return _tr("Việc của bản chương trình mới hơn")


def _detail(act: HappenedAct, sheet: DossierSheet) -> str:
    if act.kind == ActKind.RECEIVED:
        return _tr("%1 giấy tờ").replace("%1", str(len(sheet.papers)))
    return "" if act.kind == ActKind.NOTED else act.detail


def _when(at: datetime, before: datetime | None) -> str:
    if before is not None and before.date() == at.date():
        return clock_text(at)
    day = short_day(at.date())
    if before is not None and before.year != at.year:
        day = short_date(at.date())
    return f"{day} {clock_text(at)}"


def _field_name(field: str) -> str:
    names = {
        "applicant": _tr("người nộp"),
        "filed_by": _tr("người nộp thay"),
        "relation": _tr("quan hệ"),
        "procedure": _tr("thủ tục"),
        "copies": _tr("số bản"),
        "pages": _tr("số trang"),
        "papers": _tr("giấy tờ"),
        "fee": _tr("lệ phí"),
        "due_at": _tr("ngày hẹn"),
        "return_by": _tr("cách trả kết quả"),
        "note": _tr("ghi chú"),
    }
    return names.get(field, _tr("thông tin khác"))


def paper_words(paper: PaperCount) -> tuple[str, str, str]:
    """Return icon, colour token and second line of a paper: `2 bản chính · 1 bản sao`."""
    if paper.state is PaperState.LOOKED_UP:
        return "database", "ok", _tr("đã tra cứu, không phải nộp")
    if paper.state is PaperState.MISSING:
        return "circle-dashed", "soon", _tr("chưa có")
    if paper.state is PaperState.NOT_NEEDED:
        return "minus", "ink3", _tr("không cần")
    if paper.mode is PaperMode.PRESENT:
        return "eye", "early", _tr("đã xuất trình")
    counts = (
        (paper.original, _tr("%1 bản chính")),
        (paper.certified, _tr("%1 bản chứng thực")),
        (paper.copy, _tr("%1 bản sao")),
    )
    told = " · ".join(words.replace("%1", str(count)) for count, words in counts if count)
    return "check", "early", told or _tr("đã nhận")


def facts(sheet: DossierSheet, officers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what else is known, as names and values, in reading order."""
    owner, filer = sheet.owner, sheet.filed_by
    fee = f"{sheet.fee_vnd:,} đ".replace(",", ".") if sheet.fee_vnd else _tr("không thu")
    if sheet.exempt_reason:
        fee = f"{fee} ({sheet.exempt_reason})"
    filed = " · ".join(filter(None, (filer.name, sheet.relation, filer.phone))) if filer else ""
    found = [
        (_tr("Ngày sinh"), f"{owner.born_on:%d/%m/%Y}" if owner.born_on else ""),
        (_tr("Giới tính"), retold(owner.sex)),
        (_tr("Địa chỉ"), owner.address),
        (_tr("Điện thoại"), owner.phone),
        (_tr("Người nộp thay"), filed),
        (_tr("Trường hợp"), sheet.case_name),
        (_tr("Thời hạn"), retold(sheet.limit)),
        (_tr("Lệ phí"), fee),
        (_tr("Người tiếp nhận"), officers.get(sheet.officer, sheet.officer)),
        (_tr("Ghi chú"), sheet.note),
    ]
    return [(name, value) for name, value in found if value]


def _tr(words: str) -> str:
    return QCoreApplication.translate("DossierPanel", words)
