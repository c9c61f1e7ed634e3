"""Reads printed pages back: their text, where it stands, their codes."""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image

from services.forms.paper import MM
from services.forms.pictures import picture

Box = tuple[float, float, float, float]


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page, lines as on paper."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return [text.replace("\r\n", "\n").strip() for text in found]


def flowing(text: str) -> str:
    """Return text with every line end and run of spaces as one space."""
    return re.sub(r"\s+", " ", text).strip()


def boxes(pdf: bytes) -> list[tuple[Box, list[Box]]]:
    """Return for each page its size and the boxes of its text, in mm from its upper left corner."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        wide, high = page.get_size()
        reader = page.get_textpage()
        rects = [reader.get_rect(place) for place in range(reader.count_rects())]
        pages.append(
            (
                (0.0, 0.0, wide / MM, high / MM),
                [
                    (left / MM, (high - top) / MM, right / MM, (high - bottom) / MM)
                    for left, bottom, right, top in rects
                ],
            )
        )
    document.close()
    return pages


def sizes_pt(pdf: bytes) -> set[float]:
    """Return every type size used, in points."""
    document = pypdfium2.PdfDocument(pdf)
    found = set()
    for page in document:
        reader = page.get_textpage()
        found |= {
            round(pdfium.FPDFText_GetFontSize(reader.raw, place), 1)
            for place in range(reader.count_chars())
        }
    document.close()
    return found - {0.0, 1.0}  # line ends that the reader adds have none


def codes(pdf: bytes, place: int, dpi: float) -> dict[str, set[str]]:
    """Return the texts of the codes on a page printed at `dpi`, by kind."""
    page = picture(pdf, place, dpi)
    image = Image.frombytes("L", (page.columns, page.rows), page.dots)
    found: dict[str, set[str]] = {}
    for read in zxingcpp.read_barcodes(image):
        kind = "qr" if "QR" in str(read.format) else "128" if "128" in str(read.format) else "?"
        found.setdefault(kind, set()).add(read.text)
    return found


def words(pdf: bytes) -> str:
    """Return all letters of the pages without spaces and page numbers, to look for a text in them."""
    pages = [re.sub(r"^\d+\n", "", page) for page in texts(pdf)]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    """Return text without its spaces, in small letters: capitals and line ends are the form's."""
    return re.sub(r"\s+", "", text).casefold()


def misplaced(pdf: bytes, left: float, right: float, bottom: float) -> list[object]:
    """Return texts that reach over a margin (in mm; 5 mm above), and pairs that overlap."""
    found: list[object] = []
    for (_, _, wide, high), texts_of in boxes(pdf):
        assert texts_of
        found += [
            box
            for box in texts_of
            if not (left <= box[0] < box[2] <= wide - right)
            or not (5.0 <= box[1] < box[3] <= high - bottom)
        ]
        for place, one in enumerate(texts_of):
            for other in texts_of[place + 1 :]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                if across > 0.1 and down > 0.5:
                    found.append((one, other))
    return found
