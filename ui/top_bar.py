"""The top bar: whose desk this is, search, what is synchronised, the time, text size, the officer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.rules.moments import clock_text, lunar
from ui.layout import Breadth, Room, fix, spread
from ui.rule_wording import short_date
from ui.widgets.field import LineEdit
from ui.widgets.look_switch import IconButton, LookSwitch
from ui.widgets.mark import Avatar, Mark
from ui.widgets.sync_pill import SyncPill
from ui.widgets.text import ElidedLabel, label, set_tone

if TYPE_CHECKING:
    from services.clock import Clock

BAR_HEIGHT, SYNC_SLOT = 52, 222


@dataclass(frozen=True, slots=True)
class WhoAndWhere:
    """What the top bar says of the office and the officer.

    Attributes:
        office: `"UBND xã Tân Phong"`.
        unit: `"Trung tâm Phục vụ hành chính công"`.
        desk: `"Quầy 2"`.
        officer: Name of who signed in.
        position: `"Tư pháp – hộ tịch"`.
    """

    office: str
    unit: str
    desk: str
    officer: str
    position: str


class TopBar(QFrame):
    """The bar.

    Signals:
        search_wanted: Enter in the search field, or its icon. Carries the text, maybe empty.
        lock_wanted: The lock was pressed.
        sync_wanted: The sync pill was pressed.
    """

    search_wanted = Signal(str)
    lock_wanted = Signal()
    sync_wanted = Signal()

    def __init__(self, who: WhoAndWhere, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._breadth = Breadth.REGULAR
        self._page_searches = False
        self._can_search = False
        self.setProperty("ground", "chrome")
        self.setProperty("ruled", "bottom")
        self.setAccessibleName(self.tr("Thanh trên"))
        fix(self, height=BAR_HEIGHT)
        self.search = LineEdit(
            self.tr("Tìm hồ sơ, người"),
            placeholder=self.tr("Tìm mã, họ tên, số giấy tờ, điện thoại"),
            icon="search",
            key="Ctrl+K",
        )
        self.search.returnPressed.connect(self._on_search_entered)
        self._search_icon = IconButton("search", self.tr("Tìm  Ctrl+K"))
        self._search_icon.clicked.connect(self._on_search_icon)
        self.sync = SyncPill()
        self.sync.hide()
        self.sync.clicked.connect(self.sync_wanted)
        self.look = LookSwitch()
        self._lock = IconButton("lock", self.tr("Khóa màn hình  Ctrl+L"))
        self._lock.clicked.connect(self.lock_wanted)
        self._build(who)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_time)
        self._show_time()
        self.show_who(who)

    def show_who(self, who: WhoAndWhere) -> None:
        """Show another officer, office or desk."""
        self._office.setText(who.office)
        self._desk.setText(who.desk)
        self._unit.setText(who.unit)
        self._avatar.set_name(who.officer)
        self._officer.setText(who.officer)
        self._position.setText(who.position)

    def set_sync(self, kind: str, fact: str, detail: str = "", count: str = "") -> None:
        """Show what is synchronised; before the first call the slot is empty."""
        self.sync.set_state(kind, fact, detail, count)
        self.sync.show()

    def set_search(self, *, possible: bool, page_has_own: bool) -> None:
        """Show the search where some page answers it and the page on the screen has none."""
        self._can_search, self._page_searches = possible, page_has_own
        self._show_parts()

    def mark_clock(self, is_wrong: bool) -> None:
        """Show the time as doubtful."""
        set_tone(self._time, "late" if is_wrong else "")

    def focus_search(self) -> None:
        """Put the focus into the search field, or ask for the page that searches."""
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        else:
            self.search_wanted.emit("")

    def fit(self, room: Room) -> None:
        """Show what this room allows."""
        self._breadth = room.breadth
        fix(self.search, 420 if room.breadth == Breadth.WIDE else 300)
        self._show_parts()

    def _build(self, who: WhoAndWhere) -> None:
        self._office = ElidedLabel(who.office, "strong")
        self._dot = label("·", "strong", tone="ink2")
        self._desk = ElidedLabel(who.desk, "strong", tone="accent_ink")
        self._unit = ElidedLabel(who.unit, "caption", tone="ink3")
        self._place = QWidget()
        names = QVBoxLayout(self._place)
        spread(names, gap=2)
        first = QHBoxLayout()
        spread(first, gap=7)
        first.addWidget(self._office)
        first.addWidget(self._dot)
        first.addWidget(self._desk)
        first.addStretch(1)
        names.addStretch(1)
        names.addLayout(first)
        names.addWidget(self._unit)
        names.addStretch(1)
        self._time = label("", "strong")
        self._date = ElidedLabel("", "caption", tone="ink3")
        self._when = _two_lines(self._time, self._date)
        self._avatar = Avatar(who.officer)
        self._officer = ElidedLabel(who.officer, "smallstrong")
        self._position = ElidedLabel(who.position, "caption", tone="ink3")
        self._person = _two_lines(self._officer, self._position)
        self._slot = QWidget()
        slot = QHBoxLayout(self._slot)
        spread(slot)
        slot.addStretch(1)
        slot.addWidget(self.sync)
        row = QHBoxLayout(self)
        spread(row, (14, 0, 14, 1), 10)
        self._row = row
        row.addWidget(Mark())
        row.addWidget(self._place, 0)
        row.addSpacing(14)
        row.addWidget(self.search)
        row.addStretch(1)
        for part in (self._search_icon, self._slot, self._when, self.look, self._avatar):
            row.addWidget(part)
        row.addWidget(self._person)
        row.addWidget(self._lock)

    def _show_parts(self) -> None:
        breadth = self._breadth
        searches = self._can_search and not self._page_searches
        self.search.setVisible(searches and breadth >= Breadth.REGULAR)
        self._search_icon.setVisible(searches and breadth < Breadth.REGULAR)
        self._date.setVisible(breadth >= Breadth.COMPACT)
        self._person.setVisible(breadth >= Breadth.COMPACT)
        is_tiny = breadth == Breadth.TINY
        self._place.setVisible(not is_tiny)
        self.look.sizes.setVisible(not is_tiny)
        self._lock.setVisible(not is_tiny)
        self.sync.set_short(is_tiny)
        if breadth >= Breadth.REGULAR:
            fix(self._slot, SYNC_SLOT)
        else:
            self._slot.setMinimumWidth(0)
            self._slot.setMaximumWidth(16_777_215)
            self._slot.setProperty("fixedAt", None)

    def _show_time(self) -> None:
        now = self._clock()
        moon = lunar(now.date())
        self._time.setText(clock_text(now))
        leap = self.tr(" nhuận") if moon.is_leap else ""
        self._date.setText(
            self.tr("%1 · %2/%3%4 âm lịch")
            .replace("%1", short_date(now.date()))
            .replace("%2", str(moon.day))
            .replace("%3", str(moon.month))
            .replace("%4", leap)
        )
        self._timer.start(60_000 - (now.second * 1000 + now.microsecond // 1000) + 20)

    def _on_search_entered(self) -> None:
        self.search_wanted.emit(self.search.text().strip())
        self.search.clear()

    def _on_search_icon(self) -> None:
        self.search_wanted.emit("")


def _two_lines(first: QWidget, second: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    spread(column, gap=2)
    column.addStretch(1)
    column.addWidget(first)
    column.addWidget(second)
    column.addStretch(1)
    return both
