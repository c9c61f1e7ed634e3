"""The sheet on the screen: a strip for what is out of the ordinary, three steps, one scroll."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from services.rules.acts import Person
from ui.layout import Breadth, Room, spread
from ui.pages.reception_fee import FeeFields
from ui.pages.reception_papers import PapersStep
from ui.pages.reception_person import PersonStep
from ui.pages.reception_procedure import ProcedureStep
from ui.pages.reception_strip import Strip
from ui.widgets.card import scrolled

if TYPE_CHECKING:
    from services.desk import Desk
    from services.reception import Gap, Preview
    from ui.pages.reception_reader import PersonReader, Read
    from ui.pages.reception_work import ReceptionWork


class SheetView(QFrame):
    """Shows the sheet of `work`, and tells it what is typed."""

    def __init__(self, work: ReceptionWork, reader: PersonReader, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Tờ tiếp nhận"))
        self._work = work
        self._reader = reader
        self._has_card = True
        self.person = PersonStep()
        self.procedure = ProcedureStep()
        self.papers = PapersStep(desk.clock)
        self.fee = FeeFields()
        self.procedure.content.addWidget(self.fee)
        self._card_fee: FeeFields | None = None
        self.strip = Strip()
        self._strip_room = QWidget()
        inner = QVBoxLayout(self._strip_room)
        spread(inner, (12, 8, 12, 2))
        inner.addWidget(self.strip)
        self._strip_room.hide()
        body = QWidget()
        inner = QVBoxLayout(body)
        spread(inner, gap=0)
        for step in (self.person, self.procedure, self.papers):
            inner.addWidget(step)
        inner.addStretch(1)
        self.area = scrolled(body)
        column = QVBoxLayout(self)
        spread(column, (1, 3, 1, 3), 0)
        column.addWidget(self._strip_room)
        column.addWidget(self.area, 1)
        self._connect()

    def show_sheet(self) -> None:
        """Show another sheet from its top."""
        sheet = self._work.sheet
        self.person.people.hide()
        self.procedure.offers.hide()
        self.person.say_history(None)
        self.person.say_problems(())
        self.person.say_read("")
        self.person.scan.clear()
        self.person.edit("")
        self.person.show_identity(sheet.identity)
        self.procedure.show_duplicate(None, "")
        self.show_items()
        self._show_strip()
        self.show_steps()
        self.area.verticalScrollBar().setValue(0)

    def show_items(self) -> None:
        """Show the procedures and their papers."""
        sheet = self._work.sheet
        self.procedure.show_chosen(sheet.chosen, sheet.active)
        self.papers.show_papers(sheet.chosen)
        self._show_fee()

    def show_preview(self, preview: Preview | None) -> None:
        """Show what came of it: due days, an earlier dossier, which steps are done."""
        duplicates = preview.duplicates if preview is not None else ()
        reason = self._work.draft.duplicate_reason
        self.procedure.show_duplicate(duplicates[0] if duplicates else None, reason)
        if preview is not None:
            self.procedure.show_preview(preview)
        self.show_steps()

    def show_steps(self) -> None:
        """Show how far each step is."""
        sheet, preview = self._work.sheet, self._work.preview
        gaps = preview.gaps if preview is not None else ()
        has_person, has_items = bool(sheet.draft.applicant.name), bool(sheet.draft.items)
        misses_papers = any(gap.where == "papers" for gap in gaps)
        now = has_person and not has_items
        self.person.dot.set_state("done" if has_person else "now")
        self.procedure.dot.set_state("done" if has_items else "now" if now else "to_come")
        is_gap = misses_papers and sheet.has_tried
        self.papers.dot.set_state("gap" if is_gap else "now" if has_items else "to_come")

    def go_on(self) -> None:
        """Put the focus where the flow goes on."""
        if not self._work.draft.applicant.name:
            self.person.scan.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._work.draft.items:
            self.procedure.focus_field()
        else:
            self.papers.focus_first()

    def focus_gap(self, gap: Gap) -> None:
        """Go to what is missing and say it there."""
        match gap.where:
            case "applicant.name" if self._work.draft.applicant == Person(""):
                self.person.scan.setFocus(Qt.FocusReason.OtherFocusReason)
            case "applicant.name":
                self.person.mark_missing("applicant")
            case "filed_by.name":
                self.person.mark_missing("filed_by")
            case "procedure":
                self.procedure.focus_field()
            case "case" | "copies" | "pages":
                self._focus_item(gap)
            case "papers":
                found = self.papers.warn(gap.item, gap.paper) if gap.paper >= 0 else None
                if found is not None:
                    QTimer.singleShot(0, partial(self.area.ensureWidgetVisible, found))
            case "duplicate_reason":
                self.procedure.reason.set_problem("soon")
                self.procedure.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            case "late_reason" | "received_at" | "paper_number":
                self.strip.mark(gap)

    def focus_scan(self) -> None:
        """Put the focus into the scan field."""
        self.person.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.person.scan.selectAll()

    def edit_person(self) -> None:
        """Open the fields of the person."""
        self.person.edit("applicant")

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self._has_card = room.breadth >= Breadth.COMPACT
        self._show_fee()
        for step in (self.person, self.procedure, self.papers, self.strip):
            step.fit(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.area.verticalScrollBar().sizeHint().width()
        self.papers.set_room(self.width() - bar - 2)

    def begin_late(self, paper_number: str = "") -> None:
        """Make it a back-entry: ask when, and why; `paper_number` as on the blank slip, if on one."""
        now = self._work.desk.clock().replace(second=0, microsecond=0)
        at = self._work.draft.received_at or now
        self._work.set_late(at, self._work.draft.late_reason)
        if paper_number:
            self._work.set_paper_number(paper_number)
        self._show_strip()
        self.strip.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.strip.day.selectAll()

    def share_fee(self, fields: FeeFields) -> None:
        """Let the card's fields of the fee work like the sheet's own; one of the two is shown."""
        self._card_fee = fields
        fields.edited.connect(self._work.set_item)

    # -- private --------------------------------------------------------------------------------

    def _show_fee(self) -> None:
        sheet = self._work.sheet
        chosen = sheet.chosen[sheet.active] if sheet.active < len(sheet.draft.items) else None
        self.fee.show_item(None if self._has_card else chosen)
        if self._card_fee is not None:
            self._card_fee.show_item(chosen if self._has_card else None)

    def _connect(self) -> None:
        work, reader = self._work, self._reader
        person, procedure, papers = self.person, self.procedure, self.papers
        person.edited.connect(self._on_identity)
        person.scanned.connect(self._on_scan_entered)
        person.sought.connect(reader.seek)
        person.recalled.connect(reader.take_known)
        person.back_entry_wanted.connect(self.begin_late)
        person.finished.connect(self.go_on)
        reader.read.connect(self._on_read)
        reader.known.connect(self._on_known)
        reader.found.connect(self._on_people)
        procedure.sought.connect(work.find_procedures)
        procedure.taken.connect(self._on_taken)
        procedure.removed.connect(self._on_removed)
        procedure.item_edited.connect(work.set_item)
        self.fee.edited.connect(work.set_item)
        procedure.case_chosen.connect(self._on_case)
        procedure.reason_edited.connect(work.set_duplicate_reason)
        papers.edited.connect(self._on_papers)
        papers.viewed.connect(self._on_viewed)
        work.procedures_found.connect(self._on_procedures)
        work.often_read.connect(procedure.show_frequent)
        work.changed.connect(self.show_steps)
        work.replaced.connect(self.show_sheet)
        work.previewed.connect(self.show_preview)
        self.strip.moment_typed.connect(self._on_moment)
        self.strip.reason_typed.connect(self._on_late_reason)
        self.strip.number_typed.connect(self._on_paper_number)
        self.strip.left.connect(self._on_strip_left)

    def _focus_item(self, gap: Gap) -> None:
        sheet = self._work.sheet
        sheet.active = max(gap.item, 0)
        self.procedure.show_chosen(sheet.chosen, sheet.active)
        fields = self.procedure.fields
        stops: dict[str, QWidget] = {"copies": fields.copies, "pages": fields.pages}
        stop = stops.get(gap.where) or fields.case_stop()
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_strip(self) -> None:
        draft = self._work.draft
        if draft.correcting:
            self.strip.show_correction(self._work.sheet.code)
        elif draft.received_at is not None:
            self.strip.show_back_entry(draft.received_at, draft.late_reason, draft.paper_number)
        else:
            self.strip.hide()
        self._strip_room.setVisible(not self.strip.isHidden())

    def _on_identity(self, identity: object) -> None:
        self._work.identify(identity)  # type: ignore[arg-type]  # a signal carries object
        self.person.show_identity(self._work.sheet.identity)

    def _on_scan_entered(self, text: str) -> None:
        self.person.people.hide()
        self.person.scan.clear()
        self._reader.take_typed(text)

    def _on_read(self, read: Read) -> None:
        self.person.scan.clear()
        self.person.say_read(read.status)
        self.person.show_identity(self._work.sheet.identity)
        self.person.say_problems(read.problems)
        if read.wants_typing:
            self.person.edit("applicant")
        elif self._work.draft.applicant.name:
            self.person.edit("")
            self.go_on()

    def _on_known(self, known: object) -> None:
        self.person.show_identity(self._work.sheet.identity)
        self.person.say_history(known)  # type: ignore[arg-type]  # a signal carries object

    def _on_people(self, found: object) -> None:
        self.person.offer_people(found.people, found.text)  # type: ignore[attr-defined]

    def _on_procedures(self, found: object) -> None:
        self.procedure.offer(found.hits, found.text)  # type: ignore[attr-defined]

    def _on_taken(self, procedure: object) -> None:
        self._work.take(procedure, adding=self.procedure.is_adding)  # type: ignore[arg-type]
        self.procedure.field.clearFocus()
        self.show_items()
        sheet = self._work.sheet
        if sheet.chosen[sheet.active].procedure.cases and not sheet.draft.items[sheet.active].case:
            self.procedure.fields.case_stop().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.papers.focus_first()

    def _on_removed(self, place: int) -> None:
        self._work.remove(place)
        self.show_items()
        self.procedure.focus_field()

    def _on_case(self, case: str) -> None:
        self._work.set_case(case)
        self.show_items()

    def _on_papers(self, edit: object) -> None:
        self._work.set_papers(edit)  # type: ignore[arg-type]
        self.papers.show_papers(self._work.sheet.chosen)

    def _on_viewed(self, place: int) -> None:
        if place >= 0:
            self._work.sheet.active = place
            self.procedure.show_chosen(self._work.sheet.chosen, place)
            self._show_fee()

    def _on_moment(self, moment: object) -> None:
        if moment is not None:
            self._work.set_late(moment, self._work.draft.late_reason)  # type: ignore[arg-type]

    def _on_late_reason(self, reason: str) -> None:
        self.strip.reason.set_problem("")
        self._work.set_late(self._work.draft.received_at, reason)

    def _on_paper_number(self, number: str) -> None:
        self.strip.clear_number()
        self._work.set_paper_number(number)

    def _on_strip_left(self) -> None:
        if self._work.draft.correcting:
            self._work.clear()
        else:
            self._work.set_late(None, "")
            self._show_strip()
