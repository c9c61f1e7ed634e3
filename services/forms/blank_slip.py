"""Form 01 with its number, its codes and ruled empty lines: to be filled in by hand during an outage.

One number a page and copy. The codes make the later entry quick: the slip is scanned, and its number is
known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import REGULAR, clean, face
from services.forms.layout import Layout, Signature, densities, signatures
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import MM, Block, Strip, beside, gap, line
from services.forms.press import bound, drawn
from services.forms.tables import Column, table
from services.forms.wording import (
    reprint_mark,
    shared_words,
    slip_words,
    training_mark,
    words_of,
)
from services.rules.moments import local

if TYPE_CHECKING:
    from services.forms.list_data import BlankSlips, ReservedNumber
    from services.forms.paper import Paper
    from services.forms.pdf import PdfPage

FEWEST_PAPERS = 2
RULE = 0.4  # thinner than a table's
ROW_HIGH, ROW_HIGH_CLOSE = 7.5 * MM, 6 * MM  # for handwriting
COUNT_WIDTHS = (46.0, 70.0, 46.0)


@dataclass(frozen=True, slots=True)
class BlankWords:
    """Words that only the slip filled in by hand has."""

    title: str
    moment: str
    set_count: str
    owner: str
    note: str


def render(form: BlankSlips, paper: Paper, copies: int) -> bytes:
    """Return the slips as a PDF, on A4 or A5: every number `copies` times, each copy named.

    Raises:
        ValueError: `copies` is not positive.
    """
    words, slip = words_of(BlankWords, "blank_slip", form.template), slip_words(form.template)
    labels = (
        [slip.copy_given] if copies == 1 else [slip.copy_kept, *[slip.copy_given] * (copies - 1)]
    )
    papers = _papers_that_fit(form, paper)
    pages = [
        page
        for number in form.numbers
        for label in labels
        for page in _pages(form, paper, (number, label, papers))
    ]
    return bound(pages, paper, min(copies, 1), words.title)


def _papers_that_fit(form: BlankSlips, paper: Paper) -> int:
    """Return how many lines for papers leave the slip on one page."""
    for papers in range(form.papers, FEWEST_PAPERS, -1):
        if len(_pages(form, paper, (form.numbers[0], "()", papers))) == 1:
            return papers
    return FEWEST_PAPERS


def _pages(form: BlankSlips, paper: Paper, one: tuple[ReservedNumber, str, int]) -> list[PdfPage]:
    return drawn(densities(paper), lambda at: _strips(at, form, *one), training_mark(form))


def _strips(
    at: Layout, form: BlankSlips, number: ReservedNumber, label: str, papers: int
) -> list[Strip]:
    words, slip = words_of(BlankWords, "blank_slip", form.template), slip_words(form.template)
    shared = shared_words(form.template)
    tail = number.code.rpartition("-")[2]
    head = Head(form.office, slip.number.format(number=tail), local(form.printed_at).date())
    shown = Headline(
        words.title,
        label=shared.code,
        code=number.code,
        qr=number.qr,
        copy=label,
        reprint=reprint_mark(form),
    )
    where = [clean(part) for part in (form.office.desk, form.office.unit) if part.strip()]
    return [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(slip.desk, ", ".join(where)),
        _ruled(at, slip.filer),
        beside(_ruled(at, shared.personal_id, to=0.56), _ruled(at, shared.phone, start=0.58)),
        _ruled(at, shared.address),
        _ruled(at, words.owner),
        _ruled(at, shared.request),
        *([_ruled(at, "")] if at.is_roomy else ()),
        gap(4),
        *_papers(at, slip.paper_heads, papers),
        gap(2),
        _ruled(at, slip.limit),
        _written(at, slip.received, words.moment),
        _written(at, slip.due_short, words.moment),
        _ruled(at, slip.return_place),
        beside(_written(at, slip.sets, words.set_count), _ruled(at, slip.fee, start=0.5)),
        gap(3),
        *at.note(words.note),
        *signatures(
            at,
            Signature(slip.filer_signs, shared.sign_hint, ""),
            Signature(slip.officer_signs, shared.sign_hint, ""),
            (15 if at.is_roomy else 11) * MM,
        ),
    ]


def _row_high(at: Layout) -> float:
    return ROW_HIGH if at.is_roomy else ROW_HIGH_CLOSE


def _ruled(at: Layout, label: str, *, start: float = 0.0, to: float = 1.0) -> Strip:
    """Return a label and the rule to write on, between two shares of the measure."""
    high = _row_high(at)
    x, right = at.left + at.width * start, at.left + at.width * to
    text = line(label, x, right - x, at.size)
    down = high - text.height
    after = x + (face(REGULAR).width_pt(label, at.size) + 4 if label else 0)
    mark = Block(after, high - 3, right - after, RULE)
    return Strip(high, (*(mark.lowered(down) for mark in text.marks), mark))


def _written(at: Layout, label: str, blank: str) -> Strip:
    """Return a label and the words between which numbers are written."""
    text = line(f"{label} {blank}", at.left, at.width, at.size)
    down = _row_high(at) - text.height
    return Strip(_row_high(at), tuple(mark.lowered(down) for mark in text.marks))


def _papers(at: Layout, heads: tuple[str, ...], count: int) -> list[Strip]:
    first = 26.0
    name = at.width - first - sum(COUNT_WIDTHS)
    columns = [Column(first, 0.5), Column(name), *(Column(width, 0.5) for width in COUNT_WIDTHS)]
    room = Strip(_row_high(at) - 4)
    rows = [(str(place), room, "", "", "") for place in range(1, count + 1)]
    return table(columns, heads, rows, at.left, 12.0)
