"""Any other report on the screen: its table, and exactly that printed, saved or made for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from services.board_lists import RowsBehind
from services.report_files import FileKind
from services.reports.table import Kind, TableColumn, TableRow, cell_text
from services.rules.number_words import dotted
from ui.layout import at_least
from ui.report_wording import period_words, report_name
from ui.tables.paged_table import Cell, Column, PagedTable
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.menu import menu
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from services.reports.table import ReportTable
    from ui.pages.report_taking import ReportTaking, ShownReport

WIDTH, HEIGHT = 1240, 460
PX_PER_MM = 3.9  # of a column at 100 %
WIDEST = 48  # mm: a text column takes no more; the longest takes what is left
DAY_WIDTH = 104  # px at 100 %


class ReportDialog(Dialog):
    """The report. Enter on a line opens the dossiers behind it.

    Signals:
        rows_wanted: Carries a `RowsBehind`.
    """

    rows_wanted = Signal(object)

    def __init__(self, opener: QWidget, shown: ShownReport, taking: ReportTaking) -> None:
        name = report_name(shown.kind)
        super().__init__(opener, name, period_words(shown.period), width=WIDTH)
        self._shown, self._taking = shown, taking
        self._lines = shown.table.lines
        self.table = PagedTable(name)
        at_least(self.table, height=HEIGHT)
        self.table.set_columns(_columns(shown.table))
        count = self.tr("%1 dòng").replace("%1", dotted(len(shown.table.rows)))
        self.table.show_list(len(self._lines), self._fetch, count)
        self.table.show_keys(is_shown=False)
        self.body.addWidget(self.table, 1)
        for note in shown.table.notes:
            self.body.addWidget(label(note, "caption", wrap=True))
        self.freeze = Button(self.tr("Chốt số liệu"), icon="lock", size="l")
        self.export = Button(
            self.tr("Lưu tệp"), icon="table-export", key="Ctrl+S", size="l", menu_arrow=True
        )
        for button in (self.freeze, self.export):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.add_button(button)
        self.primary = self.set_primary(self.tr("In"), self.print_report, icon="printer")
        self.export.setEnabled(taking.may_export)
        self.freeze.clicked.connect(self.freeze_report)
        self.export.clicked.connect(self.offer_files)
        self.table.opened.connect(self._on_opened)

    def print_report(self) -> None:
        """F9: print what is shown."""
        self._taking.print_report(self._shown)

    def freeze_report(self) -> None:
        """Make what is shown for good."""
        self._taking.freeze(self._shown)

    def offer_files(self) -> None:
        """Open the menu of files."""
        entries = [
            (words, partial(self._taking.export, self._shown, kind)) for kind, words in file_words()
        ]
        made = menu(self, entries)
        made.popup(self.export.mapToGlobal(self.export.rect().topLeft()))

    def first_focus(self) -> QWidget | None:
        return self.table.view

    def _fetch(self, position: int, limit: int) -> Sequence[TableRow]:
        return self._lines[position : position + limit]

    def _on_opened(self, line: TableRow | None) -> None:
        if line is None:
            return
        rows = dict.fromkeys(row for cell in line.dossiers for row in cell)
        if rows:
            self.finish(None)
            words = next((cell for cell in line.cells[1:] if isinstance(cell, str)), line.key)
            title = f"{report_name(self._shown.kind)} · {words}"
            self.rows_wanted.emit(RowsBehind(title, tuple(rows)))


def file_words() -> tuple[tuple[FileKind, str], ...]:
    """Return what a report can be saved as, and how the menu says it."""
    return (
        (FileKind.XLSX, "Excel (.xlsx)"),
        (FileKind.PDF, "PDF (.pdf)"),
        (FileKind.CSV, "CSV (.csv)"),
    )


def _columns(table: ReportTable) -> list[Column]:
    widest = max(
        range(len(table.columns)),
        key=lambda place: table.columns[place].width * _is_text(table, place),
    )
    return [
        Column(column.full_title, 0 if place == widest else _px(column), _cell_of(place))
        for place, column in enumerate(table.columns)
    ]


def _is_text(table: ReportTable, place: int) -> bool:
    return table.columns[place].kind is Kind.TEXT and not table.columns[place].is_centred


def _px(column: TableColumn) -> int:
    if column.kind is Kind.DAY:
        return DAY_WIDTH
    return round(max(14, min(column.width, WIDEST)) * PX_PER_MM)


def _cell_of(place: int) -> Callable[[TableRow], Cell]:
    return lambda line: Cell(cell_text(line.cells[place]), wraps=True, role="small")
