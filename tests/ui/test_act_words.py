"""What happened, in the words of the timeline."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.clock import VIETNAM
from services.rules.acts import Payload
from services.rules.dossier_state import HappenedAct
from services.rules.life_acts import Extended, Finished, Outcome, Paid, PayMethod, Stopped
from ui.act_words import detail, happened

AT = datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM)
LATER = datetime(2026, 11, 27, 17, 0, tzinfo=VIETNAM)


def act(
    kind: str, payload: Payload, reason: str = "", *, is_superseded: bool = False
) -> HappenedAct:
    return HappenedAct(kind, AT, "ha", 1, 1, reason, (), payload, is_superseded)


@pytest.mark.usefixtures("qapp")
def test_a_superseded_decision_says_that_it_has_no_effect() -> None:
    stopped = Stopped("01/TBDGQ", "Quá hạn")
    assert happened(act("stopped", stopped), {}) == "Dừng giải quyết"
    told = happened(act("stopped", stopped, is_superseded=True), {})
    assert told == "Dừng giải quyết – không có hiệu lực, việc khác đã ghi trước"


@pytest.mark.usefixtures("qapp")
def test_a_moved_date_is_told_from_what_to_what_and_one_that_stayed_not_at_all() -> None:
    moved = Extended("01/VBXL", "Chờ", AT, LATER)
    assert detail(act("extended", moved, "Chờ")) == (
        "hẹn T2 23/11, 09:41 → T6 27/11, 17:00 · Chờ · 01/VBXL"
    )
    paid = Paid(10_000, PayMethod.CASH, "12", due_before=AT, due_after=AT)
    assert detail(act("paid", paid)) == "biên lai 12"


@pytest.mark.usefixtures("qapp")
def test_a_reasoned_no_is_told_as_one() -> None:
    told = happened(act("finished", Finished(AT, Outcome.REFUSED, "7")), {})
    assert told == "Có kết quả: không chấp thuận"
