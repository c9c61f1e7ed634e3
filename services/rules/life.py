"""The life of a dossier as one table: which act may follow in which state, where it leads, and which form comes out.

Source: the transitions of the national status codes (`TrangThaiHoSo` 1–10) and the forms of Thông tư
03/2025/TT-VPCP, Phụ lục I. The national status is derived from the state; it is never set.

A *fact* (money was paid, the result was handed over) stands even if another desk's act came between; a
*decision* made in a state that no longer held is kept and shown as superseded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from services.rules.acts import ActKind
from services.rules.permissions import Permission

if TYPE_CHECKING:
    from collections.abc import Mapping


class BusinessState(StrEnum):
    """Where a dossier is in its life. Values are on disk."""

    RECEIVED = "received"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    FINANCIAL = "financial"
    FINISHED = "finished"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


NATIONAL_STATUS: Mapping[BusinessState, str] = MappingProxyType(
    {
        BusinessState.RECEIVED: "2",  # Được tiếp nhận
        BusinessState.REFUSED: "3",  # Không được tiếp nhận
        BusinessState.PROCESSING: "4",  # Đang xử lý
        BusinessState.SUPPLEMENT: "5",  # Yêu cầu bổ sung giấy tờ
        BusinessState.FINANCIAL: "6",  # Yêu cầu thực hiện nghĩa vụ tài chính
        BusinessState.WITHDRAWN: "7",  # Công dân yêu cầu rút hồ sơ
        BusinessState.STOPPED: "8",  # Dừng xử lý
        BusinessState.FINISHED: "9",  # Đã xử lý xong
        BusinessState.RETURNED: "10",  # Đã trả kết quả
    }
)
"""`TrangThaiHoSo`, domain.md §3.1. 1 (Mới đăng ký) is an online dossier nobody received yet."""

RUNNING = frozenset({BusinessState.RECEIVED, BusinessState.PROCESSING})
PAUSED = frozenset({BusinessState.SUPPLEMENT, BusinessState.FINANCIAL})
UNSOLVED = RUNNING | PAUSED
OPEN = UNSOLVED | {BusinessState.FINISHED}
ALL = frozenset(BusinessState)


class MoneyState(StrEnum):
    """What is known of the dossier's fees."""

    NOTHING_DUE = "nothing_due"
    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    UNKNOWN = "unknown"  # the province's council sets the rate, and nobody entered it


class DeliveryState(StrEnum):
    """Where the result is on its way to the citizen."""

    NO_RESULT = "no_result"
    READY = "ready"
    INFORMED = "informed"  # the citizen was reached
    POSTED = "posted"
    COLLECTED = "collected"


class ExchangeState(StrEnum):
    """How far the dossier has travelled; `show --json` says it so."""

    LOCAL = "local"
    SECOND_COPY = "second_copy"
    ACKNOWLEDGED = "acknowledged"
    SENT_BACK = "sent_back"


