"""Form 02, *Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*: everything that is missing, said once, with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, clean
from services.forms.layout import Layout, Signature, densities, held, signatures
from services.forms.letter_data import Stage
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import MM, Span
from services.forms.people import called, contact
from services.forms.press import bound, drawn
from services.forms.wording import SharedWords, reprint_mark, shared_words, training_mark, words_of
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from services.forms.letter_data import Missing, SupplementRequest
    from services.forms.paper import Paper, Strip


@dataclass(frozen=True, slots=True)
class SupplementWords:
    """Words of Form 02."""

    number: str
    blank_number: str
    title: str
    at_counter: str
    in_process: str
    in_process_again: str
    person: str
    owner: str
    lead: str
    item_reason: str
    item_basis: str
    reason: str
    basis: str
    answer_by: str
    pause: str
    not_begun: str
    contact: str
    contact_phone: str
    approver: str
    signs: str


def render(form: SupplementRequest, paper: Paper, copies: int) -> bytes:
    """Return the request as a PDF: A4 and A5 as text, 80 mm as a picture."""
    words = words_of(SupplementWords, "supplement", form.template)
    shared = shared_words(form.template)
    pages = drawn(
        densities(paper), lambda at: _strips(at, form, words, shared), training_mark(form)
    )
    return bound(pages, paper, copies, words.title)


def _strips(
    at: Layout, form: SupplementRequest, words: SupplementWords, shared: SharedWords
) -> list[Strip]:
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.asked_at).date())
    shown = Headline(
        words.title,
        label=shared.code,
        code=form.code,
        qr=form.qr,
        copy=_stage(form, words),
        reprint=reprint_mark(form),
    )
    strips = [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(words.person, called(form.person)),
        *contact(at, shared, form.person),
        *(at.field(words.owner, called(form.owner)) if form.owner else ()),
        *at.field(shared.request, form.request),
        *_missing(at, form, words),
        *_clock(at, form, words),
        *at.field(words.approver, form.approver),
        *at.text([Span(_asking(form, words))]),
    ]
    nobody = Signature("", "", "")
    guide = Signature(words.signs, shared.sign_hint, form.officer)
    return [*held(strips), *signatures(at, nobody, guide, (16 if at.is_roomy else 12) * MM)]


def _stage(form: SupplementRequest, words: SupplementWords) -> str:
    if form.stage is Stage.COUNTER:
        return words.at_counter
    return words.in_process_again.format(turn=form.turn) if form.turn > 1 else words.in_process


def _missing(at: Layout, form: SupplementRequest, words: SupplementWords) -> list[Strip]:
    strips = at.text([Span(words.lead)])
    for place, item in enumerate(form.missing, 1):
        spans = [Span(f"{place}. {clean(item.what)}", BOLD), Span(_why(item, words))]
        strips += at.text(spans)
    return [*strips, *at.field(words.reason, form.reason), *at.field(words.basis, form.basis)]


def _why(item: Missing, words: SupplementWords) -> str:
    parts = [
        pattern.format(clean(text).rstrip("."))
        for pattern, text in ((words.item_reason, item.reason), (words.item_basis, item.basis))
        if text.strip()
    ]
    return f". {' '.join(parts)}" if parts else "."


def _clock(at: Layout, form: SupplementRequest, words: SupplementWords) -> list[Strip]:
    strips = []
    if form.answer_by is not None:
        strips += at.field(words.answer_by, paper_moment(form.answer_by), BOLD)
    if form.pause is not None:
        moment = paper_moment(form.pause.from_at)
        said = words.pause.format(moment=moment, remaining=clean(form.pause.remaining))
        strips += at.text([Span(said)])
    if form.stage is Stage.COUNTER:
        strips += at.text([Span(words.not_begun)])
    return strips


def _asking(form: SupplementRequest, words: SupplementWords) -> str:
    phone = clean(form.office.phone)
    by_phone = words.contact_phone.format(phone=phone) if phone else ""
    return words.contact.format(unit=clean(form.office.unit), phone=by_phone)
