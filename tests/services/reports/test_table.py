from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.reports.table import TableRow, cell_text
from services.rules.shares import Share
from tests.services.reports.made_tables import by_officer, form_06a

FORM = form_06a()
FIRST = FORM.rows[0]


def changed(place, value):
    cells = (*FIRST.cells[:place], value, *FIRST.cells[place + 1 :])
    return replace(FORM, rows=(replace(FIRST, cells=cells, dossiers=()), *FORM.rows[1:]))


@pytest.mark.parametrize(
    ("place", "value", "why"),
    [
        (2, 47, "is no sum"),
        (3, "20", "Trong kỳ: trực tuyến of Hộ tịch"),
        (0, None, None),
        (3, 21, "is no sum"),
    ],
)
def test_a_table_refuses_what_its_formulas_do_not_give(place, value, why):
    if why is None:
        assert changed(place, value).rows[0].cells[place] is None
        return
    with pytest.raises(ValueError, match=why):
        changed(place, value)


def test_a_total_that_is_no_total_is_refused():
    with pytest.raises(ValueError, match="total of"):
        replace(FORM, rows=FORM.rows[1:])


def test_a_percentage_of_other_columns_is_refused():
    table = by_officer()
    row = table.rows[0]
    wrong = replace(row, cells=(*row.cells[:6], Share(1, 2), *row.cells[7:]))
    with pytest.raises(ValueError, match="no such share"):
        replace(table, rows=(wrong, *table.rows[1:]))


def test_a_figure_names_as_many_dossiers_as_it_says():
    short = replace(FIRST, dossiers=tuple(rows[:1] for rows in FIRST.dossiers))
    with pytest.raises(ValueError, match="dossiers behind"):
        replace(FORM, rows=(short, *FORM.rows[1:]))


def test_lines_are_told_apart_by_their_keys():
    with pytest.raises(ValueError, match="one key"):
        replace(FORM, rows=(FIRST, FIRST), total=None)


def test_a_line_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="cells of short"):
        replace(FORM, rows=(TableRow("short", ("1",)),), total=None)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1968, "1.968"),
        (Share(79, 96), "82,29\u00a0%"),
        (Share(0, 0), "–"),
        (None, "–"),
        (date(2026, 11, 3), "03/11/2026"),
        ("Hộ tịch", "Hộ tịch"),
    ],
)
def test_cells_are_written_as_people_read_them(cell, text):
    assert cell_text(cell) == text
