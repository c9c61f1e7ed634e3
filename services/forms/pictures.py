"""Pages as pictures: for the roll of a thermal printer, for the window's preview, for a printer's driver.

PDFium is not safe for two threads at once; everything here that uses it holds one lock.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.paper import MM
from services.forms.pdf import Bitmap, PdfPage, write_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DOTS_PER_MM = 8
_INKED = tuple(255 * (grey > 150) for grey in range(256))  # dark enough to keep hairlines
_NEARLY = 1 - 1e-5  # so that 640.0000001 dots are not rounded up to 641
PDFIUM = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in grey, one byte a dot, rows from the top without padding.

    Attributes:
        dots: `columns` × `rows` bytes, 0 black, 255 white.
    """

    columns: int
    rows: int
    dots: bytes


def page_count(pdf: bytes) -> int:
    """Return how many pages the file has."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
        document.close()
    return count


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of each page, in millimetres."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        sizes = [document.get_page_size(place) for place in range(len(document))]
        document.close()
    return [(width / MM, height / MM) for width, height in sizes]


def pictures(pdf: bytes, dpi: float) -> Iterator[Picture]:
    """Yield each page at `dpi`; one page at a time is in memory."""
    for place in range(page_count(pdf)):
        yield picture(pdf, place, dpi)


def picture(pdf: bytes, place: int, dpi: float) -> Picture:
    """Return page `place` (from 0) at `dpi`."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        bitmap = document[place].render(scale=dpi / 72 * _NEARLY, grayscale=True)
        columns, rows, stride = bitmap.width, bitmap.height, bitmap.stride
        dots = bytes(bitmap.buffer)
        bitmap.close()
        document.close()
    if stride != columns:
        view = memoryview(dots)
        dots = b"".join(view[row * stride : row * stride + columns] for row in range(rows))
    return Picture(columns, rows, dots)


def png(page: Picture) -> bytes:
    """Return the picture as PNG."""
    from PIL import Image

    out = io.BytesIO()
    image = Image.frombytes("L", (page.columns, page.rows), page.dots)
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def bits(page: Picture) -> bytes:
    """Return the picture in black and white: eight dots a byte, 1 = white, rows padded to a byte."""
    from PIL import Image

    image = Image.frombytes("L", (page.columns, page.rows), page.dots)
    return image.point(_INKED).convert("1", dither=Image.Dither.NONE).tobytes()


def roll_pages(drawings: Sequence[PdfPage]) -> list[PdfPage]:
    """Return pages of a roll as the black-and-white pictures a thermal printer prints.

    Codes stay drawings, sharp at any resolution. The pages are copies of one another: rows they share
    to the end are stored once.
    """
    drawn = [_without_codes(drawing) for drawing in drawings]
    inked = [bits(page) for page in drawn]
    stride = len(inked[0]) // drawn[0].rows
    shared = _shared_rows(inked, stride)
    pages = []
    for drawing, page, dots in zip(drawings, drawn, inked, strict=True):
        own = page.rows - shared
        dot = drawing.height_pt / page.rows
        parts = [
            Bitmap(page.columns, rows, dots[first * stride : (first + rows) * stride], place)
            for first, rows, place in (
                (0, own, (0.0, shared * dot, drawing.width_pt, own * dot)),
                (own, shared, (0.0, 0.0, drawing.width_pt, shared * dot)),
            )
            if rows
        ]
        codes = tuple(drawn for drawn in drawing.contents if drawn.is_code)
        pages.append(PdfPage(drawing.width_pt, drawing.height_pt, codes, tuple(parts)))
    return pages


def _without_codes(drawing: PdfPage) -> Picture:
    plain = tuple(drawn for drawn in drawing.contents if not drawn.is_code)
    page = PdfPage(drawing.width_pt, drawing.height_pt, plain)
    return picture(write_pdf([page], ""), 0, DOTS_PER_MM * 25.4)


def _shared_rows(inked: Sequence[bytes], stride: int) -> int:
    """Return how many rows all pictures have in common, counted from below."""
    if len(inked) == 1 or len({len(dots) for dots in inked}) > 1:
        return 0
    rows = len(inked[0]) // stride
    shared = 0
    while shared < rows:
        start = (rows - shared - 1) * stride
        if len({dots[start : start + stride] for dots in inked}) > 1:
            break
        shared += 1
    return shared
