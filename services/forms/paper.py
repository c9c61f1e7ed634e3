"""Paper: its sizes and margins, and how text, tables and codes are laid on it.

A form is a column of *strips*: bands of the page that never break (a line, a table row, a signature).
`paginate` puts strips on pages: a strip that must stay with the next one moves along with it, a table's
heading is repeated, a signature never stands alone on a page. `draw` turns pages into PDF.

Lengths are points (1/72 inch), `y` grows downwards; margins are given in millimetres. Sizes follow NĐ
30/2020/NĐ-CP, Phụ lục I: A4, margins 20 mm and 30 mm on the left, 13–14 pt body, page numbers centred in
the top margin from page 2. The decree sets no margins for A5; ours leave room for a stapler. On paper that
offices cut or read at arm's length nothing is smaller than 12 pt; a roll of 80 mm has its own sizes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from services.forms.codes import Symbol
from services.forms.faces import BOLD, REGULAR, face
from services.forms.pdf import FACE_NAMES, Drawing, PdfPage, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MM = 72 / 25.4
DOT = MM / 8  # one dot of a thermal printer: 8 a millimetre, "203 dpi"
LEADING = 1.16  # line pitch over type size: single spacing of Times New Roman is 1.15
BASELINE = 0.895  # baseline below the top of the line, over type size
THIN = 0.6  # rules, in points
WIDEST_GAP = 1.1  # a justified line is set ragged if its spaces would grow by more than this × size


class Paper(StrEnum):
    """What the slip is printed on; values as the command line and the settings say them."""

    A4 = "A4"
    A5 = "A5"
    ROLL = "80mm"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The geometry of one paper, in points.

    Attributes:
        height: `inf` for a roll: one page, cut where the text ends.
        body: Size of running text.
        small: Size of notes and hints.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    body: float
    small: float

    @property
    def measure(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right


SHEETS = {
    Paper.A4: Sheet(210 * MM, 297 * MM, 30 * MM, 18 * MM, 20 * MM, 20 * MM, 13, 12),
    Paper.A5: Sheet(148 * MM, 210 * MM, 14 * MM, 10 * MM, 10 * MM, 9 * MM, 12, 12),
    Paper.ROLL: Sheet(80 * MM, float("inf"), 4 * MM, 4 * MM, 3 * MM, 6 * MM, 10, 9),
}
LANDSCAPE_A4 = Sheet(297 * MM, 210 * MM, 20 * MM, 20 * MM, 25 * MM, 20 * MM, 13, 12)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of running text in one face."""

    text: str
    face: str = REGULAR


@dataclass(frozen=True, slots=True)
class Words:
    """Text on a line: `y` is its baseline; every space is widened by `stretch` points."""

    x: float
    y: float
    face: str
    size: float
    text: str
    stretch: float = 0.0

    def lowered(self, down: float) -> Words:
        return Words(self.x, self.y + down, self.face, self.size, self.text, self.stretch)


@dataclass(frozen=True, slots=True)
class Block:
    """A filled rectangle: a rule, a frame's side, a ground; `grey` 0 is black, 1 white."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.0

    def lowered(self, down: float) -> Block:
        return Block(self.x, self.y + down, self.width, self.height, self.grey)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR or bar code with its upper left corner at x, y."""

    x: float
    y: float
    width: float
    height: float
    symbol: Symbol

    def lowered(self, down: float) -> Code:
        return Code(self.x, self.y + down, self.width, self.height, self.symbol)


