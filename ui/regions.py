"""F6: from one region of the window to the next, whatever has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.rail import Rail

if TYPE_CHECKING:
    from collections.abc import Sequence


def step_region(regions: Sequence[QWidget], step: int) -> None:
    """Put the focus into the next region (`step` 1) or the one before (-1) that can take it."""
    shown = [region for region in regions if region.isVisible()]
    now = QApplication.focusWidget()
    place = next((at for at, region in enumerate(shown) if _holds(region, now)), -step)
    for number in range(1, len(shown) + 1):
        region = shown[(place + step * number) % len(shown)]
        stop = region.first_focus() if isinstance(region, Rail) else first_stop(region)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def first_stop(region: QWidget) -> QWidget | None:
    """Return the first thing in `region` that Tab would reach."""
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus and region.isEnabled():
        return region
    after = region.nextInFocusChain()
    while after is not None and after is not region:
        wants = after.focusPolicy() & Qt.FocusPolicy.TabFocus
        if wants and region.isAncestorOf(after) and after.isVisible() and after.isEnabled():
            return after
        after = after.nextInFocusChain()
    return None


def _holds(region: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (region is focus or region.isAncestorOf(focus))
