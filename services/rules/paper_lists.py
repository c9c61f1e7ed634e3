"""The papers of one dossier at the counter: the list to tick, and what a tick means.

Pure: the catalogue's papers come in, the dossier's papers go out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from services.rules.acts import PaperCount, PaperMode, PaperState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.procedures import Paper, ProcedureVersion

PRESENT = frozenset({PaperState.TICKED, PaperState.LOOKED_UP})


def fresh_papers(procedure: ProcedureVersion, case: str = "") -> tuple[PaperCount, ...]:
    """Return the list to tick: what is required is missing, what only some need is not needed."""
    return tuple(
        untouched(paper) for paper in procedure.papers_for(case if procedure.cases else None)
    )


def carried_papers(
    before: Sequence[PaperCount], procedure: ProcedureVersion, case: str
) -> tuple[PaperCount, ...]:
    """Return the list of another case, keeping what was ticked on papers of the same name."""
    held = {paper.name: paper for paper in before}
    return tuple(held.get(paper.name, paper) for paper in fresh_papers(procedure, case))


def untouched(paper: Paper) -> PaperCount:
    """Return a paper nobody has looked at yet."""
    state = PaperState.MISSING if paper.required else PaperState.NOT_NEEDED
    return PaperCount(paper.name, paper.short_name, mode=paper.mode, state=state)


def ticked(paper: PaperCount, usual: Paper | None) -> PaperCount:
    """Return the paper as handed in (or shown), with the catalogue's usual counts.

    Args:
        usual: The catalogue's entry; None for a paper that is not in it.
    """
    if paper.mode is PaperMode.PRESENT:
        return replace(
            paper, state=PaperState.TICKED, original=0, certified=0, copy=0, checked_at=""
        )
    counts = (usual.original, usual.certified, usual.copy) if usual else (1, 0, 0)
    original, certified, copy = counts if any(counts) else (1, 0, 0)
    return replace(
        paper,
        state=PaperState.TICKED,
        original=original,
        certified=certified,
        copy=copy,
        checked_at="",
    )


def set_aside(paper: PaperCount, usual: Paper | None) -> PaperCount:
    """Return the paper unticked: missing where it is required, not needed where it is not."""
    is_required = usual is None or usual.required
    state = PaperState.MISSING if is_required else PaperState.NOT_NEEDED
    return replace(paper, state=state, original=0, certified=0, copy=0, checked_at="")


def looked_up(paper: PaperCount, at: str) -> PaperCount:
    """Return the paper as found in a database at ISO time `at`, instead of asked for."""
    return replace(
        paper, state=PaperState.LOOKED_UP, original=0, certified=0, copy=0, checked_at=at
    )


def counted(paper: PaperCount, *, original: int, certified: int, copy: int) -> PaperCount:
    """Return a paper handed in with these counts; all zero means it is not there after all."""
    if not original and not certified and not copy:
        return replace(paper, state=PaperState.MISSING, original=0, certified=0, copy=0)
    return replace(
        paper,
        state=PaperState.TICKED,
        original=original,
        certified=certified,
        copy=copy,
        checked_at="",
    )


def waived(paper: PaperCount) -> PaperCount:
    """Return the paper as not needed for this dossier."""
    return replace(
        paper, state=PaperState.NOT_NEEDED, original=0, certified=0, copy=0, checked_at=""
    )


def replaced_by(paper: PaperCount, instead: str) -> tuple[PaperCount, PaperCount]:
    """Return the paper as not needed, and what was handed in instead of it."""
    return waived(paper), PaperCount(instead, instead, original=1, state=PaperState.TICKED)


def present_count(papers: Sequence[PaperCount]) -> tuple[int, int]:
    """Return how many papers are there, and how many are asked for (there or missing)."""
    there = sum(paper.state in PRESENT for paper in papers)
    missing = sum(paper.state is PaperState.MISSING for paper in papers)
    return there, there + missing
