"""Whole receptions in the real window, by keys: how long the UI thread is ever busy with one thing.

A timer of 2 ms ticks on the UI thread; between two ticks something ran. Processor time of that thread is
what the program costs (other programs on the machine do not count); the gap by the wall clock is what an
officer would feel here and now.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.bench.figures import Figure, percentile

ROUNDS = 30
TICK_MS = 2
CARD = "0381920{number:05d}||Nguyễn Thị Mẫu {letter}|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Receive `rounds` citizens and return the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory(prefix="mot-cua-reception-") as place:
        return _measure(Path(place), rounds, app)


def _measure(place: Path, rounds: int, app: object) -> list[Figure]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from services.accounts import Officer, Role
    from tests.a_desk import begin
    from tests.journeys.keyboard import CTRL, press, type_text
    from ui.desk_window import RECEPTION, make_window
    from ui.pages.reception_page import ReceptionPage
    from ui.printing import PrintRoom
    from ui.refresh import Refresh
    from ui.tasks import Tasks

    held = begin(place / "desk")
    desk = held.desk
    desk.remember("slip_folder", str(place))
    tasks = Tasks()
    refresh = Refresh()
    desk.store.on_commit.append(refresh.announce)
    window = make_window(
        desk,
        Officer("ha", "Lê Thu Hà", Role.LEAD),
        tasks,
        refresh,
        lambda: PrintRoom(desk.printing, tasks),
    )
    window.show()
    window.activateWindow()
    page = window.open_page(RECEPTION)
    assert isinstance(page, ReceptionPage)
    received: list[object] = []
    page.received.connect(received.append)

    def settle() -> None:
        for _ in range(3):
            QApplication.processEvents()
            while not tasks.idle:
                QApplication.processEvents()
                time.sleep(0.0005)
        QApplication.processEvents()

    ticks = _Ticks()
    settle()
    taken: list[float] = []
    cpu: list[float] = []
    gaps: list[float] = []
    for number in range(rounds + 2):
        ticks.begin()
        started = time.perf_counter()
        window.take_scan(CARD.format(number=number, letter=chr(65 + number % 26)))
        settle()
        type_text("trich luc")
        settle()
        press(Qt.Key.Key_Return)
        settle()
        press(Qt.Key.Key_D, CTRL)
        settle()
        press(Qt.Key.Key_F9)
        while len(received) <= number:
            QApplication.processEvents()
        shown = time.perf_counter()
        settle()
        if number >= 2:  # the first two build pages and caches
            taken.append(shown - started)
            cpu.append(ticks.longest_cpu_s)
            gaps.append(ticks.longest_gap_s)
    window.close()
    tasks.close()
    desk.close()
    return [
        Figure("receptions by keys", rounds, ""),
        Figure("scan to saved, without thinking, p50", statistics.median(taken) * 1000, "ms"),
        Figure(
            "longest the UI thread computed at a stretch, p50", statistics.median(cpu) * 1000, "ms"
        ),
        Figure("… p95", percentile(cpu, 0.95) * 1000, "ms"),
        Figure("… ever", max(cpu) * 1000, "ms", "≤ 50"),
        Figure("longest gap by the wall clock, p50", statistics.median(gaps) * 1000, "ms"),
        Figure("… ever", max(gaps) * 1000, "ms"),
    ]


class _Ticks:
    """Remembers the longest time between two ticks of the event loop."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.begin()
        self._timer.start(TICK_MS)

    def begin(self) -> None:
        self.longest_cpu_s = self.longest_gap_s = 0.0
        self._cpu, self._wall = time.thread_time(), time.perf_counter()

    def _tick(self) -> None:
        cpu, wall = time.thread_time(), time.perf_counter()
        self.longest_cpu_s = max(self.longest_cpu_s, cpu - self._cpu)
        self.longest_gap_s = max(self.longest_gap_s, wall - self._wall)
        self._cpu, self._wall = cpu, wall
