"""What a portal's file would change: shown before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.catalogue_wording import (
    change_sentence,
    doubt_sentence,
    rejection_sentence,
    report_summary,
    what_to_do,
)
from ui.layout import spread
from ui.tables.fact_table import Cell, Column, FactTable, Row
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.portal_import import ImportReport

WIDTH = 860
MOST_ROWS = 100  # of one kind; the command line lists them all


@dataclass(frozen=True, slots=True)
class _Line:
    """One entry of the file: what its row says, and what is said below it."""

    code: str
    name: str
    gist: str
    tone: str
    icon: str
    sentences: tuple[tuple[str, str], ...]


class ImportReportDialog(Dialog):
    """New, changed, doubtful, unusable – by kind. F9 takes it in: finishes with the report, or None.

    Doubtful entries are kept aside; who takes the file in is asked about them next.
    """

    def __init__(self, opener: QWidget, report: ImportReport, open_dossiers: int) -> None:
        """Make the dialog; `open_dossiers` is how many keep the old version of what changes."""
        super().__init__(
            opener,
            self.tr("Nhập tệp danh mục"),
            f"{report.file} · {report_summary(report)}",
            width=WIDTH,
            icon="download",
        )
        self.report = report
        self._lines = {
            "new": (self.tr("Mới"), self._new()),
            "changed": (self.tr("Đổi"), self._changed()),
            "doubtful": (self.tr("Cần xem lại"), self._doubtful()),
            "rejected": (self.tr("Không dùng được"), self._rejected()),
        }
        self.kinds = Segment(self.tr("Loại mục"))
        self.table = FactTable(
            self.tr("Các mục của tệp"),
            (
                Column(self.tr("Mã"), 96),
                Column(self.tr("Thủ tục")),
                Column(self.tr("Việc"), 190, 480),
            ),
        )
        self._detail = Card(kind="quiet", margins=(12, 10, 12, 10), gap=6)
        self._rest = label("", "caption")
        self._build(open_dossiers)

    def show_kind(self, kind: str) -> None:
        """Show the entries of one kind."""
        self.kinds.choose(kind)
        _, lines = self._lines[kind]
        self.table.show_rows([_row(line) for line in lines[:MOST_ROWS]])
        left = len(lines) - MOST_ROWS
        self._rest.setText(self.tr("Còn %1 mục nữa.").replace("%1", str(left)))
        self._rest.setVisible(left > 0)
        self.table.choose(lines[0])
        self._tell(lines[0])

    def take_in(self) -> None:
        """Finish with the report: the file is taken in."""
        self.finish(self.report)

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.table.isVisibleTo(self) else super().first_focus()

    def _build(self, open_dossiers: int) -> None:
        there = [(key, words, lines) for key, (words, lines) in self._lines.items() if lines]
        spread(self.body, (20, 14, 20, 14), 10)
        note = Note("small")
        self.body.addWidget(note)
        note.say(self._promise(open_dossiers), icon="info-circle")
        self.kinds.set_choices([(key, f"{words} {len(lines)}") for key, words, lines in there])
        for widget in (self.kinds, self._detail, self.table, self._rest):
            self.body.addWidget(widget)
            widget.setVisible(bool(there))
        self.kinds.chosen.connect(self._on_kind)
        self.table.chosen.connect(self._tell)
        if not there:
            self.body.addWidget(
                label(self.tr("Tệp không có gì khác với danh mục của máy này."), "body", wrap=True)
            )
            self._rest.hide()
            return
        self.show_kind(there[0][0])
        if self.report.new or self.report.changed or self.report.doubtful:
            self.set_primary(self.tr("Nhập"), self.take_in, icon="download")

    def _promise(self, open_dossiers: int) -> str:
        kept = self.tr(
            "Mục mới và mục đổi dùng từ hồ sơ sau. Mục cần xem lại để riêng, chưa dùng để tiếp nhận."
        )
        if not open_dossiers:
            return kept
        said = self.tr("%1 %2 hồ sơ đang giải quyết giữ bản cũ và ngày hẹn cũ.")
        return said.replace("%1", kept).replace("%2", str(open_dossiers))

    def _new(self) -> tuple[_Line, ...]:
        return tuple(
            _Line(
                item.code,
                item.name,
                self.tr("thêm vào danh mục"),
                "early",
                "plus",
                ((self.tr("Không có gì phải xem lại."), ""),),
            )
            for item in self.report.new
        )

    def _changed(self) -> tuple[_Line, ...]:
        return tuple(
            _Line(
                item.code,
                item.name,
                ", ".join(change_sentence(change).split(":")[0] for change in item.changes),
                "accent_ink",
                "arrows-exchange",
                tuple((_capital(change_sentence(change)), "") for change in item.changes),
            )
            for item in self.report.changed
        )

    def _doubtful(self) -> tuple[_Line, ...]:
        return tuple(
            _Line(
                item.code,
                item.name,
                self.tr("%1 điều cần xem").replace("%1", str(len(item.doubts))),
                "soon",
                "alert-circle",
                (
                    *((_capital(change_sentence(change)), "") for change in item.changes),
                    *(
                        (f"{doubt_sentence(doubt)} {what_to_do(doubt)}", "soon")
                        for doubt in item.doubts
                    ),
                ),
            )
            for item in self.report.doubtful
        )

    def _rejected(self) -> tuple[_Line, ...]:
        return tuple(
            _Line(
                entry.code,
                self.tr("Mục thứ %1 của tệp").replace("%1", str(entry.place)),
                self.tr("bỏ qua"),
                "late",
                "ban",
                ((rejection_sentence(entry), "late"),),
            )
            for entry in self.report.rejected
        )

    def _tell(self, line: object) -> None:
        """Say below the table what is known of one entry."""
        if not isinstance(line, _Line):
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        spread(column, gap=6)
        column.addWidget(label(f"{line.code}  {line.name}", "smallstrong", wrap=True))
        for sentence, tone in line.sentences:
            note = Note("small")
            column.addWidget(note)
            note.say(sentence, tone)
        before = self._detail.column.takeAt(0)
        if before is not None and (widget := before.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        self._detail.column.addWidget(holder)
        holder.show()  # at once: the dialog is measured next
        if self.isVisible():
            self._place()

    def _on_kind(self, kind: str) -> None:
        self.show_kind(kind)
        if self.isVisible():
            self._place()


def _row(line: _Line) -> Row:
    return Row(
        (
            Cell(line.code, role="smallmedium"),
            Cell(line.name, narrow_detail=line.gist),
            Cell(line.gist, icon=line.icon, tone=line.tone),
        ),
        line,
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
