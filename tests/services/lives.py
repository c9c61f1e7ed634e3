"""Random lives on a real desk: whatever officers may do, in any order, some of it told later."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from random import Random

from services.errors import InvalidInputError, NotAllowedError, WrongStateError
from services.rules.life_acts import (
    Forwarded,
    MissingPaper,
    PayMethod,
    Rated,
    Returned,
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
from tests.a_desk import Rehearsal, a_draft

PROCEDURES = ("1.001193", "2.000635", "1.004222")
MISSING = (MissingPaper("Giấy chứng sinh", "chưa nộp"),)
NOT_NOW = (InvalidInputError, NotAllowedError, WrongStateError)


class Lives:
    """A desk on which one thing after another happens.

    Attributes:
        dossiers: All that were received.
    """

    def __init__(self, rehearsal: Rehearsal, random: Random) -> None:
        self.rehearsal, self.random = rehearsal, random
        self.dossiers: list[bytes] = []

    def go_on(self, acts: int) -> None:
        """Try so many things; what may not be done now is not done."""
        for _ in range(acts):
            self.rehearsal.clock.forward(hours=self.random.choice((0.1, 1, 5, 20, 40)))
            with suppress(*NOT_NOW):
                self._do_something()

    def _do_something(self) -> None:
        chance = self.random.random()
        if not self.dossiers or chance < 0.25:
            self._receive()
        elif chance < 0.33:
            self._correct()
        else:
            dossier, desk = self.random.choice(self.dossiers), self.rehearsal.desk
            at = self.rehearsal.clock() - timedelta(hours=self.random.choice((0, 0, 3, 30)))
            officer = self.random.choice(("ha", "ha", "minh"))
            desk.life.record(dossier, self._request(dossier), officer, at)

    def _receive(self) -> None:
        desk = self.rehearsal.desk
        draft = a_draft(desk, self.random.choice(PROCEDURES))
        if self.random.random() < 0.3:
            earlier = desk.clock() - timedelta(days=self.random.randrange(1, 20))
            draft = replace(draft, received_at=earlier, late_reason="Mất điện")
        draft = replace(draft, duplicate_reason="Nộp thêm")
        self.dossiers.append(desk.reception.receive(draft, "ha").dossiers[0].dossier_id)

    def _correct(self) -> None:
        desk, dossier = self.rehearsal.desk, self.random.choice(self.dossiers)
        other = a_draft(desk, self.random.choice(PROCEDURES))
        draft = replace(desk.dossiers.draft_of(dossier), items=other.items)
        desk.dossiers.correct(draft, "Ghi nhầm thủ tục", "ha")

    def _request(self, dossier: bytes) -> Request:
        now = self.rehearsal.clock()
        due_at = self.rehearsal.desk.life.state(dossier).due_at
        later = max(now, due_at) + timedelta(days=5)
        amount = self.random.choice((8_000, 50_000))
        return self.random.choice(
            (
                Forwarded("minh", "Tư pháp – Hộ tịch"),
                TakenOver(),
                AskSupplement(MISSING, reason_code=self.random.choice(("", "our_mistake"))),
                TakeSupplement(),
                AskPayment(amount, "Lệ phí"),
                TakePayment(amount, self.random.choice(tuple(PayMethod))),
                Extend(later, "Chờ xác minh", "field_check"),
                Apologise(later, "Chờ xác minh", "field_check"),
                Finish(electronic=self.random.random() < 0.5),
                Finish(electronic=self.random.random() < 0.5),
                Returned(now, identity_checked=True),
                Rated(self.random.choice((1, 2, 3))),
                Recall("In sai tên"),
                Refuse("Không đủ điều kiện", "conditions_not_met"),
                Withdraw("Công dân xin rút"),
                Stop("Quá hạn bổ sung", "supplement_expired"),
            )
        )
