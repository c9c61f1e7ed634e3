"""Letters by NĐ 30/2020: addressed, in indented paragraphs, with recipients beside the signature.

The decree sets the list of recipients in 11 pt, the one text on A4 and A5 below 12.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, BOLD_ITALIC, ITALIC, clean, face
from services.forms.letterhead import header, title_rows
from services.forms.paper import (
    MM,
    Span,
    Strip,
    beside,
    gap,
    line,
    lines,
    paragraph,
    rule,
    stack,
)
from services.forms.people import called
from services.rules.moments import local, paper_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.forms.layout import Layout
    from services.forms.letter_data import Signer
    from services.forms.letterhead import Head
    from services.forms.slip_data import SlipPerson
    from services.forms.wording import SharedWords

INDENT = 10 * MM  # of a paragraph's first line
PARAGRAPH_GAP = 6.0  # at least, says the decree
RECIPIENTS_PT, RECIPIENTS_HEAD_PT = 11.0, 12.0


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Words of every letter."""

    to: str
    you: str
    recipients: str
    as_above: str
    archive: str
    signs: str


def opening(at: Layout, head: Head, title: str, mark: str) -> list[Strip]:
    """Return the head, the title over its short rule, and `mark`: what must be read first, if anything."""
    size = 14.0 if at.size >= 13 else 13.0
    rows = title_rows(title, at.width, size)
    length = face(BOLD).width_pt(rows[-1], size) * 0.4
    return [
        *header(at, head),
        gap(at.between * 2),
        stack(
            [
                *(line(row, at.left, at.width, size, name=BOLD, align=0.5) for row in rows),
                gap(2),
                rule(at.left + (at.width - length) / 2, length),
            ]
        ),
        *((gap(4), *at.centred(mark)) if mark else ()),
        gap(10 if at.is_roomy else 6),
    ]


def addressed(
    at: Layout, letter: LetterWords, words: SharedWords, person: SlipPerson
) -> list[Strip]:
    """Return to whom the letter goes, and where they live."""
    where = [
        f"{label} {clean(value)}"
        for label, value in ((words.address, person.address), (words.phone, person.phone))
        if value.strip()
    ]
    strips = lines(letter.to.format(person=called(person)), at.left, at.width, at.size)
    for text in where:
        strips += lines(text, at.left, at.width, at.size)
    return [*(replace(strip, keep=True) for strip in strips), gap(10 if at.is_roomy else 6)]


def body(at: Layout, *spans: Span) -> list[Strip]:
    """Return a paragraph of the letter."""
    rows = paragraph(spans, at.left, at.width, at.size, indent=INDENT)
    return [*rows, gap(max(PARAGRAPH_GAP, at.between))]


def dated(at: datetime) -> str:
    """Return `"Ngày 23 tháng 11 năm 2026"`, to begin a sentence with."""
    on = paper_date(local(at).date())
    return on[0].upper() + on[1:]


def plain(at: Layout, text: str) -> list[Strip]:
    """Return a paragraph in one face; nothing if there is no text."""
    return body(at, Span(text)) if text else []


def you(letter: LetterWords, person: SlipPerson) -> str:
    """Return how the person is spoken to: `"Bà"`, or the form's words where that is not known."""
    return clean(person.title) or letter.you


def closing(
    at: Layout,
    letter: LetterWords,
    words: SharedWords,
    signer: Signer,
    recipients: Sequence[str],
) -> list[Strip]:
    """Return *Nơi nhận* on the left, and who signs on the right."""
    left_wide = at.width * 0.42
    right_x, right_wide = at.left + left_wide, at.width - left_wide
    named = [letter.as_above, *(clean(text) for text in recipients if text.strip())]
    listed = [*(f"- {text};" for text in named), f"- {letter.archive}."]
    left = stack(
        [
            line(letter.recipients, at.left, left_wide, RECIPIENTS_HEAD_PT, name=BOLD_ITALIC),
            *(
                row
                for text in listed
                for row in lines(text, at.left, left_wide - 4 * MM, RECIPIENTS_PT, align=0.0)
            ),
        ]
    )
    post = [clean(text).upper() for text in signer.post] or [letter.signs]
    right = stack(
        [
            *(row for text in post for row in lines(text, right_x, right_wide, at.size, name=BOLD)),
            *lines(words.seal_hint, right_x, right_wide, at.sheet.small, name=ITALIC),
            gap((24 if at.is_roomy else 18) * MM),
            *lines(clean(signer.name), right_x, right_wide, at.size, name=BOLD),
        ]
    )
    return [gap(6), beside(left, right)]
