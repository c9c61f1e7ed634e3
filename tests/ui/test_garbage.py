"""Who collects garbage, when, and what becomes of what was set aside."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.garbage import Collector, collect_due


class Circle:
    """Garbage as soon as it is dropped, and freed by collection alone."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.close()


@pytest.fixture
def always_due() -> Iterator[None]:
    """Every collection is due, the oldest after two younger ones."""
    before = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    yield
    gc.set_threshold(*before)


def collect_oldest() -> list[list[None]]:
    """Have a few collections, the oldest generation's among them."""
    made: list[list[None]] = []
    for _ in range(8):
        made += [[] for _ in range(10)]
        collect_due()
    return made


def test_the_interpreter_collects_by_itself_until_the_first_opens_and_after_the_last_closes(
    qtbot: QtBot,
) -> None:
    assert gc.isenabled()
    first, second = Collector(), Collector()
    assert not gc.isenabled()
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_was_off_before_stays_off_afterwards(qtbot: QtBot) -> None:
    gc.disable()
    try:
        Collector().close()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_garbage_is_collected_in_a_nested_event_loop_too(
    collector: Collector, always_due: None
) -> None:
    dropped = weakref.ref(Circle())
    loop = QEventLoop()
    watch = QTimer(interval=10)
    watch.timeout.connect(lambda: None if dropped() else loop.quit())
    QTimer.singleShot(5000, loop.quit)
    watch.start()
    loop.exec()
    assert dropped() is None


def test_nothing_is_collected_before_it_is_due(collector: Collector) -> None:
    gc.collect()
    dropped = weakref.ref(Circle())
    collect_due()
    assert dropped() is not None


def test_what_is_old_is_set_aside_and_collected_once_a_quarter_has_joined_it(
    collector: Collector, always_due: None
) -> None:
    held = Circle()
    ended = weakref.ref(held)
    collect_oldest()
    assert gc.get_freeze_count() > 0
    del held
    collect_oldest()
    assert ended() is not None
    joined = [[place] for place in range(gc.get_freeze_count() // 3)]
    joined += collect_oldest()
    assert ended() is None


def test_what_waits_for_its_deletion_is_deleted_before_garbage_is_collected(
    collector: Collector, always_due: None
) -> None:
    during, after = QObject(), QObject()
    during.deleteLater()
    collect_oldest()
    assert not isValid(during)
    after.deleteLater()
    collector.close()
    assert not isValid(after)
