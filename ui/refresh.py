"""How the window hears that data changed: after a commit, on the UI thread, by table names."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Refresh(QObject):
    """Carries `Store.on_commit` over to the UI thread.

    Signals:
        changed: Tables were written. Carries their names, `frozenset[str]`.
    """

    changed = Signal(object)

    def announce(self, tables: frozenset[str]) -> None:
        """Tell the UI; called on any thread (hand this to `store.on_commit`)."""
        self.changed.emit(tables)
