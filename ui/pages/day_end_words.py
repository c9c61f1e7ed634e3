"""What the end of a day says of each thing to see to, and of the figures above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.rules.day_facts import Chore, ChoreKind, DayAnswers, DayFacts, difference
from services.rules.fees import money
from services.rules.moments import clock_text, local
from ui.rule_wording import short_day
from ui.widgets.task_row import Task

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CODES = 4


@dataclass(frozen=True, slots=True)
class ChoreAct:
    """The button of a row.

    Attributes:
        is_always: It is offered where nothing is left as well.
    """

    words: str
    icon: str = ""
    key: str = ""
    is_always: bool = False


def act_of(kind: ChoreKind) -> ChoreAct | None:
    """Return what can be done about a thing from here; None where nothing can."""
    return {
        ChoreKind.HAND_OVERS: ChoreAct(_tr("Xem việc"), "arrows-exchange"),
        ChoreKind.SLIPS: ChoreAct(_tr("Đánh dấu"), "list-check", "F7", is_always=True),
        ChoreKind.CASH: ChoreAct(_tr("Đếm"), "receipt-2", "F4", is_always=True),
        ChoreKind.PRINTS: ChoreAct(_tr("Xem bản in"), "printer"),
        ChoreKind.PARKED: ChoreAct(_tr("Gọi lại"), "player-pause"),
        ChoreKind.PRINTER: ChoreAct(_tr("Xem bản in"), "printer"),
    }.get(kind)


def task_of(chore: Chore, facts: DayFacts, answers: DayAnswers) -> Task:
    """Return a row: what it is, how it stands, what does it."""
    act = act_of(chore.kind)
    shows_act = act is not None and (act.is_always or not chore.is_done)
    if chore.kind is ChoreKind.SLIPS and not facts.slips:
        shows_act = False
    shown = act if shows_act else None
    return Task(
        _titles()[chore.kind],
        "done" if chore.is_done else "warning",
        _CAPTIONS[chore.kind](chore, facts, answers),
        act=shown.words if shown else "",
        icon=shown.icon if shown else "",
        key=shown.key if shown else "",
        is_quiet=chore.is_done,
    )


def numbers_told(facts: DayFacts) -> tuple[str, ...]:
    """Return which numbers were given: "số 2301–2316", "không bỏ số nào"."""
    if not facts.numbers:
        return ()
    span = _tr("số %1–%2").replace("%1", f"{facts.numbers[0]:04d}")
    span = span.replace("%2", f"{facts.numbers[-1]:04d}")
    missing = [f"{number:04d}" for number in facts.missing_numbers]
    gaps = _tr("không bỏ số nào")
    if missing:
        gaps = _tr("thiếu %1").replace("%1", _some(missing))
    return span, gaps


def ratings_told(facts: DayFacts) -> str:
    """Return what citizens said: "8 hài lòng · 1 không đánh giá"."""
    silent = facts.returned - facts.content - facts.so_so - facts.discontent
    said = (
        (_tr("%1 hài lòng"), facts.content),
        (_tr("%1 bình thường"), facts.so_so),
        (_tr("%1 chưa hài lòng"), facts.discontent),
        (_tr("%1 không đánh giá"), max(0, silent)),
    )
    return " · ".join(words.replace("%1", str(count)) for words, count in said if count)


def _titles() -> Mapping[ChoreKind, str]:
    return {
        ChoreKind.HAND_OVERS: _tr("Bàn giao hồ sơ"),
        ChoreKind.SLIPS: _tr("Giấy hẹn đã ký"),
        ChoreKind.CASH: _tr("Tiền mặt"),
        ChoreKind.PRINTS: _tr("Bản in"),
        ChoreKind.PARKED: _tr("Người gác lại"),
        ChoreKind.RESERVED: _tr("Số dành cho phiếu giấy"),
        ChoreKind.BACKUP: _tr("Sao lưu"),
        ChoreKind.PRINTER: _tr("Máy in"),
    }


def _of_hand_overs(chore: Chore, facts: DayFacts, _answers: DayAnswers) -> str:
    if chore.is_done:
        return _tr("người nhận đã ký nhận đủ")
    who = ", ".join(f"{one.name} {one.count}" for one in facts.hand_overs)
    words = _tr("%1 hồ sơ chưa được nhận: %2")
    return words.replace("%1", str(chore.left)).replace("%2", who)


def _of_slips(chore: Chore, facts: DayFacts, _answers: DayAnswers) -> str:
    if not facts.slips:
        return _tr("hôm nay không in giấy hẹn nào")
    count = len(facts.slips)
    words = _tr("%1/%2 phiếu đã ký, lưu tại quầy")
    return words.replace("%1", str(count - chore.left)).replace("%2", str(count))


def _of_cash(_chore: Chore, facts: DayFacts, answers: DayAnswers) -> str:
    off = difference(facts, answers)
    if off is None:
        return _tr("Phải có %1, chưa đếm.").replace("%1", money(facts.cash_vnd))
    if answers.counted_vnd is None:
        return _tr("không ghi thu tiền mặt")
    if off == 0:
        return _tr("khớp, %1").replace("%1", money(answers.counted_vnd))
    words = _tr("Phải có %1, đếm được %2. Lệch %3.").replace("%1", money(facts.cash_vnd))
    return words.replace("%2", money(answers.counted_vnd)).replace("%3", signed_money(off))


def signed_money(amount_vnd: int) -> str:
    """Return an amount with its sign: "−8.000 đ"."""
    return f"{'−' if amount_vnd < 0 else '+'}{money(abs(amount_vnd))}"


def _of_prints(chore: Chore, _facts: DayFacts, _answers: DayAnswers) -> str:
    if chore.is_done:
        return _tr("đã ra đủ")
    return _tr("%1 bản chưa ra giấy").replace("%1", str(chore.left))


def _of_parked(chore: Chore, _facts: DayFacts, _answers: DayAnswers) -> str:
    if chore.is_done:
        return _tr("không còn ai")
    return _tr("%1 người đang chờ, bản đang gõ được giữ").replace("%1", str(chore.left))


def _of_reserved(chore: Chore, facts: DayFacts, _answers: DayAnswers) -> str:
    if chore.is_done:
        return _tr("không còn số nào chờ nhập")
    words = _tr("chưa nhập, chưa hủy: %1")
    return words.replace("%1", _some([code.rpartition("-")[2] for code in facts.reserved]))


def _of_backup(chore: Chore, facts: DayFacts, _answers: DayAnswers) -> str:
    made_at = facts.backed_up_at
    if made_at is None:
        return _tr("chưa có bản sao lưu nào")
    if chore.is_done:
        return _tr("xong lúc %1").replace("%1", clock_text(made_at))
    return _tr("bản gần nhất %1").replace("%1", short_day(local(made_at).date()))


def _of_printer(chore: Chore, facts: DayFacts, _answers: DayAnswers) -> str:
    if not chore.is_done:
        return _tr("%1 bản máy in không nhận").replace("%1", str(chore.left))
    if not facts.printer:
        return _tr("quầy chưa đặt máy in, giấy lưu thành PDF")
    return _tr("%1 · không có bản in bị kẹt").replace("%1", facts.printer)


_CAPTIONS: Mapping[ChoreKind, Callable[[Chore, DayFacts, DayAnswers], str]] = {
    ChoreKind.HAND_OVERS: _of_hand_overs,
    ChoreKind.SLIPS: _of_slips,
    ChoreKind.CASH: _of_cash,
    ChoreKind.PRINTS: _of_prints,
    ChoreKind.PARKED: _of_parked,
    ChoreKind.RESERVED: _of_reserved,
    ChoreKind.BACKUP: _of_backup,
    ChoreKind.PRINTER: _of_printer,
}


def _some(words: list[str]) -> str:
    named = ", ".join(words[:MOST_CODES])
    return named if len(words) <= MOST_CODES else f"{named} …"


def _tr(words: str) -> str:
    return QCoreApplication.translate("DayEndPage", words)
