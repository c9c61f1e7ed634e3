"""Parts of a bar fill it, in proportion, and are told apart without colour."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.chart_samples import solved
from ui.theme import theme
from ui.tokens import TEXT_FACTORS
from ui.widgets import strokes
from ui.widgets.bar_parts import (
    PartKind,
    figures,
    paint_part,
    part_widths,
    shows_number,
)

COUNTS = st.lists(st.integers(0, 100_000), min_size=1, max_size=8).filter(any)


@given(COUNTS, st.integers(60, 2000), st.integers(0, 3), st.integers(0, 6))
def test_parts_and_gaps_fill_the_bar(counts, room, gap, least):
    widths = part_widths(counts, room, gap, least)
    shown = sum(count > 0 for count in counts)
    assert sum(widths) + gap * (shown - 1) == pytest.approx(room)


@given(COUNTS, st.integers(60, 2000), st.integers(0, 3), st.integers(0, 6))
def test_a_part_is_seen_where_there_is_a_dossier_and_only_there(counts, room, gap, least):
    widths = part_widths(counts, room, gap, least)
    assert [width > 0 for width in widths] == [count > 0 for count in counts]
    assert min(width for width in widths if width) >= min(least, (room - 7 * 3) / 8) - 1e-6


@given(COUNTS, st.integers(60, 2000))
def test_more_dossiers_are_never_narrower(counts, room):
    widths = part_widths(counts, room, gap=2, least=3)
    pairs = sorted(zip(counts, widths, strict=True))
    assert all(one[1] <= other[1] + 1e-6 for one, other in pairwise(pairs))


def test_nothing_has_no_width():
    assert part_widths([0, 0], 300, gap=2, least=3) == (0.0, 0.0)


@pytest.mark.parametrize("factor", TEXT_FACTORS)
@pytest.mark.parametrize("count", [1, 17, 1234, 99_999])
def test_a_number_stands_inside_only_where_it_fits(qtbot: QtBot, factor: float, count: int) -> None:
    theme().set_look(factor=factor)
    need = strokes.width_of(f"{count:,}".replace(",", "."), "over")
    fits = [width for width in range(1, 400) if shows_number(count, width)]
    assert min(fits) > need
    assert min(fits) >= theme().px(22)
    assert fits == list(range(min(fits), 400))


def shades(kind: PartKind) -> set[int]:
    """Return the greys in the middle of a part, as on a black and white print."""
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_part(painter, QRectF(0, 0, 60, 20), kind)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return {grey.pixelColor(x, y).red() for x in range(8, 52) for y in range(5, 15)}


@pytest.mark.parametrize("contrast", [False, True])
def test_early_and_late_carry_patterns_and_on_the_day_is_plain(
    qtbot: QtBot, contrast: bool
) -> None:
    theme().set_look(contrast=contrast)
    plain = {kind: len(shades(kind)) == 1 for kind in ("early", "on_day", "late", "overdue")}
    assert plain == {"early": False, "on_day": True, "late": False, "overdue": False}


@pytest.mark.parametrize("contrast", [False, True])
def test_late_and_done_differs_in_grey_from_late_and_open(qtbot: QtBot, contrast: bool) -> None:
    theme().set_look(contrast=contrast)
    done, still_open = shades("late"), shades("overdue")
    far = abs(sum(done) / len(done) - sum(still_open) / len(still_open))
    assert far > 30


def test_a_screen_reader_hears_every_number():
    assert figures(solved(1019, 60, 0)) == "trước hạn 1.019, đúng hạn 60, quá hạn 0"
