"""Why dossiers were late: a table like form II.07a/VPCP/KSTT, by field and cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.counting import DaySpan, Rows, Standing, standing
from services.rules.procedure_report import NO_FIELD
from services.rules.vietnamese_text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from services.rules.counting import Counted

TITLE = "Nguyên nhân quá hạn trong giải quyết thủ tục hành chính"
FORM = "Theo biểu số II.07a/VPCP/KSTT"
NO_CAUSE = "Chưa ghi nguyên nhân"


@dataclass(frozen=True, slots=True)
class CauseLine:
    """The late dossiers of one field with one cause.

    Attributes:
        solved_late: Solved within the period after their day.
        overdue: In work at its end though their day had passed.
    """

    field: str
    cause: str
    solved_late: Rows
    overdue: Rows

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.solved_late) + len(self.overdue)


def late_causes(
    counted: Iterable[Counted], span: DaySpan, causes: Mapping[int, str]
) -> tuple[CauseLine, ...]:
    """Return the causes, fields in alphabetical order, within a field the most frequent first.

    Args:
        counted: The dossiers.
        span: The period.
        causes: What an officer wrote down as the cause, by row; others are shown as not written down.
    """
    found: dict[tuple[str, str], dict[Standing, list[int]]] = {}
    for one in counted:
        stands = standing(one, span)
        if stands is Standing.LATE or stands is Standing.OVERDUE:
            place = (one.field or NO_FIELD, causes.get(one.row) or NO_CAUSE)
            found.setdefault(place, {}).setdefault(stands, []).append(one.row)
    lines = [
        CauseLine(
            field,
            cause,
            tuple(rows.get(Standing.LATE, ())),
            tuple(rows.get(Standing.OVERDUE, ())),
        )
        for (field, cause), rows in found.items()
    ]
    return tuple(
        sorted(lines, key=lambda line: (fold(line.field), line.field, -line.count, line.cause))
    )
