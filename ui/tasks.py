"""Run a service call off the UI thread and bring its outcome back to it."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from services.errors import AppError

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
        self._pending = 0
        self._is_closed = False
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether every call has been answered."""
        return self._pending == 0

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
        self._pending += 1
        future = self._lanes[lane].submit(call)
        future.add_done_callback(
            lambda finished: self._returned.emit(_Outcome(owner, finished, done, failed))
        )

    def close(self) -> None:
        """Drop the calls that have not started and wait for those that have."""
        self._is_closed = True
        for pool in self._lanes.values():
            pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._pending -= 1
        if outcome.future.cancelled():
            return
        error = outcome.future.exception()
        if error is not None and not isinstance(error, AppError):
            log.error("bug in a background call", exc_info=error)
            self.crashed.emit(error)
        elif not isValid(outcome.owner):
            return
        elif error is None:
            outcome.done(outcome.future.result())
        elif outcome.failed is not None:
            outcome.failed(error)
        else:
            self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Outcome:
    owner: QObject
    future: Future[Any]
    done: Callable[[Any], object]
    failed: Callable[[AppError], object] | None
