"""The words of a dossier's panel: what happened, what was handed in, and what else is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.rules.acts import ActKind, PaperCount, PaperMode, PaperState
from services.rules.life import BusinessState
from services.rules.moments import clock_text
from services.rules.time_states import PillKind
from ui.act_words import KINDS, detail, happened, moment_text
from ui.life_wording import delivery_words, exchange_words, money_words, state_name
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
    return [*_past(sheet, officers), *_now(sheet, line, reason), *_to_come(sheet, line, reason)]


def _now(sheet: DossierSheet, line: DossierLine, reason: str) -> Iterator[Moment]:
    """Return how it stands: worked on, waiting for the citizen, or waiting to be fetched."""
    pause, told = sheet.life.pause, retold(line.pill.spoken)
    if line.pill.kind is PillKind.OVERDUE:
        term = _tr("Hẹn trả %1").replace("%1", moment_text(sheet.due_at))
        yield Moment(term, reason, "late")
    if pause is not None:
        waiting = _tr("Chờ công dân bổ sung")
        if pause.state is BusinessState.FINANCIAL:
            waiting = _tr("Chờ công dân nộp tiền")
        since = _tr("đồng hồ dừng từ %1").replace("%1", moment_text(pause.from_at))
        yield Moment(waiting, since, "pause")
    elif sheet.life.is_unsolved:
        yield Moment(_tr("Đang giải quyết"), told, "now")
    elif sheet.state == BusinessState.FINISHED:
        yield Moment(_tr("Kết quả chờ trả"), told, "now")


def _to_come(sheet: DossierSheet, line: DossierLine, reason: str) -> Iterator[Moment]:
    """Return what was promised and has not come yet."""
    state = sheet.life
    if state.pause is not None and state.pause.citizen_due_at is not None:
        until = moment_text(state.pause.citizen_due_at)
        words = _tr("Công dân bổ sung trước %1").replace("%1", until)
        if state.pause.state is BusinessState.FINANCIAL:
            words = _tr("Công dân nộp trước %1").replace("%1", until)
        yield Moment(words, "", "to_come")
    if line.pill.kind in {PillKind.RUNNING, PillKind.SOON}:
        due = f"{short_date(sheet.due_at.date())}, {clock_text(sheet.due_at)}"
        yield Moment(_tr("Hẹn trả %1").replace("%1", due), reason, "to_come")
    if state.promised_at is not None and state.is_unsolved:
        words = _tr("Hẹn lại %1").replace("%1", moment_text(state.promised_at))
        yield Moment(words, "", "to_come")


def _past(sheet: DossierSheet, officers: Mapping[str, str]) -> Iterator[Moment]:
    before: datetime | None = None
    reprints = 0
    for act in sheet.history:
        reprints = reprints + 1 if act.kind == ActKind.REPRINTED else reprints
        if act.kind == ActKind.AMENDED:
            reprints = 0
        words = _happened(act, reprints, sheet, officers)
        who = officers.get(act.officer, act.officer)
        caption = " · ".join(filter(None, (_when(act.at, before), who, _detail(act, sheet))))
        is_plain = act.is_superseded or not act.payload
        yield Moment(words, caption, "past" if is_plain else KINDS.get(act.kind, "past"))
        before = act.at


def _happened(
    act: HappenedAct, reprints: int, sheet: DossierSheet, officers: Mapping[str, str]
) -> str:
    match act.kind:
        case ActKind.RECEIVED:
            told = _tr("Nhập bù tại Quầy %1") if sheet.late_entry else _tr("Tiếp nhận tại Quầy %1")
            return told.replace("%1", str(act.desk))
        case ActKind.AMENDED:
            changed = ", ".join(dict.fromkeys(map(_field_name, act.changed)))
            return _tr("Sửa %1, thay giấy hẹn").replace("%1", changed)
        case ActKind.REPRINTED:
            return _tr("In lại giấy hẹn, lần %1").replace("%1", str(reprints))
        case _ if act.payload is None:
            return _tr("Việc của bản chương trình mới hơn")
        case _:
            return happened(act, officers)


def _detail(act: HappenedAct, sheet: DossierSheet) -> str:
    if act.kind == ActKind.RECEIVED:
        return _tr("%1 giấy tờ").replace("%1", str(len(sheet.papers)))
    if act.kind in {ActKind.AMENDED, ActKind.REPRINTED}:
        return act.detail
    return detail(act)


def _when(at: datetime, before: datetime | None) -> str:
    if before is not None and before.date() == at.date():
        return clock_text(at)
    day = short_day(at.date())
    if before is not None and before.year != at.year:
        day = short_date(at.date())
    return f"{day} {clock_text(at)}"


def state_lines(sheet: DossierSheet, exchange: str = "local") -> list[tuple[str, str]]:
    """Return how the dossier stands in the four respects that change on their own."""
    return [
        (_tr("Hồ sơ"), state_name(sheet.state)),
        (_tr("Tiền"), money_words(sheet.life)),
        (_tr("Giao trả"), delivery_words(sheet.life.delivery)),
        (_tr("Gửi tỉnh"), exchange_words(exchange or "local")),
    ]


def standing(sheet: DossierSheet) -> str:
    """Return what else was promised, beside the date, in one line; empty for nothing."""
    state, told = sheet.life, []
    if not state.is_unsolved:
        return ""
    step = state.hand_overs[-1].step_due_at if state.hand_overs else None
    if step is not None:
        told.append(_tr("bước này xong trước %1").replace("%1", moment_text(step)))
    if state.pause is not None and state.pause.citizen_due_at is not None:
        until = moment_text(state.pause.citizen_due_at)
        told.append(_tr("công dân có đến %1").replace("%1", until))
    if state.promised_at is not None:
        told.append(_tr("đã xin lỗi, hẹn lại %1").replace("%1", moment_text(state.promised_at)))
    words = " · ".join(told)
    return words[:1].upper() + words[1:]


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
        (_tr("Xã cam kết"), retold(sheet.life.received.committed_limit)),
        (_tr("Lệ phí"), fee),
        (_tr("Người tiếp nhận"), officers.get(sheet.officer, sheet.officer)),
        (_tr("Người giữ"), officers.get(sheet.life.holder, sheet.life.holder)),
        (_tr("Ghi chú"), sheet.note),
    ]
    return [(name, value) for name, value in found if value]


def _tr(words: str) -> str:
    return QCoreApplication.translate("DossierPanel", words)
