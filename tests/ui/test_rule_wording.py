"""What the rules say is found again by its pattern; in Vietnamese nothing is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.calendars import load_calendar
from services.clock import VIETNAM
from services.dossier_lists import _PAUSED_WORDS as PAUSED_WORDS
from services.dossier_lists import _STOPPED_WORDS as STOPPED_WORDS
from services.office import NewOfficer, Office
from services.rules import moments
from services.rules.citizen_cards import parse_card
from services.rules.deadlines import Limit, appointment
from services.rules.fees import FeeKind, FeeRule, compute, fee_label
from services.rules.limits import LimitUnit
from services.rules.personal_numbers import check
from services.rules.scans import read_scan
from services.rules.time_states import WorkingTally, ended, paused, running, stopped
from services.set_up import office_problems, officer_problems
from tests.a_desk import MORNING
from ui import wording
from ui.rule_wording import long_date, retold, short_date, short_day
from ui.translation import TsTranslator

VIETNAMESE = re.compile(
    r"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.I
)
CALENDAR = load_calendar()
TALLY = WorkingTally(CALENDAR)
NOW_MS = int(MORNING.timestamp() * 1000)
HOUR_MS = 3_600_000
WORDS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def translator() -> TsTranslator:
    return TsTranslator("en")


@pytest.fixture
def english(translator: TsTranslator) -> Iterator[None]:
    wording.speak(translator.say)
    yield
    wording.speak(lambda text: text)


def is_english(text: str) -> bool:
    return bool(text) and not VIETNAMESE.search(text)


def states(hours: int) -> list[str]:
    due = NOW_MS + hours * HOUR_MS
    found = [running(NOW_MS - 40 * HOUR_MS, due, NOW_MS, TALLY), ended(due, NOW_MS, TALLY)]
    found += [*map(paused, PAUSED_WORDS.values()), *map(stopped, STOPPED_WORDS.values())]
    return [text for state in found for text in (state.words, state.spoken)]


@WORDS
@given(st.integers(-900, 900))
def test_every_state_of_time_is_told(english: None, hours: int) -> None:
    wrong = [text for text in states(hours) if not is_english(retold(text))]
    assert wrong == []


@given(st.integers(-900, 900))
@settings(max_examples=20, deadline=None)
def test_vietnamese_stays_as_it_is(hours: int) -> None:
    assert [retold(text) for text in states(hours)] == states(hours)


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
@WORDS
def test_every_day_is_told(english: None, on: date) -> None:
    assert is_english(short_day(on))
    assert short_date(on) == f"{on:%a %d/%m/%Y}"
    assert long_date(on) == f"{on:%A %d/%m/%Y}"
    assert short_day(on)[3:] == moments.short_day(on)[2:]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("unit", LimitUnit)
@pytest.mark.parametrize("amount", [1, 3])
def test_the_reason_of_an_appointment_is_told_but_for_names(unit: LimitUnit, amount: int) -> None:
    if unit is LimitUnit.SAME_DAY and amount > 1:
        return
    for days in range(0, 90, 3):
        at = MORNING + timedelta(days=days, hours=days % 11)
        made = appointment(at, Limit(amount, unit), CALENDAR)
        said = [made.sentence, *made.warnings, *(step.label for step in made.steps)]
        for text in filter(None, said):
            told = retold(text)
            assert told != text or is_english(told)


@pytest.mark.usefixtures("english")
def test_the_arithmetic_of_a_fee_is_told() -> None:
    rule = FeeRule(FeeKind.PER_PAGE, steps=((1, 2_000), (3, 1_000)), cap_vnd=200_000)
    fees = [compute(rule, pages=500, copies=2), compute(FeeRule(FeeKind.PER_COPY, 8_000))]
    fees += [compute(FeeRule(FeeKind.FIXED, 8_000)), compute(FeeRule(FeeKind.FREE))]
    fees += [compute(FeeRule(FeeKind.SET_BY_COUNCIL)), compute(rule, exempt_reason="abc")]
    said = [text for fee in fees for text in (*fee.lines, fee.note) if text]
    said += [fee_label(FeeRule(FeeKind.PER_COPY, 8_000)), fee_label(FeeRule(FeeKind.FREE))]
    assert [text for text in said if not is_english(retold(text).replace("đ", ""))] == []


@pytest.mark.usefixtures("english")
def test_problems_are_told() -> None:
    nobody = NewOfficer("", "", "officer", "")
    short = NewOfficer("1é", "Lê", "officer", "abc")
    same = NewOfficer("ha", "Lê", "officer", "abcdefgh")
    found = office_problems(Office("", "", "", ""))
    found += office_problems(Office("a", "b", "H56", "c"))
    found += [one for line in officer_problems([nobody, short, same, same]) for one in line]
    for number in ("123456789", "12345", "1234567890123", "0381920044x7", "999999999999"):
        found += check(number, born_on=date(1950, 1, 1), sex="Nam")
    found += check("038192004417", born_on=date(1950, 1, 1), sex="Nam")
    for text in (
        "038192004417|123|Nguyễn Thị Phượng|32131992|X|Thôn 4|",
        "038192004417||Nguyen Thi Phu?ng|1992|Nữ|Thôn 4|01011980",
        "038192004417|",
        "xyz",
        "",
    ):
        card = parse_card(text)
        found += card.problems if card is not None else ()
        found += read_scan(text).problems
    assert len(found) > 15
    wrong = [one.message for one in found if not is_english(retold(one.message))]
    assert wrong == []


def test_a_sentence_nobody_knows_stays() -> None:
    assert retold("Một câu lạ.") == "Một câu lạ."
    assert MORNING.tzinfo == VIETNAM
