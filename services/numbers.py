"""Which dossier numbers this desk gives on a day, and how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.book import Numbering
from services.office import number_range
from services.rules.dossier_codes import format_code, overflow_range

if TYPE_CHECKING:
    from datetime import date

    from services.workplace import Workplace

COPY_BEYOND = 5_000  # a copied book goes on where the desk it was copied from does not


def numbering_of(workplace: Workplace, on: date) -> Numbering:
    """Return the numbers this desk gives on a day."""
    desk = workplace.desk()
    org_id, day = workplace.office().org_id, on.isoformat()
    beyond = overflow_range(desk.number).first
    copied = workplace.book.copied
    if copied is not None:
        return Numbering(org_id, day, copied.first, copied.last, beyond + COPY_BEYOND)
    reach = number_range(desk)
    return Numbering(org_id, day, reach.first, reach.last, beyond)


def code_of(workplace: Workplace, on: date, number: int) -> str:
    """Return a number of a day in full, `"H56.14.07-261123-2001"`."""
    return format_code(workplace.office().org_id, on, number)
