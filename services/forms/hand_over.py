"""Lists of what changes hands inside the office, signed on both sides: dossiers, and results to return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import clean
from services.forms.layout import Layout, Signature, signatures
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import LANDSCAPE_A4, MM, Span, Strip, gap, kept
from services.forms.press import bound, drawn
from services.forms.tables import Column, broken_code, table
from services.forms.wording import reprint_mark, shared_words, training_mark, words_of
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.list_data import HandOver, Party, ResultHandOver
    from services.forms.paper import Paper

SIZE = 12.0
CODE_WIDE = 120.0
DOSSIER_WIDTHS = (30.0, CODE_WIDE, 0.0, 130.0, 40.0, 66.0, 110.0)  # 0: what is left
RESULT_WIDTHS = (30.0, CODE_WIDE, 0.0, 130.0, 110.0, 124.0, 46.0, 50.0)
MARK = "X"


@dataclass(frozen=True, slots=True)
class HandOverWords:
    """Words of a hand-over list."""

    number: str
    blank_number: str
    title: str
    giver: str
    taker: str
    at: str
    heads: tuple[str, ...]
    papers: str
    total: str
    giver_signs: str
    taker_signs: str


def render_dossiers(form: HandOver, paper: Paper, copies: int) -> bytes:
    """Return the *Phiếu bàn giao hồ sơ* as a PDF, on landscape A4."""
    words = words_of(HandOverWords, "hand_over", form.template)
    rows = [
        (
            str(place),
            broken_code(clean(one.code), CODE_WIDE, SIZE),
            clean(
                f"{one.request}. {words.papers.format(one.papers)}" if one.papers else one.request
            ),
            clean(one.owner),
            f"{one.sets:02d}",
            f"{local(one.due_at):%H:%M %d/%m/%Y}",
            clean(one.note),
        )
        for place, one in enumerate(form.dossiers, 1)
    ]
    return _render(form, words, _columns(DOSSIER_WIDTHS, {0, 4, 5}), rows, (paper, copies))


def render_results(form: ResultHandOver, paper: Paper, copies: int) -> bytes:
    """Return the *Phiếu bàn giao kết quả* as a PDF, on landscape A4."""
    words = words_of(HandOverWords, "result_hand_over", form.template)
    rows = [
        (
            str(place),
            broken_code(clean(one.code), CODE_WIDE, SIZE),
            clean(one.request),
            clean(one.result),
            clean(one.owner),
            clean(one.address),
            MARK if one.has_fee else "",
            MARK if one.by_post else "",
        )
        for place, one in enumerate(form.results, 1)
    ]
    return _render(form, words, _columns(RESULT_WIDTHS, {0, 6, 7}), rows, (paper, copies))


def _columns(widths: Sequence[float], centred: set[int]) -> list[Column]:
    rest = LANDSCAPE_A4.measure - sum(widths)
    return [Column(width or rest, 0.5 * (place in centred)) for place, width in enumerate(widths)]


def _render(
    form: HandOver | ResultHandOver,
    words: HandOverWords,
    columns: list[Column],
    rows: Sequence[Sequence[str]],
    wanted: tuple[Paper, int],
) -> bytes:
    def build(at: Layout) -> list[Strip]:
        listed = table(columns, words.heads, rows, at.left, SIZE)
        end = [
            gap(6),
            *at.text([Span(words.total.format(count=f"{len(rows):02d}"))]),
            *signatures(
                at,
                Signature(words.giver_signs, shared.sign_hint, form.giver.name),
                Signature(words.taker_signs, shared.sign_hint, form.taker.name),
                16 * MM,
            ),
        ]
        return [*_top(at, form, words), *listed[:-1], *kept([*listed[-1:], *end])]

    shared = shared_words(form.template)
    pages = drawn([Layout(LANDSCAPE_A4, 13.0, 3.5)], build, training_mark(form))
    return bound(pages, wanted[0], wanted[1], words.title)


def _top(at: Layout, form: HandOver | ResultHandOver, words: HandOverWords) -> list[Strip]:
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.at).date())
    shown = Headline(words.title, reprint=reprint_mark(form))
    shared = shared_words(form.template)
    return [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(words.giver, _called(form.giver)),
        *at.field(words.taker, _called(form.taker)),
        *at.field(words.at, paper_moment(form.at)),
    ]


def _called(party: Party) -> str:
    return " – ".join(filter(None, (party.unit, party.name)))
