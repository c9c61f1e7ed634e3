"""Hôm nay on a real desk: every act makes and ends the tasks it should, for the officer it should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from models import list_pages, officer_tasks
from models.officer_tasks import Wanted
from services.clock import VIETNAM
from services.dossier_lists import EVERYBODY
from services.legal_rules import set_limit
from services.office import NewOfficer
from services.rules.acts import ActKind
from services.rules.day_tasks import TaskKind
from services.rules.legal_rules import LegalLimit
from services.rules.life_acts import (
    Acknowledged,
    Called,
    CallOutcome,
    Directed,
    Forwarded,
    MissingPaper,
    TakenOver,
)
from services.rules.life_requests import (
    Apologise,
    AskSupplement,
    Extend,
    Finish,
    Request,
    TakeSupplement,
)
from services.rules.permissions import Role
from services.today import DayTask
from tests.a_desk import CITIZEN, PASSWORD, Rehearsal, a_draft, begin
from tests.listed import Listening

STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("minh", "Trần Văn Minh", "officer", PASSWORD),
    NewOfficer("chutich", "Phạm Quốc Bảo", "chair", PASSWORD),
)
MISSING = (MissingPaper("Giấy chứng sinh", "chưa nộp"),)
WEEK = "1.004222"  # 7 working days: received 23/11, due 3/12


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1, STAFF)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, name: str = "An", **changes: object) -> bytes:
    number = f"0381920{sum(map(ord, name)):05d}"
    person = replace(CITIZEN, name=name, personal_id=number, **changes)
    draft = a_draft(rehearsal.desk, WEEK, person=person)
    return rehearsal.desk.reception.receive(draft, "ha").dossiers[0].dossier_id


def do(rehearsal: Rehearsal, dossier: bytes, *requests: Request, by: str = "ha") -> None:
    for request in requests:
        rehearsal.desk.life.record(dossier, request, by)


def tasks(rehearsal: Rehearsal, who: str = "ha", role: Role = Role.LEAD) -> dict[TaskKind, DayTask]:
    return {task.kind: task for task in rehearsal.desk.today.tasks(who, role).tasks}


def kinds(rehearsal: Rehearsal, who: str = "ha") -> list[str]:
    return [str(kind) for kind in tasks(rehearsal, who)]


def behind(rehearsal: Rehearsal, kind: TaskKind, who: str = "ha") -> list[str]:
    """Return who the dossiers of a task belong to; the list is as long as its count says."""
    opened = rehearsal.desk.today.open(kind, who)
    lines = rehearsal.desk.today.page(opened, 0, 100)
    assert len(lines) == opened.count == tasks(rehearsal, who)[kind].count
    places = [rehearsal.desk.today.place(opened, line.dossier_id) for line in lines]
    assert places == list(range(opened.count))
    assert rehearsal.desk.today.ids(opened, 100) == tuple(line.dossier_id for line in lines)
    return [line.owner_name for line in lines]


def on(day: int, hour: int = 8, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=VIETNAM)


def test_a_dossier_just_received_asks_for_nothing_today(rehearsal: Rehearsal) -> None:
    received(rehearsal)
    found = rehearsal.desk.today.tasks("ha", Role.LEAD)
    assert (found.tasks, found.urgent, found.is_late) == ((), 0, False)


@pytest.mark.parametrize(
    ("now", "kind", "act"),
    [
        (on(1, month=12), TaskKind.DUE_SOON, ActKind.FINISHED),
        (on(2, month=12), TaskKind.APOLOGY_DUE, ActKind.EXTENDED),
        (on(3, month=12), TaskKind.DUE_TODAY, ActKind.FINISHED),
        (on(4, month=12), TaskKind.OVERDUE, ActKind.APOLOGISED),
    ],
)
def test_a_term_comes_nearer_task_by_task(
    rehearsal: Rehearsal, now: datetime, kind: TaskKind, act: ActKind
) -> None:
    received(rehearsal)
    rehearsal.clock.now = now
    assert list(tasks(rehearsal).values()) == [
        DayTask(kind, 1, act, unanswered=int(kind is TaskKind.OVERDUE))
    ]
    assert behind(rehearsal, kind) == ["An"]


def test_a_letter_before_the_term_ends_the_task(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    rehearsal.clock.now = on(2, month=12)
    assert rehearsal.desk.today.tasks("ha", Role.LEAD).letters_by == on(2, 17, month=12)
    do(rehearsal, dossier, Extend(on(10, 10, month=12), "Chờ xác minh", "field_check"))
    assert tasks(rehearsal) == {}


def test_a_letter_after_the_term_is_counted_and_the_dossier_stays_late(
    rehearsal: Rehearsal,
) -> None:
    dossier, _ = received(rehearsal), received(rehearsal, "Bình")
    rehearsal.clock.now = on(7, month=12)
    do(rehearsal, dossier, Apologise(on(10, 10, month=12), "Thiếu cán bộ", "many_dossiers"))
    late = tasks(rehearsal)[TaskKind.OVERDUE]
    assert (late.count, late.unanswered) == (2, 1)
    everybody = tasks(rehearsal, EVERYBODY)[TaskKind.OVERDUE]
    assert (everybody.count, everybody.unanswered) == (2, 1)


def test_an_earlier_extension_is_no_letter_for_the_new_term(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    do(rehearsal, dossier, Extend(on(10, 10, month=12), "Chờ xác minh", "field_check"))
    rehearsal.clock.now = on(11, month=12)
    assert tasks(rehearsal)[TaskKind.OVERDUE].unanswered == 1


def test_a_directive_comes_first_until_it_is_answered(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    rehearsal.clock.now = on(4, month=12)
    do(rehearsal, dossier, Directed("Xử lý trong hôm nay", "ha"), by="chutich")
    assert kinds(rehearsal) == ["directive", "overdue"]
    assert kinds(rehearsal, "minh") == []
    assert tasks(rehearsal, EVERYBODY, Role.CHAIR)[TaskKind.DIRECTIVE].act is None
    directive = rehearsal.desk.life.state(dossier).directives[0].id
    do(rehearsal, dossier, Acknowledged(directive, "Đang làm"))
    assert kinds(rehearsal) == ["overdue"]


def test_what_is_handed_on_waits_for_who_is_to_take_it(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    step_due = on(25, 17)
    do(rehearsal, dossier, Forwarded("minh", "Tư pháp – Hộ tịch", step_due))
    assert (kinds(rehearsal), kinds(rehearsal, "minh")) == ([], ["not_taken"])
    do(rehearsal, dossier, TakenOver(), by="minh")
    assert kinds(rehearsal, "minh") == []
    rehearsal.clock.now = on(25)
    assert kinds(rehearsal, "minh") == ["step_due"]
    assert behind(rehearsal, TaskKind.STEP_DUE, "minh") == ["An"]


def test_the_citizens_time_and_what_they_bring_are_tasks_of_the_holder(
    rehearsal: Rehearsal,
) -> None:
    dossier = received(rehearsal)
    do(rehearsal, dossier, AskSupplement(MISSING, citizen_due_at=on(25, 17)))
    assert kinds(rehearsal) == []
    rehearsal.clock.now = on(26)
    assert kinds(rehearsal) == ["citizen_late"]
    do(rehearsal, dossier, TakeSupplement())
    assert kinds(rehearsal) == ["supplemented"]
    do(rehearsal, dossier, Forwarded("minh", "Tư pháp"))
    assert kinds(rehearsal) == []


def test_a_second_request_is_shown_to_who_leads_on_the_same_day(rehearsal: Rehearsal) -> None:
    dossier = received(rehearsal)
    again = AskSupplement(MISSING, reason_code="our_mistake")
    do(rehearsal, dossier, AskSupplement(MISSING), TakeSupplement(), again)
    assert kinds(rehearsal, EVERYBODY) == ["repeated"]
    assert kinds(rehearsal) == []
    rehearsal.clock.forward(days=1)
    assert kinds(rehearsal, EVERYBODY) == []


def test_a_result_is_to_be_called_about_once_and_then_waits(rehearsal: Rehearsal) -> None:
    first = received(rehearsal)
    do(rehearsal, first, Finish())
    rehearsal.clock.forward(minutes=5)
    do(rehearsal, received(rehearsal, "Bình", no_smartphone=True), Finish())
    assert behind(rehearsal, TaskKind.TO_CALL) == ["Bình", "An"]
    do(rehearsal, first, Called(CallOutcome.REACHED))
    assert behind(rehearsal, TaskKind.TO_CALL) == ["Bình"]
    assert kinds(rehearsal, "minh") == []
    rehearsal.clock.forward(days=31)
    assert kinds(rehearsal) == ["to_call", "uncollected", "unpaid"]
    assert behind(rehearsal, TaskKind.UNCOLLECTED) == ["An", "Bình"]


def test_money_owed_for_a_result_is_a_task_of_its_holder(rehearsal: Rehearsal) -> None:
    draft = a_draft(rehearsal.desk, "2.000635")
    dossier = rehearsal.desk.reception.receive(draft, "ha").dossiers[0].dossier_id
    assert rehearsal.desk.life.state(dossier).money.value == "unpaid"
    do(rehearsal, dossier, Finish())
    assert kinds(rehearsal) == ["to_call", "unpaid"]
    assert kinds(rehearsal, "minh") == []
    assert behind(rehearsal, TaskKind.UNPAID, EVERYBODY) == [CITIZEN.name]


def test_the_values_come_from_dated_data(rehearsal: Rehearsal) -> None:
    received(rehearsal)
    limit = LegalLimit("remind_days_before", 9, date(2026, 11, 1), "Quyết định của xã", "practice")
    set_limit(rehearsal.desk.store, limit)
    found = rehearsal.desk.today.tasks("ha", Role.LEAD)
    assert [task.kind for task in found.tasks] == [TaskKind.DUE_SOON]
    assert found.remind_days == 9


def test_tasks_are_found_by_indexes(rehearsal: Rehearsal) -> None:
    received(rehearsal)
    with rehearsal.desk.store.reading() as plain:
        db = Listening(plain._connection)
        officer_tasks.count_wanted(db, Wanted("directive", "ha"))
        officer_tasks.count_wanted(db, Wanted("unpaid", "ha", is_of_result=True))
        officer_tasks.count_answered(db, "ha", 1 << 60)
        list_pages.count(db, list_pages.Span((10, 0), (10, 5_000), "ha"))
        plans = [
            step[3]
            for sql, values in db.statements
            for step in plain.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
    walked = [plan for plan in plans if plan.startswith("SCAN") and "CONSTANT" not in plan]
    assert (len(db.statements) > 4, walked) == (True, [])
