"""The days off of 2025–2027 as these tests take them, whatever the shipped files say later.

Written out by hand from domain knowledge, so that a change of the files cannot change a golden date.
"""

from __future__ import annotations

from datetime import date, time, timedelta

from services.rules.working_time import DayKind, DayRule, OfficeHours, WorkCalendar

MORNING = ((time(7, 30), time(11, 30)),)
FULL_DAY = (*MORNING, (time(13, 0), time(17, 0)))


def off(first: date, name: str, last: date | None = None, certainty: str = "official"):
    days = ((last or first) - first).days + 1
    return [
        DayRule(first + timedelta(days=n), DayKind.HOLIDAY, name, "nguồn", certainty)
        for n in range(days)
    ]


RULES = (
    *off(date(2025, 1, 1), "Tết Dương lịch"),
    *off(date(2025, 1, 27), "Tết Ất Tỵ", date(2025, 1, 31)),
    *off(date(2025, 4, 7), "Giỗ Tổ Hùng Vương"),
    DayRule(date(2025, 4, 26), DayKind.MADE_UP, "Làm bù cho ngày 02/05/2025", "nguồn"),
    *off(date(2025, 4, 30), "Ngày Chiến thắng 30/4"),
    *off(date(2025, 5, 1), "Ngày Quốc tế lao động 1/5"),
    *off(date(2025, 5, 2), "Nghỉ hoán đổi"),
    *off(date(2025, 9, 1), "Quốc khánh", date(2025, 9, 2)),
    *off(date(2026, 1, 1), "Tết Dương lịch"),
    *off(date(2026, 1, 2), "Nghỉ hoán đổi"),
    DayRule(date(2026, 1, 10), DayKind.MADE_UP, "Làm bù cho ngày 02/01/2026", "nguồn"),
    *off(date(2026, 2, 16), "Tết Bính Ngọ", date(2026, 2, 20)),
    *off(date(2026, 4, 26), "Giỗ Tổ Hùng Vương"),
    *off(date(2026, 4, 27), "Nghỉ bù Giỗ Tổ Hùng Vương"),
    *off(date(2026, 4, 30), "Ngày Chiến thắng 30/4"),
    *off(date(2026, 5, 1), "Ngày Quốc tế lao động 1/5"),
    DayRule(date(2026, 8, 22), DayKind.MADE_UP, "Làm bù cho ngày 31/08/2026", "nguồn"),
    *off(date(2026, 8, 31), "Nghỉ hoán đổi"),
    *off(date(2026, 9, 1), "Quốc khánh", date(2026, 9, 2)),
    *off(date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
    *off(date(2027, 1, 1), "Tết Dương lịch"),
    *off(date(2027, 2, 5), "Tết Đinh Mùi", date(2027, 2, 11), "uncertain"),
    *off(date(2027, 4, 16), "Giỗ Tổ Hùng Vương"),
    *off(date(2027, 4, 30), "Ngày Chiến thắng 30/4"),
    *off(date(2027, 5, 1), "Ngày Quốc tế lao động 1/5"),
    *off(date(2027, 5, 3), "Nghỉ bù Ngày Quốc tế lao động 1/5"),
    *off(date(2027, 9, 2), "Quốc khánh", date(2027, 9, 3)),
    *off(date(2027, 11, 24), "Ngày Văn hóa Việt Nam"),
)

HALF_DAY = DayRule(date(2026, 12, 31), DayKind.HALF_DAY, "Nghỉ chiều", "nguồn", sessions=MORNING)
CLOSED = DayRule(date(2026, 12, 9), DayKind.CLOSED, "Bão số 12", "Công điện")
ORDERED = DayRule(
    date(2026, 12, 9), DayKind.CLOSED, "Bão số 12", "Quyết định", moves_deadlines=True
)
RECEIVES = DayRule(date(2026, 11, 28), DayKind.RECEPTION, "Nhận sáng thứ Bảy", "Thông báo")

SATURDAY_COUNTED = OfficeHours((FULL_DAY,) * 5 + (MORNING, ()), (True,) * 6 + (False,))


def calendar(*more: DayRule, hours: OfficeHours | None = None) -> WorkCalendar:
    return WorkCalendar(
        (*RULES, *more),
        hours,
        version="thử",
        known=(date(2025, 1, 1), date(2027, 12, 31)),
        official_through=date(2027, 2, 4),
    )
