"""The paper faces: how wide each letter is, which glyph draws it, and the bytes a PDF embeds.

Tinos (metric-compatible with the Times New Roman that NĐ 30/2020 prescribes), cut down by
`tests/tools/subset_paper_fonts.py` to Vietnamese, Latin with Latin Extended-A (names of foreigners) and
the signs our forms use. The files are read here directly: five small tables of a format that has not
moved since 1991, against 150 ms to import a font library.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from struct import iter_unpack, pack, unpack_from
from sys import byteorder
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from collections.abc import Iterable

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Regular", "Bold", "Italic", "BoldItalic"
UNKNOWN = "□"  # stands on paper for a letter the face does not have
_LONG_PLACES = 50  # offset in `head` of the size of an entry in `loca`: 0 short, 1 long
_COMPOSITE_WORDS, _COMPOSITE_MORE, _COMPOSITE_SCALES = 0x1, 0x20, {0x8: 2, 0x40: 4, 0x80: 8}
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2009": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Face:
    """One face, ready to measure, to encode and to embed.

    Attributes:
        units: Units per em (2048).
        advances: Width of each letter, in units.
        codes: Glyph number of each letter, four hexadecimal digits.
        outlines: Outline of each glyph as it lies in the file, by glyph number.
        composed: Glyphs that an accented letter is put together from, by its glyph number.
        ascent: Height of the highest accents above the baseline, in units.
        descent: Depth below the baseline, in units, positive.
        slant: Italic angle in degrees, negative to the right.
        box: xMin, yMin, xMax, yMax of all glyphs, in units.
        tables: The other tables a PDF needs, by tag.
    """

    name: str
    units: int
    advances: dict[str, int]
    codes: dict[str, str]
    outlines: tuple[bytes, ...]
    composed: dict[int, list[int]]
    ascent: int
    descent: int
    slant: int
    box: tuple[int, int, int, int]
    tables: dict[bytes, bytes]

    def width_pt(self, text: str, size_pt: float) -> float:
        """Return how wide `text` (as returned by `clean`) is when set at `size_pt`."""
        return sum(map(self.advances.__getitem__, text)) * size_pt / self.units

    def encode(self, text: str) -> str:
        """Return the glyph numbers of `text`, hexadecimal, as in a PDF string."""
        return "".join(map(self.codes.__getitem__, text))

    def program(self, letters: Iterable[str]) -> bytes:
        """Return a TrueType file that draws only `letters`; glyph numbers stay as they are."""
        kept = {0}
        wanted = [int(self.codes[letter], 16) for letter in letters]
        while wanted:
            glyph = wanted.pop()
            if glyph not in kept:
                kept.add(glyph)
                wanted += self.composed.get(glyph, ())
        outlines = [
            outline if glyph in kept else b"" for glyph, outline in enumerate(self.outlines)
        ]
        ends = accumulate((len(outline) for outline in outlines), initial=0)
        places = array("I", ends)
        if byteorder == "little":
            places.byteswap()
        return _file({**self.tables, b"glyf": b"".join(outlines), b"loca": places.tobytes()})


@lru_cache(maxsize=8)
def face(name: str) -> Face:
    """Return the face `name` (`REGULAR`, `BOLD`, `ITALIC`, `BOLD_ITALIC`), read once."""
    data = resources.path(f"fonts/Tinos-{name}.ttf").read_bytes()
    tables = _tables(data)
    head, hhea = tables[b"head"], tables[b"hhea"]
    units = unpack_from(">H", head, 18)[0]
    glyphs = unpack_from(">H", tables[b"maxp"], 4)[0]
    widths = _widths(tables[b"hmtx"], unpack_from(">H", hhea, 34)[0], glyphs)
    letters = _letters(tables[b"cmap"])
    outlines = _outlines(tables, glyphs)
    return Face(
        name=name,
        units=units,
        advances={letter: widths[glyph] for letter, glyph in letters.items()},
        codes={letter: f"{glyph:04X}" for letter, glyph in letters.items()},
        outlines=outlines,
        composed={
            glyph: found
            for glyph, outline in enumerate(outlines)
            if (found := _components(outline))
        },
        ascent=unpack_from(">h", hhea, 4)[0],
        descent=-unpack_from(">h", hhea, 6)[0],
        slant=unpack_from(">i", tables[b"post"], 4)[0] // 65536,
        box=unpack_from(">4h", head, 36),
        tables={tag: tables[tag] for tag in (b"hhea", b"hmtx", b"maxp")}
        | {b"head": _with_long_places(head)},
    )


@lru_cache(maxsize=512)
def clean(text: str) -> str:
    """Return `text` as it can be printed: NFC, one line, no invisible letters, none unknown.

    A letter no face has (Chinese, an emoji) becomes `□`; `unknown_letters` tells which.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    known = face(REGULAR).codes
    text = "".join(letter for letter in text.translate(_HYPHENS) if _is_seen(letter))
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(letter if letter in known else UNKNOWN for letter in text)


