"""What a statistical form consists of: columns in groups, rows of numbers, and the place of a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class StatisticColumn:
    """A column of the form.

    Attributes:
        key: What opening one of its cells carries.
        number: Its number on the form: `"(3)"`.
        is_sum: Whether it is the sum of others: written bold.
        is_alarm: Whether anything but nought stands out: what is overdue.
    """

    key: str
    title: str
    number: str = ""
    is_sum: bool = False
    is_alarm: bool = False


@dataclass(frozen=True, slots=True)
class StatisticGroup:
    """Columns under one heading."""

    title: str
    columns: tuple[StatisticColumn, ...]


@dataclass(frozen=True, slots=True)
class StatisticRow:
    """A row of the form.

    Attributes:
        key: What opening one of its cells carries.
        words: Its head: the field.
        counts: One for each column; None where the form has no number.
        place: Its running number: `"1"`.
        is_total: Whether it sums up the others.
    """

    key: str
    words: str
    counts: tuple[int | None, ...]
    place: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class StatisticPlace:
    """A cell: whose dossiers, and which of them."""

    row: str
    column: str


def columns_of(groups: Sequence[StatisticGroup]) -> tuple[StatisticColumn, ...]:
    """Return the columns of all groups from left to right."""
    return tuple(column for group in groups for column in group.columns)


def group_ends(groups: Sequence[StatisticGroup]) -> frozenset[int]:
    """Return the places of the last column of every group but the last."""
    ends, reached = [], -1
    for group in groups[:-1]:
        reached += len(group.columns)
        ends.append(reached)
    return frozenset(ends)
