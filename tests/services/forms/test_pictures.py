from __future__ import annotations

import io

import pytest
from PIL import Image

from services.forms.paper import Paper
from services.forms.pictures import Picture, bits, page_count, pictures, png
from services.forms.slip import preview, render
from tests.services.forms.slips import a_combined_slip, a_slip


@pytest.mark.parametrize("paper", list(Paper))
def test_a_preview_is_as_wide_as_wanted_and_shows_ink(paper):
    shown = preview(a_slip(), paper, 417)
    assert shown.columns == 417
    assert len(shown.dots) == shown.columns * shown.rows
    assert 0.02 < sum(dot < 128 for dot in shown.dots) / len(shown.dots) < 0.4


def test_a_preview_becomes_a_png():
    image = Image.open(io.BytesIO(png(preview(a_slip(), Paper.A5, 300))))
    assert image.size == (300, 426)


def test_every_page_becomes_a_picture_of_its_size():
    pdf = render(a_combined_slip(8), Paper.A4)
    sizes = {(page.columns, page.rows) for page in pictures(pdf, 25.4)}
    assert page_count(pdf) == len(list(pictures(pdf, 25.4))) >= 4
    assert sizes == {(210, 297), (297, 210)}


def test_dark_dots_become_ink_and_rows_fill_whole_bytes():
    assert bits(Picture(9, 1, bytes([0, 255, 140, 160, 255, 255, 255, 255, 0]))) == b"\x5f\x00"
