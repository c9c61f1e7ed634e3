"""Calls off the UI thread: who hears of what, in which order."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from services.errors import AppError, NotFoundError
from ui.tasks import Lane, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_the_result_arrives_on_the_ui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[tuple[str, threading.Thread]] = []

    def call() -> str:
        return threading.current_thread().name

    tasks.run(tasks, call, lambda name: heard.append((name, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(heard), timeout=2000)
    name, thread = heard[0]
    assert name.startswith("local")
    assert thread is threading.main_thread()
    assert tasks.idle


def fail() -> None:
    raise NotFoundError("dossier", "0307")


def crash() -> None:
    raise ZeroDivisionError


def test_an_expected_error_goes_to_its_caller(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[AppError] = []
    with qtbot.assertNotEmitted(tasks.failed):
        tasks.run(tasks, fail, heard.append, heard.append)
        qtbot.waitUntil(lambda: bool(heard), timeout=2000)
    assert isinstance(heard[0], NotFoundError)


def test_an_error_nobody_asked_for_is_announced(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.failed, timeout=2000) as told:
        tasks.run(tasks, fail, lambda _: None)
    assert isinstance(told.args[0], NotFoundError)


def test_a_bug_is_logged_and_announced_even_with_a_failed(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[AppError] = []
    with qtbot.waitSignal(tasks.crashed, timeout=2000) as told:
        tasks.run(tasks, crash, lambda _: None, heard.append)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert not heard
    assert "bug in a background call" in caplog.text


def test_nothing_reaches_a_destroyed_owner(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[object] = []
    gate = threading.Event()
    owner = QObject()
    tasks.run(owner, lambda: gate.wait(2), heard.append)
    owner.deleteLater()
    qtbot.wait(1)
    from shiboken6 import delete, isValid

    if isValid(owner):
        delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle, timeout=2000)
    assert not heard


def test_local_calls_keep_the_order_of_the_clicks(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[int] = []
    for number in range(20):
        tasks.run(tasks, lambda number=number: number, heard.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(heard) == 20, timeout=2000)
    assert heard == list(range(20))


def test_a_stuck_remote_call_does_not_hold_up_a_local_one(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[str] = []
    gate = threading.Event()
    tasks.run(tasks, lambda: gate.wait(5), lambda _: heard.append("remote"), lane=Lane.REMOTE)
    tasks.run(tasks, lambda: "local", heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=2000)
    assert heard == ["local"]
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle, timeout=2000)


def test_after_closing_nothing_is_begun(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.close()
    heard: list[object] = []
    tasks.run(tasks, lambda: 1, heard.append)
    assert tasks.idle
    assert not heard


def test_garbage_of_the_window_ends_on_the_ui_thread_while_a_worker_allocates(
    qtbot: QtBot, tasks: Tasks
) -> None:
    ended: list[threading.Thread] = []
    enough = threading.Event()

    def allocate() -> None:
        kept: list[object] = []
        while not enough.is_set():
            kept = [[] for _ in range(10_000)]
        kept.clear()

    def drop_in_a_circle() -> None:
        dropped = QObject()
        dropped.itself = dropped  # type: ignore[attr-defined]
        dropped.destroyed.connect(
            lambda: ended.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
        )

    tasks.run(tasks, allocate, lambda _: None)
    for _ in range(50):
        drop_in_a_circle()
        qtbot.wait(1)
    qtbot.waitUntil(lambda: len(ended) == 50, timeout=5000)
    enough.set()
    qtbot.waitUntil(lambda: tasks.idle, timeout=5000)
    assert set(ended) == {threading.main_thread()}


class _Noting:
    """A call that tells in which thread it was given up."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self._ended = ended

    def __call__(self) -> None: ...

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def test_a_call_and_all_it_holds_are_given_up_on_the_ui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    ended: list[threading.Thread] = []
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # the threads take turns at every chance
    try:
        for _ in range(200):
            tasks.run(tasks, _Noting(ended), lambda _: None)
        qtbot.waitUntil(lambda: tasks.idle, timeout=5000)
    finally:
        sys.setswitchinterval(before)
    qtbot.waitUntil(lambda: len(ended) == 200, timeout=5000)
    assert set(ended) == {threading.main_thread()}
