"""A made-up period whose figures agree on every screen: 131 dossiers, 96 solved, 35 in work.

15/10–23/11/2026: 19 early, 60 on the day, 17 late; 28 running, 4 paused, 3 overdue; 79/96 = 82,29 %.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date

from resources import path
from services.rules.counting import Counted, DaySpan
from services.rules.index_766 import IndexFacts
from services.rules.legal_rules import LegalRules, read_legal_rules

SPAN = DaySpan(date(2026, 10, 15), date(2026, 11, 23))
LAND, BUILDING = "Đất đai", "Xây dựng"
HA, DUNG, MAI, LONG = "Lê Thu Hà", "Phạm Quang Dũng", "Trần Thị Mai", "Nguyễn Đức Long"

# Columns (4) (5) (6), (8) (9) (10), (12) (13) of form II.06a
FIELDS = {
    "Hộ tịch": ((20, 21, 5), (8, 25, 1), (12, 0)),
    "Chứng thực": ((2, 26, 1), (9, 16, 0), (4, 0)),
    LAND: ((9, 8, 9), (0, 7, 11), (7, 1)),
    "Bảo trợ xã hội": ((8, 3, 3), (1, 6, 2), (5, 0)),
    BUILDING: ((4, 3, 3), (0, 4, 2), (2, 2)),
    "Hộ kinh doanh": ((5, 1, 0), (1, 2, 1), (2, 0)),
}
PROCEDURES = {
    "Hộ tịch": ("Đăng ký khai sinh", "1.001193"),
    "Chứng thực": ("Chứng thực bản sao từ bản chính", "2.000815"),
    LAND: ("Đính chính Giấy chứng nhận đã cấp lần đầu", "1.012796"),
    "Bảo trợ xã hội": ("Công nhận hộ nghèo, hộ cận nghèo", "1.011606"),
    BUILDING: ("Cấp giấy phép xây dựng nhà ở riêng lẻ", "1.009994"),
    "Hộ kinh doanh": ("Đăng ký thành lập hộ kinh doanh", "1.001612"),
}
HOLDERS = {LAND: DUNG, BUILDING: DUNG, "Bảo trợ xã hội": MAI, "Hộ kinh doanh": MAI}
LONG_HAS = 12  # of those certified on time; the rest of civil status and certifying is Hà's

DUE_FRIDAY = date(2026, 11, 13)
TWO_DAYS_EARLY, THREE_DAYS_EARLY = date(2026, 11, 11), date(2026, 11, 10)
THREE_DAYS_EARLY_COUNT = 3  # 16 × 2 + 3 × 3 = 41 working days saved
PAUSED_COUNT = 4
SOON = [date(2026, 11, 23)] * 5 + [date(2026, 11, 25)] * 2 + [date(2026, 11, 26)] * 4
LATER = date(2026, 12, 4)
AGES = [1] * 17 + [6] * 8 + [10] * 3 + [20] * 2 + [34]  # days since reception of the 31 in work


def dossiers() -> tuple[Counted, ...]:
    """Return the 131 dossiers of the period; rows count from 1."""
    ages, soon, early = iter(AGES), iter(SOON), iter(range(19))
    found: list[Counted] = []
    paused = 0
    for field, (came, solved, in_work) in FIELDS.items():
        sources = _sources(came)
        for due_on, ended_on in _solved(solved, early):
            channel, received_on = next(sources)
            found.append(
                _dossier(
                    len(found) + 1, field, channel, (received_on, due_on), "returned", ended_on
                )
            )
        for place in range(sum(in_work)):
            channel, _ = next(sources)
            is_overdue = place >= in_work[0]
            row = len(found) + 1
            if not is_overdue and paused < PAUSED_COUNT and place == 0:
                paused += 1
                asked = (date(2026, 11, 9), date(2026, 11, 12))
                found.append(_dossier(row, field, channel, asked, "supplement"))
                continue
            received = date.fromordinal(SPAN.through.toordinal() - next(ages))
            due = date(2026, 11, 12 + place) if is_overdue else next(soon, LATER)
            found.append(_dossier(row, field, channel, (received, due), "processing"))
    return tuple(found)


def facts() -> dict[int, IndexFacts]:
    """Return what the index asks: 67/96 results, 71/110 papers, 20/110 reuse, 52/54 satisfied."""
    found = dossiers()
    solved = [one.row for one in found if one.ended_on is not None]
    new = [one.row for one in found if one.received_on >= SPAN.since]
    ratings = {row: place < 52 for place, row in enumerate(solved[:54])}
    return {
        one.row: IndexFacts(
            has_electronic_result=one.row in solved[:67],
            papers=3,
            papers_digitised=3 if one.row in new[:71] else 2,
            reuses_data=one.row in new[:20],
            vnd_due=8_000 if one.row in new[:40] else 0,
            is_paid_online=one.row in new[:10],
            is_satisfied=ratings.get(one.row),
        )
        for one in found
    }


def legal_rules() -> LegalRules:
    """Return the shipped limits and targets."""
    return read_legal_rules(tomllib.loads(path("rules/life.toml").read_text(encoding="utf-8")))


def _sources(came: tuple[int, int, int]) -> Iterator[tuple[str, date]]:
    online, direct, before = came
    yield from [("1", date(2026, 10, 8))] * before
    yield from [("2", date(2026, 10, 20))] * online
    yield from [("1", date(2026, 10, 20)), ("3", date(2026, 10, 20))] * (direct // 2)
    yield from [("1", date(2026, 10, 20))] * (direct % 2)


def _solved(counts: tuple[int, int, int], early: Iterator[int]) -> Iterator[tuple[date, date]]:
    for _ in range(counts[0]):
        three = next(early) < THREE_DAYS_EARLY_COUNT
        yield DUE_FRIDAY, THREE_DAYS_EARLY if three else TWO_DAYS_EARLY
    yield from [(DUE_FRIDAY, DUE_FRIDAY)] * counts[1]
    yield from [(TWO_DAYS_EARLY, DUE_FRIDAY)] * counts[2]


def _dossier(
    row: int,
    field: str,
    channel: str,
    days: tuple[date, date],
    state: str,
    ended_on: date | None = None,
) -> Counted:
    name, code = PROCEDURES[field]
    certified_by_long = field == "Chứng thực" and ended_on is not None and row % 2 == 0
    return Counted(
        row,
        field,
        name,
        code,
        LONG if certified_by_long else HOLDERS.get(field, HA),
        channel,
        *days,
        state,
        ended_on,
        ended_on,
    )
