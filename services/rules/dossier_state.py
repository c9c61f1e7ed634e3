"""What is true of a dossier after its acts: the values the fold fills and everything else reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from services.rules.life import (
    NATIONAL_STATUS,
    PAUSED,
    UNSOLVED,
    BusinessState,
    DeliveryState,
    MoneyState,
)
from services.rules.life_acts import CallOutcome, ReturnMethod

if TYPE_CHECKING:
    from datetime import datetime

    from services.rules.acts import Payload, ProcedurePin, Received
    from services.rules.life_acts import (
        Apologised,
        Called,
        Extended,
        Finished,
        Refused,
        Returned,
        Stopped,
        SupplementRequested,
        Withdrawn,
    )


@dataclass(frozen=True, slots=True)
class Slip:
    """One issue of the receipt slip (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*).

    Attributes:
        issue: 1 for the first, one more after each correction; printed in its QR code.
        issued_at: When this issue came into force.
        reprints: How often it was printed again.
        replaced_at: When a newer issue replaced it; None while it is in force.
    """

    issue: int
    issued_at: datetime
    reprints: int = 0
    replaced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HappenedAct:
    """One line of a dossier's history, in causal order.

    Attributes:
        detail: Reason or text, where the act has one.
        changed: Names of the fields a correction changed.
        payload: What the act says; None for one that is newer than this program.
        is_superseded: A decision made in a state that no longer held: kept, without effect.
    """

    kind: str
    at: datetime
    officer: str
    desk: int
    clock_quality: int
    detail: str = ""
    changed: tuple[str, ...] = ()
    payload: Payload | None = None
    is_superseded: bool = False


@dataclass(frozen=True, slots=True)
class Stoppage:
    """A time in which the clock stood still.

    Attributes:
        state: `SUPPLEMENT` or `FINANCIAL`; `STOPPED` for a stop that was taken back.
        to_at: When the clock ran again; None while it stands.
        due_before: What was promised when it began (`NgayHenTraTruoc`).
        due_after: What is promised since it ended (`NgayHenTraMoi`).
        citizen_due_at: Until when the citizen has time; None for no limit.
    """

    state: BusinessState
    from_at: datetime
    due_before: datetime
    to_at: datetime | None = None
    due_after: datetime | None = None
    citizen_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """The dossier changed hands inside the commune.

    Attributes:
        by: Username of who gave it.
        to: Username of who has it since; may be empty.
        taken_at: When the receiver said it is there; None if not yet.
    """

    at: datetime
    by: str
    to: str
    unit: str
    step_due_at: datetime | None = None
    taken_at: datetime | None = None
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """An urging of the chair (*đôn đốc*), and its answer.

    Attributes:
        id: Hash (hex) of the act.
        acknowledged_at: None while nobody answered.
    """

    id: str
    at: datetime
    by: str
    to: str
    text: str
    acknowledged_at: datetime | None = None
    answer: str = ""


class Version(NamedTuple):
    """What lists and reports count of a dossier, from one moment on.

    Attributes:
        since: When it became known here: never before the version it follows.
        ended_at: When it was solved, withdrawn, stopped or refused; None while it is not.
        paused_at: When the pause began in which it is; None where its clock is not paused.
    """

    since: datetime
    business: BusinessState
    due_at: datetime
    ended_at: datetime | None
    returned_at: datetime | None
    holder: str
    procedure: ProcedurePin
    paused_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DossierState:
    """All that is true of a dossier after its acts.

    Attributes:
        received: The reception with every correction applied.
        original: The reception as first written; its code never changes.
        officer: Who received it.
        due_at: What is promised now, after pauses and extensions: what "on time" is measured by.
        promised_at: What a citizen was told after the term was missed; None otherwise.
        ended_at: When it was solved, withdrawn, stopped or refused.
        ending: The act that ended it.
        stoppages: Every pause, oldest first.
        asked: The supplement request that is open; None otherwise.
        supplement_requests: How often a supplement was asked for.
        apologies: Every re-appointment, before the term (`Extended`) or after it (`Apologised`).
        duty_vnd: Financial duties asked for while processing, beside the fee.
        slips: Every issue of the slip, oldest first; the last is in force.
        versions: What reports count, by since when; the last is now.
        heads: Hashes of the acts no other act has seen yet: the parents of the next act.
        unknown_acts: How many acts are newer than this program.
    """

    dossier_id: bytes
    received: Received
    original: Received
    recorded_at: datetime
    officer: str
    business: BusinessState
    due_at: datetime
    holder: str
    slips: tuple[Slip, ...]
    history: tuple[HappenedAct, ...]
    versions: tuple[Version, ...]
    heads: tuple[bytes, ...]
    promised_at: datetime | None = None
    ended_at: datetime | None = None
    ending: Finished | Refused | Withdrawn | Stopped | None = None
    stoppages: tuple[Stoppage, ...] = ()
    asked: SupplementRequested | None = None
    supplement_requests: int = 0
    apologies: tuple[Extended | Apologised, ...] = ()
    hand_overs: tuple[HandOver, ...] = ()
    directives: tuple[Directive, ...] = ()
    calls: tuple[tuple[datetime, Called], ...] = ()
    returned: Returned | None = None
    rating: int | None = None
    duty_vnd: int = 0
    paid_vnd: int = 0
    unknown_acts: int = 0

    @property
    def slip(self) -> Slip:
        """The issue of the slip that is in force."""
        return self.slips[-1]

    @property
    def national_status(self) -> str:
        """`TrangThaiHoSo` 1–10, derived."""
        return NATIONAL_STATUS[self.business]

    @property
    def pause(self) -> Stoppage | None:
        """The pause in which the clock stands now; None while it runs or has ended."""
        return self.stoppages[-1] if self.business in PAUSED and self.stoppages else None

    @property
    def is_unsolved(self) -> bool:
        """Whether a result is still owed."""
        return self.business in UNSOLVED

    @property
    def owed_vnd(self) -> int:
        """Fee and duties together, paid or not."""
        return self.received.fee.amount_vnd + self.duty_vnd

    @property
    def unpaid_vnd(self) -> int:
        """What is still to be paid."""
        return max(0, self.owed_vnd - self.paid_vnd)

    @property
    def is_linked_whole(self) -> bool:
        """Whether its course is that of the dossiers which are its parts."""
        return bool(self.received.linked) and not self.received.parent

    @property
    def money(self) -> MoneyState:
        """What is known of its fees."""
        owed = self.owed_vnd
        if not self.received.fee.is_known and not self.paid_vnd:
            return MoneyState.UNKNOWN
        if owed == 0:
            return MoneyState.NOTHING_DUE
        if self.paid_vnd >= owed:
            return MoneyState.PAID
        return MoneyState.PARTLY_PAID if self.paid_vnd else MoneyState.UNPAID

    @property
    def delivery(self) -> DeliveryState:
        """Where the result is on its way to the citizen."""
        if self.returned is not None:
            by_post = self.returned.method is ReturnMethod.POST
            return DeliveryState.POSTED if by_post else DeliveryState.COLLECTED
        if self.business is not BusinessState.FINISHED:
            return DeliveryState.NO_RESULT
        reached = any(
            call.outcome in {CallOutcome.REACHED, CallOutcome.WILL_COME, CallOutcome.MESSAGE}
            for at, call in self.calls
            if self.ended_at is not None and at >= self.ended_at
        )
        return DeliveryState.INFORMED if reached else DeliveryState.READY
