"""A reception page on a real desk in a real window, driven by keys as an officer does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.a_desk import Rehearsal
from ui.main_window import MainWindow
from ui.page import Page, PageWidget
from ui.pages.reception_page import ReceptionPage
from ui.tasks import Tasks
from ui.top_bar import WhoAndWhere

PHUONG = "038192004417|203456789|Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"
TAM = "001085000421||Lê Văn Tám|05031985|Nam|Thôn 1, xã Tân Phong|20052021"
EXTRACT, BIRTH, COPY = "2.000635", "1.000689", "2.000815"


class Pulse(QObject):
    """Measures how long the UI thread is away from its events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest_ms = 0.0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def restart(self) -> None:
        self._since.restart()
        self.longest_ms = 0.0

    def _on_beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._since.nsecsElapsed() / 1e6)
        self._since.restart()


class Flashes(QObject):
    """Notes every window that appears besides the one there is: it would steal the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.seen: list[str] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and watched is not self._window:
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@dataclass
class Counter:
    """The counter under test."""

    qtbot: QtBot
    rehearsal: Rehearsal
    tasks: Tasks
    window: MainWindow
    page: ReceptionPage

    @property
    def focus(self) -> QWidget:
        now = QApplication.focusWidget()
        assert now is not None
        return now

    def close(self) -> None:
        """End it, as the program does: what was begun is finished first."""
        self.settle()
        self.tasks.close()

    def settle(self) -> None:
        """Wait until nothing is asked, due or drawn any more."""
        timers = self.page.work.findChildren(QTimer)
        self.qtbot.waitUntil(
            lambda: self.tasks.idle and not any(timer.isActive() for timer in timers),
            timeout=8000,
        )
        QApplication.processEvents()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.focus, key, held)
        self.settle()

    def type(self, text: str) -> None:
        for sign in text:
            if sign.isascii():
                QTest.keyClick(self.focus, sign)
            else:  # QTest knows no such keys
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                    QApplication.sendEvent(self.focus, event)
        self.settle()

    def scan(self, text: str) -> None:
        self.window.take_scan(text)
        self.settle()

    def choose(self, text: str) -> None:
        """F5, the words, Enter."""
        self.press(Qt.Key.Key_F5)
        self.type(text)
        self.press(Qt.Key.Key_Return)


def open_counter(qtbot: QtBot, rehearsal: Rehearsal) -> Counter:
    desk = rehearsal.desk
    tasks = Tasks()
    who = WhoAndWhere("UBND xã Tân Phong", "Trung tâm", "Quầy 2", "Lê Thu Hà", "Tư pháp – hộ tịch")
    pages = [
        Page("reception", "Tiếp nhận", "clipboard-plus", lambda: ReceptionPage(desk, "ha", tasks)),
        Page("settings", "Cài đặt", "settings", PageWidget, at_foot=True),
    ]
    window = MainWindow(pages, who, desk.clock)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    page = window.open_page("reception")
    assert isinstance(page, ReceptionPage)
    for timer in page.work.findChildren(QTimer):
        timer.setInterval(0)  # what is typed is kept at once
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    counter = Counter(qtbot, rehearsal, tasks, window, page)
    page.sheet.person.scan.setFocus()
    counter.settle()
    return counter
