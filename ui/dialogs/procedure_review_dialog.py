"""Going through the procedures of a file that something is doubtful about, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.catalogue_changes import Answers, CatalogueChanges, Waiting
from services.errors import AppError, InvalidInputError
from services.rules.fees import FeeKind, FeeRule
from services.rules.procedures import Paper, is_long, select_papers
from ui.catalogue_wording import doubt_sentence, fee_sentence, paper_counts, what_to_do
from ui.layout import fix, spread
from ui.widgets.button import Button
from ui.widgets.card import rule
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineEdit
from ui.widgets.limit_field import LimitField
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox
from ui.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.tasks import Tasks

WIDTH = 820


class ProcedureReviewDialog(Dialog):
    """Shows one waiting procedure after the other. Finishes with how many were settled.

    F9 confirms as filled in and goes on; what is left stays aside for another day.
    """

    def __init__(
        self,
        opener: QWidget,
        waiting: Sequence[Waiting],
        changes: CatalogueChanges,
        tasks: Tasks,
        officer: str,
    ) -> None:
        super().__init__(opener, " ", _kept_aside(), width=WIDTH, icon="alert-circle")
        self._waiting = tuple(waiting)
        self._changes = changes
        self._tasks = tasks
        self._officer = officer
        self._at = 0
        self._settled = 0
        self.problem = Note("small")
        self._holder = QWidget()
        self.limit: LimitField
        self.fee_kind: Choice
        self.fee_amount: LineEdit
        self.short_name: Field
        self.ticks: list[tuple[Paper, TickBox]] = []
        self._rows: dict[str, QWidget] = {}
        self._build()
        self._show()

    @property
    def shown(self) -> Waiting:
        """The procedure shown now."""
        return self._waiting[self._at]

    def confirm(self) -> None:
        """Offer the procedure as it is filled in, or say what is still open."""
        answers = self._answers()
        if answers is None or not self.primary.isEnabled():
            return
        procedure = self.shown.procedure
        self.primary.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._changes.confirm(
                procedure.code, procedure.version, answers, self._officer
            ),
            self._on_settled,
            self._on_refused,
        )

    def dismiss(self) -> None:
        """Put the procedure aside for good."""
        procedure = self.shown.procedure
        self.primary.setEnabled(False)
        self._tasks.run(
            self,
            lambda: self._changes.dismiss(procedure.code, procedure.version, self._officer),
            self._on_settled,
            self._on_refused,
        )

    def skip(self) -> None:
        """Leave the procedure waiting and show the next."""
        self._next()

    def leave(self) -> None:
        self.finish(self._settled)

    def first_focus(self) -> QWidget | None:
        return self.limit.amount

    def _build(self) -> None:
        spread(self.body, (20, 14, 20, 14), 10)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.problem)
        self.problem.hide()
        drop = Button(self.tr("Bỏ thủ tục này"), "danger", size="l")
        drop.clicked.connect(self.dismiss)
        later = Button(self.tr("Để sau"), size="l")
        later.clicked.connect(self.skip)
        self.add_button(drop)
        self.add_button(later)
        self._left.addStretch(1)
        self.primary = self.set_primary(self.tr("Xác nhận"), self.confirm, icon="check")

    def _show(self) -> None:
        procedure = self.shown.procedure
        place = self.tr("Xem lại %1/%2").replace("%1", str(self._at + 1))
        self.title.setText(place.replace("%2", str(len(self._waiting))))
        self.setAccessibleName(f"{self.title.text()}, {procedure.name}")
        holder = QWidget()
        column = QVBoxLayout(holder)
        spread(column, gap=8)
        column.addWidget(label(procedure.name, "lead", wrap=True))
        kind = self.tr("thủ tục mới") if self.shown.is_new else self.tr("bản mới, bản cũ vẫn dùng")
        column.addWidget(label(f"{procedure.code} · {procedure.field} · {kind}", "caption"))
        for doubt in self.shown.doubts:
            note = Note("small")
            column.addWidget(note)
            note.say(f"{doubt_sentence(doubt)} {what_to_do(doubt)}", "soon")
        column.addWidget(rule())
        column.addLayout(self._fields())
        column.addWidget(rule())
        column.addWidget(self._papers())
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()  # at once: the dialog is measured next
        self.problem.say("")
        self.primary.setEnabled(True)

    def _fields(self) -> QGridLayout:
        procedure = self.shown.procedure
        open_parts = self.shown.must_answer
        self.limit = LimitField(self.tr("Thời hạn"))
        self.limit.set_limit(procedure.limit, is_open="limit" in open_parts)
        self.fee_kind = Choice(self.tr("Phí, lệ phí"))
        self.fee_amount = LineEdit(self.tr("Số tiền, đồng"), placeholder=self.tr("đồng"))
        self._fill_fees(procedure.fee, is_open="fee" in open_parts)
        self.fee_kind.currentIndexChanged.connect(self._on_fee_kind)
        self.short_name = Field(self.tr("Tên gọn, quầy hay gọi"))
        self.short_name.set_text(procedure.short_name)
        fee = QWidget()
        row = QHBoxLayout(fee)
        spread(row, gap=8)
        row.addWidget(self.fee_kind, 1)
        row.addWidget(self.fee_amount)
        fix(self.fee_amount, width=110)
        self._on_fee_kind(0)
        grid = QGridLayout()
        spread(grid, gap=8, across=16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.limit, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_labelled(self.tr("Phí, lệ phí"), fee), 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.short_name, 1, 0, 1, 2)
        return grid

    def _fill_fees(self, fee: FeeRule, *, is_open: bool) -> None:
        kinds = [
            (self.tr("Không thu"), FeeRule(FeeKind.FREE)),
            (self.tr("Một mức mỗi hồ sơ"), FeeKind.FIXED),
            (self.tr("Một mức mỗi bản"), FeeKind.PER_COPY),
            (self.tr("Theo HĐND tỉnh"), FeeRule(FeeKind.SET_BY_COUNCIL)),
        ]
        if fee.kind is FeeKind.PER_PAGE:
            kinds.append((fee_sentence(fee), fee))
        if is_open:
            self.fee_kind.addItem(self.tr("– chọn –"), None)
        for said, kind in kinds:
            self.fee_kind.addItem(said, kind)
        if fee.amount_vnd:
            self.fee_amount.setText(str(fee.amount_vnd))
        if not is_open:
            places = [getattr(kind, "kind", kind) for _, kind in kinds]
            self.fee_kind.setCurrentIndex(places.index(fee.kind))

    def _papers(self) -> QWidget:
        papers = self.shown.procedure.papers
        holder = QWidget()
        column = QVBoxLayout(holder)
        spread(column, gap=4)
        column.addWidget(label(self.tr("Giấy tờ – bỏ dấu ở dòng không phải giấy tờ"), "strong"))
        if is_long(papers):
            search = LineEdit(
                self.tr("Tìm giấy tờ"), placeholder=self.tr("Tìm giấy tờ"), icon="search"
            )
            search.textChanged.connect(self._on_search)
            column.addWidget(search)
        self._rows = {}
        self.ticks = []
        group = ""
        for paper in papers:
            if paper.group != group:
                group = paper.group
                column.addWidget(label(group, "over", wrap=True))
            column.addWidget(self._paper_row(paper))
        return holder

    def _paper_row(self, paper: Paper) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        spread(line, (0, 2, 0, 2), 8)
        tick = TickBox(paper.short_name)
        tick.setChecked(True)
        tick.setToolTip(paper.name)
        tick.setAccessibleDescription(paper_counts(paper))
        line.addWidget(tick, 1)
        line.addWidget(label(paper_counts(paper), "caption", tone="ink2"))
        self.ticks.append((paper, tick))
        self._rows[paper.short_name] = row
        return row

    def _answers(self) -> Answers | None:
        """Return what is filled in, or say what is not and return None."""
        limit = self.limit.value()
        if limit is None:
            self.limit.say_problem()
            return None
        fee = self._fee()
        if fee is None:
            self._say(self.tr("Chưa chọn cách thu phí, hoặc số tiền chưa đúng."))
            self.fee_kind.setFocus()
            return None
        off = tuple(paper.short_name for paper, tick in self.ticks if not tick.isChecked())
        return Answers(limit, fee, self.short_name.text(), off)

    def _fee(self) -> FeeRule | None:
        chosen = self.fee_kind.currentData()
        if chosen is None or isinstance(chosen, FeeRule):
            return chosen
        typed = self.fee_amount.text().replace(".", "").strip()
        if not (typed.isascii() and typed.isdigit()) or not int(typed):
            return None
        before = self.shown.procedure.fee
        per = before.per if before.kind is FeeKind(chosen) else ""
        return FeeRule(FeeKind(chosen), int(typed), per)

    def _say(self, sentence: str) -> None:
        self.problem.say(sentence, "late")
        self._place()

    def _next(self) -> None:
        if self._at + 1 >= len(self._waiting):
            self.finish(self._settled)
            return
        self._at += 1
        self._show()
        self._scroll.verticalScrollBar().setValue(0)
        self._place()
        self.limit.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_settled(self, _result: object) -> None:
        self._settled += 1
        self._next()

    def _on_refused(self, error: AppError) -> None:
        self.primary.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field == "short_name":
            self.short_name.set_problem(words(error).text, "late")
        else:
            self._say(words(error).text)

    def _on_fee_kind(self, _place: int) -> None:
        priced = isinstance(self.fee_kind.currentData(), str)
        self.fee_amount.setVisible(priced)

    def _on_search(self, text: str) -> None:
        found = {
            paper.short_name for paper in select_papers(self.shown.procedure.papers, text=text)
        }
        for name, row in self._rows.items():
            row.setVisible(name in found)


def _kept_aside() -> str:
    return QCoreApplication.translate(
        "ProcedureReviewDialog", "Chưa dùng để tiếp nhận cho đến khi xác nhận"
    )


def _labelled(name: str, widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    spread(column, gap=4)
    column.addWidget(label(name, "label"))
    column.addWidget(widget)
    return holder
