"""Pages of a scan as pictures for the screen, and whether every one of them can be shown.

What is shown is small; what is kept is the file as it came. Pictures of a telephone are turned the way
their camera noted.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.attachments import PDF, TIFF
from services.errors import FileFaultError

# PDFium serves one thread at a time in the whole process: this is its only lock.
from services.forms.pictures import PDFIUM

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_DOTS = 80_000_000  # A3 at 600 dpi has 70 million
TALLEST = 8  # times as high as wide, at most: a slip of a roll, not a mistake
_ALMOST = 0.01  # so that rounding up gives `width` and not one more
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_FORMATS = ("JPEG", "PNG", "TIFF")
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page for the screen: rows from the top, three bytes a dot (red, green, blue), no padding."""

    columns: int
    rows: int
    dots: bytes


def check_pages(content: bytes, media_type: str, name: str) -> None:
    """Look whether every page can be shown.

    Args:
        media_type: Of `AttachmentRef`.
        name: For the error.

    Raises:
        FileFaultError: `damaged`, `password` (a PDF that asks for one), `too_fine` (more dots than
            a scanned page can have).
    """
    if media_type == PDF:
        _check_pdf(content, name)
    else:
        _check_picture(content, media_type, name)


def page_picture(content: bytes, media_type: str, place: int, width: int) -> PagePicture:
    """Return page `place` (from 0), `width` dots wide (a smaller picture stays as it is).

    Raises:
        FileFaultError: `damaged`.
    """
    try:
        if media_type == PDF:
            image = _pdf_page(content, place, width)
        else:
            image = _picture_page(content, place, width)
    except _BROKEN as error:
        raise FileFaultError("", "damaged") from error
    return PagePicture(image.width, image.height, image.tobytes())


def _check_pdf(content: bytes, name: str) -> None:
    import pypdfium2

    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
            try:
                count = len(document)
                for place in range(count):
                    document[place].close()
            finally:
                document.close()
    except pypdfium2.PdfiumError as error:
        reason = "password" if error.err_code == _PASSWORD else "damaged"
        raise FileFaultError(name, reason) from error
    if not count:
        raise FileFaultError(name, "damaged")


def _pdf_page(content: bytes, place: int, width: int) -> Image:
    import pypdfium2

    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
            try:
                page = document[place]
                wide, high = page.get_size()
                scale = min((width - _ALMOST) / wide, TALLEST * width / high)
                bitmap = page.render(scale=scale)
                image: Image = bitmap.to_pil().convert("RGB")
                bitmap.close()
                page.close()
            finally:
                document.close()
    except pypdfium2.PdfiumError as error:
        raise ValueError(place) from error
    return image


def _check_picture(content: bytes, media_type: str, name: str) -> None:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            frames = getattr(image, "n_frames", 1) if media_type == TIFF else 1
            for place in range(frames):
                image.seek(place)
                if image.width * image.height > MOST_DOTS:
                    raise FileFaultError(name, "too_fine")
                image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise FileFaultError(name, "too_fine") from error
    except _BROKEN as error:
        raise FileFaultError(name, "damaged") from error


def _picture_page(content: bytes, place: int, width: int) -> Image:
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
        image.seek(place)
        image.draft("RGB", (width, width))  # a JPEG is decoded small
        turned = ImageOps.exif_transpose(_shown(image))
    turned.thumbnail((width, TALLEST * width), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return turned.convert("RGB")


def _shown(image: Image) -> Image:
    """Return a picture in a mode that can be made smaller; what is clear becomes white."""
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # 16 bits a dot
        return image.convert("I").point(lambda value: value / 257).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        white.alpha_composite(image.convert("RGBA"))
        return white.convert("RGB")
    return image.convert("L" if image.mode in {"1", "L"} else "RGB")
