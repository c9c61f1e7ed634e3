"""Form 05, *Thông báo dừng giải quyết hồ sơ*: who stops, why, what goes back to the citizen.

No official wording was at hand: `resources/forms/stop_notice.toml` says so of itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from services.forms import letter
from services.forms.faces import BOLD, clean
from services.forms.layout import Layout, densities, held
from services.forms.letter import LetterWords
from services.forms.letter_data import StopGround
from services.forms.letterhead import Head
from services.forms.paper import Span
from services.forms.people import called
from services.forms.press import bound, drawn
from services.forms.slip_parts import paper_text
from services.forms.wording import (
    shared_words,
    slip_words,
    training_mark,
    warning_mark,
    words_of,
)
from services.rules.moments import local, paper_moment

if TYPE_CHECKING:
    from services.forms.letter_data import StopNotice
    from services.forms.paper import Paper, Strip


@dataclass(frozen=True, slots=True)
class StopWords:
    """Words of Form 05."""

    number: str
    blank_number: str
    title: str
    received: str
    withdrawn: str
    withdrawn_on: str
    not_supplemented: str
    asked: str
    answer_by: str
    reason: str
    basis: str
    stops: str
    returned: str
    nothing_returned: str
    fee: str
    again: str
    closing: str


def render(form: StopNotice, paper: Paper, copies: int) -> bytes:
    """Return the notice as a PDF, on A4 or A5."""
    pages = drawn(densities(paper), lambda at: _strips(at, form), training_mark(form))
    return bound(pages, paper, copies, _words(form).title)


def _words(form: StopNotice) -> StopWords:
    return words_of(StopWords, "stop_notice", form.template)


def _strips(at: Layout, form: StopNotice) -> list[Strip]:
    words, shared = _words(form), shared_words(form.template)
    common = words_of(LetterWords, "letter", form.template)
    number = words.number.format(number=clean(form.number)) if form.number else words.blank_number
    head = Head(form.office, number, local(form.stopped_at).date())
    you = letter.you(common, form.to)
    strips = [
        *letter.opening(at, head, words.title, warning_mark(form)),
        *letter.addressed(at, common, shared, form.to),
        *_grounds(at, form, you),
        *_consequences(at, form),
        *letter.plain(at, words.again.format(you=you)),
        *letter.plain(at, words.closing.format(unit=clean(form.office.unit), you=you)),
    ]
    return [*held(strips), *letter.closing(at, common, shared, form.signer, form.recipients)]


def _grounds(at: Layout, form: StopNotice, you: str) -> list[Strip]:
    words = _words(form)
    unit = clean(form.office.unit)
    received = words.received.format(
        on=letter.dated(form.received_at),
        unit=unit,
        request=clean(form.request),
        person=called(form.to),
        code=clean(form.code),
    )
    strips = [*letter.plain(at, received), *letter.plain(at, _why(form, you))]
    for pattern, text in ((words.reason, form.reason), (words.basis, form.basis)):
        if text.strip():
            strips += letter.plain(at, pattern.format(clean(text).rstrip(".")))
    stops = words.stops.format(unit=unit, moment=paper_moment(form.stopped_at))
    return [*strips, *letter.body(at, Span(stops, BOLD))]


def _why(form: StopNotice, you: str) -> str:
    words = _words(form)
    match form.ground:
        case StopGround.WITHDRAWN if form.asked_at is not None:
            return words.withdrawn_on.format(on=letter.dated(form.asked_at), you=you)
        case StopGround.WITHDRAWN:
            return words.withdrawn.format(you=you)
        case StopGround.NOT_SUPPLEMENTED:
            number = words.asked.format(number=clean(form.supplement)) if form.supplement else ""
            until = paper_moment(form.answer_by) if form.answer_by else ""
            return words.not_supplemented.format(
                unit=clean(form.office.unit),
                asked=number,
                answer_by=words.answer_by.format(moment=until) if until else "",
                you=you,
            )
        case StopGround.OFFICE:
            return ""
        case _:
            assert_never(form.ground)


def _consequences(at: Layout, form: StopNotice) -> list[Strip]:
    words, slip = _words(form), slip_words(form.template)
    if not form.returned:
        strips = letter.plain(at, words.nothing_returned)
    else:
        strips = letter.plain(at, words.returned)
        for place, paper in enumerate(form.returned, 1):
            strips += letter.plain(at, f"{place}. {paper_text(slip, paper)}")
    fee = clean(form.fee)
    return strips + letter.plain(at, f"{words.fee} {fee}" if fee else "")
