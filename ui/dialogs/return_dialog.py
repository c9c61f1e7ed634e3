"""Hands a result over: to whom, what is owed still, and what the citizen says of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules import time_states
from services.rules.life_acts import Finished, Rated
from services.rules.moments import clock_text
from services.rules.time_states import WorkingTally
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.owed_part import OwedPart
from ui.dialogs.rating_part import RatingPart
from ui.dialogs.receiver_part import ReceiverPart
from ui.layout import spread
from ui.rule_wording import retold, short_day
from ui.widgets.card import rule
from ui.widgets.pill import Pill, pill_look
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from datetime import datetime

    from services.rules.life_requests import Request
    from ui.acts import Asked

WIDTH = 700


class ReturnDialog(ActDialog):
    """One result: the hand-over, the fee still owed, three faces for the citizen."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Trả kết quả"), width=WIDTH, icon="transfer-out")
        self.sheet = asked.sheets[0]
        self.receiver = ReceiverPart(asked)
        self.owed = OwedPart(self.sheet.life)
        self.rating = RatingPart()
        self._build()
        self.receiver.reshaped.connect(self._place)
        self.owed.taken.clicked.connect(self._place)

    def requests(self) -> tuple[Request, ...] | None:
        """Return payment, hand-over and rating, in the order they happen."""
        payments = self.owed.payments()
        returned = self.receiver.returned() if payments is not None else None
        if payments is None or returned is None:
            return None
        score = self.rating.score
        return (*payments, returned, *((Rated(score),) if score is not None else ()))

    def take_scan(self, text: str) -> bool:
        """Take a card that is scanned while this is open."""
        self.receiver.take_scan(text)
        return True

    def first_focus(self) -> QWidget | None:
        return self.receiver.scan if self.receiver.scan.isVisibleTo(self) else None

    def _build(self) -> None:
        spread(self.body, (20, 12, 20, 10), 9)  # with a proxy it just fits a window 768 high
        for part in (self._head_part(), self.receiver, self._result_part()):
            self.body.addWidget(part)
            self.body.addWidget(rule())
        self.body.addWidget(self.rating)
        self.keep("name", self.receiver.name.edit)
        self.keep("number", self.receiver.number.edit)
        self.keep("authority", self.receiver.authority.edit)
        self.keep("post_code", self.receiver.post_code.edit)
        self.keep("receipt", self.owed.receipt.edit)
        self.ready(self.tr("Xác nhận đã trả"))

    def _head_part(self) -> QWidget:
        """Return when it was promised and when it was there."""
        made = QWidget()
        row = QHBoxLayout(made)
        spread(row, gap=8)
        state = self.sheet.life
        ended_at = state.ended_at or self.asked.now
        tally = WorkingTally(self.asked.calendar)
        pill = time_states.ended(_milliseconds(state.due_at), _milliseconds(ended_at), tally)
        words = retold(pill.words)
        row.addWidget(Pill(pill_look(pill.kind.value, words[:1].upper() + words[1:])))
        told = self.tr("hẹn %1 · có kết quả %2 %3")
        told = told.replace("%1", short_day(state.due_at.date()))
        told = told.replace("%2", short_day(ended_at.date())).replace("%3", clock_text(ended_at))
        row.addWidget(ElidedLabel(told, "small", tone="ink2"), 1)
        return made

    def _result_part(self) -> QWidget:
        """Return what is handed over, and what is owed for it."""
        made = QWidget()
        column = QVBoxLayout(made)
        spread(column, gap=8)
        column.addWidget(label(self.tr("Kết quả trao"), "over", tone="ink2"))
        name, detail = self._handed()
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(ElidedLabel(name, "strong"))
        row.addWidget(label(detail, "small", tone="ink2"))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.owed)
        return made

    def _handed(self) -> tuple[str, str]:
        """Return what is handed over, in two parts of a line."""
        ending, received = self.sheet.life.ending, self.sheet.life.received
        name = received.procedure.result or received.procedure.name
        if not isinstance(ending, Finished):
            number = getattr(ending, "number", "")
            return (self.tr("Phiếu từ chối giải quyết"), _numbered(self.tr("số %1"), number))
        signed = self.tr("ký %1").replace("%1", short_day(ending.finished_at.date()))
        electronic = self.tr("có bản điện tử") if ending.electronic else ""
        number = _numbered(self.tr("số %1"), ending.result_number)
        return (name, " · ".join(filter(None, (number, ending.signer, signed, electronic))))


def _numbered(pattern: str, number: str) -> str:
    return pattern.replace("%1", number) if number else ""


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
