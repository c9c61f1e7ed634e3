"""Numbers on blank slips: kept, entered with the true time of reception, or voided with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from models import number_counters
from services.checkup import check
from services.clock import VIETNAM
from services.drafts import Draft
from services.errors import InvalidInputError
from services.rules import slip_qr
from services.security_log import SecurityLog
from tests.a_desk import MORNING, Rehearsal, a_draft, begin

TODAY = MORNING.date()


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1)
    yield made
    made.desk.close()


def on_paper(rehearsal: Rehearsal, number: str, at: datetime = MORNING) -> Draft:
    draft = a_draft(rehearsal.desk)
    return replace(draft, received_at=at, late_reason="mất điện", paper_number=number)


def given(rehearsal: Rehearsal, draft: Draft) -> str:
    return rehearsal.desk.reception.receive(draft, "ha").dossiers[0].code[-4:]


def test_the_range_goes_on_after_the_reserved_numbers(rehearsal: Rehearsal) -> None:
    desk, reserved = rehearsal.desk, rehearsal.desk.reception.reserved
    slips = reserved.reserve(3, TODAY, "ha")
    assert [slip.number for slip in slips] == [1001, 1002, 1003]
    read = slip_qr.verify(slips[0].qr, desk.office_key, desk.office().org_id)
    assert read is not None
    assert (read.valid, read.code) == (True, slips[0].code)
    assert given(rehearsal, a_draft(desk)) == "1004"
    assert desk.reception.today().received == 1
    assert reserved.free() == slips


def test_a_paper_reception_bears_its_number_and_its_true_time(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.reception.reserved.reserve(3, TODAY, "ha")
    rehearsal.clock.now = datetime(2026, 11, 25, 8, tzinfo=VIETNAM)
    at = MORNING + timedelta(minutes=9)
    draft = on_paper(rehearsal, "2", at)
    promised = desk.reception.preview(draft).items[0]
    dossier = desk.reception.receive(draft, "ha").dossiers[0]
    assert dossier.code == promised.code == "H56.14.07-261123-1002"
    assert (dossier.received_at, dossier.due_at) == (at, promised.appointment.due_at)
    state = desk.life.state(dossier.dossier_id)
    assert state.received.late_entry
    assert [slip.number for slip in desk.reception.reserved.free()] == [1001, 1003]
    assert desk.reception.today().next_number == 1001  # of another day


def test_a_number_is_entered_once_and_only_if_it_was_reserved(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    desk.reception.reserved.reserve(2, TODAY, "ha")
    rehearsal.clock.forward(hours=1)
    assert given(rehearsal, on_paper(rehearsal, "1001")) == "1001"
    for number, reason in (("1001", "used"), ("1007", "unknown"), ("abc", "unknown")):
        draft = on_paper(rehearsal, number)
        assert "paper_number" in [gap.where for gap in desk.reception.preview(draft).gaps]
        with pytest.raises(InvalidInputError) as caught:
            desk.reception.receive(draft, "ha")
        assert (caught.value.field, caught.value.reason) == ("paper_number", reason)
    assert desk.reception.today().received == 1


def test_several_procedures_on_one_paper_slip_go_on_with_the_desks_numbers(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    desk.reception.reserved.reserve(2, TODAY, "ha")
    rehearsal.clock.forward(hours=1)
    both = on_paper(rehearsal, "2")
    both = replace(both, items=a_draft(desk, "2.000635", "1.000656").items)
    receipt = desk.reception.receive(both, "ha")
    assert [one.code[-4:] for one in receipt.dossiers] == ["1002", "1003"]


def test_unused_numbers_are_voided_with_a_reason_and_every_gap_is_explained(
    rehearsal: Rehearsal,
) -> None:
    desk, reserved = rehearsal.desk, rehearsal.desk.reception.reserved
    slips = reserved.reserve(4, TODAY, "ha")
    with pytest.raises(InvalidInputError):
        reserved.void([slips[1].code], "  ", "ha")
    reserved.void([slips[1].code], "Giấy hỏng", "ha")
    with pytest.raises(InvalidInputError) as caught:
        reserved.void([slips[0].code, slips[1].code], "Giấy hỏng", "ha")
    assert caught.value.reason == "used"
    assert [slip.number for slip in reserved.free()] == [1001, 1003, 1004]
    rehearsal.clock.forward(hours=1)
    with pytest.raises(InvalidInputError):
        desk.reception.receive(on_paper(rehearsal, "2"), "ha")
    given(rehearsal, on_paper(rehearsal, "3"))
    with desk.store.reading() as db:
        gaps = number_counters.gaps(db, desk.office().org_id, TODAY.isoformat())
    assert gaps == [(1001, 1001, "reserved"), (1002, 1002, "voided"), (1004, 1004, "reserved")]
    checkup = check(desk.book, SecurityLog(desk.store, desk.clock))
    assert checkup.ok
    assert any("1002 để trống: giấy trắng không dùng" in note for note in checkup.notes)


def test_paper_that_has_reached_37_makes_the_next_number_38(rehearsal: Rehearsal) -> None:
    desk, reserved = rehearsal.desk, rehearsal.desk.reception.reserved
    given(rehearsal, a_draft(desk))
    slips = reserved.reserve_up_to("37", "ha")
    assert (slips[0].number, slips[-1].number) == (1002, 1037)
    assert desk.reception.today().next_number == 1038
    for wrong in ("5", "0", "9999", "ba bảy", ""):
        with pytest.raises(InvalidInputError):
            reserved.reserve_up_to(wrong, "ha")


def test_tomorrows_numbers_can_be_kept_tonight(rehearsal: Rehearsal) -> None:
    desk, reserved = rehearsal.desk, rehearsal.desk.reception.reserved
    slips = reserved.reserve(2, TODAY + timedelta(days=1), "ha")
    assert slips[0].code == "H56.14.07-261124-1001"
    assert desk.reception.today().next_number == 1001
    rehearsal.clock.forward(days=1)
    assert desk.reception.today().next_number == 1003
    for day, count in ((TODAY, 1), (date(2026, 12, 1), 1), (TODAY + timedelta(days=1), 0)):
        with pytest.raises(InvalidInputError):
            reserved.reserve(count, day, "ha")


def test_numbers_stay_reserved_when_the_desk_is_opened_again(rehearsal: Rehearsal) -> None:
    slips = rehearsal.desk.reception.reserved.reserve(2, TODAY, "ha")
    desk = rehearsal.reopen()
    assert desk.reception.reserved.free() == slips
    assert desk.reception.today().next_number == 1003
