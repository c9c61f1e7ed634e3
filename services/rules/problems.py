"""A problem: what is wrong with one field, said in Vietnamese, and whether the desk can go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a rule found.

    Attributes:
        field: Which field, in the words of the command line (`personal_id`, `born_on`); empty = the whole.
        kind: `"warning"` = reception can go on; `"error"` = this cannot be right.
        message: What happened – what is safe – what to do, in Vietnamese.
    """

    field: str
    kind: Literal["warning", "error"]
    message: str


def warning(field: str, message: str) -> Problem:
    """Return a problem the officer may pass over."""
    return Problem(field, "warning", message)


def error(field: str, message: str) -> Problem:
    """Return a problem that must be put right."""
    return Problem(field, "error", message)
