"""How a promise moved, read off a dossier's acts on a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from services.clock import VIETNAM
from services.rules.due_moves import due_moves, last_decision
from services.rules.life_acts import MissingPaper
from services.rules.life_requests import Apologise, AskSupplement, Extend, Request, TakeSupplement
from tests.a_desk import Rehearsal, a_draft, begin


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=VIETNAM)


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    made = begin(tmp_path / "quay")
    yield made
    made.desk.close()


def test_every_change_of_the_promise_is_told_and_nothing_else(rehearsal: Rehearsal) -> None:
    desk, clock = rehearsal.desk, rehearsal.clock
    draft = a_draft(desk, "1.004222")
    dossier = desk.reception.receive(draft, "ha").dossiers[0].dossier_id

    def do(*requests: Request) -> None:
        for request in requests:
            desk.life.record(dossier, request, "ha")

    first = desk.life.state(dossier).due_at
    assert due_moves(desk.life.state(dossier)) == ()
    do(AskSupplement((MissingPaper("Đơn"),)), TakeSupplement())  # at once: nothing moves
    assert due_moves(desk.life.state(dossier)) == ()
    do(Extend(at(9, 17, month=12), "Chờ xác minh"))
    clock.now = at(10, 9, month=12)
    desk.life.record(
        dossier, AskSupplement((MissingPaper("Đơn"),), reason_code="our_mistake"), "ha"
    )
    clock.now = at(14, 9, month=12)
    do(TakeSupplement())
    moves = due_moves(desk.life.state(dossier))
    assert (moves[0].kind, moves[0].before) == ("extended", first)
    assert moves[0].reason == "Chờ xác minh"
    for earlier, later in pairwise(moves):
        assert earlier.after == later.before
    assert moves[-1].after == desk.life.state(dossier).due_at
    assert last_decision(desk.life.state(dossier)) == moves[0]  # the supplement is counted


def test_an_apology_after_the_term_names_a_day_and_moves_no_term(rehearsal: Rehearsal) -> None:
    desk, clock = rehearsal.desk, rehearsal.clock
    dossier = desk.reception.receive(a_draft(desk), "ha").dossiers[0].dossier_id
    clock.now = at(30, 9)
    desk.life.record(dossier, Apologise(at(4, 17, month=12), "Thiếu cán bộ"), "ha")
    (move,) = due_moves(desk.life.state(dossier))
    assert (move.is_term, move.after) == (False, at(4, 17, month=12))
    assert move.before == desk.life.state(dossier).due_at
