"""Report periods: months, quarters, half-years and years, by the reporting rule and by the calendar.

Periodic reports are closed on the 14th: the report of a month runs from the 15th of the month before to
the 14th of that month, and quarters, half-years and years likewise (the report of year 2026 runs from
15/12/2025 to 14/12/2026).

Source: Nghị định 09/2019/NĐ-CP, Điều 12; from memory, to be compared with the decree; 2026-11-21.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from services.rules.counting import DaySpan

CLOSING_DAY = 14  # Nghị định 09/2019/NĐ-CP, Điều 12: "đến ngày 14"
_DAY = timedelta(days=1)
_ROMAN = ("I", "II", "III", "IV")


class PeriodLength(IntEnum):
    """How long a period is, in months."""

    MONTH = 1
    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a report, with the name they are known by.

    Attributes:
        span: First and last day, both included.
        length: Its kind; None for days that somebody chose.
        is_reporting: By the 15th–14th rule, and not by the calendar.
    """

    span: DaySpan
    length: PeriodLength | None = None
    is_reporting: bool = False

    @property
    def name(self) -> str:
        """`Tháng 10/2026`, `Quý III/2026`, `6 tháng đầu năm 2026`, `Năm 2026`, `01/06/2026 – 15/06/2026`."""
        year, month = self.span.through.year, self.span.through.month
        match self.length:
            case PeriodLength.MONTH:
                return f"Tháng {month}/{year}"
            case PeriodLength.QUARTER:
                return f"Quý {_ROMAN[(month - 1) // 3]}/{year}"
            case PeriodLength.HALF_YEAR:
                return f"6 tháng {'đầu' if month <= 6 else 'cuối'} năm {year}"
            case PeriodLength.YEAR:
                return f"Năm {year}"
        return f"{_day(self.span.since)} – {_day(self.span.through)}"

    @property
    def label(self) -> str:
        """The name with its days: `Tháng 10/2026 (15/9 – 14/10)`, and years where they differ."""
        if self.length is None:
            return self.name
        since, through = self.span.since, self.span.through
        first = f"{since.day}/{since.month}"
        if since.year != through.year:
            first += f"/{since.year}"
        return f"{self.name} ({first} – {through.day}/{through.month})"

    @property
    def from_to(self) -> str:
        """`Từ ngày 15/09/2026 đến ngày 14/10/2026`, as the head of a form says it."""
        return f"Từ ngày {_day(self.span.since)} đến ngày {_day(self.span.through)}"


def reporting_period(on: date, length: PeriodLength) -> Period:
    """Return the period by the 15th–14th rule in which `on` lies."""
    year, month = on.year, on.month
    if on.day > CLOSING_DAY:
        year, month = _shifted(year, month, 1)
    last_year, last_month = _last_month(year, month, length)
    first_year, first_month = _shifted(last_year, last_month, -length)
    span = DaySpan(
        date(first_year, first_month, CLOSING_DAY) + _DAY, date(last_year, last_month, CLOSING_DAY)
    )
    return Period(span, length, is_reporting=True)


def calendar_period(on: date, length: PeriodLength) -> Period:
    """Return the period by the calendar in which `on` lies."""
    last_year, last_month = _last_month(on.year, on.month, length)
    after_year, after_month = _shifted(last_year, last_month, 1)
    first_year, first_month = _shifted(after_year, after_month, -length)
    return Period(
        DaySpan(date(first_year, first_month, 1), date(after_year, after_month, 1) - _DAY), length
    )


def chosen_period(since: date, through: date) -> Period:
    """Return any other span of days as a period.

    Raises:
        ValueError: The last day lies before the first.
    """
    return Period(DaySpan(since, through))


def period_before(period: Period) -> Period:
    """Return the period before: of the same kind, or for chosen days as many days just before them."""
    last = period.span.since - _DAY
    if period.length is None:
        days = period.span.through - period.span.since
        return Period(DaySpan(last - days, last))
    make = reporting_period if period.is_reporting else calendar_period
    return make(last, period.length)


def _last_month(year: int, month: int, length: PeriodLength) -> tuple[int, int]:
    """Return the last month of the period of months that `month` lies in."""
    return year, -(-month // length) * length


def _shifted(year: int, month: int, months: int) -> tuple[int, int]:
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return year, month + 1


def _day(on: date) -> str:
    return f"{on:%d/%m}/{on.year:04d}"
