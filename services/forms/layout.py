"""How a form is set on its sheet: running text, fields with their labels, and room to sign."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, BOLD_ITALIC, ITALIC, REGULAR, clean, face
from services.forms.paper import (
    MM,
    SHEETS,
    Block,
    Code,
    Paper,
    Sheet,
    Span,
    Strip,
    balanced,
    beside,
    gap,
    line,
    lines,
    paragraph,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_SENTENCE_END = re.compile(r"(?<=[.:]) (?=[A-ZĐ])")


@dataclass(frozen=True)
class Layout:
    """One form on one sheet, at one density.

    Attributes:
        between: Space between fields, in points.
        is_roll: One narrow column.
    """

    sheet: Sheet
    size: float
    between: float
    is_roll: bool = False

    @cached_property
    def left(self) -> float:
        return self.sheet.left

    @cached_property
    def width(self) -> float:
        return self.sheet.measure

    @property
    def is_roomy(self) -> bool:
        """Whether it is set comfortably, not closely to save a page."""
        return self.between > 2

    def text(self, spans: Sequence[Span]) -> list[Strip]:
        """Return running text over the whole measure, with the usual space under it."""
        rows = paragraph(spans, self.left, self.width, self.size, justified=not self.is_roll)
        return [*rows, gap(self.between)]

    def field(self, label: str, value: str, name: str = REGULAR) -> list[Strip]:
        """Return `label value`, the value in the face `name`; nothing if there is no value."""
        value = clean(value)
        if not value:
            return []
        return self.text([Span(label + " ", name if name == BOLD else REGULAR), Span(value, name)])

    def pair(self, one: tuple[str, str], two: tuple[str, str]) -> list[Strip]:
        """Return two short fields on one line where both fit, else one under the other."""
        texts = [f"{label} {clean(value)}" for label, value in (one, two) if value.strip()]
        half = self.width / 2
        if len(texts) == 2 and not self.is_roll:
            wide = [face(REGULAR).width_pt(text, self.size) for text in texts]
            at = max(half, wide[0] + 4 * MM)
            if at + wide[1] <= self.width:
                return [
                    beside(
                        line(texts[0], self.left, half, self.size),
                        line(texts[1], self.left + at, wide[1], self.size),
                    ),
                    gap(self.between),
                ]
        return self.field(*one) + self.field(*two)

    def note(self, text: str) -> list[Strip]:
        """Return a hint in small italics."""
        rows = paragraph(
            [Span(text, ITALIC)],
            self.left,
            self.width,
            self.sheet.small,
            justified=not self.is_roll,
        )
        return [*rows, gap(self.between)]

    def centred(self, text: str) -> list[Strip]:
        """Return what must be read first: every sentence on a line of its own, if it fits on one."""
        return [
            replace(
                line(row, self.left, self.width, self.size, name=BOLD_ITALIC, align=0.5), keep=True
            )
            for sentence in _SENTENCE_END.split(text)
            for row in balanced(sentence, self.width, self.size, BOLD_ITALIC)
        ]

    def narrowed(self, by: float) -> Layout:
        """Return the same layout with `by` points less on the right."""
        return replace(self, sheet=replace(self.sheet, right=self.sheet.right + by))


def densities(paper: Paper) -> list[Layout]:
    """Return how a form may be set on `paper`: comfortably first, then closely to save a page."""
    sheet = SHEETS[paper]
    if paper is Paper.ROLL:
        return [Layout(sheet, sheet.body, 1.5, is_roll=True)]
    return [Layout(sheet, sheet.body, 3.5), Layout(sheet, 12.0, 1.5), Layout(sheet, 12.0, 0.5)]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: in which role, with which hint under it, and the name under the room to sign."""

    role: str
    hint: str
    name: str


def signatures(at: Layout, left: Signature, right: Signature, room: float) -> list[Strip]:
    """Return both signatures as one strip: roles, hints, `room` to sign and names stand level."""
    size = at.sheet.small if at.is_roll else at.size
    half = at.width / 2

    def level(texts: tuple[str, str], size: float, name: str) -> Strip:
        return beside(
            *(
                stack(lines(text, x + MM, half - 2 * MM, size, name=name))
                for text, x in zip(texts, (at.left, at.left + half), strict=True)
            )
        )

    return [
        gap(at.between + 2),
        stack(
            [
                level((left.role, right.role), size, BOLD),
                level((left.hint, right.hint), at.sheet.small, ITALIC),
                gap(room),
                level((clean(left.name), clean(right.name)), size, BOLD),
            ]
        ),
    ]


def held(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with the last two lines held to what follows: no lone signature."""
    found = list(strips)
    lines_held = 0
    for place in range(len(found) - 1, -1, -1):
        found[place] = replace(found[place], keep=True)
        lines_held += bool(found[place].marks)
        if lines_held == 2:
            break
    return found


def ground(strip: Strip) -> Strip:
    """Return the strip with white under its codes, so that a watermark cannot spoil them."""
    grounds = tuple(
        Block(mark.x - 4, mark.y - 2, mark.width + 8, mark.height + 4, 1.0)
        for mark in strip.marks
        if isinstance(mark, Code)
    )
    return Strip(strip.height, (*grounds, *strip.marks), strip.keep, strip.heading)
