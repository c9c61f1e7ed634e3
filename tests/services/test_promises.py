"""What is promised of a procedure: the law's date, and the commune's own where it commits to a shorter one."""

from __future__ import annotations

from dataclasses import replace

from services.catalogue_changes import CatalogueChanges
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import AskSupplement, TakeSupplement
from services.rules.limits import Limit
from services.rules.procedure_overrides import Override
from tests.a_desk import Rehearsal, a_draft, an_item

RESIDENCE = "1.004222"  # 7 ngày làm việc by law
COMMITTED = "5 ngày làm việc"


def commit_to(rehearsal: Rehearsal, procedure: str = RESIDENCE, limit: str = COMMITTED) -> None:
    rehearsal.desk.catalogue()  # the shipped one is recorded on first use
    changes = CatalogueChanges(rehearsal.desk.book, rehearsal.clock)
    changes.set_override(procedure, Override(limits=(("", Limit.parse(limit)),)), "ha")


def test_a_committed_time_is_promised_and_the_laws_is_kept_beside_it(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    by_law = desk.reception.preview(a_draft(desk, RESIDENCE)).items[0]
    commit_to(rehearsal)
    item = desk.reception.preview(a_draft(desk, RESIDENCE)).items[0]
    assert item.statutory is not None
    assert item.statutory.due_at == by_law.appointment.due_at
    assert item.appointment.due_at < by_law.appointment.due_at
    dossier = desk.reception.receive(a_draft(desk, RESIDENCE), "ha").dossiers[0]
    received = desk.life.state(dossier.dossier_id).received
    assert (received.procedure.limit, received.committed_limit) == ("7 ngày làm việc", COMMITTED)
    assert received.statutory_due_at == by_law.appointment.due_at
    assert received.due_at == dossier.due_at == item.appointment.due_at
    assert desk.dossiers.explain(dossier.dossier_id).due_at == dossier.due_at


def test_the_slip_says_both_times(rehearsal: Rehearsal) -> None:
    commit_to(rehearsal)
    desk = rehearsal.desk
    dossier = desk.reception.receive(a_draft(desk, RESIDENCE), "ha").dossiers[0]
    slip = desk.dossiers.slip(dossier.dossier_id)
    assert slip.dossiers[0].limit == f"7 ngày làm việc; cam kết trả trong {COMMITTED}"


def test_without_a_commitment_the_law_alone_is_told(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    dossier = desk.reception.receive(a_draft(desk, RESIDENCE), "ha").dossiers[0]
    received = desk.life.state(dossier.dossier_id).received
    assert (received.committed_limit, received.statutory_due_at) == ("", None)
    assert desk.dossiers.slip(dossier.dossier_id).dossiers[0].limit == "7 ngày làm việc"


def test_a_pause_moves_the_committed_promise(rehearsal: Rehearsal) -> None:
    commit_to(rehearsal)
    desk = rehearsal.desk
    dossier = desk.reception.receive(a_draft(desk, RESIDENCE), "ha").dossiers[0]
    desk.life.record(dossier.dossier_id, AskSupplement((MissingPaper("CT01"),)), "ha")
    rehearsal.clock.forward(days=3)
    desk.life.record(dossier.dossier_id, TakeSupplement(), "ha")
    state = desk.life.state(dossier.dossier_id)
    assert state.due_at > dossier.due_at
    assert desk.dossiers.explain(dossier.dossier_id).due_at == state.due_at


def test_a_correction_to_another_procedure_takes_that_ones_commitment(rehearsal: Rehearsal) -> None:
    commit_to(rehearsal)
    desk = rehearsal.desk
    dossier = desk.reception.receive(a_draft(desk, "2.000635"), "ha").dossiers[0]
    draft = desk.dossiers.draft_of(dossier.dossier_id)
    changed = replace(draft, items=(an_item(desk, RESIDENCE),))
    desk.dossiers.correct(changed, "Chọn nhầm thủ tục", "ha")
    received = desk.life.state(dossier.dossier_id).received
    assert received.committed_limit == COMMITTED
    assert received.statutory_due_at is not None
    assert received.due_at < received.statutory_due_at
