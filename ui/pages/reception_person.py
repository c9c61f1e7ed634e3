"""Step 1 of the sheet: who files, and for whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.rules.acts import Person, ReturnBy
from services.rules.personal_numbers import masked
from ui.layout import Breadth, Room, spread
from ui.pages.person_editor import PersonEditor
from ui.pages.reception_facts import Identity, PersonFacts
from ui.pages.reception_guided import GuidedLine
from ui.pages.reception_step import Step
from ui.rule_wording import retold
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.scan_field import ScanField
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.text import ElidedLabel, label
from ui.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.people import KnownPerson
    from services.rules.problems import Problem

SUGGEST_FROM = 2  # letters typed before people are looked for


class PersonStep(Step):
    """Who files.

    Signals:
        edited: Carries the Identity.
        scanned: Enter in the scan field. Carries the text.
        sought: Letters were typed into the scan field. Carries them.
        recalled: A person who was here before was taken. Carries the KnownPerson.
        history_wanted: The earlier dossiers of this person were asked for.
        back_entry_wanted: A paper reception is to be entered after the fact.
        finished: This step is done; go on with the procedure.
    """

    edited = Signal(object)
    scanned = Signal(str)
    sought = Signal(str)
    recalled = Signal(object)
    history_wanted = Signal()
    back_entry_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__(1, "")
        self._title.setText(self.tr("Người nộp"))
        self.setAccessibleName(self.tr("Người nộp"))
        self._identity = Identity(Person(""), None, "", ReturnBy.DESK)
        self._editing = ""
        self.scan = ScanField(
            self.tr("Quét thẻ, số căn cước hoặc họ tên"),
            self.tr("Quét thẻ căn cước, hoặc gõ số, họ tên"),
        )
        self.people = Suggestions(self.scan, self.tr("Người đã nộp"))
        self.note = Note()
        self.editor = PersonEditor()
        self.facts = PersonFacts()
        self.guided = GuidedLine()
        self.phone = self.facts.phone
        self._build()
        self._connect()
        self.show_identity(self._identity)

    # -- what the page asks for -----------------------------------------------------------------

    def show_identity(self, identity: Identity) -> None:
        """Show who files; a field that is being typed in is left alone."""
        self._identity = identity
        person = identity.applicant
        self.facts.show_identity(identity)
        filer = identity.filed_by or Person("")
        self._filer_name.setText(filer.name or self.tr("chưa có tên"))
        self._filer_number.setText(masked(filer.personal_id))
        if not self.relation.hasFocus():
            self.relation.setText(identity.relation)
        if self._editing:
            self.editor.show_person(
                filer if self._editing == "filed_by" else person,
                keep_typing=self.editor.focusWidget(),
            )
        self._show_parts()

    def edit(self, who: str = "applicant") -> None:
        """Open the fields of `"applicant"` or `"filed_by"`; empty closes them."""
        self._editing = who
        identity = self._identity
        if who:
            person = identity.filed_by if who == "filed_by" else identity.applicant
            self.editor.show_person(person or Person(""))
        self._show_parts()
        if who:
            self.editor.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def say_read(self, words: str) -> None:
        """Show good news in the scan field, for example “Đọc thẻ 09:38 · đủ 7 trường”."""
        self.scan.set_status(words)

    def say_problems(self, problems: Sequence[Problem]) -> None:
        """Say the first thing that is odd about the person; nothing hides the note."""
        first = problems[0] if problems else None
        tone = "late" if first is not None and first.kind == "error" else "soon"
        self.note.say(retold(first.message) if first else "", tone if first else "")

    def say_history(self, known: KnownPerson | None) -> None:
        """Tell that this person was here before; None hides the line."""
        self.facts.say_history(known)

    def offer_people(self, found: Sequence[KnownPerson], typed: str) -> None:
        """Offer people who were here before, under the scan field."""
        if self.scan.text().strip() != typed.strip() or not self.scan.hasFocus():
            return
        self.people.offer(
            [_suggestion(known) for known in found],
            typed,
            self.tr("%1 người đã nộp ở đây").replace("%1", str(len(found))),
        )

    def mark_missing(self, who: str) -> None:
        """Show that a name is missing and put the focus where it goes."""
        if self._editing != who:
            self.edit(who)
        self.editor.mark_missing()
        self.editor.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self.set_stacked(room.breadth <= Breadth.COMPACT, tight=room.breadth <= Breadth.NARROW)
        self.editor.set_narrow(room.breadth == Breadth.TINY)
        self.facts.fit(room)
        self._by_hand.set_key("Ctrl+N" if room.breadth >= Breadth.COMPACT else "")

    # -- private --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.content.addWidget(self.scan)
        self._empty = self._build_empty()
        self.content.addWidget(self._empty)
        self._filer = self._build_filer()
        self.content.addWidget(self._filer)
        self.content.addWidget(self.facts)
        self.content.addWidget(self.guided)
        self.content.addWidget(self.editor)
        self.content.addWidget(self.note)
        self.note.hide()

    def _build_empty(self) -> QWidget:
        empty = QWidget()
        row = QHBoxLayout(empty)
        spread(row, gap=6)
        row.addWidget(label(self.tr("Không mang thẻ?"), "small"))
        self._by_hand = Button(self.tr("Nhập tay"), "link", key="Ctrl+N")
        self._back_entry = Button(self.tr("Nhập bù hồ sơ giấy"), "link")
        row.addWidget(self._by_hand)
        row.addWidget(self._back_entry)
        row.addStretch(1)
        return empty

    def _build_filer(self) -> QWidget:
        filer = Card(kind="quiet", margins=(12, 8, 8, 8))
        row = QHBoxLayout()
        spread(row, gap=8)
        self._filer_name = ElidedLabel("", "strong")
        self._filer_number = label("", "small")
        self.relation = LineEdit(
            self.tr("Quan hệ với chủ hồ sơ"), placeholder=self.tr("quan hệ: con đẻ, theo ủy quyền")
        )
        self._edit_filer = Button(self.tr("Sửa"), "link", name=self.tr("Sửa người nộp thay"))
        row.addWidget(label(self.tr("Nộp thay"), "label"))
        row.addWidget(self._filer_name, 1)
        row.addWidget(self._filer_number)
        row.addWidget(self._edit_filer)
        filer.column.addLayout(row)
        filer.column.addWidget(self.relation)
        return filer

    def _connect(self) -> None:
        self.scan.entered.connect(self.scanned)
        self.scan.textEdited.connect(self._on_scan_typed)
        self.people.chosen.connect(self.recalled)
        self._by_hand.clicked.connect(self._on_by_hand)
        self._back_entry.clicked.connect(self.back_entry_wanted)
        self._edit_filer.clicked.connect(self._on_edit_filer)
        self.facts.edit_wanted.connect(self._on_edit)
        self.facts.history_wanted.connect(self.history_wanted)
        self.facts.filing_switched.connect(self._on_filing)
        self.facts.phone_typed.connect(self._on_phone)
        self.facts.return_chosen.connect(self._on_return_by)
        self.relation.textEdited.connect(self._on_relation)
        self.editor.edited.connect(self._on_person_typed)
        self.editor.finished.connect(self._on_editor_finished)

    def _show_parts(self) -> None:
        identity = self._identity
        has_person = bool(identity.applicant.name)
        is_for_other = identity.filed_by is not None
        self._empty.setVisible(not has_person and not is_for_other and not self._editing)
        self._filer.setVisible(is_for_other)
        self.facts.setVisible((has_person or is_for_other) and self._editing != "applicant")
        self.editor.setVisible(bool(self._editing))
        placeholder = self.tr("Quét thẻ căn cước, hoặc gõ số, họ tên")
        if is_for_other and not has_person:
            placeholder = self.tr("Quét thẻ của chủ hồ sơ, hoặc gõ số, họ tên")
        self.scan.setPlaceholderText(placeholder)

    def _tell(self, identity: Identity) -> None:
        self._identity = identity
        self.edited.emit(identity)

    def _on_scan_typed(self, words: str) -> None:
        self.scan.set_status("")
        if len(words.strip()) >= SUGGEST_FROM and "|" not in words:
            self.sought.emit(words)
        else:
            self.people.hide()

    def _on_by_hand(self) -> None:
        self.edit("applicant")

    def _on_edit(self) -> None:
        self.edit("" if self._editing == "applicant" else "applicant")

    def _on_edit_filer(self) -> None:
        self.edit("" if self._editing == "filed_by" else "filed_by")

    def _on_editor_finished(self) -> None:
        self.edit("")
        self.finished.emit()

    def _on_filing(self, is_on: bool) -> None:
        now = self._identity
        if is_on:
            self.say_history(None)
            self.say_read("")
            self._tell(replace(now, applicant=Person(""), filed_by=now.applicant))
        else:
            applicant = now.applicant if now.applicant.name else now.filed_by or Person("")
            self._tell(replace(now, applicant=applicant, filed_by=None, relation=""))
        self.edit("")
        if is_on:
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_phone(self, words: str) -> None:
        applicant = replace(self._identity.applicant, phone=words.strip())
        self._tell(replace(self._identity, applicant=applicant))

    def _on_relation(self, words: str) -> None:
        self._tell(replace(self._identity, relation=words.strip()))

    def _on_return_by(self, way: ReturnBy) -> None:
        self._tell(replace(self._identity, return_by=way))

    def _on_person_typed(self, person: Person) -> None:
        if self._editing == "filed_by":
            self._tell(replace(self._identity, filed_by=person))
        else:
            self._tell(replace(self._identity, applicant=person))


def _suggestion(known: KnownPerson) -> Suggestion:
    person = known.person
    born = f"{person.born_on:%d/%m/%Y}" if person.born_on else ""
    count = said("{count} hồ sơ").format(count=known.dossiers)
    caption = " · ".join(filter(None, (masked(person.personal_id), born, person.address, count)))
    return Suggestion(person.name, caption, known)
