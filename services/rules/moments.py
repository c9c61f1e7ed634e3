"""Vietnam's zone, how dates and times are written in Vietnamese, and the lunar date.

Three registers: short (`T6 27/11/2026`, lists and tables), spoken (`thứ Sáu 27/11`, running text and the
citizen's ear) and paper (`ngày 23 tháng 11 năm 2026`, Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10
and the months 1 and 2 get a leading zero).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")  # no daylight saving since 1975

FIRST_YEAR, LAST_YEAR = 1900, 2199  # what `parse_local` takes; a year outside is a slip of the hand

_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_SPOKEN = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def local(at: datetime) -> datetime:
    """Return the same moment on Vietnam's clock.

    Raises:
        ValueError: `at` has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a moment without a zone")
    return at.astimezone(VIETNAM)


def parse_local(text: str) -> datetime:
    """Return the moment an ISO 8601 text names; without an offset it is Vietnam's clock.

    `2026-11-23T15:20`, `2026-11-23 15:20:01`, `2026-11-23T08:20:00Z`; a bare date is its midnight.

    Raises:
        ValueError: Not a moment, or its year is not in `FIRST_YEAR`–`LAST_YEAR`.
    """
    at = datetime.fromisoformat(text.strip())
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(f"year {at.year}")
    return at.replace(tzinfo=VIETNAM) if at.tzinfo is None else at.astimezone(VIETNAM)


def weekday_name(on: date) -> str:
    """Return `thứ Sáu` or `Chủ nhật`."""
    return _SPOKEN[on.weekday()]


def short_day(on: date) -> str:
    """Return `T6 27/11`."""
    return f"{_SHORT[on.weekday()]} {on:%d/%m}"


def short_date(on: date) -> str:
    """Return `T6 27/11/2026`."""
    return f"{_SHORT[on.weekday()]} {on:%d/%m}/{on.year:04d}"


def spoken_date(on: date) -> str:
    """Return `thứ Sáu 27/11`, for running text."""
    return f"{_SPOKEN[on.weekday()]} {on:%d/%m}"


def long_date(on: date) -> str:
    """Return `Thứ Sáu 27/11/2026`, the big date of a card."""
    name = _SPOKEN[on.weekday()]
    return f"{name[0].upper()}{name[1:]} {on:%d/%m}/{on.year:04d}"


def clock_text(at: datetime) -> str:
    """Return `09:41`, Vietnam's clock."""
    return f"{local(at):%H:%M}"


def spoken_clock(at: datetime) -> str:
    """Return `17 giờ` or `9 giờ 30`, as one says it."""
    at = local(at)
    return f"{at.hour} giờ {at.minute:02d}" if at.minute else f"{at.hour} giờ"


def paper_date(on: date) -> str:
    """Return `ngày 02 tháng 01 năm 2026` or `ngày 23 tháng 11 năm 2026`.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4.
    """
    month = f"{on.month:02d}" if on.month <= 2 else str(on.month)
    return f"ngày {on.day:02d} tháng {month} năm {on.year}"


