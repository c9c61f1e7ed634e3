"""Where things go: layout classes by effective size, and measures that follow the text factor.

Effective width and height are the window's size divided by the text factor: 1366 × 768 at 200 % is laid
out like 683 × 384. Layouts are chosen by that, never by physical size.

Margins, gaps and fixed sizes are given in px at 100 % through `spread` and `fix`; `rescale` applies them
again when the text factor changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtWidgets import QLayout, QWidget

WIDE_FROM, REGULAR_FROM, COMPACT_FROM, NARROW_FROM = 1600, 1345, 1100, 800
PREVIEW_FROM_HEIGHT = 755  # lower windows leave the slip's preview to F11
LOW_RAIL_HEIGHT = 560
LOWEST_WIDTH, LOWEST_HEIGHT = 683, 384


class Breadth(IntEnum):
    """How much goes side by side. Ordered: `breadth >= Breadth.COMPACT`."""

    TINY = 0
    NARROW = 1
    COMPACT = 2
    REGULAR = 3
    WIDE = 4


@dataclass(frozen=True, slots=True)
class Room:
    """The room a window has, in effective px.

    Attributes:
        width: Window width / text factor.
        height: Window height / text factor.
    """

    breadth: Breadth
    width: float
    height: float

    @property
    def shows_preview(self) -> bool:
        """Whether the slip's preview fits on the reception card."""
        return self.height >= PREVIEW_FROM_HEIGHT and self.breadth >= Breadth.COMPACT

    @property
    def is_low(self) -> bool:
        """Whether rail items must be short."""
        return self.height < LOW_RAIL_HEIGHT

    @property
    def card_width(self) -> int:
        """Width of the reception card at 100 %."""
        return {Breadth.WIDE: 440, Breadth.REGULAR: 372}.get(self.breadth, 340)

    @property
    def panel_width(self) -> int:
        """Width of a side panel at 100 %."""
        return {Breadth.WIDE: 430, Breadth.REGULAR: 384}.get(self.breadth, 350)

    @property
    def shape(self) -> tuple[Breadth, bool, bool]:
        """What a page compares to know whether it must be laid out again."""
        return (self.breadth, self.shows_preview, self.is_low)


def room(width: int, height: int, factor: float) -> Room:
    """Return the room a window of `width` × `height` px has at a text factor."""
    across = width / factor
    steps = (NARROW_FROM, COMPACT_FROM, REGULAR_FROM, WIDE_FROM)
    return Room(Breadth(sum(across >= step for step in steps)), across, height / factor)


def spread(
    layout: QLayout,
    margins: tuple[float, float, float, float] = (0, 0, 0, 0),
    gap: float = 0,
    across: float | None = None,
) -> None:
    """Give `layout` its margins (left, top, right, bottom) and gap, in px at 100 %.

    Args:
        across: Horizontal gap of a grid where it differs from the vertical one.
    """
    layout.setProperty("spread", [*margins, gap, gap if across is None else across])
    _apply_spread(layout, _factor())


def fix(widget: QWidget, width: float | None = None, height: float | None = None) -> None:
    """Fix the width, height or both of `widget`, in px at 100 %; None leaves that side as it is."""
    before = widget.property("fixedAt") or [-1.0, -1.0]
    kept = [
        float(before[0]) if width is None else float(width),
        float(before[1]) if height is None else float(height),
    ]
    widget.setProperty("fixedAt", kept)
    _apply_fixed(widget, _factor())


def at_least(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Give `widget` a least size in px at 100 %; 0 leaves that side as it is."""
    widget.setProperty("leastAt", [float(width), float(height)])
    _apply_least(widget, _factor())


def rescale(root: QWidget, factor: float) -> None:
    """Apply every margin, gap and fixed size below `root` at a new text factor."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.property("fixedAt"):
            _apply_fixed(widget, factor)
        if widget.property("leastAt"):
            _apply_least(widget, factor)
    for layout in root.findChildren(QLayout):
        if layout.property("spread"):
            _apply_spread(layout, factor)


def _factor() -> float:
    from ui.theme import theme

    return theme().factor


def _apply_spread(layout: QLayout, factor: float) -> None:
    from PySide6.QtWidgets import QGridLayout

    left, top, right, bottom, gap, across = (
        round(float(size) * factor) for size in layout.property("spread")
    )
    layout.setContentsMargins(left, top, right, bottom)
    if isinstance(layout, QGridLayout):
        layout.setVerticalSpacing(gap)
        layout.setHorizontalSpacing(across)
    else:
        layout.setSpacing(gap)


def _apply_fixed(widget: QWidget, factor: float) -> None:
    width, height = widget.property("fixedAt")
    if width >= 0:
        widget.setFixedWidth(round(width * factor))
    if height >= 0:
        widget.setFixedHeight(round(height * factor))


def _apply_least(widget: QWidget, factor: float) -> None:
    width, height = widget.property("leastAt")
    if width:
        widget.setMinimumWidth(round(width * factor))
    if height:
        widget.setMinimumHeight(round(height * factor))
