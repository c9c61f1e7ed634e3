"""Which promises a change of calendar or catalogue would move, and moving those an officer accepts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from services.accounts import Officer, Role
from services.calendar_previews import edit_now, preview_edit, save_edit
from services.catalogue_changes import CatalogueChanges
from services.clock import VIETNAM
from services.errors import NotAllowedError, WrongStateError
from services.moved_promises import move, moved_by_procedures
from services.office import NewOfficer
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import (
    Apologise,
    AskSupplement,
    Extend,
    Finish,
    TakeSupplement,
)
from services.rules.limits import Limit
from services.rules.procedure_overrides import Override
from services.rules.working_time import DayKind, DayRule
from tests.a_desk import PASSWORD, Rehearsal, a_draft, begin

RESIDENCE = "1.004222"  # 7 ngày làm việc
LEAD = Officer("ha", "Lê Thu Hà", Role.LEAD)
STORM = DayRule(
    date(2026, 11, 26), DayKind.CLOSED, "Bão số 12", "Công điện 7/CĐ-UBND", moves_deadlines=True
)
STAFF = (
    NewOfficer("ha", "Lê Thu Hà", "lead", PASSWORD),
    NewOfficer("tri", "Võ Minh Trí", "administrator", PASSWORD),
)


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay", 1, STAFF)
    yield made
    made.desk.close()


def received(rehearsal: Rehearsal, procedure: str = RESIDENCE) -> bytes:
    receipt = rehearsal.desk.reception.receive(a_draft(rehearsal.desk, procedure), "ha")
    return receipt.dossiers[0].dossier_id


def after_the_storm(rehearsal: Rehearsal) -> list[bytes]:
    desk = rehearsal.desk
    edit = replace(edit_now(desk), days=(STORM,))
    return [one.dossier_id for one in preview_edit(desk, edit).moved]


def at(day: int, hour: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=VIETNAM)


def test_only_those_accepted_are_moved_and_their_slips_are_issued_anew(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    first, second = received(rehearsal), received(rehearsal)
    printed = desk.dossiers.sheet(first).due_at
    edit = replace(edit_now(desk), days=(STORM,))
    preview = preview_edit(desk, edit)
    save_edit(desk, edit, LEAD)
    assert [one.dossier_id for one in preview.moved] == [first, second]
    assert desk.dossiers.sheet(first).due_at == printed  # nothing by itself
    (recorded,) = move(desk, preview.moved[:1], "Bão số 12", "ha")
    assert recorded.due_at == preview.moved[0].computed > printed
    moved, kept = desk.dossiers.sheet(first), desk.dossiers.sheet(second)
    assert (moved.due_at, moved.slip.issue) == (recorded.due_at, 2)
    assert (kept.due_at, kept.slip.issue) == (printed, 1)
    assert desk.dossiers.explain(first).due_at == moved.due_at


def test_a_date_somebody_was_given_anew_is_kept(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    extended, plain = received(rehearsal), received(rehearsal)
    desk.life.record(extended, Extend(at(9, 10), "Chờ xác minh", "field_check"), "ha")
    assert after_the_storm(rehearsal) == [plain]


def test_an_apologised_or_finished_dossier_is_not_asked_about(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    late, done, plain = received(rehearsal, "1.004873"), received(rehearsal), received(rehearsal)
    desk.life.record(done, Finish(), "ha")
    rehearsal.clock.forward(days=8)
    desk.life.record(late, Apologise(at(9, 10), "Thiếu cán bộ", "many_dossiers"), "ha")
    assert after_the_storm(rehearsal) == [plain]


def test_pauses_are_counted_before_dates_are_compared(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    dossier = received(rehearsal)
    desk.life.record(dossier, AskSupplement((MissingPaper("CT01"),)), "ha")
    rehearsal.clock.forward(days=2)
    desk.life.record(dossier, TakeSupplement(), "ha")
    assert preview_edit(desk, edit_now(desk)).moved == ()
    edit = replace(edit_now(desk), days=(STORM,))
    (moved,) = preview_edit(desk, edit).moved
    assert moved.printed == desk.dossiers.sheet(dossier).due_at < moved.computed


def test_the_parts_of_a_linked_dossier_are_asked_about_and_the_whole_follows(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    receipt = desk.reception.receive(a_draft(desk, "2.000986"), "ha")
    whole, *parts = (one.dossier_id for one in receipt.dossiers)
    edit = replace(edit_now(desk), days=(STORM,))
    preview = preview_edit(desk, edit)
    assert whole not in [one.dossier_id for one in preview.moved]
    save_edit(desk, edit, LEAD)
    move(desk, preview.moved, "Bão số 12", "ha")
    latest = max(desk.life.state(part).due_at for part in parts)
    assert desk.life.state(whole).due_at == latest == desk.dossiers.explain(whole).due_at


def test_a_changed_procedure_lists_its_open_dossiers_and_moves_none_by_itself(
    rehearsal: Rehearsal,
) -> None:
    desk = rehearsal.desk
    open_one, other = received(rehearsal), received(rehearsal, "1.004873")
    printed = desk.dossiers.sheet(open_one).due_at
    assert moved_by_procedures(desk, (RESIDENCE,)) == ()
    limits = (("", Limit.parse("5 ngày làm việc")),)
    CatalogueChanges(desk.book, desk.clock).set_override(RESIDENCE, Override(limits=limits), "ha")
    (moved,) = moved_by_procedures(desk, (RESIDENCE, "1.004873"))
    assert (moved.dossier_id, moved.printed) == (open_one, printed)
    assert moved.computed < printed
    assert desk.dossiers.sheet(open_one).due_at == desk.dossiers.explain(open_one).due_at == printed
    move(desk, (moved,), "Xã cam kết ngắn hơn", "ha")
    assert desk.dossiers.sheet(open_one).due_at == moved.computed
    assert desk.dossiers.sheet(open_one).limit == "7 ngày làm việc"
    assert desk.dossiers.sheet(other).slip.issue == 1
    rehearsal.clock.forward(days=9)
    assert moved_by_procedures(desk, (RESIDENCE,)) == ()


def test_who_may_not_receive_moves_nothing(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    dossier = received(rehearsal)
    edit = replace(edit_now(desk), days=(STORM,))
    preview = preview_edit(desk, edit)
    before = desk.life.state(dossier)
    with pytest.raises(NotAllowedError):
        move(desk, preview.moved, "Bão số 12", "tri")
    assert desk.life.state(dossier) == before


def test_one_that_was_solved_meanwhile_moves_none_of_them(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    first, second = received(rehearsal), received(rehearsal)
    preview = preview_edit(desk, replace(edit_now(desk), days=(STORM,)))
    desk.life.record(second, Finish(), "ha")
    with pytest.raises(WrongStateError):
        move(desk, preview.moved, "Bão số 12", "ha")
    assert desk.life.state(first).slip.issue == 1
