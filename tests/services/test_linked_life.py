"""A linked procedure at a real desk: one filing, a dossier of the whole and one of each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from services.clock import VIETNAM
from services.errors import WrongStateError
from services.projections import compare, rebuild
from services.reception import Receipt
from services.rules.acts import ActKind
from services.rules.life_acts import MissingPaper, Outcome, Returned
from services.rules.life_requests import (
    AskSupplement,
    Extend,
    Finish,
    Recall,
    Refuse,
    TakeSupplement,
)
from services.rules.offers import WhyNot
from tests.a_desk import Rehearsal, a_draft, an_item, begin

BIRTH = "3.000722"
THREE_IN_ONE = "2.000986"


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def receive(rehearsal: Rehearsal, procedure: str = BIRTH) -> Receipt:
    return rehearsal.desk.reception.receive(a_draft(rehearsal.desk, procedure), "ha")


def states(rehearsal: Rehearsal, receipt: Receipt) -> list[str]:
    ids = (one.dossier_id for one in receipt.dossiers)
    return [rehearsal.desk.life.state(dossier_id).business.value for dossier_id in ids]


def do(rehearsal: Rehearsal, dossier_id: bytes, *requests: object) -> None:
    for request in requests:
        rehearsal.desk.life.record(dossier_id, request, "ha")  # type: ignore[arg-type]


def test_one_filing_becomes_the_whole_and_its_parts_each_with_number_clock_and_agency(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    preview = desk.reception.preview(a_draft(desk, BIRTH))
    receipt = receive(rehearsal)
    whole, *parts = (desk.life.state(one.dossier_id).received for one in receipt.dossiers)
    assert [one.code[-4:] for one in (whole, *parts)] == ["1001", "1002", "1003", "1004", "1005"]
    assert [one.procedure.code for one in parts] == ["1.001193", "1.004222", "1.014137", "1.116410"]
    assert [one.agency for one in parts] == [
        "UBND cấp xã",
        "Công an cấp xã",
        "Bảo hiểm xã hội",
        "Công an",
    ]
    assert {one.linked for one in (whole, *parts)} == {BIRTH}
    assert {one.parent for one in parts} == {receipt.dossiers[0].dossier_id.hex()}
    assert whole.parent == ""
    assert [part.appointment.due_at for part in preview.items[0].parts] == [
        part.due_at for part in parts
    ]
    assert whole.due_at == max(part.due_at for part in parts)
    for one in receipt.dossiers:
        assert desk.dossiers.explain(one.dossier_id).due_at == one.due_at
    assert whole.papers
    assert all(not part.papers for part in parts)


def test_after_15h_every_part_begins_the_next_working_day(rehearsal: Rehearsal) -> None:
    rehearsal.clock.now = datetime(2026, 11, 25, 15, 1, tzinfo=VIETNAM)
    first = receive(rehearsal).dossiers[1]  # 1 ngày làm việc, from Thursday's opening
    assert first.due_at.date().isoformat() == "2026-11-27"


def test_the_case_of_the_whole_chooses_the_limits_of_its_parts(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    draft = replace(a_draft(desk, BIRTH), items=(an_item(desk, BIRTH, "xac-minh"),))
    receipt = desk.reception.receive(draft, "ha")
    residence = desk.life.state(receipt.dossiers[2].dossier_id).received
    assert residence.procedure.limit == "5 ngày làm việc"


def test_there_is_one_slip_with_every_date(rehearsal: Rehearsal) -> None:
    receipt = receive(rehearsal, THREE_IN_ONE)
    slip = rehearsal.desk.dossiers.slip(receipt.dossiers[2].dossier_id)
    assert [one.code for one in slip.dossiers] == [one.code for one in receipt.dossiers]
    assert [one.due_at for one in slip.dossiers] == [one.due_at for one in receipt.dossiers]
    assert "Công an cấp xã giải quyết" in slip.dossiers[2].request
    with rehearsal.desk.store.reading() as db:
        assert db.rows("SELECT id FROM print_job") == [(receipt.print_job,)]


def test_it_is_counted_once(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    receive(rehearsal)
    desk.reception.receive(a_draft(desk), "ha")
    assert (desk.reception.today().received, desk.reception.today().visits) == (2, 2)
    with desk.store.reading() as db:
        assert db.value("SELECT count(*) FROM dossier WHERE part = 0") == 2
        assert db.value("SELECT count(*) FROM dossier") == 6


def test_refusing_one_part_keeps_the_others_and_writes_its_end(rehearsal: Rehearsal) -> None:
    receipt = receive(rehearsal, THREE_IN_ONE)
    rehearsal.clock.forward(hours=1)
    do(rehearsal, receipt.dossiers[3].dossier_id, Refuse("Đã có thẻ", "already_solved"))
    assert states(rehearsal, receipt) == ["received", "received", "received", "refused"]
    refused = rehearsal.desk.life.state(receipt.dossiers[3].dossier_id)
    assert refused.ended_at == rehearsal.clock()


def test_the_whole_is_finished_with_its_last_part_and_closed_with_the_last_result(
    rehearsal: Rehearsal,
) -> None:
    receipt = receive(rehearsal, THREE_IN_ONE)
    whole, birth, residence, card = (one.dossier_id for one in receipt.dossiers)
    do(rehearsal, card, Refuse("Đã có thẻ", "already_solved"))
    do(rehearsal, birth, Finish())
    assert states(rehearsal, receipt)[0] == "received"
    rehearsal.clock.forward(days=2)
    do(rehearsal, residence, Finish())
    state = rehearsal.desk.life.state(whole)
    assert (state.business, state.ended_at) == ("finished", rehearsal.clock())
    assert state.ending is not None
    assert getattr(state.ending, "outcome", None) is Outcome.GRANTED
    handed = Returned(rehearsal.clock(), identity_checked=True)
    do(rehearsal, birth, handed)
    assert states(rehearsal, receipt)[0] == "finished"
    do(rehearsal, residence, handed)
    assert states(rehearsal, receipt) == ["returned", "returned", "returned", "refused"]
    with rehearsal.desk.store.reading() as db:
        assert compare(db) == []


def test_handing_the_whole_over_hands_over_every_result(rehearsal: Rehearsal) -> None:
    receipt = receive(rehearsal, THREE_IN_ONE)
    whole, *parts = (one.dossier_id for one in receipt.dossiers)
    for part in parts:
        do(rehearsal, part, Finish())
    do(rehearsal, whole, Returned(rehearsal.clock(), identity_checked=True))
    assert states(rehearsal, receipt) == ["returned"] * 4


def test_a_part_taken_back_opens_the_whole_again(rehearsal: Rehearsal) -> None:
    receipt = receive(rehearsal, THREE_IN_ONE)
    whole, *parts = (one.dossier_id for one in receipt.dossiers)
    for part in parts:
        do(rehearsal, part, Finish())
    do(rehearsal, parts[1], Recall("Sai ngày sinh"))
    assert rehearsal.desk.life.state(whole).is_unsolved
    do(rehearsal, parts[1], Finish())
    assert states(rehearsal, receipt) == ["finished"] * 4


def test_a_part_promised_later_moves_the_whole_but_its_slip_stays_in_force(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    receipt = receive(rehearsal, THREE_IN_ONE)
    whole, card = receipt.dossiers[0], receipt.dossiers[3]
    later = datetime(2027, 1, 15, 10, tzinfo=VIETNAM)
    do(rehearsal, card.dossier_id, Extend(later, "Chờ cơ quan bảo hiểm", "other_agency"))
    assert desk.life.state(whole.dossier_id).due_at == later
    assert desk.life.state(whole.dossier_id).slip.issue == 1
    residence = receipt.dossiers[2].dossier_id
    do(rehearsal, residence, AskSupplement((MissingPaper("CT01"),)), TakeSupplement())
    assert desk.life.state(whole.dossier_id).due_at == later


def test_the_whole_itself_is_not_worked_on(rehearsal: Rehearsal) -> None:
    whole = receive(rehearsal).dossiers[0].dossier_id
    with pytest.raises(WrongStateError) as caught:
        do(rehearsal, whole, Finish())
    assert caught.value.why == WhyNot.BY_PARTS
    offers = rehearsal.desk.life.offers(whole, "ha")
    assert offers[ActKind.NOTED].is_allowed
    assert offers[ActKind.RETURNED].why_not is WhyNot.NO_RESULT


def test_a_corrected_name_is_corrected_on_every_part_with_one_new_slip(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    receipt = receive(rehearsal, THREE_IN_ONE)
    draft = desk.dossiers.draft_of(receipt.dossiers[2].dossier_id)
    assert draft.correcting == receipt.dossiers[0].dossier_id.hex()
    renamed = replace(draft, applicant=replace(draft.applicant, name="Nguyễn Thị Phương"))
    desk.dossiers.correct(renamed, "Ghi sai họ tên", "ha")
    for one in receipt.dossiers:
        assert desk.dossiers.sheet(one.dossier_id).owner.name == "Nguyễn Thị Phương"
    assert len(desk.dossiers.slip(receipt.dossiers[0].dossier_id).dossiers) == 4
    other = replace(desk.dossiers.draft_of(receipt.dossiers[0].dossier_id))
    with pytest.raises(WrongStateError):
        desk.dossiers.correct(replace(other, items=(an_item(desk, "2.000635"),)), "Chọn nhầm", "ha")


def test_relatives_know_each_other_and_a_rebuild_changes_nothing(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    receipt = receive(rehearsal, THREE_IN_ONE)
    whole, birth, *_ = (one.dossier_id for one in receipt.dossiers)
    assert [one.name for one in desk.dossiers.sheet(whole).linked] == [
        "Khai sinh",
        "Thường trú",
        "Thẻ BHYT",
    ]
    lines = desk.dossiers.sheet(birth).linked
    assert [one.is_whole for one in lines] == [True, False, False]
    assert (
        desk.dossiers.sheet(
            desk.reception.receive(a_draft(desk), "ha").dossiers[0].dossier_id
        ).linked
        == ()
    )
    rebuild(desk.store)
    with desk.store.reading() as db:
        assert compare(db) == []
