"""Writes PDF files: pages in, bytes out; the same pages give the same bytes.

Written out by hand and not with reportlab, for time: the two copies of a slip took reportlab 27 ms with
the same faces already cut down (it encodes, subsets and compresses anew for every document, in Python),
this module takes under 2 ms of it. What a form needs of PDF 1.4 (ISO 32000) is small: pages, text in glyph numbers, filled rectangles, one
kind of picture.

No date, no name, no path is written into the file; its `/ID` is a hash of its content.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, BOLD_ITALIC, ITALIC, REGULAR, face

if TYPE_CHECKING:
    from collections.abc import Sequence

FACE_NAMES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)
_HEADER = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_CATALOG, _PAGES, _INFO, _FIRST_FREE = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A black-and-white picture.

    Attributes:
        bits: Rows from the top, eight dots a byte, the highest bit leftmost, 1 = white.
        place: x, y (from below), width, height on the page, in points.
    """

    columns: int
    rows: int
    bits: bytes
    place: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A content stream, and which letters of which faces it shows.

    Attributes:
        operators: PDF operators; faces are named `/F0` … in the order of `FACE_NAMES`.
        letters: Letters shown, by face name.
        is_code: It draws codes only.
    """

    operators: str
    letters: dict[str, set[str]]
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page.

    Attributes:
        contents: In drawing order; equal drawings of several pages are stored once.
        bitmaps: Pictures under the contents; equal ones of several pages are stored once.
    """

    width_pt: float
    height_pt: float
    contents: tuple[Drawing, ...]
    bitmaps: tuple[Bitmap, ...] = ()


def write_pdf(pages: Sequence[PdfPage], title: str) -> bytes:
    """Return the file; of the faces only the letters that the pages show are embedded."""
    objects: list[bytes] = [b""] * (_FIRST_FREE - 1)
    fonts = _add_faces(objects, pages)
    streams: dict[str, int] = {}
    bitmaps: dict[bytes, int] = {}
    kids = []
    for page in pages:
        pictures = b"".join(
            b"/I%d %d 0 R" % (place, _add_bitmap(objects, bitmaps, bitmap))
            for place, bitmap in enumerate(page.bitmaps)
        )
        operators = [_drawn(place, bitmap) for place, bitmap in enumerate(page.bitmaps)]
        operators += [drawing.operators for drawing in page.contents]
        numbers = [_add_stream(objects, streams, stream) for stream in operators]
        objects.append(
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]"
            b"/Resources<</ProcSet[/PDF/Text/ImageB]/Font<<%s>>/XObject<<%s>>>>/Contents[%s]>>"
            % (
                _PAGES,
                number(page.width_pt).encode(),
                number(page.height_pt).encode(),
                fonts,
                pictures,
                b" ".join(b"%d 0 R" % found for found in numbers),
            )
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[_CATALOG - 1] = (
        b"<</Type/Catalog/Pages %d 0 R/Lang(vi-VN)"
        b"/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>" % _PAGES
    )
    objects[_PAGES - 1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects[_INFO - 1] = b"<</Title<%s>/Creator<%s>>>" % (_text(title), _text("Một Cửa"))
    return _file(objects)


def _add_faces(objects: list[bytes], pages: Sequence[PdfPage]) -> bytes:
    """Append the faces the pages use; return the entries of the pages' font dictionary."""
    entries = []
    for place, name in enumerate(FACE_NAMES):
        letters: set[str] = set()
        for page in pages:
            for drawing in page.contents:
                letters |= drawing.letters.get(name, set())
        if letters:
            entries.append(b"/F%d %d 0 R" % (place, len(objects) + 1))
            objects += _face_objects(name, frozenset(letters), len(objects) + 1)
    return b"".join(entries)


def _add_stream(objects: list[bytes], streams: dict[str, int], operators: str) -> int:
    if operators not in streams:
        objects.append(_stream(b"", zlib.compress(operators.encode("ascii"), 6)))
        streams[operators] = len(objects)
    return streams[operators]


def number(value: float) -> str:
    """Return a number as PDF wants it: at most three decimals, no exponent."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _file(objects: Sequence[bytes]) -> bytes:
    parts = [_HEADER]
    offsets = []
    at = len(_HEADER)
    for place, body in enumerate(objects, 1):
        part = b"%d 0 obj\n%s\nendobj\n" % (place, body)
        offsets.append(at)
        at += len(part)
        parts.append(part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    digest = sha256(b"".join(parts)).hexdigest()[:32].encode()
    parts.append(
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, _CATALOG, _INFO, digest, digest, at)
    )
    return b"".join(parts)


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
        entries,
        len(data),
        data,
    )


def _text(text: str) -> bytes:
    return ("\ufeff" + text).encode("utf-16-be").hex().upper().encode()


def _drawn(place: int, bitmap: Bitmap) -> str:
    x, y, width, height = map(number, bitmap.place)
    return f"q {width} 0 0 {height} {x} {y} cm /I{place} Do Q\n"


def _add_bitmap(objects: list[bytes], bitmaps: dict[bytes, int], bitmap: Bitmap) -> int:
    if bitmap.bits not in bitmaps:
        entries = (
            b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
            b"/BitsPerComponent 1" % (bitmap.columns, bitmap.rows)
        )
        objects.append(_stream(entries, zlib.compress(bitmap.bits, 6)))
        bitmaps[bitmap.bits] = len(objects)
    return bitmaps[bitmap.bits]


@lru_cache(maxsize=16)  # the copies, previews and reprints of one slip show the same letters
def _face_objects(name: str, letters: frozenset[str], first: int) -> tuple[bytes, ...]:
    """Return the objects of a face cut down to `letters`, numbered from `first`."""
    found = face(name)
    shown = sorted((found.codes[letter], letter) for letter in letters)
    per_mille = 1000 / found.units
    program = found.program(letters)
    widths = "".join(
        f"{int(code, 16)}[{round(found.advances[letter] * per_mille)}]" for code, letter in shown
    )
    base = f"{_tag(letters)}+Tinos-{name}".encode()
    box = b" ".join(b"%d" % round(edge * per_mille) for edge in found.box)
    return (
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
        b"/ToUnicode %d 0 R>>" % (base, first + 1, first + 4),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDToGIDMap/Identity"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R/DW 500/W[%s]>>" % (base, first + 2, widths.encode()),
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %d/Ascent %d"
        b"/Descent %d/CapHeight 662/StemV %d/FontFile2 %d 0 R>>"
        % (
            base,
            6 + 64 * bool(found.slant),  # serif, symbolic (own glyph numbers), italic
            box,
            found.slant,
            round(found.ascent * per_mille),
            -round(found.descent * per_mille),
            139 if "Bold" in name else 84,  # of Times New Roman
            first + 3,
        ),
        _stream(b"/Length1 %d" % len(program), zlib.compress(program, 6)),
        _stream(b"", zlib.compress(_to_unicode(shown), 6)),
    )


def _tag(letters: frozenset[str]) -> str:
    """Return the six capitals that name a cut-down face (ISO 32000, 9.6.4)."""
    digest = sha256("".join(sorted(letters)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(shown: Sequence[tuple[str, str]]) -> bytes:
    lines = [f"<{code}><{ord(letter):04X}>" for code, letter in shown]
    blocks = [lines[place : place + 100] for place in range(0, len(lines), 100)]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange<0000><FFFF>endcodespacerange\n"
        + "".join(
            f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks
        )
        + "endcmap CMapName currentdict/CMap defineresource pop end end\n"
    ).encode()
