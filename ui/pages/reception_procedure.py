"""Step 2 of the sheet: which procedures this citizen asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.procedures import Certainty, ProcedureVersion
from ui.layout import Breadth, Room, spread
from ui.pages.reception_item import Chosen, ItemFields
from ui.pages.reception_parts import LinkedParts
from ui.pages.reception_step import Step
from ui.pages.reception_wanted import Wanted
from ui.pages.reception_words import about, due_words
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.catalogue import Hit, Hits
    from services.reception import Duplicate, Preview

FREQUENT = 4


class ProcedureStep(Step):
    """Which procedures.

    Signals:
        sought: Letters were typed. Carries them.
        taken: A procedure was chosen. Carries the ProcedureVersion.
        removed: Carries the place of the procedure that goes.
        item_edited: Copies, pages, fee of the active procedure. Carries the DraftItem.
        case_chosen: Carries the case's key.
        reason_edited: Why to go on although it was filed lately. Carries the text.
        old_wanted: The earlier dossier is to be opened. Carries its id.
    """

    sought = Signal(str)
    taken = Signal(object)
    removed = Signal(int)
    item_edited = Signal(object)
    case_chosen = Signal(str)
    reason_edited = Signal(str)
    old_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(2, "")
        self._title.setText(self.tr("Thủ tục"))
        self.setAccessibleName(self.tr("Thủ tục"))
        self._chosen: list[Chosen] = []
        self._adding = False
        self._old: Duplicate | None = None
        self._breadth = Breadth.REGULAR
        self.field = LineEdit(self.tr("Thủ tục"), icon="search", key="F5", big=True)
        self.offers = Suggestions(self.field, self.tr("Thủ tục khớp"))
        self.fields = ItemFields()
        self._wanted: list[Wanted] = []
        self._chips: list[Chip] = []
        self._often: dict[str, ProcedureVersion] = {}
        self._frequent_row = QHBoxLayout()
        self._wanted_column = QVBoxLayout()
        spread(self._wanted_column, gap=6)
        self.content.addLayout(self._wanted_column)
        self.content.addWidget(self.field)
        self.content.addWidget(self._build_facts())
        self.content.addWidget(self._build_frequent())
        self.content.addWidget(self.fields)
        self.parts = LinkedParts()
        self.content.addWidget(self.parts)
        self._doubt = Note()
        self.content.addWidget(self._doubt)
        self.content.addWidget(self._build_duplicate())
        self.field.textEdited.connect(self._on_typed)
        self.field.left.connect(self._on_left)
        self.offers.chosen.connect(self._on_taken)
        self.fields.edited.connect(self.item_edited)
        self.fields.case_chosen.connect(self.case_chosen)
        self.show_chosen([], 0)
        self.show_duplicate(None, "")

    # -- what the page asks for -----------------------------------------------------------------

    def show_chosen(self, chosen: Sequence[Chosen], active: int) -> None:
        """Show the procedures of the sheet; `active` is the one whose fields are open."""
        self._chosen = list(chosen)
        count = len(chosen)
        self._adding = self._adding and count == 1
        self._show_wanted()
        if not chosen:
            self.parts.hide()
        shown = chosen[active] if active < count else None
        whose = shown.procedure.short_name if shown is not None and count > 1 else ""
        self.fields.show_item(shown, whose=whose)
        self._frequent.setVisible(count == 0 and bool(self._chips))
        self._facts.setVisible(count == 1 and not self._adding)
        self._write_field()
        if count == 1:
            procedure = chosen[0].procedure
            self._code.setText(procedure.code)
            self._about.setText(about(procedure, chosen[0].item.case))
        doubts = [
            item.procedure.doubts[0]
            for item in chosen
            if item.procedure.certainty is Certainty.UNCERTAIN and item.procedure.doubts
        ]
        self._doubt.say(doubts[0] if doubts else "", "soon" if doubts else "")

    def show_preview(self, preview: Preview) -> None:
        """Show when each of several procedures, and each part of a linked one, is due."""
        for wanted, item in zip(self._wanted, preview.items, strict=False):
            wanted.due.setText(due_words(item.appointment.due_at))
        self.parts.show_items(preview.items)

    def show_duplicate(self, old: Duplicate | None, reason: str) -> None:
        """Ask why a second dossier of the same person and procedure is filed; None asks nothing."""
        self._old = old
        self._duplicate.setVisible(old is not None)
        if old is None:
            return
        words = self.tr(
            "%1 đã nộp thủ tục này ngày %2, mã %3. Chưa tạo hồ sơ mới. "
            "Mở hồ sơ cũ, hoặc ghi lý do để nộp tiếp."
        )
        for mark, value in (
            ("%1", old.name),
            ("%2", f"{old.received_at:%d/%m}"),
            ("%3", old.code.partition("-")[2]),
        ):
            words = words.replace(mark, value)
        self._duplicate_note.say(words, "soon")
        if not self.reason.hasFocus():
            self.reason.setText(reason)

    def show_frequent(self, procedures: Sequence[ProcedureVersion]) -> None:
        """Offer what this desk receives often, one click or key away."""
        for chip in self._chips:
            self._frequent_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for procedure in procedures[:FREQUENT]:
            chip = Chip(procedure.short_name)
            chip.setCheckable(False)
            chip.setToolTip(procedure.name)
            chip.setProperty("code", procedure.code)
            chip.clicked.connect(self._on_chip)
            self._frequent_row.insertWidget(len(self._chips), chip)
            self._chips.append(chip)
        self._often = {procedure.code: procedure for procedure in procedures}
        self._frequent.setVisible(not self._chosen and bool(self._chips))
        self._fit_chips()

    def offer(self, found: Hits, typed: str) -> None:
        """Offer the procedures that meet what was typed."""
        if self.field.text().strip() != typed.strip() or not self.field.hasFocus():
            return
        if not found.hits:
            self._nothing.say(
                self.tr("Không có thủ tục nào khớp. Thử ít chữ hơn, hoặc gõ mã."), "soon"
            )
        else:
            self._nothing.say("")
        foot = self.tr("%1 thủ tục khớp – không cần gõ dấu").replace("%1", str(found.total))
        self.offers.offer([self._suggestion(hit) for hit in found.hits], typed, foot)

    def begin_adding(self) -> None:
        """Open the field for one more procedure."""
        if self._chosen:
            self._adding = True
            self.show_chosen(self._chosen, 0)
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_adding(self) -> bool:
        """Whether the next procedure taken is added, instead of replacing the only one."""
        return self._adding or len(self._chosen) > 1

    def focus_field(self) -> None:
        """Put the focus into the field, what stands there selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self._breadth = room.breadth
        self.set_stacked(room.breadth <= Breadth.COMPACT, tight=room.breadth <= Breadth.NARROW)
        self._add.set_key("Ctrl+T" if room.breadth >= Breadth.REGULAR else "")
        self.fields.fit(is_narrow=room.breadth <= Breadth.NARROW)
        self._fit_chips()

    # -- private --------------------------------------------------------------------------------

    def _build_facts(self) -> QWidget:
        self._facts = QWidget()
        row = QHBoxLayout(self._facts)
        spread(row, gap=8)
        self._code = label("", "smallstrong")
        self._about = ElidedLabel("", "small", tone="ink2")
        self._add = Button(self.tr("Thêm thủ tục"), "link", icon="plus", key="Ctrl+T")
        self._add.clicked.connect(self.begin_adding)
        row.addWidget(self._code)
        row.addWidget(self._about, 1)
        row.addWidget(self._add)
        self._nothing = Note()
        self.content.addWidget(self._nothing)
        self._nothing.hide()
        return self._facts

    def _build_frequent(self) -> QWidget:
        self._frequent = QWidget()
        column = QVBoxLayout(self._frequent)
        spread(column, gap=5)
        column.addWidget(label(self.tr("Hay dùng ở quầy này"), "caption", tone="ink2"))
        spread(self._frequent_row, gap=6)
        self._frequent_row.addStretch(1)
        column.addLayout(self._frequent_row)
        self._frequent.hide()
        return self._frequent

    def _build_duplicate(self) -> QWidget:
        self._duplicate = Card(kind="quiet", margins=(12, 8, 12, 8))
        self._duplicate_note = Note()
        self._duplicate_note.say(" ", "soon")
        self._duplicate.column.addWidget(self._duplicate_note)
        row = QHBoxLayout()
        spread(row, gap=8)
        self.reason = LineEdit(
            self.tr("Lý do nộp tiếp"), placeholder=self.tr("lý do nộp thêm hồ sơ trùng")
        )
        self._open_old = Button(self.tr("Mở hồ sơ cũ"), "soon")
        row.addWidget(self.reason, 1)
        row.addWidget(self._open_old)
        self._duplicate.column.addLayout(row)
        self.reason.textEdited.connect(self.reason_edited)
        self._open_old.clicked.connect(self._on_open_old)
        return self._duplicate

    def _show_wanted(self) -> None:
        wanted = len(self._chosen) if len(self._chosen) > 1 or self._adding else 0
        while len(self._wanted) > wanted:
            gone = self._wanted.pop()
            self._wanted_column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._wanted) < wanted:
            made = Wanted(len(self._wanted))
            made.away.clicked.connect(self._on_away)
            self._wanted.append(made)
            self._wanted_column.addWidget(made)
        for shown, chosen in zip(self._wanted, self._chosen, strict=False):
            procedure = chosen.procedure
            shown.name.setText(procedure.name)
            shown.facts.setText(f"{procedure.code} · {about(procedure, chosen.item.case)}")
            shown.away.setAccessibleName(f"{self.tr('Bỏ')} {procedure.short_name}")

    def _write_field(self) -> None:
        several = len(self._chosen) > 1 or self._adding
        if several:
            self.field.setPlaceholderText(self.tr("Thêm thủ tục cho người này"))
            self.field.set_icon("plus")
            self.field.set_key("Ctrl+T")
        else:
            self.field.setPlaceholderText(
                self.tr("Gõ tên thủ tục, không cần dấu – hoặc chọn trước")
                if self._breadth > Breadth.TINY
                else self.tr("Gõ tên thủ tục")
            )
            self.field.set_icon("file-certificate" if self._chosen else "search")
            self.field.set_key("F5")
        if not self.field.hasFocus():
            one = len(self._chosen) == 1 and not self._adding
            self.field.setText(self._chosen[0].procedure.name if one else "")
            self.field.setCursorPosition(0)

    def _fit_chips(self) -> None:
        """Show as many chips as fit on one line."""
        left = self.field.width()
        for chip in self._chips:
            left -= chip.sizeHint().width() + theme().px(6)
            chip.setVisible(left > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def _suggestion(self, hit: Hit) -> Suggestion:
        procedure = hit.procedure
        caption = f"{procedure.code} · {about(procedure, '')}"
        if hit.place == "result" and procedure.result:
            caption = (
                f"{procedure.code} · {procedure.field} · {procedure.limit} · "
                + self.tr("kết quả: ")
                + procedure.result
            )
        badge = self.tr("hay dùng") if hit.is_frequent else ""
        return Suggestion(procedure.name, caption, procedure, badge)

    def _on_typed(self, words: str) -> None:
        self._nothing.say("")
        if words.strip():
            self.sought.emit(words)
        else:
            self.offers.hide()

    def _on_left(self) -> None:
        self._nothing.say("")
        self._write_field()

    def _on_taken(self, procedure: object) -> None:
        self.taken.emit(procedure)

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.taken.emit(self._often[chip.property("code")])

    def _on_away(self) -> None:
        button = self.sender()
        for wanted in self._wanted:
            if wanted.away is button:
                self.removed.emit(wanted.place)
                return

    def _on_open_old(self) -> None:
        if self._old is not None:
            self.old_wanted.emit(self._old.dossier_id)
