"""What the list of dossiers shows in each column, by the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.layout import Breadth
from ui.rule_wording import retold
from ui.tables.paged_table import Cell, Column
from ui.widgets.pill import PillLook, pill_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.dossier_lists import DossierLine


def columns_for(
    breadth: Breadth, officers: Mapping[str, str], *, by_due: bool | None = False
) -> tuple[Column, ...]:
    """Return the columns.

    Args:
        officers: Names by username.
        by_due: Whether what is due first stands first; otherwise the newest does, and None for
            another order.
    """
    received = _tr("Nhận ↓") if by_due is False else _tr("Nhận")
    due = _tr("Hẹn trả ↑") if by_due else _tr("Hẹn trả")
    if breadth is Breadth.TINY:
        return (
            Column(_tr("Mã hồ sơ"), 124, _code),
            Column(_tr("Chủ hồ sơ"), 160, _owner),
            Column(_tr("Còn lại"), 0, _pill),
        )
    if breadth < Breadth.REGULAR:
        return (
            Column(_tr("Mã hồ sơ"), 108, _code),
            Column(_tr("Chủ hồ sơ"), 190 if breadth is Breadth.NARROW else 134, _owner),
            Column(_tr("Thủ tục"), 0, _procedure),
            Column(due, 90, _due),
            Column(_tr("Còn lại"), 152, _pill),
        )
    if breadth < Breadth.WIDE:
        return (
            Column(_tr("Mã hồ sơ"), 108, _code),
            Column(_tr("Chủ hồ sơ"), 148, _owner),
            Column(_tr("Thủ tục"), 0, _procedure),
            Column(received, 70 if by_due is False else 62, _received),
            Column(due, 90, _due),
            Column(_tr("Còn lại"), 176, _pill),
        )
    return (
        Column(_tr("Mã hồ sơ"), 150, _code_and_desk),
        Column(_tr("Chủ hồ sơ"), 200, _owner),
        Column(_tr("Thủ tục · cán bộ"), 0, lambda line: _procedure_and_officer(line, officers)),
        Column(received, 102, _received_long),
        Column(due, 98, _due),
        Column(_tr("Còn lại (giờ làm việc)"), 178, _pill),
    )


def look_of(line: DossierLine, *, in_full: bool = False) -> PillLook:
    """Return how the time state of a line is drawn; `in_full` says *Còn* before what is left."""
    state = line.pill
    words = state.words
    if in_full and state.spoken.startswith("còn "):
        words = f"còn {words}"
    words = retold(words)
    if in_full:
        words = words[:1].upper() + words[1:]
    return pill_look(state.kind.value, words, share=state.share, spoken=retold(state.spoken))


def _tr(words: str) -> str:
    return QCoreApplication.translate("DossiersPage", words)


def _code(line: DossierLine) -> Cell:
    return Cell(line.short_code, retold(line.channel), role="smallstrong", spoken=line.code)


def _code_and_desk(line: DossierLine) -> Cell:
    desk = _tr("Quầy %1").replace("%1", str(line.desk))
    where = f"{desk} · {retold(line.channel).lower()}"
    return Cell(line.short_code, where, role="smallstrong", spoken=f"{line.code}, {where}")


def _owner(line: DossierLine) -> Cell:
    return Cell(line.owner_name, line.masked_id, role="smallstrong")


def _procedure(line: DossierLine) -> Cell:
    return Cell(line.procedure, wraps=True, role="small")


def _procedure_and_officer(line: DossierLine, officers: Mapping[str, str]) -> Cell:
    who = officers.get(line.holder, line.holder)
    detail = " · ".join(filter(None, (line.field, who)))
    return Cell(line.procedure, detail, role="smallstrong")


def _received(line: DossierLine) -> Cell:
    return Cell(retold(line.received), line.received_time, role="small")


def _received_long(line: DossierLine) -> Cell:
    return Cell(retold(line.received_long), line.received_time, role="small")


def _due(line: DossierLine) -> Cell:
    return Cell(retold(line.due), retold(line.due_time), role="smallstrong")


def _pill(line: DossierLine) -> Cell:
    return Cell(pill=look_of(line), spoken=retold(line.pill.spoken))
