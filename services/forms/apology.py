"""Form 04: the office says sorry, why, and when the result will be there.

*Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ*, until TT 03/2025 *Phiếu xin lỗi và hẹn lại
ngày trả kết quả*. It may be signed before the appointment (the rule) or after it; the words follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.forms import letter
from services.forms.faces import BOLD, clean
from services.forms.layout import Layout, densities, held
from services.forms.letter import LetterWords
from services.forms.letterhead import Head
from services.forms.paper import Span
from services.forms.people import called
from services.forms.press import bound, drawn
from services.forms.wording import shared_words, training_mark, warning_mark, words_of
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.forms.letter_data import Apology, Letters
    from services.forms.paper import Paper, Strip
    from services.forms.pdf import PdfPage


@dataclass(frozen=True, slots=True)
class ApologyWords:
    """Words of Form 04."""

    number: str
    blank_number: str
    title: str
    received: str
    promised: str
    not_in_time: str
    overdue: str
    reason: str
    sorry: str
    extension: str
    new_date: str
    regret: str


def render(form: Apology, paper: Paper, copies: int) -> bytes:
    """Return the letter as a PDF, on A4 or A5."""
    return bound(_pages(form, paper), paper, copies, _words(form).title)


def render_letters(form: Letters, paper: Paper, copies: int) -> bytes:
    """Return the letters that were decided on together."""
    return render_all(form.letters, paper, copies)


def render_all(forms: Sequence[Apology], paper: Paper, copies: int = 1) -> bytes:
    """Return many letters as one PDF, each from a new page, its pages numbered by themselves.

    Raises:
        ValueError: There is no letter.
    """
    if not forms:
        raise ValueError("no letters")
    pages = [page for form in forms for page in _pages(form, paper) * copies]
    return bound(pages, paper, 1, _words(forms[0]).title)


def _pages(form: Apology, paper: Paper) -> list[PdfPage]:
    return drawn(densities(paper), lambda at: _strips(at, form), training_mark(form))


def _words(form: Apology) -> ApologyWords:
    return words_of(ApologyWords, "apology", form.template)


def _strips(at: Layout, form: Apology) -> list[Strip]:
    words, shared = _words(form), shared_words(form.template)
    common = words_of(LetterWords, "letter", form.template)
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.signed_at).date())
    strips = [
        *letter.opening(at, head, words.title, warning_mark(form)),
        *letter.addressed(at, common, shared, form.to),
        *_paragraphs(at, form, letter.you(common, form.to)),
    ]
    return [*held(strips), *letter.closing(at, common, shared, form.signer, form.recipients)]


def _paragraphs(at: Layout, form: Apology, you: str) -> list[Strip]:
    words = _words(form)
    unit = clean(form.office.unit)
    solver = clean(form.solver) or unit
    received = words.received.format(
        on=letter.dated(form.received_at),
        unit=unit,
        request=clean(form.request),
        person=called(form.to),
        code=clean(form.code),
    )
    is_overdue = form.signed_at > form.due_at
    late = (words.overdue if is_overdue else words.not_in_time).format(solver=solver, you=you)
    extension = clean(form.extension)
    more = words.extension.format(extension=extension) if extension else ""
    sorry = words.sorry.format(solver=solver, you=you, extension=more)
    return [
        *letter.plain(at, received),
        *letter.plain(at, words.promised.format(moment=paper_moment(form.due_at))),
        *letter.plain(at, late),
        *letter.plain(at, words.reason.format(reason=clean(form.reason).rstrip("."))),
        *letter.body(
            at,
            Span(f"{sorry} "),
            Span(words.new_date.format(moment=paper_moment(form.new_due_at)), BOLD),
        ),
        *letter.plain(at, words.regret.format(unit=unit, you=you)),
    ]
