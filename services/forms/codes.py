"""QR and Code 128, each as ONE path, so that no viewer shows seams between the modules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_DARK = re.compile(rb"\0+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A code as rectangles of dark modules, without its quiet zone.

    Attributes:
        columns: Modules across.
        rows: Modules down; 1 for a bar code, whose bars are drawn as high as wanted.
        path: Rectangles of its dark runs in PDF's words (`x y width 1 re`), in modules, y downwards.
    """

    columns: int
    rows: int
    path: str


@lru_cache(maxsize=32)  # a slip is laid out more than once, previewed on every key
def qr(text: str) -> Symbol:
    """Return the QR code of `text` at error correction M (15 % may be soiled)."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = memoryview(made.to_image(add_quiet_zones=False))  # type: ignore[arg-type]  # stubs omit the buffer
    rows, columns = picture.shape or (0, 0)
    return Symbol(columns, rows, _path(bytes(picture), columns, rows))


@lru_cache(maxsize=32)
def code128(text: str) -> Symbol:
    """Return the Code 128 of `text`; digits are packed in pairs where that is shorter."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    picture = memoryview(made.to_image(add_quiet_zones=False))  # type: ignore[arg-type]  # stubs omit the buffer
    columns = (picture.shape or (0, 0))[1]
    return Symbol(columns, 1, _path(bytes(picture[:1]), columns, 1))


def _path(cells: bytes, columns: int, rows: int) -> str:
    parts = []
    for row in range(rows):
        for found in _DARK.finditer(cells, row * columns, (row + 1) * columns):
            start, end = found.span()
            parts.append(f"{start - row * columns} {row} {end - start} 1 re ")
    return "".join(parts)
