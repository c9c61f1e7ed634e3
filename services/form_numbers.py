"""The numbers of forms that have one, *Số 05/HDHS*: a book for each year, desk and kind of form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import number_counters

if TYPE_CHECKING:
    from datetime import datetime

    from services.book import Recording
    from services.rules.life import Form
    from services.workplace import Workplace


def draw_form_number(
    recording: Recording, workplace: Workplace, form: Form | None, at: datetime
) -> str:
    """Return the next number of a form, `"05/HDHS"`, `"05.2/HDHS"` at desk 2; empty if it has none."""
    suffix = workplace.legal_rules().number_suffixes.get(form or "")
    if not suffix:
        return ""
    desk, org_id = workplace.desk().number, workplace.office().org_id
    book = f"{at.year}/{suffix}"
    last = number_counters.last_given(recording.db, org_id, book, 1) or 0
    number_counters.raise_to(recording.db, org_id, book, 1, last + 1)
    place = f"{last + 1:02d}" if desk == 1 else f"{last + 1:02d}.{desk}"
    return f"{place}/{suffix}"
