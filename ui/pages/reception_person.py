"""Step 1 of the sheet: who files, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.rules.acts import Person, ReturnBy
from services.rules.moments import clock_text
from services.rules.personal_numbers import grouped, masked
from ui.layout import Breadth, Room, fix, spread
from ui.pages.person_editor import PersonEditor
from ui.pages.reception_step import Step
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.scan_field import ScanField
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.switch import Switch
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.people import KnownPerson
    from services.rules.problems import Problem

PERSON_LABEL, SECOND_LABEL, PHONE_WIDTH = 93, 98, 217
NARROW_LABEL = 100
SUGGEST_FROM = 2  # letters typed before people are looked for


@dataclass(frozen=True, slots=True)
class Identity:
    """What step 1 says."""

    applicant: Person
    filed_by: Person | None
    relation: str
    return_by: ReturnBy


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
        self._breadth = Breadth.REGULAR
        self.scan = ScanField(
            self.tr("Quét thẻ, số căn cước hoặc họ tên"),
            self.tr("Quét thẻ căn cước, hoặc gõ số, họ tên"),
        )
        self.people = Suggestions(self.scan, self.tr("Người đã nộp"))
        self.note = Note()
        self.editor = PersonEditor()
        self._build()
        self._connect()
        self.show_identity(self._identity)

    # -- what the page asks for -----------------------------------------------------------------

    def show_identity(self, identity: Identity) -> None:
        """Show who files; a field that is being typed in is left alone."""
        self._identity = identity
        person = identity.applicant
        self._name.setText(person.name)
        born = f"{person.born_on:%d/%m/%Y}" if person.born_on else ""
        self._about.setText(" · ".join(filter(None, (person.sex, born))))
        self._number.setText(grouped(person.personal_id) or "–")
        self._address.setText(person.address or "–")
        if not self.phone.hasFocus():
            self.phone.setText(person.phone)
        self._return_by.setCurrentIndex(max(0, self._return_by.findData(identity.return_by)))
        self._filing.setChecked(identity.filed_by is not None)
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
        self.note.say(first.message if first else "", tone if first else "")

    def say_history(self, known: KnownPerson | None) -> None:
        """Tell that this person was here before."""
        if known is None:
            self._history.setText("")
        else:
            self._history.setText(
                self.tr("Đã nộp %1 hồ sơ từ %2")
                .replace("%1", str(known.dossiers))
                .replace("%2", str(known.first_at.year))
            )
        self._show_parts()

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
        self._breadth = room.breadth
        self.set_stacked(room.breadth <= Breadth.COMPACT, tight=room.breadth <= Breadth.NARROW)
        self.editor.set_narrow(room.breadth == Breadth.TINY)
        self._lay_facts()
        keys_shown = room.breadth >= Breadth.REGULAR
        self._edit.set_key("Ctrl+E" if keys_shown else "")
        self._history_link.set_key("Ctrl+H" if keys_shown else "")
        self._by_hand.set_key("Ctrl+N" if room.breadth >= Breadth.COMPACT else "")

    # -- private --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.content.addWidget(self.scan)
        self._empty = self._build_empty()
        self.content.addWidget(self._empty)
        self._filer = self._build_filer()
        self.content.addWidget(self._filer)
        self._known = self._build_known()
        self.content.addWidget(self._known)
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

    def _build_known(self) -> QWidget:
        known = QWidget()
        column = QVBoxLayout(known)
        spread(column, gap=6)
        first = QHBoxLayout()
        spread(first, gap=8)
        self._owner = label(self.tr("Chủ hồ sơ"), "label")
        self._name = ElidedLabel("", "title")
        self._about = label("", "body", tone="ink2")
        self._filing_label = label(self.tr("Nộp thay"), "small")
        self._filing = Switch(self.tr("Nộp thay người khác"))
        self._edit = Button(self.tr("Sửa"), "link", key="Ctrl+E", name=self.tr("Sửa người nộp"))
        first.addWidget(self._owner)
        first.addWidget(self._name)
        first.addWidget(self._about)
        first.addStretch(1)
        first.addSpacing(6)
        first.addWidget(self._filing_label)
        first.addWidget(self._filing)
        first.addWidget(self._edit)
        column.addLayout(first)
        self._facts_box = QWidget()
        self._facts = QGridLayout(self._facts_box)
        spread(self._facts, gap=7, across=0)
        self._number_label = label(self.tr("Số căn cước"), "small")
        self._number = ElidedLabel("", "strong")
        self._address_label = label(self.tr("Thường trú"), "small")
        self._address = ElidedLabel("", "body")
        self._phone_label = label(self.tr("Điện thoại"), "small")
        self.phone = LineEdit(self.tr("Điện thoại"))
        self._return_label = label(self.tr("Nhận kết quả"), "small")
        self._return_by = Choice(self.tr("Nhận kết quả"))
        for way, words in (
            (ReturnBy.DESK, self.tr("Tại quầy")),
            (ReturnBy.POST, self.tr("Qua bưu chính")),
            (ReturnBy.ONLINE, self.tr("Trực tuyến")),
        ):
            self._return_by.addItem(words, way)
        self._phone_label.setBuddy(self.phone)
        self._return_label.setBuddy(self._return_by)
        for value in (self._number, self._address):
            value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self._facts_box)
        column.addWidget(self._build_history())
        self._lay_facts()
        return known

    def _build_history(self) -> QWidget:
        self._history_row = QWidget()
        row = QHBoxLayout(self._history_row)
        spread(row, gap=4)
        self._history = ElidedLabel("", "small", tone="ink2")
        self._history_link = Button(
            self.tr("Xem"), "link", key="Ctrl+H", name=self.tr("Xem hồ sơ cũ")
        )
        row.addWidget(self._history)
        row.addWidget(self._history_link)
        row.addStretch(1)
        return self._history_row

    def _lay_facts(self) -> None:
        cells = (
            (self._number_label, self._number),
            (self._phone_label, self.phone),
            (self._address_label, self._address),
            (self._return_label, self._return_by),
        )
        for pair in cells:
            for widget in pair:
                self._facts.removeWidget(widget)
        one = self._breadth == Breadth.TINY
        for place, (name, value) in enumerate(cells):
            row, column = (place, 0) if one else divmod(place, 2)
            fix(name, NARROW_LABEL if one else SECOND_LABEL if column else PERSON_LABEL)
            self._facts.addWidget(name, row, column * 2)
            self._facts.addWidget(value, row, column * 2 + 1)
        wide = self._breadth >= Breadth.COMPACT
        fix(self.phone, PHONE_WIDTH if wide and not one else 196)
        fix(self._return_by, PHONE_WIDTH if wide and not one else 196)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnStretch(3, 0)

    def _connect(self) -> None:
        self.scan.entered.connect(self.scanned)
        self.scan.textEdited.connect(self._on_scan_typed)
        self.people.chosen.connect(self.recalled)
        self._by_hand.clicked.connect(self._on_by_hand)
        self._back_entry.clicked.connect(self.back_entry_wanted)
        self._edit.clicked.connect(self._on_edit)
        self._edit_filer.clicked.connect(self._on_edit_filer)
        self._history_link.clicked.connect(self.history_wanted)
        self._filing.clicked.connect(self._on_filing)
        self.phone.textEdited.connect(self._on_phone)
        self.relation.textEdited.connect(self._on_relation)
        self._return_by.activated.connect(self._on_return_by)
        self.editor.edited.connect(self._on_person_typed)
        self.editor.finished.connect(self._on_editor_finished)

    def _show_parts(self) -> None:
        identity = self._identity
        has_person = bool(identity.applicant.name)
        is_for_other = identity.filed_by is not None
        self._empty.setVisible(not has_person and not is_for_other and not self._editing)
        self._filer.setVisible(is_for_other)
        self._known.setVisible((has_person or is_for_other) and self._editing != "applicant")
        self.editor.setVisible(bool(self._editing))
        self._owner.setVisible(is_for_other)
        self._history_row.setVisible(bool(self._history.text()))
        lacks_owner = is_for_other and not has_person
        self._name.set_role("body" if lacks_owner else "title", "ink3" if lacks_owner else "ink")
        if lacks_owner:
            self._name.setText(self.tr("chưa có – quét thẻ, gõ số, hoặc bấm Sửa"))
        self._facts_box.setVisible(not lacks_owner)
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

    def _on_return_by(self) -> None:
        self._tell(replace(self._identity, return_by=ReturnBy(self._return_by.currentData())))

    def _on_person_typed(self, person: Person) -> None:
        if self._editing == "filed_by":
            self._tell(replace(self._identity, filed_by=person))
        else:
            self._tell(replace(self._identity, applicant=person))


def read_words(at: datetime, fields: int) -> str:
    """Return the good news of a card that was read well."""
    return f"Đọc thẻ {clock_text(at)} · đủ {fields} trường"


def _suggestion(known: KnownPerson) -> Suggestion:
    person = known.person
    born = f"{person.born_on:%d/%m/%Y}" if person.born_on else ""
    count = f"{known.dossiers} hồ sơ"
    caption = " · ".join(filter(None, (masked(person.personal_id), born, person.address, count)))
    return Suggestion(person.name, caption, known)
