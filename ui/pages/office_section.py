"""Settings › Cơ quan và quầy: how the forms are signed, which numbers this desk gives."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.accounts import Officer, Permission, require
from services.office import DeskSetting, Office
from services.rules.dossier_codes import desk_range, format_code
from services.set_up import DESKS, office_problems
from ui.layout import Breadth, Room, fix, spread
from ui.pages.set_up_step import show_problems
from ui.pages.settings_section import Section
from ui.widgets.banner import Banner
from ui.widgets.card import rule
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.wording import words

if TYPE_CHECKING:
    from services.desk import Desk
    from services.errors import AppError
    from services.reception import Today
    from ui.tasks import Tasks

OWN, OTHER = "own", "other"
HIGHEST_NUMBER = 9_999
NUMBER_WIDTH = 96


class OfficeSection(Section):
    """The section."""

    SHOWS = frozenset({"setting"})

    def __init__(self, desk: Desk, officer: Officer, tasks: Tasks) -> None:
        super().__init__(officer, Permission.SETTINGS)
        self.set_title(
            self.tr("Cơ quan và quầy"),
            self.tr("Những dòng này in ở đầu mọi giấy hẹn in từ nay; giấy đã in không đổi."),
        )
        self._desk = desk
        self._tasks = tasks
        self._office = desk.office()
        self._setting = desk.setting()
        self._today: Today | None = None
        self.problem = Banner("late", "")
        self.copied = Banner(
            "soon",
            self.tr("Sổ này được chép từ máy khác, chưa rõ máy này là quầy nào."),
            self.tr("Nếu máy cũ còn dùng: chọn số quầy khác ở dưới rồi lưu."),
            self.tr("Máy cũ không dùng nữa"),
        )
        self.fields = {
            "name": Field(self.tr("Cơ quan"), hint=self.tr("như trên con dấu")),
            "unit": Field(self.tr("Bộ phận"), hint=self.tr("như trên biển treo")),
            "superior": Field(
                self.tr("Cơ quan cấp trên"), hint=self.tr("để trống nếu không ghi trên giấy")
            ),
            "org_id": Field(self.tr("Mã định danh cơ quan")),
            "place": Field(self.tr("Địa danh"), hint=self.tr("đứng trước ngày tháng trên giấy")),
            "phone": Field(self.tr("Điện thoại")),
            "address": Field(self.tr("Địa chỉ")),
            "lookup_url": Field(
                self.tr("Trang tra cứu hồ sơ"), hint=self.tr("mã QR trên giấy hẹn dẫn tới đây")
            ),
        }
        self.number = Choice(self.tr("Số quầy"))
        for number in DESKS:
            self.number.addItem(self.tr("Quầy %1").replace("%1", str(number)), number)
        self.range = Segment(self.tr("Dải số"))
        self.first = Field(self.tr("Từ số"))
        self.last = Field(self.tr("Đến số"))
        self.left = Note("small")
        self._grid = QGridLayout()
        self._columns = 0
        self._build()
        self._connect()
        self._show(self._office, self._setting)
        self.lock_fields()

    # -- what the page asks ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again; what is unsaved stays on the screen."""
        if not self.unsaved:
            self._office, self._setting = self._desk.office(), self._desk.setting()
            self._show(self._office, self._setting)
        self._tasks.run(self, self._desk.reception.today, self._show_today)

    def fit(self, room: Room) -> None:
        """Put the fields into one or two columns."""
        self._place(1 if room.breadth <= Breadth.TINY else 2)

    def first_focus(self) -> QWidget | None:
        return self.fields["name"].edit

    @property
    def unsaved(self) -> int:
        typed = self._typed_office()
        names = [one.name for one in fields(Office)]
        office = sum(bool(getattr(typed, name) != getattr(self._office, name)) for name in names)
        before, numbers = self._setting, self._typed_numbers()
        is_other_desk = int(self.number.currentData()) != before.number
        held = (before.first_number, before.last_number)
        return office + int(is_other_desk) + int(numbers != held)

    def save(self) -> None:
        """Keep office and desk, or say what cannot be right."""
        office, setting = self._typed_office(), self._typed_setting()
        first = show_problems(self.fields, office_problems(office))
        if setting is None or first is not None:
            if isinstance(first, QWidget):
                first.setFocus()
            self.refused.emit()
            return
        desk, officer = self._desk, self._officer

        def keep() -> tuple[Office, DeskSetting]:
            require(officer, Permission.SETTINGS)
            if office != desk.office():
                desk.change_office(office)
            if setting != desk.setting():
                desk.change_setting(setting)
            return office, setting

        self._tasks.run(self, keep, self._on_kept, self._on_failed)

    def discard(self) -> None:
        self._office, self._setting = self._desk.office(), self._desk.setting()
        self._show(self._office, self._setting)
        self.problem.hide()
        self.changed.emit()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.column.addWidget(self.problem)
        self.problem.hide()
        self.column.addWidget(self.copied)
        self.copied.button.setEnabled(self.may_change)
        self.copied.acted.connect(self._on_confirmed)
        spread(self._grid, gap=10, across=16)
        self.column.addLayout(self._grid)
        self.column.addWidget(rule())
        self.column.addWidget(label(self.tr("Quầy này"), "lead"))
        row = QHBoxLayout()
        spread(row, gap=16)
        fix(self.number, width=NUMBER_WIDTH + 44)
        row.addWidget(Field(self.tr("Số quầy"), edit=self.number), 0, Qt.AlignmentFlag.AlignTop)
        numbers = QVBoxLayout()
        spread(numbers, gap=4)
        numbers.addWidget(label(self.tr("Dải số hồ sơ mỗi ngày"), "label"))
        numbers.addWidget(self.range, 0, Qt.AlignmentFlag.AlignLeft)
        numbers.addStretch(1)
        row.addLayout(numbers)
        row.addStretch(1)
        self.column.addLayout(row)
        self._ends = QWidget()
        ends = QHBoxLayout(self._ends)
        spread(ends, gap=12)
        for field in (self.first, self.last):
            fix(field.edit, width=NUMBER_WIDTH)
            field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            ends.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        ends.addStretch(1)
        self.column.addWidget(self._ends)
        self.column.addWidget(self.left)
        self.column.addStretch(1)
        self._place(2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, field in enumerate(self.fields.values()):
            self._grid.addWidget(
                field, place // columns, place % columns, Qt.AlignmentFlag.AlignTop
            )
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _connect(self) -> None:
        for field in (*self.fields.values(), self.first, self.last):
            field.edit.textEdited.connect(self._on_edited)  # type: ignore[union-attr]  # a LineEdit
        self.number.activated.connect(self._on_number)
        self.range.chosen.connect(self._on_range)

    # -- showing and reading ---------------------------------------------------------------------

    def _show(self, office: Office, setting: DeskSetting) -> None:
        for name, field in self.fields.items():
            field.set_text(str(getattr(office, name)))
        self.number.setCurrentIndex(max(0, self.number.findData(setting.number)))
        is_other = bool(setting.first_number or setting.last_number)
        self._offer_ranges(OTHER if is_other else OWN)
        self.first.set_text(str(setting.first_number or ""))
        self.last.set_text(str(setting.last_number or ""))
        self.copied.setVisible(self._desk.book.copied is not None)
        self._say_code()

    def _offer_ranges(self, chosen: str) -> None:
        numbers = desk_range(int(self.number.currentData()))
        own = self.tr("Theo số quầy: %1–%2").replace("%1", str(numbers.first))
        choices = ((OWN, own.replace("%2", str(numbers.last))), (OTHER, self.tr("Dải khác")))
        self.range.set_choices(choices)
        self.range.choose(chosen)
        for button in self.range.buttons():
            button.setEnabled(self.may_change)
        self._ends.setVisible(chosen == OTHER)

    def _show_today(self, today: Today) -> None:
        self._today = today
        self._say_code()

    def _say_code(self) -> None:
        """Say what the next dossier's number looks like, and how many are left."""
        today, setting = self._today, self._setting
        told = self.tr("Đổi số quầy hay dải số chỉ dùng cho hồ sơ nhận từ nay.")
        if today is not None:
            code = format_code(self._office.org_id, self._desk.clock().date(), today.next_number)
            count = self.tr("Quầy %1 hôm nay còn %2/%3 số, số kế tiếp %4. ")
            parts = (setting.number, today.left, today.range_size, code)
            for place, part in enumerate(parts, start=1):
                count = count.replace(f"%{place}", str(part))
            told = count + told
        self.left.say(told, icon="info-circle")

    def _typed_office(self) -> Office:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return replace(self._office, **typed)

    def _typed_numbers(self) -> tuple[int, int]:
        """Return first and last number, zeros for the desk's own range, -1 for what is no number."""
        if self.range.key != OTHER:
            return 0, 0
        first, last = (
            int(text) if text.isdecimal() else -1
            for text in (self.first.text().strip(), self.last.text().strip())
        )
        return first, last

    def _typed_setting(self) -> DeskSetting | None:
        """Return the desk's setting, or None where a number cannot be right; then it says so."""
        first, last = self._typed_numbers()
        setting = replace(
            self._desk.setting(),
            number=int(self.number.currentData()),
            first_number=first,
            last_number=last,
        )
        if self.range.key != OTHER:
            return setting
        if not 1 <= first <= HIGHEST_NUMBER:
            self._refuse(self.first, self.tr("Số từ 1 đến 9999."))
            return None
        if not first <= last <= HIGHEST_NUMBER:
            told = self.tr("Số cuối từ %1 đến 9999.").replace("%1", str(first))
            self._refuse(self.last, told)
            return None
        return setting

    def _refuse(self, field: Field, told: str) -> None:
        field.set_problem(told, "late")
        field.edit.setFocus()

    # -- slots -----------------------------------------------------------------------------------

    def _on_edited(self, _text: str) -> None:
        self.changed.emit()

    def _on_number(self, _place: int) -> None:
        self._offer_ranges(self.range.key or OWN)
        self.changed.emit()

    def _on_range(self, key: str) -> None:
        self._ends.setVisible(key == OTHER)
        if key == OTHER and not self.first.text():
            numbers = desk_range(int(self.number.currentData()))
            self.first.set_text(str(numbers.first))
            self.last.set_text(str(numbers.last))
        if key == OTHER:
            self.first.edit.setFocus()
        self.changed.emit()

    def _on_confirmed(self) -> None:
        """The machine the book was copied from is gone: its number is this one's."""
        desk, officer = self._desk, self._officer

        def confirm() -> int:
            require(officer, Permission.SETTINGS)
            desk.confirm_number()
            return desk.setting().number

        self._tasks.run(self, confirm, self._on_settled, self._on_failed)

    def _on_settled(self, number: int) -> None:
        self.copied.hide()
        self._tasks.run(self, self._desk.reception.today, self._show_today)
        self.told.emit(self.tr("Từ nay máy này là Quầy %1.").replace("%1", str(number)))

    def _on_kept(self, kept: tuple[Office, DeskSetting]) -> None:
        self._office, self._setting = kept
        self.problem.hide()
        self._show(*kept)
        self._tasks.run(self, self._desk.reception.today, self._show_today)
        self.told.emit(self.tr("Đã lưu cơ quan và quầy."))
        self.saved.emit()

    def _on_failed(self, error: AppError) -> None:
        self.problem.say("late", self.tr("Chưa lưu cơ quan và quầy."), str(words(error)))
        self.problem.show()
        self.refused.emit()
