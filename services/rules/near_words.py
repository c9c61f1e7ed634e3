"""Words that differ from a typed one by a letter or two: what was perhaps meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG_WORD = 5  # letters; from here on two slips are forgiven instead of one


def slips(one: str, other: str, most: int) -> int:
    """Return how many letters must be put in, left out, changed or swapped with their neighbour.

    Counting stops above `most`: then `most + 1` is returned.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, its in enumerate(other, start=1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != its))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == its:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def nearest(word: str, known: Iterable[str], limit: int) -> list[tuple[int, str]]:
    """Return the nearest other words among `known` with their slips, nearest first."""
    most = 1 if len(word) < LONG_WORD else 2
    found = ((slips(word, other, most), other) for other in known if other != word)
    return sorted(pair for pair in found if pair[0] <= most)[:limit]
