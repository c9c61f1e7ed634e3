"""The end of a day on a real desk: what it came to, the sheet, closing again, and every sheet for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from models import day_rows
from services.clock import VIETNAM
from services.day_end import banknotes
from services.errors import InvalidInputError
from services.office import NewOfficer
from services.projections import compare, rebuild
from services.reserved_numbers import ReservedNumbers
from services.rules.day_facts import DayAnswers, DayFacts, OpenHandOver, PaidBy
from services.rules.life_acts import (
    Forwarded,
    MissingPaper,
    PayMethod,
    Rated,
    Returned,
)
from services.rules.life_requests import (
    AskSupplement,
    Finish,
    Recall,
    Request,
    TakePayment,
)
from tests.a_desk import CITIZEN, PASSWORD, Rehearsal, a_draft, begin
from tests.listed import Listening
from tests.services.forms.pages import texts

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD),
)
EVENING = datetime(2026, 11, 23, 16, 55, tzinfo=VIETNAM)
TODAY = EVENING.date()


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 2, STAFF)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, name: str = "An", procedure: str = "2.000635") -> bytes:
    person = replace(CITIZEN, name=name, personal_id=f"0381920{sum(map(ord, name)):05d}")
    receipt = rehearsal.desk.reception.receive(
        a_draft(rehearsal.desk, procedure, person=person), "ha"
    )
    printing = rehearsal.desk.printing
    printing.start(receipt.print_job)
    printing.finish(receipt.print_job)
    return receipt.dossiers[0].dossier_id


def do(rehearsal: Rehearsal, dossier: bytes, *requests: Request, by: str = "ha") -> None:
    for request in requests:
        rehearsal.desk.life.record(dossier, request, by)


def code(rehearsal: Rehearsal, dossier: bytes) -> str:
    return rehearsal.desk.life.state(dossier).received.code


def given(rehearsal: Rehearsal) -> Returned:
    return Returned(rehearsal.clock(), identity_checked=True)


def a_full_day(rehearsal: Rehearsal) -> list[bytes]:
    """Four received; one paid, finished, returned and rated; one asked for more; one handed on."""
    ids = [received(rehearsal, name) for name in ("An", "Bình", "Cường", "Dung")]
    owed = rehearsal.desk.life.state(ids[0]).unpaid_vnd
    do(rehearsal, ids[0], TakePayment(owed), Finish(), given(rehearsal), Rated(3))
    do(rehearsal, ids[1], TakePayment(owed, method=PayMethod.ONLINE))
    do(rehearsal, ids[2], AskSupplement((MissingPaper("Giấy chứng sinh"),)))
    do(rehearsal, ids[3], Forwarded("minh", "Tư pháp – Hộ tịch"))
    rehearsal.clock.now = EVENING
    return ids


def test_an_empty_day_says_so_and_that_there_is_no_backup(rehearsal: Rehearsal) -> None:
    assert rehearsal.desk.day_end.facts() == DayFacts(TODAY, 2)


def test_the_days_facts_are_what_its_acts_add_up_to(rehearsal: Rehearsal) -> None:
    ids = a_full_day(rehearsal)
    facts = rehearsal.desk.day_end.facts()
    fee = rehearsal.desk.life.state(ids[0]).paid_vnd
    assert fee > 0
    assert facts == DayFacts(
        on=TODAY,
        desk=2,
        received=4,
        numbers=(2001, 2002, 2003, 2004),
        returned=1,
        content=1,
        supplements=1,
        unsent=4,
        open=3,
        slips=tuple(code(rehearsal, one) for one in ids),
        prints_waiting=1,  # the supplement request
        hand_overs=(OpenHandOver("Trần Văn Minh", 1),),
        paid=(PaidBy(PayMethod.CASH, 1, fee), PaidBy(PayMethod.ONLINE, 1, fee)),
        fees_vnd=4 * fee,
    )


def test_what_happened_on_other_days_is_not_todays(rehearsal: Rehearsal) -> None:
    ids = a_full_day(rehearsal)
    rehearsal.clock.forward(days=2)
    do(rehearsal, ids[3], Finish(), given(rehearsal))
    facts = rehearsal.desk.day_end.facts()
    assert (facts.received, facts.returned, facts.paid, facts.slips) == (0, 1, (), ())
    assert (facts.unsent, facts.open) == (4, 2)


def test_a_result_taken_back_on_the_same_day_was_not_returned(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    do(rehearsal, dossier, Finish(), given(rehearsal), Recall("Ghi sai tên"))
    assert rehearsal.desk.day_end.facts().returned == 0


def test_a_parked_citizen_is_left_over(rehearsal: Rehearsal) -> None:
    rehearsal.desk.drafts.park(a_draft(rehearsal.desk), "đi photo")
    assert rehearsal.desk.day_end.facts().parked == 1


def test_a_number_kept_for_paper_waits_until_it_is_entered_or_voided(rehearsal: Rehearsal) -> None:
    received(rehearsal)  # 2001
    numbers = ReservedNumbers(rehearsal.desk.workplace)
    slips = numbers.reserve(2, TODAY, "ha")  # 2002 and 2003
    numbers.void((slips[0].code,), "phiếu rách", "ha")
    received(rehearsal, "Bình")  # 2004
    facts = rehearsal.desk.day_end.facts()
    assert facts.reserved == (slips[1].code,)
    assert (facts.numbers, facts.explained) == ((2001, 2004), (2002, 2003))
    assert facts.missing_numbers == ()


def test_closing_keeps_the_sheet_and_queues_it_for_the_printer(rehearsal: Rehearsal) -> None:
    a_full_day(rehearsal)
    day_end = rehearsal.desk.day_end
    facts = day_end.facts()
    answers = DayAnswers((facts.slips[0],), facts.cash_vnd)
    closed = day_end.close(answers, "ha")
    assert (closed.on, closed.sheet.facts, closed.sheet.answers) == (TODAY, facts, answers)
    assert (closed.sheet.revision, closed.sheet.officer) == (1, "Lê Thu Hà")
    job = rehearsal.desk.printing.job(closed.job)
    assert (job.code, job.form, job.paper) == ("KTN-261123-2", "day_sheet", "A4")
    assert rehearsal.desk.printing.pdf(closed.job) == day_end.pdf(closed)
    held = day_end.closed_on(TODAY)
    assert held is not None
    assert (held.sheet, held.at, held.officer) == (closed.sheet, EVENING, "ha")


def test_a_sheet_prints_the_same_bytes_days_later_and_on_a_desk_opened_again(
    rehearsal: Rehearsal,
) -> None:
    ids = a_full_day(rehearsal)
    before = rehearsal.desk.day_end.pdf(rehearsal.desk.day_end.close(DayAnswers(), "ha"))
    rehearsal.clock.forward(days=3)
    do(rehearsal, ids[1], Finish())
    desk = rehearsal.reopen()
    rebuild(desk.store)
    (again,) = desk.day_end.closed(days=10)
    assert desk.day_end.pdf(again) == before
    assert desk.printing.pdf(desk.day_end.reprint(again, "ha")) == before
    with desk.store.reading() as db:
        assert compare(db) == []


def test_a_correction_closes_the_day_again_and_says_which_sheet_it_replaces(
    rehearsal: Rehearsal,
) -> None:
    a_full_day(rehearsal)
    day_end = rehearsal.desk.day_end
    first = day_end.close(DayAnswers(), "ha")
    rehearsal.clock.forward(minutes=20)
    received(rehearsal, "Oanh")
    second = day_end.close(DayAnswers(), "minh")
    assert (second.sheet.revision, second.sheet.replaces_at) == (2, first.at)
    assert second.sheet.facts.received == first.sheet.facts.received + 1
    assert [one.at for one in day_end.closed(days=1)] == [second.at]
    (page,) = texts(day_end.pdf(second))
    assert "Bản 2, thay bản lập lúc 16:55" in page


def test_cash_that_differs_needs_a_reason_and_then_does_not_block(rehearsal: Rehearsal) -> None:
    a_full_day(rehearsal)
    day_end = rehearsal.desk.day_end
    with pytest.raises(InvalidInputError) as caught:
        day_end.close(DayAnswers(counted_vnd=1_000, reason="  "), "ha")
    assert (caught.value.field, caught.value.reason) == ("reason", "missing")
    assert day_end.closed_on(TODAY) is None
    closed = day_end.close(DayAnswers(counted_vnd=1_000, reason=" thu thiếu 1 bản sao "), "ha")
    assert closed.sheet.answers.reason == "thu thiếu 1 bản sao"


def test_days_are_listed_newest_first_each_once(rehearsal: Rehearsal) -> None:
    day_end = rehearsal.desk.day_end
    for _ in range(3):
        day_end.close(DayAnswers(), "ha")
        day_end.close(DayAnswers(), "ha")
        rehearsal.clock.forward(days=1)
    listed = day_end.closed(days=30)
    assert [one.on.day for one in listed] == [25, 24, 23]
    assert {one.sheet.revision for one in listed} == {2}
    assert [one.on.day for one in day_end.closed(days=2)] == [25, 24]


def test_the_sheet_is_one_page_of_true_words(rehearsal: Rehearsal) -> None:
    a_full_day(rehearsal)
    day_end = rehearsal.desk.day_end
    facts = day_end.facts()
    (page,) = texts(day_end.preview(facts, DayAnswers(facts.slips[:1], 0, "chưa thu"), "ha"))
    said = " ".join(page.split())
    assert "PHIẾU KẾT THÚC NGÀY" in said
    assert "Thứ Hai 23/11/2026 · Quầy 2" in said
    assert "số 2001 – 2004, không bỏ số nào" in said
    assert "chưa nhận: Trần Văn Minh 1 hồ sơ" in said
    assert "1/4 phiếu; chưa có:" in said
    assert "chưa có bản sao lưu nào" in said
    assert "Lý do: chưa thu." in said
    assert "Lê Thu Hà" in said


def test_a_day_is_read_from_its_end_and_never_from_all_acts(rehearsal: Rehearsal) -> None:
    received(rehearsal)
    with rehearsal.desk.store.reading() as plain:
        db = Listening(plain._connection)
        next(day_rows.newest_acts(db, rehearsal.desk.book.origin))
        next(day_rows.newest_printed(db, 0))
        plans = [
            step[3]
            for sql, values in db.statements
            for step in plain.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
    assert [plan for plan in plans if "TEMP B-TREE" in plan] == []
    assert [plan for plan in plans if plan.startswith("SCAN")] == ["SCAN print_job"]  # from its end


def test_the_notes_of_a_till_are_counted_from_the_largest() -> None:
    notes = banknotes()
    assert list(notes) == sorted(set(notes), reverse=True)
    assert notes[-1] > 0
