"""Calendar files: what they say, and what is wrong with a wrong one."""

from __future__ import annotations

from datetime import date, time

import pytest

from services.calendar_texts import parse_calendar, parse_sessions
from services.errors import FileFaultError, InvalidInputError
from services.rules.working_time import DayKind

HEAD = """
year = 2027
edition = 2
issued_on = 2026-12-20
issuer = "Sở Nội vụ"
official_through = 2027-12-31
"""
DAY = """
[[days]]
on = 2027-02-05
kind = "holiday"
name = "Tết Đinh Mùi"
source = "Thông báo 1/TB-BNV"
certainty = "official"
read_on = 2026-12-21
"""


def test_a_file_is_read_whole():
    span = DAY.replace("on = 2027-02-05", "from = 2027-02-06\nto = 2027-02-07")
    half = DAY.replace("2027-02-05", "2027-02-04").replace('"holiday"', '"half_day"')
    file = parse_calendar(HEAD + span + DAY + half + 'open = ["07:30-11:30"]\n')
    assert file.name == "2027 bản 2 (20/12/2026)"
    assert file.official_through == date(2027, 12, 31)
    assert [rule.on.day for rule in file.days] == [4, 5, 6, 7]
    assert file.days[0].kind is DayKind.HALF_DAY
    assert file.days[0].sessions == ((time(7, 30), time(11, 30)),)
    assert file.days[1].name == "Tết Đinh Mùi"
    assert file.days[1].source == "Thông báo 1/TB-BNV"


def test_a_year_without_special_days_is_a_calendar():
    assert parse_calendar(HEAD + "days = []").days == ()


@pytest.mark.parametrize(
    ("text", "field", "reason"),
    [
        (HEAD, "days", "missing"),
        (HEAD + "days = 3", "days", "not_tables"),
        (HEAD + "days = [3]", "days", "not_tables"),
        (HEAD + "extra = 1\ndays = []", "extra", "unknown_key"),
        (DAY, "year", "missing"),
        (HEAD.replace("2027\n", "true\n", 1) + DAY, "year", "not_a_number"),
        (HEAD.replace("2027\n", "1027\n", 1) + DAY, "year", "out_of_range"),
        (HEAD.replace("edition = 2", "edition = 0") + DAY, "edition", "out_of_range"),
        (HEAD.replace("edition = 2", 'edition = "2"') + DAY, "edition", "not_a_number"),
        (HEAD.replace("2027-12-31", "2029-12-31") + DAY, "official_through", "not_in_year"),
        (HEAD.replace("2026-12-20", '"hôm qua"') + DAY, "issued_on", "not_a_date"),
        (HEAD.replace("2026-12-20", "2026-12-20T09:00:00") + DAY, "issued_on", "not_a_date"),
        (HEAD.replace('"Sở Nội vụ"', '" "') + DAY, "issuer", "not_a_text"),
        (HEAD.replace('issuer = "Sở Nội vụ"', "") + DAY, "issuer", "missing"),
        (HEAD + DAY + "extra = 1", "days[1].extra", "unknown_key"),
        (HEAD + DAY + DAY, "days[2].on", "twice"),
        (HEAD + DAY.replace("holiday", "party"), "days[1].kind", "unknown"),
        (HEAD + DAY.replace("holiday", "closed"), "days[1].kind", "unknown"),
        (HEAD + DAY.replace('"official"', '"sure"'), "days[1].certainty", "unknown"),
        (HEAD + DAY.replace('source = "Thông báo 1/TB-BNV"', ""), "days[1].source", "missing"),
        (HEAD + DAY.replace("read_on = 2026-12-21", ""), "days[1].read_on", "missing"),
        (HEAD + DAY.replace("on = 2027-02-05", ""), "days[1].on", "on_or_from_to"),
        (HEAD + DAY + "to = 2027-02-06", "days[1].on", "on_or_from_to"),
        (HEAD + DAY.replace("on = 2027-02-05", "to = 2027-02-06"), "days[1].from", "missing"),
        (
            HEAD + DAY.replace("on = 2027-02-05", "from = 2027-02-06\nto = 2027-02-05"),
            "days[1].to",
            "before_from",
        ),
        (HEAD + DAY.replace("2027-02-05", "2026-02-05"), "days[1].on", "not_in_year"),
        (HEAD + DAY.replace('"holiday"', '"half_day"'), "days[1].open", "missing"),
        (HEAD + DAY + "open = []", "days[1].open", "not_hours"),
        (HEAD + DAY + "open = [7]", "days[1].open", "not_hours"),
        (HEAD + DAY + 'open = "07:30-11:30"', "days[1].open", "not_hours"),
        (HEAD + DAY + 'open = ["7h30-11h30"]', "days[1].open", "not_hours"),
        (HEAD + DAY + 'open = ["25:00-26:00"]', "days[1].open", "not_hours"),
        (HEAD + DAY + 'open = ["11:30-07:30"]', "days[1].open", "backwards"),
        (HEAD + DAY + 'open = ["07:30-11:30", "11:00-17:00"]', "days[1].open", "backwards"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(text, field, reason):
    with pytest.raises(InvalidInputError) as caught:
        parse_calendar(text)
    assert (caught.value.field, caught.value.reason) == (field, reason)


@pytest.mark.parametrize(
    "text", ["năm 2027", "year = ", "year = 2027-02-30", '{"year": 2027}', "a = " + "[" * 5_000]
)
def test_what_is_not_toml_is_refused(text):
    with pytest.raises(FileFaultError) as caught:
        parse_calendar(text)
    assert (caught.value.name, caught.value.reason) == ("calendar", "not_toml")


def test_hours_are_read_in_order():
    assert parse_sessions(["07:30-11:30", "13:00-17:00"], "open") == (
        (time(7, 30), time(11, 30)),
        (time(13), time(17)),
    )
