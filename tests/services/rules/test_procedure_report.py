from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from services.rules.procedure_report import Column, procedure_report
from tests.a_period import FIELDS, SPAN, dossiers
from tests.services.rules.counted import NOVEMBER, a_dossier, any_dossiers, spans

REPORT = procedure_report(dossiers(), SPAN)


def counts(*found):
    return procedure_report(found, NOVEMBER).total.counts


def test_the_figures_of_the_screens_come_out():
    assert REPORT.total.counts == (131, 48, 62, 21, 96, 19, 60, 17, 35, 32, 3)
    assert [line.name for line in REPORT.lines] == list(FIELDS)
    assert REPORT.lines[2].counts == (26, 9, 8, 9, 18, 0, 7, 11, 8, 7, 1)
    assert REPORT.check == "(3) = (4)+(5)+(6) = (7)+(11)"


def test_a_figure_knows_its_dossiers():
    by_row = {one.row: one for one in dossiers()}
    late = [by_row[row] for row in REPORT.total.rows(Column.LATE)]
    assert len(late) == 17
    assert all(one.ended_on > one.due_on for one in late)
    (overdue,) = REPORT.lines[2].rows(Column.OVERDUE)
    assert by_row[overdue].field == "Đất đai"


def test_post_counts_with_direct_and_online_apart():
    channels = [a_dossier(n, channel=str(n), due_on=None) for n in (1, 2, 3)]
    assert counts(*channels)[:4] == (3, 1, 2, 0)


def test_the_first_and_the_last_day_belong_to_the_period():
    first = a_dossier(1, received_on=NOVEMBER.since, due_on=None)
    last = a_dossier(2, received_on=NOVEMBER.through, due_on=None)
    assert counts(first, last)[:4] == (2, 0, 2, 0)


def test_an_old_dossier_counts_as_carried_over_when_it_was_open_or_ended_within():
    old = date(2026, 10, 1)
    found = [
        a_dossier(1, received_on=old, due_on=None),
        a_dossier(2, "stopped", received_on=old),
        a_dossier(3, "returned", received_on=old, ended_on=date(2026, 11, 1), due_on=None),
        a_dossier(4, "withdrawn", received_on=old, ended_on=date(2026, 11, 1)),
        a_dossier(5, "returned", received_on=old, ended_on=date(2026, 10, 31)),
        a_dossier(6, "refused", received_on=old, ended_on=date(2026, 11, 5)),
    ]
    assert counts(*found) == (4, 0, 0, 4, 2, 0, 2, 0, 2, 2, 0)


def test_a_paused_dossier_is_never_overdue():
    assert counts(a_dossier(state="supplement"), a_dossier(2))[-3:] == (2, 1, 1)


def test_a_dossier_without_a_field_has_a_line_of_its_own():
    (line,) = procedure_report([a_dossier(field="")], NOVEMBER).lines
    assert line.name == "Chưa ghi lĩnh vực"


def test_days_that_contradict_each_other_break_the_check_and_are_named():
    wrong = a_dossier(7, "finished", ended_on=date(2026, 10, 31))
    found = procedure_report([a_dossier(1), wrong], NOVEMBER)
    assert found.one_sided == (7,)
    assert not found.is_balanced
    assert found.check == "(3) ≠ (7)+(11): lệch 1, xem hồ sơ"


@given(any_dossiers(), spans())
def test_the_sums_add_up_in_every_line(found, span):
    report = procedure_report(found, span)
    assert report.is_balanced
    for line in (*report.lines, report.total):
        three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen = line.counts
        assert three == four + five + six == seven + eleven
        assert seven == eight + nine + ten
        assert eleven == twelve + thirteen
        assert [len(line.rows(column)) for column in Column] == list(line.counts)


@given(any_dossiers(), spans())
def test_the_lines_make_the_total(found, span):
    report = procedure_report(found, span)
    sums = tuple(map(sum, zip(*(line.counts for line in report.lines), strict=True)))
    assert sums == (report.total.counts if report.lines else ())


@given(any_dossiers(), spans())
def test_what_happens_after_the_last_day_changes_no_report(found, span):
    later = span.through + timedelta(days=1)
    before = procedure_report(found, span)
    went_on = [
        replace(one, state="finished", ended_on=later)
        if one.state in {"received", "processing"}
        else one
        for one in found
    ]
    new = [replace(one, row=one.row + 1000, received_on=later) for one in found]
    assert procedure_report([*went_on, *new], span) == before
