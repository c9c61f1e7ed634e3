"""The sheet that closes a day, with usual and with extreme data: one page, nothing cut, the same bytes."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from services.forms.day_data import DaySheet
from services.forms.documents import from_json, papers_for, render, title, to_json
from services.forms.paper import SHEETS, Paper
from services.forms.slip_data import SlipOffice
from services.rules.day_facts import DayAnswers, DayFacts, OpenHandOver, PaidBy
from services.rules.life_acts import PayMethod
from services.rules.moments import VIETNAM
from tests.services.forms.pages import misplaced, texts

OFFICE = SlipOffice("UBND xã Tân Phong", "Trung tâm Phục vụ hành chính công", "Tân Phong", "Quầy 2")
EVENING = datetime(2026, 11, 23, 16, 55, tzinfo=VIETNAM)
TODAY = date(2026, 11, 23)
MM = 72 / 25.4
CODES = tuple(f"H56.14.07-261123-{2000 + n}" for n in range(1, 301))
QUIET = DaySheet(OFFICE, DayFacts(TODAY, 2), DayAnswers(), EVENING, "Lê Thu Hà")
USUAL = DaySheet(
    OFFICE,
    DayFacts(
        TODAY,
        2,
        received=16,
        numbers=(*range(2301, 2309), *range(2310, 2318)),
        returned=9,
        content=8,
        supplements=1,
        unsent=12,
        open=44,
        slips=CODES[:16],
        prints_waiting=1,
        hand_overs=(OpenHandOver("Trần Văn Minh", 2),),
        paid=(PaidBy(PayMethod.CASH, 6, 92_000), PaidBy(PayMethod.ONLINE, 3, 48_000)),
        backed_up_at=EVENING.replace(minute=52),
    ),
    DayAnswers(CODES[:15], 84_000, "thu thiếu 1 bản sao"),
    EVENING,
    "Lê Thu Hà",
    revision=2,
    replaces_at=EVENING.replace(hour=16, minute=40),
)
HARD = DaySheet(
    OFFICE,
    DayFacts(
        TODAY,
        2,
        received=300,
        numbers=tuple(range(2001, 2600, 2)),
        returned=250,
        content=200,
        so_so=20,
        discontent=30,
        slips=CODES,
        reserved=CODES,
        parked=12,
        prints_waiting=40,
        prints_faulty=3,
        hand_overs=tuple(OpenHandOver(f"Nguyễn Hoàng Phương Thảo {n}", 99) for n in range(9)),
        paid=tuple(PaidBy(method, 999, 1_234_567_000) for method in PayMethod),
        unsent=1_000_000,
        open=60_000,
        backed_up_at=EVENING.replace(day=1),
    ),
    DayAnswers((), 5_000, "Lẳng lặng " * 29),
    EVENING,
    "Nguyễn Hoàng Phương Thảo Nguyên Khang",
)
every_sheet = pytest.mark.parametrize("sheet", [QUIET, USUAL, HARD], ids=["quiet", "usual", "hard"])


@every_sheet
def test_it_is_kept_as_json_and_prints_the_same_bytes(sheet: DaySheet) -> None:
    kept = from_json(to_json(sheet))
    assert kept == sheet
    assert render(kept, Paper.A4) == render(sheet, Paper.A4)
    assert papers_for(sheet) == (Paper.A4,)
    assert title(sheet) == "PHIẾU KẾT THÚC NGÀY"


@every_sheet
def test_nothing_is_cut_and_nothing_overlaps(sheet: DaySheet) -> None:
    a4 = SHEETS[Paper.A4]
    edges = tuple(edge / MM - 0.5 for edge in (a4.left, a4.right, a4.bottom))
    assert misplaced(render(sheet, Paper.A4), *edges) == []


@pytest.mark.parametrize("sheet", [QUIET, USUAL], ids=["quiet", "usual"])
def test_a_usual_day_is_one_sheet(sheet: DaySheet) -> None:
    assert len(texts(render(sheet, Paper.A4))) == 1


def test_it_says_what_the_day_came_to() -> None:
    said = " ".join(texts(render(USUAL, Paper.A4))[0].split())
    for words in (
        "số 2301 – 2317, không có hồ sơ ở số 2309",
        "hài lòng 8, bình thường 0, chưa hài lòng 0, không đánh giá 1",
        "15/16 phiếu; chưa có: H56.14.07-261123-2016",
        "xong lúc 16:52",
        "Lệch −8.000 đ. Lý do: thu thiếu 1 bản sao.",
        "Bản 2, thay bản lập lúc 16:40",
    ):
        assert words.replace("\u00a0", " ") in said.replace("\u00a0", " ")


def test_many_codes_are_counted_not_listed() -> None:
    said = " ".join(" ".join(texts(render(HARD, Paper.A4))).split())
    assert "và 288 số khác" in said
