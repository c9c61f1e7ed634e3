from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from services.accounts import Officer, Role
from services.calendar_previews import (
    edit_now,
    preview_edit,
    preview_file,
    save_edit,
    take_file,
)
from services.desk import Desk
from services.errors import InvalidInputError, NotAllowedError
from services.rules.working_time import DayKind, DayRule, OfficeHours
from tests.a_desk import a_draft

LEAD = Officer("ha", "Lê Thu Hà", Role.LEAD)
CLERK = Officer("tam", "Lê Văn Tám", Role.OFFICER)
THURSDAY = date(2026, 11, 26)
FILE = """
year = 2026
edition = 3
issued_on = 2026-11-22
issuer = "Sở Nội vụ"
official_through = 2026-12-31
[[days]]
on = 2026-11-24
kind = "holiday"
name = "Ngày Văn hóa Việt Nam"
source = "Nghị quyết 28/2026/QH16"
certainty = "official"
read_on = 2026-11-22
[[days]]
on = 2026-11-25
kind = "holiday"
name = "Nghỉ theo lệnh của tỉnh"
source = "Quyết định 99/QĐ-UBND"
certainty = "official"
read_on = 2026-11-22
"""


def closed(*, moves: bool, on: date = THURSDAY) -> DayRule:
    return DayRule(on, DayKind.CLOSED, "Bão số 12", "Công điện 7/CĐ-UBND", moves_deadlines=moves)


def due_in_three_days(desk: Desk) -> str:
    """Receive a dossier due after three working days (27/11 by the calendar as it is)."""
    receipt = desk.reception.receive(a_draft(desk, "1.004873"), "ha")
    return receipt.dossiers[0].code


def test_closing_without_an_order_moves_no_date(desk: Desk) -> None:
    due_in_three_days(desk)
    edit = replace(edit_now(desk), days=(closed(moves=False),))
    preview = preview_edit(desk, edit)
    assert [change.on for change in preview.changed] == [THURSDAY]
    assert not preview.moves_deadlines
    assert preview.moved == ()


def test_an_order_that_moves_deadlines_names_the_dossiers(desk: Desk) -> None:
    code = due_in_three_days(desk)
    printed = desk.dossiers.sheet(desk.dossiers.find(code)).due_at
    preview = preview_edit(desk, replace(edit_now(desk), days=(closed(moves=True),)))
    assert preview.moves_deadlines
    ((moved),) = preview.moved
    assert (moved.code, moved.printed) == (code, printed)
    assert moved.computed.date() > printed.date()
    assert edit_now(desk).days == ()  # nothing was kept


def test_other_hours_name_the_dossiers_they_would_date_otherwise(desk: Desk) -> None:
    code = due_in_three_days(desk)
    later = ((time(10, 0), time(11, 30)), (time(13, 0), time(17, 0)))
    hours = OfficeHours((later,) * 5 + ((), ()))
    preview = preview_edit(desk, replace(edit_now(desk), hours=hours))
    assert [moved.code for moved in preview.moved] == [code]
    assert preview.changed == ()


def test_an_edit_is_kept_and_only_what_changed_is_written(desk: Desk) -> None:
    hours = OfficeHours.with_saturday_desk()
    edit = replace(edit_now(desk), hours=hours, due_time="closing", days=(closed(moves=True),))
    save_edit(desk, edit, LEAD)
    assert edit_now(desk) == edit
    written: list[frozenset[str]] = []
    desk.store.on_commit.append(written.append)
    save_edit(desk, edit, LEAD)
    assert written == []
    save_edit(desk, replace(edit, days=()), LEAD)
    assert edit_now(desk).days == ()
    assert written == [frozenset({"local_day"})]


def test_who_may_not_change_settings_changes_nothing(desk: Desk) -> None:
    edit = replace(edit_now(desk), due_time="closing")
    with pytest.raises(NotAllowedError):
        save_edit(desk, edit, CLERK)
    with pytest.raises(NotAllowedError):
        take_file(desk, FILE, CLERK)
    assert desk.setting().due_time == "clock"


def test_a_file_is_previewed_and_then_taken_in(desk: Desk) -> None:
    code = due_in_three_days(desk)
    preview = preview_file(desk, FILE)
    assert preview.file is not None
    assert preview.file.name == "2026 bản 3 (22/11/2026)"
    wednesday = next(change for change in preview.changed if change.on == date(2026, 11, 25))
    assert wednesday.moves_deadlines
    assert [moved.code for moved in preview.moved] == [code]
    assert take_file(desk, FILE, LEAD) == preview.changed
    assert "2026 bản 3" in desk.calendar().version


def test_a_file_that_is_no_calendar_is_refused_whole(desk: Desk) -> None:
    before = desk.calendar().version
    with pytest.raises(InvalidInputError):
        preview_file(desk, FILE.replace('kind = "holiday"', 'kind = "party"'))
    assert desk.calendar().version == before
