from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from services.calendars import load_calendar
from services.reports.csv_text import csv_file
from services.reports.frozen import content_hash, frozen_text, read_frozen, short_hash
from services.reports.page import pdf_file
from services.reports.supervision import supervision_tables
from services.reports.workbook import xlsx_file
from services.rules.report_periods import chosen_period
from tests.services.reports.made_tables import HEAD, ISSUER, a_list, all_tables, form_06a
from tests.services.rules.counted import any_dossiers, spans

CALENDAR = load_calendar()

TABLES = [*all_tables(), a_list("Bùi Văn Hòa")]
IDS = range(len(TABLES))


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_a_frozen_report_is_read_back_as_it_was(table):
    again = read_frozen(frozen_text(table))
    assert again == table
    assert frozen_text(again) == frozen_text(table)


@pytest.mark.parametrize("table", TABLES, ids=IDS)
def test_a_frozen_report_reprints_byte_for_byte(table):
    again = read_frozen(frozen_text(table))
    assert pdf_file(again) == pdf_file(table)
    assert xlsx_file(again) == xlsx_file(table)
    assert csv_file(again) == csv_file(table)


@given(any_dossiers(), spans())
def test_whatever_was_counted_makes_a_sound_table_that_can_be_kept(found, span):
    head = replace(HEAD, period=chosen_period(span.since, span.through))
    for table in supervision_tables(found, head, CALENDAR, {}):
        assert read_frozen(frozen_text(table)) == table


def test_the_hash_is_of_what_stands_on_the_page():
    table = form_06a()
    assert content_hash(form_06a()) == content_hash(table)
    assert short_hash(table) == content_hash(table)[:4].upper()
    made_later = replace(table, issuer=replace(ISSUER, made_on=date(2026, 11, 24)))
    said_more = replace(table, notes=(*table.notes, "Đã đối chiếu."))
    hashes = {content_hash(one) for one in (table, made_later, said_more)}
    assert len(hashes) == 3


def test_rows_that_were_numbered_anew_do_not_change_the_hash():
    table = form_06a()
    renumbered = tuple(
        replace(row, dossiers=tuple(tuple(one + 1000 for one in found) for found in row.dossiers))
        for row in table.rows
    )
    assert content_hash(replace(table, rows=renumbered)) == content_hash(table)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2}', '{"version": 1}', '"1"', "null", "không"]
)
def test_what_is_no_frozen_report_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_frozen(text)
