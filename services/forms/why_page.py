"""Why this date: one page for the citizen who asks, with every day that was and was not counted.

No prescribed form; a courtesy beside the slip, which alone promises. It names the dossier and the
procedure and nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from services.forms.faces import BOLD, ITALIC, REGULAR, clean
from services.forms.paper import (
    MM,
    SHEETS,
    Paper,
    Sheet,
    Span,
    Strip,
    balanced,
    beside,
    bottom_of,
    gap,
    kept,
    line,
    lines,
    paginate,
    paragraph,
    pdf_pages,
    rule,
    stack,
)
from services.forms.pdf import write_pdf
from services.forms.tables import Column, table
from services.rules.date_words import (
    DayMark,
    DayRow,
    ExplainedDate,
    calendar_editions,
    counting_rule,
    day_rows,
    due_time_words,
    rule_15h_words,
)
from services.rules.moments import clock_text, long_date, paper_date, paper_moment, short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from services.office import Office
    from services.rules.working_time import WorkCalendar

FILE_NAME = "vi-sao-ngay-hen.pdf"
TITLE = "Giải thích ngày hẹn trả kết quả"

_NATION = ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_HEADS = ("Ngày", "Tính", "Thứ tự", "Lý do")
_SHARES = (0.29, 0.19, 0.12, 0.40)


@dataclass(frozen=True, slots=True)
class WhyPage:
    """What stands on the page.

    Attributes:
        dates: One or several promises of one visit, in the order of the slip.
        calendar: The calendar they were counted by.
        told_at: When it is printed.
        paper: What the printer holds; on a roll the days stand under each other without a table.
    """

    office: Office
    dates: tuple[ExplainedDate, ...]
    calendar: WorkCalendar
    told_at: datetime
    paper: Paper = Paper.A4


def render(page: WhyPage) -> bytes:
    """Return the explanation as a PDF; the same page gives the same bytes."""
    sheet = SHEETS[page.paper]
    if len(page.dates) > 1:  # two short ones still fit on one page
        sheet = replace(sheet, body=sheet.small)
    x, wide = sheet.left, sheet.measure
    head = _roll_header if page.paper is Paper.ROLL else _header
    strips = [*kept([head(page, x, wide), gap(12), *_title(x, wide, sheet.body), gap(6)])]
    for place, date in enumerate(page.dates):
        if place:
            strips += [gap(8), rule(x, wide, below=8)]
        strips += _explained(date, page, sheet)
    strips += [gap(10), *_foot(page, sheet)]
    pages = paginate(strips, sheet)
    if page.paper is Paper.ROLL:
        height = -(-(bottom_of(pages[0]) + sheet.bottom) // MM) * MM  # whole millimetres
        sheet = replace(sheet, height=height)
    return write_pdf(pdf_pages(pages, sheet), TITLE)


def _header(page: WhyPage, x: float, wide: float) -> Strip:
    left = wide * 0.46
    right = wide - left
    unit = balanced(clean(page.office.unit).upper(), left - 6, 12, BOLD)
    agency = stack(
        [
            *lines(clean(page.office.name).upper(), x, left, 12),
            *(line(row, x, left, 12, name=BOLD, align=0.5) for row in unit),
            gap(1.5),
            rule(x + left * 0.3, left * 0.4),
        ]
    )
    on = paper_date(page.told_at.date())
    nation = stack(
        [
            *(line(row, x + left, right, 12, name=BOLD, align=0.5) for row in _NATION),
            line(_MOTTO, x + left, right, 12, name=BOLD, align=0.5),
            gap(1.5),
            rule(x + left + right * 0.18, right * 0.64),
            gap(6),
            *lines(f"{clean(page.office.place)}, {on}", x + left, right, 13, name=ITALIC),
        ]
    )
    return beside(agency, nation)


def _roll_header(page: WhyPage, x: float, wide: float) -> Strip:
    unit = balanced(clean(page.office.unit).upper(), wide, 10, BOLD)
    on = paper_date(page.told_at.date())
    return stack(
        [
            *lines(clean(page.office.name).upper(), x, wide, 10),
            *(line(row, x, wide, 10, name=BOLD, align=0.5) for row in unit),
            gap(2),
            *lines(f"{clean(page.office.place)}, {on}", x, wide, 9, name=ITALIC),
        ]
    )


def _title(x: float, wide: float, size: float) -> list[Strip]:
    rows = balanced(TITLE.upper(), wide, size + 1, BOLD)
    return [line(row, x, wide, size + 1, name=BOLD, align=0.5) for row in rows]


def _explained(date: ExplainedDate, page: WhyPage, sheet: Sheet) -> list[Strip]:
    found = date.appointment
    due = f"{clock_text(found.due_at)}, {long_date(found.due_at.date())}"
    facts = [
        ("Mã hồ sơ:", date.code, BOLD),
        ("Thủ tục:", date.procedure, REGULAR),
        ("Nhận đủ hồ sơ lúc:", paper_moment(found.received_at), REGULAR),
        ("Thời hạn giải quyết:", str(found.limit), REGULAR),
        ("Hẹn trả kết quả:", due, BOLD),
    ]
    rules = (
        counting_rule(found),
        rule_15h_words(found),
        due_time_words(found, page.calendar),
    )
    strips = [
        strip
        for name, value, face in facts
        if value
        for strip in (*_text([Span(f"{name} "), Span(clean(value), face)], sheet), gap(2))
    ]
    strips += [gap(3), *_text([Span(" ".join(filter(None, rules)))], sheet), gap(6)]
    strips += _day_lines(date, sheet) if page.paper is Paper.ROLL else _days(date, sheet)
    for warning in date.warnings:
        strips += [gap(5), *_text([Span("Lưu ý: ", BOLD), Span(clean(warning))], sheet)]
    return strips


def _days(date: ExplainedDate, sheet: Sheet) -> list[Strip]:
    columns = [
        Column(sheet.measure * share, align=0.5 if place == 2 else 0.0)
        for place, share in enumerate(_SHARES)
    ]
    rows = [(row.days, row.verdict, row.number, _reason(row)) for row in day_rows(date.appointment)]
    made = table(columns, _HEADS, rows, sheet.left, sheet.small, bold_last=True)
    return list(made)


def _day_lines(date: ExplainedDate, sheet: Sheet) -> list[Strip]:
    strips = []
    for row in day_rows(date.appointment):
        verdict = row.verdict if row.numbers is None else f"{row.verdict} {row.number}"
        spans = [Span(row.days, BOLD), Span(f" {verdict}: {_reason(row)}")]
        strips += [*_text(spans, sheet), gap(2)]
    return strips


def _reason(row: DayRow) -> str:
    is_usual = row.mark is DayMark.COUNTED  # its hours are the office's, and said in the rule
    return clean(" – ".join(filter(None, (row.why, "" if is_usual else row.detail))))


def _foot(page: WhyPage, sheet: Sheet) -> list[Strip]:
    years = dict.fromkeys(
        name for date in page.dates for name in calendar_editions(date.appointment, page.calendar)
    )
    texts = dict.fromkeys(date.edition for date in page.dates if date.edition)
    calendars = [f"Lịch làm việc {', '.join(years)}"] if years else []
    sources = [clean(text) for text in (*calendars, *texts)]
    told = f"In lúc {clock_text(page.told_at)} {short_date(page.told_at.date())}."
    note = (
        "Tờ này chỉ giải thích cách tính. Ngày hẹn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
        " là ngày có giá trị."
    )
    strips = [
        *paragraph([Span(note, ITALIC)], sheet.left, sheet.measure, sheet.small),
        gap(2),
        *paragraph(
            [Span(" · ".join([*sources, told]), ITALIC)],
            sheet.left,
            sheet.measure,
            sheet.small,
            justified=False,
        ),
    ]
    return [replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]


def _text(spans: Sequence[Span], sheet: Sheet) -> list[Strip]:
    return paragraph(spans, sheet.left, sheet.measure, sheet.body, justified=False)
