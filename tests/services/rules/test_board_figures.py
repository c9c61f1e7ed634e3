from __future__ import annotations

from datetime import date

from hypothesis import given

from services.calendars import load_calendar
from services.rules.board_figures import apologies, board, due_soon
from services.rules.counting import Standing
from services.rules.shares import Share
from tests.a_period import SPAN, dossiers
from tests.services.rules.counted import NOVEMBER, a_dossier, any_dossiers, spans

NB = "\u00a0"
PERIOD = dossiers()
BOARD = board(PERIOD, SPAN)
CALENDAR = load_calendar()


def test_without_a_result_there_is_no_percentage():
    overdue = [a_dossier(row) for row in range(5)]
    found = board(overdue, NOVEMBER).on_time
    assert found.formula == found.formula_with_overdue == "chưa có kết quả trả; 5 quá hạn"
    assert found.share.percent == "–"
    assert board([], NOVEMBER).on_time.formula == "chưa có kết quả trả"


def test_79_of_96_stands_beside_79_of_99_with_both_formulas():
    found = BOARD.on_time
    assert found.formula == (f"(19 trước hạn + 60 đúng hạn) / 96 hồ sơ đã giải quyết = 82,29{NB}%")
    assert found.formula_with_overdue == (
        f"(19 trước hạn + 60 đúng hạn) / (96 hồ sơ đã giải quyết + 3 đang quá hạn) = 79,80{NB}%"
    )


def test_early_on_the_day_late_paused_running_and_overdue_stand_apart():
    counts = {stands.name: BOARD.found.count(stands) for stands in Standing}
    assert counts == {
        "EARLY": 19,
        "ON_DAY": 60,
        "LATE": 17,
        "RUNNING": 28,
        "WAITING": 4,
        "STOPPED": 0,
        "OVERDUE": 3,
    }


def test_fields_and_officers_have_their_own_percentage():
    fields = {group.name: group.on_time.share for group in BOARD.groups["field"]}
    assert fields["Đất đai"] == Share(7, 18)
    officers = [(group.name, group.on_time.share.fraction) for group in BOARD.groups["holder"]]
    assert officers == [
        ("Lê Thu Hà", "46/47"),
        ("Phạm Quang Dũng", "11/24"),
        ("Trần Thị Mai", "10/13"),
        ("Nguyễn Đức Long", "12/12"),
    ]


def test_what_is_due_soon_is_counted_by_day_with_the_holiday_between():
    found = due_soon(PERIOD, SPAN.through, CALENDAR, 3)
    assert [(day.on, day.is_worked, len(day.rows)) for day in found] == [
        (date(2026, 11, 23), True, 5),
        (date(2026, 11, 24), False, 0),
        (date(2026, 11, 25), True, 2),
        (date(2026, 11, 26), True, 4),
    ]


def test_looking_ahead_from_a_sunday_counts_from_the_next_worked_day():
    found = due_soon(PERIOD, date(2026, 11, 22), CALENDAR, 1)
    assert [(day.on.day, day.is_worked) for day in found] == [(22, False), (23, True)]


def test_the_apology_ratio_knows_who_got_none():
    late = BOARD.found.rows(Standing.LATE, Standing.OVERDUE)
    found = apologies(BOARD.found, set(late[:12]))
    assert found.share == Share(12, 20)
    assert found.missing == late[12:]


@given(any_dossiers(), spans())
def test_groups_make_the_whole(found, span):
    made = board(found, span)
    for groups in made.groups.values():
        rows = sorted(row for group in groups for row in group.found.rows(*Standing))
        assert rows == sorted(made.found.rows(*Standing))
