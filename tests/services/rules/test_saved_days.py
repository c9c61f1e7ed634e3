from __future__ import annotations

from datetime import date

from services.calendars import load_calendar
from services.rules.saved_days import SavedDays, saved_days
from tests.a_period import SPAN, dossiers
from tests.services.rules.counted import NOVEMBER, a_dossier

CALENDAR = load_calendar()


def test_41_days_were_saved_on_19_dossiers():
    found = saved_days(dossiers(), SPAN, CALENDAR)
    assert sum(line.days for line in found) == 41
    assert sum(len(line.rows) for line in found) == 19
    assert found[0].procedure == "Đăng ký khai sinh"


def test_a_holiday_saves_nothing():
    early = a_dossier(state="finished", ended_on=date(2026, 11, 23), due_on=date(2026, 11, 25))
    assert saved_days([early], NOVEMBER, CALENDAR) == (SavedDays("Đăng ký khai sinh", 1, (1,)),)


def test_the_statutory_day_counts_where_the_office_promised_less():
    on_day = a_dossier(state="finished", ended_on=date(2026, 11, 18), due_on=date(2026, 11, 18))
    assert saved_days([on_day], NOVEMBER, CALENDAR) == ()
    (line,) = saved_days([on_day], NOVEMBER, CALENDAR, {1: date(2026, 11, 20)})
    assert line.days == 2


def test_late_open_and_withdrawn_dossiers_save_nothing():
    found = [
        a_dossier(1, "finished", ended_on=date(2026, 11, 26)),
        a_dossier(2, due_on=date(2026, 12, 20)),
        a_dossier(3, "withdrawn", ended_on=date(2026, 11, 17)),
        a_dossier(4, "finished", ended_on=date(2026, 12, 1), due_on=date(2026, 12, 9)),
    ]
    assert saved_days(found, NOVEMBER, CALENDAR) == ()
