"""One date function: slip, panel, list, search, board, register and explanation promise the same.

The cases are those worked out by hand for the rules; here each is a dossier on a real desk, paused and
resumed by its acts, and asked for its date everywhere it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from services.board_lists import Behind, FigureKind
from services.clock import VIETNAM
from services.desk import Desk
from services.projections import project
from services.rules.acts import ActKind, Received, Written
from services.rules.deadlines import DueTime, Limit, appointment
from services.rules.fold import begin as begin_state
from services.rules.identifiers import new_id
from services.rules.life import Form
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import AskSupplement, Extend, TakeSupplement
from services.rules.moments import clock_text, short_day
from services.rules.report_periods import chosen_period
from services.rules.working_time import WorkCalendar
from tests.a_desk import Rehearsal, a_draft, begin
from tests.services.rules.test_golden_deadlines import CALENDARS, ROWS, RULE, moment, pauses

MISSING = AskSupplement((MissingPaper("Tờ khai"),), reason_code="our_mistake")


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    folder: Path = tmp_path_factory.mktemp("one-date")
    made = begin(folder / "quay", 1)
    yield made
    made.desk.close()


@pytest.fixture(scope="module")
def pattern(rehearsal: Rehearsal) -> Received:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk), "ha")
    return rehearsal.desk.life.state(receipt.dossiers[0].dossier_id).received


def use(desk: Desk, calendar: WorkCalendar) -> None:
    """Let the desk go by another calendar, as if that one had been imported."""
    desk.calendar._held = [calendar]


def receive(
    rehearsal: Rehearsal, pattern: Received, received_at: datetime, limit: str, chosen: list[str]
) -> bytes:
    """Write the reception of a dossier with any limit and rule of 15:00."""
    desk = rehearsal.desk
    rehearsal.clock.now = received_at
    due_time = DueTime.CLOSING if "cuối giờ" in chosen else DueTime.CLOCK
    rule = next((RULE[choice].value for choice in chosen if choice in RULE), "none")
    promised = appointment(
        received_at,
        Limit.parse(limit),
        desk.calendar(),
        rule_15h=type(next(iter(RULE.values())))(rule),
        due_time=due_time,
    )
    received = replace(
        pattern,
        code=f"H56.14.07-{received_at:%y%m%d}-{new_id(received_at).hex()[-4:]}",
        visit=new_id(received_at).hex(),
        procedure=replace(pattern.procedure, limit=limit, rule_15h=rule),
        received_at=received_at,
        due_at=promised.due_at,
        due_time=due_time.value,
    )
    with desk.book.recording() as recording:
        written = Written(ActKind.RECEIVED, received_at, "ha", received, new_id(received_at))
        act = recording.append(written)
        state = begin_state(act, received)
        project(recording.db, state)
    return state.dossier_id


def lived(rehearsal: Rehearsal, pattern: Received, row: str) -> tuple[bytes, datetime]:
    """Return a dossier that lived a golden case, and the date worked out by hand."""
    received, limit, choices, due = row.split("|")
    chosen = [choice.strip() for choice in choices.split(",")]
    use(rehearsal.desk, next(CALENDARS[name] for name in CALENDARS if name in [*chosen, ""]))
    dossier = receive(rehearsal, pattern, moment(received), limit.strip(), chosen)
    for pause in pauses(chosen):
        for at, request in ((pause.from_at, MISSING), (pause.to_at, TakeSupplement())):
            rehearsal.clock.now = at
            citizen = at + timedelta(days=400)
            asked = replace(request, citizen_due_at=citizen) if request is MISSING else request
            rehearsal.desk.life.record(dossier, asked, "ha")
    return dossier, moment(due)


def said(rehearsal: Rehearsal, dossier: bytes) -> dict[str, datetime]:
    """Return the date of a dossier wherever it is shown or written."""
    desk = rehearsal.desk
    sheet = desk.dossiers.sheet(dossier)
    register = desk.forms.made(dossier, Form.REGISTER)
    return {
        "panel": sheet.due_at,
        "slip": desk.dossiers.slip(dossier, whole_visit=False).dossiers[0].due_at,
        "explanation": desk.dossiers.explain(dossier).due_at,
        "register": register.rows[0].due_at,
    }


@pytest.mark.parametrize("row", ROWS)
def test_a_golden_date_is_the_same_everywhere(
    rehearsal: Rehearsal, pattern: Received, row: str
) -> None:
    dossier, due = lived(rehearsal, pattern, row)
    assert said(rehearsal, dossier) == dict.fromkeys(said(rehearsal, dossier), due)
    _assert_listed(rehearsal, dossier, due)


def test_two_pauses_and_an_extension_are_the_same_everywhere(
    rehearsal: Rehearsal, pattern: Received
) -> None:
    desk = rehearsal.desk
    use(desk, CALENDARS[""])
    dossier = receive(rehearsal, pattern, at(2, 9), "10 ngày làm việc", [])
    for day in (4, 10):
        rehearsal.clock.now = at(day, 10)
        desk.life.record(dossier, MISSING, "ha")
        rehearsal.clock.now = at(day + 2, 10)
        desk.life.record(dossier, TakeSupplement(), "ha")
    extended = at(30, 16)
    desk.life.record(dossier, Extend(extended, "Chờ xác minh", "field_check"), "ha")
    found = said(rehearsal, dossier)
    del found["explanation"]  # what the rules give; the extension is a decision, told beside it
    assert found == dict.fromkeys(found, extended)
    _assert_listed(rehearsal, dossier, extended)


def _assert_listed(rehearsal: Rehearsal, dossier: bytes, due: datetime) -> None:
    desk = rehearsal.desk
    rehearsal.clock.now = max(rehearsal.clock.now, due - timedelta(minutes=1))
    line = desk.lists.line(dossier)
    assert line is not None
    year = "" if due.year == rehearsal.clock.now.year else f"/{due:%y}"
    assert (line.due, line.due_time) == (f"{short_day(due.date())}{year}", clock_text(due))
    found = next(one for one in desk.lists.search(line.code).lines if one.dossier_id == dossier)
    assert (found.due, found.due_time) == (line.due, line.due_time)
    on = due.date()
    behind = Behind(FigureKind.RUNNING, chosen_period(on, on), due=(on, on))
    opened = desk.board_lists.open(behind)
    assert dossier in {one.dossier_id for one in desk.board_lists.lines(opened)}


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=VIETNAM)
