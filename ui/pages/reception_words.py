"""What the counter says of a preview: the days of its strip, what is missing, who a draft is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.rules.date_words import ExplainedDate
from services.rules.fees import fee_label
from services.rules.moments import clock_text, short_day
from services.rules.working_time import DayKind
from ui import rule_wording
from ui.rule_wording import retold
from ui.widgets.day_strip import DayCell
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.drafts import ParkedDraft
    from services.promises import PreviewItem
    from services.reception import Gap, Preview
    from services.rules.deadlines import Appointment
    from services.rules.procedures import ProcedureVersion

WORKED = frozenset({DayKind.WORKED, DayKind.MADE_UP})


def day_cells(appointment: Appointment) -> list[DayCell]:
    """Return the day strip of an appointment."""
    cells = []
    last = len(appointment.steps) - 1
    for place, step in enumerate(appointment.steps):
        if step.on == appointment.due_at.date() and place == last:
            kind = "due"
        elif step.counted and place:
            kind = "counted"
        else:
            kind = "received" if step.kind in WORKED else "skipped"
        weekday = rule_wording.short_day(step.on).partition(" ")[0]
        cells.append(DayCell(weekday, str(step.on.day), retold(step.label), kind))
    return cells


def gap_words(gaps: Sequence[Gap]) -> str:
    """Return the sentence for what is missing first; empty when nothing is."""
    if not gaps:
        return ""
    first = gaps[0]
    named = {
        "applicant.name": said("họ tên người nộp"),
        "filed_by.name": said("họ tên người nộp thay"),
        "procedure": said("thủ tục"),
        "case": first.what or said("trường hợp"),
        "copies": said("số bản"),
        "pages": said("số trang"),
        "duplicate_reason": said("lý do nộp hồ sơ trùng"),
        "late_reason": said("lý do nhập bù"),
        "paper_number": said("số đúng trên giấy trắng"),
        "papers": first.what,
    }
    what = named.get(first.where, first.where)
    more = sum(gap.where == first.where for gap in gaps) - 1
    if first.where == "papers" and more:
        pattern = said("Chưa tiếp nhận được: còn thiếu {what} và {count} giấy tờ khác.")
        return pattern.format(what=what, count=more)
    return said("Chưa tiếp nhận được: còn thiếu {what}.").format(what=what)


def about(procedure: ProcedureVersion, case: str) -> str:
    """Return the facts of a procedure in one line: field, limit, fee, who decides."""
    facts = (
        procedure.field,
        retold(str(procedure.limit_for(case))),
        retold(fee_label(procedure.fee_for(case))),
        procedure.authority,
    )
    return " · ".join(filter(None, facts))


def commitment(item: PreviewItem) -> str:
    """Return the law's time beside the commune's shorter one; empty where the law's holds."""
    if item.statutory is None:
        return ""
    pattern = said("Luật {limit} · xã cam kết {committed}")
    by_law, committed = item.statutory.limit, item.appointment.limit
    return pattern.format(limit=retold(str(by_law)), committed=retold(str(committed)))


def name_of(one: ParkedDraft) -> str:
    """Return what a parked draft is called: a name, or that it has none yet."""
    draft = one.draft
    filer = draft.filed_by.name if draft.filed_by else ""
    return draft.applicant.name or filer or said("Chưa có tên")


def read_words(at: datetime, fields: int) -> str:
    """Return the good news of a card that was read well."""
    return said("Đọc thẻ {time} · đủ {count} trường").format(time=clock_text(at), count=fields)


def explained(preview: Preview, sex: str) -> list[ExplainedDate]:
    """Return the dates of a preview, to be explained; `sex` of whom they are told to.

    The parts of a linked procedure follow it, each with its own date.
    """
    title = {"Nam": "Ông", "Nữ": "Bà"}.get(sex, "")
    edition = said("Danh mục {code}, bản {version}")
    found = []
    for item in preview.items:
        version = item.procedure.version.partition(".")[0]
        dated = [(item.procedure.name, item.procedure.code, item.code, item.appointment)]
        dated += [(one.part.name, one.part.code, one.code, one.appointment) for one in item.parts]
        found += [
            ExplainedDate(name, held, code, edition.format(code=law, version=version), title)
            for name, law, code, held in dated
        ]
    return found


def due_words(due_at: datetime) -> str:
    """Return when one of several procedures is due: `T6 27/11 · 17:00`."""
    return f"{retold(short_day(due_at.date()))} · {clock_text(due_at)}"
