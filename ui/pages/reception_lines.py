"""The lines of the papers list: papers several procedures share stand once. No widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.rules.acts import PaperCount, PaperState
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.procedures import Paper
    from ui.pages.reception_item import Chosen


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One row: a paper and the procedures (places) that ask for it."""

    paper: PaperCount
    usual: Paper | None
    places: tuple[int, ...]


def merged(chosen: Sequence[Chosen]) -> list[PaperLine]:
    """Return one line for each paper, in order; what several procedures ask for stands once."""
    lines: dict[str, PaperLine] = {}
    for place, one in enumerate(chosen):
        usual = {paper.name: paper for paper in one.procedure.papers}
        for paper in one.item.papers:
            known = lines.get(paper.name)
            if known is None:
                lines[paper.name] = PaperLine(paper, usual.get(paper.name), (place,))
            else:
                first = paper if paper.state is PaperState.MISSING else known.paper
                lines[paper.name] = replace(known, paper=first, places=(*known.places, place))
    return list(lines.values())


def is_aside(line: PaperLine) -> bool:
    """Say whether only some need it and nobody has touched it."""
    usual = line.usual
    return line.paper.state is PaperState.NOT_NEEDED and usual is not None and not usual.required


def has_words(paper: PaperCount, wanted: Sequence[str]) -> bool:
    text = fold(f"{paper.short_name} {paper.name}")
    return all(word in text for word in wanted)


def with_state(own: PaperCount, changed: PaperCount) -> PaperCount:
    return replace(
        own,
        state=changed.state,
        original=changed.original,
        certified=changed.certified,
        copy=changed.copy,
        checked_at=changed.checked_at,
        scans=changed.scans,
    )


def short_name(name: str) -> str:
    """Return the first two words of a name: enough to tell two procedures apart."""
    return " ".join(name.replace(",", " ").split()[:2])
