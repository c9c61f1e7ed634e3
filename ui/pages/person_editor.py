"""Typing a person by hand: the same fields for the citizen, an organisation, and who files for them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from services.rules.acts import Person, PersonKind
from services.rules.full_dates import parse_full_date
from services.rules.personal_numbers import FEMALE, MALE, check, grouped, normalise
from services.rules.vietnamese_text import clean, title_name
from ui.layout import spread
from ui.rule_wording import retold
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

PHONE_DIGITS = range(9, 12)

MOST_DIGITS = 24  # of a personal, passport or tax number, with the spaces people type


class PersonEditor(QWidget):
    """The fields of one person.

    Signals:
        edited: Something was typed. Carries the Person.
        finished: Enter in the last field, or the button.
    """

    edited = Signal(object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = Person("")
        self.name = Field(self.tr("Họ và tên"))
        self.number = Field(self.tr("Số căn cước"))
        self.number.edit.setMaxLength(MOST_DIGITS)  # type: ignore[union-attr]  # a LineEdit
        self.born = Field(self.tr("Ngày sinh"), placeholder="14/08/1992")
        self.phone = Field(self.tr("Điện thoại"))
        self.address = Field(self.tr("Nơi thường trú"))
        self.email = Field(self.tr("Thư điện tử"))
        self._sex = Segment(self.tr("Giới tính"), [(MALE, retold(MALE)), (FEMALE, retold(FEMALE))])
        self._kind = Choice(self.tr("Loại người nộp"))
        for kind, words in (
            (PersonKind.CITIZEN, self.tr("Cá nhân")),
            (PersonKind.BUSINESS, self.tr("Doanh nghiệp")),
            (PersonKind.AGENCY, self.tr("Cơ quan nhà nước")),
            (PersonKind.ORGANISATION, self.tr("Tổ chức khác")),
        ):
            self._kind.addItem(words, kind)
        self.no_smartphone = TickBox(self.tr("Không có điện thoại thông minh"))
        self._done = Button(self.tr("Xong"), "tinted", key="Enter")
        self._grid = QGridLayout(self)
        spread(self._grid, gap=6, across=12)
        self._sex_box = _labelled(self.tr("Giới tính"), self._sex)
        self._kind_box = _labelled(self.tr("Loại người nộp"), self._kind)
        self.set_narrow(False)
        self._connect()

    def show_person(self, person: Person, *, keep_typing: QWidget | None = None) -> None:
        """Show a person; a field being typed in is left alone."""
        self._person = person
        shown = {
            self.name: person.name,
            self.number: grouped(person.personal_id),
            self.born: f"{person.born_on:%d/%m/%Y}" if person.born_on else "",
            self.phone: person.phone,
            self.address: person.address,
            self.email: person.email,
        }
        for field, words in shown.items():
            if field.edit is not keep_typing:
                field.set_text(words)
        self._sex.choose(person.sex)
        self.no_smartphone.setChecked(person.no_smartphone)
        self._kind.setCurrentIndex(max(0, self._kind.findData(person.kind)))
        self._show_kind()

    def set_narrow(self, is_narrow: bool) -> None:
        """Use one column instead of three."""
        places: list[tuple[QWidget, int, int, int]]
        if is_narrow:
            order = (self.name, self.number, self.born, self._sex_box, self.phone)
            places = [(widget, row, 0, 3) for row, widget in enumerate(order)]
            places += [(self.address, 5, 0, 3), (self.email, 6, 0, 3), (self._kind_box, 7, 0, 3)]
            places += [(self.no_smartphone, 8, 0, 3), (self._done, 9, 0, 3)]
        else:
            places = [
                (self.name, 0, 0, 2),
                (self.number, 0, 2, 1),
                (self.born, 1, 0, 1),
                (self._sex_box, 1, 1, 1),
                (self.phone, 1, 2, 1),
                (self.address, 2, 0, 2),
                (self.email, 2, 2, 1),
                (self._kind_box, 3, 0, 1),
                (self.no_smartphone, 4, 0, 2),
                (self._done, 3, 2, 1),
            ]
        for widget, row, column, span in places:
            self._grid.removeWidget(widget)
            self._grid.addWidget(widget, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._grid.setAlignment(
            self._done, Qt.AlignmentFlag.AlignBottom
        )  # beside a field, not its name
        for column in range(3):
            self._grid.setColumnStretch(column, 1)

    def first_field(self) -> QLineEdit:
        """Return the first field that is empty, or the name."""
        for field in (self.name, self.number, self.address):
            if not field.text().strip():
                return _edit(field)
        return _edit(self.name)

    def mark_missing(self) -> None:
        """Say that the name is missing."""
        self.name.set_problem(self.tr("Chưa có họ tên. Quét thẻ, hoặc gõ vào đây."), "late")

    def _connect(self) -> None:
        for field in (self.name, self.number, self.born, self.phone, self.address, self.email):
            _edit(field).textEdited.connect(self._on_typed)
        for field, judge in (
            (self.name, self._on_name_left),
            (self.number, self._on_number_left),
            (self.born, self._on_born_left),
            (self.phone, self._on_phone_left),
        ):
            field.edit.left.connect(judge)  # type: ignore[union-attr]  # ours are all LineEdit
        self._sex.chosen.connect(self._on_typed)
        self.no_smartphone.clicked.connect(self._on_typed)
        self._kind.activated.connect(self._on_kind)
        self._done.clicked.connect(self.finished)

    def _on_typed(self) -> None:
        self._person = replace(
            self._person,
            name=self.name.text(),
            personal_id=normalise(self.number.text()),
            born_on=parse_full_date(self.born.text()),
            sex=self._sex.key,
            phone=self.phone.text().strip(),
            address=self.address.text(),
            email=self.email.text().strip(),
            kind=self._kind_chosen(),
            card_read=False,
            no_smartphone=self.no_smartphone.isChecked(),
        )
        self.edited.emit(self._person)

    def _on_kind(self) -> None:
        self._show_kind()
        self._on_typed()

    def _show_kind(self) -> None:
        is_citizen = self._kind_chosen() is PersonKind.CITIZEN
        self.name.label.setText(self.tr("Họ và tên") if is_citizen else self.tr("Tên tổ chức"))
        self.number.label.setText(self.tr("Số căn cước") if is_citizen else self.tr("Mã số thuế"))
        self.address.label.setText(self.tr("Nơi thường trú") if is_citizen else self.tr("Trụ sở"))
        self.born.setVisible(is_citizen)
        self._sex_box.setVisible(is_citizen)

    def _kind_chosen(self) -> PersonKind:
        return PersonKind(self._kind.currentData())  # Qt gives back the bare text

    def _on_name_left(self) -> None:
        name = clean(self.name.text())
        if name.isupper() and self._person.kind is PersonKind.CITIZEN:
            name = title_name(name)
        if name != self.name.text():
            self.name.set_text(name)
            self._on_typed()

    def _on_number_left(self) -> None:
        if self._person.kind is not PersonKind.CITIZEN:
            return
        problems = check(self._person.personal_id, born_on=self._person.born_on, sex=self._sex.key)
        if problems:
            kind = "late" if problems[0].kind == "error" else "soon"
            self.number.set_problem(
                retold(problems[0].message), "late" if kind == "late" else "soon"
            )
        elif self._person.personal_id:
            self.number.set_text(grouped(self._person.personal_id))

    def _on_born_left(self) -> None:
        words = self.born.text().strip()
        found = parse_full_date(words)
        if words and found is None:
            self.born.set_problem(self.tr("Không có ngày này. Gõ như 14/08/1992."), "late")
        elif found is not None:
            self.born.set_text(f"{found:%d/%m/%Y}")
            self._on_number_left()

    def _on_phone_left(self) -> None:
        digits = "".join(sign for sign in self.phone.text() if sign.isdigit())
        if digits and len(digits) not in PHONE_DIGITS:
            self.phone.set_problem(self.tr("Số điện thoại thường có 10 số. Xem lại."), "soon")


def _edit(field: Field) -> QLineEdit:
    edit = field.edit
    if not isinstance(edit, QLineEdit):
        raise TypeError("not a text field")
    return edit


def _labelled(name: str, control: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    spread(column, gap=4)
    column.addWidget(label(name, "label"))
    column.addWidget(control)
    column.addStretch(1)
    return box
