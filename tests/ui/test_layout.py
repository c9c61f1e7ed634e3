"""Layout classes by effective size."""

from __future__ import annotations

import pytest

from ui.layout import Breadth, room


@pytest.mark.parametrize(
    ("width", "height", "factor", "breadth"),
    [
        (1920, 1080, 1.0, Breadth.WIDE),
        (1366, 768, 1.0, Breadth.REGULAR),
        (1280, 720, 1.0, Breadth.COMPACT),
        (1366, 768, 1.15, Breadth.COMPACT),
        (1920, 1080, 2.0, Breadth.NARROW),
        (1366, 768, 2.0, Breadth.TINY),
    ],
)
def test_the_class_follows_the_effective_width(
    width: int, height: int, factor: float, breadth: Breadth
) -> None:
    assert room(width, height, factor).breadth is breadth


def test_the_preview_leaves_low_windows() -> None:
    assert room(1366, 768, 1.0).shows_preview
    assert not room(1280, 720, 1.0).shows_preview
    assert not room(1366, 768, 2.0).shows_preview
    assert room(1366, 768, 2.0).is_low
