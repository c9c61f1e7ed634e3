"""A real desk on which the made-up period of `tests/a_period.py` happened, act by act, and some of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from services.clock import VIETNAM
from services.office import NewOfficer
from services.projections import project
from services.rules.acts import (
    ActKind,
    Channel,
    FeeDue,
    PaperCount,
    PaperState,
    Payload,
    Received,
    Written,
)
from services.rules.counting import Counted
from services.rules.fold import begin as begin_state
from services.rules.fold import step
from services.rules.identifiers import new_id
from services.rules.index_766 import IndexFacts
from services.rules.life_acts import (
    Finished,
    Forwarded,
    MissingPaper,
    Paid,
    PayMethod,
    Rated,
    Returned,
    SupplementRequested,
)
from services.rules.report_periods import Period, chosen_period
from tests import a_period
from tests.a_desk import PASSWORD, Rehearsal, a_draft, begin

NOW = datetime(2026, 11, 23, 10, 32, tzinfo=VIETNAM)
PERIOD: Period = chosen_period(a_period.SPAN.since, a_period.SPAN.through)
STAFF = (
    NewOfficer("ha", a_period.HA, "lead", PASSWORD),
    NewOfficer("dung", a_period.DUNG, "officer", PASSWORD),
    NewOfficer("mai", a_period.MAI, "officer", PASSWORD),
    NewOfficer("long", a_period.LONG, "officer", PASSWORD),
)
USERNAMES = {one.name: one.username for one in STAFF}
HASH = "ab" * 32
BEFORE = 42  # solved in the period before, 37 of them on time: 88,10 %
LATE_BEFORE = 5


def a_period_desk(folder: Path) -> Rehearsal:
    """Return the desk on the morning of 23/11/2026, when all of it has happened."""
    rehearsal = begin(folder / "quay", 2, STAFF)
    rehearsal.clock.now = datetime(2026, 9, 1, 8, tzinfo=VIETNAM)
    template = _template(rehearsal)
    facts = a_period.facts()
    with rehearsal.desk.book.recording() as recording:
        for one in (*_before(), *a_period.dossiers()):
            state = None
            dossier_id = new_id(_at(one.received_on, 8))
            for kind, at, payload in _life(one, facts.get(one.row, IndexFacts()), template):
                rehearsal.clock.now = at
                parents = state.heads if state is not None else ()
                act = recording.append(Written(kind, at, "ha", payload, dossier_id, parents))
                state = begin_state(act, payload) if state is None else step(state, act)
            project(recording.db, state)
    rehearsal.clock.now = NOW
    return rehearsal


def _template(rehearsal: Rehearsal) -> Received:
    """Return a reception as the desk itself would write it; the dossiers of the period are variants of it."""
    desk = rehearsal.desk
    receipt = desk.reception.receive(a_draft(desk, "2.000635"), "ha")
    dossier_id = receipt.dossiers[0].dossier_id
    received = desk.life.state(dossier_id).received
    _forget(rehearsal, dossier_id)
    return received


def _forget(rehearsal: Rehearsal, dossier_id: bytes) -> None:
    """Have the template's dossier end before any report: it was not taken on."""
    from services.rules.life_requests import Refuse

    rehearsal.desk.life.record(dossier_id, Refuse("Nhầm nơi", "not_competent"), "ha")


def _before() -> Iterator[Counted]:
    for place in range(BEFORE):
        due_on = date(2026, 10, 2)
        ended_on = due_on + timedelta(days=3 if place < LATE_BEFORE else 0)
        name, code = a_period.PROCEDURES["Hộ tịch"]
        yield Counted(
            10_000 + place,
            "Hộ tịch",
            name,
            code,
            a_period.HA,
            "1",
            date(2026, 9, 20),
            due_on,
            "returned",
            ended_on,
            ended_on,
        )


def _life(
    one: Counted, facts: IndexFacts, template: Received
) -> Iterator[tuple[ActKind, datetime, Payload]]:
    yield ActKind.RECEIVED, _at(one.received_on, 8), _reception(one, facts, template)
    holder = USERNAMES[one.holder]
    yield ActKind.FORWARDED, _at(one.received_on, 9), Forwarded(holder, "Công chức")
    if facts.is_paid_online:
        paid = Paid(facts.vnd_due, PayMethod.ONLINE)
        yield ActKind.PAID, _at(one.received_on, 10), paid
    if one.state == "supplement":
        asked = SupplementRequested(
            "05/HDHS", (MissingPaper("Giấy chứng sinh"),), _at(one.due_on, 17)
        )
        yield ActKind.SUPPLEMENT_REQUESTED, _at(one.received_on, 15), asked
    if one.ended_on is not None:
        ended_at = _at(one.ended_on, 10)
        yield (
            ActKind.FINISHED,
            ended_at,
            Finished(ended_at, electronic=facts.has_electronic_result),
        )
        yield ActKind.RETURNED, _at(one.ended_on, 15), Returned(_at(one.ended_on, 15))
        if facts.is_satisfied is not None:
            rated = Rated(3 if facts.is_satisfied else 1)
            yield ActKind.RATED, _at(one.ended_on, 15), rated


def _reception(one: Counted, facts: IndexFacts, template: Received) -> Received:
    papers = [
        PaperCount(f"Giấy {n}", original=1, scans=(HASH,) if n < facts.papers_digitised else ())
        for n in range(facts.papers)
    ]
    if facts.reuses_data:
        papers.append(PaperCount("Giấy tra cứu", state=PaperState.LOOKED_UP))
    pin = replace(template.procedure, code=one.procedure_code, name=one.procedure, field=one.field)
    return replace(
        template,
        code=f"H56.14.07-{one.received_on:%y%m%d}-{2_000 + one.row % 8_000:04d}",
        procedure=pin,
        papers=tuple(papers),
        fee=FeeDue(facts.vnd_due),
        received_at=_at(one.received_on, 8),
        due_at=_at(one.due_on, 17),
        channel=Channel(one.channel),
    )


def _at(on: date | None, hour: int) -> datetime:
    assert on is not None
    return datetime.combine(on, time(hour), VIETNAM)
