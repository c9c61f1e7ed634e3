"""Reading codes back from printed pages: what a scanner at the counter would see."""

from __future__ import annotations

from services.forms.pictures import pictures

READING_DPI = 300


def codes_on(pdf: bytes, dpi: float = READING_DPI) -> list[str]:
    """Return the text of every bar code and QR code found on the pages."""
    import zxingcpp
    from PIL import Image

    return [
        found.text
        for page in pictures(pdf, dpi)
        for found in zxingcpp.read_barcodes(
            Image.frombytes("L", (page.columns, page.rows), page.dots)
        )
    ]
