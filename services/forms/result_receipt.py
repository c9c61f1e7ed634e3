"""*Giấy biên nhận trả kết quả*: who took which result, when, and by what right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, clean
from services.forms.layout import Layout, Signature, densities, held, signatures
from services.forms.letterhead import Head, Headline, opening
from services.forms.paper import MM, Span
from services.forms.people import called, contact
from services.forms.press import bound, drawn
from services.forms.wording import SharedWords, reprint_mark, shared_words, training_mark, words_of
from services.rules.moments import local, paper_date, paper_moment

if TYPE_CHECKING:
    from services.forms.list_data import ResultReceipt, ReturnedResult
    from services.forms.paper import Paper, Strip


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Words of the receipt."""

    number: str
    blank_number: str
    title: str
    owner: str
    receiver: str
    relation: str
    proof: str
    results: str
    result_number: str
    issued_on: str
    returned: str
    way: str
    fee: str
    note: str
    statement: str
    receiver_signs: str
    officer_signs: str


def render(form: ResultReceipt, paper: Paper, copies: int) -> bytes:
    """Return the receipt as a PDF: A4 and A5 as text, 80 mm as a picture."""
    words = words_of(ReceiptWords, "result_receipt", form.template)
    shared = shared_words(form.template)
    pages = drawn(
        densities(paper), lambda at: _strips(at, form, words, shared), training_mark(form)
    )
    return bound(pages, paper, copies, words.title)


def _strips(
    at: Layout, form: ResultReceipt, words: ReceiptWords, shared: SharedWords
) -> list[Strip]:
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.returned_at).date())
    shown = Headline(
        words.title, label=shared.code, code=form.code, qr=form.qr, reprint=reprint_mark(form)
    )
    strips = [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(words.owner, form.owner),
        *at.field(shared.request, form.request),
        *at.field(words.receiver, called(form.receiver), BOLD),
        *at.field(words.relation, form.relation),
        *contact(at, shared, form.receiver),
        *at.field(words.proof, form.proof),
        *_results(at, form, words),
        *at.field(words.returned, paper_moment(form.returned_at), BOLD),
        *at.field(words.way, form.way),
        *at.field(words.fee, form.fee),
        *at.field(words.note, form.note),
        *at.text([Span(words.statement)]),
    ]
    receiver = Signature(words.receiver_signs, shared.sign_hint, form.receiver.name)
    officer = Signature(words.officer_signs, shared.sign_hint, form.officer)
    return [*held(strips), *signatures(at, receiver, officer, (16 if at.is_roomy else 12) * MM)]


def _results(at: Layout, form: ResultReceipt, words: ReceiptWords) -> list[Strip]:
    strips = at.text([Span(words.results)])
    for place, result in enumerate(form.results, 1):
        strips += at.text([Span(f"{place}. {_result(result, words)}")])
    return strips


def _result(result: ReturnedResult, words: ReceiptWords) -> str:
    name = clean(result.kind)
    if result.number:
        name += words.result_number.format(clean(result.number))
    if result.issued_on is not None:
        name += words.issued_on.format(paper_date(result.issued_on))
    about = clean(result.about).rstrip(".")
    return f"{name}: {about}." if about else f"{name}."
