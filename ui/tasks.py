"""Run a service call off the UI thread and bring its outcome back to it."""

from __future__ import annotations

import itertools
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from services.errors import AppError
from ui.garbage import Collector

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(Enum):
    """Which threads a call may run on."""

    LOCAL = auto()  # one thread: what the user did first happens first
    REMOTE = auto()  # for calls that wait: network, printer, keyring


class Tasks(QObject):
    """The only owner of worker threads. Lives, and is called, on the UI thread.

    No object of the window ends on a worker: garbage is collected here while this is open, and what a
    call holds is kept here until its outcome has been delivered; a worker knows only its number.

    Signals:
        failed: A call failed and its caller did not ask to know. Carries the AppError.
        crashed: A call hit a bug. Carries the exception, already logged.
    """

    failed = Signal(object)
    crashed = Signal(object)
    _returned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.LOCAL: ThreadPoolExecutor(1, thread_name_prefix="local"),
            Lane.REMOTE: ThreadPoolExecutor(2, thread_name_prefix="remote"),
        }
        self._errands: dict[int, _Errand] = {}
        self._numbers = itertools.count()
        self._is_closed = False
        self._collector = Collector(self)
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether every call has been answered."""
        return not self._errands

    def run(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[AppError], object] | None = None,
        lane: Lane = Lane.LOCAL,
    ) -> None:
        """Run `call` on a worker, then `done(result)` or `failed(error)` here.

        `call` must not touch any widget. Nothing is delivered once `owner` has been destroyed.
        After `close` the call is dropped.
        """
        if self._is_closed:
            return
        number = next(self._numbers)
        self._errands[number] = _Errand(owner, call, done, failed)
        future = self._lanes[lane].submit(self._call, number)
        future.add_done_callback(lambda finished: self._returned.emit(_Outcome(number, finished)))

    def close(self) -> None:
        """Drop the calls that have not started and wait for those that have.

        The interpreter collects garbage by itself again once no other `Tasks` is open.
        """
        self._is_closed = True
        for pool in self._lanes.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._collector.close()

    def _call(self, number: int) -> Any:
        return self._errands[number].call()

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        errand = self._errands.pop(outcome.number)
        if outcome.future.cancelled():
            return
        error = outcome.future.exception()
        if error is not None and not isinstance(error, AppError):
            log.error("bug in a background call", exc_info=error)
            self.crashed.emit(error)
        elif not isValid(errand.owner):
            return
        elif error is None:
            errand.done(outcome.future.result())
        elif errand.failed is not None:
            errand.failed(error)
        else:
            self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Errand:
    owner: QObject
    call: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[AppError], object] | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    number: int
    future: Future[Any]