class Form(StrEnum):
    """The statutory forms an act brings out; numbers of Thông tư 03/2025/TT-VPCP."""

    RECEIPT = "01"  # Giấy tiếp nhận hồ sơ và hẹn trả kết quả
    SUPPLEMENT = "02"  # Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ
    REFUSAL = "03"  # Phiếu từ chối tiếp nhận giải quyết hồ sơ
    APOLOGY = "04"  # Văn bản xin lỗi và đề nghị gia hạn
    STOP = "05"  # Thông báo dừng giải quyết hồ sơ
    CONTROL = "06"  # Phiếu kiểm soát quá trình giải quyết hồ sơ
    REGISTER = "07"  # Sổ theo dõi hồ sơ


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table.

    Attributes:
        sources: In which states the act may be made.
        to: The state it leads to; None where the dossier stays where it is.
        permission: What an officer needs.
        form: The form that comes out of it; None for none.
        is_fact: It stands whatever the state was when it arrived.
    """

    sources: frozenset[BusinessState]
    to: BusinessState | None
    permission: Permission
    form: Form | None = None
    is_fact: bool = False


TABLE: Mapping[ActKind, Move] = MappingProxyType(
    {
        ActKind.AMENDED: Move(OPEN, None, Permission.RECEIVE, Form.RECEIPT),
        ActKind.REPRINTED: Move(ALL, None, Permission.RECEIVE, Form.RECEIPT, is_fact=True),
        ActKind.NOTED: Move(ALL, None, Permission.VIEW_DOSSIERS, is_fact=True),
        ActKind.FORWARDED: Move(
            RUNNING, BusinessState.PROCESSING, Permission.PROCESS, Form.CONTROL
        ),
        ActKind.TAKEN_OVER: Move(UNSOLVED, None, Permission.PROCESS, is_fact=True),
        ActKind.SUPPLEMENT_REQUESTED: Move(
            RUNNING, BusinessState.SUPPLEMENT, Permission.PROCESS, Form.SUPPLEMENT
        ),
        ActKind.SUPPLEMENTED: Move(
            frozenset({BusinessState.SUPPLEMENT}),
            BusinessState.PROCESSING,
            Permission.PROCESS,
            is_fact=True,
        ),
        ActKind.PAYMENT_REQUESTED: Move(RUNNING, BusinessState.FINANCIAL, Permission.PROCESS),
        ActKind.PAID: Move(OPEN | {BusinessState.RETURNED}, None, Permission.RECEIVE, is_fact=True),
        ActKind.EXTENDED: Move(RUNNING, None, Permission.PROCESS, Form.APOLOGY),
        ActKind.APOLOGISED: Move(
            RUNNING | {BusinessState.FINISHED}, None, Permission.PROCESS, Form.APOLOGY
        ),
        ActKind.REFUSED: Move(
            RUNNING | {BusinessState.SUPPLEMENT},
            BusinessState.FINISHED,  # REFUSED where the work had not begun: see `after`
            Permission.PROCESS,
            Form.REFUSAL,
        ),
        ActKind.WITHDRAWN: Move(UNSOLVED, BusinessState.WITHDRAWN, Permission.PROCESS, Form.STOP),
        ActKind.STOPPED: Move(
            PAUSED | {BusinessState.PROCESSING},
            BusinessState.STOPPED,
            Permission.PROCESS,
            Form.STOP,
        ),
        ActKind.RECALLED: Move(
            frozenset({BusinessState.FINISHED, BusinessState.RETURNED, BusinessState.STOPPED}),
            BusinessState.PROCESSING,
            Permission.PROCESS,
        ),
        ActKind.FINISHED: Move(RUNNING, BusinessState.FINISHED, Permission.PROCESS),
        ActKind.CALLED: Move(OPEN, None, Permission.RETURN_RESULTS, is_fact=True),
        ActKind.RETURNED: Move(
            frozenset({BusinessState.FINISHED}),
            BusinessState.RETURNED,
            Permission.RETURN_RESULTS,
            is_fact=True,
        ),
        ActKind.RATED: Move(ALL, None, Permission.RETURN_RESULTS, is_fact=True),
        ActKind.DIRECTED: Move(OPEN, None, Permission.ASSIGN),
        ActKind.ACKNOWLEDGED: Move(ALL, None, Permission.VIEW_DOSSIERS, is_fact=True),
        ActKind.RESCHEDULED: Move(UNSOLVED, None, Permission.RECEIVE, Form.RECEIPT),
    }
)
"""Every act of a received dossier."""


def after(kind: ActKind, state: BusinessState) -> BusinessState:
    """Return the state an act leads to from `state`.

    Refused before the work began, a dossier was not taken on (status 3, in no report); refused later, the
    reasoned no is its result, and counts as solved on that day.
    """
    if kind is ActKind.REFUSED and state is BusinessState.RECEIVED:
        return BusinessState.REFUSED
    to = TABLE[kind].to
    return state if to is None else to
