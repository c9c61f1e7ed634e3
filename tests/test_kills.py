"""Kill -9 during reception: no number that was shown is lost, none is given twice.

A few rounds here; `main.py bench kills` runs hundreds.
"""

from __future__ import annotations

from pathlib import Path

from tests.rigs import kills


def test_no_shown_number_is_lost_or_doubled_when_the_program_is_killed(tmp_path: Path) -> None:
    outcome = kills.run(tmp_path, rounds=8, seed=20261123)
    assert len(outcome.shown) > 20
    assert outcome.lost == []
    assert outcome.doubled == []
    assert outcome.problems == []