def unknown_letters(text: str) -> frozenset[str]:
    """Return the visible letters of `text` that no paper face has."""
    known = face(REGULAR).codes
    return frozenset(
        letter
        for letter in unicodedata.normalize("NFC", text).translate(_HYPHENS)
        if letter not in known and not letter.isspace() and _is_seen(letter)
    )


def _is_seen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter)[0] != "C"


def _tables(data: bytes) -> dict[bytes, bytes]:
    count = unpack_from(">H", data, 4)[0]
    entries = (unpack_from(">4sIII", data, 12 + 16 * place) for place in range(count))
    return {tag: data[start : start + length] for tag, _, start, length in entries}


def _widths(hmtx: bytes, measured: int, glyphs: int) -> tuple[int, ...]:
    widths = [width for width, _ in iter_unpack(">Hh", hmtx[: 4 * measured])]
    return tuple(widths + [widths[-1]] * (glyphs - measured))


def _letters(cmap: bytes) -> dict[str, int]:
    """Read the Unicode table of format 4 (OpenType, `cmap`)."""
    count = unpack_from(">H", cmap, 2)[0]
    starts = (unpack_from(">I", cmap, 8 + 8 * place)[0] for place in range(count))
    start = next(offset for offset in starts if unpack_from(">H", cmap, offset)[0] == 4)
    segments = unpack_from(">H", cmap, start + 6)[0] // 2
    ends, firsts, deltas, ranges = (
        start + 14 + place * 2 * segments + (2 if place else 0) for place in range(4)
    )
    letters: dict[str, int] = {}
    for place in range(0, 2 * segments, 2):
        first, last = (
            unpack_from(">H", cmap, firsts + place)[0],
            unpack_from(">H", cmap, ends + place)[0],
        )
        delta, offset = (
            unpack_from(">h", cmap, deltas + place)[0],
            unpack_from(">H", cmap, ranges + place)[0],
        )
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if offset:
                glyph = unpack_from(">H", cmap, ranges + place + offset + 2 * (point - first))[0]
            letters[chr(point)] = (glyph + delta) & 0xFFFF
    return letters


def _outlines(tables: dict[bytes, bytes], glyphs: int) -> tuple[bytes, ...]:
    is_long = unpack_from(">h", tables[b"head"], _LONG_PLACES)[0]
    shape = f">{glyphs + 1}{'I' if is_long else 'H'}"
    places = [place * (1 if is_long else 2) for place in unpack_from(shape, tables[b"loca"])]
    return tuple(tables[b"glyf"][start:end] for start, end in pairwise(places))


def _with_long_places(head: bytes) -> bytes:
    return head[:_LONG_PLACES] + b"\0\1" + head[_LONG_PLACES + 2 :]


def _components(outline: bytes) -> list[int]:
    """Return the glyphs an accented letter is put together from (OpenType, `glyf`)."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return []
    found, at, flags = [], 10, _COMPOSITE_MORE
    while flags & _COMPOSITE_MORE:
        flags, glyph = unpack_from(">HH", outline, at)
        found.append(glyph)
        at += 8 if flags & _COMPOSITE_WORDS else 6
        at += sum(size for flag, size in _COMPOSITE_SCALES.items() if flags & flag)
    return found


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Return a TrueType file of these tables; readers of PDF ask for no checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = pack(
        ">IHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power)
    )
    start = len(header) + 16 * count
    entries: list[bytes] = []
    body: list[bytes] = []
    for tag in sorted(tables):
        data = tables[tag]
        entries.append(pack(">4sIII", tag, 0, start, len(data)))
        body += (data, bytes(-len(data) % 4))
        start += len(data) + -len(data) % 4
    return b"".join((header, *entries, *body))
