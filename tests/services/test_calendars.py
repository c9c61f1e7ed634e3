"""The calendar in force: shipped years, imports, the office's own days, the law's own dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import holidays
import pytest

from services.calendars import (
    EXPECTED_YEARS,
    changes,
    expected_days,
    forget_local_day,
    import_calendar,
    load_calendar,
    previewed_changes,
    set_local_day,
    shipped_calendars,
    stored_calendar,
)
from services.errors import FileFaultError, InvalidInputError, NotFoundError
from services.rules.acts import ActKind
from services.rules.deadlines import Limit, appointment
from services.rules.moments import VIETNAM
from services.rules.working_time import DayKind, DayRule, OfficeHours
from tests.a_desk import MORNING, begin
from tests.services.rules.days import CLOSED, ORDERED, RECEIVES, RULES

TEN_DAYS = """
year = 2027
edition = 2
issued_on = 2026-12-20
issuer = "Bộ Nội vụ"
official_through = 2027-12-31
[[days]]
on = 2027-01-01
kind = "holiday"
name = "Tết Dương lịch"
source = "Bộ luật Lao động 2019, Điều 112"
certainty = "official"
read_on = 2026-12-21
[[days]]
from = 2027-02-05
to = 2027-02-12
kind = "holiday"
name = "Tết Đinh Mùi"
source = "Thông báo"
certainty = "official"
read_on = 2026-12-21
"""


def weekdays_off(files) -> dict[date, str]:
    return {
        rule.on: rule.name
        for file in files
        for rule in file.days
        if rule.kind is DayKind.HOLIDAY and rule.on.weekday() < 5
    }


def test_the_shipped_files_say_what_was_worked_out_by_hand():
    shipped = {
        rule.on: rule.kind
        for file in shipped_calendars()
        for rule in file.days
        if rule.kind is not DayKind.WORKED
    }
    assert shipped == {rule.on: rule.kind for rule in RULES}


def test_every_shipped_day_has_a_source_and_only_open_questions_are_marked():
    unsure = {
        rule.on
        for file in shipped_calendars()
        for rule in file.days
        if rule.certainty == "uncertain"
    }
    tet = {date(2027, 2, day) for day in range(5, 13)}
    assert unsure == tet | {date(2027, 9, 1), date(2027, 9, 3)}
    assert all(rule.source and rule.name for file in shipped_calendars() for rule in file.days)


def test_the_shipped_years_agree_with_the_holidays_package_but_for_what_is_explained():
    ours = weekdays_off(shipped_calendars())
    theirs = {
        on: name
        for on, name in holidays.country_holidays("VN", years=[2025, 2026, 2027]).items()
        if on.weekday() < 5
    }
    only_ours = {
        date(2026, 1, 2),  # swapped with 10/01 by the Government on 2025-12-25, after its release
        date(2027, 2, 11),  # it gives no day in lieu for both weekend days of Tết 2027
    }
    only_theirs = {
        date(2027, 2, 4),  # two days before Tết; the plans of 9/2026 begin one day before
    }
    assert ours.keys() - theirs.keys() == only_ours
    assert theirs.keys() - ours.keys() == only_theirs


def test_the_laws_own_dates_are_those_that_were_announced():
    announced = weekdays_off(shipped_calendars()).keys()
    for year in (2026, 2027):
        law = {rule.on for rule in expected_days(year) if rule.on.weekday() < 5}
        swapped = {on for on in announced if on.year == year} - law
        assert law <= announced
        assert swapped <= {date(2026, 1, 2), date(2026, 8, 31)}


@pytest.mark.parametrize("year", range(2028, 2040))
def test_a_year_to_come_has_the_thirteen_days_of_the_law(year):
    days = expected_days(year)
    named = [rule for rule in days if not rule.name.startswith("Nghỉ bù")]
    weekend = [rule for rule in named if rule.on.weekday() >= 5]
    assert len(named) == 12
    assert len(days) == 12 + len(weekend)
    assert len({rule.on for rule in days}) == len(days)
    assert all(rule.certainty == "expected" for rule in days)
    in_lieu = [rule for rule in days if rule.name.startswith("Nghỉ bù")]
    assert all(rule.on.weekday() < 5 for rule in in_lieu)


def test_the_calendar_says_how_far_it_can_be_trusted():
    work = load_calendar()
    assert work.version == (
        "2025 bản 1 (21/11/2026), 2026 bản 1 (21/11/2026), 2027 bản 1 (21/11/2026)"
    )
    assert work.known_from == date(2025, 1, 1)
    assert work.known_through == date(2027, 12, 31)
    assert work.official_through == date(2027, 2, 4)
    assert work.rules[-1].on.year == 2027 + EXPECTED_YEARS


def test_an_imported_year_replaces_the_shipped_one():
    work = load_calendar([TEN_DAYS])
    assert not work.is_worked(date(2027, 2, 12))
    assert work.is_worked(date(2027, 4, 30))
    assert work.official_through == date(2027, 12, 31)
    assert work.version.endswith("2027 bản 2 (20/12/2026)")


def test_a_later_import_of_the_same_year_stands():
    third = TEN_DAYS.replace("edition = 2", "edition = 3").replace("2027-02-12", "2027-02-11")
    assert load_calendar([TEN_DAYS, third]).is_worked(date(2027, 2, 12))


def test_an_imported_year_may_follow_the_shipped_ones():
    later = TEN_DAYS.replace("2027-", "2028-").replace("year = 2027", "year = 2028")
    work = load_calendar([later])
    assert work.known_through == date(2028, 12, 31)
    assert work.official_through == date(2027, 2, 4)
    assert work.is_worked(date(2028, 1, 25))


def test_changes_name_each_day_and_whether_deadlines_move():
    found = changes(load_calendar(), load_calendar([TEN_DAYS]))
    by_day = {change.on: change for change in found}
    assert by_day[date(2027, 2, 12)].moves_deadlines
    assert not by_day[date(2027, 2, 5)].moves_deadlines  # only its source and certainty
    assert by_day[date(2027, 4, 30)].after is None
    assert by_day[date(2027, 4, 30)].moves_deadlines
    assert [change.on for change in found] == sorted(by_day)
    assert changes(load_calendar(), load_calendar()) == ()


def test_a_closure_is_a_change_that_moves_nothing_until_it_is_ordered():
    plain, closed, ordered = (
        load_calendar(closures=closures) for closures in ([], [CLOSED], [ORDERED])
    )
    (change,) = changes(plain, closed)
    assert (change.before, change.after, change.moves_deadlines) == (None, CLOSED, False)
    assert changes(closed, ordered)[0].moves_deadlines


def test_the_office_has_its_own_hours():
    work = load_calendar(hours=OfficeHours.with_saturday_desk())
    assert work.desk_is_open(datetime(2026, 11, 21, 9, 0, tzinfo=VIETNAM))


def test_the_examples_of_the_domain_reference_hold_on_the_shipped_calendar():
    at = datetime(2027, 2, 3, 9, 0, tzinfo=VIETNAM)
    found = appointment(at, Limit.parse("3 ngày làm việc"), load_calendar())
    assert found.due_at == datetime(2027, 2, 15, 9, 0, tzinfo=VIETNAM)
    assert found.warnings == (
        "Tết Đinh Mùi 2027 chưa có văn bản chính thức. Ngày hẹn này có thể đổi khi có lịch mới.",
    )


def test_a_date_in_a_year_to_come_skips_the_laws_days_and_warns():
    at = datetime(2028, 1, 24, 9, 0, tzinfo=VIETNAM)
    found = appointment(at, Limit.parse("1 ngày làm việc"), load_calendar())
    assert found.due_at == datetime(2028, 2, 1, 9, 0, tzinfo=VIETNAM)
    assert found.warnings == (
        "Chưa có lịch làm việc năm 2028. Ngày hẹn này có thể đổi khi có lịch mới.",
    )


@pytest.fixture
def desk(tmp_path):
    rehearsal = begin(tmp_path)
    yield rehearsal.desk
    rehearsal.desk.close()


def test_an_import_is_kept_noted_in_the_journal_and_in_force(desk):
    wanted = previewed_changes(desk.store, TEN_DAYS)
    assert import_calendar(desk.book, TEN_DAYS, "ha", MORNING) == wanted
    assert stored_calendar(desk.store).version.endswith("2027 bản 2 (20/12/2026)")
    assert not desk.calendar().is_worked(date(2027, 2, 12))
    with desk.store.reading() as db:
        (body,) = db.execute("SELECT body FROM act ORDER BY seq DESC LIMIT 1").fetchone()
    assert ActKind.CALENDAR_IMPORTED.encode() in bytes(body)
    assert import_calendar(desk.book, TEN_DAYS, "ha", MORNING + timedelta(hours=1)) == ()


def test_a_wrong_import_keeps_nothing(desk):
    before = stored_calendar(desk.store).version
    with pytest.raises(FileFaultError):
        import_calendar(desk.book, "không phải lịch", "ha", MORNING)
    with pytest.raises(InvalidInputError):
        import_calendar(desk.book, TEN_DAYS.replace("holiday", "party"), "ha", MORNING)
    assert stored_calendar(desk.store).version == before


def test_the_offices_own_days_are_kept_changed_and_forgotten(desk):
    morning = replace(RECEIVES, sessions=((time(7, 30), time(11, 30)), (time(13), time(15))))
    set_local_day(desk.store, morning)
    set_local_day(desk.store, CLOSED)
    set_local_day(desk.store, ORDERED)
    work = stored_calendar(desk.store)
    assert work.local_rule(RECEIVES.on) == morning
    assert work.local_rule(ORDERED.on) == ORDERED
    assert not desk.calendar().is_worked(ORDERED.on)
    forget_local_day(desk.store, ORDERED.on)
    assert stored_calendar(desk.store).local_rule(ORDERED.on) is None
    with pytest.raises(NotFoundError):
        forget_local_day(desk.store, ORDERED.on)


def test_the_office_cannot_make_holidays_nor_days_without_a_name(desk):
    with pytest.raises(InvalidInputError):
        set_local_day(desk.store, DayRule(date(2026, 12, 1), DayKind.HOLIDAY, "Nghỉ", ""))
    with pytest.raises(InvalidInputError):
        set_local_day(desk.store, replace(CLOSED, name=" "))
