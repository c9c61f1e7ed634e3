"""What the list of results shows in each column, by the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.results import ResultLine, ResultList
from services.rules.moments import clock_text
from ui.layout import Breadth
from ui.life_wording import call_outcome, rating
from ui.pages.dossier_columns import look_of
from ui.rule_wording import retold, short_day
from ui.tables.paged_table import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.widgets.pill import PillLook


def columns_for(breadth: Breadth, kind: ResultList | None) -> tuple[Column, ...]:
    """Return the columns of a list; None for what was searched for."""
    code = Column(_tr("Mã hồ sơ"), 110, _code)
    owner = Column(_tr("Chủ hồ sơ"), 150, _owner)
    waited = Column(_waited_title(kind), 104, _waited_of(kind))
    told = Column(_told_title(kind), 184, _told_of(kind))
    if breadth is Breadth.TINY:
        return (code, Column(_tr("Chủ hồ sơ"), 0, _owner), Column(waited.title, 128, waited.cell))
    if breadth is Breadth.NARROW:
        return (code, Column(_tr("Chủ hồ sơ"), 0, _owner), waited, told)
    procedure = Column(_tr("Thủ tục"), 0, _procedure)
    if breadth is Breadth.WIDE:
        solved = Column(_tr("Giải quyết"), 178, _solved)
        return (code, Column(owner.title, 190, _owner), procedure, waited, solved, told)
    return (code, owner, procedure, waited, told)


def pill_of(line: ResultLine) -> PillLook:
    """Return how the time state of a result is drawn by itself."""
    return look_of(line.dossier, in_full=True)


def told_words(line: ResultLine) -> tuple[str, str]:
    """Return whether the citizen was told, and when or why not."""
    if line.told is not None and line.told_at is not None:
        at = f"{short_day(line.told_at.date())} {clock_text(line.told_at)}"
        return call_outcome(line.told), at
    if not line.has_phone:
        return _tr("Chưa báo"), _tr("không có điện thoại")
    if not line.has_smartphone:
        return _tr("Chưa báo"), _tr("không dùng ĐT thông minh")
    return _tr("Chưa báo"), ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReturnsPage", words)


def _waited_title(kind: ResultList | None) -> str:
    return _tr("Hạn bổ sung") if kind is ResultList.CITIZEN_LATE else _tr("Hẹn · chờ")


def _told_title(kind: ResultList | None) -> str:
    return _tr("Đánh giá") if _is_past(kind) else _tr("Đã báo công dân")


def _is_past(kind: ResultList | None) -> bool:
    return kind in {ResultList.RETURNED_TODAY, ResultList.RATED_TODAY}


def _code(line: ResultLine) -> Cell:
    shown = line.dossier
    return Cell(shown.short_code, retold(shown.channel), role="smallstrong", spoken=shown.code)


def _owner(line: ResultLine) -> Cell:
    return Cell(line.dossier.owner_name, line.dossier.masked_id, role="smallstrong")


def _procedure(line: ResultLine) -> Cell:
    detail = _tr("trả qua bưu chính") if line.is_by_post else line.dossier.field
    return Cell(line.dossier.procedure, detail, role="smallstrong")


def _solved(line: ResultLine) -> Cell:
    return Cell(pill=look_of(line.dossier), spoken=retold(line.dossier.pill.spoken))


def _waited_of(kind: ResultList | None) -> Callable[[ResultLine], Cell]:
    if kind is ResultList.CITIZEN_LATE:
        return _citizen_due
    return _returned if _is_past(kind) else _waited


def _waited(line: ResultLine) -> Cell:
    return Cell(retold(line.dossier.due), waited_words(line.waited_days), role="smallstrong")


def waited_words(days: int) -> str:
    """Return how long a result waits."""
    return _tr("chờ %1 ngày").replace("%1", str(days)) if days else _tr("có hôm nay")


def _returned(line: ResultLine) -> Cell:
    return Cell(retold(line.dossier.due), _tr("trả hôm nay"), role="smallstrong")


def _citizen_due(line: ResultLine) -> Cell:
    due_at = line.citizen_due_at
    if due_at is None:
        return Cell()
    return Cell(short_day(due_at.date()), clock_text(due_at), role="smallstrong")


def _told_of(kind: ResultList | None) -> Callable[[ResultLine], Cell]:
    return _rated if _is_past(kind) else _told


def _told(line: ResultLine) -> Cell:
    if line.citizen_due_at is not None:
        return Cell(_tr("Quá hạn bổ sung"), retold(line.dossier.pill.words))
    words, detail = told_words(line)
    return Cell(words, detail, role="smallstrong" if line.told is None else "small")


def _rated(line: ResultLine) -> Cell:
    return Cell(rating(line.score) if line.score else _tr("Không đánh giá"))
