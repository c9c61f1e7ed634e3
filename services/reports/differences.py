"""What has changed between two runs of one report: cell by cell, with the dossiers that came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.reports.table import Cell, ReportTable, TableRow

if TYPE_CHECKING:
    from services.rules.counting import Rows


@dataclass(frozen=True, slots=True)
class CellChange:
    """A figure that is not what it was.

    Attributes:
        key: Of the line.
        column: Heading of the column, with its group.
        old: None where the line is new.
        new: None where the line is gone.
        came: Dossiers that are behind the figure now and were not; known where the tables name them.
        went: Dossiers that were behind it and no longer are.
    """

    key: str
    column: str
    old: Cell
    new: Cell
    came: Rows = ()
    went: Rows = ()


def differences(old: ReportTable, new: ReportTable) -> tuple[CellChange, ...]:
    """Return what changed from `old` to `new`, in the order of the new table, then of lines that went.

    A figure with the same value made of other dossiers has changed too.

    Raises:
        ValueError: The two are not the same report: their forms, titles or headings differ.
    """
    if (old.form, old.titles, old.columns) != (new.form, new.titles, new.columns):
        raise ValueError("not the same report")
    before = {row.key: row for row in old.lines}
    after = {row.key: row for row in new.lines}
    keys = (*after, *(key for key in before if key not in after))
    return tuple(
        change for key in keys for change in _line_changes(new, before.get(key), after.get(key))
    )


def _line_changes(
    table: ReportTable, old: TableRow | None, new: TableRow | None
) -> list[CellChange]:
    row = new or old
    assert row is not None  # noqa: S101 - every key is of one of the two tables
    changes = []
    for place, column in enumerate(table.columns):
        was, now = _cell(old, place), _cell(new, place)
        had, has = _behind(old, place), _behind(new, place)
        if was != now or had.keys() != has.keys():
            came = tuple(one for one in has if one not in had)
            went = tuple(one for one in had if one not in has)
            changes.append(CellChange(row.key, column.full_title, was, now, came, went))
    return changes


def _cell(row: TableRow | None, place: int) -> Cell:
    return None if row is None else row.cells[place]


def _behind(row: TableRow | None, place: int) -> dict[int, None]:
    """Return the dossiers of a cell in their order, quick to look up."""
    return {} if row is None else dict.fromkeys(row.behind(place))
