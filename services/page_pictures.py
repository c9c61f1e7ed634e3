"""Pages of a PDF as pictures: for the screen, for a printer, and for reading their codes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_PER_INCH = 72
READING_DPI = 300


def pictures(pdf: bytes, dpi: int) -> list[Image]:
    """Return every page as a picture of `dpi` dots an inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / POINTS_PER_INCH).to_pil() for page in document]
    finally:
        document.close()


def codes_on(pdf: bytes, dpi: int = READING_DPI) -> list[str]:
    """Return the text of every bar code and QR code found on the pages."""
    import zxingcpp

    return [
        found.text for picture in pictures(pdf, dpi) for found in zxingcpp.read_barcodes(picture)
    ]
