"""Reaching a target: how many further results must be returned on time, exactly.

With T the target, O on time and S solved, the n further dossiers that are all on time must satisfy
(O + n) / (S + n) ≥ T, so n is the smallest whole number not below (T·S − O) / (1 − T). Dossiers that are
overdue already can only be returned late: they are added to S.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from services.rules.counting import StandingCounts, Tally
from services.rules.number_words import dotted, percent_words
from services.rules.shares import Share


def to_reach(target: Fraction, on_time: int, solved: int, still_late: int = 0) -> int | None:
    """Return how many further on-time results are needed, or None where no number is enough.

    Args:
        target: Between 0 and 1.
        on_time: Solved early or on the day.
        solved: Solved in all.
        still_late: Open dossiers that are overdue and will be returned late.

    Raises:
        ValueError: The target is no share, or more were on time than were solved.
    """
    if not 0 <= target <= 1 or not 0 <= on_time <= solved or still_late < 0:
        raise ValueError(f"{on_time} of {solved}, target {target}")
    whole = solved + still_late
    if not whole:
        return 1  # a first result makes the first percentage
    missing = target * whole - on_time
    if missing <= 0:
        return 0
    return None if target == 1 else -(-missing // (1 - target))


@dataclass(frozen=True, slots=True)
class Reach:
    """What a target still asks for.

    Attributes:
        needed: Further on-time results, the overdue left as they are; None where no number is enough.
        needed_with_late: The same if the overdue are returned late.
        then: On time and solved once `needed` has been reached.
        then_with_late: Likewise.
        expected: How many further results the period can bring; None where nobody can say.
    """

    target: Fraction
    needed: int | None
    needed_with_late: int | None
    then: Share
    then_with_late: Share
    overdue: int
    expected: int | None = None

    @property
    def is_reached(self) -> bool:
        """Whether nothing is needed."""
        return self.needed == 0

    @property
    def can_be_reached(self) -> bool:
        """Whether the period can still bring as many as are needed."""
        return _is_within(self.needed, self.expected)

    @property
    def sentence(self) -> str:
        """The whole in words: `Để đạt 95 %: cần thêm 244 hồ sơ trả đúng hạn (323/340)`."""
        aim = percent_words(self.target * 100)
        if self.is_reached and self.needed_with_late == 0:
            return f"Đang đạt mục tiêu {aim}."
        if self.needed is None:
            return f"Không thể đạt {aim} trong kỳ: đã có hồ sơ quá hạn."
        if not self.can_be_reached:
            wanted, coming = dotted(self.needed), dotted(self.expected or 0)
            return f"Không thể đạt {aim} trong kỳ: cần thêm {wanted} hồ sơ, dự kiến còn {coming}."
        return f"{self._lead(aim)}{self._late_clause()}."

    def _lead(self, aim: str) -> str:
        if self.is_reached:
            return f"Đang đạt mục tiêu {aim}"
        return (
            f"Để đạt {aim}: cần thêm {dotted(self.needed or 0)} hồ sơ trả đúng hạn"
            f" ({self.then.fraction})"
        )

    def _late_clause(self) -> str:
        if not self.overdue:
            return ""
        overdue = f"nếu {dotted(self.overdue)} hồ sơ đang quá hạn trả trễ"
        if not _is_within(self.needed_with_late, self.expected):
            return f"; không thể đạt trong kỳ {overdue}"
        wanted = f"{dotted(self.needed_with_late or 0)} hồ sơ"
        if self.is_reached:
            return f"; {overdue} thì cần thêm {wanted} đúng hạn ({self.then_with_late.fraction})"
        return f", hoặc {wanted} {overdue} ({self.then_with_late.fraction})"


def reach(target: Fraction, found: Tally | StandingCounts, expected: int | None = None) -> Reach:
    """Return what the target asks of the rest of the period.

    Args:
        target: Between 0 and 1.
        found: The period so far.
        expected: How many further results the period can bring, at most.
    """
    on_time, solved, overdue = found.on_time, found.solved, found.overdue
    needed = to_reach(target, on_time, solved)
    with_late = to_reach(target, on_time, solved, overdue)
    return Reach(
        target,
        needed,
        with_late,
        Share(on_time + (needed or 0), solved + (needed or 0)),
        Share(on_time + (with_late or 0), solved + overdue + (with_late or 0)),
        overdue,
        expected,
    )


def _is_within(needed: int | None, expected: int | None) -> bool:
    return needed is not None and (expected is None or needed <= expected)
