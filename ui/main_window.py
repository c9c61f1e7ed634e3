"""The window: top bar, rail, the page on the screen, and what lies over it.

Pages are data (`ui.page.Page`); a page's widget is built on its first show. Collaborators come in
through `__init__`; the window itself knows no service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import layout
from ui.layout import Breadth, spread
from ui.page import KeyLine, Page, PageWidget
from ui.rail import Rail
from ui.regions import step_region
from ui.theme import theme
from ui.top_bar import TopBar, WhoAndWhere
from ui.widgets import keys
from ui.widgets.banner import Banner
from ui.widgets.dialog import Dialog
from ui.widgets.focus_ring import FocusRing
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from services.clock import Clock

IDLE_MS = 5 * 60 * 1000  # DESIGN_UI §8: locks after five idle minutes and keeps everything
IDLE_LOOK_MS = 5_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class MainWindow(QWidget):
    """The one window of the desk.

    Signals:
        lock_wanted: Ctrl+L, the lock button, or five idle minutes. Carries the idle minutes; 0 when
            the officer asked.
        sync_wanted: The sync pill was pressed.
        look_changed: Text size or contrast changed; to be remembered for the officer. Carries
            `(factor, is_contrast)`.
        page_shown: Carries the page's key.
        uncovered: What lay over everything is gone.
        closing: The window is about to close.
    """

    lock_wanted = Signal(int)
    sync_wanted = Signal()
    look_changed = Signal(object)
    page_shown = Signal(str)
    uncovered = Signal()
    closing = Signal()

    def __init__(
        self,
        pages: Sequence[Page],
        who: WhoAndWhere,
        clock: Clock,
        *,
        search_page: str = "",
        may_close: Callable[[], bool] | None = None,
    ) -> None:
        """Make the window; nothing is shown before `open_page`.

        Args:
            search_page: Key of the page that answers the search of the top bar; empty for none.
            may_close: Asked before closing; None always allows it.
        """
        super().__init__()
        self._pages = {page.key: page for page in pages}
        self._built: dict[str, PageWidget] = {}
        self._stale: set[str] = set()
        self._search_page = search_page if search_page in self._pages else ""
        self._may_close = may_close
        self._current = ""
        self._shape: tuple[Any, ...] = ()
        self._rail_is_folded = False
        self._cover: QWidget | None = None
        self.setWindowTitle(self.tr("Một Cửa"))
        self.setProperty("ground", "bg")
        self.bar = TopBar(who, clock)
        self.rail = Rail(pages)
        self.stack = QStackedWidget()
        self.banner = Banner("info", "")
        self.banner.hide()
        self._build()
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self._idle = QElapsedTimer()
        self._idle.start()
        self._idle_timer = QTimer(self)
        self._idle_timer.timeout.connect(self._look_whether_idle)
        self._connect()
        self.resize(1366, 768)

    # -- what main.py and pages ask for ---------------------------------------------------------

    def open_page(self, key: str) -> PageWidget:
        """Show a page, building it first if need be; return its widget."""
        page = self._pages[key]
        widget = self._built.get(key)
        if widget is None:
            widget = self._built[key] = page.make()
            self.stack.addWidget(widget)
            layout.rescale(widget, theme().factor)
        self._current = key
        self.stack.setCurrentWidget(widget)
        self.rail.show_page(key)
        self.bar.set_search(possible=bool(self._search_page), page_has_own=widget.HAS_SEARCH)
        widget.fit(self.room)
        self._stale.discard(key)
        widget.refresh()
        self.rail.refresh()
        first = widget.first_focus()
        if first is not None and self._cover is None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(key)
        return widget

    @property
    def page(self) -> PageWidget | None:
        """The widget of the page on the screen."""
        return self._built.get(self._current)

    @property
    def room(self) -> layout.Room:
        """The room there is now."""
        return layout.room(self.width(), self.height(), theme().factor)

    def refresh(self, changed: frozenset[str]) -> None:
        """Have the pages that show one of these tables read again: now if visible, else on show."""
        for key, widget in self._built.items():
            if widget.SHOWS & changed:
                self._stale.add(key)
        if self._current in self._stale:
            self._stale.discard(self._current)
            self._built[self._current].refresh()
        self.rail.refresh()

    def show_who(self, who: WhoAndWhere) -> None:
        """Another officer sits down."""
        self.bar.show_who(who)

    def show_banner(
        self, tone: Any, fact: str, advice: str = "", action: str = "", icon: str = ""
    ) -> Banner:
        """Show the banner under the top bar; connect `acted` of what is returned."""
        del icon
        self.banner.say(tone, fact, advice, action)
        self.banner.show()
        self._banner_room.show()
        return self.banner

    def hide_banner(self) -> None:
        """The cause is gone."""
        self._banner_room.hide()

    @property
    def is_covered(self) -> bool:
        """Whether something (the lock screen) lies over everything."""
        return self._cover is not None

    def take_scan(self, text: str) -> None:
        """Hand what a reader sent to the dialog or page on the screen; a covered window takes nothing."""
        if self._cover is not None or self.page is None:
            return
        dialogs = [one for one in self.findChildren(Dialog) if one.isVisible()]
        if not any(one.take_scan(text) for one in reversed(dialogs)):
            self.page.take_scan(text)

    def cover(self, curtain: QWidget) -> None:
        """Lay a widget (the lock screen) over everything; the keys below are silent."""
        self._cover = curtain
        curtain.setParent(self)
        curtain.setGeometry(self.rect())
        self._silenced = keys.silence(self, curtain)
        self._before_cover = QApplication.focusWidget()
        curtain.show()
        curtain.raise_()
        self.ring.raise_()
        curtain.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Take the cover away; focus goes back to where it was."""
        if self._cover is None:
            return
        self._cover.hide()
        self._cover.deleteLater()
        self._cover = None
        for shortcut in self._silenced:
            shortcut.setEnabled(True)
        self._idle.restart()
        if self._before_cover is not None:
            self._before_cover.setFocus(Qt.FocusReason.OtherFocusReason)
        self.uncovered.emit()

    # -- Qt -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._idle_timer.start(IDLE_LOOK_MS)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self._idle_timer.stop()
        self.closing.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._idle.restart()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self.rail.set_numbers_large(event.type() == QEvent.Type.KeyPress)
        elif event.type() == QEvent.Type.FocusOut:
            self.rail.set_numbers_large(False)
        return False

    # -- slots ----------------------------------------------------------------------------------

    def _on_page_chosen(self, key: str) -> None:
        self.open_page(key)

    def _on_search_wanted(self, text: str) -> None:
        if self._search_page:
            self.open_page(self._search_page).search(text)

    def _on_search_key(self) -> None:
        page = self.page
        if page is not None and page.HAS_SEARCH:
            page.search("")
        elif self._search_page:
            self.bar.focus_search()

    def _on_look_changed(self) -> None:
        look = theme()
        self._fit(anew=True)
        self.toast.place()
        self.look_changed.emit((look.factor, look.is_contrast))

    def _on_contrast_key(self) -> None:
        theme().set_look(contrast=not theme().is_contrast)

    def _on_larger_key(self) -> None:
        theme().step_text(1)

    def _on_smaller_key(self) -> None:
        theme().step_text(-1)

    def _on_plain_key(self) -> None:
        theme().step_text(0)

    def _on_fold_key(self) -> None:
        self._rail_is_folded = not self._rail_is_folded
        self._fit(anew=True)

    def _on_next_region(self) -> None:
        step_region(self._regions(), 1)

    def _on_previous_region(self) -> None:
        step_region(self._regions(), -1)

    def _on_keys_wanted(self) -> None:
        from ui.dialogs.key_map_dialog import KeyMapDialog, own_key_lines, typing_key_lines

        groups: list[tuple[str, list[KeyLine]]] = [
            (self.tr("Ở mọi nơi"), own_key_lines(searches=bool(self._search_page))),
            (self.tr("Khi nhập"), typing_key_lines()),
        ]
        for key, widget in self._built.items():
            lines = widget.key_lines()
            if lines:
                groups.insert(
                    1 if key == self._current else len(groups), (self._pages[key].title, lines)
                )
        KeyMapDialog(self, groups).open()

    def _on_lock_key(self) -> None:
        self.lock_wanted.emit(0)

    def _look_whether_idle(self) -> None:
        if self._cover is None and self._idle.elapsed() >= IDLE_MS:
            self._idle.restart()
            self.lock_wanted.emit(IDLE_MS // 60_000)

    # -- private --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setSizeConstraint(
            QLayout.SizeConstraint.SetNoConstraint
        )  # classes fit, not minimums
        self.setMinimumSize(layout.LOWEST_WIDTH, layout.LOWEST_HEIGHT)
        spread(column)
        column.addWidget(self.bar)
        self._banner_room = QWidget()
        self._banner_inner = QVBoxLayout(self._banner_room)
        self._banner_inner.addWidget(self.banner)
        self._banner_room.hide()
        row = QHBoxLayout()
        spread(row)
        row.addWidget(self.rail)
        right = QVBoxLayout()
        spread(right)
        right.addWidget(self._banner_room)
        right.addWidget(self.stack, 1)
        row.addLayout(right, 1)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.bar.search_wanted.connect(self._on_search_wanted)
        self.bar.lock_wanted.connect(self._on_lock_key)
        self.bar.sync_wanted.connect(self.sync_wanted)
        self.rail.chosen.connect(self._on_page_chosen)
        self.rail.keys_wanted.connect(self._on_keys_wanted)
        theme().changed.connect(self._on_look_changed)
        bound: dict[str, Callable[[], object]] = {
            "F1": self._on_keys_wanted,
            "F6": self._on_next_region,
            "Shift+F6": self._on_previous_region,
            "Ctrl+K": self._on_search_key,
            "Ctrl+L": self._on_lock_key,
            "Ctrl+B": self._on_fold_key,
            "Ctrl++": self._on_larger_key,
            "Ctrl+=": self._on_larger_key,
            "Ctrl+-": self._on_smaller_key,
            "Ctrl+0": self._on_plain_key,
            "Alt+C": self._on_contrast_key,
        }
        keys.bind(self, bound)
        for number, item in enumerate(self.rail.items[:9], start=1):
            keys.bind(self, {f"Alt+{number}": item.click})

    def _fit(self, *, anew: bool = False) -> None:
        now = self.room
        folded = self._rail_is_folded
        shape = (*now.shape, folded, theme().factor)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())
        if shape != self._shape or anew:
            self._shape = shape
            narrow = folded or now.breadth <= Breadth.NARROW
            self.rail.set_shape(narrow=narrow, low=now.is_low)
            self.bar.fit(now)
            edge = 12 if now.breadth <= Breadth.NARROW else 20  # as the pages have
            spread(self._banner_inner, (edge, 8, edge, 0))
            self.banner.set_brief(now.is_low)
        if self.page is not None:
            self.page.fit(now)
        self.toast.place()

    def _regions(self) -> list[QWidget]:
        page = self.page
        return [self.rail, self.bar, *(page.regions() if page is not None else [])]
