"""What a page is to the window: an entry of the rail, and a widget that answers a few questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.layout import Room


@dataclass(frozen=True, slots=True)
class Badge:
    """How many wait behind a page; `family` `"late"` makes it solid, empty plain."""

    count: int
    family: str = ""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the key map (F1)."""

    key: str
    words: str


class PageWidget(QWidget):
    """A page. Built on its first show, asked by the window.

    Attributes:
        SHOWS: Names of the tables it shows; it is refreshed when one of them changed.
        HAS_SEARCH: It has its own search; the one of the top bar is hidden.
    """

    SHOWS: frozenset[str] = frozenset()
    HAS_SEARCH = False

    def refresh(self) -> None:
        """Read again what is shown; called when visible and data changed, and on each show."""

    def fit(self, room: Room) -> None:
        """Lay out for this room; called on show and when window or text size change."""

    def regions(self) -> list[QWidget]:
        """Return what F6 steps through, in reading order."""
        return [self]

    def first_focus(self) -> QWidget | None:
        """Return what takes the focus when the page is shown."""
        return None

    def key_lines(self) -> list[KeyLine]:
        """Return the page's keys for the key map."""
        return []

    def search(self, text: str) -> None:
        """Look for `text`, if this page searches."""

    def take_scan(self, text: str) -> None:
        """Take what a reader sent while this page is on the screen."""


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the rail.

    Attributes:
        key: Stable name, `"reception"`.
        make: Builds the widget on its first show.
        badge: Answers what waits; called on refresh, must be quick. None for no badge.
        at_foot: Stands in the lower group of the rail.
    """

    key: str
    title: str
    icon: str
    make: Callable[[], PageWidget]
    badge: Callable[[], Badge] | None = None
    at_foot: bool = False
