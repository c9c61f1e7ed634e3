"""A dossier's life on a real desk: what may be done, what is promised, and what the lists say of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from models import dossier_rows
from services.clock import VIETNAM
from services.errors import InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from services.office import NewOfficer
from services.projections import compare, milliseconds, rebuild
from services.rules.acts import ActKind, Noted
from services.rules.life_acts import (
    Acknowledged,
    Called,
    CallOutcome,
    Directed,
    Forwarded,
    MissingPaper,
    Rated,
    Returned,
    ReturnMethod,
    TakenOver,
)
from services.rules.life_requests import (
    Apologise,
    AskPayment,
    AskSupplement,
    Extend,
    Finish,
    Recall,
    Refuse,
    Request,
    Stop,
    TakePayment,
    TakeSupplement,
    Withdraw,
)
from services.rules.offers import WhyNot
from tests.a_desk import PASSWORD, Rehearsal, a_draft, begin

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD),
    NewOfficer("chutich", "Phạm Quốc Bảo", "chair", PASSWORD),
)
MISSING = AskSupplement((MissingPaper("Giấy chứng sinh", "chưa nộp"),))


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1, STAFF)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, procedure: str = "1.001193") -> bytes:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk, procedure), "ha")
    return receipt.dossiers[0].dossier_id


def do(rehearsal: Rehearsal, dossier: bytes, *requests: Request, officer: str = "ha") -> None:
    for request in requests:
        rehearsal.desk.life.record(dossier, request, officer)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def test_a_dossier_goes_from_hand_to_hand_to_the_citizen(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal)
    do(rehearsal, dossier, Forwarded("minh", "Tư pháp – Hộ tịch"))
    assert desk.life.state(dossier).holder == "minh"
    do(rehearsal, dossier, TakenOver(), officer="minh")
    do(rehearsal, dossier, Finish(result_number="12/2026", signer="Phạm Quốc Bảo"), officer="minh")
    assert desk.lists.line(dossier).holder == "ha"  # back at the desk that received it
    do(rehearsal, dossier, Called(CallOutcome.REACHED))
    do(rehearsal, dossier, Returned(rehearsal.clock(), identity_checked=True), Rated(3))
    state = desk.life.state(dossier)
    assert (state.national_status, state.delivery, state.rating) == ("10", "collected", 3)
    assert state.hand_overs[0].taken_at is not None
    with desk.store.reading() as db:
        assert compare(db) == []


def test_a_pause_moves_the_promise_by_the_working_time_it_lasted(rehearsal: Rehearsal) -> None:
    """The worked example: 40 hours from 16/11 09:00, asked 18/11 14:00, back 25/11 08:30."""
    rehearsal.clock.now = at(16, 9)
    desk, dossier = rehearsal.desk, received(rehearsal, "1.004222")  # 7 ngày làm việc
    first = desk.life.state(dossier).due_at
    rehearsal.clock.now = at(18, 14)
    do(rehearsal, dossier, MISSING)
    line = desk.lists.line(dossier)
    assert (line.due, line.pill.words) == ("tạm dừng", "chờ bổ sung")
    left = desk.calendar().working_minutes(at(18, 14), first)
    rehearsal.clock.now = at(25, 8, 30)
    assert desk.life.due_if_resumed(dossier) == desk.calendar().add_working_minutes(
        at(25, 8, 30), left
    )
    do(rehearsal, dossier, TakeSupplement())
    state = desk.life.state(dossier)
    assert state.due_at == desk.calendar().add_working_minutes(at(25, 8, 30), left)
    pause = state.stoppages[0]
    assert (pause.due_before, pause.due_after) == (first, state.due_at)
    assert desk.dossiers.explain(dossier).due_at == state.due_at
    assert desk.dossiers.sheet(dossier).due_at == state.due_at


def test_a_second_request_needs_a_coded_reason_and_is_flagged(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal)
    do(rehearsal, dossier, MISSING, TakeSupplement())
    assert desk.life.offers(dossier, "ha")[ActKind.SUPPLEMENT_REQUESTED].needs_reason_code
    with pytest.raises(InvalidInputError) as caught:
        do(rehearsal, dossier, MISSING)
    assert caught.value.field == "reason_code"
    again = AskSupplement(MISSING.items, reason_code="our_mistake")
    do(rehearsal, dossier, again)
    with desk.store.reading() as db:
        flags = db.rows("SELECT kind, detail FROM dossier_flag WHERE kind = 'repeated_supplement'")
    assert flags == [("repeated_supplement", "our_mistake")]


def test_a_date_is_moved_once_and_again_only_by_the_chair(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal, "1.004222")
    due = desk.life.state(dossier).due_at
    do(rehearsal, dossier, Extend(at(9, 10, month=12), "Chờ xác minh", "field_check"))
    with pytest.raises(WrongStateError) as caught:
        do(rehearsal, dossier, Extend(at(11, 10, month=12), "Vẫn chờ", "field_check"))
    assert caught.value.why == WhyNot.NEEDS_CHAIR
    do(rehearsal, dossier, Extend(at(11, 10, month=12), "Vẫn chờ"), officer="chutich")
    state = desk.life.state(dossier)
    assert [one.due_before for one in state.apologies] == [due, at(9, 10, month=12)]
    assert [one.approver for one in state.apologies] == ["", "chutich"]
    assert [one.number for one in state.apologies] == ["01/VBXL", "02/VBXL"]


def test_after_the_term_an_apology_promises_a_day_but_the_dossier_stays_late(
    rehearsal: Rehearsal,
) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal)
    with pytest.raises(WrongStateError) as early:
        do(rehearsal, dossier, Apologise(at(2, 10, month=12), "Thiếu cán bộ"))
    assert early.value.why == WhyNot.NOT_LATE
    rehearsal.clock.forward(days=10)
    with pytest.raises(WrongStateError) as late:
        do(rehearsal, dossier, Extend(at(9, 10, month=12), "Thiếu cán bộ"))
    assert late.value.why == WhyNot.LATE
    due = desk.life.state(dossier).due_at
    do(rehearsal, dossier, Apologise(at(9, 10, month=12), "Thiếu cán bộ", "many_dossiers"))
    state = desk.life.state(dossier)
    assert (state.due_at, state.promised_at) == (due, at(9, 10, month=12))
    assert desk.lists.line(dossier).pill.kind == "overdue"


def test_refusal_before_the_work_is_status_3_and_after_it_is_a_result(rehearsal: Rehearsal) -> None:
    at_intake, later = received(rehearsal), received(rehearsal, "2.000635")
    do(rehearsal, at_intake, Refuse("Không thuộc thẩm quyền", "not_competent"))
    do(rehearsal, later, Forwarded("minh"), Refuse("Không đủ điều kiện", "conditions_not_met"))
    states = [rehearsal.desk.life.state(dossier) for dossier in (at_intake, later)]
    assert [state.national_status for state in states] == ["3", "9"]
    with pytest.raises(WrongStateError):
        do(rehearsal, at_intake, Returned(rehearsal.clock(), identity_checked=True))
    do(rehearsal, later, Returned(rehearsal.clock(), identity_checked=True))


def test_a_stop_taken_back_moves_the_promise_like_a_pause(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal, "1.004222")
    do(rehearsal, dossier, MISSING)
    rehearsal.clock.now = at(30, 9, 41)
    do(rehearsal, dossier, Stop("Quá hạn bổ sung", "supplement_expired"))
    assert desk.life.state(dossier).national_status == "8"
    rehearsal.clock.now = at(1, 9, 41, month=12)
    do(rehearsal, dossier, Recall("Công dân có lý do chính đáng"))
    state = desk.life.state(dossier)
    assert (state.national_status, state.ended_at) == ("4", None)
    assert state.due_at > state.stoppages[0].due_before
    assert state.stoppages[0].to_at == at(1, 9, 41, month=12)


def test_money_owed_stops_the_clock_until_it_is_paid(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal, "1.004222")
    do(rehearsal, dossier, Forwarded("minh"), AskPayment(120_000, "Lệ phí trước bạ"))
    assert desk.lists.line(dossier).pill.words == "chờ đóng phí"
    due = desk.life.state(dossier).due_at
    rehearsal.clock.forward(days=2)
    do(rehearsal, dossier, TakePayment(120_000, receipt="0012"))
    state = desk.life.state(dossier)
    assert (state.business, state.paid_vnd) == ("processing", 120_000)
    assert state.due_at > due


def test_who_may_not_is_told_so_and_nothing_is_written(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    before = rehearsal.desk.life.state(dossier)
    with pytest.raises(NotAllowedError):
        do(rehearsal, dossier, Forwarded("minh"), officer="chutich")
    with pytest.raises(NotAllowedError):
        do(rehearsal, dossier, Directed("Làm ngay", "minh"), officer="minh")
    assert rehearsal.desk.life.state(dossier) == before


def test_a_directive_waits_until_it_is_answered(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal)
    do(rehearsal, dossier, Directed("Trả trước 17 giờ", "ha"), officer="chutich")
    asked = desk.life.state(dossier).directives[0]
    do(rehearsal, dossier, Acknowledged(asked.id, "Sẽ trả lúc 15 giờ"))
    answered = desk.life.state(dossier).directives[0]
    assert (answered.acknowledged_at, answered.answer) == (rehearsal.clock(), "Sẽ trả lúc 15 giờ")


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (AskSupplement(()), "items"),
        (AskSupplement((MissingPaper(" "),)), "items"),
        (Withdraw("  "), "reason"),
        (AskPayment(0), "amount_vnd"),
        (Forwarded(), "to"),
        (Extend(at(23, 9, 41), "sớm hơn"), "due_at"),
    ],
)
def test_what_is_missing_is_named(rehearsal: Rehearsal, request_: Request, field: str) -> None:
    dossier = received(rehearsal)
    with pytest.raises(InvalidInputError) as caught:
        do(rehearsal, dossier, request_)
    assert caught.value.field == field


def test_a_proxy_shows_relation_and_card(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    do(rehearsal, dossier, Finish())
    now = rehearsal.clock()
    for request, field in (
        (Returned(now, name="Nguyễn Văn Con", identity_checked=True), "relation"),
        (Returned(now), "identity_checked"),
        (Returned(now, method=ReturnMethod.POST), "post_code"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            do(rehearsal, dossier, request)
        assert caught.value.field == field


def test_what_reports_count_is_kept_version_by_version(rehearsal: Rehearsal) -> None:
    desk, dossier = rehearsal.desk, received(rehearsal)
    started = rehearsal.clock()
    rehearsal.clock.forward(hours=1)
    do(rehearsal, dossier, Forwarded("minh"))
    rehearsal.clock.forward(hours=1)
    do(rehearsal, dossier, Finish())
    with desk.store.reading() as db:
        row = dossier_rows.find_row(db, dossier)
    assert row is not None
    assert [(one.state, one.worked_by) for one in row.past] == [
        ("received", "ha"),
        ("processing", "minh"),
    ]
    assert (row.holder, row.worked_by) == ("ha", "minh")  # back at the desk, and still his work
    assert row.past[0].since_ms == milliseconds(started)
    assert row.past[-1].until_ms == row.since_ms == milliseconds(rehearsal.clock())
    rebuild(desk.store)
    with desk.store.reading() as db:
        assert dossier_rows.find_row(db, dossier) == row
        assert compare(db) == []


def test_a_batch_is_done_whole_or_not_at_all(rehearsal: Rehearsal) -> None:
    dossiers = [received(rehearsal, code) for code in ("1.001193", "2.000635")]
    do(rehearsal, dossiers[1], Withdraw("Công dân xin rút"))
    with pytest.raises(WrongStateError):
        rehearsal.desk.life.record_all([(one, Forwarded("minh")) for one in dossiers], "ha")
    assert rehearsal.desk.life.state(dossiers[0]).business == "received"


def test_what_nobody_can_see_is_not_kept(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    rehearsal.desk.life.record(dossier, Noted("a\ud800b\u202ec\x00\nd  e"), "ha")
    (*_, noted) = rehearsal.desk.life.state(dossier).history
    assert noted.payload == Noted("abc\nd  e")


@pytest.mark.parametrize("request_", [Forwarded("nobody"), Directed("Trả hôm nay.", "nobody")])
def test_nothing_is_given_to_an_officer_who_is_not_here(
    rehearsal: Rehearsal, request_: Request
) -> None:
    dossier = received(rehearsal)
    with pytest.raises(NotFoundError, match="nobody"):
        rehearsal.desk.life.record(dossier, request_, "chutich")
    assert len(rehearsal.desk.life.state(dossier).history) == 1
