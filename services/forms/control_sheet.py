"""Form 06, *Phiếu kiểm soát quá trình giải quyết hồ sơ*: every hand-over of a dossier, signed on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import ITALIC, REGULAR, clean
from services.forms.layout import Layout, densities
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import MM, Strip, beside, gap, lines, stack
from services.forms.press import bound, drawn
from services.forms.tables import CELL_PAD, Column, table
from services.forms.wording import reprint_mark, shared_words, training_mark, words_of
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from services.forms.list_data import ControlSheet, ControlStep
    from services.forms.paper import Paper

SHARES = (0.25, 0.35, 0.24, 0.16)
SIZE = 12.0
ROOM = 13 * MM  # to sign


@dataclass(frozen=True, slots=True)
class ControlWords:
    """Words of Form 06."""

    number: str
    blank_number: str
    title: str
    owner: str
    received: str
    due: str
    solver: str
    partners: str
    heads: tuple[str, ...]
    giver: str
    taker: str
    blank_moment: str
    giver_signs: str
    taker_signs: str


def render(form: ControlSheet, paper: Paper, copies: int) -> bytes:
    """Return the sheet as a PDF, on A4 or A5."""
    words = words_of(ControlWords, "control_sheet", form.template)
    layouts = densities(paper)[:1]  # it runs over pages anyway
    pages = drawn(layouts, lambda at: _strips(at, form, words), training_mark(form))
    return bound(pages, paper, copies, words.title)


def _strips(at: Layout, form: ControlSheet, words: ControlWords) -> list[Strip]:
    shared = shared_words(form.template)
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.issued_at).date())
    shown = Headline(
        words.title, label=shared.code, code=form.code, qr=form.qr, reprint=reprint_mark(form)
    )
    columns = [
        Column(at.width * share, align)
        for share, align in zip(SHARES, (0.0, 0.5, 0.5, 0.0), strict=True)
    ]
    rows = [
        (
            _sides(step, words, at.left, columns[0].width),
            _signed(step, words, at.left + columns[0].width, columns[1].width),
            clean(step.result),
            clean(step.note),
        )
        for step in form.steps
    ]
    return [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(words.owner, form.owner),
        *at.field(words.received, paper_moment(form.received_at)),
        *at.field(words.due, paper_moment(form.due_at)),
        *at.field(words.solver, form.solver),
        *at.field(words.partners, form.partners),
        gap(2),
        *table(columns, words.heads, rows, at.left, SIZE),
    ]


def _sides(step: ControlStep, words: ControlWords, x: float, width: float) -> Strip:
    inner = width - 2 * CELL_PAD
    texts = (words.giver.format(clean(step.giver)), words.taker.format(clean(step.taker)))
    return stack(
        row
        for text in texts
        for row in (*lines(text, x + CELL_PAD, inner, SIZE, align=0.0), gap(3))
    )


def _signed(step: ControlStep, words: ControlWords, x: float, width: float) -> Strip:
    """Return when the dossier changed hands, and room for both to sign."""
    inner = width - 2 * CELL_PAD
    moment = paper_moment(step.at) if step.at else words.blank_moment
    return stack(
        [
            *lines(moment, x + CELL_PAD, inner, SIZE),
            gap(3),
            _halves((words.giver_signs, words.taker_signs), x + CELL_PAD, inner, ITALIC),
            gap(ROOM),
            _halves((clean(step.given_by), clean(step.taken_by)), x + CELL_PAD, inner),
        ]
    )


def _halves(texts: tuple[str, str], x: float, width: float, name: str = REGULAR) -> Strip:
    half = width / 2
    return beside(
        *(
            stack(lines(text, left + 1, half - 2, SIZE, name=name))
            for text, left in zip(texts, (x, x + half), strict=True)
        )
    )
