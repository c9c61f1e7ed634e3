"""Form 03, *Phiếu từ chối tiếp nhận giải quyết hồ sơ*: the reason in words a citizen understands."""

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
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from services.forms.letter_data import Refusal
    from services.forms.paper import Paper, Strip


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """Words of Form 03."""

    number: str
    blank_number: str
    title: str
    mark: str
    desk: str
    person: str
    submitted: str
    statement: str
    basis: str
    advice: str
    closing: str
    filer_signs: str
    officer_signs: str
    online_hint: str


def render(form: Refusal, paper: Paper, copies: int) -> bytes:
    """Return the refusal as a PDF: A4 and A5 as text, 80 mm as a picture."""
    words = words_of(RefusalWords, "refusal", form.template)
    shared = shared_words(form.template)
    pages = drawn(
        densities(paper), lambda at: _strips(at, form, words, shared), training_mark(form)
    )
    return bound(pages, paper, copies, words.title)


def _strips(at: Layout, form: Refusal, words: RefusalWords, shared: SharedWords) -> list[Strip]:
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.refused_at).date())
    shown = Headline(
        words.title,
        label=shared.code,
        code=form.code,
        copy=words.mark,
        reprint=reprint_mark(form),
    )
    where = [clean(part) for part in (form.office.desk, form.office.unit) if part.strip()]
    submitted = paper_moment(form.submitted_at) if form.submitted_at else ""
    strips = [
        *opening(at, shared, head, shown, is_training=form.is_training),
        *at.field(words.desk, ", ".join(where)),
        *at.field(words.person, called(form.person)),
        *contact(at, shared, form.person),
        *at.field(shared.request, form.request),
        *at.field(words.submitted, submitted),
        *at.text([Span(words.statement.format(unit=clean(form.office.unit)))]),
        *at.text([Span(clean(form.reason), BOLD)]),
        *at.field(words.basis, form.basis),
        *at.field(words.advice, form.advice),
        *at.text([Span(words.closing)]),
    ]
    hint = words.online_hint if form.is_online else shared.sign_hint
    filer = Signature(words.filer_signs, hint, form.person.name)
    officer = Signature(words.officer_signs, shared.sign_hint, form.officer)
    return [*held(strips), *signatures(at, filer, officer, (16 if at.is_roomy else 12) * MM)]
