"""What the sheet shows of a person who is known: name, number, address, telephone, where results go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.rules.acts import Person, ReturnBy
from services.rules.personal_numbers import grouped
from ui.layout import Breadth, Room, fix, spread
from ui.rule_wording import retold
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import LineEdit
from ui.widgets.switch import Switch
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.people import KnownPerson

FIRST_LABEL, SECOND_LABEL, NARROW_LABEL = 93, 98, 100
FIELD_WIDTH, NARROW_FIELD = 217, 196


@dataclass(frozen=True, slots=True)
class Identity:
    """Who files, and for whom."""

    applicant: Person
    filed_by: Person | None
    relation: str
    return_by: ReturnBy


class PersonFacts(QWidget):
    """One person, read.

    Signals:
        filing_switched: Whether somebody files for the owner. Carries a bool.
        edit_wanted: The fields are to be opened.
        phone_typed: Carries the text.
        return_chosen: Carries the ReturnBy.
        history_wanted: The earlier dossiers are to be listed.
    """

    filing_switched = Signal(bool)
    edit_wanted = Signal()
    phone_typed = Signal(str)
    return_chosen = Signal(object)
    history_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._breadth = Breadth.REGULAR
        column = QVBoxLayout(self)
        spread(column, gap=6)
        column.addLayout(self._build_name())
        column.addWidget(self._build_facts())
        column.addWidget(self._build_history())
        self._lay_facts()
        self.filing.clicked.connect(self.filing_switched)
        self._edit.clicked.connect(self.edit_wanted)
        self.phone.textEdited.connect(self.phone_typed)
        self._return_by.activated.connect(self._on_return_by)
        self._history_link.clicked.connect(self.history_wanted)

    def show_identity(self, identity: Identity) -> None:
        """Show the owner of the dossier; a field that is being typed in is left alone."""
        person = identity.applicant
        is_for_other = identity.filed_by is not None
        lacks_owner = is_for_other and not person.name
        words = self.tr("chưa có – quét thẻ, gõ số, hoặc bấm Sửa") if lacks_owner else person.name
        self._owner.setVisible(is_for_other)
        self._name.set_role("body" if lacks_owner else "title", "ink3" if lacks_owner else "ink")
        self._name.setText(words)
        born = f"{person.born_on:%d/%m/%Y}" if person.born_on else ""
        self._about.setText(" · ".join(filter(None, (retold(person.sex), born))))
        self._number.setText(grouped(person.personal_id) or "–")
        self._address.setText(person.address or "–")
        if not self.phone.hasFocus():
            self.phone.setText(person.phone)
        self._return_by.setCurrentIndex(max(0, self._return_by.findData(identity.return_by)))
        self.filing.setChecked(is_for_other)
        self._facts_box.setVisible(not lacks_owner)

    def say_history(self, known: KnownPerson | None) -> None:
        """Tell that this person was here before; None hides the line."""
        words = ""
        if known is not None:
            words = self.tr("Đã nộp %1 hồ sơ từ %2").replace("%1", str(known.dossiers))
            words = words.replace("%2", str(known.first_at.year))
        self.history.setText(words)
        self._history_row.setVisible(bool(words))

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self._breadth = room.breadth
        self._lay_facts()
        keys_shown = room.breadth >= Breadth.REGULAR
        self._edit.set_key("Ctrl+E" if keys_shown else "")
        self._history_link.set_key("Ctrl+H" if keys_shown else "")

    def _build_name(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spread(row, gap=8)
        self._owner = label(self.tr("Chủ hồ sơ"), "label")
        self._name = ElidedLabel("", "title")
        self._about = label("", "body", tone="ink2")
        self.filing = Switch(self.tr("Nộp thay người khác"))
        self._edit = Button(self.tr("Sửa"), "link", key="Ctrl+E", name=self.tr("Sửa người nộp"))
        row.addWidget(self._owner)
        row.addWidget(self._name)
        row.addWidget(self._about)
        row.addStretch(1)
        row.addSpacing(6)
        row.addWidget(label(self.tr("Nộp thay"), "small"))
        row.addWidget(self.filing)
        row.addWidget(self._edit)
        return row

    def _build_facts(self) -> QWidget:
        self._facts_box = QWidget()
        self._facts = QGridLayout(self._facts_box)
        spread(self._facts, gap=7, across=0)
        self._number = ElidedLabel("", "strong")
        self._address = ElidedLabel("", "body")
        self.phone = LineEdit(self.tr("Điện thoại"))
        self._return_by = Choice(self.tr("Nhận kết quả"))
        for way, words in (
            (ReturnBy.DESK, self.tr("Tại quầy")),
            (ReturnBy.POST, self.tr("Qua bưu chính")),
            (ReturnBy.ONLINE, self.tr("Trực tuyến")),
        ):
            self._return_by.addItem(words, way)
        self._cells = [
            (label(self.tr("Số căn cước"), "small"), self._number),
            (label(self.tr("Điện thoại"), "small"), self.phone),
            (label(self.tr("Thường trú"), "small"), self._address),
            (label(self.tr("Nhận kết quả"), "small"), self._return_by),
        ]
        for name, value in self._cells:
            name.setBuddy(value)
        for value in (self._number, self._address):
            value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self._facts_box

    def _build_history(self) -> QWidget:
        self._history_row = QWidget()
        row = QHBoxLayout(self._history_row)
        spread(row, gap=4)
        self.history = ElidedLabel("", "small", tone="ink2")
        self._history_link = Button(
            self.tr("Xem"), "link", key="Ctrl+H", name=self.tr("Xem hồ sơ cũ")
        )
        row.addWidget(self.history)
        row.addWidget(self._history_link)
        row.addStretch(1)
        self._history_row.hide()
        return self._history_row

    def _lay_facts(self) -> None:
        """Put the facts in two columns, or in one where the window is tiny."""
        for pair in self._cells:
            for widget in pair:
                self._facts.removeWidget(widget)
        one = self._breadth == Breadth.TINY
        for place, (name, value) in enumerate(self._cells):
            row, column = (place, 0) if one else divmod(place, 2)
            fix(name, NARROW_LABEL if one else SECOND_LABEL if column else FIRST_LABEL)
            self._facts.addWidget(name, row, column * 2)
            self._facts.addWidget(value, row, column * 2 + 1)
        width = FIELD_WIDTH if self._breadth >= Breadth.COMPACT else NARROW_FIELD
        fix(self.phone, width)
        fix(self._return_by, width)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnStretch(3, 0)

    def _on_return_by(self) -> None:
        self.return_chosen.emit(ReturnBy(self._return_by.currentData()))
