"""Python's cyclic garbage, collected on the UI thread and on no other.

By itself the interpreter collects in whichever thread happens to allocate. In a worker it would destroy
the QObjects of a closed page while the UI thread lays out or paints: the program falls. So while a
`Collector` is open the interpreter's own collection is off, and a timer of the UI thread does what is due
by the interpreter's own thresholds. Being between two events, it also never happens in the middle of a paint.

What waits for its deletion is deleted first, in Qt's order. Collection empties the Python side of a window's
parts in any order: an event filter already empty would still hear how the other parts end.

The oldest generation is the whole program (65,000 objects behind reception, 15 ms). What survived such a
collection is therefore set aside (`gc.freeze`) and looked at again only once a quarter as much has joined
it, which is the interpreter's own rule for old objects: pauses stay short, and nothing is kept for ever.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

EVERY_MS = 1000  # looking takes 2 µs; what a second of receptions leaves behind, 5 ms at most
OLDEST = 2  # generation
NEWCOMERS = 4  # one in so many of those set aside; `long_lived_pending` in CPython's gcmodule.c


class Collector(QObject):
    """Keeps collection on the UI thread until it is closed. Several may be open: the last one ends it."""

    _open: ClassVar[int] = 0
    _was_enabled: ClassVar[bool] = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not Collector._open:
            Collector._was_enabled = gc.isenabled()
            gc.disable()
        Collector._open += 1
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(EVERY_MS)

    def close(self) -> None:
        """Leave collection to the interpreter again, unless another collector is open."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Collector._open -= 1
        if not Collector._open:
            _delete_what_waits()
            gc.unfreeze()
            if Collector._was_enabled:
                gc.enable()


def collect_due() -> None:
    """Collect the oldest generation whose count is above its threshold, and those younger than it."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [place for place, (count, limit) in enumerate(counts) if 0 < limit < count]
    if due:
        _delete_what_waits()
    if OLDEST in due:
        _collect_oldest()
    elif due:
        gc.collect(due[-1])


def _delete_what_waits() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _collect_oldest() -> None:
    newcomers = len(gc.get_objects(OLDEST))
    has_grown = newcomers * NEWCOMERS >= gc.get_freeze_count()
    if has_grown:
        gc.unfreeze()
    gc.collect()
    if has_grown:
        gc.freeze()