def paper_moment(at: datetime) -> str:
    """Return `09 giờ 41 phút, ngày 23 tháng 11 năm 2026`, as the forms write it."""
    at = local(at)
    return f"{at.hour:02d} giờ {at.minute:02d} phút, {paper_date(at.date())}"


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Vietnamese lunar calendar.

    Attributes:
        day: 1–30.
        month: 1–12.
        is_leap: Whether the month is the leap one, which bears the number of the month before it.
        year: The solar year in which the lunar year began.
    """

    day: int
    month: int
    is_leap: bool
    year: int


def lunar(on: date) -> LunarDate:
    """Return the lunar date of a solar day, by the clock of Hà Nội (+7).

    The rules: a month begins on the day of the new moon; month 11 holds the winter solstice; when 13
    new moons lie between two months 11, the first month without a major solar term is a leap month.
    True new moons and the sun's longitude come from the short series of Jean Meeus, "Astronomical
    Algorithms" (1998), as in Hồ Ngọc Đức's public description of the Vietnamese calendar
    (https://www.informatik.uni-leipzig.de/~duc/amlich/, read 2026-11-21). The zone matters: in 2030 the
    new moon of Tết falls at 23:07 in Hà Nội and 00:07 in Beijing, so Tết is 02/02 here and 03/02 there.
    """
    day = on.toordinal()
    index = _moon_at_or_before(day)
    begins = _new_moon_day(index)
    winter = _winter_moon(on.year)
    if winter > index:
        winter = _winter_moon(on.year - 1)
    leap = _leap_moon(winter, _winter_moon_after(winter))
    passed = index - winter  # months since month 11
    shifted = passed - 1 if leap is not None and index >= leap else passed
    month = (10 + shifted) % 12 + 1
    year = on.year - 1 if month >= 11 and on.month <= 2 else on.year
    return LunarDate(day - begins + 1, month, index == leap, year)


_MOON_DAYS = 29.530588853  # mean length of a lunar month
_FIRST_MOON = (
    693_596.25933  # mean new moon 0: 1900-01-01 06:13 UT, in days as `date.toordinal` counts
)
_J2000 = 730_120.5  # 2000-01-01 12:00, likewise
_ZONE_DAYS = 7 / 24


def _moon_at_or_before(day: int) -> int:
    index = int((day - _FIRST_MOON) / _MOON_DAYS) + 1
    while _new_moon_day(index) > day:
        index -= 1
    return index


def _new_moon_day(index: int) -> int:
    """Return the local day (as `date.toordinal`) on which new moon number `index` falls."""
    return math.floor(_new_moon(index) + _ZONE_DAYS)


def _new_moon(index: int) -> float:
    """Return true new moon number `index` counted from January 1900, in days as `toordinal`, UT."""
    t = index / 1236.85  # Julian centuries since 1900
    mean = (
        _FIRST_MOON
        + _MOON_DAYS * index
        + (0.0001178 - 0.000000155 * t) * t * t
        + 0.00033 * math.sin(math.radians(166.56 + (132.87 - 0.009173 * t) * t))
    )
    sun = math.radians(359.2242 + 29.10535608 * index - (0.0000333 + 0.00000347 * t) * t * t)
    moon = math.radians(306.0253 + 385.81691806 * index + (0.0107306 + 0.00001236 * t) * t * t)
    node = math.radians(21.2964 + 390.67050646 * index - (0.0016528 + 0.00000239 * t) * t * t)
    swing = (0.1734 - 0.000393 * t) * math.sin(sun)
    for weight, angle in (
        (0.0021, 2 * sun),
        (-0.4068, moon),
        (0.0161, 2 * moon),
        (-0.0004, 3 * moon),
        (0.0104, 2 * node),
        (-0.0051, sun + moon),
        (-0.0074, sun - moon),
        (0.0004, 2 * node + sun),
        (-0.0004, 2 * node - sun),
        (-0.0006, 2 * node + moon),
        (0.0010, 2 * node - moon),
        (0.0005, 2 * moon + sun),
    ):
        swing += weight * math.sin(angle)
    return mean + swing - (-0.000278 + (0.000265 + 0.000262 * t) * t)  # dynamical time to UT


def _sun_sector(day: int) -> int:
    """Return in which twelfth (0–11) of its yearly path the sun stands at local midnight of `day`."""
    t = (day - _ZONE_DAYS - _J2000) / 36_525
    anomaly = math.radians(357.5291 + (35_999.0503 - (0.0001559 + 0.00000048 * t) * t) * t)
    longitude = (
        280.46645
        + (36_000.76983 + 0.0003032 * t) * t
        + (1.9146 - (0.004817 + 0.000014 * t) * t) * math.sin(anomaly)
        + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
        + 0.00029 * math.sin(3 * anomaly)
    )
    return int(longitude % 360 / 30)


def _winter_moon(year: int) -> int:
    """Return the number of the new moon that opens month 11 of `year`: the winter solstice is in it."""
    index = _moon_at_or_before(date(year, 12, 31).toordinal())
    return index - 1 if _sun_sector(_new_moon_day(index)) >= 9 else index


def _winter_moon_after(winter: int) -> int:
    year = date.fromordinal(_new_moon_day(winter)).year
    return _winter_moon(year + 1)


def _leap_moon(winter: int, following: int) -> int | None:
    """Return the number of the leap month's new moon between two months 11, if there is one."""
    if following - winter == 12:
        return None
    index = winter + 1
    while _sun_sector(_new_moon_day(index)) != _sun_sector(_new_moon_day(index + 1)):
        index += 1
    return index
