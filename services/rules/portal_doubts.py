"""What can be doubtful about a page of the national portal, and what settles it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """What may be wrong with an entry. The values are stored."""

    LIMIT_MISSING = "limit_missing"
    LIMIT_UNIT_BLANK = "limit_unit_blank"
    LIMITS_DIFFER = "limits_differ"
    LIMIT_UNREADABLE = "limit_unreadable"
    CASE_LIMITS_KEPT = "case_limits_kept"
    FEE_MISSING = "fee_missing"
    FEES_DIFFER = "fees_differ"
    FEE_SHAPE = "fee_shape"
    CASE_FEES_KEPT = "case_fees_kept"
    PAPERS_NONE = "papers_none"
    PAPERS_CHANGED = "papers_changed"
    MERGED_CELLS = "merged_cells"
    FILE_NAMES = "file_names"
    POSITIONAL_SPLIT = "positional_split"
    DUPLICATE_PAPERS = "duplicate_papers"
    ABSURD_COUNT = "absurd_count"
    EITHER_ORIGINAL_OR_COPY = "either_original_or_copy"
    UNCOUNTED_PAPERS = "uncounted_papers"
    BROKEN_TEXT = "broken_text"
    LONG_LIST = "long_list"
    RESULT_CUT = "result_cut"
    OTHER_PAGE = "other_page"
    NOT_COMMUNE = "not_commune"


MUST_ANSWER = frozenset(
    {
        DoubtKind.LIMIT_MISSING,
        DoubtKind.LIMIT_UNIT_BLANK,
        DoubtKind.LIMITS_DIFFER,
        DoubtKind.LIMIT_UNREADABLE,
        DoubtKind.FEE_MISSING,
        DoubtKind.FEES_DIFFER,
        DoubtKind.FEE_SHAPE,
    }
)
"""Doubts that "I have looked" does not settle: the officer says what the limit or the fee is."""

_PARTS = {
    "limit": {
        DoubtKind.LIMIT_MISSING,
        DoubtKind.LIMIT_UNIT_BLANK,
        DoubtKind.LIMITS_DIFFER,
        DoubtKind.LIMIT_UNREADABLE,
        DoubtKind.CASE_LIMITS_KEPT,
    },
    "fee": {
        DoubtKind.FEE_MISSING,
        DoubtKind.FEES_DIFFER,
        DoubtKind.FEE_SHAPE,
        DoubtKind.CASE_FEES_KEPT,
    },
    "result": {DoubtKind.RESULT_CUT},
    "procedure": {DoubtKind.OTHER_PAGE, DoubtKind.NOT_COMMUNE},
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at before the entry is used.

    Attributes:
        found: What the file says there, shortened.
        count: How many papers it is about.
    """

    kind: DoubtKind
    found: str = ""
    count: int = 1

    @property
    def part(self) -> str:
        """Which part of the procedure: `limit`, `fee`, `papers`, `result` or `procedure`."""
        return next((part for part, kinds in _PARTS.items() if self.kind in kinds), "papers")
