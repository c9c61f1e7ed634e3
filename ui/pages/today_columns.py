"""Columns of the dossiers behind a task: few, for the list shares its room with the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.dossier_lists import EVERYBODY, DossierLine
from ui.layout import Breadth
from ui.pages.dossier_columns import look_of
from ui.rule_wording import retold
from ui.tables.paged_table import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def columns_for(breadth: Breadth, who: str, officers: Mapping[str, str]) -> Sequence[Column]:
    """Return the columns there is room for; where everybody's tasks are shown, with who holds each."""

    def code(line: DossierLine) -> Cell:
        detail = officers.get(line.holder, line.holder) if who == EVERYBODY else _received(line)
        return Cell(line.short_code, detail, role="smallstrong", spoken=f"{line.code}, {detail}")

    first = Column(_tr("Mã hồ sơ"), 136 if who == EVERYBODY else 112, code)
    pill = Column(_tr("Còn lại"), 134, _pill)
    if breadth is Breadth.TINY:
        return (first, Column(_tr("Chủ hồ sơ"), 0, _owner), pill)
    if breadth is not Breadth.WIDE:
        return (first, Column(_tr("Chủ hồ sơ · thủ tục"), 0, _owner), pill)
    return (
        first,
        Column(_tr("Chủ hồ sơ"), 170, _person),
        Column(_tr("Thủ tục"), 0, _procedure),
        Column(_tr("Hẹn trả"), 92, _due),
        pill,
    )


def _received(line: DossierLine) -> str:
    return _tr("nhận %1").replace("%1", retold(line.received))


def _owner(line: DossierLine) -> Cell:
    return Cell(line.owner_name, line.procedure, role="smallstrong")


def _person(line: DossierLine) -> Cell:
    return Cell(line.owner_name, line.masked_id, role="smallstrong")


def _procedure(line: DossierLine) -> Cell:
    return Cell(line.procedure, wraps=True, role="small")


def _due(line: DossierLine) -> Cell:
    return Cell(retold(line.due), retold(line.due_time), role="smallstrong")


def _pill(line: DossierLine) -> Cell:
    return Cell(pill=look_of(line), spoken=retold(line.pill.spoken))


def _tr(words: str) -> str:
    return QCoreApplication.translate("TodayPage", words)
