"""Keys: what a page's keys do, silent while a dialog is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def bind(page: QWidget, keys: Mapping[str, Callable[[], object]]) -> dict[str, QShortcut]:
    """Make keys work while `page` is on the screen, wherever in its window the focus is.

    Args:
        keys: `{"F9": self.receive, "Ctrl+T": self.add_procedure}`. Bound methods, so that Qt drops
            them with the page.
    """
    made: dict[str, QShortcut] = {}
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        made[key] = shortcut
    return made


def silence(window: QWidget, spared: QWidget) -> list[QShortcut]:
    """Switch off every key of `window` that does not belong to `spared`; return what was on."""
    silenced = []
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        belongs = isinstance(owner, QWidget) and (owner is spared or spared.isAncestorOf(owner))
        if shortcut.isEnabled() and not belongs:
            shortcut.setEnabled(False)
            silenced.append(shortcut)
    return silenced
