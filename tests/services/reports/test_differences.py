from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.reports.differences import CellChange, differences
from services.rules.shares import Share
from tests.a_period import SPAN, dossiers
from tests.services.reports.made_tables import by_officer, form_06a

PERIOD = dossiers()
LATE = next(one for one in PERIOD if one.state == "processing" and one.field == "Đất đai")
SOLVED = next(one for one in PERIOD if one.state == "returned" and one.field == "Đất đai")


def with_change(old, **facts):
    return tuple(replace(one, **facts) if one is old else one for one in PERIOD)


def test_the_same_report_has_no_differences():
    assert differences(form_06a(), form_06a()) == ()


def test_a_dossier_solved_afterwards_is_named_where_it_came_and_went():
    later = with_change(LATE, state="returned", ended_on=SPAN.through, due_on=SPAN.through)
    found = differences(form_06a(), form_06a(later))
    of_land = [change for change in found if change.key == "Đất đai"]
    row = (LATE.row,)
    solved, in_work = "Số lượng hồ sơ đã giải quyết", "Số lượng hồ sơ đang giải quyết"
    assert of_land == [
        CellChange("Đất đai", f"{solved} – Tổng số", 18, 19, came=row),
        CellChange("Đất đai", f"{solved} – Đúng hạn", 7, 8, came=row),
        CellChange("Đất đai", f"{in_work} – Tổng số", 8, 7, went=row),
        CellChange("Đất đai", f"{in_work} – Trong hạn", 7, 6, went=row),
    ]
    assert [change.key for change in found[4:]] == ["total"] * 4


def test_one_that_came_for_one_that_went_is_a_change_of_the_same_number():
    gone = tuple(one for one in PERIOD if one is not SOLVED)
    (change, *_) = differences(form_06a(), form_06a((*gone, replace(SOLVED, row=9999))))
    assert (change.old, change.new) == (26, 26)
    assert (change.came, change.went) == ((9999,), (SOLVED.row,))


def test_a_line_that_is_new_or_gone_has_nothing_on_the_other_side():
    without = tuple(one for one in PERIOD if one.holder != "Nguyễn Đức Long")
    gone = [
        change
        for change in differences(by_officer(), by_officer(without))
        if change.key == "Nguyễn Đức Long"
    ]
    assert (gone[-2].column, gone[-2].old, gone[-2].new) == ("Đang quá hạn", 0, None)
    back = differences(by_officer(without), by_officer())
    shares = [
        change.new
        for change in back
        if change.key == "Nguyễn Đức Long" and change.column == "Tỷ lệ trước và đúng hạn"
    ]
    assert shares == [Share(12, 12)]


def test_the_day_a_report_was_made_is_no_difference_of_its_figures():
    table = form_06a()
    later = replace(table, issuer=replace(table.issuer, made_on=date(2027, 1, 1)))
    assert differences(table, later) == ()


def test_two_different_reports_are_not_compared():
    with pytest.raises(ValueError, match="not the same report"):
        differences(form_06a(), by_officer())
