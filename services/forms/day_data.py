"""What the sheet at the end of a day shows: the day's facts, the officer's answers, who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.forms.slip_data import TT03_2025, SlipOffice
from services.rules.day_facts import DayAnswers, DayFacts


@dataclass(frozen=True, slots=True)
class DaySheet:
    """*Phiếu kết thúc ngày* of one desk; no prescribed form. It is kept whole in the act that closes the day.

    Attributes:
        officer: Name of who closed the day.
        revision: 1 for the first closing of that day, 2 for its first correction …
        replaces_at: When the closing was made that this one replaces; None for the first.
    """

    office: SlipOffice
    facts: DayFacts
    answers: DayAnswers
    closed_at: datetime
    officer: str
    revision: int = 1
    replaces_at: datetime | None = None
    reprint: int = 0
    is_training: bool = False
    template: str = TT03_2025
