"""Settings › Danh mục thủ tục: what can be received, found and read; a portal's file taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.portal_import import ImportReport, examine_file
from services.rules.procedures import Certainty, ProcedureVersion
from ui.catalogue_wording import certainty_name, limit_words, report_summary
from ui.dialogs.import_report_dialog import ImportReportDialog
from ui.dialogs.procedure_override_dialog import ProcedureOverrideDialog
from ui.dialogs.procedure_review_dialog import ProcedureReviewDialog
from ui.dialogs.save_file import ask_open_path
from ui.layout import Breadth, Room, at_least, fix, spread
from ui.page import PageWidget
from ui.pages.procedure_sheet import CERTAINTY_LOOKS, ProcedureSheet
from ui.tables.fact_table import Cell, Column, FactTable, Row
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card, scrolled
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import LineEdit
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from services.catalogue import Catalogue
    from services.catalogue_changes import CatalogueChanges, Waiting
    from services.clock import Clock
    from services.errors import AppError
    from services.rules.procedure_overrides import Override
    from ui.tasks import Tasks

MOST_ROWS = 60  # more are found by typing, not by scrolling
SHEET_WIDTH, LEAST_LIST_HEIGHT = 372, 200
ALL, UNCERTAIN, OWN = "all", "uncertain", "own"


class CatalogueSection(PageWidget):
    """The section.

    Signals:
        told: Something was done. Carries the sentence for a toast.
        changed: Procedures are offered otherwise now. Carries a tuple of their codes.
    """

    SHOWS = frozenset({"procedure_version", "procedure_override"})
    told = Signal(str)
    changed = Signal(object)

    def __init__(
        self,
        catalogue: Callable[[], Catalogue],
        changes: CatalogueChanges,
        tasks: Tasks,
        clock: Clock,
        officer: str,
        *,
        may_change: bool = True,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._changes = changes
        self._tasks = tasks
        self._clock = clock
        self._officer = officer
        self._may_change = may_change
        self._is_narrow = False
        self._waiting: tuple[Waiting, ...] = ()
        self._reviews_next = False
        self._shown: dict[str, ProcedureVersion] = {}
        self._summary = label("", "small", wrap=True)
        self.take_in_button = Button(self.tr("Nhập tệp danh mục…"), icon="download")
        self.problem = Banner("late", "")
        self.review_banner = Banner("soon", "", action=self.tr("Xem lại"))
        self.search_edit = LineEdit(
            self.tr("Tìm thủ tục"),
            placeholder=self.tr("Tên, mã, tên hay gọi – không cần dấu"),
            icon="search",
        )
        self.views = Segment(self.tr("Thủ tục nào"))
        self.table = FactTable(
            self.tr("Danh mục thủ tục"),
            (
                Column(self.tr("Thủ tục")),
                Column(self.tr("Thời hạn"), 124),
                Column(self.tr("Nguồn"), 118, least_width=400),
            ),
        )
        self.rest = label("", "caption")
        self.sheet = ProcedureSheet()
        self.sheet.set_may_adjust(may_change)
        self._build()

    # -- what the settings ask -------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is offered and what waits; off the UI thread, there may be a thousand."""
        self._tasks.run(self, self._read, self._on_read, self._on_failed)

    def fit(self, room: Room) -> None:
        """Show list and sheet side by side, or the list alone."""
        is_narrow = room.breadth < Breadth.COMPACT
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._sheet_card.setVisible(not is_narrow)
        if is_narrow:  # one thing scrolls, not two inside each other
            self._list_area.takeWidget()
            self._list_holder.setAutoFillBackground(False)  # a scroll area sets it
            self._list_column.addWidget(self._list_holder, 1)
            self._list_holder.show()
        else:
            self._list_column.removeWidget(self._list_holder)
            self._list_area.setWidget(self._list_holder)
        self._list_area.setVisible(not is_narrow)

    def regions(self) -> list[QWidget]:
        """Return what F6 steps through."""
        return [self.search_edit, self.table.view, self._sheet_area]

    def first_focus(self) -> QWidget | None:
        """Return the search field."""
        return self.search_edit

    # -- acts ------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a portal's file and examine it."""
        path = ask_open_path(
            self, self.tr("Nhập tệp danh mục"), self.tr("Tệp của cổng (*.json);;Mọi tệp (*)")
        )
        if path is not None:
            self.examine(path)

    def examine(self, path: Path) -> None:
        """Read a portal's file and show what it would change; nothing is written yet."""
        self.problem.hide()
        self.take_in_button.setEnabled(False)
        catalogue, on = self._catalogue(), self._clock().date()
        self._tasks.run(
            self, lambda: examine_file(path, catalogue, on), self._on_examined, self._on_failed
        )

    def review(self) -> None:
        """Go through what waits for an officer, one by one."""
        if not self._waiting:
            return
        dialog = ProcedureReviewDialog(
            self, self._waiting, self._changes, self._tasks, self._officer
        )
        dialog.finished.connect(self._on_reviewed)
        dialog.open()

    def adjust(self, procedure: ProcedureVersion) -> None:
        """Let the office set its own fee, limit and papers."""
        catalogue = self._catalogue()
        original = catalogue.original(procedure.code, self._clock().date())
        dialog = ProcedureOverrideDialog(self, original, catalogue.override(procedure.code))
        dialog.finished.connect(self._on_adjusted)
        dialog.open()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        content = QWidget()
        outer = QVBoxLayout(self)
        spread(outer)
        outer.addWidget(scrolled(content))
        column = QVBoxLayout(content)
        spread(column, (0, 0, 4, 0), 10)
        column.addLayout(self._head())
        column.addWidget(self.problem)
        column.addWidget(self.review_banner)
        self.problem.hide()
        self.review_banner.hide()
        row = QHBoxLayout()
        spread(row, gap=16)
        row.addLayout(self._list(), 1)
        row.addWidget(self._sheet())
        column.addLayout(row, 1)
        self.take_in_button.clicked.connect(self.choose_file)
        self.take_in_button.setVisible(self._may_change)
        self.review_banner.acted.connect(self.review)
        self.search_edit.textChanged.connect(self._on_typed)
        self.views.chosen.connect(self._on_view)
        self.table.chosen.connect(self._on_row)
        self.table.opened.connect(self._on_opened)
        self.sheet.adjust_asked.connect(self.adjust)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        spread(head, gap=12)
        said = QVBoxLayout()
        spread(said, gap=2)
        said.addWidget(label(self.tr("Danh mục thủ tục"), "title"))
        said.addWidget(self._summary)
        head.addLayout(said, 1)
        head.addWidget(self.take_in_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _list(self) -> QVBoxLayout:
        self._list_column = column = QVBoxLayout()
        spread(column, gap=8)
        column.addWidget(self.search_edit)
        column.addWidget(self.views, 0, Qt.AlignmentFlag.AlignLeft)
        self._list_holder = QWidget()
        inner = QVBoxLayout(self._list_holder)
        spread(inner, (0, 0, 4, 0), 6)
        self._nothing = EmptyState(
            "search",
            self.tr("Không có thủ tục nào khớp"),
            self.tr("Gõ ít chữ hơn, thử mã thủ tục, hoặc nhập tệp danh mục mới."),
        )
        inner.addWidget(self.table)
        inner.addWidget(self._nothing)
        inner.addWidget(self.rest)
        inner.addStretch(1)
        self._list_area = scrolled(self._list_holder)
        at_least(self._list_area, height=LEAST_LIST_HEIGHT)
        column.addWidget(self._list_area, 1)
        return column

    def _sheet(self) -> QWidget:
        self._sheet_card = Card(margins=(16, 14, 8, 12))
        holder = QWidget()
        inner = QVBoxLayout(holder)
        spread(inner, (0, 0, 8, 0), 0)
        inner.addWidget(self.sheet)
        self._sheet_area: QScrollArea = scrolled(holder)
        self._sheet_area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sheet_area.setAccessibleName(self.tr("Chi tiết thủ tục"))
        self._sheet_card.column.addWidget(self._sheet_area)
        fix(self._sheet_card, width=SHEET_WIDTH)
        return self._sheet_card

    # -- showing ---------------------------------------------------------------------------------

    def _show_views(self, offered: int, unsure: int, own: int) -> None:
        chosen = self.views.key or ALL
        self.views.set_choices(
            (
                (ALL, self.tr("Tất cả %1").replace("%1", str(offered))),
                (UNCERTAIN, self.tr("Chưa chắc %1").replace("%1", str(unsure))),
                (OWN, self.tr("Xã chỉnh %1").replace("%1", str(own))),
            )
        )
        self.views.choose(chosen)
        before: QWidget = self.search_edit
        for after in (*self.views.buttons(), self.table.view, self._sheet_area):
            QWidget.setTabOrder(before, after)
            before = after

    def _say_waiting(self) -> None:
        count = len(self._waiting)
        self.review_banner.say(
            "soon",
            self.tr("%1 thủ tục cần xem lại.").replace("%1", str(count)),
            self.tr("Chưa dùng để tiếp nhận cho đến khi xác nhận; bản đang dùng không đổi."),
            self.tr("Xem lại"),
        )
        self.review_banner.setVisible(bool(count))

    def _fill(self) -> None:
        catalogue, on = self._catalogue(), self._clock().date()
        found = [
            item
            for item in catalogue.search(self.search_edit.text(), 100_000, on=on)
            if self._is_wanted(item, catalogue.override(item.code))
        ]
        shown = found[:MOST_ROWS]
        self._shown = {item.code: item for item in shown}
        kept = self.table.value
        self.table.show_rows([_row(item) for item in shown])
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        left = len(found) - len(shown)
        self.rest.setText(
            self.tr("Còn %1 thủ tục nữa, gõ thêm chữ để thu hẹp.").replace("%1", str(left))
        )
        self.rest.setVisible(left > 0)
        if shown:
            value = kept if kept in self._shown else shown[0].code
            self.table.choose(value)
            self._show(self._shown[str(value)])

    def _is_wanted(self, procedure: ProcedureVersion, override: Override) -> bool:
        if self.views.key == UNCERTAIN:
            return procedure.certainty is Certainty.UNCERTAIN
        if self.views.key == OWN:
            return override.changes_version
        return True

    def _show(self, procedure: ProcedureVersion) -> None:
        if self.sheet.procedure != procedure:
            self.sheet.show_procedure(procedure, self._catalogue().override(procedure.code))
            self._sheet_area.verticalScrollBar().setValue(0)

    # -- answers ---------------------------------------------------------------------------------

    def _read(self) -> tuple[tuple[ProcedureVersion, ...], tuple[Waiting, ...]]:
        offered = self._catalogue().all(self._clock().date())
        return offered, self._changes.waiting() if self._may_change else ()

    def _on_read(self, read: tuple[tuple[ProcedureVersion, ...], tuple[Waiting, ...]]) -> None:
        offered, self._waiting = read
        catalogue = self._catalogue()
        unsure = sum(item.certainty is Certainty.UNCERTAIN for item in offered)
        own = sum(catalogue.override(item.code).changes_version for item in offered)
        said = self.tr("%1 thủ tục, %2 chưa chắc. Hồ sơ đã nhận giữ bản của ngày nhận.")
        self._summary.setText(said.replace("%1", str(len(offered))).replace("%2", str(unsure)))
        self._show_views(len(offered), unsure, own)
        self._say_waiting()
        self._fill()
        if self._reviews_next:
            self._reviews_next = False
            self.review()

    def _on_typed(self, _text: str) -> None:
        self._fill()

    def _on_view(self, _key: str) -> None:
        self._fill()

    def _on_row(self, code: object) -> None:
        procedure = self._shown.get(str(code))
        if procedure is not None:
            self._show(procedure)

    def _on_opened(self, code: object) -> None:
        procedure = self._shown.get(str(code))
        if procedure is None:
            return
        if not self._is_narrow:
            self._sheet_area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        dialog = Dialog(self, procedure.short_name, procedure.code, icon="file-certificate")
        sheet = ProcedureSheet()
        sheet.set_may_adjust(False)
        sheet.show_procedure(procedure, self._catalogue().override(procedure.code))
        dialog.body.addWidget(sheet)
        dialog.open()

    def _on_examined(self, report: ImportReport) -> None:
        self.take_in_button.setEnabled(True)
        open_dossiers = self._changes.open_dossiers(report)
        dialog = ImportReportDialog(self, report, sum(map(len, open_dossiers.values())))
        dialog.finished.connect(self._on_decided)
        dialog.open()

    def _on_decided(self, report: object) -> None:
        if isinstance(report, ImportReport):
            self._tasks.run(
                self,
                lambda: self._changes.take_in(report, self._officer),
                lambda _nothing: self._on_taken_in(report),
                self._on_failed,
            )

    def _on_taken_in(self, report: ImportReport) -> None:
        self._reviews_next = bool(report.doubtful)
        self.refresh()
        self.told.emit(self.tr("Đã nhập. %1").replace("%1", report_summary(report)))
        self.changed.emit(tuple(item.code for item in report.changed))

    def _on_reviewed(self, _result: object) -> None:
        self.refresh()

    def _on_adjusted(self, answer: object) -> None:
        if not isinstance(answer, tuple):
            return
        code, override = answer
        self._tasks.run(
            self,
            lambda: self._changes.set_override(code, override, self._officer),
            self._on_set,
            self._on_failed,
        )

    def _on_set(self, procedure: ProcedureVersion) -> None:
        self.refresh()
        said = self.tr("Đã lưu cách làm của xã cho %1. Áp dụng từ hồ sơ sau.")
        self.told.emit(said.replace("%1", procedure.short_name))
        self.changed.emit((procedure.code,))

    def _on_failed(self, error: AppError) -> None:
        self.take_in_button.setEnabled(True)
        told = words(error)
        self.problem.say("late", told.text, told.code)
        self.problem.show()


def _row(procedure: ProcedureVersion) -> Row:
    family, icon = CERTAINTY_LOOKS[procedure.certainty]
    source = certainty_name(procedure.certainty)
    return Row(
        (
            Cell(
                procedure.short_name,
                f"{procedure.code} · {procedure.field}",
                role="smallmedium",
                narrow_detail=f"{procedure.code} · {procedure.field} · {source.lower()}",
            ),
            Cell(limit_words(procedure.limit), tone="ink2"),
            Cell(source, icon=icon, tone=family if family == "soon" else "ink2"),
        ),
        procedure.code,
    )
