"""What a frozen report says, and what the same run says now: figure by figure, dossier by dossier, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from services.board_lists import RowsBehind
from services.reports.table import cell_text
from services.rules.moments import clock_text, local
from services.rules.number_words import dotted
from ui.layout import at_least
from ui.life_wording import act_title
from ui.report_wording import moment_words, report_name
from ui.tables.paged_table import Cell, Column, PagedTable
from ui.widgets.banner import Banner
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from services.frozen_reports import ActSince, Rerun
    from services.reports.differences import CellChange
    from services.rules.counting import Rows

WIDTH, HEIGHT = 1240, 420
MOST_CODES = 3  # named in a line; more are counted
TOTAL = "total"


class Difference(NamedTuple):
    """One line: a figure that is not what it was."""

    change: CellChange
    where: str
    came: str
    why: str

    @property
    def rows(self) -> Rows:
        """The dossiers that came and went."""
        return (*self.change.came, *self.change.went)


class RerunDialog(Dialog):
    """The differences. Enter on a line opens the dossiers that came and went.

    Signals:
        rows_wanted: Carries a `RowsBehind`.
    """

    rows_wanted = Signal(object)

    def __init__(self, opener: QWidget, rerun: Rerun, now: str) -> None:
        kept = rerun.frozen
        subtitle = f"{report_name(kept.kind)} · {kept.title}"
        super().__init__(opener, " ", subtitle, width=WIDTH)
        title = self.tr("Chạy lại báo cáo đã chốt")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._rerun = rerun
        self.banner = Banner("info", "")
        self.table = PagedTable(self.tr("Con số khác với bản đã chốt"))
        self.lines = [self._line(change) for change in rerun.changes]
        self._build(now)
        self.table.opened.connect(self._on_opened)

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.lines else None

    def _build(self, now: str) -> None:
        kept = self._rerun.frozen
        told = self.tr("Bản chốt mã %1 giữ nguyên: số liệu đến %2. Bản chạy lại đến %3.")
        told = told.replace("%1", kept.short_hash).replace("%2", moment_words(kept.as_of))
        told = told.replace("%3", now)
        count = len(self.lines)
        if count:
            fact = self.tr("%1 con số đã khác.").replace("%1", dotted(count))
            self.banner.say("soon", fact, told)
        else:
            self.banner.say("early", self.tr("Không có con số nào khác."), told)
        self.body.addWidget(self.banner)
        self.table.set_columns(self._columns())
        at_least(self.table, height=HEIGHT)
        self.table.show_keys(is_shown=False)
        self.table.show_list(count, self._fetch, self.tr("%1 dòng").replace("%1", dotted(count)))
        self.table.setVisible(bool(count))
        self.body.addWidget(self.table, 1)
        self.primary = self.set_primary(self.tr("Xem xong"), self.leave)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Con số"), 330, lambda line: Cell(line.where, wraps=True)),
            Column(self.tr("Đã chốt"), 84, lambda line: Cell(_shown(line.change.old))),
            Column(
                self.tr("Bây giờ"),
                84,
                lambda line: Cell(_shown(line.change.new), role="smallstrong"),
            ),
            Column(self.tr("Hồ sơ thêm vào, bớt ra"), 330, _came_cell),
            Column(self.tr("Việc ghi sau khi chốt"), 0, lambda line: Cell(line.why, wraps=True)),
        )

    def _line(self, change: CellChange) -> Difference:
        key = self.tr("Tổng cộng") if change.key == TOTAL else change.key
        where = f"{key.replace(chr(10), ' · ')} · {change.column}"
        parts = (
            (self.tr("thêm %1"), change.came),
            (self.tr("bớt %1"), change.went),
        )
        came = "; ".join(words.replace("%1", self._codes(rows)) for words, rows in parts if rows)
        rows = (*change.came, *change.went)
        acts = [act for row in rows[:MOST_CODES] for act in self._rerun.acts.get(row, ())]
        return Difference(change, where, came, "; ".join(map(_act_words, acts[:MOST_CODES])))

    def _codes(self, rows: Rows) -> str:
        named = [self._rerun.codes.get(row, "") for row in rows[:MOST_CODES]]
        rest = len(rows) - MOST_CODES
        more = [self.tr("và %1 hồ sơ nữa").replace("%1", dotted(rest))] if rest > 0 else []
        return ", ".join(filter(None, [*named, *more]))

    def _fetch(self, position: int, limit: int) -> Sequence[Difference]:
        return self.lines[position : position + limit]

    def _on_opened(self, line: Difference | None) -> None:
        if line is not None and line.rows:
            self.finish(None)
            title = self.tr("Khác với bản chốt %1").replace("%1", self._rerun.frozen.short_hash)
            self.rows_wanted.emit(RowsBehind(f"{title} · {line.where}", line.rows))


def _came_cell(line: Difference) -> Cell:
    return Cell(line.came, wraps=True)


def _shown(cell: object) -> str:
    return cell_text(cell)  # type: ignore[arg-type]  # a cell of a change


def _act_words(act: ActSince) -> str:
    at = local(act.known_at)
    return f"{act_title(act.kind)} {at:%d/%m} {clock_text(at)}"
