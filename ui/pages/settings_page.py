"""Settings: a list of sections on the left, the section on a sheet, what is unsaved at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.accounts import Officer, Permission
from ui.layout import Breadth, Room, fix, spread
from ui.page import KeyLine, PageWidget
from ui.pages.section_list import Entry, SectionList
from ui.pages.settings_section import Section
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.card import Card, rule, scrolled
from ui.widgets.choice import Choice
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.desk import Desk
    from ui.pages.set_up_printer import Printers
    from ui.tasks import Tasks

BAR_WIDTH = 12  # of a scroll bar; kept free beside a section that needs none
LOW_HEIGHT = 560  # lower windows show the foot only while something is unsaved


class SettingsPage(PageWidget):
    """The settings of this desk.

    F9 keeps everything unsaved, Esc twice drops it; Ctrl+F goes to the search of sections.

    Signals:
        told: Something was kept. Carries the sentence for a toast.
    """

    SHOWS = frozenset(
        {
            "setting",
            "calendar_file",
            "local_day",
            "officer",
            "procedure_version",
            "procedure_override",
        }
    )

    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        officer: Officer,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
    ) -> None:
        """Make the page; a section is built on its first show.

        Args:
            printers: Of this PC; None for those the system has.
        """
        super().__init__(parent)
        self._desk = desk
        self._officer = officer
        self._tasks = tasks
        self._printers = printers
        self._room: Room | None = None
        self._built: dict[str, QWidget] = {}
        self._held: dict[str, QWidget] = {}  # the section itself, or the scroll area around it
        self._saving: list[Section] = []
        self._kept = 0
        self._key = ""
        self._entries = {entry.key: entry for entry in self._all_entries()}
        self._build()
        keys.bind(self, {"F9": self.save, "Ctrl+F": self.find_section})

    # -- what the window asks --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the section on the screen again."""
        if not self._key:
            self.open_section(next(iter(self._entries)))
            return
        section = self._built[self._key]
        if hasattr(section, "refresh"):
            section.refresh()

    def fit(self, room: Room) -> None:
        """Show list and sheet side by side, or the sections in a drop-down list above the sheet."""
        self._room = room
        is_narrow = room.breadth <= Breadth.NARROW
        is_low = is_narrow or room.height < LOW_HEIGHT
        spread(self._row, (12, 8, 12, 10) if is_low else (20, 12, 20, 16), 10 if is_narrow else 16)
        self._row.setDirection(
            QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight
        )
        self._list.setVisible(not is_narrow)
        self._top.setVisible(is_narrow)
        spread(self._sheet.column, (16, 12, 6, 8) if is_low else (22, 18, 10, 12), 8)
        section = self._built.get(self._key)
        if isinstance(section, PageWidget):
            section.fit(room)
        self._show_unsaved()

    def regions(self) -> list[QWidget]:
        """Return the list, the section and its foot."""
        section = self._built.get(self._key)
        inner = section.regions() if isinstance(section, PageWidget) else []
        return [self._list, self._top, *(inner or [self._sheet]), self._foot]

    def first_focus(self) -> QWidget | None:
        """Return the list, so that ↑ ↓ choose a section at once."""
        if self._list.isHidden():
            return self.choice
        return self._list.tabs.get(self._key)

    def key_lines(self) -> list[KeyLine]:
        """Return the page's keys."""
        return [
            KeyLine("F9", self.tr("Lưu thay đổi")),
            KeyLine("Esc Esc", self.tr("Bỏ thay đổi")),
            KeyLine("Ctrl+F", self.tr("Tìm trong cài đặt")),
            KeyLine("Ctrl+N", self.tr("Thêm ngày, thêm cán bộ")),
        ]

    @property
    def unsaved(self) -> int:
        """How many things of all sections are not kept yet."""
        return sum(section.unsaved for section in self._sections())

    # -- acts ------------------------------------------------------------------------------------

    def open_section(self, key: str) -> QWidget:
        """Show a section: `calendar`, `office`, `printing`, `catalogue`, `officers`, `data`."""
        widget = self._built.get(key)
        if widget is None:
            widget = self._built[key] = self._entries[key].make()
            fills = isinstance(widget, PageWidget) and not isinstance(widget, Section)
            self._held[key] = widget if fills else _evenly_scrolled(widget)
            self._stack.addWidget(self._held[key])
        self._key = key
        self._stack.setCurrentWidget(self._held[key])
        self._list.choose(key)
        self.choice.setCurrentIndex(list(self._entries).index(key))
        if self._room is not None and isinstance(widget, PageWidget):
            widget.fit(self._room)
        self.refresh()
        self._show_unsaved()
        return widget

    def find_section(self) -> None:
        """Go to the search of sections."""
        if self._list.isHidden():
            self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Keep what is unsaved in every section."""
        if self._saving:
            return
        self._saving = [section for section in self._sections() if section.unsaved]
        self._kept = sum(section.unsaved for section in self._saving)
        if self._saving:
            self._saving[0].save()

    def discard(self) -> None:
        """Show what is kept again, in every section."""
        for section in self._sections():
            if section.unsaved:
                section.discard()
        self._outcome.say("")
        self._show_unsaved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.unsaved:
            self._on_escape()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not back)
            return
        super().keyPressEvent(event)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._list = SectionList(tuple(self._entries.values()))
        self._list.chosen.connect(self._on_chosen)
        self._top = self._make_top()
        self._sheet = Card(margins=(22, 18, 10, 12), gap=8)
        self._stack = QStackedWidget()
        self._foot = self._make_foot()
        self._sheet.column.addWidget(self._stack, 1)
        self._sheet.column.addWidget(self._foot)
        self._row.addWidget(self._list)
        self._row.addWidget(self._top)
        self._row.addWidget(self._sheet, 1)

    def _make_top(self) -> QWidget:
        found = QWidget()
        row = QHBoxLayout(found)
        spread(row, gap=12)
        row.addWidget(label(self.tr("Cài đặt"), "title"))
        row.addStretch(1)
        self.choice = Choice(self.tr("Mục cài đặt"))
        fix(self.choice, width=240)
        for entry in self._entries.values():
            self.choice.addItem(entry.title, entry.key)
        self.choice.activated.connect(self._on_choice)
        row.addWidget(self.choice)
        return found

    def _make_foot(self) -> QWidget:
        found = QWidget()
        found.setAccessibleName(self.tr("Lưu thay đổi"))
        column = QVBoxLayout(found)
        spread(column, (0, 0, 12, 0), 8)
        column.addWidget(rule())
        row = QHBoxLayout()
        spread(row, gap=8)
        self._outcome = Note("small")
        self.discard_button = Button(self.tr("Bỏ thay đổi"), key="Esc")
        self.discard_button.clicked.connect(self.discard)
        self.save_button = Button(self.tr("Lưu"), "primary", key="F9")
        self.save_button.clicked.connect(self.save)
        row.addWidget(self._outcome, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        return found

    def _all_entries(self) -> list[Entry]:
        return [
            Entry(
                "calendar",
                self.tr("Lịch làm việc"),
                "calendar-event",
                self.tr("giờ làm việc, ngày lễ, nghỉ bù, làm bù, thứ Bảy, đóng cửa, giờ hẹn trả"),
                self._make_calendar,
            ),
            Entry(
                "office",
                self.tr("Cơ quan và quầy"),
                "building-community",
                self.tr("xã, tên cơ quan, mã định danh, địa danh, số quầy, dải số, tra cứu"),
                self._make_office,
            ),
            Entry(
                "printing",
                self.tr("In ấn, đầu đọc"),
                "printer",
                self.tr(
                    "máy in, khổ giấy, A4, A5, 80 mm, số liên, in thử, quét thẻ, cổng nối tiếp"
                ),
                self._make_printing,
            ),
            Entry(
                "catalogue",
                self.tr("Danh mục thủ tục"),
                "file-certificate",
                self.tr("thủ tục, thời hạn, lệ phí, giấy tờ, nhập tệp của cổng"),
                self._make_catalogue,
            ),
            Entry(
                "officers",
                self.tr("Cán bộ"),
                "users",
                self.tr("tài khoản, vai trò, quyền, mật khẩu"),
                self._make_officers,
            ),
            Entry(
                "data",
                self.tr("Dữ liệu"),
                "database",
                self.tr("thư mục, kiểm tra sổ, dựng lại danh sách, mã khôi phục, khóa"),
                self._make_data,
            ),
        ]

    def _make_calendar(self) -> QWidget:
        from ui.pages.calendar_section import CalendarSection

        return self._watched(CalendarSection(self._desk, self._officer, self._tasks))

    def _make_office(self) -> QWidget:
        from ui.pages.office_section import OfficeSection

        return self._watched(OfficeSection(self._desk, self._officer, self._tasks))

    def _make_printing(self) -> QWidget:
        from ui.pages.printing_section import PrintingSection

        printers = self._pc_printers()
        return self._watched(PrintingSection(self._desk, self._officer, self._tasks, printers))

    def _make_catalogue(self) -> QWidget:
        from services.catalogue_changes import CatalogueChanges
        from ui.pages.catalogue_section import CatalogueSection
        from ui.pages.moved_promises import MovedPromises

        desk = self._desk
        found = CatalogueSection(
            desk.catalogue,
            CatalogueChanges(desk.book, desk.clock),
            self._tasks,
            desk.clock,
            self._officer.username,
            may_change=self._officer.may(Permission.SETTINGS),
        )
        found.told.connect(self.told)
        moved = MovedPromises(desk, self._officer, self._tasks, found)
        moved.told.connect(self.told)
        found.changed.connect(moved.ask_catalogue)
        return found

    def _make_officers(self) -> QWidget:
        from ui.pages.officers_section import OfficersSection

        return OfficersSection(self._desk.accounts, self._officer, self._tasks)

    def _make_data(self) -> QWidget:
        from ui.pages.data_section import DataSection

        printers = self._pc_printers()
        return self._watched(DataSection(self._desk, self._officer, self._tasks, printers))

    def _watched(self, section: Section) -> Section:
        section.changed.connect(self._show_unsaved)
        section.saved.connect(self._on_saved)
        section.refused.connect(self._on_refused)
        section.told.connect(self.told)
        return section

    def _pc_printers(self) -> Printers:
        if self._printers is None:
            from services.forms.slip_data import SlipOffice
            from ui.system_printers import SystemPrinters

            def issuer() -> SlipOffice:
                office = self._desk.office()
                return SlipOffice(office.name, office.unit, office.place)

            self._printers = SystemPrinters(issuer, self._desk.clock)
        return self._printers

    # -- slots -----------------------------------------------------------------------------------

    def _on_chosen(self, key: str) -> None:
        if key != self._key:
            self.open_section(key)

    def _on_choice(self, place: int) -> None:
        self.open_section(str(self.choice.itemData(place)))

    def _on_escape(self) -> None:
        if QApplication.focusWidget() is self.discard_button:
            self.discard()
            return
        self.discard_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._outcome.say(self.tr("Bấm Esc lần nữa để bỏ thay đổi."), "soon")

    def _on_saved(self) -> None:
        if self._saving:
            self._saving.pop(0)
        if self._saving:
            self._saving[0].save()
            return
        self._show_unsaved()
        self._outcome.say(self.tr("Đã lưu %1 thay đổi.").replace("%1", str(self._kept)), "early")
        self._kept = 0

    def _on_refused(self) -> None:
        refused = self._saving[0] if self._saving else None
        self._saving = []
        for key, widget in self._built.items():
            if widget is refused and key != self._key:
                self.open_section(key)
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        for key, widget in self._built.items():
            is_unsaved = isinstance(widget, Section) and widget.unsaved > 0
            self._list.tabs[key].set_unsaved(is_unsaved)
        count = self.unsaved
        here = self._built.get(self._key)
        is_form = isinstance(here, Section) and here.may_change and here.HAS_FORM
        is_low = self._room is not None and self._room.height < LOW_HEIGHT
        self._foot.setVisible(bool(count) or (is_form and not is_low))
        self.discard_button.setVisible(bool(count))
        self.save_button.setEnabled(bool(count))
        if count:
            told = self.tr("Có %1 thay đổi chưa lưu").replace("%1", str(count))
            self._outcome.say(told, "soon")
        else:
            self._outcome.say(self.tr("Chưa có thay đổi nào."), icon="info-circle")

    def _sections(self) -> list[Section]:
        return [widget for widget in self._built.values() if isinstance(widget, Section)]


def _evenly_scrolled(section: QWidget) -> QScrollArea:
    """Return a scroll area in which the section has the same width with and without a bar."""
    area = scrolled(section)
    inside = section.layout()

    def make_room(_least: int, most: int) -> None:
        if inside is None:
            return
        held = inside.property("spread") or [0, 0, 0, 0, 0, 0]
        spread(inside, (0, 0, 0 if most else BAR_WIDTH, 0), float(held[4]))

    area.verticalScrollBar().rangeChanged.connect(make_room)
    make_room(0, 0)
    return area