Mark = Words | Block | Code


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of the page that never breaks; its marks count from its own top.

    Attributes:
        keep: It stands on the same page as the strip after it.
        heading: Drawn again above this strip if it begins a page (a table's head).
    """

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
    heading: Strip | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip with its distance from the top of the page."""

    top: float
    strip: Strip


Laid = tuple[Placed, ...]
"""One page."""


def gap(height: float) -> Strip:
    """Return empty space; it is dropped at the top of a page."""
    return Strip(height, keep=True)


def line(
    text: str, x: float, width: float, size: float, *, name: str = REGULAR, align: float = 0.0
) -> Strip:
    """Return one unbroken line; `align` 0 is left, 0.5 centred, 1 right."""
    if align:
        x += (width - face(name).width_pt(text, size)) * align
    return Strip(size * LEADING, (Words(x, size * BASELINE, name, size, text),) if text else ())


def lines(
    text: str, x: float, width: float, size: float, *, name: str = REGULAR, align: float = 0.5
) -> list[Strip]:
    """Return `text` broken into lines that are kept together."""
    rows = wrap([Span(text, name)], size, width)
    last = len(rows) - 1
    return [
        Strip(
            size * LEADING,
            _row_marks(row, x + (width - row.width) * align, size, 0.0),
            keep=place < last,
        )
        for place, row in enumerate(rows)
    ]


def paragraph(
    spans: Sequence[Span],
    x: float,
    width: float,
    size: float,
    *,
    justified: bool = True,
    indent: float = 0.0,
) -> list[Strip]:
    """Return running text; its first two and its last two lines stay on one page.

    The first line begins `indent` points further right.
    """
    rows = wrap(spans, size, width, indent)
    last = len(rows) - 1
    strips = []
    for place, row in enumerate(rows):
        inset = 0.0 if place else indent
        stretch = _stretch(row, size, width - inset) if justified and place < last else 0.0
        keep = place < last and place in {0, last - 1}
        strips.append(Strip(size * LEADING, _row_marks(row, x + inset, size, stretch), keep))
    return strips


def kept(strips: Iterable[Strip]) -> list[Strip]:
    """Return the strips, each staying with the next but for the last."""
    found = list(strips)
    return [replace(strip, keep=True) for strip in found[:-1]] + found[-1:]


def stack(strips: Iterable[Strip]) -> Strip:
    """Return the strips as one that does not break."""
    marks: list[Mark] = []
    top = 0.0
    for strip in strips:
        marks += moved(strip.marks, top)
        top += strip.height
    return Strip(top, tuple(marks))


def beside(*columns: Strip) -> Strip:
    """Return strips that stand side by side (their own x tells where), tops aligned."""
    marks = tuple(mark for column in columns for mark in column.marks)
    return Strip(max(column.height for column in columns), marks)


def moved(marks: Iterable[Mark], down: float) -> list[Mark]:
    """Return the marks `down` points further down."""
    return [mark.lowered(down) for mark in marks] if down else list(marks)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of wrapped text; later spans begin with the space before them.

    Attributes:
        width: In points, before any stretching.
    """

    spans: tuple[Span, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


def wrap(spans: Sequence[Span], size: float, width: float, indent: float = 0.0) -> tuple[Row, ...]:
    """Break text into lines of at most `width` points, the first `indent` points shorter.

    A word wider than the line is broken between letters, wherever it must be.
    """
    return _wrapped(tuple((span.text, span.face) for span in spans), size, width, indent)


@lru_cache(maxsize=512)  # a slip is laid out at several densities; a preview changes a line or two
def _wrapped(
    spans: tuple[tuple[str, str], ...], size: float, width: float, indent: float
) -> tuple[Row, ...]:
    units = face(REGULAR).units
    limit = (width - indent) * units / size + 1
    inset = indent * units / size
    rows: list[Row] = []
    row: list[tuple[str, list[str]]] = []
    used = 0
    for word, name, wide, spaced in _words(spans, limit):
        space = face(name).advances[" "] if spaced and row else 0
        if row and spaced and used + space + wide > limit:
            rows.append(_row(row, used * size / units))
            row, used, space = [], 0, 0
            limit, inset = limit + inset, 0.0
        if row and row[-1][0] == name:
            row[-1][1].append(" " + word if space else word)
        else:
            row.append((name, [" " + word if space else word]))
        used += space + wide
    rows.append(_row(row, used * size / units))
    return tuple(rows)


def _row(row: Sequence[tuple[str, list[str]]], width: float) -> Row:
    return Row(tuple(Span("".join(words), name) for name, words in row), width)


def _words(spans: Sequence[tuple[str, str]], limit: float) -> Iterable[tuple[str, str, int, bool]]:
    """Yield (word, face, width in units, whether a space or a break stands before it)."""
    spaced = True
    for text, name in spans:
        wide_of = face(name).advances.__getitem__
        for place, word in enumerate(text.split(" ")):
            spaced = spaced or place > 0
            if not word:
                continue
            rest, wide = word, sum(map(wide_of, word))
            while wide > limit:
                fitting = len(rest) - 1
                while fitting > 1 and sum(map(wide_of, rest[:fitting])) > limit:
                    fitting -= 1
                yield rest[:fitting], name, sum(map(wide_of, rest[:fitting])), True
                rest = rest[fitting:]
                wide, spaced = sum(map(wide_of, rest)), True
            yield rest, name, wide, spaced
            spaced = False


def balanced(text: str, width: float, size: float, name: str) -> list[str]:
    """Return `text` in as few lines as `width` allows, as even as they can be."""
    best = [row.text for row in wrap([Span(text, name)], size, width)]
    if len(best) == 1:
        return best
    found = face(name)
    words = [(word, found.width_pt(word, size)) for word in text.split(" ")]
    space = found.width_pt(" ", size)
    if max(wide for _, wide in words) > width:
        return best
    narrower = width
    while True:
        narrower -= size / 2
        rows = _greedy(words, space, narrower)
        if len(rows) > len(best):
            return best
        best = rows


def _greedy(words: Sequence[tuple[str, float]], space: float, width: float) -> list[str]:
    rows: list[list[str]] = []
    used = width
    for word, wide in words:
        if rows and used + space + wide <= width:
            rows[-1].append(word)
            used += space + wide
        else:
            rows.append([word])
            used = wide
    return [" ".join(row) for row in rows]


def _stretch(row: Row, size: float, width: float) -> float:
    spaces = row.text.count(" ")
    spare = width - row.width
    if not spaces or spare <= 0:
        return 0.0
    return spare / spaces if spare / spaces <= WIDEST_GAP * size else 0.0


def _row_marks(row: Row, x: float, size: float, stretch: float) -> tuple[Mark, ...]:
    if len(row.spans) == 1:
        (span,) = row.spans
        return (Words(x, size * BASELINE, span.face, size, span.text, stretch),)
    marks: list[Mark] = []
    for span in row.spans:
        marks.append(Words(x, size * BASELINE, span.face, size, span.text, stretch))
        x += face(span.face).width_pt(span.text, size) + span.text.count(" ") * stretch
    return tuple(marks)


def paginate(strips: Sequence[Strip], sheet: Sheet) -> list[Laid]:
    """Put the strips on pages, in order."""
    limit = sheet.height - sheet.bottom
    pages: list[list[Placed]] = [[]]
    top = sheet.top
    for group in _groups(strips):
        needed = sum(strip.height for strip in group)
        if pages[-1] and top + needed > limit + 0.01:
            pages.append([])
            top = sheet.top
        for strip in group:
            if not pages[-1]:
                if not strip.marks:
                    continue
                if strip.heading is not None:
                    pages[-1].append(Placed(top, strip.heading))
                    top += strip.heading.height
            elif top + strip.height > limit + 0.01:  # a group longer than a page
                pages.append([])
                top = sheet.top
            pages[-1].append(Placed(top, strip))
            top += strip.height
    return [tuple(page) for page in pages]


def _groups(strips: Sequence[Strip]) -> Iterable[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def bottom_of(page: Laid) -> float:
    """Return how far down the page is used."""
    return max((placed.top + placed.strip.height for placed in page), default=0.0)


def page_number(place: int, sheet: Sheet) -> Laid:
    """Return the number of page `place` (from 1), centred in the top margin; none on page 1."""
    if place == 1:
        return ()
    size = min(sheet.body, 13.0)
    mark = line(str(place), sheet.left, sheet.measure, size, align=0.5)
    return (Placed(max(sheet.top - size * 2, 5 * MM), mark),)


def draw(laid: Laid, height: float) -> tuple[Drawing, ...]:
    """Return the page's marks as content streams, codes apart; `height` is the page's, in points."""
    texts, blocks, codes = [], [], []
    letters: dict[str, set[str]] = {}
    font = ("", 0.0)
    for placed in laid:
        for mark in placed.strip.marks:
            y = height - placed.top - mark.y
            if isinstance(mark, Words):
                if (mark.face, mark.size) != font:
                    font = (mark.face, mark.size)
                    texts.append(f"/F{FACE_NAMES.index(mark.face)} {number(mark.size)} Tf")
                letters.setdefault(mark.face, set()).update(mark.text)
                texts.append(f"1 0 0 1 {mark.x:.2f} {y:.2f} Tm {_shown(mark)}")
            elif isinstance(mark, Block):
                blocks.append(_rectangle(mark, y))
            else:
                codes.append(_code(mark, y))
    if texts:
        texts = ["BT", *texts, "ET"]
    drawn = [Drawing("\n".join([*blocks, *texts, ""]), letters)] if blocks or texts else []
    if codes:
        drawn.append(Drawing("\n".join([*codes, ""]), {}, is_code=True))
    return tuple(drawn)


def watermark(text: str, sheet: Sheet) -> Drawing:
    """Return large letters in dotted outline across the page, to be drawn before everything else.

    Dotted black and not grey: grey would be lost where a driver prints pure black and white.
    """
    angle = 0.819, 0.574  # cosine and sine of 35°
    size = sheet.measure * 0.95 / face(BOLD).width_pt(text, 1)
    height = sheet.height
    x = sheet.width / 2 - face(BOLD).width_pt(text, size) / 2 * angle[0] + size * 0.33 * angle[1]
    y = height / 2 - face(BOLD).width_pt(text, size) / 2 * angle[1] - size * 0.33 * angle[0]
    operators = (
        f"q 1 Tr 0.8 w [0.8 1.6] 0 d BT /F{FACE_NAMES.index(BOLD)} {size:.1f} Tf "
        f"{angle[0]} {angle[1]} {-angle[1]} {angle[0]} {x:.2f} {y:.2f} Tm "
        f"<{face(BOLD).encode(text)}> Tj ET Q\n"
    )
    return Drawing(operators, {BOLD: set(text)})


def pdf_pages(
    pages: Sequence[Laid], sheet: Sheet, *, first: int = 1, under: Sequence[Drawing] = ()
) -> list[PdfPage]:
    """Return the pages drawn and numbered from `first`, `under` below each."""
    return [
        PdfPage(
            sheet.width,
            sheet.height,
            (*under, *draw((*page_number(place, sheet), *page), sheet.height)),
        )
        for place, page in enumerate(pages, first)
    ]


def _shown(mark: Words) -> str:
    found = face(mark.face)
    if not mark.stretch:
        return f"<{found.encode(mark.text)}> Tj"
    wider = f"{-mark.stretch * 1000 / mark.size:.1f}"
    parts = mark.text.split(" ")
    shown = [f"<{found.encode(word + ' ')}>{wider}" for word in parts[:-1]]
    return f"[{''.join(shown)}<{found.encode(parts[-1])}>] TJ"


def _rectangle(mark: Block, y: float) -> str:
    drawn = f"{mark.x:.2f} {y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re f"
    return f"{number(mark.grey)} g {drawn} 0 g" if mark.grey else drawn


def _code(mark: Code, y: float) -> str:
    """Return a code as ONE path, so that no seams show between its modules."""
    across = mark.width / mark.symbol.columns
    down = mark.height / mark.symbol.rows
    return f"q {across:.5f} 0 0 {-down:.5f} {mark.x:.3f} {y:.3f} cm {mark.symbol.path}f Q"


def rule(x: float, width: float, *, thickness: float = THIN, below: float = 0.0) -> Strip:
    """Return a thin horizontal rule that stays with what follows, `below` points further down."""
    return Strip(thickness + below, (Block(x, 0, width, thickness),), keep=True)
