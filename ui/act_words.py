"""What happened to a dossier after its reception, act by act, in the words of its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.rules import life_acts
from services.rules.acts import Noted
from services.rules.fees import money
from services.rules.life_acts import CallOutcome, Outcome, PayMethod, ReturnMethod
from services.rules.moments import clock_text
from ui.life_wording import act_title
from ui.rule_wording import short_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from services.rules.dossier_state import HappenedAct

KINDS = {"supplement_requested": "pause", "payment_requested": "pause"}
"""Acts that made the clock stand are marked so."""


def happened(act: HappenedAct, officers: Mapping[str, str]) -> str:
    """Return what happened, in one line; a decision that came too late says so."""
    told = _in_the_office(act, officers) or _with_the_citizen(act) or act_title(act.kind)
    if act.is_superseded:
        return _tr("%1 – không có hiệu lực, việc khác đã ghi trước").replace("%1", told)
    return told


def detail(act: HappenedAct) -> str:
    """Return what stands below it: what moved, why, by which paper; may be empty."""
    return " · ".join(filter(None, (*_dates(act), *_particulars(act))))


def moment_text(at: datetime) -> str:
    """Return `T6 27/11, 17:00`."""
    return f"{short_day(at.date())}, {clock_text(at)}"


def _in_the_office(act: HappenedAct, officers: Mapping[str, str]) -> str:
    """Return what officers did among themselves; empty for all else."""
    match act.payload:
        case Noted(text):
            return _tr("Ghi chú: %1").replace("%1", text)
        case life_acts.Forwarded(to, unit):
            whom = " – ".join(filter(None, (unit, officers.get(to, to))))
            return _tr("Chuyển %1").replace("%1", whom)
        case life_acts.Directed(text, to):
            told = _tr("Đôn đốc %1: %2").replace("%1", officers.get(to, to))
            return told.replace("%2", text)
        case life_acts.Acknowledged(_, text) if text:
            return _tr("Trả lời đôn đốc: %1").replace("%1", text)
        case life_acts.Finished(outcome=Outcome.REFUSED):
            return _tr("Có kết quả: không chấp thuận")
        case life_acts.Finished(result_number=number) if number:
            return _tr("Có kết quả số %1").replace("%1", number)
    return ""


def _with_the_citizen(act: HappenedAct) -> str:
    """Return what was asked of the citizen, told or given; empty for all else."""
    match act.payload:
        case life_acts.SupplementRequested(number):
            return _tr("Yêu cầu bổ sung, phiếu %1").replace("%1", number)
        case life_acts.PaymentRequested(amount_vnd):
            return _tr("Yêu cầu nộp %1").replace("%1", money(amount_vnd))
        case life_acts.Paid(amount_vnd, method):
            told = _tr("Đã thu %1, %2").replace("%1", money(amount_vnd))
            return told.replace("%2", pay_method_words(method).lower())
        case life_acts.Apologised(promised_at=promised_at):
            return _tr("Xin lỗi, hẹn lại %1").replace("%1", moment_text(promised_at))
        case life_acts.Called(outcome):
            return _tr("Gọi công dân: %1").replace("%1", call_words(outcome))
        case life_acts.Returned(method=method):
            return _tr("Trả kết quả %1").replace("%1", return_words(method))
        case life_acts.Rated(score):
            return _tr("Công dân đánh giá: %1").replace("%1", rating_words(score))
    return ""


def _dates(act: HappenedAct) -> tuple[str, ...]:
    """Return the dates an act set or moved."""
    match act.payload:
        case life_acts.Forwarded(step_due_at=step_due_at):
            return (_before(_tr("bước này xong trước %1"), step_due_at),)
        case life_acts.SupplementRequested(citizen_due_at=citizen_due_at):
            return (_before(_tr("công dân bổ sung trước %1"), citizen_due_at),)
        case life_acts.PaymentRequested(citizen_due_at=citizen_due_at):
            return (_before(_tr("công dân nộp trước %1"), citizen_due_at),)
        case life_acts.Apologised(due_before=before):
            return (_before(_tr("hạn %1 vẫn tính"), before),)
        case life_acts.Finished(finished_at):
            return (_before(_tr("ký %1"), finished_at),)
    promised = (getattr(act.payload, name, None) for name in ("due_before", "due_after"))
    return (_moved(*promised),)


def _particulars(act: HappenedAct) -> tuple[str, ...]:
    """Return what else the act says: papers, persons, reasons, numbers of documents."""
    match act.payload:
        case life_acts.SupplementRequested(items=items):
            return tuple(
                f"{item.name} ({item.reason})" if item.reason else item.name for item in items
            )
        case life_acts.PaymentRequested(what=what):
            return (what,)
        case life_acts.Paid(receipt=receipt, note=note):
            return (_tr("biên lai %1").replace("%1", receipt) if receipt else "", note)
        case life_acts.Finished(electronic=electronic, signer=signer, note=note):
            return signer, _tr("có bản điện tử") if electronic else "", note
        case life_acts.Returned(name=name, relation=relation, post_code=post_code, note=note):
            to = _tr("cho %1").replace("%1", name) if name else ""
            return to, relation, post_code, note
        case Noted() | life_acts.Directed() | life_acts.Acknowledged():
            return ()
    return act.detail, str(getattr(act.payload, "number", ""))


def pay_method_words(method: PayMethod) -> str:
    """Return how money came."""
    words = {
        PayMethod.CASH: _tr("Tiền mặt"),
        PayMethod.TRANSFER: _tr("Chuyển khoản"),
        PayMethod.ONLINE: _tr("Cổng thanh toán quốc gia"),
    }
    return words[method]


def call_words(outcome: CallOutcome) -> str:
    """Return what came of a call."""
    words = {
        CallOutcome.REACHED: _tr("đã gặp"),
        CallOutcome.WILL_COME: _tr("sẽ đến"),
        CallOutcome.NO_ANSWER: _tr("không nghe máy"),
        CallOutcome.WRONG_NUMBER: _tr("sai số"),
        CallOutcome.MESSAGE: _tr("đã nhắn tin"),
    }
    return words[outcome]


def return_words(method: ReturnMethod) -> str:
    """Return how a result reached the citizen."""
    words = {
        ReturnMethod.DESK: _tr("tại quầy"),
        ReturnMethod.POST: _tr("qua bưu chính"),
        ReturnMethod.ONLINE: _tr("trực tuyến"),
    }
    return words[method]


def rating_words(score: int) -> str:
    """Return how content the citizen was."""
    return {3: _tr("hài lòng"), 2: _tr("bình thường"), 1: _tr("chưa hài lòng")}[score]


def _before(pattern: str, at: datetime | None) -> str:
    return pattern.replace("%1", moment_text(at)) if at is not None else ""


def _moved(before: datetime | None, after: datetime | None) -> str:
    """Return `hẹn T5 26/11, 17:00 → T2 30/11, 17:00`, or nothing where the date stayed."""
    if before is None or after is None or before == after:
        return ""
    told = _tr("hẹn %1 → %2").replace("%1", moment_text(before))
    return told.replace("%2", moment_text(after))


def _tr(words: str) -> str:
    return QCoreApplication.translate("DossierPanel", words)
