from __future__ import annotations

from datetime import date

from services.rules.late_causes import CauseLine, late_causes
from tests.services.rules.counted import NOVEMBER, a_dossier


def test_causes_are_counted_by_field_and_a_missing_cause_is_said():
    found = [
        a_dossier(1, "finished", ended_on=date(2026, 11, 26)),
        a_dossier(2),
        a_dossier(3),
        a_dossier(4, field="Đất đai"),
        a_dossier(5, "finished", ended_on=date(2026, 11, 16)),
    ]
    waiting = "Chờ cơ quan ngoài xã"
    assert late_causes(found, NOVEMBER, {1: waiting, 2: waiting}) == (
        CauseLine("Đất đai", "Chưa ghi nguyên nhân", (), (4,)),
        CauseLine("Hộ tịch", waiting, (1,), (2,)),
        CauseLine("Hộ tịch", "Chưa ghi nguyên nhân", (), (3,)),
    )
